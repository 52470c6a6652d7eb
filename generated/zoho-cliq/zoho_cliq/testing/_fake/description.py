# Copied by cliqgen into each client that it generates.
# Do not edit: your own code goes into the folder _custom of this package.
"""`description.json`: what a fake knows of its API, read as far as it is needed."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from difflib import get_close_matches
from functools import cached_property
from pathlib import Path
from typing import Any

import msgspec

from .plain import is_array, is_object

#: The version of the file that this fake reads.
FORMAT = 1


class _File(msgspec.Struct):
    format: int
    title: str = ""
    operations: list[msgspec.Raw] = msgspec.field(default_factory=list[msgspec.Raw])
    parameters: dict[str, msgspec.Raw] = msgspec.field(
        default_factory=dict[str, msgspec.Raw]
    )
    responses: dict[str, msgspec.Raw] = msgspec.field(
        default_factory=dict[str, msgspec.Raw]
    )
    schemas: dict[str, msgspec.Raw] = msgspec.field(
        default_factory=dict[str, msgspec.Raw]
    )
    security_schemes: dict[str, dict[str, Any]] = msgspec.field(
        default_factory=dict[str, dict[str, Any]]
    )
    servers: list[dict[str, Any]] = msgspec.field(default_factory=list[dict[str, Any]])
    lock: float | None = None


class _Head(msgspec.Struct):
    id: str
    method: str
    path: str
    base_url: str | None = None
    query: list[tuple[str, str | None]] = msgspec.field(
        default_factory=list[tuple[str, str | None]]
    )
    headers: list[tuple[str, str | None]] = msgspec.field(
        default_factory=list[tuple[str, str | None]]
    )


@dataclass(frozen=True, slots=True)
class Parameter:
    """A parameter of an operation, see OpenAPI 3.1, 4.8.12.

    Attributes:
        content_type: the media type of its value, where that is not serialized by a style.
        spans_segments: whether it may have slashes that are not encoded, in a path.
        allow_empty: whether its name may be sent alone, in a query.
    """

    name: str
    location: str
    required: bool
    style: str
    explode: bool
    schema: Any
    content_type: str | None = None
    spans_segments: bool = False
    allow_empty: bool = False


@dataclass(frozen=True, slots=True)
class Media:
    """The content of a body in one media type.

    Attributes:
        schema: of the whole value.
        item_schema: of one item, where the body is a sequence of them.
        examples: one, or none if none is documented.
        encoding: how properties of a form are serialized, by name.
    """

    schema: Any
    item_schema: Any = None
    examples: tuple[Any, ...] = ()
    encoding: Mapping[str, Mapping[str, Any]] = field(
        default_factory=dict[str, Mapping[str, Any]]
    )


@dataclass(frozen=True, slots=True)
class Header:
    """A header field of a response."""

    required: bool
    schema: Any
    examples: tuple[Any, ...] = ()


@dataclass(frozen=True, slots=True)
class Response:
    """A documented response; `status` is ``200``, ``4XX`` or ``default``."""

    status: str
    content: Mapping[str, Media]
    headers: Mapping[str, Header]


@dataclass(frozen=True, slots=True)
class Body:
    """The body of a request."""

    required: bool
    content: Mapping[str, Media]


@dataclass(frozen=True, slots=True)
class Paging:
    """`x-pagination`: how a list is continued; empty where something does not apply.

    Attributes:
        request: the query parameter that says where a page begins, or ends.
        response: the dotted path of the field that the next cursor is in.
        items: the dotted path of the items; empty if the response is their array.
        sync: parameter and field of the token for incremental runs.
        first: the number of the first page.
    """

    style: str
    request: str = ""
    response: str = ""
    items: str = ""
    sync: tuple[str, str] | None = None
    has_more: str = ""
    limit: str = ""
    page_size: int | None = None
    first: int = 1
    time: str = ""
    id: tuple[str, ...] = ()
    until: str = ""
    span: int | None = None


@dataclass(frozen=True, slots=True)
class RateLimit:
    """So many requests per period, then locked; in seconds."""

    requests: int
    period: float
    lock: float | None = None


@dataclass(frozen=True, slots=True)
class ErrorCode:
    """A documented error code, the exception that it raises and that one's status."""

    code: str
    exception: str | None
    status: int | None


