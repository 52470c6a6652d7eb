"""The line of progress rests while processes begin, which would have half a copy of it."""

from __future__ import annotations

import threading
import time

import pytest
from cliqgen.cli import progress
from cliqgen.cli.progress import ProgressLine


def _threads() -> set[threading.Thread]:
    """Those that run. What an earlier test left behind may end at any moment."""
    return set(threading.enumerate())


def _wait_until_drawn(line: ProgressLine) -> None:
    limit = time.monotonic() + 60
    while not line.is_drawn and time.monotonic() < limit:
        time.sleep(0.01)
    assert line.is_drawn


@pytest.mark.parametrize("is_drawn", [True, False])
def test_no_thread_of_it_runs_meanwhile(
    is_drawn: bool, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(progress, "_PATIENCE", 0.0 if is_drawn else 60.0)
    before = _threads()
    line = ProgressLine()
    try:
        line.show("rendering")
        if is_drawn:
            _wait_until_drawn(line)
        assert _threads() - before
        with line.resting():
            assert not _threads() - before
        assert _threads() - before
        monkeypatch.setattr(progress, "_PATIENCE", 60.0)
        if is_drawn:
            _wait_until_drawn(line)  # at once
    finally:
        line.end()


def test_one_that_has_not_begun_does_not_begin() -> None:
    before = _threads()
    with ProgressLine().resting():
        assert not _threads() - before
    assert not _threads() - before
