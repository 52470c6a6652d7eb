"""The pages of the documentation, their code blocks, and how each kind of block is run.

    python tests/readme/pages.py [PAGE...]

runs the blocks and writes the output that commands print now into the pages.

The blocks of a page are run from top to bottom in one scratch folder, which holds the example
description `generator/docs/shop.yaml`. What happens to a block depends on its language:

* `sh` is run by bash. It has to exit with 0.
* `python` is executed, with a server of its own (`offline.py`). A block without an import
  continues the block before it.
* `yaml`, `toml` and others are files that cliqgen reads: a description is validated, with each
  warning as an error, a configuration is read. A later block has to use any other file. If its
  name begins with a dot, it belongs to another program, and `test_codes.py` reads it.
* `text` is the output of the block before it.

A block whose first line is `# NAME` with the name of a file is that file. A comment in the
line before a block says what the block itself does not:

* `<!-- file: NAME -->` the file to write it to
* `<!-- part: FILE#POINTER -->` it is added to the mapping there, and the result validated
* `<!-- exit: N -->` the exit status to expect
* `<!-- picture: OF WHAT -->` it is a drawing, which `test_pages.py` checks
* `<!-- not run: REASON -->` why it is not run; `test_pages.py` lists the reasons

`<!-- setup ... -->` holds commands that are run before the next block and are not shown.
"""

from __future__ import annotations

import json
import os
import re
import subprocess
import sys
import tempfile
import tomllib
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from threading import Thread
from typing import Any

import yaml
from click.testing import CliRunner
from cliqgen.cli import cli
from cliqgen.config.read import read_configuration
from cliqgen.diagnostics import CliqgenError
from cliqgen.source.document import read_document

ROOT = Path(__file__).resolve().parents[2]
DOCS = ROOT / "generator" / "docs"
EXAMPLE = DOCS / "shop.yaml"
CLIQ = ROOT / "generated" / "zoho-cliq"
OFFLINE = Path(__file__).with_name("offline.py")
#: The address at which a page may expect a server of its own.
LOCAL = "http://127.0.0.1:8000"

FENCE = re.compile(
    r"^(?:<!-- (?P<key>[a-z ]+): (?P<value>.+?) -->\n\n?)?"
    r"(?P<fence>`{3,})(?P<language>[a-z]*)\n(?P<text>.*?)^(?P=fence)$",
    re.MULTILINE | re.DOTALL,
)
_SETUP = re.compile(r"^<!-- setup\n(?P<text>.*?)^-->$", re.MULTILINE | re.DOTALL)
_NAMED = re.compile(r"# ([\w./-]+\.\w+)(?:\s|;|$)")


@dataclass(frozen=True)
class Block:
    """A code block of a page, or commands that a comment hides (`setup`)."""

    page: Path
    line: int
    language: str
    text: str
    #: What the comment before it says, such as {"exit": "1"}.
    notes: dict[str, str] = field(default_factory=dict)
    #: Where its text is in the page.
    span: tuple[int, int] = (0, 0)

    @property
    def place(self) -> str:
        is_ours = self.page.is_relative_to(ROOT)
        page = self.page.relative_to(ROOT) if is_ours else Path(self.page.name)
        return f"{page.as_posix()}:{self.line}"

    @property
    def file(self) -> str | None:
        """The file that the block is, if it is one."""
        if name := self.notes.get("file"):
            return name
        named = _NAMED.match(self.text)
        return named[1] if named and self.language != "sh" else None


def pages() -> list[Path]:
    """The README, and every page of the documentation."""
    return [ROOT / "README.md", *sorted(DOCS.glob("*.md"))]


def blocks(page: Path) -> list[Block]:
    """The code blocks of a page with the hidden commands between them, in their order."""
    text = page.read_text("utf-8")
    found: list[Block] = []
    for match in (*FENCE.finditer(text), *_SETUP.finditer(text)):
        groups = match.groupdict()
        language = groups.get("language", "setup")
        notes = {groups["key"]: groups["value"]} if groups.get("key") else {}
        start = match.start("text")
        line = text.count("\n", 0, start)
        found.append(
            Block(
                page, line, language, match["text"], notes, (start, match.end("text"))
            )
        )
    return sorted(found, key=lambda block: block.span)


