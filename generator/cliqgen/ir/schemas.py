"""Schemas to types and models."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import replace
from typing import Any

from cliqgen.diagnostics import Diagnostics
from cliqgen.ir.compose import Composer, is_structural
from cliqgen.ir.model import (
    EnumModel,
    Example,
    Field,
    Model,
    NameHint,
    ObjectModel,
    UnionModel,
)
from cliqgen.ir.types import (
    AnyJson,
    ArrayOf,
    ConstantOf,
    MapOf,
    ModelRef,
    Nullable,
    Primitive,
    PrimitiveKind,
    Type,
    UnionOf,
    nullable,
    union,
    without_null,
)
from cliqgen.openapi.model import Missing, Schema

_FORMATS: dict[str, PrimitiveKind] = {
    "date-time": "datetime",
    "date": "date",
    "time": "time",
    "uuid": "uuid",
    "decimal": "decimal",
    "byte": "base64",
}
_MAX_DEPTH = 200
_UNSPEAKABLE = re.compile(r'[\x00-\x1f"\\\ud800-\udfff]')


class SchemaLowering:
    """Lowers schemas on demand; `models` holds every model met so far."""

    def __init__(self, schemas: Mapping[str, Schema], found: Diagnostics) -> None:
        self._schemas = schemas
        self._found = found
        self._composer = Composer(schemas, found)
        self._open: list[str] = []
        self._pending: list[tuple[Schema, NameHint, str]] = []
        self.models: dict[str, Model] = {}

    def type_of(self, schema: Schema | None, hint: NameHint) -> Type:
        """The type of a schema; objects, enumerations and unions become models.

        Inline models are named by `hint`, components by their key.
        """
        result = self._type(schema, hint)
        while self._pending:
            waiting, name, identity = self._pending.pop()
            self._object(waiting, name, identity)
        return result

    def example_of(self, schema: Schema | None) -> Example | None:
        """The example a schema carries, its own or its target's."""
        for _ in range(20):
            if schema is None:
                return None
            if not isinstance(schema.example, Missing):
                return Example(schema.example)
            schema = self._schemas.get(schema.ref) if schema.ref else None
        return None

    def description_of(self, schema: Schema | None) -> str | None:
        """The description a schema carries, its own or its target's."""
        for _ in range(20):
            if schema is None:
                return None
            if schema.description:
                return schema.description
            schema = self._schemas.get(schema.ref) if schema.ref else None
        return None

    def resolved(self, schema: Schema) -> Schema:
        """The schema behind plain references."""
        for _ in range(100):
            if schema.ref is None:
                return schema
            schema = self._schemas[schema.ref]
        return schema

    def _type(self, schema: Schema | None, hint: NameHint) -> Type:
        if schema is None or schema.boolean is not None:
            return AnyJson()
        if schema.ref is not None and not _has_siblings(schema):
            return self._referenced(schema)
        if len(self._open) > _MAX_DEPTH:
            self._found.add("too-deep", "schemas nest too deeply", schema.node.position)
            return AnyJson()
        single = _only_part(schema)
        if single is not None:
            return self._with_null(schema, self._type(single, hint))
        identity = schema.key
        if schema.ref is not None or schema.all_of:
            schema = self._composer.flatten(schema)
        return self._with_null(schema, self._inline(schema, hint, identity))

    def _referenced(self, schema: Schema) -> Type:
        key = schema.ref or ""
        if key in self.models:
            return ModelRef(key)
        if key in self._open:  # an array or map of itself: Python has no name for it
            return AnyJson()
        target = self._schemas[key]
        self._open.append(key)
        try:
            return self._type(target, _component_hint(target))
        finally:
            self._open.pop()

    def _inline(self, schema: Schema, hint: NameHint, identity: str) -> Type:
        if not isinstance(schema.const, Missing):
            return _constant(schema.const)
        if schema.enum is not None:
            return self._enum(schema, hint, identity)
        choices = schema.one_of or schema.any_of
        if any(is_structural(choice) for choice in choices):
            return self._union(schema, choices, hint, identity)
        types = [name for name in schema.types if name != "null"]
        if schema.properties:
            if types and "object" not in types:
                self._found.add(
                    "type-beside-properties",
                    f"a schema with properties says it is of type {types[0]}",
                    schema.node.position,
                )
            types = ["object"]
        if not types:
            types = _implied_types(schema)
        return union([self._single(name, schema, hint, identity) for name in types])

    def _single(self, name: str, schema: Schema, hint: NameHint, identity: str) -> Type:
        if name == "object":
            return self._object_type(schema, hint, identity)
        if name == "array":
            return self._array(schema, hint)
        if name == "string":
            if schema.format == "binary":
                return Primitive("binary")
            return Primitive(_FORMATS.get(schema.format or "", "string"))
        if name == "integer":
            return Primitive("integer")
        if name == "number":
            return Primitive("number")
        if name == "boolean":
            return Primitive("boolean")
        return AnyJson()

    def _array(self, schema: Schema, hint: NameHint) -> Type:
        if schema.prefix_items:
            parts = [
                self._type(part, hint.inner(f"item {number}"))
                for number, part in enumerate(schema.prefix_items, 1)
            ]
            return ArrayOf(union(parts))
        return ArrayOf(self._type(schema.items, _item_hint(hint)))

    def _object_type(self, schema: Schema, hint: NameHint, identity: str) -> Type:
        if schema.properties:
            if identity not in self.models:
                # Built later, so that recursion of schemas is no recursion here.
                self.models[identity] = ObjectModel(
                    identity, schema.node, hint, schema.description, ()
                )
                self._pending.append((schema, hint, identity))
            return ModelRef(identity)
        if schema.additional is not None and schema.additional.boolean is None:
            return MapOf(self._type(schema.additional, hint.inner("value")))
        return MapOf(AnyJson())

    def _object(self, schema: Schema, hint: NameHint, identity: str) -> None:
        names = {name for name, _ in schema.properties}
        for name in sorted(schema.required - names):
            self._found.add(
                "required-undeclared",
                f"`required` names {name!r}, which is no property",
                schema.node.child("required", None).position,
            )
        fields = tuple(
            self._field(name, inner, name in schema.required, hint)
            for name, inner in schema.properties
            if self._can_be_field(name, inner)
        )
        self.models[identity] = ObjectModel(
            identity,
            schema.node,
            hint,
            schema.description or schema.title,
            fields,
            deprecated=schema.deprecated,
            is_open=schema.additional is not None
            and schema.additional.boolean is not False,
        )

    def _field(
        self, name: str, schema: Schema, required: bool, owner: NameHint
    ) -> Field:
        target = self.resolved(schema)
        return Field(
            node=schema.node,
            wire_name=name,
            type=self._type(schema, owner.inner(name)),
            required=required,
            description=schema.description or target.description,
            deprecated=schema.deprecated,
            read_only=schema.read_only or target.read_only,
            write_only=schema.write_only or target.write_only,
            limits=schema.limits or target.limits,
            example=self.example_of(schema),
        )

    def _can_be_field(self, name: str, schema: Schema) -> bool:
        """Whether msgspec can read and write a property of that name."""
        if not _UNSPEAKABLE.search(name):
            return True
        self._found.add(
            "property-name",
            f"the property {name!r} has characters that no field name may have",
            schema.node.position,
        )
        return False

    def _enum(self, schema: Schema, hint: NameHint, identity: str) -> Type:
        stated = schema.enum or ()
        kinds: set[object] = {type(value) for value in stated if value is not None}
        if kinds <= {str, int} and kinds:
            if identity not in self.models:
                values = tuple(dict.fromkeys(v for v in stated if v is not None))
                self.models[identity] = EnumModel(
                    identity, schema.node, hint, schema.description, values
                )
            result: Type = ModelRef(identity)
        elif kinds == {bool}:
            result = Primitive("boolean")
        elif kinds and kinds <= {int, float}:
            result = Primitive("number")  # no literal type names a fraction
        else:
            result = self._inline(replace(schema, enum=None), hint, identity)
        return nullable(result) if None in stated else result

    def _union(
        self,
        schema: Schema,
        choices: tuple[Schema, ...],
        hint: NameHint,
        identity: str,
    ) -> Type:
        base = replace(schema, one_of=(), any_of=(), discriminator=None)
        keyed: dict[str, Type] = {}
        variants: list[Type | None] = []
        for number, choice in enumerate(choices, 1):
            kind = self._variant(base, choice, hint, number)
            variants.append(kind)
            if kind is not None:
                keyed[choice.ref or choice.key] = kind
        result = union(variants)
        inner = without_null(result)
        if not isinstance(inner, UnionOf):
            return result
        if identity not in self.models:
            mark = schema.discriminator
            self.models[identity] = UnionModel(
                identity,
                schema.node,
                hint,
                schema.description,
                inner.variants,
                tag=mark.property if mark else None,
                mapping=_mapping(schema, keyed),
            )
        named = ModelRef(identity)
        return nullable(named) if isinstance(result, Nullable) else named

    def _variant(
        self, base: Schema, choice: Schema, hint: NameHint, number: int
    ) -> Type | None:
        """One choice of a union together with what stands beside the union; None: null."""
        if choice.types == ("null",) or choice.const is None:
            return None
        name = choice.title or _telling_value(choice) or f"variant {number}"
        role = hint.inner(name)
        if not base.properties:
            return self._type(choice, role)
        merged = self._composer.merge(base, choice)
        if choice.ref is not None:
            role = _component_hint(self.resolved(choice))
        return self._inline(merged, role, f"{base.key}&{choice.ref or choice.key}")

    def _with_null(self, schema: Schema, kind: Type) -> Type:
        return nullable(kind) if "null" in schema.types else kind


