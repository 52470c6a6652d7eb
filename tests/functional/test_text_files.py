"""References to files of text, where a text is due: as several bundlers read them."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from functional_support import CommandLine, Workshop

SPEC_IN_PARTS = """\
openapi: 3.1.0
info:
  title: Pets
  version: '1'
  description: {$ref: ./docs/about.md}
tags:
  - name: pets
    description: {$ref: docs/pets.txt}
paths:
  /pets:
    get:
      operationId: pets.list
      summary: List.
      description: {$ref: "./docs/list.md"}
      tags: [pets]
      responses:
        '200':
          description: ok
          content: {application/json: {schema: {$ref: '#/components/schemas/Pet'}}}
components:
  schemas:
    Pet:
      type: object
      description: {$ref: README}
      properties: {name: {type: string}}
"""
#: No YAML at all, and what YAML would take for a mapping.
TEXTS = {
    "docs/about.md": "All *of* them: `pets`.\n\n* @home\n",
    "docs/pets.txt": "Warning: pets bite.\n",
    "docs/list.md": "- Every pet,\n- once.\n",
    "README": "A pet that has a name.\n",
}


def test_the_file_is_the_text(workshop: Workshop) -> None:
    made = workshop.build({"api.yaml": SPEC_IN_PARTS, **TEXTS})
    assert "All of them: \\`pets\\`." in (made.folder / "README.md").read_text("utf-8")
    assert "Warning: pets bite." in made.text("resources/pets.py")
    assert "        - Every pet,\n        - once.\n" in made.text("resources/pets.py")
    assert '"""A pet that has a name."""' in made.text("models/pets.py")
    assert set(made.codes) == {"text-file"}


def test_it_counts_as_a_note(cli: CommandLine) -> None:
    for name, text in {"api.yaml": SPEC_IN_PARTS, **TEXTS}.items():
        cli.write(name, text)
    strict = cli.run("validate", "api.yaml", "--strict")
    assert (strict.exit_code, strict.stderr) == (0, "")
    told = cli.run("validate", "api.yaml", "--verbose")
    assert "note[text-file] reading the string from './docs/about.md'" in told.stderr


def test_a_text_may_be_data_too(workshop: Workshop) -> None:
    """A file of YAML or JSON is read as such: what is meant is the text that it holds."""
    spec = SPEC_IN_PARTS.replace("./docs/about.md", "texts.yaml#/about")
    texts = {**TEXTS, "texts.yaml": "about: All of the pets.\n"}
    made = workshop.build({"api.yaml": spec, **texts})
    assert "All of the pets." in (made.folder / "README.md").read_text("utf-8")


def test_it_is_kept_with_the_client(cli: CommandLine) -> None:
    for name, text in {"api.yaml": SPEC_IN_PARTS, **TEXTS}.items():
        cli.write(name, text)
    made = ("api.yaml", "--package", "shop", "-o", "out")
    assert cli.run("generate", *made).exit_code == 0
    cli.write("docs/list.md", "Other words.\n")
    check = cli.run("check", "out")
    assert check.exit_code == 1 and "docs/list.md was changed" in check.stderr


@pytest.mark.parametrize("text", ["# Not: *data*\n", "just words\n"])
def test_where_a_schema_is_due_it_is_none(cli: CommandLine, text: str) -> None:
    cli.write(
        "api.yaml", SPEC_IN_PARTS.replace("'#/components/schemas/Pet'", "text.md")
    )
    for name, content in {**TEXTS, "text.md": text}.items():
        cli.write(name, content)
    result = cli.run("validate", "api.yaml")
    assert result.exit_code == 1
    assert "error[ref-kind] expected a YAML or JSON object in text.md" in result.stderr
    assert "api.yaml:19:" in result.stderr


def test_a_missing_text_is_told(cli: CommandLine) -> None:
    cli.write("api.yaml", SPEC_IN_PARTS)
    result = cli.run("validate", "api.yaml")
    assert result.exit_code == 1
    assert result.stderr.count("error[ref-missing]") == 4


@pytest.mark.parametrize("target", ["//[", "http:[/x", "a%00b", "y" * 400, "docs"])
def test_what_can_be_no_file_is_told(cli: CommandLine, target: str) -> None:
    cli.write("api.yaml", SPEC_IN_PARTS.replace("./docs/about.md", f"{target!r}"))
    for name, content in TEXTS.items():
        cli.write(name, content)
    result = cli.run("validate", "api.yaml")
    assert result.exit_code == 1
    assert "api.yaml:5:" in result.stderr and "error[ref-" in result.stderr


@pytest.mark.parametrize("target", ["../about.md", "%2e%2e/about.md", "linked.md"])
def test_a_text_is_no_way_out(cli: CommandLine, target: str) -> None:
    cli.write("about.md", "hidden\n")
    cli.write("specs/api.yaml", SPEC_IN_PARTS.replace("./docs/about.md", f"{target!r}"))
    for name, content in TEXTS.items():
        cli.write(f"specs/{name}", content)
    (cli.folder / "specs/linked.md").symlink_to(cli.folder / "about.md")
    result = cli.run("validate", "specs/api.yaml", "-v")
    assert "error[ref-outside]" in result.stderr and "hidden" not in result.output
