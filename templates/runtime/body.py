"""The body of a request: JSON, a form, a multipart form, or bytes."""

from __future__ import annotations

import os
from collections.abc import AsyncIterable, Iterable, Mapping
from contextlib import ExitStack
from dataclasses import dataclass, field
from pathlib import Path
from typing import IO, TYPE_CHECKING, Any, TypeAlias, TypeGuard, cast

import msgspec
from msgspec import UNSET, UnsetType

from .decoding import codec
from .http.headers import check_header
from .http.upload import is_open_file, is_seekable
from .operation import Operation
from .parameters import (
    is_absent,
    is_array,
    is_object,
    properties,
    query_string,
    text_of,
)

Content: TypeAlias = (
    bytes | str | os.PathLike[str] | Iterable[bytes] | AsyncIterable[bytes]
)
"""A body that is sent as it is: in memory, the path of a file, an open file or another
iterable of bytes, which is read while it is sent."""

FileContent: TypeAlias = bytes | IO[bytes]
if TYPE_CHECKING:
    FileLike: TypeAlias = (
        FileContent
        | os.PathLike[str]
        | tuple[str, FileContent | os.PathLike[str]]
        | tuple[str, FileContent | os.PathLike[str], str]
    )
    """A file: its path or content, or (name, content), or (name, content, media type)."""
else:
    FileLike = Any  # msgspec, which reads the annotations of models, knows no files

Fields: TypeAlias = Mapping[str, object] | msgspec.Struct

Part: TypeAlias = tuple[str | None, FileContent, str | None]


@dataclass(frozen=True, slots=True, repr=False)
class Body:
    """The body of a request, ready to be sent.

    Attributes:
        content: the body, unless it is a multipart form.
        parts: the parts of a multipart form, by name.
        content_type: the media type; that of a multipart form comes with its
            boundary, when it is sent.
        is_replayable: whether it can be sent a second time.
        start: where in the file `content` the body begins.
        files: the files that were opened for it.
    """

    content: bytes | str | Iterable[bytes] | AsyncIterable[bytes] | None = None
    parts: list[tuple[str, Part]] | None = None
    content_type: str | None = None
    is_replayable: bool = True
    start: int | None = None
    files: ExitStack = field(default_factory=ExitStack)

    def rewind(self) -> None:
        """Go back to the beginning, before the body is sent once more."""
        if self.start is not None:
            cast("IO[bytes]", self.content).seek(self.start)

    def close(self) -> None:
        """Close the files that were opened for the body."""
        self.files.close()


def build_body(
    operation: Operation[Any],
    *,
    json: object = UNSET,
    form: Fields | UnsetType | None = None,
    multipart: Fields | UnsetType | None = None,
    content: Content | UnsetType | None = None,
) -> Body:
    """Build the body from whichever argument was given.

    Args:
        operation: names the media type.
        json: anything that msgspec encodes; ``None`` is JSON ``null``.
        form: fields for application/x-www-form-urlencoded.
        multipart: fields for multipart/form-data: a `FileLike`, a scalar, an object
            (sent as JSON), or a list of these (the name is repeated).
        content: the body as it is.

    Raises:
        TypeError: if more than one was given, or a value cannot be sent that way.
        OSError: if a file cannot be opened.
    """
    given = [body for body in (form, multipart, content) if not is_absent(body)]
    if len(given) + (json is not UNSET) > 1:
        raise TypeError(f"{operation.id}: more than one kind of body was given")
    if json is not UNSET:
        return Body(content=codec.encode(json), content_type=_json_type(operation))
    if form is not None and form is not UNSET:
        fields = {name: _form_value(value) for name, value in _properties(form)}
        return Body(
            content=query_string(fields).encode("ascii"),
            content_type="application/x-www-form-urlencoded",
        )
    if multipart is not None and multipart is not UNSET:
        return _multipart_body(multipart)
    if content is not None and content is not UNSET:
        return _content_body(content, operation.content_type)
    return Body()


def _multipart_body(multipart: Fields) -> Body:
    with ExitStack() as files:
        parts = list(_parts(multipart, files))
        return Body(
            parts=parts,
            is_replayable=all(_is_replayable(part[1]) for _, part in parts),
            files=files.pop_all(),
        )


def _content_body(content: Content, content_type: str) -> Body:
    files = ExitStack()
    if isinstance(content, os.PathLike):
        content = files.enter_context(_open(content))
    start = None
    if is_open_file(content):
        _check_binary("content", content)
        start = content.tell() if is_seekable(content) else None
    return Body(
        content=content,
        content_type=content_type,
        is_replayable=start is not None or isinstance(content, bytes | str),
        start=start,
        files=files,
    )


def _json_type(operation: Operation[Any]) -> str:
    """The declared media type, if it is one of JSON (``application/…+json``)."""
    declared = operation.content_type
    is_json = declared.partition(";")[0].rstrip().endswith("json")
    return declared if is_json else "application/json"


def _properties(fields: Any) -> Iterable[tuple[str, object]]:
    if not is_object(fields):
        raise TypeError(f"A form is an object, not {type(fields).__name__}")
    return properties(fields)


def _form_value(value: object) -> object:
    """An object within a form is sent as JSON (OpenAPI 3.1, 4.8.15)."""
    return codec.encode(value).decode() if is_object(value) else value


def _parts(multipart: Fields, files: ExitStack) -> Iterable[tuple[str, Part]]:
    for name, value in _properties(multipart):
        values = value if is_array(value) and not _is_named_file(value) else (value,)
        for item in values:
            yield name, _part(name, item, files)


def _part(name: str, value: object, files: ExitStack) -> Part:
    if _is_named_file(value):
        filename, content, *media_type = value
        if is_open_file(content):
            _check_binary(name, content)
        if media_type:
            check_header("Content-Type", media_type[0])
        if isinstance(content, os.PathLike):
            content = files.enter_context(_open(cast("os.PathLike[str]", content)))
        return filename, content, media_type[0] if media_type else None
    if isinstance(value, bytes):
        return name, value, "application/octet-stream"
    if isinstance(value, os.PathLike):
        path = cast("os.PathLike[str]", value)
        return Path(path).name, files.enter_context(_open(path)), None
    if is_open_file(value):
        _check_binary(name, value)
        origin = getattr(value, "name", None)
        filename = (
            origin.replace("\\", "/").rpartition("/")[2]
            if isinstance(origin, str)
            else name
        )
        return filename, value, None
    if is_object(value):
        return None, codec.encode(value), "application/json"
    return None, text_of(name, value).encode(), None


def _is_named_file(value: object) -> TypeGuard[tuple[Any, ...]]:
    if not isinstance(value, tuple):
        return False
    items = cast("tuple[object, ...]", value)
    if not 2 <= len(items) <= 3:
        return False
    return isinstance(items[1], bytes | os.PathLike) or is_open_file(items[1])


def _open(path: os.PathLike[str]) -> IO[bytes]:
    return Path(path).open("rb")


def _check_binary(name: str, file: IO[bytes]) -> None:
    if hasattr(file, "encoding"):
        raise TypeError(f"{name}: a file must be opened in binary mode, not as text")


def _is_replayable(content: FileContent) -> bool:
    return isinstance(content, bytes) or is_seekable(content)
