"""The parts of two APIs between which neither callers nor the wire can see a difference.

Most parts of two revisions are alike. They are found by comparing the data of both, so
that they need no surface, and changes are only looked for in the rest.
"""

from __future__ import annotations

from collections.abc import (
    Callable,
    Collection,
    Hashable,
    Iterable,
    Mapping,
    Sequence,
    Set,
)
from functools import cache
from operator import attrgetter
from typing import Any

from msgspec import Struct, field

from cliqgen.ir.api import Api, Operation, Webhook
from cliqgen.ir.data import EnumModel, Model, NameHint, ObjectModel, UnionModel
from cliqgen.ir.types import AnyJson, ModelRef, Primitive, references
from cliqgen.passes.usage import reachable, webhook_types
from cliqgen.python.part import Part
from cliqgen.source.document import Node

#: Fields that only say where something is, not what it is, by class.
_PLACES: Mapping[type[Any], str] = {
    **dict.fromkeys((ObjectModel, EnumModel, UnionModel, Webhook), "id"),
    NameHint: "document",
}
#: Classes of values for which equality is enough.
_ATOMS = frozenset({str, int, float, bool, type(None), frozenset, Primitive, AnyJson})


class Alike(Struct, frozen=True):
    """The ids of operations and models, and the names of webhooks, that are the same on both
    sides.

    They include all models that these contain, directly or not. `models`
    maps ids of the old side to ids of the new one.
    """

    operations: frozenset[str] = frozenset()
    webhooks: frozenset[str] = frozenset()
    models: Mapping[str, str] = field(default_factory=dict[str, str])


def find_alike(old: Api, new: Api, pairs: Mapping[str, str]) -> Alike:
    """What is the same on both sides; `pairs` are the corresponding models."""
    if not _are_frames_alike(old, new):
        return Alike()
    equal = _Equality(pairs)
    twins = {
        key: other
        for key, other in pairs.items()
        if equal.holds(old.models[key], new.models[other])
    }
    kept = twins.keys() - _reaching(old.models, old.models.keys() - twins.keys())
    models = {key: twins[key] for key in kept}
    after = {operation.id: operation for operation in new.operations()}
    operations = frozenset(
        operation.id
        for operation in old.operations()
        if operation.id in after
        and models.keys() >= {*_models_in(operation)}
        and equal.holds(operation, after[operation.id])
    )
    latter = {webhook.name: webhook for webhook in new.webhooks}
    webhooks = frozenset(
        webhook.name
        for webhook in old.webhooks
        if webhook.name in latter
        and models.keys() >= {*references(*webhook_types(webhook))}
        and equal.holds(webhook, latter[webhook.name])
    )
    return Alike(operations, webhooks, models)


def rests(old: Api, new: Api, alike: Alike) -> tuple[Part, Part]:
    """The part of both sides to compare: everything that is not alike.

    It includes the enumerations and unions in it, even if they are alike, since type
    checkers see through them.
    """
    back = {other: key for key, other in alike.models.items()}
    before = _used_in_rest(old, alike, alike.models)
    after = _used_in_rest(new, alike, back)
    before |= {back[key] for key in after if key in back}
    after |= {alike.models[key] for key in before if key in alike.models}
    return _rest(old, alike, alike.models, before), _rest(new, alike, back, after)


def _rest(api: Api, alike: Alike, models: Collection[str], used: Set[str]) -> Part:
    operations = (o.id for o in api.operations() if o.id not in alike.operations)
    others = api.models.keys() - set(models)
    webhooks = (w.name for w in api.webhooks if w.name not in alike.webhooks)
    return Part(
        operations=frozenset(operations),
        models=frozenset(others | used),
        webhooks=frozenset(webhooks),
    )


def _used_in_rest(api: Api, alike: Alike, models: Collection[str]) -> set[str]:
    """The enumerations and unions in things that are not alike."""
    keys = [key for key in api.models if key not in models]
    for operation in api.operations():
        if operation.id not in alike.operations:
            keys += _models_in(operation)
    for webhook in api.webhooks:
        if webhook.name not in alike.webhooks:
            keys += references(*webhook_types(webhook))
    return {
        key
        for key in reachable(api, keys)
        if not isinstance(api.models[key], ObjectModel)
    }


def _are_frames_alike(old: Api, new: Api) -> bool:
    """Whether everything that all operations depend on is the same."""
    equal = _Equality({})
    return (
        old.client_name == new.client_name
        and old.formats == new.formats
        and equal.holds(old.security_schemes, new.security_schemes)
    )


def _models_in(operation: Operation) -> tuple[str, ...]:
    """The ids of the models that callers pass and receive, without those inside of them."""
    return (*operation.sent.references, *operation.received.references)


def _reaching(models: Mapping[str, Model], targets: Iterable[str]) -> set[str]:
    """Models with all others that contain them, directly or not."""
    mentioning: dict[str, list[str]] = {}
    for key, model in models.items():
        for inner in model.contents.references:
            mentioning.setdefault(inner, []).append(key)
    reached: set[str] = set()
    pending = list(targets)
    while pending:
        key = pending.pop()
        if key not in reached:
            reached.add(key)
            pending += mentioning.get(key, ())
    return reached


class _Equality:
    """Whether two things are the same, wherever they are."""

    def __init__(self, pairs: Mapping[str, str]) -> None:
        self._pairs = pairs

    def holds(self, one: Any, other: Any) -> bool:
        """Whether two values of the IR are the same, except for their places.

        `1` and `true` are not, although they are equal.
        """
        return self._all_hold((one,), (other,))

    def _all_hold(self, ones: Sequence[Any], others: Sequence[Any]) -> bool:
        """Whether the values of two sequences of one length are the same, one by one."""
        for one, other in zip(ones, others, strict=True):
            if one is other:
                continue
            class_ = one.__class__
            if class_ is not other.__class__:
                return False
            if class_ in _ATOMS:
                if one != other:
                    return False
            elif not self._holds(class_, one, other):
                return False
        return True

    def _holds(self, class_: Hashable, one: Any, other: Any) -> bool:
        """Whether two values of a class are the same."""
        if class_ is tuple:
            return len(one) == len(other) and self._all_hold(one, other)
        if class_ is ModelRef:
            return bool(self._pairs.get(one.id) == other.id)
        if class_ is Node:  # rules read parts of the document that are not in the IR
            return bool(one.value == other.value)
        read = _reader(class_)
        if read is None:
            return repr(one) == repr(other)
        return self._all_hold(read(one), read(other))


@cache
def _reader(class_: Hashable) -> Callable[[Any], tuple[Any, ...]] | None:
    """A function that reads the fields of a struct which count for equality.

    None for other classes.
    """
    if not (isinstance(class_, type) and issubclass(class_, Struct)):
        return None
    place = _PLACES.get(class_)
    names = [name for name in class_.__struct_fields__ if name != place]
    if len(names) > 1:
        return attrgetter(*names)
    return lambda thing: tuple([getattr(thing, name) for name in names])
