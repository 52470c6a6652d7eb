"""What several answers or bodies say in the same words becomes one model.

It is called after what they have in common: the resource, the status, or both. A model
that several operations share is not called after one of them.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Literal

from cliqgen.identifiers import words
from cliqgen.ir.data import Model, NameHint
from cliqgen.ir.english import singular
from cliqgen.ir.model import Api, Operation
from cliqgen.ir.types import ArrayOf, ModelRef, Type, without_null
from cliqgen.passes.duplicates import Twins, unite


@dataclass(frozen=True)
class _Use:
    """One place in which a model is what an operation sends or gets, whole or in a list."""

    key: str
    operation: Operation
    kind: Literal["body", "answer", "error"]
    status: str
    is_item: bool


def share_models(api: Api) -> Api:
    """Unite what is alike: errors everywhere, other answers and bodies in one resource.

    The body of an operation and its answer are united, and with them all like them.
    Otherwise bodies and answers stay apart, since it is mostly chance that they are alike.
    """
    uses = [use for use in _uses(api) if _is_inline(api.models[use.key])]
    by_key: dict[str, list[_Use]] = {}
    for use in uses:
        by_key.setdefault(use.key, []).append(use)
    replaced: dict[str, str] = {}
    hints: dict[NameHint, NameHint] = {}
    for keys in Twins(api).groups(by_key):
        alike = [use for key in keys for use in by_key[key]]
        for group in _groups(alike):
            first, *others = dict.fromkeys(use.key for use in group)
            hint = api.models[first].hint
            replaced |= dict.fromkeys(others, first)
            if others or (hint.parent is not None and _are_several(group)):
                hints[hint] = _common_hint(group, api.models)
    return unite(api, replaced, hints)


def _uses(api: Api) -> Iterator[_Use]:
    for operation in api.operations():
        if operation.body is not None:
            for key, is_item in _wholes(operation.body.type):
                yield _Use(key, operation, "body", "", is_item)
        for result in operation.results:
            types = [result.type, *(r.type for r in result.representations)]
            for key, is_item in dict.fromkeys(k for t in types for k in _wholes(t)):
                yield _Use(key, operation, "answer", result.status, is_item)
        for case in operation.errors:
            for key, is_item in _wholes(case.type):
                yield _Use(key, operation, "error", case.status, is_item)


def _wholes(kind: Type | None) -> Iterator[tuple[str, bool]]:
    """The model that a type is, or is a list of."""
    kind = None if kind is None else without_null(kind)
    is_item = isinstance(kind, ArrayOf)
    inner = without_null(kind.item) if isinstance(kind, ArrayOf) else kind
    if isinstance(inner, ModelRef):
        yield inner.id, is_item


def _is_inline(model: Model) -> bool:
    """Whether a model stands in an operation, or in a component that is no schema."""
    hint = model.hint
    if hint.component is not None or hint.title is not None:
        return False
    parent = hint.parent
    return parent is None or (parent.operation is not None and parent.parent is None)


def _groups(uses: list[_Use]) -> Iterator[list[_Use]]:
    """The uses of models that are alike, by what shall be one class."""
    plain = {use.operation.id for use in uses if use.kind != "error"}
    errors = [u for u in uses if u.kind == "error" and u.operation.id not in plain]
    if errors:
        yield errors
    by_resource: dict[str, list[_Use]] = {}
    taken = {use.key for use in errors}
    for use in uses:
        if use not in errors and use.key not in taken:
            place = use.operation.resource[0] if use.operation.resource else ""
            by_resource.setdefault(place or use.operation.id, []).append(use)
    done: set[str] = set()
    for group in by_resource.values():
        group = [use for use in group if use.key not in done]
        done |= {use.key for use in group}
        bodies = [use for use in group if use.kind == "body"]
        answers = [use for use in group if use.kind != "body"]
        sending = {use.operation.id for use in bodies}
        if any(use.operation.id in sending for use in answers):
            yield group
            continue
        yield from (part for part in (bodies, answers) if part)


def _are_several(group: list[_Use]) -> bool:
    return len({use.operation.id.partition(" answer ")[0] for use in group}) > 1


def _common_hint(group: list[_Use], models: Mapping[str, Model]) -> NameHint:
    """Where the name of a model comes from that has several places."""
    owners = {models[use.key].hint.parent for use in group}
    owner = next(iter(owners)) if len(owners) == 1 else None
    kinds = {use.kind for use in group}
    is_thing = {"body", "answer"} <= kinds or len({use.is_item for use in group}) > 1
    if kinds == {"error"}:
        role = _error_role({use.status for use in group})
    else:
        role = "body" if kinds == {"body"} else "response"
    resource = _common([use.operation.resource for use in group])
    if is_thing and resource:
        return NameHint(role=" ".join(map(_one, resource)))
    if owner is not None:
        return owner.inner("data" if is_thing else role)
    if role == "error" and not resource:
        role = "error body"
    return NameHint(role=" ".join([*resource, role]))


def _error_role(statuses: set[str]) -> str:
    status = next(iter(statuses)) if len(statuses) == 1 else "default"
    return "error" if status == "default" else f"error {status}"


def _common(paths: list[tuple[str, ...]]) -> tuple[str, ...]:
    """What all resources begin with."""
    found: list[str] = []
    for names in zip(*paths, strict=False):
        if len(set(names)) > 1:
            break
        found.append(names[0])
    return tuple(found)


def _one(name: str) -> str:
    """`user-groups` gives `user group`."""
    *before, last = words(name) or [name]
    return " ".join([*before, singular(last)])
