# Copied by cliqgen into each client that it generates.
# Do not edit: your own code goes into the folder _custom of this package.
"""The fake behind httpx2: requests get their responses in this process, without any network."""

from __future__ import annotations

import contextvars
from collections.abc import AsyncIterator, Iterator, Mapping
from typing import Protocol

import httpx2

from .backend import Outcome, Request
from .client_runtime import Hooks, RequestEvent
from .responses import WireResponse

#: Which operation the client calls, as it says itself before each request.
_announced: contextvars.ContextVar[str] = contextvars.ContextVar(
    "announced", default=""
)

ANNOUNCING = Hooks(on_request=lambda event: announce(event))
"""Has a client say which operation it calls: some have the same method and path."""


def announce(event: RequestEvent) -> None:
    """Note the operation of the request that follows."""
    _announced.set(event.operation)


class Handling(Protocol):
    """What transports need of a fake."""

    def handle(self, request: httpx2.Request) -> httpx2.Response: ...


class Transport(httpx2.BaseTransport):
    """The transport of synchronous clients."""

    def __init__(self, fake: Handling) -> None:
        self._fake = fake

    def handle_request(self, request: httpx2.Request) -> httpx2.Response:
        request.read()
        return self._fake.handle(request)


class AsyncTransport(httpx2.AsyncBaseTransport):
    """The transport of asynchronous clients."""

    def __init__(self, fake: Handling) -> None:
        self._fake = fake

    async def handle_async_request(self, request: httpx2.Request) -> httpx2.Response:
        await request.aread()
        return self._fake.handle(request)


def received(request: httpx2.Request) -> Request:
    """A request of httpx2 as the fake receives it."""
    operation = _announced.get()
    _announced.set("")  # the next request may be of another client, which says nothing
    return Request(
        method=request.method.upper(),
        url=_address(request.url),
        headers=_fields(request.headers),
        content=request.content,
        operation=operation,
    )


def _address(url: httpx2.URL) -> str:
    """A URL as it is sent: as text it may hide what is secret."""
    host = url.netloc.decode("ascii")
    return f"{url.scheme}://{host}{url.raw_path.decode('ascii')}"


def _fields(headers: httpx2.Headers) -> Mapping[str, str]:
    fields: dict[str, str] = {}
    for name, value in headers.multi_items():
        name = name.lower()
        fields[name] = f"{fields[name]}, {value}" if name in fields else value
    return fields


def response(request: httpx2.Request, outcome: Outcome) -> httpx2.Response:
    """What becomes of a request, as httpx2 has it.

    Raises:
        httpx2.ReadTimeout, httpx2.RemoteProtocolError: if there is no response.
    """
    if outcome.trouble == "timeout":
        raise httpx2.ReadTimeout("The read operation timed out", request=request)
    if outcome.trouble == "drop":
        raise httpx2.RemoteProtocolError(
            "Server disconnected without sending a response.", request=request
        )
    response = outcome.response
    headers = [*response.headers.items()]
    if response.media_type:
        headers.append(("Content-Type", response.media_type))
    content = b"" if request.method == "HEAD" else response.content
    if not response.is_cut:
        headers.append(("Content-Length", str(len(response.content))))
        stream = httpx2.ByteStream(content)
        return httpx2.Response(response.status, headers=headers, stream=stream)
    headers.append(("Content-Length", str(max(len(content), 2))))
    return httpx2.Response(
        response.status, headers=headers, stream=_Half(response, request)
    )


class _Half(httpx2.SyncByteStream, httpx2.AsyncByteStream):
    """A body of which the second half never comes."""

    def __init__(self, response: WireResponse, request: httpx2.Request) -> None:
        self._content = response.content
        self._request = request

    def __iter__(self) -> Iterator[bytes]:
        half = self._content[: len(self._content) // 2]
        yield half
        raise httpx2.RemoteProtocolError(
            "peer closed connection without sending complete message body "
            f"(received {len(half)} bytes, expected {len(self._content)})",
            request=self._request,
        )

    async def __aiter__(self) -> AsyncIterator[bytes]:
        for piece in self:
            yield piece
