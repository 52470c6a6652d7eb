"""The clients against a real server that fails in every way."""

from __future__ import annotations

import copy
import logging
import pickle
import threading

import httpx2
import pytest
from client_example import (
    GET_ITEM,
    LIST_ITEMS,
    TOKEN,
    APIConnectionError,
    APIStatusError,
    APITimeoutError,
    Item,
    NotFoundError,
    ResponseDecodeError,
)
from client_runtime import reporting
from client_runtime.operation import Operation
from client_support import Driver, Server

ITEM = b'{"id": "7", "count": 3}'


@pytest.mark.parametrize(
    ("status", "body", "kind", "code", "message"),
    [
        (
            400,
            b'{"code":"bad_input","message":"No."}',
            "ClientError",
            "bad_input",
            "No.",
        ),
        (404, b'{"message":"Gone."}', "NotFoundError", None, "Gone."),
        (400, b'{"error":{"code":"x_y","message":"m"}}', "ClientError", "x_y", "m"),
        (
            403,
            b'{"code":"only_code"}',
            "ForbiddenError",
            "only_code",
            "HTTP 403 Forbidden, no message",
        ),
        (
            400,
            b'{"code":1011,"message":"star_missing"}',
            "ClientError",
            "star_missing",
            "star_missing",
        ),
        (401, b'{"code":"DENIED","message":"m"}', "UnauthorizedError", "DENIED", "m"),
        (
            404,
            b"request_url_invalid",
            "NotFoundError",
            "request_url_invalid",
            "request_url_invalid",
        ),
        (401, b"  ", "UnauthorizedError", None, "HTTP 401 Unauthorized, empty body"),
        (502, b"", "ServerError", None, "HTTP 502 Bad Gateway, empty body"),
        (
            503,
            b"<html><title>Down &amp; out</title>",
            "ServiceUnavailableError",
            None,
            "HTTP 503 Service Unavailable, an HTML page: Down & out",
        ),
        (500, b'{"message": "cut', "ServerError", None, '{"message": "cut'),
        (
            400,
            b'{"code":"limit_exceeded","message":"slow down"}',
            "TooManyRequestsError",
            "limit_exceeded",
            "slow down",
        ),
        (599, b"?", "ServerError", None, "?"),
        (520, b"?", "ServerError", None, "?"),
        (700, b"?", "APIStatusError", None, "?"),
    ],
)
def test_each_shape_of_error(
    server: Server,
    driver: Driver,
    status: int,
    body: bytes,
    kind: str,
    code: str | None,
    message: str,
) -> None:
    server.reply(status, body, headers={"Content-Type": "text/plain"})
    client = driver.client(server.url)
    failure = driver.failure(client, GET_ITEM, path={"item_id": "7"})
    assert type(failure).__name__ == kind
    assert failure.status_code == status
    assert failure.code == code
    assert failure.message == message
    assert failure.body == body
    assert failure.operation == "items.get"
    assert failure.method == "GET"
    assert failure.url == f"{server.url}/items/7"


def test_what_a_status_error_knows(server: Server, driver: Driver) -> None:
    server.reply(
        404,
        b'{"code":"item_missing","message":"No such item."}',
        headers={
            "X-Request-Id": "r-1",
            "Retry-After": "30",
            "Set-Cookie": "session=abc",
            "X-Echo": f"you sent {TOKEN}",
        },
    )
    client = driver.client(server.url)
    failure = driver.failure(client, GET_ITEM, path={"item_id": "7"})
    assert isinstance(failure, NotFoundError)
    assert failure.request_id == "r-1"
    assert failure.retry_after == 30.0
    assert failure.headers["x-request-ID"] == "r-1"
    assert failure.headers["X-Echo"] == "you sent ***"
    assert "set-cookie" not in failure.headers
    assert str(failure) == (
        "404 Not Found [item_missing]: No such item. " f"(GET {server.url}/items/7)"
    )


def test_a_huge_error_body_is_cut(server: Server, driver: Driver) -> None:
    server.reply(500, b"x" * 200_000)
    client = driver.client(server.url)
    failure = driver.failure(client, GET_ITEM, path={"item_id": "7"})
    assert len(failure.body) == 64 * 1024
    assert len(failure.message) == 200


def test_a_redirect_that_is_not_followed(server: Server, driver: Driver) -> None:
    location = f"{server.url}/elsewhere?token=abcdef&page=2"
    server.reply(302, b"", headers={"Location": location})
    client = driver.client(server.url, follow_redirects=False)
    failure = driver.failure(client, GET_ITEM, path={"item_id": "7"})
    assert type(failure) is APIStatusError
    assert "not followed" in failure.message
    assert f"{server.url}/elsewhere?token=***&page=2" in failure.message
    assert len(server.seen) == 1


def test_a_refused_connection(unused_url: str, driver: Driver) -> None:
    client = driver.client(unused_url)
    failure = driver.failure(client, GET_ITEM, path={"item_id": "7"})
    assert type(failure) is APIConnectionError
    assert "ConnectError" in failure.message
    assert str(failure).endswith(f"(GET {unused_url}/items/7)")
    cause = failure.__cause__
    assert isinstance(cause, httpx2.ConnectError)
    assert "authorization" not in cause.request.headers


