"""Servers, and the server of each document and operation."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from urllib.parse import urljoin, urlsplit

from msgspec import Struct

from cliqgen.diagnostics import Diagnostics
from cliqgen.openapi.description import Server, ServerVariable
from cliqgen.replacing import replace
from cliqgen.source.document import Node

_EXPRESSION = re.compile(r"\{([^{}]*)\}")
#: An address up to its query or fragment; names of variables may contain anything.
_WITHOUT_QUERY = re.compile(r"(?:\{[^{}]*\}|[^?#])*")
_BRACE = re.compile(r"[{}]")
#: What looks like a host in an address without a scheme.
_BARE_HOST = re.compile(r"(?:[a-z0-9-]+\.)+([a-z]{2,})(?::[0-9]+)?", re.IGNORECASE)
_BARE_LOCAL = re.compile(r"localhost(?::[0-9]+)?", re.IGNORECASE)
_FILES = frozenset({"asmx", "asp", "aspx", "cgi", "dll", "html", "json", "jsp", "php"})
_LOOPBACK = frozenset({"localhost", "127.0.0.1", "::1"})


class Home(Struct, frozen=True):
    """The server of a document's operations.

    `base_path` is prepended to each path. `server` is set if the host differs from the
    client's, `url` is always the document's first server.
    """

    base_path: str
    server: str | None
    url: str


def parse_servers(node: Node, diagnostics: Diagnostics) -> tuple[Server, ...]:
    """The servers of a document, a path item or an operation (OpenAPI 3.1, 4.8.5).

    Those with unusable addresses are reported and ignored.
    """
    servers = (_server(entry, diagnostics) for entry in node.list("servers"))
    return tuple(server for server in servers if server is not None)


def _server(entry: Node, diagnostics: Diagnostics) -> Server | None:
    written = entry.text("url")
    if written is None:
        return None
    url_node = entry.child("url", written)  # only errors need its position
    plain = _WITHOUT_QUERY.match(written)
    template = written if plain is None else plain[0]
    if template != written:
        text = f"the server URL {written!r} has a query or fragment"
        diagnostics.add("server-query", text, url_node.position)
    variables = {n: _variable(n, v, diagnostics) for n, v in entry.members("variables")}
    url = _filled(template, variables)
    scheme = _missing_scheme(url)
    if scheme:
        text = (
            f"the server URL {written!r} has no scheme; assuming "
            f"{scheme.partition(':')[0]}"
        )
        diagnostics.add("server-scheme", text, url_node.position)
        template, url = scheme + template, scheme + url
    fault = _fault(template, url, variables)
    if fault is not None:
        diagnostics.add(
            "server-url", f"the server URL {written!r} {fault}", url_node.position
        )
        return None
    return Server(
        node=entry,
        url=url.rstrip("/"),
        template=template.rstrip("/"),
        description=entry.text("description"),
        name=entry.text("x-server-name") or entry.text("name"),
        variables=tuple(variables.items()),
        token_url=entry.text("x-token-url"),
        authorization_url=entry.text("x-authorization-url"),
    )


def _filled(template: str, variables: Mapping[str, ServerVariable]) -> str:
    """Fill in the defaults of an address's variables."""
    for name, variable in variables.items():
        value = variable.prefix + variable.default if variable.default else ""
        template = template.replace("{" + name + "}", value)
    return template


def _missing_scheme(url: str) -> str:
    """The scheme to add to an address that begins with its host.

    Strictly, one without `//` is a path (RFC 3986, 4.2), but no author means that.
    """
    if url.startswith("//") and urlsplit(url.partition("{")[0]).netloc:
        return "https:"
    first = url.partition("/")[0]
    if _BARE_LOCAL.fullmatch(first):
        return "http://"
    host = _BARE_HOST.fullmatch(first)
    return "https://" if host and host[1].lower() not in _FILES else ""


def document_servers(node: Node, diagnostics: Diagnostics) -> tuple[Server, ...]:
    """The servers of a document, beginning with the client's default.

    Addresses without a host are relative to that of the document (OpenAPI 3.1, 4.8.5), if
    it has one.

    The first one is one with a host, unless they are chosen by name; https is preferred if
    only the scheme differs. The address of a server without a host is a path: it begins
    with a slash, or is empty.
    """
    listed = parse_servers(node, diagnostics)
    servers = tuple(_rooted(_located(server)) for server in listed)
    named = [server for server in servers if server.name]
    if servers and len(named) < 2:
        first = next((s for s in servers if _host(s.url)), servers[0])
        twins = (
            s for s in servers if f"http:{s.url.removeprefix('https:')}" == first.url
        )
        first = next(twins, first)
        servers = (first, *(s for s in servers if s is not first))
    if servers and _is_plain_http(servers[0].url):
        text = f"requests to {servers[0].url!r} are not encrypted"
        diagnostics.add("server-http", text, servers[0].node.position)
    return servers


