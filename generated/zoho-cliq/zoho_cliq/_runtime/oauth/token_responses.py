# Copied by cliqgen into each client that it generates.
# Do not edit: your own code goes into the folder _custom of this package.
"""Reading the responses of a token endpoint (RFC 6749, 5.1 and 5.2)."""

from __future__ import annotations

import math
from typing import Any, Literal

import msgspec

from ..masking import Masker
from ..record import Hidden, Record
from ..response import ReceivedResponse
from ..retry_after import read_retry_after
from .settings import OAuthSettings

MARGIN = 60.0  # seconds before its expiry in which a token is no longer used
_TEMPORARY = frozenset({"server_error", "temporarily_unavailable"})  # 4.1.2.1


class Grantee(Hidden, frozen=True):
    """The content of a successful response.

    Attributes:
        access_token: the token.
        lifetime: the seconds for which it is valid.
        refresh_token: a new refresh token, if there is one.
        scope: the scope of the token, if given.
    """

    access_token: str
    lifetime: float
    refresh_token: str | None
    scope: str | None

    @property
    def margin(self) -> float:
        """The seconds before its expiry at which to get the next one."""
        return min(MARGIN, self.lifetime / 10)


class Trouble(Record, frozen=True):
    """Why there is no token.

    Attributes:
        reason: ``refused`` if asking again makes no sense, ``throttled`` if the endpoint
            refuses requests for a while, ``transient`` if another attempt may succeed.
        text: the message, without secrets.
        code: the error of the endpoint (RFC 6749, 5.2).
        status: the HTTP status; None if there was no response.
        retry_after: the seconds that the endpoint asks to wait.
        was_sent: whether the request may have reached the endpoint.
        cause: the exception of the HTTP library.
    """

    reason: Literal["refused", "throttled", "transient"]
    text: str
    code: str | None = None
    status: int | None = None
    retry_after: float | None = None
    was_sent: bool = True
    cause: Exception | None = None


def read_token_response(
    received: ReceivedResponse, settings: OAuthSettings, masker: Masker
) -> Grantee | Trouble:
    """Interpret a response. A success has a token: a status alone proves nothing."""
    body = _object(received.content)
    token = _text(body.get("access_token"))
    if 200 <= received.status <= 299 and token is not None and len(token.split()) == 1:
        return Grantee(
            access_token=token,
            lifetime=_lifetime(body, settings),
            refresh_token=_text(body.get("refresh_token")),
            scope=_text(body.get("scope")),
        )
    return _trouble(received, body, settings, masker)


def _trouble(
    received: ReceivedResponse,
    body: dict[str, Any],
    settings: OAuthSettings,
    masker: Masker,
) -> Trouble:
    code = _text(body.get("error"))
    message = _text(body.get("error_description")) or _text(body.get("message"))
    status = received.status
    if code is None:
        text = message or f"the token endpoint responded with {status}, without a token"
    else:
        text = message or f"the token endpoint responded with {status} and this error"
    if 300 <= status <= 399:
        text = f"the token endpoint redirects ({status}), which is not followed"
    reason: Literal["refused", "throttled", "transient"] = "refused"
    if status == 429 or _is_throttle(settings, code, message):
        reason = "throttled"
    elif status >= 500 or status == 408 or code in _TEMPORARY:
        reason = "transient"
    hint = settings.hints.get(code or "")
    if hint is not None:
        text = f"{text.rstrip('.')}. {hint}"
    return Trouble(
        reason=reason,
        text=masker.text(text),
        code=None if code is None else masker.text(code),
        status=status,
        retry_after=read_retry_after(received.headers),
    )


def _is_throttle(
    settings: OAuthSettings, code: str | None, message: str | None
) -> bool:
    texts = {text.casefold() for text in settings.throttled}
    return not texts.isdisjoint({(code or "").casefold(), (message or "").casefold()})


def _lifetime(body: dict[str, Any], settings: OAuthSettings) -> float:
    """Return the seconds for which a token is valid (RFC 6749, 5.1: ``expires_in``).

    Some servers send milliseconds, and seconds in another field.
    """
    for name in ("expires_in_sec", "expires_in"):
        number = _number(body.get(name))
        if number is None:
            continue
        if number > settings.longest_lifetime:
            number /= 1000
        return min(number, settings.longest_lifetime)
    return settings.lifetime


def _number(value: object) -> float | None:
    """Return a positive number, which may be sent as a string."""
    if isinstance(value, bool) or not isinstance(value, int | float | str):
        return None
    try:
        number = float(value)
    except (ValueError, OverflowError):
        return None
    return number if math.isfinite(number) and number > 0 else None


def _object(content: bytes) -> dict[str, Any]:
    try:
        return msgspec.json.decode(content, type=dict[str, Any])
    except (msgspec.DecodeError, RecursionError):
        return {}


def _text(value: object) -> str | None:
    return value.strip() or None if isinstance(value, str) else None
