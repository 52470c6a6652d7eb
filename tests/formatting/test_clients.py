"""Whole clients: what the printer makes of them is what black would."""

from __future__ import annotations

import json
import subprocess
import sys
from functools import cache
from pathlib import Path

import pytest
from cliqgen.formatting import format_files
from cliqgen.formatting.printer import Printer
from formatting_support import differences, printed_modules, request_of

ROOT = Path(__file__).resolve().parents[2]
FOLDERS = {
    "library": ROOT / "tests" / "golden" / "cases" / "library",
    "messy": ROOT / "tests" / "golden" / "cases" / "messy",
    "zoho_cliq": ROOT / "specs" / "cliq",
}
#: Formats the client that is piped in, and tells whether that took black.
FORMAT = """\
import json, sys
from cliqgen.formatting import format_files
format_files(json.load(sys.stdin), lambda path, text: None)
print("black" in sys.modules)
"""


@cache
def modules(package: str) -> dict[str, str]:
    return printed_modules(request_of(FOLDERS[package], package))


@pytest.mark.parametrize("package", FOLDERS)
def test_what_templates_print_is_formatted_as_by_black(package: str) -> None:
    printer = Printer()
    for path, text in modules(package).items():
        assert differences(text, printer) == "", path
    assert printer.statements > 200


@pytest.mark.parametrize("package", FOLDERS)
def test_hardly_any_statement_reaches_black(package: str) -> None:
    printer = Printer()
    for text in modules(package).values():
        printer.module(text)
    assert printer.judge.modules == 0
    assert printer.judge.asked <= printer.statements * 0.02


@pytest.mark.parametrize("package", FOLDERS)
def test_what_is_formatted_stays(package: str) -> None:
    printer = Printer()
    for path, text in format_files(modules(package), lambda *_: None).items():
        assert printer.module(text) == text, path


def test_what_a_former_run_formatted_is_not_judged_again(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    files = modules("library")
    formatted = format_files(files, lambda *_: None)
    monkeypatch.setattr(Printer, "module", None)
    assert format_files(files, lambda path, _: formatted[path]) == formatted


def test_black_is_loaded_only_where_it_is_asked() -> None:
    files = modules("library")
    odd = {"odd.py": "from __future__ import annotations\n\nx = [a for a in b]\n"}
    for content, loaded in ((files, "False"), ({**files, **odd}, "True")):
        done = subprocess.run(
            [sys.executable, "-c", FORMAT],
            input=json.dumps(content),
            capture_output=True,
            text=True,
            check=True,
        )
        assert done.stdout.strip() == loaded


def test_black_is_asked_once_about_the_same_statement() -> None:
    printer = Printer()
    text = "from __future__ import annotations\n\nx = [a for a in b]\n"
    assert {printer.module(text) for _ in range(3)} == {text}
    assert printer.judge.asked == 1
