"""Typed client of messy."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from ._runtime.capture import WithResponse as WithResponse
    from ._runtime.capture import with_response as with_response
    from ._runtime.model import UNSET as UNSET
    from ._runtime.model import UnsetType as UnsetType
    from .client import AsyncMessy as AsyncMessy
    from .client import Messy as Messy
    from .errors import APIConnectionError as APIConnectionError
    from .errors import APIStatusError as APIStatusError
    from .errors import APITimeoutError as APITimeoutError
    from .errors import BadGatewayError as BadGatewayError
    from .errors import BadRequestError as BadRequestError
    from .errors import ClientError as ClientError
    from .errors import ConflictError as ConflictError
    from .errors import ExpectationFailedError as ExpectationFailedError
    from .errors import FailedDependencyError as FailedDependencyError
    from .errors import ForbiddenError as ForbiddenError
    from .errors import GatewayTimeoutError as GatewayTimeoutError
    from .errors import GoneError as GoneError
    from .errors import HTTPVersionNotSupportedError as HTTPVersionNotSupportedError
    from .errors import ImATeapotError as ImATeapotError
    from .errors import InsufficientStorageError as InsufficientStorageError
    from .errors import InternalServerError as InternalServerError
    from .errors import LengthRequiredError as LengthRequiredError
    from .errors import LockedError as LockedError
    from .errors import LoopDetectedError as LoopDetectedError
    from .errors import MessyError as MessyError
    from .errors import MethodNotAllowedError as MethodNotAllowedError
    from .errors import MisdirectedRequestError as MisdirectedRequestError
    from .errors import (
        NetworkAuthenticationRequiredError as NetworkAuthenticationRequiredError,
    )
    from .errors import NotAcceptableError as NotAcceptableError
    from .errors import NotExtendedError as NotExtendedError
    from .errors import NotFoundError as NotFoundError
    from .errors import NotImplementedError as NotImplementedError
    from .errors import PaymentRequiredError as PaymentRequiredError
    from .errors import PreconditionFailedError as PreconditionFailedError
    from .errors import PreconditionRequiredError as PreconditionRequiredError
    from .errors import (
        ProxyAuthenticationRequiredError as ProxyAuthenticationRequiredError,
    )
    from .errors import RequestEntityTooLargeError as RequestEntityTooLargeError
    from .errors import (
        RequestHeaderFieldsTooLargeError as RequestHeaderFieldsTooLargeError,
    )
    from .errors import RequestTimeoutError as RequestTimeoutError
    from .errors import RequestURITooLongError as RequestURITooLongError
    from .errors import (
        RequestedRangeNotSatisfiableError as RequestedRangeNotSatisfiableError,
    )
    from .errors import ResponseDecodeError as ResponseDecodeError
    from .errors import ServerError as ServerError
    from .errors import ServiceUnavailableError as ServiceUnavailableError
    from .errors import TooEarlyError as TooEarlyError
    from .errors import TooManyRequestsError as TooManyRequestsError
    from .errors import UnauthorizedError as UnauthorizedError
    from .errors import (
        UnavailableForLegalReasonsError as UnavailableForLegalReasonsError,
    )
    from .errors import UnprocessableEntityError as UnprocessableEntityError
    from .errors import UnsupportedMediaTypeError as UnsupportedMediaTypeError
    from .errors import UpgradeRequiredError as UpgradeRequiredError
    from .errors import VariantAlsoNegotiatesError as VariantAlsoNegotiatesError
    from .models.things import FirstNoResponse as FirstNoResponse
    from .models.things import FirstNoResponse2 as FirstNoResponse2
    from .models.things import ThingsCloseThingV3Body as ThingsCloseThingV3Body
    from .models.things import (
        ThingsCloseThingV3BodyVariant1 as ThingsCloseThingV3BodyVariant1,
    )
    from .models.things import (
        ThingsCloseThingV3BodyVariant1Operation as ThingsCloseThingV3BodyVariant1Operation,
    )
    from .models.things import (
        ThingsCloseThingV3BodyVariant2 as ThingsCloseThingV3BodyVariant2,
    )
    from .models.things import (
        ThingsCloseThingV3BodyVariant2Operation as ThingsCloseThingV3BodyVariant2Operation,
    )
    from .models.things import (
        ThingsGetThingsByThingIdResponse as ThingsGetThingsByThingIdResponse,
    )
    from .models.things import (
        ThingsGetThingsByThingIdResponseListItem as ThingsGetThingsByThingIdResponseListItem,
    )
    from .models.things import (
        ThingsGetThingsByThingIdResponseListItemType as ThingsGetThingsByThingIdResponseListItemType,
    )
    from .models.widgets import SecondNoResponse as SecondNoResponse
    from .models.widgets import (
        WidgetsDeleteWidgetsByIdBody as WidgetsDeleteWidgetsByIdBody,
    )

__version__ = "0"

__all__ = [
    "WithResponse",
    "with_response",
    "UNSET",
    "UnsetType",
    "AsyncMessy",
    "Messy",
    "APIConnectionError",
    "APIStatusError",
    "APITimeoutError",
    "BadGatewayError",
    "BadRequestError",
    "ClientError",
    "ConflictError",
    "ExpectationFailedError",
    "FailedDependencyError",
    "ForbiddenError",
    "GatewayTimeoutError",
    "GoneError",
    "HTTPVersionNotSupportedError",
    "ImATeapotError",
    "InsufficientStorageError",
    "InternalServerError",
    "LengthRequiredError",
    "LockedError",
    "LoopDetectedError",
    "MessyError",
    "MethodNotAllowedError",
    "MisdirectedRequestError",
    "NetworkAuthenticationRequiredError",
    "NotAcceptableError",
    "NotExtendedError",
    "NotFoundError",
    "NotImplementedError",
    "PaymentRequiredError",
    "PreconditionFailedError",
    "PreconditionRequiredError",
    "ProxyAuthenticationRequiredError",
    "RequestEntityTooLargeError",
    "RequestHeaderFieldsTooLargeError",
    "RequestTimeoutError",
    "RequestURITooLongError",
    "RequestedRangeNotSatisfiableError",
    "ResponseDecodeError",
    "ServerError",
    "ServiceUnavailableError",
    "TooEarlyError",
    "TooManyRequestsError",
    "UnauthorizedError",
    "UnavailableForLegalReasonsError",
    "UnprocessableEntityError",
    "UnsupportedMediaTypeError",
    "UpgradeRequiredError",
    "VariantAlsoNegotiatesError",
    "FirstNoResponse",
    "FirstNoResponse2",
    "ThingsCloseThingV3Body",
    "ThingsCloseThingV3BodyVariant1",
    "ThingsCloseThingV3BodyVariant1Operation",
    "ThingsCloseThingV3BodyVariant2",
    "ThingsCloseThingV3BodyVariant2Operation",
    "ThingsGetThingsByThingIdResponse",
    "ThingsGetThingsByThingIdResponseListItem",
    "ThingsGetThingsByThingIdResponseListItemType",
    "SecondNoResponse",
    "WidgetsDeleteWidgetsByIdBody",
]

# Loaded on first use (PEP 562), so that importing the package costs next to nothing.
_EXPORTS = {
    "WithResponse": "._runtime.capture",
    "with_response": "._runtime.capture",
    "UNSET": "._runtime.model",
    "UnsetType": "._runtime.model",
    "AsyncMessy": ".client",
    "Messy": ".client",
    "APIConnectionError": ".errors",
    "APIStatusError": ".errors",
    "APITimeoutError": ".errors",
    "BadGatewayError": ".errors",
    "BadRequestError": ".errors",
    "ClientError": ".errors",
    "ConflictError": ".errors",
    "ExpectationFailedError": ".errors",
    "FailedDependencyError": ".errors",
    "ForbiddenError": ".errors",
    "GatewayTimeoutError": ".errors",
    "GoneError": ".errors",
    "HTTPVersionNotSupportedError": ".errors",
    "ImATeapotError": ".errors",
    "InsufficientStorageError": ".errors",
    "InternalServerError": ".errors",
    "LengthRequiredError": ".errors",
    "LockedError": ".errors",
    "LoopDetectedError": ".errors",
    "MessyError": ".errors",
    "MethodNotAllowedError": ".errors",
    "MisdirectedRequestError": ".errors",
    "NetworkAuthenticationRequiredError": ".errors",
    "NotAcceptableError": ".errors",
    "NotExtendedError": ".errors",
    "NotFoundError": ".errors",
    "NotImplementedError": ".errors",
    "PaymentRequiredError": ".errors",
    "PreconditionFailedError": ".errors",
    "PreconditionRequiredError": ".errors",
    "ProxyAuthenticationRequiredError": ".errors",
    "RequestEntityTooLargeError": ".errors",
    "RequestHeaderFieldsTooLargeError": ".errors",
    "RequestTimeoutError": ".errors",
    "RequestURITooLongError": ".errors",
    "RequestedRangeNotSatisfiableError": ".errors",
    "ResponseDecodeError": ".errors",
    "ServerError": ".errors",
    "ServiceUnavailableError": ".errors",
    "TooEarlyError": ".errors",
    "TooManyRequestsError": ".errors",
    "UnauthorizedError": ".errors",
    "UnavailableForLegalReasonsError": ".errors",
    "UnprocessableEntityError": ".errors",
    "UnsupportedMediaTypeError": ".errors",
    "UpgradeRequiredError": ".errors",
    "VariantAlsoNegotiatesError": ".errors",
    "FirstNoResponse": ".models.things",
    "FirstNoResponse2": ".models.things",
    "ThingsCloseThingV3Body": ".models.things",
    "ThingsCloseThingV3BodyVariant1": ".models.things",
    "ThingsCloseThingV3BodyVariant1Operation": ".models.things",
    "ThingsCloseThingV3BodyVariant2": ".models.things",
    "ThingsCloseThingV3BodyVariant2Operation": ".models.things",
    "ThingsGetThingsByThingIdResponse": ".models.things",
    "ThingsGetThingsByThingIdResponseListItem": ".models.things",
    "ThingsGetThingsByThingIdResponseListItemType": ".models.things",
    "SecondNoResponse": ".models.widgets",
    "WidgetsDeleteWidgetsByIdBody": ".models.widgets",
}

if not TYPE_CHECKING:

    def __getattr__(name: str) -> Any:
        module = _EXPORTS.get(name)
        if module is None:
            raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
        from importlib import import_module

        value = getattr(import_module(module, __name__), name)
        globals()[name] = value
        return value

    def __dir__() -> list[str]:
        return sorted({*globals(), *_EXPORTS})
