"""What became of an output folder, or would."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class Written:
    """What a run changes, by path below the output folder.

    `kept` are edited files that stay as they are, `merged` those that have the edit and
    what is new, and `released` those that are no longer generated and stay as their
    editor's.
    """

    added: tuple[str, ...] = ()
    changed: tuple[str, ...] = ()
    deleted: tuple[str, ...] = ()
    unchanged: int = 0
    kept: tuple[str, ...] = ()
    merged: tuple[str, ...] = ()
    released: tuple[str, ...] = ()


@dataclass(frozen=True)
class Plan:
    """What a run would change, and what would stop it.

    `edited` are files that were edited by hand, those among them that are kept included,
    and `stopping` those that are not; `foreign` are files of others in the way.
    """

    added: tuple[str, ...]
    changed: tuple[str, ...]
    deleted: tuple[str, ...]
    edited: tuple[str, ...]
    stopping: tuple[str, ...]
    foreign: tuple[str, ...]
