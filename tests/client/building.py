"""From JSON to the models that a user would write, by what the package exports."""

from __future__ import annotations

import inspect
import types
import typing
from collections.abc import Callable, Sequence
from typing import Any

import msgspec
import zoho_cliq

from .description import Operation

MODELS = [
    value
    for value in (getattr(zoho_cliq, name) for name in zoho_cliq.__all__)
    if isinstance(value, type) and issubclass(value, msgspec.Struct)
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
    keywords = {p.name: p.value for p in operation.parameters if p.location == "query"}
    if operation.body_type is None:
        return positional, keywords
    hints = typing.get_type_hints(method)
    if "body" in inspect.signature(method).parameters:
        keywords["body"] = build(hints["body"], operation.body)
    else:
        for name, value in operation.body.items():
            assert name not in keywords
            keywords[name] = build(hints[name], value)
    return positional, keywords


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
    if origin is dict:
        _check(isinstance(value, dict), hint, value)
        return {build(args[0], k): build(args[1], v) for k, v in value.items()}
    if hint in (str, bool, int, float, types.NoneType):
        accepted = (int, float) if hint is float else (hint,)
        return _check(type(value) in accepted, hint, value)
    if issubclass(hint, msgspec.Struct):
        return _build_model(hint, value)
    # What is left are the unions: classes whose instances are those of the members.
    return _first([m for m in MODELS if _is_member(m, hint)], value)


def _build_model(model: Any, value: Any) -> Any:
    _check(isinstance(value, dict), model, value)
    fields = {f.encode_name: f for f in msgspec.structs.fields(model)}
    _check(set(value) <= set(fields), model, value)
    _check(all(n in value for n, f in fields.items() if f.required), model, value)
    return model(
        **{fields[n].name: build(fields[n].type, item) for n, item in value.items()}
    )


def _is_member(model: Any, union: Any) -> bool:
    required = {f.name: None for f in msgspec.structs.fields(model) if f.required}
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
