"""Whether data conforms to a JSON Schema, fast and without a reason, by jsonschema-rs.

openapi-spec-validator uses jsonschema, which also explains what is wrong and takes
hundreds of times as long; most of what it is asked about is right. For references to the
metaschema of draft 4 jsonschema-rs uses a metaschema of its own, which accepts more than
that of jsonschema; so the latter is included among the definitions.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Protocol

from cliqgen.source.plain import is_list, is_mapping

#: What a part of a schema needs to be used by itself: the definitions beside it.
_DEFINITIONS = ("$schema", "id", "$id", "definitions", "$defs")
#: The metaschema of draft 4, and its name among the definitions.
_DRAFT4 = "http://json-schema.org/draft-04/schema#"
_INCLUDED = "draft-4-metaschema"


class _Validator(Protocol):
    def is_valid(self, instance: Any) -> bool: ...


class Conformity:
    """The checks of a schema, and of the parts that references inside of it lead to.

    With a `draft4`, the metaschema of draft 4, the schema is of that draft; else it is of
    draft 2020-12.

    Raises:
        ImportError: jsonschema-rs is not available for this system.
        ValueError: it is not a schema of its draft, or it refers to what does not exist.
    """

    def __init__(
        self, schema: Mapping[str, Any], *, draft4: Mapping[str, Any] | None = None
    ) -> None:
        if draft4 is not None:
            schema = _including(schema, draft4)
        self._definitions = {key: schema[key] for key in _DEFINITIONS if key in schema}
        self._is_draft4 = draft4 is not None
        self._parts: dict[str, _Validator | None] = {}
        self._whole = self._validator(dict(schema))

    def holds(self, data: Any) -> bool:
        """Whether data conforms; False as well if that cannot be found out."""
        return _is_valid(self._whole, data)

    def holds_at(self, reference: str, data: Any) -> bool:
        """Whether data conforms to the part of the schema that a reference leads to."""
        if reference not in self._parts:
            self._parts[reference] = self._part(reference)
        part = self._parts[reference]
        return part is not None and _is_valid(part, data)

    def _part(self, reference: str) -> _Validator | None:
        try:
            if self._is_draft4:
                reference = _inner(reference)
            return self._validator({**self._definitions, "$ref": reference})
        except ValueError:  # it leads into another schema
            return None

    def _validator(self, schema: dict[str, Any]) -> _Validator:
        import jsonschema_rs

        if self._is_draft4:
            return jsonschema_rs.Draft4Validator(schema, validate_formats=False)
        return jsonschema_rs.Draft202012Validator(schema, validate_formats=False)


def _including(schema: Mapping[str, Any], draft4: Mapping[str, Any]) -> dict[str, Any]:
    """The schema, with the metaschema in its definitions and no reference to the outside."""
    metaschema = {k: v for k, v in draft4.items() if k not in ("id", "$schema")}
    made: dict[str, Any] = _redirected(dict(schema), "")
    inner = _redirected(metaschema, _DRAFT4[:-1])
    return {**made, "definitions": {**made.get("definitions", {}), _INCLUDED: inner}}


def _redirected(data: Any, base: str) -> Any:
    """Data of a schema that is at a URL, whose references lead to what was included."""
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
    """A reference to the metaschema as one into the definitions; others as they are."""
    if not reference.startswith(_DRAFT4):
        return reference
    return f"#/definitions/{_INCLUDED}{reference[len(_DRAFT4):]}"


def _is_valid(validator: _Validator, data: Any) -> bool:
    try:
        return validator.is_valid(data)
    except (
        ValueError,
        TypeError,
    ):  # it is nested too deeply, or has what JSON cannot have
        return False
