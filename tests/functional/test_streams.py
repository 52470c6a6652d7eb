"""Answers that are streams of items: what a description says of them, and what comes."""

from __future__ import annotations

import asyncio
import inspect
import re
import textwrap
from collections.abc import Iterator
from typing import TYPE_CHECKING, Any

import httpx2
import pytest
from functional_support import operation

if TYPE_CHECKING:
    from functional_support import Client, CommandLine, Workshop

SCHEMAS = """
schemas:
  Tick:
    type: object
    required: [n]
    properties: {n: {type: integer}}
  Tock:
    type: object
    required: [t]
    properties: {t: {type: string}}
  Color: {type: string, enum: [red, blue]}
"""

SPEC = """\
openapi: 3.1.0
info: {title: Example, version: '1'}
paths:
  /ticks:
    get:
      operationId: feed.ticks
      responses:
        '200':
          description: Ticks
          content:
            application/jsonl: {schema: {$ref: '#/components/schemas/Tick'}}
  /raw:
    get:
      operationId: feed.raw
      responses:
        '200':
          description: Events
          content: {text/event-stream: {schema: {type: string}}}
  /list:
    get:
      operationId: feed.list
      responses:
        '200':
          description: Events
          content:
            text/event-stream: {schema: {type: array, items: {type: integer}}}
components:
  schemas:
    Tick: {type: object, required: [n], properties: {n: {type: integer}}}
"""


def document(content: str, *, version: str = "3.1.0", extra: str = "") -> str:
    """A description of one operation, `feed.watch`, with this content of its 200."""
    inner = textwrap.indent(textwrap.dedent(content).strip("\n"), " " * 12)
    more = textwrap.indent(textwrap.dedent(extra).strip("\n"), " " * 6)
    text = operation(
        "/feed:\n"
        "  get:\n"
        "    operationId: feed.watch\n"
        "    responses:\n"
        '      "200":\n'
        "        description: What happens.\n"
        f"        content:\n{inner}\n{more}\n",
        components=SCHEMAS,
    )
    return text.replace("openapi: 3.1.0", f"openapi: {version}")


def watch(client: Client, body: bytes, media_type: str, **options: Any) -> Any:
    """What the synchronous method returns for a body."""
    api, wire = client.call(**options)
    wire.answer(content=body, headers={"Content-Type": media_type})
    found = api.feed.watch()
    assert wire.last.headers["Accept"] == media_type
    return found


def watch_async(client: Client, body: bytes, media_type: str) -> list[Any]:
    """The items that the asynchronous method gives for a body."""

    def answer(request: httpx2.Request) -> httpx2.Response:
        return httpx2.Response(200, content=body, headers={"Content-Type": media_type})

    async def main() -> list[Any]:
        transport = httpx2.MockTransport(answer)
        async with httpx2.AsyncClient(transport=transport) as http:
            kind = getattr(client.package, f"Async{client.class_name}")
            api = kind(base_url="https://api.example.com", http_client=http)
            async with await api.feed.watch() as stream:
                assert isinstance(stream, client.package.AsyncStream)
                return [item async for item in stream]

    return asyncio.run(main())


def returns(client: Client) -> list[str]:
    """The annotations of both methods."""
    text = client.text("resources/feed.py")
    found = [line for line in text.splitlines() if "def watch(" in line]
    return [line.partition(" -> ")[2].rstrip(":") for line in found]


LINES = [
    "application/x-ndjson",
    "application/ndjson",
    "application/jsonl",
    "application/x-jsonl",
    "application/jsonlines",
    "application/x-json-stream",
    "application/stream+json",
]


