"""Runs cliqgen and writes down what it printed, with what differs elsewhere masked."""

from __future__ import annotations

import io
import os
import re
import shlex
import sys
import tempfile
from collections.abc import Callable, Generator
from contextlib import contextmanager, redirect_stderr, redirect_stdout
from importlib.metadata import version
from pathlib import Path
from unittest import mock

from cliqgen import __version__
from cliqgen.bundled import bundled_spec
from cliqgen.cli import main

#: What may not decide on what is printed.
_UNSET = ("CLIQGEN_DEBUG", "FORCE_COLOR", "CLICOLOR_FORCE", "NO_COLOR", "SHELL")
#: Versions are different elsewhere, and say nothing of the message.
_VERSIONS = [
    *(("cliqgen", __version__), ("python", sys.version.split()[0])),
    *((name, version(name)) for name in ("black", "jinja2", "click")),
    ("openapi-spec-validator", version("openapi-spec-validator")),
]
#: So are addresses, hashes of files, and where in a file of the templates a line stands.
_MASKS = [
    (r"127\.0\.0\.1:\d+", "127.0.0.1:PORT"),
    (r"\b[0-9a-f]{64}\b", "HASH"),
    (r"@@ -[\d,]+ \+[\d,]+ @@", "@@ -LINES +LINES @@"),
]
_WIDEST = 400


class Terminal:
    """A folder to run cliqgen in, and all that was printed there."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self._lines: list[str] = []

    @property
    def text(self) -> str:
        return "\n".join(self._lines) + "\n"

    def write(self, path: str, content: str | bytes) -> Path:
        target = self.folder / path
        target.parent.mkdir(parents=True, exist_ok=True)
        data = content.encode() if isinstance(content, str) else content
        target.write_bytes(data)
        return target

    def edit(self, path: str, before: str, after: str) -> None:
        text = (self.folder / path).read_text("utf-8")
        assert before in text, f"{before!r} is not in {path}"
        self.write(path, text.replace(before, after, 1))

    def title(self, text: str) -> None:
        """Begin a scene."""
        self._lines += ["", f"## {text}", ""]

    def say(self, text: str) -> None:
        """What is done between two commands."""
        self._lines += [f"# {line}" for line in text.splitlines()]

    def run(self, *args: str, most: int = 120) -> None:
        """Run cliqgen; of what it prints to either stream at most so many lines."""
        status, out, err = run_here(args)
        self._lines.append(self.masked(f"$ cliqgen {shlex.join(args)}"))
        self._lines += self._shown("|", out, most)
        self._lines += self._shown("!", err, most)
        self._lines += [f"exit {status}", ""]

    def silently(self, *args: str) -> None:
        """Run cliqgen for what it does."""
        status, _, err = run_here(args)
        assert status == 0, err
        self._lines.append(f"$ cliqgen {shlex.join(args)} > /dev/null")

    def _shown(self, sign: str, text: str, most: int) -> list[str]:
        lines = self.masked(text).splitlines()
        shown = [f"{sign} {line}".rstrip() for line in lines[:most]]
        shown = [
            line if len(line) < _WIDEST else f"{line[:_WIDEST]}..." for line in shown
        ]
        if len(lines) > most:
            shown.append(f"{sign} ... and {len(lines) - most} lines more")
        return shown

    def masked(self, text: str) -> str:
        """Text without what is another one elsewhere."""
        text = text.replace(str(bundled_spec().parent.parent), "BUNDLED")
        text = text.replace(str(self.folder.resolve()), "FOLDER")
        text = text.replace(str(self.folder), "FOLDER")
        for name, number in _VERSIONS:
            said = rf"({re.escape(name)}(?:, version)?\"?:? \"?){re.escape(number)}"
            text = re.sub(said, r"\1VERSION", text, flags=re.IGNORECASE)
        for pattern, placeholder in _MASKS:
            text = re.sub(pattern, placeholder, text)
        return text


def run_here(args: tuple[str, ...]) -> tuple[int, str, str]:
    """Exit status, standard output and standard error of a run in this process."""
    out, err = io.StringIO(), io.StringIO()
    with (
        mock.patch.object(sys, "argv", ["cliqgen", *args]),
        mock.patch.object(sys, "stdin", io.StringIO()),
        redirect_stdout(out),
        redirect_stderr(err),
    ):
        try:
            main()
        except SystemExit as ended:
            status = ended.code
    assert isinstance(status, int)
    return status, out.getvalue(), err.getvalue()


@contextmanager
def _inside(folder: Path) -> Generator[None]:
    before = Path.cwd()
    os.chdir(folder)
    own = {
        "XDG_STATE_HOME": str(folder.parent / "state"),
        "GIT_CONFIG_GLOBAL": os.devnull,
        "GIT_CONFIG_SYSTEM": os.devnull,
        "LC_ALL": "C",
        "COLUMNS": "80",
        "TERM": "xterm",
        "SOURCE_DATE_EPOCH": "1780272000",
    }
    try:
        with mock.patch.dict(os.environ, own):
            for name in _UNSET:
                os.environ.pop(name, None)
            yield
    finally:
        os.chdir(before)


def transcript(play: Callable[[Terminal], None]) -> str:
    """What is printed when a play is played, in a folder of its own."""
    with tempfile.TemporaryDirectory() as parent:
        folder = Path(parent).resolve() / "work"
        folder.mkdir()
        terminal = Terminal(folder)
        with _inside(folder):
            play(terminal)
        return terminal.text
