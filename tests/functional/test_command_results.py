"""What a command computes is a value; printing it, and its JSON, are two other functions."""

from __future__ import annotations

from pathlib import Path

import pytest
from cliqgen.cli.check import check, check_json, print_check
from cliqgen.cli.generate import client_json, print_client, write_client
from cliqgen.cli.jobs import Job
from cliqgen.cli.plan import plan_client, plan_json
from cliqgen.diagnostics import Diagnostics
from cliqgen.on_edit import OnEdit
from cliqgen.request import GenerateRequest

PONDS = """
openapi: 3.1.0
info: {title: Ponds, version: "1"}
servers: [{url: "https://ponds.example"}]
paths:
  /ponds:
    get:
      operationId: ponds.list
      responses: {"204": {description: Drained}}
"""


def silent(_: str) -> None:
    """Progress that nobody sees."""


@pytest.fixture
def job(tmp_path: Path) -> Job:
    spec = tmp_path / "ponds.yaml"
    spec.write_text(PONDS, "utf-8")
    request = GenerateRequest(specs=(spec,), package="ponds")
    return Job(request, tmp_path / "out")


def test_nothing_is_printed_before_it_is_asked_for(
    job: Job, capsys: pytest.CaptureFixture[str]
) -> None:
    found = Diagnostics()
    client = write_client(job, found, OnEdit.STOP, silent)
    checked = check(job, found, silent, check_format=False)
    (client.folder / "README.md").unlink()
    missing = check(job, Diagnostics(), silent, check_format=False)
    planned = plan_client(
        job, found, OnEdit.STOP, silent, with_files=True, fresh_names=False
    )
    assert capsys.readouterr() == ("", "")

    assert client_json(client)["operations"] == 1
    assert (checked.is_current, checked.drifts) == (True, ())
    assert [(d.path, d.kind) for d in missing.drifts] == [("README.md", "missing")]
    assert not missing.is_current
    assert planned.files.added == ("README.md",)
    assert list(plan_json(planned)["diff"]) == ["README.md"]
    assert list(found) == []

    print_client(client, verbose=False)
    assert "1 operation; " in capsys.readouterr().out
    print_check(checked, verbose=False)
    assert capsys.readouterr().out == f"{client.folder} is up to date\n"
    print_check(missing, verbose=False)
    assert "up to date" not in capsys.readouterr().out


def test_a_check_that_repeats_the_last_run_has_the_same_json(job: Job) -> None:
    """Nothing is analysed where nothing can have changed; it reads as any other check."""
    write_client(job, Diagnostics(), OnEdit.STOP, silent)
    repeated = check(job, Diagnostics(), silent, check_format=False)
    in_full = check(job, Diagnostics(), silent, check_format=True)
    assert (repeated.causes, in_full.causes is None) == (None, False)
    assert check_json(repeated) == check_json(in_full)
