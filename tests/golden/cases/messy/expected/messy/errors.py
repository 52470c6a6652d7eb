"""What the client raises.

Everything derives from `MessyError`. An answer with a failing status raises the class
of its vendor code or of its status; a status without a class of its own raises its
family's, `ClientError` or `ServerError`.
"""

from __future__ import annotations

from ._runtime.failures import (
    ConnectionFailure,
    DecodeFailure,
    ErrorTable,
    Failure,
    StatusFailure,
)


class MessyError(Failure):
    """Base of everything the Messy client raises."""


class APIConnectionError(MessyError, ConnectionFailure):
    """No answer came: the connection failed or broke."""


class APITimeoutError(APIConnectionError):
    """No answer came in time."""


class ResponseDecodeError(MessyError, DecodeFailure):
    """The answer cannot be read as what the description promises."""


class APIStatusError(MessyError, StatusFailure):
    """The server answered with a status that is no success."""


class ClientError(APIStatusError):
    """The request was at fault: any 4xx status without a class of its own."""


class ServerError(APIStatusError):
    """The server was at fault: any 5xx status without a class of its own."""


class BadRequestError(ClientError):
    """400 Bad Request.

    Bad request syntax or unsupported method.
    """


class UnauthorizedError(ClientError):
    """401 Unauthorized.

    No permission -- see authorization schemes.
    """


class PaymentRequiredError(ClientError):
    """402 Payment Required.

    No payment -- see charging schemes.
    """


class ForbiddenError(ClientError):
    """403 Forbidden.

    Request forbidden -- authorization will not help.
    """


class NotFoundError(ClientError):
    """404 Not Found.

    Nothing matches the given URI.
    """


class MethodNotAllowedError(ClientError):
    """405 Method Not Allowed.

    Specified method is invalid for this resource.
    """


class NotAcceptableError(ClientError):
    """406 Not Acceptable.

    URI not available in preferred format.
    """


class ProxyAuthenticationRequiredError(ClientError):
    """407 Proxy Authentication Required.

    You must authenticate with this proxy before proceeding.
    """


class RequestTimeoutError(ClientError):
    """408 Request Timeout.

    Request timed out; try again later.
    """


class ConflictError(ClientError):
    """409 Conflict.

    Request conflict.
    """


class GoneError(ClientError):
    """410 Gone.

    URI no longer exists and has been permanently removed.
    """


class LengthRequiredError(ClientError):
    """411 Length Required.

    Client must specify Content-Length.
    """


class PreconditionFailedError(ClientError):
    """412 Precondition Failed.

    Precondition in headers is false.
    """


class RequestEntityTooLargeError(ClientError):
    """413 Request Entity Too Large.

    Entity is too large.
    """


class RequestURITooLongError(ClientError):
    """414 Request-URI Too Long.

    URI is too long.
    """


class UnsupportedMediaTypeError(ClientError):
    """415 Unsupported Media Type.

    Entity body in unsupported format.
    """


class RequestedRangeNotSatisfiableError(ClientError):
    """416 Requested Range Not Satisfiable.

    Cannot satisfy request range.
    """


class ExpectationFailedError(ClientError):
    """417 Expectation Failed.

    Expect condition could not be satisfied.
    """


class ImATeapotError(ClientError):
    """418 I'm a Teapot.

    Server refuses to brew coffee because it is a teapot.
    """


class MisdirectedRequestError(ClientError):
    """421 Misdirected Request.

    Server is not able to produce a response.
    """


class UnprocessableEntityError(ClientError):
    """422 Unprocessable Entity."""


class LockedError(ClientError):
    """423 Locked."""


class FailedDependencyError(ClientError):
    """424 Failed Dependency."""


class TooEarlyError(ClientError):
    """425 Too Early."""


class UpgradeRequiredError(ClientError):
    """426 Upgrade Required."""


class PreconditionRequiredError(ClientError):
    """428 Precondition Required.

    The origin server requires the request to be conditional.
    """


class TooManyRequestsError(ClientError):
    """429 Too Many Requests.

    The user has sent too many requests in a given amount of time ("rate limiting"). The
    call may be repeated once the lock or Retry-After is over.
    """


class RequestHeaderFieldsTooLargeError(ClientError):
    """431 Request Header Fields Too Large.

    The server is unwilling to process the request because its header fields are too
    large.
    """


class UnavailableForLegalReasonsError(ClientError):
    """451 Unavailable For Legal Reasons.

    The server is denying access to the resource as a consequence of a legal demand.
    """


class InternalServerError(ServerError):
    """500 Internal Server Error.

    Server got itself in trouble.
    """


class NotImplementedError(ServerError):
    """501 Not Implemented.

    Server does not support this operation.
    """


class BadGatewayError(ServerError):
    """502 Bad Gateway.

    Invalid responses from another server/proxy. Calls that are safe to repeat may be,
    after a growing pause.
    """


class ServiceUnavailableError(ServerError):
    """503 Service Unavailable.

    The server cannot process the request due to a high load. Calls that are safe to
    repeat may be, after a growing pause.
    """


class GatewayTimeoutError(ServerError):
    """504 Gateway Timeout.

    The gateway server did not receive a timely response. Calls that are safe to repeat
    may be, after a growing pause.
    """


class HTTPVersionNotSupportedError(ServerError):
    """505 HTTP Version Not Supported.

    Cannot fulfill request.
    """


class VariantAlsoNegotiatesError(ServerError):
    """506 Variant Also Negotiates."""


class InsufficientStorageError(ServerError):
    """507 Insufficient Storage."""


class LoopDetectedError(ServerError):
    """508 Loop Detected."""


class NotExtendedError(ServerError):
    """510 Not Extended."""


class NetworkAuthenticationRequiredError(ServerError):
    """511 Network Authentication Required.

    The client needs to authenticate to gain network access.
    """


ERRORS = ErrorTable(
    connection=APIConnectionError,
    timeout=APITimeoutError,
    decode=ResponseDecodeError,
    status=APIStatusError,
    client=ClientError,
    server=ServerError,
    by_status={
        400: BadRequestError,
        401: UnauthorizedError,
        402: PaymentRequiredError,
        403: ForbiddenError,
        404: NotFoundError,
        405: MethodNotAllowedError,
        406: NotAcceptableError,
        407: ProxyAuthenticationRequiredError,
        408: RequestTimeoutError,
        409: ConflictError,
        410: GoneError,
        411: LengthRequiredError,
        412: PreconditionFailedError,
        413: RequestEntityTooLargeError,
        414: RequestURITooLongError,
        415: UnsupportedMediaTypeError,
        416: RequestedRangeNotSatisfiableError,
        417: ExpectationFailedError,
        418: ImATeapotError,
        421: MisdirectedRequestError,
        422: UnprocessableEntityError,
        423: LockedError,
        424: FailedDependencyError,
        425: TooEarlyError,
        426: UpgradeRequiredError,
        428: PreconditionRequiredError,
        429: TooManyRequestsError,
        431: RequestHeaderFieldsTooLargeError,
        451: UnavailableForLegalReasonsError,
        500: InternalServerError,
        501: NotImplementedError,
        502: BadGatewayError,
        503: ServiceUnavailableError,
        504: GatewayTimeoutError,
        505: HTTPVersionNotSupportedError,
        506: VariantAlsoNegotiatesError,
        507: InsufficientStorageError,
        508: LoopDetectedError,
        510: NotExtendedError,
        511: NetworkAuthenticationRequiredError,
    },
    by_code={},
)
