"""Access tokens that are requested and renewed automatically (OAuth 2.0, RFC 6749)."""
