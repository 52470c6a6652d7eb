# Copied by cliqgen into each client that it generates.
# Do not edit: your own code goes into the folder _custom of this package.
"""Types whose unions msgspec decodes without calling a hook for each value.

For a value of a union msgspec calls a hook, and passes it the value as builtin types. That
takes several times as long as decoding it. Frequent types are decoded by a direct type:

* * If the strings of a property name the members, each model has a twin with that tag, and
  msgspec distinguishes the twins itself. A twin becomes an instance of its model as soon
  as it is created.
* * Other unions that properties distinguish are kept as bytes at first. Of these only the
  distinguishing properties are read, and then the member that they name.

A direct type accepts at most what the declared one accepts, and decodes it to the same
value. Whatever it refuses is decoded as declared, and only that reports what is wrong.
Fields that no member declares are not inspected, as msgspec never inspects those of a model.
"""

from __future__ import annotations

import types
import typing
from collections.abc import Callable, Iterable, Iterator
from decimal import Decimal
from types import GenericAlias
from typing import Annotated, Any, Literal, TypeAlias, TypeVar

import msgspec
from msgspec import Raw

from ..record import Record
from .declared import DeclaredField, fields_of, one_of
from .lenient import is_array
from .members import Reader, read_by_best, read_by_field, read_by_tag
from .union import (
    BestMatch,
    ByField,
    Tagged,
    UnionMeta,
    decode_hook,
    is_model,
    is_object,
    is_union,
)

_Finish: TypeAlias = Callable[[Any], Any]

_T = TypeVar("_T", bound=Any)

#: As functions, of types that are known only at run time.
_annotated: Any = Annotated
_literal: Any = Literal

_NULL = Raw(b"null")
#: The wire name of the tag's field in a twin, whose tag msgspec reads.
_TAG = "\ue000tag"


class Direct(Record, frozen=True):
    """A type for msgspec, and the conversion of the decoded value.

    Attributes:
        type: what msgspec decodes.
        finish: converts the decoded value; it leaves anything else unchanged.
    """

    type: Any
    finish: _Finish | None = None


def direct_decoder(type_: Any) -> Callable[[bytes], Any] | None:
    """Return what decodes JSON by the direct form of a type; None if there is none.

    The function raises a ValueError or a RecursionError for whatever it does not accept.
    """
    direct = _Maker().make(type_)
    return None if direct.type is type_ else _decoder(direct)


def _decoder(direct: Direct) -> Callable[[bytes | Raw], Any]:
    made = msgspec.json.Decoder(direct.type, dec_hook=decode_hook)
    decode: Callable[[bytes | Raw], Any] = made.decode
    finish = direct.finish
    if finish is None:
        return decode
    return lambda content: finish(decode(content))


class _Maker:
    """Makes direct types.

    A recursive type stays as declared inside itself: reading its bytes again at each
    depth would make decoding slower.
    """

    def __init__(self) -> None:
        self._made: dict[Any, Direct] = {}

    def make(self, type_: Any) -> Direct:
        """Return the direct form of a type; the type itself, if nothing in it has one."""
        if is_model(type_):
            return self._once(type_, self._of_model)
        if is_union(type_):
            return self._once(type_, self._of_union)
        parts = typing.get_args(type_)
        origin = typing.get_origin(type_)
        if origin is Annotated:
            return _of_limited(type_, self.make(parts[0]))
        if origin is list:
            return _of_array(type_, self.make(parts[0]))
        if origin is dict:
            return _of_mapping(type_, self.make(parts[1]))
        if origin is typing.Union or origin is types.UnionType:
            return _of_parts(type_, [self.make(part) for part in parts])
        return Direct(type_)

    def _once(self, type_: _T, make: Callable[[_T], Direct]) -> Direct:
        if type_ not in self._made:
            self._made[type_] = Direct(type_)  # for recursive uses inside it
            self._made[type_] = make(type_)
        return self._made[type_]

    def _of_model(self, model: type[msgspec.Struct]) -> Direct:
        fields = self._fields(model)
        if all(direct.type is field.declared.type for field, direct in fields):
            return Direct(model)
        return Direct(_twin(model, fields) or model)

    def _of_union(self, union: UnionMeta) -> Direct:
        strategy = union.strategy
        if _has_decimals(union):
            return Direct(union)
        if isinstance(strategy, Tagged):
            return self._by_tag(union, strategy)
        if isinstance(strategy, ByField):
            readers = {
                name: self._reader(union.members[index])
                for name, index in strategy.fields.items()
            }
            return Direct(Raw, read_by_field(readers))
        if isinstance(strategy, BestMatch) and all(map(_holds_objects, union.members)):
            known = {member: self._reader(member) for member in union.members}
            return Direct(Raw, read_by_best(strategy, known))
        return Direct(union)

    def _by_tag(self, union: UnionMeta, strategy: Tagged) -> Direct:
        twins = [*self._twins(union, strategy)]
        # msgspec requires the tag only if there are several to distinguish.
        if strategy.otherwise is None and None not in twins and len(twins) > 1:
            return Direct(one_of(*twins))
        readers = {
            tag: self._reader(union.members[index])
            for tag, index in strategy.values.items()
        }
        otherwise = None
        if strategy.otherwise is not None:
            otherwise = self._reader(union.members[strategy.otherwise])
        return Direct(Raw, read_by_tag(strategy.property, readers, otherwise))

    def _twins(self, union: UnionMeta, strategy: Tagged) -> Iterator[Any]:
        """Yield a twin for each value of the tag; None if one is impossible."""
        for tag, index in strategy.values.items():
            member = union.members[index]
            if is_model(member) and isinstance(tag, str):
                yield _twin(member, self._fields(member), (strategy.property, tag))
            else:
                yield None

    def _fields(
        self, model: type[msgspec.Struct]
    ) -> list[tuple[DeclaredField, Direct]]:
        return [(field, self.make(field.declared.type)) for field in fields_of(model)]

    def _reader(self, member: Any) -> Reader:
        """Return what reads a member; it raises a ValidationError only if it is not one.

        Another member is tried then, so a refusal by the direct form does not count.
        """
        direct = self.make(member)
        read_as_declared = _decoder(Direct(member))
        if direct.type is member:
            return read_as_declared
        read_directly = _decoder(direct)

        def read(raw: Raw) -> Any:
            try:
                return read_directly(raw)
            except ValueError:
                return read_as_declared(raw)

        return read


