"""cliqgen diff: what changes between two descriptions, and for whom."""

from __future__ import annotations

import json
import subprocess
from typing import TYPE_CHECKING, Any
from xml.etree import ElementTree

import pytest

if TYPE_CHECKING:
    from functional_support import CommandLine

OLD = """\
openapi: 3.1.0
info: {title: Pets, version: 1.0.0}
servers: [{url: 'https://pets.example.com'}]
paths:
  /pets:
    get:
      operationId: pets.list
      summary: All pets
      parameters:
        - {name: limit, in: query, schema: {type: integer}}
      responses:
        '200':
          description: ok
          content:
            application/json:
              schema: {type: array, items: {$ref: '#/components/schemas/Pet'}}
  /pets/{pet_id}:
    delete:
      operationId: pets.delete
      parameters: [{name: pet_id, in: path, required: true, schema: {type: string}}]
      responses: {'204': {description: gone}}
components:
  schemas:
    Pet:
      type: object
      required: [id]
      properties: {id: {type: string}, name: {type: string}}
"""
#: A method is gone, an argument came.
NEW = OLD[: OLD.index("  /pets/{pet_id}")] + OLD[OLD.index("components:") :]
NEW = NEW.replace(
    "        - {name: limit,",
    "        - {name: kind, in: query, schema: {type: string}}\n        - {name: limit,",
)
#: Only a sentence differs.
REWORDED = OLD.replace("All pets", "Every pet")


def told(cli: CommandLine, *arguments: str) -> dict[str, Any]:
    result = cli.run("diff", *arguments, "--format", "json", "--fail-on", "never")
    assert result.exit_code == 0, result.output
    answer: dict[str, Any] = json.loads(result.stdout)["result"]
    return answer


@pytest.fixture
def pair(cli: CommandLine) -> CommandLine:
    cli.write("old.yaml", OLD)
    cli.write("new.yaml", NEW)
    return cli


def test_a_breaking_change_is_told_with_its_place_and_reason(pair: CommandLine) -> None:
    result = pair.run("diff", "old.yaml", "new.yaml")
    assert result.exit_code == 1
    assert "- operation DELETE /pets/{pet_id}" in result.stdout
    assert "~ operation GET /pets" in result.stdout
    assert "breaking[method-removed] client.pets.delete is gone" in result.stdout
    assert "old.yaml:18:5" in result.stdout
    assert "info[argument-added] kind of client.pets.list is new" in result.stdout
    assert "breaking[operation-removed] DELETE /pets/{pet_id} is gone" in result.stdout
    assert "Verdict: major" in result.stdout
    assert "because client.pets.delete is gone" in result.stdout


def test_both_positions_are_given(pair: CommandLine) -> None:
    findings = told(pair, "old.yaml", "new.yaml")["findings"]
    [added] = [f for f in findings if f["id"] == "argument-added"]
    assert added["symbol"] == "client.pets.list"
    assert added["level"] == "info"
    assert added["old"]["line"] == 6
    assert (added["new"]["file"], added["new"]["line"]) == ("new.yaml", 10)
    [removed] = [f for f in findings if f["id"] == "method-removed"]
    assert removed["old"]["pointer"] == "/paths/~1pets~1{pet_id}/delete"
    assert removed["new"] is None


def test_the_same_description_has_no_difference(pair: CommandLine) -> None:
    answer = told(pair, "old.yaml", "old.yaml")
    assert answer["findings"] == answer["changes"] == []
    assert answer["verdict"] == answer["wire_verdict"] == "none"


def test_layout_and_comments_make_no_difference(pair: CommandLine) -> None:
    pair.write("other.yaml", "# A comment.\n" + OLD.replace("{title:", "{ title:"))
    assert told(pair, "old.yaml", "other.yaml")["verdict"] == "none"


