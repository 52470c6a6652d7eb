"""What the items of a list are: for the routes of a fake, which can be given some."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import NamedTuple

from cliqgen.ir.api import Operation
from cliqgen.ir.data import Field, Model, ObjectModel, UnionModel
from cliqgen.ir.types import (
    ArrayOf,
    MapOf,
    ModelRef,
    Primitive,
    Type,
    UnionOf,
    without_null,
)
from cliqgen.python.code import Code

#: Fields that usually hold a list or lead to it, as the fake has them.
_ENVELOPES = frozenset(
    {"data", "items", "results", "result", "list", "values", "entries", "value"}
)
_BUILTINS = {"string": "str", "integer": "int", "boolean": "bool"}


def item_of_list(operation: Operation, models: Mapping[str, Model]) -> Type | None:
    """The type of the items of the list that an operation returns.

    None if it returns none, or if it is not clear which array is the list. The fake decides
    by the same rules, from schemas (see `Shapes.listing` there).
    """
    if operation.paging is not None:
        return operation.paging.item
    page = next((r.type for r in operation.results if r.kind == "json"), None)
    if page is None:
        return None
    page = without_null(page)
    if isinstance(page, ArrayOf):
        return page.item
    arrays = list(_arrays(page, models, depth=0))
    objects = [a for a in arrays if _is_object(a.item, models)]
    arrays = objects or arrays
    is_property = not objects and any(a.depth for a in arrays)
    if len(arrays) > 1 or is_property:
        last = operation.path.rstrip("/").rpartition("/")[2]
        arrays = [a for a in arrays if a.name == last or a.name in _ENVELOPES]
    return arrays[0].item if len(arrays) == 1 else None


def classes_of(
    item: Type, models: Mapping[str, Model], places: Mapping[str, str]
) -> tuple[Code, ...]:
    """The classes of such items: models with their module, and builtin classes.

    Empty if a class does not tell whether a value is an item.
    """
    names: list[Code] = []
    for variant in _variants(item, models):
        model = models[variant.id] if isinstance(variant, ModelRef) else None
        if isinstance(variant, ModelRef) and isinstance(model, ObjectModel):
            names.append(Code(f"{places[variant.id]}.{model.name}"))
        elif isinstance(variant, Primitive) and variant.kind in _BUILTINS:
            names.append(Code(_BUILTINS[variant.kind]))
        else:
            return ()
    return tuple(dict.fromkeys(names))


class _Array(NamedTuple):
    """An array in an object: its name on the wire, its items, and how deep it is."""

    name: str
    item: Type
    depth: int


def _arrays(type_: Type, models: Mapping[str, Model], depth: int) -> Iterator[_Array]:
    """The arrays of an object, and those of objects in it that usually hold a list."""
    for field in _fields(type_, models):
        inner = without_null(field.type)
        if isinstance(inner, ArrayOf):
            yield _Array(field.wire_name, inner.item, depth)
        elif depth == 0 and field.wire_name in _ENVELOPES:
            yield from _arrays(inner, models, depth + 1)


def _fields(type_: Type, models: Mapping[str, Model]) -> tuple[Field, ...]:
    model = models[type_.id] if isinstance(type_, ModelRef) else None
    return model.fields if isinstance(model, ObjectModel) else ()


def _variants(type_: Type, models: Mapping[str, Model]) -> tuple[Type, ...]:
    model = models[type_.id] if isinstance(type_, ModelRef) else None
    if isinstance(model, UnionModel):
        return model.variants
    return type_.variants if isinstance(type_, UnionOf) else (type_,)


def _is_object(type_: Type, models: Mapping[str, Model]) -> bool:
    return any(
        isinstance(variant, MapOf)
        or (
            isinstance(variant, ModelRef)
            and isinstance(models[variant.id], ObjectModel | UnionModel)
        )
        for variant in _variants(without_null(type_), models)
    )
