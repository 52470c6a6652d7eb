"""The intermediate representation of an API; its models are in `data`.

Names are raw until the naming pass: `name` then holds the Python identifier, while
`wire_name` remains the name on the wire.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import cached_property
from typing import Literal

from msgspec import Struct

from cliqgen.ir.data import Example, Field, Model
from cliqgen.ir.types import Contents, Form, Type, contents_of
from cliqgen.openapi.description import (
    Encoding,
    Pagination,
    RateLimit,
    SecurityScheme,
    Server,
    Task,
)
from cliqgen.source.document import Node


class Parameter(Struct, frozen=True, eq=False, gc=False):
    """A parameter of an operation.

    `is_secret` values are never shown; `comes_encoded` ones may already be
    percent-encoded, since the API itself returns them so. `may_be_empty` is set for path
    parameters that may be an empty string, `spans_segments` for those that may hold slashes.
    `default` is sent where the caller passes nothing.
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


class MediaChoice(Struct, frozen=True, eq=False):
    """The media types from which a caller chooses, by the keyword `name`.

    Without `values` any media type can be given. The default of a response may be empty:
    then the request accepts any that the method returns.
    """

    default: str
    values: tuple[str, ...]
    name: str = ""


class Body(Struct, frozen=True, eq=False):
    """A request body in one of the forms in which the client sends it.

    `encodings` tells how properties of a form are sent, where that is not the default.

    A `spread` body is passed as one keyword a field: `keywords` pairs the fields' names
    with those of the keywords, and `additional` is the keyword for further fields of an
    open model. Any other body is passed whole, under `name`.

    An `omittable` body is documented as optional explicitly, and not just by default.
    One that `may_be_bare` is a required object of which nothing is documented.
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


class Streaming(Struct, frozen=True, eq=False):
    """How a stream is sent, and how it is split into items.

    `also_called` are other names by which servers know the media type.
    """

    media_type: str
    framing: Literal["lines", "sequence", "events"]
    also_called: tuple[str, ...] = ()


ContentKind = Literal["json", "text", "binary"]


class Representation(Struct, frozen=True, eq=False):
    """A success in one media type, with only the parameters that distinguish it.

    `is_own` says that the method's annotation includes it; the server may choose others.
    """

    media_type: str
    kind: ContentKind
    type: Type
    is_own: bool


class ResponseHeader(Struct, frozen=True):
    """A header field of a response.

    `value_types` are the JSON types of its value, each with a format, with one of its values
    as JSON, or with an empty string. Undocumented types are not listed.
    """

    name: str
    required: bool
    value_types: frozenset[tuple[str, str]]


class ResponseDetails(Struct, frozen=True):
    """What is documented about a response beside its type; the client does not use it.

    `rules` are as those of a `Field`.
    """

    status: str
    headers: tuple[ResponseHeader, ...]
    rules: tuple[tuple[str, str], ...]


class Result(Struct, frozen=True, eq=False, gc=False):
    """A successful response; `type` is None if it has no body.

    For a stream, it is the type of an item; if one success of an operation is a stream, all
    that have a body are. The content of `any` is not documented. `representations` are all
    its media types, in the order of the description but the method's first, and `accepted`
    are the media types to ask for.
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
        """The types that the method returns: its own, and others that a caller may ask for."""
        if self.type is None:
            return ()
        further = (r.type for r in self.representations if r.is_own)
        return tuple(dict.fromkeys((self.type, *further)))


class ErrorCase(Struct, frozen=True, eq=False, gc=False):
    """A documented failure; `exception` is set from the status table.

    `type` is that of the body, None if no JSON is documented.
    """

    status: str
    description: str | None
    type: Type | None = None
    headers: tuple[tuple[str, str | None], ...] = ()
    codes: tuple[tuple[str, str], ...] = ()
    exception: str = ""


#: The fields that lead from an object to a value inside it, outermost first.
FieldPath = tuple[Field, ...]


class SyncToken(Struct, frozen=True, eq=False):
    """The query parameter that begins an incremental run, and where its value is."""

    parameter: str
    field: FieldPath


