"""What a configuration may state in `[types]`, and what becomes of it."""

from __future__ import annotations

import json
import sys
import tomllib
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from functional_support import CommandLine

SPEC = """\
openapi: 3.1.0
info: {title: Shop, version: '1'}
servers: [{url: 'https://shop.example.com'}]
paths:
  /items:
    get:
      operationId: list_items
      tags: [items]
      parameters:
        - {name: since, in: query, schema: {type: string, format: date-time}}
        - {name: size, in: query, schema: {type: integer, format: int32}}
      responses:
        '200':
          description: ok
          content: {application/json: {schema: {$ref: '#/components/schemas/Stamp'}}}
components:
  schemas:
    Stamp:
      type: object
      properties:
        at: {type: string, format: date-time}
        on: {type: string, format: date}
        hint: {type: string, format: uuid, enum: [a, b]}
"""
HEAD = 'specs = ["api.yaml"]\npackage = "shop"\noutput = "out"\n[types]\n'


@pytest.mark.parametrize(
    ("entry", "place", "message"),
    [
        (
            'date-time = "pendulum"',
            "5:1",
            "config-value] 'types.date-time': expected 'module:Class', or a table with "
            "that as its type, found the string 'pendulum'",
        ),
        (
            'date-time = "pendulum.DateTime"',
            "5:1",
            "config-value] 'types.date-time': exp",
        ),
        (
            'date-time = "pendulum:Date Time"',
            "5:1",
            "config-value] 'types.date-time': e",
        ),
        (
            'date-time = "pendulum:class"',
            "5:1",
            "config-value] 'types.date-time': expec",
        ),
        (
            'date-time = "os:x; import os"',
            "5:1",
            "config-value] 'types.date-time': expe",
        ),
        (
            "date-time = 7",
            "5:1",
            "config-value] 'types.date-time': expected 'module:Cla",
        ),
        (
            'date-time = {decode = "a:b"}',
            "5:1",
            "config-missing] missing 'types.date-time.type': expected 'module:Class'",
        ),
        (
            'date-time = {type = "a:B", decode = "b"}',
            "5:28",
            "config-value] 'types.date-time.decode': expected 'module:attribute', found "
            "the string 'b'",
        ),
        (
            'date-time = {type = "a:B", decoder = "b:c"}',
            "5:28",
            "config-key] unknown setting 'decoder'",
        ),
        (
            'date-time = "builtins:str"',
            "5:1",
            "config-value] 'types.date-time': expected a class that is not one of "
            "Python's own, which other values have as well, found the string",
        ),
        (
            'binary = "a:B"',
            "5:1",
            "config-value] the key 'binary' of 'types': expected a format other than "
            "binary, whose values are bodies and files, and remain bytes",
        ),
        (
            'datetime = "a:B"',
            "5:1",
            "type-unmatched] no string or number has the format 'datetime'",
        ),
        ('uuid = "a:B"', "5:1", "type-unmatched] no string or number has the format"),
    ],
)
def test_what_cannot_be_is_told_where_it_stands(
    cli: CommandLine, entry: str, place: str, message: str
) -> None:
    cli.write("api.yaml", SPEC)
    cli.write("cliqgen.toml", HEAD + entry + "\n")
    result = cli.run("generate")
    assert result.exit_code == (1 if "type-" in message else 2)
    assert f"cliqgen.toml:{place}: error[{message}" in result.stderr
    assert not (cli.folder / "out").exists()


def test_the_nearest_format_is_named(cli: CommandLine) -> None:
    cli.write("api.yaml", SPEC)
    cli.write("cliqgen.toml", HEAD + 'datetime = "a:B"\n')
    assert "Did you mean 'date-time'?" in cli.run("generate").stderr


