"""The class that obtains access tokens, if the description has a token endpoint."""

from __future__ import annotations

from collections.abc import Sequence

from cliqgen.identifiers import Allocator, constant_case, pascal_case, snake_case
from cliqgen.ir.api import Api
from cliqgen.openapi.description import OAuthScheme
from cliqgen.python.code import Code, docstring, identifier, literal
from cliqgen.python.imports import grouped, runtime_imports, standard_imports
from cliqgen.python.limits import rate_limit
from cliqgen.python.plans import Import, OAuthPlan, OAuthServers
from cliqgen.python.prose import wrap
from cliqgen.python.servers import named_servers

_PARAMETERS = frozenset(
    {"self", "cls", "client_id", "client_secret", "refresh_token", "store", "code"}
    | {"token_url", "redirect_uri", "scope", "fields", "state", "made", "server"}
)
_STORE = (
    "store",
    "Where tokens are kept between runs and shared with other processes, such as a "
    "FileTokenStore.",
)


def oauth_scheme(api: Api) -> OAuthScheme | None:
    """The first scheme with a token endpoint."""
    schemes = (s.oauth for s in api.security_schemes)
    return next((scheme for scheme in schemes if scheme is not None), None)


def environment_prefix(api: Api, package: str) -> str:
    """The prefix of environment variables."""
    return api.environment or constant_case(package)


def log_variable(api: Api, package: str) -> str:
    """The environment variable that turns on the logging of a client."""
    return f"{environment_prefix(api, package)}_LOG"


def plan_oauth(api: Api, package: str) -> OAuthPlan | None:
    """Plan the class; None if no scheme has a token URL."""
    scheme = oauth_scheme(api)
    if scheme is None:
        return None
    prefix = environment_prefix(api, package)
    servers = _servers(api)
    named = named_servers(api) if servers is not None else []
    consents = [(s.name or "", s.authorization_url or "") for s in named]
    has_consents = bool(consents) and all(url for _, url in consents)
    consent = scheme.authorization_url if servers is None else None
    consent = None if consent is None or consent.startswith("/") else consent
    path = scheme.token_url if scheme.token_url.startswith("/") else None
    endpoint = _endpoint_documented(None if servers is not None else path)
    has_consent = has_consents or consent is not None
    choice = [_choice_documented(servers, prefix)] if servers is not None else []
    return OAuthPlan(
        imports=_imports(scheme, servers, has_consent),
        environment=literal(prefix),
        settings=_settings(scheme),
        servers=servers,
        token_url=literal(scheme.token_url),
        is_complete=path is None,
        consent=None if consent is None else literal(consent),
        consents=(
            tuple((literal(name), literal(url)) for name, url in consents)
            if has_consents
            else ()
        ),
        docstring=_class_docstring(prefix, choice, endpoint),
        code_docstring=_code_docstring(prefix, choice, endpoint),
        credentials_docstring=_credentials_docstring(choice, endpoint),
        consent_docstring=_consent_docstring(choice),
        variables=_variables(prefix, servers),
    )


def _servers(api: Api) -> OAuthServers | None:
    """The table by server, if each has a token endpoint of its own."""
    named = named_servers(api)
    urls = [(server.name or "", server.token_url or "") for server in named]
    if len({name for name, _ in urls}) < max(len(urls), 2) or not all(
        url for _, url in urls
    ):
        return None
    raw = snake_case(api.server_parameter or "server")
    parameter = Allocator(_PARAMETERS).take(raw)
    return OAuthServers(
        parameter=identifier(parameter),
        parameter_literal=literal(parameter),
        alias=identifier(pascal_case(raw)),
        literal=Code(f"Literal[{', '.join(literal(name) for name, _ in urls)}]"),
        token_urls=tuple((literal(name), literal(url)) for name, url in urls),
    )


def _settings(scheme: OAuthScheme) -> tuple[Code, ...]:
    """The arguments of the runtime's settings, without undocumented ones."""
    arguments: list[str] = []
    for name, value in (
        ("scope_separator", scheme.scope_separator),
        ("lifetime", scheme.lifetime),
        ("longest_lifetime", scheme.longest_lifetime),
    ):
        if value is not None:
            arguments.append(f"{name}={literal(value)}")
    if scheme.limit is not None:
        arguments.append(f"limit={rate_limit(scheme.limit)}")
    if scheme.throttled:
        texts = ", ".join(literal(text) for text in scheme.throttled)
        arguments.append(f"throttled=({texts},)")
    for name, pairs in (
        ("hints", scheme.hints),
        ("authorization", scheme.authorization),
    ):
        if pairs:
            arguments.append(f"{name}={literal(dict(pairs))}")
    return tuple(Code(text) for text in arguments)


def _imports(
    scheme: OAuthScheme, servers: OAuthServers | None, has_consent: bool
) -> tuple[tuple[Import, ...], ...]:
    names = {"Mapping", "Self", "Sequence"}
    runtime = {"AuthorizationCode", "ClientCredentials", "EnvironmentVariables"}
    runtime |= {"Grant", "OAuthSettings", "OAuthSource", "RefreshToken"}
    runtime |= {"Registration", "TokenStore", "join_scope"}
    if servers is not None:
        names.add("Literal")
        runtime.add("locate")
    if has_consent:
        runtime.add("consent_url")
    if scheme.limit is not None:
        runtime.add("RateLimit")
    return grouped([*standard_imports(names), *runtime_imports("oauth", runtime)])


