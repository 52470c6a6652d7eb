"""Makes the runtime importable as `client_runtime`, and serves it real HTTP.

The runtime lies in ``templates/runtime``, without a package around it: it is
copied into each generated one. The tests import it from there, not from a copy.
"""

from __future__ import annotations

import asyncio
import importlib.util
import socket
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from client_faults import FaultServer
    from client_support import Driver, Server
    from oauth_support import Accounts

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
    _load("oauth_support", _HERE / "oauth_support.py")
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
def accounts(server: Server) -> Accounts:
    """An API and its token endpoint, on one server."""
    from client_runtime import limits
    from oauth_support import Accounts

    limits.Limiter.reset_shared()  # ports come again, and with them identities
    return Accounts(server)
