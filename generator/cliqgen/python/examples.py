"""A call of each method that a reader can start from."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from cliqgen.ir.model import (
    Body,
    EnumModel,
    Example,
    Field,
    Model,
    ObjectModel,
    Operation,
    UnionModel,
)
from cliqgen.ir.types import ArrayOf, ConstantOf, ModelRef, Nullable, Primitive, Type
from cliqgen.python.arguments import Argument
from cliqgen.python.code import literal
from cliqgen.source.plain import is_list, is_mapping

_LONGEST = 600
_PLACEHOLDERS = {
    "string": '"..."',
    "integer": "1",
    "number": "1.0",
    "boolean": "True",
    "base64": 'b"..."',
    "binary": 'b"..."',
}


def example_call(
    operation: Operation, arguments: list[Argument], models: Mapping[str, Model]
) -> list[str]:
    """The lines of a call such as `client.chats.get("CT_1")`."""
    given = _body_example(operation.body)
    parts: list[str] = []
    for argument in arguments:
        value = _argument(argument, given, models)
        if value is not None:
            parts.append(value if argument.positional else f"{argument.name}={value}")
    callee = ".".join(["client", *operation.attributes, operation.name])
    single = f"{callee}({', '.join(parts)})"
    if len(single) <= 72 or not parts:
        return [single]
    return [f"{callee}(", *(f"    {part}," for part in parts), ")"]


def _body_example(body: Body | None) -> dict[str, Any]:
    if body is None or body.example is None or not is_mapping(body.example.value):
        return {}
    return body.example.value


def _argument(
    argument: Argument, given: dict[str, Any], models: Mapping[str, Model]
) -> str | None:
    """The argument's value in the example; None to leave an optional one out."""
    source = argument.source
    if isinstance(source, Field) and source.wire_name in given:
        return _value(argument.type, given[source.wire_name], models)
    if isinstance(source, Body) and given:
        return _value(argument.type, given, models)
    if not argument.required:
        return None
    example: Example | None = source.example
    if example is not None:
        return _value(argument.type, example.value, models)
    return _placeholder(argument.type, models)


def _value(kind: Type, value: Any, models: Mapping[str, Model]) -> str:
    text = _printed(kind, value, models)
    return text if len(text) <= _LONGEST else "..."


def _printed(kind: Type, value: Any, models: Mapping[str, Model]) -> str:
    if isinstance(kind, Nullable):
        return "None" if value is None else _printed(kind.inner, value, models)
    if isinstance(kind, ArrayOf) and is_list(value):
        items = [_printed(kind.item, item, models) for item in value]
        return f"[{', '.join(items)}]"
    if isinstance(kind, ModelRef) and is_mapping(value):
        model = models[kind.id]
        if isinstance(model, ObjectModel):
            return _object(model, value, models)
        variants = model.variants if isinstance(model, UnionModel) else ()
        for variant in variants:
            if _fits(variant, value, models):
                return _printed(variant, value, models)
    if isinstance(kind, Primitive) and kind.kind in (
        "datetime",
        "date",
        "time",
        "uuid",
    ):
        return "..."
    if (
        isinstance(kind, Primitive)
        and kind.kind == "string"
        and not isinstance(value, str)
    ):
        return literal(str(value))
    return literal(value)


def _object(
    model: ObjectModel, value: dict[str, Any], models: Mapping[str, Model]
) -> str:
    parts = [
        f"{field.name}={_printed(field.type, value[field.wire_name], models)}"
        for field in model.fields
        if field.wire_name in value and field.constant is None
    ]
    return f"{model.name}({', '.join(parts)})"


def _fits(kind: Type, value: dict[str, Any], models: Mapping[str, Model]) -> bool:
    if not isinstance(kind, ModelRef):
        return False
    model = models[kind.id]
    if not isinstance(model, ObjectModel):
        return False
    fields = {field.wire_name: field for field in model.fields}
    return all(name in fields for name in value) and all(
        field.wire_name in value
        and (field.constant is None or field.constant == value[field.wire_name])
        for field in model.fields
        if field.required
    )


def _placeholder(kind: Type, models: Mapping[str, Model]) -> str:
    if isinstance(kind, ConstantOf):
        return literal(kind.values[0])
    if isinstance(kind, ArrayOf):
        return f"[{_placeholder(kind.item, models)}]"
    if isinstance(kind, ModelRef):
        model = models[kind.id]
        return literal(model.values[0]) if isinstance(model, EnumModel) else "..."
    if isinstance(kind, Primitive):
        return _PLACEHOLDERS.get(kind.kind, "...")
    return "..."
