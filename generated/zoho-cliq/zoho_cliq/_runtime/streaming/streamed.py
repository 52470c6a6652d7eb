# Copied by cliqgen into each client that it generates.
# Do not edit: your own code goes into the folder _custom of this package.
"""The common base of responses that are returned before they have arrived."""

from __future__ import annotations

from typing import Any

import httpx2

from ..exchange import Arrived, Exchange
from ..failures import Failure
from ..handover import capture
from ..http import transport
from ..response import show_headers, status_failure
from ..steps import Steps


def hand_out(arrived: Arrived[Any], exchange: Exchange) -> Steps[Arrived[Any]]:
    """Return a success with its body unread, see `exchange.Reader`."""
    response = arrived.response
    if 200 <= response.status_code <= 299:
        transport.set_read_timeout(response, exchange.settings.options.timeout)
        capture(lambda: transport.shown_response(response, b"", arrived.request))
        return arrived
    received = yield from exchange.read_body(arrived)
    raise status_failure(arrived.operation, arrived.request, received, exchange.errors)


class Streamed:
    """A response whose body is read while it arrives.

    Attributes:
        status_code: the HTTP status.
        headers: the header fields, read-only, names in any case.
    """

    def __init__(self, arrived: Arrived[Any], exchange: Exchange) -> None:
        self._response = arrived.response
        self._request = arrived.request
        self._exchange = exchange
        self.status_code = arrived.response.status_code
        self.headers = show_headers(
            arrived.response.headers.multi_items(), arrived.request
        )

    def __repr__(self) -> str:
        return (
            f"<{type(self).__name__} {self.status_code} of {self._request.shown_url}>"
        )

    def _failure(self, error: httpx2.RequestError) -> Failure:
        """Return the exception for a body that broke off, stalled or is malformed."""
        exchange = self._exchange
        if isinstance(error, httpx2.DecodingError):
            transport.quieten(error, self._request)
            received = transport.received_response(self._response, b"")
            return exchange.unreadable(received, self._request, exchange.errors.decode)
        return exchange.connection_failure(error, self._request)
