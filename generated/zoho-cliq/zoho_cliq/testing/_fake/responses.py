# Copied by cliqgen into each client that it generates.
# Do not edit: your own code goes into the folder _custom of this package.
"""Responses of operations: which documented one, and what is in it."""

from __future__ import annotations

import base64
import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import Any

from .call import Call
from .description import Media, Operation, Response
from .inventing import Inventor
from .media_types import (
    EVENTS,
    FORM,
    bare,
    is_json,
    is_lines,
    is_sequence,
    preferred,
)
from .plain import is_array, is_object
from .schemas import Schemas

_EVENT_FIELDS = frozenset({"data", "event", "id", "retry"})
_BODILESS = (204, 205, 304)


@dataclass
class WireResponse:
    """What is sent back: a status, header fields, and a body.

    Attributes:
        is_cut: whether the second half of the body never comes.
    """

    status: int
    content: bytes = b""
    media_type: str = ""
    headers: dict[str, str] = field(default_factory=dict[str, str])
    is_cut: bool = False


class Responder:
    """Makes responses from what is documented, the same ones each time."""

    def __init__(self, schemas: Schemas, inventor: Inventor) -> None:
        self._schemas = schemas
        self._inventor = inventor
        self._made: dict[tuple[str, str, str], Any] = {}

    def success(self, operation: Operation, accept: str) -> Documented:
        """The success of an operation that a request accepts.

        The first documented one with content counts, else the first; where none is
        documented it is a 200 with nothing in it.
        """
        named = [r for s, r in operation.responses.items() if s.startswith("2")]
        if not named:
            named = [r for s, r in operation.responses.items() if s.startswith("3")]
        if not named and "default" in operation.responses:
            named = [operation.responses["default"]]
        chosen = next((r for r in named if r.content), named[0] if named else None)
        if chosen is None:
            chosen = Response("200", {}, {})
        return self.documented(operation, chosen, number_of(chosen.status, 200), accept)

    def failure(
        self, operation: Operation, status: int, accept: str
    ) -> Documented | None:
        """What is documented for a status that is not a success, None if nothing is."""
        response = response_for(operation, status)
        if response is None:
            return None
        return self.documented(operation, response, status, accept)

    def documented(
        self, operation: Operation, response: Response, status: int, accept: str
    ) -> Documented:
        """A response in the media type that a request accepts."""
        name = preferred(response.content, accept or "*/*")
        if name is None:
            name = next(iter(response.content), None)
        media = None if name is None else response.content[name]
        return Documented(operation, response, status, name or "", media)

    def body(self, of: Documented) -> Any:
        """The value that is in a response; an example, if one is documented."""
        key = of.operation.id, of.response.status, of.name
        if key not in self._made:
            self._made[key] = self._body(of)
        return self._made[key]

    def _body(self, of: Documented) -> Any:
        media = of.media
        if media is None:
            return None
        if is_stream(of.name):
            return self._stream(media)
        name = "file" if not is_json(of.name) else "text"
        return self._inventor.invent(media.schema, examples=media.examples, name=name)

    def _stream(self, media: Media) -> Any:
        """The items of a stream, or its text where an example shows that."""
        if media.examples and isinstance(media.examples[0], str):
            return media.examples[0]
        schema = item_schema(media, self._schemas)
        examples = list(media.examples)
        if examples and is_array(examples[0]):
            return examples[0]
        first = self._inventor.invent(schema, examples=examples)
        return [first, self._inventor.invent(schema, number=1)]

    def headers(self, of: Documented) -> dict[str, str]:
        """The header fields that a response must have."""
        made: dict[str, str] = {}
        for name, header in of.response.headers.items():
            if header.required:
                value = self._inventor.invent(
                    header.schema, examples=header.examples, name=name
                )
                made[name] = header_text(value)
        return made

    def response(
        self, of: Documented, body: Any, more: Mapping[str, str]
    ) -> WireResponse:
        """A response with a body on the wire."""
        headers = {**self.headers(of), **more}
        media_type = sent_type(of.name, body)
        if of.status in _BODILESS or not of.name:
            return WireResponse(of.status, b"", "", headers)
        return WireResponse(of.status, written(media_type, body), media_type, headers)


