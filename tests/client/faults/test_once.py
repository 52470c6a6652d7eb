"""What changes something is never sent twice, wherever the connection breaks off."""

from __future__ import annotations

import socket
from collections import Counter
from typing import Any

import pytest
from zoho_cliq import APIConnectionError, CliqError, Hooks, UnauthorizedError
from zoho_cliq._runtime.hooks import RetryEvent

from .case import write
from .rig import Rig
from .server import Connection, Fault, FaultServer, answer, head

SENT = b'{"message_id": "1"}'
REPLY = head(200, "application/json", ("Content-Length", str(len(SENT)))) + SENT


def cut_after(count: int, how: str, arrived: list[int]) -> Fault:
    """Take so many bytes of the request, and end the connection."""

    def fault(connection: Connection) -> None:
        arrived.append(len(connection.read(count)))
        _end(connection, how)

    return fault


def cut_answer_after(count: int, how: str, arrived: list[int]) -> Fault:
    """Take the whole request, and send so many bytes of the answer."""

    def fault(connection: Connection) -> None:
        arrived.append(len(connection.read_request()))
        connection.send(REPLY[:count])
        _end(connection, how)

    return fault


def _end(connection: Connection, how: str) -> None:
    connection.cut() if how == "close" else connection.reset()


def _post(rig: Rig, client: Any, use: Any = write) -> str:
    try:
        rig.call(use, client)
    except CliqError as error:
        assert type(error) is APIConnectionError, error
        assert error.was_sent
        return "failed"
    return "worked"


def _size(rig: Rig, faults: FaultServer, use: Any = write) -> int:
    faults.reset(good=answer(200, SENT))
    client = rig.client(faults.url)
    rig.call(use, client)
    rig.shut(client)
    return len(faults.requests[0])


@pytest.mark.parametrize("how", ["close", "reset"])
def test_a_post_that_breaks_off(faults: FaultServer, rig: Rig, how: str) -> None:
    """After each number of bytes that the server takes."""
    size = _size(rig, faults)
    assert size > 200
    client = rig.client(faults.url, max_retries=10)
    ends: Counter[str] = Counter()
    for count in range(size + 1):
        arrived: list[int] = []
        faults.reset(cut_after(count, how, arrived))
        end = _post(rig, client)
        ends[end] += 1
        if count or end == "failed":
            assert (faults.accepted, arrived) == (1, [count])
        else:
            # The reset came before anything was sent: a connection that was not made.
            assert len(faults.requests) == 1
    rig.shut(client)
    assert ends["failed"] >= size


@pytest.mark.parametrize("how", ["close", "reset"])
def test_an_answer_that_breaks_off(faults: FaultServer, rig: Rig, how: str) -> None:
    """After each number of bytes of the answer to a POST."""
    client = rig.client(faults.url, max_retries=10)
    ends: Counter[str] = Counter()
    for count in range(len(REPLY) + 1):
        arrived: list[int] = []
        faults.reset(cut_answer_after(count, how, arrived))
        ends[_post(rig, client)] += 1
        assert (faults.accepted, len(arrived)) == (1, 1)
    rig.shut(client)
    # A reset may destroy what was sent before it, so the last one may go either way.
    assert ends["failed"] in (len(REPLY), len(REPLY) + (how == "reset"))


@pytest.mark.parametrize("count", [1, 100, 1000, 70_000, 150_000, 299_000])
def test_an_upload_that_breaks_off(faults: FaultServer, rig: Rig, count: int) -> None:
    def use(cliq: Any) -> Any:
        return cliq.files.share_to_channel("P1", file=[b"x" * 300_000])

    client = rig.client(faults.url, max_retries=10)
    for how in ("close", "reset"):
        arrived: list[int] = []
        faults.reset(cut_after(count, how, arrived))
        assert _post(rig, client, use) == "failed"
        assert (faults.accepted, arrived) == (1, [count])
    rig.shut(client)