class TestLines:
    @pytest.mark.parametrize("media_type", LINES)
    def test_each_line_is_an_item(self, workshop: Workshop, media_type: str) -> None:
        client = workshop.build(
            document(f"{media_type}: {{schema: {{$ref: '#/components/schemas/Tick'}}}}")
        )
        assert returns(client) == ["Stream[Tick]", "AsyncStream[Tick]"]
        body = b'{"n": 1}\r\n\n{"n": 2}'
        tick = client.package.Tick
        with watch(client, body, media_type) as stream:
            assert isinstance(stream, client.package.Stream)
            assert isinstance(stream, Iterator)
            assert list(stream) == [tick(n=1), tick(n=2)]
        assert watch_async(client, body, media_type) == [tick(n=1), tick(n=2)]

    @pytest.mark.parametrize(
        "media_type", ["application/json-seq", "application/geo+json-seq"]
    )
    def test_text_sequences(self, workshop: Workshop, media_type: str) -> None:
        client = workshop.build(
            document(f"{media_type}: {{schema: {{$ref: '#/components/schemas/Tick'}}}}")
        )
        found = watch(client, b'\x1e{"n": 1}\n\x1e{"n":\n2}\n', media_type)
        assert [tick.n for tick in found] == [1, 2]

    @pytest.mark.parametrize(
        ("schema", "kind"),
        [
            ("{$ref: '#/components/schemas/Tick'}", "Tick"),
            ("{type: array, items: {$ref: '#/components/schemas/Tick'}}", "Tick"),
            ("{type: object, additionalProperties: {type: integer}}", "dict[str, int]"),
            ("{type: integer}", "int"),
            ("{$ref: '#/components/schemas/Color'}", "Color"),
            ("{type: string}", "Any"),
            ("{type: string, format: binary}", "Any"),
            ("{}", "Any"),
        ],
    )
    def test_what_an_item_is(self, workshop: Workshop, schema: str, kind: str) -> None:
        client = workshop.build(document(f"application/jsonl: {{schema: {schema}}}"))
        assert returns(client) == [f"Stream[{kind}]", f"AsyncStream[{kind}]"]
        assert not hasattr(client.package, "ServerSentEvent")

    def test_without_a_schema(self, workshop: Workshop) -> None:
        client = workshop.build(document("application/jsonl: {}"))
        assert returns(client)[0] == "Stream[Any]"
        assert list(watch(client, b'1\n"a"', "application/jsonl")) == [1, "a"]

    @pytest.mark.parametrize(
        ("schema", "kind"),
        [
            ("{$ref: '#/components/schemas/Tick'}", "Tick"),
            ("{type: array, items: {type: integer}}", "list[int]"),
            ("{type: string}", "str"),
        ],
    )
    def test_item_schema(self, workshop: Workshop, schema: str, kind: str) -> None:
        text = f"application/jsonl: {{itemSchema: {schema}}}"
        client = workshop.build(document(text, version="3.2.0"))
        assert returns(client)[0] == f"Stream[{kind}]"


