"""The one place where Python names are decided.

A scope is what holds names: the client's attributes, the classes of resources, the
modules, the methods of a resource, the arguments of a method, the models, the fields of
a model, the functions of webhooks. In each,

1. a name is made of the description's own words: a component's key, an operation's id or
   method and path, a wire name; of an inline schema, of where it stands. Never of a
   count.
2. What is reserved, a word of Python or of the generated code, is had with `_`.
3. Where several things want one name, it goes to the one that is spelt like it, then to
   the first by the alphabet; of operations, reads come before writes; of arguments, the
   path comes before the query, headers, cookies and the body, unless only a field of
   the body must be given.
4. The others make way. An argument is called by its place as well (`id_query`),
   components of several documents by their document, callbacks by their operation.
   Whatever still wants a taken name gets six digits of a digest of what it is: of method
   and path, wire name or component, of operation and role (`get_db789e`). Only things
   that are all but the same are counted.
5. What is wanted comes first: no name of 4. keeps a thing from a name that it wants.

So whatever is added renames nothing as long as nobody wants or has its name. If somebody
does, at most that one thing makes way, and with it what is named after it.

Names are one where Python takes them for one (NFKC, PEP 3131). Modules are files, so
there case does not count either, devices of Windows are reserved, and a long name is cut
and ends in a digest. Other names are cut after 80 characters.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from cliqgen.diagnostics import Diagnostics
from cliqgen.identifiers import (
    Allocator,
    Claim,
    allot,
    folded,
    module_name,
    snake_case,
    words,
)
from cliqgen.ir.model import Api, Model, Operation, Parameter, Webhook
from cliqgen.ir.rewrite import map_operations
from cliqgen.passes.collisions import spelling
from cliqgen.passes.model_names import ADDITIONAL, name_models
from cliqgen.passes.resource_names import name_resources
from cliqgen.passes.signatures import body_model, keyword_fields

_SIGNATURE_RESERVED = frozenset(
    {"self", "delimited", "deep_object", "json_text", "unless_empty", "unescaped"}
)
#: The module of models that only webhooks use.
PAYLOADS = "payloads"
#: From so many webhooks on it is cut into several, since a type checker gives up on a
#: module with the models of hundreds.
_MANY_WEBHOOKS = 50
_ORDER = {"path": 0, "query": 1, "header": 2, "cookie": 3, "querystring": 4}


def name_everything(api: Api, found: Diagnostics) -> Api:
    """Give every resource, operation, parameter, model and field its Python name."""
    modules = {*payload_modules(api).values(), PAYLOADS} if api.webhooks else set[str]()
    api = replace(api, resources=name_resources(api, frozenset(modules), found))
    api = replace(api, webhooks=_webhooks(api))
    api = replace(api, models=name_models(api, found))
    # In scripts without capitals a class and an argument may have the same name.
    uncased = {m.name for m in api.models.values() if m.name == m.name.lower()}
    reserved = _SIGNATURE_RESERVED | uncased
    return map_operations(api, lambda o: _signature(o, api.models, reserved))


def payload_modules(api: Api) -> dict[str, str]:
    """The module for the models that only one webhook uses, by the webhook's id.

    Where there are many webhooks, those whose names begin with the same word share one.
    """
    if len(api.webhooks) < _MANY_WEBHOOKS:
        return dict.fromkeys((webhook.id for webhook in api.webhooks), PAYLOADS)
    return {
        webhook.id: module_name(PAYLOADS, _first_word(webhook.raw_name))
        for webhook in api.webhooks
    }


def _first_word(raw: str) -> str:
    return snake_case(folded(next(iter(words(raw)), "other")))


def _signature(
    operation: Operation, models: Mapping[str, Model], reserved: frozenset[str]
) -> Operation:
    """Name the parameters, path first, and then what is passed of the body.

    Of several with one name the first keeps it, unless only a field of the body must be
    given.
    """
    body = operation.body
    model = body_model(body, models) if body is not None and body.spread else None
    fields = () if model is None else keyword_fields(model)
    needed = {field.name for field in fields if field.required}

    claims: list[Claim] = []
    firsts: set[tuple[str, str]] = set()

    def claim(key: str, raw: str, location: str, *, yields: bool = False) -> None:
        """Only the first of a place may be called by it, so one that comes before it
        moves it alone."""
        placed = f"{raw}_{location}"
        wanted = (placed,) if yields else (raw, placed)
        claims.append(Claim(key, wanted[:1] if (raw, location) in firsts else wanted))
        firsts.add((raw, location))

    def yields(parameter: Parameter) -> bool:
        return snake_case(parameter.wire_name) in needed and not parameter.required

    for p in sorted(operation.parameters, key=lambda p: (yields(p), *_order(p))):
        raw = snake_case(p.wire_name)
        claim(_parameter_key(p), raw, p.location, yields=yields(p))
    for field in fields:
        claim(f"body {field.wire_name}", field.name, "body")
    if body is not None and not body.spread:
        claim("body", "body", "body")
    chosen = allot(claims, reserved)
    parameters: tuple[Parameter, ...] = tuple(
        replace(p, name=chosen[_parameter_key(p)]) for p in operation.parameters
    )
    if body is not None:
        own = Allocator(reserved, taken=chosen.values())
        additional = own.take(ADDITIONAL) if model is not None and model.is_open else ""
        body = replace(
            body,
            choice=body.choice and replace(body.choice, name=own.take("content_type")),
            name="" if body.spread else chosen["body"],
            keywords=tuple((f.name, chosen[f"body {f.wire_name}"]) for f in fields),
            additional=additional,
        )
    return replace(operation, parameters=parameters, body=body)


def _parameter_key(parameter: Parameter) -> str:
    return f"{parameter.location} {parameter.wire_name}"


def _order(parameter: Parameter) -> tuple[int, bool, str]:
    return _ORDER[parameter.location], *spelling(parameter.wire_name)


def _webhooks(api: Api) -> tuple[Webhook, ...]:
    """Name the function of each webhook: `order.created` gives `parse_order_created`.

    Callbacks that would share a name are called by their operation as well.
    """
    owners = {f"{o.method} {o.path}": o.name for o in reversed(api.operations())}
    wanted: dict[str, list[Webhook]] = {}
    for webhook in api.webhooks:
        wanted.setdefault(snake_case(webhook.raw_name), []).append(webhook)
    raw = {
        w.id: (
            f"{owners[w.owner]} {w.raw_name}"
            if w.owner in owners and len(wanted[snake_case(w.raw_name)]) > 1
            else w.raw_name
        )
        for w in api.webhooks
    }
    ordered = sorted(
        api.webhooks, key=lambda w: (raw[w.id], w.owner or "", w.method, w.id)
    )
    chosen = allot(
        Claim(
            w.id,
            (snake_case(f"parse {raw[w.id]}"),),
            f"{w.owner} {w.raw_name} {w.expression} {w.method}",
        )
        for w in ordered
    )
    return tuple(replace(w, name=chosen[w.id]) for w in api.webhooks)
