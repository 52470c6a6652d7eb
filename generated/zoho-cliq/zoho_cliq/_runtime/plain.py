# Copied by cliqgen into each client that it generates.
# Do not edit: your own code goes into the folder _custom of this package.
"""Models as plain data, and back.

A model is an ordinary value: it is compared with ``==``, copied by `copy`, pickled, and its
fields can be set. These functions are what else programs do with models. They are functions
and not methods, since a field may have any name.
"""

from __future__ import annotations

import math
from collections.abc import Iterable, Iterator, Mapping
from functools import cache
from typing import TYPE_CHECKING, Any, TypeGuard, TypeVar, cast

import msgspec
from msgspec import UNSET

from .decoding.additional import collect
from .decoding.codec import parse
from .decoding.created import created
from .decoding.declared import Declared, declared, fields_of
from .decoding.formats import PLAIN
from .decoding.lenient import build_leniently
from .decoding.sendable import is_array, sendable, shape_of
from .decoding.union import convert, takes_others
from .decoding.wire_name import WIRE_NAME

if TYPE_CHECKING:
    from .capture import WithResponse

M = TypeVar("M", bound=msgspec.Struct)

_NO_NAMES: frozenset[str] = frozenset()
_UNCHANGED = frozenset({str, int, bool, type(None)})


def to_dict(model: msgspec.Struct) -> dict[str, Any]:
    """Return a model as JSON values, for `json.dumps` and the like.

    It is the object that the client would send, and fields that are only read as well: named
    as in JSON, without absent fields, times and dates as strings (RFC 3339), bytes in
    base64, decimal numbers as the API has them, additional fields beside the others.
    ``json.dumps(value, default=to_dict)`` writes whatever has models in it.

    Args:
        model: a model; models in it become objects too.

    Raises:
        TypeError: if it is not a model, or holds what JSON cannot express, as an open file.
        ValueError: if a number is not finite (RFC 8259, 6).
    """
    if not isinstance(cast("object", model), msgspec.Struct):
        raise TypeError(f"a {type(model).__name__} is not a model")
    return _object(model)


def from_dict(type_: type[M], data: Mapping[str, Any]) -> M:
    """Return the model that an object of JSON values describes, see `to_dict`.

    Args:
        type_: the class of the model.
        data: its fields, named as in JSON. Unknown ones are ignored, or kept if the class
            keeps them.

    Raises:
        ValueError: if a field is missing or has another type. The message names its path.
    """
    try:
        return cast("M", read_value(type_, dict(data)))
    except msgspec.ValidationError as error:
        raise ValueError(f"{type_.__name__}: {error}") from None


def replace(model: M, /, **changes: Any) -> M:
    """Return a copy of a model with other values of some fields.

    The other values are the same objects as in the model, not copies; `copy.deepcopy` copies
    them all. Additional fields can be set and removed in the copy alone.

    Args:
        model: a model.
        changes: the new values by the names of the fields in Python.

    Raises:
        TypeError: if the model has no field of that name.
    """
    if _is_open(model):
        changes.setdefault("additional_fields", dict(_additional(model)))
    return msgspec.structs.replace(model, **changes)


def rows(models: Iterable[object]) -> list[dict[str, Any]]:
    """Return a flat row of each model, as `pandas.DataFrame` and `polars.DataFrame` take them.

    Columns have the names of fields in Python, and those of an object in a field its name
    before theirs: ``creator.name``. Values remain as they are (`datetime.datetime`,
    `decimal.Decimal`); an absent one is None, and an absent object has no columns. Lists
    remain lists, of rows if they have objects. Additional fields are columns as well; a
    named field wins over one of the same name.

    Args:
        models: models or mappings, of which an iterator of a client is one source. Any other
            value makes a row with the column ``value``.
    """
    return [_row(model) for model in models]


def unknown_fields(
    result: msgspec.Struct | WithResponse[Any] | list[Any],
) -> dict[str, Any]:
    """Return the fields that a response had and its description has not, by their paths.

    ``{"lines[0].colour": "red"}``: names as in JSON, at any depth. Additional fields that the
    description allows are not unknown.

    Args:
        result: what a method returned, if the client was generated with ``--unknown-fields
            keep``; what `with_response` returned, in any client.

    Raises:
        TypeError: if a model does not keep unknown fields.
    """
    if _has_response(result):
        raw = parse(result.http_response.content)
        unknown = _compared(result.result, raw, "")
    else:
        unknown = _kept(result, "")
    return {path.removeprefix("."): value for path, value in unknown}


def read_value(type_: Any, raw: Any) -> Any:
    """Return the value of a type that JSON values describe.

    Raises:
        msgspec.ValidationError: if they do not have the type.
    """
    before = created.count
    try:
        value = convert(raw, type_)
    except RecursionError:
        raise msgspec.ValidationError("the value is nested too deeply") from None
    except msgspec.ValidationError:
        value, problems = build_leniently(type_, raw)
        if problems:
            raise
    if created.count != before:
        for problem in collect(value, raw):
            raise msgspec.ValidationError(f"{problem.reason} - at `{problem.path}`")
    return value


def json_value(value: Any, names: frozenset[str] = _NO_NAMES) -> Any:
    """Return a value, which may have models in it, as JSON values; see `to_dict`."""
    type_ = cast("Any", type(value))
    if type_ in _UNCHANGED and type_ in PLAIN:
        return value
    if isinstance(value, msgspec.Struct):
        return _object(value)
    if _is_mapping(value):
        return {_key(key): json_value(item, names) for key, item in value.items()}
    if is_array(value):
        return [json_value(item, names) for item in value]
    if isinstance(value, float) and math.isfinite(value):
        return value
    return msgspec.to_builtins(sendable(value, names))


