"""What each thing is, so that a later run knows it again whatever stands beside it."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterator, Mapping
from typing import Any

from cliqgen.ir.data import Model
from cliqgen.ir.model import Api, Operation, Webhook
from cliqgen.passes.naming.models import identity, main_document
from cliqgen.passes.signatures import body_model
from cliqgen.source.plain import is_mapping
from cliqgen.source.shape import shape


def stated_id(operation: Operation) -> str:
    """The operationId of the description, empty where there is none."""
    return _text(operation.node.value, "operationId")


def source(operation: Operation) -> str:
    """A digest of all that the description says of where an operation belongs."""
    value = operation.node.value
    tags: Any = value.get("tags") if is_mapping(value) else None
    stated: list[Any] = [stated_id(operation), tags or [], operation.path]
    return digest(json.dumps(stated, sort_keys=True, default=str))


def suffix(operation: Operation) -> str:
    """What sets further methods of an operation apart from the first."""
    return operation.id.removeprefix(
        f"{operation.method} {operation.server or ''}{operation.path}"
    )


def webhook_key(webhook: Webhook) -> str:
    return f"{webhook.owner} {webhook.method} {webhook.raw_name}"


def argument_names(
    operation: Operation, models: Mapping[str, Model]
) -> Iterator[tuple[str, str]]:
    """What each argument is, and its name."""
    for parameter in operation.parameters:
        yield f"{parameter.location} {parameter.wire_name}", parameter.name
    body = operation.body
    if body is not None:
        model = body_model(body, models)
        wire_names = {f.name: f.wire_name for f in model.fields} if model else {}
        for field, keyword in body.keywords:
            yield f"body {wire_names[field]}", keyword
        if body.name:
            yield "body", body.name
        if body.additional:
            yield "additional", body.additional
        if body.choice is not None:
            yield "content type", body.choice.name
    if operation.accept is not None:
        yield "accept", operation.accept.name


def arguments(operation: Operation, models: Mapping[str, Model]) -> set[str]:
    """What may be an argument, before anything has a name."""
    found = {f"{p.location} {p.wire_name}" for p in operation.parameters}
    body = operation.body
    model = None if body is None else body_model(body, models)
    found |= {f"body {f.wire_name}" for f in (model.fields if model else ())}
    return found | {"body", "additional", "content type", "accept"}


def model_identities(api: Api) -> dict[str, str]:
    """Where each model stands, by its key; models that cannot be told apart are left out.

    Documents are called by the names of their files, the main one not at all.
    """
    main = main_document(api)
    paths = {m.node.document.path for m in api.models.values()}
    shown = {p.as_posix(): "" if p.as_posix() == main else p.name for p in paths}
    found: dict[str, str] = {}
    taken: set[str] = set()
    for key, model in api.models.items():
        text = identity(model.hint, main)
        if "&" in key:
            text = f"{text}\n&{_portable(key, shown)}"
        if text not in taken:
            taken.add(text)
            found[key] = text
    return found


def content(key: str, model: Model) -> str:
    """A digest of what an inline schema says; empty where that tells nothing."""
    value = model.node.value
    is_component = model.hint.component is not None
    if is_component or "&" in key or not is_mapping(value) or "$ref" in value:
        return ""
    return digest(shape(value))


def digest(text: str) -> str:
    return hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()[:16]


def _portable(key: str, shown: Mapping[str, str]) -> str:
    for path, name in sorted(shown.items(), reverse=True):
        key = key.replace(path, name)
    return key


def _text(value: object, name: str) -> str:
    found: Any = value.get(name) if is_mapping(value) else None
    return found if isinstance(found, str) else ""
