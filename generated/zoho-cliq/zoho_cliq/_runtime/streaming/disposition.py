# Copied by cliqgen into each client that it generates.
# Do not edit: your own code goes into the folder _custom of this package.
"""The file name that a response proposes (RFC 6266)."""

from __future__ import annotations

import codecs
import re
from pathlib import PureWindowsPath
from urllib.parse import unquote_to_bytes

_PARAMETER = re.compile(r';\s*([^\s=;"]+)\s*=\s*("(?:[^"\\]|\\.)*"|[^;"\s]*)')
_EXTENDED = re.compile(r"([A-Za-z0-9-]+)'[A-Za-z0-9-]*'(.*)")
#: With any extension (Naming Files, Paths, and Namespaces, of Microsoft).
_DEVICE = r"(?i)(?:con|prn|aux|nul|conin\$|conout\$|(?:com|lpt)[0-9\u00b9\u00b2\u00b3])\s*(?:\.|\Z)"
#: Those of RFC 5987, 3.2.1, and the one that all servers use.
_CHARSETS = frozenset({"utf-8", "iso8859-1"})


def proposed_name(disposition: str) -> str | None:
    """Return the last part of the proposed name; None if there is no usable one.

    ``filename*`` wins over ``filename`` (RFC 6266, 4.3). Folders and drives are removed, in
    the notation of any system: a server must not choose where a file is saved. The names of
    devices and streams of Windows are not usable.

    Args:
        disposition: the value of ``Content-Disposition``.
    """
    given: dict[str, str] = {}
    for name, value in _PARAMETER.findall(f";{disposition}"):
        given.setdefault(name.lower(), value)
    for text in (_extended(given.get("filename*", "")), _plain(given.get("filename"))):
        name = _last_part(text)
        if name is not None:
            return name
    return None


def _extended(value: str) -> str:
    """Decode ``UTF-8'en'%e2%82%ac`` (RFC 5987, 3.2)."""
    match = _EXTENDED.fullmatch(value.strip('"'))
    if match is None:
        return ""
    try:
        charset = codecs.lookup(match[1]).name
        if charset not in _CHARSETS:
            return ""
        return unquote_to_bytes(match[2]).decode(charset)
    except (LookupError, UnicodeDecodeError):
        return ""


def _plain(value: str | None) -> str:
    if value is None or not value.startswith('"'):
        return value or ""
    # Only these are unescaped: servers send whole Windows paths there, unescaped.
    return value[1:-1].replace('\\"', '"').replace("\\\\", "\\")


def _last_part(text: str) -> str | None:
    name = PureWindowsPath(text).name.strip()
    is_usable = name.strip(". ") and name.isprintable() and ":" not in name
    return name if is_usable and not re.match(_DEVICE, name) else None
