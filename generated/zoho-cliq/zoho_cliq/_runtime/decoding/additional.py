# Copied by cliqgen into each client that it generates.
# Do not edit: your own code goes into the folder _custom of this package.
"""Fields of JSON objects besides the documented ones.

msgspec reads named fields only. Other fields of a response are read from the JSON in a
second pass, and only if a model that keeps them was decoded; they get the type of the
model's additional fields. `sendable` adds them to the named ones when they are sent.
"""

from __future__ import annotations

import typing
from collections.abc import Iterator
from functools import cache
from typing import Any, TypeGuard

import msgspec

from .declared import Declared, fields_of
from .lenient import build_leniently
from .places import Problem
from .union import is_object, takes_others
from .wire_name import WIRE_NAME


def collect(value: Any, raw: Any) -> tuple[Problem, ...]:
    """Give each open model below `value` the additional fields of its JSON object.

    Args:
        value: what was decoded.
        raw: the same JSON as builtin types.

    Returns:
        Additional fields that do not have the documented type; they are kept unchanged.
    """
    return tuple(dict.fromkeys(_collect(value, raw, "$")))


def _collect(value: Any, raw: Any, path: str) -> Iterator[Problem]:
    if isinstance(value, msgspec.Struct):
        if is_object(raw):
            yield from _collect_object(value, raw, path)
    elif _is_array(value):
        if _is_array(raw):
            for item, raw_item in zip(value, raw, strict=False):
                yield from _collect(item, raw_item, f"{path}[*]")
    elif is_object(value) and is_object(raw):
        for key, item in value.items():
            yield from _collect(item, raw.get(key), f"{path}.*")


def unknown_fields(value: Any, raw: Any) -> dict[str, list[str]]:
    """List the fields in JSON that the models do not name, by the name of the model.

    Models with documented additional fields are skipped.

    Args:
        value: what was decoded.
        raw: the same JSON as builtin types; anything else has no fields.
    """
    names_by_model: dict[str, dict[str, None]] = {}
    waiting = [(value, raw)]
    while waiting:
        value, raw = waiting.pop()
        if isinstance(value, msgspec.Struct) and is_object(raw):
            model = type(value)
            names = _names(model)
            if not takes_others(model):
                unknown = dict.fromkeys(key for key in raw if key not in names)
                if unknown:
                    names_by_model.setdefault(model.__name__, {}).update(unknown)
            waiting += [
                (getattr(value, name), raw[wire_name])
                for wire_name, name in names.items()
                if wire_name in raw
            ]
        elif _is_array(value) and _is_array(raw):
            waiting += zip(value, raw, strict=False)
        elif is_object(value) and is_object(raw):
            waiting += [(item, raw.get(key)) for key, item in value.items()]
    return {model: list(names) for model, names in names_by_model.items()}


def _collect_object(
    value: msgspec.Struct, raw: dict[str, Any], path: str
) -> Iterator[Problem]:
    names = _names(type(value))
    for wire_name, name in _structured(type(value)):
        inner = getattr(value, name)
        if inner is not None and wire_name in raw:
            yield from _collect(inner, raw[wire_name], f"{path}.{wire_name}")
    if WIRE_NAME in names:
        others = {key: item for key, item in raw.items() if key not in names}
        type_ = _further_type(type(value))
        for key, item in others.items() if type_ is not Any else ():
            others[key], problems = build_leniently(type_, item)
            for problem in problems:
                yield Problem(f"{path}.*{problem.path[1:]}", problem.reason)
            yield from _collect(others[key], item, f"{path}.*")
        setattr(value, names[WIRE_NAME], others)


def _is_array(raw: object) -> TypeGuard[list[Any]]:
    return isinstance(raw, list)


@cache
def _names(model: type[msgspec.Struct]) -> dict[str, str]:
    """The attributes of a model by their wire names."""
    return dict(
        zip(model.__struct_encode_fields__, model.__struct_fields__, strict=True)
    )


@cache
def _structured(model: type[msgspec.Struct]) -> tuple[tuple[str, str], ...]:
    """The wire names and attributes of the fields that may hold other models."""
    return tuple(
        (field.wire_name, field.name)
        for field in fields_of(model)
        if _may_hold_models(field.declared)
    )


def _may_hold_models(type_: Declared) -> bool:
    if type_.items is not None:
        return _may_hold_models(type_.items)
    if type_.entries is not None:
        return _may_hold_models(type_.entries[1])
    if type_.union is not None:
        return True
    return type_.model is not None


@cache
def _further_type(model: type[msgspec.Struct]) -> Any:
    """The type of a model's additional fields."""
    declared = {field.encode_name: field for field in msgspec.structs.fields(model)}
    return typing.get_args(declared[WIRE_NAME].type)[1]
