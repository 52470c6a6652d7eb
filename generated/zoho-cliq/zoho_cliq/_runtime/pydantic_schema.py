# Copied by cliqgen into each client that it generates.
# Do not edit: your own code goes into the folder _custom of this package.
"""Models as the types of pydantic's fields, and so of FastAPI's bodies and responses.

pydantic asks the classes themselves, and only then is this module imported. A value is read
and written by the client's own code, so it is what a response would be; pydantic's schema
of the fields only describes it, in JSON Schema and in OpenAPI.
"""

from __future__ import annotations

import datetime
import re
import typing
import uuid
from collections.abc import Callable, Mapping, Sequence
from decimal import Decimal
from importlib import import_module
from typing import Annotated, Any, Literal, NoReturn, cast

import msgspec

from .decoding.union import is_model, is_union, takes_others
from .decoding.wire_name import WIRE_NAME
from .plain import json_value, read_value

_STEP = re.compile(r"\.(?P<name>[^.\[]+)|\[(?P<index>\d+)\]")


def core_schema(type_: Any) -> Any:
    """Return the schema of pydantic's core for a model, a union or a format.

    Args:
        type_: the class, or the run-time alias of a union or a format.
    """
    return _Schemas().whole(type_)


class _Schemas:
    """Makes one schema. Models and unions in it are definitions, as they may be recursive."""

    def __init__(self) -> None:
        # Not a plain import: type checkers need not have an optional package.
        self._core: Any = import_module("pydantic_core.core_schema")
        self._definitions: dict[str, Any] = {}
        self._plain: Mapping[Any, Callable[[], Any]] = {
            bool: self._core.bool_schema,
            bytes: self._core.str_schema,  # base64
            datetime.date: self._core.date_schema,
            datetime.datetime: self._core.datetime_schema,
            datetime.time: self._core.time_schema,
            datetime.timedelta: self._core.timedelta_schema,
            Decimal: self._core.decimal_schema,
            float: self._core.float_schema,
            int: self._core.int_schema,
            str: self._core.str_schema,
            type(None): self._core.none_schema,
            uuid.UUID: self._core.uuid_schema,
        }

    def whole(self, type_: Any) -> Any:
        reference = self._of(type_)
        return self._core.definitions_schema(reference, [*self._definitions.values()])

    def _of(self, type_: Any) -> Any:
        """The schema of a type in an annotation; anything that is not known takes all."""
        if is_model(type_):
            return self._defined(type_, self._fields)
        if is_union(type_):
            return self._defined(type_, lambda union: self._choice(union.members))
        if type_ in self._plain:
            return self._plain[type_]()
        origin, parts = typing.get_origin(type_), typing.get_args(type_)
        if origin is Annotated:
            return self._of(parts[0])
        if origin is Literal:
            return self._core.literal_schema(list(parts))
        if origin in (list, Sequence):
            return self._core.list_schema(self._of(parts[0]))
        if origin in (dict, Mapping):
            return self._core.dict_schema(self._of(parts[0]), self._of(parts[1]))
        return self._choice(parts) if parts else self._core.any_schema()

    def _choice(self, parts: Sequence[Any]) -> Any:
        present = [part for part in parts if part is not msgspec.UnsetType]
        schemas = [self._of(part) for part in present]
        return schemas[0] if len(schemas) == 1 else self._core.union_schema(schemas)

    def _defined(self, type_: Any, schema_of: Callable[[Any], Any]) -> Any:
        """The reference to the definition of a type, which is made once."""
        name = f"{type_.__module__}.{type_.__qualname__}:{id(type_)}"
        if name not in self._definitions:
            self._definitions[name] = None  # it may refer to itself
            self._definitions[name] = self._core.no_info_wrap_validator_function(
                _reader(type_),
                schema_of(type_),
                ref=name,
                serialization=self._core.plain_serializer_function_ser_schema(
                    json_value
                ),
            )
        return self._core.definition_reference_schema(name)

    def _fields(self, model: type[msgspec.Struct]) -> Any:
        fields = msgspec.structs.fields(model)
        further = [field.type for field in fields if field.encode_name == WIRE_NAME]
        is_open = bool(further) and takes_others(model)
        return self._core.typed_dict_schema(
            {
                field.encode_name: self._core.typed_dict_field(
                    self._of(field.type), required=field.required
                )
                for field in fields
                if field.encode_name != WIRE_NAME
            },
            cls=model,
            extra_behavior="allow" if is_open else "ignore",
            extras_schema=(
                self._of(typing.get_args(further[0])[1]) if is_open else None
            ),
        )


def _reader(type_: Any) -> Callable[[Any, Any], Any]:
    """What reads a value of the type. It does not ask pydantic, which would read it
    differently: without the strategies of unions, and with texts for numbers.
    """

    def read(value: Any, _: Any) -> Any:
        is_read = isinstance(value, msgspec.Struct)
        if is_read and isinstance(value, type_):
            return value
        try:
            return read_value(type_, value)
        except msgspec.ValidationError as error:
            _refuse(type_, value, str(error))

    return read


def _refuse(type_: Any, value: Any, message: str) -> NoReturn:
    """Raise pydantic's error, with the place of what is wrong."""
    reason, _, path = message.partition(" - at `$")
    place = [
        step["name"] if step["index"] is None else int(step["index"])
        for step in _STEP.finditer(path.rstrip("`"))
    ]
    errors: Any = import_module("pydantic_core").ValidationError
    raise errors.from_exception_data(
        cast("str", type_.__name__),
        [
            {
                "type": "value_error",
                "loc": tuple(place),
                "input": value,
                "ctx": {"error": ValueError(reason)},
            }
        ],
    )
