"""Schemas as JSON Schema 2020-12, with references to others by their names.

Written from what was parsed, not from the documents: so all versions of OpenAPI are in the
same words, references are resolved, and what was read tolerantly is what the client has.
"""

from __future__ import annotations

import re
from collections.abc import Container, Iterable, Iterator, Mapping
from itertools import chain, count
from typing import Any

from cliqgen.openapi.description import Discriminator, Missing, Schema, SchemaKey
from cliqgen.source.document import Node
from cliqgen.source.plain import is_list, is_mapping
from cliqgen.testing.values import example, is_json, text_of

#: Keywords of which nothing is parsed; they are written where they need no translation.
_AS_WRITTEN = ("not", "contains", "propertyNames", "unevaluatedItems")
_COUNTS = ("minContains", "maxContains")
#: What means something else in JSON Schema 2020-12, or leads elsewhere.
_UNTRANSLATED = frozenset(
    {"$ref", "$dynamicRef", "$recursiveRef", "$id", "nullable", "x-nullable"}
    | {"example", "discriminator", "dependencies", "additionalItems", "definitions"}
)
_DEEPEST = 20


class SchemaWriter:
    """Writes schemas, and remembers which others they refer to."""

    def __init__(self, schemas: Mapping[SchemaKey, Schema]) -> None:
        self._schemas = schemas
        self._names = _names(schemas)
        self._wanted: dict[SchemaKey, None] = {}

    def write(self, schema: Schema | None) -> Any:
        """A schema; `true` where nothing is documented."""
        if schema is None:
            return True
        if schema.boolean is not None:
            return schema.boolean
        members = dict(self._members(schema))
        marks = {
            key: True
            for key, is_set in (
                ("readOnly", schema.read_only),
                ("writeOnly", schema.write_only),
            )
            if is_set
        }
        if _admits_null_beside(schema) and members:
            members = {"anyOf": [members, {"type": "null"}]}
        return {**members, **marks} or True

    def finish(self) -> dict[str, str]:
        """What the written schemas refer to, as JSON by name, and what that refers to."""
        done: dict[str, str] = {}
        pending = list(self._wanted)
        while pending:
            key = pending.pop()
            name = self._names[key]
            if name in done:
                continue
            self._wanted = {}
            done[name] = text_of(self.write(self._schemas[key]))
            pending += self._wanted
        return dict(sorted(done.items()))

    def reference(self, key: SchemaKey) -> str:
        """How a schema is referred to."""
        self._wanted[key] = None
        return f"#/schemas/{escaped(self._names[key])}"

    def _members(self, schema: Schema) -> Iterator[tuple[str, Any]]:
        if schema.ref is not None:
            yield "$ref", self.reference(schema.ref)
        types = _types(schema)
        if types:
            yield "type", types[0] if len(types) == 1 else list(types)
        if schema.enum is not None:
            yield from _values("enum", list(_enum(schema)))
        if not isinstance(schema.const, Missing):
            yield from _values("const", schema.const)
        if schema.format is not None:
            yield "format", schema.format
        yield from _limits(schema)
        yield from self._of_objects(schema)
        yield from self._of_arrays(schema)
        for keyword, parts in (
            ("allOf", schema.all_of),
            ("oneOf", schema.one_of),
            ("anyOf", schema.any_of),
        ):
            if parts:
                yield keyword, [self.write(part) for part in parts]
        if schema.discriminator is not None:
            yield "discriminator", self._discriminator(schema, schema.discriminator)
        if schema.media_type is not None:
            yield "contentMediaType", schema.media_type
        if schema.content is not None:
            yield "contentSchema", self.write(schema.content)
        yield from self._rules(schema)
        if not isinstance(schema.default, Missing):
            yield from _values("default", schema.default)
        if not isinstance(schema.example, Missing):
            yield from example(schema.example).items()

    def _of_objects(self, schema: Schema) -> Iterator[tuple[str, Any]]:
        if schema.properties:
            written = {name: self.write(inner) for name, inner in schema.properties}
            yield "properties", written
        if schema.required:
            yield "required", sorted(schema.required)
        if schema.additional is not None:
            is_own = schema.node.has("additionalProperties")
            keyword = "additionalProperties" if is_own else "unevaluatedProperties"
            yield keyword, self.write(schema.additional)
        if schema.patterns:
            names = _schemas_below(schema.node, "patternProperties")
            pairs = zip(names, schema.patterns, strict=True)
            written = {name: self.write(inner) for name, inner in pairs}
            yield "patternProperties", written

    def _of_arrays(self, schema: Schema) -> Iterator[tuple[str, Any]]:
        if schema.prefix_items:
            yield "prefixItems", [self.write(item) for item in schema.prefix_items]
        if schema.items is not None:
            yield "items", self.write(schema.items)

    def _discriminator(self, schema: Schema, mark: Discriminator) -> dict[str, Any]:
        """With all values that are known, those of names too (OpenAPI 3.1, 4.8.25.3)."""
        mapped = {target for _, target in mark.mapping}
        kin = [part.ref for part in mark.subtypes if part.ref is not None]
        listed = [part.ref for part in (*schema.one_of, *schema.any_of) if part.ref]
        pairs = dict(mark.mapping)
        for key in (*listed, *kin):
            if key not in mapped:
                pairs.setdefault(_last_name(key), key)
        written: dict[str, Any] = {"propertyName": mark.property}
        if pairs:
            written["mapping"] = {v: self.reference(key) for v, key in pairs.items()}
        if kin:
            written["subtypes"] = [self.reference(key) for key in kin]
        if mark.default is not None:
            written["defaultMapping"] = self.reference(mark.default)
        return written

    def _rules(self, schema: Schema) -> Iterator[tuple[str, Any]]:
        """What a server checks and no type says, as far as it needs no translation."""
        node = schema.node
        if not schema.rules or not is_mapping(node.value):
            return
        for keyword in (*_AS_WRITTEN, *_COUNTS):
            if keyword in node.value:
                yield from _as_written(keyword, node.value[keyword])
        yield from self._conditions(schema)

    def _conditions(self, schema: Schema) -> Iterator[tuple[str, Any]]:
        node = schema.node
        parts = list(schema.conditional)
        branches = {
            keyword: self.write(parts.pop(0))
            for keyword in ("then", "else")
            if (child := node.get(keyword)) is not None and _is_schema(child.value)
        }
        condition = dict(_as_written("if", node.value.get("if")))
        if condition and branches:
            yield from (condition | branches).items()
        dependent = {
            name: self.write(parts.pop(0))
            for keyword in ("dependentSchemas", "dependencies")
            for name in _schemas_below(node, keyword)
        }
        if dependent:
            yield "dependentSchemas", dependent
        required = {
            name: [each for each in child.value if isinstance(each, str)]
            for keyword in ("dependentRequired", "dependencies")
            for name, child in node.members(keyword)
            if is_list(child.value)
        }
        if required:
            yield "dependentRequired", required


