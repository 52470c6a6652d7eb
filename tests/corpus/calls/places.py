"""Where in a description something is said that a call is held against."""

from __future__ import annotations

from typing import Any

from cliqgen.ir.api import Parameter, Result
from cliqgen.source.document import Node

from calls.comparing import Fault
from calls.description import Place

JSON = "application/json"


def place_of(node: Node, schema: Any) -> Place:
    """A schema in the document of a node."""
    return Place(node.document.path.resolve().as_uri(), schema)


def _is_variant(node: Node) -> bool:
    """Whether it is one of several uses of an operation, as `x-variants` lists them."""
    return node.pointer[-2:-1] == ("x-variants",)


def variant_of(node: Node) -> dict[str, Any]:
    """What a use of an operation has of its own."""
    return node.value if _is_variant(node) else {}


def operation_value(node: Node) -> dict[str, Any]:
    """The operation as written, also for one of its uses."""
    if not _is_variant(node):
        return node.value
    value = node.document.data
    for part in node.pointer[:-2]:
        value = value[part]
    return value


def parameter_value(parameter: Parameter) -> dict[str, Any]:
    """A parameter as written; one that stands in the query of a path is a text."""
    raw = parameter.node.value
    if isinstance(raw, dict) and "name" in raw:
        return raw
    return {"name": parameter.wire_name, "in": parameter.location}


def parameter_schema(raw: dict[str, Any]) -> Any:
    """The schema of a parameter as written."""
    if "schema" in raw:
        return raw["schema"]
    if "content" in raw:
        return next(iter(raw["content"].values())).get("schema", True)
    if "type" in raw:  # Swagger 2.0
        return {k: v for k, v in raw.items() if k not in ("name", "in", "required")}
    return {"type": "string"}


def media_place(node: Node, media_type: str) -> Place:
    """The schema of a body in one of its media types.

    Raises:
        Fault: there is no such media type.
    """
    raw = node.value
    if "schema" in raw:  # Swagger 2.0
        return place_of(node, raw["schema"])
    for name, media in raw["content"].items():
        bare = name.partition(";")[0].strip().lower()
        if bare == media_type or bare == "*/*":
            return place_of(node, media.get("schema", True))
    raise Fault(f"no media type {media_type} is described")


def item_schema(media: dict[str, Any]) -> Any:
    """The schema of the items of a stream."""
    schema = media.get("itemSchema", media.get("schema", True))
    return schema.get("items", schema) if isinstance(schema, dict) else schema


def status_number(status: str) -> int:
    """A status that an answer can have."""
    return int(status) if status.isdecimal() else 200


def is_wanted(name: str, result: Result) -> bool:
    """Whether a media type is the one that the method reads."""
    if result.streaming is not None:
        return name.partition(";")[0].strip() == result.streaming.media_type
    return {"json": _is_json, "text": _is_text}.get(result.kind, _is_other)(name)


def _is_json(name: str) -> bool:
    bare = name.partition(";")[0].strip()
    return bare in (JSON, "text/json", "*/*") or bare.endswith("+json")


def _is_text(name: str) -> bool:
    return name.startswith("text/")


def _is_other(name: str) -> bool:
    # What may be of any media type is JSON, unless its schema says bytes.
    return name == "*/*" or (not _is_json(name) and not _is_text(name))


def sent_type(name: str, kind: str) -> str:
    """The media type of an answer, where it may have any."""
    if "*" in name:
        return JSON if kind == "json" else "application/octet-stream"
    return name
