"""The address of requests: the choice of a server, and the variables of its address."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from urllib.parse import quote, urlsplit

from msgspec import Struct

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


class ServersPlan(Struct, frozen=True):
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
    address = _BASE_PATH if path else _BASE_URL
    if choice is not None:
        address = _chosen(choice, follows=account is not None)
    variables = _variables(offered)
    filled = _filled(variables, offered, names, address.code)
    return ServersPlan(
        choice=choice,
        base_url=literal(path or base_url) if path or base_url else None,
        address=None if path else filled.code,
        path=filled.code if path else None,
        shown_path=_shown(api.servers[0].url) if path else "",
        documented_paths=None if path else _documented_paths(api, offered),
        keywords=(*address.keywords, *filled.keywords),
        documented=(*address.documented, *filled.documented),
        runtime=address.runtime | filled.runtime,
        has_literal=(choice is not None and account is None)
        or any(v.enum for v in variables.values()),
    )


class _Address(Struct, frozen=True):
    """The expression of an address, and what the constructor needs for it."""

    code: Code
    keywords: tuple[Code, ...] = ()
    documented: tuple[tuple[str, str], ...] = ()
    runtime: frozenset[str] = frozenset()


_BASE_URL, _BASE_PATH = _Address(Code("_BASE_URL")), _Address(Code("_BASE_PATH"))


def _chosen(choice: ServerChoice, *, follows: bool) -> _Address:
    """The address of the server that the caller chooses, or that the token belongs to."""
    parameter, named = choice.parameter, choice.parameter_literal
    meaning = f"The {parameter.replace('_', ' ')}, which determines the host."
    if not follows:
        return _Address(
            Code(f"choose_server(_SERVERS, {parameter}, {named})"),
            (Code(f"{parameter}: {choice.alias} = {choice.default}"),),
            ((parameter, meaning),),
            frozenset({"choose_server"}),
        )
    meaning = f"{meaning[:-1]}; None takes that of the `OAuth`, else of the "
    meaning += f"environment, else {choice.default}."
    return _Address(
        Code(f"follow(_SERVERS, {parameter}, {named}, credential, _ENVIRONMENT)"),
        (Code(f"{parameter}: {choice.alias} | None = None"),),
        ((parameter, meaning),),
    )


def _filled(
    variables: Mapping[str, ServerVariable],
    servers: Sequence[Server],
    names: Allocator,
    address: Code,
) -> _Address:
    """An address with the values of its variables, each of which is a keyword."""
    keywords: list[Code] = []
    documented: list[tuple[str, str]] = []
    values: list[str] = []
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
    if not values:
        return _Address(address)
    allowed = _documented_values(variables, servers)
    more = f", {{{', '.join(allowed)}}}" if allowed else ""
    code = Code(f"fill_server({address}, {{{', '.join(values)}}}{more})")
    required = frozenset({"fill_server"})
    return _Address(code, tuple(keywords), tuple(documented), required)


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
