"""Checks of the server that types cannot express: keyword by keyword, as JSON.

Two such strings are equal if they mean the same: titles, descriptions, examples and the
order of members are omitted (JSON Schema Validation 2020-12, 9), as are the files of
references.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Any

from cliqgen.source.document import Node
from cliqgen.source.plain import is_list, is_mapping

Rules = tuple[tuple[str, str], ...]

_KEYWORDS = (
    *("not", "dependentRequired", "contains", "minContains", "maxContains"),
    *("propertyNames", "unevaluatedItems", "dependentSchemas", "dependencies"),
)
_CONDITION = ("if", "then", "else")
_ALL = frozenset({*_KEYWORDS, "patternProperties", "if"})
_ANNOTATIONS = frozenset(
    {"title", "description", "$comment", "example", "examples", "deprecated"}
)
#: Keywords that map any names to schemas or to lists of names.
_BY_NAME = frozenset(
    {"properties", "patternProperties", "dependentSchemas", "dependentRequired"}
    | {"dependencies"}
)
_SETS = frozenset({"required", "enum", "type"})


def parse_rules(node: Node) -> Rules:
    """The rules in a schema itself, in a fixed order."""
    if not is_mapping(node.value) or node.value.keys().isdisjoint(_ALL):
        return ()
    return tuple(_rules(node))


def _rules(node: Node) -> Iterator[tuple[str, str]]:
    for keyword in _KEYWORDS:
        inner = node.get(keyword)
        if inner is not None:
            yield keyword, json_text(_plain(inner.value, keyword))
    if node.has("patternProperties"):
        names = sorted(name for name, _ in node.members("patternProperties"))
        yield "patternProperties", json_text(names)
    condition = {k: v.value for k in _CONDITION if (v := node.get(k)) is not None}
    if "if" in condition and len(condition) > 1:
        yield "if", json_text(_plain(condition, ""))


def json_text(value: Any) -> str:
    """A value as compact JSON."""
    return json.dumps(
        value, ensure_ascii=False, sort_keys=True, separators=(",", ":"), default=str
    )


def _plain(value: Any, key: str, *, is_by_name: bool = False) -> Any:
    """A value without annotations; `key` is its keyword."""
    if is_mapping(value):
        inner = key in _BY_NAME and not is_by_name
        return {
            name: _plain(member, name, is_by_name=inner)
            for name, member in value.items()
            if inner or name not in _ANNOTATIONS
        }
    if is_list(value):
        items = [_plain(item, "") for item in value]
        is_set = key in _SETS or is_by_name
        return sorted(items, key=json_text) if is_set else items
    if key == "$ref" and not is_by_name and isinstance(value, str):
        return value.rpartition("/")[2]
    return value
