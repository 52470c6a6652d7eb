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
    LimitFailure,
    PaginationFailure,
    StatusFailure,
    TokenFailure,
)


class MessyError(Failure):
    """Base of everything the Messy client raises."""


class APIConnectionError(MessyError, ConnectionFailure):
    """No answer came: the connection failed or broke."""


class APITimeoutError(APIConnectionError):
    """No answer came in time."""


class TokenError(MessyError, TokenFailure):
    """No access token is to be had, so the request was not sent."""


class ResponseDecodeError(MessyError, DecodeFailure):
    """The answer cannot be read as what the description promises."""


class ResponseTooLargeError(ResponseDecodeError):
    """The answer is larger than `max_response_size`."""


class PaginationError(MessyError, PaginationFailure):
    """A list cannot be walked any further: its pages lead in a circle, or nowhere."""


class LocalRateLimitError(MessyError, LimitFailure):
    """The request was not sent: its limit is used up, or the server has locked it."""


class APIStatusError(MessyError, StatusFailure):
    """The server answered with a status that is no success."""


class ClientError(APIStatusError):
    """The request was at fault: any 4xx status without a class of its own."""


class ServerError(APIStatusError):
    """The server was at fault: any 5xx status without a class of its own."""


class BadRequestError(ClientError):
    """400 Bad Request.

    The server could not make sense of the request.
    """


class UnauthorizedError(ClientError):
    """401 Unauthorized.

    Credentials are missing, expired or wrong.
    """


class PaymentRequiredError(ClientError):
    """402 Payment Required.

    The account has to pay first.
    """


class ForbiddenError(ClientError):
    """403 Forbidden.

    The caller is known but may not do this.
    """


class NotFoundError(ClientError):
    """404 Not Found.

    There is no such thing at this address, or it is hidden from the caller.
    """


class MethodNotAllowedError(ClientError):
    """405 Method Not Allowed.

    The address does not take this HTTP method.
    """


class NotAcceptableError(ClientError):
    """406 Not Acceptable.

    The server has no form of the answer that the request accepts.
    """


class ProxyAuthenticationRequiredError(ClientError):
    """407 Proxy Authentication Required.

    A proxy on the way wants credentials.
    """


class RequestTimeoutError(ClientError):
    """408 Request Timeout.

    The server waited too long for the request.
    """


class ConflictError(ClientError):
    """409 Conflict.

    The request contradicts the present state.
    """


class GoneError(ClientError):
    """410 Gone.

    What was here is gone for good.
    """


class LengthRequiredError(ClientError):
    """411 Length Required.

    The request must state its length.
    """


class PreconditionFailedError(ClientError):
    """412 Precondition Failed.

    A condition in the headers of the request does not hold.
    """


class ContentTooLargeError(ClientError):
    """413 Content Too Large.

    The body of the request is too large.
    """


class URITooLongError(ClientError):
    """414 URI Too Long.

    The address is too long.
    """


class UnsupportedMediaTypeError(ClientError):
    """415 Unsupported Media Type.

    The server does not take this media type.
    """


class RangeNotSatisfiableError(ClientError):
    """416 Range Not Satisfiable.

    The range asked for does not exist.
    """


class ExpectationFailedError(ClientError):
    """417 Expectation Failed."""


class MisdirectedRequestError(ClientError):
    """421 Misdirected Request.

    The request reached a server that does not answer for this address.
    """


class UnprocessableContentError(ClientError):
    """422 Unprocessable Content.

    The body is well-formed, but its content is refused.
    """


class LockedError(ClientError):
    """423 Locked.

    The resource is locked.
    """


class FailedDependencyError(ClientError):
    """424 Failed Dependency.

    Another request failed that this one depends on.
    """


class TooEarlyError(ClientError):
    """425 Too Early."""


class UpgradeRequiredError(ClientError):
    """426 Upgrade Required."""


class PreconditionRequiredError(ClientError):
    """428 Precondition Required.

    The server wants the request to be conditional.
    """


class TooManyRequestsError(ClientError):
    """429 Too Many Requests.

    There were too many requests in a short time. The call may be repeated once the lock
    or Retry-After is over.
    """


class RequestHeaderFieldsTooLargeError(ClientError):
    """431 Request Header Fields Too Large.

    The headers of the request are too large.
    """


class UnavailableForLegalReasonsError(ClientError):
    """451 Unavailable For Legal Reasons.

    The law forbids the answer.
    """


class InternalServerError(ServerError):
    """500 Internal Server Error.

    The server failed.
    """


class HTTPNotImplementedError(ServerError):
    """501 Not Implemented.

    The server does not know this HTTP method.
    """


class BadGatewayError(ServerError):
    """502 Bad Gateway.

    A server behind the gateway gave an unusable answer. Calls that are safe to repeat
    may be, after a growing pause.
    """


class ServiceUnavailableError(ServerError):
    """503 Service Unavailable.

    The server cannot answer for the moment. Calls that are safe to repeat may be, after
    a growing pause.
    """


class GatewayTimeoutError(ServerError):
    """504 Gateway Timeout.

    A server behind the gateway did not answer in time. Calls that are safe to repeat
    may be, after a growing pause.
    """


class HTTPVersionNotSupportedError(ServerError):
    """505 HTTP Version Not Supported."""


class VariantAlsoNegotiatesError(ServerError):
    """506 Variant Also Negotiates."""


class InsufficientStorageError(ServerError):
    """507 Insufficient Storage."""


class LoopDetectedError(ServerError):
    """508 Loop Detected."""


class NetworkAuthenticationRequiredError(ServerError):
    """511 Network Authentication Required."""


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
        413: ContentTooLargeError,
        414: URITooLongError,
        415: UnsupportedMediaTypeError,
        416: RangeNotSatisfiableError,
        417: ExpectationFailedError,
        421: MisdirectedRequestError,
        422: UnprocessableContentError,
        423: LockedError,
        424: FailedDependencyError,
        425: TooEarlyError,
        426: UpgradeRequiredError,
        428: PreconditionRequiredError,
        429: TooManyRequestsError,
        431: RequestHeaderFieldsTooLargeError,
        451: UnavailableForLegalReasonsError,
        500: InternalServerError,
        501: HTTPNotImplementedError,
        502: BadGatewayError,
        503: ServiceUnavailableError,
        504: GatewayTimeoutError,
        505: HTTPVersionNotSupportedError,
        506: VariantAlsoNegotiatesError,
        507: InsufficientStorageError,
        508: LoopDetectedError,
        511: NetworkAuthenticationRequiredError,
    },
    by_code={},
    waiting=(TooManyRequestsError,),
    temporary=(
        BadGatewayError,
        ServiceUnavailableError,
        GatewayTimeoutError,
    ),
)
