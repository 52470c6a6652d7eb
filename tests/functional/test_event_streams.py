"""Responses that are streams of events: what an event is, and what is known of its schema."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from functional_streaming import CONTENT, DATA, document, returns, watch, watch_async

if TYPE_CHECKING:
    from functional_support import Workshop


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

    def test_the_end_that_is_not_an_event(self, workshop: Workshop) -> None:
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


class TestFailures:
    def test_an_event_that_is_not_json(self, workshop: Workshop) -> None:
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
