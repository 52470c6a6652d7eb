"""What a package has to stand: imports on each Python, and both type checkers."""

from __future__ import annotations

import json
import os
import sys
import threading
import tomllib
from dataclasses import dataclass
from pathlib import Path
from typing import Any

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

from carried_runtimes import carried_features
from processes import run

CHILDREN = Path(__file__).resolve().parent / "children"


@dataclass(frozen=True)
class Imported:
    """The import of a package on one Python."""

    modules: int
    operations: tuple[tuple[str, str], ...]
    errors: tuple[str, ...]


@dataclass(frozen=True)
class Interpreter:
    """A Python to import on: what it is called, and the command that has what is needed."""

    label: str
    command: str


def interpreters(named: list[str], folder: Path) -> list[Interpreter]:
    """This Python and the others; what lacks the requirements gets an environment."""
    found = [
        Interpreter(f"{sys.version_info[0]}.{sys.version_info[1]}", sys.executable)
    ]
    for number, command in enumerate(named):
        version = run(
            [command, "-c", "import sys; print('%d.%d' % sys.version_info[:2])"]
        )
        if version.status != 0:
            raise SystemExit(f"{command} is no Python: {version.last_line}")
        if (
            run(
                [command, "-c", "import httpx2, msgspec, jsonschema, pytest, rstr"]
            ).status
            != 0
        ):
            command = _environment(command, folder / f"python{number}")
        found.append(Interpreter(version.output.strip(), command))
    return found


def _environment(command: str, folder: Path) -> str:
    made = run([command, "-m", "venv", folder])
    python = folder / "bin" / "python"
    if made.status == 0:
        made = run([python, "-m", "pip", "install", "-q", *requirements()])
    if made.status != 0:
        raise SystemExit(f"no environment for {command}: {made.last_line}")
    return str(python)


def requirements() -> list[str]:
    """What the generated client of this checkout and its fake need, as all others do."""
    checkout = Path(__file__).resolve().parents[2]
    written = checkout / "generated" / "zoho-cliq" / "pyproject.toml"
    project: dict[str, Any] = tomllib.loads(written.read_text("utf-8"))["project"]
    return [*project["dependencies"], *project["optional-dependencies"]["testing"]]


def import_all(python: Interpreter, folder: Path, package: str) -> Imported:
    """Import every module, and have a decoder built for every type."""
    environment = {**os.environ, "PYTHONPATH": ""}
    command = [python.command, CHILDREN / "importing.py", folder, package]
    done = run(command, environment=environment)
    if done.status != 0:
        return Imported(0, (), (done.last_line,))
    report: dict[str, Any] = json.loads(done.output)
    operations = tuple((method, path) for method, path in report["operations"])
    return Imported(report["modules"], operations, tuple(report["errors"]))


def pyright_errors(folder: Path, package: str) -> list[str]:
    """What pyright says in its strict mode.

    The runtime is part of cliqgen's, which `.ci/types` has pyright read.
    """
    if not carried_features(folder / package / "_runtime"):
        return ["_runtime: another than that of cliqgen"]
    config = {
        "typeCheckingMode": "strict",
        "include": [package],
        "exclude": [f"{package}/_runtime"],
        "pythonVersion": "3.11",
    }
    (folder / "pyrightconfig.json").write_text(json.dumps(config), "utf-8")
    done = run([sys.executable, "-m", "pyright", "--outputjson", "-p", folder])
    try:
        report: dict[str, Any] = json.loads(done.output)
    except ValueError:
        return [f"pyright: {done.last_line}"]
    found = [
        f"{Path(d['file']).name}:{_line(d)}: {d['message']}"
        for d in report["generalDiagnostics"]
    ]
    if not found and not report["summary"]["filesAnalyzed"]:
        return ["pyright: it looked at no file"]
    return found


def ruff_errors(folder: Path, package: str) -> list[str]:
    """What ruff says of names and of imports (its rules F and I)."""
    command = [sys.executable, "-m", "ruff", "check", "--isolated", "--select", "F,I"]
    command += ["--no-cache", "--output-format", "json", package]
    done = run(command, folder=folder)
    try:
        report: list[dict[str, Any]] = json.loads(done.output)
    except ValueError:
        return [f"ruff: {done.last_line}"]
    return [
        f"{Path(d['filename']).name}:{d['location']['row']}: {d['code']} {d['message']}"
        for d in report
    ]


def _line(diagnostic: dict[str, Any]) -> int:
    """The line of a finding; 0 where it is about the whole file."""
    place: dict[str, Any] = diagnostic.get("range") or {"start": {"line": -1}}
    line: int = place["start"]["line"]
    return line + 1


def mypy_errors(folder: Path, package: str, modules: list[str] | None) -> list[str]:
    """What mypy says in its strict mode, of the whole package or of some modules.

    Each thread keeps what mypy knows of the libraries.
    """
    known = folder.parent / f".mypy-{threading.get_ident()}"
    targets = (
        ["-p", package] if modules is None else [p for m in modules for p in ("-m", m)]
    )
    command = [sys.executable, "-m", "mypy", "--strict", "--python-version", "3.11"]
    command += ["--cache-dir", str(known), "--no-error-summary", *targets]
    done = run(command, folder=folder)
    lines = [line for line in done.output.splitlines() if ": error:" in line]
    if done.status not in (0, 1) or (done.status == 1 and not lines):
        return [f"mypy: {done.last_line}"]
    return lines
