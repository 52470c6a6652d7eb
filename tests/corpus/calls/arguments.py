"""From JSON to the arguments a user would write, by the type hints of the methods."""

from __future__ import annotations

import collections.abc
import functools
import json
import operator
import os
import types
import typing
from collections.abc import Callable, Mapping
from typing import Any

import msgspec

FILE = b"\x00 the content of a file\r\n"


class Refused(Exception):
    """A value that the description allows is none of the type in the signature."""


class Arguments:
    """Builds arguments for the methods of one package; `codec` is that of its runtime."""

    def __init__(self, codec: Any) -> None:
        self._codec = codec

    def build(self, hint: Any, value: Any) -> Any:
        """The value as an instance of a type.

        Raises:
            Refused: it is none.
        """
        hint = _given(hint)
        if is_file(hint):
            return FILE
        origin, args = typing.get_origin(hint), typing.get_args(hint)
        if origin in (list, collections.abc.Sequence) and isinstance(value, list):
            return [self.build(args[0], item) for item in value]
        if origin in (collections.abc.Mapping,) or hint in (Any, object):
            return value
        try:
            return self._codec.decode(hint, json.dumps(value).encode(), strict=True)[0]
        except Exception as error:
            if _is_model(hint) and isinstance(value, dict):
                return self._model(hint, value)
            raise Refused(f"{value!r} is no {hint}: {error}"[:300]) from None

    def _model(self, model: Any, value: Mapping[str, Any]) -> Any:
        """A model that holds files cannot be decoded, so it is made field by field."""
        fields = {f.encode_name: f for f in msgspec.structs.fields(model)}
        named = {
            fields[name].name: self.build(fields[name].type, item)
            for name, item in value.items()
            if name in fields
        }
        further = {name: item for name, item in value.items() if name not in fields}
        try:
            return model(**named, **({"additional_fields": further} if further else {}))
        except TypeError as error:
            raise Refused(f"{model.__name__}: {error}") from None


@functools.cache
def hints_of(method: Callable[..., Any]) -> dict[str, Any]:
    return typing.get_type_hints(method)


def is_file(hint: Any) -> bool:
    """Whether a hint is the alias for files, which takes bytes and paths among others."""
    args = typing.get_args(_given(hint))
    names = {typing.get_origin(arg) or arg for arg in args}
    return bytes in names and os.PathLike in names


def _given(hint: Any) -> Any:
    """The hint without UNSET, and without None where something else is possible."""
    if typing.get_origin(hint) not in (typing.Union, types.UnionType):
        return hint
    args = [a for a in typing.get_args(hint) if a not in (msgspec.UnsetType,)]
    return functools.reduce(operator.or_, args)


def _is_model(hint: Any) -> bool:
    return isinstance(hint, type) and issubclass(hint, msgspec.Struct)
