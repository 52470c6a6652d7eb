"""The IR as plain data, for programs and for debugging."""

from __future__ import annotations

from typing import Any

from cliqgen.ir.api import Api, Operation, Result, Webhook
from cliqgen.ir.data import EnumModel, Model, ObjectModel
from cliqgen.pipeline import Analysed
from cliqgen.python.annotations import Annotator


def describe(analysed: Analysed) -> dict[str, Any]:
    """Operations, models and exceptions with their Python names and types."""
    api = analysed.api
    annotator = Annotator(api.models)
    return {
        "package": analysed.package,
        "client": api.client_name,
        "title": api.title,
        "version": api.version,
        "servers": [{"name": s.name, "url": s.url} for s in api.servers],
        "operations": [_operation(o, annotator) for o in api.operations()],
        "webhooks": [_webhook(w, annotator) for w in api.webhooks],
        "models": [_model(m, annotator) for m in _sorted(api)],
        "errors": [
            {"class": e.name, "status": e.status, "codes": list(e.codes)}
            for e in api.error_classes
        ],
    }


def _sorted(api: Api) -> list[Model]:
    return sorted(api.models.values(), key=lambda model: model.name)


def _operation(operation: Operation, annotator: Annotator) -> dict[str, Any]:
    body = operation.body
    return {
        "call": ".".join([*operation.attributes, operation.name]),
        "method": operation.method,
        "path": operation.path,
        "position": str(operation.node.position),
        "parameters": [
            {
                "name": p.name,
                "in": p.location,
                "wire_name": p.wire_name,
                "type": annotator.annotation(p.type),
                "required": p.required,
            }
            for p in operation.parameters
        ],
        "body": (
            None
            if body is None
            else {
                "media_type": body.media_type,
                "type": annotator.annotation(body.type),
                "required": body.required,
            }
        ),
        "results": {
            result.status: _result(result, annotator) for result in operation.results
        },
        "errors": {case.status: case.exception for case in operation.errors},
    }


def _webhook(webhook: Webhook, annotator: Annotator) -> dict[str, Any]:
    return {
        "function": webhook.name,
        "name": webhook.raw_name,
        "method": webhook.method,
        "callback_of": webhook.owner,
        "expression": webhook.expression,
        "position": str(webhook.node.position),
        "payload": annotator.annotation(webhook.payload),
    }


def _result(result: Result, annotator: Annotator) -> str | None:
    if result.type is None:
        return None
    annotation = annotator.annotation(result.type)
    return annotation if result.streaming is None else f"Stream[{annotation}]"


def _model(model: Model, annotator: Annotator) -> dict[str, Any]:
    data: dict[str, Any] = {
        "name": model.name,
        "position": str(model.node.position),
    }
    if isinstance(model, ObjectModel):
        data["fields"] = [
            {
                "name": field.name,
                "wire_name": field.wire_name,
                "type": annotator.annotation(field.type),
                "required": field.required,
            }
            for field in model.fields
        ]
    elif isinstance(model, EnumModel):
        data["values"] = list(model.values)
    else:
        data["variants"] = [annotator.annotation(v) for v in model.variants]
        data["strategy"] = type(model.strategy).__name__
    return data