def document_origin(node: Node) -> str | None:
    """Scheme and host of the URL of a document; None if it has no URL."""
    name = node.document.name
    parts = urlsplit(name) if name.startswith(("http://", "https://")) else None
    return f"{parts.scheme}://{parts.netloc}" if parts is not None else None


def _located(server: Server) -> Server:
    """Add the host of the document's URL to a server without one.

    If it begins with a variable for the host, the caller provides it.
    """
    origin = document_origin(server.node)
    if origin is None or _host(server.url):
        return server
    template, address = server.template, server.node.document.name
    if server.url[:1] not in ("", "/"):
        if template.startswith("{"):
            return server
        url, template = urljoin(address, server.url), urljoin(address, template)
    elif template and not server.url:
        return server
    else:
        url, template = origin + server.url, origin + template
    return replace(server, url=url.rstrip("/"), template=template.rstrip("/"))


def _rooted(server: Server) -> Server:
    """Reduce a server without a host to a path; the caller provides the host.

    A leading variable is the host, unless its default is a path.
    """
    if _host(server.url):
        return server
    template = server.template
    defaults = {name: variable.default for name, variable in server.variables}
    while match := _EXPRESSION.match(template):
        is_path = defaults.get(match[1], "").startswith("/")
        if is_path or template[match.end() :][:1] not in ("", "/", "{"):
            break
        template = template[match.end() :]
    if template.startswith("."):
        template = urljoin("/", template)
    template = template.rstrip("/")
    if template and not _filled(template, dict(server.variables)).startswith("/"):
        template = f"/{template}"
    url = _filled(template, dict(server.variables)).rstrip("/")
    return replace(server, url=url, template=template, name=None)


def _is_plain_http(url: str) -> bool:
    parts = urlsplit(url)
    return parts.scheme == "http" and parts.hostname not in _LOOPBACK


def _variable(name: str, node: Node, diagnostics: Diagnostics) -> ServerVariable:
    enum = tuple(v.value for v in node.list("enum") if isinstance(v.value, str))
    default = node.scalar("default")
    if enum and default not in enum:
        text = f"the default of the server variable {name!r} is not one of its values"
        diagnostics.add("server-default", text, node.position)
        default = enum[0]
    return ServerVariable(
        default=default or "",
        enum=enum,
        description=node.text("description"),
        prefix=node.text("x-prefix") or "",
    )


def _fault(template: str, url: str, variables: Mapping[str, object]) -> str | None:
    """Why an address is unusable with its variables filled in; None if it is fine."""
    names = _EXPRESSION.findall(template)
    if _BRACE.search(_EXPRESSION.sub("", template)):
        return "has an unbalanced brace"
    undeclared = [name for name in names if name not in variables]
    if undeclared:
        return f"has the undeclared variable {undeclared[0]!r}"
    try:
        parts = urlsplit(url)
        _ = parts.port
    except ValueError:
        return "is not valid"
    if parts.scheme not in ("", "http", "https"):
        return f"has the scheme {parts.scheme}, expected http or https"
    return None


def place_documents(servers_of: Sequence[tuple[Server, ...]]) -> list[Home]:
    """The home of each document; the first one determines the client's host."""
    urls = [servers[0].url if servers else "" for servers in servers_of]
    own = [url for url in urls if _host(url) in ("", _host(urls[0]))]
    paths = {_path(url) for url in own}
    homes: list[Home] = []
    for url in urls:
        if url not in own:
            homes.append(Home("", url, url))
        else:
            homes.append(Home(_path(url) if len(paths) > 1 else "", None, url))
    return homes


def without_base_path(servers: tuple[Server, ...], path: str) -> tuple[Server, ...]:
    """Remove the path that is now part of the operations."""
    return tuple(
        replace(
            server,
            url=server.url.removesuffix(path),
            template=server.template.removesuffix(path),
        )
        for server in servers
    )


def own_server(
    holders: Sequence[Node], home: Home, diagnostics: Diagnostics
) -> str | None:
    """The first server of an operation, or else of its path item; None if it is the document's.

    A relative one is a path, `/other`, if the document's server is that of the client.
    """
    for holder in holders:
        servers = parse_servers(holder, diagnostics)
        if len(servers) > 1 or (servers and servers[0].variables):
            place = holder.child("servers", None).position
            text = (
                "of several servers, the first is used, with the defaults of its "
                "variables"
            )
            diagnostics.add("server-unused", text, place)
        if servers:
            url = urljoin(f"{home.url}/", servers[0].url).rstrip("/")
            if url == home.url:
                return None
            is_relative = not _host(servers[0].url) and home.server is None
            return (_path(url) or "/") if is_relative else url
    return None


def _host(url: str) -> str:
    parts = urlsplit(url)
    return f"{parts.scheme}://{parts.netloc}" if parts.netloc else ""


def _path(url: str) -> str:
    return urlsplit(url).path.rstrip("/")