def test_a_sentence_is_worth_a_patch(pair: CommandLine) -> None:
    pair.write("other.yaml", REWORDED)
    answer = told(pair, "old.yaml", "other.yaml")
    assert answer["verdict"] == "patch"
    assert {f["id"] for f in answer["findings"]} == {"documentation-changed"}


def test_an_addition_is_worth_a_minor_version(pair: CommandLine) -> None:
    answer = told(pair, "new.yaml", "old.yaml", "--side", "wire")
    assert {"operation-added"} < {f["id"] for f in answer["findings"]}
    pair.write(
        "more.yaml",
        OLD.replace("name: {type: string}", "name: {}, age: {type: integer}"),
    )
    only = OLD.replace("name: {type: string}", "name: {}")
    pair.write("less.yaml", only)
    assert told(pair, "less.yaml", "more.yaml")["verdict"] == "minor"


@pytest.mark.parametrize(
    ("level", "status"), [("breaking", 0), ("warning", 0), ("info", 1), ("never", 0)]
)
def test_the_level_that_fails_is_chosen(
    pair: CommandLine, level: str, status: int
) -> None:
    pair.write("other.yaml", REWORDED)
    result = pair.run("diff", "old.yaml", "other.yaml", "--fail-on", level)
    assert result.exit_code == status


def test_one_side_can_be_looked_at_alone(pair: CommandLine) -> None:
    wire = told(pair, "old.yaml", "new.yaml", "--side", "wire")
    assert {f["side"] for f in wire["findings"]} == {"wire"}
    assert wire["verdict"] == wire["wire_verdict"] == "major"
    python = told(pair, "old.yaml", "new.yaml", "--side", "python")
    assert {f["side"] for f in python["findings"]} == {"python"}


def test_what_breaks_on_the_wire_alone_is_no_major_version(pair: CommandLine) -> None:
    pair.write("moved.yaml", OLD.replace("  /pets/{pet_id}:", "  /pet/{pet_id}:"))
    result = pair.run("diff", "old.yaml", "moved.yaml", "--fail-on", "never")
    assert "breaking[operation-moved]" in result.stdout
    assert "Verdict: patch" in result.stdout
    assert "On the wire only: major" in result.stdout


def test_a_fingerprint_does_not_move_with_its_line(pair: CommandLine) -> None:
    before = {f["fingerprint"] for f in told(pair, "old.yaml", "new.yaml")["findings"]}
    pair.write("old.yaml", f"# One.\n# Two.\n{OLD}")
    pair.write("further.yaml", f"# Three.\n{NEW}")
    after = {
        f["fingerprint"] for f in told(pair, "old.yaml", "further.yaml")["findings"]
    }
    assert before == after
    assert all(len(mark) == 12 for mark in before)


def test_findings_can_be_accepted_by_fingerprint(pair: CommandLine) -> None:
    findings = told(pair, "old.yaml", "new.yaml")["findings"]
    breaking = [f["fingerprint"] for f in findings if f["level"] == "breaking"]
    lines = "\n".join(f"{mark}  # seen" for mark in breaking)
    pair.write("accepted.txt", f"# What we know.\n\n{lines}\n000000000000\n")
    result = pair.run(
        "diff", "old.yaml", "new.yaml", "--ignore-file", "accepted.txt", "--verbose"
    )
    assert result.exit_code == 0
    assert "method-removed" not in result.stdout
    assert "note[ignored-unused]" in result.stderr
    assert "000000000000" in result.stderr


def test_a_file_of_something_else_is_no_ignore_file(pair: CommandLine) -> None:
    pair.write("accepted.txt", "method-removed\n")
    result = pair.run("diff", "old.yaml", "new.yaml", "--ignore-file", "accepted.txt")
    assert result.exit_code == 2
    assert "accepted.txt:1:1: error[ignore-file]" in result.stderr


