"""The intermediate representation: what the API is.

Names are raw until the naming pass: `name` then holds the Python identifier, while
`wire_name` stays what goes over the wire.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any, Literal

from cliqgen.ir.types import Constant, ConstantOf, Type
from cliqgen.openapi.model import (
    Encoding,
    Pagination,
    RateLimit,
    SecurityScheme,
    Server,
    Task,
)
from cliqgen.source.document import Node


@dataclass(frozen=True)
class NameHint:
    """Where a model's name comes from.

    A component is called by its key; an inline schema by its position: what it belongs
    to (`parent`, at the top an operation's id) followed by its role there.
    """

    component: str | None = None
    document: str = ""
    operation: str | None = None
    parent: NameHint | None = None
    role: str = ""

    def inner(self, role: str) -> NameHint:
        """The hint of a schema standing inside this one."""
        return NameHint(parent=self, role=role)


@dataclass(frozen=True, eq=False)
class Example:
    """An example value of the description; None where it gives none."""

    value: Any


@dataclass(frozen=True, eq=False)
class Field:
    """A property of an object.

    `constant` is the only value it may have, filled in for the caller; `fixed` says so
    where no type can, and `is_default` that it is the default as well.
    """

    node: Node
    wire_name: str
    type: Type
    required: bool
    description: str | None
    deprecated: bool = False
    read_only: bool = False
    write_only: bool = False
    limits: tuple[tuple[str, int | float | str], ...] = ()
    example: Example | None = None
    fixed: Constant | float | None = None
    is_default: bool = False
    name: str = ""

    @property
    def constant(self) -> Constant | float | None:
        if isinstance(self.type, ConstantOf) and len(self.type.values) == 1:
            return self.type.values[0]
        return self.fixed


@dataclass(frozen=True, eq=False)
class ObjectModel:
    """An object with named properties; an open one may have others as well.

    `additional` is the type of the others, where one is stated.
    """

    id: str
    node: Node
    hint: NameHint
    description: str | None
    fields: tuple[Field, ...]
    deprecated: bool = False
    is_open: bool = False
    additional: Type | None = None
    in_answers: bool = False
    in_requests: bool = False
    name: str = ""


@dataclass(frozen=True, eq=False)
class EnumModel:
    """A scalar of which some values are known. In answers new ones may come."""

    id: str
    node: Node
    hint: NameHint
    description: str | None
    values: tuple[Constant, ...]
    in_answers: bool = False
    in_requests: bool = False
    name: str = ""


@dataclass(frozen=True, eq=False)
class ByTag:
    """Told apart by a property with different constants: value to variant index.

    `otherwise` is the variant that any other value means, where there is one.
    """

    property: str
    values: tuple[tuple[Constant, int], ...]
    otherwise: int | None = None


@dataclass(frozen=True, eq=False)
class ByField:
    """Told apart by a required property that only one variant has."""

    fields: tuple[tuple[str, int], ...]


@dataclass(frozen=True, eq=False)
class ByBestMatch:
    """Told apart by JSON kind, then by how well the properties fit, in order."""


Strategy = ByTag | ByField | ByBestMatch


@dataclass(frozen=True, eq=False)
class UnionModel:
    """One of several types that needs a rule to tell them apart.

    A single one is a type that mentions itself, and so needs a name. `mapping` is what
    the description says of the values of `tag`, `implied` what it leaves to the names of
    its components. `base` is the variant for values that are in neither.
    """

    id: str
    node: Node
    hint: NameHint
    description: str | None
    variants: tuple[Type, ...]
    tag: str | None = None
    mapping: tuple[tuple[str, Type], ...] = ()
    implied: tuple[tuple[str, Type], ...] = ()
    base: Type | None = None
    strategy: Strategy = field(default_factory=ByBestMatch)
    in_answers: bool = False
    in_requests: bool = False
    name: str = ""


Model = ObjectModel | EnumModel | UnionModel


@dataclass(frozen=True, eq=False)
class Parameter:
    """A parameter of an operation.

    `is_secret` values are never shown; `comes_encoded` ones may be percent-encoded
    already, since the API itself hands them out like that.
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
    limits: tuple[tuple[str, int | float | str], ...] = ()
    example: Example | None = None
    name: str = ""


BodyKind = Literal["json", "form", "multipart", "text", "binary"]


@dataclass(frozen=True, eq=False)
class MediaChoice:
    """The media types from which a caller chooses, by the keyword `name`.

    Without `values` the description leaves it to the caller.
    """

    default: str
    values: tuple[str, ...]
    name: str = ""


@dataclass(frozen=True, eq=False)
class Body:
    """A request body in one of the ways in which the client sends it.

    `encodings` says of properties of a form how they are sent, where not as usual.

    A `spread` body is passed as one keyword a field: `keywords` pairs the fields' names
    with those of the keywords, and `additional` is the keyword for further fields of an
    open model. Any other body is passed whole, under `name`.
    """

    node: Node
    kind: BodyKind
    media_type: str
    type: Type
    required: bool
    description: str | None
    example: Example | None = None
    choice: MediaChoice | None = None
    encodings: tuple[tuple[str, Encoding], ...] = ()
    name: str = ""
    spread: bool = False
    keywords: tuple[tuple[str, str], ...] = ()
    additional: str = ""


@dataclass(frozen=True, eq=False)
class Streaming:
    """How a stream goes over the wire, and how it is cut into items."""

    media_type: str
    framing: Literal["lines", "sequence", "events"]


@dataclass(frozen=True, eq=False)
class Result:
    """What a success looks like; `type` is None where there is no body.

    Of a stream it is the type of an item. Where one success of an operation is a stream,
    all that have a body are.
    """

    status: str
    kind: Literal["json", "text", "binary", "stream", "none"]
    type: Type | None
    description: str | None
    example: Example | None = None
    streaming: Streaming | None = None
    media_type: str = ""
    headers: tuple[tuple[str, str | None], ...] = ()


@dataclass(frozen=True, eq=False)
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


@dataclass(frozen=True, eq=False)
class SyncToken:
    """The query parameter that begins an incremental run, and where its value is."""

    parameter: str
    field: FieldPath


@dataclass(frozen=True, eq=False)
class ByCursor:
    """A page says where the next one begins, and perhaps whether there is one."""

    cursor: FieldPath
    has_more: FieldPath = ()
    sync: SyncToken | None = None


@dataclass(frozen=True, eq=False)
class ByOffset:
    """Pages are counted: by items or, where `first` is set, by themselves."""

    limit: str | None
    page_size: int | None
    first: int | None = None


@dataclass(frozen=True, eq=False)
class ByWindow:
    """A page holds the latest items up to a time."""

    time: FieldPath
    id: tuple[FieldPath, ...]
    limit: str | None
    page_size: int | None


@dataclass(frozen=True, eq=False)
class BySpan:
    """A page holds the items between two times that may not lie further apart."""

    id: tuple[FieldPath, ...]
    until: str
    span: int


@dataclass(frozen=True, eq=False)
class ByTrailer:
    """A page is CSV with the cursor in the last line, behind a name."""

    trailer: str


@dataclass(frozen=True, eq=False)
class Paging:
    """How the pages of a list follow each other.

    `parameter` is the query parameter that takes the cursor, by its name on the wire.
    `items` leads from the page to its items, field by field; `is_grouped` means that a
    page may be an array of such objects. `name` is the method that walks over all items.
    """

    parameter: str
    page: Type
    items: FieldPath
    item: Type
    style: ByCursor | ByOffset | ByWindow | BySpan | ByTrailer
    is_grouped: bool = False
    name: str = ""


@dataclass(frozen=True, eq=False)
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
    paging: Paging | None = None
    extra: str = ""
    name: str = ""
    attributes: tuple[str, ...] = ()

    @property
    def streaming(self) -> Streaming | None:
        """How the answer is streamed; None where it is read at once."""
        return next((r.streaming for r in self.results if r.streaming), None)


@dataclass(frozen=True, eq=False)
class Resource:
    """Operations that belong together, and resources below them.

    `path` is made of raw segments, `name` the attribute, `class_name` the class and
    `module` the module it stands in. A resource shares the module of the one above,
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


@dataclass(frozen=True, eq=False)
class SentAlong:
    """A header or the like that the API sends with a webhook."""

    name: str
    location: str
    required: bool
    description: str | None


@dataclass(frozen=True, eq=False)
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


@dataclass(frozen=True, eq=False)
class ErrorClass:
    """One row of the status table as an exception."""

    status: int
    reason: str
    description: str
    name: str
    family: Literal["client", "server", "status"]
    retry: str
    codes: tuple[str, ...]


@dataclass(frozen=True, eq=False)
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
