# Copied by cliqgen into each client that it generates.
# Do not edit: your own code goes into the folder _custom of this package.
"""The name of the member with additional fields between msgspec and the wire."""

from __future__ import annotations

WIRE_NAME = "\ue000additional"
"""It begins with a private use character, which no API has in its names."""
