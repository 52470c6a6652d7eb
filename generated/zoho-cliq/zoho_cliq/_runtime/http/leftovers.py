# Copied by cliqgen into each client that it generates.
# Do not edit: your own code goes into the folder _custom of this package.
"""Responses with more content than announced, or less.

A connection with unexpected data is not used again. A server may send a second response
after the first, or more bytes than announced. If they arrive together, they are in the
parser already, which would take them for the response to the next request on this
connection.
"""

from __future__ import annotations

from collections.abc import AsyncIterator, Iterator
from typing import Any, cast

import httpx2

#: The attributes from the body of a response to the parser of its connection. There is no
#: public way; if these attributes do not exist either, nothing is checked.
_WAY = ("_stream", "_httpcore_stream", "_stream", "_connection", "_h11_state")

_MOST_CODINGS = 2  # of the content of a response


def watch_for_leftovers(response: httpx2.Response) -> None:
    """Close the connection at the end of a response, if there is data left on it."""
    parser: Any = response.stream
    for name in _WAY:
        parser = getattr(parser, name, None)
    if parser is not None:
        connection = response.extensions["network_stream"]
        response.stream = _Watched(response.stream, parser, connection)


class _Watched(httpx2.SyncByteStream, httpx2.AsyncByteStream):
    """A body that checks for leftovers before its connection is released."""

    def __init__(self, stream: Any, parser: Any, connection: Any) -> None:
        self._stream = stream
        self._parser = parser
        self._connection = connection

    def __iter__(self) -> Iterator[bytes]:
        return iter(cast("Iterator[bytes]", self._stream))

    def __aiter__(self) -> AsyncIterator[bytes]:
        return aiter(cast("AsyncIterator[bytes]", self._stream))

    @property
    def elapsed(self) -> Any:
        """The time that `httpx2.Response.elapsed` reads."""
        return self._stream.elapsed

    @property
    def _has_more(self) -> bool:
        return bool(self._parser.trailing_data[0])

    def close(self) -> None:
        try:
            if self._has_more:
                self._connection.close()
        finally:
            self._stream.close()

    async def aclose(self) -> None:
        try:
            if self._has_more:
                await self._connection.aclose()
        finally:
            await self._stream.aclose()


def limit_codings(response: httpx2.Response) -> None:
    """Refuse to read content that was compressed several times.

    Each coding may multiply its size by a thousand, and an inner one that yields nothing
    keeps the outer one busy between two checks of the deadline. Two occur: of an
    application, and of the server in front of it.
    """
    if "Content-Encoding" not in response.headers:  # faster than a default
        return
    listed = response.headers["Content-Encoding"].lower().split(",")
    codings = [each for each in map(str.strip, listed) if each not in ("", "identity")]
    if len(codings) > _MOST_CODINGS:
        response.stream = _Refused(response.stream)


class _Refused(httpx2.SyncByteStream, httpx2.AsyncByteStream):
    """A body that cannot be read, but closed."""

    def __init__(self, stream: Any) -> None:
        self._stream = stream

    def __iter__(self) -> Iterator[bytes]:
        raise httpx2.DecodingError("the body is compressed too many times")

    def __aiter__(self) -> AsyncIterator[bytes]:
        raise httpx2.DecodingError("the body is compressed too many times")

    @property
    def elapsed(self) -> Any:
        """The time that `httpx2.Response.elapsed` reads."""
        return self._stream.elapsed

    def close(self) -> None:
        self._stream.close()

    async def aclose(self) -> None:
        await self._stream.aclose()


def check_complete(response: httpx2.Response) -> None:
    """Check that compressed content was not truncated.

    zlib accepts that silently, and httpx2 does not check.

    Raises:
        httpx2.DecodingError: it was.
    """
    decoder: Any = getattr(response, "_decoder", None)
    if type(decoder).__name__ == "IdentityDecoder":
        return
    decoders = getattr(decoder, "children", (decoder,))
    inner = (getattr(each, "decompressor", None) for each in decoders)
    innermost = [getattr(each, "decompressor", None) for each in inner]
    is_cut = any(getattr(each, "eof", True) is False for each in innermost)
    if is_cut and response.num_bytes_downloaded > 0:
        raise httpx2.DecodingError("the compressed body ends too early")
