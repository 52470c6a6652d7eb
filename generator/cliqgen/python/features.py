"""The features of the runtime that the operations of an API use."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from cliqgen.ir.api import Api, Body, Operation
from cliqgen.ir.types import Primitive, UnionOf
from cliqgen.python.plans import OAuthPlan
from cliqgen.runtime import IMPLIED, Feature


def plan_features(api: Api, oauth: OAuthPlan | None) -> frozenset[Feature]:
    """The optional features that a client of the API needs."""
    used = frozenset(_features(api, oauth))
    return used.union(*(IMPLIED.get(feature, ()) for feature in used))


def _features(api: Api, oauth: OAuthPlan | None) -> Iterator[Feature]:
    if oauth is not None:
        yield "oauth"
    if _has_collections(api):
        yield "collections"
    for operation in api.operations():
        if operation.rate_limit is not None:
            yield "limits"
        if operation.paging is not None:
            yield "paging"
        if operation.streaming is not None:
            yield "streams"
        if operation.body is not None:
            yield from _of_body(operation.body)


def _has_collections(api: Api) -> bool:
    """Whether things are listed and created at a path, or one of both and addressed below it."""
    lists = [o for o in api.operations() if o.method.upper() == "GET"]
    creates = [o for o in api.operations() if o.method.upper() == "POST"]
    given = _paths(o for o in creates if o.body is not None)
    returned = _paths(o for o in lists if any(r.type is not None for r in o.results))
    if given & returned:
        return True
    paths = _paths([*lists, *creates])
    return any(
        last.startswith("{") and parent in paths
        for parent, _, last in (
            path.rpartition("/") for path in _paths(api.operations())
        )
    )


def _paths(operations: Iterable[Operation]) -> set[str]:
    return {operation.path.rstrip("/") for operation in operations}


def _of_body(body: Body) -> Iterator[Feature]:
    if body.kind == "form":
        yield "forms"
    if body.kind == "multipart":
        yield "multipart"
    if holds_bytes(body):
        yield "files"


def holds_bytes(body: Body) -> bool:
    """Whether a body is sent unchanged, and may be bytes."""
    variants = body.type.variants if isinstance(body.type, UnionOf) else (body.type,)
    return body.kind in ("text", "binary") and Primitive("binary") in variants