def _twin(
    model: type[msgspec.Struct],
    fields: list[tuple[DeclaredField, Direct]],
    tag: tuple[str, str] | None = None,
) -> type[msgspec.Struct] | None:
    """Make a class like a model, whose instances become those of the model.

    Args:
        model: the model.
        fields: its fields, with their direct types.
        tag: the property that is required, with its value.

    Returns:
        None if such a class is impossible.
    """
    config = model.__struct_config__
    if config.array_like or config.tag is not None:
        return None
    property_, value = tag or (None, None)
    definitions: list[tuple[str, Any, Any]] = []
    for field, direct in fields:
        type_, marker = direct.type, field.marker
        if value is not None and field.wire_name == property_:
            if not _takes(field, value):
                return None
            type_ = _literal[value]
            marker = msgspec.field(default=value, name=_TAG)
        definitions.append((field.name, type_, marker))
    finishes = {field.name: direct.finish for field, direct in fields if direct.finish}
    twin = msgspec.defstruct(
        model.__name__,
        definitions,
        bases=model.__bases__,
        module=model.__module__,
        namespace={"__post_init__": _becomes(model, finishes)},
        kw_only=True,
        forbid_unknown_fields=config.forbid_unknown_fields,
        tag_field=property_,
        tag=value,
    )
    try:
        twin(**dict.fromkeys(model.__struct_fields__))
    except TypeError:  # the model has another memory layout
        return None
    return twin


def _takes(field: DeclaredField, tag: str) -> bool:
    """Whether a field holds a tag as a plain string."""
    try:
        value = field.declared.convert(tag)
    except msgspec.ValidationError:
        return False
    return type(value) is str and value == tag


def _becomes(
    model: type[msgspec.Struct], finishes: dict[str, _Finish]
) -> Callable[[Any], None]:
    """Return what msgspec calls with each twin that it has created."""
    further = getattr(model, "__post_init__", None)

    def become(twin: Any) -> None:
        twin.__class__ = model

    def become_and_finish(twin: Any) -> None:
        twin.__class__ = model
        for name, finish in finishes.items():
            setattr(twin, name, finish(getattr(twin, name)))
        if further is not None:
            further(twin)

    return become_and_finish if finishes or further is not None else become


def _holds_objects(member: Any) -> bool:
    return is_model(member) or is_union(member)


def _has_decimals(type_: Any) -> bool:
    """Whether a type contains decimals, whose digits depend on how JSON is read.

    The hook of a union gets numbers as floats.
    """
    seen: set[Any] = set()
    waiting = [type_]
    while waiting:
        type_ = waiting.pop()
        if typing.get_origin(type_) is Annotated:
            type_ = typing.get_args(type_)[0]
        if type_ not in seen:
            seen.add(type_)
            waiting += _types_in(type_)
    return Decimal in seen


def _types_in(type_: Any) -> Iterable[Any]:
    if is_model(type_):
        return [field.declared.type for field in fields_of(type_)]
    if is_union(type_):
        return type_.members
    return () if typing.get_origin(type_) is Literal else typing.get_args(type_)


def _of_limited(type_: Any, direct: Direct) -> Direct:
    """Return the direct form of a type with limits, which msgspec never checks on bytes."""
    if direct.type is typing.get_args(type_)[0] or direct.type is Raw:
        return Direct(type_)
    limits = type_.__metadata__
    return Direct(_annotated[direct.type, *limits], direct.finish)


def _of_array(type_: Any, items: Direct) -> Direct:
    if items.type is typing.get_args(type_)[0]:
        return Direct(type_)
    finish = items.finish

    def finish_items(values: Any) -> Any:
        return [*map(finish, values)] if finish and is_array(values) else values

    return Direct(GenericAlias(list, (items.type,)), finish and finish_items)


def _of_mapping(type_: Any, entries: Direct) -> Direct:
    keys, values = typing.get_args(type_)
    if entries.type is values:
        return Direct(type_)
    finish = entries.finish

    def finish_entries(raw: Any) -> Any:
        if finish and is_object(raw):
            return {key: finish(value) for key, value in raw.items()}
        return raw

    return Direct(GenericAlias(dict, (keys, entries.type)), finish and finish_entries)


def _of_parts(type_: Any, parts: list[Direct]) -> Direct:
    """Return the direct form of a type that is a union to msgspec as well."""
    if all(
        p.type is part for p, part in zip(parts, typing.get_args(type_), strict=True)
    ):
        return Direct(type_)
    types = [direct.type for direct in parts]
    finishes = [direct.finish for direct in parts if direct.finish]
    if Raw in types:  # only null can be beside it, which it accepts as well
        return Direct(Raw, _or_null(*finishes) if type(None) in types else finishes[0])

    def finish(value: Any) -> Any:
        for finish_part in finishes:
            value = finish_part(value)
        return value

    return Direct(one_of(*types), finish if finishes else None)


def _or_null(finish: _Finish) -> _Finish:
    return lambda value: None if value == _NULL else finish(value)
