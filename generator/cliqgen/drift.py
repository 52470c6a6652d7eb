"""Whether an output folder is what generate would write, and where it is not."""

from __future__ import annotations

import difflib
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from cliqgen.diagnostics import Position, failure
from cliqgen.manifest import NAME, manifest_text, read_manifest
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
    wanted = {**generated.files, NAME: manifest_text(generated, folder)}
    found: list[Drift] = []
    for path, text in wanted.items():
        current = _read(folder / path)
        if current is None:
            found.append(Drift(path, "missing", tuple(_diff(path, "", text))))
        elif current != text:
            found.append(Drift(path, "changed", tuple(_diff(path, current, text))))
    for path in sorted(manifest.files if manifest is not None else ()):
        current = _read(folder / path)
        if path not in wanted and current is not None:
            found.append(Drift(path, "stale", tuple(_diff(path, current, ""))))
    return found


def _read(path: Path) -> str | None:
    try:
        return path.read_bytes().decode("utf-8", "surrogateescape")
    except (FileNotFoundError, IsADirectoryError, NotADirectoryError):
        return None
    except OSError as error:
        reason = error.strerror or type(error).__name__
        raise failure(
            "file-unreadable", f"{path} cannot be read: {reason}", Position(str(path))
        ) from None


def _diff(path: str, current: str, wanted: str) -> Iterator[str]:
    return difflib.unified_diff(
        current.splitlines(),
        wanted.splitlines(),
        f"{path} (on disk)",
        f"{path} (generated)",
        lineterm="",
    )
