"""What changes between two descriptions, for callers of the client and on the wire."""
