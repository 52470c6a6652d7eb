"""Work in several processes at once, which takes less time and changes nothing else.

A process is a copy of this one (fork), so it knows all that is known here; what it comes
to returns through a pipe. None is ever needed: what a process does not deliver, for
whatever reason, is done here, and fails here as it would without processes.
"""

from __future__ import annotations

import contextlib
import os
import signal
import sys
import threading
import warnings
from collections.abc import Callable, Generator, Iterable, Sequence
from contextlib import AbstractContextManager, ExitStack, contextmanager
from typing import Any, NoReturn, TypeVar, cast

from msgspec import Struct

T = TypeVar("T")

#: Processes at once, however many processors there are. Each has memory of its own, for
#: 1,200 operations about 100 MB; a third one would save less than a tenth of the time.
_MOST = 2
#: How many bytes tell how long a result is.
_LENGTH = 8
#: What ends a process, or interrupts it.
_ENDING = (signal.SIGINT, signal.SIGTERM)

#: Contexts in which a thread of this process rests.
_resting: list[Callable[[], AbstractContextManager[None]]] = []


def rest_while_forking(context: Callable[[], AbstractContextManager[None]]) -> None:
    """Have a thread rest, within the context, whenever processes begin.

    A copy of a process has none of its threads, and the locks that they held for ever.
    """
    _resting.append(context)


def processors() -> int:
    """How many processes may work at once; 1 where none can be a copy of this one.

    macOS has fork, but its system libraries may fail after it.
    """
    if sys.platform != "linux":
        return 1
    return min(len(os.sched_getaffinity(0)), _MOST)


def shares(items: Iterable[T], size: Callable[[T], int], count: int) -> list[list[T]]:
    """Divide items into up to `count` shares of similar size, none of them empty."""
    groups: list[list[T]] = [[] for _ in range(count)]
    sizes = [0] * count
    for item in sorted(items, key=size, reverse=True):
        smallest = sizes.index(min(sizes))
        groups[smallest].append(item)
        sizes[smallest] += size(item)
    return [share for share in groups if share]


def at_once(calls: Sequence[Callable[[], T]]) -> list[T]:
    """Call several functions at once, and return their results in order.

    The last is called here and the others in processes, so whatever else they do is lost.
    What they return must be such as `pickle` takes.

    Raises:
        Exception: what the first function that fails raises.
    """
    with _begun(calls[:-1]) as children:
        if not children:
            return [call() for call in calls]
        last = [_tried(call) for call in calls[-1:]]
        results = [
            child.result(call) for child, call in zip(children, calls, strict=False)
        ]
        results += [call() for call in calls[len(children) : -1]]
        for outcome in last:
            if isinstance(outcome, _Failed):
                raise outcome.error
            results.append(outcome)
        return results


class _Failed(Struct, frozen=True):
    error: Exception


def _tried(call: Callable[[], T]) -> T | _Failed:
    try:
        return call()
    except Exception as error:
        return _Failed(error)


class _Child(Struct, frozen=True):
    """A process at work, and the descriptor that its result is read from."""

    process: int
    results: int

    def result(self, call: Callable[[], T]) -> T:
        """What the process came to, or else what its function returns here."""
        with open(self.results, "rb", closefd=False) as stream:
            length = int.from_bytes(stream.read(_LENGTH), "big")
            content = stream.read()
        if not content or len(content) != length:
            return call()
        import pickle

        return cast("T", pickle.loads(content))

    def end(self) -> None:
        """Leave nothing of the process."""
        os.close(self.results)
        with contextlib.suppress(OSError):
            os.kill(self.process, signal.SIGKILL)
            os.waitpid(self.process, 0)


@contextmanager
def _begun(calls: Sequence[Callable[[], Any]]) -> Generator[list[_Child]]:
    """Processes that call the first of several functions, or all of them."""
    children: list[_Child] = []
    if not calls or processors() == 1:
        yield children
        return
    here, in_children = os.pipe()[::-1]  # has its end when this process ends
    try:
        with ExitStack() as stack, contextlib.suppress(OSError):
            for resting in _resting:
                stack.enter_context(resting())
            for call in calls if threading.active_count() == 1 else ():
                children.append(_begin(call, here, in_children))
        yield children
    finally:
        os.close(here)
        os.close(in_children)
        for child in children:
            child.end()


def _begin(call: Callable[[], Any], here: int, in_children: int) -> _Child:
    """A process that calls a function.

    Raises:
        OSError: no further process can begin.
    """
    results, delivery = os.pipe()
    mask = signal.pthread_sigmask(signal.SIG_BLOCK, _ENDING)
    try:
        with warnings.catch_warnings():  # about threads that have ended just now
            warnings.simplefilter("ignore", DeprecationWarning)
            process = os.fork()
        if process == 0:
            os.close(here)
            _work(call, delivery, in_children)
    except OSError:
        os.close(results)
        raise
    finally:
        os.close(delivery)
        signal.pthread_sigmask(signal.SIG_SETMASK, mask)
    return _Child(process, results)


def _work(call: Callable[[], Any], delivery: int, in_children: int) -> NoReturn:
    """Deliver what a function returns, and end; whatever fails is done again elsewhere."""
    with contextlib.suppress(BaseException):
        import pickle

        for number in _ENDING:
            signal.signal(number, signal.SIG_DFL)
        signal.pthread_sigmask(signal.SIG_UNBLOCK, _ENDING)
        threading.Thread(target=_end_with, args=[in_children], daemon=True).start()
        content = pickle.dumps(call(), pickle.HIGHEST_PROTOCOL)
        with open(delivery, "wb") as stream:
            stream.write(len(content).to_bytes(_LENGTH, "big"))
            stream.write(content)
    os._exit(0)


def _end_with(in_children: int) -> None:
    """End this process when the one that began it ends, however it does."""
    os.read(in_children, 1)
    os._exit(0)
