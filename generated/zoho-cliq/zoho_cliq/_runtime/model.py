# Copied by cliqgen into each client that it generates.
# Do not edit: your own code goes into the folder _custom of this package.
"""The base classes of the models, and the declarations of their fields."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, ClassVar, TypeVar

import msgspec
from msgspec import UNSET, UnsetType, field

from .decoding.created import created
from .decoding.numbers import JSONNumber
from .decoding.union import BestMatch, ByField, Strategy, Tagged, UnionMeta
from .decoding.union import union as decoding_union
from .decoding.wire_name import WIRE_NAME as ADDITIONAL

__all__ = [
    "ADDITIONAL",
    "UNSET",
    "BestMatch",
    "ByField",
    "JSONNumber",
    "KeepingModel",
    "Model",
    "OpenModel",
    "Tagged",
    "UnsetType",
    "constant",
    "field",
    "needed",
    "union",
    "unless_empty",
]

T = TypeVar("T")
M = TypeVar("M", bound="Model")


class Alias:
    """The base of the classes that aliases are at run time, of unions and of formats."""

    @classmethod
    def __get_pydantic_core_schema__(cls, source: Any, handler: Any) -> Any:
        """Return how pydantic reads and writes such values; it asks the class for it."""
        from .pydantic_schema import core_schema

        return core_schema(cls)


class Model(msgspec.Struct, omit_defaults=True, repr_omit_defaults=True):
    """A JSON object with named fields.

    A field that holds its default (``None`` or ``UNSET``) is not sent. Where the
    API gives JSON ``null`` a meaning of its own, the default is ``UNSET`` and
    ``None`` is sent as ``null``. Unknown fields of a response are ignored, and fields that
    the API says are read-only are never sent.
    """

    __read_only__: ClassVar[tuple[str, ...]] = ()

    __takes_others__: ClassVar[bool] = False
    """Whether the description allows additional fields."""

    @classmethod
    def __get_pydantic_core_schema__(cls, source: Any, handler: Any) -> Any:
        """Return how pydantic reads and writes the model; it asks the class for it."""
        from .pydantic_schema import core_schema

        return core_schema(cls)


class OpenModel(Model, kw_only=True):
    """A JSON object with named fields and additional ones.

    Additional fields of a response are kept, and additional fields that are set are sent;
    a named field wins over an additional one of the same name.
    """

    __takes_others__: ClassVar[bool] = True

    additional_fields: dict[str, Any] = field(name=ADDITIONAL, default={})
    """Additional fields by their names in JSON, as plain JSON."""

    def __post_init__(self) -> None:
        created.count += 1


class KeepingModel(OpenModel, kw_only=True):
    """A JSON object with named fields, which keeps undocumented fields of a response.

    Its description has no other fields. If a response has some, they are kept like those of
    an `OpenModel`, and are sent with the object. A union distinguishes such models only by
    their named fields.
    """

    __takes_others__: ClassVar[bool] = False


def union(
    name: str, members: Callable[[], tuple[Any, ...]], strategy: Strategy
) -> UnionMeta:
    """Make the run-time class of a union, see `decoding.union`."""
    return decoding_union(name, members, strategy, (Alias,))


def constant(value: T, *, name: str | None = None) -> T:
    """Declare a field that always has this value and is always sent.

    msgspec omits a field that equals its plain default, but it cannot know what a
    factory would return, so the value is wrapped in one.

    Args:
        value: the value.
        name: the name on the wire, if it differs from that of the field.
    """

    def always() -> T:
        return value

    declared: Any = field(default_factory=always, name=name)
    return declared  # type: ignore[no-any-return]  # a field marker, not a T


def unless_empty(body: M) -> M | UnsetType:
    """Return the body, or ``UNSET`` if none of its fields was given: then none is sent."""
    if _has_additional_fields(body):
        return body
    for name, wire_name, default in zip(
        body.__struct_fields__,
        body.__struct_encode_fields__,
        body.__struct_defaults__,
        strict=True,
    ):
        if wire_name != ADDITIONAL and getattr(body, name) is not default:
            return body
    return UNSET


def _has_additional_fields(body: object) -> bool:
    return isinstance(body, OpenModel) and bool(body.additional_fields)


def needed(name: str, value: T | UnsetType | None) -> T:
    """Return a required field of an optional body.

    Raises:
        TypeError: if it is not given, although other fields are.
    """
    if value is None or value is UNSET:
        raise TypeError(f"{name} is required with any other field of the body")
    return value
