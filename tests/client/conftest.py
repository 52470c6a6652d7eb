from __future__ import annotations

from collections.abc import Iterator

import pytest

from .support import Api, DeadEnd, Server


@pytest.fixture(scope="session")
def _server() -> Iterator[Server]:
    server = Server()
    with pytest.MonkeyPatch.context() as environment:
        environment.setenv("NO_PROXY", "*")  # whatever the machine has to go through
        yield server
    server.close()


@pytest.fixture
def server(_server: Server) -> Iterator[Server]:
    _server.reset()
    yield _server
    _server.reset()


@pytest.fixture
def other_server() -> Iterator[Server]:
    server = Server()
    yield server
    server.close()


@pytest.fixture(scope="session", params=["sync", "async"])
def api(request: pytest.FixtureRequest, _server: Server) -> Iterator[Api]:
    api = Api(request.param, _server.url)
    yield api
    api.close()


@pytest.fixture
def dead_end() -> Iterator[DeadEnd]:
    dead_end = DeadEnd()
    yield dead_end
    dead_end.close()