class TestEvents:
    MEDIA_TYPE = "text/event-stream"

    @pytest.mark.parametrize(
        ("schema", "kind"),
        [
            ("{$ref: '#/components/schemas/Tick'}", "Tick"),
            ("{type: array, items: {type: integer}}", "list[int]"),
            ("{type: object, additionalProperties: true}", "dict[str, Any]"),
            (
                "{oneOf: [{$ref: '#/components/schemas/Tick'}, "
                "{$ref: '#/components/schemas/Tock'}]}",
                "FeedWatchResponse",
            ),
            (
                "{oneOf: [{$ref: '#/components/schemas/Tick'}, {type: 'null'}]}",
                "Tick | None",
            ),
            ("{type: [array, string], items: {type: integer}}", "list[int] | str"),
            ("{type: string}", "ServerSentEvent"),
            ("{type: [integer, string]}", "ServerSentEvent"),
            ("{$ref: '#/components/schemas/Color'}", "ServerSentEvent"),
            ("{}", "ServerSentEvent"),
        ],
    )
    def test_what_an_event_is(self, workshop: Workshop, schema: str, kind: str) -> None:
        client = workshop.build(document(f"text/event-stream: {{schema: {schema}}}"))
        assert returns(client) == [f"Stream[{kind}]", f"AsyncStream[{kind}]"]
        assert client.package.ServerSentEvent  # which any item of events may be

    def test_events_of_objects(self, workshop: Workshop) -> None:
        schema = "{$ref: '#/components/schemas/Tick'}"
        client = workshop.build(document(f"text/event-stream: {{schema: {schema}}}"))
        body = b'data: {"n": 1}\r\rdata: {"n":\ndata: 2}\n\ndata: [DONE]\n\ndata: x\n\n'
        found = watch(client, body, self.MEDIA_TYPE)
        assert [tick.n for tick in found] == [1, 2]
        assert [t.n for t in watch_async(client, body, self.MEDIA_TYPE)] == [1, 2]

    def test_events_of_several_kinds(self, workshop: Workshop) -> None:
        schema = (
            "{oneOf: [{$ref: '#/components/schemas/Tick'}, "
            "{$ref: '#/components/schemas/Tock'}]}"
        )
        client = workshop.build(document(f"text/event-stream: {{schema: {schema}}}"))
        body = b'data: {"t": "x"}\n\ndata: {"n": 1}\n\n'
        found = watch(client, body, self.MEDIA_TYPE)
        package = client.package
        assert list(found) == [package.Tock(t="x"), package.Tick(n=1)]

    def test_events_as_they_are(self, workshop: Workshop) -> None:
        client = workshop.build(document("text/event-stream: {schema: {type: string}}"))
        event = client.package.ServerSentEvent
        body = b"event: a\nid: 1\nretry: 5\ndata: x\n\ndata: [DONE]\n\n"
        found = list(watch(client, body, self.MEDIA_TYPE))
        assert found == [event("a", "x", "1", 5), event("message", "[DONE]", "1")]
        assert watch_async(client, body, self.MEDIA_TYPE) == found

    ITEM = """
    text/event-stream:
      itemSchema:
        type: object
        properties:
          event: {{type: string}}
          data: {data}
    """

    @pytest.mark.parametrize(
        ("data", "kind"),
        [
            (
                "{type: string, contentMediaType: application/json, "
                "contentSchema: {$ref: '#/components/schemas/Tick'}}",
                "Tick",
            ),
            ("{$ref: '#/components/schemas/Tick'}", "Tick"),
            ("{type: string}", "ServerSentEvent"),
            (
                "{type: string, contentMediaType: application/json, "
                "contentSchema: {type: integer}}",
                "ServerSentEvent",
            ),
        ],
    )
    def test_item_schema(self, workshop: Workshop, data: str, kind: str) -> None:
        text = document(self.ITEM.format(data=data), version="3.2.0")
        client = workshop.build(text)
        assert returns(client)[0] == f"Stream[{kind}]"
        assert "stream-item" not in client.codes

    def test_item_schema_without_an_envelope(self, workshop: Workshop) -> None:
        text = "text/event-stream: {itemSchema: {$ref: '#/components/schemas/Tick'}}"
        assert (
            returns(workshop.build(document(text, version="3.2.0")))[0]
            == "Stream[Tick]"
        )

    def test_item_schema_that_is_not_understood(self, workshop: Workshop) -> None:
        text = """
        text/event-stream:
          itemSchema:
            oneOf:
              - properties: {event: {const: a}, data: {type: object}}
              - properties: {headline: {type: string}}
        """
        client = workshop.build(document(text, version="3.2.0"))
        assert returns(client)[0] == "Stream[ServerSentEvent]"
        assert "stream-item" in client.codes

    def test_kinds_of_events_whose_data_are_text(self, workshop: Workshop) -> None:
        text = """
        text/event-stream:
          schema:
            anyOf:
              - properties: {event: {const: a}, data: {type: string}}
              - properties: {event: {enum: [b, c]}, data: {type: string}}
        """
        client = workshop.build(document(text))
        assert returns(client)[0] == "Stream[ServerSentEvent]"
        assert client.codes == []


DATA = "{type: object, required: [n], properties: {n: {type: integer}}}"
CONTENT = (
    "{type: string, contentMediaType: application/json, "
    "contentSchema: {$ref: '#/components/schemas/Tick'}}"
)


