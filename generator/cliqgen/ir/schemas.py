"""Lowering schemas to types and models."""

from __future__ import annotations

from collections.abc import Generator, Iterable, Mapping
from contextlib import contextmanager

from cliqgen.diagnostics import Diagnostics
from cliqgen.given_types import GivenType
from cliqgen.ir.arrays import has_one_length, may_go_on
from cliqgen.ir.checks import rules_of
from cliqgen.ir.choices import (
    Choices,
    is_null,
    is_nullable,
    listed_values,
    one_of,
    with_null,
)
from cliqgen.ir.compose import Composer, is_structural
from cliqgen.ir.data import Field, Model, NameHint, ObjectModel, UnionModel
from cliqgen.ir.enums import EnumLowering
from cliqgen.ir.families import Families, family_union, only_part
from cliqgen.ir.formats import Formats
from cliqgen.ir.hints import (
    Homes,
    component_hint,
    item_hint,
    shared_hint,
    titled,
    variant_hints,
)
from cliqgen.ir.json_types import (
    constant_type,
    has_distinct_json_types,
    implied_type,
    named_types,
)
from cliqgen.ir.loops import Loops
from cliqgen.ir.properties import (
    UNSPEAKABLE,
    can_be_field,
    is_allowed,
    is_open,
    scalar_field,
    undeclared,
)
from cliqgen.ir.references import References
from cliqgen.ir.scalars import Scalars
from cliqgen.ir.sizes import bounded
from cliqgen.ir.spellings import (
    spelled_scalar,
    spelled_type,
    without_exact,
)
from cliqgen.ir.types import (
    NULL,
    AnyJson,
    ArrayOf,
    MapOf,
    ModelRef,
    Nullable,
    TupleOf,
    Type,
    UnionOf,
    nullable,
    union,
    without_null,
)
from cliqgen.openapi.description import Missing, Schema
from cliqgen.replacing import replace

_MAX_DEPTH = 200
#: Marks the start of an array or a map in a trail of open components.
_GUARD = ""


