"""Alternatives that lead back to the schema that they are alternatives of.

What is either itself or something else is something else, however long the loop: of
`A: {oneOf: [X, B]}` and `B: {oneOf: [Y, A]}` each is X or Y. Where an array, a map or a
property is on the way there is no loop, but a recursive type.
"""

from __future__ import annotations

from collections.abc import Generator, Iterator
from contextlib import contextmanager
from typing import Final

from cliqgen.diagnostics import Diagnostics
from cliqgen.ir.choices import is_nullable
from cliqgen.ir.compose import is_structural
from cliqgen.ir.references import References
from cliqgen.openapi.description import Schema
from cliqgen.replacing import replace

#: No description needs more nested alternatives than this.
_MOST_NESTED: Final = 1000


class Loops:
    """Follows alternatives, and tracks which ones are being lowered."""

    def __init__(self, references: References, diagnostics: Diagnostics) -> None:
        self._references = references
        self._diagnostics = diagnostics
        self._trail: list[Schema] = []
        self._nested = 0
        #: By the identity of an alternative: itself, what it means, and whether that is
        #: only a union. A union asks this about all that its alternatives lead to.
        self._looked_up: dict[int, tuple[Schema, Schema, bool]] = {}

    def spelt_out(
        self, schema: Schema, choices: tuple[Schema, ...]
    ) -> tuple[Schema, ...]:
        """The alternatives of a union; those that lead back are replaced by their others."""
        if not any(self._is_loop(choice, schema.key) for choice in choices):
            return choices
        spelt_out = self._leaves(choices, schema.key, {schema.key})
        return tuple(
            {choice.ref or choice.key: choice for choice in spelt_out}.values()
        )

    def leads_back(self, choice: Schema) -> bool:
        """Whether an alternative contains one that is being lowered, or its union."""
        if not self._trail:
            return False
        self._nested += 1
        if self._nested > _MOST_NESTED:
            text = "too many nested alternatives"
            self._diagnostics.add("schema-conflict", text, choice.node.position)
            return True
        keys = set(self._contained(choice))
        return any(
            not keys.isdisjoint((outer.key, *_owner(outer))) for outer in self._trail
        )

    @contextmanager
    def within(self, choice: Schema) -> Generator[None]:
        """Track an alternative while it is lowered."""
        self._trail.append(choice)
        try:
            yield
        finally:
            self._trail.pop()

    @contextmanager
    def from_the_start(self) -> Generator[None]:
        """Start a new trail for something that is the same wherever it occurs."""
        outer = self._trail, self._nested
        self._trail, self._nested = [], 0
        try:
            yield
        finally:
            self._trail, self._nested = outer

    def _is_loop(self, choice: Schema, key: str) -> bool:
        """Whether an alternative is only a union that leads to the one of that key."""
        waiting, seen = [choice], set[str]()
        while waiting:
            part = waiting.pop()
            target, is_union = self._meaning(part)
            if target.key == key and target is not part:
                return True
            if is_union and target.key not in seen:
                seen.add(target.key)
                waiting += _parts(target)
        return False

    def _meaning(self, choice: Schema) -> tuple[Schema, bool]:
        """The schema that an alternative means, and whether that is only a union."""
        known = self._looked_up.get(id(choice))
        if known is None:
            target = self._references.effective(choice)
            known = self._looked_up[id(choice)] = choice, target, _is_union(target)
        return known[1:]

    def _leaves(
        self, choices: tuple[Schema, ...], key: str, seen: set[str]
    ) -> Iterator[Schema]:
        for choice in choices:
            target = self._references.effective(choice)
            if not self._is_loop(choice, key):
                yield choice
                continue
            if is_nullable(target) or is_nullable(choice):
                yield Schema(choice.node.child("&null", None), types=("null",))
            if target.key not in seen:
                seen.add(target.key)
                yield from self._leaves(_parts(target), key, seen)

    def _contained(self, schema: Schema) -> Iterator[str]:
        """The keys of all schemas that apply to the values of a schema."""
        waiting, seen = [schema], set[str]()
        while waiting:
            part = self._references.resolved(waiting.pop())
            if part.key not in seen:
                seen.add(part.key)
                waiting += part.all_of
        yield from seen


def _parts(union: Schema) -> tuple[Schema, ...]:
    return union.one_of or union.any_of


def _is_union(schema: Schema) -> bool:
    """Whether a schema is a union and nothing else."""
    if not _parts(schema) or (schema.one_of and schema.any_of):
        return False
    bare = replace(schema, one_of=(), any_of=(), types=())
    return not is_structural(bare) and not schema.required


def _owner(choice: Schema) -> Iterator[str]:
    """The key of the union that directly contains an alternative, if any."""
    pointer = choice.node.pointer
    if pointer[-2:-1] in (("oneOf",), ("anyOf",)):
        yield choice.node.at(pointer[:-2], None).key
