"""Bytes to text, as the media type says."""

from __future__ import annotations

import codecs
import re

_CHARSET = re.compile(r"charset=\"?([A-Za-z0-9._-]+)", re.IGNORECASE)

# Python knows these under the name of a charset, but they are none.
_ESCAPES = {"idna", "punycode", "raw-unicode-escape", "unicode-escape"}


def decode_text(content_type: str | None, content: bytes) -> str:
    """Decode a body by the charset of its media type, else as UTF-8.

    Bytes that are illegal there become U+FFFD; it never fails.
    """
    charset = _CHARSET.search(content_type or "")
    if charset is None:
        return content.decode("utf-8", errors="replace")
    try:
        name = codecs.lookup(charset[1]).name.replace("_", "-")
        return content.decode("utf-8" if name in _ESCAPES else name, errors="replace")
    except (LookupError, ValueError):
        return content.decode("utf-8", errors="replace")
