"""The only code that writes: the finished files into an output folder.

Everything is staged inside the folder first, so that a full disk or a missing permission
shows before anything of the old tree has changed.
"""

from __future__ import annotations

import contextlib
import hashlib
import shutil
import tempfile
from dataclasses import dataclass
from pathlib import Path

from cliqgen.diagnostics import CliqgenError, Position, failure
from cliqgen.manifest import (
    NAME,
    Manifest,
    is_inside,
    manifest_text,
    read_manifest,
)
from cliqgen.pipeline import Generated, content_hash
from cliqgen.request import Filters

_STAGING = ".cliqgen-staging-"


@dataclass(frozen=True)
class Written:
    """What a run changes, by path below the output folder."""

    added: tuple[str, ...]
    changed: tuple[str, ...]
    deleted: tuple[str, ...]
    unchanged: int


def write(generated: Generated, folder: Path, *, force: bool = False) -> Written:
    """Bring the output folder to the generated state.

    Files that cliqgen does not own stay as they are. Files it owns but someone edited
    stop the run, unless `force` says to overwrite them.

    Raises:
        CliqgenError: the folder is not ours, was edited or cannot be written; nothing
            has changed then.
    """
    wanted = {**generated.files, NAME: manifest_text(generated, folder)}
    manifest = _owned(folder)
    _refuse_links(folder, [*wanted, *manifest.files])
    changes = _compare(folder, wanted, manifest, force)
    _apply(folder, wanted, changes)
    return changes


def _owned(folder: Path) -> Manifest:
    """The manifest of the folder; an empty one for a folder that is new or empty."""
    place = Position(str(folder))
    if folder.is_symlink() and not folder.exists():
        raise failure("output-unwritable", f"{folder} is a link to nothing", place)
    if folder.exists() and not folder.is_dir():
        raise failure("output-is-file", f"{folder} is a file", place)
    above = next((p for p in folder.absolute().parents if p.exists()), None)
    if above is not None and not above.is_dir():
        raise failure("output-unwritable", f"{above} is a file, not a folder", place)
    try:
        present = [p.name for p in folder.iterdir()] if folder.is_dir() else []
    except OSError as error:
        raise _unwritable(folder, error) from None
    if not [name for name in present if not name.startswith(_STAGING)]:
        return Manifest("", Filters(), {}, {})
    manifest = read_manifest(folder)
    if manifest is None:
        raise failure(
            "output-foreign",
            f"{folder} is not empty and holds no {NAME}",
            place,
        )
    return manifest


def _refuse_links(folder: Path, names: list[str]) -> None:
    """No path may lead out of the folder, neither by its name nor through a link."""
    checked: set[Path] = set()
    for name in names:
        if not is_inside(name):
            raise failure("output-path", f"{name!r} is no path below the output folder")
        path = folder
        for part in name.split("/"):
            path = path / part
            if path not in checked and path.is_symlink():
                raise failure(
                    "output-foreign",
                    f"{path} is a symbolic link",
                    Position(str(path)),
                    remedy="Remove the link; cliqgen writes real files only.",
                )
            checked.add(path)


def _compare(
    folder: Path, wanted: dict[str, str], manifest: Manifest, force: bool
) -> Written:
    added: list[str] = []
    changed: list[str] = []
    edited: list[str] = []
    foreign: list[str] = []
    for name, text in wanted.items():
        current = _digest(folder / name)
        if current is None:
            added.append(name)
        elif current != content_hash(text):
            changed.append(name)
            known = manifest.files.get(name)
            if (known is None and name != NAME) or (folder / name).is_dir():
                foreign.append(name)
            elif known is not None and known != current:
                edited.append(name)
    deleted: list[str] = []
    for name, known in manifest.files.items():
        current = _digest(folder / name)
        if name not in wanted and current is not None:
            deleted.append(name)
            if current != known:
                edited.append(name)
    problems = [
        failure(
            "output-foreign",
            f"{folder / name} is not cliqgen's but stands where a file must go",
            Position(str(folder / name)),
            remedy="Move the file away.",
        )
        for name in foreign
    ]
    if not force:
        problems += [
            failure(
                "output-edited",
                f"{folder / name} was edited since it was generated",
                Position(str(folder / name)),
            )
            for name in edited
        ]
    if problems:
        raise CliqgenError([p.diagnostics[0] for p in problems])
    unchanged = len(wanted) - len(added) - len(changed)
    return Written(tuple(added), tuple(changed), tuple(sorted(deleted)), unchanged)