def _variables(
    prefix: str, servers: OAuthServers | None
) -> tuple[tuple[Code, Code], ...]:
    """The environment variables and their meanings."""
    names = ["client_id", "client_secret", "refresh_token"]
    if servers is not None:
        names.append(servers.parameter)
    rows = [(_variable(prefix, name), f"`{name}`") for name in names]
    rows.append((_variable(prefix, "token"), "an access token"))
    return tuple((Code(f"`{name}`"), Code(text)) for name, text in rows)


def _variable(prefix: str, name: str) -> str:
    return f"{prefix}_{name.upper()}"


# Docstrings


def _choice_documented(servers: OAuthServers, prefix: str) -> tuple[str, str]:
    label = str(servers.parameter).replace("_", " ")
    variable = _variable(prefix, servers.parameter)
    text = f"The {label} of the account; None takes {variable}, else the first one."
    return servers.parameter, text


def _endpoint_documented(path: str | None) -> tuple[str, str]:
    """The documentation of `token_url`; `path` is its path if the server is unknown."""
    if path is None:
        return (
            "token_url",
            "URL of another token endpoint; None takes the documented one.",
        )
    return "token_url", f"URL of the token endpoint, `{path}` on the server; required."


def _class_docstring(
    prefix: str, choice: Sequence[tuple[str, str]], endpoint: tuple[str, str]
) -> Code:
    intro = (
        "Obtains an access token with a refresh token, and a new one shortly before it "
        "expires or when the server refuses it. An `OAuth` can be shared by any number of "
        "clients, threads, tasks and event loops: one of them fetches the token for all. "
        "What is omitted is taken from the environment."
    )
    arguments = [
        ("client_id", f"OAuth client ID; None takes {_variable(prefix, 'client_id')}."),
        (
            "client_secret",
            f"OAuth client secret; None takes {_variable(prefix, 'client_secret')}.",
        ),
        (
            "refresh_token",
            f"Refresh token issued when the user granted access; None takes "
            f"{_variable(prefix, 'refresh_token')}.",
        ),
        *choice,
        _STORE,
        endpoint,
    ]
    raises = [
        ("TypeError", "A value is given neither here nor in the environment."),
        ("ValueError", "A value is not valid."),
    ]
    return _documented("Access tokens of a user.", intro, arguments, raises, 4)


def _code_docstring(
    prefix: str, choice: Sequence[tuple[str, str]], endpoint: tuple[str, str]
) -> Code:
    intro = (
        "The code is exchanged once, by the first call. The refresh token in the response "
        "is used from then on; pass a store, or it is lost when the process ends. With "
        "the store, later runs may pass the same code again."
    )
    arguments = [
        ("code", "Authorization code sent to `redirect_uri`."),
        (
            "client_id",
            f"OAuth client ID; None takes {_variable(prefix, 'client_id')}.",
        ),
        (
            "client_secret",
            f"OAuth client secret; None takes {_variable(prefix, 'client_secret')}.",
        ),
        *choice,
        (
            "redirect_uri",
            "The redirect URI that the code was sent to, if there was one.",
        ),
        _STORE,
        endpoint,
    ]
    return _documented(
        "Create an `OAuth` from an authorization code.", intro, arguments, [], 8
    )


def _credentials_docstring(
    choice: Sequence[tuple[str, str]], endpoint: tuple[str, str]
) -> Code:
    intro = "Such tokens belong to no user, so not every call accepts them."
    arguments = [
        ("client_id", "OAuth client ID, as for the class."),
        ("client_secret", "OAuth client secret, as for the class."),
        *choice,
        ("scope", "The scope, or several of them, to request."),
        ("fields", "Additional fields of the token request."),
        _STORE,
        endpoint,
    ]
    return _documented(
        "Create an `OAuth` for the application itself, without a user.",
        intro,
        arguments,
        [],
        8,
    )


def _consent_docstring(choice: Sequence[tuple[str, str]]) -> Code:
    arguments = [
        ("client_id", "OAuth client ID."),
        ("redirect_uri", "Where the code is sent to, as registered with the server."),
        ("scope", "The scope, or several of them, to ask for."),
        *choice,
        ("state", "Returned with the code; use a value that cannot be guessed."),
    ]
    title = "Return the URL to open in a browser, where the user grants access."
    return _documented(title, "", arguments, [], 8)


def _documented(
    title: str,
    intro: str,
    arguments: Sequence[tuple[str, str]],
    raises: Sequence[tuple[str, str]],
    indent: int,
) -> Code:
    lines = [title]
    if intro:
        lines += ["", *wrap(intro, indent)]
    for heading, rows in (("Args:", arguments), ("Raises:", raises)):
        if rows:
            lines += ["", heading]
        for name, text in rows:
            first, *rest = wrap(f"{name}: {text}", indent + 4, hanging=4)
            lines += [f"    {first}", *(f"    {line}" for line in rest)]
    return docstring("\n".join(lines), indent)
