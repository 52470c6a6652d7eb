"""What `_custom` imports of a client's runtime, which carries only what operations use."""

from __future__ import annotations

import ast
from collections.abc import Collection, Iterator
from pathlib import Path

from cliqgen.custom import FOLDER
from cliqgen.diagnostics import CliqgenError, Diagnostic, failure
from cliqgen.source.text import is_folder, read_text

_RUNTIME = "_runtime"


def check_custom_imports(folder: Path, package: str, modules: Collection[str]) -> None:
    """Stop if code in `_custom` imports a module of the runtime that is not carried.

    Only imports that run when the module is imported count, and none within `try`.

    Args:
        folder: the folder of the package.
        package: its name.
        modules: the generated files below the folder, with `/`.

    Raises:
        CliqgenError: the client could not be imported.
    """
    missing = [
        diagnostic
        for path in _sources(folder / FOLDER)
        for diagnostic in _missing(path, folder, package, modules)
    ]
    if missing:
        raise CliqgenError(missing)


def check_custom_on_disk(folder: Path, package: str) -> None:
    """The same for a client that is written already.

    Raises:
        CliqgenError: the client cannot be imported.
    """
    if not is_folder(folder / FOLDER):
        return
    runtime = (folder / _RUNTIME).rglob("*.py")
    modules = [path.relative_to(folder).as_posix() for path in runtime]
    check_custom_imports(folder, package, modules)


def _sources(folder: Path) -> list[Path]:
    """The modules below a folder; none if it cannot be listed, which writing reports."""
    try:
        return sorted(folder.rglob("*.py"))
    except OSError:
        return []


def _missing(
    path: Path, folder: Path, package: str, modules: Collection[str]
) -> Iterator[Diagnostic]:
    try:
        source = read_text(path)
        tree = ast.parse(source.text)
    except (CliqgenError, SyntaxError, ValueError, RecursionError):
        return  # `custom_names` reports the module whose names it needs
    parents = [package, *path.relative_to(folder).parts[:-1]]
    for statement in tree.body:
        for name in _imported(statement, parents):
            parts = name.split(".")
            if parts[:2] != [package, _RUNTIME] or len(parts) < 3:
                continue
            module = "/".join(parts[1:])
            if {f"{module}.py", f"{module}/__init__.py"}.isdisjoint(modules):
                message = f"imports {name}, which this client does not have"
                position = source.position(statement.lineno, 1)
                yield from failure("custom-import", message, position).diagnostics


def _imported(statement: ast.stmt, parents: list[str]) -> Iterator[str]:
    """The absolute names of the modules that an import needs."""
    if isinstance(statement, ast.Import):
        yield from (alias.name for alias in statement.names)
    elif isinstance(statement, ast.ImportFrom):
        base: list[str] = []
        if statement.level:
            base = parents[: len(parents) + 1 - statement.level]
        base = base + (statement.module.split(".") if statement.module else [])
        if base[-1:] == [_RUNTIME]:  # whose names are modules, as it exports nothing
            yield from (".".join([*base, alias.name]) for alias in statement.names)
        else:
            yield ".".join(base)
