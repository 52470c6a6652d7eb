"""Where a secret could be read: logs, errors, commands, spans, stored values, the fake."""

from __future__ import annotations

import copy
import io
import logging
import pickle
import traceback
from collections.abc import Callable
from typing import Any

import httpx2
import pytest
from hostile_client import CREDENTIALS, leaks, reply, spellings
from opentelemetry.sdk.trace import TracerProvider
from opentelemetry.sdk.trace.export import SimpleSpanProcessor
from opentelemetry.sdk.trace.export.in_memory_span_exporter import InMemorySpanExporter

#: What a server answers that repeats a secret: content, media type and status.
ANSWERS: dict[str, tuple[str, str, str]] = {
    "an error in JSON": ('{{"code": "x", "message": "bad {}"}}', "json", "400 Bad"),
    "an error with a code": ('{{"code": "{}", "message": "bad"}}', "json", "403 No"),
    "an error in text": ("bad {}", "plain", "401 No"),
    "an error page": ("<html><title>bad {}</title></html>", "html", "500 No"),
    "not JSON": ("bad {}", "json", "200 OK"),
    "a redirect": ("{}", "plain", "302 Found"),
}
#: Encodings that a header may have, and that JSON may have inside of a string.
PRINTED = ("percent", "percent twice", "base64", "hexadecimal")

#: A header that a user names without a hint is not a secret for anyone.
SECRETS = {name: c for name, c in CREDENTIALS.items() if "any name" not in name}


class Everything:
    """All that a client tells, while a call fails."""

    def __init__(self, things: Any, monkeypatch: pytest.MonkeyPatch) -> None:
        monkeypatch.setenv("HOSTILE_THINGS_LOG", "debug")
        self.things = things
        self.log = io.StringIO()
        self.spans = InMemorySpanExporter()
        provider = TracerProvider()
        provider.add_span_processor(SimpleSpanProcessor(self.spans))
        self.events: list[Any] = []
        see = self.events.append
        self.hooks = (
            things.Hooks(
                on_request=see,
                on_response=see,
                on_error=see,
                on_retry=see,
                on_wait=see,
            ),
            things.opentelemetry_hooks(provider),
        )

    def call(self, url: str, options: dict[str, Any]) -> list[object]:
        client = self.things.HostileThings(
            base_url=url,
            max_retries=0,
            follow_redirects=False,
            hooks=self.hooks,
            **options,
        )
        told: list[object] = [repr(client), str(client), repr(client.things)]
        try:
            with client:
                client.things.list(x_note="a note", tab="a tab")
        except self.things.errors.HostileThingsError as error:
            told += [error, "".join(traceback.format_exception(error))]
            told += [pickle.dumps(error), pickle.loads(pickle.dumps(error))]
            told += [copy.copy(error), copy.deepcopy(error)]
        for span in self.spans.get_finished_spans():
            told += [span.name, dict(span.attributes or {}), span.to_json()]
            told += [span.status.description]
        told += [repr(each) for each in self.events]
        told += [dict(each.headers) for each in self.events if hasattr(each, "headers")]
        told.append(self.log.getvalue())
        self.spans.clear()
        self.events.clear()
        self.log.truncate(0)
        return told


@pytest.fixture
def everything(things: Any, monkeypatch: pytest.MonkeyPatch) -> Any:
    """Everything that is told, with the logs of all libraries but for raw headers."""
    made = Everything(things, monkeypatch)
    handler = logging.StreamHandler(made.log)
    # httpcore2 writes the header fields of responses to its log, as they came.
    handler.addFilter(lambda record: not record.name.startswith("httpcore2"))
    root, level = logging.getLogger(), logging.getLogger().level
    root.addHandler(handler)
    root.setLevel(1)
    yield made
    root.removeHandler(handler)
    root.setLevel(level)


@pytest.mark.parametrize("answer", ANSWERS)
@pytest.mark.parametrize("credential", SECRETS)
def test_a_server_that_repeats_a_secret(
    everything: Any, serve: Callable[[Any], Any], credential: str, answer: str
) -> None:
    options, secret = SECRETS[credential]
    text, media_type, status = ANSWERS[answer]
    current = ""

    def respond(head: bytes, send: Callable[[bytes], None]) -> None:
        fields = [f"Content-Type: application/{media_type}"]
        if current in printed:
            fields.append(f"X-Echo: {current}")
            fields.append(f"Location: https://evil.example/?a={current}#{current}")
        send(reply(text.format(current).encode("utf-8"), *fields, status=status))

    printed = [spellings(secret)[name] for name in PRINTED]
    server = serve(respond)
    for encoding, spelling in spellings(secret).items():
        current = spelling
        found = leaks(everything.call(server.url, options), secret)
        assert not found, (encoding, found[:3])


