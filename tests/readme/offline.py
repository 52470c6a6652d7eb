"""Executes a program of a page; what its clients send goes to a server in here.

    python tests/readme/offline.py PROGRAM

The server belongs to the example description, `generator/docs/shop.yaml`.
"""

from __future__ import annotations

import runpy
import sys
from typing import Any

import httpx2

ORDER = {
    "id": "o-7",
    "item": "kite",
    "quantity": 2,
    "state": "open",
    "total": 24.5,
    "placed_at": "2026-03-01T09:30:00Z",
}
PET = {"id": 7, "name": "Rex"}
TOKEN = {"access_token": "token", "expires_in": 3600}
CHANNELS = {"channels": [{"channel_id": "c-1", "name": "#kites"}], "has_more": False}
EVENTS = 'data: {"id": "o-7", "item": "kite", "state": "paid"}\n\n'
PDF = {"content": b"%PDF-1.7", "headers": {"Content-Type": "application/pdf"}}
STREAM = {"text": EVENTS, "headers": {"Content-Type": "text/event-stream"}}
MISSING = {"json": {"code": "no_order", "message": "no order has this id"}}
#: Status and body by method and path.
REPLIES: dict[str, tuple[int, dict[str, Any]]] = {
    "GET /v1/orders": (200, {"json": {"orders": [ORDER]}}),
    "POST /v1/orders": (201, {"json": ORDER}),
    "GET /v1/orders/o-7": (200, {"json": ORDER}),
    "DELETE /v1/orders/o-7": (204, {}),
    "GET /v1/orders/o-7/invoice": (200, PDF),
    "PUT /v1/orders/o-7/photo": (204, {}),
    "GET /v1/events": (200, STREAM),
    "GET /v1/stock": (200, {"json": {"kite": 12}}),
    "GET /pets": (200, {"json": [PET]}),
    "POST /oauth/v2/token": (200, {"json": TOKEN}),
    "GET /api/v2/channels": (200, {"json": CHANNELS}),
}


def reply(request: httpx2.Request) -> httpx2.Response:
    """What the shop responds: 404 wherever nothing is."""
    status, content = REPLIES.get(
        f"{request.method} {request.url.path}", (404, MISSING)
    )
    return httpx2.Response(status, request=request, **content)


def _send(self: httpx2.HTTPTransport, request: httpx2.Request) -> httpx2.Response:
    request.read()
    return reply(request)


async def _send_async(
    self: httpx2.AsyncHTTPTransport, request: httpx2.Request
) -> httpx2.Response:
    await request.aread()
    return reply(request)


if __name__ == "__main__":
    httpx2.HTTPTransport.handle_request = _send  # type: ignore[method-assign]
    httpx2.AsyncHTTPTransport.handle_async_request = _send_async  # type: ignore[method-assign]
    sys.argv.pop(0)
    runpy.run_path(sys.argv[0], run_name="__main__")
