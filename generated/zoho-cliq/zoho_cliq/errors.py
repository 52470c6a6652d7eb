"""What the client raises.

Everything derives from `CliqError`. An answer with a failing status raises the class
of its vendor code or of its status; a status without a class of its own raises its
family's, `ClientError` or `ServerError`.
"""

from __future__ import annotations

from ._runtime.failures import (
    ConnectionFailure,
    DecodeFailure,
    ErrorTable,
    Failure,
    LimitFailure,
    PaginationFailure,
    StatusFailure,
    TokenFailure,
)


class CliqError(Failure):
    """Base of everything the Cliq client raises."""


class APIConnectionError(CliqError, ConnectionFailure):
    """No answer came: the connection failed or broke."""


class APITimeoutError(APIConnectionError):
    """No answer came in time."""


class TokenError(CliqError, TokenFailure):
    """No access token is to be had, so the request was not sent."""


class ResponseDecodeError(CliqError, DecodeFailure):
    """The answer cannot be read as what the description promises."""


class ResponseTooLargeError(ResponseDecodeError):
    """The answer is larger than `max_response_size`."""


class PaginationError(CliqError, PaginationFailure):
    """A list cannot be walked any further: its pages lead in a circle, or nowhere."""


class LocalRateLimitError(CliqError, LimitFailure):
    """The request was not sent: its limit is used up, or the server has locked it."""


class APIStatusError(CliqError, StatusFailure):
    """The server answered with a status that is no success."""


class ClientError(APIStatusError):
    """The request was at fault: any 4xx status without a class of its own."""


class ServerError(APIStatusError):
    """The server was at fault: any 5xx status without a class of its own."""


class BadRequestError(ClientError):
    """400 Bad Request.

    The server could not use the request: a parameter is missing, malformed or unknown,
    or a rule of the body is broken. Exceeded rate limits may arrive with this status
    too; the code in the body tells them apart.

    Also raised for `extra_key_found`, `input_invalid`, `input_pattern_mismatch`,
    `invalid.inputs.submitted`, `invalid.time.submitted`, `invalid_delete_reason`,
    `invalid_parameters`, `message_delete_limit_exceeded`, `param_missing`, whatever the
    status.
    """


class UnauthorizedError(ClientError):
    """401 Unauthorized.

    There is no valid access token: the header is missing, or the token has expired, was
    revoked or belongs to another data centre. A fresh token may help once.

    Also raised for `invalid_oauthtoken`, `oauthtoken_invalid`, `unauthorized`, whatever
    the status.
    """


class ForbiddenError(ClientError):
    """403 Forbidden.

    The caller is known but may not do this: a scope is missing from the token, or a
    role, membership or policy stands in the way. A missing scope may arrive as 401; a
    fresh token never cures it.

    Also raised for `access_denied`, `chat_access_denied`, `invalid_access`,
    `message_delete_timeout`, `oauthtoken_scope_invalid`, whatever the status.
    """


class NotFoundError(ClientError):
    """404 Not Found.

    The path is unknown, or the thing it names does not exist or is hidden from the
    caller.

    Also raised for `chat_not_found`, `message_not_found`, `request_url_invalid`,
    `star_not_found`, whatever the status.
    """


class MethodNotAllowedError(ClientError):
    """405 Method Not Allowed.

    The path exists but does not answer to this HTTP method. Servers report this as 400
    as well.

    Also raised for `request_method_invalid`, whatever the status.
    """


class NotAcceptableError(ClientError):
    """406 Not Acceptable.

    The server has no representation that fits the Accept header of the request.
    """


class ConflictError(ClientError):
    """409 Conflict.

    The request contradicts the present state, for example by creating something that
    exists already.
    """


class TooManyRequestsError(ClientError):
    """429 Too Many Requests.

    The limit of this call is used up and the call is locked for a while. Many servers
    answer 400 with the code request_limit_exceeded instead. The call may be repeated
    once the lock or Retry-After is over.

    Also raised for `rate_limit_exceeded`, `request_limit_exceeded`, whatever the
    status.
    """


class InternalServerError(ServerError):
    """500 Internal Server Error.

    Something went wrong inside the server. Report it to the vendor if it stays. Calls
    that are safe to repeat may be, after a growing pause.

    Also raised for `error_message_search`, whatever the status.
    """


class BadGatewayError(ServerError):
    """502 Bad Gateway.

    A server behind the gateway gave an unusable answer; usually over soon. Calls that
    are safe to repeat may be, after a growing pause.
    """


class ServiceUnavailableError(ServerError):
    """503 Service Unavailable.

    The service is overloaded or under maintenance and cannot answer for the moment.
    Calls that are safe to repeat may be, after a growing pause.

    Also raised for `service_unavailable`, whatever the status.
    """


class GatewayTimeoutError(ServerError):
    """504 Gateway Timeout.

    A server behind the gateway did not answer in time. A smaller request may get
    through. Calls that are safe to repeat may be, after a growing pause.
    """


ERRORS = ErrorTable(
    connection=APIConnectionError,
    timeout=APITimeoutError,
    token=TokenError,
    decode=ResponseDecodeError,
    too_large=ResponseTooLargeError,
    pagination=PaginationError,
    limit=LocalRateLimitError,
    status=APIStatusError,
    client=ClientError,
    server=ServerError,
    by_status={
        400: BadRequestError,
        401: UnauthorizedError,
        403: ForbiddenError,
        404: NotFoundError,
        405: MethodNotAllowedError,
        406: NotAcceptableError,
        409: ConflictError,
        429: TooManyRequestsError,
        500: InternalServerError,
        502: BadGatewayError,
        503: ServiceUnavailableError,
        504: GatewayTimeoutError,
    },
    by_code={
        "extra_key_found": BadRequestError,
        "input_invalid": BadRequestError,
        "input_pattern_mismatch": BadRequestError,
        "invalid.inputs.submitted": BadRequestError,
        "invalid.time.submitted": BadRequestError,
        "invalid_delete_reason": BadRequestError,
        "invalid_parameters": BadRequestError,
        "message_delete_limit_exceeded": BadRequestError,
        "param_missing": BadRequestError,
        "invalid_oauthtoken": UnauthorizedError,
        "oauthtoken_invalid": UnauthorizedError,
        "unauthorized": UnauthorizedError,
        "access_denied": ForbiddenError,
        "chat_access_denied": ForbiddenError,
        "invalid_access": ForbiddenError,
        "message_delete_timeout": ForbiddenError,
        "oauthtoken_scope_invalid": ForbiddenError,
        "chat_not_found": NotFoundError,
        "message_not_found": NotFoundError,
        "request_url_invalid": NotFoundError,
        "star_not_found": NotFoundError,
        "request_method_invalid": MethodNotAllowedError,
        "rate_limit_exceeded": TooManyRequestsError,
        "request_limit_exceeded": TooManyRequestsError,
        "error_message_search": InternalServerError,
        "service_unavailable": ServiceUnavailableError,
    },
    waiting=(TooManyRequestsError,),
    temporary=(
        InternalServerError,
        BadGatewayError,
        ServiceUnavailableError,
        GatewayTimeoutError,
    ),
)
