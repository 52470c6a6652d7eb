"""What generated code calls the classes that the user states for formats."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator

from cliqgen.diagnostics import Diagnostics
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
)
from cliqgen.passes.naming.moving import all_resources
from cliqgen.passes.naming.reserved import MODEL_NAMES
from cliqgen.replacing import replace
from cliqgen.stated_types import StatedType

#: What writes a value that JSON has in a form, where nothing else is stated.
_WRITERS: dict[Form, str] = {"string": "str", "integer": "int", "number": "float"}


def name_formats(
    api: Api, stated: Collection[StatedType], diagnostics: Diagnostics
) -> Api:
    """Give each class its own name, or another one where a model is called so."""
    met: dict[str, set[Form]] = {}
    convert_types(api, lambda kind: _noted(kind, met))
    taken = {*MODEL_NAMES, *(model.name for model in api.models.values())}
    for resource in all_resources(api.resources):
        taken |= {resource.class_name, f"Async{resource.class_name}"}
    taken |= {name.partition(".")[0] for entry in stated for name in entry.modules()}
    classes: dict[tuple[str, ...], FormatClass] = {}
    names: dict[str, str] = {}
    for entry in (entry for entry in stated if entry.format in met):
        made = _class_of(entry, met[entry.format])
        _check_writer(made, entry, classes.values(), diagnostics)
        key = (made.type, made.decode, made.encode)
        if key not in classes:
            made = replace(made, name=_free(made.type, taken))
            taken.add(made.name)
        else:
            forms = (*classes[key].forms, *made.forms)
            requires = classes[key].requires or made.requires
            forms = tuple(dict.fromkeys(forms))
            made = replace(classes[key], forms=forms, requires=requires)
        classes[key] = made
        names[entry.format] = made.name
    api = convert_types(api, lambda kind: _named(kind, names))
    return replace(api, formats=tuple(classes.values()))


def _class_of(entry: StatedType, forms: set[Form]) -> FormatClass:
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
    made: FormatClass,
    entry: StatedType,
    others: Iterable[FormatClass],
    diagnostics: Diagnostics,
) -> None:
    """What is sent is known by its class alone, so that one function writes it."""
    for other in others:
        if other.type == made.type and other.encode != made.encode:
            message = (
                f"{made.type!r} cannot be encoded by {made.encode!r} for one "
                f"format and by {other.encode!r} for another"
            )
            diagnostics.add("type-conflict", message, entry.position)
            return


def _free(reference: str, taken: set[str]) -> str:
    """The last name of a class, as classes are written."""
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


def _noted(kind: Type, met: dict[str, set[Form]]) -> Type:
    for part in _customs(kind):
        met.setdefault(part.format, set()).update(part.forms)
    return kind


def _customs(kind: Type) -> Iterator[Custom]:
    if isinstance(kind, Custom):
        yield kind
    for part in _parts(kind):
        yield from _customs(part)


def _parts(kind: Type) -> tuple[Type, ...]:
    if isinstance(kind, ArrayOf):
        return (kind.item,)
    if isinstance(kind, MapOf):
        return (kind.value,)
    if isinstance(kind, Nullable):
        return (kind.inner,)
    if isinstance(kind, TupleOf):
        return kind.items
    return kind.variants if isinstance(kind, UnionOf) else ()


def _named(kind: Type, names: dict[str, str]) -> Type:
    if isinstance(kind, Custom):
        return replace(kind, name=names[kind.format])
    if isinstance(kind, ArrayOf):
        return ArrayOf(_named(kind.item, names))
    if isinstance(kind, TupleOf):
        return TupleOf(tuple(_named(item, names) for item in kind.items))
    if isinstance(kind, MapOf):
        return MapOf(_named(kind.value, names))
    if isinstance(kind, Nullable):
        return Nullable(_named(kind.inner, names))
    if isinstance(kind, UnionOf):
        return UnionOf(tuple(_named(variant, names) for variant in kind.variants))
    return kind
