"""Responses that are streams of items: what a description says of them, and what comes."""

from __future__ import annotations

import inspect
import textwrap
from collections.abc import Iterator
from typing import TYPE_CHECKING

import pytest
from functional_streaming import document, returns, watch, watch_async
from functional_support import operation

if TYPE_CHECKING:
    from functional_support import CommandLine, Workshop

#: What `test_typing` has a program for.
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

    def test_no_iterator_over_a_stream(self, workshop: Workshop) -> None:
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

    def test_an_item_that_is_not_json(self, workshop: Workshop) -> None:
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
