#!/usr/bin/env bash
# Sanic Extensions 25.12.0: a bool in a dataclass that validates the query, or a form, is made
# with bool(text), and each text that is not empty is true: ?archived=false is read as True, as
# are 0 and no. There is no error, and the parameter that the document calls a boolean has no
# way to say false but being left out. An int in the same dataclass is read as meant, a pydantic
# model reads "false" as False, and Sanic itself has str_to_bool for its own settings.
# Seen: what a dataclass and a pydantic model read of the same queries, and of a form.
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
from importlib.metadata import version

from pydantic import BaseModel
from sanic import Sanic
from sanic.response import json
from sanic_ext import openapi, validate


@dataclass
class Filter:
    archived: bool = True
    limit: int = 10


class Model(BaseModel):
    archived: bool = True
    limit: int = 10


logging.disable()
app = Sanic("items")


@app.get("/dataclass")
@openapi.parameter("archived", bool)
@validate(query=Filter)
async def find(request, query: Filter):
    return json([query.archived, query.limit])


@app.get("/pydantic")
@validate(query=Model)
async def find_model(request, query: Model):
    return json([query.archived, query.limit])


@app.post("/form")
@validate(form=Filter)
async def find_form(request, body: Filter):
    return json([body.archived, body.limit])


async def main():
    client = app.asgi_client
    _, response = await client.get("/docs/openapi.json")
    [parameter] = response.json["paths"]["/dataclass"]["get"]["parameters"]
    print("Sanic Extensions", version("sanic-ext"))
    print("documented:", parameter)
    seen = []
    for query in ("archived=false&limit=5", "archived=0&limit=5"):
        _, response = await client.get(f"/dataclass?{query}")
        _, other = await client.get(f"/pydantic?{query}")
        seen.append((response.json, other.json))
        print(query, "dataclass:", response.json, "pydantic:", other.json)
    _, form = await client.post("/form", data={"archived": "false", "limit": "5"})
    print("form:", form.json)
    assert parameter["schema"] == {"type": "boolean"}, parameter
    assert seen == [([True, 5], [False, 5])] * 2, seen
    assert form.json == [True, 5], form.json


asyncio.run(main())
PYTHON
