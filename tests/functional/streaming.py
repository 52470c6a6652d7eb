"""Descriptions of operations that stream, and what their methods return for a body."""

from __future__ import annotations

import asyncio
import textwrap
from typing import TYPE_CHECKING, Any

import httpx2
from functional_support import operation

if TYPE_CHECKING:
    from functional_support import Client

SCHEMAS = """
schemas:
  Tick:
    type: object
    required: [n]
    properties: {n: {type: integer}}
  Tock:
    type: object
    required: [t]
    properties: {t: {type: string}}
  Color: {type: string, enum: [red, blue]}
"""
#: Schemas of the data of an event: an object, and the JSON of a `Tick` in a string.
DATA = "{type: object, required: [n], properties: {n: {type: integer}}}"
CONTENT = (
    "{type: string, contentMediaType: application/json, "
    "contentSchema: {$ref: '#/components/schemas/Tick'}}"
)


def document(content: str, *, version: str = "3.1.0", extra: str = "") -> str:
    """A description of one operation, `feed.watch`, with this content of its 200."""
    inner = textwrap.indent(textwrap.dedent(content).strip("\n"), " " * 12)
    more = textwrap.indent(textwrap.dedent(extra).strip("\n"), " " * 6)
    text = operation(
        "/feed:\n"
        "  get:\n"
        "    operationId: feed.watch\n"
        "    responses:\n"
        '      "200":\n'
        "        description: What happens.\n"
        f"        content:\n{inner}\n{more}\n",
        components=SCHEMAS,
    )
    return text.replace("openapi: 3.1.0", f"openapi: {version}")


def watch(client: Client, body: bytes, media_type: str, **options: Any) -> Any:
    """What the synchronous method returns for a body."""
    api, wire = client.call(**options)
    wire.answer(content=body, headers={"Content-Type": media_type})
    found = api.feed.watch()
    assert wire.last.headers["Accept"] == media_type
    return found


def watch_async(client: Client, body: bytes, media_type: str) -> list[Any]:
    """The items that the asynchronous method gives for a body."""

    def answer(request: httpx2.Request) -> httpx2.Response:
        return httpx2.Response(200, content=body, headers={"Content-Type": media_type})

    async def main() -> list[Any]:
        transport = httpx2.MockTransport(answer)
        async with httpx2.AsyncClient(transport=transport) as http:
            kind = getattr(client.package, f"Async{client.class_name}")
            api = kind(base_url="https://api.example.com", http_client=http)
            async with await api.feed.watch() as stream:
                assert isinstance(stream, client.package.AsyncStream)
                return [item async for item in stream]

    return asyncio.run(main())


def returns(client: Client) -> list[str]:
    """The annotations of both methods."""
    text = client.text("resources/feed.py")
    found = [line for line in text.splitlines() if "def watch(" in line]
    return [line.partition(" -> ")[2].rstrip(":") for line in found]
