"""Merging `allOf` into one schema.

All parts hold (JSON Schema Core 2020-12, 10.2.1.1): properties and `required` are
united, types and enumerations intersected, limits narrowed. If two parts describe a
property, both hold. If two parts have alternatives, each of the one is combined with each
of the other. If parts contradict each other, the first counts, and a diagnostic reports
the conflict.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from itertools import pairwise
from typing import Any

from cliqgen.diagnostics import Diagnostics, failure
from cliqgen.hashes import hash_of_text
from cliqgen.openapi.description import MISSING, Schema
from cliqgen.replacing import replace
from cliqgen.source.document import Node
from cliqgen.source.shape import shape

_MAX_DEPTH = 60
#: Parts of one schema: where both parts of an `allOf` refine a property, each level of it
#: has twice as many as the one around it.
_MAX_PARTS = 10_000
_MAX_PRODUCT = 36

Limits = tuple[tuple[str, int | float | str], ...]


def is_structural(schema: Schema) -> bool:
    """Whether a schema says more than documentation and constraints."""
    return schema.ref is not None or says_more_than_ref(schema)


def says_more_than_ref(schema: Schema) -> bool:
    """As `is_structural`, apart from a reference."""
    return bool(
        schema.types
        or schema.properties
        or schema.enum is not None
        or schema.const is not MISSING
        or schema.items
        or schema.prefix_items
        or schema.additional
        or schema.patterns
        or schema.conditional
        or schema.format
        or schema.all_of
        or schema.one_of
        or schema.any_of
    )


class Composer:
    """Merges `allOf`, references with siblings, and conditional schemas."""

    def __init__(self, schemas: Mapping[str, Schema], diagnostics: Diagnostics) -> None:
        self._schemas = schemas
        self._diagnostics = diagnostics
        self._flat: dict[int, tuple[Schema, Schema]] = {}
        self._parts = 0

    def flatten(self, schema: Schema) -> Schema:
        """The schema without `allOf`, `$ref` and conditions; itself where it has none.

        Raises:
            CliqgenError: it has too many parts.
        """
        if schema.ref is None and not schema.all_of and not schema.conditional:
            return schema
        # Called once for each attribute of a schema that is read.
        cached = self._flat.get(id(schema))
        if cached is None:
            self._parts = 0
            cached = self._flat[id(schema)] = schema, self._flatten(schema, ())
        return cached[1]

    def merge(self, first: Schema, second: Schema) -> Schema:
        """Merge two schemas that both hold; raises as `flatten`."""
        self._parts = 0
        return self._merge(self._flatten(first, ()), self._flatten(second, ()), None)

    def derives(self, schema: Schema, base: Schema) -> bool:
        """Whether a schema contains all of another by reference."""
        waiting, seen = [schema], set[str]()
        while waiting:
            part = waiting.pop()
            if part.key in seen:
                continue
            seen.add(part.key)
            if base.key in (part.ref, part.key):
                return True
            waiting += part.all_of
            if part.ref is not None:
                waiting.append(self._schemas[part.ref])
        return False

    def product(self, first: Schema, second: Schema) -> tuple[Schema, ...] | None:
        """The alternatives of two schemas that both hold; None if there are too many."""
        ours, theirs = _choices(first), _choices(second)
        if len(ours) * len(theirs) > _MAX_PRODUCT:
            return None
        return tuple(
            Schema(b.node.child(f"&{number}", None), title=_title(a, b), all_of=(a, b))
            for number, a in enumerate(ours)
            for b in theirs
        )

    def _flatten(self, schema: Schema, trail: tuple[Schema, ...]) -> Schema:
        if schema.ref is None and not schema.all_of and not schema.conditional:
            return schema
        if any(schema is outer for outer in trail) or len(trail) > _MAX_DEPTH:
            if not _is_conditional(schema, trail):
                self._diagnostics.add(
                    "ref-cycle",
                    "`allOf` leads back to its own schema",
                    schema.node.position,
                )
            return replace(schema, ref=None, all_of=(), conditional=())
        self._parts += 1
        if self._parts > _MAX_PARTS:
            text = f"`allOf` expands to more than {_MAX_PARTS:,} schemas"
            remedy = "Describe each property in one of the parts alone."
            raise failure("too-many-nodes", text, schema.node.position, remedy=remedy)
        trail = (*trail, schema)
        result: Schema | None = None
        if schema.ref is not None:
            result = self._flatten(self._schemas[schema.ref], trail)
            result = _without_choice_of(result, trail)
            if _is_plain_reference(schema):
                return _referred(schema, result)
        own = replace(schema, ref=None, all_of=(), conditional=())
        for part in schema.all_of:
            flat = _without_choice_of(self._flatten(part, trail), trail)
            if result is not None:
                flat = self._merge(result, flat, schema.node)
            result = flat
        merged = own if result is None else self._merge(result, own, schema.node)
        if schema.conditional:
            merged = self._with_conditions(merged, schema.conditional, trail)
        return replace(
            merged,
            node=schema.node,
            title=schema.title,
            nullable=schema.nullable or merged.nullable,
            description=schema.description or merged.description,
        )

    def _with_conditions(
        self,
        schema: Schema,
        conditional: tuple[Schema, ...],
        trail: tuple[Schema, ...],
    ) -> Schema:
        """Add the properties of conditional schemas, as optional ones.

        `then`, `else` and `dependentSchemas` apply to some values only, so they neither
        require a property nor narrow one.
        """
        properties = dict(schema.properties)
        added: dict[str, list[Schema]] = {}
        for branch in conditional:
            for name, inner in self._flatten(branch, trail).properties:
                if name not in properties and inner.boolean is not False:
                    added.setdefault(name, []).append(inner)
        for name, cases in added.items():
            several = Schema(cases[0].node, any_of=tuple(cases))
            properties[name] = cases[0] if len(cases) == 1 else several
        return replace(schema, properties=tuple(properties.items()))

    def _merge(self, first: Schema, second: Schema, home: Node | None) -> Schema:
        """Merge two parts of the schema at `home`."""
        properties = dict(first.properties)
        for name, schema in second.properties:
            earlier = properties.get(name)
            properties[name] = (
                schema if earlier is None else self._refine(earlier, schema, home)
            )
        types = self._types(first, second)
        one_of, any_of = self._alternatives(first, second)
        return replace(
            second,
            types=types,
            nullable=first.nullable and second.nullable,
            description=second.description or first.description,
            format=self._format(first, second),
            enum=self._enum(first, second),
            const=self._const(first, second),
            default=first.default if second.default is MISSING else second.default,
            example=first.example if second.example is MISSING else second.example,
            properties=tuple(properties.items()),
            required=first.required | second.required,
            additional=self._inner(first.additional, second.additional, home),
            patterns=(*first.patterns, *second.patterns),
            items=self._inner(first.items, second.items, home),
            content=second.content or first.content,
            media_type=second.media_type or first.media_type,
            prefix_items=second.prefix_items or first.prefix_items,
            one_of=one_of,
            any_of=any_of,
            discriminator=second.discriminator or first.discriminator,
            deprecated=first.deprecated or second.deprecated,
            read_only=first.read_only or second.read_only,
            write_only=first.write_only or second.write_only,
            limits=_limits(first.limits, second.limits),
            rules=_rules(first, second),
        )

    def _refine(self, earlier: Schema, later: Schema, home: Node | None) -> Schema:
        """Merge two schemas of one property: both hold, as in an `allOf` of them."""
        if earlier.node.key == later.node.key:  # of a base that both parts have
            return later
        if not is_structural(later):
            return replace(
                earlier,
                description=later.description or earlier.description,
                default=earlier.default if later.default is MISSING else later.default,
                limits=_limits(earlier.limits, later.limits),
                rules=_rules(earlier, later),
            )
        if not is_structural(earlier):
            return replace(later, rules=_rules(earlier, later))
        if (earlier.ref is not None and earlier.ref == later.ref) or self.says_all(
            later, earlier
        ):
            return later
        if self.says_all(earlier, later) and earlier.ref is not None:
            return replace(
                earlier, description=later.description or earlier.description
            )
        node = _place_of_both(earlier.node, later.node, home)
        return Schema(node, description=later.description, all_of=(earlier, later))

    def says_all(self, rich: Schema, plain: Schema) -> bool:
        """Whether a schema only repeats the type that another one has."""
        says_more = plain.limits or plain.required or plain.rules
        if is_structural(replace(plain, types=())) or says_more:
            return False
        for _ in range(_MAX_DEPTH):
            if rich.ref is None:
                break
            rich = self._schemas[rich.ref]
        return bool(rich.types) and set(rich.types) <= set(plain.types)

    def _inner(
        self, first: Schema | None, second: Schema | None, home: Node | None
    ) -> Schema | None:
        """Merge two schemas of items or of additional properties."""
        if first is None or second is None or first.boolean is True:
            return second or first
        if second.boolean is True or first.boolean is False:
            return first
        return second if second.boolean is False else self._refine(first, second, home)

    def _alternatives(
        self, first: Schema, second: Schema
    ) -> tuple[tuple[Schema, ...], tuple[Schema, ...]]:
        ours, theirs = _choices(first), _choices(second)
        if not any(is_structural(choice) for choice in theirs):
            return first.one_of or second.one_of, first.any_of or second.any_of
        if not any(is_structural(choice) for choice in ours):
            return second.one_of, second.any_of
        if [c.ref or c.key for c in ours] == [c.ref or c.key for c in theirs]:
            return first.one_of, first.any_of
        product = self.product(first, second)
        if product is None:
            self._conflict(
                second, "two parts of `allOf` have too many alternatives in combination"
            )
            return first.one_of, first.any_of
        return product, ()

    def _types(self, first: Schema, second: Schema) -> tuple[str, ...]:
        if not first.types or not second.types:
            return first.types or second.types
        common = [name for name in first.types if _allows(second, name)]
        common += [name for name in second.types if _allows(first, name)]
        if not common:
            self._conflict(
                second,
                f"`allOf` requires both {'/'.join(first.types)} and "
                f"{'/'.join(second.types)}",
            )
        return tuple(dict.fromkeys(common)) or first.types

    def _format(self, first: Schema, second: Schema) -> str | None:
        if first.format and second.format and first.format != second.format:
            self._conflict(
                second,
                f"`allOf` requires both formats {first.format} and {second.format}",
            )
        return first.format or second.format

    def _enum(self, first: Schema, second: Schema) -> tuple[Any, ...] | None:
        if first.enum is None or second.enum is None:
            return second.enum if first.enum is None else first.enum
        common = tuple(v for v in first.enum if _is_among(v, second.enum))
        if not common:
            self._conflict(second, "the enumerations in `allOf` share no value")
        return common or first.enum

    def _const(self, first: Schema, second: Schema) -> Any:
        if first.const is MISSING or second.const is MISSING:
            const = second.const if first.const is MISSING else first.const
            enum = first.enum if first.const is MISSING else second.enum
            if const is not MISSING and enum is not None and not _is_among(const, enum):
                self._conflict(
                    second, f"`allOf` requires both {const!r} and other values"
                )
                return first.const
            return const
        if not _is_among(first.const, (second.const,)):
            self._conflict(
                second, f"`allOf` requires both {first.const!r} and {second.const!r}"
            )
        return first.const

    def _conflict(self, schema: Schema, message: str) -> None:
        self._diagnostics.add("schema-conflict", message, schema.node.position)


def _place_of_both(earlier: Node, later: Node, home: Node | None) -> Node:
    """The node of two merged schemas, a place that no other two have.

    It is that of the one inside the schema they are merged for, since the other may be a
    base that is merged with others elsewhere. If neither is inside, the place includes a
    hash of what the later one is merged with.
    """
    if _is_inside(later, home):
        return later
    if _is_inside(earlier, home):
        return earlier
    mark = earlier.pointer[-1] if is_merged(earlier) else ""
    digest = hash_of_text(f"{mark}{shape(earlier.value)}")
    pointer = (*later.pointer, f"&{digest[:8]}")
    return later.at(pointer, later.value)


def is_merged(node: Node) -> bool:
    """Whether a node is that of two merged schemas."""
    return node.pointer[-1:] != () and node.pointer[-1].startswith("&")


def _is_inside(node: Node, home: Node | None) -> bool:
    return (
        home is not None
        and node.document is home.document
        and node.pointer[: len(home.pointer)] == home.pointer
    )


def _is_plain_reference(schema: Schema) -> bool:
    """Whether nothing but documentation is beside a reference."""
    return not (
        says_more_than_ref(schema)
        or schema.nullable
        or schema.required
        or schema.limits
        or schema.rules
        or schema.content
        or schema.media_type
        or schema.discriminator
        or schema.deprecated
        or schema.read_only
        or schema.write_only
        or schema.default is not MISSING
        or schema.example is not MISSING
    )


def _referred(schema: Schema, target: Schema) -> Schema:
    """The target of a plain reference, as it is in the place of the reference."""
    return replace(
        target,
        node=schema.node,
        boolean=schema.boolean,
        nullable=False,
        title=schema.title,
        description=schema.description or target.description,
        may_be_absent=schema.may_be_absent,
    )


def _is_conditional(schema: Schema, trail: tuple[Schema, ...]) -> bool:
    """Whether a loop leads back to a schema through a condition, and so adds nothing."""
    where = next((i for i, outer in enumerate(trail) if schema is outer), len(trail))
    loop = (*trail[where:], schema)
    return any(inner in outer.conditional for outer, inner in pairwise(loop))


def _choices(schema: Schema) -> tuple[Schema, ...]:
    return schema.one_of or schema.any_of


def _title(first: Schema, second: Schema) -> str | None:
    return " ".join(t for t in (first.title, second.title) if t) or None


def _without_choice_of(part: Schema, trail: tuple[Schema, ...]) -> Schema:
    """A part of `allOf` without alternatives that lead back to the schema it is part of.

    A base that lists its subtypes, each of which contains the base, contributes only its
    properties to each (OpenAPI 3.1, 4.8.25.4), wherever the subtypes are.
    """
    keys = {schema.key for schema in trail}
    if not any({choice.ref, choice.key} & keys for choice in _choices(part)):
        return part
    return replace(part, one_of=(), any_of=(), discriminator=None)


def _allows(schema: Schema, name: str) -> bool:
    return name in schema.types or (name == "integer" and "number" in schema.types)


def _is_among(value: Any, values: Iterable[Any]) -> bool:
    """Whether a JSON value is among others; true is not 1."""
    return any(
        value == other and isinstance(value, bool) is isinstance(other, bool)
        for other in values
    )


def _rules(first: Schema, second: Schema) -> tuple[tuple[str, str], ...]:
    return tuple(dict.fromkeys((*first.rules, *second.rules)))


def _limits(first: Limits, second: Limits) -> Limits:
    """Both limits at once: the larger minimum, the smaller maximum."""
    merged = dict(first)
    for name, value in second:
        earlier = merged.get(name)
        if isinstance(earlier, int | float) and isinstance(value, int | float):
            if "min" in name.lower():
                value = max(earlier, value)
            elif "max" in name.lower():
                value = min(earlier, value)
        merged[name] = value
    return tuple(merged.items())
