"""Findings that no other test is about: what is said, where, and what comes of it."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from functional_support import CommandLine, Workshop

SPEC = """\
openapi: 3.1.0
info: {title: Example, version: '1'}
paths:
  /x/{id}:
    post:
      operationId: x.add
      parameters:
        - {name: id, in: path, required: true, schema: {type: string}}
      requestBody:
        required: true
        content: {application/json: {schema: {$ref: '#/components/schemas/Thing'}}}
      responses: {'204': {description: done}}
components:
  parameters:
    Page: {name: page, in: query, schema: {type: integer}}
  schemas:
    Thing: {type: object, properties: {kind: {type: string}}}
"""
PATH = "        - {name: id, in: path, required: true, schema: {type: string}}\n"
NESTED = "{type: array, items: {type: object, properties: {a: {type: integer}}}}"
NUMBERS = ", ".join(f"v{number}" for number in range(501))


@pytest.mark.parametrize(
    ("before", "after", "code", "place"),
    [
        (
            PATH,
            PATH + "        - {name: no, in: path, required: true, schema: {}}\n",
            "path-parameter-unused",
            "{name: no",
        ),
        ("required: true, schema", "schema", "path-parameter-optional", "{name: id"),
        (PATH, PATH + PATH, "parameter-duplicate", "{name: id"),
        ("/x/{id}:", "/x/{id}#part:", "path-fragment", "/x/{id}#part"),
        (
            PATH,
            PATH + "        - {name: Accept, in: header, schema: {type: string}}\n",
            "header-ignored",
            "{name: Accept",
        ),
        (
            PATH,
            PATH + f"        - {{name: f, in: query, schema: {NESTED}}}\n",
            "parameter-nested",
            "{name: f",
        ),
        (
            PATH,
            PATH + "        - {$ref: '#/components/schemas/Thing'}\n",
            "ref-kind",
            "{$ref",
        ),
        (
            "Thing: {type: object, properties: {kind: {type: string}}}",
            "Thing: {oneOf: [{$ref: '#/components/schemas/B'}]}\n"
            "    B: {allOf: [{$ref: '#/components/schemas/Thing'}]}",
            "schema-cycle",
            "Thing:",
        ),
        (
            "{type: string}}}\n",
            "{type: string, enum: [a, 1]}}}\n",
            "enum-type",
            "[a, 1]",
        ),
        (
            "{type: string}}}\n",
            f"{{type: string, enum: [{NUMBERS}]}}}}}}\n",
            "enum-long",
            "{type: string, enum",
        ),
    ],
)
def test_it_is_said_where(
    cli: CommandLine, before: str, after: str, code: str, place: str
) -> None:
    assert before in SPEC
    head, _, tail = SPEC.rpartition(before)
    text = head + after + tail
    cli.write("api.yaml", text)
    status, found = cli.json("validate", "--format", "json", "api.yaml")
    assert status in (0, 1)
    assert code in [f["code"] for f in found["diagnostics"]]
    finding, *_ = [f for f in found["diagnostics"] if f["code"] == code]
    line = text.splitlines()[finding["position"]["line"] - 1]
    assert place in line, (line, finding)
    assert finding["remedy"]


def test_a_nested_parameter_is_sent_as_json(workshop: Workshop) -> None:
    made = workshop.build(
        SPEC.replace(
            PATH, PATH + f"        - {{name: f, in: query, schema: {NESTED}}}\n"
        )
    )
    client, wire = made.call()
    client.x.add("i", f=[{"a": 1}])
    assert wire.query == [("f", '{"a":1}')]


def test_a_long_enumeration_is_a_plain_text(workshop: Workshop) -> None:
    text = SPEC.replace(
        "{type: string}}}\n", f"{{type: string, enum: [{NUMBERS}]}}}}}}\n"
    )
    client, wire = workshop.build(text).call()
    client.x.add("i", kind="v500")
    assert wire.json == {"kind": "v500"}


def test_findings_come_in_the_order_of_the_document(cli: CommandLine) -> None:
    fields = ", ".join(f"f{number}: {{type: str}}" for number in range(9))
    text = SPEC.replace("{kind: {type: string}}", f"{{{fields}}}")
    cli.write("api.yaml", text)
    _, found = cli.json("validate", "--format", "json", "api.yaml")
    places = [finding["position"]["column"] for finding in found["diagnostics"]]
    assert len(places) == 9 and places == sorted(places)
