"""The base classes of the models, and the declarations of their fields."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from types import MappingProxyType
from typing import Any, ClassVar, TypeVar

import msgspec
from msgspec import UNSET, UnsetType, field

from .decoding.created import created
from .decoding.formats import FormatMeta
from .decoding.formats import format_type as decoding_format
from .decoding.numbers import JSONDecimal, JSONNumber
from .decoding.times import TimeForm
from .decoding.union import BestMatch, ByField, Strategy, Tagged, UnionMeta
from .decoding.union import union as decoding_union
from .decoding.wire_name import WIRE_NAME as ADDITIONAL

__all__ = [
    "ADDITIONAL",
    "UNSET",
    # begin: unions
    "BestMatch",
    "ByField",
    # end: unions
    # begin: decimals
    "JSONDecimal",
    # end: decimals
    # begin: numbers
    "JSONNumber",
    # end: numbers
    # begin: open_models
    "KeepingModel",
    # end: open_models
    "Model",
    # begin: open_models
    "OpenModel",
    # end: open_models
    # begin: unions
    "Tagged",
    # end: unions
    # begin: time_forms
    "TimeForm",
    # end: time_forms
    "UnsetType",
    "constant",
    "field",
    # begin: formats
    "format_type",
    # end: formats
    "needed",
    # begin: unions
    "union",
    # end: unions
    "unless_empty",
]

T = TypeVar("T")
M = TypeVar("M", bound="Model")


# begin: formats or unions
class Alias:
    """The base of the classes that aliases are at run time, of unions and of formats."""

    @classmethod
    def __get_pydantic_core_schema__(cls, source: Any, handler: Any) -> Any:
        """Return how pydantic reads and writes such values; it asks the class for it."""
        from .pydantic_schema import core_schema

        return core_schema(cls)


# end: formats or unions
class Model(msgspec.Struct, omit_defaults=True, repr_omit_defaults=True):
    """A JSON object with named fields.

    A field that holds its default (``None`` or ``UNSET``) is not sent. Where the
    API gives JSON ``null`` a meaning of its own, the default is ``UNSET`` and
    ``None`` is sent as ``null``. Unknown fields of a response are ignored, and fields that
    the API says are read-only are never sent.
    """

    __read_only__: ClassVar[tuple[str, ...]] = ()
    # begin: time_forms
    __times__: ClassVar[Mapping[str, TimeForm]] = MappingProxyType({})
    # end: time_forms

    __takes_others__: ClassVar[bool] = False
    """Whether the description allows additional fields."""

    @classmethod
    def __get_pydantic_core_schema__(cls, source: Any, handler: Any) -> Any:
        """Return how pydantic reads and writes the model; it asks the class for it."""
        from .pydantic_schema import core_schema

        return core_schema(cls)


# begin: open_models
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


# end: open_models
# begin: unions
def union(
    name: str, members: Callable[[], tuple[Any, ...]], strategy: Strategy
) -> UnionMeta:
    """Make the run-time class of a union, see `decoding.union`."""
    return decoding_union(name, members, strategy, (Alias,))


# end: unions
# begin: formats
def format_type(
    name: str,
    value_class: Any,
    *,
    forms: tuple[type[Any], ...],
    decode: Callable[[Any], Any],
    encode: Callable[[Any], Any],
) -> FormatMeta:
    """Make the run-time class of a format, see `decoding.formats`."""
    return decoding_format(
        name, value_class, forms=forms, decode=decode, encode=encode, bases=(Alias,)
    )


# end: formats
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
    # begin: open_models
    if _has_additional_fields(body):
        return body
    # end: open_models
    for name, wire_name, default in zip(
        body.__struct_fields__,
        body.__struct_encode_fields__,
        body.__struct_defaults__,
        strict=True,
    ):
        if wire_name != ADDITIONAL and getattr(body, name) is not default:
            return body
    return UNSET


# begin: open_models
def _has_additional_fields(body: object) -> bool:
    return isinstance(body, OpenModel) and bool(body.additional_fields)


# end: open_models
def needed(name: str, value: T | UnsetType | None) -> T:
    """Return a required field of an optional body.

    Raises:
        TypeError: if it is not given, although other fields are.
    """
    if value is None or value is UNSET:
        raise TypeError(f"{name} is required with any other field of the body")
    return value
