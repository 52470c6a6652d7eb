"""The names of models: components by their keys, all others by where they stand."""

from __future__ import annotations

from dataclasses import replace
from pathlib import PurePosixPath

from cliqgen.diagnostics import Diagnostics
from cliqgen.identifiers import (
    Allocator,
    join_words,
    pascal_case,
    snake_case,
    spelt_out,
    words,
)
from cliqgen.ir.data import Field, Model, NameHint, ObjectModel
from cliqgen.ir.model import Api, Operation
from cliqgen.passes.errors import client_names
from cliqgen.passes.naming.collisions import report_collision
from cliqgen.passes.naming.reserved import (
    ADDITIONAL,
    FIELD_NAMES,
    MODEL_NAMES,
    OAUTH_NAMES,
)
from cliqgen.passes.naming.resources import class_names
from cliqgen.statuscodes.model import BASE_CLASSES


def name_models(api: Api, found: Diagnostics) -> dict[str, Model]:
    reserved = MODEL_NAMES | class_names(api.resources)
    reserved |= {error.name for error in api.error_classes} | BASE_CLASSES
    if api.client_name:
        reserved |= client_names(api.client_name)
    if len([server for server in api.servers if server.name]) > 1:
        reserved |= {pascal_case(api.server_parameter or "server")}
    if any(scheme.oauth is not None for scheme in api.security_schemes):
        reserved |= OAUTH_NAMES
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
    return {key: _named(model, chosen[key], found) for key, model in api.models.items()}


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


def _named(model: Model, name: str, found: Diagnostics) -> Model:
    if not isinstance(model, ObjectModel):
        return replace(model, name=name)
    is_roomy = model.is_open or model.keeps_unknown
    own = {ADDITIONAL} if is_roomy else frozenset[str]()
    names = Allocator(FIELD_NAMES | own)
    wanted = sorted(
        model.fields,
        key=lambda f: (snake_case(f.wire_name) != f.wire_name, f.wire_name),
    )
    chosen: dict[str, str] = {}
    for field in wanted:
        plain = snake_case(field.wire_name)
        if plain in chosen.values():
            plain = snake_case(spelt_out(field.wire_name))
        chosen[field.wire_name] = names.take(plain, field.wire_name)
        if chosen[field.wire_name] not in (plain, f"{plain}_"):
            report_collision(field.node, plain, chosen[field.wire_name], found)
    fields: tuple[Field, ...] = tuple(
        replace(f, name=chosen[f.wire_name]) for f in model.fields
    )
    return replace(model, name=name, fields=fields)
