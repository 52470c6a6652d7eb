"""Documents that break a rule while their meaning is plain: a warning, and a client."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from functional_support import Client, CommandLine, Workshop

BASE = """\
openapi: 3.0.3
info: {title: Example, version: '1'}
paths:
  /pets:
    get:
      operationId: pets.list
      tags: [pets]
      parameters: [{name: kind, in: query, schema: {type: string}}]
      responses:
        '200':
          description: ok
          content: {application/json: {schema: {$ref: '#/components/schemas/Pet'}}}
components:
  schemas:
    Pet:
      type: object
      properties:
        name: {type: string}
        tags: {type: array, items: {type: string}}
"""
NAME = "name: {type: string}"

#: What is changed, to what, the code, and the words before which its place is.
SLOPPY = [
    ("title: Example, version: '1'", "title: Example", "field-missing", "{title"),
    ("info: {title: Example, version: '1'}\n", "", "field-missing", "openapi:"),
    ("version: '1'", "version: 1.0", "invalid-openapi", "version"),
    ("description: ok", "headers: {}", "field-missing", "'200':"),
    ("description: ok", "description: null", "value-null", "description: null"),
    ("description: ok", "description: 7", "value-type", "description: 7"),
    ("tags: [pets]", "tags: [pets, 7]", "invalid-openapi", "7]"),
    ("tags: [pets]", "tags: pets", "value-type", "tags: pets"),
    ("tags: [pets]", "tag: [pets]", "field-unknown", "tag: [pets]"),
    ("operationId: pets.list", "operationId: [a]", "value-type", "operationId:"),
    ("operationId: pets.list", "security: null", "value-null", "security:"),
    ("parameters: [{", "parameters: [null, {", "value-null", "null, {"),
    ("'200':", "200:", None, ""),
    ("'200':", "2xx:", "status-invalid", "2xx:"),
    ("'200':", "200 OK:", "status-invalid", "200 OK:"),
    ("'200':", "'200 ':", "status-invalid", "'200 ':"),
    ("'200':", "HTTP 200:", "status-invalid", "HTTP 200:"),
    ("  /pets:", "  pets:", "path-slash", "pets:"),
    ("    get:", "    GET:", "method-unknown", "GET:"),
    ("    get:", "    purge:", "method-unknown", "purge:"),
    (NAME, "name: {type: str}", "type-unknown", "type: str}"),
    (NAME, "name: {type: any}", "type-unknown", "type: any"),
    (NAME, "name: {type: null}", "value-null", "type: null"),
    (NAME, "name: null", "value-null", "name: null"),
    (NAME, "name: {type: string, enum: []}", "enum-empty", "enum: []"),
    (NAME, "name: {type: string, default: 7}", "schema-default", "default: 7"),
    (NAME, "name: {type: string, example: 7}", "example-misfit", "example: 7"),
    (NAME, "name: {type: string, required: true}", "required-flag", "required:"),
    (NAME, "name: {type: string, minLength: x}", "value-type", "minLength"),
    (NAME, "name: {type: string, description: {a: b}}", "value-type", "descr"),
    (
        NAME,
        "name: {type: string, format: uuid, maxLength: 24}",
        "format-length",
        "name: {",
    ),
    (
        "tags: {type: array, items: {type: string}}",
        "t: {type: array}",
        "items-missing",
        "t: {",
    ),
    (
        "      type: object\n",
        "      required: [age]\n",
        "required-undeclared",
        "required",
    ),
    ("      type: object\n", "      required: age\n", "value-type", "required"),
    ("      type: object\n", "      type: string\n", "type-beside-properties", "Pet:"),
    (
        "'#/components/schemas/Pet'",
        "'#/components/schemas/Cat'",
        "schema-missing",
        "$ref",
    ),
    ("  schemas:", "  schema: {}\n  schemas:", "field-unknown", "schema: {}"),
    ("in: query,", "in: query, style: odd,", "parameter-style", "style: odd"),
    ("get:", "servers: [{}]\n    get:", "field-missing", "{}]"),
    ("paths:", "tags: [{description: x}]\npaths:", "field-missing", "{desc"),
    ("paths:", "tags: null\npaths:", "value-null", "tags: null"),
]


def _document(before: str, after: str) -> str:
    assert before in BASE
    return BASE.replace(before, after, 1)


@pytest.mark.parametrize(("before", "after", "code", "place"), SLOPPY)
def test_it_generates_and_says_what_is_wrong_and_where(
    workshop: Workshop, before: str, after: str, code: str | None, place: str
) -> None:
    text = _document(before, after)
    made = workshop.build(text)
    client, _ = made.call()
    assert hasattr(client, "pets") or "tags: [pets]" not in text
    found = [d for d in made.findings if d.code != "field-unknown" or d.code == code]
    if code is None:
        assert not found
        return
    assert {d.code for d in found} == {code}
    (finding,) = found
    position = finding.position
    assert position is not None and finding.remedy
    line = text.splitlines()[position.line - 1]
    assert line[position.column - 1 :].startswith(place) or place in line, line


@pytest.mark.parametrize(
    ("before", "after", "code"),
    [(b, a, c) for b, a, c, _ in SLOPPY if c and c != "example-misfit"],
)
def test_strict_refuses_it(
    cli: CommandLine, before: str, after: str, code: str
) -> None:
    cli.write("api.yaml", _document(before, after))
    result = cli.run("validate", "--strict", "api.yaml")
    assert result.exit_code == 1
    assert f"error[{code}]" in result.stderr


@pytest.mark.parametrize(
    "written", ["2xx", "200 OK", "200 ", "HTTP 200", "HTTP/1.1 200: fine", "200-ok"]
)
def test_a_response_under_what_plainly_means_a_status(
    workshop: Workshop, written: str
) -> None:
    client, wire = _pet(workshop, "'200':", f"'{written}':").call()
    wire.answer({"name": "Rex"})
    assert client.pets.list().name == "Rex"


@pytest.mark.parametrize("written", ["20X", "600", "done", "200 or 201", "2000", ""])
def test_a_response_under_no_status_is_left_out(
    workshop: Workshop, cli: CommandLine, written: str
) -> None:
    text = _document("'200':", f"'204': {{description: none}}\n        '{written}':")
    made = workshop.build(text)
    (finding,) = made.findings
    assert finding.code == "status-invalid" and "ignored" in finding.message
    client, wire = made.call()
    wire.answer({"name": "Rex"}, status=200)
    assert client.pets.list() is None
    cli.write("api.yaml", text)
    strict = cli.run("validate", "--strict", "api.yaml")
    assert strict.exit_code == 1 and "error[status-invalid]" in strict.stderr


def test_of_two_names_of_one_status_the_proper_one_counts(workshop: Workshop) -> None:
    other = "200 OK: {description: none}\n        '200':"
    made = _pet(workshop, "'200':", other)
    (finding,) = made.findings
    assert "'200 OK'" in finding.message and "ignored" in finding.message
    client, wire = made.call()
    wire.answer({"name": "Rex"})
    assert client.pets.list().name == "Rex"


def test_a_parameter_of_a_plain_type_is_of_that_type(workshop: Workshop) -> None:
    made = workshop.build(
        _document(
            "schema: {type: string}}]",
            "schema: {type: string, properties: {kind: {type: string}}}}]",
        )
    )
    assert made.codes == ["type-beside-properties"]
    client, wire = made.call()
    wire.answer({"name": "Rex"})
    client.pets.list(kind="a,b")
    assert wire.query == [("kind", "a,b")]


def _pet(workshop: Workshop, before: str, after: str) -> Client:
    return workshop.build(_document(before, after))


@pytest.mark.parametrize(
    ("word", "value"),
    [
        ("int", 3),
        ("long", 3),
        ("float", 1.5),
        ("double", 1.5),
        ("bool", True),
        ("str", "x"),
        ("String", "x"),
        ("dict", {"a": 1}),
        ("list", [1]),
        ("any", [1, "a"]),
    ],
)
def test_types_of_programming_languages(
    workshop: Workshop, word: str, value: object
) -> None:
    made = _pet(workshop, NAME, f"name: {{type: {word}}}")
    client, wire = made.call(strict=True)
    wire.answer({"name": value})
    assert client.pets.list().name == value


def test_a_date_is_a_date(workshop: Workshop) -> None:
    client, wire = _pet(workshop, NAME, "name: {type: date}").call()
    wire.answer({"name": "2026-01-02"})
    assert client.pets.list().name.year == 2026


def test_a_property_that_says_it_is_required_is(workshop: Workshop) -> None:
    made = _pet(workshop, NAME, "name: {type: string, required: true}")
    with pytest.raises(TypeError):
        made.package.Pet()
    assert made.package.Pet(name="x").tags is None


def test_a_method_in_capitals_or_of_its_own(workshop: Workshop) -> None:
    for written, sent in (("GET", "GET"), ("purge", "PURGE")):
        client, wire = _pet(workshop, "    get:", f"    {written}:").call()
        client.pets.list()
        assert wire.last.method == sent


def test_a_path_without_a_slash_gets_one(workshop: Workshop) -> None:
    client, wire = _pet(workshop, "  /pets:", "  pets:").call()
    client.pets.list()
    assert wire.target == "/pets"


def test_a_range_in_lower_case(workshop: Workshop) -> None:
    client, wire = _pet(workshop, "'200':", "2xx:").call()
    wire.answer({"name": "x"}, 203)
    assert client.pets.list().name == "x"


def test_a_missing_schema_is_any_json(workshop: Workshop) -> None:
    client, wire = _pet(workshop, "schemas/Pet", "schemas/Cat").call()
    wire.answer([{"any": 1}])
    assert client.pets.list() == [{"any": 1}]