def _digest(path: Path) -> str | None:
    """The hash of a file as text with its bytes as they are; None where there is none."""
    try:
        return hashlib.sha256(path.read_bytes()).hexdigest()
    except FileNotFoundError:
        return None
    except (IsADirectoryError, NotADirectoryError):
        return ""
    except OSError as error:
        raise _unwritable(path, error) from None


def _apply(folder: Path, wanted: dict[str, str], changes: Written) -> None:
    names = (*changes.added, *changes.changed)
    if not names and not changes.deleted:
        return
    created = _missing_parents(folder)
    try:
        folder.mkdir(parents=True, exist_ok=True)
        staging = Path(tempfile.mkdtemp(prefix=_STAGING, dir=folder))
    except OSError as error:
        _remove_empty(created)
        raise _unwritable(folder, error) from None
    exchange = _Exchange(folder, staging)
    try:
        for name in names:
            exchange.stage(name, wanted[name])
        # The manifest goes last: an interrupted run leaves files that the next one
        # still recognises as its own or as edited, and nothing it would not notice.
        for name in sorted(names, key=lambda n: (n == NAME, n)):
            exchange.put(name)
        for name in changes.deleted:
            exchange.take_away(name)
    except OSError as error:
        exchange.undo()
        raise _unwritable(Path(error.filename or folder), error) from None
    finally:
        shutil.rmtree(staging, ignore_errors=True)
        for name in changes.deleted:
            _remove_empty(_parents_within(folder, name))
        _remove_empty(created)


class _Exchange:
    """Puts staged files in place of the old ones, and back again if one fails."""

    def __init__(self, folder: Path, staging: Path) -> None:
        self._folder = folder
        self._new = staging / "new"
        self._old = staging / "old"
        self._done: list[tuple[str, bool]] = []

    def stage(self, name: str, text: str) -> None:
        path = self._new / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(text.encode("utf-8"))

    def put(self, name: str) -> None:
        target = self._folder / name
        target.parent.mkdir(parents=True, exist_ok=True)
        existed = self._save(name)
        self._done.append((name, existed))
        (self._new / name).replace(target)

    def take_away(self, name: str) -> None:
        self._done.append((name, self._save(name)))

    def undo(self) -> None:
        """Restore what was there, as far as the system lets us."""
        for name, existed in reversed(self._done):
            target = self._folder / name
            with contextlib.suppress(OSError):
                if existed:
                    (self._old / name).replace(target)
                else:
                    target.unlink(missing_ok=True)
                    _remove_empty(_parents_within(self._folder, name))

    def _save(self, name: str) -> bool:
        target, saved = self._folder / name, self._old / name
        saved.parent.mkdir(parents=True, exist_ok=True)
        try:
            target.replace(saved)
        except FileNotFoundError:
            return False
        return True


def _missing_parents(folder: Path) -> list[Path]:
    """The folders that must be created, the innermost first."""
    missing: list[Path] = []
    current = folder
    while not current.exists() and current != current.parent:
        missing.append(current)
        current = current.parent
    return missing


def _parents_within(folder: Path, name: str) -> list[Path]:
    path = (folder / name).parent
    found: list[Path] = []
    while path != folder:
        found.append(path)
        path = path.parent
    return found


def _remove_empty(folders: list[Path]) -> None:
    for folder in folders:
        try:
            folder.rmdir()
        except OSError:  # not empty, or never created
            return


def _unwritable(path: Path, error: OSError) -> CliqgenError:
    reason = error.strerror or type(error).__name__
    return failure(
        "output-unwritable", f"{path} cannot be written: {reason}", Position(str(path))
    )
