"""Decoding an answer that contradicts its description, as far as it goes.

What is right comes out typed. A field of the wrong type keeps the value that
was sent, a required field that is missing becomes ``UNSET``, and an object that
is no known variant of a union stays a ``dict``.
"""

from __future__ import annotations

import json
import math
import types
import typing
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Annotated, Any, TypeGuard

import msgspec
from msgspec import UNSET, UnsetType

from .union import UnionMeta, convert, is_model, is_object, is_union, known_fields


@dataclass(frozen=True, slots=True)
class Problem:
    """A place where an answer differs from its description.

    Attributes:
        path: where, as in JSONPath (RFC 9535) with ``*`` for every index and key,
            ``$.items[*].id``. It holds names from the description alone.
        reason: what was expected and what came, without the value itself.
    """

    path: str
    reason: str


def parse_json(content: bytes) -> Any:
    """Parse a JSON text into builtin types.

    A number that does not fit (``1e999``, or thousands of digits) stays the
    string of its digits.

    Raises:
        ValueError: if it is not JSON.
    """
    try:
        return msgspec.json.decode(content)
    except msgspec.ValidationError:  # it is JSON, but with such a number
        return json.loads(
            content,
            parse_int=_parse_int,
            parse_float=_parse_float,
            parse_constant=_refuse_constant,
        )


def build_leniently(type_: Any, raw: Any) -> tuple[Any, tuple[Problem, ...]]:
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


def _parse_int(digits: str) -> int | str:
    try:
        return int(digits)
    except ValueError:  # more digits than sys.set_int_max_str_digits allows
        return digits


def _parse_float(digits: str) -> float | str:
    value = float(digits)
    return value if math.isfinite(value) else digits


def _refuse_constant(name: str) -> Any:
    raise ValueError(f"{name} is not JSON")