@pytest.mark.parametrize("credential", SECRETS)
def test_a_server_that_cannot_be_understood(
    everything: Any, serve: Callable[[Any], Any], credential: str
) -> None:
    """It repeats the request where a parser quotes what it does not expect."""
    options, secret = SECRETS[credential]
    for before, after in (
        (b"", b""),
        (b"HTTP/1.1 200 OK\r\nX ", b"\r\n\r\n"),
        (b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n", b"\r\n"),
        (b"HTTP/1.1 200 OK\r\nContent-Length: ", b"\r\n\r\n"),
    ):

        def respond(
            head: bytes,
            send: Callable[[bytes], None],
            before: bytes = before,
            after: bytes = after,
        ) -> None:
            send(before + head.replace(b"\r\n", b" ") + secret.encode() + after)

        found = leaks(everything.call(serve(respond).url, options), secret)
        assert not found, found[:3]


@pytest.mark.parametrize("credential", SECRETS)
def test_nobody_listens(everything: Any, credential: str, unused_port: int) -> None:
    options, secret = SECRETS[credential]
    told = everything.call(f"http://127.0.0.1:{unused_port}", options)
    assert not leaks(told, secret)


@pytest.fixture
def unused_port() -> Any:
    """A port on which nobody listens, and nobody else can meanwhile."""
    import socket

    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        yield probe.getsockname()[1]


@pytest.mark.parametrize("method", ["events", "lines", "download"])
@pytest.mark.parametrize("credential", SECRETS)
def test_streams_that_break(
    things: Any, serve: Callable[[Any], Any], credential: str, method: str
) -> None:
    options, secret = SECRETS[credential]
    types = {"events": "text/event-stream", "lines": "application/jsonl"}
    head = f"HTTP/1.1 200 OK\r\nContent-Type: {types.get(method, 'a/b')}\r\n".encode()
    for response in (
        head + b"Content-Encoding: gzip\r\n\r\nnot gzip",
        head + b"Content-Encoding: gzip, gzip, gzip\r\n\r\nx",
        head + b"Content-Length: 99\r\n\r\nx",
        head + b"Transfer-Encoding: chunked\r\n\r\n" + secret.encode() + b"\r\n",
    ):
        client = things.HostileThings(
            base_url=serve(response).url, max_retries=0, **options
        )
        with pytest.raises(things.errors.HostileThingsError) as caught:
            if method == "download":
                with things.stream(client.files.download) as download:
                    list(download)
            else:
                list(getattr(client, method).watch())
        assert not leaks(caught.value, secret)


@pytest.mark.parametrize("credential", SECRETS)
def test_secrets_that_cannot_be_sent(things: Any, credential: str) -> None:
    """The message names the argument; it does not repeat the value."""
    (name,) = [n for n in SECRETS[credential][0] if n != "username"]
    for end in ("\r\nX-A: b", "\n", "\0", "\x1b[2J", "\u0141", "\ud800"):
        secret = f"s3cret-of-mine{end}"
        value: Any = secret
        if name == "headers":
            value = {"X-Session-Token": secret}
        elif credential == "token of a function":
            value = lambda secret=secret: secret  # noqa: E731
        options = {**SECRETS[credential][0], name: value}
        http = httpx2.Client(
            transport=httpx2.MockTransport(lambda _: httpx2.Response(400, text="no"))
        )
        try:
            client = things.HostileThings(http_client=http, max_retries=0, **options)
            client.things.get("1")
        except (ValueError, things.errors.HostileThingsError) as error:
            assert not leaks(error, "s3cret-of-mine")


@pytest.mark.parametrize("credential", CREDENTIALS)
def test_clients_are_not_stored(things: Any, credential: str) -> None:
    options, secret = CREDENTIALS[credential]
    client = things.HostileThings(**options)
    for part in (client, client.things, client._settings):
        assert secret not in repr(part)
        for store in (pickle.dumps, copy.deepcopy):
            with pytest.raises(TypeError):
                store(part)


def test_the_fake_prints_nothing_of_requests(
    things: Any, capfd: pytest.CaptureFixture[str]
) -> None:
    import importlib

    testing = importlib.import_module("hostile_things.testing")
    fake = testing.FakeHostileThings()
    for name, (options, secret) in SECRETS.items():
        if name == "header of one's own":
            continue  # the fake wants a documented credential
        with (
            fake.serve() as server,
            things.HostileThings(base_url=server.url, **options) as client,
        ):
            client.things.list()
        printed = capfd.readouterr()
        assert not leaks([printed.out, printed.err], secret)
        assert not leaks(repr(fake) + repr(fake.calls), secret)
