# Copied by cliqgen into each client that it generates.
# Do not edit: your own code goes into the folder _custom of this package.
"""Interpreting a response: the typed result, or the exception for it.

Everything here is pure: it works on the status, the headers and the body.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import TYPE_CHECKING, Any, NoReturn, TypeVar, cast

from .decoding import codec
from .decoding.content import decode_content
from .failures import ErrorTable, StatusFailure
from .http.headers import Headers
from .masking import Masker
from .operation import Operation
from .record import Hidden
from .request import WireRequest

if TYPE_CHECKING:
    from .decoding.places import Problem

T = TypeVar("T")

LONGEST_BODY = 64 * 1024  # bytes of the body that an exception keeps
_LONGEST_SECRET = 16 * 1024  # bytes, encoded

#: Successes without a body, even if one is documented (RFC 9110, 15.3.5, 15.3.6).
_BODILESS = (204, 205)
#: Statuses that lead to another address; 300, 304 and 305 do not.
REDIRECTS = frozenset({301, 302, 303, 307, 308})

_REQUEST_ID_HEADERS = (
    "x-request-id",
    "request-id",
    "x-correlation-id",
    "x-amzn-requestid",
)


class ReceivedResponse(Hidden, frozen=True):
    """A received response: the status, the header fields and the whole body."""

    status: int
    headers: Headers
    content: bytes


def interpret(
    operation: Operation[T],
    request: WireRequest,
    received: ReceivedResponse,
    *,
    errors: ErrorTable,
    strict: bool,
) -> tuple[T, tuple[Problem, ...]]:
    """Turn a response into the result of the operation.

    Args:
        operation: declares the responses.
        request: the request of the response.
        received: the response.
        errors: the exceptions to raise.
        strict: whether to refuse a response that contradicts its description.

    Returns:
        The result, and where it differs from its description (see `decode_content`).

    Raises:
        StatusFailure: if the status is not a success (2xx).
        DecodeFailure: if the body is malformed where JSON is declared, or if strict and
            the response contradicts its description.
    """
    if not 200 <= received.status <= 299:
        raise status_failure(operation, request, received, errors)
    if received.status in _BODILESS or request.method == "HEAD":
        return cast("T", None), ()
    declared = declared_type(operation.responses, received)
    if declared is None:
        return cast("T", None), _problems_of_none(received.content)

    def refuse(message: str) -> NoReturn:
        raise errors.decode(
            request.masker.text(message),
            operation=operation.id,
            method=request.method,
            url=request.shown_url,
            status_code=received.status,
            body=shown_body(received.content, request.masker),
        ) from None

    try:
        return decode_content(
            declared, received.headers, received.content, strict=strict
        )
    except codec.Mismatch as error:
        refuse(f"the response contradicts its description: {error}")
    except codec.MalformedJSON as error:
        media_type = received.headers.get("content-type") or "no media type"
        refuse(f"the response ({media_type}) is not JSON: {error}")


def _problems_of_none(content: bytes) -> tuple[Problem, ...]:
    """The problem of a body that is not documented, unless it is blank."""
    if not content.strip():
        return ()
    from .decoding.places import Problem

    return (Problem("$", "Expected no body, got one"),)


def declared_type(
    responses: Mapping[int | str, Any], received: ReceivedResponse
) -> Any:
    """Return the declared type of a successful response, ``None`` if it has no body.

    The exact status is looked up first, then its range, then ``default``. A
    status that is not declared takes the first success that is.
    """
    if received.status in responses:
        return responses[received.status]
    successes = [
        type_ for status, type_ in responses.items() if str(status).startswith("2")
    ]
    if not received.content and None in successes:
        return None
    for key in ("2XX", "2xx", "default"):
        if key in responses:
            return responses[key]
    return next((type_ for type_ in successes if type_ is not None), None)


def status_failure(
    operation: Operation[Any],
    request: WireRequest,
    received: ReceivedResponse,
    errors: ErrorTable,
    *,
    reason: str | None = None,
) -> StatusFailure:
    """Return the exception for an error response; `reason` overrides its message."""
    from .decoding.error_body import parse_error_body
    from .retry_after import read_retry_after

    masker = request.masker
    headers = show_headers(received.headers.items(), request)
    content_type = received.headers.get("content-type")
    code, message = parse_error_body(
        content_type, received.content, received.status, masker.text
    )
    if 300 <= received.status <= 399 and "location" in headers:
        message = (
            f"a redirect of status {received.status} is not followed, this one leads to "
            f"{headers['location']}"
        )
    request_ids = (headers.get(name) for name in _REQUEST_ID_HEADERS)
    return errors.for_response(received.status, code)(
        masker.text(message if reason is None else reason),
        operation=operation.id,
        method=request.method,
        url=request.shown_url,
        status_code=received.status,
        code=None if code is None else masker.text(code),
        headers=headers,
        request_id=next(filter(None, request_ids), None),
        retry_after=read_retry_after(received.headers),
        body=shown_body(received.content, masker),
        model=_error_model(operation, received, masker),
        scopes=operation.scopes,
        missing=request.missing if received.status in (401, 403) else "",
    )


def shown_body(content: bytes, masker: Masker) -> bytes:
    """Return the part of a body that an exception keeps, with secrets masked.

    They are masked before it is cut, which would leave a part of one.
    """
    return masker.content(content[: LONGEST_BODY + _LONGEST_SECRET])[:LONGEST_BODY]


def show_headers(fields: Iterable[tuple[str, str]], request: WireRequest) -> Headers:
    """Return the header fields of a response without secrets, and without cookies."""
    return Headers(shown_fields(fields, request.masker))


def shown_fields(
    fields: Iterable[tuple[str, str]], masker: Masker
) -> Iterable[tuple[str, str]]:
    """Return the same as names and values."""
    for name, value in fields:
        if name.lower() == "location":
            yield masker.text(name), masker.url(value)
        elif name.lower() not in ("set-cookie", "set-cookie2"):
            yield masker.text(name), masker.text(value)


def with_shown_location(
    fields: Iterable[tuple[str, str]], following: WireRequest
) -> list[tuple[str, str]]:
    """Return the header fields of a followed redirect, with its address masked."""
    others = [(name, value) for name, value in fields if name.lower() != "location"]
    return [*others, ("Location", following.shown_url)]


def _error_model(
    operation: Operation[Any], received: ReceivedResponse, masker: Masker
) -> Any:
    """Decode the body of a failure as the type of its status, None if it is not one."""
    keys = (received.status, f"{received.status // 100}XX", "default")
    declared = next((operation.errors[k] for k in keys if k in operation.errors), None)
    if declared is None:
        return None
    try:
        content = masker.content(received.content)
        model, problems = codec.decode(declared, content, strict=False)
    except (codec.Mismatch, codec.MalformedJSON):
        return None
    return None if any(problem.path == "$" for problem in problems) else model
