"""The names of a run as a record, and a record as the names of the next run.

Things that are renamed in the description are new: an operation with another `operationId`,
a component with another key. Otherwise an operation is recognized by its `operationId`, or
else by method and path; a component by its document and key, or only by its key if it was
moved; an inline schema by its place, or by its content.
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
    model_identities,
    operation_id,
    source,
    webhook_key,
)
from cliqgen.passes.naming.matching import previous_models, previous_operations
from cliqgen.passes.naming.moving import all_resources, moved, path_key


def record_names(api: Api, memo: Memo) -> NameRecord:
    """The record of a named API."""
    identities = model_identities(api, memo)
    return NameRecord(
        operations={
            o.id: KnownOperation(
                operation_id(o),
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
            for key, each in identities.items()
        },
        properties={
            each.identity: names
            for key, each in identities.items()
            if (names := _unlike_the_wire(api.models[key]))
        },
        arguments={
            o.id: names
            for o in api.operations()
            if (names := dict(argument_names(o, api.models)))
        },
        webhooks={webhook_key(w): w.name for w in api.webhooks},
    )


def _unlike_the_wire(model: Model) -> dict[str, str]:
    """The names of fields that differ from the property's.

    Nothing else can take an equal one, since exact spellings take precedence.
    """
    fields = model.fields if isinstance(model, ObjectModel) else ()
    return {f.wire_name: f.name for f in fields if f.name != f.wire_name}


def _wire_names(model: Model) -> list[str]:
    return [f.wire_name for f in model.fields] if isinstance(model, ObjectModel) else []


def given_names(api: Api) -> DecidedNames:
    """The names of a named API, by identity."""
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
            names = dict(argument_names(operation, api.models))
            scopes["arguments", operation.id] = names
    for key, model in api.models.items():
        add("models", "", key, model.name)
        if isinstance(model, ObjectModel):
            names = {field.wire_name: field.name for field in model.fields}
            scopes["properties", key] = names
    for webhook in api.webhooks:
        add("webhooks", "", webhook_key(webhook), webhook.name)
    return DecidedNames(scopes)


def placed(api: Api, record: NameRecord) -> Api:
    """Move each operation to its previous resource, if its source is the same."""
    previous = previous_operations(api, record)
    return moved(
        api,
        {
            o.id: previous[o.id][1].resource
            for o in api.operations()
            if o.id in previous and previous[o.id][1].source == source(o)
        },
    )


def decide(api: Api, record: NameRecord, memo: Memo) -> DecidedNames:
    """The recorded names for the things of an API, after `placed`."""
    scopes: dict[Scope, dict[str, str]] = {}

    def add(kind: Kind, scope: str, thing: str, name: str) -> None:
        if name:
            scopes.setdefault((kind, scope), {})[thing] = name

    operations = previous_operations(api, record)
    for resource in all_resources(api.resources):
        whole, above = "\n".join(resource.path), "\n".join(resource.path[:-1])
        recorded = record.resources.get(path_key(resource.path))
        if recorded is not None:
            add("attributes", above, whole, recorded.name)
            add("classes", "", whole, recorded.class_name)
            add("modules", "", whole, recorded.module)
        for operation in resource.operations:
            if operation.id not in operations:
                continue
            previous, method = operations[operation.id]
            is_same = method.operation_id == operation_id(operation)
            if is_same and path_key(method.resource) == path_key(resource.path):
                add("methods", whole, operation.id, method.name)
                add("iterators", whole, operation.id, method.iterator)
            recorded_arguments = record.arguments.get(previous, {})
            for argument in arguments(operation, api.models):
                name = recorded_arguments.get(argument, "")
                add("arguments", operation.id, argument, name)
    previous_ids = {now: previous for now, (previous, _) in operations.items()}
    for key, previous in previous_models(api, record, previous_ids, memo).items():
        add("models", "", key, record.models[previous].name)
        recorded_fields = record.properties.get(previous, {})
        for wire_name in _wire_names(api.models[key]) if recorded_fields else ():
            add("properties", key, wire_name, recorded_fields.get(wire_name, ""))
    for webhook in api.webhooks:
        name = record.webhooks.get(webhook_key(webhook), "")
        add("webhooks", "", webhook_key(webhook), name)
    return DecidedNames(scopes)
