# Copied by cliqgen into each client that it generates.
# Do not edit: your own code goes into the folder _custom of this package.
"""One request to a token endpoint (RFC 6749, 3.2)."""

from __future__ import annotations

from typing import Any

import httpx2

from ..auth import TokenContext
from ..clock import Patience
from ..failures import TokenFailure
from ..http import transport
from ..operation import Operation
from ..request import Attachment, WireRequest, build_call
from ..steps import Content, Read, Send, Steps
from .grants import Grant, Registration, form_fields
from .settings import OAuthSettings
from .token_responses import Grantee, Trouble, read_token_response

REQUEST: Operation[Any] = Operation(
    id="oauth.token", method="POST", path="", responses={}
)
LONGEST_REQUEST = 60.0  # seconds, from the first sent byte to the last received one
_LARGEST_RESPONSE = 64 * 1024  # bytes


def ask(
    url: str,
    registration: Registration,
    grant: Grant,
    settings: OAuthSettings,
    context: TokenContext,
    most: float,
) -> Steps[Grantee | Trouble]:
    """Ask for a token once, and return the outcome.

    The request ends after `most` seconds at the latest, even if the call has no
    deadline: others wait for it.
    """
    remaining = context.patience.remaining
    most = min(LONGEST_REQUEST, most, most if remaining is None else remaining)
    patience = Patience(0, most, context.monotonic)
    request = _build(url, registration, grant, context)
    context.observer.sends(request)
    started = context.monotonic()
    try:
        response: httpx2.Response = yield Send(request, context.timeout, patience)
    except httpx2.RequestError as error:
        return _no_response(error, request, context, most)
    seconds = context.monotonic() - started
    content: Content = yield Read(response, _LARGEST_RESPONSE, patience)
    context.observer.received(request, response, seconds)
    if isinstance(content.error, httpx2.DecodingError):
        return Trouble("refused", "the response of the token endpoint cannot be read")
    if content.error is not None:
        return _no_response(content.error, request, context, most)
    if not content.is_whole:
        text = f"the response of the token endpoint is larger than {_LARGEST_RESPONSE} bytes"
        return Trouble("refused", text, status=response.status_code)
    received = transport.received_response(response, content.data)
    return read_token_response(received, settings, request.masker)


def failure_of(
    trouble: Trouble,
    url: str,
    context: TokenContext,
    *,
    note: str = "",
    retry_after: float | None = None,
) -> TokenFailure:
    """Return an exception of the package; each caller gets a separate one."""
    made = context.service.errors.token(
        f"{trouble.text.rstrip('.')}{note}",
        operation=context.operation,
        method=REQUEST.method,
        url=url,
        code=trouble.code,
        status_code=trouble.status,
        retry_after=trouble.retry_after if retry_after is None else retry_after,
    )
    made.__cause__ = trouble.cause
    return made


def _build(
    url: str, registration: Registration, grant: Grant, context: TokenContext
) -> WireRequest:
    service = context.service
    user_agent = f"{service.package}/{service.version}"
    form = form_fields(registration, grant)
    call = build_call(REQUEST, url, user_agent, {"form": form})
    secrets = (registration.client_secret, *grant.secrets)
    # A secret is attached, so no credential of the user's `http_client` is.
    return call.authorize([Attachment(secrets=secrets)], service.secret_names)


def _no_response(
    error: httpx2.RequestError, request: WireRequest, context: TokenContext, most: float
) -> Trouble:
    failure = transport.connection_failure(
        error,
        REQUEST,
        request,
        errors=context.service.errors,
        timeout=context.timeout,
        deadline=round(most, 2),
    )
    return Trouble(
        "transient",
        f"no response from the token endpoint: {failure.message}",
        was_sent=failure.was_sent,
        cause=error,
    )
