"""Runs the command line on bad input, and watches what becomes of the disk."""

from __future__ import annotations

import importlib.util
import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

if TYPE_CHECKING:
    from hostile_support import Bench

_HERE = Path(__file__).resolve().parent
if str(_HERE) not in sys.path:  # for the modules of this folder, which is no package
    sys.path.insert(0, str(_HERE))

if "hostile_support" not in sys.modules:
    spec = importlib.util.spec_from_file_location(
        "hostile_support", _HERE / "support.py"
    )
    assert spec is not None and spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    sys.modules["hostile_support"] = module
    spec.loader.exec_module(module)


@pytest.fixture
def bench(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Bench:
    """An empty folder to work in, and the command line."""
    from hostile_support import Bench

    folder = tmp_path / "work"
    folder.mkdir()
    monkeypatch.chdir(folder)
    return Bench(folder)


@pytest.fixture(scope="module")
def things(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Any]:
    """The package of a small client, which each kind of credential may be given to."""
    import hostile_client

    yield hostile_client.make(tmp_path_factory.mktemp("things"))
    hostile_client.forget()


@pytest.fixture
def serve() -> Iterator[Callable[[Any], Any]]:
    """Make a server of a response, or of a function that sends one."""
    import hostile_client

    servers: list[Any] = []

    def make(response: Any) -> Any:
        def respond(head: bytes, send: Callable[[bytes], None]) -> None:
            send(response)

        made = response if callable(response) else respond
        servers.append(hostile_client.RawServer(made))
        return servers[-1]

    yield make
    for server in servers:
        server.close()
