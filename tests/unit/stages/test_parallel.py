"""Work in several processes: the same results, and nothing is left of the processes."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import threading
import time
from collections.abc import Callable, Generator
from contextlib import contextmanager
from functools import partial
from pathlib import Path
from typing import NoReturn

import pytest
from cliqgen import parallel
from cliqgen.parallel import at_once, rest_while_forking, shares

pytestmark = pytest.mark.skipif(
    sys.platform != "linux", reason="processes are copied on Linux alone"
)
HERE = os.getpid()


@pytest.fixture(autouse=True)
def _many_processors(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(parallel, "processors", lambda: 4)


@pytest.fixture(autouse=True)
def _nothing_left() -> Generator[None]:
    """After each test there are the same descriptors, and no process."""
    before = sorted(Path("/proc/self/fd").iterdir())
    yield
    assert sorted(Path("/proc/self/fd").iterdir()) == before
    assert _children() == []


def _children() -> list[str]:
    return Path(f"/proc/self/task/{os.getpid()}/children").read_text("ascii").split()


def _marked(mark: str) -> tuple[str, int]:
    return mark, os.getpid()


def _only_here() -> int:
    """What works in this process alone."""
    if os.getpid() != HERE:
        raise RuntimeError("not here")
    return HERE


def _raised(error: Exception) -> NoReturn:
    raise error


def _killed_elsewhere() -> int:
    if os.getpid() != HERE:
        os.kill(os.getpid(), signal.SIGKILL)
    return HERE


def test_results_are_in_order_and_the_last_is_made_here() -> None:
    results = at_once([partial(_marked, mark) for mark in "abc"])
    assert [mark for mark, _ in results] == ["a", "b", "c"]
    assert len({process for _, process in results}) == 3
    assert results[-1][1] == os.getpid()


def test_a_result_may_be_larger_than_a_pipe_holds() -> None:
    results = at_once([lambda: "x" * 5_000_000, lambda: "y"])
    assert results == ["x" * 5_000_000, "y"]


@pytest.mark.parametrize("calls", [[], [lambda: 1]])
def test_few_functions_need_no_process(
    calls: list[Callable[[], int]], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(os, "fork", lambda: _raised(AssertionError()))
    assert at_once(calls) == [1] * len(calls)


@pytest.mark.parametrize(
    "call",
    [
        _only_here,
        _killed_elsewhere,
        lambda: HERE if os.getpid() == HERE else os._exit(0),
        lambda: HERE if os.getpid() == HERE else (lambda: 0),
    ],
    ids=["raises", "killed", "ends", "delivers what cannot be delivered"],
)
def test_what_a_process_does_not_deliver_is_made_here(
    call: Callable[[], int],
) -> None:
    assert at_once([call, lambda: 1, call, lambda: 2]) == [HERE, 1, HERE, 2]


def test_the_first_that_fails_is_raised() -> None:
    first, last = ValueError("first"), ValueError("last")
    with pytest.raises(ValueError, match="first"):
        at_once([lambda: 1, lambda: _raised(first), lambda: _raised(last)])
    with pytest.raises(ValueError, match="last"):
        at_once([lambda: 1, lambda: 2, lambda: _raised(last)])


def test_where_no_process_can_begin_everything_is_made_here(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(os, "fork", lambda: _raised(BlockingIOError("too many")))
    assert at_once([os.getpid, os.getpid, os.getpid]) == [os.getpid()] * 3


def test_a_single_processor_makes_everything_here(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(parallel, "processors", lambda: 1)
    assert at_once([os.getpid, os.getpid]) == [os.getpid()] * 2


def test_beside_another_thread_everything_is_made_here() -> None:
    done = threading.Event()
    thread = threading.Thread(target=done.wait)
    thread.start()
    try:
        assert at_once([os.getpid, os.getpid]) == [os.getpid()] * 2
    finally:
        done.set()
        thread.join()


def test_a_thread_rests_while_processes_begin(monkeypatch: pytest.MonkeyPatch) -> None:
    seen: list[str] = []

    @contextmanager
    def resting() -> Generator[None]:
        seen.append("rests")
        yield
        seen.append("goes on")

    monkeypatch.setattr(parallel, "_resting", [])
    rest_while_forking(resting)

    def own() -> int:
        seen.append("works")
        return os.getpid()

    assert at_once([os.getpid, own])[0] != os.getpid()
    assert seen == ["rests", "goes on", "works"]


def test_an_interrupt_ends_the_processes() -> None:
    start = time.monotonic()
    with pytest.raises(KeyboardInterrupt):
        at_once([lambda: time.sleep(600), lambda: _interrupted()])
    assert time.monotonic() - start < 300


def _interrupted() -> NoReturn:
    raise KeyboardInterrupt


#: A process with two others, which say who they are and then wait.
WAITING = """
import os, signal, time
from cliqgen import parallel
# Whoever runs the tests in the background has it ignored.
signal.signal(signal.SIGINT, signal.default_int_handler)
parallel.processors = lambda: 3
def wait():
    os.write(1, f"{os.getpid()}\\n".encode())
    time.sleep(600)
parallel.at_once([wait, wait, wait])
"""


@pytest.mark.parametrize("number", [signal.SIGINT, signal.SIGTERM, signal.SIGKILL])
@pytest.mark.parametrize("is_for_all", [False, True], ids=["alone", "all"])
def test_nothing_is_left_of_a_run_that_is_ended(
    number: signal.Signals, is_for_all: bool
) -> None:
    with subprocess.Popen(
        [sys.executable, "-c", WAITING],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
        start_new_session=True,
    ) as run:
        assert run.stdout is not None and run.stderr is not None
        processes = [int(run.stdout.readline()) for _ in range(3)]
        assert run.pid in processes
        if is_for_all:  # as a terminal does
            os.killpg(run.pid, number)
        else:
            run.send_signal(number)
        complaints = run.stderr.read()  # ends when all of them have ended
        assert run.wait(60) == -number
    assert complaints.count("Traceback") == (number == signal.SIGINT)


def test_shares_are_of_about_the_same_size() -> None:
    sizes = {"a": 9, "b": 5, "c": 4, "d": 1, "e": 1}
    found = shares(sorted(sizes), sizes.__getitem__, 2)
    assert found == [["a", "d"], ["b", "c", "e"]]
    assert shares("ab", lambda _: 1, 3) == [["a"], ["b"]]
