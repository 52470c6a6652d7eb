"""Whether data conforms to a JSON Schema, told fast and without a reason, by jsonschema-rs.

openapi-spec-validator's own judge, jsonschema, also says what is wrong, which takes it
hundreds of times as long; most of what it is asked about is right. References to the
metaschema of draft 4 jsonschema-rs uses one of its own, which lets more pass than
the one that jsonschema has; so that one is taken in among the definitions.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Protocol

from cliqgen.source.plain import is_list, is_mapping

#: What a part of a schema needs to be judged by itself: the definitions beside it.
_DEFINITIONS = ("$schema", "id", "$id", "definitions", "$defs")
#: The metaschema of draft 4, and what it is called among the definitions.
_DRAFT4 = "http://json-schema.org/draft-04/schema#"
_TAKEN_IN = "draft-4-metaschema"


class _Judge(Protocol):
    def is_valid(self, instance: Any) -> bool: ...


class Conformity:
    """The checks of a schema, and of the parts that references inside of it lead to.

    With a `draft4`, the metaschema of draft 4, the schema is of that draft; else it is of
    draft 2020-12.

    Raises:
        ImportError: jsonschema-rs is not there for this system.
        ValueError: it is not a schema of its draft, or it refers to what is not there.
    """

    def __init__(
        self, schema: Mapping[str, Any], *, draft4: Mapping[str, Any] | None = None
    ) -> None:
        if draft4 is not None:
            schema = _taken_in(schema, draft4)
        self._definitions = {key: schema[key] for key in _DEFINITIONS if key in schema}
        self._is_draft4 = draft4 is not None
        self._parts: dict[str, _Judge | None] = {}
        self._whole = self._judge(dict(schema))

    def holds(self, data: Any) -> bool:
        """Whether data is right; False too where that cannot be told."""
        return _is_valid(self._whole, data)

    def holds_at(self, reference: str, data: Any) -> bool:
        """Whether data is right by what a reference leads to, which is in the schema."""
        if reference not in self._parts:
            self._parts[reference] = self._part(reference)
        judge = self._parts[reference]
        return judge is not None and _is_valid(judge, data)

    def _part(self, reference: str) -> _Judge | None:
        try:
            if self._is_draft4:
                reference = _inner(reference)
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


def _taken_in(schema: Mapping[str, Any], draft4: Mapping[str, Any]) -> dict[str, Any]:
    """The schema, with the metaschema in its definitions and no reference to another."""
    metaschema = {k: v for k, v in draft4.items() if k not in ("id", "$schema")}
    made: dict[str, Any] = _redirected(dict(schema), "")
    inner = _redirected(metaschema, _DRAFT4[:-1])
    return {**made, "definitions": {**made.get("definitions", {}), _TAKEN_IN: inner}}


def _redirected(data: Any, base: str) -> Any:
    """Data of a schema that is at a URL, whose references lead to what was taken in."""
    if is_list(data):
        return [_redirected(item, base) for item in data]
    if not is_mapping(data):
        return data
    made = {key: _redirected(value, base) for key, value in data.items()}
    reference = made.get("$ref")
    if isinstance(reference, str):
        is_local = reference.startswith("#")
        made["$ref"] = _inner(base + reference if is_local else reference)
    return made


def _inner(reference: str) -> str:
    """A reference to the metaschema as one into the definitions; another as it is."""
    if not reference.startswith(_DRAFT4):
        return reference
    return f"#/definitions/{_TAKEN_IN}{reference[len(_DRAFT4):]}"


def _is_valid(judge: _Judge, data: Any) -> bool:
    try:
        return judge.is_valid(data)
    except (ValueError, TypeError):  # it nests too deeply, or holds what JSON does not
        return False
