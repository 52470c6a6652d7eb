"""The names of arguments: of parameters, and of a body or its fields."""

from __future__ import annotations

from collections.abc import Mapping

from cliqgen.identifiers import Allocator, snake_case
from cliqgen.ir.api import Operation, Parameter
from cliqgen.ir.data import Model
from cliqgen.passes.naming.decided import DecidedNames
from cliqgen.passes.naming.reserved import ADDITIONAL
from cliqgen.passes.signatures import body_model, keyword_fields
from cliqgen.replacing import replace

_ORDER = {"path": 0, "query": 1, "header": 2, "cookie": 3, "querystring": 4}


def name_arguments(
    operation: Operation,
    models: Mapping[str, Model],
    reserved: frozenset[str],
    decided: DecidedNames,
) -> Operation:
    """Name the parameters, path first, and then the arguments of the body.

    The first of several keeps a name, unless only a field of the body is required.
    """
    previous = decided.of("arguments", operation.id)
    names = Allocator(reserved, decided=previous)
    used = set(previous.values())
    body = operation.body
    model = body_model(body, models) if body is not None and body.spread else None
    required = {
        field.name
        for field in (keyword_fields(model) if model else ())
        if field.required
    }

    def take(
        raw: str,
        location: str,
        identity: str = "",
        *,
        yields: bool = False,
        thing: str | None = None,
    ) -> str:
        name = f"{raw}_{location}" if raw in used or yields else raw
        used.add(name)
        return names.take(name, f"{location} {identity or raw}", thing)

    chosen: dict[tuple[str, str], str] = {}
    for parameter in sorted(operation.parameters, key=lambda p: _ORDER[p.location]):
        key = (parameter.wire_name, parameter.location)
        raw = snake_case(parameter.wire_name)
        yields = raw in required and not parameter.required
        chosen[key] = take(raw, *reversed(key), yields=yields)
    parameters: tuple[Parameter, ...] = tuple(
        replace(p, name=chosen[(p.wire_name, p.location)]) for p in operation.parameters
    )
    if body is not None:
        fields = keyword_fields(model) if model is not None else ()
        keywords = tuple(
            (field.name, take(field.name, "body", thing=f"body {field.wire_name}"))
            for field in fields
        )
        name = "" if body.spread else take("body", "body", thing="body")
        additional = ""
        if model is not None and model.is_open:
            additional = names.take(ADDITIONAL, thing="additional")
        keyword = "media_type" if "content_type" in used else "content_type"
        choice = body.choice and replace(
            body.choice, name=names.take(keyword, thing="content type")
        )
        body = replace(body, choice=choice)
        body = replace(body, name=name, keywords=keywords, additional=additional)
    keyword = "accepted_type" if "accept" in used else "accept"
    accept = operation.accept and replace(
        operation.accept, name=names.take(keyword, thing="accept")
    )
    return replace(operation, parameters=parameters, body=body, accept=accept)