@dataclass(frozen=True)
class Documented:
    """A documented response of an operation, in one of its media types.

    Attributes:
        name: the media type or range; empty if the response has no content.
    """

    operation: Operation
    response: Response
    status: int
    name: str
    media: Media | None


def response_for(operation: Operation, status: int) -> Response | None:
    """What is documented for a status: itself, its range, or the default."""
    for key in (str(status), f"{status // 100}XX", f"{status // 100}xx", "default"):
        if key in operation.responses:
            return operation.responses[key]
    return None


def number_of(status: str, default: int) -> int:
    """A status that a response can have: 200 for ``2XX``."""
    if status.isdecimal():
        return int(status)
    return int(status[0]) * 100 if status[:1].isdecimal() else default


def is_stream(media_type: str) -> bool:
    """Whether a body of a media type is a sequence of items."""
    name = bare(media_type)
    return name == EVENTS or is_lines(name) or is_sequence(name)


def item_schema(media: Media, schemas: Schemas) -> Any:
    """The schema of the items of a stream."""
    if media.item_schema is not None:
        return media.item_schema
    if schemas.types(media.schema) == frozenset({"array"}):
        items = schemas.items(media.schema)
        return True if items is None else items
    return media.schema


def sent_type(documented: str, body: Any) -> str:
    """The media type of a body, where a range is documented."""
    if "*" not in documented:
        return documented
    if isinstance(body, bytes):
        main = bare(documented).partition("/")[0]
        ranges = {"image": "image/png", "audio": "audio/mpeg", "video": "video/mp4"}
        return ranges.get(main, "application/octet-stream")
    if isinstance(body, str):
        main = bare(documented).partition("/")[0]
        return "text/plain" if main in ("text", "*") else f"{main}/octet-stream"
    return "application/json"


def written(media_type: str, body: Any) -> bytes:
    """A body on the wire."""
    name = bare(media_type)
    if isinstance(body, bytes):
        return body
    if is_json(name):
        return _json(body)
    if isinstance(body, str):
        return body.encode()
    if body is None:
        return b""
    items: list[Any] = body if is_array(body) else [body]
    if name == EVENTS:
        return b"".join(_event(item) for item in items)
    if is_sequence(name):
        return b"".join(b"\x1e" + _json(item) + b"\n" for item in items)
    if is_lines(name):
        return b"".join(_json(item) + b"\n" for item in items)
    if name == FORM and is_object(body):
        from urllib.parse import urlencode

        return urlencode(body, doseq=True).encode()
    return _json(body)


def _json(value: Any) -> bytes:
    return json.dumps(value, ensure_ascii=False, default=_bytes_as_text).encode()


def _bytes_as_text(value: Any) -> str:
    if isinstance(value, bytes):
        return base64.b64encode(value).decode("ascii")
    raise TypeError(f"{type(value).__name__} is not a value of JSON")


def _event(item: Any) -> bytes:
    """A server-sent event; an object with nothing but its fields is one as it is."""
    lines: Iterable[str]
    if is_object(item) and "data" in item and not item.keys() - _EVENT_FIELDS:
        fields: Mapping[str, Any] = item
        lines = [
            f"{name}: {line}"
            for name in ("event", "id", "retry", "data")
            if fields.get(name) is not None
            for line in _text(fields[name]).split("\n")
        ]
    else:
        lines = [f"data: {line}" for line in _text(item).split("\n")]
    return ("\n".join(lines) + "\n\n").encode()


def _text(value: Any) -> str:
    return value if isinstance(value, str) else _json(value).decode()


def header_text(value: Any) -> str:
    """A value as that of a header field, in the style ``simple``."""
    if isinstance(value, bool):
        text = str(value).lower()
    elif is_array(value):
        text = ",".join(header_text(item) for item in value)
    elif isinstance(value, str | int | float):
        text = str(value)
    else:
        text = _json(value).decode()
    return (
        "".join(c for c in text if c.isprintable())
        .encode("latin-1", "replace")
        .decode("latin-1")
    )


def accepts(call: Call) -> str:
    """What a request accepts."""
    return call.headers.get("accept", "*/*")
