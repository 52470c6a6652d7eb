"""cliqgen diff of a description with itself: nothing differs, and little is done to say so."""

from __future__ import annotations

import ast
import subprocess
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Any

import cliqgen
import pytest
from cliqgen.codes import CODES, Severity

if TYPE_CHECKING:
    from functional_support import CommandLine

API = """\
openapi: 3.1.0
info: {title: Boats, version: 1.0.0}
paths:
  /boats:
    get:
      operationId: boats.list
      responses:
        '200':
          description: ok
          content:
            application/json:
              schema: {type: array, items: {$ref: '#/components/schemas/Boat'}}
components:
  schemas:
    Boat:
      type: object
      properties: {id: {type: string}, mast: {type: integer}}
"""
#: The same in two files.
MAIN_IN_PARTS = API[: API.index("components:")].replace(
    "'#/components", "'parts.yaml#/schemas"
)
MAIN_IN_PARTS = MAIN_IN_PARTS.replace("schemas/schemas", "schemas")
PARTS = "schemas:\n" + API[API.index("    Boat:") :]
#: What the later stages alone refuse or might refuse, each instead of the boat.
DOUBTFUL = {
    "a schema that is its own condition": """\
    Boat:
      type: object
      properties: {id: {type: string}}
      then: {$ref: '#/components/schemas/Boat'}
      if: {properties: {id: {const: a}}}
""",
    "a mapping to another host": """\
    Sail: {type: object, properties: {kind: {type: string}}}
    Boat:
      oneOf: [{$ref: '#/components/schemas/Sail'}]
      discriminator:
        propertyName: kind
        mapping: {sail: 'https://boats.example.com/sail.yaml'}
""",
}


