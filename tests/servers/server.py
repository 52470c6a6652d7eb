"""The servers: one folder each, described by its `server.toml`."""

from __future__ import annotations

import json
import re
import tomllib
from dataclasses import dataclass
from pathlib import Path

HERE = Path(__file__).parent


@dataclass(frozen=True)
class Server:
    """A program that serves an API, as its folder describes it.

    In commands `{bin}` stands for the folder of the environment's programs, `{environment}`
    for the whole of it, `{port}` for the port to listen on, `{scratch}` for an empty folder.

    Attributes:
        name: of its folder.
        title: for people.
        folder: where it lies.
        start: the command that runs it.
        build: a command to run once before.
        document: path at which it serves its document, unless `document_command` is given.
        document_command: prints the document, or writes it to `{scratch}/openapi.json`.
        ready: path that answers as soon as it can be called.
        environment: further environment variables.
        shown: packages whose versions the table shows; the first is the framework.
    """

    name: str
    title: str
    folder: Path
    start: tuple[str, ...]
    build: tuple[str, ...] = ()
    document: str = ""
    document_command: tuple[str, ...] = ()
    ready: str = "/_received"
    environment: tuple[tuple[str, str], ...] = ()
    shown: tuple[str, ...] = ()

    @property
    def is_node(self) -> bool:
        return (self.folder / "package.json").exists()

    @property
    def is_debian(self) -> bool:
        return (self.folder / "debian.txt").exists()

    @property
    def needs(self) -> Path:
        """The file with the pinned packages."""
        if self.is_debian:
            return self.folder / "debian.txt"
        pinned = "package-lock.json" if self.is_node else "requirements.txt"
        return self.folder / pinned

    def versions(self) -> str:
        """The pinned versions of the packages to show."""
        if self.is_node:
            package = json.loads((self.folder / "package.json").read_text("utf-8"))
            pinned = package["dependencies"]
        else:
            lines = self.needs.read_text("utf-8")
            line = r"^(?:deb )?([\w.-]+)(?:\[.*\])?==?(\S+)"
            pinned = dict(re.findall(line, lines, re.MULTILINE))
        return ", ".join(f"{name} {pinned[name]}" for name in self.shown)


def all_servers() -> list[Server]:
    """Every server there is, by name."""
    return [read(file.parent) for file in sorted(HERE.glob("*/server.toml"))]


def read(folder: Path) -> Server:
    """The server that a folder describes."""
    told = tomllib.loads((folder / "server.toml").read_text("utf-8"))
    environment = told.pop("environment", {})
    return Server(
        name=folder.name,
        folder=folder,
        environment=tuple(environment.items()),
        **{key: tuple(v) if isinstance(v, list) else v for key, v in told.items()},
    )
