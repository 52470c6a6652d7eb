"""Whether an output folder is what generate would write, and how it differs."""

from __future__ import annotations

import difflib
from collections.abc import Mapping
from pathlib import Path

from msgspec import Struct

from cliqgen.archive import ARCHIVES
from cliqgen.diagnostics import Position, failure
from cliqgen.emit.places import refuse_links
from cliqgen.formatting import prints_alike
from cliqgen.hashes import hash_of
from cliqgen.manifest import Manifest, is_left_alone, read_manifest, written_files
from cliqgen.pipeline import Generated
from cliqgen.regular import read_regular
from cliqgen.source.text import reason_of


class Drift(Struct, frozen=True):
    """One file that differs, with a unified diff.

    `kind` is `missing`, `changed` (now generated differently), `edited` (by hand), `kept`
    (edited by hand, and kept) or `stale` (no longer generated).
    """

    path: str
    kind: str
    diff: tuple[str, ...]


def find_drift(generated: Generated, folder: Path) -> list[Drift]:
    """Every file that generate would add, change or delete, and every edit that it keeps.

    Nothing is written. A layout that differs only because of another formatter is not
    drift.

    Raises:
        CliqgenError: the manifest is damaged, or a file cannot be read, or is a link.
    """
    manifest = read_manifest(folder)
    previous: Mapping[str, str] = manifest.files if manifest is not None else {}
    edits: Mapping[str, str] = manifest.kept if manifest is not None else {}
    kept = {
        path: digest
        for path, digest in edits.items()
        if path in generated.files
        and _hash(_read(folder / path)) == digest
        and _hash(generated.files[path].encode("utf-8")) != digest
    }
    expected = written_files(generated, folder, kept)
    refuse_links(folder, [*expected, *previous])
    reformatted = _reformatted(generated, manifest)
    drifts: list[Drift] = []
    for path, content in expected.items():
        current = _read(folder / path)
        if path in reformatted and _hash(current) == previous[path]:
            continue
        if is_left_alone(path, _hash(current), (_hash(content), previous.get(path))):
            continue
        kind = _kind(path, current, content, previous, kept)
        if kind is not None:
            drifts.append(Drift(path, kind, _diff(path, current or b"", content)))
    for path in sorted(previous):
        current = _read(folder / path)
        if path not in expected and current is not None:
            if is_left_alone(path, _hash(current), (previous[path],)):
                continue
            drifts.append(Drift(path, "stale", _diff(path, current, b"")))
    return drifts


def _reformatted(generated: Generated, manifest: Manifest | None) -> set[str]:
    """The modules that only differ because another formatter was used."""
    if manifest is None or prints_alike(manifest.formatter):
        return set()
    return {
        path
        for path, digest in generated.printed.items()
        if manifest.printed.get(path) == digest and path in manifest.files
    }


def _kind(
    path: str,
    current: bytes | None,
    expected: bytes,
    previous: Mapping[str, str],
    kept: Mapping[str, str],
) -> str | None:
    """How a file differs from what is generated now; None if it does not."""
    if current is None:
        return "missing"
    if current == expected:
        return None
    if path in kept:
        return "kept"
    is_previous = previous.get(path) in (None, _hash(current))
    if path in ARCHIVES:  # the manifest says what has changed
        return None if is_previous else "changed"
    return "changed" if is_previous else "edited"


def _hash(content: bytes | None) -> str | None:
    return None if content is None else hash_of(content)


def _read(path: Path) -> bytes | None:
    try:
        return read_regular(path)
    except (FileNotFoundError, IsADirectoryError, NotADirectoryError):
        return None
    except OSError as error:
        raise failure(
            "file-unreadable",
            f"cannot read {path}: {reason_of(error)}",
            Position(str(path)),
        ) from None


def _diff(path: str, current: bytes, expected: bytes) -> tuple[str, ...]:
    if path in ARCHIVES:
        return (f"{path} is not a text file, and differs",)
    before, after = (
        content.decode("utf-8", "surrogateescape").splitlines()
        for content in (current, expected)
    )
    lines = difflib.unified_diff(
        before, after, f"{path} (on disk)", f"{path} (generated)", lineterm=""
    )
    return tuple(lines)
