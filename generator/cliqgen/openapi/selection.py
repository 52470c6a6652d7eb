"""Filters: which operations and webhooks of descriptions are included.

They are applied before any check, so that errors in excluded parts do not matter.
A filter is a kind and a glob (`*`, `?`, `[...]`, where `*` matches slashes too). Case
matters, except in methods.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from fnmatch import fnmatchcase

from msgspec import Struct

from cliqgen.diagnostics import CliqgenError, Position, UsageError, usage_failure
from cliqgen.nearest import hint, nearest, several_near
from cliqgen.openapi.calls import Call, calls_of
from cliqgen.openapi.description import Operation
from cliqgen.openapi.left_out import LeftOut
from cliqgen.openapi.pruning import (
    reached,
    schemas_of,
    without_calls,
    without_components,
)
from cliqgen.openapi.views import Origins
from cliqgen.replacing import replace
from cliqgen.request import Filters
from cliqgen.source.document import Node
from cliqgen.source.load import Loaded

_KINDS: Mapping[str, Callable[[Call], tuple[str, ...]]] = {
    "tag": lambda c: c.tags,
    "path": lambda c: (c.path,),
    "method": lambda c: (c.method.upper(),) if c.method else (),
    "id": lambda c: () if c.operation_id is None else (c.operation_id,),
}


class _Filter(Struct, frozen=True):
    """One filter: `text` as the user wrote it, and its place in a configuration."""

    text: str
    kind: str
    glob: str
    place: Position | None

    def matches(self, call: Call) -> bool:
        return any(fnmatchcase(v, self.glob) for v in _KINDS[self.kind](call))


def check_filters(filters: Filters) -> None:
    """Check that each filter is well-formed, before anything is read.

    Raises:
        UsageError: a filter has no kind, or an unknown one.
    """
    for text in (*filters.include, *filters.exclude):
        _parse(text, filters)


def select(loaded: Loaded, filters: Filters) -> tuple[Loaded, LeftOut]:
    """Apply filters; return the filtered descriptions and what was excluded.

    Callbacks of excluded operations, and components that nothing else refers to, are
    removed as well. The name of a webhook is matched as its path.

    Raises:
        UsageError: a filter matches nothing, or nothing is left.
    """
    include = [_parse(text, filters) for text in filters.include]
    exclude = [_parse(text, filters) for text in filters.exclude]
    calls = calls_of(loaded.roots, loaded.sources)
    unmatched = [
        _unmatched(filter_, calls)
        for filter_ in (*include, *exclude)
        if not any(filter_.matches(call) for call in calls)
    ]
    if unmatched:
        raise UsageError([d for error in unmatched for d in error.diagnostics])

    def is_selected(call: Call) -> bool:
        is_included = not include or any(f.matches(call) for f in include)
        return is_included and not any(f.matches(call) for f in exclude)

    kept = [call for call in calls if is_selected(call)]
    gone = [call for call in calls if not is_selected(call)]
    if not any(call.method for call in kept):
        raise usage_failure("filter-empty", "the filters leave no operation")
    if not gone:
        return loaded, LeftOut()
    origins = Origins(loaded.redirections)
    roots = [(without_calls(root, kept, gone, origins), v) for root, v in loaded.roots]
    redirections = origins.finish()
    reach = [
        reached(root.read_with(redirections), version, loaded.sources)
        for root, version in roots
    ]
    roots = [(without_components(root, reach), version) for root, version in roots]
    used = {key for part in reach for key in part.schemas}
    schemas = {
        _name(node)
        for document, version in loaded.roots
        for key, node in schemas_of(gone, document, version, loaded.sources).items()
        if key not in used
    }
    operations = dict.fromkeys(_shown(call) for call in gone if _is_shown(call))
    left_out = LeftOut(
        tuple(operations),
        tuple(sorted(schemas)),
        tuple(_named(c) for c in gone if c.holder == "paths" and c.method),
    )
    loaded = replace(loaded, roots=tuple(roots), redirections=redirections)
    return loaded, left_out


def _named(call: Call) -> Operation:
    return Operation(
        node=call.node,
        method=call.method.upper(),
        path=call.path,
        operation_id=call.operation_id,
        tags=call.tags,
        summary=None,
        description=None,
        deprecated=False,
        parameters=(),
        body=None,
        responses=(),
        security=None,
        variant=call.use,
        root=call.document.root,
    )


def _shown(call: Call) -> str:
    return f"{call.method} {call.path}".strip()


def _is_shown(call: Call) -> bool:
    """Whether excluding a call is worth reporting: an operation, or an unreadable item."""
    return bool(call.method) or not call.item.is_mapping() or call.item.has("$ref")


def _name(node: Node) -> str:
    return node.pointer[-1] if node.pointer else node.document.path.stem


def _parse(text: str, filters: Filters) -> _Filter:
    place = filters.places.get(text)
    kind, colon, glob = text.partition(":")
    if not colon or kind not in _KINDS or not glob:
        near = nearest(kind, _KINDS) if colon and glob else None
        suggestion = hint(None if near is None else f"{near}:{glob}")
        message = f"{text!r} is not a filter{suggestion}"
        raise usage_failure("filter-syntax", message, place)
    return _Filter(text, kind, glob.upper() if kind == "method" else glob, place)


def _unmatched(filter_: _Filter, calls: Iterable[Call]) -> CliqgenError:
    values = dict.fromkeys(v for call in calls for v in _KINDS[filter_.kind](call))
    by_folded = {value.casefold(): value for value in reversed(values)}
    near = several_near(filter_.glob.strip("*").casefold(), by_folded, 3, 0.5)
    candidates = [f"{filter_.kind}:{by_folded[folded]}" for folded in near]
    return usage_failure(
        "filter-unmatched",
        f"no operation matches the filter {filter_.text!r}",
        filter_.place,
        remedy=f"Nearest: {', '.join(candidates)}." if candidates else None,
    )