def _names(keys: Iterable[SchemaKey]) -> dict[SchemaKey, str]:
    """A name for each schema: the last of its place, with a number where it is taken.

    Those of files have no characters that the name of a stored copy would lack.
    """
    taken: dict[str, SchemaKey] = {}
    for key in keys:
        name = _last_name(key)
        if key.endswith("#"):
            name = re.sub(r"[^\w-]", "_", name)
        taken[free_name(name or "schema", taken)] = key
    return {key: name for name, key in taken.items()}


def free_name(name: str, taken: Container[str]) -> str:
    """The name, with a number behind it if it is taken."""
    numbered = (f"{name}_{number}" for number in count(2))
    return next(each for each in chain([name], numbered) if each not in taken)


def _last_name(key: SchemaKey) -> str:
    """The name of a component, or that of a file without its ending."""
    path, _, pointer = key.rpartition("#")
    last = pointer.rpartition("/")[2]
    if last:
        return last.replace("~1", "/").replace("~0", "~")
    return path.rpartition("/")[2].partition(".")[0]


def escaped(name: str) -> str:
    """A name as part of a JSON pointer (RFC 6901, 3)."""
    return name.replace("~", "~0").replace("/", "~1")


def _types(schema: Schema) -> tuple[str, ...]:
    """The types of a schema; properties mean an object, and items an array, as the client
    has them."""
    if (schema.items or schema.prefix_items) and _says_nothing_else(schema):
        return ("array",)
    if not schema.properties or "object" in schema.types:
        return schema.types
    if not set(schema.types) - {"null"}:
        return (*schema.types, "object") if schema.types else ()
    return ("object", "null") if "null" in schema.types else ("object",)


def _says_nothing_else(schema: Schema) -> bool:
    """Whether neither a type nor anything else tells what a value is."""
    parts = (schema.all_of, schema.one_of, schema.any_of, schema.properties)
    return not (schema.types or schema.ref or any(parts))


def _admits_null_beside(schema: Schema) -> bool:
    """Whether null is allowed by a keyword that JSON Schema does not have."""
    return schema.nullable and "null" not in schema.types


def _enum(schema: Schema) -> Iterator[Any]:
    """The values, as texts where the type says that they are, and null if it may be."""
    values = schema.enum or ()
    is_text = set(schema.types) - {"null"} == {"string"}
    for value in values:
        if is_text and isinstance(value, bool):
            yield str(value).lower()
        elif is_text and isinstance(value, int | float):
            yield str(value)
        else:
            yield value
    if schema.nullable and None not in values:
        yield None


def _limits(schema: Schema) -> Iterator[tuple[str, Any]]:
    for keyword, value in schema.limits:
        if keyword == "uniqueItems":
            yield keyword, True
        elif keyword == "pattern":
            yield keyword, str(value)
        elif not isinstance(value, str):
            yield from _values(keyword, value)


def _values(keyword: str, value: Any) -> Iterator[tuple[str, Any]]:
    """A keyword with a value; nothing where JSON does not have that."""
    if is_json(value):
        yield keyword, value


def _as_written(keyword: str, value: Any) -> Iterator[tuple[str, Any]]:
    """A keyword with its schema or number, if that means the same in JSON Schema."""
    if value is None or not _is_translated(value, _DEEPEST):
        return
    yield from _values(keyword, value)


def _is_translated(value: Any, depth: int) -> bool:
    if depth == 0:
        return False
    if is_mapping(value):
        is_flag = any(
            isinstance(value.get(k), bool)
            for k in ("exclusiveMinimum", "exclusiveMaximum", "required")
        )
        return (
            not is_flag
            and value.keys().isdisjoint(_UNTRANSLATED)
            and all(_is_translated(inner, depth - 1) for inner in value.values())
        )
    if is_list(value):
        return all(_is_translated(inner, depth - 1) for inner in value)
    return True


def _is_schema(value: object) -> bool:
    return isinstance(value, dict | bool)


def _schemas_below(node: Node, keyword: str) -> list[str]:
    """The names under a keyword whose values are schemas, in the order written."""
    return [name for name, child in node.members(keyword) if _is_schema(child.value)]
