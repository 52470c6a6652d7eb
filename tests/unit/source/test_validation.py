"""The fast verdict is openapi-spec-validator's: the same findings, in the same order."""

from __future__ import annotations

import copy
import json
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
import yaml
from cliqgen.bundled import bundled_spec
from cliqgen.source import validate
from cliqgen.source.document import read_document
from jsonschema.validators import validator_for
from openapi_spec_validator.validation import validators

_CLASSES: dict[str, Any] = {
    "2.0": validators.OpenAPIV2SpecValidator,
    "3.0": validators.OpenAPIV30SpecValidator,
    "3.1": validators.OpenAPIV31SpecValidator,
    "3.2": validators.OpenAPIV32SpecValidator,
}
#: What stands in for each part of a document in turn.
_STRANGERS: tuple[Any, ...] = (
    *(None, True, 0, -1, 1.0, "", "x", "/x", [], [1, 1.0], ["a", "a"], {}),
    *({"$ref": "#/x"}, {"type": "object"}, [{"a": 1}, {"a": True}]),
)
#: What stands in for each enumeration besides.
_ENUMERATIONS: tuple[Any, ...] = ([], ["a", "a"], [1, 1.0], [1, True], [{}, {}], "a")
#: Members to add.
_MORE = ("x-more", "more", "default", "$ref")
_REPOSITORY = Path(__file__).resolve().parents[3]

_OPENAPI = """
openapi: VERSION
info: {title: Pets, version: "1", license: {name: MIT}, contact: {url: "https://a.example"}}
servers: [{url: "https://{v}.a.example", variables: {v: {default: a, enum: [a, b]}}}]
tags: [{name: pets, externalDocs: {url: "https://a.example"}}]
security: [{key: []}, {}]
x-more: {anything: 1}
paths:
  /pets/{id}:
    summary: one
    parameters: [{$ref: "#/components/parameters/Id"}]
    put:
      tags: [pets]
      operationId: put
      deprecated: true
      parameters:
        - {name: page, in: query, explode: true, schema: {type: integer, minimum: 1}}
        - {name: X-A, in: header, content: {text/plain: {schema: {type: string}}}}
      requestBody:
        required: true
        content:
          application/json:
            schema: {$ref: "#/components/schemas/Pet"}
            examples: {a: {value: 1}, b: {$ref: "#/components/examples/B"}}
          multipart/form-data:
            schema: {type: object}
            encoding: {a: {contentType: text/plain, headers: {H: {schema: {}}}}}
      responses:
        "200": {$ref: "#/components/responses/Ok"}
        default: {description: other, links: {l: {operationId: put}}}
      callbacks:
        done: {"{$request.body#/url}": {post: {responses: {"2XX": {description: d}}}}}
components:
  examples: {B: {summary: b, value: [1]}}
  parameters:
    Id: {name: id, in: path, required: true, style: simple, schema: {type: string}}
  responses:
    Ok:
      description: ok
      content: {application/json: {schema: {$ref: "#/components/schemas/Pet"}}}
  schemas:
    Pet:
      type: object
      required: [name]
      properties:
        name: {type: string, enum: [a, b], maxLength: 9}
        tags: {type: array, items: {}}
      discriminator: {propertyName: name, mapping: {a: "#/components/schemas/Cat"}}
    Cat: {allOf: [{$ref: "#/components/schemas/Pet"}, {not: {type: object}}]}
  securitySchemes:
    key: {type: apiKey, name: k, in: header}
    basic: {type: http, scheme: bearer, bearerFormat: JWT}
    oauth:
      type: oauth2
      flows: {implicit: {authorizationUrl: "https://a.example", scopes: {a: b}}}
    oidc: {type: openIdConnect, openIdConnectUrl: "https://a.example"}
"""
_SWAGGER = """
swagger: "2.0"
info: {title: Pets, version: "1"}
host: a.example
basePath: /v1
schemes: [https]
consumes: [application/json]
tags: [{name: pets}]
security: [{key: []}]
paths:
  /pets/{id}:
    parameters: [{$ref: "#/parameters/Id"}]
    put:
      operationId: put
      parameters:
        - {name: page, in: query, type: integer, minimum: 1}
        - {name: ids, in: query, type: array, items: {type: string}, collectionFormat: csv}
        - {name: body, in: body, required: true, schema: {$ref: "#/definitions/Pet"}}
      responses:
        "200": {description: ok, schema: {$ref: "#/definitions/Pet"}, headers: {H: {type: string}}}
        default: {$ref: "#/responses/Other"}
    post:
      consumes: [multipart/form-data]
      parameters: [{name: file, in: formData, type: file}]
      responses: {"204": {description: none, examples: {text/plain: x}}}
parameters: {Id: {name: id, in: path, required: true, type: string, pattern: a}}
responses: {Other: {description: other}}
definitions:
  Pet:
    type: object
    required: [name]
    properties:
      name: {type: string, enum: [a, b], maxLength: 9, minLength: 1, default: a}
      age: {type: integer, maximum: 9, exclusiveMaximum: true, multipleOf: 2}
      tags: {type: array, items: {type: string}, uniqueItems: true, maxItems: 3}
    additionalProperties: {type: string}
    discriminator: name
    xml: {name: pet, attribute: true}
  Cat: {allOf: [{$ref: "#/definitions/Pet"}], externalDocs: {url: "https://a.example"}}
securityDefinitions:
  key: {type: apiKey, name: k, in: header}
  basic: {type: basic}
  oauth: {type: oauth2, flow: implicit, authorizationUrl: "https://a.example", scopes: {a: b}}
"""
DOCUMENTS: dict[str, Any] = {
    "2.0": yaml.safe_load(_SWAGGER),
    **{
        v: yaml.safe_load(_OPENAPI.replace("VERSION", f"{v}.0"))
        for v in ("3.0", "3.1", "3.2")
    },
}


