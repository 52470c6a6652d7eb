#!/usr/bin/env bash
# quart-schema 0.25.0: query and header fields without a default must be sent, or the answer is
# 400; the document has no `required` on their parameters, which by OpenAPI's default makes them
# optional. A body is documented without `required` as well, though it must come. Required
# properties inside a body are right, so the document looks complete. Clients made from it let
# one leave out what the server insists on.
# Seen: the parameters of the document, and 400 for each request that uses that freedom.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/pip" install --quiet --disable-pip-version-check \
  "quart-schema==0.25.0" "pydantic==2.14.4"
"$folder/venv/bin/python" - <<'PYTHON'
import asyncio
from dataclasses import dataclass
from importlib.metadata import version

from quart import Quart
from quart_schema import QuartSchema, validate_headers, validate_querystring, validate_request

app = Quart(__name__)
QuartSchema(app, conversion_preference="pydantic")


@dataclass
class Search:
    term: str


@dataclass
class Headers:
    x_tenant: str


@app.get("/search")
@validate_querystring(Search)
async def search(query_args: Search):
    return {"term": query_args.term}


@app.get("/tenant")
@validate_headers(Headers)
async def tenant(headers: Headers):
    return {"tenant": headers.x_tenant}


@app.post("/search")
@validate_request(Search)
async def add(data: Search):
    return {"term": data.term}


async def main():
    client = app.test_client()
    paths = (await (await client.get("/openapi.json")).get_json())["paths"]
    [term] = paths["/search"]["get"]["parameters"]
    [header] = paths["/tenant"]["get"]["parameters"]
    body = paths["/search"]["post"]["requestBody"]
    empty = [
        (await client.get("/search")).status_code,
        (await client.get("/tenant")).status_code,
        (await client.post("/search")).status_code,
    ]
    full = [
        (await client.get("/search?term=a")).status_code,
        (await client.get("/tenant", headers={"X-Tenant": "a"})).status_code,
        (await client.post("/search", json={"term": "a"})).status_code,
    ]
    print("quart-schema", version("quart-schema"))
    print("documented:", term, header, body, sep="\n  ")
    print("left out:", empty, "given:", full)
    assert not any("required" in thing for thing in (term, header, body)), (term, header, body)
    assert body["content"]["application/json"]["schema"]["required"] == ["term"], body
    assert empty == [400, 400, 400] and full == [200, 200, 200], (empty, full)


asyncio.run(main())
PYTHON
