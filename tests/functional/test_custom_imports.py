"""Code in `_custom` that imports a module of the runtime which the client does not have."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from functional_support import CommandLine

DESCRIPTION = """\
openapi: 3.1.0
info: {title: Kiosk, version: '1'}
servers: [{url: https://api.example.com}]
paths:
  /papers:
    get: {operationId: papers.list, responses: {'204': {description: done}}}
"""
ARGUMENTS = ("api.yaml", "--package", "kiosk", "-o", "out")
MISSING = [
    "from .._runtime.paging import Page",
    "from .._runtime import paging",
    "from kiosk._runtime.paging import Page",
    "import kiosk._runtime.paging",
]
PRESENT = [
    "from .._runtime.exchange import Exchange",
    "try:\n    from .._runtime.paging import Page\nexcept ImportError:\n    pass",
    "def later():\n    from .._runtime.paging import Page",
    "import paging",
]


@pytest.fixture
def kiosk(cli: CommandLine) -> CommandLine:
    cli.write("api.yaml", DESCRIPTION)
    assert cli.run("generate", *ARGUMENTS).exit_code == 0
    assert not (cli.folder / "out/kiosk/_runtime/paging").exists()
    assert (cli.folder / "out/kiosk/_runtime/exchange.py").exists()
    return cli


@pytest.mark.parametrize("command", ["generate", "check"])
@pytest.mark.parametrize("line", MISSING)
def test_a_missing_module_is_reported(
    kiosk: CommandLine, command: str, line: str
) -> None:
    kiosk.write("out/kiosk/_custom/__init__.py", f"import json\n{line}\n")
    before = kiosk.tree("out")
    result = kiosk.run(command, *ARGUMENTS)
    assert result.exit_code == 1
    assert "_custom/__init__.py:2:1: error[custom-import]" in result.stderr
    assert "imports kiosk._runtime.paging, which this client does" in result.stderr
    assert "Remove the import, or copy what you need" in result.stderr
    assert kiosk.tree("out") == before


def test_other_modules_of_the_folder_are_read(kiosk: CommandLine) -> None:
    kiosk.write("out/kiosk/_custom/__init__.py", "")
    kiosk.write("out/kiosk/_custom/deep/more.py", "from ..._runtime import paging\n")
    result = kiosk.run("check", *ARGUMENTS)
    assert "_custom/deep/more.py:1:1: error[custom-import]" in result.stderr


@pytest.mark.parametrize("text", PRESENT)
def test_what_can_be_imported_is_not_reported(kiosk: CommandLine, text: str) -> None:
    kiosk.write("out/kiosk/_custom/__init__.py", f"{text}\n")
    result = kiosk.run("generate", *ARGUMENTS)
    assert result.exit_code == 0, result.stderr
