"""Uniting equal models of several responses or bodies.

A model is named after what they have in common: the subject of the operations, the
resource, or the status. A model that several operations share is not named after one of
them; if there is no other name, each operation keeps a model of its own.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Hashable, Iterable, Iterator, Mapping
from typing import Literal

from msgspec import Struct

from cliqgen.identifiers import pascal_case, words
from cliqgen.ir.api import Api, Operation
from cliqgen.ir.data import Model, NameHint
from cliqgen.ir.english import singular
from cliqgen.ir.types import ArrayOf, ModelRef, Type, without_null
from cliqgen.passes.duplicates import Twins, unite

#: Words of operations for the action, not for its object.
_VERBS = frozenset(
    (
        *(
            "get",
            "list",
            "read",
            "retrieve",
            "fetch",
            "find",
            "search",
            "query",
            "show",
        ),
        *("view", "index", "describe", "create", "add", "post", "insert", "new", "put"),
        *("update", "patch", "edit", "modify", "set", "replace", "save", "upsert"),
        *("delete", "remove", "destroy", "all", "many", "one", "bulk", "batch"),
        *("start", "stop", "cancel", "enable", "disable", "restore", "archive", "send"),
        *("make", "register", "load", "store", "submit", "partial"),
    )
)
_PREPOSITIONS = frozenset({"by", "for", "in", "of", "from", "with", "to"})
_MOST_WORDS = 3


class _Use(Struct, frozen=True):
    """One use of a model as what an operation sends or receives, by itself or in a list."""

    key: str
    operation: Operation
    kind: Literal["body", "response", "error"]
    status: str
    is_item: bool


def share_models(api: Api) -> Api:
    """Unite models that are alike: errors everywhere, other responses and bodies per resource.

    The body of an operation and its response are united, with all that are alike.
    Otherwise bodies and responses stay separate, since they are mostly alike by chance.
    """
    by_key: dict[str, list[_Use]] = {}
    for use in _uses(api):
        if _is_inline(api.models[use.key]):
            by_key.setdefault(use.key, []).append(use)
    groups = [
        group
        for keys in Twins(api).groups(by_key)
        for group in _groups([use for key in keys for use in by_key[key]])
    ]
    replaced: dict[str, str] = {}
    hints: dict[NameHint, NameHint] = {}
    for group, hint in _named(groups, api.models):
        first, *others = dict.fromkeys(use.key for use in group)
        replaced |= dict.fromkeys(others, first)
        hints[api.models[first].hint] = hint
    return unite(api, replaced, hints)


def _named(
    groups: Iterable[list[_Use]], models: Mapping[str, Model]
) -> Iterator[tuple[list[_Use], NameHint]]:
    """The groups that become one model each, with the hint of its name.

    Groups that would have the same name are split: by resource, then by operation.
    """
    waiting = [group for group in groups if _is_due(group, models)]
    for split in (_resource_of, _operation_of):
        hints = [_common_hint(group, models) for group in waiting]
        counted = Counter(map(_name, hints))
        again: list[list[_Use]] = []
        for group, hint in zip(waiting, hints, strict=True):
            if hint is not None and counted[_name(hint)] == 1:
                yield group, hint
            else:
                again += _split(group, split)
        waiting = [group for group in again if _is_due(group, models)]
    for group in waiting:
        hint = _common_hint(group, models)
        if hint is not None and hint.parent is not None:
            yield group, hint


def _is_due(group: list[_Use], models: Mapping[str, Model]) -> bool:
    """Whether several models become one, or a shared one is named after one operation."""
    keys = {use.key for use in group}
    is_called_so = models[group[0].key].hint.parent is not None
    return len(keys) > 1 or (is_called_so and len(set(map(_operation_of, group))) > 1)


def _split(group: list[_Use], by: Callable[[_Use], Hashable]) -> list[list[_Use]]:
    """Split a group into parts that do not share a model."""
    parts: dict[Hashable, list[_Use]] = {}
    place = {use.key: by(use) for use in reversed(group)}
    for use in group:
        parts.setdefault(place[use.key], []).append(use)
    return list(parts.values())


def _resource_of(use: _Use) -> str:
    return use.operation.resource[0] if use.operation.resource else use.operation.id


def _operation_of(use: _Use) -> tuple[str, str]:
    """The operation of a use, the same for all its methods in the client."""
    return use.operation.method, use.operation.path


def _name(hint: NameHint | None) -> Hashable:
    is_shared = hint is not None and hint.parent is None
    return pascal_case(hint.role) if hint is not None and is_shared else hint


def _uses(api: Api) -> Iterator[_Use]:
    for operation in api.operations():
        if operation.body is not None:
            for key, is_item in _wholes(operation.body.type):
                yield _Use(key, operation, "body", "", is_item)
        for result in operation.results:
            types = [result.type, *(r.type for r in result.representations)]
            for key, is_item in dict.fromkeys(k for t in types for k in _wholes(t)):
                yield _Use(key, operation, "response", result.status, is_item)
        for case in operation.errors:
            for key, is_item in _wholes(case.type):
                yield _Use(key, operation, "error", case.status, is_item)


def _wholes(type_: Type | None) -> Iterator[tuple[str, bool]]:
    """The model that a type is or is a list of."""
    type_ = None if type_ is None else without_null(type_)
    is_item = isinstance(type_, ArrayOf)
    inner = without_null(type_.item) if isinstance(type_, ArrayOf) else type_
    if isinstance(inner, ModelRef):
        yield inner.id, is_item


def _is_inline(model: Model) -> bool:
    """Whether a model is in an operation, or in a component that is not a schema."""
    hint = model.hint
    if hint.component is not None or hint.title is not None:
        return False
    parent = hint.parent
    return parent is None or (parent.operation is not None and parent.parent is None)


def _groups(uses: list[_Use]) -> Iterator[list[_Use]]:
    """Group the uses of models that are alike by the class they become."""
    plain = {_operation_of(use) for use in uses if use.kind != "error"}
    errors = [u for u in uses if u.kind == "error" and _operation_of(u) not in plain]
    if errors:
        yield errors
    taken = {use.key for use in errors}
    others = [use for use in uses if use.key not in taken]
    for group in _split(others, _resource_of):
        bodies = [use for use in group if use.kind == "body"]
        responses = [use for use in group if use.kind != "body"]
        sending = set(map(_operation_of, bodies))
        if any(_operation_of(use) in sending for use in responses):
            yield group
        else:
            yield from (part for part in (bodies, responses) if part)


def _common_hint(group: list[_Use], models: Mapping[str, Model]) -> NameHint | None:
    """The hint of a model with several places; None if they have nothing in common."""
    kinds = {use.kind for use in group}
    are_several = len(set(map(_operation_of, group))) > 1
    parent = models[group[0].key].hint.parent
    resource = _common([use.operation.resource for use in group])
    if kinds == {"error"}:
        role = _error_role({use.status for use in group})
        if not are_several and parent is not None:
            return parent.inner(role)
        if role == "error" and not resource:
            role = "error body"
        return NameHint(role=" ".join([*resource, role]))
    role = "body" if kinds == {"body"} else "response"
    is_thing = {"body", "response"} <= kinds or len({use.is_item for use in group}) > 1
    things = {_thing(use.operation) for use in group}
    thing = next(iter(things)) if len(things) == 1 else ""
    if is_thing and thing:
        return NameHint(role=thing)
    if not are_several and parent is not None:
        return parent.inner("data" if is_thing else role)
    if thing or (resource and not is_thing):
        return NameHint(role=f"{thing or ' '.join(resource)} {role}")
    return None


def _thing(operation: Operation) -> str:
    """The subject of an operation: `todo` for `list` in `todos`; empty if that is unclear.

    `listAddresses` in `users` is about `user address`, `getAutoModerationRule` in `guilds`
    about `auto moderation rule`.
    """
    resource = " ".join(map(_one, operation.resource))
    name = [word.lower() for word in words(operation.raw_name)]
    verbs = [index for index, word in enumerate(name) if word in _VERBS]
    if not verbs or not resource:
        return ""
    object_ = name[verbs[-1] + 1 :]
    ends = [index for index, word in enumerate(object_) if word in _PREPOSITIONS]
    object_ = object_[: ends[0]] if ends else object_
    object_words = _one(" ".join(object_)).split() if object_ else []
    resource_words = [word.lower() for word in resource.split()]
    if not object_words or resource_words[-len(object_words) :] == object_words:
        return resource
    if len(object_words) > _MOST_WORDS:
        return ""
    return (
        " ".join(object_words)
        if len(object_words) > 1
        else f"{resource} {object_words[0]}"
    )


def _error_role(statuses: set[str]) -> str:
    status = next(iter(statuses)) if len(statuses) == 1 else "default"
    return "error" if status == "default" else f"error {status}"


def _common(paths: list[tuple[str, ...]]) -> tuple[str, ...]:
    """The common start of all resources."""
    common: list[str] = []
    for names in zip(*paths, strict=False):
        if len(set(names)) > 1:
            break
        common.append(names[0])
    return tuple(common)


def _one(name: str) -> str:
    """`user-groups` gives `user group`."""
    *before, last = words(name) or [name]
    return " ".join([*before, singular(last)])
