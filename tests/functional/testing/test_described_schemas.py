"""description.json: schemas in JSON Schema 2020-12, whatever they were written in."""

from __future__ import annotations

import json
import textwrap
from pathlib import Path
from typing import Any

import pytest
from jsonschema import Draft202012Validator

from .describing import described, text_of


def schema_of(folder: Path, schema: str, version: str = "3.1.0") -> Any:
    """A schema that an operation returns, as a fake is told."""
    return schemas_of(folder, f"Thing: {schema}", version)["Thing"]


def schemas_of(folder: Path, schemas: str, version: str = "3.1.0") -> dict[str, Any]:
    """What is told of the schemas that `Thing` reaches."""
    inner = textwrap.indent(textwrap.dedent(schemas).strip("\n"), "    ")
    spec = f"""\
openapi: {version}
info: {{title: Shop, version: "1"}}
paths:
  /thing:
    get:
      operationId: thing.get
      responses:
        "200":
          description: It.
          content:
            application/json: {{schema: {{$ref: "#/components/schemas/Thing"}}}}
components:
  schemas:
{inner}
"""
    return described(folder, spec)["schemas"]


@pytest.mark.parametrize(
    ("version", "written", "told"),
    [
        ("3.1.0", "{type: string, minLength: 2}", {"type": "string", "minLength": 2}),
        ("3.1.0", '{type: [string, "null"]}', {"type": ["string", "null"]}),
        ("3.0.3", "{type: string, nullable: true}", {"type": ["string", "null"]}),
        (
            "3.0.3",
            "{type: string, nullable: true, enum: [a, b]}",
            {"type": ["string", "null"], "enum": ["a", "b", None]},
        ),
        (
            "3.0.3",
            "{nullable: true, allOf: [{type: object}]}",
            {"anyOf": [{"allOf": [{"type": "object"}]}, {"type": "null"}]},
        ),
        (
            "3.0.3",
            "{type: integer, minimum: 1, exclusiveMinimum: true, maximum: 9}",
            {"type": "integer", "exclusiveMinimum": 1, "maximum": 9},
        ),
        (
            "3.1.0",
            "{type: number, exclusiveMaximum: 1.5, multipleOf: 0.5}",
            {"type": "number", "exclusiveMaximum": 1.5, "multipleOf": 0.5},
        ),
        ("3.0.3", "{type: string, example: a}", {"type": "string", "example": "a"}),
        ("3.1.0", "{type: string, examples: [b]}", {"type": "string", "example": "b"}),
        ("3.1.0", "{type: string, default: c}", {"type": "string", "default": "c"}),
        ("3.1.0", "{const: 5}", {"const": 5}),
        ("3.1.0", "{const: null}", {"const": None}),
        (
            "3.1.0",
            "{type: string, enum: [1, true]}",
            {"type": "string", "enum": ["1", "true"]},
        ),
        (
            "3.1.0",
            "{type: array, prefixItems: [{type: string}], items: false}",
            {"type": "array", "prefixItems": [{"type": "string"}], "items": False},
        ),
        (
            "3.1.0",
            "{type: array, items: {type: integer}, uniqueItems: true, maxItems: 3}",
            {
                "type": "array",
                "maxItems": 3,
                "uniqueItems": True,
                "items": {"type": "integer"},
            },
        ),
        (
            "3.1.0",
            "{type: object, additionalProperties: {type: integer}, minProperties: 1}",
            {
                "type": "object",
                "minProperties": 1,
                "additionalProperties": {"type": "integer"},
            },
        ),
        (
            "3.1.0",
            "{type: object, patternProperties: {^x-: {type: string}}}",
            {"type": "object", "patternProperties": {"^x-": {"type": "string"}}},
        ),
        (
            "3.1.0",
            "{type: object, required: [b, a], properties: {a: {readOnly: true}, b: {}}}",
            {
                "type": "object",
                "properties": {"a": {"readOnly": True}, "b": True},
                "required": ["a", "b"],
            },
        ),
        (
            "3.1.0",
            "{type: object, properties: {a: {type: string, writeOnly: true}}}",
            {
                "type": "object",
                "properties": {"a": {"type": "string", "writeOnly": True}},
            },
        ),
        (
            "3.1.0",
            "{type: string, not: {const: x}}",
            {"type": "string", "not": {"const": "x"}},
        ),
        (
            "3.1.0",
            "{type: object, if: {required: [a]}, then: {required: [b]}}",
            {"type": "object", "if": {"required": ["a"]}, "then": {"required": ["b"]}},
        ),
        (
            "3.1.0",
            "{type: object, dependentRequired: {a: [b]}}",
            {"type": "object", "dependentRequired": {"a": ["b"]}},
        ),
        ("3.1.0", "{title: Nothing, description: more}", True),
        (
            "3.1.0",
            "{type: string, contentMediaType: application/json, contentSchema: {type: object}}",
            {
                "type": "string",
                "contentMediaType": "application/json",
                "contentSchema": {"type": "object"},
            },
        ),
        (
            "3.1.0",
            "{type: string, contentEncoding: base64}",
            {"type": "string", "format": "byte"},
        ),
    ],
)
def test_a_schema_by_value(
    tmp_path: Path, version: str, written: str, told: Any
) -> None:
    assert schema_of(tmp_path, written, version) == told
    Draft202012Validator.check_schema(told)


