# Copied by cliqgen into each client that it generates.
# Do not edit: your own code goes into the folder _custom of this package.
"""Header fields: sent ones are checked, received ones are read-only."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Mapping

# Compiled on first use: most fields are valid by a simpler check.
_TOKEN = r"[!#$%&'*+.^_`|~0-9A-Za-z-]+"
_FIELD_VALUE = r"[\t\x20-\x7e\x80-\xff]*"
# Servers do not set commas, but the style form puts them between values.
_COOKIE_VALUE = r"[\x21\x23-\x3a\x3c-\x5b\x5d-\x7e]*"


class Headers(Mapping[str, str]):
    """The header fields of a response: read-only, names in any case.

    The values of a repeated field are joined by ``", "``, as RFC 9110, 5.3
    allows.

    Args:
        fields: names and values.
    """

    __slots__ = ("_known", "_read")

    _known: dict[str, str] | None
    _read: Callable[[], Iterable[tuple[str, str]]]

    def __init__(self, fields: Iterable[tuple[str, str]] = ()) -> None:
        self._known = _joined(fields)

    @classmethod
    def read_later(cls, read: Callable[[], Iterable[tuple[str, str]]]) -> Headers:
        """Header fields that are read once they are asked for: most hooks never do."""
        headers = cls.__new__(cls)
        headers._known = None
        headers._read = read
        return headers

    @property
    def _fields(self) -> dict[str, str]:
        known = self._known
        if known is None:  # safe for two threads at once
            known = self._known = _joined(self._read())
        return known

    def __getitem__(self, name: str) -> str:
        return self._fields[name.lower()]

    def __iter__(self) -> Iterator[str]:
        return iter(self._fields)

    def __len__(self) -> int:
        return len(self._fields)

    def __reduce__(self) -> tuple[type[Headers], tuple[tuple[tuple[str, str], ...]]]:
        return Headers, (tuple(self._fields.items()),)  # protocols 0 and 1 too

    def __repr__(self) -> str:
        return f"Headers({self._fields!r})"


def _joined(fields: Iterable[tuple[str, str]]) -> dict[str, str]:
    joined: dict[str, str] = {}
    for name, value in fields:
        key = name.lower()
        earlier = joined.get(key)
        joined[key] = value if earlier is None else f"{earlier}, {value}"
    return joined


def is_json_type(media_type: str) -> bool:
    """Whether a media type is a format of JSON (``application/…+json``)."""
    return media_type.partition(";")[0].rstrip().endswith("json")


def check_header(name: str, value: str) -> None:
    """Refuse a header field that must not be sent (RFC 9110, 5.1 and 5.5).

    Raises:
        ValueError: for an illegal name, or for a value with a line break, another
            control character, a character outside of Latin-1, or a space at its
            ends. The message does not repeat the value: it may be a secret.
    """
    if not _is_token(name):
        raise ValueError(f"{name!r} is not a header name")
    is_plain = value.isascii() and value.isprintable()
    if not is_plain and not re.fullmatch(_FIELD_VALUE, value):
        raise ValueError(
            f"header {name}: the value has a line break, a control character or a "
            "character outside of Latin-1"
        )
    if value != value.strip(" \t"):
        raise ValueError(f"header {name}: the value begins or ends with a space")


def check_cookie(name: str, value: str) -> None:
    """Refuse a cookie that must not be sent (RFC 6265, 4.1.1).

    Raises:
        ValueError: for an illegal name or value. It does not repeat the value.
    """
    if not _is_token(name):
        raise ValueError(f"{name!r} is not a cookie name")
    if not re.fullmatch(_COOKIE_VALUE, value):
        raise ValueError(f"cookie {name}: the value has a character that is not legal")


def _is_token(name: str) -> bool:
    """Whether a name is a token (RFC 9110, 5.6.2)."""
    is_plain = name.isascii() and name.replace("-", "").isalnum()
    return is_plain or re.fullmatch(_TOKEN, name) is not None
