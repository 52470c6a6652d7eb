"""The one place where Python names are decided.

Each scope has one allocator: the package's modules, its models, each resource class, each
signature, each model's fields. A name is made of the description's own words, so that
whatever is added, something else keeps its name. Of several things with the same words
the one spelt exactly like the name has it, then the first by raw name; the others get a
mark behind two underscores, which no name made of words has, and which is made of what
each is, so that one more of them changes no mark. Components of several
documents are told apart by the document they stand in. Further methods for one operation
are served last.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from pathlib import PurePosixPath

from cliqgen.diagnostics import Diagnostics
from cliqgen.identifiers import (
    BUILTINS,
    Allocator,
    folded,
    join_words,
    module_name,
    pascal_case,
    snake_case,
    words,
)
from cliqgen.ir.data import Field, Model, NameHint, ObjectModel
from cliqgen.ir.model import Api, Operation, Parameter, Resource, Webhook
from cliqgen.ir.rewrite import map_operations
from cliqgen.passes.errors import client_names
from cliqgen.passes.signatures import body_model, keyword_fields
from cliqgen.source.document import Node
from cliqgen.statuscodes.model import BASE_CLASSES

#: Names that modules of models and resources use themselves.
MODULE_NAMES = frozenset(
    {
        *("Any", "Literal", "TYPE_CHECKING", "TypeAlias", "Sequence", "Mapping"),
        *("UNSET", "UnsetType", "Model", "OpenModel", "KeepingModel", "ADDITIONAL"),
        *("JSONNumber", "TimeForm"),
        *("Tagged", "ByField", "BestMatch"),
        *("Operation", "RateLimit", "Resource", "AsyncResource", "SyncClient"),
        *("AsyncClient", "OAuth", "Callable", "Awaitable", "WithResponse"),
        *("Iterator", "AsyncIterator", "FileLike", "BinaryContent"),
        *("Limiter", "RateLimitMode"),
        *("Walk", "AsyncWalk", "CursorPages", "OffsetPages", "NumberedPages"),
        *("WindowPages", "SpanPages", "TablePages", "LinkPages", "WithResponse"),
        *("Hooks", "RequestEvent", "ResponseEvent", "ErrorEvent", "RetryEvent"),
        *("WaitEvent", "Download", "AsyncDownload"),
        *("Stream", "AsyncStream", "ServerSentEvent"),
    }
)
#: What packages with OAuth export.
_OAUTH_NAMES = frozenset({"FileTokenStore", "Token", "TokenStore"})
#: What the bodies of classes refer to; a member of that name would hide it.
_CLASS_RESERVED = frozenset(
    {"cached_property", "builtins", "datetime", "uuid", "decimal"}
)
_CLIENT_MEMBERS = frozenset(
    {"request", "open_stream", "close", "aclose", "with_options", "errors"}
)
_FIELD_RESERVED = frozenset(
    {
        *("str", "int", "float", "bool", "bytes", "list", "dict"),
        *("datetime", "uuid", "decimal", "field", "constant", "union"),
    }
)
#: The field in which an open model keeps what its description does not name.
ADDITIONAL = "additional_fields"
_SIGNATURE_RESERVED = frozenset(
    {
        *("self", "delimited", "deep_object", "json_text", "unless_empty", "unescaped"),
        *("needed", "timed", "with_response"),
    }
)
_MODULE_RESERVED = frozenset({"shared"})
#: The module of models that only webhooks use.
PAYLOADS = "payloads"
#: From so many webhooks on it is cut into several, since a type checker gives up on a
#: module with the models of hundreds.
_MANY_WEBHOOKS = 50
_METHODS = ("GET", "HEAD", "POST", "PUT", "PATCH", "DELETE")
_ORDER = {"path": 0, "query": 1, "header": 2, "cookie": 3, "querystring": 4}


def name_everything(api: Api, found: Diagnostics) -> Api:
    """Give every resource, operation, parameter, model and field its Python name."""
    reserved = _CLIENT_MEMBERS | _MODULE_RESERVED | _CLASS_RESERVED
    modules = _MODULE_RESERVED | set(payload_modules(api).values())
    if api.webhooks:
        modules |= {PAYLOADS}
    scopes = _Scopes(Allocator(), Allocator(modules, folded), found)
    resources = _resources(api.resources, scopes, reserved)
    api = replace(api, resources=resources)
    api = replace(api, webhooks=_webhooks(api))
    api = replace(api, models=_models(api, found))
    return map_operations(api, lambda o: _signature(o, api.models, _SIGNATURE_RESERVED))


def payload_modules(api: Api) -> dict[str, str]:
    """The module for the models that only one webhook uses, by the webhook's id.

    Where there are many webhooks, those whose names begin with the same word share one.
    """
    if len(api.webhooks) < _MANY_WEBHOOKS:
        return dict.fromkeys((webhook.id for webhook in api.webhooks), PAYLOADS)
    return {
        webhook.id: module_name(f"{PAYLOADS}_{folded(_first_word(webhook))}")
        for webhook in api.webhooks
    }


def _first_word(webhook: Webhook) -> str:
    return snake_case(next(iter(words(webhook.raw_name)), "other"))


@dataclass(frozen=True)
class _Scopes:
    """The scopes that all resources share: classes, and modules of the package."""

    classes: Allocator
    modules: Allocator
    found: Diagnostics


def _resources(
    resources: Iterable[Resource],
    scopes: _Scopes,
    reserved: frozenset[str],
    above: tuple[str, ...] = (),
    module: str | None = None,
) -> tuple[Resource, ...]:
    names = Allocator(reserved)
    return tuple(_resource(r, names, scopes, above, module) for r in resources)


def _resource(
    resource: Resource,
    names: Allocator,
    scopes: _Scopes,
    above: tuple[str, ...],
    module: str | None,
) -> Resource:
    """Name a resource; `module` is that of the resource above, None to get its own."""
    whole = "\n".join(resource.path)
    name = names.take(snake_case(resource.path[-1], fallback="resource"), whole)
    attributes = (*above, name)
    class_name = scopes.classes.take(
        pascal_case(" ".join(resource.path)).rstrip("_") + "Resource", whole
    )
    module = module or scopes.modules.take(module_name("_".join(attributes)), whole)
    below = module if resource.operations else None
    children = _resources(resource.children, scopes, _CLASS_RESERVED, attributes, below)
    methods = Allocator(_CLASS_RESERVED | {child.name for child in children})
    named: dict[str, Operation] = {}
    for operation in sorted(resource.operations, key=_operation_order):
        wanted = snake_case(operation.raw_name, fallback="call")
        method = methods.take(wanted, operation.id)
        if method not in (wanted, f"{wanted}_"):
            _report(operation.node, wanted, method, scopes.found)
        named[operation.id] = replace(operation, name=method, attributes=attributes)
    return replace(
        resource,
        name=name,
        class_name=class_name,
        module=module,
        operations=tuple(named[operation.id] for operation in resource.operations),
        children=children,
    )


def _operation_order(operation: Operation) -> tuple[bool, bool, str, str, int, str]:
    """Who gets a name that several want: the one spelt like it, then reads before writes.

    Further methods of an operation make way for all that the description names.
    """
    raw, method = operation.raw_name, operation.method
    rank = _METHODS.index(method) if method in _METHODS else len(_METHODS)
    is_further = bool(operation.extra)
    return is_further, snake_case(raw) != raw, raw, operation.path, rank, method


def _signature(
    operation: Operation, models: Mapping[str, Model], reserved: frozenset[str]
) -> Operation:
    """Name the parameters, path first, and then what is passed of the body.

    Of several with one name the first keeps it, unless only a field of the body must be
    given.
    """
    names = Allocator(reserved)
    wanted: set[str] = set()
    body = operation.body
    model = body_model(body, models) if body is not None and body.spread else None
    needed = {
        field.name
        for field in (keyword_fields(model) if model else ())
        if field.required
    }

    def take(
        raw: str, location: str, identity: str = "", *, yields: bool = False
    ) -> str:
        name = f"{raw}_{location}" if raw in wanted or yields else raw
        wanted.add(name)
        return names.take(name, f"{location} {identity or raw}")

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
        keywords = tuple((field.name, take(field.name, "body")) for field in fields)
        name = "" if body.spread else take("body", "body")
        additional = ""
        if model is not None and model.is_open:
            additional = names.take(ADDITIONAL)
        keyword = "media_type" if "content_type" in wanted else "content_type"
        choice = body.choice and replace(body.choice, name=names.take(keyword))
        body = replace(body, choice=choice)
        body = replace(body, name=name, keywords=keywords, additional=additional)
    keyword = "accepted_type" if "accept" in wanted else "accept"
    accept = operation.accept and replace(operation.accept, name=names.take(keyword))
    return replace(operation, parameters=parameters, body=body, accept=accept)


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
    names = Allocator()
    chosen = {
        w.id: names.take(
            snake_case(f"parse {raw[w.id]}"), f"{w.owner} {w.method} {w.raw_name}"
        )
        for w in sorted(
            api.webhooks, key=lambda w: (raw[w.id], w.owner or "", w.method, w.id)
        )
    }
    return tuple(replace(w, name=chosen[w.id]) for w in api.webhooks)


def _models(api: Api, found: Diagnostics) -> dict[str, Model]:
    reserved = MODULE_NAMES | BUILTINS | _class_names(api.resources)
    reserved |= {error.name for error in api.error_classes} | BASE_CLASSES
    if api.client_name:
        reserved |= client_names(api.client_name)
    if len([server for server in api.servers if server.name]) > 1:
        reserved |= {pascal_case(api.server_parameter or "server")}
    if any(scheme.oauth is not None for scheme in api.security_schemes):
        reserved |= _OAUTH_NAMES
    names = Allocator(frozenset(reserved))
    components = {
        key: model
        for key, model in api.models.items()
        if model.hint.component is not None
    }
    main = _main_document(api)
    chosen = _component_names(components, names, main, found)
    bases = {
        (model.hint.document, model.hint.component): chosen[key]
        for key, model in components.items()
    }
    calls = {o.id: _operation_words(o) for o in api.operations()}
    calls |= {w.id: pascal_case(w.name.removeprefix("parse_")) for w in api.webhooks}
    inline = [
        (_inline_name(model.hint, bases, calls), key)
        for key, model in api.models.items()
        if key not in components
    ]
    for wanted, key in sorted(inline):
        chosen[key] = names.take(wanted, _identity(api.models[key].hint, main))
    return {key: _model(model, chosen[key], found) for key, model in api.models.items()}


def _component_names(
    components: dict[str, Model], names: Allocator, main: str, found: Diagnostics
) -> dict[str, str]:
    groups: dict[str, list[str]] = {}
    for key, model in components.items():
        groups.setdefault(pascal_case(model.hint.component or ""), []).append(key)
    chosen: dict[str, str] = {}
    collided: list[tuple[str, str]] = []
    for name, keys in sorted(groups.items()):
        documents = {components[key].hint.document for key in keys}
        if len(keys) == 1:
            identity = _identity(components[keys[0]].hint, main)
            chosen[keys[0]] = names.take(name, identity)
        elif len(documents) == 1:
            collided.extend((name, key) for key in keys)
        else:
            for key in keys:
                stem = PurePosixPath(components[key].hint.document).stem
                collided.append((join_words(stem, name), key))
        for key in keys[1:]:
            found.add(
                "name-collision",
                f"several schemas would be called {name}; this one gets a longer name",
                components[key].node.position,
            )
    for name, key in sorted(
        collided, key=lambda pair: _spelling(pair[0], pair[1], components)
    ):
        chosen[key] = names.take(name, _identity(components[key].hint, main))
    return chosen


def _spelling(
    name: str, key: str, components: dict[str, Model]
) -> tuple[str, bool, str, str]:
    """The component spelt exactly like the class comes first, then by raw name."""
    raw = components[key].hint.component or ""
    return name, raw != name, raw, key


def _report(node: Node, wanted: str, chosen: str, found: Diagnostics) -> None:
    found.add(
        "name-collision",
        f"the name {wanted} is taken; this is called {chosen}",
        node.position,
    )


def _inline_name(
    hint: NameHint,
    bases: dict[tuple[str, str | None], str],
    calls: dict[str, str],
) -> str:
    if hint.component is not None:
        known = bases.get((hint.document, hint.component))
        return known or pascal_case(hint.component)
    if hint.operation is not None:
        return calls[hint.operation]
    parent = hint.parent or NameHint()
    return join_words(_inline_name(parent, bases, calls), hint.role)


def _main_document(api: Api) -> str:
    """The document in which everything stands that is called; empty where several do.

    It may be called anything, as the revisions of a description often are.
    """
    nodes = [operation.node for operation in api.operations()]
    nodes += [webhook.node for webhook in api.webhooks]
    found = {node.document.path.as_posix() for node in nodes}
    return next(iter(found)) if len(found) == 1 else ""


def _identity(hint: NameHint, main: str) -> str:
    """What a model is, wherever its files lie and whatever stands beside it."""
    if hint.component is not None:
        is_main = hint.document == main
        name = "" if is_main else PurePosixPath(hint.document).name
        return f"{name} {hint.component}"
    if hint.operation is not None:
        return hint.operation
    parent = "" if hint.parent is None else _identity(hint.parent, main)
    return f"{parent}\n{hint.role}"


def _operation_words(operation: Operation) -> str:
    """`chats.members` and `add` give `ChatsMembersAdd`."""
    return pascal_case(" ".join([*operation.resource, *words(operation.name)]))


def _class_names(resources: Iterable[Resource]) -> set[str]:
    found: set[str] = set()
    for resource in resources:
        found |= {resource.class_name, f"Async{resource.class_name}"}
        found |= _class_names(resource.children)
    return found


def _model(model: Model, name: str, found: Diagnostics) -> Model:
    if not isinstance(model, ObjectModel):
        return replace(model, name=name)
    is_roomy = model.is_open or model.keeps_unknown
    own = {ADDITIONAL} if is_roomy else frozenset[str]()
    names = Allocator(_FIELD_RESERVED | own)
    wanted = sorted(
        model.fields,
        key=lambda f: (snake_case(f.wire_name) != f.wire_name, f.wire_name),
    )
    chosen: dict[str, str] = {}
    for field in wanted:
        plain = snake_case(field.wire_name)
        chosen[field.wire_name] = names.take(plain, field.wire_name)
        if chosen[field.wire_name] not in (plain, f"{plain}_"):
            _report(field.node, plain, chosen[field.wire_name], found)
    fields: tuple[Field, ...] = tuple(
        replace(f, name=chosen[f.wire_name]) for f in model.fields
    )
    return replace(model, name=name, fields=fields)
