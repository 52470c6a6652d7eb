"""Deciding about generated files that were edited by hand."""

from __future__ import annotations

import difflib
from collections.abc import Iterable, Sequence
from functools import cached_property
from pathlib import Path

from msgspec import Struct, field

from cliqgen.diagnostics import CliqgenError, Diagnostic, Position, failure
from cliqgen.emit.compare import State
from cliqgen.emit.merge import merge
from cliqgen.emit.previous import regenerate_pristine
from cliqgen.hashes import Content
from cliqgen.on_edit import OnEdit
from cliqgen.regular import read_regular

#: The number of lines of an edit that are shown.
_SHOWN = 40


class Decisions(Struct):
    """The decisions by path: contents to write, and edits that stay.

    `kept` are the hashes of edited and merged files after the run. `released` are edited
    files that are no longer generated, and belong to their editor from now on.
    """

    contents: dict[str, Content] = field(default_factory=dict[str, Content])
    kept: dict[str, str] = field(default_factory=dict[str, str])
    merged: list[str] = field(default_factory=list[str])
    deleted: list[str] = field(default_factory=list[str])
    released: list[str] = field(default_factory=list[str])


def decide(folder: Path, states: Iterable[State], on_edit: OnEdit) -> Decisions:
    """Decide for each file of a client.

    Raises:
        CliqgenError: a file of others is in the way, or a file was edited without an option
            for edits, or cannot be merged.
    """
    decided = Decisions()
    editor = _Editor(folder, on_edit, decided)
    problems: list[Diagnostic] = []
    for state in states:
        try:
            if state.is_foreign:
                raise in_the_way(folder / state.name)
            if state.is_edited:
                editor.decide(state)
            elif state.wanted is not None:
                decided.contents[state.name] = state.wanted
            else:
                decided.deleted.append(state.name)
        except CliqgenError as error:
            problems += error.diagnostics
    if problems:
        raise CliqgenError(problems)
    return decided


class _Editor:
    """Decides about edited files."""

    def __init__(self, folder: Path, on_edit: OnEdit, decided: Decisions) -> None:
        self._folder = folder
        self._on_edit = on_edit
        self._decided = decided

    def decide(self, state: State) -> None:
        decided, name = self._decided, state.name
        if self._on_edit is OnEdit.FORCE:
            if state.wanted is None:
                decided.deleted.append(name)
            else:
                decided.contents[name] = state.wanted
        elif self._on_edit is OnEdit.STOP and not state.is_kept:
            raise self._edited(state)
        elif state.wanted is None:
            decided.released.append(name)
        elif self._on_edit is OnEdit.MERGE:
            self._merge(state, state.wanted)
        else:
            decided.kept[name] = state.current or ""

    def _merge(self, state: State, wanted: Content) -> None:
        path = self._folder / state.name
        edited = Content(read_regular(path))
        if wanted.hash == state.previous:  # nothing new to merge
            merged = edited
        else:
            previous = self._previous(state)
            if previous is None:
                raise failure(
                    "merge-base",
                    f"the generated original of {path} is not known",
                    Position(str(path)),
                )
            base = previous.encode("utf-8")
            merged = Content(merge(path, base, edited.data, wanted.data))
        self._decided.contents[state.name] = merged
        if merged != wanted:
            self._decided.kept[state.name] = merged.hash
            self._decided.merged.append(state.name)

    def _previous(self, state: State) -> str | None:
        """The text that was generated before."""
        if state.wanted is not None and state.wanted.hash == state.previous:
            return state.wanted.data.decode("utf-8")
        return self._pristine.get(state.name)

    @cached_property
    def _pristine(self) -> dict[str, str]:
        regenerated = regenerate_pristine(self._folder)
        return {} if regenerated is None else dict(regenerated.pristine)

    def _edited(self, state: State) -> CliqgenError:
        path = self._folder / state.name
        previous = self._previous(state)
        return failure(
            "output-edited",
            f"{path} was edited after it was generated",
            Position(str(path)),
            detail=_difference(state.name, previous, read_regular(path)),
        )


def _difference(name: str, previous: str | None, edited: bytes) -> tuple[str, ...]:
    """The edit as a unified diff, shortened."""
    if previous is None:
        return ("the generated original is not known, so the edit cannot be shown",)
    lines = list(
        difflib.unified_diff(
            previous.splitlines(),
            edited.decode("utf-8", "replace").splitlines(),
            f"{name} (generated)",
            f"{name} (edited)",
            lineterm="",
        )
    )
    return _shortened(lines or ["only line endings or the end of the file differ"])


def _shortened(lines: Sequence[str]) -> tuple[str, ...]:
    more = len(lines) - _SHOWN
    return (*lines[:_SHOWN], *([f"and {more} more lines"] if more > 0 else []))


def in_the_way(path: Path) -> CliqgenError:
    """The error for something of others where a generated file must go."""
    return failure(
        "output-foreign",
        f"{path} was not generated by cliqgen, but is where a generated file "
        "must go",
        Position(str(path)),
        remedy="Move the file.",
    )
