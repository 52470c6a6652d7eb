"""Fields of answers that the description does not name: dropped, or kept."""

from __future__ import annotations

import json
import logging
from typing import TYPE_CHECKING, Any

import pytest

if TYPE_CHECKING:
    from functional_support import Client, CommandLine, Workshop

SPEC = """\
openapi: 3.1.0
info: {title: Example, version: '1'}
paths:
  /boxes:
    get:
      operationId: boxes.list
      responses:
        '200':
          description: ok
          content:
            application/json:
              schema: {type: array, items: {$ref: '#/components/schemas/Box'}}
    put:
      operationId: boxes.save
      requestBody:
        required: true
        content: {application/json: {schema: {$ref: '#/components/schemas/Box'}}}
      responses:
        '200':
          description: ok
          content: {application/json: {schema: {$ref: '#/components/schemas/Box'}}}
  /search:
    post:
      operationId: boxes.search
      requestBody:
        required: true
        content:
          application/json:
            schema: {$ref: '#/components/schemas/Query'}
      responses: {'204': {description: done}}
components:
  schemas:
    Box:
      type: object
      required: [id]
      properties:
        id: {type: integer}
        inner: {$ref: '#/components/schemas/Box'}
        additional_fields: {type: string}
        either:
          anyOf: [{$ref: '#/components/schemas/Red'}, {$ref: '#/components/schemas/Blue'}]
    Red: {type: object, properties: {red: {type: integer}}}
    Blue: {type: object, properties: {blue: {type: integer}}}
    Query: {type: object, properties: {text: {type: string}}}
"""
ANSWER = {
    "id": 1,
    "colour": "red",
    "inner": {"id": 2, "size": [1]},
    "either": {"blue": 1, "shade": "dark"},
}


def _box(made: Client, content: Any = ANSWER) -> tuple[Any, Any, Any]:
    client, wire = made.call()
    wire.answer([content])
    wire.answer(content)
    (box,) = client.boxes.list()
    return client, wire, box


def test_by_default_they_are_dropped_and_named(
    workshop: Workshop, caplog: pytest.LogCaptureFixture
) -> None:
    with caplog.at_level(logging.DEBUG):
        made = workshop.build(SPEC)
        client, wire, box = _box(made)
    messages = {record.getMessage() for record in caplog.records}
    assert (
        "boxes.list: Box has fields that are not documented: colour, size" in messages
    )
    assert "boxes.list: Blue has fields that are not documented: shade" in messages
    assert box.inner == type(box)(id=2)
    client.boxes.save(body=box)
    assert wire.json == {"id": 1, "inner": {"id": 2}, "either": {"blue": 1}}
    assert "--unknown-fields keep" in (made.folder / "README.md").read_text("utf-8")


def test_they_can_be_kept(workshop: Workshop, caplog: pytest.LogCaptureFixture) -> None:
    made = workshop.build(SPEC, unknown_fields="keep")
    with caplog.at_level(logging.DEBUG):
        client, wire, box = _box(made)
    assert box.additional_fields == {"colour": "red"}
    assert box.inner.additional_fields == {"size": [1]}
    assert type(box.either).__name__ == "Blue"
    assert box.either.additional_fields == {"shade": "dark"}
    assert any("colour, size" in record.getMessage() for record in caplog.records)
    assert client.boxes.save(body=box) == box
    assert wire.json == ANSWER
    assert "kept in `additional_fields`" in (made.folder / "README.md").read_text(
        "utf-8"
    )
    models = made.text("models/boxes.py")
    assert "class Box(KeepingModel, kw_only=True):" in models
    assert "class Query(Model, kw_only=True):" in models


def test_a_union_tells_its_members_apart_as_before(workshop: Workshop) -> None:
    made = workshop.build(SPEC, unknown_fields="keep")
    _, _, box = _box(made, {"id": 1, "either": {"green": 1}})
    assert box.either == {"green": 1}


def test_the_setting_is_recorded_and_checked(cli: CommandLine) -> None:
    cli.write("api.yaml", SPEC)
    line = ("api.yaml", "--package", "shop", "-o", "out")
    assert cli.run("generate", *line, "--unknown-fields", "keep").exit_code == 0
    manifest = json.loads((cli.folder / "out/.cliqgen.json").read_text("utf-8"))
    assert manifest["source"]["unknown_fields"] == "keep"
    assert cli.run("check", *line).exit_code == 0
    assert cli.run("check", "out").exit_code == 0
    assert cli.run("check", *line, "--unknown-fields", "drop").exit_code == 1


def test_the_setting_of_a_configuration(cli: CommandLine) -> None:
    cli.write("api.yaml", SPEC)
    text = 'specs = ["api.yaml"]\npackage = "shop"\noutput = "out"\n'
    cli.write("cliqgen.toml", f'{text}unknown-fields = "keep"\n')
    assert cli.run("generate").exit_code == 0
    assert "KeepingModel" in (cli.folder / "out/shop/models/boxes.py").read_text()
    cli.write("cliqgen.toml", f"{text}unknown-fields = true\n")
    assert cli.run("check").exit_code == 2


@pytest.mark.parametrize("stated", [None, "lose", 1, []])
def test_a_record_that_says_something_else_is_malformed(
    cli: CommandLine, stated: object
) -> None:
    cli.write("api.yaml", SPEC)
    line = ("api.yaml", "--package", "shop", "-o", "out")
    assert cli.run("generate", *line).exit_code == 0
    path = cli.folder / "out/.cliqgen.json"
    manifest = json.loads(path.read_text("utf-8"))
    manifest["source"]["unknown_fields"] = stated
    path.write_text(json.dumps(manifest), "utf-8")
    result = cli.run("check", "out")
    assert result.exit_code == 1
    assert "at `$.source.unknown_fields`" in result.output
