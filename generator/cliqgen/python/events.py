"""Which model each kind of event of a stream is, as the runtime is told."""

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
    """The kinds of events by their names; None where all of them have one type."""
    events: dict[str, str] = {}
    for result in operation.results:
        kind = result.type
        if isinstance(kind, UnionOf) and Primitive("event") in kind.variants:
            for variant in kind.variants:
                for name, written in _kinds(variant, models):
                    described = f"({annotator.annotation(variant)}, {literal(written)})"
                    events.setdefault(name, described)
    pairs = (f"{literal(name)}: {kind}" for name, kind in events.items())
    return Code(f"{{{', '.join(pairs)}}}") if events else None


def _kinds(kind: Type, models: Mapping[str, Model]) -> Iterator[tuple[str, str]]:
    """The names of a kind of events, each with what its data are: `json` or `text`."""
    model = models[kind.id] if isinstance(kind, ModelRef) else None
    if isinstance(model, UnionModel):
        yield from _kinds(model.variants[0], models)
    if not isinstance(model, ObjectModel):
        return
    fields = {field.wire_name: without_null(field.type) for field in model.fields}
    known = documented_values(model, "event", models, required=False)
    data = fields.get("data")
    is_text = data is not None and json_type_of(data, models) == "string"
    for name in known or ((_ANY_OTHER if "event" in fields else _DEFAULT),):
        yield str(name), "text" if is_text else "json"