class Failure(AssertionError):
    """A block that does not do what it should."""

    def __init__(self, block: Block, what: str) -> None:
        super().__init__(f"{block.place}: {what}")


class Scratch:
    """The folder in which the blocks of one page are run.

    Args:
        folder: an empty folder.
        server: the address of a server that serves files of the folder.
    """

    def __init__(self, folder: Path, server: str = LOCAL) -> None:
        self.folder = folder
        self._server = server
        self._program = ""
        #: Files that nothing has read yet, by name.
        self._unread: dict[str, Block] = {}
        example = EXAMPLE.read_text("utf-8")
        (folder / "shop.yaml").write_text(example, "utf-8")
        (folder / "openapi.json").write_text(json.dumps(yaml.safe_load(example)))

    def outputs(self, page: Path) -> Iterator[tuple[Block, str]]:
        """Run the blocks of a page; yield each block of output with what was printed.

        Raises:
            Failure: if a block fails.
        """
        printed = None
        for block in blocks(page):
            if block.notes.keys() & {"not run", "picture"}:
                printed = None
            elif block.language == "text" and block.file is None:
                if printed is None:
                    raise Failure(block, "there is nothing before it to print this")
                yield block, printed
                printed = None
            else:
                printed = self._run(block)
        if self._unread:
            name, block = next(iter(self._unread.items()))
            raise Failure(block, f"nothing on the page reads {name}")

    def _run(self, block: Block) -> str | None:
        if part := block.notes.get("part"):
            return self._validate_part(block, part)
        if block.file is not None:
            return self._write(block, block.file)
        if block.language in ("sh", "setup"):
            return self._shell(block)
        if block.language == "python":
            return self._python(block)
        raise Failure(
            block, "it cannot be run: name its file, or say why it is not run"
        )

    def _write(self, block: Block, name: str) -> None:
        path = self.folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(block.text, "utf-8")
        if path.name == "cliqgen.toml":
            self._read_configuration(block, path)
        elif path.suffix in (".yaml", ".yml", ".json"):
            content = self._read(block, path)
            if isinstance(content, dict) and content.keys() & {"openapi", "swagger"}:
                self._validate(block, name)
            else:
                self._unread[name] = block
        else:
            if path.suffix == ".toml":
                tomllib.loads(block.text)
            self._unread[name] = block
        if name.startswith("."):
            del self._unread[name]

    def _read(self, block: Block, path: Path) -> Any:
        try:
            return read_document(path).data
        except CliqgenError as error:
            raise Failure(block, str(error)) from error

    def _read_configuration(self, block: Block, path: Path) -> None:
        try:
            assert read_configuration(path).chosen(())
        except CliqgenError as error:
            raise Failure(block, str(error)) from error

    def _validate_part(self, block: Block, part: str) -> None:
        """Add the block to a mapping of a description, and validate the result."""
        name, _, pointer = part.partition("#")
        document = yaml.safe_load((self.folder / name).read_text("utf-8"))
        target: Any = document
        for key in pointer.split("/")[1:]:
            target = target[key.replace("~1", "/").replace("~0", "~")]
        path = self.folder / f"part-{block.line}.yaml"
        path.write_text(block.text, "utf-8")
        target.update(self._read(block, path))
        path.write_text(yaml.safe_dump(document, sort_keys=False), "utf-8")
        self._validate(block, path.name)

    def _validate(self, block: Block, name: str) -> None:
        arguments = ["validate", "--strict", "--quiet", str(self.folder / name)]
        result = CliRunner().invoke(cli, arguments)
        if result.exit_code:
            raise Failure(block, result.output)

    def _shell(self, block: Block) -> str:
        self._read_by(block)
        program = block.text.replace(LOCAL, self._server)
        done = self._process("bash", "-euo", "pipefail", "-c", program)
        expected = int(block.notes.get("exit", "0"))
        if done.returncode != expected:
            raise Failure(block, f"exit status {done.returncode}\n{done.stdout}")
        return done.stdout.replace(self._server, LOCAL)

    def _python(self, block: Block) -> str:
        """Execute it; all that clients send goes to a server in the same process."""
        self._read_by(block)
        begins = re.search(r"^(?:from|import) ", block.text, re.MULTILINE)
        before = "" if begins else self._program
        mark = "print(end='\\0', flush=True)\n" if before else ""
        self._program = before + block.text
        path = self.folder / "program.py"
        path.write_text(before + mark + block.text, "utf-8")
        done = self._process(sys.executable, "-W", "error", str(OFFLINE), str(path))
        if done.returncode:
            raise Failure(block, done.stdout)
        return done.stdout.rpartition("\0")[2]

    def _read_by(self, block: Block) -> None:
        for name in [name for name in self._unread if _names(block.text, name)]:
            del self._unread[name]

    def _import_path(self) -> list[Path]:
        """The folder, each client that the page has generated, and Cliq's."""
        clients = [p.parent for p in self.folder.rglob("*/pyproject.toml")]
        return [self.folder, self.folder / "src", *clients, CLIQ]

    def _process(self, *command: str) -> subprocess.CompletedProcess[str]:
        tools = os.fspath(Path(sys.executable).parent)
        return subprocess.run(
            command,
            cwd=self.folder,
            env={
                **os.environ,
                "PATH": os.pathsep.join((tools, os.environ["PATH"])),
                "PYTHONPATH": os.pathsep.join(map(os.fspath, self._import_path())),
                "PYTHONDONTWRITEBYTECODE": "1",
                "XDG_STATE_HOME": os.fspath(self.folder / ".state"),
                "GIT_CONFIG_GLOBAL": os.devnull,
                "COLUMNS": "100",
                "NO_COLOR": "1",
                "SOURCE_DATE_EPOCH": "1780272000",
            },
            stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            text=True,
            timeout=120,
            check=False,
        )