def test_references_and_what_they_reach(tmp_path: Path) -> None:
    told = schemas_of(
        tmp_path,
        """
        Thing: {type: object, properties: {next: {$ref: "#/components/schemas/Thing"},
          other: {description: It., $ref: "#/components/schemas/A~1b"}}}
        A/b: {type: string}
        Unused: {type: string}
        """,
    )
    assert told == {
        "A/b": {"type": "string"},
        "Thing": {
            "type": "object",
            "properties": {
                "next": {"$ref": "#/schemas/Thing"},
                "other": {"$ref": "#/schemas/A~1b"},
            },
        },
    }


def test_names_are_unique_where_several_files_have_one(tmp_path: Path) -> None:
    (tmp_path / "other.yaml").write_text("Thing: {type: integer}\n", "utf-8")
    told = schemas_of(
        tmp_path,
        'Thing: {type: array, items: {$ref: "other.yaml#/Thing"}}',
    )
    assert told == {
        "Thing": {"type": "array", "items": {"$ref": "#/schemas/Thing_2"}},
        "Thing_2": {"type": "integer"},
    }


def test_a_discriminator_with_all_its_values(tmp_path: Path) -> None:
    told = schemas_of(
        tmp_path,
        """
        Thing:
          oneOf: [{$ref: "#/components/schemas/Cat"}, {$ref: "#/components/schemas/Dog"}]
          discriminator: {propertyName: type, mapping: {feline: "#/components/schemas/Cat"}}
        Cat: {type: object, properties: {type: {type: string}}}
        Dog: {type: object, properties: {type: {type: string}}}
        """,
    )
    assert told["Thing"]["discriminator"] == {
        "propertyName": "type",
        "mapping": {"feline": "#/schemas/Cat", "Dog": "#/schemas/Dog"},
    }
    assert sorted(told) == ["Cat", "Dog", "Thing"]


def test_schemas_that_derive_from_another_one(tmp_path: Path) -> None:
    told = schemas_of(
        tmp_path,
        """
        Thing:
          type: object
          required: [type]
          properties: {type: {type: string}}
          discriminator: {propertyName: type}
        Cat:
          allOf: [{$ref: "#/components/schemas/Thing"}, {type: object}]
        """,
    )
    assert told["Thing"]["discriminator"] == {
        "propertyName": "type",
        "mapping": {"Cat": "#/schemas/Cat"},
        "subtypes": ["#/schemas/Cat"],
    }
    assert told["Cat"]["allOf"][0] == {"$ref": "#/schemas/Thing"}


