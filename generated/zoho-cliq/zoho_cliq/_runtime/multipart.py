# Copied by cliqgen into each client that it generates.
# Do not edit: your own code goes into the folder _custom of this package.
"""The parts of a multipart form, files among them (OpenAPI 3.1, 4.8.15)."""

from __future__ import annotations

import os
import types
import typing
from collections.abc import Iterable, Mapping, Sequence
from contextlib import ExitStack
from functools import cache
from pathlib import Path
from typing import IO, TYPE_CHECKING, Annotated, Any, TypeAlias, TypeGuard, cast

import msgspec

from .decoding import codec
from .decoding.sendable import is_array
from .forms import Fields, form_fields
from .http.headers import check_header
from .http.upload import check_binary, is_open_file, open_path
from .parameters import is_object, items_of, text_of

FileContent: TypeAlias = bytes | IO[bytes]
if TYPE_CHECKING:
    FileLike: TypeAlias = (
        FileContent
        | os.PathLike[str]
        | tuple[str, FileContent | os.PathLike[str] | str]
        | tuple[str, FileContent | os.PathLike[str] | str, str]
    )
    """A file: its path or content, or (name, content), or (name, content, media type)."""
else:
    # msgspec, which reads the annotations of models, does not support files.
    FileLike = Annotated[Any, "file"]

Part: TypeAlias = tuple[str | None, FileContent, str | None]

_NOT_GIVEN = (type(None), msgspec.UnsetType)


def form_parts(
    fields: Fields,
    files: ExitStack,
) -> Iterable[tuple[str, Part]]:
    """Build the parts of a multipart form by name.

    Args:
        fields: files, scalars, objects (sent as JSON), and lists of these.
        files: collects the opened files.

    Raises:
        TypeError: if a value cannot be sent as a part.
        OSError: if a file cannot be opened.
    """
    file_fields = _files_among(fields)
    for name, value in form_fields(fields):
        own: tuple[str, ...] = ("text/plain",)
        if name in file_fields:
            value = _files((name, own), value, are_several=file_fields[name])
        for item in _items(value):
            yield name, _part(name, item, files)


def _files_among(fields: Fields) -> Mapping[str, bool]:
    return _file_fields(type(fields)) if isinstance(fields, msgspec.Struct) else {}


@cache
def _file_fields(model: type[msgspec.Struct]) -> Mapping[str, bool]:
    """The fields that are only files, by wire name, and whether they are arrays."""
    files: dict[str, bool] = {}
    for field in msgspec.structs.fields(model):
        parts = typing.get_args(field.type) if _is_choice(field.type) else (field.type,)
        given_types = [part for part in parts if part not in _NOT_GIVEN]
        if given_types == [FileLike]:
            files[field.encode_name] = False
        elif given_types == [Sequence[FileLike]]:
            files[field.encode_name] = True
    return files


def _is_choice(type_: Any) -> bool:
    return typing.get_origin(type_) in (typing.Union, types.UnionType)


def _files(
    bare: tuple[str, tuple[str, ...]], value: object, *, are_several: bool
) -> object:
    """List the arguments for a file, or for several; a string is the content of one.

    `bare` is the file name of a string without one, with its media type, if any.
    """
    if are_several and is_array(value) and not _is_named_file(value):
        return [_file(bare, item) for item in value]
    return _file(bare, value)


def _file(bare: tuple[str, tuple[str, ...]], value: object) -> object:
    if isinstance(value, str):
        name, media_type = bare
        return name, value.encode(), *media_type
    if _are_two_texts(value):
        filename, content = value
        return filename, content.encode()
    return value


def _are_two_texts(value: object) -> TypeGuard[tuple[str, str]]:
    if not isinstance(value, tuple):
        return False
    items = cast("tuple[object, ...]", value)
    return len(items) == 2 and all(isinstance(item, str) for item in items)


def _items(value: object) -> Iterable[object]:
    if is_array(value) and not _is_named_file(value):
        return items_of(value)
    return (value,)


def _part(name: str, value: object, files: ExitStack) -> Part:
    if _is_named_file(value):
        filename, content, *media_type = value
        if is_open_file(content):
            check_binary(name, content)
        if media_type:
            check_header("Content-Type", media_type[0])
        if isinstance(content, str):
            content = content.encode()
        elif isinstance(content, os.PathLike):
            content = files.enter_context(open_path(cast("os.PathLike[str]", content)))
        return filename, content, media_type[0] if media_type else None
    if isinstance(value, bytes):
        return name, value, "application/octet-stream"
    if isinstance(value, os.PathLike):
        path = cast("os.PathLike[str]", value)
        return Path(path).name, files.enter_context(open_path(path)), None
    if is_open_file(value):
        check_binary(name, value)
        origin = getattr(value, "name", None)
        filename = (
            origin.replace("\\", "/").rpartition("/")[2]
            if isinstance(origin, str)
            else name
        )
        return filename, value, None
    if is_object(value) or is_array(value):
        return None, codec.encode(value), "application/json"
    return None, text_of(name, value).encode(), None


def _is_named_file(value: object) -> TypeGuard[tuple[Any, ...]]:
    if not isinstance(value, tuple):
        return False
    items = cast("tuple[object, ...]", value)
    if not 2 <= len(items) <= 3:
        return False
    if isinstance(items[1], str):
        # Two or three strings may be an array of strings: a media type indicates a file.
        media_type = items[2] if len(items) == 3 else None
        return (
            isinstance(items[0], str)
            and isinstance(media_type, str)
            and "/" in media_type
        )
    return isinstance(items[1], bytes | os.PathLike) or is_open_file(items[1])
