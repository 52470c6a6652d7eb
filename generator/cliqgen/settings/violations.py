"""What in settings does not conform to their schema, in words.

jsonschema-rs decides whether they conform, which nearly all do. If they do not, jsonschema
gives the reasons: importing it takes several times as long.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from typing import TYPE_CHECKING, Any

from msgspec import Struct

from cliqgen.masking import without_secrets
from cliqgen.nearest import nearest, question
from cliqgen.settings.schema import Place, definition, whole_schema
from cliqgen.source.plain import is_list, is_mapping

if TYPE_CHECKING:
    from jsonschema import ValidationError

#: A type in TOML's words, for schemas without words of their own.
_TYPES = {"array": "a list", "object": "a table", "boolean": "true or false"}
#: Characters of a string, and of the names that lead to a value, in a message.
_STRING, _NAMES = 40, 80


class Violation(Struct, frozen=True):
    """A place that does not conform: the code of the diagnostic, its message and remedy."""

    place: Place
    code: str
    message: str
    remedy: str | None = None


def violations(settings: object, part: str | None = None) -> list[Violation]:
    """What does not conform, at most one value at each place.

    `settings` are what TOML or JSON can hold: all settings of a file, or those of a
    definition of the schema.
    """
    schema = whole_schema() if part is None else definition(part)
    if _is_valid(schema, settings):
        return []
    from jsonschema import Draft7Validator

    validator: Any = Draft7Validator(schema)
    errors: Iterator[ValidationError] = validator.iter_errors(settings)
    listed: dict[tuple[str, Place], Violation] = {}
    for error in errors:
        for violation in _violations(schema, error):
            listed.setdefault((violation.code, violation.place), violation)
    return list(listed.values())


def misfit(place: Place, expected: str, value: object) -> Violation:
    """A value that is not what is expected."""
    message = f"{_subject(place)}: expected {expected}, found {_type_name(value)}"
    return Violation(place, "config-value", message)


def _is_valid(schema: dict[str, Any], settings: object) -> bool:
    """Whether settings conform; False also if jsonschema-rs cannot decide."""
    try:
        import jsonschema_rs
    except ImportError:  # it is not available for this system
        return False
    try:
        validator = jsonschema_rs.Draft7Validator(schema, validate_formats=False)
        return validator.is_valid(settings)
    except (TypeError, ValueError):  # a date, or lists nested too deeply
        return False


def _violations(
    schema: Mapping[str, Any], error: ValidationError
) -> Iterator[Violation]:
    path = tuple(error.absolute_schema_path)
    place: Place = tuple(error.absolute_path)
    value: Any = error.instance
    schemas = _schemas(schema, path[:-1])
    failed = schemas[-1]
    if error.validator == "additionalProperties":
        for name in value:
            if name not in failed["properties"]:
                yield _unknown((*place, name), failed)
    elif error.validator == "required":
        for name in failed["required"]:
            if name not in value:
                wanted = _schemas(schema, (*path[:-1], "properties", name))
                yield _missing((*place, name), _expected(wanted))
    elif "propertyNames" in path:
        yield _unsuitable((*place, value), _expected(schemas))
    else:
        yield misfit(place, _expected(schemas), value)


def _schemas(
    whole: Mapping[str, Any], path: Iterable[str | int]
) -> list[Mapping[str, Any]]:
    """The schemas on a path, with references followed."""
    node = _followed(whole, whole)
    schemas: list[Mapping[str, Any]] = [node]
    step: Any
    for step in path:
        node = _followed(whole, node[step])
        if is_mapping(node):
            schemas.append(node)
    return schemas


def _followed(whole: Mapping[str, Any], node: Any) -> Any:
    """The schema that a reference leads to; anything else as it is."""
    while is_mapping(node) and "$ref" in node:
        name: str = node["$ref"].rpartition("/")[2]
        node = whole["definitions"][name]
    return node


def _expected(schemas: list[Mapping[str, Any]]) -> str:
    """What the innermost schema that has words expects."""
    return next(filter(None, map(_words, reversed(schemas))))


def _words(schema: Mapping[str, Any]) -> str | None:
    if "enum" in schema:
        return " or ".join(f'"{value}"' for value in schema["enum"])
    words: str | None = schema.get("x-expected")
    return words or _TYPES.get(schema.get("type", ""))


def _unknown(place: Place, schema: Mapping[str, Any]) -> Violation:
    name, known = str(place[-1]), list(schema["properties"])
    near = nearest(name.lower().replace("_", "-"), known)
    what = schema.get("x-members", "setting")
    message = f"unknown {what} {_quoted(name, _NAMES)}"
    remedy = question(near) or f"Available: {', '.join(known)}."
    return Violation(place, "config-key", message, remedy)


def _missing(place: Place, expected: str) -> Violation:
    message = f"missing {_subject(place)}: expected {expected}"
    return Violation(place, "config-missing", message)


def _unsuitable(place: Place, expected: str) -> Violation:
    """A key that is not what is expected."""
    key = _quoted(str(place[-1]), _NAMES)
    message = f"the key {key} of {_subject(place[:-1])}: expected {expected}"
    return Violation(place, "config-value", message)


def _subject(place: Place) -> str:
    """A value, by the names that lead to it in TOML."""
    if not place:
        return "the settings"
    names = _quoted(".".join(step for step in place if isinstance(step, str)), _NAMES)
    return names if isinstance(place[-1], str) else f"each of {names}"


def _type_name(value: object) -> str:
    """What a value is, in TOML's words."""
    if isinstance(value, bool):
        return "a boolean"
    if isinstance(value, str):
        return _name_of_string(value)
    if is_list(value):
        return "a list" if value else "an empty list"
    if is_mapping(value):
        return "a table" if value else "an empty table"
    return "a number" if isinstance(value, int | float) else "a date or time"


def _name_of_string(text: str) -> str:
    if not text:
        return "an empty string"
    if len(text) > _STRING:
        return "a long string"
    return f"the string {_quoted(text, _STRING)}"


def _quoted(text: str, most: int) -> str:
    """A string as in Python, without the secrets of URLs, and cut if it is longer."""
    shown = without_secrets(text)
    return repr(shown if len(shown) <= most else f"{shown[:most - 3]}...")
