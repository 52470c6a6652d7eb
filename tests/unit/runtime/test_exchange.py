"""One request and its answer: credentials in, result out, retries, limits."""

from __future__ import annotations

import io
from pathlib import Path
from typing import Any

import pytest
from client_example import (
    CREATE_ITEM,
    ERRORS,
    GET_ITEM,
    LIST_ITEMS,
    ServiceUnavailableError,
)
from client_runtime import multipart
from client_runtime.auth import (
    ApiKeyAuth,
    TokenAuth,
)
from client_runtime.building import build_body
from client_runtime.decoding.lenient import Problem
from client_runtime.failures import Failure, StatusFailure
from client_runtime.hooks import Hooks, RetryEvent
from client_runtime.http import upload
from client_runtime.http.headers import Headers
from client_runtime.limits import Limiter
from client_runtime.masking import Masker
from client_runtime.operation import Operation, RateLimit
from client_runtime.request import Authorizations, Call, WireRequest, build_call
from client_runtime.response import ReceivedResponse, interpret
from client_support import Driver, Server
from oauth_support import ManualClock

#: The body of a 429 of the example, which may be tried again.
REFUSED = b'{"code":"limit_exceeded"}'


def call(operation: Operation[Any], **arguments: Any) -> Call[Any]:
    return build_call(operation, "https://h", "agent", arguments)  # type: ignore[arg-type]  # keywords


