"""Asks pyright whether the programs of the table are accepted.

All clients lie side by side in one folder, each under the name of its description's hash,
and one run of pyright reads the programs of all cases, each twice: with the old client and
with the new one. The runtime is the same in all clients, so it is there once.
"""

from __future__ import annotations

import hashlib
import json
import os
import re
import subprocess
import sys
from collections.abc import Iterable
from dataclasses import dataclass, field
from pathlib import Path

import yaml
from cliqgen.diagnostics import Diagnostics
from cliqgen.pipeline import analyse
from cliqgen.python.package import plan
from cliqgen.render import render
from cliqgen.request import GenerateRequest
from cliqgen.resources import templates_folder

from .table import HERE, Case, Description

PYTHON = "3.11"  # the oldest version that clients support
#: A user's program that uses all of the base.
EVERYTHING = HERE / "everything.py"
_RUNTIME = "client_runtime"
_IMPORTED_RUNTIME = re.compile(r"^(\s*from )\.+_runtime\b", re.MULTILINE)
_IMPORTED_CLIENT = re.compile(r"^(from )client(?=[ .])", re.MULTILINE)


@dataclass(frozen=True)
class Complaint:
    """An error that pyright reports."""

    line: int
    rule: str
    text: str

    def __str__(self) -> str:
        return f"{self.line}: {self.text} [{self.rule}]"


@dataclass
class Answer:
    """What pyright says about a case's program with either client.

    `all_old` and `all_new` are about the program that uses all of the base. It is asked
    where nothing breaks.
    """

    old: list[Complaint] = field(default_factory=list)
    new: list[Complaint] = field(default_factory=list)
    all_old: list[Complaint] = field(default_factory=list)
    all_new: list[Complaint] = field(default_factory=list)


class Workshop:
    """Generates clients into a folder, each description once."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._made: set[str] = set()

    def package(self, description: Description) -> str:
        """The name of the package with a description's client."""
        text = yaml.safe_dump(description.document, sort_keys=False)
        table = yaml.safe_dump(description.statuses, sort_keys=False)
        digest = hashlib.sha256(f"{text}\0{table}".encode()).hexdigest()
        name = f"client_{digest[:12]}"
        if name not in self._made:
            self._made.add(name)
            self._make(name, text, None if description.statuses is None else table)
        return name

    def _make(self, name: str, text: str, table: str | None) -> None:
        inputs = self._folder / "inputs" / name
        inputs.mkdir(parents=True)
        (inputs / "api.yaml").write_text(text, "utf-8")
        if table is not None:
            (inputs / "statuses.yaml").write_text(table, "utf-8")
        request = GenerateRequest(
            specs=(inputs / "api.yaml",),
            status_codes=None if table is None else inputs / "statuses.yaml",
            package="client",
        )
        for path, content in _files(request).items():
            self._write(name, path, content)

    def _write(self, name: str, path: str, content: str) -> None:
        root, _, inner = path.partition("/")
        if root != "client":
            return
        if inner.startswith("_runtime/"):
            target = self._folder / _RUNTIME / inner.removeprefix("_runtime/")
            if target.exists():
                return
        else:
            target = self._folder / name / inner
            content = _IMPORTED_RUNTIME.sub(rf"\1{_RUNTIME}", content)
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_text(content, "utf-8")


def ask(cases: Iterable[Case], folder: Path) -> dict[str, Answer]:
    """What pyright says about each case, by its id."""
    workshop = Workshop(folder)
    programs = folder / "programs"
    programs.mkdir()
    places: dict[str, list[Complaint]] = {}
    answers: dict[str, Answer] = {}

    def add(stem: str, program: str, package: str, complaints: list[Complaint]) -> None:
        text = _IMPORTED_CLIENT.sub(rf"\1{package}", program)
        (programs / f"{stem}.py").write_text(text, "utf-8")
        places[f"{stem}.py"] = complaints

    everything = EVERYTHING.read_text("utf-8")
    for case in cases:
        answer = answers[case.id] = Answer()
        stem = case.id.replace("-", "_")
        old, new = workshop.package(case.old), workshop.package(case.new)
        add(f"{stem}__old", case.program, old, answer.old)
        add(f"{stem}__new", case.program, new, answer.new)
        if case.verdict != "major":
            add(f"{stem}__all_old", everything, old, answer.all_old)
            add(f"{stem}__all_new", everything, new, answer.all_new)
    for file, complaint in _complaints(folder):
        places[file].append(complaint)
    return answers


def _files(request: GenerateRequest) -> dict[str, str]:
    """The files of a client; what pyright reads needs no formatting."""
    analysed = analyse(request, Diagnostics(), lambda _: None)
    return render(plan(analysed.api, analysed.package), templates_folder())


def _complaints(folder: Path) -> Iterable[tuple[str, Complaint]]:
    """What one run of pyright reports, by the name of the program's file."""
    config = {
        "include": ["programs"],
        "extraPaths": ["."],
        "pythonVersion": PYTHON,
        "typeCheckingMode": "standard",
        "reportDeprecated": False,
    }
    (folder / "pyrightconfig.json").write_text(json.dumps(config), "utf-8")
    environment = {
        name: value
        for name, value in os.environ.items()
        if name not in ("MYPYPATH", "PYTHONPATH")
    }
    done = subprocess.run(
        [
            *(sys.executable, "-m", "pyright", "--outputjson"),
            *("--pythonpath", sys.executable),
        ],
        cwd=folder,
        env=environment | {"PYRIGHT_PYTHON_IGNORE_WARNINGS": "1"},
        capture_output=True,
        text=True,
        timeout=300,
        check=False,
    )
    if done.returncode not in (0, 1):  # 0 is nothing found, 1 something
        raise RuntimeError(f"pyright ended with {done.returncode}:\n{done.stderr}")
    output = json.loads(done.stdout)
    programs = len(list((folder / "programs").glob("*.py")))
    if output["summary"]["filesAnalyzed"] < programs:
        raise RuntimeError("pyright has not read every program")
    for found in output["generalDiagnostics"]:
        if found["severity"] == "error":
            yield Path(found["file"]).name, Complaint(
                line=found["range"]["start"]["line"] + 1,
                rule=found.get("rule", ""),
                text=found["message"],
            )
