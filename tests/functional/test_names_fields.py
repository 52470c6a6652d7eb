"""Fields keep the names of their properties, whatever their module imports."""

from __future__ import annotations

import datetime
import decimal
import uuid
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from functional_support import Client, Workshop

SPEC = """
openapi: 3.1.0
info: {title: Example, version: "1"}
servers: [{url: https://api.example.com}]
paths:
  /entries:
    post:
      operationId: entries.send
      parameters:
        - {name: uuid, in: query, schema: {type: string, format: uuid}}
        - {name: date, in: query, schema: {type: string, format: date}}
      requestBody:
        required: true
        content:
          application/json: {schema: {$ref: "#/components/schemas/Entry"}}
      responses:
        "200":
          description: ok
          content:
            application/json: {schema: {$ref: "#/components/schemas/Entry"}}
  /plain:
    get:
      operationId: plain.get
      responses:
        "200":
          description: ok
          content:
            application/json: {schema: {$ref: "#/components/schemas/Plain"}}
components:
  schemas:
    Entry:
      type: object
      required: [uuid, kind, constant]
      additionalProperties: {type: integer}
      properties:
        uuid: {type: string, format: uuid}
        date: {type: string, format: date}
        datetime: {type: string, format: date-time}
        time: {type: string, format: time}
        decimal: {type: string, format: decimal}
        tuple: {type: array, prefixItems: [{type: string}, {type: integer}], items: false}
        builtins: {type: array, items: {type: string}}
        field: {type: string}
        union: {type: string}
        constant: {type: string}
        kind: {const: entry}
        otherId: {type: string, format: uuid}
        until: {type: string, format: date}
        +1: {type: integer}
        "-1": {type: integer}
    Plain:
      type: object
      properties:
        id: {type: string, format: uuid}
        on: {type: string, format: date}
"""
ID = uuid.UUID("12345678-1234-5678-1234-567812345678")
DAY = datetime.date(2026, 1, 2)
MOMENT = datetime.datetime(2026, 1, 2, 3, 4, tzinfo=datetime.UTC)


@pytest.fixture(scope="module")
def made(workshop: Workshop) -> Client:
    return workshop.build(SPEC)


def test_such_fields_are_sent_and_read(made: Client) -> None:
    client, wire = made.call()
    entry = made.package.Entry(
        uuid=ID,
        date=DAY,
        datetime=MOMENT,
        time=datetime.time(5, 6),
        decimal=decimal.Decimal("1.50"),
        tuple=("a", 1),
        builtins=["b"],
        field="f",
        union="u",
        constant="c",
        other_id=ID,
        until=DAY,
        plus_1=3,
        minus_1=4,
    )
    wire.answer(
        {
            "uuid": str(ID),
            "date": "2026-01-02",
            "datetime": "2026-01-02T03:04:00Z",
            "time": "05:06:00",
            "decimal": "1.50",
            "tuple": ["a", 1],
            "builtins": ["b"],
            "field": "f",
            "union": "u",
            "constant": "c",
            "kind": "entry",
            "otherId": str(ID),
            "until": "2026-01-02",
            "+1": 3,
            "-1": 4,
        }
    )
    assert client.entries.send(body=entry, uuid=ID, date=DAY) == entry
    assert wire.query == [("uuid", str(ID)), ("date", "2026-01-02")]
    assert wire.json["uuid"] == str(ID)
    assert wire.json["kind"] == "entry"
    assert (wire.json["+1"], wire.json["-1"]) == (3, 4)


def test_modules_without_such_fields_import_as_usual(made: Client) -> None:
    text = made.text("models/plain.py")
    assert "import datetime\nimport uuid\n" in text
    assert "id: uuid.UUID | None" in text
    text = made.text("models/entries.py")
    assert "import uuid as _uuid\n" in text
    assert "uuid: _uuid.UUID\n" in text
