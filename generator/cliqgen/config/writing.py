"""Writing a configuration: creating a file or appending to one, never overwriting."""

from __future__ import annotations

import os
import shutil
import tempfile
from pathlib import Path

from cliqgen.contained import leads_out
from cliqgen.diagnostics import UsageError, usage_failure
from cliqgen.source.text import reason_of
from cliqgen.writings import writing


def create(path: Path, text: str) -> None:
    """Write a new file.

    Raises:
        UsageError: it exists already, or cannot be written
    """
    _check_place(path)
    try:
        stream = path.open("xb")
    except FileExistsError:
        raise usage_failure("config-exists", f"{path} already exists") from None
    except OSError as error:
        raise _unwritable(path, error) from None
    try:
        with writing(path), stream:
            stream.write(text.encode("utf-8"))
    except OSError as error:
        path.unlink(missing_ok=True)
        raise _unwritable(path, error) from None


def append(path: Path, text: str) -> None:
    """Append lines to a file and leave every byte before them as it is.

    The old file is kept until the new one is complete.

    Raises:
        UsageError: it cannot be read or written
    """
    _check_place(path)
    try:
        before = path.read_bytes()
    except OSError as error:
        raise _unwritable(path, error) from None
    rewrite(path, before + _joined(before, text))


def rewrite(path: Path, content: bytes) -> None:
    """Replace the content of a file, which is kept until the new one is complete.

    Raises:
        UsageError: it cannot be written
    """
    _check_place(path)
    try:
        target = path.resolve()  # keep a symbolic link
        handle, name = tempfile.mkstemp(prefix=f".{target.name}-", dir=target.parent)
        temporary = Path(name)
        try:
            with os.fdopen(handle, "wb") as stream:
                stream.write(content)
            shutil.copymode(target, temporary)
            with writing(path):
                temporary.replace(target)
        finally:
            temporary.unlink(missing_ok=True)
    except OSError as error:
        raise _unwritable(path, error) from None


def _check_place(path: Path) -> None:
    """Stop at a path that links lead out of its repository.

    Raises:
        UsageError: they do
    """
    try:
        is_elsewhere = leads_out(path)
    except (OSError, ValueError, RuntimeError) as error:
        raise _unwritable(path, error) from None
    if is_elsewhere:
        raise usage_failure(
            "output-unwritable",
            f"cannot write {path}: links lead out of its repository, to {path.resolve()}",
        )


def appended(before: str, text: str) -> str:
    """The text of a file with lines added, as `append` writes it."""
    return before + _joined(before.encode("utf-8"), text).decode("utf-8")


def _joined(before: bytes, text: str) -> bytes:
    """The lines with a separator, with the line endings of the file."""
    parting = "\n" if before.endswith(b"\n") or not before else "\n\n"
    lines = (parting if before.strip() else "") + text
    if b"\r\n" in before:
        lines = lines.replace("\n", "\r\n")
    return lines.encode("utf-8")


def _unwritable(path: Path, error: Exception) -> UsageError:
    return usage_failure(
        "output-unwritable", f"cannot write {path}: {reason_of(error)}"
    )
