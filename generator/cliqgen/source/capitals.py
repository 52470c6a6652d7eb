"""Words of the specification that are written with other capitals.

They are case-sensitive (OpenAPI 3.1, 4.1), but `In: Query` can mean nothing else.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from msgspec import Struct

from cliqgen.source.document import Node
from cliqgen.source.grammar import Grammar
from cliqgen.source.plain import is_mapping
from cliqgen.source.schema_rules import TYPES

_PLACES = ("query", "header", "path", "cookie", "body", "formData", "querystring")
_SCHEMES = ("apiKey", "http", "oauth2", "openIdConnect", "mutualTLS", "basic")
_STYLES = ("form", "simple", "label", "matrix", "deepObject", "cookie")
_DELIMITED = ("spaceDelimited", "pipeDelimited")
_COLLECTIONS = ("csv", "ssv", "tsv", "pipes", "multi")
_PLAIN = (*sorted(TYPES), "file")
_OF_ITEMS = {"type": _PLAIN, "collectionFormat": _COLLECTIONS}
#: The values of members that can have only a few, by the object's word in the grammar.
_VALUES: Mapping[str, Mapping[str, tuple[str, ...]]] = {
    "parameter": {"in": _PLACES, "style": (*_STYLES, *_DELIMITED), **_OF_ITEMS},
    "securityScheme": {
        "in": ("query", "header", "cookie"),
        "type": _SCHEMES,
        "flow": ("implicit", "password", "application", "accessCode"),
    },
    "items": _OF_ITEMS,
    "header": _OF_ITEMS,
}
_NO_VALUES: Mapping[str, tuple[str, ...]] = {}
_OF_MEDIA_TYPES = frozenset({"schema", "example", "examples", "encoding", "itemSchema"})
#: The object whose members are HTTP methods, which are read in any capitals.
_METHODS = "pathItem"


class Spelling(Struct, frozen=True):
    """A member by its name as written, and the message that says how it is read."""

    key: str
    message: str


def inferred_members(
    word: str, grammar: Grammar, node: Node
) -> tuple[dict[str, Any], tuple[Spelling, ...]]:
    """The members of an object in the capitals of the specification, and what differed.

    `word` is that of the object in the grammar.
    """
    if _is_as_specified(word, grammar, node.value):
        return node.value, ()
    different = tuple(_spellings(word, grammar, node))
    if not different:
        return node.value, ()
    inferred = {spelling.key: (name, value) for spelling, name, value in different}
    written: dict[str, Any] = node.value
    members = dict(inferred.get(key, (key, inner)) for key, inner in written.items())
    return members, tuple(spelling for spelling, *_ in different)


def is_schema_alone(content: object) -> bool:
    """Whether `content` has the members of a media type instead of media types by name."""
    if not is_mapping(content) or not is_mapping(content.get("schema")):
        return False
    return all(key in _OF_MEDIA_TYPES or key.startswith("x-") for key in content)


def _is_as_specified(word: str, grammar: Grammar, members: Mapping[str, Any]) -> bool:
    """Whether all names are those of the specification, and all values that it lists."""
    if not (_are_free(word, grammar) or members.keys() <= grammar.names):
        return False
    choices = _VALUES.get(word)
    return choices is None or all(
        members[name] in few for name, few in choices.items() if name in members
    )


def _are_free(word: str, grammar: Grammar) -> bool:
    """Whether the members of an object have any names."""
    return word == _METHODS or grammar.rest is not None


def _spellings(
    word: str, grammar: Grammar, node: Node
) -> Iterator[tuple[Spelling, str, Any]]:
    are_free = _are_free(word, grammar)
    known: Mapping[str, str] = {} if are_free else grammar.spellings
    further = grammar.further
    members: dict[str, Any] = node.value
    for key, written in members.items():
        name = known.get(key)
        if name is None:
            small = key.lower()
            name = known.get(small) or (small if small in further else key)
        if name != key and name in members:
            continue
        value = written
        if isinstance(written, str):
            value = _inferred_value(word, name, written)
        if name != key:
            yield Spelling(key, f"`{key}` is read as `{name}`"), name, value
        elif value != written:
            text = f"`{name}: {written}` is read as `{name}: {value}`"
            yield Spelling(key, text), name, value


def _inferred_value(word: str, name: str, value: str) -> str:
    known = _VALUES.get(word, _NO_VALUES).get(name, ())
    if value in known:
        return value
    return next((other for other in known if other.lower() == value.lower()), value)