class TestDescribedEvents:
    """A schema of the event itself, as most frameworks write it below `schema`."""

    MEDIA_TYPE = "text/event-stream"

    @pytest.mark.parametrize(
        "properties",
        [
            "data: {$ref: '#/components/schemas/Tick'}",
            f"data: {CONTENT}",
            f"event: {{type: string}}, id: {{type: string}}, data: {CONTENT}",
            f"id: {{type: [integer, 'null']}}, retry: {{type: integer}}, data: {CONTENT}",
        ],
    )
    @pytest.mark.parametrize("keyword", ["schema", "itemSchema"])
    def test_one_kind_gives_the_data(
        self, workshop: Workshop, properties: str, keyword: str
    ) -> None:
        schema = f"{{type: object, properties: {{{properties}}}}}"
        version = "3.2.0" if keyword == "itemSchema" else "3.1.0"
        text = f"text/event-stream: {{{keyword}: {schema}}}"
        client = workshop.build(document(text, version=version))
        assert returns(client) == ["Stream[Tick]", "AsyncStream[Tick]"]
        body = b'event: beat\nid: 7\ndata: {"n": 1}\n\ndata: {"n": 2}\n\n'
        tick = client.package.Tick
        found = watch(client, body, self.MEDIA_TYPE, strict=True)
        assert found.last_event is None
        assert next(found) == tick(n=1)
        assert (found.last_event.event, found.last_event.id) == ("beat", "7")
        assert next(found) == tick(n=2)
        last = found.last_event
        assert (last.event, last.data, last.id) == ("message", '{"n": 2}', "7")
        assert watch_async(client, body, self.MEDIA_TYPE) == [tick(n=1), tick(n=2)]

    UNION = f"""
    text/event-stream:
      schema:
        oneOf:
          - title: Beat
            type: object
            required: [event, data]
            properties:
              event: {{const: tick}}
              id: {{type: integer}}
              retry: {{type: string}}
              data: {CONTENT}
          - title: Clock
            type: object
            required: [event, data]
            properties: {{event: {{type: string, enum: [time]}}, data: {DATA}}}
          - title: Note
            type: object
            properties: {{event: {{const: note}}, data: {{type: string}}, id: {{type: string}}}}
          - title: End
            type: object
            required: [event]
            properties: {{event: {{const: done}}, data: {{}}}}
    """
    BODY = (
        b'event: tick\nid: 7\nretry: 10\ndata: {"n": 1}\n\n'
        b'event: time\ndata: {"n": 1}\n\n'
        b"event: note\ndata: 12\ndata: x\n\n"
        b': alive\n\nevent: other\ndata: {"n": 3}\n\n'
        b"event: done\n\n"
        b'data: {"event": "time", "data": {"n": 4}}\n\n'
    )

    @pytest.mark.parametrize("strict", [True, False])
    def test_kinds_that_look_alike(self, workshop: Workshop, strict: bool) -> None:
        client = workshop.build(document(self.UNION))
        package = client.package
        beat, clock = package.FeedWatchResponseBeat, package.FeedWatchResponseClock
        note, end = package.FeedWatchResponseNote, package.FeedWatchResponseEnd
        assert "ServerSentEvent\n    ]:" in client.text("resources/feed.py")
        found = list(watch(client, self.BODY, self.MEDIA_TYPE, strict=strict))
        first, second, third, fourth, fifth, sixth = found
        assert first == beat(data=package.Tick(n=1), id="7", retry=10)
        assert (type(second), second.event, second.data.n) == (clock, "time", 1)
        assert third == note(data="12\nx", id="7")
        assert fourth == package.ServerSentEvent("other", '{"n": 3}', "7")
        assert fifth == end()
        assert (type(sixth), sixth.data.n) == (clock, 4)
        assert watch_async(client, self.BODY, self.MEDIA_TYPE) == found

    def test_data_that_contradict(self, workshop: Workshop) -> None:
        client = workshop.build(document(self.UNION))
        body = b"event: tick\ndata: soon\n\n"
        (found,) = watch(client, body, self.MEDIA_TYPE)
        assert (found.event, found.data) == ("tick", "soon")
        stream = watch(client, body, self.MEDIA_TYPE, strict=True)
        with pytest.raises(client.package.ResponseDecodeError, match="contradicts"):
            next(stream)

    def test_the_end_that_is_no_event(self, workshop: Workshop) -> None:
        client = workshop.build(document(self.UNION))
        body = b"event: note\ndata: [DONE]\n\ndata: [DONE]\n\ndata: x\n\n"
        (found,) = watch(client, body, self.MEDIA_TYPE)
        assert found.data == "[DONE]"

    def test_alternatives_beside_properties(self, workshop: Workshop) -> None:
        text = f"""
        text/event-stream:
          itemSchema:
            type: object
            required: [event]
            properties: {{event: {{type: string}}, data: {{type: string}}}}
            oneOf:
              - properties: {{event: {{const: a}}, data: {CONTENT.replace("type: string, ", "")}}}
              - properties: {{event: {{const: b}}, data: {{contentMediaType: text/plain}}}}
        """
        client = workshop.build(document(text, version="3.2.0"))
        package = client.package
        body = b'event: a\ndata: {"n": 1}\n\nevent: b\ndata: 1\n\n'
        first, second = watch(client, body, self.MEDIA_TYPE, strict=True)
        assert first == package.FeedWatchResponseA(data=package.Tick(n=1))
        assert second == package.FeedWatchResponseB(data="1")
        assert "stream-item" not in client.codes

    def test_one_kind_with_a_name(self, workshop: Workshop) -> None:
        text = """
        text/event-stream: {itemSchema: {oneOf: [{$ref: '#/components/schemas/Beat'}]}}
        """
        beat = f"Beat: {{properties: {{event: {{const: b}}, data: {CONTENT}}}}}"
        described = document(text, version="3.2.0").replace(
            "    Tick:", f"    {beat}\n    Tick:", 1
        )
        client = workshop.build(described)
        assert returns(client)[0] == "Stream[Beat | ServerSentEvent]"
        package = client.package
        (found,) = watch(client, b'event: b\ndata: {"n": 1}\n\n', self.MEDIA_TYPE)
        assert found == package.Beat(data=package.Tick(n=1))

    def test_several_kinds_of_one_name(self, workshop: Workshop) -> None:
        text = """
        text/event-stream:
          schema:
            oneOf:
              - {properties: {data: {$ref: '#/components/schemas/Tick'}, id: {type: string}}}
              - {properties: {data: {$ref: '#/components/schemas/Tock'}}}
              - {properties: {event: {type: string}, data: {type: array, items: {}}}}
              - {properties: {event: {const: end}, data: {type: 'null'}}}
        """
        client = workshop.build(document(text))
        package = client.package
        body = (
            b'data: {"t": "x"}\n\nid: 1\ndata: {"n": 2}\n\n'
            b"event: x\ndata: [1]\n\nevent: end\ndata: null\n\n"
        )
        found = list(watch(client, body, self.MEDIA_TYPE))
        assert found[0].data == package.Tock(t="x")
        assert (found[1].data, found[1].id) == (package.Tick(n=2), "1")
        assert (found[2].event, found[2].data) == ("x", [1])
        assert (found[3].event, found[3].data) == ("end", None)

    def test_kinds_without_names(self, workshop: Workshop) -> None:
        text = """
        text/event-stream:
          schema:
            oneOf:
              - {properties: {data: {$ref: '#/components/schemas/Tick'}}}
              - {properties: {data: {$ref: '#/components/schemas/Tock'}}}
        """
        client = workshop.build(document(text))
        package = client.package
        body = b'data: {"t": "x"}\n\ndata: {"n": 2}\n\n'
        found = list(watch(client, body, self.MEDIA_TYPE))
        assert found == [package.Tock(t="x"), package.Tick(n=2)]

    def test_data_with_such_a_property_are_data(self, workshop: Workshop) -> None:
        text = """
        text/event-stream:
          schema:
            type: object
            properties:
              data: {$ref: '#/components/schemas/Tick'}
              status: {type: string}
        """
        client = workshop.build(document(text))
        body = b'data: {"data": {"n": 1}, "status": "ok"}\n\n'
        (found,) = watch(client, body, self.MEDIA_TYPE, strict=True)
        assert (found.data.n, found.status) == (1, "ok")


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
        """A client of GETs, each of which answers with a content."""
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


