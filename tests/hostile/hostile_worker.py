"""Runs the generator on hostile input and imports what it made, under observation.

A process of its own: it is bounded, watched from inside and has an empty folder. Reads
lines of JSON, `[position, payload]`; prints for each what became of it. With `format`
as its second argument the output is formatted as well, which takes most of the time.
"""

from __future__ import annotations

import contextlib
import importlib
import json
import os
import re
import shutil
import signal
import sys
import time
from collections import Counter
from dataclasses import dataclass
from pathlib import Path
from types import FrameType
from typing import Any

import hostile_code
import hostile_watch
from click.testing import CliRunner
from cliqgen import formatting
from cliqgen.cli import cli
from hostile_payloads import HARMLESS, MARKER, PAYLOADS
from hostile_positions import POSITIONS, Position, inputs

_SECONDS = 30
_CODE = re.compile(r"error\[([a-z-]+)\]")
_MEMORY = 3 * 1024**3


@dataclass
class Run:
    """How one run of the generator ended."""

    status: int
    printed: str
    faults: list[str]
    project: Path

    @property
    def codes(self) -> list[str]:
        return _CODE.findall(self.printed)


class Worker:
    """Tries one payload after the other."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._watch = hostile_watch.install(_MEMORY, 3600)
        self._twins: dict[str, tuple[Run, Counter[str], set[str]]] = {}
        self._runtime: dict[str, bytes] = {}

    def try_(self, position: str, payload: str) -> dict[str, Any]:
        """The verdict on a payload in a place."""
        started = time.monotonic()
        place = POSITIONS[position]
        run = self._run(place, PAYLOADS[payload], "work")
        faults = run.faults
        if run.status == 0:
            faults += self._judge(position, place, payload, run.project)
        elif run.status != 1 or not run.codes:
            faults.append(f"status {run.status}: {run.printed[-2000:]}")
        elif "output-invalid" in run.codes:
            faults.append(run.printed[-2000:])
        if run.status and place.is_prose:
            faults.append(f"refused: {run.printed[:500]}")
        if time.monotonic() - started > _SECONDS / 2:
            faults.append("took too long")
        return {
            "position": position,
            "payload": payload,
            "outcome": "refused" if run.status else "package",
            "codes": sorted(set(run.codes)),
            "faults": faults,
        }

    def reads(self, position: str) -> bool:
        """Whether the input is read at all with plain text in the place of a payload."""
        return "unknown-version" not in self._twin(position)[0].codes

    def _judge(
        self, position: str, place: Position, payload: str, project: Path
    ) -> list[str]:
        found = hostile_code.faults_of(project, "shop")
        twin, expected, known = self._twin(position)
        strange = hostile_code.imports(project, "shop") - known - _STANDARD
        if strange and twin.status == 0:
            found.append(f"imports {sorted(strange)}")
        has_text = any(c.isalnum() for c in PAYLOADS[payload])
        if place.is_prose and has_text:
            difference = hostile_code.shape(project, "shop")
            difference.subtract(expected)
            lines = [f"{n:+} {what}"[:300] for what, n in difference.items() if n]
            if lines:
                found.append(f"other code than for plain text: {lines[:6]}")
        return found + self._import(project)

    def _twin(self, position: str) -> tuple[Run, Counter[str], set[str]]:
        """The same input with plain text, its code and its imports."""
        if position not in self._twins:
            run = self._run(POSITIONS[position], HARMLESS, "twin")
            code: Counter[str] = Counter()
            known: set[str] = set()
            if run.status == 0:
                code = hostile_code.shape(run.project, "shop")
                known = hostile_code.imports(run.project, "shop")
            self._twins[position] = run, code, known
        return self._twins[position]

    def _run(self, place: Position, text: str, name: str) -> Run:
        folder = self._folder / name
        shutil.rmtree(folder, ignore_errors=True)
        (folder / "in").mkdir(parents=True)
        files, arguments = inputs(place, text)
        for path, content in files.items():
            # Where no file can be called so, the reference to it stays.
            with contextlib.suppress(OSError, ValueError):
                target = (folder / "in" / path).resolve()
                if target.is_relative_to(folder.resolve()):
                    target.write_bytes(content)
        os.chdir(folder / "in")
        before = _tree(folder)
        project = folder / "out"
        self._watch.begin(folder / "in", project, imports=False)
        signal.alarm(_SECONDS)
        try:
            result = CliRunner().invoke(
                cli, ["generate", *arguments, "--package", "shop", "-o", str(project)]
            )
        finally:
            signal.alarm(0)
            faults = self._watch.end()
        error = result.exception
        if error is not None and not isinstance(error, SystemExit):
            faults.append(f"{type(error).__name__}: {error}")
        if "Traceback" in result.output:
            faults.append("a traceback")
        active = [c for c in result.output.replace("\n", "") if not c.isprintable()]
        if active:
            faults.append(f"prints {active[:5]!r}")
        after = {path for path in _tree(folder) if not path.startswith("out/")}
        after.discard("out")
        if after != before:
            faults.append(f"other files: {sorted(after ^ before)}")
        if MARKER in os.environ:
            faults.append("the environment was changed")
        return Run(result.exit_code, result.output, faults, project)

    def _import(self, project: Path) -> list[str]:
        """Import every module of the package, and look at all it exports.

        The runtime stays from one to the next as long as it is the same.
        """
        found: list[str] = []
        package = project / "shop"
        runtime = _content(package / "_runtime")
        if runtime != self._runtime:
            _forget("shop._runtime")
            self._runtime = runtime
        self._watch.begin(project, project, imports=True)
        signal.alarm(_SECONDS)
        sys.path.insert(0, str(project))
        importlib.invalidate_caches()
        try:
            module = importlib.import_module("shop")
            for path in hostile_code.modules(package):
                parts = path.relative_to(project).with_suffix("").parts
                importlib.import_module(".".join(parts).removesuffix(".__init__"))
            for name in module.__all__:
                getattr(module, name)
        except Exception as error:
            found.append(f"import: {type(error).__name__}: {error}")
        finally:
            sys.path.remove(str(project))
            signal.alarm(0)
            found += self._watch.end()
            _forget("shop", but="shop._runtime")
        return found


#: Types of JSON Schema may bring these in.
_STANDARD = {"datetime", "uuid", "decimal", "builtins", "typing", "collections.abc"}


def _content(folder: Path) -> dict[str, bytes]:
    return {
        str(path.relative_to(folder)): path.read_bytes()
        for path in folder.rglob("*.py")
    }


def _forget(package: str, but: str | None = None) -> None:
    """Have a package imported anew, except what belongs to the package `but`."""
    for name in list(sys.modules):
        if _is_in(name, package) and not (but and _is_in(name, but)):
            del sys.modules[name]


def _is_in(name: str, package: str) -> bool:
    return name == package or name.startswith(f"{package}.")


def _tree(folder: Path) -> set[str]:
    return {str(path.relative_to(folder)) for path in folder.rglob("*")}


def _too_long(_signal: int, _frame: FrameType | None) -> None:
    raise TimeoutError(f"more than {_SECONDS} seconds")


def main() -> None:
    folder = Path(sys.argv[1])
    if "format" not in sys.argv[2:]:
        formatting.format_files = lambda files, reuse: files
    signal.signal(signal.SIGALRM, _too_long)
    sys.dont_write_bytecode = True
    worker = Worker(folder)
    for line in sys.stdin:
        position, payload = json.loads(line)
        if worker.reads(position):
            verdict = worker.try_(position, payload)
        else:
            verdict = {"position": position, "payload": payload, "outcome": "unread"}
            verdict |= {"codes": [], "faults": []}
        sys.stdout.write(json.dumps(verdict) + "\n")
        sys.stdout.flush()


if __name__ == "__main__":
    main()