@pytest.fixture
def lowered(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """Grows by one with each description that goes further than being checked."""
    from cliqgen.openapi import parse

    calls: list[str] = []
    real = parse.parse

    def counted(loaded: Any, found: Any) -> Any:
        calls.append(loaded.roots[0][0].name)
        return real(loaded, found)

    monkeypatch.setattr(parse, "parse", counted)
    return calls


def same(cli: CommandLine, old: str, new: str, *more: str) -> bool:
    """Whether nothing at all is told of two sides."""
    status, told = cli.json("diff", old, new, *more, "--format", "json")
    result = told["result"]
    return status == 0 and result == {
        **result,
        **{"verdict": "none", "wire_verdict": "none", "reasons": []},
        **{"findings": [], "changes": []},
    }


def test_a_file_beside_itself_is_read_and_no_more(
    cli: CommandLine, lowered: list[str]
) -> None:
    cli.write("api.yaml", API)
    assert same(cli, "api.yaml", "api.yaml")
    assert cli.run("diff", "api.yaml", "api.yaml").stdout == "Verdict: none\n"
    assert lowered == []


def test_a_copy_is_the_same_wherever_it_lies(
    cli: CommandLine, lowered: list[str]
) -> None:
    cli.write("api.yaml", API)
    cli.write("former/boats.yaml", API)
    assert same(cli, "former/boats.yaml", "api.yaml")
    assert lowered == []


def test_a_description_in_several_files_is_the_same_in_another_folder(
    cli: CommandLine, lowered: list[str]
) -> None:
    for folder in ("old", "new"):
        cli.write(f"{folder}/api.yaml", MAIN_IN_PARTS)
        cli.write(f"{folder}/parts.yaml", PARTS)
    assert same(cli, "old", "new")
    assert same(cli, "old/api.yaml", "new/api.yaml")
    assert lowered == []


def test_a_revision_that_is_what_lies_here_is_the_same(
    cli: CommandLine, lowered: list[str]
) -> None:
    cli.write("specs/api.yaml", MAIN_IN_PARTS)
    cli.write("specs/parts.yaml", PARTS)
    who = ("-c", "user.name=A", "-c", "user.email=a@example.com")
    for command in (("init", "-q"), ("add", "."), ("commit", "-q", "-m", "one")):
        subprocess.run(["git", *who, *command], cwd=cli.folder, check=True)
    assert same(cli, "HEAD:specs", "specs")
    assert lowered == []


def test_a_difference_in_another_file_is_seen(cli: CommandLine) -> None:
    for folder, parts in (("old", PARTS), ("new", PARTS.replace("mast", "keel"))):
        cli.write(f"{folder}/api.yaml", MAIN_IN_PARTS)
        cli.write(f"{folder}/parts.yaml", parts)
    assert not same(cli, "old", "new", "--fail-on", "never")
    assert not same(cli, "old/api.yaml", "new/api.yaml", "--fail-on", "never")


def test_a_file_that_only_one_side_has_is_seen(cli: CommandLine) -> None:
    text = API.replace(
        "mast: {type: integer}", "mast: {$ref: 'parts.yaml#/schemas/Mast'}"
    )
    text += "    Mast: {type: integer}\n"
    cli.write("old/api.yaml", text.replace("parts.yaml#/schemas", "#/components/lost"))
    cli.write("new/api.yaml", text.replace("parts.yaml#/schemas", "#/components/lost"))
    assert same(cli, "old/api.yaml", "new/api.yaml")
    cli.write("old/api.yaml", text)
    cli.write("new/api.yaml", text)
    cli.write("new/parts.yaml", "schemas: {Mast: {type: string}}")
    cli.write("old/parts.yaml", "schemas: {Mast: {type: boolean}}")
    assert not same(cli, "old/api.yaml", "new/api.yaml", "--fail-on", "never")


def test_other_tables_of_status_codes_are_compared(cli: CommandLine) -> None:
    cli.write("api.yaml", API)
    cli.write("old.md", "| Status | Name |\n|---|---|\n| 460 | Sunk |\n")
    cli.write("new.md", "| Status | Name |\n|---|---|\n| 461 | Leaking |\n")
    tables = ("--old-status-codes", "old.md", "--status-codes", "new.md")
    assert not same(cli, "api.yaml", "api.yaml", *tables, "--fail-on", "never")


@pytest.mark.parametrize("other", ["api.yaml", "copy.yaml"])
@pytest.mark.parametrize(
    "text",
    [
        API[: API.index("      responses:")] + "      responses: {'200': 1}\n",
        "openapi: 3.1.0\ninfo: {title: Boats, version: 1.0.0}\npaths: {}\n",
        *(API[: API.index("    Boat:")] + text for text in DOUBTFUL.values()),
    ],
)
def test_what_one_side_fails_with_itself_fails_with(
    cli: CommandLine, text: str, other: str
) -> None:
    """The errors are those that the description has beside another one."""
    cli.write("api.yaml", text)
    cli.write("copy.yaml", text)
    cli.write("fine.yaml", API)
    expected = cli.run("diff", "api.yaml", "fine.yaml", "--fail-on", "never")
    result = cli.run("diff", "api.yaml", other, "--fail-on", "never")
    assert (result.exit_code, result.stderr) == (expected.exit_code, expected.stderr)


def test_the_errors_of_the_old_side_are_told_first(cli: CommandLine) -> None:
    cli.write("api.yaml", "openapi: 3.1.0\ninfo: {title: A, version: '1'}\npaths: {}\n")
    result = cli.run("diff", "api.yaml", "missing.yaml")
    assert result.exit_code == 1
    assert "no-operations" in result.stderr
    assert "file-missing" not in result.stderr


def test_the_later_stages_have_no_further_errors() -> None:
    """`can_still_fail` knows by what each of these comes about, or that it cannot."""
    assert sorted(set(_late_errors())) == [
        # The codes of references that a mapping may be, which are told apart.
        *("file-missing", "filter-empty", "filter-syntax", "filter-unmatched"),
        # What a user states for `generate`, and what has no operation.
        *("name-unmatched", "name-unusable", "no-operations"),
        # Compositions: circles, depth and size; a reference of a mapping.
        *("ref-cycle", "ref-missing", "too-deep", "too-many-nodes", "type-conflict"),
        "type-unmatched",
    ]


def _late_errors() -> Iterator[str]:
    root = Path(cliqgen.__file__).parent
    for folder in ("openapi", "ir", "passes"):
        for path in (root / folder).rglob("*.py"):
            for node in ast.walk(ast.parse(path.read_text("utf-8"))):
                value = node.value if isinstance(node, ast.Constant) else None
                known = CODES.get(value) if isinstance(value, str) else None
                if known is not None and known.severity is Severity.ERROR:
                    yield str(value)
