"""The scopes that a user's sources need, and the lines that need them."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path
from typing import Any, NamedTuple
from urllib.parse import quote, urlencode

from msgspec import Struct

from cliqgen.diagnostics import Diagnostics, Position, usage_failure
from cliqgen.openapi.description import OAuthScheme, Server
from cliqgen.pipeline import Analysed
from cliqgen.usage.catalogue import Catalogue, Method, catalogue_of
from cliqgen.usage.facts import Facts
from cliqgen.usage.reading import read_usage
from cliqgen.usage.scopes import covers, missing, smallest
from cliqgen.usage.sources import read_sources


class Line(NamedTuple):
    """A call, with line and column from 1; its name omits the client."""

    file: str
    line: int
    column: int
    call: str


class Needed(Struct, frozen=True):
    """The smallest set of scopes, each with the lines that need it.

    `unneeded` are granted scopes that no line needs.
    """

    by_scope: Mapping[str, Sequence[Line]]
    without_scope: Sequence[Line]
    missing: Sequence[str]
    unneeded: Sequence[str]
    scheme: OAuthScheme | None
    servers: Sequence[Server]

    def as_json(self) -> dict[str, Any]:
        """Everything but the address, as plain data."""
        return {
            "scopes": [
                {"scope": scope, "uses": [_use_json(use) for use in uses]}
                for scope, uses in self.by_scope.items()
            ],
            "without_scope": [_use_json(use) for use in self.without_scope],
            "missing": list(self.missing),
            "unneeded": list(self.unneeded),
        }

    def consent_address(
        self, server: str | None, client_id: str, redirect_uri: str
    ) -> str | None:
        """The URL at which a user consents to these scopes (RFC 6749, 4.1.1).

        None if the description has no authorization endpoint.

        Raises:
            UsageError: no server has that name.
        """
        if self.scheme is None:
            return None
        named = [s for s in self.servers if s.name]
        if server is not None and server not in {s.name for s in named}:
            names = ", ".join(s.name or "" for s in named) or "none"
            message = f"unknown server {server!r}"
            raise usage_failure(
                "server-unknown", message, remedy=f"Available: {names}."
            )
        chosen = next((s for s in named if server in (None, s.name)), None)
        address = None if chosen is None else chosen.authorization_url
        endpoint = address or self.scheme.authorization_url
        if endpoint is None:
            return None
        query = {
            **dict(self.scheme.authorization),
            "response_type": "code",
            "client_id": client_id,
            "redirect_uri": redirect_uri,
            "scope": (self.scheme.scope_separator or " ").join(self.by_scope),
        }
        mark = "&" if "?" in endpoint else "?"
        return f"{endpoint}{mark}{urlencode(query, safe=',', quote_via=quote)}"


def find_needed(
    analysed: Analysed,
    paths: Iterable[Path],
    granted: Sequence[str] | None,
    diagnostics: Diagnostics,
) -> Needed:
    """Read the sources at some paths, and compute the scopes that they need.

    An unresolved line is a warning; a scope that is not among the granted ones, if given, is
    an error at each line that needs it.
    """
    api = analysed.api
    scheme = next((s.oauth for s in api.security_schemes if s.oauth is not None), None)
    covering = None if scheme is None else scheme.covering_scope
    catalogue = catalogue_of(api, analysed.package)
    facts = read_usage(read_sources(paths, diagnostics), catalogue)
    for file in sorted(facts.too_deep):
        message = f"{file}: nested too deeply"
        diagnostics.add("source-unreadable", message, Position(file))
    for line in sorted(facts.unresolved, key=lambda u: (u.file, u.line, u.reason)):
        place = Position(line.file, line.line, line.column)
        diagnostics.add("call-unresolved", line.reason, place)
    lines = _lines(facts, catalogue)
    methods = [method for _, method in lines]
    lacking = _report_missing(lines, granted, covering, diagnostics)
    scopes = smallest((method.scopes for method in methods), covering)
    needed = {
        scope: [use for use, method in lines if _needs(method, scope, scopes, covering)]
        for scope in scopes
    }
    return Needed(
        by_scope=needed,
        without_scope=[use for use, method in lines if not any(method.scopes)],
        missing=lacking,
        unneeded=[
            scope
            for scope in granted or ()
            if not any(covers(scope, other, covering) for other in scopes)
        ],
        scheme=scheme,
        servers=api.servers,
    )


def _lines(facts: Facts, catalogue: Catalogue) -> list[tuple[Line, Method]]:
    lines: dict[Line, Method] = {}
    for use in facts.uses:
        method = catalogue.methods[use.path]
        lines[Line(use.file, use.line, use.column, method.call)] = method
    return sorted(lines.items(), key=lambda item: item[0])


def _report_missing(
    lines: Iterable[tuple[Line, Method]],
    granted: Sequence[str] | None,
    covering: str | None,
    diagnostics: Diagnostics,
) -> list[str]:
    lacking: set[str] = set()
    for line, method in lines if granted is not None else ():
        for scope in missing(method.scopes, granted or (), covering):
            lacking.add(scope)
            message = (
                f"client.{line.call} needs the scope {scope}, which is not granted"
            )
            place = Position(line.file, line.line, line.column)
            diagnostics.add("scope-missing", message, place)
    return sorted(lacking)


def _needs(
    method: Method, scope: str, chosen: Sequence[str], covering: str | None
) -> bool:
    """Whether a method needs a scope of the chosen ones."""
    met = [c for c in method.scopes if not missing((c,), chosen, covering)]
    if () in met:
        return False
    return any(covers(scope, needed, covering) for needed in min(met, default=()))


def _use_json(use: Line) -> dict[str, Any]:
    return {"file": use.file, "line": use.line, "call": use.call}
