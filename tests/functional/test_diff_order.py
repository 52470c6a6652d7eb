"""cliqgen diff: order and files mean nothing, and what differs is named with both values."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

import pytest
import yaml

if TYPE_CHECKING:
    from functional_support import CommandLine

OPENAPI = """\
openapi: 3.1.0
info: {title: Rides, version: '1'}
servers: [{url: 'https://rides.example.com'}]
paths:
  /rides/{ride_id}:
    parameters: [{$ref: '#/components/parameters/Ride'}]
    get:
      operationId: rides.get
      responses:
        '200': {$ref: '#/components/responses/Ride'}
        '404': {$ref: '#/components/responses/Gone'}
components:
  parameters:
    Ride: {name: ride_id, in: path, required: true, schema: {type: string}}
  responses:
    Gone: {description: It is gone}
    Ride:
      description: A ride
      headers: {X-Left: {schema: {type: integer}}}
      content: {application/json: {schema: {$ref: '#/components/schemas/Ride'}}}
  schemas:
    Ride:
      type: object
      required: [mode, title]
      properties: {mode: {type: string}, title: {type: string}}
      discriminator: {propertyName: mode}
    Bus:
      allOf:
        - $ref: '#/components/schemas/Ride'
        - {type: object, properties: {seats: {type: integer}}}
"""
SWAGGER = """\
swagger: '2.0'
info: {title: Rides, version: '1'}
host: rides.example.com
schemes: [https]
paths:
  /rides:
    get:
      operationId: rides.list
      produces: [application/json]
      parameters: [{name: limit, in: query, type: integer, default: 20}]
      responses:
        '200':
          description: Rides
          headers: {X-Left: {type: integer}}
          schema: {type: array, items: {$ref: '#/definitions/Ride'}}
definitions:
  Ride: {type: object, properties: {title: {type: string}, seats: {type: integer}}}
"""


def compared(cli: CommandLine, old: str, new: str) -> tuple[int, Any]:
    cli.write("old.yaml", old)
    cli.write("new.yaml", new)
    status, printed = cli.json("diff", "old.yaml", "new.yaml", "--format", "json")
    return status, printed["result"]


def nothing(found: Any) -> bool:
    return found["findings"] == [] and found["changes"] == []


def backwards(text: str) -> str:
    def turned(value: Any) -> Any:
        if isinstance(value, dict):
            return {key: turned(inner) for key, inner in reversed(value.items())}
        return [turned(item) for item in value] if isinstance(value, list) else value

    return yaml.safe_dump(turned(yaml.safe_load(text)), sort_keys=False)


@pytest.mark.parametrize("text", [OPENAPI, SWAGGER], ids=["openapi", "swagger"])
def test_the_order_of_members_means_nothing(cli: CommandLine, text: str) -> None:
    status, found = compared(cli, text, backwards(text))
    assert (status, nothing(found)) == (0, True), found


def test_the_file_in_which_something_stands_means_nothing(cli: CommandLine) -> None:
    document = yaml.safe_load(OPENAPI)
    components = document["components"]
    (cli.folder / "parts").mkdir()
    text = json.dumps({"Ride": components["responses"].pop("Ride")})
    cli.write("parts/responses.json", text.replace('"#/', '"../new.yaml#/'))
    bus = json.dumps({"components": {"schemas": {"Bus": components["schemas"]["Bus"]}}})
    cli.write("parts/bus.json", bus.replace('"#/', '"../new.yaml#/'))
    where = "parts/bus.json#/components/schemas/Bus"
    components["schemas"]["Bus"] = {"$ref": where}
    answers = document["paths"]["/rides/{ride_id}"]["get"]["responses"]
    answers["200"] = {"$ref": "parts/responses.json#/Ride"}
    status, found = compared(cli, OPENAPI, json.dumps(document))
    assert (status, nothing(found)) == (0, True), found


def test_what_stands_in_another_file_is_compared(cli: CommandLine) -> None:
    document = yaml.safe_load(OPENAPI)
    ride = document["components"]["schemas"].pop("Ride")
    ride["properties"]["title"] = {"type": "integer"}
    other = {"components": {"schemas": {"Ride": ride}}}
    cli.write("ride.json", json.dumps(other))
    text = json.dumps(document).replace(
        "#/components/schemas/Ride", "ride.json#/components/schemas/Ride"
    )
    status, found = compared(cli, OPENAPI, text)
    told = {f["symbol"] for f in found["findings"]}
    assert status == 1
    assert {"RideBase.title", "Bus.title"} <= told


@pytest.mark.parametrize(
    ("old", "new", "kind", "says"),
    [
        (
            "default: 20",
            "default: 50",
            "request-default-changed",
            "query parameter limit defaults to 50 instead of 20",
        ),
        (
            ", default: 20",
            "",
            "request-default-changed",
            "query parameter limit defaults to none instead of 20",
        ),
        (
            "{X-Left: {type: integer}}",
            "{X-Left: {type: string}}",
            "response-header-changed",
            "the header X-Left of 200 is string instead of integer",
        ),
        (
            "headers: {X-Left: {type: integer}}",
            "headers: {}",
            "response-header-unsure-removed",
            "the header X-Left of 200 is gone",
        ),
    ],
)
def test_both_values_are_named(
    cli: CommandLine, old: str, new: str, kind: str, says: str
) -> None:
    _, found = compared(cli, SWAGGER, SWAGGER.replace(old, new))
    told = {f["id"]: f["message"] for f in found["findings"]}
    assert told[kind] == f"GET /rides: {says}"
