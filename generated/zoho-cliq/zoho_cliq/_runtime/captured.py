# Copied by cliqgen into each client that it generates.
# Do not edit: your own code goes into the folder _custom of this package.
"""The handover of the HTTP response to the `with_response` around a call."""

from __future__ import annotations

from collections.abc import Callable
from contextvars import ContextVar
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import httpx2

captured_responses: ContextVar[list[httpx2.Response] | None] = ContextVar(
    "responses", default=None
)


def capture(make_response: Callable[[], httpx2.Response]) -> None:
    """Hand a response to the `with_response` around this call, if there is one."""
    responses = captured_responses.get()
    if responses is not None:
        responses.append(make_response())
