"""Large descriptions are parsed while they are validated, which changes nothing."""

from __future__ import annotations

import os
import signal
import sys
from pathlib import Path
from typing import Any, NoReturn

import pytest
from cliqgen import parallel, validation
from cliqgen.diagnostics import CliqgenError, Diagnostic, Diagnostics
from cliqgen.memo import Memo
from cliqgen.pipeline import Run, generate
from cliqgen.request import GenerateRequest

pytestmark = pytest.mark.skipif(
    sys.platform != "linux", reason="processes are copied on Linux alone"
)
HERE = os.getpid()
PARTS = "parts of documents"

#: A warning of validation (`nulable`) and one of the parser (the style).
DESCRIPTION = """
openapi: 3.0.3
info: {title: Kites, version: "1"}
servers: [{url: https://api.example.com}]
paths:
  /kites:
    get:
      operationId: list_kites
      description: Lists kites.
      parameters:
        - {name: tail, in: query, style: simple, schema: {type: string}}
      responses:
        "200":
          description: Kites.
          content:
            application/json:
              schema: {type: array, items: {$ref: "#/components/schemas/Kite"}}
components:
  schemas:
    Kite:
      type: object
      properties: {name: {type: string}, lines: {type: integer}}
"""
CASES = {
    "valid": DESCRIPTION,
    "unknown field": DESCRIPTION.replace(
        "operationId:", "operatinId: x\n      operationId:"
    ),
    "reference instead of text": DESCRIPTION.replace(
        "description: Lists kites.", "description: {$ref: '#/info/title'}"
    ),
    "reference to nothing": DESCRIPTION.replace("schemas/Kite", "schemas/Kit"),
    "reference to another file": DESCRIPTION.replace(
        "'#/components/schemas/Kite'", "kite.yaml"
    ).replace('"#/components/schemas/Kite"', "kite.yaml"),
    "reference to no file": DESCRIPTION.replace(
        '"#/components/schemas/Kite"', "kites.yaml"
    ),
    "wrong shape": DESCRIPTION.replace("parameters:\n", "parameters: 1\n").replace(
        "        - {name: tail, in: query, style: simple, schema: {type: string}}\n", ""
    ),
    "path in another file": DESCRIPTION.replace(
        "paths:\n", "paths:\n  /tails: {$ref: tails.yaml}\n"
    ).replace("schemas/Kite", "schemas/Kit"),
    "no operations": DESCRIPTION.partition("paths:")[0] + "paths: {}\n",
    "capitals": DESCRIPTION.replace("operationId", "operationID"),
}

Told = tuple[dict[str, Any], list[Diagnostic], dict[str, Any]]


@pytest.fixture(autouse=True)
def _everything_is_large(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(validation, "_LARGE", 0)


def told(
    spec: Path, monkeypatch: pytest.MonkeyPatch, count: int, *, strict: bool = False
) -> Told:
    """The files, the diagnostics and what is known of parts, with so many processes."""
    monkeypatch.setattr(validation, "processors", lambda: count)
    monkeypatch.setattr(parallel, "processors", lambda: count)
    request = GenerateRequest(specs=(spec,), package="kites")
    diagnostics, memo = Diagnostics(strict=strict), Memo()
    made: dict[str, Any] = {}
    try:
        generated = generate(Run(request, diagnostics, memo=memo))
        made = {"files": generated.files, "reads": generated.reads}
        made |= {"reading": generated.reading, "names": generated.names}
    except CliqgenError as error:
        made = {"reads": error.reads, "errors": error.diagnostics}
    return made, diagnostics.items, dict(memo.used.get(PARTS, {}))


@pytest.mark.parametrize("strict", [False, True])
@pytest.mark.parametrize("case", CASES)
def test_the_client_and_the_diagnostics_are_the_same(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, case: str, strict: bool
) -> None:
    spec = tmp_path / "kites.api.yaml"
    spec.write_text(CASES[case], "utf-8")
    (tmp_path / "kite.yaml").write_text("{type: string, format: kite}", "utf-8")
    alone = told(spec, monkeypatch, 1, strict=strict)
    assert told(spec, monkeypatch, 2, strict=strict) == alone


@pytest.mark.parametrize(
    ("case", "is_parsed"),
    [
        ("valid", True),
        ("unknown field", True),
        ("reference instead of text", False),
        ("reference to another file", False),
        ("wrong shape", False),
    ],
)
def test_what_was_parsed_counts_where_validation_leaves_the_description_alone(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, case: str, is_parsed: bool
) -> None:
    spec = tmp_path / "kites.api.yaml"
    spec.write_text(CASES[case], "utf-8")
    (tmp_path / "kite.yaml").write_text("{type: string}", "utf-8")
    found: list[bool] = []
    beside = validation.parse_beside

    def noted(*arguments: Any) -> Any:
        spec = beside(*arguments)
        found.append(spec is not None)
        return spec

    monkeypatch.setattr(validation, "parse_beside", noted)
    told(spec, monkeypatch, 2)
    assert found == [is_parsed]


def test_the_parser_may_fail_on_what_is_not_valid(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    spec = tmp_path / "kites.api.yaml"
    spec.write_text(CASES["wrong shape"], "utf-8")
    alone = told(spec, monkeypatch, 1)

    def failing(*_: object) -> NoReturn:
        raise RuntimeError("never seen")

    monkeypatch.setattr(validation, "parse", failing)
    assert told(spec, monkeypatch, 2) == alone
    assert {item.code for item in alone[0]["errors"]} == {"wrong-shape"}


def test_a_process_that_dies_is_not_needed(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    spec = tmp_path / "kites.api.yaml"
    spec.write_text(DESCRIPTION, "utf-8")
    alone = told(spec, monkeypatch, 1)
    check = validation.check

    def dying(*arguments: Any) -> Any:
        if os.getpid() != HERE:
            os.kill(os.getpid(), signal.SIGKILL)
        return check(*arguments)

    monkeypatch.setattr(validation, "check", dying)
    assert told(spec, monkeypatch, 2) == alone


@pytest.mark.parametrize("case", ["valid", "two files", "small", "one processor"])
def test_only_a_large_file_by_itself_is_parsed_beforehand(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, case: str
) -> None:
    first, second = tmp_path / "first.yaml", tmp_path / "second.yaml"
    first.write_text(DESCRIPTION, "utf-8")
    second.write_text(DESCRIPTION.replace("kites", "tails"), "utf-8")
    monkeypatch.setattr(validation, "_LARGE", 10_000_000 if case == "small" else 0)
    count = 1 if case == "one processor" else 2
    monkeypatch.setattr(validation, "processors", lambda: count)
    asked: list[object] = []

    def noted(calls: object) -> tuple[None, None]:
        asked.append(calls)
        return None, None

    monkeypatch.setattr(validation, "at_once", noted)
    specs = (first, second) if case == "two files" else (first,)
    generate(Run(GenerateRequest(specs=specs, package="kites")))
    assert len(asked) == (case == "valid")
