"""Changes of servers, credentials and webhooks on the wire."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from itertools import zip_longest

from cliqgen.comparison.finding import Finding
from cliqgen.comparison.snapshot import Snapshot
from cliqgen.comparison.wire_types import WireTypes
from cliqgen.ir.api import Operation, Webhook
from cliqgen.openapi.description import SecurityScheme, Server, ServerVariable


def compare_access(old: Snapshot, new: Snapshot, types: WireTypes) -> Iterator[Finding]:
    """The servers, the ways to send credentials, and the webhooks."""
    yield from _servers(old, new)
    yield from _schemes(old, new)
    yield from _webhooks(old, new, types)


Schemes = Mapping[str, SecurityScheme]


def asks_for_more(
    old: Operation, new: Operation, schemes: tuple[Schemes, Schemes]
) -> bool:
    """Whether credentials that sufficed before no longer do (OpenAPI 3.1, 4.8.30).

    Each previous alternative must still satisfy one of the present ones.
    """
    before, after = schemes
    return any(
        not any(required <= had for required in _alternatives(new, after))
        for had in _alternatives(old, before)
    )


def _alternatives(operation: Operation, schemes: Schemes) -> list[frozenset[str]]:
    """The requirements of each alternative: credentials as they are sent, and scopes."""
    if not operation.security:
        return [frozenset()]
    pairs = zip_longest(operation.security, operation.scopes, fillvalue=())
    return [
        frozenset({*(_sent(schemes.get(s), s) for s in names), *map(_scope, scopes)})
        for names, scopes in pairs
    ]


def _scope(name: str) -> str:
    return f"scope {name}"


def _sent(scheme: SecurityScheme | None, name: str) -> str:
    """How a credential is sent, regardless of its name."""
    if scheme is None:
        return name
    parameter = scheme.parameter
    if scheme.location == "header":  # RFC 9110, 5.1
        parameter = parameter.lower()
    if scheme.kind == "api_key":
        return f"api_key {scheme.location} {parameter}"
    return f"{scheme.kind} {scheme.token_scheme.lower()}"


def _servers(old: Snapshot, new: Snapshot) -> Iterator[Finding]:
    """Compare addresses with a host; others do not determine where requests go."""
    before = {s.url: s for s in old.api.servers if "//" in s.url}
    after = {s.url: s for s in new.api.servers if "//" in s.url}
    if not before:
        return
    for url, server in before.items():
        if url not in after:
            message = f"{url} is no longer documented"
            yield Finding("server-removed", url, message, server.node.position, None)
        else:
            yield from _values(url, server, after[url])
    for url, server in after.items():
        if url not in before:
            message = f"{url} is new"
            yield Finding("server-added", url, message, None, server.node.position)
    first, last = next(iter(before.values())), next(iter(after.values()), None)
    if last and first.url != last.url and first.url in after and last.url in before:
        message = f"calls go to {last.url} instead of {first.url}"
        yield Finding(
            "server-first-changed",
            "servers",
            message,
            first.node.position,
            last.node.position,
        )


def _values(url: str, old: Server, new: Server) -> Iterator[Finding]:
    """Compare the values of the variables of an address, in their order."""
    if not old.variables and not new.variables:
        return
    places = (old.node.position, new.node.position)
    fixed = ("", ServerVariable("", ()))
    pairs = zip_longest(_variables(old), _variables(new), fillvalue=fixed)
    for (name, before), (other, after) in pairs:
        earlier = {*(before.enum if name else (after.default,))}
        latter = {*(after.enum if other else (before.default,))}
        if name and not earlier and latter:
            message = f"{name} of {url} may only be one of {', '.join(sorted(latter))}"
            yield Finding("server-removed", url, message, *places)
        for value in sorted(earlier - latter) if latter else ():
            message = f"{name} of {url} may no longer be {value}"
            yield Finding("server-removed", url, message, *places)
        for value in sorted(latter - earlier) if earlier else ():
            message = f"{name} of {url} may be {value}"
            yield Finding("server-added", url, message, *places)


def _variables(server: Server) -> list[tuple[str, ServerVariable]]:
    """The variables in their order in the address."""
    return sorted(
        server.variables, key=lambda pair: server.template.find(f"{{{pair[0]}}}")
    )


def _schemes(old: Snapshot, new: Snapshot) -> Iterator[Finding]:
    """Compare the addresses of authorization servers."""
    after = schemes_of(new)
    for scheme in old.api.security_schemes:
        other = after.get(scheme.name)
        one, two = scheme.oauth, other.oauth if other else None
        if other is None or one is None or two is None:
            continue
        is_moved = one.authorization_url not in (None, two.authorization_url)
        if is_moved or one.token_url != two.token_url:
            message = f"tokens of {scheme.name} are obtained elsewhere"
            yield Finding(
                "security-scheme-changed",
                scheme.name,
                message,
                scheme.node.position,
                other.node.position,
            )


def schemes_of(side: Snapshot) -> Schemes:
    """The security schemes of a description by name."""
    return {scheme.name: scheme for scheme in side.api.security_schemes}


def _webhooks(old: Snapshot, new: Snapshot, types: WireTypes) -> Iterator[Finding]:
    """Compare webhooks by their names; callbacks by their operations as well."""
    before = {_webhook(webhook): webhook for webhook in old.api.webhooks}
    after = {_webhook(webhook): webhook for webhook in new.api.webhooks}
    # A name is not sent, so equal webhooks with other names are the same.
    renamed = [
        (one, other)
        for one in before.keys() - after.keys()
        for other in after.keys() - before.keys()
        if before[one].node.value == after[other].node.value
    ]
    for one, other in renamed:
        before.pop(one, None)
        after.pop(other, None)
    for symbol, webhook in before.items():
        latter = after.get(symbol)
        if latter is None:
            message = f"{symbol} is gone"
            yield Finding("webhook-removed", symbol, message, webhook.node.position)
            continue
        if not types.gives(webhook.payload, latter.payload):
            how = "changed"
        elif not types.takes(webhook.payload, latter.payload):
            how = "narrowed"
        else:
            continue
        was, is_now = types.shown(webhook.payload, latter.payload)
        message = f"{symbol} sends {is_now} instead of {was}"
        places = (webhook.node.position, latter.node.position)
        yield Finding(f"webhook-payload-{how}", symbol, message, *places)
    for symbol, webhook in after.items():
        if symbol not in before:
            message = f"{symbol} is new"
            place = webhook.node.position
            yield Finding("webhook-added", symbol, message, None, place)


def _webhook(webhook: Webhook) -> str:
    return f"{webhook.title} {webhook.method}"
