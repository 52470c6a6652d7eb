# Copied by cliqgen into each client that it generates.
# Do not edit: your own code goes into the folder _custom of this package.
"""Spans of OpenTelemetry, for those who have its API installed."""

from __future__ import annotations

from importlib import import_module
from typing import Any
from urllib.parse import urlsplit

from .hooks import ErrorEvent, Hooks, RequestEvent, ResponseEvent

_NOTE = "opentelemetry.span"
_PACKAGE = __name__.partition("._runtime")[0]


def opentelemetry_hooks(tracer_provider: Any = None) -> Hooks:
    """Return hooks that create a span for each request, including retries.

    A span is one of a client, lasts until the response begins, and has the attributes of the
    semantic conventions for HTTP: method, address and route, status, and the number of the
    attempt. Addresses are masked. Its parent is the span that is current at the call.

    Args:
        tracer_provider: a provider of OpenTelemetry; None takes the global one.

    Raises:
        ImportError: if ``opentelemetry-api`` is not installed.
    """
    # Not a plain import: type checkers need not have an optional package.
    trace: Any = import_module("opentelemetry.trace")
    tracer = trace.get_tracer(_PACKAGE, tracer_provider=tracer_provider)

    def start(event: RequestEvent) -> None:
        address = urlsplit(event.url)
        attributes: dict[str, str | int] = {
            "http.request.method": event.method,
            "url.full": event.url,
            "url.template": event.path,
            "server.address": address.hostname or "",
        }
        if address.port is not None:
            attributes["server.port"] = address.port
        if event.attempt > 1:
            attributes["http.request.resend_count"] = event.attempt - 1
        event.notes[_NOTE] = tracer.start_span(
            f"{event.method} {event.path}",
            kind=trace.SpanKind.CLIENT,
            attributes=attributes,
        )

    def finish(event: ResponseEvent) -> None:
        span = event.request.notes[_NOTE]
        span.set_attribute("http.response.status_code", event.status_code)
        if 200 <= event.status_code <= 299 or event.is_followed:
            span.end()

    def fail(event: ErrorEvent) -> None:
        span = event.request.notes[_NOTE]
        if not span.is_recording():  # the response began well, and broke off
            return
        span.set_attribute("error.type", type(event.error).__name__)
        span.set_status(trace.StatusCode.ERROR, str(event.error))
        span.end()

    return Hooks(on_request=start, on_response=finish, on_error=fail)
