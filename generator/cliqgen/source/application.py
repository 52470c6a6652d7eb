"""The OpenAPI document of an application, imported in a process of its own.

What the application prints is kept apart from the document, and it has a time limit. The
process is started by the interpreter that runs cliqgen, so the application has to be
installed where cliqgen is.
"""

from __future__ import annotations

import contextlib
import json
import os
import signal
import subprocess
import sys
import threading
from collections.abc import Mapping
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import IO, Any

from msgspec import Struct

from cliqgen.address import Application
from cliqgen.diagnostics import CliqgenError, Position, reading, usage_failure
from cliqgen.masking import without_secrets
from cliqgen.nearest import nearest, question
from cliqgen.replacing import replace
from cliqgen.source.limits import APPLICATION_SECONDS, MAX_BYTES
from cliqgen.source.plain import is_list, is_mapping
from cliqgen.source.text import display_name, exists, is_folder

_CHILD = Path(__file__).with_name("importing.py")
#: Bytes at the end of what an application printed that are kept, and lines that are shown.
_KEPT, _SHOWN = 16 * 1024, 12
_LONGEST_LINE = 300


class Imported(Struct, frozen=True):
    """The document of an application, as JSON, and the files that it was made of.

    These are its modules below its folder, and those that its module may be in.
    """

    document: bytes
    files: frozenset[Path]


def import_application(application: Application) -> Imported:
    """Import an application and ask it for its document.

    Raises:
        UsageError: it cannot be imported, has no such object or no document, or fails;
            with the `files` as its `reads`.
    """
    if not is_folder(application.folder):
        message = f"the folder {display_name(application.folder)} does not exist"
        raise _failure("application-missing", application, message, None)
    files = _likely_files(application)
    with reading(files), TemporaryDirectory(prefix="cliqgen-") as name:
        place = Path(name, "report.json")
        status, printed = _run(application, place)
        report = _checked_report(application, place, status, printed)
        files |= {Path(each) for each in _texts(report.get("files"))}
        return Imported(_document(application, report), frozenset(files))


def _likely_files(application: Application) -> set[Path]:
    """The files that the module may be in, which perhaps cannot be imported yet."""
    module = application.folder.absolute().joinpath(*application.module.split("."))
    return {module.with_suffix(".py"), module / "__init__.py"}


def _run(application: Application, report: Path) -> tuple[int | None, list[str]]:
    """The exit status, None if it took too long, and the last lines printed."""
    command = [sys.executable, "-B", str(_CHILD), str(report)]
    wanted = [application.module, application.attribute]
    is_called = "called" if application.name.endswith("()") else "found"
    process = subprocess.Popen(
        [*command, *wanted, is_called],
        cwd=application.folder,
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        start_new_session=True,
    )
    assert process.stdout is not None
    tail = _Tail(process.stdout)
    try:
        return process.wait(APPLICATION_SECONDS), tail.lines()
    except subprocess.TimeoutExpired:
        _end(process)
        return None, tail.lines()
    finally:
        _end(process)
        tail.close()


def _end(process: subprocess.Popen[bytes]) -> None:
    """End the process and everything that it has started."""
    with contextlib.suppress(OSError):
        if sys.platform == "win32":
            process.kill()
        else:
            os.killpg(process.pid, signal.SIGKILL)
    process.wait()


class _Tail:
    """The end of what a process prints, which may be much."""

    def __init__(self, stream: IO[bytes]) -> None:
        self._kept = b""
        self._stream = stream
        self._thread = threading.Thread(target=self._read, args=[stream], daemon=True)
        self._thread.start()

    def lines(self) -> list[str]:
        """The last lines that have come within a second."""
        self._thread.join(1)
        text = self._kept.decode("utf-8", "replace")
        return [line for line in text.splitlines() if line.strip()][-_SHOWN:]

    def close(self) -> None:
        """Stop reading; the stream stays open if another process still writes to it."""
        self._thread.join(1)
        if not self._thread.is_alive():
            self._stream.close()

    def _read(self, stream: IO[bytes]) -> None:
        with contextlib.suppress(OSError, ValueError):
            while chunk := os.read(stream.fileno(), _KEPT):
                self._kept = (self._kept + chunk)[-_KEPT:]


