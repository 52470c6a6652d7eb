"""The names of models and of their fields."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from pathlib import PurePosixPath

from cliqgen.diagnostics import Diagnostics
from cliqgen.identifiers import (
    BUILTINS,
    Claim,
    allot,
    join_words,
    pascal_case,
    snake_case,
    words,
)
from cliqgen.ir.model import (
    Api,
    Field,
    Model,
    NameHint,
    ObjectModel,
    Operation,
    Resource,
)
from cliqgen.passes.collisions import report_collision, spelling
from cliqgen.passes.errors import client_names
from cliqgen.statuscodes.model import BASE_CLASSES

#: Names that modules of models and resources use themselves.
MODULE_NAMES = frozenset(
    {
        *("Any", "Literal", "TYPE_CHECKING", "TypeAlias", "Sequence", "Mapping"),
        *("UNSET", "UnsetType", "Model", "OpenModel"),
        *("Tagged", "ByField", "BestMatch"),
        *("Operation", "RateLimit", "Resource", "AsyncResource", "SyncClient"),
        *("AsyncClient", "OAuth", "Callable", "Awaitable", "WithResponse"),
        *("Iterator", "AsyncIterator", "FileLike", "Limiter", "RateLimitMode"),
        *("Walk", "AsyncWalk", "CursorPages", "OffsetPages", "NumberedPages"),
        *("WindowPages", "SpanPages", "TablePages"),
        *("Hooks", "RequestEvent", "ResponseEvent", "ErrorEvent", "RetryEvent"),
        *("WaitEvent", "Download", "AsyncDownload"),
        *("Stream", "AsyncStream", "ServerSentEvent"),
    }
)
#: What packages with OAuth export.
_OAUTH_NAMES = frozenset({"FileTokenStore", "Token", "TokenStore"})
_FIELD_RESERVED = frozenset(
    {
        *("str", "int", "float", "bool", "bytes", "list", "dict"),
        *("datetime", "uuid", "decimal", "field", "constant", "union"),
    }
)
#: The field in which an open model keeps what its description does not name.
ADDITIONAL = "additional_fields"


def name_models(api: Api, found: Diagnostics) -> dict[str, Model]:
    """Name the models: components first, then what stands inside of something."""
    reserved = MODULE_NAMES | BUILTINS | _class_names(api.resources)
    reserved |= {error.name for error in api.error_classes} | BASE_CLASSES
    if api.client_name:
        reserved |= client_names(api.client_name)
    if len([server for server in api.servers if server.name]) > 1:
        reserved |= {pascal_case(api.server_parameter or "server")}
    if any(scheme.oauth is not None for scheme in api.security_schemes):
        reserved |= _OAUTH_NAMES
    components = {
        key: model
        for key, model in api.models.items()
        if model.hint.component is not None
    }
    chosen = _component_names(components, reserved, found)
    bases = {
        (model.hint.document, model.hint.component): chosen[key]
        for key, model in components.items()
    }
    calls = {o.id: _operation_words(o) for o in api.operations()}
    calls |= {w.id: pascal_case(w.name.removeprefix("parse_")) for w in api.webhooks}
    inline = sorted(
        (_identity(model.hint), key, _inline_name(model.hint, bases, calls))
        for key, model in api.models.items()
        if key not in components
    )
    chosen |= allot(
        (Claim(key, (wanted,), identity) for identity, key, wanted in inline),
        reserved,
        taken=chosen.values(),
    )
    return {key: _model(model, chosen[key], found) for key, model in api.models.items()}


def _component_names(
    components: dict[str, Model], reserved: Iterable[str], found: Diagnostics
) -> dict[str, str]:
    groups: dict[str, list[str]] = {}
    for key, model in components.items():
        groups.setdefault(pascal_case(model.hint.component or ""), []).append(key)
    wanted: dict[str, str] = {}
    for name, keys in groups.items():
        documents = {components[key].hint.document for key in keys}
        for key in keys:
            stem = PurePosixPath(components[key].hint.document).stem
            wanted[key] = name if len(documents) == 1 else join_words(stem, name)
        for key in keys[1:]:
            found.add(
                "name-collision",
                f"several schemas would be called {name}; this one gets a longer name",
                components[key].node.position,
            )

    def order(key: str) -> tuple[bool, bool, str, str]:
        raw = components[key].hint.component or ""
        is_moved = wanted[key] != pascal_case(raw)
        return is_moved, *spelling(raw, wanted[key]), key

    return allot(
        (
            Claim(key, (wanted[key],), _identity(components[key].hint))
            for key in sorted(components, key=order)
        ),
        reserved,
    )


def _identity(hint: NameHint) -> str:
    """What a model is, wherever its files lie and whatever stands beside it."""
    if hint.component is not None:
        return f"{PurePosixPath(hint.document).name} {hint.component}"
    if hint.operation is not None:
        return hint.operation.rpartition("#")[2]
    parent = _identity(hint.parent) if hint.parent is not None else ""
    return f"{parent} {hint.role}"


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
    own = {ADDITIONAL} if model.is_open else frozenset[str]()
    wanted = sorted(model.fields, key=lambda f: spelling(f.wire_name))
    chosen = allot(
        (Claim(f.wire_name, (snake_case(f.wire_name),)) for f in wanted),
        _FIELD_RESERVED | own,
    )
    for field in wanted:
        plain, own_name = snake_case(field.wire_name), chosen[field.wire_name]
        if own_name not in (plain, f"{plain}_"):
            report_collision(field.node, plain, own_name, found)
    fields: tuple[Field, ...] = tuple(
        replace(f, name=chosen[f.wire_name]) for f in model.fields
    )
    return replace(model, name=name, fields=fields)
