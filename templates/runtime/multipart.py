"""The parts of a multipart form, files among them (OpenAPI 3.1, 4.8.15)."""

from __future__ import annotations

import os
import types
import typing
from collections.abc import Iterable, Mapping, Sequence
from contextlib import ExitStack
from fnmatch import fnmatch
from functools import cache
from mimetypes import guess_type
from pathlib import Path
from typing import IO, TYPE_CHECKING, Annotated, Any, TypeAlias, TypeGuard, cast

import msgspec
from msgspec.structs import replace

from .decoding import codec
from .decoding.formats import written
from .decoding.sendable import is_array
from .forms import Fields, form_fields, styled_field
from .http.headers import check_header, is_json_type
from .http.upload import check_binary, is_open_file, open_path
from .operation import Encoding
from .parameters import is_object, item_text, items_of, pairs_of, plain_text, text_of

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
    # begin: encodings
    encodings: Mapping[str, Encoding],
    # end: encodings
    files: ExitStack,
) -> Iterable[tuple[str, Part]]:
    """Build the parts of a multipart form by name.

    Args:
        fields: files, scalars, objects (sent as JSON), and lists of these.
        # begin: encodings
        encodings: exceptions, by name.
        # end: encodings
        files: collects the opened files.

    Raises:
        TypeError: if a value cannot be sent as a part.
        OSError: if a file cannot be opened.
    """
    file_fields = _files_among(fields)
    for name, value in form_fields(fields):
        own: tuple[str, ...] = ("text/plain",)
        # begin: encodings
        encoding = encodings.get(name)
        if encoding is not None:
            own = ()  # a documented media type precedes that of a bare string
        # end: encodings
        if name in file_fields:
            value = _files((name, own), value, are_several=file_fields[name])
        # begin: encodings
        if encoding is not None:
            is_file = name in file_fields
            yield from _encoded_parts(name, value, encoding, files, is_file=is_file)
            continue
        # end: encodings
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


# begin: encodings
def _encoded_parts(
    name: str, value: object, encoding: Encoding, files: ExitStack, *, is_file: bool
) -> Iterable[tuple[str, Part]]:
    if encoding.style is not None:
        styled = styled_field(value, replace(encoding, allow_reserved=False))
        for key, text in pairs_of(name, styled, plain_text):
            yield key, (None, text.encode(), None)
        return
    content_type = encoding.content_type
    for item in _items(value):
        if encoding.base64 and isinstance(item, bytes):
            packed = item_text(name, item).encode()
            yield name, (None, packed, content_type or "application/octet-stream")
            continue
        is_written = is_file or (encoding.written and isinstance(item, str))
        is_json = is_json_type(content_type or "") and "," not in (content_type or "")
        if is_json and not is_written:
            yield name, (None, codec.encode(item), content_type)
            continue
        filename, content, own = _part(name, item, files)
        is_given = _is_named_file(item) and own is not None
        chosen = None if is_given else _chosen_type(content_type, filename)
        yield name, (filename, content, chosen or own)


def _chosen_type(content_type: str | None, filename: str | None) -> str | None:
    """Choose the media type of a part. If several types or ranges are allowed, a file has
    the one of its file name, else the first (OpenAPI 3.1, 4.8.15).
    """
    allowed = [name.strip() for name in (content_type or "").split(",")]
    if len(allowed) == 1 and "*" not in allowed[0]:
        return content_type
    guessed = None if filename is None else guess_type(filename)[0]
    if guessed is not None and any(fnmatch(guessed, name) for name in allowed):
        return guessed
    concrete = [name for name in allowed if "*" not in name]
    return concrete[0] if concrete and filename is not None else None


# end: encodings
def _items(value: object) -> Iterable[object]:
    if is_array(value) and not _is_named_file(value):
        return items_of(value)
    return (value,)


def _part(name: str, value: object, files: ExitStack) -> Part:
    # begin: formats
    value = written(value)
    # end: formats
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
