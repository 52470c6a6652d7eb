"""Servers, and which of them each document and operation belongs to."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from urllib.parse import urljoin, urlsplit

from cliqgen.openapi.model import Server, ServerVariable
from cliqgen.source.document import Node


@dataclass(frozen=True)
class Home:
    """Where a document's operations live.

    `base_path` goes before each path. `server` is set where the host is another than
    the client's, `url` is the document's first server in any case.
    """

    base_path: str
    server: str | None
    url: str


def parse_servers(node: Node) -> tuple[Server, ...]:
    """The servers of a document, a path item or an operation (OpenAPI 3.1, 4.8.5)."""
    found: list[Server] = []
    for entry in node.list("servers"):
        template = entry.text("url")
        if template is None:
            continue
        variables = tuple(
            (
                name,
                ServerVariable(
                    default=inner.text("default") or "",
                    enum=tuple(
                        v.value for v in inner.list("enum") if isinstance(v.value, str)
                    ),
                    description=inner.text("description"),
                    prefix=inner.text("x-prefix") or "",
                ),
            )
            for name, inner in entry.members("variables")
        )
        url = template
        for name, variable in variables:
            value = variable.prefix + variable.default if variable.default else ""
            url = url.replace("{" + name + "}", value)
        found.append(
            Server(
                node=entry,
                url=url.rstrip("/"),
                template=template.rstrip("/"),
                description=entry.text("description"),
                name=entry.text("x-server-name") or entry.text("name"),
                variables=variables,
                token_url=entry.text("x-token-url"),
                authorization_url=entry.text("x-authorization-url"),
            )
        )
    return tuple(found)


def place_documents(servers_of: Sequence[tuple[Server, ...]]) -> list[Home]:
    """The home of each document, the first one deciding the client's own host."""
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
    """The servers without the path that went into the operations."""
    return tuple(
        replace(
            server,
            url=server.url.removesuffix(path),
            template=server.template.removesuffix(path),
        )
        for server in servers
    )


def own_server(holders: Sequence[Node], home: Home) -> str | None:
    """The first server of an operation, else of its path item, where it has another.

    A relative address is one below the document's server.
    """
    for holder in holders:
        servers = parse_servers(holder)
        if servers:
            url = urljoin(f"{home.url}/", servers[0].url).rstrip("/")
            return None if url == home.url else url
    return None


def _host(url: str) -> str:
    parts = urlsplit(url)
    return f"{parts.scheme}://{parts.netloc}" if parts.netloc else ""


def _path(url: str) -> str:
    return urlsplit(url).path.rstrip("/")
