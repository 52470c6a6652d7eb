"""The description that most plays begin with, and another version of it."""

from __future__ import annotations

MADE = ("api.yaml", "--package", "pets", "-o", "out")
MODULE = "out/pets/resources/pets.py"
SPEC = """\
openapi: 3.1.0
info: {title: Pets, version: "1"}
servers: [{url: "https://pets.example"}]
paths:
  /pets:
    get:
      operationId: pets.list
      summary: List the pets.
      parameters:
        - {name: limit, in: query, schema: {type: integer}}
      responses:
        "200":
          description: ok
          content: {application/json: {schema: {$ref: "#/components/schemas/Pets"}}}
    post:
      operationId: pets.add
      summary: Add a pet.
      responses: {"204": {description: done}}
components:
  schemas:
    Pets: {type: array, items: {$ref: "#/components/schemas/Pet"}}
    Pet:
      type: object
      required: [name]
      properties:
        name: {type: string}
        kind: {type: string}
"""
TASK = "{title: Adopt one, steps: [{call: pets.list}, {call: pets.add}]}"
NEWER = (
    SPEC.replace("kind: {type: string}", "age: {type: integer}")
    .replace("name: limit, in: query,", "name: limit, in: query, required: true,")
    .replace("    post:\n", "  /cats:\n    post:\n")
)
