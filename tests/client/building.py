"""From JSON to the models that a user would write, by what the package exports."""

from __future__ import annotations

import inspect
import types
import typing
from collections.abc import Callable, Container, Mapping, Sequence
from functools import cache
from typing import Any

import msgspec
import zoho_cliq

from .description import Operation

MODELS = [
    value
    for value in (getattr(zoho_cliq, name) for name in zoho_cliq.__all__)
    if isinstance(value, type)
    and issubclass(value, msgspec.Struct)
    and value.__module__.startswith("zoho_cliq.models.")
]


class Mismatch(Exception):
    """The JSON value is not of this type."""


def arguments(
    operation: Operation, method: Callable[..., Any]
) -> tuple[list[Any], dict[str, Any]]:
    """The arguments that send the description's example: path parameters by position,
    everything else by keyword.
    """
    positional = [p.value for p in operation.parameters if p.location == "path"]
    taken = inspect.signature(method).parameters
    keywords = {
        spelling(p.argument, taken): p.value
        for p in operation.parameters
        if p.location != "path" and p.argument is not None
    }
    if operation.body_type is None:
        return positional, keywords
    if operation.body_type == "multipart/form-data":
        return positional, keywords | {
            name: upload(value) if name in operation.files else value
            for name, value in operation.body.items()
        }
    hints = typing.get_type_hints(method)
    if "body" in taken:
        keywords["body"] = build(hints["body"], operation.body)
    else:
        further: dict[str, Any] = {}
        constants = operation.constants
        for name, value in operation.body.items():
            argument = spelling(name, taken)
            if argument in taken:
                assert argument not in keywords
                keywords[argument] = build(hints[argument], value)
            elif name not in constants:
                further[name] = value
        if further:
            keywords["additional_fields"] = further
    return positional, keywords


def spelling(name: str, taken: Container[str]) -> str:
    """The argument of that name; Python's own words have an underscore behind them."""
    return f"{name}_" if name not in taken and f"{name}_" in taken else name


def upload(value: Any) -> Any:
    """The files that the names in the example of a form stand for."""
    if isinstance(value, list):
        return [upload(name) for name in value]
    return value, file_content(value)


def expected_parts(operation: Operation) -> list[tuple[str, str | None, bytes]]:
    """The parts that the example of a form is sent as: name, file name, content."""
    parts: list[tuple[str, str | None, bytes]] = []
    for name, value in operation.body.items():
        for item in value if isinstance(value, list) else [value]:
            if name in operation.files:
                parts.append((name, item, file_content(item)))
            else:
                text = str(item).lower() if isinstance(item, bool) else str(item)
                parts.append((name, None, text.encode()))
    return sorted(parts, key=lambda part: (part[0], part[1] or "", part[2]))


def file_content(name: str) -> bytes:
    """What the file of that name holds in tests."""
    return f"\x00 the content of {name}\r\n".encode()


def build(hint: Any, value: Any) -> Any:
    """The value as an instance of a type.

    Raises:
        Mismatch: if it is none.
    """
    origin, args = typing.get_origin(hint), typing.get_args(hint)
    if hint is Any:
        return value
    if origin in (typing.Union, types.UnionType):
        return _first(args, value)
    if origin is typing.Literal:
        return _check(value in args, hint, value)
    if origin in (list, Sequence):
        _check(isinstance(value, list), hint, value)
        return [build(args[0], item) for item in value]
    if origin in (dict, Mapping):
        _check(isinstance(value, dict), hint, value)
        return {build(args[0], k): build(args[1], v) for k, v in value.items()}
    if hint in (str, bool, int, float, types.NoneType):
        accepted = (int, float) if hint is float else (hint,)
        return _check(type(value) in accepted, hint, value)
    if issubclass(hint, msgspec.Struct):
        return _build_model(hint, value)
    # What is left are the unions: classes whose instances are those of the members.
    return _first(_members(hint), value)


def _build_model(model: Any, value: Any) -> Any:
    _check(isinstance(value, dict), model, value)
    fields = {f.encode_name: f for f in _fields(model)}
    further = {name: item for name, item in value.items() if name not in fields}
    is_open = "additional_fields" in model.__struct_fields__
    _check(is_open or not further, model, value)
    _check(all(n in value for n, f in fields.items() if f.required), model, value)
    named = {
        fields[n].name: build(fields[n].type, item)
        for n, item in value.items()
        if n in fields
    }
    return model(**named, **({"additional_fields": further} if further else {}))


@cache
def _fields(model: Any) -> tuple[msgspec.structs.FieldInfo, ...]:
    """The fields of a model, whose annotations are evaluated anew each time else."""
    return msgspec.structs.fields(model)


@cache
def _members(union: Any) -> list[Any]:
    return [model for model in MODELS if _is_member(model, union)]


def _is_member(model: Any, union: Any) -> bool:
    required = {f.name: None for f in _fields(model) if f.required}
    return isinstance(model(**required), union)


def _first(hints: Sequence[Any], value: Any) -> Any:
    for hint in hints:
        try:
            return build(hint, value)
        except Mismatch:
            continue
    raise Mismatch(f"{value!r} is none of {hints!r}")


def _check(holds: bool, hint: Any, value: Any) -> Any:
    if not holds:
        raise Mismatch(f"{value!r} is no {hint!r}")
    return value
