"""The client classes: credentials, servers, and the resources as attributes."""

from __future__ import annotations

from cliqgen.ir.model import Api
from cliqgen.python.code import Code, docstring, identifier, literal
from cliqgen.python.credentials import Credentials
from cliqgen.python.imports import (
    grouped,
    runtime_imports,
    sorted_names,
    standard_imports,
)
from cliqgen.python.model import ClientPlan, Import, OAuthPlan
from cliqgen.python.notes import sentences
from cliqgen.python.origins import Origins
from cliqgen.python.prose import wrap
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
            "headers",
            "more headers for each request to the server of `base_url`; what a call sends "
            "by itself, and credentials, win over them.",
        ),
        ("user_agent", "the User-Agent header, in place of the name of this package."),
        (
            "proxy",
            "the URL of a proxy; otherwise HTTPS_PROXY and the like are respected.",
        ),
        ("http_client", "an httpx2 client of your own, which is never closed here."),
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
    lines = [f"{kind} of {sentences(api.title)}", ""]
    lines += [*wrap(_sign_in(name, credentials), 4), "", "Args:"]
    for argument, text in documented:
        first, *rest = wrap(f"{argument}: {text}", 8, hanging=4)
        lines += [f"    {first}", *(f"    {line}" for line in rest)]
    return docstring("\n".join(lines), 4)


def _sign_in(name: str, credentials: Credentials) -> str:
    """How to sign in, in a sentence."""
    ways = [f"`{name}({way.arguments})`" for way in credentials.sign_ins]
    if not ways:
        example = f'`{name}(headers={{"Authorization": "..."}})`'
        return (
            "The description names no way to sign in. If the server wants a credential, "
            f"send it as a header: {example}."
        )
    *others, last = ways
    joined = f"{', '.join(others)} or {last}" if others else last
    if credentials.are_needed:
        return f"Sign in by {joined}."
    return f"Sign in by {joined}, or not at all: what is open to anyone works without."
