"""The client classes: credentials, servers, and the resources as attributes."""

from __future__ import annotations

from dataclasses import dataclass

from cliqgen.identifiers import Allocator, snake_case
from cliqgen.ir.model import Api
from cliqgen.openapi.model import SecurityScheme
from cliqgen.python.code import Code, docstring, identifier, literal
from cliqgen.python.imports import grouped, sorted_names, standard_imports
from cliqgen.python.model import ClientPlan, Import, OAuthPlan
from cliqgen.python.notes import sentences
from cliqgen.python.origins import Origins
from cliqgen.python.prose import wrap
from cliqgen.python.resources import plan_child
from cliqgen.python.servers import ServersPlan, plan_servers

_PARAMETERS = frozenset(
    {"follow_redirects", "require_https"}
    | {"self", "base_url", "timeout", "strict", "http_client", "retry", "max_retries"}
    | {"rate_limit", "max_wait", "deadline", "max_response_size", "hooks", "proxy"}
    | {"credential"}
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
    may_be_unset: bool = False


def plan_client(
    api: Api, name: str, oauth: OAuthPlan | None, origins: Origins
) -> ClientPlan:
    """The synchronous and the asynchronous client of an API."""
    credentials = _Credentials(api.security_schemes, oauth)
    servers = plan_servers(api, _PARAMETERS | credentials.names, oauth)
    positional = credentials.parameters[:1] if credentials.has_token else []
    keywords = credentials.parameters[len(positional) :]
    documented = [(p.name, p.documentation) for p in credentials.parameters]
    documented += [
        *servers.documented,
        *_common_parameters(servers),
    ]
    runtime = {
        "AsyncClient",
        "Hooks",
        "Limiter",
        "RateLimitMode",
        "Service",
        "SyncClient",
    }
    follows_account = oauth is not None and oauth.servers is not None
    names = {"Literal"} if servers.has_literal else set[str]()
    if credentials.has_callable:
        names |= {"Callable", "Awaitable"}
    # Without resources there is nothing to load on first use.
    lazy = {"TYPE_CHECKING", "cached_property"} if api.resources else set[str]()
    imports = [
        *standard_imports(names | lazy),
        Import(Code("httpx2")),
        Import(Code("msgspec"), (Code("UNSET"), Code("UnsetType"))),
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
    if oauth is not None:
        found = {"find_token", *({"follow"} if oauth.servers else ())}
        module = Code("._runtime.oauth.environment")
        imports.insert(-1, Import(module, sorted_names(found)))
        own = {"ENVIRONMENT", "OAuth"}
        if oauth.servers is not None:
            own.add(oauth.servers.alias)
        imports.append(Import(Code(".oauth"), sorted_names(own)))
    required = credentials.is_sole_token
    children = tuple(plan_child(resource, 8, origins) for resource in api.resources)
    return ClientPlan(
        name=identifier(name),
        async_name=identifier(f"Async{name}"),
        docstring=_docstring(api, documented, is_async=False),
        async_docstring=_docstring(api, documented, is_async=True),
        imports=grouped(imports),
        positional=tuple(_positional(p, p.annotation, required) for p in positional),
        async_positional=tuple(
            _positional(p, p.async_annotation, required) for p in positional
        ),
        keywords=tuple(_declare(p.name, p.annotation, False) for p in keywords),
        async_keywords=tuple(
            _declare(p.name, p.async_annotation, False) for p in keywords
        ),
        credentials=tuple(credentials.values),
        find_token=credentials.find_token,
        follows_account=follows_account,
        servers=servers.choice,
        server_keywords=servers.keywords,
        base_url=servers.base_url,
        address=servers.address,
        base_url_parameter=Code(
            "base_url: str | None = None" if servers.address else "base_url: str"
        ),
        has_other_servers=any(
            o.server is not None and not o.server.startswith("/")
            for o in api.operations()
        ),
        server_path=servers.path,
        shown_path=servers.shown_path,
        secret_names=_secret_names(api),
        lock=None if api.lock is None else literal(api.lock),
        children=children,
        modules=origins.imports(
            use for child in children for use in (child.async_use, child.use)
        ),
    )


class _Credentials:
    """Constructor parameters for the security schemes; all tokens share one."""

    def __init__(
        self, schemes: tuple[SecurityScheme, ...], oauth: OAuthPlan | None
    ) -> None:
        self._oauth = oauth
        self.find_token: Code | None = None
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
        if oauth is not None:
            self.find_token = self._find_token()
        self.names = frozenset(parameter.name for parameter in self.parameters)
        self.has_callable = any("Callable" in p.annotation for p in self.parameters)

    def _tokens(self, schemes: list[SecurityScheme]) -> None:
        name = self._names.take("token")
        self.classes.add("TokenAuth")
        if self._oauth is not None:
            self._add_oauth(name)
            secret = "credential"
        else:
            text = "the access token, or a function that returns the current one."
            self._add(name, text)
            secret = name
        if self.is_sole_token and self._oauth is None:
            self.classes.add("given")
            secret = f"given({name}, {literal(name)})"
        for scheme in schemes:
            value = f"TokenAuth({secret}, scheme={literal(scheme.token_scheme)})"
            self.values.append((literal(scheme.name), Code(value)))

    def _add_oauth(self, name: str) -> None:
        text = (
            "the access token, a function that returns the current one, or an OAuth. Left "
            "out, it is taken from the environment, unless another credential is given."
        )
        extra = " | OAuth | UnsetType"
        self.parameters.append(
            _Parameter(name, _SYNC_SECRET + extra, _ASYNC_SECRET + extra, text, True)
        )

    def _find_token(self) -> Code:
        """The expression for the token: given, or from the environment."""
        token, *others = (parameter.name for parameter in self.parameters)
        return Code(
            f"find_token({', '.join([token, 'ENVIRONMENT', 'OAuth', *others])})"
        )

    def _api_key(self, scheme: SecurityScheme) -> None:
        name = self._names.take(snake_case(scheme.name), scheme.name)
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


def _positional(parameter: _Parameter, annotation: str, required: bool) -> Code:
    if parameter.may_be_unset:
        return Code(f"{identifier(parameter.name)}: {annotation} = UNSET")
    return _declare(parameter.name, annotation, required)


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


def _common_parameters(servers: ServersPlan) -> list[tuple[str, str]]:
    url = "the address of the server, such as `https://host`."
    if servers.shown_path:
        url = (
            f"the address of the server, such as `https://host{servers.shown_path}`. Without "
            f"a path, the documented one, `{servers.shown_path}`, is added; an address with "
            "another path is taken as it stands."
        )
    elif servers.address is not None:
        url = "the address of the server; None takes the documented one."
    return [
        ("base_url", url),
        (
            "timeout",
            "seconds to wait for the server at each step; None waits until the deadline.",
        ),
        (
            "max_retries",
            "how often a call that failed for the moment is tried again; what the server "
            "may have done already is repeated only where that does no harm.",
        ),
        (
            "rate_limit",
            "`wait` holds calls back so that the documented limits are kept to, `raise` "
            "raises LocalRateLimitError instead of waiting, `off` sends whatever is known "
            "of limits and locks. A `Limiter` of your own is shared with nobody else.",
        ),
        (
            "max_wait",
            "seconds that a call may pause for limits and between attempts.",
        ),
        (
            "deadline",
            "seconds after which a call ends in any case, with all its attempts and pauses; "
            "left out, eight minutes on top of `max_wait`; None for never.",
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
            "follow_redirects",
            "whether redirects of GET and HEAD are followed, at most 10, without any "
            "credential to another origin, and never from https to http.",
        ),
        (
            "require_https",
            "refuse plain http, unless the server is this very machine. Otherwise it is "
            "logged once where a credential is sent unencrypted.",
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