def test_a_timeout(server: Server, driver: Driver) -> None:
    release = threading.Event()
    server.reply(delay=release)
    client = driver.client(server.url, timeout=0.05)
    failure = driver.failure(client, GET_ITEM, path={"item_id": "7"})
    release.set()
    assert type(failure) is APITimeoutError
    assert failure.message == "no response within 0.05 seconds (ReadTimeout)"
    assert failure.operation == "items.get"


@pytest.mark.parametrize(
    "raw",
    [
        pytest.param(
            b'HTTP/1.1 200 OK\r\nContent-Length: 99\r\n\r\n{"id": "7"}',
            id="shorter than Content-Length",
        ),
        pytest.param(b"", id="closed without an answer"),
        pytest.param(b"not http at all\r\n\r\n", id="not HTTP"),
    ],
)
def test_a_broken_answer(server: Server, driver: Driver, raw: bytes) -> None:
    server.reply(raw=raw)
    client = driver.client(server.url)
    failure = driver.failure(client, GET_ITEM, path={"item_id": "7"})
    assert type(failure) is APIConnectionError


def test_a_body_that_is_not_compressed_as_it_says(
    server: Server, driver: Driver
) -> None:
    server.reply(
        raw=b"HTTP/1.1 200 OK\r\nContent-Encoding: gzip\r\nContent-Length: 4\r\n\r\nabcd"
    )
    client = driver.client(server.url)
    failure = driver.failure(client, GET_ITEM, path={"item_id": "7"})
    assert type(failure) is ResponseDecodeError
    assert "cannot be decompressed" in str(failure)


def test_an_empty_answer_is_none_unless_strict(
    server: Server, driver: Driver, caplog: pytest.LogCaptureFixture
) -> None:
    """The call has taken effect, so to raise would say what is not so."""
    reporting._logged.clear()
    arguments = {"path": {"item_id": "7"}}
    server.reply(200, b"")
    assert driver.call(driver.client(server.url), GET_ITEM, **arguments) is None
    assert "The body is empty" in caplog.text
    server.reply(200, b"")
    failure = driver.failure(
        driver.client(server.url, strict=True), GET_ITEM, **arguments
    )
    assert type(failure) is ResponseDecodeError
    assert "The body is empty" in failure.message


@pytest.mark.parametrize("strict", [True, False])
@pytest.mark.parametrize(
    ("body", "message"),
    [
        (b"<html>", "the response (text/html) is not JSON"),
        (b'{"id": ', "the response (text/html) is not JSON"),
    ],
)
def test_an_answer_that_is_no_json(
    server: Server, driver: Driver, strict: bool, body: bytes, message: str
) -> None:
    server.reply(200, body, headers={"Content-Type": "text/html"})
    client = driver.client(server.url, strict=strict)
    failure = driver.failure(client, GET_ITEM, path={"item_id": "7"})
    assert type(failure) is ResponseDecodeError
    assert failure.message.startswith(message)
    assert failure.body == body
    assert failure.status_code == 200


def test_strict_refuses_an_answer_that_contradicts(
    server: Server, driver: Driver
) -> None:
    server.reply(body=b'{"items": [{"id": "1"}, {"id": 2}]}')
    failure = driver.failure(driver.client(server.url, strict=True), LIST_ITEMS)
    assert type(failure) is ResponseDecodeError
    assert failure.message.endswith("Expected `str`, got `int` - at `$.items[1].id`")


def test_lenient_decodes_it_and_logs_each_model_once(
    server: Server, driver: Driver, caplog: pytest.LogCaptureFixture
) -> None:
    operation: Operation[Item] = Operation(
        id=f"log-once-{driver.kind}", method="GET", path="/", responses={200: Item}
    )
    client = driver.client(server.url)
    for _ in range(2):
        server.reply(body=b'{"id": 7, "count": "many", "title": "t"}')
        item = driver.call(client, operation)
        assert (item.id, item.count, item.title) == (7, "many", "t")
    records = [r for r in caplog.records if r.levelno == logging.WARNING]
    assert [record.getMessage() for record in records] == [
        f"{operation.id}: the response contradicts its description in Item: "
        "Expected `str`, got `int` at $.id; "
        "Expected `int | null`, got `str` at $.count",
    ]
    assert {record.name for record in records} == {"example_api"}


def test_errors_are_pickled_and_copied(
    server: Server, driver: Driver, unused_url: str
) -> None:
    server.reply(429, b'{"code":"limit_exceeded","message":"m"}', headers={"A": "b"})
    server.reply(200, b"<html>")
    client = driver.client(server.url)
    arguments = {"path": {"item_id": "7"}}
    refused = driver.failure(driver.client(unused_url), GET_ITEM, **arguments)
    for failure in (
        driver.failure(client, GET_ITEM, **arguments),
        driver.failure(client, GET_ITEM, **arguments),
        refused,
    ):
        for twin in (
            pickle.loads(pickle.dumps(failure)),
            copy.copy(failure),
            copy.deepcopy(failure),
        ):
            assert type(twin) is type(failure)
            assert str(twin) == str(failure)
            assert twin.args == failure.args
            shown = {k: v for k, v in vars(twin).items() if k != "headers"}
            assert shown == {k: v for k, v in vars(failure).items() if k != "headers"}
            assert dict(getattr(twin, "headers", {})) == dict(
                getattr(failure, "headers", {})
            )
