"""Filters: which operations and webhooks of a specification are wanted.

A filter is a kind and a glob (`*`, `?`, `[...]`, where `*` takes slashes too). Capitals
count, except in the name of a method.
"""

from __future__ import annotations

import difflib
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, fields, is_dataclass, replace
from fnmatch import fnmatchcase

from cliqgen.diagnostics import CliqgenError, Position, UsageError, usage_failure
from cliqgen.openapi.model import Discriminator, Operation, Schema, SchemaKey, Spec
from cliqgen.request import Filters
from cliqgen.source.document import Node

_KINDS: Mapping[str, Callable[[Operation], tuple[str, ...]]] = {
    "tag": lambda o: o.tags,
    "path": lambda o: (o.path,),
    "method": lambda o: (o.method.upper(),),
    "id": lambda o: () if o.operation_id is None else (o.operation_id,),
}


@dataclass(frozen=True)
class LeftOut:
    """What the filters took away: `GET /pets`, and the schemas that nothing else uses.

    `places` are where the operations stand.
    """

    operations: tuple[str, ...] = ()
    schemas: tuple[str, ...] = ()
    places: tuple[Position, ...] = ()


@dataclass(frozen=True)
class _Filter:
    """One filter: `stated` as the user wrote it."""

    stated: str
    kind: str
    glob: str

    def matches(self, operation: Operation) -> bool:
        return any(fnmatchcase(v, self.glob) for v in _KINDS[self.kind](operation))


def check_filters(filters: Filters) -> None:
    """See that each filter is well-formed, before anything is read.

    Raises:
        UsageError: one has no kind, or one that is not known.
    """
    for stated in (*filters.include, *filters.exclude):
        _parse(stated)


def select(spec: Spec, filters: Filters) -> tuple[Spec, LeftOut]:
    """The specification without what the filters leave out, and what that is.

    The callbacks of an operation go with it. The name of a webhook is matched as its path.

    Raises:
        UsageError: a filter matches nothing, or nothing is left.
    """
    include = [_parse(stated) for stated in filters.include]
    exclude = [_parse(stated) for stated in filters.exclude]
    calls = _calls(spec)
    unmatched = [
        _unmatched(wanted, calls)
        for wanted in (*include, *exclude)
        if not any(wanted.matches(call) for call in calls)
    ]
    if unmatched:
        raise UsageError([d for error in unmatched for d in error.diagnostics])

    def is_wanted(call: Operation) -> bool:
        is_included = not include or any(f.matches(call) for f in include)
        return is_included and not any(f.matches(call) for f in exclude)

    kept = replace(
        spec,
        operations=tuple(o for o in spec.operations if is_wanted(o)),
        webhooks=tuple(w for w in spec.webhooks if is_wanted(w.call)),
    )
    if not _calls(kept):
        raise usage_failure("filter-empty", "the filters leave nothing to generate")
    gone = [call for call in calls if not is_wanted(call)]
    return replace(kept, is_partial=bool(gone)), LeftOut(
        operations=tuple(_shown(call) for call in gone),
        schemas=_unused(gone, _calls(kept), spec.schemas),
        places=tuple(call.node.position for call in gone),
    )


def _calls(spec: Spec) -> tuple[Operation, ...]:
    return (*spec.operations, *(webhook.call for webhook in spec.webhooks))


def _parse(stated: str) -> _Filter:
    kind, colon, glob = stated.partition(":")
    if not colon or kind not in _KINDS or not glob:
        near = difflib.get_close_matches(kind, _KINDS, 1)
        hint = f"; did you mean {near[0]}:{glob}?" if near and colon and glob else ""
        raise usage_failure("filter-syntax", f"{stated!r} is no filter{hint}")
    return _Filter(stated, kind, glob.upper() if kind == "method" else glob)


def _unmatched(wanted: _Filter, calls: Iterable[Operation]) -> CliqgenError:
    values = dict.fromkeys(v for call in calls for v in _KINDS[wanted.kind](call))
    by_folded = {value.casefold(): value for value in reversed(values)}
    near = difflib.get_close_matches(
        wanted.glob.strip("*").casefold(), by_folded, 3, cutoff=0.5
    )
    candidates = [f"{wanted.kind}:{by_folded[folded]}" for folded in near]
    return usage_failure(
        "filter-unmatched",
        f"the filter {wanted.stated!r} matches nothing",
        remedy=f"Nearest: {', '.join(candidates)}." if candidates else None,
    )


def _shown(call: Operation) -> str:
    return f"{call.method} {call.path}"


def _unused(
    gone: Iterable[Operation],
    kept: Iterable[Operation],
    schemas: Mapping[SchemaKey, Schema],
) -> tuple[str, ...]:
    """The names of the schemas that only what is gone refers to."""
    keys = _reachable(gone, schemas) - _reachable(kept, schemas)
    nodes = [schemas[key].node for key in keys]
    names = {
        node.pointer[-1] if node.pointer else node.document.path.stem for node in nodes
    }
    return tuple(sorted(names))


def _reachable(
    calls: Iterable[Operation], schemas: Mapping[SchemaKey, Schema]
) -> set[SchemaKey]:
    pending = [key for call in calls for key in _references(call)]
    found: set[SchemaKey] = set()
    while pending:
        key = pending.pop()
        if key not in found and key in schemas:
            found.add(key)
            pending.extend(_references(schemas[key]))
    return found


def _references(value: object) -> Iterator[SchemaKey]:
    """The schemas that a part of the specification refers to, however deep inside."""
    pending = [value]
    while pending:
        part = pending.pop()
        if isinstance(part, tuple):
            pending.extend(part)  # pyright: ignore[reportUnknownArgumentType]
        elif isinstance(part, Discriminator):
            yield from (key for _, key in part.mapping)
        elif is_dataclass(part) and not isinstance(part, type | Node):
            if isinstance(part, Schema) and part.ref is not None:
                yield part.ref
            pending.extend(getattr(part, inner.name) for inner in fields(part))
