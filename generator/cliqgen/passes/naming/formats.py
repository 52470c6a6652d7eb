"""The names of the classes that the user gives for formats."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator

from cliqgen.diagnostics import Diagnostics
from cliqgen.given_types import GivenType
from cliqgen.identifiers import is_class_name, pascal_case
from cliqgen.ir.api import Api, FormatClass
from cliqgen.ir.rewrite import convert_types
from cliqgen.ir.types import (
    ArrayOf,
    Custom,
    Form,
    MapOf,
    Nullable,
    TupleOf,
    Type,
    UnionOf,
    parts_of,
)
from cliqgen.passes.naming.moving import all_resources
from cliqgen.passes.naming.reserved import MODEL_NAMES
from cliqgen.replacing import replace

#: The default encoder for values of each JSON type.
_WRITERS: dict[Form, str] = {"string": "str", "integer": "int", "number": "float"}


def name_formats(
    api: Api, given: Collection[GivenType], diagnostics: Diagnostics
) -> Api:
    """Give each class its own name, or another one if a model has that."""
    met: dict[str, set[Form]] = {}
    convert_types(api, lambda type_: _noted(type_, met))
    taken = {*MODEL_NAMES, *(model.name for model in api.models.values())}
    for resource in all_resources(api.resources):
        taken |= {resource.class_name, f"Async{resource.class_name}"}
    taken |= {name.partition(".")[0] for entry in given for name in entry.modules()}
    classes: dict[tuple[str, ...], FormatClass] = {}
    names: dict[str, str] = {}
    for entry in (entry for entry in given if entry.format in met):
        class_ = _class_of(entry, met[entry.format])
        _check_writer(class_, entry, classes.values(), diagnostics)
        key = (class_.type, class_.decode, class_.encode)
        if key not in classes:
            class_ = replace(class_, name=_free(class_.type, taken))
            taken.add(class_.name)
        else:
            forms = (*classes[key].forms, *class_.forms)
            requires = classes[key].requires or class_.requires
            forms = tuple(dict.fromkeys(forms))
            class_ = replace(classes[key], forms=forms, requires=requires)
        classes[key] = class_
        names[entry.format] = class_.name
    api = convert_types(api, lambda type_: _named(type_, names))
    return replace(api, formats=tuple(classes.values()))


def _class_of(entry: GivenType, forms: set[Form]) -> FormatClass:
    held: tuple[Form, ...] = tuple(form for form in _WRITERS if form in forms)
    return FormatClass(
        name="",
        type=entry.type,
        decode=entry.decode or entry.type,
        encode=entry.encode or f"builtins:{_WRITERS[held[0]]}",
        forms=held,
        requires=entry.requires,
    )


def _check_writer(
    class_: FormatClass,
    entry: GivenType,
    others: Iterable[FormatClass],
    diagnostics: Diagnostics,
) -> None:
    """Check that a class has a single encoder, since values are encoded by class."""
    for other in others:
        if other.type == class_.type and other.encode != class_.encode:
            message = (
                f"{class_.type!r} cannot be encoded by {class_.encode!r} for one "
                f"format and by {other.encode!r} for another"
            )
            diagnostics.add("type-conflict", message, entry.position)
            return


def _free(reference: str, taken: set[str]) -> str:
    """A free name for a class, made from the last part of its reference."""
    own = reference.rpartition(":")[2].rpartition(".")[2]
    name = own if is_class_name(own) else pascal_case(own)
    candidates = [name, f"Own{name}"]
    number = 2
    while candidates[0] in taken:
        candidates.pop(0)
        if not candidates:
            candidates.append(f"Own{name}{number}")
            number += 1
    return candidates[0]


def _noted(type_: Type, met: dict[str, set[Form]]) -> Type:
    for part in _customs(type_):
        met.setdefault(part.format, set()).update(part.forms)
    return type_


def _customs(type_: Type) -> Iterator[Custom]:
    if isinstance(type_, Custom):
        yield type_
    for part in parts_of(type_):
        yield from _customs(part)


def _named(type_: Type, names: dict[str, str]) -> Type:
    if isinstance(type_, Custom):
        return replace(type_, name=names[type_.format])
    if isinstance(type_, ArrayOf):
        return ArrayOf(_named(type_.item, names))
    if isinstance(type_, TupleOf):
        return TupleOf(tuple(_named(item, names) for item in type_.items))
    if isinstance(type_, MapOf):
        return MapOf(_named(type_.value, names))
    if isinstance(type_, Nullable):
        return Nullable(_named(type_.inner, names))
    if isinstance(type_, UnionOf):
        return UnionOf(tuple(_named(variant, names) for variant in type_.variants))
    return type_