def _checked_report(
    application: Application, path: Path, status: int | None, printed: list[str]
) -> Mapping[str, Any]:
    """What the process reported.

    Raises:
        UsageError: it took too long, or ended without a report.
    """
    name = application.name
    if status is None:
        raise _failure(
            "application-failed",
            application,
            f"{name} does not finish: importing it and reading its document "
            f"takes longer than {APPLICATION_SECONDS:g} seconds",
            "Move code that starts a server or waits below if __name__ == "
            '"__main__".',
            printed,
        )
    report = _report(path)
    if report is None:
        how = f"by signal {-status}" if status < 0 else f"with status {status}"
        raise _failure(
            "application-failed",
            application,
            f"importing {name} ends the process {how}",
            "Import it in Python to see why: "
            f'python -c "import {application.module}"',
            printed,
        )
    return report


def _document(application: Application, report: Mapping[str, Any]) -> bytes:
    document = report.get("document")
    if isinstance(document, str):
        return document.encode("utf-8")
    raise _reported(application, report)


def _report(path: Path) -> dict[str, Any] | None:
    """What the process reported; None if it ended without a report."""
    try:
        if path.stat().st_size > 2 * MAX_BYTES:
            return {"problem": "document-large"}
        report: object = json.loads(path.read_text("utf-8"))
    except (OSError, ValueError):
        return None
    return report if is_mapping(report) else None


def _reported(application: Application, report: Mapping[str, Any]) -> CliqgenError:
    """The error for the problem that the process reports."""
    what = str(report.get("message", ""))
    available = _texts(report.get("available"))
    documented = _texts(report.get("documented"))
    problem = report.get("problem")
    if problem == "module-missing":
        return _no_module(application, what, available)
    if problem == "attribute-missing":
        remedy: str | None = "Pass the application object, as you would to its server."
        near = nearest(what, available) or next(iter(documented), None)
        if near is not None:
            remedy = question(f"{application.module}:{near}")
        message = f"{application.module} has no {what}"
        return _failure("application-missing", application, message, remedy)
    if problem == "no-document":
        others = ", ".join(f"{application.module}:{each}" for each in documented)
        message = f"{application.name} is {what}, which has no OpenAPI document"
        known = f"These objects have one: {others}." if documented else None
        return _failure("application-undocumented", application, message, known)
    if problem == "document-large":
        size = MAX_BYTES // 1024 // 1024
        message = f"the document of {application.name} is larger than {size} MiB"
        return _failure("file-too-large", application, message, None)
    return _raised(application, what, report)


def _no_module(
    application: Application, what: str, available: list[str]
) -> CliqgenError:
    """The error for a module that is missing from the `available` ones of the folder."""
    first = application.module.partition(".")[0]
    remedy: str | None = f"Run cliqgen in the folder that contains {first}."
    if exists(application.folder / "src" / first):
        remedy = f"If {first} is in src: PYTHONPATH=src cliqgen ..."
    elif near := _near_module(application.module, available):
        remedy = question(f"{near}:{application.attribute}")
    folder = display_name(application.folder)
    message = f"no module {what} found in the folder {folder}"
    return _failure("application-missing", application, message, remedy)


def _near_module(module: str, available: list[str]) -> str | None:
    """The module with the most similar name, or the first with the same last part."""
    last = module.rpartition(".")[2]
    same = [name for name in available if name.rpartition(".")[2] == last]
    return nearest(module, available) or min(same, key=len, default=None)


def _raised(
    application: Application, what: str, report: Mapping[str, Any]
) -> CliqgenError:
    missing = report.get("missing")
    remedy = None
    if isinstance(missing, str):
        remedy = (
            f"Install {missing} in the environment of cliqgen ({sys.prefix}), "
            "or pass the document itself, as a file or through a pipe."
        )
    elif report.get("is_django") is True:
        remedy = "Set DJANGO_SETTINGS_MODULE to the name of the settings module."
    message = f"{application.name} failed: {what}"
    shown = _texts(report.get("traceback"))
    return _failure("application-failed", application, message, remedy, shown)


def _failure(
    code: str,
    application: Application,
    message: str,
    remedy: str | None,
    detail: list[str] | None = None,
) -> CliqgenError:
    place = Position(application.name)
    error = usage_failure(code, without_secrets(message), place, remedy=remedy)
    lines = tuple(without_secrets(line)[:_LONGEST_LINE] for line in detail or [])
    return type(error)([replace(one, detail=lines) for one in error.diagnostics])


def _texts(value: object) -> list[str]:
    items = value if is_list(value) else []
    return [item for item in items if isinstance(item, str)]
