"""What an exception carries: everything about the answer, nothing about the token."""

from __future__ import annotations

import copy
import logging
import pickle
import traceback
from collections.abc import Callable, Mapping
from functools import partial
from typing import Any
from urllib.parse import quote

import pytest
import zoho_cliq
from zoho_cliq import (
    APIConnectionError,
    APITimeoutError,
    CliqError,
    ForbiddenError,
    LocalRateLimitError,
    NotFoundError,
    PaginationError,
    ResponseDecodeError,
    TooManyRequestsError,
)

from .support import TOKEN, Api, DeadEnd, Server

BODY = b'{"code": "chat_not_found", "message": "There is no such chat."}'
HEADERS = {
    "X-Request-Id": "req-42",
    "Retry-After": "120",
    "X-Two": "a",
    "Set-Cookie": "session=1",
}


def _get(cliq: Any) -> Any:
    return cliq.chats.list(name="harbour & co", limit=5)


@pytest.mark.parametrize("status", [401, 403])
def test_a_refusal_names_the_scope_that_is_needed(
    api: Api, server: Server, status: int
) -> None:
    server.reply(status, b'{"code": "oauthtoken_scope_invalid", "message": "m"}')
    error = api.failure(_get)
    assert type(error) is ForbiddenError
    assert error.scopes == (("ZohoCliq.Chats.READ",),)
    assert str(error).endswith("the call needs the scope ZohoCliq.Chats.READ")
    server.reply(401, b"")
    error = api.failure(lambda cliq: cliq.exports.channels.list(fields=["name"]))
    assert str(error).endswith(
        "scope ZohoCliq.OrganizationChannels.READ or ZohoCliq.OrganizationChats.READ"
    )
    server.reply(404, BODY)
    assert "scope" not in str(api.failure(_get))


def test_the_details_of_an_answer(api: Api, server: Server) -> None:
    server.reply(404, BODY, headers=HEADERS)
    error = api.failure(_get)
    assert type(error) is NotFoundError
    assert error.status_code == 404
    assert error.code == "chat_not_found"
    assert error.message == "There is no such chat."
    assert error.request_id == "req-42"
    assert error.retry_after == 120.0
    assert error.operation == "chats.list"
    assert error.method == "GET"
    assert error.url == f"{api.url}/api/v3/chats?name=harbour%20%26%20co&limit=5"
    assert error.body == BODY
    assert isinstance(error.headers, Mapping)
    assert error.headers["Content-Type"] == "application/json"
    assert error.headers["content-type"] == error.headers["CONTENT-TYPE"]
    assert error.headers["x-two"] == "a"
    assert "x-none" not in error.headers
    assert "set-cookie" not in error.headers
    assert "content-length" in list(error.headers)
    assert str(error) == (
        "404 Not Found [chat_not_found]: There is no such chat. "
        f"(GET {api.url}/api/v3/chats?name=harbour%20%26%20co&limit=5)"
    )


def test_the_operation_of_a_nested_method(api: Api, server: Server) -> None:
    server.reply(404, BODY)
    error = api.failure(lambda cliq: cliq.channels.members.delete("T1", "7"))
    assert error.operation == "channels.members.delete"
    assert error.method == "DELETE"
    assert error.url == f"{api.url}/api/v2/channels/T1/members/7"


def test_details_that_are_not_there(api: Api, server: Server) -> None:
    server.reply(404, b"", content_type=None)
    error = api.failure(_get)
    assert error.code is None
    assert error.request_id is None
    assert error.retry_after is None
    assert error.body == b""


@pytest.mark.parametrize(
    ("headers", "seconds"),
    [
        ({"Retry-After": "0"}, 0.0),
        ({"Retry-After": " 600 "}, 600.0),
        ({"Retry-After": "soon"}, None),
        ({"Retry-After": ""}, None),
        ({"Retry-After": "-5"}, None),
        ({"Retry-After": "inf"}, None),
        (
            {
                "Date": "Tue, 01 Apr 2025 10:00:00 GMT",
                "Retry-After": "Tue, 01 Apr 2025 10:02:30 GMT",
            },
            150.0,
        ),
        (
            {
                "Date": "Tue, 01 Apr 2025 10:00:00 GMT",
                "Retry-After": "Tue, 01 Apr 2025 09:00:00 GMT",
            },
            None,
        ),
    ],
)
def test_how_long_to_wait(
    api: Api, server: Server, headers: dict[str, str], seconds: float | None
) -> None:
    server.reply(429, b'{"message": "m"}', headers=headers)
    error = api.failure(_get)
    assert type(error) is TooManyRequestsError
    assert error.retry_after == seconds


def test_a_long_body_is_cut(api: Api, server: Server) -> None:
    body = b'{"message": "%s"}' % (b"x" * 200_000)
    server.reply(500, body)
    error = api.failure(_get)
    assert error.body == body[: 64 * 1024]
    assert error.message == "x" * 200_000
    assert len(str(error)) < 1000


