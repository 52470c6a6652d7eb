"""What is measured of a process, where, and how it is summed up."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

_BENCH = Path(__file__).resolve().parent
CHECKOUT = _BENCH.parent.parent
CHILDREN = _BENCH / "children"
#: The folder, below that of a workshop, in which cliqgen remembers what it found out.
_STATE = "state"


class Failed(Exception):
    """A measured command did not end well."""


@dataclass(frozen=True)
class Sample:
    """One run: CPU seconds (user and system), wall seconds, peak memory in MiB."""

    cpu: float
    wall: float
    memory: float


@dataclass(frozen=True)
class Row:
    """One line of the table; times in seconds, memory in MiB."""

    case: str
    what: str
    cpu: float
    wall: float | None = None
    memory: float | None = None
    lines: int | None = None
    files: int | None = None
    ratio: float | None = None


@dataclass(frozen=True)
class Workshop:
    """The temporary folder in which everything runs, and the environment there."""

    folder: Path
    environment: Mapping[str, str]

    @classmethod
    def in_folder(cls, folder: Path, checkout: Path = CHECKOUT) -> Workshop:
        """Modules come from a checkout, their bytecode goes into the folder."""
        environment = {
            name: value
            for name, value in os.environ.items()
            if not name.startswith("PYTHON") and not name.upper().endswith("_PROXY")
        }
        sources = (checkout / "generator", checkout / "generated" / "zoho-cliq")
        environment["PYTHONPATH"] = os.pathsep.join(map(str, sources))
        environment["PYTHONPYCACHEPREFIX"] = str(folder / "bytecode")
        environment["XDG_STATE_HOME"] = str(folder / _STATE)
        (folder / "empty").mkdir(parents=True)
        return cls(folder, environment)

    def forget(self, output: Path) -> None:
        """Remove an output folder, and what previous runs have remembered."""
        for place in (output, self.folder / _STATE):
            shutil.rmtree(place, ignore_errors=True)

    def run(self, arguments: Sequence[str]) -> str:
        """What a run of Python prints.

        Raises:
            Failed: it exits with a status other than 0.
        """
        done = subprocess.run(
            [sys.executable, *arguments],
            capture_output=True,
            check=False,
            cwd=self.folder / "empty",
            env=self.environment,
            text=True,
        )
        if done.returncode != 0:
            raise _failed(arguments, done.returncode, done.stdout + done.stderr)
        return done.stdout

    def measure(
        self, arguments: Sequence[str], program: str = sys.executable
    ) -> tuple[Sample, str]:
        """What a run of Python, or of another program, costs, and what it prints.

        Raises:
            Failed: it exits with a status other than 0.
        """
        printed = self.folder / "printed"
        complaints = self.folder / "complaints"
        command = [program, *arguments]
        launch = ["-I", "-S", str(CHILDREN / "launch.py")]
        report = self.run([*launch, str(printed), str(complaints), *command]).split()
        status, cpu, wall, memory = int(report[0]), *map(float, report[1:])
        output = printed.read_text("utf-8", "replace")
        if status != 0:
            output += complaints.read_text("utf-8", "replace")
            raise _failed(arguments, status, output)
        return Sample(cpu, wall, memory / 1024), output


def median(values: Sequence[float]) -> float:
    """The middle value. The module statistics would cost more memory than all of this."""
    ordered = sorted(values)
    middle = len(ordered) // 2
    if len(ordered) % 2:
        return ordered[middle]
    return (ordered[middle - 1] + ordered[middle]) / 2


def size_of(folder: Path) -> tuple[int, int]:
    """The lines and the number of all files below a folder."""
    files = [path for path in folder.rglob("*") if path.is_file()]
    return sum(path.read_bytes().count(b"\n") for path in files), len(files)


def _failed(arguments: Sequence[str], status: int, output: str) -> Failed:
    return Failed(f"{' '.join(arguments)} exited with {status}\n{output[-2000:]}")