class TestOtherPlaces:
    def test_what_only_ends_like_a_media_type(self, workshop: Workshop) -> None:
        text = '"application/x\\r\\nEvil: 1+json-seq": {schema: {type: integer}}'
        client = workshop.build(document(text))
        assert returns(client)[0] == "bytes"

    def test_inspect(self, cli: CommandLine) -> None:
        text = "application/jsonl: {schema: {$ref: '#/components/schemas/Tick'}}"
        file = cli.write("api.yaml", document(text))
        status, found = cli.json("inspect", str(file))
        assert status == 0
        assert found["operations"][0]["results"] == {"200": "Stream[Tick]"}


class TestBesideOthers:
    def test_the_same_as_json_and_as_a_stream(self, workshop: Workshop) -> None:
        text = """
        text/event-stream: {schema: {$ref: '#/components/schemas/Tock'}}
        application/json: {schema: {$ref: '#/components/schemas/Tick'}}
        """
        client = workshop.build(document(text))
        assert returns(client) == ["Tick", "Tick"]
        assert client.codes == []
        api, wire = client.call()
        wire.answer({"n": 1})
        assert api.feed.watch() == client.package.Tick(n=1)
        assert wire.last.headers["Accept"] == "application/json"
        wire.replies.clear()
        wire.answer(content=b'data: {"t": "a"}\n\n')
        with api.feed.watch_stream() as stream:
            assert list(stream) == [client.package.Tock(t="a")]
        assert wire.last.headers["Accept"] == "text/event-stream"

    def test_a_stream_goes_before_text(self, workshop: Workshop) -> None:
        text = """
        text/plain: {schema: {type: string}}
        application/jsonl: {schema: {$ref: '#/components/schemas/Tick'}}
        """
        client = workshop.build(document(text))
        assert returns(client)[0] == "Stream[Tick]"

    def test_a_success_without_a_body_has_no_items(self, workshop: Workshop) -> None:
        text = "application/jsonl: {schema: {$ref: '#/components/schemas/Tick'}}"
        client = workshop.build(document(text, extra='"204": {description: Nothing}'))
        assert returns(client)[0] == "Stream[Tick]"
        api, wire = client.call()
        wire.answer(status=204)
        assert list(api.feed.watch()) == []

    @pytest.mark.parametrize("other", ["application/json", "application/json-seq"])
    def test_another_success_that_is_none(self, workshop: Workshop, other: str) -> None:
        text = "application/jsonl: {schema: {$ref: '#/components/schemas/Tick'}}"
        extra = f"""
        "202":
          description: Later
          content: {{{other}: {{schema: {{$ref: '#/components/schemas/Tock'}}}}}}
        """
        client = workshop.build(document(text, extra=extra))
        assert "Stream" not in returns(client)[0]
        assert "stream-unused" in client.codes

    def test_several_streams(self, workshop: Workshop) -> None:
        text = "application/jsonl: {schema: {$ref: '#/components/schemas/Tick'}}"
        extra = """
        "206":
          description: A part
          content: {application/x-ndjson: {schema: {$ref: '#/components/schemas/Tock'}}}
        """
        client = workshop.build(document(text, extra=extra))
        assert returns(client)[0] == "Stream[Tick | Tock]"
        api, wire = client.call()
        wire.answer(content=b'{"t": "x"}', status=206, headers={})
        assert list(api.feed.watch()) == [client.package.Tock(t="x")]
        assert wire.last.headers["Accept"] == "application/jsonl, application/x-ndjson"

    def test_no_walk_over_a_stream(self, workshop: Workshop) -> None:
        text = """
        /feed:
          get:
            operationId: feed.watch
            x-pagination:
              {style: cursor, request: token, response: next, items: items}
            parameters: [{name: token, in: query, schema: {type: string}}]
            responses:
              "200":
                description: Pages
                content:
                  application/jsonl:
                    schema:
                      type: object
                      properties:
                        items: {type: array, items: {type: string}}
                        next: {type: string}
        """
        client = workshop.build(operation(text))
        assert "Stream[" in returns(client)[0]
        assert not hasattr(client.call()[0].feed, "iter")


