"""The models of a stream's events by name, printed for the runtime."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from cliqgen.ir.api import Operation
from cliqgen.ir.data import Model, ObjectModel, UnionModel
from cliqgen.ir.json_types import json_type_of
from cliqgen.ir.types import ModelRef, Primitive, Type, UnionOf, without_null
from cliqgen.passes.unions import documented_values
from cliqgen.python.annotations import Annotator
from cliqgen.python.code import Code, literal

_DEFAULT = "message"  # the name of an event that has none (WHATWG HTML, 9.2.6)
_ANY_OTHER = ""


def printed_events(
    operation: Operation, models: Mapping[str, Model], annotator: Annotator
) -> Code | None:
    """The types of events by name; None if all of them have the same."""
    events: dict[str, str] = {}
    for result in operation.results:
        type_ = result.type
        if isinstance(type_, UnionOf) and Primitive("event") in type_.variants:
            for variant in type_.variants:
                for name, written in _names(variant, models):
                    printed = f"({annotator.annotation(variant)}, {literal(written)})"
                    events.setdefault(name, printed)
    pairs = (f"{literal(name)}: {type_}" for name, type_ in events.items())
    return Code(f"{{{', '.join(pairs)}}}") if events else None


def _names(type_: Type, models: Mapping[str, Model]) -> Iterator[tuple[str, str]]:
    """The names of a kind of event, each with the form of its data: `json` or `text`."""
    model = models[type_.id] if isinstance(type_, ModelRef) else None
    if isinstance(model, UnionModel):
        yield from _names(model.variants[0], models)
    if not isinstance(model, ObjectModel):
        return
    fields = {field.wire_name: without_null(field.type) for field in model.fields}
    values = documented_values(model, "event", models, required=False)
    data = fields.get("data")
    is_text = data is not None and json_type_of(data, models) == "string"
    for name in values or ((_ANY_OTHER if "event" in fields else _DEFAULT),):
        yield str(name), "text" if is_text else "json"
