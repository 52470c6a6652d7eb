# Copied by cliqgen into each client that it generates.
# Do not edit: your own code goes into the folder _custom of this package.
"""Decoding bytes to text according to the media type."""

from __future__ import annotations

import codecs
import re

_CHARSET = r"(?i)charset=\"?([A-Za-z0-9._-]{1,40})"

# Python has codecs of these names, but they are not charsets.
_ESCAPES = {"idna", "punycode", "raw-unicode-escape", "unicode-escape"}


def decode_text(content_type: str | None, content: bytes) -> str:
    """Decode a body by the charset of its media type, else as UTF-8, for display.

    Illegal bytes become U+FFFD; it never fails.
    """
    try:
        return content.decode(_charset(content_type), errors="replace")
    except (LookupError, ValueError):
        return content.decode("utf-8", errors="replace")


def exact_text(content_type: str | None, content: bytes) -> str | None:
    """Decode a body by the charset of its media type, else as UTF-8, without loss.

    Returns:
        The text; None if the bytes are illegal in that charset.
    """
    try:
        return content.decode(_charset(content_type))
    except LookupError:  # a Python codec that is not a charset, such as "hex"
        return exact_text(None, content)
    except ValueError:
        return None


def _charset(content_type: str | None) -> str:
    """The charset of a media type, if Python supports it, else UTF-8."""
    parameter = re.search(_CHARSET, content_type or "")
    if parameter is None:
        return "utf-8"
    try:
        name = codecs.lookup(parameter[1]).name.replace("_", "-")
    except (LookupError, ValueError):
        return "utf-8"
    return "utf-8" if name in _ESCAPES else name
