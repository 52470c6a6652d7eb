"""The client classes: credentials, servers, and the resources as attributes."""

from __future__ import annotations

from dataclasses import dataclass

from cliqgen.identifiers import Allocator, snake_case
from cliqgen.ir.model import Api
from cliqgen.openapi.model import SecurityScheme
from cliqgen.python.code import Code, docstring, identifier, literal
from cliqgen.python.imports import grouped, sorted_names, standard_imports
from cliqgen.python.model import ClientPlan, Import
from cliqgen.python.notes import sentences
from cliqgen.python.prose import wrap
from cliqgen.python.resources import plan_child
from cliqgen.python.servers import plan_servers

_PARAMETERS = frozenset(
    {"self", "base_url", "timeout", "strict", "http_client", "retry", "max_retries"}
    | {"rate_limit", "max_wait", "deadline", "max_response_size", "hooks", "proxy"}
)
_SYNC_SECRET = "str | Callable[[], str]"
_ASYNC_SECRET = "str | Callable[[], str | Awaitable[str]]"


@dataclass(frozen=True)
class _Parameter:
    """A constructor parameter for a credential."""

    name: str
    annotation: str
    async_annotation: str
    documentation: str


def plan_client(api: Api, name: str) -> ClientPlan:
    """The synchronous and the asynchronous client of an API."""
    credentials = _Credentials(api.security_schemes)
    servers = plan_servers(api, _PARAMETERS | credentials.names)
    positional = credentials.parameters[:1] if credentials.has_token else []
    keywords = credentials.parameters[len(positional) :]
    documented = [(p.name, p.documentation) for p in credentials.parameters]
    documented += [
        *servers.documented,
        *_common_parameters(servers.address is not None),
    ]
    runtime = {
        "AsyncClient",
        "Hooks",
        "Limiter",
        "RateLimitMode",
        "Service",
        "SyncClient",
    }
    names = {"Literal"} if servers.has_literal else set[str]()
    if credentials.has_callable:
        names |= {"Callable", "Awaitable"}
    imports = [
        *standard_imports({*names, "TYPE_CHECKING", "cached_property"}),
        Import(Code("httpx2")),
        *(
            [Import(Code("._runtime.auth"), sorted_names(credentials.classes))]
            if credentials.classes
            else []
        ),
        *(
            [Import(Code("._runtime.base_url"), sorted_names(servers.runtime))]
            if servers.runtime
            else []
        ),
        Import(Code("._runtime.client"), sorted_names(runtime)),
        Import(Code(".errors"), (Code("ERRORS"),)),
    ]
    required = credentials.is_sole_token
    return ClientPlan(
        name=identifier(name),
        async_name=identifier(f"Async{name}"),
        docstring=_docstring(api, documented, is_async=False),
        async_docstring=_docstring(api, documented, is_async=True),
        imports=grouped(imports),
        positional=tuple(_declare(p.name, p.annotation, required) for p in positional),
        async_positional=tuple(
            _declare(p.name, p.async_annotation, required) for p in positional
        ),
        keywords=tuple(_declare(p.name, p.annotation, False) for p in keywords),
        async_keywords=tuple(
            _declare(p.name, p.async_annotation, False) for p in keywords
        ),
        credentials=tuple(credentials.values),
        servers=servers.choice,
        server_keywords=servers.keywords,
        base_url=servers.base_url,
        address=servers.address,
        base_url_parameter=Code(
            "base_url: str | None = None" if servers.address else "base_url: str"
        ),
        has_other_servers=any(o.server is not None for o in api.operations()),
        secret_names=_secret_names(api),
        lock=None if api.lock is None else literal(api.lock),
        children=tuple(
            plan_child(resource, 8, is_lazy=True) for resource in api.resources
        ),
        modules=tuple(
            (identifier(r.module), identifier(r.class_name)) for r in api.resources
        ),
    )


