"""A folder, the command line, and what every refusal must have in common."""

from __future__ import annotations

import os
import re
from dataclasses import dataclass
from pathlib import Path

from click.testing import CliRunner, Result
from cliqgen.cli import cli

VALID = """\
openapi: 3.1.0
info: {title: Example, version: '1'}
paths:
  /x:
    get:
      operationId: x.get
      responses: {'204': {description: done}}
"""

#: The arguments that make the client which `place_client` puts into `out`.
TO_OUT = ("--package", "shop", "-o", "out")

#: The files of that client, made once.
_CLIENT: dict[str, bytes] = {}

Snapshot = dict[str, tuple[int, int, bytes | str | None]]


@dataclass
class Bench:
    """Where a test works."""

    folder: Path

    def write(self, path: str, content: str | bytes) -> Path:
        target = self.folder / path
        target.parent.mkdir(parents=True, exist_ok=True)
        if isinstance(content, str):
            content = content.encode("utf-8", "surrogatepass")
        target.write_bytes(content)
        return target

    def place_client(self) -> None:
        """Put the description `good.yaml` and its client `out` into the folder."""
        self.write("good.yaml", VALID)
        if not _CLIENT:
            made = self.run("generate", "good.yaml", *TO_OUT)
            assert made.exit_code == 0, made.output
            out = self.folder / "out"
            files = [path for path in out.rglob("*") if path.is_file()]
            _CLIENT.update({str(p.relative_to(out)): p.read_bytes() for p in files})
        for path, content in _CLIENT.items():
            self.write(f"out/{path}", content)

    def run(self, *args: str) -> Result:
        """Run the command line; an exception that is no exit fails the test."""
        result = CliRunner().invoke(cli, args)
        if result.exception is not None and not isinstance(
            result.exception, SystemExit
        ):
            raise result.exception
        return result

    def snapshot(self) -> Snapshot:
        """Every path around the folder with its mode, time and content."""
        found: Snapshot = {}
        for base, folders, files in os.walk(self.folder.parent):
            for name in folders + files:
                path = Path(base, name)
                info = path.lstat()
                content: bytes | str | None = None
                if path.is_symlink():
                    content = str(path.readlink())
                elif path.is_file():
                    content = path.read_bytes()
                found[str(path)] = (info.st_mode, info.st_mtime_ns, content)
        return found

    def refuses(
        self,
        code: str,
        *args: str,
        place: str | None = None,
        says: tuple[str, ...] = (),
        status: int = 1,
    ) -> Result:
        """Assert that a run ends with one clear finding and changes nothing.

        `place` is the beginning of the line that reports the finding.
        """
        before = self.snapshot()
        result = self.run(*args)
        printed = result.stderr
        assert result.exit_code == status, result.output
        assert f"error[{code}]" in printed, printed
        line = next(t for t in printed.splitlines() if f"error[{code}]" in t)
        if place is not None:
            assert line.startswith(place.rstrip(":") + ":"), line
        for words in says:
            assert words in printed, printed
        assert re.search(r"^  remedy: \S", printed, re.MULTILINE), printed
        assert "Traceback" not in result.output
        assert "internal error" not in result.output
        assert self.snapshot() == before
        return result

    def refuses_spec(
        self,
        code: str,
        text: str | bytes,
        *,
        name: str = "api.yaml",
        place: str | None = None,
        says: tuple[str, ...] = (),
        status: int = 1,
    ) -> Result:
        """As `refuses`, for one description, with a client already in `out`."""
        if not (self.folder / "out").exists():
            self.place_client()
        self.write(name, text)
        arguments = ("generate", name, *TO_OUT)
        return self.refuses(code, *arguments, place=place, says=says, status=status)