def _judge(version: str) -> Any:
    schema = _CLASSES[version].schema_validator.schema
    return validator_for(schema)(schema)


def _told(errors: Any) -> list[Any]:
    """All of each error, sorted: jsonschema 4.26 takes some properties from a set."""
    told = [
        (list(e.absolute_path), e.message, list(e.schema_path), _told(e.context or ()))
        for e in errors
    ]
    return sorted(told, key=str)


def _changed(document: Any) -> Iterator[tuple[str, Any]]:
    """The document with one part of it changed; the ways are taken in turn."""
    pending: list[tuple[str | int, ...]] = [()]
    count = 0
    while pending:
        path = pending.pop()
        here = _at(document, path)
        if isinstance(here, dict | list):
            keys = here if isinstance(here, dict) else range(len(here))
            pending += [(*path, key) for key in keys]
        changes = [(path, stranger) for stranger in (_ABSENT, *_STRANGERS)]
        if isinstance(here, dict):
            changes += [((*path, key), "more") for key in _MORE]
        if isinstance(here, list) and here:
            changes.append((path, [*here, here[0]]))
        if path[-1:] == ("enum",):
            for value in _ENUMERATIONS:
                yield f"{path}: {value!r}", _put(document, path, value)
        where, value = changes[count * 7 % len(changes)]
        if where:
            yield f"{where}: {value!r}", _put(document, where, value)
        count += 1


_ABSENT = object()


def _at(document: Any, path: tuple[str | int, ...]) -> Any:
    for key in path:
        document = document[key]
    return document


def _put(document: Any, path: tuple[str | int, ...], value: Any) -> Any:
    made = copy.deepcopy(document)
    holder = _at(made, path[:-1])
    if value is _ABSENT:
        del holder[path[-1]]
    else:
        holder[path[-1]] = copy.deepcopy(value)
    return made


@pytest.mark.parametrize("version", DOCUMENTS)
def test_what_is_right_is_found_right(version: str) -> None:
    conformity = validate.fast_schema(version)
    assert conformity is not None
    assert conformity.holds(DOCUMENTS[version])
    assert _told(_judge(version).iter_errors(DOCUMENTS[version])) == []


@pytest.mark.parametrize("version", DOCUMENTS)
def test_whatever_is_changed_the_findings_are_the_validator_s(version: str) -> None:
    right = wrong = 0
    for what, changed in _changed(DOCUMENTS[version]):
        expected = _told(_judge(version).iter_errors(changed))
        assert _told(validate.schema_errors(changed, version)) == expected, what
        conformity = validate.fast_schema(version)
        assert conformity is not None
        assert conformity.holds(changed) == (not expected), what
        right += not expected
        wrong += bool(expected)
    assert right > 10
    assert wrong > 80


