"""The domain of its own under which an organisation uses Cliq."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from .._runtime.operation import Operation, RateLimit
from .._runtime.resource import AsyncResource, Resource
from ..models.custom_domain import (
    CustomDomainCreate,
    CustomDomainResult,
    CustomDomainUpdate,
    CustomDomainUpdateStatus,
)
from ..models.shared import ErrorBody

_ERRORS: Mapping[int | str, Any] = {
    400: ErrorBody,
    401: ErrorBody,
    403: ErrorBody,
    404: ErrorBody,
    405: ErrorBody,
    406: ErrorBody,
    429: ErrorBody,
    500: ErrorBody,
}
_GET: Operation[CustomDomainResult] = Operation(
    id="custom_domain.get",
    method="GET",
    path="/api/v2/customdomain",
    responses={200: CustomDomainResult},
    errors=_ERRORS,
    rate_limit=RateLimit(requests=20, period=60.0, lock=600.0),
    security=(("oauth",),),
    scopes=(("ZohoCliq.Organisation.READ",),),
)
_CREATE: Operation[CustomDomainResult] = Operation(
    id="custom_domain.create",
    method="POST",
    path="/api/v2/customdomain",
    responses={200: CustomDomainResult},
    errors=_ERRORS,
    rate_limit=RateLimit(requests=20, period=60.0, lock=600.0),
    security=(("oauth",),),
    scopes=(("ZohoCliq.Organisation.CREATE",),),
)
_UPDATE: Operation[CustomDomainResult] = Operation(
    id="custom_domain.update",
    method="PUT",
    path="/api/v2/customdomain",
    responses={200: CustomDomainResult},
    errors=_ERRORS,
    rate_limit=RateLimit(requests=20, period=60.0, lock=600.0),
    security=(("oauth",),),
    scopes=(("ZohoCliq.Organisation.UPDATE",),),
)
_DELETE: Operation[None] = Operation(
    id="custom_domain.delete",
    method="DELETE",
    path="/api/v2/customdomain",
    responses={204: None},
    errors=_ERRORS,
    rate_limit=RateLimit(requests=20, period=60.0, lock=600.0),
    security=(("oauth",),),
    scopes=(("ZohoCliq.Organisation.DELETE",),),
)


class CustomDomainResource(Resource):
    """The domain of its own under which an organisation uses Cliq."""

    def get(self) -> CustomDomainResult:
        """Get the custom domain of the organisation.

        Returns the domain under which the organisation reaches Cliq instead of the
        vendor's, and its state. For administrators.

        Sends `GET /api/v2/customdomain`.
        Scope: `ZohoCliq.Organisation.READ`.
        Limit: 20 calls per minute, then locked for 10 minutes.

        Returns:
            CustomDomainResult: The domain.

        Raises:
            BadRequestError: 400.
            UnauthorizedError: 401.
            ForbiddenError: 403.
            NotFoundError: 404.
            MethodNotAllowedError: 405.
            NotAcceptableError: 406.
            TooManyRequestsError: 429.
            InternalServerError: 500.

        The `model` of an exception is ErrorBody.

        Example:
            client.custom_domain.get()
        """
        return self._request(
            _GET,
        )

    def create(self, *, name: str) -> CustomDomainResult:
        """Give the organisation a custom domain.

        Registers a domain under which the organisation reaches Cliq. The domain needs a
        DNS record that points to the vendor; once it is visible, custom_domain.update
        puts the domain into use. For administrators.

        Sends `POST /api/v2/customdomain`.
        Scope: `ZohoCliq.Organisation.CREATE`.
        Limit: 20 calls per minute, then locked for 10 minutes.

        Args:
            name: The domain, as it stands in addresses.

        Returns:
            CustomDomainResult: The new domain.

        Raises:
            BadRequestError: 400.
            UnauthorizedError: 401.
            ForbiddenError: 403.
            NotFoundError: 404.
            MethodNotAllowedError: 405.
            NotAcceptableError: 406.
            TooManyRequestsError: 429.
            InternalServerError: 500.

        The `model` of an exception is ErrorBody.

        Example:
            client.custom_domain.create(name="talk.harbour.example.com")
        """
        return self._request(
            _CREATE,
            json=CustomDomainCreate(name=name),
        )

    def update(self, *, status: CustomDomainUpdateStatus) -> CustomDomainResult:
        """Verify the custom domain.

        Has the DNS record of the custom domain checked and sets the state of the
        domain. For administrators.

        Sends `PUT /api/v2/customdomain`.
        Scope: `ZohoCliq.Organisation.UPDATE`.
        Limit: 20 calls per minute, then locked for 10 minutes.

        Args:
            status: In use (active) or not (inactive).

        Returns:
            CustomDomainResult: The domain after the check.

        Raises:
            BadRequestError: 400.
            UnauthorizedError: 401.
            ForbiddenError: 403.
            NotFoundError: 404.
            MethodNotAllowedError: 405.
            NotAcceptableError: 406.
            TooManyRequestsError: 429.
            InternalServerError: 500.

        The `model` of an exception is ErrorBody.

        Example:
            client.custom_domain.update(status="active")
        """
        return self._request(
            _UPDATE,
            json=CustomDomainUpdate(status=status),
        )

    def delete(self) -> None:
        """Remove the custom domain.

        Takes the custom domain away, so that the organisation reaches Cliq under the
        vendor's domain only. For administrators.

        Sends `DELETE /api/v2/customdomain`.
        Scope: `ZohoCliq.Organisation.DELETE`.
        Limit: 20 calls per minute, then locked for 10 minutes.

        Raises:
            BadRequestError: 400.
            UnauthorizedError: 401.
            ForbiddenError: 403.
            NotFoundError: 404.
            MethodNotAllowedError: 405.
            NotAcceptableError: 406.
            TooManyRequestsError: 429.
            InternalServerError: 500.

        The `model` of an exception is ErrorBody.

        Example:
            client.custom_domain.delete()
        """
        return self._request(
            _DELETE,
        )


class AsyncCustomDomainResource(AsyncResource):
    """The domain of its own under which an organisation uses Cliq."""

    async def get(self) -> CustomDomainResult:
        """Get the custom domain of the organisation.

        Returns the domain under which the organisation reaches Cliq instead of the
        vendor's, and its state. For administrators.

        Sends `GET /api/v2/customdomain`.
        Scope: `ZohoCliq.Organisation.READ`.
        Limit: 20 calls per minute, then locked for 10 minutes.

        Returns:
            CustomDomainResult: The domain.

        Raises:
            BadRequestError: 400.
            UnauthorizedError: 401.
            ForbiddenError: 403.
            NotFoundError: 404.
            MethodNotAllowedError: 405.
            NotAcceptableError: 406.
            TooManyRequestsError: 429.
            InternalServerError: 500.

        The `model` of an exception is ErrorBody.

        Example:
            await client.custom_domain.get()
        """
        return await self._request(
            _GET,
        )

    async def create(self, *, name: str) -> CustomDomainResult:
        """Give the organisation a custom domain.

        Registers a domain under which the organisation reaches Cliq. The domain needs a
        DNS record that points to the vendor; once it is visible, custom_domain.update
        puts the domain into use. For administrators.

        Sends `POST /api/v2/customdomain`.
        Scope: `ZohoCliq.Organisation.CREATE`.
        Limit: 20 calls per minute, then locked for 10 minutes.

        Args:
            name: The domain, as it stands in addresses.

        Returns:
            CustomDomainResult: The new domain.

        Raises:
            BadRequestError: 400.
            UnauthorizedError: 401.
            ForbiddenError: 403.
            NotFoundError: 404.
            MethodNotAllowedError: 405.
            NotAcceptableError: 406.
            TooManyRequestsError: 429.
            InternalServerError: 500.

        The `model` of an exception is ErrorBody.

        Example:
            await client.custom_domain.create(name="talk.harbour.example.com")
        """
        return await self._request(
            _CREATE,
            json=CustomDomainCreate(name=name),
        )

    async def update(self, *, status: CustomDomainUpdateStatus) -> CustomDomainResult:
        """Verify the custom domain.

        Has the DNS record of the custom domain checked and sets the state of the
        domain. For administrators.

        Sends `PUT /api/v2/customdomain`.
        Scope: `ZohoCliq.Organisation.UPDATE`.
        Limit: 20 calls per minute, then locked for 10 minutes.

        Args:
            status: In use (active) or not (inactive).

        Returns:
            CustomDomainResult: The domain after the check.

        Raises:
            BadRequestError: 400.
            UnauthorizedError: 401.
            ForbiddenError: 403.
            NotFoundError: 404.
            MethodNotAllowedError: 405.
            NotAcceptableError: 406.
            TooManyRequestsError: 429.
            InternalServerError: 500.

        The `model` of an exception is ErrorBody.

        Example:
            await client.custom_domain.update(status="active")
        """
        return await self._request(
            _UPDATE,
            json=CustomDomainUpdate(status=status),
        )

    async def delete(self) -> None:
        """Remove the custom domain.

        Takes the custom domain away, so that the organisation reaches Cliq under the
        vendor's domain only. For administrators.

        Sends `DELETE /api/v2/customdomain`.
        Scope: `ZohoCliq.Organisation.DELETE`.
        Limit: 20 calls per minute, then locked for 10 minutes.

        Raises:
            BadRequestError: 400.
            UnauthorizedError: 401.
            ForbiddenError: 403.
            NotFoundError: 404.
            MethodNotAllowedError: 405.
            NotAcceptableError: 406.
            TooManyRequestsError: 429.
            InternalServerError: 500.

        The `model` of an exception is ErrorBody.

        Example:
            await client.custom_domain.delete()
        """
        return await self._request(
            _DELETE,
        )
