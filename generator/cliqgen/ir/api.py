"""The intermediate representation: what the API is; its data are in `data`.

Names are raw until the naming pass: `name` then holds the Python identifier, while
`wire_name` stays what goes over the wire.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Literal

from cliqgen.ir.data import Example, Field, Model
from cliqgen.ir.types import Form, Type
from cliqgen.openapi.description import (
    Encoding,
    Pagination,
    RateLimit,
    SecurityScheme,
    Server,
    Task,
)
from cliqgen.replacing import slotted
from cliqgen.source.document import Node


@slotted
class Parameter:
    """A parameter of an operation.

    `is_secret` values are never shown; `comes_encoded` ones may be percent-encoded
    already, since the API itself hands them out like that. `may_be_empty` is set for those
    of a path that may be an empty text, `spans_segments` for those that may hold slashes.
    `default` is what is sent where the caller says nothing.
    """

    node: Node
    wire_name: str
    location: str
    type: Type
    required: bool
    description: str | None
    deprecated: bool
    style: str
    explode: bool
    as_json: bool
    is_secret: bool = False
    comes_encoded: bool = False
    allow_reserved: bool = False
    may_be_empty: bool = False
    spans_segments: bool = False
    default: str | float | None = None
    limits: tuple[tuple[str, int | float | str], ...] = ()
    rules: tuple[tuple[str, str], ...] = ()
    example: Example | None = None
    name: str = ""


BodyKind = Literal["json", "form", "multipart", "text", "binary"]


@slotted
class MediaChoice:
    """The media types from which a caller chooses, by the keyword `name`.

    Without `values` the description leaves it to the caller. Of a response the default may
    be empty: then any of those is asked for that the method returns.
    """

    default: str
    values: tuple[str, ...]
    name: str = ""


@slotted
class Body:
    """A request body in one of the ways in which the client sends it.

    `encodings` says of properties of a form how they are sent, where not as usual.

    A `spread` body is passed as one keyword a field: `keywords` pairs the fields' names
    with those of the keywords, and `additional` is the keyword for further fields of an
    open model. Any other body is passed whole, under `name`.

    An `omittable` body is said to be optional in so many words, and not just by default.
    One that `may_be_bare` is an object of which nothing is described, and has to be sent.
    """

    node: Node
    kind: BodyKind
    media_type: str
    type: Type
    required: bool
    description: str | None
    rules: tuple[tuple[str, str], ...] = ()
    example: Example | None = None
    choice: MediaChoice | None = None
    encodings: tuple[tuple[str, Encoding], ...] = ()
    name: str = ""
    spread: bool = False
    keywords: tuple[tuple[str, str], ...] = ()
    additional: str = ""
    omittable: bool = False
    may_be_bare: bool = False


@slotted
class Streaming:
    """How a stream goes over the wire, and how it is cut into items.

    `also_called` are other names by which servers know the media type.
    """

    media_type: str
    framing: Literal["lines", "sequence", "events"]
    also_called: tuple[str, ...] = ()


ContentKind = Literal["json", "text", "binary"]


@slotted
class Representation:
    """A success in one media type, without its parameters but those that tell it apart.

    `is_own` says that the method returns it by its annotation; another one may come where
    the server chooses.
    """

    media_type: str
    kind: ContentKind
    type: Type
    is_own: bool


@dataclass(frozen=True)
class AnswerHeader:
    """A header field of a response.

    `kinds` are the JSON types of its value, each with a format or one of its values as
    JSON, or with nothing. There are none where the description does not say.
    """

    name: str
    required: bool
    kinds: frozenset[tuple[str, str]]


@dataclass(frozen=True)
class AnswerDetails:
    """What is said of a response beside its type; the client does without it.

    `rules` are as those of a `Field`.
    """

    status: str
    headers: tuple[AnswerHeader, ...]
    rules: tuple[tuple[str, str], ...]


@slotted
class Result:
    """What a success looks like; `type` is None where there is no body.

    Of a stream it is the type of an item. Where one success of an operation is a stream,
    all that have a body are. Of `any` the description does not say what it holds.

    `representations` are all in which it may come, in the order of the description but
    that of the method first, and `accepted` are the media types to ask for.
    """

    status: str
    kind: Literal["json", "text", "binary", "stream", "any", "none"]
    type: Type | None
    description: str | None
    example: Example | None = None
    streaming: Streaming | None = None
    media_type: str = ""
    headers: tuple[tuple[str, str | None], ...] = ()
    representations: tuple[Representation, ...] = ()
    accepted: tuple[str, ...] = ()

    def types(self) -> tuple[Type, ...]:
        """What the method returns of it: its type, and others that a caller may ask for."""
        if self.type is None:
            return ()
        further = (r.type for r in self.representations if r.is_own)
        return tuple(dict.fromkeys((self.type, *further)))


@slotted
class ErrorCase:
    """A failure the description announces; `exception` is set from the status table.

    `type` is that of the body, None where no JSON is described.
    """

    status: str
    description: str | None
    type: Type | None = None
    headers: tuple[tuple[str, str | None], ...] = ()
    codes: tuple[tuple[str, str], ...] = ()
    exception: str = ""


#: The fields that lead from an object to a value in it, from the outside in.
FieldPath = tuple[Field, ...]


@slotted
class SyncToken:
    """The query parameter that begins an incremental run, and where its value is."""

    parameter: str
    field: FieldPath


@slotted
class ByCursor:
    """A page says where the next one begins, and perhaps whether there is one."""

    cursor: FieldPath
    has_more: FieldPath = ()
    sync: SyncToken | None = None


@slotted
class ByOffset:
    """Pages are counted: by items or, where `first` is set, by themselves."""

    limit: str | None
    page_size: int | None
    first: int | None = None


@slotted
class ByWindow:
    """A page holds the latest items up to a time."""

    time: FieldPath
    id: tuple[FieldPath, ...]
    limit: str | None
    page_size: int | None


@slotted
class BySpan:
    """A page holds the items between two times that may not lie further apart."""

    id: tuple[FieldPath, ...]
    until: str
    span: int


@slotted
class ByTrailer:
    """A page is CSV with the cursor in the last line, behind a name."""

    trailer: str


@slotted
class ByLink:
    """A header field links to the next page, in which `cursor` is the parameter's type."""

    cursor: Type


