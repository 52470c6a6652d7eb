"""Hierarchies of components that a discriminator distinguishes.

A component whose `allOf` refers to another is a subtype of it (OpenAPI 3.1, 4.8.25.4).
The discriminator is in the topmost one and applies to all subtypes.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from cliqgen.ir.choices import mapping
from cliqgen.ir.compose import Composer, is_structural
from cliqgen.ir.data import NameHint, Tag, UnionModel
from cliqgen.ir.types import Type
from cliqgen.openapi.description import Discriminator, Schema
from cliqgen.replacing import replace


class Families:
    """Which components derive from which, and the discriminators that distinguish them."""

    def __init__(self, schemas: Mapping[str, Schema], composer: Composer) -> None:
        self._schemas = schemas
        self._composer = composer
        self._heirs: dict[str, tuple[str, ...]] = {}

    def mark(self, key: str) -> Discriminator | None:
        """The discriminator that a component inherits."""
        schema = self._schemas[key]
        if schema.discriminator is not None or not schema.all_of:
            return None
        mark = self._composer.flatten(schema).discriminator
        is_kin = mark is not None and any(kin.ref == key for kin in mark.subtypes)
        return mark if is_kin else None

    def is_subtype(self, schema: Schema, base: Schema) -> bool:
        """Whether a schema is a subtype of the topmost component that it refers to.

        Then it has a class of its own, even if it adds nothing.
        """
        target = self._schemas.get(base.ref or "")
        mark = target.discriminator if target is not None else None
        return mark is not None and any(k.ref == schema.key for k in mark.subtypes)

    def heirs(self, key: str) -> tuple[str, ...]:
        """The subtypes of a component that is itself a subtype.

        The topmost one has none here: its discriminator names its subtypes.
        """
        if key not in self._heirs:
            mark = self.mark(key)
            schema = self._schemas[key]
            self._heirs[key] = tuple(
                kin.ref
                for kin in (mark.subtypes if mark else ())
                if kin.ref is not None
                and kin.ref != key
                and self._composer.derives(self._schemas[kin.ref], schema)
            )
        return self._heirs[key]

    def tag(self, key: str) -> Tag | None:
        """The values of the inherited discriminator that mean a component."""
        mark = self.mark(key) if key in self._schemas else None
        if mark is None:
            return None
        same = {key, *self._additions_of_nothing(key, mark)}
        named = {target for _, target in mark.mapping}
        return Tag(
            mark.property,
            tuple(value for value, target in mark.mapping if target in same),
            tuple(k.rpartition("/")[2] for k in sorted(same) if k not in named),
        )

    def _additions_of_nothing(self, key: str, mark: Discriminator) -> Iterator[str]:
        """The components that derive from another one and add nothing."""
        for kin in mark.subtypes:
            schema: Schema | None = self._schemas.get(kin.ref or "")
            for _ in mark.subtypes:
                part = only_part(schema) if schema is not None else None
                if part is None or part.ref is None:
                    break
                if part.ref == key and kin.ref is not None:
                    yield kin.ref
                schema = self._schemas.get(part.ref)


def only_part(schema: Schema) -> Schema | None:
    """The only schema of an `allOf`, if there is nothing beside it."""
    if len(schema.all_of) != 1 or schema.required:
        return None
    bare = replace(schema, all_of=(), types=())
    return None if is_structural(bare) else schema.all_of[0]


def family_union(
    schema: Schema, keyed: dict[str, Type], base: Type, hint: NameHint, identity: str
) -> UnionModel:
    """The union of several components, by the discriminator of a schema.

    `keyed` are their types by their keys, and `base` is the type for any other value.
    """
    mark = schema.discriminator
    explicit, implied = mapping(schema, keyed)
    others = (type_ for type_ in keyed.values() if type_ != base)
    return UnionModel(
        identity,
        schema.node,
        hint,
        schema.description,
        tuple(dict.fromkeys((*others, base))),
        tag=mark.property if mark else None,
        mapping=explicit,
        implied=implied,
        base=keyed.get(mark.default or "", base) if mark else base,
    )
