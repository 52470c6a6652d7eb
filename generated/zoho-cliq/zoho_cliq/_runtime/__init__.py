"""Transport, decoding and errors shared by every resource of this client."""