def test_markdown_is_a_report(pair: CommandLine) -> None:
    result = pair.run("diff", "old.yaml", "new.yaml", "--format", "markdown")
    assert result.exit_code == 1
    assert result.stdout.startswith("## Verdict: major\n")
    assert "| breaking | `method-removed` client\\.pets\\.delete is gone |" in (
        result.stdout
    )


def test_github_gets_annotations(pair: CommandLine) -> None:
    result = pair.run("diff", "old.yaml", "new.yaml", "--format", "github")
    lines = result.stdout.splitlines()
    assert any(
        line.startswith(
            "::error file=old.yaml,title=cliqgen method-removed,line=18,col=5"
        )
        for line in lines
    )
    assert any(line.startswith("::notice file=new.yaml") for line in lines)


def test_junit_counts_failures(pair: CommandLine) -> None:
    result = pair.run("diff", "old.yaml", "new.yaml", "--format", "junit")
    suite = ElementTree.fromstring(result.stdout.encode())
    cases = suite.findall("testcase")
    failed = [case for case in cases if case.find("failure") is not None]
    assert suite.get("tests") == str(len(cases))
    assert suite.get("failures") == str(len(failed)) != "0"


HOSTILE = "x\x1b[31m%0A::error::boo |`<b>"


@pytest.mark.parametrize("shape", ["text", "json", "markdown", "github", "junit"])
def test_text_of_a_description_stays_text(pair: CommandLine, shape: str) -> None:
    enum = json.dumps(HOSTILE)
    pair.write("old.yaml", OLD.replace("name: {type: string}", "name: {enum: [a]}"))
    pair.write(
        "new.yaml", OLD.replace("name: {type: string}", f"name: {{enum: [a, {enum}]}}")
    )
    result = pair.run("diff", "old.yaml", "new.yaml", "--format", shape)
    assert "boo" in result.stdout
    assert "\x1b" not in result.stdout
    assert not [ln for ln in result.stdout.splitlines() if ln.startswith("::error::")]
    if shape == "github":
        assert "%0A::error" not in result.stdout
        assert "%250A" in result.stdout
    if shape == "markdown":
        assert "<b>" not in result.stdout
    if shape == "junit":
        ElementTree.fromstring(result.stdout.encode())


def test_folders_are_compared(pair: CommandLine) -> None:
    pair.write("a/api.yaml", OLD)
    pair.write("a/notes.yaml", "remarks: [none]\n")
    pair.write("b/api.yaml", NEW)
    answer = told(pair, "a", "b")
    assert answer["verdict"] == "major"
    assert pair.run("diff", "a", "empty").exit_code == 2
    pair.write("empty/notes.yaml", "remarks: [none]\n")
    result = pair.run("diff", "a", "empty")
    assert result.exit_code == 2
    assert "error[folder-empty]" in result.stderr


def test_a_status_table_belongs_to_a_side(pair: CommandLine) -> None:
    table = "| Status Code | Description |\n|---|---|\n| {} | It is so. |\n"
    pair.write("old.md", table.format("404"))
    pair.write("new.md", table.format("409"))
    answer = told(
        pair,
        *("old.yaml", "old.yaml"),
        *("--old-status-codes", "old.md", "--status-codes", "new.md"),
    )
    assert answer["verdict"] == "major"
    symbols = {
        f["symbol"] for f in answer["findings"] if f["id"] == "exception-removed"
    }
    assert symbols == {"NotFoundError"}


def git(cli: CommandLine, *arguments: str) -> None:
    who = ("-c", "user.name=A", "-c", "user.email=a@example.com")
    subprocess.run(
        ["git", *who, *arguments], cwd=cli.folder, check=True, capture_output=True
    )