class TestRequests:
    def test_header_names_are_one_in_any_case(self) -> None:
        request = call(
            GET_ITEM,
            path={"item_id": 1},
            headers={"authorization": "mine", "ACCEPT": "x"},
        ).authorize([TokenAuth("the-token").attach("the-token")])
        assert request.headers == [
            ("User-Agent", "agent"),
            ("ACCEPT", "x"),
            ("Authorization", "Bearer the-token"),
        ]

    def test_what_is_kept_of_the_last_request_is_for_the_same(self) -> None:
        """Each time the fields are those of a request made anew, in the same order."""
        kept = Authorizations()
        token, other = (TokenAuth(t).attach(t) for t in ("the-token", "other-token"))
        fields = [{"X-A": "1", "X-B": "2"}, {"X-B": "2", "X-A": "1"}, {"X-A": "2"}]
        for attachment in (token, token, other, token):
            for headers in (fields[0], fields[0], *fields):
                for cookies in ({}, {"sid": "a"}):
                    made = call(LIST_ITEMS, headers=headers, cookies=cookies)
                    expected = made.authorize([attachment])
                    found = made.authorize([attachment], authorizations=kept)
                    assert found.headers == expected.headers
                    assert found.masker.text("the-token other-token") == (
                        expected.masker.text("the-token other-token")
                    )

    def test_an_illegal_cookie_credential(self) -> None:
        key = ApiKeyAuth("a;b", name="sid", location="cookie")
        with pytest.raises(ValueError, match="cookie sid"):
            call(LIST_ITEMS).authorize([key.attach("a;b")])

    def test_a_file_is_closed_where_another_argument_cannot_be_sent(
        self, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        path = tmp_path / "a.bin"
        path.write_bytes(b"abc")
        for body in ({"content": path}, {"multipart": {"file": path}}):
            with path.open("rb") as file:
                for module in (multipart, upload):
                    monkeypatch.setattr(module, "open_path", lambda _, file=file: file)
                with pytest.raises(ValueError, match="X-A"):
                    call(CREATE_ITEM, headers={"X-A": "a\r\nb"}, **body)
                assert file.closed

    def test_secrets_are_not_in_the_repr(self) -> None:
        prepared = call(LIST_ITEMS)
        request = prepared.authorize([TokenAuth("the-token").attach("the-token")])
        assert "the-token" not in repr(request) + repr(prepared) + repr(request.masker)


def answer(
    status: int, content: bytes = b"", content_type: str = "x/y"
) -> ReceivedResponse:
    return ReceivedResponse(status, Headers([("Content-Type", content_type)]), content)


def result(
    responses: dict[int | str, Any],
    reply: ReceivedResponse,
    errors: dict[int | str, Any] | None = None,
    **options: Any,
) -> Any:
    return outcome(responses, reply, errors, strict=True, **options)[0]


def outcome(
    responses: dict[int | str, Any],
    reply: ReceivedResponse,
    errors: dict[int | str, Any] | None = None,
    *,
    strict: bool = False,
    method: str = "GET",
    masker: Masker | None = None,
) -> tuple[Any, tuple[Problem, ...]]:
    operation: Operation[Any] = Operation(
        id="o", method=method, path="/", responses=responses, errors=errors or {}
    )
    request = WireRequest(
        method=method,
        url="https://h/",
        headers=[],
        body=build_body(operation),
        masker=masker or Masker(),
        is_authorized=False,
        shown_url="https://h/",
    )
    return interpret(operation, request, reply, errors=ERRORS, strict=strict)


class TestResponses:
    @pytest.mark.parametrize(
        ("responses", "reply", "expected"),
        [
            ({200: list[int]}, answer(200, b"[1]"), [1]),
            ({200: None}, answer(200, b"[1]"), None),
            ({200: None}, answer(202, b"[1]"), None),
            ({200: bytes}, answer(200, b"\xff"), b"\xff"),
            ({200: bytes}, answer(200, b""), b""),
            (
                {200: str},
                answer(200, b"caf\xe9", "text/plain; charset=latin-1"),
                "café",
            ),
            ({200: str}, answer(200, b'"a"', "application/json"), "a"),
            ({200: Any}, answer(200, b"a,b", "text/csv"), "a,b"),
            ({"2XX": Any}, answer(201, b"[1]", "application/json"), [1]),
            ({200: {"text/csv": str, "a/b": bytes}}, answer(200, b"x", "a/b"), b"x"),
            ({200: list[int]}, answer(204), None),
            ({200: bytes}, answer(205), None),
            ({200: list[int]}, answer(201, b"[1]"), [1]),
            ({201: list[int]}, answer(200, b"[1]"), [1]),
            ({200: str, "2XX": list[int]}, answer(201, b"[1]"), [1]),
            ({200: str, "2xx": list[int]}, answer(201, b"[1]"), [1]),
            ({200: str, "default": list[int]}, answer(201, b"[1]"), [1]),
            ({200: list[int], 204: None}, answer(202, b"[1]"), [1]),
            ({200: list[int], 204: None}, answer(202, b""), None),
            ({204: None, 200: list[int]}, answer(202, b"[1]"), [1]),
            ({"default": list[int], 204: None}, answer(205, b""), None),
            ({}, answer(200, b"[1]"), None),
        ],
    )
    def test_which_type_is_decoded(
        self, responses: dict[int | str, Any], reply: ReceivedResponse, expected: object
    ) -> None:
        assert result(responses, reply) == expected

    def test_an_empty_answer_where_a_body_is_declared(self) -> None:
        for responses in ({200: list[int]}, {201: list[int]}):
            with pytest.raises(ERRORS.decode, match="is empty"):
                result({**responses}, answer(200, b" "))
            value, problems = outcome({**responses}, answer(200, b" "))
            assert value is None
            assert problems == (Problem("$", "The body is empty"),)

    def test_head_has_no_body(self) -> None:
        assert result({200: list[int]}, answer(200), method="HEAD") is None

    def test_a_body_where_none_is_described_is_told(self) -> None:
        for strict in (False, True):
            told = outcome({204: None}, answer(200, b"[1]"), strict=strict)
            assert told == (None, (Problem("$", "Expected no body, got one"),))
        assert outcome({204: None}, answer(200, b" \n")) == (None, ())

    def test_what_is_no_json_is_named(self) -> None:
        with pytest.raises(ERRORS.decode, match=r"response \(text/html\) is not JSON"):
            result({200: list[int]}, answer(200, b"<html>", "text/html"))
        bare = ReceivedResponse(200, Headers(), b"<html>")
        with pytest.raises(ERRORS.decode, match=r"response \(no media type\) is not"):
            result({200: list[int]}, bare)

    def test_a_secret_in_a_media_type_is_not_told(self) -> None:
        reply = answer(200, b"\xff", "x/the-secret")
        value, problems = outcome({200: str}, reply, masker=Masker(["the-secret"]))
        assert value == b"\xff"
        told = "Expected text, got bytes of another media type"
        assert problems == (Problem("$", told),)
        with pytest.raises(ERRORS.decode) as caught:
            result({200: str}, reply, masker=Masker(["the-secret"]))
        assert "the-secret" not in str(caught.value) + str(caught.value.__context__)


class OneWait(Limiter):
    """A limiter that holds the first request back once."""

    def __init__(self) -> None:
        super().__init__()
        self.waits = [0.001]
        self.events: list[object] = []

    def acquire(self, operation: Operation[Any]) -> float:
        self.events.append(("acquire", operation.rate_limit))
        return self.waits.pop() if self.waits else 0.0

    def observe(
        self,
        operation: Operation[Any],
        failure: Failure | None = None,
        lock: float | None = None,
    ) -> None:
        self.events.append(type(failure).__name__)

    def abandon(self, operation: Operation[Any]) -> None:
        self.events.append("abandoned")


class TestSeams:
    def test_a_retry_that_succeeds(self, server: Server, driver: Driver) -> None:
        retries: list[RetryEvent] = []
        tokens = iter(["one", "two", "three"])
        client = driver.client(
            server.url,
            token=lambda: next(tokens),
            max_retries=2,
            hooks=Hooks(on_retry=retries.append),
            clock=ManualClock(),
        )
        server.reply(503, b"")
        server.reply(503, b"")
        server.reply(200, b'{"id":"7"}')
        assert driver.run(client.items.get("7")).id == "7"
        assert [(event.operation, event.attempt) for event in retries] == [
            ("items.get", 1),
            ("items.get", 2),
        ]
        assert isinstance(retries[0].error, ServiceUnavailableError)
        sent = [seen.header("Authorization") for seen in server.seen]
        assert sent == ["Example one", "Example two", "Example three"]

    def test_retries_end(self, server: Server, driver: Driver) -> None:
        client = driver.client(server.url, max_retries=2, clock=ManualClock())
        for body in (b"1", b"2", b"3"):
            server.reply(503, body)
        assert driver.failure(client, LIST_ITEMS).body == b"3"

    def test_a_body_is_sent_again(self, server: Server, driver: Driver) -> None:
        client = driver.client(server.url, max_retries=2, clock=ManualClock())
        server.reply(429, REFUSED)
        server.reply(201, b'{"id":"7"}')
        file = io.BytesIO(b"content of the file")
        driver.call(client, CREATE_ITEM, multipart={"file": file})
        assert all(b"content of the file" in seen.body for seen in server.seen)
        assert len(server.seen) == 2

    def test_a_body_that_is_used_up_is_not(
        self, server: Server, driver: Driver
    ) -> None:
        client = driver.client(server.url, max_retries=2, clock=ManualClock())
        server.reply(429, REFUSED)

        async def chunks() -> Any:
            yield b"x"

        content = chunks() if driver.is_async else iter([b"x"])
        assert driver.failure(client, CREATE_ITEM, content=content).status_code == 429
        assert len(server.seen) == 1

    def test_a_limiter(self, server: Server, driver: Driver) -> None:
        limiter = OneWait()
        limit = RateLimit(requests=30, period=60.0, lock=600.0)
        operation: Operation[None] = Operation(
            id="o", method="GET", path="/", responses={200: None}, rate_limit=limit
        )
        client = driver.client(server.url, rate_limit=limiter)
        driver.call(client, operation)
        server.reply(500, b"")
        driver.failure(client, operation)
        assert limiter.events == [
            ("acquire", limit),
            ("acquire", limit),
            "NoneType",
            ("acquire", limit),
            "ServerError",
        ]


class TestFailures:
    @pytest.mark.parametrize(
        ("errors", "status", "content", "model"),
        [
            ({404: list[int]}, 404, b"[1]", [1]),
            ({404: int, "4XX": list[int]}, 410, b"[1]", [1]),
            ({"4XX": int, "default": list[int]}, 500, b"[1]", [1]),
            ({404: list[int]}, 500, b"[1]", None),
            ({}, 404, b"[1]", None),
            ({404: list[int]}, 404, b'["a"]', ["a"]),
            ({404: list[int]}, 404, b"{}", None),
            ({404: list[int]}, 404, b"<html>", None),
            ({404: list[int]}, 404, b"", None),
            ({404: list[int]}, 404, b"\xff", None),
        ],
    )
    def test_the_body_as_declared(
        self, errors: dict[int | str, Any], status: int, content: bytes, model: object
    ) -> None:
        with pytest.raises(StatusFailure) as caught:
            result({200: None}, answer(status, content), errors)
        assert caught.value.model == model
        assert caught.value.body == content
