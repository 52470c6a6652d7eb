"""Servers that redirect, as they should and as they should not, over real connections."""

from __future__ import annotations

import time
from typing import Any

import pytest
from zoho_cliq import (
    APIConnectionError,
    APIStatusError,
    APITimeoutError,
    ResponseTooLargeError,
    UnauthorizedError,
    stream,
)

from .case import download, read, write
from .rig import TOKEN, Rig, all_logs, shown
from .server import Connection, FaultServer, answer, head

each_status = pytest.mark.parametrize("status", [301, 302, 303, 307, 308])


def redirect(location: str, status: int = 302, body: bytes = b"") -> Any:
    return answer(status, body, None, ("Location", location))


def told(logs: list[tuple[str, str]]) -> str:
    """What is logged; httpcore2 repeats at DEBUG what servers say, word for word."""
    return "\n".join(text for name, text in logs if not name.startswith("httpcore2"))


def first_line(request: bytes) -> bytes:
    return request.split(b"\r\n")[0]


@each_status
def test_to_another_origin(
    faults: FaultServer, elsewhere: FaultServer, rig: Rig, status: int
) -> None:
    faults.reset(redirect(f"{elsewhere.url}/x?sig=5ecret#{TOKEN}", status))
    client = rig.client(faults.url)
    with all_logs() as logs:
        assert rig.call(read, client).chats[0].chat_id == "1"
    (first,), (second,) = faults.requests, elsewhere.requests
    assert TOKEN.encode() in first
    assert first_line(second) == b"GET /x?sig=5ecret HTTP/1.1"
    assert TOKEN.encode() not in second
    assert not {b"authorization", b"cookie", b"referer"} & {
        line.partition(b":")[0].lower() for line in second.split(b"\r\n")
    }
    assert TOKEN not in told(logs) and "5ecret" not in told(logs)
    rig.shut(client)
    assert elsewhere.wait_for_open(0)


@each_status
def test_on_the_same_origin(faults: FaultServer, rig: Rig, status: int) -> None:
    for target in ("/y/z?a=%20", f"{faults.url}/y/z?a=%20", "../../y/z?a=%20"):
        faults.reset(redirect(target, status, b"moved"))
        client = rig.client(faults.url)
        assert rig.call(read, client).chats[0].chat_id == "1"
        first, second = faults.requests
        assert first_line(second).endswith(b"/y/z?a=%20 HTTP/1.1")
        assert TOKEN.encode() in first and TOKEN.encode() in second
        assert faults.accepted == 1  # its connection was of use again
        rig.shut(client)


@each_status
def test_of_what_was_done_already(
    faults: FaultServer, elsewhere: FaultServer, rig: Rig, status: int
) -> None:
    for target in (f"{elsewhere.url}/x?key={TOKEN}", "//evil.example", "/x", "\xff"):
        faults.reset(redirect(target, status))
        client = rig.client(faults.url, max_retries=2)
        with pytest.raises(APIStatusError, match="not followed") as caught:
            rig.call(write, client)
        assert type(caught.value) is APIStatusError
        assert caught.value.status_code == status
        assert TOKEN not in shown(caught.value)
        assert rig.call(read, client).chats
        assert len(faults.requests) == 2
        rig.shut(client)
    assert elsewhere.accepted == 0


@pytest.mark.parametrize("use", [read, download])
@pytest.mark.parametrize(
    ("location", "reason"),
    [
        ("file:///etc/passwd", "an address of file"),
        ("gopher://127.0.0.1/", "an address of gopher"),
        ("https://", "not valid"),
        ("http://[", "not valid"),
        ("http://me:hunter2@127.0.0.1/", "with a user name"),
        ("", "expected an address in Location, found none"),
    ],
)
def test_to_nowhere(
    faults: FaultServer, rig: Rig, use: Any, location: str, reason: str
) -> None:
    faults.reset(redirect(location))
    client = rig.client(faults.url, max_retries=2)
    with all_logs() as logs, pytest.raises(APIStatusError, match=reason) as caught:
        rig.call(use, client)
    assert caught.value.status_code == 302
    assert "hunter2" not in str(caught.value) + told(logs)
    assert len(faults.requests) == 1
    rig.shut(client)


def test_without_an_address(faults: FaultServer, rig: Rig) -> None:
    faults.reset(answer(307, b"", None))
    client = rig.client(faults.url)
    with pytest.raises(
        APIStatusError, match="expected an address in Location, found none"
    ):
        rig.call(read, client)
    rig.shut(client)


def test_with_its_credential_in_the_path(
    faults: FaultServer, elsewhere: FaultServer, rig: Rig
) -> None:
    for location in (f"{elsewhere.url}/{TOKEN}", f"//{TOKEN}.evil.example/"):
        faults.reset(redirect(location))
        client = rig.client(faults.url)
        with all_logs() as logs, pytest.raises(APIStatusError) as caught:
            rig.call(read, client)
        assert "leads a credential to another origin" in caught.value.message
        assert TOKEN not in shown(caught.value) + told(logs)
        rig.shut(client)
    assert elsewhere.accepted == 0


def test_in_a_circle(faults: FaultServer, elsewhere: FaultServer, rig: Rig) -> None:
    there, back = redirect(f"{elsewhere.url}/x"), redirect(f"{faults.url}/y")
    faults.reset(good=there)
    elsewhere.reset(good=back)
    client = rig.client(faults.url, max_retries=2)
    with pytest.raises(APIStatusError, match="10 redirects were followed") as caught:
        rig.call(read, client)
    assert caught.value.status_code == 302
    assert len(faults.requests) + len(elsewhere.requests) == 11
    own, *others = [*faults.requests, *elsewhere.requests]
    assert TOKEN.encode() in own
    assert not any(TOKEN.encode() in request for request in others)
    rig.shut(client)


