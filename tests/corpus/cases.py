"""One client after the other: generated, measured, imported, judged and called."""

from __future__ import annotations

import json
import sys
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from checks import (
    CHILDREN,
    Imported,
    Interpreter,
    import_all,
    mypy_errors,
    pyright_errors,
    ruff_errors,
)
from documents import Case, comparable, operations
from processes import run


@dataclass(frozen=True)
class Options:
    """What to try, where, and on which Pythons.

    `most_lines` is up to how many lines mypy looks at a whole package.
    """

    folder: Path
    pythons: tuple[Interpreter, ...]
    type_checks: bool
    calls: bool
    most_lines: int


@dataclass(frozen=True)
class Call:
    """A method that was called: what was wrong, and why nothing could be tried."""

    name: str
    operation: str
    faults: tuple[str, ...]
    unmade: tuple[str, ...]


@dataclass(frozen=True)
class Row:
    """What became of one client; seconds by the clock and MiB are those of generating.

    Checkers that were not asked, or had nothing to look at, are None.
    """

    case: Case
    failure: str = ""
    operations_in: int = 0
    missing: tuple[str, ...] = ()
    files: int = 0
    lines: int = 0
    seconds: float = 0
    memory: float = 0
    imports: tuple[Imported, ...] = ()
    ruff: tuple[str, ...] | None = None
    pyright: tuple[str, ...] | None = None
    mypy: tuple[str, ...] | None = None
    is_sampled: bool = False
    calls: tuple[Call, ...] = ()

    @property
    def operations_out(self) -> int:
        return 0 if self.failure else self.operations_in - len(self.missing)

    @property
    def methods(self) -> int:
        return len(self.calls)

    @property
    def good_methods(self) -> int:
        return sum(not call.faults and not call.unmade for call in self.calls)

    @property
    def is_good(self) -> bool:
        """Whether all is there and right; a method for which no value could be invented
        is explained, and no fault."""
        return not (
            self.failure
            or self.missing
            or any(imported.errors for imported in self.imports)
            or self.ruff
            or self.pyright
            or self.mypy
            or any(call.faults for call in self.calls)
        )


def try_case(case: Case, options: Options) -> Row:
    """Generate one client and try it in every way asked for."""
    written = operations(case)
    folder = options.folder / case.package
    command = [sys.executable, "-m", "cliqgen", "generate", *map(str, case.documents)]
    command += ["-o", str(folder), "--package", case.package, "--format", "json"]
    done = run(command, folder=options.folder)
    row = Row(
        case,
        operations_in=len(set(written)),
        seconds=done.seconds,
        memory=done.memory,
    )
    if done.status != 0:
        return _with(row, failure=_first_error(done.output) or done.last_line)
    package = folder / case.package
    modules = sorted(package.rglob("*.py"))
    lines = sum(len(path.read_text("utf-8").splitlines()) for path in modules)
    files = sum(path.is_file() for path in folder.rglob("*"))
    imports = tuple(import_all(p, folder, case.package) for p in options.pythons)
    row = _with(
        row,
        files=files,
        lines=lines,
        imports=imports,
        missing=tuple(_missing(written, imports[0].operations)),
    )
    if options.type_checks:
        is_sampled = lines > options.most_lines
        sample = _sample(package) if is_sampled else None
        row = _with(
            row,
            ruff=tuple(ruff_errors(folder, case.package)),
            pyright=tuple(pyright_errors(folder, case.package)),
            mypy=tuple(mypy_errors(folder, case.package, sample)),
            is_sampled=is_sampled,
        )
    return _with(row, calls=tuple(_calls(case, folder))) if options.calls else row


def _with(row: Row, **changes: Any) -> Row:
    return Row(**{**vars(row), **changes})


def _missing(
    written: Iterable[tuple[str, str]], generated: Iterable[tuple[str, str]]
) -> list[str]:
    """The operations that no generated one has the method and the path of.

    A generated path may have the path of a server in front, and lacks the numbers at the
    ends of parameter names, which comparable paths lack altogether.
    """
    paths: dict[str, list[str]] = {}
    for method, path in generated:
        paths.setdefault(method, []).append(comparable(path))
    missing: dict[str, None] = {}
    for method, path in written:
        wanted = comparable(path)
        if not any(found.endswith(wanted) for found in paths.get(method, ())):
            missing[f"{method} {path}"] = None
    return list(missing)


def _sample(package: Path) -> list[str]:
    """Every tenth module of resources and of models, the largest one always."""
    chosen: list[str] = []
    for kind in ("resources", "models"):
        modules = sorted((package / kind).glob("*.py"))
        largest = max(modules, key=lambda path: path.stat().st_size)
        picked = dict.fromkeys([largest, *modules[::10]])
        chosen += [f"{package.name}.{kind}.{path.stem}" for path in picked]
    return [name.removesuffix(".__init__") for name in chosen]


def _calls(case: Case, folder: Path) -> list[Call]:
    command = [sys.executable, CHILDREN / "exercise.py", folder, case.package]
    done = run([*command, *case.documents])
    found: list[Call] = []
    for line in done.output.splitlines():
        entry: dict[str, Any] = json.loads(line)
        found.append(
            Call(
                entry["call"],
                entry["operation"],
                tuple(entry["faults"]),
                tuple(entry["unmade"]),
            )
        )
    if done.status != 0:
        found.append(Call("(all further ones)", "", (done.last_line,), ()))
    return found


def _first_error(output: str) -> str:
    try:
        findings: list[dict[str, Any]] = json.loads(output)["diagnostics"]
    except (ValueError, KeyError, TypeError):
        return ""
    errors = [f for f in findings if f.get("severity") == "error"]
    return f"{errors[0]['code']}: {errors[0]['message']}" if errors else ""
