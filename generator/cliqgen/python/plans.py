"""The package to print: every string finished, nothing left to decide for a template."""

from __future__ import annotations

from msgspec import Struct

from cliqgen.python.code import Code
from cliqgen.runtime import Feature


class Import(Struct, frozen=True):
    """`from module import names`, or `import module as alias` without names."""

    module: Code
    names: tuple[Code, ...] = ()
    alias: Code | None = None


class FieldPlan(Struct, frozen=True):
    """`name: annotation = default` and the docstring below it, `text` as plain text."""

    declaration: Code
    docstring: Code | None
    text: str = ""


class StructPlan(Struct, frozen=True):
    """A class of JSON objects; `read_only` are the fields that are never sent, and `times` the
    forms of those that are not sent in the default one. `text` is its docstring as plain
    text.
    """

    name: Code
    base: Code
    docstring: Code
    fields: tuple[FieldPlan, ...]
    read_only: Code | None = None
    times: Code | None = None
    text: str = ""


class AliasPlan(Struct, frozen=True):
    """A name with one meaning for type checkers and another at run time."""

    name: Code
    static: Code
    runtime: Code
    docstring: Code | None
    text: str = ""


class FormatsModule(Struct, frozen=True):
    """The classes that the user gives for formats."""

    docstring: Code
    imports: tuple[tuple[Import, ...], ...]
    classes: tuple[AliasPlan, ...]


class ModelModule(Struct, frozen=True):
    name: Code
    docstring: Code
    imports: tuple[tuple[Import, ...], ...]
    enums: tuple[AliasPlan, ...]
    structs: tuple[StructPlan, ...]
    unions: tuple[AliasPlan, ...]


class OperationPlan(Struct, frozen=True):
    """The constant with everything about an operation except its signature."""

    constant: Code
    result: Code
    arguments: tuple[Code, ...]


class IteratorPlan(Struct, frozen=True):
    """The method that iterates over the pages of another one.

    `fetch`, `cursor`, `pages` and `max_items` are names of its own. `needs_headers` says
    that the next page depends on the header fields of a response. `about` and `arguments`
    are what its docstring says, as plain text.
    """

    name: Code
    signature: Code
    result: Code
    docstring: Code
    fetch: Code
    cursor: Code
    cursor_type: Code
    page: Code
    needs_headers: bool
    call: Code
    pages: Code
    pages_declaration: Code
    pages_class: Code
    pages_arguments: tuple[Code, ...]
    start: Code
    max_items: Code
    about: tuple[str, ...] = ()
    arguments: tuple[tuple[str, str], ...] = ()


class Documentation(Struct, frozen=True):
    """What there is to say about a method, as plain text: its docstrings are made from it,
    and its place in a reference.

    `facts` are lines about its scope, limit and pages. `returns` are the types of successes
    with their descriptions. `example_classes` are the classes that the example needs. The
    docstring tells the request unless the summary does. `declarations` are the arguments as
    the signature has them, of which the first `positionals` may be positional.
    """

    summary: str
    description: str
    request: str
    tells_request: bool
    facts: tuple[str, ...]
    arguments: tuple[tuple[str, str], ...]
    declarations: tuple[Code, ...]
    positionals: int
    returns: tuple[tuple[Code, str], ...]
    async_returns: tuple[tuple[Code, str], ...]
    headers: tuple[tuple[str, str], ...]
    raises: tuple[tuple[str, str], ...]
    codes: tuple[tuple[str, str], ...]
    example: tuple[str, ...]
    async_example: tuple[str, ...]
    example_classes: tuple[str, ...]


class MethodPlan(Struct, frozen=True):
    name: Code
    signature: Code
    result: Code
    docstring: Code
    async_docstring: Code
    constant: Code
    arguments: tuple[Code, ...]
    documentation: Documentation
    iterator: IteratorPlan | None = None
    is_stream: bool = False


class ClassUse(Struct, frozen=True):
    """A class as an expression, and the import that it needs, if any."""

    name: Code
    source: Code | None
    imported: Code | None


class ChildPlan(Struct, frozen=True):
    """A resource below another: attribute, class and description.

    Its classes are imported on first use.
    """

    name: Code
    use: ClassUse
    async_use: ClassUse
    docstring: Code


