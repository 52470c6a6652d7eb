"""The client classes: credentials, servers, and the resources as attributes."""

from __future__ import annotations

from cliqgen.ir.api import Api
from cliqgen.python.code import Code, docstring, identifier, literal
from cliqgen.python.credentials import Credentials
from cliqgen.python.imports import (
    grouped,
    runtime_imports,
    sorted_names,
    standard_imports,
)
from cliqgen.python.notes import sentences
from cliqgen.python.oauth import log_variable
from cliqgen.python.options import client_options
from cliqgen.python.origins import Origins
from cliqgen.python.plans import ClientPlan, Import, OAuthPlan
from cliqgen.python.prose import with_article, wrap
from cliqgen.python.resources import plan_child
from cliqgen.python.servers import ServersPlan, plan_servers
from cliqgen.runtime import Feature

#: Names in a constructor that nothing from the description may take, besides options.
OWN_ARGUMENTS = frozenset({"self", "base_url", "credential"})
#: Methods of the runtime's clients that a resource may hide.
VERBS = frozenset({"get", "post", "put", "patch", "delete", "options", "head"})
#: What every module of a client takes from the runtime.
_RUNTIME_NAMES = (
    *("AsyncClient", "ClientOptions", "Hooks", "Limiter"),
    *("RateLimitMode", "Service", "SyncClient"),
)


def plan_client(
    api: Api,
    package: str,
    name: str,
    oauth: OAuthPlan | None,
    features: frozenset[Feature],
    origins: Origins,
) -> ClientPlan:
    """The synchronous and the asynchronous client of an API."""
    options = client_options(features)
    taken = OWN_ARGUMENTS | {option.name for option in options}
    credentials = Credentials(api, oauth, taken)
    servers = plan_servers(api, taken | credentials.names, oauth)
    positional = credentials.parameters[:1] if credentials.has_token else []
    keywords = credentials.parameters[len(positional) :]
    documented = [
        *((p.name, p.documentation) for p in credentials.parameters),
        *servers.documented,
        ("base_url", _base_url_text(servers)),
        *((option.name, option.documentation) for option in options),
    ]
    children = tuple(plan_child(resource, 8, origins) for resource in api.resources)
    return ClientPlan(
        name=identifier(name),
        async_name=identifier(f"Async{name}"),
        docstring=_docstring(api, name, credentials, documented),
        async_docstring=_docstring(
            api, f"Async{name}", credentials, documented, is_async=True
        ),
        imports=_imports(api, oauth, credentials, servers),
        log_variable=literal(log_variable(api, package)),
        positional=tuple(p.declaration(is_async=False) for p in positional),
        async_positional=tuple(p.declaration(is_async=True) for p in positional),
        keywords=tuple(p.declaration(is_async=False) for p in keywords),
        async_keywords=tuple(p.declaration(is_async=True) for p in keywords),
        credentials=tuple(credentials.values),
        credential_names=tuple(p.name for p in credentials.parameters),
        arguments=tuple(credentials.arguments),
        security=credentials.usual,
        sign_ins=tuple(credentials.sign_ins),
        find_token=credentials.find_token,
        follows_account=oauth is not None and oauth.servers is not None,
        servers=servers.choice,
        server_keywords=servers.keywords,
        base_url=servers.base_url,
        address=servers.address,
        base_url_parameter=Code(
            "base_url: str | None = None" if servers.address else "base_url: str"
        ),
        options=options,
        has_other_servers=any(
            o.server is not None and not o.server.startswith("/")
            for o in api.operations()
        ),
        server_path=servers.path,
        documented_paths=servers.documented_paths,
        shown_path=servers.shown_path,
        secret_names=_secret_names(api),
        lock=None if api.lock is None else literal(api.lock),
        children=children,
        hidden_verbs=VERBS & {resource.name for resource in api.resources},
        modules=(
            *_oauth_names(oauth),
            *origins.imports(
                use for child in children for use in (child.async_use, child.use)
            ),
        ),
    )


def _imports(
    api: Api, oauth: OAuthPlan | None, credentials: Credentials, servers: ServersPlan
) -> tuple[tuple[Import, ...], ...]:
    """The imports of the module, in groups."""
    names = {"Mapping"} | ({"Literal"} if servers.has_literal else set[str]())
    if credentials.has_callable:
        names |= {"Callable", "Awaitable"}
    # Without resources there is nothing to load on first use.
    if api.resources:
        names |= {"TYPE_CHECKING", "cached_property"}
    runtime = {*_RUNTIME_NAMES, *credentials.classes, *servers.runtime}
    if oauth is not None:
        names.add("TYPE_CHECKING")
        runtime |= {"EnvironmentVariables", "find_token"}
        runtime |= {"follow"} if oauth.servers else set[str]()
    return grouped(
        [
            *standard_imports(names),
            Import(Code("httpx2")),
            Import(Code("msgspec"), (Code("UNSET"), Code("UnsetType"))),
            *runtime_imports("client", runtime),
            Import(Code(".errors"), (Code("ERRORS"),)),
        ]
    )


def _oauth_names(oauth: OAuthPlan | None) -> tuple[tuple[Code, Code], ...]:
    """What annotations need from a module that is loaded only to get tokens."""
    if oauth is None:
        return ()
    own = {"OAuth"} | ({oauth.servers.alias} if oauth.servers else set[str]())
    return ((Code(".oauth"), Code(", ".join(sorted_names(own)))),)


def _secret_names(api: Api) -> Code | None:
    """Parameters whose values are never shown: keys, and those of format password."""
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


def _base_url_text(servers: ServersPlan) -> str:
    if servers.shown_path:
        return (
            f"URL of the server, such as `https://host{servers.shown_path}`. Without a "
            f"path, the documented one, `{servers.shown_path}`, is added; a URL with "
            "another path is used as it is."
        )
    if servers.address is not None:
        return "URL of the server; None takes the documented one."
    return "URL of the server, such as `https://host`."


def _docstring(
    api: Api,
    name: str,
    credentials: Credentials,
    documented: list[tuple[str, str]],
    *,
    is_async: bool = False,
) -> Code:
    what = "Asynchronous client" if is_async else "Client"
    lines = [f"{what} of {sentences(with_article(api.title))}", ""]
    lines += [*wrap(_sign_in_text(name, credentials), 4), "", "Args:"]
    for argument, text in documented:
        first, *rest = wrap(f"{argument}: {text}", 8, hanging=4)
        lines += [f"    {first}", *(f"    {line}" for line in rest)]
    return docstring("\n".join(lines), 4)


def _sign_in_text(name: str, credentials: Credentials) -> str:
    """How to authenticate, in a sentence."""
    ways = [f"`{name}({way.arguments})`" for way in credentials.sign_ins]
    if not ways:
        example = f'`{name}(headers={{"Authorization": "..."}})`'
        return (
            "The description documents no authentication. If the server requires a "
            f"credential, pass it as a header: {example}."
        )
    *others, last = ways
    joined = f"{', '.join(others)} or {last}" if others else last
    if credentials.are_needed:
        return f"Authenticate with {joined}."
    return f"Authenticate with {joined}; public operations work without a credential."
