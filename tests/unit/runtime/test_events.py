"""Server-sent events of several kinds: which type an event becomes, and what of it."""

from __future__ import annotations

from typing import Any, Literal

import pytest
from client_example import Item
from client_runtime.decoding.codec import Mismatch
from client_runtime.model import BestMatch, Model, constant, union
from client_runtime.streaming.events import EventTypes, read_event
from client_runtime.streaming.framing import ServerSentEvent


class Tick(Model, kw_only=True):
    event: Literal["tick"] = constant("tick")
    data: Item
    id: str | None = None
    retry: int | None = None


class Note(Model, kw_only=True):
    event: str
    data: str | None = None


class Plain(Model, kw_only=True):
    data: Any = None


EITHER: Any = union("Either", lambda: (Tick, Note), BestMatch())
KINDS: EventTypes = {
    "tick": (Tick, "json"),
    "note": (Note, "text"),
    "message": (Plain, "json"),
    "either": (EITHER, "json"),
}
TICK = ServerSentEvent("tick", '{"id": "1"}', "7", 10)


def read(
    event: ServerSentEvent, *, strict: bool = True, events: EventTypes = KINDS
) -> Any:
    found, problems = read_event(event, events, strict=strict)
    assert problems == ()
    return found


def test_the_fields_that_the_type_has() -> None:
    assert read(TICK) == Tick(data=Item(id="1"), id="7", retry=10)
    assert read(ServerSentEvent("note", "{}", "7", 10)) == Note(event="note", data="{}")
    assert read(ServerSentEvent("note")) == Note(event="note")
    assert read(ServerSentEvent("message", "[1]")) == Plain(data=[1])


def test_a_union_takes_all_fields() -> None:
    either = ServerSentEvent("either", '"a"', "7")
    assert read(either) == Note(event="either", data="a")


def test_another_kind_stays_as_it_is() -> None:
    event = ServerSentEvent("new", '{"id": "1"}')
    found, problems = read_event(event, KINDS, strict=True)
    assert found is event
    assert [p.path for p in problems] == ["$"]
    other: EventTypes = {"": (Note, "text")}
    assert read(event, events=other) == Note(event="new", data='{"id": "1"}')


@pytest.mark.parametrize(
    "data", ["[", "1", '{"event": "tick"}', '{"data": 1}', "[" * 999]
)
def test_what_is_no_event_inside_of_the_data(data: str) -> None:
    event = ServerSentEvent("new", data)
    assert read_event(event, KINDS, strict=False)[0] is event


def test_an_event_inside_of_the_data() -> None:
    event = ServerSentEvent("update", '{"event": "tick", "data": {"id": "2"}}')
    assert read(event) == Tick(data=Item(id="2"))
    of_any_name = ServerSentEvent("update", '{"event": 5, "data": {"id": "2"}}')
    assert read_event(of_any_name, KINDS, strict=True)[0] is of_any_name


@pytest.mark.parametrize("data", ["soon", "[" * 2000, "\ud800"])
def test_data_that_should_be_json(data: str) -> None:
    event = ServerSentEvent("message", data.encode("utf-8", "replace").decode())
    assert read(event).data == event.data
    tick = ServerSentEvent("tick", event.data)
    found, problems = read_event(tick, KINDS, strict=False)
    assert (found.event, found.data) == ("tick", event.data)
    assert [p.path for p in problems] == ["$.data"]
    with pytest.raises(Mismatch):
        read_event(tick, KINDS, strict=True)


def test_a_number_that_does_not_fit_is_json() -> None:
    assert read(ServerSentEvent("message", "1e999"), strict=False).data == "1e999"
