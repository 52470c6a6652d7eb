"""What a call hands over to the `with_response` or to the `stream` around it."""

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


class Wanted:
    """A place for the download that replaces the result of a method.

    Attributes:
        download: the download, once the method has sent its request.
        is_taken: whether that request is in progress. Other requests in the meantime, for
            instance for a token, do not belong to it.
    """

    def __init__(self) -> None:
        self.download: object = None
        self.is_taken = False


wanted_download: ContextVar[Wanted | None] = ContextVar("wanted", default=None)


def take_wanted() -> Wanted | None:
    """Return the place for the download, if the call that begins now is for one."""
    wanted = wanted_download.get()
    if wanted is None or wanted.is_taken:
        return None
    wanted.is_taken = True
    return wanted
