"""The names of a run as a record, and a record as the names of the next run.

What was renamed in the description is new: an operation with another `operationId`, a
component with another key. Whatever else happens, an operation is known by its
`operationId`, else by method and path; a component by its document and key, or by its key
alone where that has moved; an inline schema by where it stands, or by its content.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping

from cliqgen.ir.data import Model, ObjectModel
from cliqgen.ir.model import Api
from cliqgen.names import KnownModel, KnownOperation, KnownResource, NameRecord
from cliqgen.passes.naming.decided import DecidedNames, Kind, Scope
from cliqgen.passes.naming.identities import (
    Known,
    argument_names,
    arguments,
    known_models,
    source,
    stated_id,
    suffix,
    webhook_key,
)
from cliqgen.passes.naming.moving import all_resources, moved, path_key


def record_names(api: Api) -> NameRecord:
    """The record of a named API."""
    known = known_models(api)
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
    known = _known_operations(api, record)
    return moved(
        api,
        {
            o.id: known[o.id][1].resource
            for o in api.operations()
            if o.id in known and known[o.id][1].source == source(o)
        },
    )


def decide(api: Api, record: NameRecord) -> DecidedNames:
    """The names that a record has for the things of an API, whose operations are placed."""
    scopes: dict[Scope, dict[str, str]] = {}

    def add(kind: Kind, scope: str, thing: str, name: str) -> None:
        if name:
            scopes.setdefault((kind, scope), {})[thing] = name

    operations = _known_operations(api, record)
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
                add("walks", whole, operation.id, method.walk)
            known_arguments = record.arguments.get(former, {})
            for argument in arguments(operation, api.models):
                name = known_arguments.get(argument, "")
                add("arguments", operation.id, argument, name)
    formers = {now: former for now, (former, _) in operations.items()}
    for key, former in _known_models(api, record, formers).items():
        add("models", "", key, record.models[former].name)
        known_fields = record.properties.get(former, {})
        for wire_name in _wire_names(api.models[key]):
            add("properties", key, wire_name, known_fields.get(wire_name, ""))
    for webhook in api.webhooks:
        name = record.webhooks.get(webhook_key(webhook), "")
        add("webhooks", "", webhook_key(webhook), name)
    return DecidedNames(scopes)


def _known_operations(
    api: Api, record: NameRecord
) -> dict[str, tuple[str, KnownOperation]]:
    """The former id and method of each operation that was there, by its id."""
    if not record.operations:
        return {}
    present = {o.id: o for o in api.operations()}
    former_by_id: dict[str, str] = {}
    # An id that several share tells nothing.
    suffixes = {suffix(o) for o in present.values()}
    former = _unique(
        (f"{known.operation_id}{end}", id_)
        for id_, known in record.operations.items()
        if known.operation_id
        for end in [_ending(id_, suffixes)]
    )
    now = _unique(
        (f"{stated_id(o)}{suffix(o)}", o.id) for o in present.values() if stated_id(o)
    )
    for key, id_ in now.items():
        if key in former:
            former_by_id[id_] = former[key]
    used = set(former_by_id.values())
    for id_ in present:
        if id_ not in former_by_id and id_ in record.operations and id_ not in used:
            former_by_id[id_] = id_
    return {
        id_: (known, record.operations[known]) for id_, known in former_by_id.items()
    }


def _ending(id_: str, suffixes: Iterable[str]) -> str:
    """The suffix of a recorded id, which is method and path before it."""
    return max((end for end in suffixes if id_.endswith(end)), key=len, default="")


def _known_models(
    api: Api, record: NameRecord, operations: Mapping[str, str]
) -> dict[str, str]:
    """The former identity of each model that was there, by its key.

    What stands in a list is rather known by what it says, as its place there changes with
    what is put before it; all else is by its place.
    """
    former = record.models
    if not former:
        return {}
    known = known_models(api)
    identities = {key: each.identity for key, each in known.items()}
    heads = {**operations, **_known_components(identities.values(), former)}
    for key, identity in identities.items():
        head, separator, rest = identity.partition("\n")
        identities[key] = f"{heads.get(head, head)}{separator}{rest}"
    found: dict[str, str] = {}
    places = {model.place: is_ for is_, model in former.items()}

    def match(key: str, candidate: str | None, *, must_say_the_same: bool) -> None:
        if candidate is None or candidate not in former:
            return
        if key in found or candidate in used:
            return
        if must_say_the_same and former[candidate].content != known[key].content:
            return
        found[key] = candidate
        used.add(candidate)

    used: set[str] = set()
    for key, each in known.items():
        match(key, places.get(each.place), must_say_the_same=True)
    for key in known:
        match(key, identities[key], must_say_the_same=True)
    for key, is_ in _same_contents(known, former, found):
        if known[key].is_listed:
            match(key, is_, must_say_the_same=True)
    for key in known:
        match(key, identities[key], must_say_the_same=False)
    for key, each in known.items():
        if not each.is_listed:
            match(key, places.get(each.place), must_say_the_same=False)
    for key, is_ in _same_contents(known, former, found):
        match(key, is_, must_say_the_same=True)
    return found


def _known_components(
    identities: Iterable[str], models: Mapping[str, KnownModel]
) -> dict[str, str]:
    """The former identities of components that stand in another document now."""
    present = {i for i in identities if "\n" not in i}
    former = {i for i in models if "\n" not in i}
    before = _unique((i.partition(" ")[2], i) for i in sorted(former - present))
    after = _unique((i.partition(" ")[2], i) for i in sorted(present - former))
    return {i: before[name] for name, i in after.items() if name in before}


def _same_contents(
    known: Mapping[str, Known],
    former: Mapping[str, KnownModel],
    found: Mapping[str, str],
) -> Iterable[tuple[str, str]]:
    """Inline schemas that say what only one said whose name nobody has yet."""
    used = set(found.values())
    before = _unique((m.content, is_) for is_, m in former.items() if is_ not in used)
    after = _unique(
        (each.content, key)
        for key, each in known.items()
        if key not in found and each.is_telling
    )
    return [(key, before[said]) for said, key in after.items() if said in before]


def _unique(pairs: Iterable[tuple[str, str]]) -> dict[str, str]:
    """The pairs whose first part occurs once."""
    listed = list(pairs)
    counts = Counter(first for first, _ in listed)
    return {first: second for first, second in listed if first and counts[first] == 1}