class SchemaLowering(References):
    """Lowers schemas on demand; `models` holds every model so far."""

    def __init__(
        self,
        schemas: Mapping[str, Schema],
        diagnostics: Diagnostics,
        types: Iterable[GivenType] = (),
    ) -> None:
        super().__init__(schemas, Composer(schemas, diagnostics))
        self.formats = Formats(types)
        self._scalars = Scalars(self.formats, diagnostics)
        self._diagnostics = diagnostics
        self._open: list[str] = []
        self._inlined: list[str] = []
        self._components: dict[str, Type] = {}
        self._recursive: set[str] = set()
        self._pending: list[tuple[Schema, NameHint, str]] = []
        self.models: dict[str, Model] = {}
        self._choices = Choices(self._composer, diagnostics)
        self._loops = Loops(References(schemas, self._composer), diagnostics)
        self._families = Families(schemas, self._composer)
        self._homes = Homes(schemas)
        self._enums = EnumLowering(self.models, diagnostics)

    def type_of(self, schema: Schema | None, hint: NameHint) -> Type:
        """Lower a schema to a type; objects, enumerations and unions become models.

        Inline models are named by `hint`, components by their key.
        """
        if schema is not None:
            hint = shared_hint(schema, hint)
        result = self._type(schema, hint)
        while self._pending:
            waiting, name, identity = self._pending.pop()
            self._object(waiting, name, identity)
        return result

    def alternatives(self, schema: Schema) -> tuple[tuple[Schema, Schema], ...]:
        """The alternatives of a schema, see `Choices.spelt_out`, or just itself."""
        return tuple(self._choices.spelt_out(schema))

    def _type(self, schema: Schema | None, hint: NameHint) -> Type:
        if schema is None or schema.boolean is not None:
            return AnyJson()
        if schema.ref is not None and not self.has_siblings(schema):
            return with_null(schema, self._referenced(schema.ref))
        if len(self._open) > _MAX_DEPTH:
            self._diagnostics.add(
                "too-deep", "schemas are nested too deeply", schema.node.position
            )
            return AnyJson()
        hint = titled(hint, schema)
        if schema.discriminator is not None and schema.discriminator.subtypes:
            return with_null(schema, self._family(schema, hint))
        single = only_part(schema)
        if single is not None and not self._families.is_subtype(schema, single):
            if schema.key in self._heirs(single):  # it adds nothing
                return with_null(schema, self._component(single.ref or ""))
            return with_null(schema, self._type(single, hint))
        flat = self._composer.flatten(schema)
        return with_null(flat, self._named_if_recursive(flat, hint, schema.key))

    def _referenced(self, key: str) -> Type:
        """The type of a reference to a component: it, or one of its subtypes."""
        type_ = self._component(key)
        heirs = self._families.heirs(key)
        mark = self._families.mark(key) if heirs else None
        if mark is None or not isinstance(type_, ModelRef):
            return type_
        keyed = self._types_of(heirs)
        if set(keyed.values()) <= {type_}:
            return type_
        target = self._schemas[key]
        return self._family_union(
            replace(target, discriminator=mark),
            {key: type_, **keyed},
            type_,
            component_hint(target).inner("family"),
            f"{key}&family",
        )

    def _heirs(self, schema: Schema) -> tuple[str, ...]:
        return self._families.heirs(schema.ref) if schema.ref is not None else ()

    def _component(self, key: str) -> Type:
        if key in self._components:
            return self._components[key]
        target = self._schemas[key]
        if key in self._open:
            return self._recursion(key, target)
        self._open.append(key)
        try:
            with self._loops.from_the_start():
                type_ = self._type(target, component_hint(target))
        finally:
            self._open.pop()
        if key in self._recursive and key not in self.models:
            type_ = self._alias(target, type_, component_hint(target), key)
        self._components[key] = bounded(type_, target)
        return type_

    def _recursion(self, key: str, target: Schema) -> Type:
        """A component inside itself; recursive arrays, maps and unions become models."""
        if not _is_guarded(self._open, key):
            self._note_empty_cycle(target)
            return AnyJson()
        self._recursive.add(key)
        return nullable(ModelRef(key)) if self._allows_null(target) else ModelRef(key)

    def _note_empty_cycle(self, schema: Schema) -> None:
        text = "the schema is defined only by itself"
        self._diagnostics.add("schema-cycle", text, schema.node.position)

    def _named_if_recursive(
        self, schema: Schema, hint: NameHint, identity: str
    ) -> Type:
        """Lower an inline schema; it becomes a model if it is recursive."""
        if identity in self._inlined and _is_guarded(self._inlined, identity):
            self._recursive.add(identity)
            return ModelRef(identity)
        self._inlined.append(identity)
        try:
            type_ = self._inline(schema, hint, identity)
        finally:
            self._inlined.pop()
        is_component = identity in self._schemas
        if is_component or identity in self.models or identity not in self._recursive:
            return type_
        return self._alias(schema, type_, hint, identity)

    def _alias(
        self, schema: Schema, type_: Type, hint: NameHint, identity: str
    ) -> Type:
        inner = without_null(type_)
        self.models[identity] = UnionModel(
            identity,
            schema.node,
            hint,
            schema.description,
            inner.variants if isinstance(inner, UnionOf) else (inner,),
        )
        named = ModelRef(identity)
        return nullable(named) if isinstance(type_, Nullable) else named

    def _allows_null(self, schema: Schema) -> bool:
        schema = self.resolved(schema)
        choices = (*schema.one_of, *schema.any_of)
        return is_nullable(schema) or any(is_null(choice) for choice in choices)

    def _inline(self, schema: Schema, hint: NameHint, identity: str) -> Type:
        if not isinstance(schema.const, Missing):
            return constant_type(schema.const)
        if schema.enum is not None:
            listed = self._enums.type_of(schema, hint, identity)
            return listed or self._inline(replace(schema, enum=None), hint, identity)
        choices = self._choices.of(schema)
        values = listed_values(choices)
        if values:
            spelt_out = replace(schema, enum=values, one_of=(), any_of=())
            return self._inline(spelt_out, hint, identity)
        if any(is_structural(choice) for choice in choices):
            return self._union(schema, choices, hint, identity)
        types = named_types(schema, self._diagnostics)
        if not types and schema.types:
            return NULL
        custom = self.formats.type_of(schema, types or [implied_type(schema)])
        if custom is not None:
            return custom
        spelled = spelled_type(schema)
        if spelled is not None:
            return spelled
        types = types or [implied_type(schema)]
        parts = [self._single(name, schema, hint, identity) for name in types]
        return self._either(parts, schema, hint, identity)

    def _single(self, name: str, schema: Schema, hint: NameHint, identity: str) -> Type:
        if name == "object":
            return self._object_type(schema, hint, identity)
        if name == "array":
            return self._array(schema, hint)
        return self._scalars.type_of(name, schema)

    def _either(
        self, parts: Iterable[Type], schema: Schema, hint: NameHint, identity: str
    ) -> Type:
        """The union of several types; a model if their JSON types do not distinguish them."""
        type_ = union(without_exact(parts))
        inner = without_null(type_)
        if not isinstance(inner, UnionOf) or has_distinct_json_types(
            inner.variants, self.models
        ):
            return type_
        self.models[identity] = UnionModel(
            identity, schema.node, hint, None, inner.variants
        )
        named = ModelRef(identity)
        return nullable(named) if isinstance(type_, Nullable) else named

    def _array(self, schema: Schema, hint: NameHint) -> Type:
        with self._guarded():
            if schema.prefix_items:
                return self._tuple(schema, hint)
            return ArrayOf(self._type(schema.items, item_hint(hint)))

    @contextmanager
    def _guarded(self) -> Generator[None]:
        """Mark that an array or a map is between outer and inner schemas."""
        self._open.append(_GUARD)
        self._inlined.append(_GUARD)
        try:
            with self._loops.from_the_start():
                yield
        finally:
            self._inlined.pop()
            self._open.pop()

    def _tuple(self, schema: Schema, hint: NameHint) -> Type:
        """An array with a type for each position (JSON Schema Core 2020-12, 10.3.1.1)."""
        parts = [
            self._type(part, hint.inner(f"item {number}"))
            for number, part in enumerate(schema.prefix_items, 1)
        ]
        if has_one_length(schema):
            return TupleOf(tuple(parts))
        if may_go_on(schema):
            parts.append(self._type(schema.items, hint.inner("further item")))
        return ArrayOf(
            self._either(parts, schema, item_hint(hint), f"{schema.key}&items")
        )

    def _object_type(self, schema: Schema, hint: NameHint, identity: str) -> Type:
        if schema.properties:
            if identity not in self.models:
                # Built later, so that nested schemas do not recurse here.
                self.models[identity] = ObjectModel(
                    identity, schema.node, hint, schema.description, ()
                )
                self._pending.append((schema, hint, identity))
            return ModelRef(identity)
        return MapOf(self._others(schema, hint))

    def _others(self, schema: Schema, hint: NameHint) -> Type:
        """The type of an object's additional properties."""
        additional = schema.additional
        if additional is not None and additional.boolean is True:
            return AnyJson()
        has_schema = additional is not None and additional.boolean is None
        parts = (*schema.patterns, additional) if has_schema else schema.patterns
        if not parts:
            return AnyJson()
        with self._guarded():
            types = [self._type(part, hint.inner("value")) for part in parts]
        return self._either(
            types, schema, hint.inner("value"), f"{schema.node.key}&value"
        )

    def _object(self, schema: Schema, hint: NameHint, identity: str) -> None:
        names = {name for name, _ in schema.properties}
        for name in sorted(schema.required - names):
            self._diagnostics.add(
                "required-undeclared",
                f"`required` lists {name!r}, which is not a property",
                schema.node.child("required", None).find_position,
            )
        allowed = [(n, inner) for n, inner in schema.properties if is_allowed(inner)]
        fields = tuple(
            self._field(name, inner, name in schema.required, hint)
            for name, inner in allowed
            if can_be_field(name, inner, self._diagnostics)
        )
        are_all_fields = len(fields) == len(allowed)
        if not is_open(schema):
            named = [n for n in schema.required - names if not UNSPEAKABLE.search(n)]
            fields += tuple(undeclared(schema, name) for name in sorted(named))
        additional: Type | None = None
        is_rest_documented = schema.additional is not None or not schema.patterns
        if are_all_fields and is_rest_documented:
            additional = self._others(schema, hint)
        self.models[identity] = ObjectModel(
            identity,
            schema.node,
            hint,
            schema.description or schema.title,
            fields,
            deprecated=schema.deprecated,
            is_open=is_open(schema) or not are_all_fields,
            additional=None if additional == AnyJson() else additional,
            tag=self._families.tag(identity),
            rules=schema.rules,
        )

    def _field(
        self, name: str, schema: Schema, required: bool, owner: NameHint
    ) -> Field:
        scalar = self._scalars.alone(schema)
        if scalar is not None:
            return scalar_field(name, schema, scalar, self, required=required)
        target = self.resolved(schema)
        whole = self._composer.flatten(schema)
        fixed = whole.const
        type_ = self._type(schema, self._homes.hint(schema, owner).inner(name))
        return Field(
            node=schema.node,
            wire_name=name,
            type=type_,
            required=required,
            description=schema.description or target.description,
            deprecated=schema.deprecated,
            read_only=schema.read_only or whole.read_only,
            write_only=schema.write_only or whole.write_only,
            limits=whole.limits,
            rules=rules_of(schema, self),
            example=self.example_of(schema),
            fixed=fixed if isinstance(fixed, bool | float) else None,
            is_default=not isinstance(fixed, Missing) and fixed == target.default,
        )

    def _union(
        self,
        schema: Schema,
        choices: tuple[Schema, ...],
        hint: NameHint,
        identity: str,
    ) -> Type:
        choices = self._loops.spelt_out(schema, choices)
        flat = [*map(self._composer.flatten, choices)]
        spelled = spelled_scalar(flat)
        if spelled is not None and not any(map(self.formats.has, flat)):
            return nullable(spelled) if any(map(is_null, choices)) else spelled
        base = replace(schema, one_of=(), any_of=(), discriminator=None)
        others = {choice.ref for choice in choices}
        keyed: dict[str, Type] = {}
        variants: list[Type | None] = []
        roles = variant_hints(choices, hint)
        for choice, role in zip(choices, roles, strict=True):
            target = self.effective(choice).key
            if target in self._open and not _is_guarded(self._open, target):
                continue  # what is either itself or something else is something else
            if self._loops.leads_back(choice):
                continue
            listed = not others.isdisjoint(self._heirs(choice))
            with self._loops.within(choice):
                type_ = self._variant(base, choice, role, listed, identity)
            variants.append(type_)
            if type_ is not None:
                keyed[choice.ref or choice.key] = type_
        if not variants:
            self._note_empty_cycle(schema)
        result = union(without_exact(variants))
        inner = without_null(result)
        if not isinstance(inner, UnionOf):
            return result
        if identity not in self.models:
            self.models[identity] = one_of(
                schema, keyed, inner.variants, hint, identity
            )
        named = ModelRef(identity)
        return nullable(named) if isinstance(result, Nullable) else named

    def _variant(
        self,
        base: Schema,
        choice: Schema,
        role: NameHint,
        listed: bool,
        identity: str,
    ) -> Type | None:
        """One choice of a union merged with what is beside the union; None for null.

        `listed` says that subtypes of the choice are choices themselves.
        """
        if is_null(choice):
            return None
        base = self._choices.bearing(base, choice)
        if not self._choices.adds(base, choice):
            is_alone = listed and not self.has_siblings(choice)
            plain = choice.ref if is_alone else None
            return self._component(plain) if plain else self._type(choice, role)
        merged = self._composer.merge(base, choice)
        if choice.ref is not None:  # more than its component, so it needs another name
            component = component_hint(self.resolved(choice)).component
            role = replace(role, role=component or role.role, title=None)
        return self._inline(merged, role, f"{identity}&{choice.ref or choice.key}")

    def _family(self, schema: Schema, hint: NameHint) -> Type:
        """A base schema is one of its subtypes, or else itself, which is the meaning of a

        discriminator without alternatives (OpenAPI 3.1, 4.8.25.4).
        """
        mark = schema.discriminator
        identity = schema.key
        own = self._composer.flatten(replace(schema, discriminator=None))
        base = self._inline(own, hint.inner("base"), f"{identity}&base")
        keyed = self._types_of(kin.ref for kin in (mark.subtypes if mark else ()))
        return self._family_union(
            schema, {**keyed, identity: base}, base, hint, identity
        )

    def _types_of(self, keys: Iterable[str | None]) -> dict[str, Type]:
        return {
            key: without_null(self._component(key))
            for key in keys
            if key is not None and key not in self._open
        }

    def _family_union(
        self,
        schema: Schema,
        keyed: dict[str, Type],
        base: Type,
        hint: NameHint,
        identity: str,
    ) -> Type:
        if identity not in self.models:
            self.models[identity] = family_union(schema, keyed, base, hint, identity)
        return ModelRef(identity)


def _is_guarded(trail: list[str], key: str) -> bool:
    """Whether an array or a map is between a schema on a trail and its end."""
    return _GUARD in trail[trail.index(key) :]