class TestFailures:
    TEXT = document("application/jsonl: {schema: {$ref: '#/components/schemas/Tick'}}")

    def test_strictly(self, workshop: Workshop) -> None:
        client = workshop.build(self.TEXT)
        body = b'{"n": 1}\n{"n": "x"}\n'
        found = watch(client, body, "application/jsonl")
        assert [tick.n for tick in found] == [1, "x"]
        found = watch(client, body, "application/jsonl", strict=True)
        assert next(found).n == 1
        with pytest.raises(client.package.ResponseDecodeError):
            next(found)

    def test_an_item_that_is_no_json(self, workshop: Workshop) -> None:
        client = workshop.build(self.TEXT)
        tick = client.package.Tick
        body = b'{"n": 1}\nalive\n{"n": 2}\n'
        found = [tick(n=1), "alive", tick(n=2)]
        assert list(watch(client, body, "application/jsonl")) == found
        assert watch_async(client, body, "application/jsonl") == found
        stream = watch(client, body, "application/jsonl", strict=True)
        assert next(stream) == tick(n=1)
        with pytest.raises(client.package.ResponseDecodeError, match="is not JSON"):
            next(stream)

    def test_an_event_that_is_no_json(self, workshop: Workshop) -> None:
        text = "text/event-stream: {schema: {$ref: '#/components/schemas/Tick'}}"
        client = workshop.build(document(text))
        package = client.package
        body = (
            b'data: {"n": 1}\n\nevent: ping\ndata: alive\n\n'
            b'event: error\ndata: {"message": "overloaded"}\n\ndata: {"n": 2}\n\n'
        )
        first, ping, error, last = watch(client, body, "text/event-stream")
        assert (first, last) == (package.Tick(n=1), package.Tick(n=2))
        assert ping == package.ServerSentEvent("ping", "alive")
        assert type(error) is package.Tick and error.n is package.UNSET
        found = watch_async(client, body, "text/event-stream")
        assert found == [first, ping, error, last]

    def test_an_error_is_raised_by_the_call(self, workshop: Workshop) -> None:
        client = workshop.build(self.TEXT)
        api, wire = client.call()
        wire.answer({"message": "no"}, status=404)
        with pytest.raises(client.package.NotFoundError):
            api.feed.watch()

    def test_as_bytes(self, workshop: Workshop) -> None:
        client = workshop.build(self.TEXT)
        api, wire = client.call()
        wire.answer(content=b'{"n": 1}\n')
        with client.package.stream(api.feed.watch) as download:
            assert b"".join(download) == b'{"n": 1}\n'


