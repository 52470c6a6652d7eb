"""Hooks that make spans, with a tracer provider of the user's own."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import pytest
from client_example import GET_ITEM
from client_runtime.tracing import opentelemetry_hooks
from client_support import Driver, Server
from opentelemetry.sdk.trace import TracerProvider
from opentelemetry.sdk.trace.export import SimpleSpanProcessor
from opentelemetry.sdk.trace.export.in_memory_span_exporter import InMemorySpanExporter

GOOD = b'{"id": "7"}'


class Spans:
    def __init__(self) -> None:
        self._exporter = InMemorySpanExporter()
        self.provider = TracerProvider()
        self.provider.add_span_processor(SimpleSpanProcessor(self._exporter))

    @property
    def attributes(self) -> list[dict[str, Any]]:
        spans = self._exporter.get_finished_spans()
        return [dict(span.attributes or {}) for span in spans]


@pytest.fixture
def spans() -> Iterator[Spans]:
    spans = Spans()
    yield spans
    spans.provider.shutdown()


def test_each_request_is_a_span(server: Server, driver: Driver, spans: Spans) -> None:
    server.reply(503)
    server.reply(body=GOOD)
    hooks = opentelemetry_hooks(spans.provider)
    client = driver.client(server.url, hooks=hooks, max_retries=1)
    driver.call(client, GET_ITEM, path={"item_id": "7"})
    first, second = spans.attributes
    assert first["error.type"] == "ServiceUnavailableError"
    assert first["url.template"] == "/items/{item_id}"
    assert second["http.response.status_code"] == 200
    assert second["http.request.resend_count"] == 1


def test_a_port_that_goes_without_saying_is_not_said(
    unused_url: str, driver: Driver, spans: Spans
) -> None:
    client = driver.client(
        "http://localhost", hooks=opentelemetry_hooks(spans.provider), proxy=unused_url
    )
    driver.failure(client, GET_ITEM, path={"item_id": "7"})
    (span,) = spans.attributes
    assert span["server.address"] == "localhost"
    assert "server.port" not in span and "http.response.status_code" not in span


def test_what_breaks_off_behind_a_good_beginning_is_over(
    server: Server, driver: Driver, spans: Spans
) -> None:
    server.reply(raw=b"HTTP/1.1 200 OK\r\nContent-Length: 99\r\n\r\n{")
    client = driver.client(server.url, hooks=opentelemetry_hooks(spans.provider))
    driver.failure(client, GET_ITEM, path={"item_id": "7"})
    (span,) = spans.attributes
    assert span["http.response.status_code"] == 200
    assert "error.type" not in span