_SPANS = b'"spans_segments"'


class _Shared:
    """The parameters and responses that several operations refer to."""

    def __init__(self, file: _File) -> None:
        self._tables = {"parameters": file.parameters, "responses": file.responses}
        self._read: dict[str, dict[str, Any]] = {}
        self.spanning = [
            json.dumps(f"#/parameters/{_escaped(name)}").encode()
            for name, raw in file.parameters.items()
            if _SPANS in bytes(raw)
        ]

    def part(self, part: dict[str, Any]) -> dict[str, Any]:
        """What a part refers to, if it does."""
        reference = part.get("$ref")
        if not isinstance(reference, str):
            return part
        if reference not in self._read:
            _, table, name = reference.split("/", 2)
            name = name.replace("~1", "/").replace("~0", "~")
            raw = bytes(self._tables[table][name])
            self._read[reference] = _absolute(json.loads(raw))
        return self._read[reference]


class Operation:
    """An operation; what is not needed to recognize it is read when it is asked for."""

    def __init__(self, head: _Head, raw: bytes, shared: _Shared) -> None:
        self.id = head.id
        self.method = head.method.upper()
        self.path = head.path
        self.base_url = head.base_url
        self.fixed_query = tuple(head.query)
        self.fixed_headers = tuple(head.headers)
        self._raw = raw
        self._shared = shared

    def __repr__(self) -> str:
        return f"<Operation {self.id}>"

    @cached_property
    def _members(self) -> dict[str, Any]:
        members: dict[str, Any] = _absolute(json.loads(self._raw))
        return members

    @property
    def may_span(self) -> bool:
        """Whether a path parameter may have slashes, without reading all."""
        raw = self._raw
        return "{" in self.path and (
            _SPANS in raw or any(mark in raw for mark in self._shared.spanning)
        )

    @cached_property
    def parameters(self) -> tuple[Parameter, ...]:
        return tuple(
            Parameter(
                name=each["name"],
                location=each["in"],
                required=bool(each.get("required")),
                style=each.get("style") or _style(each["in"]),
                explode=bool(each.get("explode", _style(each["in"]) == "form")),
                schema=each.get("schema", True),
                content_type=each.get("content_type"),
                spans_segments=bool(each.get("spans_segments")),
                allow_empty=bool(each.get("allow_empty")),
            )
            for each in map(self._shared.part, self._members.get("parameters") or ())
        )

    def parameter(self, location: str, name: str) -> Parameter | None:
        """The parameter of that place and name, None if there is none."""
        for each in self.parameters:
            if (each.location, each.name) == (location, name):
                return each
        return None

    @cached_property
    def body(self) -> Body | None:
        body = self._members.get("body")
        if body is None:
            return None
        return Body(bool(body.get("required")), _content(body))

    @cached_property
    def responses(self) -> Mapping[str, Response]:
        responses: dict[str, Any] = self._members.get("responses") or {}
        return {
            status: Response(status, _content(each), _headers(each))
            for status, part in responses.items()
            for each in [self._shared.part(part)]
        }

    @cached_property
    def error_codes(self) -> tuple[ErrorCode, ...]:
        listed: list[list[Any]] = self._members.get("error_codes") or []
        padded = ([*each, None, None] for each in listed)
        return tuple(ErrorCode(str(e[0]), e[1], e[2]) for e in padded)

    @cached_property
    def security(self) -> tuple[tuple[str, ...], ...] | None:
        """Alternatives of security schemes; None where nothing is documented."""
        security = self._members.get("security")
        return None if security is None else tuple(tuple(each) for each in security)

    @cached_property
    def rate_limit(self) -> RateLimit | None:
        limit = self._members.get("rate_limit")
        return None if limit is None else RateLimit(**limit)

    @cached_property
    def paging(self) -> Paging | None:
        paging = self._members.get("paging")
        if paging is None or paging.get("style", "none") == "none":
            return None
        given = {name: value for name, value in paging.items() if value is not None}
        for name in ("sync", "id"):
            if isinstance(given.get(name), list):
                given[name] = tuple(given[name])
        if isinstance(given.get("id"), str):
            given["id"] = (given["id"],)
        return Paging(**given)