def _object(model: msgspec.Struct) -> dict[str, Any]:
    shape = shape_of(type(model))
    values: dict[str, Any] = {}
    additional: Mapping[str, Any] = {}
    for name, wire_name, default in shape.fields:
        item = getattr(model, name)
        if wire_name == WIRE_NAME:
            additional = item
            continue
        if item is not UNSET and item is not default:
            values[wire_name] = json_value(item, shape.names.get(name, _NO_NAMES))
    for name, item in additional.items():
        if name not in values:
            values[name] = json_value(item)
    return values


def _key(key: Any) -> str:
    return key if isinstance(key, str) else str(msgspec.to_builtins(key))


def _row(value: object) -> dict[str, Any]:
    return dict(_columns(value, "")) if _has_columns(value) else {"value": _cell(value)}


def _columns(value: Any, above: str) -> Iterator[tuple[str, Any]]:
    """The names and values of the columns of an object."""
    for name, item in _members(value).items():
        if _has_columns(item):
            yield from _columns(item, f"{above}{name}.")
        else:
            yield f"{above}{name}", _cell(item)


def _members(value: Any) -> Mapping[Any, Any]:
    if not isinstance(value, msgspec.Struct):
        return cast("Mapping[Any, Any]", value)
    members = {
        name: item
        for name, wire_name in _fields(value)
        if wire_name != WIRE_NAME
        and not (_is_absent(item := getattr(value, name)) and _is_object(value, name))
    }
    for name, item in _additional(value).items():
        if name not in value.__struct_fields__:
            members[name] = item
    return members


def _is_absent(value: object) -> bool:
    return value is None or value is UNSET


def _is_object(model: msgspec.Struct, name: str) -> bool:
    """Whether the values of a field, other than absent ones, have columns of their own."""
    return name in _object_fields(type(model))


@cache
def _object_fields(model: type[msgspec.Struct]) -> frozenset[str]:
    return frozenset(
        field.name for field in fields_of(model) if _holds_objects(field.declared)
    )


def _holds_objects(type_: Declared) -> bool:
    if type_.union is not None:
        return any(_holds_objects(declared(member)) for member in type_.union.members)
    return type_.model is not None or type_.entries is not None


def _has_columns(value: object) -> bool:
    return isinstance(value, msgspec.Struct | Mapping)


def _cell(value: Any) -> Any:
    if value is UNSET:
        return None
    if isinstance(value, list | tuple):
        items = cast("list[Any]", value)
        return [_row(each) if _has_columns(each) else _cell(each) for each in items]
    return value


def _fields(model: msgspec.Struct) -> Iterator[tuple[str, str]]:
    """The names of fields, in Python and in JSON."""
    return zip(model.__struct_fields__, model.__struct_encode_fields__, strict=True)


def _additional(model: msgspec.Struct) -> dict[str, Any]:
    """The additional fields of a model; none of one that has no place for them."""
    return cast("Any", model).additional_fields if _is_open(model) else {}


def _is_open(model: msgspec.Struct) -> bool:
    return WIRE_NAME in model.__struct_encode_fields__


def _has_response(value: object) -> TypeGuard[WithResponse[Any]]:
    from .capture import WithResponse

    return isinstance(value, WithResponse)


def _kept(value: Any, path: str) -> Iterator[tuple[str, Any]]:
    """The unknown fields that models have kept, by their paths."""
    if isinstance(value, msgspec.Struct):
        if _is_open(value):
            yield from _kept_by_model(value, path)
            return
        raise TypeError(
            f"{type(value).__name__} does not keep unknown fields: generate the client "
            "with --unknown-fields keep, or pass the result of with_response"
        )
    if _is_mapping(value):
        for key, item in value.items():
            yield from _kept(item, f"{path}.{key}")
    elif _is_list(value):
        for index, item in enumerate(value):
            yield from _kept(item, f"{path}[{index}]")


def _kept_by_model(value: msgspec.Struct, path: str) -> Iterator[tuple[str, Any]]:
    for name, wire_name in _fields(value):
        if wire_name != WIRE_NAME:
            yield from _kept(getattr(value, name), f"{path}.{wire_name}")
    for name, item in _additional(value).items():
        if takes_others(type(value)):
            yield from _kept(item, f"{path}.{name}")
        else:
            yield f"{path}.{name}", item


def _compared(value: Any, raw: Any, path: str) -> Iterator[tuple[str, Any]]:
    """The fields in JSON that the models of the decoded value do not have."""
    if isinstance(value, msgspec.Struct) and _is_mapping(raw):
        members = {
            wire_name: getattr(value, name)
            for name, wire_name in _fields(value)
            if wire_name != WIRE_NAME
        }
        if takes_others(type(value)):
            members = {**_additional(value), **members}
        for name, item in raw.items():
            if name in members:
                yield from _compared(members[name], item, f"{path}.{name}")
            else:
                yield f"{path}.{name}", item
    elif _is_mapping(value) and _is_mapping(raw):
        for key, item in value.items():
            yield from _compared(item, raw.get(key), f"{path}.{key}")
    elif _is_list(value) and _is_list(raw):
        for index, (item, other) in enumerate(zip(value, raw, strict=False)):
            yield from _compared(item, other, f"{path}[{index}]")


def _is_mapping(value: object) -> TypeGuard[Mapping[Any, Any]]:
    return isinstance(value, Mapping)


def _is_list(value: object) -> TypeGuard[list[Any]]:
    return isinstance(value, list)
