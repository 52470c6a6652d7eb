# Copied by cliqgen into each client that it generates.
# Do not edit: your own code goes into the folder _custom of this package.
"""Schemas of JSON Schema 2020-12: their references, and what they say about a value."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from .description import SCHEMAS
from .plain import is_array, is_object, listed, type_names

#: All types of JSON Schema, those first that a string can only be read as.
TYPES = ("null", "boolean", "integer", "number", "array", "object", "string")

_MOST_HOPS = 100
_DEEPEST = 40


class Schemas:
    """The schemas of a description by name."""

    def __init__(self, named: Mapping[str, Any]) -> None:
        self.named = named

    def follow(self, reference: str) -> Any:
        """What a reference leads to; `true` if it leads nowhere."""
        name = reference.removeprefix(f"{SCHEMAS}#/schemas/")
        return self.named.get(name.replace("~1", "/").replace("~0", "~"), True)

    def target(self, schema: Any) -> Any:
        """The schema behind a chain of references without anything beside them."""
        for _ in range(_MOST_HOPS):
            if not is_object(schema) or not isinstance(schema.get("$ref"), str):
                break
            if len(schema) > 1 and set(schema) - {"$ref", "readOnly", "writeOnly"}:
                break
            schema = self.follow(schema["$ref"])
        return schema

    def parts(self, schema: Any) -> Iterator[dict[str, Any]]:
        """The schema, what it refers to and what it consists of: all that holds at once."""
        return self._parts(schema, set(), 0)

    def _parts(
        self, schema: Any, seen: set[int], depth: int
    ) -> Iterator[dict[str, Any]]:
        """Each part once; many may consist of the same ones."""
        if not is_object(schema) or depth > _DEEPEST or id(schema) in seen:
            return
        seen.add(id(schema))
        yield schema
        if isinstance(schema.get("$ref"), str):
            yield from self._parts(self.follow(schema["$ref"]), seen, depth + 1)
        for part in listed(schema, "allOf"):
            yield from self._parts(part, seen, depth + 1)

    def choices(self, schema: Any) -> Iterator[dict[str, Any]]:
        """The same, with the alternatives of choices: all that may hold."""
        return self._choices(schema, set(), 0)

    def _choices(
        self, schema: Any, seen: set[int], depth: int
    ) -> Iterator[dict[str, Any]]:
        if depth > _DEEPEST:
            return
        for part in self._parts(schema, seen, 0):
            yield part
            for keyword in ("oneOf", "anyOf"):
                for choice in listed(part, keyword):
                    yield from self._choices(choice, seen, depth + 1)

    def types(self, schema: Any) -> frozenset[str]:
        """Which types of JSON Schema a value may have."""
        return self._types(schema, {}, 0)

    def _types(
        self, schema: Any, known: dict[int, frozenset[str]], depth: int
    ) -> frozenset[str]:
        """`known` has the schemas so far: any type of one that leads to itself."""
        possible = frozenset(TYPES)
        if schema is False:
            return frozenset()
        if depth > _DEEPEST or not is_object(schema):
            return possible
        if id(schema) in known:
            return known[id(schema)]
        known[id(schema)] = possible
        for part in self.parts(schema):
            possible &= _own_types(part)
            for keyword in ("oneOf", "anyOf"):
                choices = listed(part, keyword)
                if choices:
                    each = [self._types(choice, known, depth + 1) for choice in choices]
                    possible &= frozenset[str]().union(*each)
        known[id(schema)] = possible
        return possible

    def property(self, schema: Any, name: str) -> Any:
        """The schema of a property, None if it is not documented."""
        for part in self.choices(schema):
            properties = part.get("properties")
            if is_object(properties) and name in properties:
                return properties[name]
        return None

    def properties(self, schema: Any) -> dict[str, Any]:
        """The documented properties with their schemas, of all alternatives together."""
        by_name: dict[str, Any] = {}
        for part in self.choices(schema):
            properties = part.get("properties")
            if is_object(properties):
                for name, inner in properties.items():
                    by_name.setdefault(name, inner)
        return by_name

    def items(self, schema: Any) -> Any:
        """The schema of the items of an array, None if it is not documented."""
        for part in self.choices(schema):
            if "items" in part:
                return part["items"]
        return None

    def keyword(self, schema: Any, name: str) -> Any:
        """The value of a keyword that holds in any case, None if there is none."""
        for part in self.parts(schema):
            if name in part:
                return part[name]
        return None

    def is_required(self, schema: Any, name: str) -> bool:
        """Whether an object must have a property."""
        return any(name in listed(part, "required") for part in self.parts(schema))

    def identity(self, schema: Any) -> Any:
        """What distinguishes a schema from others: its reference, else itself."""
        if is_object(schema) and isinstance(schema.get("$ref"), str):
            return schema["$ref"]
        return schema


def _own_types(schema: Mapping[str, Any]) -> frozenset[str]:
    types = schema.get("type")
    if isinstance(types, str):
        return _widened([types])
    if is_array(types):
        return _widened(types)
    values = listed(schema, "enum")
    if "const" in schema:
        values = [schema["const"]]
    if values:
        return frozenset(name for value in values for name in type_names(value))
    return frozenset(TYPES)


def _widened(types: list[str]) -> frozenset[str]:
    return frozenset(types) | ({"integer"} if "number" in types else frozenset[str]())
