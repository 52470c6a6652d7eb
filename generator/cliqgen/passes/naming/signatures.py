"""The names of arguments: of parameters, and of what is passed of a body."""

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
    """Name the parameters, path first, and then what is passed of the body.

    Of several with one name the first keeps it, unless only a field of the body must be
    given.
    """
    known = decided.of("arguments", operation.id)
    names = Allocator(reserved, decided=known)
    wanted = set(known.values())
    body = operation.body
    model = body_model(body, models) if body is not None and body.spread else None
    needed = {
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
        name = f"{raw}_{location}" if raw in wanted or yields else raw
        wanted.add(name)
        return names.take(name, f"{location} {identity or raw}", thing)

    chosen: dict[tuple[str, str], str] = {}
    for parameter in sorted(operation.parameters, key=lambda p: _ORDER[p.location]):
        key = (parameter.wire_name, parameter.location)
        raw = snake_case(parameter.wire_name)
        yields = raw in needed and not parameter.required
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
        keyword = "media_type" if "content_type" in wanted else "content_type"
        choice = body.choice and replace(
            body.choice, name=names.take(keyword, thing="content type")
        )
        body = replace(body, choice=choice)
        body = replace(body, name=name, keywords=keywords, additional=additional)
    keyword = "accepted_type" if "accept" in wanted else "accept"
    accept = operation.accept and replace(
        operation.accept, name=names.take(keyword, thing="accept")
    )
    return replace(operation, parameters=parameters, body=body, accept=accept)
