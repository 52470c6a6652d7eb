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
from cliqgen.python.origins import Origins
from cliqgen.python.plans import ClientPlan, Import, OAuthPlan
from cliqgen.python.prose import with_article, wrap
from cliqgen.python.resources import plan_child
from cliqgen.python.servers import ServersPlan, plan_servers

PARAMETERS = frozenset(
    {"follow_redirects", "require_https"}
    | {"self", "base_url", "timeout", "strict", "http_client", "retry", "max_retries"}
    | {"rate_limit", "max_wait", "deadline", "max_response_size", "hooks", "proxy"}
    | {"credential", "headers", "user_agent"}
)
#: What the clients of the runtime have, and a resource may hide.
VERBS = frozenset({"get", "post", "put", "patch", "delete", "options", "head"})


def plan_client(
    api: Api, name: str, oauth: OAuthPlan | None, origins: Origins
) -> ClientPlan:
    """The synchronous and the asynchronous client of an API."""
    credentials = Credentials(api, oauth, PARAMETERS)
    servers = plan_servers(api, PARAMETERS | credentials.names, oauth)
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
        *credentials.classes,
        *servers.runtime,
    }
    if oauth is not None:
        runtime |= {"EnvironmentVariables", "find_token"}
        runtime |= {"follow"} if oauth.servers else set[str]()
    follows_account = oauth is not None and oauth.servers is not None
    names = {"Mapping"} | ({"Literal"} if servers.has_literal else set[str]())
    if credentials.has_callable:
        names |= {"Callable", "Awaitable"}
    # Without resources there is nothing to load on first use.
    if api.resources:
        names |= {"TYPE_CHECKING", "cached_property"}
    if oauth is not None:
        names.add("TYPE_CHECKING")
    imports = [
        *standard_imports(names),
        Import(Code("httpx2")),
        Import(Code("msgspec"), (Code("UNSET"), Code("UnsetType"))),
        *runtime_imports("client", runtime),
        Import(Code(".errors"), (Code("ERRORS"),)),
    ]
    children = tuple(plan_child(resource, 8, origins) for resource in api.resources)
    return ClientPlan(
        name=identifier(name),
        async_name=identifier(f"Async{name}"),
        docstring=_docstring(api, name, credentials, documented),
        async_docstring=_docstring(
            api, f"Async{name}", credentials, documented, is_async=True
        ),
        imports=grouped(imports),
        positional=tuple(p.declaration(is_async=False) for p in positional),
        async_positional=tuple(p.declaration(is_async=True) for p in positional),
        keywords=tuple(p.declaration(is_async=False) for p in keywords),
        async_keywords=tuple(p.declaration(is_async=True) for p in keywords),
        credentials=tuple(credentials.values),
        arguments=tuple(credentials.arguments),
        security=credentials.usual,
        sign_ins=tuple(credentials.sign_ins),
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


def _oauth_names(oauth: OAuthPlan | None) -> tuple[tuple[Code, Code], ...]:
    """What annotations say of a module that is loaded only where it gets tokens."""
    if oauth is None:
        return ()
    own = {"OAuth"} | ({oauth.servers.alias} if oauth.servers else set[str]())
    return ((Code(".oauth"), Code(", ".join(sorted_names(own)))),)


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
    url = "URL of the server, such as `https://host`."
    if servers.shown_path:
        url = (
            f"URL of the server, such as `https://host{servers.shown_path}`. Without a "
            f"path, the documented one, `{servers.shown_path}`, is added; a URL with "
            "another path is used as it is."
        )
    elif servers.address is not None:
        url = "URL of the server; None takes the documented one."
    return [
        ("base_url", url),
        (
            "timeout",
            "Seconds to wait for the server at each step; None waits until the deadline.",
        ),
        (
            "max_retries",
            "How often a call with a temporary failure is retried. A request that may have "
            "reached the server is repeated only if the method is idempotent.",
        ),
        (
            "rate_limit",
            "How documented limits are kept: `wait` delays calls, `raise` raises "
            "LocalRateLimitError instead, `off` ignores limits and locks. A `Limiter` is "
            "shared by the clients that it is passed to.",
        ),
        (
            "max_wait",
            "Seconds that a call may wait for limits and between attempts.",
        ),
        (
            "deadline",
            "Seconds after which a call ends in any case, including all attempts and "
            "pauses. If omitted, eight minutes plus `max_wait`; None for no deadline.",
        ),
        (
            "max_response_size",
            "Maximum number of bytes of a response to read into memory; None for no "
            "limit. `stream` has no such limit.",
        ),
        (
            "strict",
            "Raise ResponseDecodeError if a response contradicts its description, instead "
            "of decoding what is possible.",
        ),
        (
            "follow_redirects",
            "Follow redirects of GET and HEAD, at most 10, without credentials to another "
            "origin, and never from https to http.",
        ),
        (
            "require_https",
            "Refuse plain http, except to this machine. Otherwise a warning is logged once "
            "if a credential is sent unencrypted.",
        ),
        (
            "hooks",
            "Functions to call at each request, response, error, retry and wait; several "
            "`Hooks` as a tuple.",
        ),
        (
            "headers",
            "Additional headers of each request to the server of `base_url`; those of a "
            "call, and credentials, take precedence.",
        ),
        ("user_agent", "The User-Agent header; None sends the name of this package."),
        (
            "proxy",
            "URL of a proxy; None takes HTTPS_PROXY and the like from the environment.",
        ),
        ("http_client", "An httpx2 client to send with; it is never closed."),
    ]


def _docstring(
    api: Api,
    name: str,
    credentials: Credentials,
    documented: list[tuple[str, str]],
    *,
    is_async: bool = False,
) -> Code:
    kind = "Asynchronous client" if is_async else "Client"
    lines = [f"{kind} of {sentences(with_article(api.title))}", ""]
    lines += [*wrap(_sign_in(name, credentials), 4), "", "Args:"]
    for argument, text in documented:
        first, *rest = wrap(f"{argument}: {text}", 8, hanging=4)
        lines += [f"    {first}", *(f"    {line}" for line in rest)]
    return docstring("\n".join(lines), 4)


def _sign_in(name: str, credentials: Credentials) -> str:
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
