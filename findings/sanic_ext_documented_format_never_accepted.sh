#!/usr/bin/env bash
# Sanic Extensions 25.12.0: a dataclass that validates a JSON body may have fields of uuid.UUID,
# date, datetime and enums, which are documented as strings of that format or with those values.
# What JSON holds, a text, is then checked with isinstance(), so each such body is refused:
# "Value '...' is not of type <class 'uuid.UUID'>", 400, and JSON has no other way to write
# one. The document is built, and the server starts, without a word; pydantic models work.
# Seen: the documented schemas, and the status of each value for a dataclass and for a model.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/pip" install --quiet --disable-pip-version-check \
  "sanic-ext==25.12.0" "sanic==25.12.1" "sanic-testing==24.6.0" "pydantic==2.14.4"
"$folder/venv/bin/python" - <<'PYTHON'
import asyncio
import logging
from dataclasses import dataclass
from datetime import date, datetime
from enum import Enum
from importlib.metadata import version
from typing import Optional
from uuid import UUID

from pydantic import BaseModel
from sanic import Sanic
from sanic.response import json
from sanic_ext import openapi, validate


class Colour(Enum):
    RED = "red"


@dataclass
class Item:
    id: Optional[UUID] = None
    day: Optional[date] = None
    moment: Optional[datetime] = None
    colour: Optional[Colour] = None


class Model(BaseModel):
    id: Optional[UUID] = None
    day: Optional[date] = None
    moment: Optional[datetime] = None
    colour: Optional[Colour] = None


logging.disable()
app = Sanic("items")


@app.post("/dataclass")
@openapi.definition(body={"application/json": Item})
@validate(json=Item)
async def add(request, body: Item):
    return json({"read": repr(body)})


@app.post("/pydantic")
@validate(json=Model)
async def add_model(request, body: Model):
    return json({"read": repr(body)})


async def main():
    client = app.asgi_client
    _, response = await client.get("/docs/openapi.json")
    operation = response.json["paths"]["/dataclass"]["post"]
    schema = operation["requestBody"]["content"]["application/json"]["schema"]
    formats = {name: value.get("format") for name, value in schema["properties"].items()}
    print("Sanic Extensions", version("sanic-ext"))
    print("documented:", formats, schema["properties"]["colour"])
    seen = {}
    for name, value in {
        "id": "0b2f6f3c-8d1e-4b53-9d0b-3f7c6a1d2e4f",
        "day": "2020-01-02",
        "moment": "2020-01-02T03:04:05Z",
        "colour": "red",
    }.items():
        _, response = await client.post("/dataclass", json={name: value})
        _, other = await client.post("/pydantic", json={name: value})
        seen[name] = response.status, other.status
        print(name, seen[name], response.json.get("message", response.json))
    assert formats["id"] == "uuid" and formats["day"] == "date", formats
    assert formats["moment"] == "date-time", formats
    assert schema["properties"]["colour"]["enum"] == ["red"], schema
    assert set(seen.values()) == {(400, 200)}, seen


asyncio.run(main())
PYTHON