def _telling_value(schema: Schema) -> str | None:
    """The value of a required property that can have only one."""
    for name, inner in schema.properties:
        value = inner.const
        if inner.enum is not None and len(inner.enum) == 1:
            value = inner.enum[0]
        if name in schema.required and isinstance(value, str):
            return value
    return None


def _has_siblings(schema: Schema) -> bool:
    """Whether anything beside `$ref` bears on the type (allowed since OpenAPI 3.1)."""
    return is_structural(replace(schema, ref=None)) or bool(schema.required)


def _only_part(schema: Schema) -> Schema | None:
    """The only schema of an `allOf` that has nothing else to say."""
    bare = replace(schema, all_of=(), types=())
    only = schema.all_of[0] if len(schema.all_of) == 1 else None
    return None if is_structural(bare) or schema.required else only


def _component_hint(schema: Schema) -> NameHint:
    pointer, path = schema.node.pointer, schema.node.document.path
    name = pointer[-1] if pointer else path.stem
    return NameHint(component=name, document=path.as_posix())


def _item_hint(hint: NameHint) -> NameHint:
    """The items of `members` are called `member`; those of a component, its `item`."""
    if hint.parent is None or not hint.role:
        return hint.inner("item")
    role = hint.role
    if role.endswith("ies") and len(role) > 4:
        role = role[:-3] + "y"
    elif role.endswith("s") and not role.endswith("ss"):
        role = role[:-1]
    else:
        role = f"{role} item"
    return replace(hint, role=role)


def _implied_types(schema: Schema) -> list[str]:
    """What a schema without `type` can only be, by the keywords it uses."""
    if schema.additional is not None:
        return ["object"]
    if schema.items is not None or schema.prefix_items:
        return ["array"]
    return ["any"]


def _constant(value: Any) -> Type:
    if isinstance(value, bool):
        return Primitive("boolean")
    if isinstance(value, str | int):
        return ConstantOf((value,))
    return Primitive("number") if isinstance(value, float) else AnyJson()


def _mapping(schema: Schema, keyed: dict[str, Type]) -> tuple[tuple[str, Type], ...]:
    """Discriminator values to variants: the stated ones, else the components' names."""
    mark = schema.discriminator
    if mark is None:
        return ()
    stated = {value: keyed[key] for value, key in mark.mapping if key in keyed}
    named = {key for _, key in mark.mapping}
    for key, kind in keyed.items():
        if key not in named:
            stated.setdefault(key.rpartition("/")[2], kind)
    return tuple(stated.items())
