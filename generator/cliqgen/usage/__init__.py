"""Which operations of a client a user's Python sources call, and the scopes they need.

The sources are read as text and never imported.
"""
