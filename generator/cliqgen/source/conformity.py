"""Whether data conforms to a JSON Schema, told fast and without a reason, by jsonschema-rs.

openapi-spec-validator's own judge, jsonschema, also says what is wrong, which takes it
hundreds of times as long; most of what it is asked about is right.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Protocol

#: What a part of a schema needs to be judged by itself: the definitions beside it.
_DEFINITIONS = ("$schema", "id", "$id", "definitions", "$defs")


class _Judge(Protocol):
    def is_valid(self, instance: Any) -> bool: ...


class Conformity:
    """The checks of a schema, and of the parts that references inside of it lead to.

    `is_draft4` is whether the schema is of draft 4; else it is of draft 2020-12.

    Raises:
        ImportError: jsonschema-rs is not there for this system.
        ValueError: it is no schema of its draft, or it refers to what is not there.
    """

    def __init__(self, schema: Mapping[str, Any], *, is_draft4: bool) -> None:
        self._definitions = {key: schema[key] for key in _DEFINITIONS if key in schema}
        self._is_draft4 = is_draft4
        self._parts: dict[str, _Judge | None] = {}
        self._whole = self._judge(dict(schema))

    def holds(self, data: Any) -> bool:
        """Whether data is right; False too where that cannot be told."""
        return _is_valid(self._whole, data)

    def holds_at(self, reference: str, data: Any) -> bool:
        """Whether data is right by what a reference leads to, which stands in the schema."""
        if reference not in self._parts:
            self._parts[reference] = self._part(reference)
        judge = self._parts[reference]
        return judge is not None and _is_valid(judge, data)

    def _part(self, reference: str) -> _Judge | None:
        try:
            return self._judge({**self._definitions, "$ref": reference})
        except (
            ValueError
        ):  # it leads nowhere from here: the schema refers to another one
            return None

    def _judge(self, schema: dict[str, Any]) -> _Judge:
        import jsonschema_rs

        if self._is_draft4:
            return jsonschema_rs.Draft4Validator(schema, validate_formats=False)
        return jsonschema_rs.Draft202012Validator(schema, validate_formats=False)


def _is_valid(judge: _Judge, data: Any) -> bool:
    try:
        return judge.is_valid(data)
    except (ValueError, TypeError):  # it nests too deeply, or holds what JSON does not
        return False
