"""Runs pyright and mypy, once each, over the generated package and the programs."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path
from typing import Any

HERE = Path(__file__).resolve().parent
PROGRAMS = HERE / "programs"
PACKAGE = HERE.parents[1] / "generated" / "zoho-cliq" / "zoho_cliq"

PYTHON = "3.11"  # the oldest version that the client supports


@dataclass(frozen=True)
class Diagnostic:
    """Something that a checker reported; `file` is relative to the project."""

    file: str
    line: int
    severity: str
    rule: str
    text: str

    def __str__(self) -> str:
        return f"{self.file}:{self.line}: {self.severity}: {self.text} [{self.rule}]"


@dataclass(frozen=True)
class Report:
    """What a checker said, and how many files it looked at."""

    files: int
    diagnostics: tuple[Diagnostic, ...]

    def of(self, folder_or_file: str) -> list[Diagnostic]:
        return [
            d
            for d in self.diagnostics
            if d.file == folder_or_file or d.file.startswith(f"{folder_or_file}/")
        ]


def lay_out(project: Path) -> None:
    """A user's project that holds the package and the programs."""
    ignore = shutil.ignore_patterns("__pycache__")
    shutil.copytree(PACKAGE, project / "zoho_cliq", ignore=ignore)
    shutil.copytree(PROGRAMS, project / "programs", ignore=ignore)
    config = {
        "typeCheckingMode": "strict",
        "include": ["programs", "zoho_cliq"],
        "pythonVersion": PYTHON,
    }
    (project / "pyrightconfig.json").write_text(json.dumps(config), "utf-8")


class Checkers:
    """Both checkers at work, side by side."""

    def __init__(self, project: Path) -> None:
        self._project = project
        programs = sorted(f"programs/{file.name}" for file in PROGRAMS.glob("*.py"))
        self._pyright = self._start(
            "-m", "pyright", "--outputjson", "--pythonpath", sys.executable
        )
        self._mypy = self._start(
            "-m",
            "mypy",
            "--strict",
            "--output=json",
            f"--python-version={PYTHON}",
            "--config-file=",
            "--cache-dir=.mypy_cache",
            "--linecount-report=.mypy_report",
            *programs,
            "zoho_cliq",
        )
        self._reports: dict[str, Report] = {}

    def report(self, checker: str) -> Report:
        if checker not in self._reports:
            read = self._read_pyright if checker == "pyright" else self._read_mypy
            self._reports[checker] = read()
        return self._reports[checker]

    def close(self) -> None:
        for process in (self._pyright, self._mypy):
            if process.poll() is None:
                process.kill()
            process.communicate()

    def _start(self, *arguments: str) -> subprocess.Popen[str]:
        environment = {
            name: value
            for name, value in os.environ.items()
            if name not in ("MYPYPATH", "PYTHONPATH")
        }
        return subprocess.Popen(
            [sys.executable, *arguments],
            cwd=self._project,
            env=environment | {"PYRIGHT_PYTHON_IGNORE_WARNINGS": "1"},
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            text=True,
        )

    def _output(self, process: subprocess.Popen[str]) -> str:
        output, errors = process.communicate(timeout=300)
        # 0 is nothing found, 1 something; anything else is a failure of the checker.
        if process.returncode not in (0, 1):
            raise RuntimeError(
                f"{process.args!r} ended with {process.returncode}:\n{errors}"
            )
        return output

    def _read_pyright(self) -> Report:
        output: dict[str, Any] = json.loads(self._output(self._pyright))
        return Report(
            files=output["summary"]["filesAnalyzed"],
            diagnostics=tuple(
                Diagnostic(
                    file=self._relative(found["file"]),
                    line=found["range"]["start"]["line"] + 1,
                    severity=found["severity"],
                    rule=found.get("rule", ""),
                    text=found["message"],
                )
                for found in output["generalDiagnostics"]
            ),
        )

    def _read_mypy(self) -> Report:
        found = [json.loads(line) for line in self._output(self._mypy).splitlines()]
        lines = (self._project / ".mypy_report" / "linecount.txt").read_text("utf-8")
        modules = {line.split()[-1] for line in lines.splitlines()} - {"total"}
        return Report(
            files=len(modules),
            diagnostics=tuple(
                Diagnostic(
                    file=self._relative(item["file"]),
                    line=item["line"],
                    severity=item["severity"],
                    rule=item["code"] or "",
                    text=item["message"],
                )
                for item in found
            ),
        )

    def _relative(self, file: str) -> str:
        project = self._project.resolve()
        return (project / file).resolve().relative_to(project).as_posix()
