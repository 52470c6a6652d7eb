# Copied by cliqgen into each client that it generates.
# Do not edit: your own code goes into the folder _custom of this package.
"""Credentials: whether a request has what it must have, and which tokens have ended."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from typing import Any
from urllib.parse import parse_qs

from .description import Description, Operation
from .matching import Target
from .parameters import decoded, split_query
from .responses import WireResponse

#: How long a token is good for, in seconds.
LIFETIME = 3600
_GRANTS = {
    "refresh_token": "refresh_token",
    "authorization_code": "code",
    "client_credentials": "client_id",
}


class Tokens:
    """Gives tokens, and distinguishes valid ones from those that have expired."""

    def __init__(self, description: Description) -> None:
        self._schemes = description.security_schemes
        self._urls = set(_token_urls(description))
        self.reset()

    def reset(self) -> None:
        """Forget all tokens."""
        self._ends: dict[str, float] = {}
        self._seen: set[str] = set()
        self._ended: set[str] = set()
        self._ends_next = False
        self._given = 0

    def expire(self) -> None:
        """End all tokens that were given or used so far, or the one that comes next."""
        self._ends_next = not (self._seen or self._ends)
        self._ended |= self._seen | self._ends.keys()

    def is_endpoint(self, target: Target, url: str) -> bool:
        """Whether a request is one for a token (RFC 6749, 3.2), by its address."""
        return target.method == "POST" and url.partition("?")[0] in self._urls

    def asks_for_token(self, target: Target, content: bytes) -> bool:
        """Whether a request is one for a token, by its body."""
        return target.method == "POST" and b"grant_type=" in content

    def response(self, content: bytes, now: float) -> WireResponse:
        """The response of the token endpoint (RFC 6749, 5.1, 5.2)."""
        form = {n: v[-1] for n, v in parse_qs(content.decode("latin-1")).items()}
        grant = form.get("grant_type", "")
        if grant not in _GRANTS:
            return _json(400, {"error": "unsupported_grant_type"})
        if not form.get(_GRANTS[grant]):
            return _json(400, {"error": "invalid_request"})
        self._given += 1
        token = f"fake-token-{self._given}"
        self._ends[token] = now + LIFETIME
        body: dict[str, Any] = {
            "access_token": token,
            "token_type": "Bearer",
            "expires_in": LIFETIME,
        }
        if grant == "authorization_code":
            body["refresh_token"] = f"fake-refresh-token-{self._given}"
        return _json(200, body)

    def refuses(self, operation: Operation, target: Target, now: float) -> str | None:
        """Why a request is refused with 401, None if it is not."""
        security = operation.security
        if not security or () in security:
            return None
        if not any(self._meets(names, target) for names in security):
            needed = " or ".join(" with ".join(names) for names in security)
            return f"no credential was sent; the operation needs {needed}"
        token = _token(target.headers)
        if token is not None and self._has_ended(token, now):
            return "the access token has expired"
        return None

    def _has_ended(self, token: str, now: float) -> bool:
        if self._ends_next:
            self._ends_next = False
            self._ended.add(token)
        self._seen.add(token)
        return token in self._ended or self._ends.get(token, now + 1) <= now

    def _meets(self, names: tuple[str, ...], target: Target) -> bool:
        return all(self._is_sent(self._schemes.get(name, {}), target) for name in names)

    def _is_sent(self, scheme: Mapping[str, Any], target: Target) -> bool:
        type_ = scheme.get("kind")
        if type_ in ("token", "basic"):
            wanted = "basic" if type_ == "basic" else str(scheme.get("token_scheme"))
            sent = target.headers.get("authorization", "").partition(" ")[0]
            return sent.lower() == wanted.lower()
        if type_ != "api_key":
            return True  # what the client does not know is sent in a way of the user's
        name, place = str(scheme.get("parameter")), scheme.get("in")
        if place == "query":
            return name in decoded(split_query(target.query))
        if place == "cookie":
            return f"{name}=" in target.headers.get("cookie", "")
        return name.lower() in target.headers


def _token(headers: Mapping[str, str]) -> str | None:
    scheme, _, token = headers.get("authorization", "").partition(" ")
    return None if not token or scheme.lower() == "basic" else token.strip()


def _token_urls(description: Description) -> Iterator[str]:
    for each in (*description.servers, *description.security_schemes.values()):
        if isinstance(each.get("token_url"), str):
            yield each["token_url"]


def _json(status: int, body: Mapping[str, Any]) -> WireResponse:
    return WireResponse(status, json.dumps(body).encode(), "application/json")
