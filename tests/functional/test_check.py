"""cliqgen check tells apart why a client is not what generate would write."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

import pytest

if TYPE_CHECKING:
    from functional_support import CommandLine

SPEC = """\
openapi: 3.1.0
info: {title: Pets, version: 1.0.0}
servers: [{url: 'https://pets.example.com'}]
paths:
  /pets:
    get: {operationId: pets.list, responses: {'204': {description: ok}}}
"""


@pytest.fixture
def made(cli: CommandLine) -> CommandLine:
    cli.write("api.yaml", SPEC)
    where = ("--package", "pets", "-o", "out")
    assert cli.run("generate", "api.yaml", *where).exit_code == 0
    return cli


def manifest(cli: CommandLine) -> dict[str, Any]:
    answer: dict[str, Any] = json.loads((cli.folder / "out/.cliqgen.json").read_text())
    return answer


def codes(cli: CommandLine, *more: str) -> tuple[int, set[str]]:
    status, printed = cli.json("check", "out", "--format", "json", *more)
    return status, {d["code"] for d in printed["diagnostics"]}


def test_a_client_is_checked_with_what_it_records(made: CommandLine) -> None:
    result = made.run("check", "out")
    assert result.exit_code == 0
    assert result.stdout == "out is up to date\n"


def test_a_changed_input_is_told_as_such(made: CommandLine) -> None:
    made.write("api.yaml", SPEC.replace("/pets:", "/all-pets:"))
    result = made.run("check", "out")
    assert result.exit_code == 1
    assert "api.yaml: error[input-changed] api.yaml was changed since out" in (
        result.stderr
    )
    assert "output-edited" not in result.stderr
    assert '+    path="/all-pets",' in result.stdout


def test_even_a_comment_is_a_changed_input(made: CommandLine) -> None:
    made.write("api.yaml", f"# A remark.\n{SPEC}")
    status, found = codes(made)
    assert (status, "input-changed" in found) == (1, True)


def test_other_filters_are_told_as_such(made: CommandLine) -> None:
    result = made.run("check", "out", "--include", "path:/p*")
    assert result.exit_code == 1
    assert "the filters have changed since out was generated" in result.stderr


def test_an_edited_output_is_told_as_such(made: CommandLine) -> None:
    made.write("out/pets/client.py", "# mine\n")
    status, found = codes(made)
    assert (status, found) == (1, {"output-edited"})


def test_another_cliqgen_alone_is_no_drift(made: CommandLine) -> None:
    record = manifest(made)
    made.write(
        "out/.cliqgen.json", json.dumps({**record, "generator": "cliqgen 0.0.1"})
    )
    result = made.run("check", "out")
    assert result.exit_code == 0
    assert "warning[generator-differs] cliqgen 0.0.1 made out" in result.stderr
    assert "out is up to date" in result.stdout


def test_another_formatter_is_told_instead_of_its_layout(made: CommandLine) -> None:
    record = manifest(made)
    path = made.folder / "out/pets/client.py"
    other = path.read_text().replace("\n\n\n", "\n\n")
    path.write_text(other)
    from cliqgen.hashes import hash_of_text

    record["files"]["pets/client.py"] = hash_of_text(other)
    made.write("out/.cliqgen.json", json.dumps({**record, "formatter": "black 20.8b1"}))
    result = made.run("check", "out")
    assert result.exit_code == 0, result.output
    assert "warning[formatter-differs] black 20.8b1 formatted out" in result.stderr
    assert "@@" not in result.stdout
    path.write_text("# mine\n")
    assert codes(made) == (1, {"formatter-differs", "output-edited"})


def test_a_client_is_checked_without_its_documents(made: CommandLine) -> None:
    (made.folder / "api.yaml").unlink()
    result = made.run("check", "out")
    assert result.exit_code == 0
    assert "warning[input-missing]" in result.stderr
    made.write("out/pets/client.py", "# mine\n")
    assert codes(made) == (1, {"input-missing", "output-edited"})


def test_a_document_that_is_named_must_be_there(made: CommandLine) -> None:
    (made.folder / "api.yaml").unlink()
    result = made.run("check", "api.yaml", "--package", "pets", "-o", "out")
    assert result.exit_code == 2
    assert "error[file-missing] api.yaml does not exist" in result.stderr


def test_github_gets_annotations(made: CommandLine) -> None:
    made.write("out/pets/client.py", "# mine\n")
    result = made.run("check", "out", "--format", "github")
    assert result.exit_code == 1
    [line] = result.stdout.splitlines()
    assert line.startswith(
        "::error file=out/pets/client.py,title=cliqgen output-edited::"
        "out/pets/client.py was edited%0A"
    )
    assert result.stderr == ""


def test_annotations_do_not_leave_their_line(cli: CommandLine) -> None:
    cli.write("api.yaml", SPEC.replace("/pets:", '"/pets/{x\\n::error::y}":'))
    result = cli.run("validate", "api.yaml", "--format", "github")
    lines = result.stdout.splitlines()
    assert lines and all(ln.startswith(("::warning ", "::error ")) for ln in lines)
    assert not any(ln.startswith("::error::") for ln in lines)
