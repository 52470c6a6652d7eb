# Copied by cliqgen into each client that it generates.
# Do not edit: your own code goes into the folder _custom of this package.
"""The body of a request, and what can be sent unchanged as one."""

from __future__ import annotations

import os
from collections.abc import AsyncIterable, Iterable
from typing import TYPE_CHECKING, TypeAlias, Union, cast

from .record import Hidden

if TYPE_CHECKING:
    from contextlib import ExitStack
    from typing import IO

    from .multipart import Part

FORM_DATA = "multipart/form-data"
FORM_URLENCODED = "application/x-www-form-urlencoded"

Bytes: TypeAlias = bytes | os.PathLike[str] | Iterable[bytes] | AsyncIterable[bytes]
BinaryContent: TypeAlias = Bytes | tuple[str, Bytes] | tuple[str, Bytes, str]
"""A body that is sent unchanged: in memory, the path of a file, an open file or another
iterable of bytes, which is read while it is sent. Only the asynchronous client can send
an asynchronous one. In (name, content) and (name, content, media type) the name indicates
the media type, if that is not given, and is not sent."""

Content: TypeAlias = Union[
    str,
    bytes,
    BinaryContent,
]
"""A body that is sent unchanged."""


class Body(Hidden, frozen=True):
    """The body of a request, ready to be sent.

    Attributes:
        content: the bytes.
        content_type: the media type.
        is_replayable: whether it can be sent a second time.
        start: where in the file `content` the body begins.
        files: the files that were opened for it.
        parts: the parts of a multipart form, by name. It has no `content`, and its
            `content_type` comes with its boundary, when it is sent.
        subtype: the media type of a multipart form, without the boundary.
    """

    content: Union[
        bytes,
        Iterable[bytes],
        AsyncIterable[bytes],
        None,
    ] = None
    content_type: str | None = None
    is_replayable: bool = True
    start: int | None = None
    files: ExitStack | None = None
    parts: list[tuple[str, Part]] | None = None
    subtype: str = FORM_DATA

    @property
    def is_absent(self) -> bool:
        """Whether nothing is sent."""
        if self.parts is not None:
            return False
        return self.content is None

    @property
    def takes_another_type(self) -> bool:
        """Whether a header of the user may set its type; that of a form is its syntax."""
        return self.content is not None and self.content_type != FORM_URLENCODED

    def rewind(self) -> None:
        """Go back to the beginning, before the body is sent once more."""
        if self.start is not None:
            cast("IO[bytes]", self.content).seek(self.start)

    def close(self) -> None:
        """Close the files that were opened for the body."""
        if self.files is not None:
            self.files.close()


NO_BODY = Body()
