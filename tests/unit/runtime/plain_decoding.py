"""Lenient decoding in its plainest form, which is slow: what the runtime is held against.

A value is converted as a whole; if that fails, each field and item of it by itself.
"""

from __future__ import annotations

import types
import typing
from collections.abc import Iterator
from contextlib import suppress
from decimal import Decimal
from typing import Annotated, Any, TypeGuard

import msgspec
from client_runtime.decoding.places import Problem
from client_runtime.decoding.union import (
    UnionMeta,
    convert,
    is_model,
    is_object,
    is_union,
    known_fields,
)
from msgspec import UNSET, UnsetType


def build_plainly(type_: Any, raw: Any) -> tuple[Any, tuple[Problem, ...]]:
    """Build the best value of a type from parsed JSON.

    Returns:
        The value, and the problems, in the order in which they were met.
    """
    builder = _Builder()
    value = builder.build(type_, raw, "$")
    return value, tuple(dict.fromkeys(builder.problems))


class _Builder:
    def __init__(self) -> None:
        self.problems: list[Problem] = []

    def build(self, type_: Any, raw: Any, path: str) -> Any:
        try:
            return convert(raw, type_)
        except msgspec.ValidationError as error:
            reason = _reason(error)
        if isinstance(raw, float) and raw.is_integer():
            with suppress(msgspec.ValidationError):
                return convert(int(Decimal(repr(raw))), type_)
        for candidate in _alternatives(type_):
            if is_union(candidate):
                member = _meant_member(candidate, raw)
                if member is not None:
                    return self.build(member, raw, path)
            elif is_object(raw) and is_model(candidate):
                return self._build_model(candidate, raw, path)
            elif is_object(raw) and typing.get_origin(candidate) is dict:
                return self._build_dict(candidate, raw, path)
            elif _is_array(raw) and typing.get_origin(candidate) is list:
                return self._build_list(candidate, raw, path)
        self.problems.append(Problem(path, reason))
        return raw

    def _build_model(
        self, model: type[msgspec.Struct], raw: dict[str, Any], path: str
    ) -> msgspec.Struct:
        values: dict[str, Any] = {}
        for field in msgspec.structs.fields(model):
            where = f"{path}.{field.encode_name}"
            if field.encode_name in raw:
                values[field.name] = self.build(
                    field.type, raw[field.encode_name], where
                )
            elif field.required:
                values[field.name] = UNSET
                self.problems.append(Problem(where, "Required field is missing"))
        return model(**values)

    def _build_dict(self, type_: Any, raw: dict[str, Any], path: str) -> dict[Any, Any]:
        key_type, value_type = typing.get_args(type_)
        where = f"{path}.*"
        return {
            self.build(key_type, key, where): self.build(value_type, value, where)
            for key, value in raw.items()
        }

    def _build_list(self, type_: Any, raw: list[Any], path: str) -> list[Any]:
        (item_type,) = typing.get_args(type_)
        return [self.build(item_type, item, f"{path}[*]") for item in raw]


def _alternatives(type_: Any) -> Iterator[Any]:
    """The types that a declared type may be, without None and UNSET."""
    origin = typing.get_origin(type_)
    if origin is Annotated:
        yield from _alternatives(typing.get_args(type_)[0])
    elif origin is typing.Union or origin is types.UnionType:
        for arg in typing.get_args(type_):
            yield from _alternatives(arg)
    elif type_ is not type(None) and type_ is not UnsetType:
        yield type_


def _meant_member(union: UnionMeta, raw: Any) -> Any | None:
    """The member that an object was meant to be, if any of its fields is known."""
    if not is_object(raw):
        return None
    for member in union.strategy.candidates(union.members, raw):
        return member if known_fields(member, raw) else None
    return None


def _is_array(raw: object) -> TypeGuard[list[Any]]:
    return isinstance(raw, list)


def _reason(error: msgspec.ValidationError) -> str:
    reason = str(error).partition(" - at `")[0]
    # This message alone repeats the value, which may be private.
    return "Undocumented value" if reason.startswith("Invalid enum value") else reason
