"""The alternatives of a schema, and null as one of them."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from cliqgen.diagnostics import Diagnostics
from cliqgen.ir.compose import Composer, is_structural
from cliqgen.ir.data import NameHint, UnionModel
from cliqgen.ir.types import Type, nullable
from cliqgen.openapi.description import MISSING, Missing, Schema
from cliqgen.replacing import replace


class Choices:
    """Determines the alternatives of a schema, and what is beside them."""

    def __init__(self, composer: Composer, diagnostics: Diagnostics) -> None:
        self._composer = composer
        self._diagnostics = diagnostics

    def of(self, schema: Schema) -> tuple[Schema, ...]:
        """The alternatives of a schema; if it has both `oneOf` and `anyOf`, both hold."""
        if not schema.one_of and not schema.any_of:
            return ()
        both = (schema.one_of, schema.any_of)
        if not all(any(is_structural(c) for c in choices) for choices in both):
            structural = any(is_structural(c) for c in schema.one_of)
            return schema.one_of if structural else schema.any_of or schema.one_of
        product = self._composer.product(
            replace(schema, any_of=()), replace(schema, one_of=())
        )
        if product is None:
            self._diagnostics.add(
                "schema-conflict",
                "`oneOf` and `anyOf` have too many alternatives in combination",
                schema.node.position,
            )
        return product or schema.one_of

    def spelt_out(
        self, schema: Schema, trail: tuple[str, ...] = ()
    ) -> Iterator[tuple[Schema, Schema]]:
        """Each alternative, nested ones included: as written, and merged with its references.

        What is beside the alternatives is merged into each. Null is not one of them.
        """
        whole = self._composer.flatten(schema)
        choices = [choice for choice in self.of(whole) if not is_null(choice)]
        if schema.key in trail or not any(map(is_structural, choices)):
            yield schema, whole
            return
        beside = replace(whole, one_of=(), any_of=(), discriminator=None)
        for choice in choices:
            for written, merged in self.spelt_out(choice, (*trail, schema.key)):
                adds = self.adds(beside, written)
                yield written, self._composer.merge(beside, merged) if adds else merged

    def bearing(self, base: Schema, choice: Schema) -> Schema:
        """The part beside a union that affects one of its choices.

        Properties beside alternatives do not affect those that are not objects (JSON
        Schema Core 2020-12, 10.3.2).
        """
        whole = self._composer.flatten(choice)
        types = set(whole.types) - {"null"}
        if not types or "object" in types or whole.properties:
            return base
        if base.types and not types & set(base.types):
            return base  # no such choice is possible, and something is wrong
        return replace(
            base,
            properties=(),
            required=frozenset(),
            additional=None,
            patterns=(),
            conditional=(),
        )

    def adds(self, base: Schema, choice: Schema) -> bool:
        """Whether what is beside a union changes one of its choices."""
        if self._composer.derives(choice, base):
            return False
        additional = base.additional
        if additional is not None and additional.boolean is not None:
            additional = None
        if is_structural(replace(base, types=(), additional=additional)):
            return True
        whole = self._composer.flatten(choice)
        if whole.properties and base.required - whole.required:
            return True
        return bool(base.types) and not is_structural(replace(whole, format=None))


def listed_values(choices: tuple[Schema, ...]) -> tuple[Any, ...]:
    """The values, if each alternative is a constant, which is how enumerations get titles.

    Empty if an alternative says anything else.
    """
    values: list[Any] = []
    for choice in choices:
        bare = replace(choice, const=MISSING, enum=None, types=(), format=None)
        if is_structural(bare):
            return ()
        if not isinstance(choice.const, Missing):
            values.append(choice.const)
        elif choice.enum is not None:
            values += choice.enum
        elif choice.types == ("null",):
            values.append(None)
        else:
            return ()
    return tuple(values)


def is_nullable(schema: Schema) -> bool:
    """Whether a schema itself allows null."""
    return schema.nullable or "null" in schema.types


def with_null(schema: Schema, type_: Type) -> Type:
    """The type, nullable if the schema allows null."""
    return nullable(type_) if is_nullable(schema) else type_


def is_null(schema: Schema) -> bool:
    """Whether a schema allows null and nothing else."""
    return schema.types == ("null",) or schema.const is None or schema.enum == (None,)


def mapping(
    schema: Schema, keyed: dict[str, Type]
) -> tuple[tuple[tuple[str, Type], ...], tuple[tuple[str, Type], ...]]:
    """The variants by discriminator value: those of the mapping, and the components' names.

    The name of a base schema is not implied: every value that names no subtype is an object
    of the base schema.
    """
    mark = schema.discriminator
    if mark is None:
        return (), ()
    explicit = {value: keyed[key] for value, key in mark.mapping if key in keyed}
    named = {key for _, key in mark.mapping}
    kin = {subtype.ref for subtype in mark.subtypes}
    implied = {
        key.rpartition("/")[2]: type_
        for key, type_ in keyed.items()
        if key not in named and (not kin or key in kin)
    }
    return tuple(explicit.items()), tuple(implied.items())


def one_of(
    schema: Schema,
    keyed: dict[str, Type],
    variants: tuple[Type, ...],
    hint: NameHint,
    identity: str,
) -> UnionModel:
    """The model of a union; `keyed` are the types of its alternatives by their keys."""
    mark = schema.discriminator
    explicit, implied = mapping(schema, keyed)
    default = keyed.get(mark.default or "") if mark else None
    return UnionModel(
        identity,
        schema.node,
        hint,
        schema.description,
        variants,
        tag=mark.property if mark else None,
        mapping=explicit,
        implied=implied,
        base=default if default in variants else None,
    )
