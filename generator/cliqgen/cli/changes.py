"""Whether an input of `watch` has changed: files at once, URLs when they are fetched again."""

from __future__ import annotations

import time
from collections.abc import Iterable
from pathlib import Path
from typing import TYPE_CHECKING

from cliqgen.address import Url

if TYPE_CHECKING:
    from cliqgen.source.fetching import Polled

#: What distinguishes two states of a file; None if the file does not exist.
FileState = tuple[int, int, int] | None
_UNKNOWN: FileState = (-1, -1, -1)
#: Milliseconds: how long it has to be quiet before a change counts, and how often the
#: files are looked at although no event reported them.
_QUIET, _LOOK = 100, 1000
#: Seconds between two requests for the same document.
_POLL = 5.0


def wait(states: dict[Path, FileState], polled: dict[Url, Polled | None]) -> None:
    """Return once one of the files, or of the documents at URLs, has changed.

    None is the state of a document that could not be fetched; `polled` is updated.
    """
    if _differ(states):
        return
    changes = _Changes(states, polled)
    folders = _folders(states)
    if folders:
        from watchfiles import watch

        try:
            events = watch(
                *folders,
                watch_filter=None,
                step=_QUIET,
                rust_timeout=_LOOK,
                yield_on_timeout=True,
                recursive=False,
            )
            for _ in events:
                if changes.are_there():
                    return
        except OSError:  # the limit of watches is reached, or a folder was deleted
            pass
    while not changes.are_there():
        time.sleep(_LOOK / 1000)


class _Changes:
    """Compares the files each time, and fetches the URLs at intervals."""

    def __init__(
        self, states: dict[Path, FileState], polled: dict[Url, Polled | None]
    ) -> None:
        self._states = states
        self._polled = polled
        self._next = time.monotonic() + _POLL

    def are_there(self) -> bool:
        return _differ(self._states) or self._is_another_document()

    def _is_another_document(self) -> bool:
        if time.monotonic() < self._next:
            return False
        from cliqgen.source.fetching import poll

        for url, previous in self._polled.items():
            present = self._polled[url] = poll(url, previous)
            known = None if previous is None else previous.digest
            if present is not None and present.digest != known:
                return True
        self._next = time.monotonic() + _POLL
        return False


def _differ(states: dict[Path, FileState]) -> bool:
    return any(file_state(path) != state for path, state in states.items())


def file_state(path: Path, before: int | None = None) -> FileState:
    """The state of a file; unlike any other if it was written after a time."""
    try:
        status = path.stat()
    except OSError:
        return None
    if before is not None and status.st_mtime_ns >= before:
        return _UNKNOWN
    return status.st_mtime_ns, status.st_size, status.st_ino


def _folders(paths: Iterable[Path]) -> set[Path]:
    """The folders to watch for a file to be changed or created."""

    from cliqgen.source.text import is_folder

    return {
        next(folder for folder in path.absolute().parents if is_folder(folder))
        for path in paths
    }
