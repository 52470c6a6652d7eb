"""A child process that is killed, or whose disk is full, at a given moment."""

from __future__ import annotations

import errno
import os
import signal
import sys
from collections.abc import Callable, Iterator
from typing import Any

_WRITING = os.O_WRONLY | os.O_RDWR | os.O_CREAT
_GROWING = frozenset({"os.mkdir", "os.link", "os.symlink"})


def run_child(work: Callable[[], object]) -> int:
    """Do some work in a child process; its exit status, negative for a signal."""
    child = start_child(work)
    return os.waitstatus_to_exitcode(os.waitpid(child, 0)[1])


def start_child(work: Callable[[], object]) -> int:
    """Start some work in a child process."""
    child = os.fork()
    if child:
        return child
    status = 1
    try:
        work()
        status = 0
    finally:
        os._exit(status)


def at_event(
    number: int, action: Callable[[], None], *, is_counted: Callable[..., bool]
) -> None:
    """Do something right before the file system is used for the nth time."""
    count = 0
    is_acting = False

    def hook(event: str, args: tuple[Any, ...]) -> None:
        nonlocal count, is_acting
        if is_acting or not is_counted(event, args):
            return
        count += 1
        if count == number:
            is_acting = True
            try:
                action()
            finally:
                is_acting = False

    sys.addaudithook(hook)


def uses_disk(event: str, args: tuple[Any, ...]) -> bool:
    """Whether an audit event is one of the file system (sys.audit's table of events)."""
    return event.startswith(("os.", "shutil.", "ctypes.")) or event == "open"


def needs_space(event: str, args: tuple[Any, ...]) -> bool:
    """Whether what happens takes room on the disk."""
    if event == "open":
        flags = args[2]
        return isinstance(flags, int) and bool(flags & _WRITING)
    return event in _GROWING


def kill_self() -> None:
    os.kill(os.getpid(), signal.SIGKILL)


def fill_disk(number: int, *, for_good: bool) -> None:
    """Have the nth use of the disk that takes room fail, and all after it."""
    count = 0

    def hook(event: str, args: tuple[Any, ...]) -> None:
        nonlocal count
        if not needs_space(event, args):
            return
        count += 1
        if count == number or (for_good and count > number):
            raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC), str(args[0]))

    sys.addaudithook(hook)


def moments(run: Callable[[int], int], step: int = 1) -> Iterator[int]:
    """1, 2, … until a run goes through: `run` tells the exit status of a child."""
    number = 1
    while run(number):
        yield number
        number += step
