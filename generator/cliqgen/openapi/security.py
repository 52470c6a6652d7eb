"""Security schemes and requirements."""

from __future__ import annotations

from cliqgen.diagnostics import Diagnostics
from cliqgen.openapi.description import Security, SecurityScheme
from cliqgen.openapi.oauth import parse_oauth
from cliqgen.source.document import Node

#: Registered HTTP schemes that need more than a token (RFC 9110, 16.4.1).
_HANDSHAKES = frozenset(
    {"digest", "hoba", "mutual", "negotiate", "oauth", "scram-sha-1", "scram-sha-256"}
    | {"vapid", "dpop", "gnap", "concealed", "privatetoken"}
)
_PLACES = frozenset({"query", "header", "cookie"})


def parse_scheme(
    name: str, node: Node, server: str, diagnostics: Diagnostics
) -> SecurityScheme | None:
    """A security scheme (OpenAPI 3.1, 4.8.27); None for those without credentials here.

    `server` is the base of relative addresses of OAuth. `x-token-scheme` is the word before

    the token in the Authorization header if it is not `Bearer`.
    """
    scheme_type = node.text("type")
    description = node.text("description")
    if scheme_type == "apiKey":
        return _api_key(name, node, diagnostics)
    if (
        scheme_type == "http"
        and not node.text("scheme")
        and not node.has("x-token-scheme")
    ):
        text = f"the security scheme {name!r} has no `scheme`; assuming a bearer token"
        diagnostics.add("security-assumed", text, node.position)
    if scheme_type == "http" and (node.text("scheme") or "").lower() == "basic":
        return SecurityScheme(node, name, "basic", description)
    if scheme_type == "http" and (node.text("scheme") or "").lower() in _HANDSHAKES:
        return None
    if scheme_type in ("http", "oauth2", "openIdConnect"):
        word = node.text("x-token-scheme")
        if word is None and scheme_type == "http":
            word = node.text("scheme")
        if not word or word.lower() == "bearer":
            word = "Bearer"
        oauth = (
            parse_oauth(node, server, diagnostics) if scheme_type == "oauth2" else None
        )
        return SecurityScheme(
            node, name, "token", description, token_scheme=word, oauth=oauth
        )
    return None


def _api_key(name: str, node: Node, diagnostics: Diagnostics) -> SecurityScheme | None:
    """An API key; None if its name or location is unknown."""
    place, parameter = node.text("in"), node.text("name")
    location = "header" if place is None else place.lower()
    if not parameter or location not in _PLACES:
        return None
    if place != location:
        why = "has no `in`" if place is None else f"has `in: {place}`"
        text = f"the security scheme {name!r} {why}; assuming a {location}"
        diagnostics.add("security-assumed", text, node.position)
    return SecurityScheme(
        node,
        name,
        "api_key",
        node.text("description"),
        parameter=parameter,
        location=location,
    )


def unsupported_remedy(node: Node) -> str:
    """How a caller can use a scheme that cliqgen does not support."""
    if node.text("type") == "apiKey":
        return (
            "Give it a `name`, and `in: header`, `query` or `cookie`; or pass "
            "your own `http_client` with `headers` that contain the key."
        )
    if node.text("type") == "mutualTLS":
        return "Pass your own `http_client` with the certificate: `verify=` of httpx2."
    if (node.text("scheme") or "").lower() == "digest":
        return "Pass your own `http_client` with `auth=httpx2.DigestAuth(...)`."
    return "Pass your own `http_client` with an `auth` that implements it."


def parse_requirements(node: Node | None) -> Security | None:
    """Security requirements: any one alternative suffices (OpenAPI 3.1, 4.8.30)."""
    if node is None:
        return None
    alternatives: list[tuple[tuple[str, tuple[str, ...]], ...]] = []
    for alternative in node.elements():
        alternatives.append(
            tuple(
                (
                    name,
                    tuple(
                        s.value for s in scopes.elements() if isinstance(s.value, str)
                    ),
                )
                for name, scopes in alternative.items()
            )
        )
    return tuple(alternatives)
