"""The result of a run for an output folder, actual or planned."""

from __future__ import annotations

from msgspec import Struct


class Written(Struct, frozen=True):
    """What a run changes, by path below the output folder.

    `kept` are edited files that are unchanged, `merged` those with both the edit and the new
    content, and `released` those that are no longer generated and belong to their editor.
    """

    added: tuple[str, ...] = ()
    changed: tuple[str, ...] = ()
    deleted: tuple[str, ...] = ()
    unchanged: int = 0
    kept: tuple[str, ...] = ()
    merged: tuple[str, ...] = ()
    released: tuple[str, ...] = ()


class Plan(Struct, frozen=True):
    """What a run would change, and what would stop it.

    `edited` are files that were edited by hand, including kept ones, and `stopping` those
    that are not kept; `foreign` are files of others in the way.
    """

    added: tuple[str, ...]
    changed: tuple[str, ...]
    deleted: tuple[str, ...]
    edited: tuple[str, ...]
    stopping: tuple[str, ...]
    foreign: tuple[str, ...]
