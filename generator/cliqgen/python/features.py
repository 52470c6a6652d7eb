"""What of all that the runtime can do the operations of an API use."""

from __future__ import annotations

from collections.abc import Iterator

from cliqgen.ir.api import Api
from cliqgen.python.plans import OAuthPlan
from cliqgen.runtime import Feature


def plan_features(api: Api, oauth: OAuthPlan | None) -> frozenset[Feature]:
    """What a client of the API has of what not all clients have."""
    return frozenset(_features(api, oauth))


def _features(api: Api, oauth: OAuthPlan | None) -> Iterator[Feature]:
    if oauth is not None:
        yield "oauth"
        yield "limits"  # of how many tokens may be asked for
    for operation in api.operations():
        if operation.rate_limit is not None:
            yield "limits"
        if operation.paging is not None:
            yield "paging"
        if operation.streaming is not None:
            yield "streams"
        if operation.body is not None and operation.body.kind == "multipart":
            yield "multipart"
