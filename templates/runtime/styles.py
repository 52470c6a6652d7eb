"""Parameters in paths, headers and cookies (OpenAPI 3.1, 4.8.12.3)."""

from __future__ import annotations

from typing import Literal, TypeAlias
from urllib.parse import quote

from .decoding.sendable import is_array
from .parameters import (
    Delimited,
    Encode,
    Reserved,
    Segments,
    each_segment,
    encode_in_path,
    flat,
    is_absent,
    is_object,
    item_text,
    pairs_of,
    percent_encode,
    properties,
)

# begin: styles
Style: TypeAlias = Literal["simple", "label", "matrix", "cookie"]
# end: styles

#: What a cookie may contain besides letters, digits and ``-._~`` (RFC 6265, 4.1.1).
_COOKIE_OCTETS = "!#$%&'()*+/:<=>?@[]^`{|}"
# begin: styles
#: The prefix of the values of a style, and the separator if they are exploded.
_SIGNS = {"simple": ("", ","), "label": (".", "."), "matrix": (";", ";")}
# end: styles


# begin: styles
class Styled:
    """A value in an unusual style, see `styled`."""

    __slots__ = ("explode", "style", "value")

    def __init__(self, value: object, style: Style, explode: bool) -> None:
        self.value = value
        self.style: Style = style
        self.explode = explode


def styled(value: object, style: Style, *, explode: bool = False) -> Styled | None:
    """Send a value in a style that is not the default of its location.

    Args:
        value: the argument; ``None`` and ``UNSET`` send nothing.
        style: ``label`` and ``matrix`` are for paths, ``cookie`` for cookies.
        explode: whether each item, or property of an object, is sent separately.
    """
    return None if is_absent(value) else Styled(value, style, explode)


# end: styles
def path_text(name: str, value: object) -> str:
    """Encode a path parameter (RFC 6570, 3.2.2, 3.2.5 and 3.2.7).

    An empty array gives an empty string.
    """
    encode: Encode = percent_encode
    # begin: segments
    spans = isinstance(value, Segments)
    if isinstance(value, Segments):
        value = value.value
    # end: segments
    # begin: reserved
    if isinstance(value, Reserved):
        encode, value = encode_in_path, value.value
    # end: reserved
    # begin: segments
    if spans:
        encode = each_segment(encode)
    # end: segments
    return _expand(name, value, encode)


def simple_text(name: str, value: object) -> str:
    """Format a header parameter (style simple), which is not encoded.

    An array is joined by commas, an object becomes ``key,value,key,value``.
    """
    # begin: delimiters
    if isinstance(value, Delimited):
        return value.delimiter.join(item_text(name, item) for item in value.values)
    # end: delimiters
    return _expand(name, value, _plain)


def cookie_pairs(name: str, value: object) -> list[tuple[str, str]]:
    """Return the cookies of a parameter; if exploded, each value is a separate one.

    In style form illegal characters are percent-encoded (`_encode_in_cookie`).
    # begin: styles
    In style cookie the values are sent unchanged (OpenAPI 3.2, 4.12.6).
    # end: styles
    """
    # begin: styles
    if isinstance(value, Styled):
        if value.explode:
            return list(pairs_of(name, value.value, _plain))
        items = [item_text(name, item) for item in flat(value.value)]
        return [(name, ",".join(items))] if items else []
    # end: styles
    return list(pairs_of(name, value, _encode_in_cookie))


def _expand(name: str, value: object, encode: Encode) -> str:
    # begin: styles
    if isinstance(value, Styled):
        return _expand_styled(name, value, encode)
    # end: styles
    return ",".join(_texts(name, value, encode))


# begin: styles
def _expand_styled(name: str, value: Styled, encode: Encode) -> str:
    inner = value.value
    # begin: delimiters
    if isinstance(inner, Delimited):
        inner = inner.values
    # end: delimiters
    has_names = False
    if value.explode and is_object(inner):
        # Each property is `key=value`.
        has_names = True
        texts = [
            f"{encode(name, key)}={encode(name, item_text(name, item))}"
            for key, item in properties(inner)
        ]
    else:
        texts = _texts(name, inner, encode)
        if not value.explode and texts:
            texts = [",".join(texts)]
    if value.style == "matrix" and not has_names:
        key = percent_encode(name, name)
        texts = [f"{key}={text}" if text else key for text in texts]
    before, between = _SIGNS[value.style]
    return before + between.join(texts) if texts else ""


# end: styles
def _texts(name: str, value: object, encode: Encode) -> list[str]:
    # begin: delimiters
    if isinstance(value, Delimited):
        value = value.values
    # end: delimiters
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