def test_a_message_of_many_lines_prints_as_one(api: Api, server: Server) -> None:
    server.reply(400, b'{"message": "one\\ntwo\\u001b[31m\\r\\nthree"}')
    error = api.failure(_get)
    assert error.message == "one\ntwo\x1b[31m\r\nthree"
    assert "\n" not in str(error)
    assert "\x1b" not in str(error)


class _Failures:
    """One failure of each kind, as the methods of a client raise them."""

    def __init__(self, api: Api, server: Server, dead_end: DeadEnd) -> None:
        self._api, self._server, self._dead_end = api, server, dead_end

    def status(self) -> Any:
        self._server.reply(404, BODY, headers=HEADERS)
        return self._api.failure(_get)

    def decode(self) -> Any:
        self._server.reply(200, b'{"chats": [')
        return self._api.failure(_get)

    def strict(self) -> Any:
        self._server.reply(200, b'{"chats": {}}')
        return self._api.failure(_get, strict=True)

    def connection(self) -> Any:
        return self._api.failure(_get, base_url=self._dead_end.url)

    def pages(self) -> Any:
        for _ in range(2):
            self._server.reply(200, b'{"data": [], "next_token": "again"}')
        return self._api.failure(self._walk)

    def _walk(self, cliq: Any) -> Any:
        items = cliq.stars.iter()
        return _all(items) if self._api.is_async else list(items)

    def timeout(self) -> Any:
        self._server.hold(200, b"{}")
        return self._api.failure(_get, timeout=0.1)


async def _all(items: Any) -> list[Any]:
    return [item async for item in items]


def _repickle(protocol: int, error: Any) -> Any:
    return pickle.loads(pickle.dumps(error, protocol))


KINDS: dict[str, type[CliqError]] = {
    "status": NotFoundError,
    "decode": ResponseDecodeError,
    "strict": ResponseDecodeError,
    "connection": APIConnectionError,
    "timeout": APITimeoutError,
    "pages": PaginationError,
}
COPIES: dict[str, Callable[[Any], Any]] = {
    "copy": copy.copy,
    "deepcopy": copy.deepcopy,
    **{
        f"pickle-{n}": partial(_repickle, n) for n in range(pickle.HIGHEST_PROTOCOL + 1)
    },
}


@pytest.mark.parametrize("kind", KINDS)
def test_a_copy_is_the_same(
    api: Api, server: Server, dead_end: DeadEnd, kind: str
) -> None:
    error = getattr(_Failures(api, server, dead_end), kind)()
    assert type(error) is KINDS[kind]
    for name, make in COPIES.items():
        other: Any = make(error)
        assert type(other) is type(error), name
        assert str(other) == str(error), name
        assert repr(other) == repr(error), name
        assert other.args == error.args, name
        assert set(vars(other)) == set(vars(error)), name
        for attribute, value in vars(error).items():
            assert getattr(other, attribute) == value, (name, attribute)


@pytest.mark.parametrize("kind", KINDS)
def test_the_token_is_nowhere(
    api: Api,
    server: Server,
    dead_end: DeadEnd,
    kind: str,
    caplog: pytest.LogCaptureFixture,
) -> None:
    with caplog.at_level(logging.DEBUG):
        error = getattr(_Failures(api, server, dead_end), kind)()
    assert caplog.records, "the loggers were heard"
    _check_no_token(error, caplog)


def test_the_token_is_nowhere_though_the_server_repeats_it(
    api: Api, server: Server, caplog: pytest.LogCaptureFixture
) -> None:
    echo = f"Zoho-oauthtoken {TOKEN} and {quote(TOKEN, safe='')}"
    bodies = (
        f'{{"code": "{TOKEN}", "message": "No such token: {echo}"}}',
        f"<title>{echo}</title>",
        f"Refused: {echo}",
        f'{{"error": {{"message": "{echo}"}}}}',
    )
    for body in bodies:
        server.reply(401, body.encode(), headers={"X-Request-Id": "r"})
        with caplog.at_level(logging.DEBUG):
            error = api.failure(_get)
        assert error.status_code == 401
        _check_no_token(error, caplog)
    server.reply(200, b'{"chats": [], ' + echo.encode())
    _check_no_token(api.failure(_get), caplog)
    server.reply(401, b"{}", headers={"X-Echo": TOKEN, "X-Request-Id": TOKEN})
    error = api.failure(_get)
    assert TOKEN not in str(dict(error.headers))
    assert TOKEN not in str(error.request_id)
    location = {"Location": f"https://example.com/?access_token={TOKEN}"}
    server.reply(302, content_type=None, headers=location)
    error = api.failure(lambda cliq: _get(cliq.with_options(follow_redirects=False)))
    assert TOKEN not in str(error) + str(dict(error.headers)) + repr(error)