class ByCursor(Struct, frozen=True, eq=False):
    """A page contains the cursor of the next one, and perhaps whether there is one."""

    cursor: FieldPath
    has_more: FieldPath = ()
    sync: SyncToken | None = None


class ByOffset(Struct, frozen=True, eq=False):
    """Pages are addressed by the offset of their first item or, if `first` is set, by numbers."""

    limit: str | None
    page_size: int | None
    first: int | None = None


class ByWindow(Struct, frozen=True, eq=False):
    """A page holds the latest items up to a time."""

    time: FieldPath
    id: tuple[FieldPath, ...]
    limit: str | None
    page_size: int | None


class BySpan(Struct, frozen=True, eq=False):
    """A page holds the items between two times that are at most `span` apart."""

    id: tuple[FieldPath, ...]
    until: str
    span: int


class ByTrailer(Struct, frozen=True, eq=False):
    """A page is CSV with the cursor in the last line, after a name."""

    trailer: str


class ByLink(Struct, frozen=True, eq=False):
    """A header field links to the next page, in which `cursor` is the parameter's type."""

    cursor: Type


class Paging(Struct, frozen=True, eq=False):
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


class Operation(Struct, frozen=True, eq=False, dict=True):
    """One method of the client.

    `id` is stable: HTTP method and path, and the variant if any. `extra` distinguishes
    further methods of the same operation. `attributes` are the names that lead to it from
    the client, `name` is its own.
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
    response_details: tuple[ResponseDetails, ...] = ()
    accept: MediaChoice | None = None
    paging: Paging | None = None
    extra: str = ""
    name: str = ""
    attributes: tuple[str, ...] = ()

    @property
    def streaming(self) -> Streaming | None:
        """How the response is streamed; None if it is read at once."""
        return next((r.streaming for r in self.results if r.streaming), None)

    @cached_property
    def sent(self) -> Contents:
        """What the types that the caller passes consist of; cached, as many stages ask."""
        return contents_of(request_types(self))

    @cached_property
    def received(self) -> Contents:
        """What the types that the caller receives consist of."""
        return contents_of(response_types(self))


def request_types(operation: Operation) -> list[Type]:
    """The types that the caller passes."""
    types = [parameter.type for parameter in operation.parameters]
    return types if operation.body is None else [*types, operation.body.type]


def response_types(operation: Operation) -> list[Type]:
    """The types that the caller receives, including those in exceptions."""
    types = [result.type for result in operation.results]
    types += [r.type for result in operation.results for r in result.representations]
    types += [case.type for case in operation.errors]
    return [type_ for type_ in types if type_ is not None]


class Resource(Struct, frozen=True, eq=False):
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


class SentAlong(Struct, frozen=True, eq=False):
    """A header or another parameter that the API sends with a webhook."""

    name: str
    location: str
    required: bool
    description: str | None


class Webhook(Struct, frozen=True, eq=False):
    """A call that the API makes, of which the client reads the body.

    `owner` is the operation whose callback it is, and `expression` is where the API
    gets the URL to call; both are None for a webhook. `responses` are what the API
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
    responses: tuple[Result, ...]
    name: str = ""


class ErrorClass(Struct, frozen=True, eq=False):
    """One row of the status table as an exception, which is derived from `base`."""

    status: int
    reason: str
    description: str
    name: str
    base: str
    retry: str
    codes: tuple[str, ...]


class FormatClass(Struct, frozen=True):
    """A class that the user gives for the values of formats, `name` in generated code.

    `type`, `decode` and `encode` are `module:attribute`, `forms` the types of JSON, `requires`
    what pip has to install.
    """

    name: str
    type: str
    decode: str
    encode: str
    forms: tuple[Form, ...]
    requires: str | None = None


class Api(Struct, frozen=True, eq=False):
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
        roots: list[Resource] = []
        pending = list(reversed(self.resources))
        while pending:
            resource = pending.pop()
            roots.append(resource)
            pending += [
                c for c in reversed(resource.children) if c.module != resource.module
            ]
        return tuple(roots)
