"""Makes the runtime importable as `client_runtime`, and serves it real HTTP.

The runtime lies in ``templates/runtime``, without a package around it: it is
copied into each generated one. The tests import it from there, not from a copy.
"""

from __future__ import annotations

import asyncio
import gc
import importlib.util
import socket
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

if TYPE_CHECKING:
    from client_faults import FaultServer
    from client_support import Driver, Server
    from oauth_support import Accounts
    from redirect_support import World

_HERE = Path(__file__).resolve().parent
_RUNTIME = _HERE.parents[2] / "templates" / "runtime"


def _load(name: str, file: Path) -> None:
    locations = [str(file.parent)] if file.name == "__init__.py" else None
    spec = importlib.util.spec_from_file_location(
        name, file, submodule_search_locations=locations
    )
    assert spec is not None and spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    sys.modules[name] = module
    spec.loader.exec_module(module)


if "client_runtime" not in sys.modules:
    _load("client_runtime", _RUNTIME / "__init__.py")
    _load("client_example", _HERE / "example_api.py")
    _load("client_support", _HERE / "support.py")
    for support in ("connection", "content", "direct", "oauth", "redirect", "stream"):
        _load(f"{support}_support", _HERE / f"{support}_support.py")
    _load("client_plain", _HERE / "plain_decoding.py")
    _load("client_walking", _HERE / "iterating.py")
    _load("client_faults", _HERE.parents[1] / "client" / "faults" / "server.py")


@pytest.fixture
def server() -> Iterator[Server]:
    from client_support import Server

    server = Server()
    yield server
    server.close()


@pytest.fixture
def faults() -> Iterator[FaultServer]:
    from client_faults import FaultServer

    server = FaultServer()
    yield server
    server.close()


@pytest.fixture
def unused_url() -> Iterator[str]:
    """An address on which nobody listens, and nobody else can meanwhile."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        yield f"http://127.0.0.1:{probe.getsockname()[1]}"


@pytest.fixture(params=["sync", "async"])
def driver(request: pytest.FixtureRequest) -> Iterator[Driver]:
    from client_support import Driver

    if request.param == "sync":
        driver = Driver("sync", None)
        yield driver
        driver.close()
        return
    with asyncio.Runner() as runner:
        driver = Driver("async", runner)
        yield driver
        driver.close()


@pytest.fixture
def client(driver: Driver, server: Server) -> Iterator[Any]:
    """A client with one connection, which must be free again after each test."""
    from client_example import GET_ITEM
    from client_support import Reply

    client = driver.only(server.url)
    yield client
    gc.collect()
    # Several: the server may still be busy with what was broken off.
    server.replies[:] = [Reply(body=b'{"id": "last"}')] * 5
    assert driver.call(client, GET_ITEM, path={"item_id": "1"}).id == "last"


@pytest.fixture
def world(driver: Driver) -> Iterator[World]:
    """All servers that there are, and clients that call them."""
    from redirect_support import World

    world = World(driver)
    yield world
    world.close()


@pytest.fixture
def token_file(tmp_path: Path) -> Path:
    """Where a store may keep tokens, in a folder that is not there yet."""
    return tmp_path / "folder" / "tokens.json"


@pytest.fixture
def accounts(server: Server) -> Accounts:
    """An API and its token endpoint, on one server."""
    from client_runtime import limits
    from oauth_support import Accounts

    limits.Limiter.reset_shared()  # ports come again, and with them identities
    return Accounts(server)
