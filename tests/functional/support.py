"""Fragments of OpenAPI become packages that can be imported and called."""

from __future__ import annotations

import importlib
import json
import sys
import textwrap
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from types import ModuleType
from typing import Any
from urllib.parse import parse_qsl

import httpx2
from click.testing import CliRunner, Result
from cliqgen.cli import cli
from cliqgen.diagnostics import Diagnostics
from cliqgen.given_types import GivenType, read_entry
from cliqgen.manifest import written_files
from cliqgen.pipeline import Run, generate
from cliqgen.request import GenerateRequest, UnknownFields

URL = "https://api.example.com"


@dataclass
class Exchange:
    """What a client sent, and what it is answered: one reply a request, then the last."""

    seen: list[httpx2.Request] = field(default_factory=list)
    replies: list[httpx2.Response] = field(default_factory=list)

    def answer(self, body: Any = None, status: int = 200, **options: Any) -> None:
        """Answer the next request with JSON, or with what the options say."""
        if not options and body is not None:
            options["json"] = body
        self.replies.append(httpx2.Response(status, **options))

    def handle(self, request: httpx2.Request) -> httpx2.Response:
        request.read()
        self.seen.append(request)
        if not self.replies:
            return httpx2.Response(200, json={})
        return self.replies.pop(0) if len(self.replies) > 1 else self.replies[0]

    @property
    def last(self) -> httpx2.Request:
        return self.seen[-1]

    @property
    def target(self) -> str:
        """The path and query of the last request, as they went over the wire."""
        return self.last.url.raw_path.decode()

    @property
    def query(self) -> list[tuple[str, str]]:
        return parse_qsl(self.target.partition("?")[2], keep_blank_values=True)

    @property
    def json(self) -> Any:
        return json.loads(self.last.content)


@dataclass
class Client:
    """A generated package, imported."""

    package: ModuleType
    folder: Path
    findings: Diagnostics
    class_name: str

    @property
    def codes(self) -> list[str]:
        return [finding.code for finding in self.findings]

    def text(self, path: str) -> str:
        """A generated file below the package."""
        return (self.folder / self.package.__name__ / path).read_text("utf-8")

    def call(self, *args: Any, **options: Any) -> tuple[Any, Exchange]:
        """A client whose requests go nowhere, and what it exchanges."""
        exchange = Exchange()
        options.setdefault(
            "http_client",
            httpx2.Client(transport=httpx2.MockTransport(exchange.handle)),
        )
        options.setdefault("base_url", URL)
        return getattr(self.package, self.class_name)(*args, **options), exchange


class Workshop:
    """Generates clients into one folder and imports them."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._made: dict[Any, Client] = {}
        self._output = folder / "output"

    def build(
        self,
        spec: str | Mapping[str, str],
        *,
        roots: tuple[str, ...] = (),
        statuses: str | None = None,
        name: str | None = None,
        unknown_fields: UnknownFields = "drop",
        types: Mapping[str, str | Mapping[str, str]] | None = None,
    ) -> Client:
        """The client of a fragment, or of several files by their name.

        `roots` are the files given on the command line, by default the first one, `types`
        the classes for formats.
        """
        files = {"api.yaml": spec} if isinstance(spec, str) else dict(spec)
        stated = tuple(read_entry(n, e, None) for n, e in (types or {}).items())
        key = (tuple(files.items()), roots, statuses, unknown_fields, stated)
        if key not in self._made:
            made = self._make(files, roots, statuses, name, unknown_fields, stated)
            self._made[key] = made
        return self._made[key]

    def _make(
        self,
        files: dict[str, str],
        roots: tuple[str, ...],
        statuses: str | None,
        name: str | None,
        unknown_fields: UnknownFields,
        types: tuple[GivenType, ...],
    ) -> Client:
        package = name or f"fragment{len(self._made)}"
        inputs = self._folder / f"input-{package}"
        for path, text in files.items():
            (inputs / path).parent.mkdir(parents=True, exist_ok=True)
            (inputs / path).write_text(textwrap.dedent(text), "utf-8")
        table = None
        if statuses is not None:
            table = inputs / "statuses.yaml"
            table.write_text(textwrap.dedent(statuses), "utf-8")
        request = GenerateRequest(
            specs=tuple(inputs / root for root in roots or (next(iter(files)),)),
            status_codes=table,
            package=package,
            unknown_fields=unknown_fields,
            types=types,
        )
        findings = Diagnostics()
        generated = generate(Run(request, findings))
        project = self._output / f"project-{package}"
        for path, content in written_files(generated, project).items():
            (project / path).parent.mkdir(parents=True, exist_ok=True)
            (project / path).write_bytes(content)
        sys.path.insert(0, str(project))
        try:
            module = importlib.import_module(package)
        finally:
            sys.path.remove(str(project))
        client = importlib.import_module(f"{package}.client")
        (class_name,) = [
            name
            for name, value in vars(client).items()
            if f"Async{name}" in vars(client) and value.__module__ == client.__name__
        ]
        return Client(module, project, findings, class_name)

    def close(self) -> None:
        for client in self._made.values():
            prefix = client.package.__name__
            for module in list(sys.modules):
                if module == prefix or module.startswith(prefix + "."):
                    del sys.modules[module]


@dataclass
class CommandLine:
    """cliqgen's command line, in process."""

    folder: Path

    def write(self, path: str, text: str) -> Path:
        target = self.folder / path
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_text(textwrap.dedent(text), "utf-8")
        return target

    def run(self, *args: str) -> Result:
        result = CliRunner().invoke(cli, args)
        if result.exception is not None and not isinstance(
            result.exception, SystemExit
        ):
            raise result.exception
        return result

    def json(self, *args: str) -> tuple[int, Any]:
        """Exit status and printed JSON."""
        result = self.run(*args)
        return result.exit_code, json.loads(result.stdout)

    def tree(self, folder: str) -> dict[str, tuple[bytes, int]]:
        """Every file below a folder with its bytes and its time of change."""
        root = self.folder / folder
        return {
            path.relative_to(root).as_posix(): (
                path.read_bytes(),
                path.stat().st_mtime_ns,
            )
            for path in sorted(root.rglob("*"))
            if path.is_file()
        }


def operation(body: str, *, components: str = "", extra: str = "") -> str:
    """A document around one path item."""
    text = 'openapi: 3.1.0\ninfo: {title: Example, version: "1"}\n' + extra
    text += "paths:\n" + textwrap.indent(textwrap.dedent(body).strip("\n"), "  ")
    if components:
        inner = textwrap.indent(textwrap.dedent(components).strip("\n"), "  ")
        text += "\ncomponents:\n" + inner
    return text + "\n"


Build = Callable[..., Client]
