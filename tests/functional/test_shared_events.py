"""Schemas of events that several operations share, or that are sent as JSON as well."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import pytest
from functional_streaming import CONTENT, DATA, SCHEMAS
from functional_support import operation

if TYPE_CHECKING:
    from functional_support import Client, Workshop


class TestSharedEvents:
    """One schema of an event is one class, however often it is used."""

    TICK = (
        "{type: object, required: [event, data], "
        "properties: {event: {const: beat}, id: {type: string}, data: %s}}"
    )
    NOTE = (
        "{type: object, required: [event], properties: {event: {const: note}, "
        "data: {type: object, properties: {text: {type: string}}}}}"
    )

    def built(
        self, workshop: Workshop, operations: dict[str, str], data: str, more: str = ""
    ) -> Client:
        """A client of GETs, each with its content of a response."""
        paths = "".join(
            f"/{name}:\n  get:\n    operationId: feed.{name}\n    responses:\n"
            f"      '200': {{description: x, content: {{{content}}}}}\n"
            for name, content in operations.items()
        )
        shared = "{properties: {id: {type: string}, data: %s}}"
        components = (
            f"{SCHEMAS}  Beat: {self.TICK % data}\n  Note: {self.NOTE}\n"
            f"  First: {shared % '{type: array, items: {type: integer}}'}\n"
            "  Second: {properties: {data: {$ref: '#/components/schemas/Tick'}}}\n"
            "  Third: {properties: {data: {$ref: '#/components/schemas/Tock'}}}\n"
            f"{more}"
        )
        return workshop.build(operation(paths, components=components))

    def events(self, *names: str) -> str:
        """The content of a stream of such events."""
        parts = [f"{{$ref: '#/components/schemas/{name}'}}" for name in names]
        one = parts[0] if len(parts) == 1 else f"{{oneOf: [{', '.join(parts)}]}}"
        return f"text/event-stream: {{schema: {one}}}"

    def kinds(self, client: Client) -> dict[str, str]:
        """What each method returns, in one line."""
        text = client.text("resources/feed.py").partition("class AsyncFeed")[0]
        text = re.sub(r"\s+", "", text)
        found = re.findall(r"def(\w+)\(self,?\)->(.*?):\"\"\"", text)
        return {name: kind.replace(",]", "]") for name, kind in found}

    BEAT = "application/json: {schema: {$ref: '#/components/schemas/Beat'}}"

    def test_by_several_operations(self, workshop: Workshop) -> None:
        uses = {
            "one": self.events("Beat"),
            "two": self.events("Beat"),
            "three": self.events("Beat", "Note"),
            "four": self.events("Note", "Beat"),
            "plain": self.BEAT,
        }
        client = self.built(workshop, uses, DATA)
        assert self.kinds(client) == {
            "one": "Stream[Beat|ServerSentEvent]",
            "two": "Stream[Beat|ServerSentEvent]",
            "three": "Stream[Beat|Note|ServerSentEvent]",
            "four": "Stream[Note|Beat|ServerSentEvent]",
            "plain": "Beat",
        }
        assert client.codes == []
        assert client.text("models/feed.py").count("\nclass ") == 4  # with their data
        beat = client.package.Beat(data=client.package.BeatData(n=1))
        for name in ("one", "two", "three", "four"):
            api, wire = client.call(strict=True)
            wire.answer(content=b'event: beat\ndata: {"n": 1}\n\n')
            (found,) = getattr(api.feed, name)()
            assert found == beat and isinstance(found, client.package.Beat)
        api, wire = client.call()
        wire.answer({"event": "beat", "data": {"n": 1}})
        assert api.feed.plain() == beat

    def test_an_event_put_together(self, workshop: Workshop) -> None:
        name = "{event: {type: string}}"
        joined = (
            f"{{allOf: [{{properties: {name}}}, {{$ref: '#/components/schemas/Note'}}, "
            "{properties: {event: {description: Its name}, id: {type: string}}}]}"
        )
        uses = {"one": self.events("Joined"), "two": self.events("Joined", "Beat")}
        uses["plain"] = (
            "application/json: {schema: {$ref: '#/components/schemas/Joined'}}"
        )
        client = self.built(workshop, uses, DATA, f"  Joined: {joined}\n")
        assert client.codes == []
        assert self.kinds(client) == {
            "one": "Stream[Joined|ServerSentEvent]",
            "two": "Stream[Joined|Beat|ServerSentEvent]",
            "plain": "Joined",
        }

    def test_what_stands_beside_the_alternatives(self, workshop: Workshop) -> None:
        wide = (
            self.events("Beat")
            .replace("{$ref", "{oneOf: [{$ref")
            .replace(
                "}}", "}], properties: {data: {properties: {m: {type: string}}}}}}"
            )
        )
        client = self.built(workshop, {"one": wide, "plain": self.BEAT}, DATA)
        api, wire = client.call(strict=True)
        wire.answer(content=b'event: beat\ndata: {"n": 1, "m": "x"}\n\n')
        (found,) = api.feed.one()
        assert (found.data.n, found.data.m) == (1, "x")
        assert not isinstance(found, client.package.Beat)

    @pytest.mark.parametrize("wrapped", [True, False])
    def test_as_json_that_differs(self, workshop: Workshop, wrapped: bool) -> None:
        again = "{allOf: [{$ref: '#/components/schemas/Beat'}], description: Again}"
        second = f"text/event-stream: {{schema: {again}}}"
        uses = {
            "two": second if wrapped else self.events("Beat"),
            "one": self.events("Beat"),
            "plain": self.BEAT,
        }
        client = self.built(workshop, uses, CONTENT)
        assert client.codes == []
        package = client.package
        assert self.kinds(client)["plain"] == "Beat"
        assert self.kinds(client)["one"] == "Stream[BeatEvent|ServerSentEvent]"
        assert self.kinds(client)["two"] == self.kinds(client)["one"]
        api, wire = client.call(strict=True)
        wire.answer(content=b'event: beat\ndata: {"n": 1}\n\n')
        assert list(api.feed.one()) == [package.BeatEvent(data=package.Tick(n=1))]
        wire.replies.clear()
        wire.answer({"event": "beat", "data": '{"n": 1}'})
        assert api.feed.plain() == package.Beat(data='{"n": 1}')

    def test_the_only_use(self, workshop: Workshop) -> None:
        uses = {"one": self.events("Beat"), "two": self.events("Beat")}
        client = self.built(workshop, uses, CONTENT)
        assert self.kinds(client) == dict.fromkeys(uses, "Stream[Beat|ServerSentEvent]")
        assert client.codes == []

    def test_alternatives_that_begin_alike(self, workshop: Workshop) -> None:
        uses = {
            "one": self.events("Second", "Third"),
            "two": self.events("Second", "First"),
            "three": self.events("Second", "Third"),
        }
        client = self.built(workshop, uses, DATA)
        assert client.codes == []
        body = b'data: {"n": 1}\n\ndata: %s\n\n'
        package = client.package
        tick, tock = package.Tick(n=1), package.Tock(t="x")
        for name, last, item in (
            ("one", b'{"t": "x"}', tock),
            ("two", b"[1]", [1]),
            ("three", b'{"t": "x"}', tock),
        ):
            api, wire = client.call(strict=True)
            wire.answer(content=body % last)
            assert list(getattr(api.feed, name)()) == [tick, item]