class ResourceClass(Struct, frozen=True):
    name: Code
    docstring: Code
    children: tuple[ChildPlan, ...]
    methods: tuple[MethodPlan, ...]


class ResourceModule(Struct, frozen=True):
    name: Code
    docstring: Code
    imports: tuple[tuple[Import, ...], ...]
    lazy: tuple[tuple[Code, Code], ...]
    errors: tuple[tuple[Code, Code], ...]
    operations: tuple[OperationPlan, ...]
    classes: tuple[ResourceClass, ...]


class WebhookPlan(Struct, frozen=True):
    """The function that reads the payload of a webhook."""

    name: Code
    signature: Code
    payload: Code
    title: Code
    imports: tuple[Import, ...]
    docstring: Code


class WebhookModule(Struct, frozen=True):
    """The functions for webhooks; each imports its `models` on first use."""

    docstring: Code
    imports: tuple[tuple[Import, ...], ...]
    models: tuple[Import, ...]
    exports: tuple[Code, ...]
    webhooks: tuple[WebhookPlan, ...]


class ServerChoice(Struct, frozen=True):
    """Several named servers between which the caller chooses by name."""

    parameter: Code
    parameter_literal: Code
    alias: Code
    literal: Code
    default: Code
    rows: tuple[tuple[Code, Code, Code], ...]


class OAuthServers(Struct, frozen=True):
    """The table of token endpoints by server, and how the server is chosen."""

    parameter: Code
    parameter_literal: Code
    alias: Code
    literal: Code
    token_urls: tuple[tuple[Code, Code], ...]


class OAuthPlan(Struct, frozen=True):
    """The class that gets tokens.

    `consent` is the address of the only authorization endpoint, `consents` are those by
    server; both are empty if there is none.
    """

    imports: tuple[tuple[Import, ...], ...]
    environment: Code
    settings: tuple[Code, ...]
    servers: OAuthServers | None
    token_url: Code
    is_complete: bool
    consent: Code | None
    consents: tuple[tuple[Code, Code], ...]
    docstring: Code
    code_docstring: Code
    credentials_docstring: Code
    consent_docstring: Code
    variables: tuple[tuple[Code, Code], ...]


class SignIn(Struct, frozen=True):
    """One way to sign in.

    `arguments` are those of the constructor, as code; `sent` is what is sent, in HTTP's
    syntax.
    """

    arguments: str
    sent: str
    description: str | None


class OptionPlan(Struct, frozen=True):
    """An option of every client: a keyword of the constructors, and what it means."""

    name: Code
    type: Code
    async_type: Code
    default: Code
    documentation: str


class ClientPlan(Struct, frozen=True):
    name: Code
    async_name: Code
    docstring: Code
    async_docstring: Code
    imports: tuple[tuple[Import, ...], ...]
    log_variable: Code
    positional: tuple[Code, ...]
    async_positional: tuple[Code, ...]
    keywords: tuple[Code, ...]
    async_keywords: tuple[Code, ...]
    credentials: tuple[tuple[Code, Code], ...]
    credential_names: tuple[str, ...]
    arguments: tuple[tuple[Code, Code], ...]
    security: Code | None
    sign_ins: tuple[SignIn, ...]
    find_token: Code | None
    follows_account: bool
    servers: ServerChoice | None
    server_keywords: tuple[Code, ...]
    base_url: Code | None
    address: Code | None
    base_url_parameter: Code
    options: tuple[OptionPlan, ...]
    has_other_servers: bool
    server_path: Code | None
    documented_paths: Code | None
    shown_path: str
    secret_names: Code | None
    lock: Code | None
    children: tuple[ChildPlan, ...]
    hidden_verbs: frozenset[str]
    modules: tuple[tuple[Code, Code], ...]


class ErrorPlan(Struct, frozen=True):
    name: Code
    base: Code
    docstring: Code
    status: Code


class ErrorModule(Struct, frozen=True):
    base: Code
    base_docstring: Code
    rows: tuple[ErrorPlan, ...]
    codes: tuple[tuple[Code, Code], ...]
    waiting: tuple[Code, ...]
    temporary: tuple[Code, ...]


