"""Operations that an API has in several versions."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Mapping

from cliqgen.ir.api import Operation

_VERSION = re.compile(r"v\d+(?:[._]\d+)*\Z", re.I)
_PARAMETER = re.compile(r"\{[^{}]*\}")


def call_of(operation: Operation) -> str:
    """The names that lead from a client to a method, with dots."""
    return ".".join([*operation.attributes, operation.name])


def other_versions(
    operations: Iterable[Operation],
) -> Mapping[str, tuple[Operation, ...]]:
    """By the id of an operation, the same in other versions of the API.

    Operations are the same if they have the same name below another version, or the same
    request apart from the version in its path.
    """
    alike: dict[tuple[str, ...], list[Operation]] = defaultdict(list)
    for operation in operations:
        for key in (_named(operation), _requested(operation)):
            alike[key].append(operation)
    others: dict[str, dict[str, Operation]] = defaultdict(dict)
    for group in alike.values():
        for one in group:
            for other in group:
                if _versions(one.path) != _versions(other.path):
                    others[one.id][other.id] = other
    return {id_: tuple(same.values()) for id_, same in others.items()}


def _named(operation: Operation) -> tuple[str, ...]:
    names = (*operation.attributes, operation.name)
    return ("name", *(name for name in names if not _VERSION.match(name)))


def _requested(operation: Operation) -> tuple[str, ...]:
    segments = operation.path.split("/")
    path = (part for part in segments if not _VERSION.match(part))
    return ("request", operation.method, _PARAMETER.sub("{}", "/".join(path)))


def _versions(path: str) -> list[str]:
    return [part for part in path.split("/") if _VERSION.match(part)]
