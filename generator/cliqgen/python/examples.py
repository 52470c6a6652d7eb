"""Example calls of methods, for readers to start from."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from cliqgen.ir.api import Body, MediaChoice, Operation
from cliqgen.ir.data import EnumModel, Field, Model, ObjectModel, UnionModel
from cliqgen.ir.types import (
    AnyJson,
    ArrayOf,
    ConstantOf,
    Custom,
    MapOf,
    ModelRef,
    Nullable,
    Primitive,
    TupleOf,
    Type,
)
from cliqgen.python.arguments import AdditionalFields, Argument
from cliqgen.python.code import literal
from cliqgen.python.expressions import Expression, atom, call, layout
from cliqgen.source.plain import is_list, is_mapping

_WIDTH = 76
_MOST_LINES = 40
_AS_STREAM = "async with  as stream:"
_PLACEHOLDERS = {
    "string": '"..."',
    "integer": "1",
    "number": "1.0",
    "boolean": "True",
    "null": "None",
    "base64": 'b"..."',
    "binary": 'b"..."',
}
_ELLIPSIS = atom("...")


def example_call(
    operation: Operation,
    arguments: list[Argument],
    models: Mapping[str, Model],
    classes: set[str],
    *,
    is_async: bool,
) -> list[str]:
    """The lines of a call such as `client.chats.get("CT_1")`; its classes join `classes`."""
    values = Values(models)
    given = _body_example(operation.body)
    callee = ".".join(["client", *operation.attributes, operation.name])
    parts: list[tuple[str, Expression]] = []
    for argument in arguments:
        value = values.of_argument(argument, given)
        if value is not None:
            parts.append(("" if argument.positional else f"{argument.name}=", value))
    classes |= values.classes
    expression = call(f"await {callee}" if is_async else callee, parts)
    if operation.streaming is None:
        return layout(expression, _WIDTH)
    return _stream_example(layout(expression, _WIDTH - len(_AS_STREAM)), is_async)


def _stream_example(lines: list[str], is_async: bool) -> list[str]:
    """A block that iterates over the items of a stream."""
    keyword = "async " if is_async else ""
    *before, last = lines
    opened = [*before, f"{last} as stream:"]
    return [
        f"{keyword}with {opened[0]}",
        *opened[1:],
        f"    {keyword}for item in stream:",
        "        print(item)",
    ]


def _body_example(body: Body | None) -> dict[str, Any]:
    if body is None or body.example is None or not is_mapping(body.example.value):
        return {}
    return body.example.value


class Values:
    """Example values as expressions of the generated classes.

    `classes` are the names used so far.
    """

    def __init__(self, models: Mapping[str, Model]) -> None:
        self._models = models
        self.classes: set[str] = set()

    def of_argument(
        self, argument: Argument, given: dict[str, Any]
    ) -> Expression | None:
        """The argument's value in the example; None to omit an optional one."""
        source = argument.source
        if isinstance(source, AdditionalFields):
            further = _further(source.model, given)
            return self._value(argument.type, further) if further else None
        if isinstance(source, Field) and source.wire_name in given:
            return self._short(argument.type, given[source.wire_name])
        if isinstance(source, Body) and given:
            return self._short(argument.type, given)
        if not argument.required or isinstance(source, MediaChoice):
            return None
        if source.example is not None:
            return self._short(argument.type, source.example.value)
        return self._placeholder(argument.type)

    def of_value(self, argument: Argument, value: Any) -> Expression:
        """A value that is given for an argument."""
        return self._value(argument.type, value)

    def _short(self, type_: Type, value: Any) -> Expression:
        expression = self._value(type_, value)
        return (
            expression if len(layout(expression, _WIDTH)) <= _MOST_LINES else _ELLIPSIS
        )

    def _value(self, type_: Type, value: Any) -> Expression:
        if isinstance(type_, Nullable):
            return atom("None") if value is None else self._value(type_.inner, value)
        if isinstance(type_, ArrayOf) and is_list(value):
            items = tuple(("", self._value(type_.item, item)) for item in value)
            return Expression("[", items, "]")
        if isinstance(type_, TupleOf) and is_list(value):
            pairs_of = zip(type_.items, value, strict=False)
            parts = tuple(("", self._value(part, item)) for part, item in pairs_of)
            return Expression("(", parts, ",)" if len(parts) == 1 else ")")
        if isinstance(type_, MapOf) and is_mapping(value):
            pairs = (
                (f"{literal(k)}: ", self._value(type_.value, v))
                for k, v in value.items()
            )
            return Expression("{", tuple(pairs), "}")
        if isinstance(type_, ModelRef) and is_mapping(value):
            return self._model(self._models[type_.id], value)
        if isinstance(type_, Primitive):
            return self._primitive(type_, value)
        if isinstance(type_, Custom):
            return _ELLIPSIS
        return _plain(value)

    def _primitive(self, type_: Primitive, value: Any) -> Expression:
        if type_.kind == "binary":
            self.classes.add("Path")
            return atom(f"Path({literal(str(value))})")
        if type_.kind in ("datetime", "date", "time", "uuid", "decimal"):
            return _ELLIPSIS
        if type_.kind == "string" and not isinstance(value, str):
            return atom(literal(str(value)))
        return _plain(value)

    def _model(self, model: Model, value: dict[str, Any]) -> Expression:
        if isinstance(model, ObjectModel):
            return self._object(model, value)
        if isinstance(model, UnionModel):
            for variant in model.variants:
                if self._fits(variant, value):
                    return self._value(variant, value)
        return _plain(value)

    def _object(self, model: ObjectModel, value: dict[str, Any]) -> Expression:
        fields = tuple(
            (f"{field.name}=", self._value(field.type, value[field.wire_name]))
            for field in model.fields
            if field.wire_name in value and field.constant is None
        )
        further = _further(model, value) if model.is_open else {}
        if further:
            type_ = MapOf(model.additional or AnyJson())
            fields += (("additional_fields=", self._value(type_, further)),)
        self.classes.add(model.name)
        return call(model.name, fields)

    def _fits(self, type_: Type, value: dict[str, Any]) -> bool:
        model = self._models[type_.id] if isinstance(type_, ModelRef) else None
        if not isinstance(model, ObjectModel):
            return False
        fields = {field.wire_name: field for field in model.fields}
        knows_all = model.is_open or all(name in fields for name in value)
        return knows_all and all(
            field.wire_name in value
            and field.constant in (None, value[field.wire_name])
            for field in model.fields
            if field.required
        )

    def _placeholder(self, type_: Type) -> Expression:
        if isinstance(type_, ConstantOf):
            return atom(literal(type_.values[0]))
        if isinstance(type_, ArrayOf):
            return Expression("[", (("", self._placeholder(type_.item)),), "]")
        model = self._models[type_.id] if isinstance(type_, ModelRef) else None
        if isinstance(model, EnumModel):
            return atom(literal(model.values[0]))
        if isinstance(type_, Primitive):
            return atom(_PLACEHOLDERS.get(type_.kind, "..."))
        return _ELLIPSIS


def _further(model: ObjectModel, value: dict[str, Any]) -> dict[str, Any]:
    """The additional fields of an object."""
    named = {field.wire_name for field in model.fields}
    return {key: item for key, item in value.items() if key not in named}


def _plain(value: Any) -> Expression:
    if is_list(value):
        return Expression("[", tuple(("", _plain(item)) for item in value), "]")
    if is_mapping(value):
        pairs = ((f"{literal(key)}: ", _plain(item)) for key, item in value.items())
        return Expression("{", tuple(pairs), "}")
    return atom(literal(value))
