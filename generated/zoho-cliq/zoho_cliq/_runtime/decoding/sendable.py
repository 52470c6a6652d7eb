# Copied by cliqgen into each client that it generates.
# Do not edit: your own code goes into the folder _custom of this package.
"""Values as they are sent in JSON, where msgspec alone would encode them differently.

* * Whole floats are written without ``.0``, and values that JSON lacks are refused.
* Times with a zone are sent in UTC with ``Z``, see `times`.
* * Read-only fields are omitted: they "SHOULD NOT be sent as part of the request" (OpenAPI
  3.1, 4.8.24.1), so an object that was read can be changed and sent back.
* * Additional fields are put into the object that they belong to.
* Any sequence is an array, and any mapping an object.

Most values need none of this, and are returned unchanged, not copied.
"""

from __future__ import annotations

import datetime
import math
import operator
import types
import typing
from collections.abc import Iterable, Mapping, Sequence
from decimal import Decimal
from functools import cache
from typing import Any, TypeGuard, cast

import msgspec
from msgspec import UNSET

from ..record import Record
from .formats import PLAIN
from .numbers import named_number, number_name, number_text, whole
from .times import utc
from .union import is_union
from .wire_name import WIRE_NAME

#: Iterables that are sent as one value.
_NO_ARRAYS = (str, bytes, bytearray, memoryview, Mapping, msgspec.Struct)
_FLOATS: frozenset[type[Any]] = frozenset({float})
#: The bound up to which floats represent every integer (IEEE 754, double precision).
_EXACT = 2**53
_NO_NAMES: frozenset[str] = frozenset()
_NOT_GIVEN = (type(None), msgspec.UnsetType)


class NotSendable(ValueError):
    """A value that JSON cannot represent.

    Attributes:
        reason: the reason, without the value.
        path: its location, from the inside out.
    """

    def __init__(self, reason: str) -> None:
        super().__init__(reason)
        self.reason = reason
        self.path: list[str] = []

    def __str__(self) -> str:
        place = "".join(reversed(self.path)).removeprefix(".")
        return f"{place or 'body'}: {self.reason}"


def sendable(value: Any, names: frozenset[str] = _NO_NAMES) -> Any:
    """Return the value for msgspec to encode; the same object if nothing has to change.

    Args:
        value: anything that msgspec encodes, or a sequence or mapping of such.
        names: those of non-finite numbers (``Infinity``, ``-inf``, ``NaN``) that the type
            of the value allows; such a number is sent as its name.

    Raises:
        NotSendable: for any other number that is not finite.
    """
    type_ = cast("Any", type(value))
    if type_ in PLAIN:
        return value
    if type_ is float:
        is_usual = math.isfinite(value) and not value.is_integer()
        return value if is_usual else _number(value, names)
    if isinstance(value, msgspec.Struct):
        return _model(value)
    if _is_mapping(value):
        return _mapping(value, names)
    if isinstance(value, datetime.datetime):
        return utc(value)
    if is_array(value):
        return _array(value, names)
    if isinstance(value, Decimal) and not value.is_finite():
        raise NotSendable("the number is not finite")
    return sendable(float(value), names) if isinstance(value, float) else value


def named_numbers(value: Any, names: Iterable[str]) -> Any:
    """Replace numbers that are not finite by their names, if allowed."""
    if isinstance(value, float) and not math.isfinite(value):
        name = number_name(value)
        return next((n for n in sorted(names) if named_number(n) == name), value)
    if _is_mapping(value):
        return {key: named_numbers(item, names) for key, item in value.items()}
    return [named_numbers(item, names) for item in value] if is_array(value) else value


def field_numbers(model: type[msgspec.Struct], name: str) -> frozenset[str]:
    """The names of numbers that a field of a model allows."""
    return shape_of(model).names.get(name, _NO_NAMES)


def _is_mapping(value: object) -> TypeGuard[Mapping[Any, Any]]:
    return isinstance(value, Mapping)


def is_array(value: object) -> TypeGuard[Iterable[Any]]:
    """Whether a value is sent as an array: an iterable except str, objects and files."""
    if hasattr(value, "read") or isinstance(value, _NO_ARRAYS):
        return False
    return isinstance(value, Iterable)


def _number(value: float, names: frozenset[str]) -> Any:
    if not math.isfinite(value):
        name = named_numbers(value, names)
        if name is not value:
            return name
        raise NotSendable("the number is not finite, and JSON has no such number")
    if abs(value) <= _EXACT:
        return int(value)
    text = number_text(value)
    return msgspec.Raw(text.encode()) if "e" in text else int(whole(value))


