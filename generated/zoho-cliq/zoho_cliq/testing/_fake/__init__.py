# Copied by cliqgen into each client that it generates.
# Do not edit: your own code goes into the folder _custom of this package.
"""A fake of the API for tests: it returns what the description documents, without any server."""
