"""What is wrong with the keywords of a schema although its meaning is plain."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from cliqgen.masking import without_secrets
from cliqgen.source.document import Node
from cliqgen.source.plain import CONTAINERS, is_list, is_mapping

#: Reports a code at a node, with a message, at one of its members.
Report = Callable[..., None]

TYPES = frozenset({"null", "boolean", "object", "array", "number", "string", "integer"})
_COMPOSITIONS = ("allOf", "anyOf", "oneOf")
#: Members that may lead to properties of the schema.
_ELSEWHERE = frozenset({"$ref", "if", *_COMPOSITIONS})
#: Types of programming languages that people write, and what JSON Schema calls them.
ALIASES: dict[str, tuple[str, str | None]] = {
    "bool": ("boolean", None),
    "int": ("integer", None),
    "int32": ("integer", "int32"),
    "int64": ("integer", "int64"),
    "long": ("integer", "int64"),
    "float": ("number", "float"),
    "double": ("number", "double"),
    "decimal": ("number", None),
    "str": ("string", None),
    "text": ("string", None),
    "date": ("string", "date"),
    "datetime": ("string", "date-time"),
    "date-time": ("string", "date-time"),
    "uuid": ("string", "uuid"),
    "binary": ("string", "binary"),
    "file": ("string", "binary"),
    "list": ("array", None),
    "dict": ("object", None),
    "map": ("object", None),
}
#: Formats of strings that spell another scalar, which servers read in either form.
SPELLED_FORMATS = {
    "integer": "integer",
    "numeric": "number",
    "number": "number",
    "boolean": "boolean",
}


def known_type(name: str) -> tuple[str, str | None] | None:
    """The type of JSON Schema and the format that a word plainly means, if any."""
    if name in TYPES:
        return name, None
    return ALIASES.get(name.lower()) or (
        (name.lower(), None) if name.lower() in TYPES else None
    )


def check_schema(node: Node, version: str, report: Report) -> None:
    """Report what is wrong with the keywords of one schema."""
    members = node.value
    if not is_mapping(members):
        return
    type_ = members.get("type")
    if type(type_) in CONTAINERS:
        type_ = node.value_of("type")
    if "type" in members and not (isinstance(type_, str) and type_ in TYPES):
        _check_type(node, type_, version, report)
    if "required" in members:
        _check_required(node, report)
    if "enum" in members and node.value_of("enum") == []:
        report("enum-empty", node, "`enum` is empty", "enum")
    if "items" in members:
        _check_items(node, version, report)
    elif type_ == "array" and version in ("2.0", "3.0"):
        report("items-missing", node, "an array has no `items`")
    if "$ref" not in members:
        if "default" in members:
            _check_fit(node, "default", "schema-default", report)
        if "example" in members:
            _check_fit(node, "example", "example-misfit", report)


def _check_items(node: Node, version: str, report: Report) -> None:
    if is_list(node.value_of("items")):
        text = (
            "expected a schema as `items`, found a list, which "
            f"{_title(version)} does not allow; used only where the array has "
            "as many items"
        )
        report("invalid-openapi", node, text, "items")


def _title(version: str) -> str:
    return f"Swagger {version}" if version == "2.0" else f"OpenAPI {version}"


def _check_type(node: Node, written: Any, version: str, report: Report) -> None:
    for name in written if is_list(written) else [written]:
        if name is None:
            report("value-null", node, "expected a type, found null", "type")
        elif not isinstance(name, str):
            report("value-type", node, f"{name!r} is not a type; ignored", "type")
        elif name == "file" and version == "2.0":
            continue
        elif name not in TYPES:
            known = known_type(name)
            text = f"reading it as {known[0]!r}" if known else "accepting any JSON"
            report("type-unknown", node, f"unknown type {name!r}; {text}", "type")


def _check_required(node: Node, report: Report) -> None:
    required = node.value_of("required")
    if isinstance(required, bool):
        text = "expected a list of property names as `required`, found a boolean"
        report("required-flag", node, text, "required")
        return
    if not is_list(required):
        if required is None:
            report(
                "value-null",
                node,
                "expected a list as `required`, found null",
                "required",
            )
        else:
            report(
                "value-type",
                node,
                "expected a list of names as `required`; ignored",
                "required",
            )
        return
    is_part = len(node.pointer) > 1 and node.pointer[-2] in _COMPOSITIONS
    if is_part or not _ELSEWHERE.isdisjoint(node.value):
        return  # the properties may be elsewhere
    properties = node.get("properties")
    if properties is None or not properties.is_mapping():
        return
    for name in required:
        if isinstance(name, str) and not properties.has(name):
            text = f"`required` lists {name!r}, which is not a property"
            report("required-undeclared", node, text, "required")


def _check_fit(node: Node, key: str, code: str, report: Report) -> None:
    schema = node.value
    if not fits(schema[key], schema):
        value = schema[key]
        report(code, node, f"{_short(value)} does not match the schema", key)


def fits(value: Any, schema: Any) -> bool:
    """Whether a value has a schema's type and is among its `enum`, items included.

    References and compositions are not followed.
    """
    if not is_mapping(schema) or "$ref" in schema:
        return schema is not False
    enum = schema.get("enum")
    nullable = schema.get("nullable") is True or schema.get("x-nullable") is True
    if value is None and nullable:
        return True
    if is_list(enum) and enum and not any(_same(value, item) for item in enum):
        return False
    if is_list(enum) and enum:
        return True  # whatever its type is
    given = schema.get("type")
    names = [*given] if is_list(given) else [given]
    if "string" in names and isinstance(schema.get("format"), str):
        names.append(SPELLED_FORMATS.get(schema["format"].lower()))
    types = [known_type(name) for name in names if isinstance(name, str)]
    if types and not any(known is None or _is_of(value, known[0]) for known in types):
        return False
    if is_list(value) and "items" in schema:
        return all(fits(item, schema["items"]) for item in value)
    return True


def _same(value: Any, other: Any) -> bool:
    return value == other and isinstance(value, bool) == isinstance(other, bool)


def _is_of(value: Any, name: str) -> bool:
    if name == "boolean":
        return isinstance(value, bool)
    if name in ("number", "integer"):
        if isinstance(value, bool) or not isinstance(value, int | float):
            return False
        return name == "number" or isinstance(value, int) or value.is_integer()
    types: dict[str, type | None] = {"string": str, "object": dict, "array": list}
    type_ = types.get(name)
    return value is None if type_ is None else isinstance(value, type_)


def _short(value: Any) -> str:
    text = without_secrets(repr(value))
    return text if len(text) <= 60 else text[:60] + "…"
