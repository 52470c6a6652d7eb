"""The calls that an API makes, lowered: their bodies and the responses they expect."""

from __future__ import annotations

from collections.abc import Iterator

from cliqgen.diagnostics import Diagnostics
from cliqgen.ir.api import Result, SentAlong, Webhook
from cliqgen.ir.data import NameHint
from cliqgen.ir.schemas import SchemaLowering
from cliqgen.openapi import description as openapi


def lower_webhooks(
    spec: openapi.Spec, schemas: SchemaLowering, diagnostics: Diagnostics
) -> tuple[Webhook, ...]:
    """Lower the webhooks, and the callbacks of all operations; shared ones only once."""
    lowered: dict[str, Webhook] = {}
    for owner, webhook in _documented(spec):
        key = webhook.node.key
        if key in lowered:
            continue
        media = _json(webhook.call.body.content) if webhook.call.body else None
        if media is None:
            diagnostics.add(
                "webhook-ignored",
                f"{webhook.name!r} has no JSON body",
                webhook.node.position,
            )
            continue
        lowered[key] = _lower(owner, webhook, media, schemas)
    return tuple(lowered.values())


def _documented(spec: openapi.Spec) -> Iterator[tuple[str | None, openapi.Webhook]]:
    """Each webhook, and each callback with the operation to which it belongs."""
    for webhook in spec.webhooks:
        yield None, webhook
    for operation in spec.operations:
        for callback in operation.callbacks:
            yield f"{operation.method} {operation.path}", callback


def _lower(
    owner: str | None,
    webhook: openapi.Webhook,
    media: openapi.MediaType,
    schemas: SchemaLowering,
) -> Webhook:
    call = webhook.call
    origin = "webhook" if owner is None else "callback"
    identity = f"{origin} {webhook.name}"
    hint = NameHint(operation=webhook.node.key, role=identity)
    payload = schemas.type_of(media.schema, hint.inner("payload"))
    return Webhook(
        id=webhook.node.key,
        node=webhook.node,
        title=identity,
        raw_name=webhook.name,
        owner=owner,
        method=call.method,
        expression=webhook.expression,
        summary=call.summary,
        description=call.description,
        deprecated=call.deprecated,
        payload=payload,
        payload_description=call.body.description if call.body else None,
        parameters=tuple(
            SentAlong(
                p.name,
                p.location,
                p.required,
                p.description or schemas.description_of(p.schema),
            )
            for p in call.parameters
        ),
        responses=tuple(_responses(call, schemas, hint)),
    )


def _responses(
    call: openapi.Operation, schemas: SchemaLowering, hint: NameHint
) -> Iterator[Result]:
    """The responses that the API expects."""
    several = len([r for r in call.responses if r.content]) > 1
    for response in call.responses:
        media = _json(response.content)
        role = f"answer {response.status}" if several else "answer"
        if media is None:
            yield Result(response.status, "none", None, response.description)
        else:
            type_ = schemas.type_of(media.schema, hint.inner(role))
            yield Result(response.status, "json", type_, response.description)


def _json(content: tuple[openapi.MediaType, ...]) -> openapi.MediaType | None:
    """The first media type that is JSON."""
    for media in content:
        name = media.name
        if name in ("application/json", "*/*") or name.endswith("+json"):
            return media
    return None
