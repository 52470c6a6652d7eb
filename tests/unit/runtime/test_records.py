"""Values that hold secrets, and requests that clients of the user's own build."""

from __future__ import annotations

import httpx2
from client_runtime.http import transport
from client_runtime.operation import RateLimit
from client_runtime.request import Attachment
from client_support import Driver, Server


def test_records_show_their_fields_and_hidden_ones_do_not() -> None:
    shown = "RateLimit(requests=3, period=1.0, lock=None)"
    assert repr(RateLimit(3, 1.0)) == shown
    hidden = Attachment(secrets=("s3cret",))
    assert "s3cret" not in repr(hidden)
    assert hidden.__rich_repr__() == []


def test_header_fields_beyond_ascii_are_read_as_httpx2_reads_them() -> None:
    response = httpx2.Response(200, headers=[(b"X-Name", "Zoë".encode())])
    assert ("x-name", "Zoë") in transport.fields_of(response.headers)


def test_the_host_that_a_client_of_the_users_own_states(
    server: Server, driver: Driver
) -> None:
    kind = httpx2.AsyncClient if driver.is_async else httpx2.Client
    own = kind(headers={"Host": "other.example", "X-Own": "yes"})
    client = driver.client(server.url, http_client=own)
    server.reply(body=b'{"id": "7"}')
    driver.run(client.items.get("7"))
    driver.run(own.aclose() if driver.is_async else own.close())
    assert server.last.header("Host") == "other.example"
    assert server.last.header("X-Own") == "yes"
