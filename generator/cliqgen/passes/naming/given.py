"""Names that the user gives in `[names]`: what each entry means, and whether it is possible.

An entry refers to a thing by JSON pointer, or by the name that it would have. As the names
of operations are part of those of models, that is the name without any entry, or with only
those for operations and resources.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence

from msgspec import Struct, field

from cliqgen.diagnostics import Diagnostics
from cliqgen.identifiers import is_class_name, is_plain_name
from cliqgen.ir.api import Api, Operation
from cliqgen.ir.data import EnumModel, Model, ObjectModel
from cliqgen.names import GivenName
from cliqgen.nearest import FAR, nearest, question
from cliqgen.passes.naming.identities import argument_names
from cliqgen.passes.naming.moving import Path, all_resources, path_key
from cliqgen.source.document import Node
from cliqgen.source.pointer import format_pointer


class Choices(Struct):
    """The effects of the entries, each with its entry.

    Operations, models and resources are identified by their ids, keys and `path_key`s,
    properties by model and name on the wire, arguments by operation and `argument_names`.
    """

    paths: dict[str, Path] = field(default_factory=dict[str, Path])
    names: dict[tuple[str, str, str], GivenName] = field(
        default_factory=dict[tuple[str, str, str], GivenName]
    )

    def of(self, table: str) -> Iterator[tuple[str, str, GivenName]]:
        """The choices of a table: scope, thing and entry."""
        for (own_table, scope, thing), entry in self.names.items():
            if own_table == table:
                yield scope, thing, entry


class _Target(Struct, frozen=True):
    """What an entry may mean: a thing, all its names, and its place in the description."""

    scope: str
    thing: str
    called: tuple[str, ...]
    node: Node | None = None


def choose(
    entries: Iterable[GivenName],
    named: Sequence[Api],
    choices: Choices,
    diagnostics: Diagnostics,
) -> None:
    """Add the meaning of each entry in a named API to the choices.

    The first API in which it has a meaning counts. `diagnostics` collects entries without
    a meaning, or with an invalid name.
    """
    targets_by_table: dict[str, list[list[_Target]]] = {}
    for entry in entries:
        if entry.table not in targets_by_table:
            targets_by_table[entry.table] = [
                list(_targets(entry.table, api)) for api in named
            ]
        targets = targets_by_table[entry.table]
        matches = _targets_of(entry, targets, diagnostics)
        if not _may_be_called(entry, diagnostics):
            continue
        for target in matches:
            thing = (_thing_table(entry.table), target.scope, target.thing)
            other = choices.names.setdefault(thing, entry)
            if other.name != entry.name:
                reason = (
                    f"{other.key!r} refers to the same thing, with the name "
                    f"{other.name!r}"
                )
                refuse(entry, reason, diagnostics)
    for _, id_, entry in choices.of("operations"):
        *resource, _ = entry.name.split(".")
        if resource:
            choices.paths[id_] = _path(resource, named, choices)


def refuse(entry: GivenName, reason: str, diagnostics: Diagnostics) -> None:
    """Report that the name of an entry is impossible."""
    message = f"{entry.key!r} cannot be named {entry.name!r}: {reason}"
    diagnostics.add("name-unusable", message, entry.position)


def _thing_table(table: str) -> str:
    return "models" if table == "enumerations" else table


def _may_be_called(entry: GivenName, diagnostics: Diagnostics) -> bool:
    if _thing_table(entry.table) == "models":
        fits, expected = (
            is_class_name(entry.name),
            "an identifier that starts with a capital letter",
        )
    else:
        parts = entry.name.split(".") if entry.table == "operations" else [entry.name]
        fits, expected = (
            all(map(is_plain_name, parts)),
            "a lower-case identifier that starts with a letter",
        )
    if not fits:
        refuse(entry, f"expected {expected}", diagnostics)
    return fits


def _targets_of(
    entry: GivenName, targets: Sequence[Sequence[_Target]], diagnostics: Diagnostics
) -> list[_Target]:
    """The things that an entry means; reported and empty if that is unclear.

    A pointer may lead to something that several operations or models share.
    """
    matches_by_api = (_matching(entry.key, each) for each in targets)
    matching = next(
        (matching for matching in matches_by_api if matching), list[_Target]()
    )
    distinct = list({(t.scope, t.thing): t for t in matching}.values())
    if len(distinct) == 1 or (distinct and entry.table in ("properties", "arguments")):
        return distinct
    if distinct:
        listed = ", ".join(sorted(target.called[0] for target in distinct)[:5])
        message = f"{entry.key!r} matches several {entry.table}: {listed}"
        one = "Choose one of them, with the name of its file before #."
        diagnostics.add("name-unmatched", message, entry.position, remedy=one)
        return []
    message = f"{entry.key!r} does not match any of the {entry.table}"
    if "#" in entry.key:
        nodes = [t.node for each in targets for t in each if t.node is not None]
        candidates = {f"#{format_pointer(node.pointer)}" for node in nodes}
    else:
        candidates = {name for each in targets for t in each for name in t.called}
    remedy = question(nearest(entry.key, sorted(candidates), FAR))
    diagnostics.add("name-unmatched", message, entry.position, remedy=remedy)
    return []


def _matching(key: str, targets: Sequence[_Target]) -> list[_Target]:
    """The things at a pointer, or else with a name; the first kind of name takes precedence."""
    matching = [t for t in targets if _stands_at(t.node, key)]
    matching = matching or [t for t in targets if t.called[0] == key]
    return matching or [t for t in targets if key in t.called]


def _stands_at(node: Node | None, key: str) -> bool:
    file, sign, pointer = key.partition("#")
    if node is None or not sign or pointer != format_pointer(node.pointer):
        return False
    path = node.document.path.as_posix()
    return not file or path == file or path.endswith(f"/{file}")


def _targets(table: str, api: Api) -> Iterator[_Target]:
    if table == "operations":
        for operation in api.operations():
            node = None if operation.extra else operation.node
            yield _Target("", operation.id, (_call(operation),), node)
    elif table == "resources":
        for path, name in _attributes(api, {}).items():
            yield _Target("", path_key(path), (name,))
    elif table == "properties":
        yield from _properties(api.models)
    elif table == "arguments":
        for operation in api.operations():
            yield from _arguments(operation, api.models)
    else:
        for key, model in api.models.items():
            if table == "models" or isinstance(model, EnumModel):
                node = None if "&" in key else model.node
                yield _Target("", key, (model.name,), node)


def _call(operation: Operation) -> str:
    return ".".join([*operation.attributes, operation.name])


def _attributes(api: Api, chosen: Mapping[str, str]) -> dict[Path, str]:
    """The attributes that lead from the client to each resource."""
    names = {
        r.path: chosen.get(path_key(r.path), r.name)
        for r in all_resources(api.resources)
    }
    return {
        path: ".".join(names[path[:length]] for length in range(1, len(path) + 1))
        for path in names
    }


def _properties(models: Mapping[str, Model]) -> Iterator[_Target]:
    for key, model in models.items():
        for inner in model.fields if isinstance(model, ObjectModel) else ():
            called = (f"{model.name}.{inner.wire_name}", f"{model.name}.{inner.name}")
            yield _Target(key, inner.wire_name, called, inner.node)


def _arguments(operation: Operation, models: Mapping[str, Model]) -> Iterator[_Target]:
    call = _call(operation)
    nodes = {f"{p.location} {p.wire_name}": p.node for p in operation.parameters}
    for thing, name in argument_names(operation, models):
        called = (f"{call}.{name}", f"{call}.{thing.partition(' ')[2]}")
        yield _Target(operation.id, thing, called, nodes.get(thing))


def _path(resource: list[str], named: Sequence[Api], choices: Choices) -> Path:
    """The path of the resource with that name, now or after the choices, or of a new one."""
    chosen = {thing: entry.name for _, thing, entry in choices.of("resources")}
    for names in (chosen, dict[str, str]()):
        for api in named:
            for path, call in _attributes(api, names).items():
                if call == ".".join(resource):
                    return path
    return tuple(resource)
