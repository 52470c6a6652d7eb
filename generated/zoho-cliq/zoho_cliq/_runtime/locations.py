# Copied by cliqgen into each client that it generates.
# Do not edit: your own code goes into the folder _custom of this package.
"""The arguments of a call in the locations of a request: path, query, header and cookies.

`parameters` and `styles` have the text of each.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Mapping
from functools import lru_cache
from typing import TYPE_CHECKING, Any, TypeAlias
from urllib.parse import unquote

from .parameters import is_absent, is_object, percent_encode, query_string, text_of
from .styles import cookie_pairs, path_text, simple_text

if TYPE_CHECKING:
    from .arguments import Arguments
    from .operation import Operation

_MOST_ENCODED = 8  # times that a string is decoded; nobody decodes one as often
_PLACEHOLDER = r"\{([^{}]+)\}"


Located: TypeAlias = tuple[
    str, str, Iterable[tuple[str, str]], tuple[tuple[str, str], ...]
]
"""The path, the encoded query, the header fields, and the cookies."""


def located(operation: Operation[Any], arguments: Arguments) -> Located:
    """Encode the arguments of a call, each for its location.

    Raises:
        ValueError, TypeError: if one cannot be sent, see `request.build_call`.
    """
    given, may_be_empty = arguments.get("path", {}), operation.may_be_empty
    return (
        expand_path(operation.path, given, may_be_empty),
        query_of(arguments),
        fields_of(arguments),
        cookies_of(arguments),
    )


def cookies_of(arguments: Arguments) -> tuple[tuple[str, str], ...]:
    """Return the names and the encoded values of the cookies."""
    given = arguments.get("cookies")
    if not given:
        return ()
    return tuple(
        pair
        for name, value in given.items()
        if not is_absent(value)
        for pair in cookie_pairs(name, value)
    )


def fields_of(arguments: Arguments) -> Iterable[tuple[str, str]]:
    """Yield the names and values of the header fields."""
    for name, value in (arguments.get("headers") or {}).items():
        if not is_absent(value):
            yield name, simple_text(name, value)


def query_of(arguments: Arguments) -> str:
    """Encode the query, of parameters or as a whole (OpenAPI 3.2, 4.12.1: querystring)."""
    whole = arguments.get("querystring")
    given = arguments.get("query")
    query = query_string(given) if given else ""
    if "encoded_query" in arguments:
        query = "&".join(filter(None, (arguments["encoded_query"], query)))
    if is_absent(whole):
        return query
    name = "querystring"
    text = (
        query_string({name: whole})
        if is_object(whole)
        else percent_encode(name, text_of(name, whole))
    )
    return "&".join(filter(None, (query, text)))


def expand_path(
    template: str,
    arguments: Mapping[str, object],
    may_be_empty: Collection[str] = (),
) -> str:
    """Fill in a path template (OpenAPI 3.1, 4.8.8.2).

    An argument never changes which operation is called: its slashes are encoded, unless
    it may be several segments. One that makes a segment ``.`` or ``..`` is refused, because
    such segments are resolved on the way (RFC 3986, 5.2.4), by some servers even if encoded,
    or with parameters (``..;``). An empty one would omit its segment, so it is refused unless
    the API allows it; then it expands to nothing (RFC 6570, 3.2.1).

    Raises:
        ValueError: if an argument is missing, empty, or makes a dot segment.
    """
    if "{" not in template:
        return template

    def text_of_parameter(name: str) -> str:
        value = arguments.get(name)
        is_missing = is_absent(value)
        text = "" if is_missing else path_text(name, value)
        if not text and (is_missing or name not in may_be_empty):
            raise ValueError(f"missing or empty path parameter {name!r}")
        return text

    segments: list[str] = []
    for parts in _segments(template):
        filled = "".join(
            text_of_parameter(part) if index % 2 else part
            for index, part in enumerate(parts)
        )
        if len(parts) > 1 and has_dot_segment(filled):
            names = ", ".join(parts[1::2])
            raise ValueError(f"path parameter {names!r} cannot be '.' or '..'")
        segments.append(filled)
    return "/".join(segments)


@lru_cache(maxsize=4096)
def _segments(template: str) -> tuple[tuple[str, ...], ...]:
    """Split a path template into segments; every second part of one is a parameter."""
    return tuple(
        tuple(re.split(_PLACEHOLDER, part)) if "{" in part else (part,)
        for part in template.split("/")
    )


def has_dot_segment(path: str) -> bool:
    """Whether some server may take a segment of a path for ``.`` or ``..``."""
    segments = map(_decode_fully, path.split("/"))
    return any(each.partition(";")[0] in (".", "..") for each in segments)


def _decode_fully(text: str) -> str:
    """A string without percent-encoding, if it was encoded a few times at most."""
    for _ in range(_MOST_ENCODED):
        decoded = unquote(text)
        if decoded == text:
            break
        text = decoded
    return text
