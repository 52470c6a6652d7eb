"""What an OpenAPI description says, as frozen values in the terms of OpenAPI 3.1.

References to parameters, responses and the like are resolved while parsing. Schemas
keep theirs, because a schema's identity decides which class it becomes.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any, Final, Literal

from cliqgen.replacing import slotted
from cliqgen.source.document import Node

#: Identity of a schema over all files: `<path>#<pointer>`.
SchemaKey = str


class Missing:
    """The absence of a value where None is a value."""


MISSING: Final = Missing()


@slotted
class Discriminator:
    """How a union is distinguished (OpenAPI 3.1, 4.8.25); mapping values are schema keys.

    `subtypes` are the components that derive by `allOf` from the schema it is in,
    `default` is the schema of values that name none (OpenAPI 3.2, 4.25).
    """

    property: str
    mapping: tuple[tuple[str, SchemaKey], ...] = ()
    subtypes: tuple[Schema, ...] = ()
    default: SchemaKey | None = None


@slotted
class Schema:
    """A JSON Schema (2020-12) as far as it affects types and documentation.

    `types` is empty where the schema states none; `null` is one of them. `nullable` is
    3.0's keyword. `boolean` is set for the schemas `true` and `false`. `additional` is
    None where unstated, `patterns` are the schemas of `patternProperties`. `content`
    (`contentSchema`) is what a string holds as JSON, `media_type` (`contentMediaType`) of
    which kind its content is. `conditional` are schemas that apply in some cases only,
    `rules` what no type can say of a value, see `openapi/rules.py`.
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


@slotted
class Parameter:
    """A parameter (OpenAPI 3.1, 4.8.12); `media_type` is set for `content` parameters.

    `allow_reserved` sends reserved characters as they are, `allow_empty` is what
    `allowEmptyValue` says: of a query, that the name may be sent alone. `comes_encoded`
    (`x-comes-encoded`) says that the API itself hands out values that are
    percent-encoded already. `spans_segments` says of one of a path that it may hold slashes.
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


@dataclass(frozen=True)
class Encoding:
    """How one property of a form is sent (OpenAPI 3.1, 4.8.15).

    `style` is None where the document states neither style nor explode nor
    allowReserved: then the media type decides. `base64` is what the schema of the
    property says (`contentEncoding`): bytes are sent as such text. So is `written`
    (`contentMediaType`): a string is of that media type already.
    """

    content_type: str | None
    style: str | None
    explode: bool
    allow_reserved: bool
    base64: bool = False
    written: bool = False


@slotted
class Header:
    """A header field of a response (OpenAPI 3.1, 4.8.21)."""

    name: str
    description: str | None
    schema: Schema | None
    required: bool = False


@slotted
class MediaType:
    """The content of a body under one media type (OpenAPI 3.1, 4.8.14).

    `name` is without the parameters that may follow it (RFC 9110, 8.3.1), and in lower
    case. `item_schema` is 3.2's `itemSchema`, for media types that are a sequence of
    items. `also_called` are other names by which servers know the same.
    """

    node: Node
    name: str
    schema: Schema | None
    item_schema: Schema | None = None
    example: Any | Missing = MISSING
    encoding: tuple[tuple[str, Encoding], ...] = ()
    parameters: str = ""
    also_called: tuple[str, ...] = ()


@dataclass(frozen=True)
class AcceptedTypes:
    """What a header parameter `Accept` enumerates, from which a caller chooses.

    OpenAPI takes no parameter of that name (3.1, 4.8.12.1), since `content` says what
    there is. Whoever lists values means a choice all the same.
    """

    values: tuple[str, ...]
    default: str | None
    required: bool


@slotted
class RequestBody:
    """A request body; `required` is what the document says, false by default."""

    node: Node
    description: str | None
    required: bool
    content: tuple[MediaType, ...]


@slotted
class Response:
    """A response; `status` is `200`, `4XX` or `default`.

    `is_void` is set where `content` holds something and no media type, as `type: void`.
    """

    node: Node
    status: str
    description: str | None
    content: tuple[MediaType, ...]
    headers: tuple[Header, ...] = ()
    is_void: bool = False


@slotted
class RateLimit:
    """`x-rate-limit`: so many requests per period, then locked; all in seconds."""

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


@slotted
class Pagination:
    """`x-pagination`: how a list is continued, by the names used on the wire.

    Fields are dotted paths into the response or, `time` and `id`, into an item. The style
    `none` says of a variant that it is not continued as its operation is.

    Attributes:
        request: the query parameter that says where a page begins (or ends).
        response: the field, or the name in a trailer, from which its value comes.
        items: the field that holds the items; None where the response is their array.
        sync: parameter and field of the token for incremental runs.
        has_more: the field that says whether there is another page.
        limit: the parameter for the length of a page, and `page_size` its maximum.
        first: the number of the first page.
        time: the field by which items are ordered.
        id: the fields that together tell an item from all others.
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