def test_one_class_is_written_in_one_way(cli: CommandLine) -> None:
    cli.write("api.yaml", SPEC)
    both = 'date-time = {type = "a:B", encode = "a:c"}\ndate = {type = "a:B", encode = %s}\n'
    cli.write("cliqgen.toml", HEAD + both % '"a:d"')
    result = cli.run("generate")
    assert result.exit_code == 1
    assert (
        "cliqgen.toml:6:1: error[type-conflict] 'a:B' cannot be encoded"
        in result.stderr
    )
    cli.write("cliqgen.toml", HEAD + both % '"a:c"')
    assert cli.run("generate").exit_code == 0
    formats = (cli.folder / "out/shop/formats.py").read_text()
    assert formats.count("format_type(") == 1


def test_a_model_keeps_its_name_and_the_class_gets_another(cli: CommandLine) -> None:
    cli.write("api.yaml", SPEC)
    cli.write("cliqgen.toml", HEAD + 'date-time = "acme:Stamp"\ndate = "acme:Any"\n')
    assert cli.run("generate").exit_code == 0
    models = (cli.folder / "out/shop/models/items.py").read_text()
    assert "class Stamp(Model" in models
    assert "    at: OwnStamp | None = None" in models
    assert "    on: OwnAny | None = None" in models
    formats = (cli.folder / "out/shop/formats.py").read_text()
    assert "OwnStamp: TypeAlias = acme.Stamp" in formats
    assert (
        "since: OwnStamp | None = None"
        in (cli.folder / "out/shop/resources/items.py").read_text()
    )


def test_generating_imports_nothing_of_it(cli: CommandLine) -> None:
    cli.write("api.yaml", SPEC)
    cli.write("cliqgen.toml", HEAD + 'date-time = "acme_unseen.times:Stamp"\n')
    cli.write("acme_unseen/__init__.py", "raise RuntimeError\n")
    cli.write("acme_unseen/times.py", "raise RuntimeError\n")
    assert cli.run("generate").exit_code == 0
    assert not [name for name in sys.modules if name.startswith("acme_unseen")]


def test_it_is_recorded_and_checked(cli: CommandLine) -> None:
    cli.write("api.yaml", SPEC)
    stated = '{type = "acme:Moment", decode = "acme:read"}'
    cli.write("cliqgen.toml", HEAD + f"date-time = {stated}\n")
    assert cli.run("generate").exit_code == 0
    record = json.loads((cli.folder / "out/.cliqgen.json").read_text())
    types = {"date-time": {"type": "acme:Moment", "decode": "acme:read"}}
    assert record["source"]["types"] == types
    (cli.folder / "cliqgen.toml").unlink()
    assert cli.run("check", "out").exit_code == 0
    before = cli.tree("out/shop")
    assert cli.run("generate", "api.yaml", "-o", "out").exit_code == 0
    assert cli.tree("out/shop") == before
    cli.write("cliqgen.toml", HEAD + 'date-time = "acme:Moment"\n')
    result = cli.run("check")
    assert result.exit_code == 1
    assert "configured types" in result.stdout + result.stderr


@pytest.mark.parametrize(
    ("entry", "reason"),
    [
        ("acme", "'date-time': expected 'module:Class', or a table"),
        (7, "'date-time': expected 'module:Class', or a table"),
        ({"decode": "a:b"}, "missing 'date-time.type': expected 'module:Class'"),
        ({"type": "a b:c"}, "'date-time.type': expected 'module:Class', found the str"),
    ],
)
def test_a_record_that_states_no_type_is_damaged(
    cli: CommandLine, entry: object, reason: str
) -> None:
    cli.write("api.yaml", SPEC)
    cli.write("cliqgen.toml", HEAD + 'date-time = "acme:Moment"\n')
    assert cli.run("generate").exit_code == 0
    path = cli.folder / "out/.cliqgen.json"
    record = json.loads(path.read_text())
    record["source"]["types"] = {"date-time": entry}
    path.write_text(json.dumps(record))
    (cli.folder / "cliqgen.toml").unlink()
    result = cli.run("check", "out")
    assert result.exit_code != 0
    assert "error[manifest-invalid] cannot use out/.cliqgen.json" in result.stderr
    assert reason in result.stderr


