"""Hierarchies of components that are distinguished by a discriminator.

A component whose `allOf` refers to another one is a kind of it (OpenAPI 3.1, 4.8.25.4).
The discriminator is in the topmost one and holds for all below it.
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
    """Who derives from whom, and by which discriminator they are distinguished."""

    def __init__(self, schemas: Mapping[str, Schema], composer: Composer) -> None:
        self._schemas = schemas
        self._composer = composer
        self._heirs: dict[str, tuple[str, ...]] = {}

    def mark(self, key: str) -> Discriminator | None:
        """The discriminator that a component has from one it derives from."""
        schema = self._schemas[key]
        if schema.discriminator is not None or not schema.all_of:
            return None
        mark = self._composer.flatten(schema).discriminator
        is_kin = mark is not None and any(kin.ref == key for kin in mark.subtypes)
        return mark if is_kin else None

    def is_kind(self, schema: Schema, base: Schema) -> bool:
        """Whether a schema is a kind of the topmost component that it refers to.

        It has a class of its own then, even where it adds nothing.
        """
        target = self._schemas.get(base.ref or "")
        mark = target.discriminator if target is not None else None
        return mark is not None and any(k.ref == schema.key for k in mark.subtypes)

    def heirs(self, key: str) -> tuple[str, ...]:
        """The components that derive from one which itself derives from another.

        The topmost one is not meant: its discriminator names those below it.
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
        """The components that derive from another one and are nothing but that."""
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
    """The only schema of an `allOf` that has nothing else to say."""
    if len(schema.all_of) != 1 or schema.required:
        return None
    bare = replace(schema, all_of=(), types=())
    return None if is_structural(bare) else schema.all_of[0]


def told_apart(
    schema: Schema, keyed: dict[str, Type], base: Type, hint: NameHint, identity: str
) -> UnionModel:
    """One of several components, by the discriminator of a schema.

    `keyed` are their types by their keys, and `base` is what any other value means.
    """
    mark = schema.discriminator
    stated, implied = mapping(schema, keyed)
    others = (kind for kind in keyed.values() if kind != base)
    return UnionModel(
        identity,
        schema.node,
        hint,
        schema.description,
        tuple(dict.fromkeys((*others, base))),
        tag=mark.property if mark else None,
        mapping=stated,
        implied=implied,
        base=keyed.get(mark.default or "", base) if mark else base,
    )