#: Alternatives of security schemes, each with its scopes; None where nothing is stated.
Security = tuple[tuple[tuple[str, tuple[str, ...]], ...], ...]


@slotted
class Operation:
    """An operation with what its path item and its document add to it.

    `path` is the URL template below the server, `constant_query` what a query string in
    the path key fixed. `root` is the document whose `paths` list it, wherever it stands
    itself. `server` is set where the operation has a server of its own,
    `variant` where it is one of several uses of a method and path, distinguished by
    `x-variants` or by a fragment in the path key.
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


@slotted
class Webhook:
    """A call that the API makes: a webhook (OpenAPI 3.1, 4.8.1) or a callback (4.8.18).

    `call` describes it from the API's side; its `path` is the name. A callback belongs to
    an operation, and its `expression` says where the API finds the URL to call.
    """

    node: Node
    name: str
    call: Operation
    expression: str | None = None


@slotted
class Variant:
    """`x-variants`: one use of an operation as a method of its own.

    `schema` is the body's, `response` that of a success. `query` fixes parameters, to
    nothing where the value is None. `statuses` and `error_codes` pick from the
    operation's, None means all of them.
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


@slotted
class ServerVariable:
    """A variable of a server's URL template (OpenAPI 3.1, 4.8.6).

    `prefix` (`x-prefix`) is before a value that is not empty.
    """

    default: str
    enum: tuple[str, ...]
    description: str | None = None
    prefix: str = ""


@slotted
class Server:
    """A server; `name` is 3.2's `name` or `x-server-name`.

    `template` is the address with its variables, `url` that with their defaults.
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


@slotted
class OAuthScheme:
    """The OAuth flows of a security scheme (OpenAPI 3.1, 4.8.29), and `x-oauth`.

    The addresses are URLs; paths where the server that they belong to has no known host.
    `lifetime`, `longest_lifetime` and the limit are in seconds; None where unstated.
    `throttled` are the errors that tell of the limit, `hints` says what can be done about
    others, and `authorization` are further parameters of an authorization request.
    `covering_scope` is the last part of scopes that grant all others of their group.
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


@slotted
class SecurityScheme:
    """A security scheme (OpenAPI 3.1, 4.8.27), reduced to how credentials are sent.

    `kind` is `token`, `basic` or `api_key`. A token goes into the Authorization header
    behind `token_scheme` (`x-token-scheme`, else what the document says, else Bearer).
    """

    node: Node
    name: str
    kind: str
    description: str | None
    token_scheme: str = "Bearer"
    parameter: str = ""
    location: str = "header"
    oauth: OAuthScheme | None = None


@slotted
class Tag:
    """A tag (OpenAPI 3.2, 4.22); `kind` says what it is for, None to group operations."""

    name: str
    description: str | None
    kind: str | None = None


@dataclass(frozen=True)
class Reference:
    """`{from: name.attribute}`: an attribute of what a step has called by a name.

    `attributes` lead there one after the other.
    """

    name: str
    attributes: tuple[str, ...]


@slotted
class Step:
    """One call of a task, by operation id; `values` are its arguments by wire name.

    A value that is a `Reference` is what an earlier step has returned.

    `result` names what the call returns; with `each` the items are iterated over, page by
    page, and each item gets that name. `show` are attributes of either to print.
    """

    node: Node
    call: str
    values: Mapping[str, Any]
    result: str | None
    each: str | None
    show: tuple[str, ...]


@slotted
class Task:
    """`x-tasks`: something people do with the API, as calls one after the other."""

    node: Node
    title: str
    description: str | None
    steps: tuple[Step, ...]


@slotted
class ClientSettings:
    """`x-client`: what the description says about the client made from it."""

    name: str | None = None
    server_parameter: str | None = None
    lock: float | None = None
    environment: str | None = None


@slotted
class Spec:
    """One API, from one document or several; a partial one lacks what filters omitted.

    `described` are all operations, those too that filters omitted: names depend on it.
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
    described: tuple[Operation, ...] = ()
    is_partial: bool = False
    schemas: Mapping[SchemaKey, Schema] = field(default_factory=dict[str, Schema])