_PROPERTIES = {
    "2.0": ("definitions", "Pet", "properties"),
    "3.0": ("components", "schemas", "Pet", "properties"),
}
_WRONG: tuple[dict[str, Any], ...] = (
    *({"enum": ["a", "a"]}, {"enum": []}, {"enum": [{"a": 1}, {"a": 1}]}),
    *({"enum": None}, {"maxLength": -1}, {"minItems": "1"}, {"multipleOf": 0}),
    *({"required": []}, {"required": ["a", "a"]}, {"uniqueItems": "1"}, {"pattern": 1}),
)
_RIGHT: tuple[dict[str, Any], ...] = (
    *({"enum": ["a", "b"]}, {"enum": [1, True]}, {"maxLength": 0}, {"multipleOf": 0.5}),
    *({"required": ["a"]}, {"uniqueItems": True}, {"minimum": -1}, {"pattern": "a"}),
)


@pytest.mark.parametrize("version", _PROPERTIES)
@pytest.mark.parametrize("keywords", [*_WRONG, *_RIGHT], ids=str)
def test_keywords_of_schemas_are_judged_by_the_validator_s_metaschema(
    version: str, keywords: dict[str, Any]
) -> None:
    where = (*_PROPERTIES[version], "name")
    changed = _put(DOCUMENTS[version], where, keywords)
    expected = _told(_judge(version).iter_errors(changed))
    assert _told(validate.schema_errors(changed, version)) == expected
    conformity = validate.fast_schema(version)
    assert conformity is not None
    assert conformity.holds(changed) == (not expected)
    if keywords in _RIGHT:
        assert not expected
    if version == "2.0" and keywords in _WRONG:
        assert expected


@pytest.mark.parametrize("keywords", [{"enum": ["a", "a"]}, {"enum": []}], ids=str)
def test_enumerations_of_parameters_of_swagger(keywords: dict[str, Any]) -> None:
    where = ("parameters", "Id", "enum")
    changed = _put(DOCUMENTS["2.0"], where, keywords["enum"])
    expected = _told(_judge("2.0").iter_errors(changed))
    assert expected
    assert _told(validate.schema_errors(changed, "2.0")) == expected


@pytest.mark.parametrize("has_backend", [True, False])
def test_errors_are_in_the_order_of_the_document(
    has_backend: bool, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Else those of which too many are left out would differ from run to run."""
    if not has_backend:
        monkeypatch.setattr(validate, "fast_schema", lambda version: None)
    names = [f"name{number}" for number in range(12)][::-1]
    definitions = {name: {"unknown": name} for name in names}
    changed = _put(DOCUMENTS["2.0"], ("definitions",), definitions)
    found = [error.path for error in validate.schema_errors(changed, "2.0")]
    assert [path[-1] for path in found if path[0] == "definitions"] == names


@pytest.mark.parametrize("version", DOCUMENTS)
def test_the_schema_is_the_validator_s_own(version: str) -> None:
    path = validate.packaged("openapi_spec_validator", "resources/schemas")
    read = json.loads((path / f"v{version}" / "schema.json").read_bytes())
    assert read == dict(_judge(version).schema)


@pytest.mark.parametrize(
    "path",
    [
        bundled_spec(),
        *sorted((_REPOSITORY / "tests/golden/cases").glob("*/*.yaml")),
    ],
    ids=lambda path: path.name,
)
def test_documents_of_this_repository(path: Path) -> None:
    data = read_document(path).data
    for version in DOCUMENTS:
        expected = _told(_judge(version).iter_errors(data))
        assert _told(validate.schema_errors(data, version)) == expected


def test_the_validator_is_not_imported_for_what_is_right() -> None:
    script = f"""
import sys
from cliqgen.source.validate import schema_errors
assert list(schema_errors({DOCUMENTS["3.0"]!r}, "3.0")) == []
assert not [m for m in sys.modules if m.split(".")[0] in ("jsonschema", "pydantic")]
"""
    done = subprocess.run(
        [sys.executable, "-c", script], capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stderr
