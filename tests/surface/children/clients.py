"""Writes the clients of some of the descriptions that lie in a folder.

    clients.py FOLDER NAME...

Each name is a folder below `inputs`, and becomes the package's. What each carries of the
runtime is a part of the whole one, which is written once. What is found about a description
is printed.
"""

from __future__ import annotations

import functools
import re
import sys
from pathlib import Path

import jinja2
from cliqgen.bundled import templates_folder
from cliqgen.diagnostics import Diagnostics
from cliqgen.pipeline import Run, analyse
from cliqgen.python.package import plan
from cliqgen.render import render
from cliqgen.request import GenerateRequest
from cliqgen.runtime import FEATURES, fitted

RUNTIME = "client_runtime"
_IMPORTED_RUNTIME = re.compile(r"^(\s*from )\.+_runtime\b", re.MULTILINE)


def main(folder: Path, names: list[str]) -> None:
    # Each run of the generator compiles the templates, which one run of this need not.
    cache = folder / "templates"
    cache.mkdir(exist_ok=True)
    jinja2.Environment = functools.partial(  # type: ignore[assignment, misc]
        jinja2.Environment,
        bytecode_cache=jinja2.FileSystemBytecodeCache(str(cache)),
    )
    _write_runtime(folder)
    for name in names:
        inputs = folder / "inputs" / name
        table = inputs / "statuses.json"
        request = GenerateRequest(
            specs=(inputs / "api.json",),
            status_codes=table if table.exists() else None,
            package="client",
        )
        found = Diagnostics()
        analysed = analyse(Run(request, found))
        # What pyright reads needs no formatting.
        files = render(plan(analysed.api, analysed.package), templates_folder())
        for path, content in files.items():
            _write(folder, name, path, content)
        for finding in found:
            sys.stdout.write(f"{name}: {finding.code}: {finding.message}\n")


def _write_runtime(folder: Path) -> None:
    whole = templates_folder() / "runtime"
    for path in whole.rglob("*.py"):
        target = folder / RUNTIME / path.relative_to(whole)
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_text(fitted(path.read_text("utf-8"), FEATURES), "utf-8")


def _write(folder: Path, name: str, path: str, content: str) -> None:
    root, _, inner = path.partition("/")
    if root != "client" or inner.startswith("_runtime/"):
        return
    target = folder / name / inner
    target.parent.mkdir(parents=True, exist_ok=True)
    text = _IMPORTED_RUNTIME.sub(rf"\1{RUNTIME}", content)
    target.write_text(text, "utf-8")


if __name__ == "__main__":
    main(Path(sys.argv[1]), sys.argv[2:])
