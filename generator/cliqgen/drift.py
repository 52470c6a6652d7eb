"""Whether an output folder is what generate would write, and where it is not."""

from __future__ import annotations

import difflib
import hashlib
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from cliqgen.archive import ARCHIVE
from cliqgen.diagnostics import Position, failure
from cliqgen.manifest import read_manifest, written_files
from cliqgen.pipeline import Generated


@dataclass(frozen=True)
class Drift:
    """One file that differs: `missing`, `changed` or `stale`, with a unified diff."""

    path: str
    kind: str
    diff: tuple[str, ...]


def find_drift(generated: Generated, folder: Path) -> list[Drift]:
    """Every file that generate would add, change or delete; nothing is written.

    Raises:
        CliqgenError: the manifest is damaged, or a file cannot be read.
    """
    manifest = read_manifest(folder)
    known: Mapping[str, str] = manifest.files if manifest is not None else {}
    wanted = written_files(generated, folder)
    found: list[Drift] = []
    for path, content in wanted.items():
        current = _read(folder / path)
        if current is None:
            found.append(Drift(path, "missing", _diff(path, b"", content)))
        elif path == ARCHIVE and _hash(current) == known.get(path):
            continue  # what it was; the manifest says what has changed
        elif current != content:
            found.append(Drift(path, "changed", _diff(path, current, content)))
    for path in sorted(known):
        current = _read(folder / path)
        if path not in wanted and current is not None:
            found.append(Drift(path, "stale", _diff(path, current, b"")))
    return found


def _hash(content: bytes) -> str:
    return hashlib.sha256(content).hexdigest()


def _read(path: Path) -> bytes | None:
    try:
        return path.read_bytes()
    except (FileNotFoundError, IsADirectoryError, NotADirectoryError):
        return None
    except OSError as error:
        reason = error.strerror or type(error).__name__
        raise failure(
            "file-unreadable", f"{path} cannot be read: {reason}", Position(str(path))
        ) from None


def _diff(path: str, current: bytes, wanted: bytes) -> tuple[str, ...]:
    if path == ARCHIVE:
        return (f"{path} is no text, and differs",)
    before, after = (
        content.decode("utf-8", "surrogateescape").splitlines()
        for content in (current, wanted)
    )
    lines = difflib.unified_diff(
        before, after, f"{path} (on disk)", f"{path} (generated)", lineterm=""
    )
    return tuple(lines)
