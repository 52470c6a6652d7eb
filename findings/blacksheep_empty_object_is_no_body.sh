#!/usr/bin/env bash
# BlackSheep 2.6.4: a JSON body that is an empty object or an empty array is refused with 400
# "Missing body payload", also where no property is required and where the body is documented
# as an array of any length. What was read is tested for being true, and {} and [] are not. So
# "search without a filter" and "set the tags to none" cannot be said, although the document
# allows both; a property with the value null, {"name": null}, is enough to be let through.
# Seen: the document's schemas, and the status of each body.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/pip" install --quiet --disable-pip-version-check \
  "blacksheep==2.6.4" "essentials-openapi==1.4.0"
"$folder/venv/bin/python" - <<'PYTHON'
import asyncio
from dataclasses import dataclass
from importlib.metadata import version

from blacksheep import Application, FromJSON, JSONContent
from blacksheep.server.openapi.v3 import OpenAPIHandler
from blacksheep.testing import TestClient
from openapidocs.v3 import Info

app = Application()
OpenAPIHandler(info=Info("Items", "1")).bind_app(app)


@dataclass
class Filter:
    name: str | None = None


@app.router.post("/search")
async def search(by: FromJSON[Filter]) -> Filter:
    return by.value


@app.router.put("/tags")
async def tags(names: FromJSON[list[str]]) -> list[str]:
    return names.value


async def main():
    await app.start()
    client = TestClient(app)
    document = await (await client.get("/openapi.json")).json()
    schema = document["components"]["schemas"]["Filter"]
    body = document["paths"]["/tags"]["put"]["requestBody"]["content"]["application/json"]
    print("BlackSheep", version("blacksheep"))
    print("documented:", schema, body["schema"])
    statuses = []
    for call, path, value in (
        (client.post, "/search", {}),
        (client.post, "/search", {"name": None}),
        (client.put, "/tags", []),
        (client.put, "/tags", ["a"]),
    ):
        response = await call(path, content=JSONContent(value))
        statuses.append(response.status)
        print(path, value, response.status, await response.text())
    assert not schema.get("required"), schema
    assert body["schema"]["type"] == "array" and "minItems" not in body["schema"], body
    assert statuses == [400, 200, 400, 200], statuses


asyncio.run(main())
PYTHON
