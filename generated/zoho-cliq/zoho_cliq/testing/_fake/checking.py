# Copied by cliqgen into each client that it generates.
# Do not edit: your own code goes into the folder _custom of this package.
"""Reading a request as one of an operation, with all that contradicts its description."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any, TypeVar
from urllib.parse import unquote

from .bodies import BodyError, BodyReader, plain
from .call import Call
from .description import Body, Media, Operation, Parameter
from .matching import Match, Target
from .media_types import FORM, bare, is_json, is_lines, matching
from .parameters import ABSENT, Pairs, Reader, decoded, split_query
from .schemas import Schemas
from .validation import Validation

R = TypeVar("R")

#: Methods whose requests have no content unless it is documented (RFC 9110, 9.3.1).
_WITHOUT_CONTENT = frozenset({"GET", "HEAD", "TRACE"})
#: Header fields that are not parameters of a description (OpenAPI 3.1, 4.8.12.1).
_NOT_PARAMETERS = frozenset({"accept", "content-type", "authorization"})


@dataclass
class Reading:
    """A request, read as one of an operation.

    Attributes:
        faults: what is wrong with it, each as ``body.name: expected a string, found 5``.
        is_unsupported: whether its media type is not a documented one.
    """

    operation: Operation
    match: Match
    call: Call
    faults: list[str] = field(default_factory=list[str])
    is_unsupported: bool = False


class Checker:
    """Reads requests and validates them."""

    def __init__(self, schemas: Schemas, validation: Validation) -> None:
        self._schemas = schemas
        self._validation = validation
        self._reader = Reader(schemas, validation)
        self._bodies = BodyReader(schemas, self._reader)

    def read(self, match: Match, target: Target, url: str, content: bytes) -> Reading:
        """Read a request as one of the operation that it matches."""
        operation = match.operation
        call = Call(operation.id, target.method, url, headers=target.headers)
        reading = Reading(operation, match, call)
        call.path = self._path(match, reading)
        call.query = self._query(split_query(target.query), reading)
        self._headers(target.headers, reading)
        call.body = self._body(target.headers, content, reading)
        return reading

    def _path(self, match: Match, reading: Reading) -> dict[str, Any]:
        values: dict[str, Any] = {}
        for name, raw in match.path.items():
            parameter = match.operation.parameter("path", name)
            if parameter is None:
                values[name] = unquote(raw)
                continue
            values[name] = self._taken(parameter, reading, self._reader.path, raw)
        return values

    def _query(self, pairs: Pairs, reading: Reading) -> dict[str, Any]:
        values = dict(decoded(pairs))
        for parameter in reading.operation.parameters:
            if parameter.location == "querystring":
                values[parameter.name] = self._taken(
                    parameter, reading, self._querystring, pairs
                )
            if parameter.location != "query":
                continue
            value = self._taken(parameter, reading, self._reader.query, pairs)
            if value is not ABSENT:
                values[parameter.name] = value
        return values

    def _querystring(self, parameter: Parameter, pairs: Pairs) -> Any:
        """The whole query as one value (OpenAPI 3.2, 4.12.2)."""
        if is_json(parameter.content_type or ""):
            return self._reader.content(unquote("&".join(name for name, _ in pairs)))
        return self._bodies.form(pairs, Media(parameter.schema)) if pairs else ABSENT

    def _headers(self, headers: Mapping[str, str], reading: Reading) -> None:
        cookies = _cookies(headers.get("cookie", ""))
        for parameter in reading.operation.parameters:
            name = parameter.name.lower()
            if parameter.location == "header" and name not in _NOT_PARAMETERS:
                self._taken(parameter, reading, self._header, headers)
            elif parameter.location == "cookie":
                self._taken(parameter, reading, self._reader.query, cookies)

    def _header(self, parameter: Parameter, headers: Mapping[str, str]) -> Any:
        value = headers.get(parameter.name.lower())
        return ABSENT if value is None else self._reader.header(parameter, value)

    def _taken(
        self,
        parameter: Parameter,
        reading: Reading,
        read: Callable[[Parameter, R], Any],
        raw: R,
    ) -> Any:
        """The value of a parameter; what is wrong with it is noted."""
        place = f"{parameter.location}.{parameter.name}"
        try:
            value = read(parameter, raw)
        except ValueError as error:
            reading.faults.append(f"{place}: {error}")
            return None
        if value is ABSENT:
            if parameter.required:
                reading.faults.append(f"{place}: required and missing")
            return value
        if value == "" and (parameter.allow_empty or parameter.location == "path"):
            return value
        reading.faults += self._validation.faults(
            parameter.schema, value, "request", place
        )
        return value

    def _body(
        self, headers: Mapping[str, str], content: bytes, reading: Reading
    ) -> Any:
        body = reading.operation.body
        content_type = headers.get("content-type", "")
        if body is None:
            return self._undocumented(content_type, content, reading)
        if not content and not content_type:
            if body.required:
                reading.faults.append("body: required and missing")
            return None
        media = self._media(body, content_type, content, reading)
        try:
            value = self._bodies.read(content_type, content, media)
        except BodyError as error:
            reading.faults.append(f"body{error}")
            return content
        if media is not None:
            reading.faults += self._of_body(media, content_type, value)
        return value

    def _undocumented(self, content_type: str, content: bytes, reading: Reading) -> Any:
        """A body that the operation does not have, as a DELETE may get one."""
        if not content:
            return None
        method = reading.call.method
        if method in _WITHOUT_CONTENT:
            size = f"{len(content)} byte{'' if len(content) == 1 else 's'}"
            reading.faults.append(f"body: expected none with {method}, found {size}")
        try:
            return self._bodies.read(content_type, content, None)
        except BodyError:
            return content

    def _media(
        self, body: Body, content_type: str, content: bytes, reading: Reading
    ) -> Media | None:
        name = matching(body.content, content_type)
        if name is not None:
            return body.content[name]
        if not body.content or (not content and not body.required):
            return None
        expected = " or ".join(body.content)
        given = bare(content_type) or "none"
        reading.faults.append(
            f"body: expected the media type {expected}, found {given}"
        )
        reading.is_unsupported = True
        return None

    def _of_body(self, media: Media, content_type: str, value: Any) -> Iterator[str]:
        name = bare(content_type)
        if is_lines(name):
            schema = media.schema if media.item_schema is None else media.item_schema
            for number, item in enumerate(value):
                place = f"body[{number}]"
                yield from self._validation.faults(schema, item, "request", place)
        elif is_json(name):
            yield from self._validation.faults(media.schema, value, "request", "body")
        elif name == FORM or name.startswith("multipart/"):
            yield from self._validation.faults(
                media.schema, plain(value), "request", "body"
            )
        elif isinstance(value, str) and name.startswith("text/"):
            yield from self._validation.faults(media.schema, value, "request", "body")


def _cookies(field_value: str) -> Pairs:
    pairs = (piece.strip().partition("=") for piece in field_value.split(";"))
    return [(name, value) for name, _, value in pairs if name]
