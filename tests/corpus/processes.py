"""Running a command to its end, with what it cost."""

from __future__ import annotations

import os
import subprocess
import sys
import tempfile
import time
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

_KIB = 1 if sys.platform == "darwin" else 1024


@dataclass(frozen=True)
class Done:
    """A process that has ended: seconds by the clock, peak memory in MiB."""

    status: int
    output: str
    errors: str
    seconds: float
    memory: float

    @property
    def last_line(self) -> str:
        lines = (self.errors or self.output).strip().splitlines()
        return lines[-1] if lines else f"exit status {self.status}"


def run(
    command: Sequence[str | Path],
    *,
    folder: Path | None = None,
    environment: Mapping[str, str] | None = None,
) -> Done:
    """Run a command; its own peak memory is read when it ends (`wait4`)."""
    with tempfile.TemporaryFile() as output, tempfile.TemporaryFile() as errors:
        began = time.perf_counter()
        process = subprocess.Popen(
            [str(part) for part in command],
            stdout=output,
            stderr=errors,
            stdin=subprocess.DEVNULL,
            cwd=folder,
            env=None if environment is None else dict(environment),
        )
        _, status, usage = os.wait4(process.pid, 0)
        seconds = time.perf_counter() - began
        process.returncode = os.waitstatus_to_exitcode(status)
        texts: list[str] = []
        for file in (output, errors):
            file.seek(0)
            texts.append(file.read().decode("utf-8", errors="replace"))
        memory = usage.ru_maxrss * _KIB / 1024 / 1024
        return Done(process.returncode, texts[0], texts[1], seconds, memory)