class _Credentials:
    """Constructor parameters for the security schemes; all tokens share one."""

    def __init__(self, schemes: tuple[SecurityScheme, ...]) -> None:
        self.parameters: list[_Parameter] = []
        self.values: list[tuple[Code, Code]] = []
        self.classes: set[str] = set()
        self._names = Allocator(_PARAMETERS)
        tokens = [scheme for scheme in schemes if scheme.kind == "token"]
        self.has_token = bool(tokens)
        self.is_sole_token = self.has_token and len(tokens) == len(schemes)
        if tokens:
            self._tokens(tokens)
        for scheme in schemes:
            if scheme.kind == "api_key":
                self._api_key(scheme)
            elif scheme.kind == "basic":
                self._basic(scheme)
        self.names = frozenset(parameter.name for parameter in self.parameters)
        self.has_callable = any("Callable" in p.annotation for p in self.parameters)

    def _tokens(self, schemes: list[SecurityScheme]) -> None:
        name = self._names.take("token")
        self.classes.add("TokenAuth")
        self._add(name, "the access token, or a function that returns the current one.")
        secret = f"given({name}, {literal(name)})" if self.is_sole_token else name
        if self.is_sole_token:
            self.classes.add("given")
        for scheme in schemes:
            value = f"TokenAuth({secret}, scheme={literal(scheme.token_scheme)})"
            self.values.append((literal(scheme.name), Code(value)))

    def _api_key(self, scheme: SecurityScheme) -> None:
        name = self._names.take(snake_case(scheme.name))
        self.classes.add("ApiKeyAuth")
        self._add(
            name, f"the key sent as {scheme.location} parameter {scheme.parameter}."
        )
        value = (
            f"ApiKeyAuth({name}, name={literal(scheme.parameter)}, "
            f"location={literal(scheme.location)})"
        )
        self.values.append((literal(scheme.name), Code(value)))

    def _basic(self, scheme: SecurityScheme) -> None:
        username, password = self._names.take("username"), self._names.take("password")
        self.classes.add("BasicAuth")
        for name, text in ((username, "the user name"), (password, "the password")):
            self.parameters.append(_Parameter(name, "str", "str", f"{text}."))
        value = f"BasicAuth({username}, {password})"
        self.values.append((literal(scheme.name), Code(value)))

    def _add(self, name: str, documentation: str) -> None:
        self.parameters.append(
            _Parameter(name, _SYNC_SECRET, _ASYNC_SECRET, documentation)
        )


def _declare(name: str, annotation: str, required: bool) -> Code:
    if required:
        return Code(f"{identifier(name)}: {annotation}")
    return Code(f"{identifier(name)}: {annotation} | None = None")


def _secret_names(api: Api) -> Code | None:
    """Parameters whose values must never be shown: keys, and those of format password."""
    names = {s.parameter.lower() for s in api.security_schemes if s.parameter}
    names |= {
        parameter.wire_name.lower()
        for operation in api.operations()
        for parameter in operation.parameters
        if parameter.is_secret
    }
    if not names:
        return None
    return Code("{" + ", ".join(literal(name) for name in sorted(names)) + "}")


def _common_parameters(has_default: bool) -> list[tuple[str, str]]:
    url = "the address of the server, https unless it is this machine."
    if has_default:
        url = f"{url[:-1]}; None takes the documented one."
    return [
        ("base_url", url),
        (
            "timeout",
            "seconds to wait for the server at each step; None waits for ever.",
        ),
        (
            "max_retries",
            "how often a call that failed for the moment is tried again; what the server "
            "may have done already is repeated only where that does no harm.",
        ),
        (
            "rate_limit",
            "`wait` holds calls back so that the documented limits are kept to, `raise` "
            "raises LocalRateLimitError instead of waiting, `off` ignores the limits. A "
            "lock that the server has announced is respected in any case. A limiter of "
            "your own decides for itself.",
        ),
        (
            "max_wait",
            "seconds that a call may pause for limits and between attempts.",
        ),
        (
            "deadline",
            "seconds after which a call ends in any case, with all its attempts and pauses; "
            "None for never.",
        ),
        (
            "max_response_size",
            "the most bytes of an answer to read into memory; None for all. `stream` has no "
            "such limit.",
        ),
        (
            "strict",
            "raise when an answer contradicts its description, instead of decoding it as "
            "far as it goes.",
        ),
        (
            "hooks",
            "functions to call at each request, response, error, retry and wait; several "
            "such sets as a tuple.",
        ),
        (
            "proxy",
            "the URL of a proxy; otherwise HTTPS_PROXY and the like are respected.",
        ),
        ("http_client", "an httpx2 client of your own, which is never closed here."),
    ]


def _docstring(api: Api, documented: list[tuple[str, str]], *, is_async: bool) -> Code:
    kind = "Asynchronous client" if is_async else "Client"
    lines = [f"{kind} of {sentences(api.title)}", "", "Args:"]
    for name, text in documented:
        first, *rest = wrap(f"{name}: {text}", 8, hanging=4)
        lines += [f"    {first}", *(f"    {line}" for line in rest)]
    return docstring("\n".join(lines), 4)
