"""Merging an edit with the newly generated file, three-way, by git merge-file."""

from __future__ import annotations

import ast
from pathlib import Path
from tempfile import TemporaryDirectory

from cliqgen.diagnostics import CliqgenError, Diagnostic, Position, failure
from cliqgen.git import Missing, Refused, run

#: Exit codes of git merge-file from here on are failures rather than counts.
_FAILED = 128
_EDITED, _GENERATED = "<<<<<<< edited", ">>>>>>> generated"
_MIDDLE = "======="


def merge(path: Path, previous: bytes, edited: bytes, wanted: bytes) -> bytes:
    """Apply the edit of `path` to what is generated now.

    Raises:
        CliqgenError: both change the same lines, or git cannot merge them.
    """
    with TemporaryDirectory(prefix="cliqgen-") as place:
        texts = {"edited": edited, "former": previous, "generated": wanted}
        for name, content in texts.items():
            (Path(place) / name).write_bytes(content)
        labels = [argument for name in texts for argument in ("-L", name)]
        arguments = ("merge-file", "-p", "-q", *labels, *texts)
        try:
            conflicts, merged = run(*arguments, folder=Path(place), failing=_FAILED)
        except Missing:
            message = "git, which merges edits, is not installed"
            raise failure("merge-git", message) from None
        except Refused as error:
            message = f"git cannot merge {path}: {error}"
            raise failure("merge-git", message, Position(str(path))) from None
    if conflicts:
        raise _conflicts(path, edited, merged)
    _check_syntax(path, merged)
    return merged


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
