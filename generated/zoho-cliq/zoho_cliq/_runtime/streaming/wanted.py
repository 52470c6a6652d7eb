# Copied by cliqgen into each client that it generates.
# Do not edit: your own code goes into the folder _custom of this package.
"""The handover of a download to `download.stream` by the call inside it."""

from __future__ import annotations

from contextvars import ContextVar
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from .streamed import Streamed


class Wanted:
    """A place for the download that replaces the result of a method.

    Attributes:
        download: the download, once the method has sent its request.
        is_taken: whether that request is in progress. Other requests in the meantime, for
            instance for a token, do not belong to it.
    """

    def __init__(self) -> None:
        self.download: Streamed | None = None
        self.is_taken = False


wanted_download: ContextVar[Wanted | None] = ContextVar("wanted", default=None)


def take_wanted() -> Wanted | None:
    """Return the place for the download, if the call that begins now is for one."""
    wanted = wanted_download.get()
    if wanted is None or wanted.is_taken:
        return None
    wanted.is_taken = True
    return wanted
