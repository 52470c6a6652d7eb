"""Parsing schemas, with a registry of all referenced ones."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator, Mapping, Set
from typing import Any

from cliqgen.diagnostics import Diagnostics
from cliqgen.openapi.description import MISSING, Discriminator, Schema
from cliqgen.openapi.discriminators import DiscriminatorParser
from cliqgen.openapi.relations import dynamic_target
from cliqgen.openapi.rules import parse_rules
from cliqgen.replacing import replace
from cliqgen.source.document import Node
from cliqgen.source.plain import flat_content, is_mapping
from cliqgen.source.pointer import Pointer
from cliqgen.source.refs import Sources
from cliqgen.source.schema_rules import known_type

_LIMITS = (
    *("minimum", "maximum", "exclusiveMinimum", "exclusiveMaximum", "multipleOf"),
    *("minLength", "maxLength", "minItems", "maxItems", "pattern"),
    *("minProperties", "maxProperties"),
)
#: Keywords that types cannot express, with the effect that remains.
_IGNORED = {
    "not": "`not` has no effect on the Python type",
    "if": "the fields that `if` requires are optional; the server checks them",
    "dependentSchemas": (
        "the fields that `dependentSchemas` requires are optional; the server "
        "checks them"
    ),
    "dependentRequired": (
        "the fields that `dependentRequired` requires are optional; the server "
        "checks them"
    ),
    "dependencies": (
        "the fields that `dependencies` requires are optional; the server checks "
        "them"
    ),
    "contains": "`contains` has no effect on the Python type",
    "propertyNames": "`propertyNames` has no effect on the Python type",
    "unevaluatedItems": "`unevaluatedItems` has no effect on the Python type",
}
_REFERENCE = {"$ref"}
#: Keywords that are read each by itself: the field of a schema, and how it is read.
_ALONE: Mapping[str, tuple[str, Callable[[Node, str], Any]]] = {
    "title": ("title", Node.text),
    "description": ("description", Node.text),
    "contentMediaType": ("media_type", Node.text),
    "deprecated": ("deprecated", Node.flag),
    "readOnly": ("read_only", Node.flag),
    "writeOnly": ("write_only", Node.flag),
    "enum": ("enum", Node.values),
    "const": ("const", lambda node, key: node.value[key]),
    "default": ("default", lambda node, key: node.value[key]),
}
_NULLABLE = frozenset({"nullable", "x-nullable"})
_NOTED = frozenset({*_LIMITS, "uniqueItems", "default"})
_CONTENT = frozenset({"contentEncoding", "contentMediaType"})
_REFERENCES = frozenset({"$ref", "$dynamicRef", "$recursiveRef"})
_CHOICES = frozenset({"oneOf", "anyOf"})
_OTHER_MEMBERS = frozenset(
    {"additionalProperties", "unevaluatedProperties", "patternProperties"}
)
_CONDITIONAL = frozenset({"then", "else", "dependentSchemas", "dependencies"})
_ITEMS = frozenset({"items", "prefixItems", "additionalItems"})
#: Keywords whose values are schemas, or lead to them (JSON Schema Core 2020-12, 8 and 10).
_WITH_SCHEMAS = frozenset(
    {"allOf", "properties", "contentSchema", "discriminator"}
    | (_REFERENCES | _CHOICES | _OTHER_MEMBERS | _CONDITIONAL | _ITEMS)
)
#: Keywords for which there is more to do than to read their values.
_NOT_ALONE = _WITH_SCHEMAS | _IGNORED.keys()
#: Keywords without an effect on values.
_ANNOTATIONS = frozenset({"title", "description", "$comment", "examples", "deprecated"})
_LONGEST_DEFAULT = 60
#: Formats that do not contradict base64: the encoding, and what is encoded.
_OF_BYTES = (None, "base64", "byte", "binary")
#: Encodings that change nothing (RFC 2045, 6.2), or no encoding.
_IDENTITY = ("", "7bit", "8bit", "binary")
#: Suffixes of textual media types that do not begin with `text/`.
_TEXTUAL = ("json", "xml", "yaml", "javascript", "x-www-form-urlencoded")


class SchemaParser:
    """Parses nodes to schemas, each referenced one once.

    `parse` never follows a reference: it is queued, and `finish` parses the queue until it
    is empty. So recursive schemas do not recurse here.
    """

    def __init__(self, sources: Sources, diagnostics: Diagnostics) -> None:
        self._sources = sources
        self._diagnostics = diagnostics
        self._pending: list[Node] = []
        self._discriminators = DiscriminatorParser(sources, diagnostics)
        self._open: set[tuple[str, Pointer]] = set()
        self._cache: dict[int, Schema] = {}
        self._known: dict[tuple[object, ...], Schema] = {}
        self.schemas: dict[str, Schema] = {}

    def parse(self, node: Node) -> Schema:
        """The schema at a node (JSON Schema 2020-12; OpenAPI 3.1, 4.8.24)."""
        members = node.value
        if isinstance(members, bool):
            return Schema(node, boolean=members)
        if not is_mapping(members):
            return Schema(node)
        cached = self._cache.get(id(members))
        if cached is not None and cached.node.pointer == node.pointer:
            return cached  # in a response or parameter that several operations share
        if members.keys() == _REFERENCE:
            schema = Schema(node, ref=self._reference(node))  # a fifth of all schemas
        elif members.keys().isdisjoint(_NOT_ALONE):
            schema = self._alone(node, members)
        elif _admits_nothing(node):
            return Schema(node, boolean=False, description=node.text("description"))
        elif members.keys().isdisjoint(_WITH_SCHEMAS):
            schema = self._parsed(node)
        else:
            key = (node.document.name, node.pointer)
            if key in self._open:  # a map of properties that is a reference led back
                self._pending.append(node)
                return Schema(node, ref=node.key)
            self._open.add(key)
            try:
                schema = self._parsed(node)
            finally:
                self._open.remove(key)
        self._cache[id(members)] = schema  # keeps it alive, so that its id stays unique
        return schema

    def _alone(self, node: Node, members: dict[str, Any]) -> Schema:
        """A schema that leads to no others; most are written many times in a document."""
        content = flat_content(members)
        if content is None:
            return self._parsed(node)
        known = self._known.get(content)
        if known is None:
            known = self._known[content] = self._parsed(node)
        return replace(known, node=node)

    def _parsed(self, node: Node) -> Schema:
        says: Set[str] = node.value.keys()
        for keyword in () if says.isdisjoint(_IGNORED) else _IGNORED:
            if keyword in says:
                place = node.child(keyword, None).position
                self._diagnostics.add("keyword-ignored", _IGNORED[keyword], place)
        is_nullable = _is_nullable(node)
        types = _types(node, is_nullable=is_nullable)
        may_be_text = not types or "string" in types
        format_ = _content_format(node) if may_be_text else _own_format(node)
        if not types and (format_ == "binary" or "contentSchema" in says):
            types = ("string",)
        schemas = {} if says.isdisjoint(_WITH_SCHEMAS) else self._schemas_in(node, says)
        alone = {
            field: read(node, keyword)
            for keyword, (field, read) in _ALONE.items()
            if keyword in says
        }
        return Schema(
            node,
            types=types,
            nullable=is_nullable,
            format=format_,
            example=_example(node),
            required=_required(node, schemas.get("properties", ())),
            limits=_limits(node),
            rules=parse_rules(node),
            **alone,
            **schemas,
        )

    def _schemas_in(self, node: Node, says: Set[str]) -> dict[str, Any]:
        """The fields in which there are schemas, in the order in which these are read."""
        fields: dict[str, Any] = {}
        only: tuple[Schema, ...] = ()
        if not says.isdisjoint(_CHOICES):
            fields["one_of"], one = self._choices(node, "oneOf")
            fields["any_of"], other = self._choices(node, "anyOf")
            fields["may_be_absent"] = self._may_be_absent(node)
            only = (*one, *other)
        if "properties" in says:
            fields["properties"] = self._properties(node)
        if not says.isdisjoint(_REFERENCES):
            fields["ref"] = self._reference(node)
        if not says.isdisjoint(_OTHER_MEMBERS):
            fields["additional"] = self._inner(
                node, "additionalProperties"
            ) or self._inner(node, "unevaluatedProperties")
            fields["patterns"] = self._members(node, "patternProperties")
        if not says.isdisjoint(_CONDITIONAL):
            fields["conditional"] = self._conditional(node)
        if not says.isdisjoint(_ITEMS):
            fields["items"] = self._inner(node, "items") or self._further_items(node)
            fields["prefix_items"] = self._list(node, "prefixItems") or self._list(
                node, "items"
            )
        if "contentSchema" in says:
            fields["content"] = self._inner(node, "contentSchema")
        if only or "allOf" in says:
            fields["all_of"] = (*self._list(node, "allOf"), *only)
        if "discriminator" in says:
            fields["discriminator"] = self._discriminator(node)
        return fields

    def finish(self) -> dict[str, Schema]:
        """Parse everything queued; return all schemas by key."""
        while self._pending:
            node = self._pending.pop()
            if node.key not in self.schemas:
                self.schemas[node.key] = self.parse(node)
        return self.schemas

    def _reference(self, node: Node) -> str | None:
        reference = node.text("$ref")
        if reference is None:
            return self._dynamic_reference(node)
        target = self._sources.target(node, reference)
        if target.has("$ref"):
            self._sources.resolve(node)  # refuses a cycle without a schema
        self._pending.append(target)
        return target.key

    def _dynamic_reference(self, node: Node) -> str | None:
        """The target of `$dynamicRef` or `$recursiveRef` if nothing extends the schema.

        JSON Schema Core 2020-12, 8.2.3.2: the outermost schema with the anchor. That
        depends on who refers to the schema; here it is the outermost around the
        reference, else the first in the document.
        """
        keyword = next((k for k in ("$dynamicRef", "$recursiveRef") if node.has(k)), "")
        if not keyword:
            return None
        name = (node.text(keyword) or "").partition("#")[2]
        target = dynamic_target(node, name)
        if target is None:
            message = f"no schema has the anchor {name!r} of `{keyword}`"
            self._diagnostics.add("ref-dynamic", message, node.position)
            return None
        self._pending.append(target)
        return target.key

    def _properties(self, node: Node) -> tuple[tuple[str, Schema], ...]:
        return tuple(
            (name, self.parse(child)) for name, child in node.members("properties")
        )

    def _members(self, node: Node, key: str) -> tuple[Schema, ...]:
        if not node.has(key):
            return ()
        return tuple(
            self.parse(child)
            for _, child in node.members(key)
            if isinstance(child.value, dict | bool)
        )

    def _conditional(self, node: Node) -> tuple[Schema, ...]:
        """The schemas that apply to some values (JSON Schema Core 2020-12, 10.2.2)."""
        branches = (self._inner(node, "then"), self._inner(node, "else"))
        return (
            *(branch for branch in branches if branch is not None),
            *self._members(node, "dependentSchemas"),
            *self._members(node, "dependencies"),
        )

    def _inner(self, node: Node, key: str) -> Schema | None:
        child = node.get(key)
        if child is None or not isinstance(child.value, dict | bool):
            return None
        return self.parse(child)

    def _list(self, node: Node, key: str) -> tuple[Schema, ...]:
        if not node.has(key):
            return ()
        return tuple(
            self.parse(child)
            for child in node.list(key)
            if isinstance(child.value, dict | bool)
        )

    def _choices(
        self, node: Node, key: str
    ) -> tuple[tuple[Schema, ...], tuple[Schema, ...]]:
        """The alternatives without those that exclude every value, or the only one left."""
        listed = self._list(node, key)
        if not listed:
            return (), ()
        left = tuple(c for c in listed if not self._is_nothing(c.node))
        if len(left) == len(listed) or not left:
            return listed, ()
        return ((), left) if len(left) == 1 else (left, ())

    def _may_be_absent(self, node: Node) -> bool:
        """Whether an alternative excludes every value, as generators write `undefined`."""
        if not (node.has("oneOf") or node.has("anyOf")):
            return False
        return any(
            self._is_nothing(choice)
            for key in ("oneOf", "anyOf")
            for choice in node.list(key)
            if isinstance(choice.value, dict | bool)
        )

    def _is_nothing(self, node: Node) -> bool:
        target = self._sources.resolve(node) if node.text("$ref") else node
        return target.value is False or _admits_nothing(target)

    def _further_items(self, node: Node) -> Schema | None:
        """The further items after a list in `items`, before JSON Schema 2020-12.

        OpenAPI never allowed such a list, and authors often mean alternatives: so anything
        may follow by default.
        """
        if not node.has("items") or next(iter(node.list("items")), None) is None:
            return None
        return self._inner(node, "additionalItems") or Schema(node, boolean=True)

    def _discriminator(self, node: Node) -> Discriminator | None:
        """The discriminator of a schema, after queueing the schemas that it names."""
        if not node.has("discriminator"):
            return None
        mark = self._discriminators.parse(node)
        if mark is None:
            return None
        self._pending += mark.targets
        return Discriminator(
            mark.name,
            tuple((value, target.key) for value, target in mark.mapping),
            tuple(Schema(child, ref=child.key) for child in mark.subtypes),
            None if mark.default is None else mark.default.key,
        )


def _admits_nothing(node: Node) -> bool:
    """Whether a schema excludes every value: `not` of one that admits all (JSON Schema Core
    2020-12, 4.3.2)."""
    excluded = node.get("not")
    if excluded is None or node.has("$ref"):
        return False
    if not is_mapping(excluded.value):
        return excluded.value is True
    return not excluded.value.keys() - _ANNOTATIONS


def _types(node: Node, *, is_nullable: bool) -> tuple[str, ...]:
    """The types in `type`, in the words of JSON Schema."""
    entry = node.value_of("type")
    if isinstance(entry, str):
        written = [entry]
    else:
        written = [name for name in node.values("type") if isinstance(name, str)]
    names = [pair[0] for pair in map(known_type, written) if pair is not None]
    types = list(dict.fromkeys(names))
    if is_nullable and types and "null" not in types:
        types.append("null")
    return tuple(types)


def _is_nullable(node: Node) -> bool:
    """OpenAPI 3.0, 4.7.24.2; Swagger 2.0 has it as an extension."""
    if _NULLABLE.isdisjoint(node.value):
        return False
    return node.flag("nullable") or node.flag("x-nullable")


def _own_format(node: Node) -> str | None:
    return node.text("format") or _format_of_type(node)


def _content_format(node: Node) -> str | None:
    """The format, from `contentEncoding` of 3.1 as from `format: byte` of 3.0.

    A media type without an encoding means raw content, formerly `format: binary` (OpenAPI
    3.1, 4.8.14.2; JSON Schema Validation 2020-12, 8.3). Beside `type: string` a textual
    one only names the media type of the string.
    """
    if _CONTENT.isdisjoint(node.value):
        return _own_format(node)
    encoding = (node.text("contentEncoding") or "").strip().lower()
    media_type = (node.text("contentMediaType") or "").strip().lower()
    if encoding == "base64" and node.text("format") in _OF_BYTES:
        return "byte"
    format_ = _own_format(node)
    is_raw = encoding in _IDENTITY and bool(media_type) and format_ is None
    is_string = node.has("type") or node.has("contentSchema")
    if is_raw and not (is_string and _is_text(media_type)):
        return "binary"
    return format_


def _is_text(media_type: str) -> bool:
    """Whether content of a media type is text (RFC 2046, 4.1; RFC 6838, 4.2.8)."""
    name = media_type.partition(";")[0].strip()
    return name.startswith("text/") or name.endswith(_TEXTUAL)


def _required(node: Node, properties: tuple[tuple[str, Schema], ...]) -> frozenset[str]:
    """The names in `required`, and properties with `required: true`."""
    listed = node.values("required")
    named = [name for name, inner in properties if _says_so(inner.node)]
    return frozenset(name for name in (*listed, *named) if isinstance(name, str))


def _says_so(node: Node) -> bool:
    members = node.value
    return is_mapping(members) and members.get("required") is True


def _format_of_type(node: Node) -> str | None:
    """The format of a type that JSON Schema does not have, such as `date`."""
    pair = known_type(node.text("type") or "")
    return pair[1] if pair is not None else None


def _limits(node: Node) -> tuple[tuple[str, int | float | str], ...]:
    """What documentation says of values, the default among it."""
    if _NOTED.isdisjoint(node.value):
        return ()
    return (*_own_limits(node), *_default_note(node))


def _own_limits(node: Node) -> Iterator[tuple[str, int | float | str]]:
    for name in _LIMITS:
        if not node.has(name):
            continue
        value = node.number(name)
        if node.flag(f"exclusive{name.capitalize()}"):  # OpenAPI 3.0: a flag beside it
            name = f"exclusive{name.capitalize()}"
        text = node.text(name)
        if value is not None:
            yield name, value
        elif text is not None:
            yield name, text
    if node.flag("uniqueItems"):
        yield "uniqueItems", ""


def _default_note(node: Node) -> Iterator[tuple[str, str]]:
    """The default as JSON, if it is short."""
    text = node.value_of("default")
    if text is None:
        return
    if not isinstance(text, str):
        text = json.dumps(text, ensure_ascii=False)
    if text and len(text) <= _LONGEST_DEFAULT and text.isprintable():
        yield "default", text


def _example(node: Node) -> Any:
    if "example" in node.value:
        return node.value["example"]
    return next(iter(node.values("examples")), MISSING)
