"""The address of requests: the choice of a server, and the variables of its address."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from urllib.parse import quote, urlsplit

from cliqgen.identifiers import Allocator, pascal_case, snake_case
from cliqgen.ir.api import Api
from cliqgen.openapi.description import Server, ServerVariable
from cliqgen.python.code import Code, identifier, literal
from cliqgen.python.notes import sentences
from cliqgen.python.plans import OAuthPlan, ServerChoice

#: Values that are valid everywhere, and in places where more is allowed; see
#: `fill_server` of the runtime.
_FITS = re.compile(r"(?:[A-Za-z0-9_-]|\.(?!\.))*")
_FITS_A_PATH = re.compile(r"(?:[A-Za-z0-9_~/-]|\.(?!\.))*")
_FITS_A_HOST = re.compile(r"(?:[A-Za-z0-9_-]|\.(?!\.))+(?::[0-9]{1,5})?")
_FITS_THE_WHOLE = re.compile(
    rf"https?://{_FITS_A_HOST.pattern}(?:/{_FITS_A_PATH.pattern})?"
)


@dataclass(frozen=True)
class ServersPlan:
    """The address of the client.

    `address` is the expression of the documented one, None if there is none; `base_url` is
    its template, unless there is a choice. `keywords` are parameters of the constructor,
    `documented` their meanings. `path` is the expression of the path of a server without a
    host, `shown_path` the path with its defaults. `documented_paths` are those of servers
    with a host, if operations have another path on the same server.
    """

    choice: ServerChoice | None
    base_url: Code | None
    address: Code | None
    keywords: tuple[Code, ...]
    documented: tuple[tuple[str, str], ...]
    runtime: frozenset[str]
    has_literal: bool
    path: Code | None = None
    shown_path: str = ""
    documented_paths: Code | None = None


def plan_servers(
    api: Api, taken: frozenset[str], oauth: OAuthPlan | None
) -> ServersPlan:
    """Plan the address; `taken` are the names that the constructor already uses.

    If tokens belong to one of the servers, the client follows its token.
    """
    account = None if oauth is None else oauth.servers
    names = Allocator(taken)
    choice = _choice(api, names)
    base_url = None if choice is not None else _default_url(api.servers)
    offered = named_servers(api) if choice is not None else api.servers[:1]
    path = "" if choice is not None or base_url is not None else _default_path(api)
    if choice is None and base_url is None and not path:
        paths = _documented_paths(api, offered)
        return ServersPlan(
            None, None, None, (), (), frozenset(), False, documented_paths=paths
        )
    keywords: list[Code] = []
    documented: list[tuple[str, str]] = []
    runtime: set[str] = set()
    address = Code("_BASE_PATH" if path else "_BASE_URL")
    if choice is not None:
        parameter = choice.parameter
        label = parameter.replace("_", " ")
        meaning = f"The {label}, which determines the host."
        if account is None:
            runtime.add("choose_server")
            address = Code(
                f"choose_server(_SERVERS, {parameter}, {choice.parameter_literal})"
            )
            keywords.append(Code(f"{parameter}: {choice.alias} = {choice.default}"))
        else:
            address = Code(
                f"follow(_SERVERS, {parameter}, {choice.parameter_literal}, credential, "
                "_ENVIRONMENT)"
            )
            keywords.append(Code(f"{parameter}: {choice.alias} | None = None"))
            meaning = f"{meaning[:-1]}; None takes that of the `OAuth`, else of the "
            meaning += f"environment, else {choice.default}."
        documented.append((parameter, meaning))
    values: list[str] = []
    variables = _variables(offered)
    for wire_name, variable in variables.items():
        name = identifier(
            names.take(snake_case(wire_name, fallback="variable"), wire_name)
        )
        annotation = "str"
        if variable.enum:
            annotation = f"Literal[{', '.join(literal(v) for v in variable.enum)}]"
        keywords.append(Code(f"{name}: {annotation} = {literal(variable.default)}"))
        documented.append((name, _meaning(wire_name, variable)))
        value = str(name)
        if variable.prefix:
            value = f"{name} and {literal(variable.prefix)} + {name}"
        values.append(f"{literal(wire_name)}: {value}")
    if values:
        runtime.add("fill_server")
        allowed = _documented_values(variables, offered)
        more = f", {{{', '.join(allowed)}}}" if allowed else ""
        address = Code(f"fill_server({address}, {{{', '.join(values)}}}{more})")
    return ServersPlan(
        choice=choice,
        base_url=literal(path or base_url) if path or base_url else None,
        address=None if path else address,
        path=address if path else None,
        shown_path=_shown(api.servers[0].url) if path else "",
        documented_paths=None if path else _documented_paths(api, offered),
        keywords=tuple(keywords),
        documented=tuple(documented),
        runtime=frozenset(runtime),
        has_literal=(choice is not None and account is None)
        or any(v.enum for v in variables.values()),
    )


def _documented_values(
    variables: Mapping[str, ServerVariable], servers: Sequence[Server]
) -> list[str]:
    """Documented values that would not be accepted from a caller."""
    pairs: list[str] = []
    for name, variable in variables.items():
        values = [
            variable.prefix + value
            for value in dict.fromkeys((variable.default, *variable.enum))
            if value
        ]
        if not all(_fits(s.template, name, v) for s in servers for v in values):
            held = ", ".join(literal(value) for value in values)
            pairs.append(f"{literal(name)}: ({held},)")
    return pairs


def _fits(template: str, name: str, value: str) -> bool:
    before, place, _ = template.partition("{" + name + "}")
    _, has_scheme, authority = before.partition("://")
    if not place:
        return True
    if not before:
        return _FITS_THE_WHOLE.fullmatch(value) is not None
    if not has_scheme or "/" in authority or value.startswith("/"):
        return _FITS_A_PATH.fullmatch(value) is not None
    return (_FITS if authority else _FITS_A_HOST).fullmatch(value) is not None


def _documented_paths(api: Api, servers: Sequence[Server]) -> Code | None:
    """The paths of servers, if operations are documented beside them."""
    if not any((o.server or "").startswith("/") for o in api.operations()):
        return None
    paths = (urlsplit(server.url).path.rstrip("/") for server in servers)
    distinct = [path for path in dict.fromkeys(paths) if path and "{" not in path]
    if not distinct:
        return None
    return Code(f"({', '.join(map(literal, distinct))},)")


def _shown(path: str) -> str:
    """A path, quoted for any text."""
    return quote(path, safe="/:@!$&()*+,;=-._~%")


def _default_path(api: Api) -> str:
    """The path of the first server, which has no host."""
    template = api.servers[0].template if api.servers else ""
    return template if template.startswith(("/", "{")) and template != "/" else ""


def _meaning(name: str, variable: ServerVariable) -> str:
    if variable.description:
        return sentences(variable.description)
    return f"The {snake_case(name).replace('_', ' ')} in the server's URL."


def _variables(servers: Sequence[Server]) -> dict[str, ServerVariable]:
    """The variables in the addresses; the first server with a variable counts."""
    variables: dict[str, ServerVariable] = {}
    for server in servers:
        for name, variable in server.variables:
            if "{" + name + "}" in server.template:
                variables.setdefault(name, variable)
    return variables


def named_servers(api: Api) -> list[Server]:
    """The servers that a caller can choose by name."""
    return [server for server in api.servers if server.name]


def _choice(api: Api, names: Allocator) -> ServerChoice | None:
    """A parameter to choose between servers, if the description names them."""
    named = named_servers(api)
    if len(named) < 2 or len({server.name for server in named}) < len(named):
        return None
    parameter = names.take(snake_case(api.server_parameter or "server"))
    return ServerChoice(
        parameter=identifier(parameter),
        parameter_literal=literal(parameter),
        alias=identifier(pascal_case(parameter)),
        literal=Code(f"Literal[{', '.join(literal(s.name) for s in named)}]"),
        default=literal(named[0].name),
        rows=tuple(
            (literal(s.name), literal(s.template), literal(s.description or ""))
            for s in named
        ),
    )


def _default_url(servers: tuple[Server, ...]) -> str | None:
    """The first server's URL; None if it has no fixed host."""
    if not servers:
        return None
    url = servers[0].url
    parts = urlsplit(url)
    if not parts.netloc or "{" in url or parts.scheme not in ("https", "http"):
        return None
    return servers[0].template