def test_swagger_is_told_in_the_same_words(tmp_path: Path) -> None:
    told = described(
        tmp_path,
        """
        swagger: "2.0"
        info: {title: Shop, version: "1"}
        host: shop.example
        basePath: /v2
        consumes: [application/json]
        produces: [application/json]
        paths:
          /orders/{id}:
            put:
              operationId: orders.update
              parameters:
                - {name: id, in: path, required: true, type: integer, minimum: 1}
                - {name: tags, in: query, type: array, collectionFormat: pipes,
                   items: {type: string}}
                - {name: order, in: body, required: true, schema: {$ref: "#/definitions/Order"}}
              responses:
                "200":
                  description: It.
                  schema: {$ref: "#/definitions/Order"}
                  examples: {application/json: {note: x}}
        definitions:
          Order: {type: object, properties: {note: {type: string, x-nullable: true}}}
        """,
    )
    (update,) = told["operations"]
    assert told["servers"][0]["url"] == "https://shop.example/v2"
    identity, tags = update["parameters"]
    assert identity["schema"] == {"type": "integer", "minimum": 1}
    assert (tags["style"], tags["explode"]) == ("pipeDelimited", False)
    assert update["body"] == {
        "required": True,
        "content": {"application/json": {"schema": {"$ref": "#/schemas/Order"}}},
    }
    assert update["responses"]["200"]["content"]["application/json"] == {
        "schema": {"$ref": "#/schemas/Order"},
        "example": {"note": "x"},
    }
    assert told["schemas"] == {
        "Order": {
            "type": "object",
            "properties": {"note": {"type": ["string", "null"]}},
        }
    }


HOSTILE = '"}\n]]>-->"""\u2028\u202e\U0001f600</script>{{ 7 * 7 }}'


def test_any_text_stays_data(tmp_path: Path) -> None:
    schema = {"type": "object", "properties": {HOSTILE: {"enum": [HOSTILE]}}}
    media = {"schema": schema, "example": {HOSTILE: HOSTILE}}
    response = {"description": HOSTILE, "content": {"application/json": media}}
    operation = {"operationId": "thing.get", "responses": {"200": response}}
    spec = {
        "openapi": "3.1.0",
        "info": {"title": HOSTILE, "version": "1"},
        "x-client": {"name": "Shop"},
        "paths": {"/thing": {"get": operation}},
    }
    text = text_of(tmp_path, json.dumps(spec))
    assert text.isascii()
    assert len([line for line in text.splitlines() if "7 * 7" in line]) == 2
    told = json.loads(text)
    assert told["title"] == HOSTILE
    (operation,) = told["operations"]
    content = operation["responses"]["200"]["content"]["application/json"]
    assert content["example"] == {HOSTILE: HOSTILE}
    assert content["schema"]["properties"][HOSTILE] == {"enum": [HOSTILE]}


def test_what_no_number_is_and_long_examples_are_omitted(tmp_path: Path) -> None:
    huge, written = "huge", "1e999"  # of which readers of JSON make infinity
    schema = {
        "type": "object",
        "properties": {
            "odd": {"type": "number", "example": huge, "maximum": huge, "const": huge},
            "long": {"type": "string", "example": "x" * 9000},
            "fine": {"type": "string", "example": "x" * 8000},
        },
    }
    media = {"schema": schema, "example": {"odd": huge}}
    response = {"description": "It.", "content": {"application/json": media}}
    operation = {"operationId": "thing.get", "responses": {"200": response}}
    spec = {
        "openapi": "3.1.0",
        "info": {"title": "Shop", "version": "1"},
        "paths": {"/thing": {"get": operation}},
    }
    told = described(tmp_path, json.dumps(spec).replace(f'"{huge}"', written))
    (operation,) = told["operations"]
    content = operation["responses"]["200"]["content"]["application/json"]
    properties = content["schema"]["properties"]
    assert "example" not in content
    assert properties["odd"] == {"type": "number"}
    assert properties["long"] == {"type": "string"}
    assert len(properties["fine"]["example"]) == 8000
