"""The class that gets access tokens, where the description says from where."""

from __future__ import annotations

from collections.abc import Sequence

from cliqgen.identifiers import Allocator, constant_case, pascal_case, snake_case
from cliqgen.ir.model import Api
from cliqgen.openapi.model import OAuthScheme
from cliqgen.python.code import Code, docstring, identifier, literal
from cliqgen.python.imports import grouped, runtime_imports, standard_imports
from cliqgen.python.limits import rate_limit
from cliqgen.python.model import Import, OAuthPlan, OAuthServers
from cliqgen.python.prose import wrap
from cliqgen.python.servers import named_servers

_PARAMETERS = frozenset(
    {"self", "cls", "client_id", "client_secret", "refresh_token", "store", "code"}
    | {"token_url", "redirect_uri", "scope", "fields", "state", "made", "server"}
)
_STORE = (
    "store",
    "keeps tokens between runs, and for other processes, such as FileTokenStore.",
)
_TOKEN_URL = ("token_url", "another token endpoint; None takes the documented one.")


def oauth_scheme(api: Api) -> OAuthScheme | None:
    """The first scheme that says where tokens come from."""
    schemes = (s.oauth for s in api.security_schemes)
    return next((scheme for scheme in schemes if scheme is not None), None)


def environment_prefix(api: Api, package: str) -> str:
    """What the names of environment variables begin with."""
    return api.environment or constant_case(package)


def plan_oauth(api: Api, package: str) -> OAuthPlan | None:
    """The plan of the class, None where no scheme has a token URL."""
    scheme = oauth_scheme(api)
    if scheme is None:
        return None
    prefix = environment_prefix(api, package)
    servers = _servers(api)
    named = named_servers(api) if servers is not None else []
    consents = [(s.name or "", s.authorization_url or "") for s in named]
    has_consents = bool(consents) and all(url for _, url in consents)
    consent = scheme.authorization_url if servers is None else None
    has_consent = has_consents or consent is not None
    choice = [_choice_documented(servers, prefix)] if servers is not None else []
    return OAuthPlan(
        imports=_imports(scheme, servers, has_consent),
        environment=literal(prefix),
        settings=_settings(scheme),
        servers=servers,
        token_url=literal(scheme.token_url),
        consent=None if consent is None else literal(consent),
        consents=(
            tuple((literal(name), literal(url)) for name, url in consents)
            if has_consents
            else ()
        ),
        docstring=_class_docstring(prefix, choice),
        code_docstring=_code_docstring(prefix, choice),
        credentials_docstring=_credentials_docstring(choice),
        consent_docstring=_consent_docstring(choice),
        variables=_variables(prefix, servers),
    )


def _servers(api: Api) -> OAuthServers | None:
    """The table by server, where each has a token endpoint of its own."""
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
    """The arguments of the runtime's settings; what is unstated is left to it."""
    found: list[str] = []
    for name, value in (
        ("scope_separator", scheme.scope_separator),
        ("lifetime", scheme.lifetime),
        ("longest_lifetime", scheme.longest_lifetime),
    ):
        if value is not None:
            found.append(f"{name}={literal(value)}")
    if scheme.limit is not None:
        found.append(f"limit={rate_limit(scheme.limit)}")
    if scheme.throttled:
        texts = ", ".join(literal(text) for text in scheme.throttled)
        found.append(f"throttled=({texts},)")
    for name, pairs in (
        ("hints", scheme.hints),
        ("authorization", scheme.authorization),
    ):
        if pairs:
            found.append(f"{name}={literal(dict(pairs))}")
    return tuple(Code(text) for text in found)


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
    """The environment variables and what they stand for."""
    names = ["client_id", "client_secret", "refresh_token"]
    if servers is not None:
        names.append(servers.parameter)
    rows = [(_variable(prefix, name), f"`{name}`") for name in names]
    rows.append((_variable(prefix, "token"), "a plain access token"))
    return tuple((Code(f"`{name}`"), Code(text)) for name, text in rows)


def _variable(prefix: str, name: str) -> str:
    return f"{prefix}_{name.upper()}"


# Docstrings


def _choice_documented(servers: OAuthServers, prefix: str) -> tuple[str, str]:
    label = str(servers.parameter).replace("_", " ")
    variable = _variable(prefix, servers.parameter)
    text = f"the {label} of the account; None takes {variable}, else the first one."
    return servers.parameter, text


def _class_docstring(prefix: str, choice: Sequence[tuple[str, str]]) -> Code:
    intro = (
        "Gets access tokens with a refresh token, each before the last one ends or when "
        "the server refuses it. One can be shared by any number of clients, threads, "
        "tasks and event loops: one of them gets the token for all. What is left out is "
        "taken from the environment."
    )
    arguments = [
        ("client_id", f"names the program; {_variable(prefix, 'client_id')}."),
        ("client_secret", f"its secret; {_variable(prefix, 'client_secret')}."),
        (
            "refresh_token",
            f"what a consent has brought; {_variable(prefix, 'refresh_token')}.",
        ),
        *choice,
        _STORE,
        _TOKEN_URL,
    ]
    raises = [
        ("TypeError", "if something is given neither here nor in the environment."),
        ("ValueError", "if something cannot be right."),
    ]
    return _documented("Access tokens of a person.", intro, arguments, raises, 4)


def _code_docstring(prefix: str, choice: Sequence[tuple[str, str]]) -> Code:
    intro = (
        "The code is exchanged at the first call, once. The refresh token that comes "
        "with the answer is used from then on; give a store, or it is lost with the "
        "process. With the store, the same code may be given again in later runs."
    )
    arguments = [
        (
            "client_id",
            f"names the program; None takes {_variable(prefix, 'client_id')}.",
        ),
        (
            "client_secret",
            f"its secret; None takes {_variable(prefix, 'client_secret')}.",
        ),
        ("code", "what the consent has ended with."),
        *choice,
        ("redirect_uri", "the one that the code was sent to, if there was one."),
        _STORE,
        _TOKEN_URL,
    ]
    return _documented("Begin with the code of a consent.", intro, arguments, [], 8)


def _credentials_docstring(choice: Sequence[tuple[str, str]]) -> Code:
    intro = "There is no person behind such tokens, so not every call works with one."
    arguments = [
        ("client_id, client_secret", "as for the class."),
        *choice,
        ("scope", "what the tokens are to be good for, several as a sequence."),
        ("fields", "further fields of the token request."),
        _STORE,
        _TOKEN_URL,
    ]
    return _documented("Access tokens of the program itself.", intro, arguments, [], 8)


def _consent_docstring(choice: Sequence[tuple[str, str]]) -> Code:
    arguments = [
        ("client_id", "names the program."),
        ("redirect_uri", "where the code is sent to, as it was registered."),
        ("scope", "what is asked for, several as a sequence."),
        *choice,
        ("state", "comes back with the code; one that cannot be guessed."),
    ]
    title = "The address to open in a browser, where a person consents."
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
