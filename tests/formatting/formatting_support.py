"""What the tests of formatting share: black's own verdict, and clients as printed."""

from __future__ import annotations

import difflib
from pathlib import Path

import cliqgen.formatting
from cliqgen.formatting import printed_paths
from cliqgen.formatting.black_judge import Judge
from cliqgen.formatting.printer import Printer
from cliqgen.pipeline import Run, generate
from cliqgen.request import GenerateRequest


def by_black(text: str) -> str:
    """A module as black formats all of it."""
    return Judge().module(text)


def differences(text: str, printer: Printer) -> str:
    """Where the printer and black do not agree on a module; "" where they do."""
    return difference(by_black(text), printer.module(text))


def difference(theirs: str, ours: str) -> str:
    """What black printed and what the printer did, where that differs."""
    lines = difflib.unified_diff(
        theirs.splitlines(True), ours.splitlines(True), "black", "printer"
    )
    return "".join(lines)


def printed_modules(request: GenerateRequest) -> dict[str, str]:
    """The modules of a client as the templates print them."""
    usual = cliqgen.formatting.format_files
    cliqgen.formatting.format_files = lambda files, reuse: files
    try:
        files = generate(Run(request)).files
    finally:
        cliqgen.formatting.format_files = usual
    return {path: files[path] for path in printed_paths(files)}


def request_of(folder: Path, package: str) -> GenerateRequest:
    """The request for the client of the descriptions in a folder."""
    tables = list(folder.glob("status-codes.*"))
    roots = sorted(folder.glob("*.yaml"))
    return GenerateRequest(
        specs=tuple(path for path in roots if path not in tables),
        status_codes=tables[0] if tables else None,
        package=package,
    )
