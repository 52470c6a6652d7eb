# Copied by cliqgen into each client that it generates.
# Do not edit: your own code goes into the folder _custom of this package.
"""Parameters in paths, headers and cookies (OpenAPI 3.1, 4.8.12.3)."""

from __future__ import annotations

from urllib.parse import quote

from .decoding.sendable import is_array
from .parameters import (
    Delimited,
    Encode,
    flat,
    is_object,
    item_text,
    pairs_of,
    percent_encode,
)

#: What a cookie may contain besides letters, digits and ``-._~`` (RFC 6265, 4.1.1).
_COOKIE_OCTETS = "!#$%&'()*+/:<=>?@[]^`{|}"


def path_text(name: str, value: object) -> str:
    """Encode a path parameter (RFC 6570, 3.2.2, 3.2.5 and 3.2.7).

    An empty array gives an empty string.
    """
    encode: Encode = percent_encode
    return _expand(name, value, encode)


def simple_text(name: str, value: object) -> str:
    """Format a header parameter (style simple), which is not encoded.

    An array is joined by commas, an object becomes ``key,value,key,value``.
    """
    if isinstance(value, Delimited):
        return value.delimiter.join(item_text(name, item) for item in value.values)
    return _expand(name, value, _plain)


def cookie_pairs(name: str, value: object) -> list[tuple[str, str]]:
    """Return the cookies of a parameter; if exploded, each value is a separate one.

    In style form illegal characters are percent-encoded (`_encode_in_cookie`).
    """
    return list(pairs_of(name, value, _encode_in_cookie))


def _expand(name: str, value: object, encode: Encode) -> str:
    return ",".join(_texts(name, value, encode))


def _texts(name: str, value: object, encode: Encode) -> list[str]:
    if isinstance(value, Delimited):
        value = value.values
    items = flat(value) if is_object(value) or is_array(value) else (value,)
    return [encode(name, item_text(name, item)) for item in items]


def _encode_in_cookie(name: str, text: str) -> str:
    """Percent-encode only characters that are illegal in a cookie (RFC 6265, 4.1.1).

    Most servers do not decode cookies, so legal characters are sent unchanged. So is a
    percent sign: a cookie that a server set is sent back unchanged, and a server that
    decodes cookies has encoded what it set.
    """
    percent_encode(name, text)  # refuses lone surrogates
    return quote(text, safe=_COOKIE_OCTETS)


def _plain(_name: str, text: str) -> str:
    return text