class TestWords:
    TEXT = document("application/jsonl: {schema: {$ref: '#/components/schemas/Tick'}}")

    def test_docstrings(self, workshop: Workshop) -> None:
        client = workshop.build(self.TEXT)
        api, _ = client.call()
        text = inspect.getdoc(api.feed.watch) or ""
        assert "Stream[Tick]: What happens." in text
        assert (
            "with client.feed.watch() as stream:\n        for item in stream:" in text
        )
        text = client.text("resources/feed.py")
        assert "AsyncStream[Tick]: What happens." in text
        assert "async with await client.feed.watch() as stream:" in text

    def test_readme(self, workshop: Workshop) -> None:
        client = workshop.build(self.TEXT)
        text = (client.folder / "README.md").read_text("utf-8")
        assert "`client.feed.watch` and other methods that return a `Stream`" in text

    def test_a_long_call_in_the_example(self, workshop: Workshop) -> None:
        names = ["first_of_these", "second_of_these", "third_of_these", "fourth"]
        parameters = "".join(
            f"        - {{name: {name}, in: query, required: true, schema: {{type: string}}}}\n"
            for name in names
        )
        text = self.TEXT.replace(
            "    responses:", f"    parameters:\n{parameters}      responses:", 1
        )
        client = workshop.build(text)
        doc = inspect.getdoc(client.call()[0].feed.watch) or ""
        example = textwrap.dedent(doc.partition("Example::\n")[2].lstrip("\n"))
        compile(example, "example", "exec")
        assert max(len(line) for line in example.splitlines()) <= 76

    def test_models_and_resources_with_names_of_ours(self, workshop: Workshop) -> None:
        text = document(
            "application/jsonl: {schema: {$ref: '#/components/schemas/Stream'}}"
        )
        text = text.replace("    Tick:", "    Stream:").replace(
            "    Tock:", "    AsyncStream:"
        )
        text = text.replace("feed.watch", "errors.watch")
        client = workshop.build(text)
        assert "Stream[Stream_]" in client.text("resources/errors_.py")
        api, wire = client.call()
        wire.answer({"message": "no"}, status=404)
        with pytest.raises(client.package.NotFoundError):
            api.with_options(max_retries=0).errors_.watch()