@slotted
class Paging:
    """How the pages of a list follow each other.

    `parameter` is the query parameter that takes the cursor, by its name on the wire.
    `items` leads from the page to its items, field by field; `is_grouped` means that a
    page may be an array of such objects. `name` is the method that iterates over all items.
    """

    parameter: str
    page: Type
    items: FieldPath
    item: Type
    style: ByCursor | ByOffset | ByWindow | BySpan | ByTrailer | ByLink
    is_grouped: bool = False
    name: str = ""


@slotted
class Operation:
    """One call. `id` is stable: method and path, and the variant where it is one.

    `extra` says what sets a further method for the same operation apart. `attributes`
    are the names that lead to it from the client, `name` is its method.
    """

    id: str
    node: Node
    method: str
    path: str
    resource: tuple[str, ...]
    raw_name: str
    summary: str | None
    description: str | None
    deprecated: bool
    parameters: tuple[Parameter, ...]
    body: Body | None
    results: tuple[Result, ...]
    errors: tuple[ErrorCase, ...]
    error_codes: tuple[tuple[str, str], ...]
    security: tuple[tuple[str, ...], ...] | None
    scopes: tuple[tuple[str, ...], ...]
    constant_query: tuple[tuple[str, str], ...]
    server: str | None
    rate_limit: RateLimit | None
    pagination: Pagination | None
    constant_headers: tuple[tuple[str, str], ...] = ()
    answers: tuple[AnswerDetails, ...] = ()
    accept: MediaChoice | None = None
    paging: Paging | None = None
    extra: str = ""
    name: str = ""
    attributes: tuple[str, ...] = ()

    @property
    def streaming(self) -> Streaming | None:
        """How the response is streamed; None where it is read at once."""
        return next((r.streaming for r in self.results if r.streaming), None)


@slotted
class Resource:
    """Operations that belong together, and resources below them.

    `path` is made of raw segments, `name` the attribute, `class_name` the class and
    `module` the module it is in. A resource shares the module of the one above,
    unless that one is a mere namespace, without operations of its own.
    """

    path: tuple[str, ...]
    description: str | None
    operations: tuple[Operation, ...]
    children: tuple[Resource, ...]
    name: str = ""
    class_name: str = ""
    module: str = ""

    def in_module(self) -> Iterator[Resource]:
        """The resource and those below it in the same module, those below first."""
        for child in self.children:
            if child.module == self.module:
                yield from child.in_module()
        yield self

    def all_operations(self) -> Iterator[Operation]:
        """The operations of the resource and of all below it, its own first."""
        yield from self.operations
        for child in self.children:
            yield from child.all_operations()


@slotted
class SentAlong:
    """A header or the like that the API sends with a webhook."""

    name: str
    location: str
    required: bool
    description: str | None


@slotted
class Webhook:
    """A call that the API makes, of which the client reads the body.

    `owner` is the operation whose callback it is, and `expression` says where the API
    finds the URL to call; both are None for a webhook. `answers` are what the API
    expects in return. `name` is the function that reads the body.
    """

    id: str
    node: Node
    title: str
    raw_name: str
    owner: str | None
    method: str
    expression: str | None
    summary: str | None
    description: str | None
    deprecated: bool
    payload: Type
    payload_description: str | None
    parameters: tuple[SentAlong, ...]
    answers: tuple[Result, ...]
    name: str = ""


@slotted
class ErrorClass:
    """One row of the status table as an exception, which is derived from `base`."""

    status: int
    reason: str
    description: str
    name: str
    base: str
    retry: str
    codes: tuple[str, ...]


@dataclass(frozen=True)
class FormatClass:
    """A class that the user states for the values of formats, `name` in generated code.

    `type`, `decode` and `encode` are `module:attribute`, `forms` the types of JSON, `requires`
    what pip has to install.
    """

    name: str
    type: str
    decode: str
    encode: str
    forms: tuple[Form, ...]
    requires: str | None = None


@slotted
class Api:
    """One API, ready to be planned as a package; a partial one was filtered."""

    title: str
    version: str
    description: str | None
    servers: tuple[Server, ...]
    server_parameter: str | None
    client_name: str | None
    security_schemes: tuple[SecurityScheme, ...]
    resources: tuple[Resource, ...]
    models: Mapping[str, Model]
    error_classes: tuple[ErrorClass, ...] = ()
    tasks: tuple[Task, ...] = ()
    lock: float | None = None
    environment: str | None = None
    webhooks: tuple[Webhook, ...] = ()
    is_partial: bool = False
    formats: tuple[FormatClass, ...] = ()

    def operations(self) -> tuple[Operation, ...]:
        """All operations, resource by resource."""
        return tuple(
            o for resource in self.resources for o in resource.all_operations()
        )

    def module_roots(self) -> tuple[Resource, ...]:
        """The resources that have a module of their own, in order."""
        found: list[Resource] = []
        pending = list(reversed(self.resources))
        while pending:
            resource = pending.pop()
            found.append(resource)
            pending += [
                c for c in reversed(resource.children) if c.module != resource.module
            ]
        return tuple(found)
