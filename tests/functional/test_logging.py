"""The environment variable that makes a generated client log what it sends."""

from __future__ import annotations

import logging
import subprocess
import sys
from collections.abc import Iterator
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from functional_support import Client, Workshop


def spec(root: str = "") -> str:
    return f"""\
openapi: 3.1.0
info: {{title: Acme Shop, version: '1'}}
{root}
servers: [{{url: 'https://api.example'}}]
paths:
  /orders:
    post:
      operationId: orders.create
      parameters:
        - {{name: pin, in: query, schema: {{type: string, format: password}}}}
      requestBody:
        content:
          application/json:
            schema: {{type: object, properties: {{note: {{type: string}}}}}}
      responses: {{'204': {{description: done}}}}
"""


@pytest.fixture(autouse=True)
def levels() -> Iterator[None]:
    """Loggers as they were: a client that logs sets the level of its own."""
    yield
    for name in ("acme_shop", "plain", "chosen"):
        logging.getLogger(name).setLevel(logging.NOTSET)


@pytest.fixture
def plain(workshop: Workshop) -> Client:
    """A client without OAuth, and without any credential."""
    return workshop.build(spec(), name="plain")


def test_the_variable_is_named_like_the_package(
    plain: Client, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    monkeypatch.setenv("PLAIN_LOG", "debug")
    client, exchange = plain.call()
    exchange.answer(status=204)
    client.orders.create(note="it's", pin="1234")
    assert 'log_variable="PLAIN_LOG"' in plain.text("client.py")
    command, response = [record.getMessage() for record in caplog.records]
    assert command.startswith("curl -X POST -H 'Accept: ")
    assert command.endswith(
        "-H 'Content-Type: application/json' --data-raw '{\"note\":\"it'\"'\"'s\"}' "
        "'https://api.example.com/orders?pin=***'"
    )
    assert response.startswith(
        "POST https://api.example.com/orders?pin=***: 204 after 0."
    )
    assert response.endswith(" s, 0 bytes")
    readme = (plain.folder / "README.md").read_text("utf-8")
    assert "`PLAIN_LOG=debug` each request too, as a command for\ncurl" in readme


def test_the_description_chooses_the_prefix(
    workshop: Workshop,
    monkeypatch: pytest.MonkeyPatch,
    caplog: pytest.LogCaptureFixture,
) -> None:
    made = workshop.build(spec("x-client: {environment: ACME}"), name="chosen")
    monkeypatch.setenv("CHOSEN_LOG", "debug")
    client, exchange = made.call()
    exchange.answer(status=204)
    client.orders.create()
    assert caplog.records == []
    monkeypatch.setenv("ACME_LOG", "info")
    client, exchange = made.call()
    exchange.answer(status=204)
    client.orders.create()
    (record,) = caplog.records
    assert (record.levelname, record.name) == ("INFO", "chosen")


_PROGRAM = """
import sys
import httpx2
from plain import Plain

def respond(request):
    return httpx2.Response(204)

http = httpx2.Client(transport=httpx2.MockTransport(respond))
with Plain(http_client=http) as client:
    client.orders.create(note="x")
print(sorted(n for n in sys.modules if n.endswith((".verbose", ".curl"))))
"""


@pytest.mark.parametrize(
    ("value", "loaded", "printed"),
    [
        ("debug", "['plain._runtime.curl', 'plain._runtime.verbose']", 2),
        ("INFO", "['plain._runtime.curl', 'plain._runtime.verbose']", 1),
        ("", "[]", 0),
    ],
)
def test_a_program_that_configures_nothing(
    plain: Client, value: str, loaded: str, printed: int
) -> None:
    program = _PROGRAM.replace("Plain", plain.class_name)
    done = subprocess.run(
        [sys.executable, "-c", program],
        capture_output=True,
        check=True,
        env={"PYTHONPATH": str(plain.folder), "PLAIN_LOG": value},
        text=True,
    )
    assert done.stdout.strip() == loaded
    lines = done.stderr.splitlines()
    assert len(lines) == printed
    assert all(" plain: " in line for line in lines)
