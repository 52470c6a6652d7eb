"""What the client raises.

Everything derives from `LibraryError`. An answer with a failing status raises the class
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


class LibraryError(Failure):
    """Base of everything the Library client raises."""


class APIConnectionError(LibraryError, ConnectionFailure):
    """No answer came: the connection failed or broke."""


class APITimeoutError(APIConnectionError):
    """No answer came in time."""


class TokenError(LibraryError, TokenFailure):
    """No access token is to be had, so the request was not sent."""


class ResponseDecodeError(LibraryError, DecodeFailure):
    """The answer cannot be read as what the description promises."""


class ResponseTooLargeError(ResponseDecodeError):
    """The answer is larger than `max_response_size`."""


class PaginationError(LibraryError, PaginationFailure):
    """A list cannot be walked any further: its pages lead in a circle, or nowhere."""


class LocalRateLimitError(LibraryError, LimitFailure):
    """The request was not sent: its limit is used up, or the server has locked it."""


class APIStatusError(LibraryError, StatusFailure):
    """The server answered with a status that is no success."""


class ClientError(APIStatusError):
    """The request was at fault: any 4xx status without a class of its own."""


class ServerError(APIStatusError):
    """The server was at fault: any 5xx status without a class of its own."""


class NotFoundError(ClientError):
    """404 Not Found.

    There is no such thing.
    """


class ConflictError(ClientError):
    """409 Conflict.

    It contradicts what is there.

    Also raised for `isbn_taken`, whatever the status.
    """


class TooManyRequestsError(ClientError):
    """429 Too Many Requests.

    Slower. The call may be repeated once the lock or Retry-After is over.
    """


class ServiceUnavailableError(ServerError):
    """503 Service Unavailable.

    Later. Calls that are safe to repeat may be, after a growing pause.
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
        404: NotFoundError,
        409: ConflictError,
        429: TooManyRequestsError,
        503: ServiceUnavailableError,
    },
    by_code={
        "isbn_taken": ConflictError,
    },
    waiting=(TooManyRequestsError,),
    temporary=(ServiceUnavailableError,),
)
