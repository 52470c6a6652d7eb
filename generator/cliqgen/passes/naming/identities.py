"""Identities, by which a later run recognizes each thing, whatever is beside it."""

from __future__ import annotations

import hashlib
import json
import re
from collections.abc import Iterator, Mapping, Sequence
from functools import partial
from typing import Any

from msgspec import Struct

from cliqgen.ir.api import Api, Operation, Webhook
from cliqgen.ir.data import Model
from cliqgen.memo import Memo, content_key
from cliqgen.names import SchemaContent
from cliqgen.passes.naming.models import identity, main_document
from cliqgen.passes.signatures import body_model
from cliqgen.source.plain import is_mapping
from cliqgen.source.shape import portable_shape

_SHAPES = "digests of shapes"
_ORIGIN = json.JSONEncoder(sort_keys=True, default=str)
_LISTED = re.compile(r"/(oneOf|anyOf|allOf|prefixItems|items|parameters)/\d")


def operation_id(operation: Operation) -> str:
    """The operationId of the description, empty if there is none."""
    return _text(operation.node.value, "operationId")


def source(operation: Operation) -> str:
    """A digest of everything that determines the resource of an operation."""
    value = operation.node.value
    tags: Any = value.get("tags") if is_mapping(value) else None
    origin: list[Any] = [operation_id(operation), tags or [], operation.path]
    return digest(_ORIGIN.encode(origin))


def suffix(operation: Operation) -> str:
    """The suffix that distinguishes further methods of an operation."""
    return operation.id.removeprefix(
        f"{operation.method} {operation.server or ''}{operation.path}"
    )


def webhook_key(webhook: Webhook) -> str:
    return f"{webhook.owner} {webhook.method} {webhook.raw_name}"


def argument_names(
    operation: Operation, models: Mapping[str, Model]
) -> Iterator[tuple[str, str]]:
    """The identity and the name of each argument."""
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
    """The identities of possible arguments, before anything has a name."""
    names = {f"{p.location} {p.wire_name}" for p in operation.parameters}
    body = operation.body
    model = None if body is None else body_model(body, models)
    names |= {f"body {f.wire_name}" for f in (model.fields if model else ())}
    return names | {"body", "additional", "content type", "accept"}


class ModelIdentity(Struct, frozen=True):
    """How a model is recognized: by what it is named after, by its place, by its content.

    `is_listed` says that its place is in a list, and changes with those before it.
    """

    identity: str
    place: str
    content: SchemaContent
    is_listed: bool
    is_telling: bool


def model_identities(api: Api, memo: Memo | None = None) -> dict[str, ModelIdentity]:
    """The identity of each model, by its key.

    Documents are named by their files; the main one has no name.
    """
    digest_of = partial(_digest_of, memo=memo or Memo())
    main = main_document(api)
    paths = {m.node.document.path for m in api.models.values()}
    shown = {p.as_posix(): "" if p.as_posix() == main else p.name for p in paths}
    documents = sorted(shown.items(), reverse=True)
    identities: dict[str, ModelIdentity] = {}
    taken: set[str] = set()
    for key in sorted(api.models):
        model = api.models[key]
        text, place = identity(model.hint, main), _portable(key, documents)
        is_derived = "&" in key
        if is_derived:
            text = f"{text}\n&{place}"
        if text in taken:  # named after the same, in several places
            text = f"{text}\n@{place}"
        taken.add(text)
        value = model.node.value
        is_plain = is_mapping(value) and "$ref" not in value
        is_inline = model.hint.component is None and not is_derived
        identities[key] = ModelIdentity(
            text,
            place,
            SchemaContent(value, digest_of),
            is_listed=_LISTED.search(place) is not None,
            is_telling=is_inline and is_plain,
        )
    return identities


def _digest_of(value: Any, memo: Memo) -> str:
    """A digest of a schema, independent of the location of the files it refers to."""
    key = content_key(value)
    cached: str | None = None if key is None else memo.get(_SHAPES, key)
    if cached is None:
        cached = digest(portable_shape(value))
        if key is not None:
            memo.put(_SHAPES, key, cached)
    return cached


def digest(text: str) -> str:
    return hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()[:16]


def _portable(key: str, documents: Sequence[tuple[str, str]]) -> str:
    for path, name in documents:
        key = key.replace(path, name)
    return key


def _text(value: object, name: str) -> str:
    member: Any = value.get(name) if is_mapping(value) else None
    return member if isinstance(member, str) else ""
