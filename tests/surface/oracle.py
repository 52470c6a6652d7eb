"""Asks pyright whether the programs of the table are accepted.

All clients lie side by side in one folder, each under the name of its description's hash,
and one run of pyright reads the programs of all cases, each twice: with the old client and
with the new one.
"""

from __future__ import annotations

import hashlib
import json
import os
import re
import subprocess
import sys
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from pathlib import Path

from .table import HERE, Case, Description

PYTHON = "3.11"  # the oldest version that clients support
#: A user's program that uses all of the base.
EVERYTHING = HERE / "everything.py"
_GENERATOR = HERE / "children" / "clients.py"
_PROCESSES = 2
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

    old: list[Complaint] = field(default_factory=list[Complaint])
    new: list[Complaint] = field(default_factory=list[Complaint])
    all_old: list[Complaint] = field(default_factory=list[Complaint])
    all_new: list[Complaint] = field(default_factory=list[Complaint])


@dataclass(frozen=True)
class Oracle:
    """The answers by the ids of the cases, and what cliqgen finds about descriptions."""

    answers: dict[str, Answer]
    findings: list[str]


def ask(cases: Iterable[Case], folder: Path) -> Oracle:
    """What pyright says about each case; `folder` is an empty one."""
    places: dict[str, list[Complaint]] = {}
    answers: dict[str, Answer] = {}
    packages: dict[str, None] = {}
    programs = folder / "programs"
    programs.mkdir()

    def package(description: Description) -> str:
        name = put_down(description, folder)
        packages[name] = None
        return name

    def add(stem: str, program: str, package: str, complaints: list[Complaint]) -> None:
        text = _IMPORTED_CLIENT.sub(rf"\1{package}", program)
        (programs / f"{stem}.py").write_text(text, "utf-8")
        places[f"{stem}.py"] = complaints

    def add_everything(package: str) -> list[Complaint]:
        stem = f"everything_{package}"
        if f"{stem}.py" not in places:
            add(stem, everything, package, [])
        return places[f"{stem}.py"]

    everything = EVERYTHING.read_text("utf-8")
    for case in cases:
        answer = answers[case.id] = Answer()
        stem = case.id.replace("-", "_")
        old, new = package(case.old), package(case.new)
        add(f"{stem}__old", case.program, old, answer.old)
        add(f"{stem}__new", case.program, new, answer.new)
        if case.verdict != "major":
            answer.all_old = add_everything(old)
            answer.all_new = add_everything(new)
    findings = generate(folder, list(packages))
    for file, complaint in _complaints(folder):
        places[file].append(complaint)
    return Oracle(answers, findings)


def put_down(description: Description, folder: Path) -> str:
    """Write a description below `inputs`, and return the name of its package."""
    text = json.dumps(description.document)
    table = None if description.statuses is None else json.dumps(description.statuses)
    digest = hashlib.sha256(f"{text}\0{table}".encode()).hexdigest()
    name = f"client_{digest[:12]}"
    inputs = folder / "inputs" / name
    if not inputs.exists():
        inputs.mkdir(parents=True)
        (inputs / "api.json").write_text(text, "utf-8")
        if table is not None:
            (inputs / "statuses.json").write_text(table, "utf-8")
    return name


def generate(folder: Path, names: list[str]) -> list[str]:
    """Write the clients, in several processes, and return what is found."""
    children = [
        subprocess.Popen(
            [sys.executable, str(_GENERATOR), str(folder), *names[start::_PROCESSES]],
            env=_environment(),
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            text=True,
        )
        for start in range(_PROCESSES)
    ]
    found: list[str] = []
    for child in children:
        output, errors = child.communicate(timeout=300)
        if child.returncode != 0:
            raise RuntimeError(f"generating ended with {child.returncode}:\n{errors}")
        found += output.splitlines()
    return found


def _environment() -> dict[str, str]:
    return {k: v for k, v in os.environ.items() if k not in ("MYPYPATH", "PYTHONPATH")}


def _complaints(folder: Path) -> Iterator[tuple[str, Complaint]]:
    """What one run of pyright reports, by the name of the program's file."""
    config = {
        "include": ["programs"],
        "extraPaths": ["."],
        "pythonVersion": PYTHON,
        "typeCheckingMode": "standard",
        "reportDeprecated": False,
    }
    (folder / "pyrightconfig.json").write_text(json.dumps(config), "utf-8")
    done = subprocess.run(
        [
            *(sys.executable, "-m", "pyright", "--outputjson"),
            *("--pythonpath", sys.executable),
        ],
        cwd=folder,
        env=_environment() | {"PYRIGHT_PYTHON_IGNORE_WARNINGS": "1"},
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
