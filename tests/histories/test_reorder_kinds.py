"""Kinds of descriptions that mean the same in another order and in two files."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

REORDER = Path(__file__).resolve().parent / "reorder.py"
HEAD = """\
openapi: 3.1.0
info: {title: Rides, version: '1'}
servers: [{url: 'https://rides.example.com'}]
"""

#: Answers that are told apart alike, with values in whatever order.
MAPPINGS = """\
paths:
  /jobs/{id}:
    parameters: [{name: id, in: path, required: true, schema: {type: string}}]
    get:
      operationId: getJob
      tags: [jobs]
      responses: {'200': {description: Job, content: {application/json: {schema: &job {
        oneOf: [{$ref: '#/components/schemas/Fast'}, {$ref: '#/components/schemas/Slow'}],
        discriminator: {propertyName: kind, mapping: {fast: '#/components/schemas/Fast',
          slow: '#/components/schemas/Slow', crawl: '#/components/schemas/Slow',
          dash: '#/components/schemas/Fast'}}}}}}}
  /jobs/{id}/start:
    parameters: [{name: id, in: path, required: true, schema: {type: string}}]
    post:
      operationId: startJob
      tags: [jobs]
      responses: {'200': {description: Job, content: {application/json: {schema: *job}}}}
components:
  schemas:
    Fast: {type: object, required: [kind],
            properties: {kind: {type: string}, speed: {type: integer}}}
    Slow: {type: object, required: [kind],
            properties: {kind: {type: string}, delay: {type: integer}}}
"""

#: Heirs that state a property before they name the base that states it too.
REFINED = """\
paths:
  /nodes:
    get:
      operationId: listNodes
      responses: {'200': {description: Nodes, content: {application/json: {schema: {
        type: object, properties: {leaf: {$ref: '#/components/schemas/Leaf'},
          root: {$ref: '#/components/schemas/Root'}}}}}}}
components:
  schemas:
    Base: {type: object, properties: {type: {type: string, description: Its kind}}}
    Leaf: {allOf: [{type: object, properties: {type: {type: string, enum: [LEAF]}}},
      {$ref: '#/components/schemas/Base'}]}
    Root: {allOf: [{type: object, properties: {type: {type: string, enum: [ROOT]}}},
      {$ref: '#/components/schemas/Base'}]}
"""

#: Alternatives beside which something stands, inside of components, in both files.
BESIDE = """\
paths:
  /rides:
    get:
      operationId: listRides
      responses:
        '200': {description: Rides}
        '400': {description: Wrong,
            content: {application/json: {schema: {$ref: '#/components/schemas/Wrong'}}}}
  /walks:
    get:
      operationId: listWalks
      responses:
        '200': {description: Walks}
        '422': {description: Odd,
            content: {application/json: {schema: {$ref: '#/components/schemas/Odd'}}}}
components:
  schemas:
    Wrong: &fault
      type: object
      properties:
        details:
          type: array
          items:
            type: object
            required: [issue, field]
            properties: {field: {type: string}}
            anyOf:
              - {title: TOO_LONG, properties: {issue: {type: string, enum: [TOO_LONG]}}}
              - {title: TOO_SHORT,
            properties: {issue: {type: string, enum: [TOO_SHORT]},
                 limit: {$ref: '#/components/schemas/Limit'}}}
    Odd: *fault
    Limit: {type: object, required: [unit, least],
            properties: {least: {type: integer}, unit: {type: string}}}
"""

#: Answers that are alike under several statuses, of operations without tags.
SHARED = """\
tags: [{name: pins}]
paths:
  /pin-folders:
    get:
      operationId: listFolders
      responses: {'200': {description: All}, '401': &refused {description: No, content: {
        application/json: {schema: {type: object,
            properties: {message: {type: string}}}}}}}
    delete:
      operationId: dropFolders
      responses: {'204': {description: Gone}, '401': *refused, '403': *refused}
  /pin-folders/{id}:
    parameters: [{name: id, in: path, required: true, schema: {type: string}}]
    put:
      operationId: changeFolder
      responses: {'200': {description: Changed}, '401': *refused}
  /chats/{id}/pins:
    parameters: [{name: id, in: path, required: true, schema: {type: string}}]
    get:
      operationId: listPins
      responses: {'200': {description: Pins}, '401': *refused}
"""

#: One body that several operations refer to, in no component of schemas.
RESPONSES = """\
paths:
  /volumes/{id}/actions/{action}:
    parameters: [{$ref: '#/components/parameters/Id'}, {$ref: '#/components/parameters/Action'}]
    get: {operationId: getVolumeAction, tags: [volumes],
            responses: {'200': {$ref: '#/components/responses/Action'}}}
  /actions/{action}:
    parameters: [{$ref: '#/components/parameters/Action'}]
    get: {operationId: getAction, tags: [actions],
            responses: {'200': {$ref: '#/components/responses/Action'}}}
components:
  parameters:
    Id: {name: id, in: path, required: true, schema: {type: string, enum: [a, b]}}
    Action: {name: action, in: path, required: true, schema: {type: string}}
  responses:
    Action: {description: Done, content: {application/json: {schema: {type: object,
      properties: {status: {type: string, enum: [done, open]}, region: {type: object,
        properties: {slug: {type: string}}}}}}}}
"""
KINDS = {
    "mappings": MAPPINGS,
    "refined properties": REFINED,
    "beside alternatives": BESIDE,
    "shared errors": SHARED,
    "shared responses": RESPONSES,
}


def _hold(*arguments: str) -> None:
    done = subprocess.run(
        [sys.executable, str(REORDER), *arguments],
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stdout + done.stderr
    assert done.stdout.splitlines()[-1].endswith(" APIs, 0 faults")


@pytest.mark.parametrize("seed", ["0", "1", "2"])
def test_order_and_files_mean_nothing(seed: str, tmp_path: Path) -> None:
    files: list[str] = []
    for kind, text in KINDS.items():
        document = tmp_path / f"{kind}.yaml"
        document.write_text(HEAD + text, "utf-8")
        files.append(str(document))
    _hold(*files, "--seed", seed)


def test_documents_of_one_api_may_each_be_split(tmp_path: Path) -> None:
    key = "no-answer"
    for name in ("buses", "trams"):
        text = f"""\
paths:
  /{name}: {{delete: {{operationId: drop{name}, tags: [{name}],
            responses: {{'200': {{description: Gone,
    content: {{application/json: {{schema: {{$ref: '#/components/schemas/{key}'}}}}}}}}}}}}}}
components:
  schemas:
    {key}: {{type: object, properties: {{of: {{$ref: '#/components/schemas/{name}'}}}}}}
    {name}: {{type: object, required: [b, a],
     properties: {{a: {{type: string}}, b: {{type: string}}}}}}
"""
        (tmp_path / f"{name}.yaml").write_text(HEAD + text, "utf-8")
    _hold("--together", str(tmp_path))
