#!/usr/bin/env bash
# BlackSheep 2.6.4: datetime in a query, header or dataclass body is documented as `format:
# date-time`, which is RFC 3339 and so always ends in Z or an offset. Each such value gets 400
# "expected a valid datetime"; what is taken is a time without an offset or a bare date, neither
# of which the documented format allows. Answers do carry the offset, so a moment the server
# wrote cannot be sent back to it, and no client that keeps to the document can name one.
# Seen: the schema, the status of each form, and a moment written by the same server.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/pip" install --quiet --disable-pip-version-check \
  "blacksheep==2.6.4" "essentials-openapi==1.4.0"
"$folder/venv/bin/python" - <<'PYTHON'
import asyncio
from dataclasses import dataclass
from datetime import datetime, timezone
from importlib.metadata import version

from blacksheep import Application, FromJSON, FromQuery, JSONContent
from blacksheep.server.openapi.v3 import OpenAPIHandler
from blacksheep.testing import TestClient
from openapidocs.v3 import Info

app = Application()
OpenAPIHandler(info=Info("Events", "1")).bind_app(app)


@dataclass
class Event:
    at: datetime


@app.router.get("/events")
async def find(since: FromQuery[datetime]) -> Event:
    return Event(datetime(2020, 1, 2, 3, 4, 5, tzinfo=timezone.utc))


@app.router.post("/events")
async def add(event: FromJSON[Event]) -> Event:
    return event.value


async def main():
    await app.start()
    client = TestClient(app)
    document = await (await client.get("/openapi.json")).json()
    [parameter] = document["paths"]["/events"]["get"]["parameters"]
    body = document["components"]["schemas"]["Event"]["properties"]["at"]
    formats = parameter["schema"]["format"], body["format"]
    print("BlackSheep", version("blacksheep"))
    print("documented:", formats)
    seen = {}
    for text in ("2020-01-02T03:04:05Z", "2020-01-02T03:04:05+00:00", "2020-01-02T03:04:05"):
        found = await client.get("/events", query={"since": text})
        added = await client.post("/events", content=JSONContent({"at": text}))
        seen[text] = found.status, added.status
        print(text, seen[text], await found.text())
    with_offset = "2020-01-02T03:04:05+00:00"
    assert formats == ("date-time", "date-time"), formats
    assert list(seen.values()) == [(400, 400), (400, 400), (200, 200)], seen
    written = (await (await client.get("/events", query={"since": "2020-01-02"})).json())["at"]
    print("written:", written)
    assert written == with_offset, written


asyncio.run(main())
PYTHON