def test_an_upload_that_is_refused_before_it_is_there(
    faults: FaultServer, rig: Rig
) -> None:
    def refuse(connection: Connection) -> None:
        connection.read(1000)
        connection.send(head(403, "application/json", ("Content-Length", "2")) + b"{}")
        connection.close()  # takes the rest, as servers do that want to be understood

    def use(cliq: Any) -> Any:
        return cliq.files.share_to_channel("P1", file=[b"x" * 300_000])

    faults.reset(refuse)
    client = rig.client(faults.url, max_retries=10)
    with pytest.raises(CliqError) as caught:
        rig.call(use, client)
    assert getattr(caught.value, "status_code", None) == 403
    assert faults.accepted == 1
    rig.shut(client)


@pytest.mark.parametrize("code", [400, 401, 403, 404, 408, 409, 425, 429, 500, 503])
def test_a_post_that_was_answered(faults: FaultServer, rig: Rig, code: int) -> None:
    headers = (("Retry-After", "0"), ("X-Should-Retry", "true"))
    faults.reset(good=answer(code, b"{}", "application/json", *headers))
    client = rig.quick_client(faults.url, max_retries=10)
    with pytest.raises(CliqError):
        rig.call(write, client)
    # What was refused with 429 was not applied (RFC 6585, 4).
    assert len(faults.requests) == (11 if code == 429 else 1)
    rig.shut(client)


def test_a_new_token_is_a_reason_to_repeat_a_post_once(
    faults: FaultServer, rig: Rig
) -> None:
    """An unauthorized request was not applied (RFC 9110, 15.5.2)."""
    tokens = iter(f"token-{number}" for number in range(99))
    faults.reset(answer(401, b"{}"), good=answer(200, SENT))
    client = rig.client(faults.url, max_retries=10, token=lambda: next(tokens))
    rig.call(write, client)
    assert len(faults.requests) == 2
    faults.reset(good=answer(401, b"{}"))
    with pytest.raises(UnauthorizedError):
        rig.call(write, client)
    assert len(faults.requests) == 2
    rig.shut(client)


def test_a_connection_that_cannot_be_made_is_tried_again(rig: Rig) -> None:
    """For a POST, too: nothing of it was sent. The server listens at the third attempt."""
    probe = socket.socket()
    probe.bind(("127.0.0.1", 0))
    port = probe.getsockname()[1]
    servers: list[FaultServer] = []

    def begin(event: RetryEvent) -> None:
        if event.attempt == 2:
            probe.close()
            servers.append(FaultServer(port))
            servers[0].good = answer(200, SENT)

    client = rig.client(
        f"http://127.0.0.1:{port}", max_retries=3, hooks=Hooks(on_retry=begin)
    )
    rig.call(write, client)
    assert [len(server.requests) for server in servers] == [1]
    rig.shut(client)
    servers[0].close()


def _idle(faults: FaultServer, rig: Rig, client: Any) -> None:
    """Leave one connection that the client thinks is open."""
    rig.call(lambda cliq: cliq.chats.list(limit=1), client)
    assert faults.open == 1


def test_a_connection_that_was_closed_while_idle(faults: FaultServer, rig: Rig) -> None:
    """Noticed in time, or so late that the request is on its way: a GET is repeated."""
    client = rig.client(faults.url, max_retries=2)
    for _ in range(3):
        faults.reset()
        _idle(faults, rig, client)
        faults.drop()
        _idle(faults, rig, client)
        assert faults.accepted == 2

    def hang_up(connection: Connection) -> None:
        connection.read(1)
        connection.reset()

    faults.reset()
    _idle(faults, rig, client)
    faults.faults.append(hang_up)
    _idle(faults, rig, client)
    assert faults.accepted == 2
    faults.faults.append(hang_up)
    before = faults.accepted
    assert _post(rig, client) == "failed"
    assert faults.accepted == before
    rig.shut(client)
