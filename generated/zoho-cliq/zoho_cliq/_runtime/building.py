# Copied by cliqgen into each client that it generates.
# Do not edit: your own code goes into the folder _custom of this package.
"""Building the body of a request: JSON, a form, text, or bytes."""

from __future__ import annotations

import os
import re
from contextlib import ExitStack
from typing import TYPE_CHECKING, Any, TypeGuard, cast

from msgspec import UNSET, UnsetType

from .body import (
    FORM_DATA,
    FORM_URLENCODED,
    NO_BODY,
    BinaryContent,
    Body,
    Bytes,
    Content,
)
from .decoding import codec
from .http.headers import check_header, is_json_type
from .operation import Operation
from .parameters import is_absent

if TYPE_CHECKING:
    from .forms import Fields
    from .multipart import FileContent

_ANY_BYTES = "application/octet-stream"

_CHARSET = r"""(?i);\s*charset\s*=\s*"?([^\s;"]+)"""


def build_body(
    operation: Operation[Any],
    *,
    json: object = UNSET,
    form: Fields | str | UnsetType | None = None,
    multipart: Fields | UnsetType | None = None,
    content: Content | UnsetType | None = None,
    content_type: str | None = None,
) -> Body:
    """Build the body from the given argument.

    Args:
        operation: names the media type.
        json: anything that msgspec encodes; ``None`` is JSON ``null``.
        form: fields for application/x-www-form-urlencoded, or a string in that form, which
            is sent unchanged.
        multipart: fields for multipart/form-data: a `FileLike`, a scalar, an object
            (sent as JSON), or a list of these (the name is repeated).
        content: the body, sent unchanged.
        content_type: the media type that the caller chose, if the operation has several.

    Raises:
        TypeError: if more than one was given, or a value cannot be sent that way.
        OSError: if a file cannot be opened.
    """
    bodies: list[object] = [content]
    bodies.append(form)
    bodies.append(multipart)
    # By identity: an array compares its items, and anything may be equal to None.
    if json is UNSET and not [body for body in bodies if body is not None]:
        return NO_BODY
    given = sum(not is_absent(body) for body in bodies) + (json is not UNSET)
    if not given:
        return NO_BODY
    if given > 1:
        raise TypeError(f"{operation.id}: expected one body, found several")
    if json is not UNSET:
        media_type = content_type or _json_type(operation)
        return Body(content=codec.encode(json), content_type=media_type)
    if form is not None and form is not UNSET:
        from .forms import form_text

        text = (
            form
            if isinstance(form, str)
            else form_text(
                form,
            )
        )
        return Body(content=text.encode(), content_type=FORM_URLENCODED)
    if multipart is not None and multipart is not UNSET:
        return _multipart_body(multipart, operation, content_type)
    whole = cast("Content", content)
    return _content_body(whole, content_type or operation.content_type)


def _multipart_body(
    multipart: Fields, operation: Operation[Any], content_type: str | None
) -> Body:
    from .multipart import form_parts

    declared = content_type or operation.content_type
    check_header("Content-Type", declared)
    with ExitStack() as files:
        parts = list(
            form_parts(
                multipart,
                files,
            )
        )
        return Body(
            parts=parts,
            subtype=declared if declared.startswith("multipart/") else FORM_DATA,
            is_replayable=all(_is_replayable(part[1]) for _, part in parts),
            files=files.pop_all(),
        )


def _content_body(content: Content, content_type: str) -> Body:
    if not isinstance(content, str | bytes):
        return _file_body(content, content_type)
    if not isinstance(content, bytes):
        content = encoded_text(content, content_type)
    return Body(content=content, content_type=content_type)


def _file_body(content: BinaryContent, content_type: str) -> Body:
    from .http.upload import check_binary, is_open_file, is_seekable, open_path

    files = ExitStack()
    if _is_named(content):
        plain, content_type = _unpacked(content, content_type)
    else:
        plain = cast("str | Bytes", content)
    if isinstance(plain, os.PathLike):
        plain = files.enter_context(open_path(plain))
    if isinstance(plain, str):
        plain = encoded_text(plain, content_type)
    start = None
    if is_open_file(plain):
        check_binary("content", plain)
        start = plain.tell() if is_seekable(plain) else None
    return Body(
        content=plain,
        content_type=content_type,
        is_replayable=start is not None or isinstance(plain, bytes),
        start=start,
        files=files,
    )


def _is_named(content: object) -> TypeGuard[tuple[Any, ...]]:
    """Whether it is (name, content), with or without a media type."""
    if not isinstance(content, tuple):
        return False
    items = cast("tuple[object, ...]", content)
    return bool(items) and isinstance(items[0], str)


def _unpacked(named: tuple[Any, ...], content_type: str) -> tuple[str | Bytes, str]:
    """Return the content of (name, content, media type), and its media type.

    The media type in the tuple wins; otherwise that of the name is more specific than bytes.

    Raises:
        TypeError: if the tuple has only a name, or more than three items.
    """
    if not 2 <= len(named) <= 3:
        raise TypeError("content: a tuple is (name, content[, media type])")
    name, content, *own_type = named
    if own_type:
        check_header("Content-Type", own_type[0])
        return content, own_type[0]
    from mimetypes import guess_type

    guessed = guess_type(name)[0] if content_type == _ANY_BYTES else None
    return content, guessed or content_type


def encoded_text(text: str, content_type: str) -> bytes:
    """Encode text in the charset of its media type (RFC 9110, 8.3.2), else in UTF-8.

    Raises:
        TypeError: if it is not text.
        ValueError: if the charset lacks one of its characters.
    """
    if not isinstance(cast("object", text), str):
        name = type(text).__name__
        raise TypeError(f"content: expected a string or bytes, found a {name}")
    parameter = re.search(_CHARSET, content_type)
    charset = parameter[1] if parameter else "utf-8"
    try:
        return text.encode(charset)
    except (LookupError, UnicodeEncodeError):  # the cause repeats the text
        raise ValueError(f"content: the text cannot be written as {charset}") from None


def _json_type(operation: Operation[Any]) -> str:
    """The declared media type, if it is one of JSON (``application/…+json``)."""
    declared = operation.content_type
    return declared if is_json_type(declared) else "application/json"


def _is_replayable(content: FileContent) -> bool:
    from .http.upload import is_seekable

    return isinstance(content, bytes) or is_seekable(content)
