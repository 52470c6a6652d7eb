# Copied by cliqgen into each client that it generates.
# Do not edit: your own code goes into the folder _custom of this package.
"""Reading the bodies of requests: JSON, forms, multipart, texts and bytes."""

from __future__ import annotations

import email
import email.policy
import json
from collections.abc import Mapping
from email.message import EmailMessage
from typing import Any, cast
from urllib.parse import unquote_plus

from .call import File
from .description import Media
from .media_types import FORM, bare, is_json, is_lines, is_text
from .parameters import ABSENT, Pairs, Reader, decoded, split_query
from .plain import is_array, is_object
from .schemas import Schemas


class BodyError(ValueError):
    """A body that is not what its media type says."""


class BodyReader:
    """Reads bodies into values."""

    def __init__(self, schemas: Schemas, reader: Reader) -> None:
        self._schemas = schemas
        self._reader = reader

    def read(self, content_type: str, content: bytes, media: Media | None) -> Any:
        """The value of a body, typed by what is documented of its media type.

        Raises:
            BodyError: if it cannot be read; the message says why.
        """
        name = bare(content_type)
        if is_json(name):
            return _json(content)
        if is_lines(name):
            return [_json(line) for line in content.splitlines() if line.strip()]
        if name == FORM:
            pairs = split_query(content.decode("utf-8", "replace"))
            return decoded(pairs) if media is None else self.form(pairs, media)
        if name.startswith("multipart/"):
            return self._multipart(content_type, content, media)
        if is_text(name):
            text = content.decode("utf-8", "replace")
            return text if media is None else self._reader.scalar(media.schema, text)
        return content

    def form(self, pairs: Pairs, media: Media) -> dict[str, Any]:
        """The fields of a form.

        Raises:
            BodyError: if one cannot be read; the message says why.
        """
        schema = media.schema
        known = self._schemas.properties(schema)
        form: dict[str, Any] = {}
        for name, inner in known.items():
            encoding = media.encoding.get(name, {})
            style = str(encoding.get("style") or "form")
            content_type = encoding.get("content_type")
            try:
                value = self._reader.field(
                    *(name, inner, pairs),
                    style=style,
                    explode=bool(encoding.get("explode", style == "form")),
                    content_type=content_type if is_json(content_type or "") else None,
                )
            except ValueError as error:
                raise BodyError(f".{name}: {error}") from None
            if value is ABSENT:
                value = self._bracketed(name, inner, pairs)
            if value is not ABSENT:
                form[name] = value
        extra = self._schemas.keyword(schema, "additionalProperties")
        others = [p for p in pairs if not _is_of(unquote_plus(p[0]), known, form)]
        for name, value in decoded(others).items():
            is_one = isinstance(value, str)
            form[name] = (
                self._reader.scalar(extra, value) if is_one and extra else value
            )
        return form

    def _bracketed(self, name: str, schema: Any, pairs: Pairs) -> Any:
        """`name[]=a&name[]=b` and `name[key]=a`, as many servers read forms."""
        return self._reader.field(name, schema, pairs, style="deepObject", explode=True)

    def _multipart(
        self, content_type: str, content: bytes, media: Media | None
    ) -> dict[str, Any]:
        schema = True if media is None else media.schema
        form: dict[str, Any] = {}
        for name, part in _parts(content_type, content):
            inner = self._schemas.property(schema, name)
            is_list = inner is not None and self._is_array(inner)
            each = self._schemas.items(inner) if is_list else inner
            each = True if each is None else each
            if self._is_file(each) and _is_text(part):
                message = "expected a file with a name, found a string"
                raise BodyError(f".{name}: {message}")
            value = self._part(each, part)
            if is_list and not isinstance(value, list):
                form.setdefault(name, []).append(value)
            elif name in form:
                previous = form[name]
                several = previous if is_array(previous) else [previous]
                form[name] = [*several, value]
            else:
                form[name] = value
        return form

    def _is_array(self, schema: Any) -> bool:
        types = self._schemas.types(schema)
        return "array" in types and "string" not in types

    def _is_file(self, schema: Any) -> bool:
        """Whether a part holds a file, by its schema."""
        return bool(self._schemas.keyword(schema, "format") == "binary")

    def _part(self, schema: Any, part: File) -> Any:
        if part.filename is not None or self._is_file(schema):
            return part
        if is_json(part.content_type):
            return _json(part.content)
        if not _is_text(part):
            return part
        text = part.content.decode("utf-8", "replace")
        types = self._schemas.types(schema)
        if types & {"object", "array"} and "string" not in types:
            return _json(part.content)
        return self._reader.scalar(schema, text)


def _is_of(name: str, known: Mapping[str, Any], form: Mapping[str, Any]) -> bool:
    """Whether a pair was read as a documented field, or as a part of one."""
    owner = name.partition("[")[0]
    if name in known or (owner in known and owner in form):
        return True
    return any(isinstance(v, dict) and name in v for v in form.values())


def _json(content: bytes) -> Any:
    try:
        return json.loads(content.removeprefix(b"\xef\xbb\xbf"))
    except (ValueError, RecursionError):
        shown = content[:60].decode("utf-8", "replace")
        raise BodyError(f": expected JSON, found {shown!r}") from None


def _is_text(part: File) -> bool:
    """Whether a part is a string, as it is by default (RFC 7578, 4.4)."""
    return part.filename is None and part.content_type in ("", "text/plain")


def _parts(content_type: str, content: bytes) -> list[tuple[str, File]]:
    """The parts of a multipart body (RFC 7578): name and content."""
    head = b"Content-Type: " + content_type.encode("latin-1", "replace")
    message = email.message_from_bytes(
        head + b"\r\n\r\n" + content, policy=email.policy.HTTP
    )
    boundary = message.get_boundary()
    if not message.is_multipart():
        if boundary and content.strip() == f"--{boundary}--".encode():
            return []
        raise BodyError(": expected parts with a boundary, found none")
    if not _has_end(content, boundary or ""):
        raise BodyError(f": expected --{boundary}-- after the last part, found none")
    files: list[tuple[str, File]] = []
    for number, part in enumerate(cast("list[EmailMessage]", message.get_payload())):
        name = part.get_param("name", header="Content-Disposition")
        if name is None and bare(content_type) == "multipart/form-data":
            raise BodyError(f"[{number}]: expected a part with a name, found none")
        payload = part.get_payload(decode=True)
        declared = part.get_content_type() if "Content-Type" in part else ""
        file = File(
            filename=part.get_filename(),
            content_type=declared,
            content=payload if isinstance(payload, bytes) else b"",
        )
        files.append((name if isinstance(name, str) else str(number), file))
    return files


def _has_end(content: bytes, boundary: str) -> bool:
    """Whether a multipart body is complete (RFC 2046, 5.1.1)."""
    end = b"--" + boundary.encode("latin-1", "replace") + b"--"
    return content.startswith(end) or b"\n" + end in content


def plain(value: Any) -> Any:
    """A value of a form for a validator, to which files are texts."""
    if isinstance(value, File):
        return value.content.decode("latin-1")
    if isinstance(value, bytes):
        return value.decode("latin-1")
    if is_object(value):
        return {name: plain(item) for name, item in value.items()}
    if is_array(value):
        return [plain(item) for item in value]
    return value
