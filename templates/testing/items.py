"""Items of lists, each different from all others."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from .clock import BEGINNING
from .description import Paging
from .inventing import Inventor
from .plain import is_object
from .schemas import Schemas
from .validation import Validation

_NAMES = ("id", "name", "title", "key", "slug", "uuid", "email", "label", "number")


class Items:
    """Makes items of lists, and things of which only some fields are known."""

    def __init__(
        self, schemas: Schemas, validation: Validation, inventor: Inventor
    ) -> None:
        self._schemas = schemas
        self._validation = validation
        self._inventor = inventor

    def numbered(
        self, item: Any, number: int, schema: Any, paging: Paging | None = None
    ) -> Any:
        """An item as the one of a number, from 0: no other has its id and its name.

        Times by which pages are continued fall by a second from one item to the next.

        Args:
            item: what the items look like.
            schema: that of the items.
            paging: how the list is continued.
        """
        if not is_object(item):
            return self._different(schema, item, number, "text")
        ids = () if paging is None else paging.id
        known = self._schemas.properties(schema)
        made: dict[str, Any] = dict(item)
        for name in dict.fromkeys([*item, *(name for name in ids if name in known)]):
            if name in ids or _is_distinctive(name):
                inner = known.get(name, True)
                made[name] = self._different(inner, made.get(name), number, name)
        if paging is not None and paging.time:
            inner = known.get(paging.time, True)
            time = self._time(made.get(paging.time), number, inner)
            made[paging.time] = time
        return made

    # begin: collections
    def merged(self, schema: Any, base: Any, fields: Mapping[str, Any]) -> Any:
        """A thing with some of its fields replaced, as far as they are valid by its schema."""
        if not is_object(base):
            return base
        known = self._schemas.properties(schema)
        made: dict[str, Any] = dict(base)
        for name, value in fields.items():
            if name in known:
                if self._validation.is_valid(known[name], value, "response"):
                    made[name] = value
                elif is_object(value) and is_object(made.get(name)):
                    made[name] = self.merged(known[name], made[name], value)
            elif self._takes_others(schema):
                made[name] = value
        return made

    def id_value(self, schema: Any, text: Any) -> Any:
        """An id from a path as its schema has it: a number or a string."""
        types = self._schemas.types(schema)
        if isinstance(text, str) and "string" not in types and text.isdigit():
            return int(text)
        if isinstance(text, int) and "integer" not in types:
            return str(text)
        return text

    def _takes_others(self, schema: Any) -> bool:
        return self._schemas.keyword(schema, "additionalProperties") not in (
            None,
            False,
        )

    # end: collections
    def _different(self, schema: Any, value: Any, number: int, name: str) -> Any:
        candidates = [_renumbered(value, number)] if value is not None else []
        for candidate in candidates:
            if self._validation.is_valid(schema, candidate, "response"):
                return candidate
        made = self._inventor.invent(schema, name=name, number=number)
        if self._validation.is_valid(schema, made, "response"):
            return made
        return value

    def _time(self, time: Any, number: int, schema: Any) -> Any:
        if not isinstance(time, int):
            time = int(BEGINNING * 1000)
        step = 1000 if time > 10**11 else 1
        made = time - number * step
        is_valid = self._validation.is_valid(schema, made, "response")
        return made if is_valid else str(made)


def _is_distinctive(field: str) -> bool:
    name = field.lower()
    return name in _NAMES or name.endswith(("_id", "_name")) or field.endswith("Id")


def _renumbered(value: Any, number: int) -> Any:
    if number == 0 or isinstance(value, bool) or not isinstance(value, str | int):
        return value
    if isinstance(value, int):
        return value + number
    tail = value[len(value.rstrip("0123456789")) :]
    if tail and tail.isascii():
        kept = value[: -len(tail)]
        return kept + str(int(tail) + number).zfill(len(tail))
    return f"{value} {number + 1}" if " " in value else f"{value}-{number + 1}"
