"""The folder of a reference: its pages are written, and built into a site."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from collections.abc import Mapping
from pathlib import Path

from msgspec import Struct

from cliqgen.contained import is_ownable
from cliqgen.diagnostics import Position, failure
from cliqgen.emit.places import (
    check_place,
    digest,
    parents_within,
    refuse_links,
    remove_empty,
    unwritable,
)
from cliqgen.hashes import hash_of
from cliqgen.regular import NotRegularError, read_regular
from cliqgen.source.plain import is_list, is_mapping
from cliqgen.writings import writing

#: What lists the files that were written, so that obsolete ones are deleted.
RECORD = ".cliqgen-docs.json"
#: The folder of the finished site, below that of the pages.
SITE = "site"
#: The last lines of a failed build that are worth reading.
_LAST_LINES = 12


class WrittenSite(Struct, frozen=True):
    """How many files were written, deleted and left as they were."""

    written: int
    deleted: int
    unchanged: int


def write_site(files: Mapping[str, str], folder: Path) -> WrittenSite:
    """Write the pages, and delete those that were written before and are obsolete.

    Other files in the folder are unchanged.

    Raises:
        CliqgenError: the folder is not ours, or cannot be written.
    """
    check_place(folder)
    try:
        previous = _previous(folder)
        refuse_links(folder, [*files, *previous, RECORD])
        folder.mkdir(parents=True, exist_ok=True)
        obsolete = [name for name in previous if name not in files]
        record = json.dumps({"files": sorted(files)}, indent=1) + "\n"
        with writing(folder):
            # First, so that an interrupted run does not leave a folder that is nobody's.
            (folder / RECORD).write_bytes(record.encode("utf-8"))
            written = sum(_write(folder / name, text) for name, text in files.items())
            for name in obsolete:
                (folder / name).unlink(missing_ok=True)
                remove_empty(parents_within(folder, name))
    except OSError as error:
        raise unwritable(Path(error.filename or folder), error) from None
    return WrittenSite(written, len(obsolete), len(files) - written)


def build_site(folder: Path) -> Path:
    """Build the site from its pages; return the first page.

    Raises:
        CliqgenError: Zensical failed, or links lead out of the folder, to what it would
            read, delete or write.
    """
    _refuse_links_out(folder)
    # -P: modules are not searched in the folder, which may be anybody's.
    command = [sys.executable, "-P", "-m", "zensical", "build", "--clean"]
    with writing(folder / SITE):
        done = subprocess.run(
            command, cwd=folder, capture_output=True, text=True, check=False
        )
    first = folder / SITE / "index.html"
    if done.returncode or not first.is_file():
        lines = [
            line for line in (done.stdout + done.stderr).splitlines() if line.strip()
        ]
        raise failure(
            "docs-build",
            "zensical could not build the site: " + "; ".join(lines[-_LAST_LINES:]),
            Position(str(folder)),
        )
    # Its addresses begin with a slash: it is broken in a folder, and below a path.
    first.with_name("404.html").unlink(missing_ok=True)
    return first


def _refuse_links_out(folder: Path) -> None:
    real = folder.resolve()
    for base, folders, files in os.walk(folder):
        for name in (*folders, *files):
            path = Path(base, name)
            if path.is_symlink() and not _leads_below(path, real):
                raise failure(
                    "output-foreign",
                    f"{path} is a symbolic link out of {folder}",
                    Position(str(path)),
                    remedy="Remove the link.",
                )


def _leads_below(link: Path, folder: Path) -> bool:
    try:
        return link.resolve().is_relative_to(folder)
    except (OSError, RuntimeError):  # a loop
        return False


def _previous(folder: Path) -> list[str]:
    """The files of the previous run.

    Raises:
        CliqgenError: the folder holds something else.
    """
    present = [path.name for path in folder.iterdir()] if folder.is_dir() else []
    if not present:
        return []
    try:
        read: object = json.loads(read_regular(folder / RECORD))
    except (FileNotFoundError, NotRegularError, RecursionError, ValueError):
        read = None
    names = read.get("files") if is_mapping(read) else None
    if not is_list(names) or not all(
        isinstance(n, str) and is_ownable(n) for n in names
    ):
        raise failure(
            "output-foreign",
            f"{folder} is not empty and has no readable {RECORD}",
            Position(str(folder)),
        )
    return names


def _write(path: Path, text: str) -> bool:
    """Write a file unless it has this content; whether it was written."""
    content = text.encode("utf-8")
    if digest(path) == hash_of(content):
        return False
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(content)
    return True
