"""Tokens: HTTP methods, names of header fields, and the parts of media types."""

from __future__ import annotations

import re

#: A token (RFC 9110, 5.6.2), as part of a regular expression.
TOKEN = r"[!#$%&'*+.^_`|~0-9A-Za-z-]+"
_TOKEN = re.compile(TOKEN)


def is_token(text: str) -> bool:
    """Whether a string is a token, and nothing else."""
    return _TOKEN.fullmatch(text) is not None