def test_the_token_is_nowhere_when_it_is_sent_as_a_parameter_too(
    api: Api, server: Server, caplog: pytest.LogCaptureFixture
) -> None:
    server.reply(404, BODY)
    with caplog.at_level(logging.DEBUG, "zoho_cliq"):
        error = api.failure(lambda cliq: cliq.chats.list(name=TOKEN))
    _check_no_token(error, caplog)
    assert "name=***" in error.url


def test_a_client_does_not_show_its_token(api: Api) -> None:
    client = api.client_class(TOKEN)
    try:
        for shown in (
            client,
            client.chats,
            client.chats.members,
            client.with_options(),
        ):
            assert TOKEN not in repr(shown) + str(shown)
        assert "cliq.zoho.com" in repr(client)
        with pytest.raises(TypeError):
            pickle.dumps(client)
        with pytest.raises(TypeError):
            copy.deepcopy(client)
    finally:
        api.shut(client)


def test_what_is_logged(
    api: Api, server: Server, caplog: pytest.LogCaptureFixture
) -> None:
    server.reply(body=b'{"chats": []}')
    with caplog.at_level(logging.DEBUG, "zoho_cliq"):
        api.call(_get)
    sent, answered = [r for r in caplog.records if r.name == "zoho_cliq"]
    url = f"{api.url}/api/v3/chats?name=harbour%20%26%20co&limit=5"
    assert sent.getMessage() == f"GET {url}"
    assert answered.getMessage().startswith(f"GET {url}: 200 after ")
    assert {sent.levelno, answered.levelno} == {logging.DEBUG}


def test_nothing_is_logged_unasked(
    api: Api, server: Server, caplog: pytest.LogCaptureFixture
) -> None:
    server.reply(404, BODY)
    with caplog.at_level(logging.INFO, "zoho_cliq"):
        api.failure(_get)
    assert [r for r in caplog.records if r.name.startswith("zoho_cliq")] == []


def test_a_contradiction_is_logged_once_and_without_the_value(
    api: Api, server: Server, caplog: pytest.LogCaptureFixture
) -> None:
    # A call of its own for each kind of client: what was logged is logged no more.
    name = "removed" if api.is_async else "pinned"
    body = (
        b'{"type": "chat", "data": {"chat_id": "1", "%s": "private"}}' % name.encode()
    )
    for _ in range(3):
        server.reply(body=body)
        result = api.call(lambda cliq: cliq.chats.get("1"))
        assert getattr(result.data, name) == "private"
        assert result.data.chat_id == "1"
    (record,) = [r for r in caplog.records if r.name == "zoho_cliq"]
    assert record.levelno == logging.WARNING
    assert "chats.get" in record.getMessage()
    assert f"$.data.{name}" in record.getMessage()
    assert "private" not in record.getMessage()


def test_a_strict_client_refuses_a_contradiction(api: Api, server: Server) -> None:
    server.reply(body=b'{"type": "chat", "data": {"chat_id": 1}}')
    error = api.failure(lambda cliq: cliq.chats.get("1"), strict=True)
    assert type(error) is ResponseDecodeError
    assert "$.data.chat_id" in error.message


@pytest.mark.parametrize(
    "name", [n for n in zoho_cliq.__all__ if n.endswith("Error") and n != "CliqError"]
)
def test_each_exception_can_be_made_and_pickled(name: str) -> None:
    """Users make them in the tests of their own programs."""
    kind = getattr(zoho_cliq, name)
    details: dict[str, Any] = {"operation": "chats.list", "method": "GET", "url": "u"}
    if kind is LocalRateLimitError:
        details["retry_after"] = 60.0
    elif not issubclass(kind, APIConnectionError | PaginationError):
        details["status_code"] = 418
    if issubclass(kind, ResponseDecodeError):
        details["body"] = b""
    error = kind("It failed.", **details)
    assert isinstance(error, CliqError)
    assert "It failed." in str(error)
    again = pickle.loads(pickle.dumps(error))
    assert type(again) is kind
    assert vars(again) == vars(error)


def _check_no_token(error: BaseException, caplog: pytest.LogCaptureFixture) -> None:
    secret = "9c1e5b7fsecret"
    assert secret in TOKEN
    texts = [
        str(error),
        repr(error),
        repr(error.args),
        repr(vars(error)),
        repr(pickle.dumps(error)),
        "".join(traceback.format_exception(error)),
        caplog.text,
        *(repr(record.args) + record.getMessage() for record in caplog.records),
    ]
    link: BaseException | None = error
    while link is not None:
        request = getattr(link, "_request", None)
        texts += [str(link), repr(link.args), repr(vars(link))]
        if request is not None:
            texts += [str(request.url), repr(request.headers.raw)]
        link = link.__cause__ or link.__context__
    for text in texts:
        assert secret not in text
