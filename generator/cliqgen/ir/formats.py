"""Formats for whose values the user gives a class."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TypeGuard

from cliqgen.diagnostics import Diagnostics
from cliqgen.given_types import GivenType
from cliqgen.ir.types import Custom, Form
from cliqgen.nearest import FAR, nearest, question
from cliqgen.openapi.description import Schema

#: The types of JSON that a format may be of.
_FORMS: tuple[Form, ...] = ("string", "integer", "number")


class Formats:
    """The classes that are given, and the formats that occur."""

    def __init__(self, given: Iterable[GivenType]) -> None:
        self._given = {entry.format: entry for entry in given}
        self._met: set[str] = set()

    def type_of(self, schema: Schema, types: Iterable[str]) -> Custom | None:
        """The type of a scalar of these JSON types, if a class is given for it."""
        forms = tuple(dict.fromkeys(types))
        if schema.format is None or not forms or not all(map(_is_form, forms)):
            return None
        self._met.add(schema.format)
        if schema.format not in self._given:
            return None
        return Custom(schema.format, tuple(form for form in _FORMS if form in forms))

    def has(self, schema: Schema) -> bool:
        """Whether a class is given for the format of a schema."""
        return schema.format in self._given

    def check(self, diagnostics: Diagnostics) -> None:
        """Report classes for formats that do not occur, if they are given for this run."""
        for name, entry in self._given.items():
            if name not in self._met and entry.position is not None:
                near = nearest(name, sorted(self._met), FAR)
                message = f"no string or number has the format {name!r}"
                diagnostics.add(
                    "type-unmatched", message, entry.position, remedy=question(near)
                )


def _is_form(name: str) -> TypeGuard[Form]:
    return name in _FORMS
