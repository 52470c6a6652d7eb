"""The features of the runtime that the operations of an API use."""

from __future__ import annotations

from collections.abc import Iterator

from cliqgen.ir.api import Api
from cliqgen.python.plans import OAuthPlan
from cliqgen.runtime import Feature


def plan_features(api: Api, oauth: OAuthPlan | None) -> frozenset[Feature]:
    """The optional features that a client of the API needs."""
    return frozenset(_features(api, oauth))


def _features(api: Api, oauth: OAuthPlan | None) -> Iterator[Feature]:
    if oauth is not None:
        yield "oauth"
        yield "limits"  # of token requests
    for operation in api.operations():
        if operation.rate_limit is not None:
            yield "limits"
        if operation.paging is not None:
            yield "paging"
        if operation.streaming is not None:
            yield "streams"
        if operation.body is not None and operation.body.kind == "multipart":
            yield "multipart"
