# Copied by cliqgen into each client that it generates.
# Do not edit: your own code goes into the folder _custom of this package.
"""Parsing of ``Content-Type`` (RFC 9110, 8.3), and matching it with documented types."""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import lru_cache
from typing import Any, Literal, TypeAlias

from ..record import Record

MediaCategory: TypeAlias = Literal["json", "text", "bytes", "unknown"]
"""What content is: JSON, text, other bytes, or unspecified."""

_NAME = r"[!#$%&'*+.^_`|~0-9a-z-]+/[!#$%&'*+.^_`|~0-9a-z-]+"
_PARAMETER = r";\s*([!#$&'*+.^_`|~0-9A-Za-z-]+)=(?:\"([^\"]*)\"|([^\s;,\"]*))"

_JSON = frozenset({"application/json", "text/json", "application/x-json"})
_TEXT = frozenset(
    {
        *("application/xml", "application/yaml", "application/x-yaml"),
        *("application/csv", "application/javascript", "application/x-javascript"),
        *("application/graphql", "application/sql", "application/toml"),
        *("application/x-www-form-urlencoded", "application/x-sh"),
        *("application/jsonl", "application/ndjson", "application/x-ndjson"),
        *("application/json-seq",),
    }
)


class MediaType(Record, frozen=True):
    """A media type, or a range of them (RFC 9110, 12.5.1).

    Attributes:
        name: ``type/subtype`` in lower case; empty if it is missing or malformed.
        parameters: names, in lower case, with their values.
        category: what the content is.
    """

    name: str
    parameters: frozenset[tuple[str, str]]
    category: MediaCategory


@lru_cache(maxsize=256)
def parse_media_type(text: str) -> MediaType:
    """Parse a ``Content-Type``, or a key of `operation.Operation.responses`.

    It never fails: a malformed media type has an empty name.
    """
    name = text.partition(";")[0].partition(",")[0].strip().lower()
    if not re.fullmatch(_NAME, name):
        return MediaType("", frozenset(), "unknown")
    parameters = frozenset(
        (match[1].lower(), match[2] if match[2] is not None else match[3])
        for match in re.finditer(_PARAMETER, text)
    )
    return MediaType(name, parameters, _category(name))


def _category(name: str) -> MediaCategory:
    if name in _JSON or name.endswith("+json"):
        return "json"
    is_text = name.startswith("text/") or name.endswith(("+xml", "+yaml"))
    return "text" if is_text or name in _TEXT else "bytes"


def best_match(types: Mapping[str, Any], media: MediaType) -> str | None:
    """Return the most specific key that a media type matches (OpenAPI 3.1, 4.8.17.1).

    A key with parameters precedes one without; it matches media types with other
    parameters too, unless a better key does. ``application/*+json`` matches any JSON.
    """
    ranks = {key: _rank(parse_media_type(key), media) for key in types}
    best = max(ranks, key=ranks.__getitem__, default=None)
    return best if best is not None and ranks[best] else None


def _rank(key: MediaType, media: MediaType) -> int:
    if key.name == media.name:
        if not key.parameters <= media.parameters:
            return 4
        return 6 if key.parameters else 5
    main, _, sub = key.name.partition("/")
    if sub.startswith("*+") and media.name.startswith(f"{main}/"):
        is_alike = media.name.endswith(sub[1:]) or media.name == f"{main}/{sub[2:]}"
        return 3 if is_alike else 0
    if sub == "*" and media.name.startswith(f"{main}/"):
        return 2
    return 1 if key.name == "*/*" and media.name else 0


#: They only mean that the content is text, or bytes.
_ANY_TEXT = frozenset({"text/plain", "text/*"})
_ANY_BYTES = frozenset(
    {
        *("application/octet-stream", "binary/octet-stream"),
        *("application/download", "application/force-download"),
        *("application/*", "*/*"),
    }
)
_FAMILIES = frozenset({"image", "audio", "video", "font"})
_MARKUP = frozenset({"html", "xml"})
_PAGE = (b"<!doctype html", b"<html", b"<head", b"<body")
_HTML, _XML = "text/html", "application/xml"


def seen_media_type(given: MediaType, content: bytes) -> MediaType:
    """The media type of a body, sniffed from the content if the given one is unspecific."""
    if given.name and given.name not in _ANY_TEXT | _ANY_BYTES:
        return given
    start = content.lstrip(b"\xef\xbb\xbf \t\r\n")[:20].lower()
    if not start.startswith(b"<"):
        return given
    return parse_media_type(_HTML if start.startswith(_PAGE) else _XML)


def may_be(came: MediaType, documented: MediaType) -> bool:
    """Whether a body of one media type may have the type documented for another one.

    An HTML page never has, and XML is only XML. An unspecific media type may be any text,
    or any bytes; and text or bytes of a specific format match what is documented as text
    or bytes without one.
    """
    if not came.name or _format(came.name) == _format(documented.name):
        return True
    if is_markup(came.name) or is_markup(documented.name):
        return False
    if came.name in _ANY_TEXT:
        return documented.category == "text"
    if came.name in _ANY_BYTES:
        return documented.category == "bytes"
    if documented.name in _ANY_TEXT:
        return came.name.startswith("text/")
    if documented.name in _ANY_BYTES:
        return came.category in ("bytes", "text")
    family = came.name.partition("/")[0]
    return family in _FAMILIES and documented.name.startswith(f"{family}/")


def is_markup(name: str) -> bool:
    """Whether a media type is one of HTML or XML."""
    return _format(parse_media_type(name).name) in _MARKUP


def _format(name: str) -> str:
    """The format with several names: `xml` of `text/xml` and `application/xml`."""
    plain = name.partition("/")[2].removeprefix("x-")
    if plain == "xhtml+xml":
        return "html"
    suffix = plain.rpartition("+")[2]
    return suffix if suffix in ("xml", "yaml") else plain
