"""Which models anything uses, and whether in requests, in responses or in both."""

from __future__ import annotations

from collections.abc import Iterable

from cliqgen.ir.api import Api, Operation, Webhook
from cliqgen.ir.data import EnumModel, Model, ObjectModel
from cliqgen.ir.types import Type, references
from cliqgen.replacing import replace


def mark_usage(api: Api) -> Api:
    """Drop models that nothing reaches; mark the rest by direction.

    What a webhook brings is read like a response, and what it is answered is written.
    """
    written: list[Type] = []
    read: list[Type] = []
    for operation in api.operations():
        written += request_types(operation)
        read += answer_types(operation)
    for webhook in api.webhooks:
        payload, *expected = webhook_types(webhook)
        read.append(payload)
        written += expected
    requests, answers = reachable(api, written), reachable(api, read)
    models = {
        key: replace(model, in_requests=key in requests, in_answers=key in answers)
        for key, model in api.models.items()
        if key in requests or key in answers
    }
    return replace(api, models=models)


def request_types(operation: Operation) -> list[Type]:
    """The types of what the caller passes."""
    types = [parameter.type for parameter in operation.parameters]
    return types if operation.body is None else [*types, operation.body.type]


def answer_types(operation: Operation) -> list[Type]:
    """The types of what the caller gets, in exceptions too."""
    types = [result.type for result in operation.results]
    types += [r.type for result in operation.results for r in result.representations]
    types += [case.type for case in operation.errors]
    return [kind for kind in types if kind is not None]


def webhook_types(webhook: Webhook) -> list[Type]:
    """The types of what the API sends, and then of what it expects in return."""
    stated = [answer.type for answer in webhook.answers if answer.type is not None]
    return [webhook.payload, *stated]


def reachable(
    api: Api, types: Iterable[Type], known: dict[str, list[str]] | None = None
) -> set[str]:
    """The ids of all models that the types mention, directly or through models.

    `known` keeps what models mention for another call over the same API.
    """
    known = {} if known is None else known
    pending = [key for kind in types for key in references(kind)]
    found: set[str] = set()
    while pending:
        key = pending.pop()
        if key not in found:
            found.add(key)
            if key not in known:
                known[key] = mentioned(api.models[key])
            pending += known[key]
    return found


def mentioned(model: Model) -> list[str]:
    """The ids of the models that a model mentions itself."""
    if isinstance(model, ObjectModel):
        types = [field.type for field in model.fields]
        if model.additional is not None:
            types.append(model.additional)
        return [key for kind in types for key in references(kind)]
    if isinstance(model, EnumModel):
        return []
    return [key for variant in model.variants for key in references(variant)]
