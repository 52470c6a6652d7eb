"""The Python sources below some paths, parsed."""

from __future__ import annotations

import ast
from collections.abc import Iterable, Iterator
from pathlib import Path

from msgspec import Struct

from cliqgen.diagnostics import Diagnostics, Position
from cliqgen.source.text import reason_of

#: Larger files are not written by hand.
_LARGEST = 5_000_000


class ParsedSource(Struct, frozen=True):
    """One module: its path, and its dotted names from the longest to the shortest."""

    path: Path
    tree: ast.Module

    @property
    def parts(self) -> tuple[str, ...]:
        """The parts of the module's longest name."""
        stem = self.path.with_suffix("")
        return stem.parent.parts if stem.name == "__init__" else stem.parts


def read_sources(
    paths: Iterable[Path], diagnostics: Diagnostics
) -> tuple[ParsedSource, ...]:
    """Parse every module at or below the paths; errors are diagnostics.

    Folders of environments and generated clients, and hidden ones, are skipped unless they
    are given.
    """
    read: dict[Path, ParsedSource] = {}
    for path in paths:
        files = [path] if path.is_file() else sorted(_modules(path, diagnostics))
        for file in files:
            tree = None if file in read else _parsed(file, diagnostics)
            if tree is not None:
                read[file] = ParsedSource(file, tree)
    return tuple(read.values())


def _modules(folder: Path, diagnostics: Diagnostics) -> Iterator[Path]:
    try:
        entries = list(folder.iterdir())
    except OSError as error:
        _report(folder, error, diagnostics)
        return
    for entry in entries:
        if entry.is_file():
            if entry.suffix in (".py", ".pyw"):
                yield entry
        elif entry.is_dir() and not entry.is_symlink() and not _is_left_out(entry):
            yield from _modules(entry, diagnostics)


def _is_left_out(folder: Path) -> bool:
    return (
        folder.name.startswith(".")
        or folder.name in ("node_modules", "site-packages", "__pycache__")
        or (folder / "pyvenv.cfg").exists()
        or (folder / "_runtime" / "__init__.py").exists()
    )


def _parsed(path: Path, diagnostics: Diagnostics) -> ast.Module | None:
    try:
        if path.stat().st_size > _LARGEST:
            raise ValueError("it is larger than 5 MB")
        return ast.parse(path.read_bytes(), str(path))
    except SyntaxError as error:
        where = Position(str(path), error.lineno or 0, error.offset or 0)
        diagnostics.add("source-unreadable", f"cannot read {path}: {error.msg}", where)
    except (OSError, ValueError, RecursionError, MemoryError) as error:
        _report(path, error, diagnostics)
    return None


def _report(path: Path, error: Exception, diagnostics: Diagnostics) -> None:
    reason = reason_of(error) if str(error) else "nested too deeply"
    message = f"cannot read {path}: {reason}"
    diagnostics.add("source-unreadable", message, Position(str(path)))