class Description:
    """All that a fake knows.

    Raises:
        ValueError: if the text is not a description of this format.
    """

    def __init__(self, text: bytes, name: str = "description.json") -> None:
        try:
            read = msgspec.json.decode(text, type=_File)
        except msgspec.DecodeError as error:
            raise ValueError(f"{name} cannot be read: {error}") from None
        if read.format != FORMAT:
            raise ValueError(
                f"{name} has the format {read.format}, expected {FORMAT}: "
                "generate the client again"
            )
        self.title = read.title
        self.security_schemes = read.security_schemes
        self.servers = read.servers
        self.lock = read.lock
        self._raw_schemas = read.schemas
        shared = _Shared(read)
        self.operations = [
            Operation(msgspec.json.decode(raw, type=_Head), bytes(raw), shared)
            for raw in read.operations
        ]
        self._by_id = {operation.id: operation for operation in self.operations}

    @classmethod
    def read(cls, file: Path) -> Description:
        """Read a file.

        Raises:
            ValueError: if it is not a description of this format.
        """
        return cls(file.read_bytes(), file.name)

    def operation(self, id: str) -> Operation:
        """The operation of an id.

        Raises:
            LookupError: there is none; the message names similar ones.
        """
        if id not in self._by_id:
            raise LookupError(f"there is no operation {id!r}{near(id, self._by_id)}")
        return self._by_id[id]

    @cached_property
    def schemas(self) -> Mapping[str, Any]:
        """The schemas by name."""
        return {
            name: _absolute(json.loads(bytes(raw)))
            for name, raw in self._raw_schemas.items()
        }


def near(name: str, names: Mapping[str, object] | Iterator[str] | list[str]) -> str:
    """What somebody may have intended, for the end of a message."""
    close = get_close_matches(name, list(dict.fromkeys(names)), n=3, cutoff=0.5)
    return f"; did you mean {' or '.join(close)}?" if close else ""


#: The address of the schemas for validators.
SCHEMAS = "urn:fake:schemas"


def _absolute(value: Any) -> Any:
    """The same with references that lead to `SCHEMAS` from everywhere."""
    if is_array(value):
        return [_absolute(item) for item in value]
    if not is_object(value):
        return value
    return {
        key: (
            SCHEMAS + item
            if key == "$ref" and isinstance(item, str) and item.startswith("#/schemas/")
            else _absolute(item)
        )
        for key, item in value.items()
    }


def _escaped(name: str) -> str:
    """A name as part of a JSON pointer (RFC 6901, 3)."""
    return name.replace("~", "~0").replace("/", "~1")


def _style(location: str) -> str:
    return "form" if location in ("query", "cookie") else "simple"


def _content(holder: Mapping[str, Any]) -> Mapping[str, Media]:
    content: dict[str, Any] = holder.get("content") or {}
    return {
        name.lower(): Media(
            schema=each.get("schema", True),
            item_schema=each.get("item_schema"),
            examples=(each["example"],) if "example" in each else (),
            encoding=each.get("encoding") or {},
        )
        for name, each in content.items()
    }


def _headers(holder: Mapping[str, Any]) -> Mapping[str, Header]:
    headers: dict[str, Any] = holder.get("headers") or {}
    return {
        name: Header(
            required=bool(each.get("required")),
            schema=each.get("schema", True),
            examples=(each["example"],) if "example" in each else (),
        )
        for name, each in headers.items()
    }
