"""Fakes of clients with odd names, several credentials, streams, downloads and no server."""

from __future__ import annotations

import importlib
import sys
from collections.abc import Iterator
from pathlib import Path
from types import ModuleType
from typing import TYPE_CHECKING, Any

import pytest

if TYPE_CHECKING:
    from functional_support import CommandLine

ODD = """
    openapi: 3.1.0
    info: {title: Odd, version: "1"}
    x-client: {name: Request}
    security: [{basic: []}, {key: []}]
    paths:
      /calls/{id}:
        get:
          operationId: calls.get
          parameters: [{name: id, in: path, required: true, schema: {type: string}}]
          responses:
            "200":
              description: One.
              content: {application/json: {schema: {$ref: "#/components/schemas/Route"}}}
      /routes:
        get:
          operationId: routes.list
          responses:
            "200":
              description: All.
              content:
                application/json:
                  schema: {type: array, items: {$ref: "#/components/schemas/Routes"}}
      /property:
        get:
          operationId: property.property
          responses:
            "200":
              description: A file.
              content: {application/pdf: {schema: {type: string, format: binary}}}
      /events:
        get:
          operationId: clock.watch
          responses:
            "200":
              description: Events.
              content:
                application/jsonl: {itemSchema: {$ref: "#/components/schemas/Fake"}}
    components:
      securitySchemes:
        basic: {type: http, scheme: basic}
        key: {type: apiKey, in: query, name: key}
      schemas:
        Route: {type: object, required: [id], properties: {id: {type: integer}}}
        Routes: {type: object, required: [id], properties: {id: {type: integer}}}
        Fake: {type: object, required: [name], properties: {name: {type: string}}}
"""


@pytest.fixture
def odd(cli: CommandLine, monkeypatch: pytest.MonkeyPatch) -> Iterator[ModuleType]:
    """The module `testing` of a client that was generated from `ODD`."""
    cli.write("odd.yaml", ODD)
    done = cli.run("generate", "odd.yaml", "--package", "odd_names", "-o", "out")
    assert done.exit_code == 0, done.stderr
    monkeypatch.syspath_prepend(str(cli.folder / "out"))
    yield importlib.import_module("odd_names.testing")
    for name in [n for n in sys.modules if n.partition(".")[0] == "odd_names"]:
        del sys.modules[name]


def test_a_resource_called_like_a_member_of_the_fake(odd: Any) -> None:
    with odd.FakeRequest() as fake:
        client = fake.client()
        assert type(client.calls.get("a").id) is int
        assert [call.operation for call in fake.calls] == ["calls.get"]
        assert len(fake.calls_.get.calls) == 1
        assert fake.clock_.watch.calls == []


def test_every_operation_is_answered(odd: Any) -> None:
    with odd.FakeRequest() as fake:
        client = fake.client(strict=True)
        client.calls.get("a")
        assert all(type(each.id) is int for each in client.routes.list())
        assert isinstance(client.property.property(), bytes)
        with client.clock.watch() as events:
            assert [type(event.name) for event in events] != []
        assert [call.status for call in fake.calls] == [200] * 4


def test_what_a_test_orders_of_streams_and_downloads(odd: Any) -> None:
    package = sys.modules["odd_names"]
    with odd.FakeRequest() as fake:
        client = fake.client(strict=True)
        fake.property.property.returns(b"%PDF")
        assert client.property.property() == b"%PDF"
        fake.clock_.watch.returns([package.Fake(name="a"), package.Fake(name="b")])
        with client.clock.watch() as events:
            assert [event.name for event in events] == ["a", "b"]
        fake.calls_.get.returns(package.Route(id=5))
        assert client.calls.get("a").id == 5


def test_models_and_fixtures_keep_out_of_the_way(odd: Any) -> None:
    folder = Path(odd.__file__).parent
    routes = (folder / "routes.py").read_text("utf-8")
    assert "Route as _Route" in routes
    assert "def get(self) -> _Route[Route]:" in routes
    fixtures = (folder / "fixtures.py").read_text("utf-8")
    assert "def request_client(fake_request_client: FakeRequest)" in fixtures
    assert "def request(" not in fixtures


def test_the_made_up_credentials_are_sent(odd: Any) -> None:
    assert odd.FakeRequest.arguments == {
        "username": "fake-username",
        "password": "fake-password",
        "key": "fake-key",
        "base_url": "https://fake.invalid",
    }
    with odd.FakeRequest() as fake:
        fake.client().calls.get("a")
        (call,) = fake.calls
    assert call.headers["authorization"].startswith("Basic ")


EITHER = """
    openapi: 3.1.0
    info: {title: Either, version: "1"}
    servers: [{url: "https://either.example"}]
    paths:
      /limit:
        put:
          operationId: limit.set
          requestBody: {required: true, content: {text/plain: {schema: {type: integer}}}}
          responses: {"204": {description: Done.}}
      /filter:
        get:
          operationId: filter.get
          responses:
            "200":
              description: A text, or filters of which all hold.
              content: {application/json: {schema: {$ref: "#/components/schemas/Filter"}}}
    components:
      schemas:
        Filter:
          anyOf:
          - type: string
          - type: object
            required: [all]
            properties:
              all: {type: array, minItems: 1, items: {$ref: "#/components/schemas/Filter"}}
"""


@pytest.fixture
def either(cli: CommandLine, monkeypatch: pytest.MonkeyPatch) -> Iterator[ModuleType]:
    """The module `testing` of a client that was generated from `EITHER`."""
    cli.write("either.yaml", EITHER)
    done = cli.run("generate", "either.yaml", "--package", "either_or", "-o", "out")
    assert done.exit_code == 0, done.stderr
    monkeypatch.syspath_prepend(str(cli.folder / "out"))
    yield importlib.import_module("either_or.testing")
    for name in [n for n in sys.modules if n.partition(".")[0] == "either_or"]:
        del sys.modules[name]


def test_an_alternative_without_the_list_of_another_stays_itself(either: Any) -> None:
    with either.FakeEitherOr() as fake:
        client = fake.client(strict=True)
        assert client.filter.get() == "text"
        fake.filter.get.has("a", "b")
        assert client.filter.get().all == ["a", "b"]


def test_a_number_sent_as_plain_text(either: Any) -> None:
    with either.FakeEitherOr() as fake:
        fake.client().limit.set(body=5)
        (call,) = fake.limit.set.calls
    assert (call.status, call.body) == (204, 5)
