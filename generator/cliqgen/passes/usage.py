"""Which models are used, and whether in requests, in responses or in both."""

from __future__ import annotations

from collections.abc import Iterable

from cliqgen.ir.api import Api, Operation, Webhook
from cliqgen.ir.data import EnumModel, Model, ObjectModel
from cliqgen.ir.types import Type, references
from cliqgen.replacing import replace


def mark_usage(api: Api) -> Api:
    """Remove unreachable models; mark the rest by direction.

    The payload of a webhook is read like a response, and the response to it is written.
    """
    written: list[Type] = []
    read: list[Type] = []
    for operation in api.operations():
        written += request_types(operation)
        read += response_types(operation)
    for webhook in api.webhooks:
        payload, *expected = webhook_types(webhook)
        read.append(payload)
        written += expected
    mentions: dict[str, list[str]] = {}
    requests = reachable(api, written, mentions)
    responses = reachable(api, read, mentions)
    models = {
        key: replace(model, in_requests=key in requests, in_responses=key in responses)
        for key, model in api.models.items()
        if key in requests or key in responses
    }
    return replace(api, models=models)


def request_types(operation: Operation) -> list[Type]:
    """The types that the caller passes."""
    types = [parameter.type for parameter in operation.parameters]
    return types if operation.body is None else [*types, operation.body.type]


def response_types(operation: Operation) -> list[Type]:
    """The types that the caller receives, including those in exceptions."""
    types = [result.type for result in operation.results]
    types += [r.type for result in operation.results for r in result.representations]
    types += [case.type for case in operation.errors]
    return [type_ for type_ in types if type_ is not None]


def webhook_types(webhook: Webhook) -> list[Type]:
    """The type that the API sends, and then those that it expects in return."""
    responses = [r.type for r in webhook.responses if r.type is not None]
    return [webhook.payload, *responses]


def reachable(
    api: Api, types: Iterable[Type], mentions: dict[str, list[str]] | None = None
) -> set[str]:
    """The ids of all models in the types, directly or through other models.

    `mentions` keeps the models that each model mentions, for other calls with this API.
    """
    mentions = {} if mentions is None else mentions
    pending = references(*types)
    reached: set[str] = set()
    while pending:
        key = pending.pop()
        if key not in reached:
            reached.add(key)
            if key not in mentions:
                mentions[key] = mentioned(api.models[key])
            pending += mentions[key]
    return reached


def mentioned(model: Model) -> list[str]:
    """The ids of the models that a model directly refers to."""
    if isinstance(model, ObjectModel):
        types = [field.type for field in model.fields]
        if model.additional is not None:
            types.append(model.additional)
        return references(*types)
    if isinstance(model, EnumModel):
        return []
    return references(*model.variants)
