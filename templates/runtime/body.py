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

# begin: multipart
FORM_DATA = "multipart/form-data"
# end: multipart
FORM_URLENCODED = "application/x-www-form-urlencoded"

# begin: files
Bytes: TypeAlias = bytes | os.PathLike[str] | Iterable[bytes] | AsyncIterable[bytes]
BinaryContent: TypeAlias = Bytes | tuple[str, Bytes] | tuple[str, Bytes, str]
"""A body that is sent unchanged: in memory, the path of a file, an open file or another
iterable of bytes, which is read while it is sent. Only the asynchronous client can send
an asynchronous one. In (name, content) and (name, content, media type) the name indicates
the media type, if that is not given, and is not sent."""

# end: files
Content: TypeAlias = Union[
    str,
    bytes,
    # begin: files
    BinaryContent,
    # end: files
]
"""A body that is sent unchanged."""


class Body(Hidden, frozen=True):
    """The body of a request, ready to be sent.

    Attributes:
        content: the bytes.
        content_type: the media type.
        is_replayable: whether it can be sent a second time.
        # begin: files
        start: where in the file `content` the body begins.
        # end: files
        files: the files that were opened for it.
        # begin: multipart
        parts: the parts of a multipart form, by name. It has no `content`, and its
            `content_type` comes with its boundary, when it is sent.
        subtype: the media type of a multipart form, without the boundary.
        # end: multipart
    """

    content: Union[
        bytes,
        # begin: files
        Iterable[bytes],
        AsyncIterable[bytes],
        # end: files
        None,
    ] = None
    content_type: str | None = None
    is_replayable: bool = True
    # begin: files
    start: int | None = None
    # end: files
    files: ExitStack | None = None
    # begin: multipart
    parts: list[tuple[str, Part]] | None = None
    subtype: str = FORM_DATA
    # end: multipart

    @property
    def is_absent(self) -> bool:
        """Whether nothing is sent."""
        # begin: multipart
        if self.parts is not None:
            return False
        # end: multipart
        return self.content is None

    @property
    def takes_another_type(self) -> bool:
        """Whether a header of the user may set its type; that of a form is its syntax."""
        return self.content is not None and self.content_type != FORM_URLENCODED

    # begin: files
    def rewind(self) -> None:
        """Go back to the beginning, before the body is sent once more."""
        if self.start is not None:
            cast("IO[bytes]", self.content).seek(self.start)

    # end: files
    def close(self) -> None:
        """Close the files that were opened for the body."""
        if self.files is not None:
            self.files.close()


NO_BODY = Body()
