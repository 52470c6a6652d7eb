"""Which models are used, and whether in requests, in responses or in both."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from cliqgen.ir.api import Api, Webhook
from cliqgen.ir.types import Type, references
from cliqgen.replacing import replace


def mark_usage(api: Api) -> Api:
    """Remove unreachable models; mark the rest by direction."""
    requests = reachable(api, sent(api))
    responses = reachable(api, received(api))
    models = {
        key: replace(model, in_requests=key in requests, in_responses=key in responses)
        for key, model in api.models.items()
        if key in requests or key in responses
    }
    return replace(api, models=models)


def sent(api: Api) -> Iterator[str]:
    """The ids of the models that callers pass; they write the response to a webhook."""
    for operation in api.operations():
        yield from operation.sent.references
    for webhook in api.webhooks:
        yield from references(*webhook_types(webhook)[1:])


def received(api: Api) -> Iterator[str]:
    """The ids of the models that callers receive; they read the payload of a webhook."""
    for operation in api.operations():
        yield from operation.received.references
    for webhook in api.webhooks:
        yield from references(webhook.payload)


def webhook_types(webhook: Webhook) -> list[Type]:
    """The type that the API sends, and then those that it expects in return."""
    responses = [r.type for r in webhook.responses if r.type is not None]
    return [webhook.payload, *responses]


def reachable(api: Api, keys: Iterable[str]) -> set[str]:
    """The ids of models with those of all others in them, directly or not."""
    pending = list(keys)
    reached: set[str] = set()
    while pending:
        key = pending.pop()
        if key not in reached:
            reached.add(key)
            pending += api.models[key].contents.references
    return reached
