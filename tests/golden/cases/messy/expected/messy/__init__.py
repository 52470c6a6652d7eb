"""Typed client of messy and more."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from ._runtime.capture import WithResponse, with_response
    from ._runtime.hooks import (
        ErrorEvent,
        Hooks,
        RequestEvent,
        ResponseEvent,
        RetryEvent,
        WaitEvent,
    )
    from ._runtime.limits import Limiter
    from ._runtime.model import UNSET, UnsetType
    from ._runtime.streaming.download import AsyncDownload, Download, stream
    from ._runtime.tracing import opentelemetry_hooks
    from .client import AsyncMessy, Messy
    from .errors import (
        APIConnectionError,
        APIStatusError,
        APITimeoutError,
        BadGatewayError,
        BadRequestError,
        ClientError,
        ConflictError,
        ContentTooLargeError,
        ExpectationFailedError,
        FailedDependencyError,
        ForbiddenError,
        GatewayTimeoutError,
        GoneError,
        HTTPNotImplementedError,
        HTTPVersionNotSupportedError,
        InsufficientStorageError,
        InternalServerError,
        LengthRequiredError,
        LocalRateLimitError,
        LockedError,
        LoopDetectedError,
        MessyError,
        MethodNotAllowedError,
        MisdirectedRequestError,
        NetworkAuthenticationRequiredError,
        NotAcceptableError,
        NotFoundError,
        PaginationError,
        PaymentRequiredError,
        PreconditionFailedError,
        PreconditionRequiredError,
        ProxyAuthenticationRequiredError,
        RangeNotSatisfiableError,
        RequestHeaderFieldsTooLargeError,
        RequestTimeoutError,
        ResponseDecodeError,
        ResponseTooLargeError,
        ServerError,
        ServiceUnavailableError,
        TokenError,
        TooEarlyError,
        TooManyRequestsError,
        UnauthorizedError,
        UnavailableForLegalReasonsError,
        UnprocessableContentError,
        UnsupportedMediaTypeError,
        UpgradeRequiredError,
        URITooLongError,
        VariantAlsoNegotiatesError,
    )
    from .models.things import (
        FirstNoResponse,
        FirstNoResponse_ea5e,
        ThingsCloseThingV3Body,
        ThingsCloseThingV3BodyClose,
        ThingsCloseThingV3BodyRename,
        ThingsGetResponse,
        ThingsGetResponseListItem,
        ThingsGetResponseListItemType,
    )
    from .models.widgets import SecondNoResponse, WidgetsDeleteBody

__version__ = "0"

__all__ = [
    "WithResponse",
    "with_response",
    "ErrorEvent",
    "Hooks",
    "RequestEvent",
    "ResponseEvent",
    "RetryEvent",
    "WaitEvent",
    "Limiter",
    "UNSET",
    "UnsetType",
    "AsyncDownload",
    "Download",
    "stream",
    "opentelemetry_hooks",
    "AsyncMessy",
    "Messy",
    "APIConnectionError",
    "APIStatusError",
    "APITimeoutError",
    "BadGatewayError",
    "BadRequestError",
    "ClientError",
    "ConflictError",
    "ContentTooLargeError",
    "ExpectationFailedError",
    "FailedDependencyError",
    "ForbiddenError",
    "GatewayTimeoutError",
    "GoneError",
    "HTTPNotImplementedError",
    "HTTPVersionNotSupportedError",
    "InsufficientStorageError",
    "InternalServerError",
    "LengthRequiredError",
    "LocalRateLimitError",
    "LockedError",
    "LoopDetectedError",
    "MessyError",
    "MethodNotAllowedError",
    "MisdirectedRequestError",
    "NetworkAuthenticationRequiredError",
    "NotAcceptableError",
    "NotFoundError",
    "PaginationError",
    "PaymentRequiredError",
    "PreconditionFailedError",
    "PreconditionRequiredError",
    "ProxyAuthenticationRequiredError",
    "RangeNotSatisfiableError",
    "RequestHeaderFieldsTooLargeError",
    "RequestTimeoutError",
    "ResponseDecodeError",
    "ResponseTooLargeError",
    "ServerError",
    "ServiceUnavailableError",
    "TokenError",
    "TooEarlyError",
    "TooManyRequestsError",
    "UnauthorizedError",
    "UnavailableForLegalReasonsError",
    "UnprocessableContentError",
    "UnsupportedMediaTypeError",
    "UpgradeRequiredError",
    "URITooLongError",
    "VariantAlsoNegotiatesError",
    "FirstNoResponse",
    "FirstNoResponse_ea5e",
    "ThingsCloseThingV3Body",
    "ThingsCloseThingV3BodyClose",
    "ThingsCloseThingV3BodyRename",
    "ThingsGetResponse",
    "ThingsGetResponseListItem",
    "ThingsGetResponseListItemType",
    "SecondNoResponse",
    "WidgetsDeleteBody",
]

# Loaded on first use (PEP 562), so that importing the package costs next to nothing.
_EXPORTS = {
    "._runtime.capture": "WithResponse with_response",
    "._runtime.hooks": """
        ErrorEvent Hooks RequestEvent ResponseEvent RetryEvent WaitEvent
        """,
    "._runtime.limits": "Limiter",
    "._runtime.model": "UNSET UnsetType",
    "._runtime.streaming.download": "AsyncDownload Download stream",
    "._runtime.tracing": "opentelemetry_hooks",
    ".client": "AsyncMessy Messy",
    ".errors": """
        APIConnectionError APIStatusError APITimeoutError BadGatewayError
        BadRequestError ClientError ConflictError ContentTooLargeError
        ExpectationFailedError FailedDependencyError ForbiddenError GatewayTimeoutError
        GoneError HTTPNotImplementedError HTTPVersionNotSupportedError
        InsufficientStorageError InternalServerError LengthRequiredError
        LocalRateLimitError LockedError LoopDetectedError MessyError
        MethodNotAllowedError MisdirectedRequestError NetworkAuthenticationRequiredError
        NotAcceptableError NotFoundError PaginationError PaymentRequiredError
        PreconditionFailedError PreconditionRequiredError
        ProxyAuthenticationRequiredError RangeNotSatisfiableError
        RequestHeaderFieldsTooLargeError RequestTimeoutError ResponseDecodeError
        ResponseTooLargeError ServerError ServiceUnavailableError TokenError
        TooEarlyError TooManyRequestsError UnauthorizedError
        UnavailableForLegalReasonsError UnprocessableContentError
        UnsupportedMediaTypeError UpgradeRequiredError URITooLongError
        VariantAlsoNegotiatesError
        """,
    ".models.things": """
        FirstNoResponse FirstNoResponse_ea5e ThingsCloseThingV3Body
        ThingsCloseThingV3BodyClose ThingsCloseThingV3BodyRename ThingsGetResponse
        ThingsGetResponseListItem ThingsGetResponseListItemType
        """,
    ".models.widgets": "SecondNoResponse WidgetsDeleteBody",
}
_MODULES = {
    name: module for module, names in _EXPORTS.items() for name in names.split()
}

if not TYPE_CHECKING:

    def __getattr__(name: str) -> Any:
        module = _MODULES.get(name)
        if module is None:
            raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
        from importlib import import_module

        value = getattr(import_module(module, __name__), name)
        globals()[name] = value
        return value

    def __dir__() -> list[str]:
        return sorted({*globals(), *_MODULES})
