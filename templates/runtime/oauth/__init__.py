"""Access tokens that are got and renewed by themselves (OAuth 2.0, RFC 6749)."""
