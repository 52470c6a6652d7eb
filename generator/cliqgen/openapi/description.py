"""An OpenAPI description as frozen values in the terms of OpenAPI 3.1.

References to parameters, responses and the like are resolved while parsing. Those to
schemas are kept, because a schema's identity determines its class.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Final, Literal

from msgspec import Struct, field

from cliqgen.source.document import Node

#: The identity of a schema among all files: `<path>#<pointer>`.
SchemaKey = str


class Missing:
    """The absence of a value where None is a value."""


MISSING: Final = Missing()


class Discriminator(Struct, frozen=True, eq=False):
    """How a union is distinguished (OpenAPI 3.1, 4.8.25); mapping values are schema keys.

    `subtypes` are the components that derive by `allOf` from the schema it is in,
    `default` is the schema of values that name none (OpenAPI 3.2, 4.25).
    """

    property: str
    mapping: tuple[tuple[str, SchemaKey], ...] = ()
    subtypes: tuple[Schema, ...] = ()
    default: SchemaKey | None = None


class Schema(Struct, frozen=True, eq=False):
    """A JSON Schema (2020-12) as far as it affects types and documentation.

    `types` is empty if the schema has none; `null` is one of them. `nullable` is 3.0's
    keyword. `boolean` is set for the schemas `true` and `false`. `additional` is None if
    absent, `patterns` are the schemas of `patternProperties`. `content` (`contentSchema`)
    is the schema of JSON in a string, `media_type` (`contentMediaType`) the type of its
    content. `conditional` are schemas that apply only to some values, `rules` what types
    cannot express, see `openapi/rules.py`.
    """

    node: Node
    ref: SchemaKey | None = None
    boolean: bool | None = None
    types: tuple[str, ...] = ()
    nullable: bool = False
    title: str | None = None
    description: str | None = None
    format: str | None = None
    enum: tuple[Any, ...] | None = None
    const: Any | Missing = MISSING
    default: Any | Missing = MISSING
    example: Any | Missing = MISSING
    properties: tuple[tuple[str, Schema], ...] = ()
    required: frozenset[str] = frozenset()
    additional: Schema | None = None
    patterns: tuple[Schema, ...] = ()
    conditional: tuple[Schema, ...] = ()
    items: Schema | None = None
    content: Schema | None = None
    media_type: str | None = None
    prefix_items: tuple[Schema, ...] = ()
    all_of: tuple[Schema, ...] = ()
    one_of: tuple[Schema, ...] = ()
    any_of: tuple[Schema, ...] = ()
    may_be_absent: bool = False
    discriminator: Discriminator | None = None
    deprecated: bool = False
    read_only: bool = False
    write_only: bool = False
    limits: tuple[tuple[str, int | float | str], ...] = ()
    rules: tuple[tuple[str, str], ...] = ()

    @property
    def key(self) -> SchemaKey:
        return self.node.key


class Parameter(Struct, frozen=True, eq=False):
    """A parameter (OpenAPI 3.1, 4.8.12); `media_type` is set for `content` parameters.

    `allow_reserved` sends reserved characters unencoded, `allow_empty`
    (`allowEmptyValue`) allows a query parameter without a value. `comes_encoded`
    (`x-comes-encoded`) says that the API itself returns percent-encoded values.
    `spans_segments` says that a path parameter may contain slashes.
    """

    node: Node
    name: str
    location: str
    required: bool
    description: str | None
    deprecated: bool
    style: str
    explode: bool
    schema: Schema | None
    media_type: str | None = None
    example: Any | Missing = MISSING
    comes_encoded: bool = False
    allow_reserved: bool = False
    allow_empty: bool = False
    spans_segments: bool = False


class Encoding(Struct, frozen=True):
    """How one property of a form is sent (OpenAPI 3.1, 4.8.15).

    `style` is None if the document has neither style nor explode nor allowReserved: then
    the media type decides. `base64` comes from the schema of the property
    (`contentEncoding`): bytes are sent as such text. So does `written`
    (`contentMediaType`): the string already has that media type.
    """

    content_type: str | None
    style: str | None
    explode: bool
    allow_reserved: bool
    base64: bool = False
    written: bool = False


class Header(Struct, frozen=True, eq=False):
    """A header field of a response (OpenAPI 3.1, 4.8.21)."""

    name: str
    description: str | None
    schema: Schema | None
    required: bool = False


class MediaType(Struct, frozen=True, eq=False):
    """The content of a body under one media type (OpenAPI 3.1, 4.8.14).

    `name` is in lower case and without parameters (RFC 9110, 8.3.1). `item_schema` is 3.2's
    `itemSchema`, for media types that are a sequence of items. `also_called` are other
    names that servers use for the same.
    """

    node: Node
    name: str
    schema: Schema | None
    item_schema: Schema | None = None
    example: Any | Missing = MISSING
    encoding: tuple[tuple[str, Encoding], ...] = ()
    parameters: str = ""
    also_called: tuple[str, ...] = ()


class AcceptedTypes(Struct, frozen=True):
    """The values of a header parameter `Accept`, from which a caller chooses.

    OpenAPI ignores a parameter of that name (3.1, 4.8.12.1), since `content` has the media
    types. But authors who list values mean a choice.
    """

    values: tuple[str, ...]
    default: str | None
    required: bool


class RequestBody(Struct, frozen=True, eq=False):
    """A request body; `required` is false by default."""

    node: Node
    description: str | None
    required: bool
    content: tuple[MediaType, ...]


class Response(Struct, frozen=True, eq=False):
    """A response; `status` is `200`, `4XX` or `default`.

    `is_void` is set if `content` has members but no media type, such as `type: void`.
    """

    node: Node
    status: str
    description: str | None
    content: tuple[MediaType, ...]
    headers: tuple[Header, ...] = ()
    is_void: bool = False


class RateLimit(Struct, frozen=True, eq=False):
    """`x-rate-limit`: the number of requests per period, and the lock after it, in seconds."""

    requests: int
    period: float
    lock: float | None


PaginationStyle = Literal[
    "cursor",
    "offset",
    "page",
    "time-window",
    "time-span",
    "text-trailer",
    "link",
    "none",
]


class Pagination(Struct, frozen=True, eq=False):
    """`x-pagination`: how a list is paginated, by the names on the wire.

    Fields are dotted paths into the response or, `time` and `id`, into an item. The style
    `none` of a variant turns off the pagination of its operation.

    Attributes:
        request: the query parameter for the start (or end) of a page.
        response: the field, or the name in a trailer, with its next value.
        items: the field with the items; None if the response is their array.
        sync: parameter and field of the token for incremental runs.
        has_more: the field that tells whether there is another page.
        limit: the parameter for the length of a page; `page_size` is its maximum.
        first: the number of the first page.
        time: the field by which items are ordered.
        id: the fields that together identify an item.
        until: the parameter that ends a span of time, and `span` its largest length.
    """

    style: PaginationStyle
    request: str = ""
    response: str | None = None
    items: str | None = None
    sync: tuple[str, str] | None = None
    has_more: str | None = None
    limit: str | None = None
    page_size: int | None = None
    first: int = 1
    time: str | None = None
    id: tuple[str, ...] = ()
    until: str | None = None
    span: int | None = None


#: Alternatives of security schemes, each with its scopes; None if undocumented.
Security = tuple[tuple[tuple[str, tuple[str, ...]], ...], ...]


class Operation(Struct, frozen=True, eq=False):
    """An operation with the parts of its path item and its document that apply to it.

    `path` is the URL template below the server, `constant_query` the query string in the
    path key. `root` is the document whose `paths` list it, even if it is defined in
    another. `server` is set if the operation has a server of its own, `variant` if it is
    one of several uses of a method and path, distinguished by `x-variants` or by a
    fragment in the path key.
    """

    node: Node
    method: str
    path: str
    operation_id: str | None
    tags: tuple[str, ...]
    summary: str | None
    description: str | None
    deprecated: bool
    parameters: tuple[Parameter, ...]
    body: RequestBody | None
    responses: tuple[Response, ...]
    security: Security | None
    constant_query: tuple[tuple[str, str], ...] = ()
    server: str | None = None
    rate_limit: RateLimit | None = None
    pagination: Pagination | None = None
    error_codes: tuple[tuple[str, str], ...] = ()
    constant_headers: tuple[tuple[str, str], ...] = ()
    variants: tuple[Variant, ...] = ()
    variant: str | None = None
    callbacks: tuple[Webhook, ...] = ()
    accept: AcceptedTypes | None = None
    root: Node | None = None

    @property
    def home(self) -> Node:
        """The root of the document that lists it; of its own where none does."""
        return self.node.root if self.root is None else self.root


class Webhook(Struct, frozen=True, eq=False):
    """A call that the API makes: a webhook (OpenAPI 3.1, 4.8.1) or a callback (4.8.18).

    `call` is the operation that the API calls; its `path` is the name. A callback belongs
    to an operation, and its `expression` is where the API gets the URL to call.
    """

    node: Node
    name: str
    call: Operation
    expression: str | None = None


class Variant(Struct, frozen=True, eq=False):
    """`x-variants`: one use of an operation as a method of its own.

    `schema` is the body's, `response` that of a success. `query` fixes parameters, or
    removes them if the value is None. `statuses` and `error_codes` pick from the
    operation's; None means all of them.
    """

    node: Node
    operation_id: str
    schema: Schema | None
    query: tuple[tuple[str, str | None], ...]
    response: Schema | None
    pagination: Pagination | None
    summary: str | None
    description: str | None
    statuses: tuple[str, ...] | None
    error_codes: tuple[str, ...] | None
    security: Security | None
    example: Any | Missing = MISSING
    response_example: Any | Missing = MISSING


class ServerVariable(Struct, frozen=True, eq=False):
    """A variable of a server's URL template (OpenAPI 3.1, 4.8.6).

    `prefix` (`x-prefix`) is inserted before a non-empty value.
    """

    default: str
    enum: tuple[str, ...]
    description: str | None = None
    prefix: str = ""


class Server(Struct, frozen=True, eq=False):
    """A server; `name` is 3.2's `name` or `x-server-name`.

    `template` is the address with its variables, `url` with their defaults.
    `token_url` and `authorization_url` (`x-token-url`, `x-authorization-url`) belong to
    the accounts of this server.
    """

    node: Node
    url: str
    template: str
    description: str | None
    name: str | None
    variables: tuple[tuple[str, ServerVariable], ...]
    token_url: str | None = None
    authorization_url: str | None = None


class OAuthScheme(Struct, frozen=True, eq=False):
    """The OAuth flows of a security scheme (OpenAPI 3.1, 4.8.29), and `x-oauth`.

    The addresses are URLs, or paths if the host of their server is unknown. `lifetime`,
    `longest_lifetime` and the limit are in seconds; None if undocumented. `throttled` are
    the errors for exceeding the limit, `hints` the remedies for others, and `authorization`
    further parameters of an authorization request. `covering_scope` is the last part of
    scopes that include all others of their group.
    """

    node: Node
    token_url: str
    authorization_url: str | None
    scope_separator: str | None = None
    lifetime: float | None = None
    longest_lifetime: float | None = None
    limit: RateLimit | None = None
    throttled: tuple[str, ...] = ()
    hints: tuple[tuple[str, str], ...] = ()
    authorization: tuple[tuple[str, str], ...] = ()
    covering_scope: str | None = None


class SecurityScheme(Struct, frozen=True, eq=False):
    """A security scheme (OpenAPI 3.1, 4.8.27), reduced to how credentials are sent.

    `kind` is `token`, `basic` or `api_key`. A token is sent in the Authorization header
    after `token_scheme` (`x-token-scheme`, or else `scheme`, or else Bearer).
    """

    node: Node
    name: str
    kind: str
    description: str | None
    token_scheme: str = "Bearer"
    parameter: str = ""
    location: str = "header"
    oauth: OAuthScheme | None = None


class Tag(Struct, frozen=True, eq=False):
    """A tag (OpenAPI 3.2, 4.22); `kind` is its purpose, None to group operations."""

    name: str
    description: str | None
    kind: str | None = None


class Reference(Struct, frozen=True):
    """`{from: name.attribute}`: an attribute of the named result of a step.

    `attributes` are looked up one after the other.
    """

    name: str
    attributes: tuple[str, ...]


class Step(Struct, frozen=True, eq=False):
    """One call of a task, by operation id; `values` are its arguments by wire name.

    A value that is a `Reference` is the result of an earlier step.

    `result` names what the call returns; with `each` the items are iterated over, page by
    page, and each item gets that name. `show` are attributes of either to print.
    """

    node: Node
    call: str
    values: Mapping[str, Any]
    result: str | None
    each: str | None
    show: tuple[str, ...]


class Task(Struct, frozen=True, eq=False):
    """`x-tasks`: a task for the API, as a sequence of calls."""

    node: Node
    title: str
    description: str | None
    steps: tuple[Step, ...]


class ClientSettings(Struct, frozen=True, eq=False):
    """`x-client`: settings of the generated client in the description."""

    name: str | None = None
    server_parameter: str | None = None
    lock: float | None = None
    environment: str | None = None


class Spec(Struct, frozen=True, eq=False):
    """The description of one API, from one or several documents; partial after filters.

    `described` are all operations, excluded ones too: names depend on them.
    """

    title: str
    version: str
    description: str | None
    servers: tuple[Server, ...]
    operations: tuple[Operation, ...]
    security_schemes: tuple[SecurityScheme, ...]
    tags: tuple[Tag, ...]
    settings: ClientSettings
    tasks: tuple[Task, ...] = ()
    webhooks: tuple[Webhook, ...] = ()
    unfiltered: tuple[Operation, ...] = ()
    is_partial: bool = False
    schemas: Mapping[SchemaKey, Schema] = field(default_factory=dict[str, Schema])