def test_without_the_table_there_is_no_module(cli: CommandLine) -> None:
    cli.write("api.yaml", SPEC)
    cli.write("cliqgen.toml", HEAD)
    assert cli.run("generate").exit_code == 0
    assert not (cli.folder / "out/shop/formats.py").exists()


@pytest.mark.parametrize(
    ("before", "after", "codes"),
    [
        ("", 'date-time = "acme:Moment"', {"argument-narrowed", "field-widened"}),
        ('date-time = "acme:Moment"', "", {"argument-narrowed", "field-widened"}),
        ('date-time = "acme:Moment"', 'date-time = "acme:Time"', {"field-widened"}),
        ('date-time = "acme:Moment"', 'date-time = "other:Moment"', {"alias-narrowed"}),
        ('date-time = "acme:Moment"', 'date-time = "acme:Moment"', set[str]()),
        (
            'date-time = "acme:Moment"',
            'date-time = {type = "acme:Moment", decode = "acme:read"}',
            set[str](),
        ),
    ],
)
def test_another_class_is_a_finding(
    cli: CommandLine, before: str, after: str, codes: set[str]
) -> None:
    cli.write("api.yaml", SPEC)
    for output, entry in (("one", before), ("two", after)):
        cli.write("cliqgen.toml", HEAD.replace('"out"', f'"{output}"') + entry + "\n")
        assert cli.run("generate").exit_code == 0
    status, compared = cli.json("diff", "one", "two", "--format", "json")
    findings = compared["result"]["findings"]
    found = {each["id"] for each in findings if each["level"] == "breaking"}
    assert codes <= found and bool(codes) == bool(found)
    assert status == bool(codes)


def test_classes_do_not_count_on_the_wire(cli: CommandLine) -> None:
    cli.write("api.yaml", SPEC)
    for output, entry in (("one", ""), ("two", 'date-time = "acme:Moment"\n')):
        cli.write("cliqgen.toml", HEAD.replace('"out"', f'"{output}"') + entry)
        assert cli.run("generate").exit_code == 0
    compared = cli.json("diff", "one", "two", "--side", "wire", "--format", "json")[1]
    assert compared["result"]["findings"] == []


def test_what_it_requires_is_installed_with_the_client(cli: CommandLine) -> None:
    cli.write("api.yaml", SPEC)
    stated = '{type = "pendulum:%s", requires = "pendulum>=3,<4"}'
    entries = f"date-time = {stated % 'DateTime'}\ndate = {stated % 'Date'}\n"
    cli.write("cliqgen.toml", HEAD + entries)
    assert cli.run("generate").exit_code == 0
    project = tomllib.loads((cli.folder / "out/pyproject.toml").read_text())["project"]
    assert project["dependencies"][2:] == ["pendulum>=3,<4"]
    record = json.loads((cli.folder / "out/.cliqgen.json").read_text())
    assert record["source"]["types"]["date"]["requires"] == "pendulum>=3,<4"


def test_a_client_beside_its_own_description_is_as_it_was(cli: CommandLine) -> None:
    cli.write("api.yaml", SPEC)
    cli.write("cliqgen.toml", HEAD + 'date-time = "acme:Moment"\n')
    assert cli.run("generate").exit_code == 0
    compared = cli.json("diff", "out", "api.yaml", "--format", "json")[1]
    assert compared["result"]["findings"] == []


def test_a_format_may_go_with_what_was_stated_for_it(cli: CommandLine) -> None:
    cli.write("api.yaml", SPEC)
    cli.write("cliqgen.toml", HEAD + 'date = "acme:Day"\n')
    assert cli.run("generate").exit_code == 0
    (cli.folder / "cliqgen.toml").unlink()
    cli.write("api.yaml", SPEC.replace("format: date}", "format: day}"))
    compared = cli.json("diff", "out", "api.yaml", "--format", "json")[1]
    found = {each["id"] for each in compared["result"]["findings"]}
    assert "field-widened" in found
    assert cli.run("generate", "api.yaml", "-o", "out").exit_code == 0
    assert not (cli.folder / "out/shop/formats.py").exists()