def _array(items: Iterable[Any], names: frozenset[str]) -> Any:
    given = items if isinstance(items, list | tuple) else list(items)
    value_types: set[type[Any]] = set(map(type, given))
    if value_types <= PLAIN or (value_types <= _FLOATS and _are_fractions(given)):
        return given
    sent: list[Any] = []
    try:
        for item in given:
            sent.append(sendable(item, names))  # its length is the index
    except NotSendable as error:
        error.path.append(f"[{len(sent)}]")
        raise
    return given if all(map(operator.is_, sent, given)) else sent


def _are_fractions(numbers: Sequence[Any]) -> bool:
    """Whether msgspec encodes them in the form to send."""
    return not any(map(float.is_integer, numbers)) and all(map(math.isfinite, numbers))


def _mapping(value: Mapping[Any, Any], names: frozenset[str]) -> Any:
    given = value if isinstance(value, dict) else dict(value)
    if set(map(type, given.values())) <= PLAIN:
        return given
    sent: dict[Any, Any] = {}
    changes = False
    for key, item in given.items():
        try:
            new = sendable(item, names)
        except NotSendable as error:
            error.path.append(f".{key}")
            raise
        changes = changes or new is not item
        sent[key] = new
    return sent if changes else given


class Shape(Record, frozen=True):
    """The properties of a model that determine how it is sent.

    Attributes:
        fields: attribute, wire name and default of each field.
        read_only: the attributes that are not sent.
        names: the names of numbers that a field allows, by attribute.
        is_open: whether it may have additional fields.
        sequences: the attributes that take any sequence other than a string.
    """

    fields: tuple[tuple[str, str, Any], ...]
    read_only: frozenset[str]
    names: Mapping[str, frozenset[str]]
    is_open: bool
    sequences: frozenset[str]


def _model(value: msgspec.Struct) -> Any:
    shape = shape_of(type(value))
    for name in shape.sequences:
        if isinstance(getattr(value, name), str | bytes):
            raise TypeError(f"{name}: expected an array, found a single string")
    if shape.is_open:
        return _open(value, shape)
    items = msgspec.structs.astuple(value)
    if not shape.read_only and set(map(type, items)) <= PLAIN:
        return value
    changes = dict.fromkeys(shape.read_only, cast("Any", UNSET))
    for (name, _, _), item in zip(shape.fields, items, strict=True):
        if type(item) in PLAIN or name in changes:
            continue
        if (new := _field(name, item, shape)) is not item:
            changes[name] = new
    return msgspec.structs.replace(value, **changes) if changes else value


def _open(value: msgspec.Struct, shape: Shape) -> dict[str, Any]:
    """Return an open model as a mapping; a named field wins over an additional one."""
    named: dict[str, Any] = {}
    additional: Mapping[str, Any] = {}
    for name, wire_name, default in shape.fields:
        item = getattr(value, name)
        if wire_name == WIRE_NAME:
            additional = _field(name, item, shape)
        elif item is not UNSET and item is not default and name not in shape.read_only:
            named[wire_name] = _field(name, item, shape)
    return {**additional, **named}


def _field(name: str, item: Any, shape: Shape) -> Any:
    try:
        return sendable(item, shape.names.get(name, _NO_NAMES))
    except NotSendable as error:
        error.path.append(f".{name}")
        raise


@cache
def shape_of(model: type[msgspec.Struct]) -> Shape:
    """Return the properties of a model that determine how it is sent."""
    fields = msgspec.structs.fields(model)
    names = {field.name: _named_numbers(field.type) for field in fields}
    read_only: Iterable[str] = getattr(model, "__read_only__", ())
    return Shape(
        fields=tuple((f.name, f.encode_name, f.default) for f in fields),
        read_only=frozenset(read_only),
        names={name: numbers for name, numbers in names.items() if numbers},
        is_open=WIRE_NAME in model.__struct_encode_fields__,
        sequences=frozenset(f.name for f in fields if _is_sequence(f.type)),
    )


def _is_sequence(type_: Any) -> bool:
    """Whether a type is a sequence, optional or not."""
    parts = typing.get_args(type_) if _is_choice(type_) else (type_,)
    given = [part for part in parts if part not in _NOT_GIVEN]
    return bool(given) and all(typing.get_origin(part) is Sequence for part in given)


def _is_choice(type_: Any) -> bool:
    return typing.get_origin(type_) in (typing.Union, types.UnionType)


def _named_numbers(type_: Any, above: frozenset[Any] = frozenset()) -> frozenset[str]:
    """The names of non-finite numbers among the values of a type."""
    if typing.get_origin(type_) is typing.Literal:
        strings = {value for value in typing.get_args(type_) if isinstance(value, str)}
        return frozenset(name for name in strings if named_number(name) is not None)
    parts = typing.get_args(type_)
    if is_union(type_) and type_ not in above:
        above, parts = above | {type_}, type_.members
    return _NO_NAMES.union(*(_named_numbers(part, above) for part in parts))
