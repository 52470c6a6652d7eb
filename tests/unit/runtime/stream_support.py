"""Operations whose responses are streams, and what comes of them."""

from __future__ import annotations

from typing import Any

import pytest
from client_example import Item
from client_runtime.model import Model
from client_runtime.operation import Operation
from client_runtime.streaming.framing import ServerSentEvent
from client_support import Driver


class ItemEvent(Model, kw_only=True):
    """An event of one kind."""

    data: Item


class EndEvent(Model, kw_only=True):
    """An event of another kind."""

    data: str | None = None


LINES: Operation[Item] = Operation(
    id="items.watch",
    method="GET",
    path="/items",
    responses={200: Item, 204: None},
    accept="application/jsonl",
    framing="lines",
)
SEQUENCE: Operation[Item] = Operation(
    id="items.watch",
    method="GET",
    path="/items",
    responses={200: Item},
    accept="application/json-seq",
    framing="sequence",
)
EVENTS: Operation[Item] = Operation(
    id="items.watch",
    method="GET",
    path="/items",
    responses={200: Item},
    accept="text/event-stream",
    framing="events",
)
RAW_EVENTS: Operation[ServerSentEvent] = Operation(
    id="items.watch",
    method="GET",
    path="/items",
    responses={200: ServerSentEvent},
    accept="text/event-stream",
    framing="events",
)
KINDS: Operation[Any] = Operation(
    id="items.watch",
    method="GET",
    path="/items",
    responses={200: ItemEvent | EndEvent | ServerSentEvent},
    accept="text/event-stream",
    framing="events",
    events={"item": (ItemEvent, "json"), "end": (EndEvent, "text")},
)
ONE, TWO = Item(id="1"), Item(id="2")
SSE = {"Content-Type": "text/event-stream; charset=utf-8"}


def opened(driver: Driver, client: Any, operation: Any = LINES) -> Any:
    return driver.run(client.open_stream(operation))


def close(driver: Driver, opened: Any) -> None:
    driver.run(opened.aclose() if driver.is_async else opened.close())


def drained(
    driver: Driver, opened: Any, error: type[Exception]
) -> tuple[list[Any], Any]:
    """What arrives, and what it ends with."""
    found: list[Any] = []
    with pytest.raises(error) as caught:
        while True:
            found.append(driver.next(opened))
    return found, caught.value
