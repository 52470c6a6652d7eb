"""The module of webhooks: a function for each that reads what the API sends."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from cliqgen.ir.api import Api, Webhook
from cliqgen.ir.types import ModelRef
from cliqgen.python.annotations import Annotator
from cliqgen.python.code import Code, docstring, identifier, literal
from cliqgen.python.imports import (
    format_imports,
    grouped,
    runtime_imports,
    sorted_names,
    standard_imports,
)
from cliqgen.python.notes import sentences
from cliqgen.python.part import WHOLE, Part
from cliqgen.python.plans import Import, WebhookModule, WebhookPlan
from cliqgen.python.prose import first_sentence, items, quoted, rest_of, section, wrap

_ERROR = "WebhookDecodeError"
_ABOUT = """\
Webhooks and callbacks that the API sends.

Each function takes the body of a received request and returns its decoded payload. A body \
that contradicts its description is decoded as far as possible, and what does not fit is \
logged; with `strict` it raises `WebhookDecodeError`. No function checks who sent a body: \
verify the signature first, if the API signs its requests."""
_SIGNATURE = Code("content: bytes | str, *, strict: bool = False")
_RESPONSES = "`encode` encodes a response as JSON."


def plan_webhooks(
    api: Api, places: Mapping[str, str], part: Part = WHOLE
) -> WebhookModule | None:
    """Plan the module, or a part of it; None if the API sends nothing by itself."""
    if not api.webhooks:
        return None
    planner = _Planner(api, places)
    webhooks = [
        planner.function(webhook)
        for webhook in sorted(api.webhooks, key=lambda w: w.name)
        if part.has_webhook(webhook.name)
    ]
    has_responses = any(r.type is not None for w in api.webhooks for r in w.responses)
    names = [_ERROR, *(["encode"] if has_responses else [])]
    annotator = planner.annotator
    if annotator.used:
        annotator.standard.add("TYPE_CHECKING")
    imports = standard_imports(annotator.standard)
    imports += runtime_imports("webhooks", {*names, "read", *annotator.runtime})
    imports += format_imports("webhooks", annotator.formats)
    about = f"{_ABOUT} {_RESPONSES}" if has_responses else _ABOUT
    exported = sorted_names([*names, *(webhook.name for webhook in webhooks)])
    return WebhookModule(
        docstring=docstring("\n".join(wrap(about, 0))),
        imports=grouped(imports),
        models=planner.imports(annotator.used),
        exports=tuple(literal(name) for name in exported),
        webhooks=tuple(webhooks),
    )


class _Planner:
    def __init__(self, api: Api, places: Mapping[str, str]) -> None:
        self._api = api
        self._places = places
        self.annotator = Annotator(api.models, evaluated=True)

    def function(self, webhook: Webhook) -> WebhookPlan:
        own = Annotator(self._api.models, evaluated=True)
        payload = own.annotation(webhook.payload)
        self.annotator.annotation(webhook.payload)
        return WebhookPlan(
            name=identifier(webhook.name),
            signature=_SIGNATURE,
            payload=payload,
            title=literal(webhook.title),
            imports=self.imports(own.used),
            docstring=self._docstring(webhook, payload),
        )

    def imports(self, keys: Iterable[str]) -> tuple[Import, ...]:
        """The imports of models from their modules."""
        modules: dict[str, set[str]] = {}
        for key in keys:
            names = modules.setdefault(self._places[key], set())
            names.add(self._api.models[key].name)
        return tuple(
            Import(Code(f".models.{identifier(module)}"), sorted_names(names))
            for module, names in sorted(modules.items())
        )

    def _docstring(self, webhook: Webhook, payload: Code) -> Code:
        documented = webhook.summary or webhook.description
        summary = (
            first_sentence(documented)
            or f"Decode the payload of the {_kind(webhook)} `{webhook.raw_name}`."
        )
        sections = [
            wrap(summary, 4),
            wrap(rest_of(webhook.description, summary), 4),
            [line for fact in _facts(webhook) for line in wrap(fact, 4)],
            items("Sent along", _sent_along(webhook), 4),
            section(
                "Args",
                [
                    ("content", "The body as received."),
                    ("strict", "Raise if the body contradicts its description."),
                ],
                4,
            ),
            section("Returns", [self._returns(webhook, payload)], 4),
            items("Expected responses", self._responses(webhook), 4),
            section(
                "Raises",
                [(_ERROR, "The body is not JSON, or `strict` and not as documented.")],
                4,
            ),
        ]
        text = "\n\n".join("\n".join(lines) for lines in sections if lines)
        return docstring(text, 4)

    def _returns(self, webhook: Webhook, payload: Code) -> tuple[str, str]:
        about = webhook.payload_description or _model_description(webhook, self._api)
        return quoted(payload), sentences(about) or "The payload."

    def _responses(self, webhook: Webhook) -> list[tuple[str, str]]:
        """The responses that the API expects, by status."""
        entries: list[tuple[str, str]] = []
        for response in webhook.responses:
            parts = [response.description]
            if response.type is not None:
                annotation = Annotator(self._api.models).annotation(response.type)
                parts.insert(0, f"`{annotation}`")
            is_default = response.status == "default"
            status = "any other status" if is_default else response.status
            entries.append((status, sentences(*parts)))
        return entries


def _kind(webhook: Webhook) -> str:
    return "webhook" if webhook.expression is None else "callback"


def _model_description(webhook: Webhook, api: Api) -> str | None:
    """The description of the payload's model."""
    payload = webhook.payload
    model = api.models[payload.id] if isinstance(payload, ModelRef) else None
    return first_sentence(model.description) if model else None


def _facts(webhook: Webhook) -> list[str]:
    """Method, address, and the operation that has the callback."""
    if webhook.expression is None:
        facts = [f"Comes as `{webhook.method}`: webhook `{webhook.raw_name}`."]
    else:
        facts = [
            f"Comes as `{webhook.method} {webhook.expression}`: "
            f"callback `{webhook.raw_name}` of `{webhook.owner}`."
        ]
    return [*facts, "Deprecated."] if webhook.deprecated else facts


def _sent_along(webhook: Webhook) -> list[tuple[str, str]]:
    return [
        (
            f"{p.name} ({p.location}{'' if p.required else ', optional'})",
            sentences(p.description),
        )
        for p in webhook.parameters
    ]
