"""Filling in the values that distinguish members of unions for the caller."""

from __future__ import annotations

from collections.abc import Iterator

from cliqgen.diagnostics import Diagnostics
from cliqgen.ir.api import Api
from cliqgen.ir.data import ByTag, Field, ObjectModel, UnionModel
from cliqgen.ir.properties import UNSPEAKABLE
from cliqgen.ir.types import (
    AnyJson,
    Constant,
    ConstantOf,
    ModelRef,
    Primitive,
    Type,
    without_null,
)
from cliqgen.passes.unions import discriminator_values, documented_values
from cliqgen.replacing import replace

#: If there are more values, the documentation of a field does not list them.
_MOST_LISTED = 8
_MOST_DIGITS = 16
#: Types that keep such a value unchanged; an enumeration in responses is open.
_FIXABLE = (AnyJson, ConstantOf, ModelRef)


def fill_tags(api: Api, diagnostics: Diagnostics) -> Api:
    """Fill in the tag of each object that is a member of a union.

    The server cannot distinguish members without it (OpenAPI 3.1, 4.8.25), so an object
    with a single value is always sent with it, however it is documented, and no caller has
    to pass it. In responses the field accepts any value. If several values mean one object
    the caller chooses.
    """
    documented: dict[tuple[str, str], dict[Constant, None]] = {}
    for key, model in api.models.items():
        if isinstance(model, UnionModel):
            for member, tag, value in _members(model, api):
                documented.setdefault((member, tag), {})[value] = None
        elif isinstance(model, ObjectModel) and model.tag is not None:
            tag = model.tag.property
            own = documented_values(model, tag, api.models, required=False)
            named = model.tag.explicit or (() if own else model.tag.implied)
            documented.setdefault((key, tag), {}).update(dict.fromkeys(named))
    models = dict(api.models)
    for (key, tag), values in documented.items():
        model = models[key]
        if isinstance(model, ObjectModel):
            own = documented_values(model, tag, api.models, required=False)
            chosen = tuple(v for v in values if not own or v in own)
            if not chosen and len(own) == 1:  # the mapping has another one
                chosen = own
            models[key] = _with_tag(model, tag, chosen, diagnostics)
    return replace(api, models=models)


def _members(union: UnionModel, api: Api) -> Iterator[tuple[str, str, Constant]]:
    """Each member of a union that is an object, with the property and a value."""
    if union.tag is not None:
        mapped = {variant for _, variant in union.mapping}
        for name, variant in discriminator_values(union, api.models):
            counts = (name, variant) in union.mapping or variant not in mapped
            if isinstance(variant, ModelRef) and counts:
                yield variant.id, union.tag, name
    elif isinstance(union.strategy, ByTag):
        for value, index in union.strategy.values:
            variant = union.variants[index]
            if isinstance(variant, ModelRef):
                yield variant.id, union.strategy.property, value
    else:
        yield from _constants_by_default(union, api)


def _constants_by_default(
    union: UnionModel, api: Api
) -> Iterator[tuple[str, str, Constant]]:
    """Without a discriminator: constants that are defaults as well, which frameworks write
    for tags (pydantic: `kind: Literal["dog"] = "dog"`).
    """
    for variant in union.variants:
        if not isinstance(variant, ModelRef):
            continue
        member = api.models[variant.id]
        for field in member.fields if isinstance(member, ObjectModel) else ():
            constant = field.constant
            if not field.is_default or isinstance(constant, bool):
                continue
            if isinstance(constant, str | int):
                yield variant.id, field.wire_name, constant


def _with_tag(
    model: ObjectModel, tag: str, values: tuple[Constant, ...], diagnostics: Diagnostics
) -> ObjectModel:
    fields = {field.wire_name: field for field in model.fields}
    field = fields.get(tag)
    if field is None:
        if not values:
            return model
        if UNSPEAKABLE.search(tag):
            text = (
                f"the property {tag!r} contains characters that a field name cannot "
                "have"
            )
            diagnostics.add("property-name", text, model.node.position)
            return model
        diagnostics.add(
            "discriminator-undeclared",
            f"the discriminator property {tag!r} is not declared",
            model.node.position,
        )
        field = Field(model.node, tag, Primitive("string"), True, None)
        fields = {tag: field, **fields}
    fields[tag] = _filled(field, values, model)
    return replace(model, fields=tuple(fields.values()))


def _filled(field: Field, values: tuple[Constant, ...], model: ObjectModel) -> Field:
    if len(values) == 1:
        value = _written(values[0], without_null(field.type))
        if value is None:
            return field
        if not model.in_responses:
            return replace(field, type=ConstantOf((value,)), required=True)
        type_ = without_null(field.type)
        type_ = type_ if isinstance(type_, ConstantOf) else field.type
        return replace(field, type=type_, fixed=value, required=True)
    if not values:
        return field
    field = replace(field, required=field.required or model.in_requests)
    if len(values) > _MOST_LISTED:
        return field
    listed = ", ".join(str(value) for value in values)
    note = f"It gives the type of the object: {listed}."
    text = f"{field.description.rstrip()} {note}" if field.description else note
    return replace(field, description=text)


def _written(value: Constant, type_: Type) -> Constant | None:
    """Convert a value to the type of the property; None if that is impossible.

    Keys of a mapping are strings, even for numbers.
    """
    if isinstance(value, str) and type_ == Primitive("integer"):
        return int(value) if value.isdecimal() and len(value) < _MOST_DIGITS else None
    plain = Primitive("string") if isinstance(value, str) else Primitive("integer")
    return value if type_ == plain or isinstance(type_, _FIXABLE) else None
