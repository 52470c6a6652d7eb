"""The names of a run as a record, and a record as the names of the next run.

What was renamed in the description is new: an operation with another `operationId`, a
component with another key. Whatever else happens, an operation is known by its
`operationId`, else by method and path; a component by its document and key, or by its key
alone where that has moved; an inline schema by where it stands, or by its content.
"""

from __future__ import annotations

from cliqgen.ir.api import Api
from cliqgen.ir.data import Model, ObjectModel
from cliqgen.memo import Memo
from cliqgen.names import KnownModel, KnownOperation, KnownResource, NameRecord
from cliqgen.passes.naming.decided import DecidedNames, Kind, Scope
from cliqgen.passes.naming.identities import (
    argument_names,
    arguments,
    known_models,
    source,
    stated_id,
    webhook_key,
)
from cliqgen.passes.naming.matching import former_models, known_operations
from cliqgen.passes.naming.moving import all_resources, moved, path_key


def record_names(api: Api, memo: Memo) -> NameRecord:
    """The record of a named API."""
    known = known_models(api, memo)
    return NameRecord(
        operations={
            o.id: KnownOperation(
                stated_id(o),
                source(o),
                o.resource,
                o.name,
                "" if o.paging is None else o.paging.name,
            )
            for o in api.operations()
        },
        resources={
            path_key(r.path): KnownResource(r.name, r.class_name, r.module)
            for r in all_resources(api.resources)
        },
        models={
            each.identity: KnownModel(api.models[key].name, each.place, each.content)
            for key, each in known.items()
        },
        properties={
            each.identity: found
            for key, each in known.items()
            if (found := _unlike_the_wire(api.models[key]))
        },
        arguments={
            o.id: found
            for o in api.operations()
            if (found := dict(argument_names(o, api.models)))
        },
        webhooks={webhook_key(w): w.name for w in api.webhooks},
    )


def _unlike_the_wire(model: Model) -> dict[str, str]:
    """The names of fields that are not the property's own.

    Nothing could take one that is, since of several things the one spelt like it has it.
    """
    fields = model.fields if isinstance(model, ObjectModel) else ()
    return {f.wire_name: f.name for f in fields if f.name != f.wire_name}


def _wire_names(model: Model) -> list[str]:
    return [f.wire_name for f in model.fields] if isinstance(model, ObjectModel) else []


def given_names(api: Api) -> DecidedNames:
    """The names of a named API, by what has them."""
    scopes: dict[Scope, dict[str, str]] = {}

    def add(kind: Kind, scope: str, thing: str, name: str) -> None:
        scopes.setdefault((kind, scope), {})[thing] = name

    for resource in all_resources(api.resources):
        whole, above = "\n".join(resource.path), "\n".join(resource.path[:-1])
        add("attributes", above, whole, resource.name)
        add("classes", "", whole, resource.class_name)
        add("modules", "", whole, resource.module)
        for operation in resource.operations:
            add("methods", whole, operation.id, operation.name)
            for argument, name in argument_names(operation, api.models):
                add("arguments", operation.id, argument, name)
    for key, model in api.models.items():
        add("models", "", key, model.name)
        for field in model.fields if isinstance(model, ObjectModel) else ():
            add("properties", key, field.wire_name, field.name)
    for webhook in api.webhooks:
        add("webhooks", "", webhook_key(webhook), webhook.name)
    return DecidedNames(scopes)


def placed(api: Api, record: NameRecord) -> Api:
    """The API with each operation in the resource where it was, if its source is the same."""
    known = known_operations(api, record)
    return moved(
        api,
        {
            o.id: known[o.id][1].resource
            for o in api.operations()
            if o.id in known and known[o.id][1].source == source(o)
        },
    )


def decide(api: Api, record: NameRecord, memo: Memo) -> DecidedNames:
    """The names that a record has for the things of an API, whose operations are placed."""
    scopes: dict[Scope, dict[str, str]] = {}

    def add(kind: Kind, scope: str, thing: str, name: str) -> None:
        if name:
            scopes.setdefault((kind, scope), {})[thing] = name

    operations = known_operations(api, record)
    for resource in all_resources(api.resources):
        whole, above = "\n".join(resource.path), "\n".join(resource.path[:-1])
        known = record.resources.get(path_key(resource.path))
        if known is not None:
            add("attributes", above, whole, known.name)
            add("classes", "", whole, known.class_name)
            add("modules", "", whole, known.module)
        for operation in resource.operations:
            if operation.id not in operations:
                continue
            former, method = operations[operation.id]
            is_same = method.operation_id == stated_id(operation)
            if is_same and path_key(method.resource) == path_key(resource.path):
                add("methods", whole, operation.id, method.name)
                add("iterators", whole, operation.id, method.iterator)
            known_arguments = record.arguments.get(former, {})
            for argument in arguments(operation, api.models):
                name = known_arguments.get(argument, "")
                add("arguments", operation.id, argument, name)
    formers = {now: former for now, (former, _) in operations.items()}
    for key, former in former_models(api, record, formers, memo).items():
        add("models", "", key, record.models[former].name)
        known_fields = record.properties.get(former, {})
        for wire_name in _wire_names(api.models[key]):
            add("properties", key, wire_name, known_fields.get(wire_name, ""))
    for webhook in api.webhooks:
        name = record.webhooks.get(webhook_key(webhook), "")
        add("webhooks", "", webhook_key(webhook), name)
    return DecidedNames(scopes)
