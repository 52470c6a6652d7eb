"""Naming an API by decisions: the user's first, then those of the previous run."""

from __future__ import annotations

from collections.abc import Iterator

from msgspec import Struct, field

from cliqgen.diagnostics import Diagnostics
from cliqgen.ir.api import Api
from cliqgen.memo import Memo
from cliqgen.names import GivenName, NameRecord
from cliqgen.passes.naming import name_everything
from cliqgen.passes.naming.decided import DecidedNames, Scope
from cliqgen.passes.naming.given import Choices, choose, refuse
from cliqgen.passes.naming.identities import model_identities
from cliqgen.passes.naming.moving import all_resources, moved, path_key
from cliqgen.passes.naming.record import decide, given_names, record_names
from cliqgen.replacing import replace

#: Tables in the order in which their names depend on each other.
_STEPS = (
    ("operations", "resources"),
    ("models", "enumerations"),
    ("properties", "arguments"),
)


class Named(Struct, frozen=True):
    """A named API, and the names that it would have without the user's."""

    api: Api
    decided: DecidedNames
    plain: NameRecord | None = None
    choices: Choices | None = None
    memo: Memo = field(default_factory=Memo)

    def record(self, api: Api) -> NameRecord:
        """The record of the API after later passes.

        Things named by the user are recorded with the names that they would have, so that
        entries mean the same in the next run, and may be removed.
        """
        record = record_names(api, self.memo)
        if self.plain is None or self.choices is None:
            return record
        return _without_given(record, self.plain, self.choices, api, self.memo)


def name_api(
    api: Api,
    diagnostics: Diagnostics,
    record: NameRecord,
    given: tuple[GivenName, ...] = (),
    memo: Memo | None = None,
) -> Named:
    """Name everything, with decided names first.

    Operations must be in their recorded resources, see `placed`. `diagnostics` collects
    entries without effect, and names that were lost.
    """
    _report_refused(record, diagnostics)
    memo = memo or Memo()
    from_record = decide(api, record, memo)
    plain = name_everything(api, Diagnostics() if given else diagnostics, from_record)
    _report_lost(from_record, plain, diagnostics)
    if not given:
        return Named(plain, from_record, memo=memo)
    fresh = name_everything(api, Diagnostics(), DecidedNames())
    passes, choices, decided = [plain], Choices(), DecidedNames()
    for tables in _STEPS:
        choose(
            [e for e in given if e.table in tables],
            [*passes, fresh],
            choices,
            diagnostics,
        )
        api = moved(api, choices.paths)
        decided = _overlaid(decide(api, record, memo), choices, api)
        passes.append(name_everything(api, Diagnostics(), decided))
    named = name_everything(api, diagnostics, decided)
    _report_unusable(choices, plain, named, diagnostics)
    return Named(named, decided, record_names(plain, memo), choices, memo)


def _overlaid(decided: DecidedNames, choices: Choices, api: Api) -> DecidedNames:
    """The decided names, with the user's taking precedence."""
    scopes = {scope: dict(names) for scope, names in decided.scopes.items()}
    for scope, thing, entry in _scoped(choices, api):
        name = entry.name.rpartition(".")[2]
        others = scopes.setdefault(scope, {})
        scopes[scope] = {
            other: name_ for other, name_ in others.items() if name_ != name
        }
        scopes[scope][thing] = name
    return DecidedNames(scopes)


def _scoped(choices: Choices, api: Api) -> Iterator[tuple[Scope, str, GivenName]]:
    """Each choice with the scope and the identity that the thing has in it."""
    resources = list(all_resources(api.resources))
    wholes = {o.id: "\n".join(r.path) for r in resources for o in r.operations}
    paths = {path_key(r.path): r.path for r in resources}
    for (table, scope, thing), entry in choices.names.items():
        if table == "operations" and thing in wholes:
            yield ("methods", wholes[thing]), thing, entry
        elif table == "resources" and thing in paths:
            path = paths[thing]
            yield ("attributes", "\n".join(path[:-1])), "\n".join(path), entry
        elif table == "models":
            yield ("models", ""), thing, entry
        elif table == "properties":
            yield ("properties", scope), thing, entry
        elif table == "arguments":
            yield ("arguments", scope), thing, entry


def _report_unusable(
    choices: Choices, plain: Api, named: Api, diagnostics: Diagnostics
) -> None:
    """Report names that could not be assigned, or that were taken."""
    before, after = given_names(plain), given_names(named)
    chosen = {(scope, thing) for scope, thing, _ in _scoped(choices, named)}
    for scope, thing, entry in _scoped(choices, named):
        name = entry.name.rpartition(".")[2]
        others = [
            other
            for near in _beside(scope)
            for other, now in after.of(*near).items()
            if (near, other) != (scope, thing)
            if now == name
            or (before.name_of(*near, other) == name and (near, other) not in chosen)
        ]
        if others:
            refuse(entry, "the name is taken", diagnostics)
        elif after.name_of(*scope, thing) != name:
            refuse(entry, "generated code uses this name itself", diagnostics)


def _beside(scope: Scope) -> tuple[Scope, ...]:
    """The scopes whose names must differ from those of a scope."""
    kind, within = scope
    if kind in ("methods", "attributes"):
        return ("methods", within), ("attributes", within)
    return (scope,)


def _report_refused(record: NameRecord, diagnostics: Diagnostics) -> None:
    for what in record.refused[:5]:
        diagnostics.add("name-record", f"the recorded name of {what!r} is not valid")


def _report_lost(decided: DecidedNames, named: Api, diagnostics: Diagnostics) -> None:
    """Report recorded names that were not assigned, as they are reserved or duplicate."""
    if not decided.scopes:
        return
    given = given_names(named)
    for (kind, scope), names in decided.scopes.items():
        for thing, name in names.items():
            now = given.name_of(kind, scope, thing)
            if now is not None and now != name:
                message = f"the name {name!r} is no longer available; using {now!r}"
                diagnostics.add("name-record", message)


def _without_given(
    record: NameRecord, plain: NameRecord, choices: Choices, api: Api, memo: Memo
) -> NameRecord:
    """Replace the user's names in a record by those that the things would have."""
    operations, resources = dict(record.operations), dict(record.resources)
    models = dict(record.models)
    where = {
        key: identity.identity for key, identity in model_identities(api, memo).items()
    }
    properties = {model: dict(names) for model, names in record.properties.items()}
    arguments = {call: dict(names) for call, names in record.arguments.items()}
    for (table, scope, thing), entry in choices.names.items():
        if table == "operations":
            iterator = operations[thing].iterator
            operations[thing] = replace(plain.operations[thing], iterator=iterator)
        elif table == "resources":
            name = plain.resources[thing].name
            resources[thing] = replace(resources[thing], name=name)
        elif table == "models" and thing in where:
            # A key that is a name may depend on other entries.
            name = plain.models[where[thing]].name if "#" in entry.key else entry.key
            models[where[thing]] = replace(models[where[thing]], name=name)
        elif table == "properties" and scope in where:
            names = properties.setdefault(where[scope], {})
            names[thing] = plain.properties.get(where[scope], {}).get(thing, thing)
        elif table == "arguments":
            arguments[scope][thing] = plain.arguments[scope][thing]
    return replace(
        record,
        operations=operations,
        resources={**plain.resources, **resources},
        models=models,
        properties=properties,
        arguments=arguments,
    )
