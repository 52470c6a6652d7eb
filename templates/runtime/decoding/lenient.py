"""Decoding a response that contradicts its description, as far as it matches.

Valid parts become typed values. A field of the wrong type keeps the value that
was sent, a required field that is missing becomes ``UNSET``, and an object that
matches no variant of a union stays a ``dict``.
"""

from __future__ import annotations

import math
from contextlib import suppress
from typing import Any, TypeGuard

import msgspec
from msgspec import UNSET

from .declared import Declared, declared, fields_of
from .numbers import whole
from .parsing import parse_json
from .places import MISSING, Place, Places, Problem
from .union import UnionMeta, is_model, is_object, known_fields

__all__ = [
    "Builder",
    "EnoughLearned",
    "Problem",
    "build_leniently",
    # begin: unions
    "intended_member",
    # end: unions
    "is_array",
    "parse_json",
]


def build_leniently(type_: Any, raw: Any) -> tuple[Any, tuple[Problem, ...]]:
    """Build the best value of a type from parsed JSON.

    Returns:
        The value, and the problems, in the order of their occurrence.
    """
    builder = Builder()
    return builder.build(declared(type_), raw, Places().root), builder.problems()


class EnoughLearned(Exception):
    """A builder has met the requested number of contradictions."""


class Builder:
    """Builds values as far as they match, and learns where they do not.

    Args:
        most: the number of contradictions, known or new, after which it raises
            `EnoughLearned`.
    """

    def __init__(self, most: float = math.inf) -> None:
        self._most = most
        self._problems: dict[tuple[Place, str], None] = {}

    def problems(self) -> tuple[Problem, ...]:
        """The problems, in the order of their occurrence."""
        problems = (place.problem(reason) for place, reason in self._problems)
        return tuple(dict.fromkeys(problems))

    def note(self, place: Place, reason: str) -> None:
        """Note a problem."""
        self._most -= 1
        if self._most < 0:
            raise EnoughLearned
        self._problems[place, reason] = None

    def build(self, type_: Declared, raw: Any, place: Place) -> Any:
        """Build the value at a place from parsed JSON."""
        if type(raw) in type_.plain:
            return raw
        try:
            return type_.convert(raw)
        except msgspec.ValidationError as error:
            return self.build_parts(type_, raw, place, error)

    def build_parts(
        self, type_: Declared, raw: Any, place: Place, error: msgspec.ValidationError
    ) -> Any:
        """Build a value that does not have its type, given the error about it."""
        if isinstance(raw, float) and raw.is_integer():
            # It is an integer nevertheless (JSON Schema 2020-12 Validation, 6.1.1).
            with suppress(msgspec.ValidationError):
                value = type_.convert(int(whole(raw)))
                place.learn(raw)
                return value
        if is_object(raw):
            # begin: unions
            if type_.union is not None:
                member, _ = intended_member(type_.union, raw)
                if is_model(member):  # it was tried already
                    return self._build_model(member, raw, place)
                if member is not None:
                    return self.build(declared(member), raw, place)
            # end: unions
            if type_.model is not None:
                return self._build_model(type_.model, raw, place)
            if type_.entries is not None:
                return self._build_mapping(*type_.entries, raw, place.of_entries())
        elif is_array(raw) and type_.items is not None:
            where = place.of_items()
            return [self.build(type_.items, item, where) for item in raw]
        place.learn(raw)
        self.note(place, _reason(error))
        return raw

    def _build_model(
        self, model: type[msgspec.Struct], raw: dict[str, Any], place: Place
    ) -> msgspec.Struct:
        values: dict[str, Any] = {}
        for field in fields_of(model):
            value = raw.get(field.wire_name, UNSET)
            if type(value) in field.declared.plain:
                values[field.name] = value
            elif value is not UNSET:
                try:
                    values[field.name] = field.declared.convert(value)
                except msgspec.ValidationError as error:
                    where = place.of_field(model, field.wire_name)
                    values[field.name] = self.build_parts(
                        field.declared, value, where, error
                    )
            elif field.required:
                values[field.name] = UNSET
                where = place.of_field(model, field.wire_name)
                where.learn(UNSET)
                self.note(where, MISSING)
        return model(**values)

    def _build_mapping(
        self, keys: Declared, values: Declared, raw: dict[str, Any], where: Place
    ) -> dict[Any, Any]:
        return {
            self.build(keys, key, where): self.build(values, value, where)
            for key, value in raw.items()
        }


def _reason(error: msgspec.ValidationError) -> str:
    """The reason of an error, without its path and the value."""
    reason = str(error).partition(" - at `")[0]
    # Only this message repeats the value, which may be private.
    return "Undocumented value" if reason.startswith("Invalid enum value") else reason


# begin: unions
def intended_member(union: UnionMeta, raw: Any) -> tuple[Any | None, bool]:
    """Return the likely member of an object, if any of its fields is known.

    Returns:
        The member, or None, and whether it is the only candidate.
    """
    if is_object(raw):
        candidates = union.strategy.candidates(union.members, raw)
        if candidates and known_fields(candidates[0], raw):
            return candidates[0], len(candidates) == 1
    return None, False


# end: unions
def is_array(raw: object) -> TypeGuard[list[Any]]:
    """Whether parsed JSON is an array."""
    return isinstance(raw, list)
