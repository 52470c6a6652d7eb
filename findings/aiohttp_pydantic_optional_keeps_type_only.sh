#!/usr/bin/env bash
# aiohttp-pydantic 2.6.0 with pydantic 2.14.4: "or None" leaves nothing of a type in the document
# but the word in `type`. Optional[datetime] is any text, Optional[Literal["a", "b"]] as well,
# a bound number has no bounds, and Optional[list[int]] is an array without `items`, which
# OpenAPI 3.0 requires. Optional of another model has no `type` to keep: the page of the whole
# document, with all operations, is a KeyError and 500. The server validates all of them as
# annotated, and without Optional they are documented completely.
# Seen: the keywords of the properties with and without Optional, and the 500.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/pip" install --quiet --disable-pip-version-check \
  "aiohttp-pydantic==2.6.0" "aiohttp==3.14.5" "pydantic==2.14.4"
"$folder/venv/bin/python" - <<'PYTHON'
import asyncio
import logging
from datetime import datetime
from importlib.metadata import version
from typing import Annotated, Literal, Optional

from aiohttp import web
from aiohttp.test_utils import TestClient, TestServer
from aiohttp_pydantic import PydanticView, oas
from pydantic import BaseModel, Field

Size = Annotated[int, Field(ge=1, le=9)]


class Place(BaseModel):
    city: str


class Whole(BaseModel):
    at: datetime
    size: Size
    colour: Literal["red", "blue"]
    ids: list[int]


class Partial(BaseModel):
    at: Optional[datetime] = None
    size: Optional[Size] = None
    colour: Optional[Literal["red", "blue"]] = None
    ids: Optional[list[int]] = None


class Placed(BaseModel):
    place: Optional[Place] = None


def application(model):
    class View(PydanticView):
        async def post(self, body: model):
            return web.json_response(text=body.model_dump_json())

    app = web.Application()
    oas.setup(app, title_spec="Items", version_spec="1")
    app.router.add_view("/items", View)
    return TestClient(TestServer(app))


async def main():
    logging.disable()
    print("aiohttp-pydantic", version("aiohttp-pydantic"))
    seen = {}
    for model in (Whole, Partial):
        async with application(model) as client:
            document = await (await client.get("/oas/spec")).json()
        properties = document["components"]["schemas"][model.__name__]["properties"]
        keys = {name: sorted(value.keys() - {"title"}) for name, value in properties.items()}
        seen[model] = keys
        print(document["openapi"], model.__name__, "keywords:", keys)
    async with application(Placed) as client:
        page = await client.get("/oas/spec")
        item = await client.post("/items", json={"place": {"city": "Rome"}})
        print("Optional model, the document:", page.status, "the operation:", item.status)
    whole = {
        "at": ["format", "type"],
        "size": ["maximum", "minimum", "type"],
        "colour": ["enum", "type"],
        "ids": ["items", "type"],
    }
    assert seen[Whole] == whole, seen
    assert seen[Partial] == dict.fromkeys(whole, ["nullable", "type"]), seen
    assert (page.status, item.status) == (500, 200), (page, item)


asyncio.run(main())
PYTHON
