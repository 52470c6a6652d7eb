# Copied by cliqgen into each client that it generates.
# Do not edit: your own code goes into the folder _custom of this package.
"""Access tokens that are got and renewed by themselves (OAuth 2.0, RFC 6749)."""
