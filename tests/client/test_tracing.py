"""Spans of OpenTelemetry: one for each request that was sent."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import pytest
from opentelemetry.sdk.trace import TracerProvider
from opentelemetry.sdk.trace.export import SimpleSpanProcessor
from opentelemetry.sdk.trace.export.in_memory_span_exporter import InMemorySpanExporter
from opentelemetry.trace import SpanKind, StatusCode
from zoho_cliq import Hooks, opentelemetry_hooks

from .support import TOKEN, Api, DeadEnd, Server

CHATS = b'{"chats": []}'


class Spans:
    def __init__(self) -> None:
        self._exporter = InMemorySpanExporter()
        self.provider = TracerProvider()
        self.provider.add_span_processor(SimpleSpanProcessor(self._exporter))
        self.hooks = opentelemetry_hooks(self.provider)

    @property
    def ended(self) -> list[Any]:
        return list(self._exporter.get_finished_spans())


@pytest.fixture
def spans() -> Iterator[Spans]:
    spans = Spans()
    yield spans
    spans.provider.shutdown()


def _list(cliq: Any) -> Any:
    return cliq.chats.list(limit=1)


def test_a_call_is_a_span(api: Api, server: Server, spans: Spans) -> None:
    tracer = spans.provider.get_tracer("test")

    def within(cliq: Any) -> Any:
        with tracer.start_as_current_span("outer"):
            return _list(cliq)

    async def within_async(cliq: Any) -> Any:
        with tracer.start_as_current_span("outer"):
            return await _list(cliq)

    server.reply(200, CHATS)
    api.call(within_async if api.is_async else within, hooks=spans.hooks)
    span, outer = spans.ended
    assert span.name == "GET /api/v3/chats"
    assert span.kind is SpanKind.CLIENT
    assert span.status.status_code is StatusCode.UNSET
    assert span.parent.span_id == outer.get_span_context().span_id
    assert dict(span.attributes) == {
        "http.request.method": "GET",
        "http.response.status_code": 200,
        "server.address": "127.0.0.1",
        "server.port": int(server.url.rpartition(":")[2]),
        "url.full": f"{server.url}/api/v3/chats?limit=1",
        "url.template": "/api/v3/chats",
    }
    assert span.instrumentation_scope.name == "zoho_cliq"


def test_each_attempt_is_a_span(api: Api, server: Server, spans: Spans) -> None:
    server.reply(503, b"")
    server.reply(200, CHATS)
    api.call(_list, hooks=(Hooks(), spans.hooks), max_retries=1)
    first, second = spans.ended
    assert first.attributes["http.response.status_code"] == 503
    assert first.attributes["error.type"] == "ServiceUnavailableError"
    assert first.status.status_code is StatusCode.ERROR
    assert "http.request.resend_count" not in first.attributes
    assert second.attributes["http.request.resend_count"] == 1
    assert second.status.status_code is StatusCode.UNSET


def test_no_answer_is_an_error_too(api: Api, dead_end: DeadEnd, spans: Spans) -> None:
    api.failure(_list, hooks=spans.hooks, base_url=dead_end.url)
    (span,) = spans.ended
    assert span.attributes["error.type"] == "APIConnectionError"
    assert "http.response.status_code" not in span.attributes


def test_no_secret_is_in_a_span(api: Api, server: Server, spans: Spans) -> None:
    server.reply(400, b'{"code": "c", "message": "not %s"}' % TOKEN.encode())
    api.failure(
        lambda cliq: cliq.messages.send_to_channel_by_name(
            "harbour", text="x", appkey="sbx-the-app-key"
        ),
        hooks=spans.hooks,
    )
    (span,) = spans.ended
    assert "appkey=***" in span.attributes["url.full"]
    assert "the-app-key" not in span.to_json() and TOKEN not in span.to_json()
