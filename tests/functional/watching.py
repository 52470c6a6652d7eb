"""`cliqgen watch` as a process of its own, and what it prints."""

from __future__ import annotations

import os
import queue
import re
import signal
import subprocess
import sys
import threading
import time
from collections.abc import Callable
from pathlib import Path
from typing import IO

COUNTS = re.compile(r"(\d+) added, (\d+) changed, (\d+) deleted, \d+ unchanged")
EDITED = re.compile(r"(\d+) files? (?:kept as edited|merged with edits):")
PATIENCE = 30.0


def _heed_interrupts() -> None:
    """A shell that starts the tests in the background has them ignored."""
    signal.signal(signal.SIGINT, signal.SIG_DFL)


class Watching:
    """A running `cliqgen watch`, and what it prints, line by line."""

    def __init__(self, folder: Path, *flags: str) -> None:
        self.folder = folder
        self.process = subprocess.Popen(
            [sys.executable, "-m", "cliqgen", "watch", *flags],
            cwd=folder,
            stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            text=True,
            start_new_session=True,
            preexec_fn=_heed_interrupts,
        )
        assert self.process.stdout is not None
        self._lines: queue.Queue[str | None] = queue.Queue()
        self._reader = threading.Thread(target=self._read, args=[self.process.stdout])
        self._reader.start()

    def round(self) -> str:
        """What one round printed."""
        printed: list[str] = []
        until = time.monotonic() + PATIENCE
        while True:
            try:
                line = self._lines.get(timeout=until - time.monotonic())
            except (queue.Empty, ValueError):
                raise AssertionError("no round ended:\n" + "".join(printed)) from None
            assert line is not None, "it ended:\n" + "".join(printed)
            if line.startswith("waiting for changes"):
                return "".join(printed)
            printed.append(line)

    def is_quiet(self, seconds: float) -> bool:
        try:
            self._lines.get(timeout=seconds)
        except queue.Empty:
            return True
        return False

    def compute(self, seconds: float) -> None:
        """Let it work so long, however busy the machine: by its own time, where told.

        It works once it has loaded what reads YAML. While its children work it waits, so
        no longer than ten times that.
        """
        process = Path(f"/proc/{self.process.pid}")
        until = time.monotonic() + PATIENCE
        while process.exists() and time.monotonic() < until:
            if "/_yaml" in (process / "maps").read_text():
                break
            time.sleep(0.02)
        until = time.monotonic() + 10 * seconds
        time.sleep(seconds)
        while process.exists() and time.monotonic() < until:
            # proc(5): the 14th and 15th are its ticks; the second may hold spaces.
            fields = (process / "stat").read_text().rpartition(")")[2].split()
            ticks = int(fields[11]) + int(fields[12])
            if ticks >= 0.7 * seconds * os.sysconf("SC_CLK_TCK"):
                return
            time.sleep(0.02)

    def interrupt(self) -> int:
        self.process.send_signal(signal.SIGINT)
        return self.process.wait(PATIENCE)

    def end(self) -> None:
        if self.process.poll() is None:
            self.process.kill()
        self.process.wait()
        self._reader.join()
        assert self.process.stdout is not None
        self.process.stdout.close()

    def rest(self) -> str:
        """What it printed since the last round, once it has ended."""
        self._reader.join()
        return "".join(iter(lambda: self._lines.get() or "", ""))

    def _read(self, stream: IO[str]) -> None:
        for line in stream:
            self._lines.put(line)
        self._lines.put(None)


Watch = Callable[..., Watching]


def counts(printed: str) -> tuple[int, ...]:
    """How many files were added, changed, deleted, and kept or merged with edits."""
    found = COUNTS.findall(printed)
    assert len(found) == 1, printed
    return *map(int, found[0]), sum(map(int, EDITED.findall(printed)))
