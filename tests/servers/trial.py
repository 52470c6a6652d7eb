"""One server from end to end: installed, started, its document read, its client called."""

from __future__ import annotations

import json
import os
import sys
import time
import urllib.request
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import yaml
from commands import Broken, Unavailable, run
from environments import clean_variables, install, lay_out, programs
from running import free_port, started, tail
from server import Server
from verdict import Verdict

_METHODS = ("get", "put", "post", "delete", "options", "head", "patch", "trace")
_PACKAGE = "generated_client"


@dataclass(frozen=True)
class Line:
    """What is told about one call: its verdict is the worse of its two clients'."""

    operation: str
    verdict: Verdict
    reasons: tuple[str, ...]


@dataclass
class Row:
    """What came of one server.

    Attributes:
        failure: why it came to no calls, if it did not.
        is_unavailable: whether that is because this machine cannot get what it needs.
        operations: how many its document has.
        faults: of the whole, rather than of a call.
        seconds: by the clock.
    """

    server: Server
    failure: str | None = None
    is_unavailable: bool = False
    operations: int = 0
    lines: list[Line] = field(default_factory=list[Line])
    faults: list[str] = field(default_factory=list[str])
    seconds: float = 0.0

    @property
    def is_good(self) -> bool:
        return not (self.failure or self.faults or self.count(Verdict.OURS))

    def count(self, verdict: Verdict) -> int:
        return sum(line.verdict is verdict for line in self.lines)


def try_server(server: Server, cache: Path, scratch: Path) -> Row:
    """Everything about one server; what fails is in the row."""
    row = Row(server)
    began = time.perf_counter()
    try:
        _fill(row, cache, scratch)
    except Unavailable as error:
        *printed, reason = str(error).splitlines()
        row.failure = "\n".join([*printed, f"NOT RUN: {reason}"])
        row.is_unavailable = True
    except Broken as error:
        row.failure = str(error)
    row.seconds = time.perf_counter() - began
    return row


def _fill(row: Row, cache: Path, scratch: Path) -> None:
    server = row.server
    environment = install(server, cache)
    folder = lay_out(server, environment, scratch)
    port = free_port()
    base_url = f"http://127.0.0.1:{port}"
    words = {
        "bin": str(programs(server, environment)),
        "environment": str(environment),
        "port": str(port),
        "scratch": str(scratch),
    }
    variables = clean_variables() | {"PORT": str(port), "PYTHONDONTWRITEBYTECODE": "1"}
    variables |= {name: text.format_map(words) for name, text in server.environment}
    if server.build:
        run(_filled(server.build, words), folder=folder, environment=variables)
    log = scratch / "server.log"
    with started(
        _filled(server.start, words),
        folder=folder,
        environment=variables,
        ready=base_url + server.ready,
        log=log,
    ):
        document = scratch / "openapi.json"
        _write_document(server, document, base_url, words, folder, variables)
        documented = documented_operations(yaml.safe_load(document.read_text("utf-8")))
        row.operations = len(documented)
        lines = _call(server, document, base_url, scratch)
    row.lines += lines
    row.faults += uncalled(documented, [line.operation for line in lines])
    if any(line.verdict is Verdict.OURS for line in lines) and "Traceback" in tail(log):
        row.faults.append(f"the server printed:\n{tail(log)}")


def _write_document(
    server: Server,
    document: Path,
    base_url: str,
    words: Mapping[str, str],
    folder: Path,
    variables: Mapping[str, str],
) -> None:
    """The document as the program emits it."""
    if not server.document_command:
        try:
            with urllib.request.urlopen(
                base_url + server.document, timeout=60
            ) as answer:
                document.write_bytes(answer.read())
        except OSError as error:
            raise Broken(f"{base_url}{server.document}: {error}") from error
        return
    command = _filled(server.document_command, words)
    printed = run(command, folder=folder, environment=variables)
    if not document.exists():
        document.write_text(printed, "utf-8")


def documented_operations(document: Mapping[str, Any]) -> list[str]:
    """`GET /items/{id}` for each operation, read without cliqgen."""
    return [
        f"{method.upper()} {path}"
        for path, item in document["paths"].items()
        for method in item
        if method in _METHODS
    ]


def uncalled(documented: Sequence[str], called: Sequence[str]) -> list[str]:
    """A fault for each operation that no call covers, and for each that is none."""
    missing = Counter(documented).keys() - set(called)
    unknown = set(called) - set(documented)
    return [
        *(f"no call covers {operation}" for operation in sorted(missing)),
        *(f"the document has no {operation}" for operation in sorted(unknown)),
    ]


def _call(server: Server, document: Path, base_url: str, scratch: Path) -> list[Line]:
    generated = scratch / "client"
    generator = [sys.executable, "-m", "cliqgen"]
    package = ["--package", _PACKAGE]
    run([*generator, "generate", document, *package, "-o", generated, "--quiet"])
    operations = scratch / "operations.json"
    operations.write_text(run([*generator, "inspect", document, *package]), "utf-8")
    driver = Path(__file__).with_name("driving.py")
    variables = dict(os.environ) | {
        "PYTHONPATH": str(generated),
        "PYTHONDONTWRITEBYTECODE": "1",
    }
    printed = run(
        [sys.executable, driver, server.folder, _PACKAGE, base_url, operations],
        environment=variables,
    )
    return list(joined(json.loads(printed)))


def joined(told: Sequence[Mapping[str, Any]]) -> Iterator[Line]:
    """One line for each call out of what its synchronous and its asynchronous run told."""
    order = (Verdict.RIGHT, Verdict.SERVER, Verdict.OURS)
    for number in sorted({line["number"] for line in told}):
        runs = [line for line in told if line["number"] == number]
        worst = max((Verdict(line["verdict"]) for line in runs), key=order.index)
        reasons: dict[str, list[str]] = {}
        for line in runs:
            if Verdict(line["verdict"]) is worst:
                for reason in line["reasons"]:
                    reasons.setdefault(reason, []).append(line["client"])
        yield Line(
            operation=runs[0]["operation"],
            verdict=worst,
            reasons=tuple(
                reason if len(clients) > 1 else f"{reason} ({clients[0]} only)"
                for reason, clients in reasons.items()
            ),
        )


def _filled(command: Sequence[str], words: Mapping[str, str]) -> list[str]:
    return [word.format_map(words) for word in command]
