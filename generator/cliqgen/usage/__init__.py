"""Which operations of a client a user's Python sources call, and what that takes.

The sources are read as text and never imported.
"""