class ExportGroup(Struct, frozen=True):
    """Names importable from the package root, and the module that holds them.

    `_exports` says in which module they are if they are apart, and `__init__` otherwise.
    """

    module: Code
    module_literal: Code
    is_apart: bool
    names: tuple[tuple[Code, Code], ...]


class ReadmeMethod(Struct, frozen=True):
    call: Code
    request: Code
    limit: Code
    summary: Code


class ReadmeError(Struct, frozen=True):
    name: Code
    status: Code
    description: Code


class ReadmeTask(Struct, frozen=True):
    """A task of users, with its code."""

    title: Code
    description: Code
    code: Code


class ReadmePlan(Struct, frozen=True):
    title: Code
    description: Code
    distribution: Code
    package: Code
    client: Code
    async_client: Code
    base_error: Code
    construct: Code
    construct_with: Code
    log_variable: Code
    temporary: Code
    needs_token: bool
    sign_ins: tuple[tuple[Code, Code, Code], ...]
    sign_in_by_header: Code
    hidden_verbs: Code
    callee: Code
    example: Code
    result: Code
    has_files: bool
    has_forms: bool
    has_renewable: bool
    raw_bodies: Code
    stream: Code | None
    servers: tuple[tuple[Code, Code, Code], ...]
    server_parameter: Code
    server_path: Code
    methods: tuple[ReadmeMethod, ...]
    has_iterators: bool
    iterator: Code | None
    model: Code | None
    tasks: tuple[ReadmeTask, ...]
    errors: tuple[ReadmeError, ...]
    webhooks: tuple[tuple[Code, Code], ...]
    webhook: Code
    keeps_unknown: bool


class ProjectPlan(Struct, frozen=True):
    name: Code
    version: Code
    description: Code
    license: Code | None
    authors: Code | None
    keywords: Code | None
    classifiers: Code | None
    urls: tuple[tuple[Code, Code], ...]
    package: Code
    requires: tuple[Code, ...]


class RoutePlan(Struct, frozen=True):
    """An operation of a fake, `id` as the client has it.

    `item_classes` are those of the items of its list, with their module if they are models.
    """

    name: Code
    type: Code
    docstring: Code
    id: Code
    item_classes: tuple[Code, ...] = ()


class RoutesUse(Struct, frozen=True):
    """An attribute that leads to the routes of a resource."""

    name: Code
    routes: Code


class RoutesClass(Struct, frozen=True):
    """The routes of a resource, and those below."""

    name: Code
    docstring: Code
    base: Code
    children: tuple[RoutesUse, ...]
    routes: tuple[RoutePlan, ...]


class FixtureNames(Struct, frozen=True):
    """The fixtures of pytest."""

    client: Code
    async_client: Code
    fake: Code


class TestingPlan(Struct, frozen=True):
    """The fake of the API, class `fake`; `description` is the text of `description.json`.

    `base` and `bases` are imports of the fake's own classes, and `arguments`
    those with which it makes clients. `top` are the attributes of the fake itself,
    `entry_point` and `plugin` tell pytest of the fixtures, and `callee` is a route to show.
    """

    description: str
    fake: Code
    docstring: Code
    base: Code
    base_name: Code
    bases: tuple[Code, ...]
    imports: tuple[tuple[Import, ...], ...]
    classes: tuple[RoutesClass, ...]
    top: tuple[RoutesUse, ...]
    top_names: tuple[Code, ...]
    arguments: tuple[tuple[Code, Code], ...]
    fixtures: FixtureNames
    entry_point: Code
    plugin: Code
    callee: Code


class Package(Struct, frozen=True):
    """Everything that is generated.

    `header` is at the top of each module, `root_header` at the top of `__init__`.
    """

    name: str
    header: Code
    root_header: Code
    docstring: Code
    version: Code
    package_literal: Code
    exports: tuple[ExportGroup, ...]
    client: ClientPlan
    resources: tuple[ResourceModule, ...]
    models: tuple[ModelModule, ...]
    errors: ErrorModule
    readme: ReadmePlan
    oauth: OAuthPlan | None
    webhooks: WebhookModule | None
    formats: FormatsModule | None
    project: ProjectPlan
    features: frozenset[Feature]
    testing: TestingPlan | None = None
