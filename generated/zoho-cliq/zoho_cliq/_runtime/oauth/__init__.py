# Copied by cliqgen into each client that it generates.
# Do not edit: your own code goes into the folder _custom of this package.
"""Access tokens that are requested and renewed automatically (OAuth 2.0, RFC 6749)."""
