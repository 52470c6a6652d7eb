"""Merging an edit with the newly generated file, three-way, by git merge-file."""

from __future__ import annotations

import ast
import shutil
import subprocess
from pathlib import Path
from tempfile import TemporaryDirectory

from cliqgen.diagnostics import CliqgenError, Diagnostic, Position, failure

#: Exit codes of git merge-file from here on are failures rather than counts.
_FAILED = 128
_EDITED, _GENERATED = "<<<<<<< edited", ">>>>>>> generated"
_MIDDLE = "======="


def merge(path: Path, previous: bytes, edited: bytes, wanted: bytes) -> bytes:
    """Apply the edit of `path` to what is generated now.

    Raises:
        CliqgenError: both change the same lines, or git cannot merge them.
    """
    git = shutil.which("git")
    if git is None:
        raise failure("merge-git", "git, which merges edits, is not installed")
    with TemporaryDirectory(prefix="cliqgen-") as place:
        texts = {"edited": edited, "former": previous, "generated": wanted}
        for name, content in texts.items():
            (Path(place) / name).write_bytes(content)
        labels = [argument for name in texts for argument in ("-L", name)]
        done = subprocess.run(
            [git, "merge-file", "-p", "-q", *labels, *texts],
            cwd=place,
            stdin=subprocess.DEVNULL,
            capture_output=True,
            check=False,
        )
    if not 0 <= done.returncode < _FAILED:
        reason = done.stderr.decode("utf-8", "replace").strip()
        place_ = Position(str(path))
        raise failure("merge-git", f"git cannot merge {path}: {reason}", place_)
    if done.returncode:
        raise _conflicts(path, edited, done.stdout)
    _check_syntax(path, done.stdout)
    return done.stdout


def _check_syntax(path: Path, merged: bytes) -> None:
    """Check the syntax: two edits without conflicts may still be invalid together."""
    if path.suffix == ".py":
        try:
            ast.parse(merged)
        except (SyntaxError, ValueError) as error:
            raise failure(
                "merge-conflict",
                f"{path} would not be valid Python after merging: {_reason(error)}",
                Position(str(path)),
                remedy="Fix the edit, or choose --keep or --force.",
            ) from None


def _reason(error: SyntaxError | ValueError) -> str:
    if isinstance(error, SyntaxError):
        return f"{error.msg} on line {error.lineno}"
    return str(error)


def _conflicts(path: Path, edited: bytes, merged: bytes) -> CliqgenError:
    """A diagnostic for each conflict, at its line in the edited file."""
    lines = merged.decode("utf-8", "replace").splitlines()
    before = edited.decode("utf-8", "replace").splitlines()
    conflicts: list[Diagnostic] = []
    number = 0  # of the line in the edited file
    part = "both"
    detail: list[str] = []
    start = 0
    for line in lines:
        if part == "both" and line == _EDITED:
            part, detail, start = "edited", [line], number + 1
            continue
        if part != "both":
            detail.append(line)
        if part == "edited" and line == _MIDDLE:
            part = "generated"
        elif part == "generated" and line == _GENERATED:
            part = "both"
            conflicts.append(_conflict(path, start, before, detail))
        elif part != "generated":
            number += 1
    return CliqgenError(conflicts)


def _conflict(
    path: Path, line: int, edited: list[str], detail: list[str]
) -> Diagnostic:
    context = tuple(
        (number, edited[number - 1])
        for number in range(max(1, line - 1), min(len(edited), line + 1) + 1)
    )
    message = f"{path} was edited where the generated code has changed"
    position = Position(str(path), min(line, max(1, len(edited))), 1, "", context)
    error = failure("merge-conflict", message, position, detail=tuple(detail))
    return error.diagnostics[0]
