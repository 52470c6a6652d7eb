# Copied by cliqgen into each client that it generates.
# Do not edit: your own code goes into the folder _custom of this package.
"""What `download.stream` and the call inside of it know of each other."""

from __future__ import annotations

from contextvars import ContextVar
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from .streamed import Streamed


class Wanted:
    """A place for the download that a method was asked for instead of its result.

    Attributes:
        found: the download, once the method has sent its request.
        is_taken: whether that request is on its way. Whatever else is sent meanwhile,
            for instance to get a token, is none of it.
    """

    def __init__(self) -> None:
        self.found: Streamed | None = None
        self.is_taken = False


wanted_download: ContextVar[Wanted | None] = ContextVar("wanted", default=None)


def take_wanted() -> Wanted | None:
    """Where to put a download, if that is what the call that begins now is made for."""
    wanted = wanted_download.get()
    if wanted is None or wanted.is_taken:
        return None
    wanted.is_taken = True
    return wanted