def test_that_many_are_followed(faults: FaultServer, rig: Rig) -> None:
    faults.reset(*(redirect(f"/hop/{number}") for number in range(10)))
    client = rig.client(faults.url)
    assert rig.call(read, client).chats
    faults.reset(*(redirect(f"/hop/{number}") for number in range(11)))
    with pytest.raises(APIStatusError, match="no more are"):
        rig.call(read, client)
    assert len(faults.requests) == 11
    rig.shut(client)


def test_to_one_that_refuses(
    faults: FaultServer, elsewhere: FaultServer, rig: Rig
) -> None:
    """The token was not shown there, so no other one is asked for."""
    asked: list[str] = []

    def token() -> str:
        asked.append(f"{TOKEN}{len(asked)}")
        return asked[-1]

    faults.reset(redirect(f"{elsewhere.url}/x"))
    elsewhere.reset(answer(401, b"{}"))
    client = rig.client(faults.url, token=token, max_retries=2)
    with pytest.raises(UnauthorizedError):
        rig.call(read, client)
    assert (len(asked), len(faults.requests), len(elsewhere.requests)) == (1, 1, 1)
    rig.shut(client)


def test_to_one_that_is_gone(
    faults: FaultServer, elsewhere: FaultServer, rig: Rig
) -> None:
    faults.reset(*[redirect(f"{elsewhere.url}/x")] * 2)
    elsewhere.reset(good=Connection.reset)
    client = rig.client(faults.url, max_retries=1)
    with pytest.raises(APIConnectionError) as caught:
        rig.call(read, client)
    assert caught.value.url == f"{elsewhere.url}/x"
    assert len(faults.requests) == 2
    assert TOKEN not in shown(caught.value)
    rig.shut(client)


def test_to_one_that_stalls(
    faults: FaultServer, elsewhere: FaultServer, rig: Rig
) -> None:
    faults.reset(redirect(f"{elsewhere.url}/x"))
    elsewhere.reset(good=Connection.wait_closed)
    client = rig.client(faults.url, deadline=0.5)
    began = time.monotonic()
    with pytest.raises(APITimeoutError, match="deadline"):
        rig.call(read, client)
    assert time.monotonic() - began < 5
    rig.shut(client)


def test_that_never_ends(faults: FaultServer, rig: Rig) -> None:
    def endless(connection: Connection) -> None:
        connection.read_request()
        connection.send(
            head(302, None, ("Location", "/x"), ("Content-Length", "9" * 9))
        )
        connection.send(b"x" * 100_000)
        connection.wait_closed()

    faults.reset(endless)
    client = rig.client(faults.url)
    assert rig.call(read, client).chats
    assert faults.accepted == 2
    rig.shut(client)


def test_that_trickles(faults: FaultServer, rig: Rig) -> None:
    def slow(connection: Connection) -> None:
        connection.read_request()
        connection.send(head(302, None, ("Location", "/x"), ("Content-Length", "999")))
        connection.trickle(b"x" * 900)

    faults.reset(slow)
    client = rig.client(faults.url, deadline=0.5)
    with pytest.raises(APITimeoutError, match="deadline"):
        rig.call(read, client)
    assert len(faults.requests) == 1
    rig.shut(client)


def test_that_breaks_off(faults: FaultServer, rig: Rig) -> None:
    """What it leads to is known by then."""

    def broken(connection: Connection) -> None:
        connection.read_request()
        connection.send(head(302, None, ("Location", "/x"), ("Content-Length", "999")))
        connection.reset()

    faults.reset(broken)
    client = rig.client(faults.url)
    assert rig.call(read, client).chats
    rig.shut(client)


def test_to_what_is_too_large(
    faults: FaultServer, elsewhere: FaultServer, rig: Rig
) -> None:
    faults.reset(redirect(f"{elsewhere.url}/x", body=b"x" * 500))
    elsewhere.reset(answer(200, b"x" * 200_000, "application/octet-stream"))
    client = rig.client(faults.url, max_response_size=1000)
    with pytest.raises(ResponseTooLargeError):
        rig.call(download, client)
    rig.shut(client)
    assert elsewhere.wait_for_open(0)


def test_of_a_stream(faults: FaultServer, elsewhere: FaultServer, rig: Rig) -> None:
    body = bytes(range(256)) * 1000
    faults.reset(redirect(f"{elsewhere.url}/x"))
    elsewhere.reset(answer(200, body, "application/octet-stream"))
    client = rig.client(faults.url)

    async def read_async() -> bytes:
        async with stream(client.files.download, "f1") as found:
            return b"".join([piece async for piece in found])

    if rig.is_async:
        assert rig.run(read_async()) == body
    else:
        with stream(client.files.download, "f1") as found:
            assert b"".join(found) == body
    assert TOKEN.encode() not in elsewhere.requests[0]
    rig.shut(client)
    assert elsewhere.wait_for_open(0)


def test_where_none_is_wanted(
    faults: FaultServer, elsewhere: FaultServer, rig: Rig
) -> None:
    faults.reset(redirect(f"{elsewhere.url}/x?page=2"))
    client = rig.client(faults.url, follow_redirects=False)
    with pytest.raises(APIStatusError, match="redirects are not followed") as caught:
        rig.call(read, client)
    assert caught.value.headers["location"] == f"{elsewhere.url}/x?page=2"
    assert elsewhere.accepted == 0
    rig.shut(client)
