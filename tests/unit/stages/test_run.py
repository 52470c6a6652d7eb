"""What a run knows beforehand, and which files it says that it has read."""

from __future__ import annotations

from pathlib import Path

import pytest
from cliqgen.address import Application
from cliqgen.diagnostics import CliqgenError, UsageError
from cliqgen.names import NameRecord
from cliqgen.pipeline import (
    NoOutput,
    PreviousNames,
    Run,
    analyse,
    generate,
    read_and_check,
)
from cliqgen.request import Filters, GenerateRequest
from msgspec.structs import replace

API = """\
openapi: 3.1.0
info: {title: Kites, version: "1"}
paths:
  /kites:
    get:
      operationId: listKites
      tags: [kites]
      responses:
        "200":
          description: Kites.
          content: {application/json: {schema: {$ref: kite.yaml}}}
  /ropes:
    get:
      operationId: listRopes
      tags: [ropes]
      responses: {"204": {description: None.}}
"""
KITE = "type: object\nproperties:\n  tail: {$ref: tail.yaml}\n"
TAIL = "type: string\n"


@pytest.fixture
def request_(tmp_path: Path) -> GenerateRequest:
    (tmp_path / "api.yaml").write_text(API, "utf-8")
    (tmp_path / "kite.yaml").write_text(KITE, "utf-8")
    (tmp_path / "tail.yaml").write_text(TAIL, "utf-8")
    return GenerateRequest(specs=(tmp_path / "api.yaml",), package="kites")


def names(reads: frozenset[Path]) -> set[str]:
    return {path.name for path in reads}


def test_a_result_says_which_files_were_read(request_: GenerateRequest) -> None:
    checked = read_and_check(Run(request_))
    assert names(checked.reads) == {"api.yaml", "kite.yaml", "tail.yaml"}
    assert generate(Run(request_)).reads == checked.reads


def test_runs_of_one_request_share_nothing(
    request_: GenerateRequest, tmp_path: Path
) -> None:
    run = Run(request_)
    first = analyse(run).reads
    (tmp_path / "kite.yaml").write_text(TAIL, "utf-8")
    assert names(analyse(run).reads) == {"api.yaml", "kite.yaml"}
    assert names(first) == {"api.yaml", "kite.yaml", "tail.yaml"}


def test_an_error_says_which_files_were_looked_for(
    request_: GenerateRequest, tmp_path: Path
) -> None:
    (tmp_path / "tail.yaml").unlink()
    with pytest.raises(CliqgenError) as caught:
        analyse(Run(request_))
    assert [d.code for d in caught.value.diagnostics] == ["ref-missing"]
    assert names(caught.value.reads) == {"api.yaml", "kite.yaml", "tail.yaml"}


def test_an_error_while_loading_says_it_as_well(tmp_path: Path) -> None:
    request = GenerateRequest(specs=(tmp_path / "api.yaml",))
    with pytest.raises(CliqgenError) as caught:
        generate(Run(request))
    assert caught.value.reads == {(tmp_path / "api.yaml").resolve()}


def test_an_error_of_an_application_names_the_modules_that_were_looked_for(
    tmp_path: Path,
) -> None:
    application = Application("kites.main:app", tmp_path)
    with pytest.raises(UsageError) as caught:
        read_and_check(Run(GenerateRequest(specs=(application,))))
    folder = tmp_path / "kites"
    assert caught.value.reads >= {folder / "main.py", folder / "main" / "__init__.py"}


def test_an_error_has_no_reads_where_nothing_is_read() -> None:
    request = GenerateRequest(specs=(), filters=Filters(include=("tag:",)))
    with pytest.raises(CliqgenError) as caught:
        generate(Run(request))
    assert caught.value.reads == frozenset()


def test_without_an_output_nothing_is_known(request_: GenerateRequest) -> None:
    run = Run(request_)
    output = run.output
    assert output.filters("kites") == Filters()
    assert output.names("kites", run.diagnostics) == NameRecord()
    assert output.formatted("kites")("a.py", "a = 1") is None
    assert output.custom("kites") == ()


class Known(NoOutput):
    """An output that says all there is to say, and by which name it was asked."""

    def __init__(self) -> None:
        self.asked: list[tuple[str, str]] = []

    def filters(self, package: str) -> Filters:
        self.asked.append(("filters", package))
        return Filters(include=("tag:kites",))

    def custom(self, package: str) -> tuple[str, ...]:
        self.asked.append(("custom", package))
        return ("Reel",)


def test_what_is_known_of_the_output_holds(request_: GenerateRequest) -> None:
    output = Known()
    made = generate(Run(request_, output=output))
    assert output.asked == [("filters", "kites"), ("custom", "kites")]
    assert made.operations == 1
    assert made.custom == ("Reel",)
    assert "Reel" in made.files["kites/__init__.py"]


def test_filters_of_the_request_go_before_those_of_the_output(
    request_: GenerateRequest,
) -> None:
    stated = replace(request_, filters=Filters(include=("tag:ropes",)))
    output = Known()
    assert generate(Run(stated, output=output)).filters == stated.filters
    assert output.asked == [("custom", "kites")]


def test_known_names_are_kept(request_: GenerateRequest) -> None:
    record = analyse(Run(request_)).names
    assert analyse(Run(request_, output=PreviousNames(record))).names == record
    assert record != NameRecord()
