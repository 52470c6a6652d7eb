"""black, in process: what is written is what the pinned black would leave alone."""

from __future__ import annotations

import gc
import os
import signal
import sys
from collections.abc import Callable, Generator
from concurrent.futures import BrokenExecutor, ProcessPoolExecutor
from contextlib import contextmanager
from multiprocessing import get_context

from cliqgen.render import FileSet

#: From how many characters on several processes are worth their start.
_LARGE = 500_000
_MOST_WORKERS = 8
#: Given a path and its unformatted text, the formatted text of a former run, if known.
Reuse = Callable[[str, str], str | None]


def format_files(files: FileSet, reuse: Reuse) -> FileSet:
    """The files with every printed Python module formatted.

    The runtime is copied as it is: it is kept formatted where it is written. `reuse`
    spares what a former run has formatted.
    """
    formatted = {path: reuse(path, files[path]) for path in printed_paths(files)}
    pending = [path for path, text in formatted.items() if text is None]
    fresh = _formatted({path: files[path] for path in pending}) if pending else {}
    return {
        path: fresh.get(path) or formatted.get(path) or text
        for path, text in files.items()
    }


def printed_paths(files: FileSet) -> list[str]:
    """The Python modules that templates print, in contrast to the copied ones."""
    return [p for p in files if p.endswith(".py") and "_runtime" not in p.split("/")]


def formatter_version() -> str:
    """The formatter and its version, as the manifest records it."""
    from importlib.metadata import version

    return f"black {version('black')}"


def _formatted(files: FileSet) -> FileSet:
    """The files formatted, by several processes where there is much to do."""
    workers = min(os.cpu_count() or 1, _MOST_WORKERS)
    if workers > 1 and sum(map(len, files.values())) > _LARGE:
        try:
            return _formatted_by_workers(files, workers)
        except (OSError, BrokenExecutor):
            pass  # no processes to be had here
    return _formatted_here(files)


def _formatted_by_workers(files: FileSet, workers: int) -> FileSet:
    # Long files first, so that none is left over for a single worker.
    paths = sorted(files, key=lambda path: -len(files[path]))
    spawn = get_context("spawn")
    with ProcessPoolExecutor(workers, spawn, initializer=_start_worker) as pool:
        with _interrupts_held():
            texts = pool.map(_formatted_text, [files[path] for path in paths])
        return dict(zip(paths, texts, strict=True))


@contextmanager
def _interrupts_held() -> Generator[None]:
    """Meanwhile an interrupt waits; processes that are started never see one.

    Else Ctrl-C on a terminal, which goes to all of them, has them print tracebacks.
    """
    if sys.platform == "win32":
        yield
        return
    former = signal.pthread_sigmask(signal.SIG_BLOCK, [signal.SIGINT])
    try:
        yield
    finally:
        signal.pthread_sigmask(signal.SIG_SETMASK, former)


def _start_worker() -> None:
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # the run itself reports an interrupt
    gc.disable()


def _formatted_here(files: FileSet) -> FileSet:
    # black allocates many small nodes; the cyclic collector only slows it down.
    was_enabled = gc.isenabled()
    gc.disable()
    try:
        return {path: _formatted_text(text) for path, text in files.items()}
    finally:
        if was_enabled:
            gc.enable()


def _formatted_text(text: str) -> str:
    import black
    from black.report import NothingChanged

    try:
        return black.format_file_contents(text, fast=True, mode=black.Mode())
    except NothingChanged:
        return text