def test_revisions_of_a_repository_are_compared(cli: CommandLine) -> None:
    git(cli, "init", "-q")
    pet = OLD[OLD.index("      type: object") :]
    shared = f"Pet:\n{pet}"
    referring = OLD.replace("'#/components/schemas/Pet'", "'parts/pets.yaml#/Pet'")
    cli.write("specs/api.yaml", referring[: referring.index("components:")])
    cli.write("specs/parts/pets.yaml", shared)
    git(cli, "add", ".")
    git(cli, "commit", "-q", "-m", "one")
    cli.write("specs/parts/pets.yaml", shared.replace("name: {type", "title: {type"))
    answer = told(cli, "HEAD:specs/api.yaml", "specs/api.yaml")
    assert answer["verdict"] == "major"
    [gone] = [f for f in answer["findings"] if f["id"] == "field-removed"]
    assert gone["symbol"] == "Pet.name"
    assert gone["old"]["file"] == "HEAD:specs/parts/pets.yaml"
    assert gone["new"]["file"] == "specs/parts/pets.yaml"
    assert told(cli, "HEAD:specs", "HEAD:specs")["verdict"] == "none"


@pytest.mark.parametrize(
    ("stated", "reason"),
    [
        ("HEAD:api.yaml", "revision-unreadable"),
        ("nonsense:api.yaml", "revision-unreadable"),
        ("--help:api.yaml", "No such option"),
        ("missing.yaml", "file-missing"),
    ],
)
def test_what_is_not_there_is_refused(
    pair: CommandLine, stated: str, reason: str
) -> None:
    result = pair.run("diff", stated, "new.yaml")
    assert result.exit_code == 2
    assert reason in result.stderr


def test_a_path_that_a_revision_lacks_is_refused(pair: CommandLine) -> None:
    git(pair, "init", "-q")
    git(pair, "add", ".")
    git(pair, "commit", "-q", "-m", "one")
    result = pair.run("diff", "HEAD:missing.yaml", "new.yaml")
    assert result.exit_code == 2
    assert "HEAD:missing.yaml does not exist" in result.stderr
    result = pair.run("diff", "HEAD:../old.yaml", "new.yaml")
    assert result.exit_code == 2


def test_a_broken_side_is_an_error_at_its_place(pair: CommandLine) -> None:
    git(pair, "init", "-q")
    pair.write("broken.yaml", OLD.replace("'204': {description: gone}", "'204': 1"))
    git(pair, "add", ".")
    git(pair, "commit", "-q", "-m", "one")
    result = pair.run("diff", "HEAD:broken.yaml", "new.yaml")
    assert result.exit_code == 1
    assert "HEAD:broken.yaml:21:" in result.stderr


def test_quiet_prints_the_verdict_alone(pair: CommandLine) -> None:
    result = pair.run("diff", "old.yaml", "new.yaml", "--quiet")
    assert result.exit_code == 1
    assert result.stdout.startswith("Verdict: major")
    assert len(result.stdout.splitlines()) == 1


def test_another_title_makes_another_package(pair: CommandLine) -> None:
    pair.write("other.yaml", OLD.replace("title: Pets", "title: Animals"))
    answer = told(pair, "old.yaml", "other.yaml")
    assert answer["verdict"] == "major"
    ids = {f["id"] for f in answer["findings"]}
    assert {"package-renamed", "client-renamed", "exception-renamed"} <= ids
    named = told(pair, "old.yaml", "other.yaml", "--package", "pets")
    assert "package-renamed" not in {f["id"] for f in named["findings"]}


def test_a_description_that_refers_to_its_own_schema(cli: CommandLine) -> None:
    """It is no text, and is left out; looking into it does not end."""
    own = "{$ref: '#/components/schemas/Pet'}"
    circular = OLD.replace(
        "name: {type: string}", f"name: {{type: string, description: {own}}}"
    )
    assert circular != OLD
    cli.write("old.yaml", OLD)
    cli.write("new.yaml", circular)
    for sides in (("old.yaml", "new.yaml"), ("new.yaml", "old.yaml")):
        result = cli.run("diff", *sides)
        assert result.exit_code == 0, result.output
        assert "~ schema Pet" in result.stdout
