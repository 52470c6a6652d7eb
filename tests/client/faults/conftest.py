from __future__ import annotations

from collections.abc import Iterator

import pytest

from .rig import Rig
from .server import FaultServer


@pytest.fixture(scope="session", params=["sync", "async"])
def rig(request: pytest.FixtureRequest) -> Iterator[Rig]:
    rig = Rig(request.param)
    yield rig
    rig.close()


@pytest.fixture(scope="session")
def _faults() -> Iterator[FaultServer]:
    server = FaultServer()
    with pytest.MonkeyPatch.context() as environment:
        environment.setenv("NO_PROXY", "*")  # whatever the machine has to go through
        yield server
    server.close()


@pytest.fixture
def faults(_faults: FaultServer) -> Iterator[FaultServer]:
    _faults.reset()
    yield _faults
    _faults.reset()


@pytest.fixture
def elsewhere() -> Iterator[FaultServer]:
    server = FaultServer()
    yield server
    server.close()


@pytest.fixture(autouse=True)
def short_pauses(monkeypatch: pytest.MonkeyPatch) -> None:
    """Pauses before further attempts are short, so that the tests are."""
    monkeypatch.setattr("zoho_cliq._runtime.retry._FIRST_DELAY", 0.02)
