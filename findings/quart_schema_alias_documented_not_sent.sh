#!/usr/bin/env bash
# quart-schema 0.25.0 with pydantic 2.14.4: the alias of a field stands in the document for bodies
# and answers alike, and requests are read by it, but answers are written with the field's own
# name. So the answer lacks a property that its documented schema requires, and what the
# server sent cannot be sent back to it. validate_response() does not notice, for it checks
# the model and not what is written.
# Seen: nextPage in the document and in the request, next_page in the answer.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/pip" install --quiet --disable-pip-version-check \
  "quart-schema==0.25.0" "pydantic==2.14.4"
"$folder/venv/bin/python" - <<'PYTHON'
import asyncio
from importlib.metadata import version

from pydantic import BaseModel, Field
from quart import Quart
from quart_schema import QuartSchema, validate_request, validate_response

app = Quart(__name__)
QuartSchema(app)


class Page(BaseModel):
    next_page: str = Field(alias="nextPage")


@app.post("/pages")
@validate_request(Page)
@validate_response(Page)
async def pages(data: Page):
    return data


async def main():
    client = app.test_client()
    operation = (await (await client.get("/openapi.json")).get_json())["paths"]["/pages"]["post"]
    answer = operation["responses"]["200"]["content"]["application/json"]["schema"]
    given = await client.post("/pages", json={"nextPage": "b"})
    written = await given.get_json()
    back = await client.post("/pages", json=written)
    print("quart-schema", version("quart-schema"), "pydantic", version("pydantic"))
    print("documented answer:", list(answer["properties"]), "required:", answer["required"])
    print("answer:", given.status_code, written)
    print("sent back:", back.status_code)
    assert list(answer["properties"]) == answer["required"] == ["nextPage"], answer
    assert given.status_code == 200 and written == {"next_page": "b"}, written
    assert back.status_code == 400, back.status_code


asyncio.run(main())
PYTHON