def _names(program: str, file: str) -> bool:
    """Whether commands read a file: by its name, a module by its dotted name.

    `generate` reads what users have in `_custom` without being told.
    """
    if "/_custom/" in file:
        return "cliqgen generate" in program
    return file in program or file.removesuffix(".py").replace("/", ".") in program


def outputs_of(page: Path, folder: Path) -> list[tuple[Block, str]]:
    """Run a page in an empty folder; its blocks of output with what is printed now.

    Raises:
        Failure: if a block fails.
    """
    with serving(folder) as server:
        return list(Scratch(folder, server).outputs(page))


@contextmanager
def serving(folder: Path) -> Iterator[str]:
    """A web server for the files of a folder; its address."""
    handler = partial(_Quiet, directory=os.fspath(folder))
    with ThreadingHTTPServer(("127.0.0.1", 0), handler) as server:
        Thread(target=server.serve_forever, daemon=True).start()
        yield f"http://127.0.0.1:{server.server_port}"
        server.shutdown()


class _Quiet(SimpleHTTPRequestHandler):
    def log_message(self, format: str, *args: Any) -> None:
        pass


def refresh(page: Path) -> None:
    """Write what is printed now into the blocks of output of a page."""
    with tempfile.TemporaryDirectory() as folder:
        outputs = outputs_of(page, Path(folder))
    text = page.read_text("utf-8")
    for block, printed in reversed(outputs):
        start, end = block.span
        text = text[:start] + shown(printed) + text[end:]
    page.write_text(text, "utf-8")


def shown(printed: str) -> str:
    """Output as a page shows it."""
    lines = [line.rstrip() for line in printed.rstrip().splitlines()]
    return "".join(f"{line}\n" for line in lines)


def main() -> None:
    """Refresh the pages that the command line names, or all of them."""
    for page in [Path(name).resolve() for name in sys.argv[1:]] or pages():
        refresh(page)


if __name__ == "__main__":
    main()
