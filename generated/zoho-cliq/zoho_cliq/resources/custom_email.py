"""The address from which Cliq sends its e-mails for the organisation."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from .._runtime.operation import Operation, RateLimit
from .._runtime.resource import AsyncResource, Resource
from ..models.custom_email import (
    CustomEmailResult,
    CustomEmailUpdate,
    CustomEmailUpdateCnameStatus,
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
_GET: Operation[CustomEmailResult] = Operation(
    id="custom_email.get",
    method="GET",
    path="/api/v2/mailconfigurations/global",
    responses={200: CustomEmailResult},
    errors=_ERRORS,
    rate_limit=RateLimit(requests=20, period=60.0, lock=600.0),
    security=(("oauth",),),
    scopes=(("ZohoCliq.Organisation.READ",),),
)
_UPDATE: Operation[CustomEmailResult] = Operation(
    id="custom_email.update",
    method="PUT",
    path="/api/v2/mailconfigurations/global",
    responses={200: CustomEmailResult},
    errors=_ERRORS,
    rate_limit=RateLimit(requests=20, period=60.0, lock=600.0),
    security=(("oauth",),),
    scopes=(("ZohoCliq.Organisation.UPDATE",), ("ZohoCliq.Organisation.READ",)),
)


class CustomEmailResource(Resource):
    """The address from which Cliq sends its e-mails for the organisation."""

    def get(self) -> CustomEmailResult:
        """Get the custom sender address of the organisation.

        Returns name and e-mail address that the mails of Cliq to the organisation carry
        as their sender, with the state of the DNS records that this needs. For
        administrators.

        Sends `GET /api/v2/mailconfigurations/global`.
        Scope: `ZohoCliq.Organisation.READ`.
        Limit: 20 calls per minute, then locked for 10 minutes.

        Returns:
            CustomEmailResult: The sender address and its DNS records.

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
            client.custom_email.get()
        """
        return self._request(
            _GET,
        )

    def update(
        self, *, name: str, email_id: str, cname_status: CustomEmailUpdateCnameStatus
    ) -> CustomEmailResult:
        """Set the custom sender address.

        Sets name and e-mail address of the sender. Public code reports that an address
        that is set already stays as it is although the call seems to work; an
        administrator has to remove it in the admin pages first. The vendor names the
        scope for reading, public code uses the one for changing. For administrators.

        Sends `PUT /api/v2/mailconfigurations/global`.
        Scope: `ZohoCliq.Organisation.UPDATE` or `ZohoCliq.Organisation.READ`.
        Limit: 20 calls per minute, then locked for 10 minutes.

        Args:
            name: Name of the sender.
            email_id: E-mail address of the sender.
            cname_status: Whether the CNAME record of the domain was checked.

        Returns:
            CustomEmailResult: The sender address and its DNS records.

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
            client.custom_email.update(
                name="Harbour offices",
                email_id="cliq@harbour.example.com",
                cname_status="verified",
            )
        """
        return self._request(
            _UPDATE,
            json=CustomEmailUpdate(
                name=name, email_id=email_id, cname_status=cname_status
            ),
        )


class AsyncCustomEmailResource(AsyncResource):
    """The address from which Cliq sends its e-mails for the organisation."""

    async def get(self) -> CustomEmailResult:
        """Get the custom sender address of the organisation.

        Returns name and e-mail address that the mails of Cliq to the organisation carry
        as their sender, with the state of the DNS records that this needs. For
        administrators.

        Sends `GET /api/v2/mailconfigurations/global`.
        Scope: `ZohoCliq.Organisation.READ`.
        Limit: 20 calls per minute, then locked for 10 minutes.

        Returns:
            CustomEmailResult: The sender address and its DNS records.

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
            await client.custom_email.get()
        """
        return await self._request(
            _GET,
        )

    async def update(
        self, *, name: str, email_id: str, cname_status: CustomEmailUpdateCnameStatus
    ) -> CustomEmailResult:
        """Set the custom sender address.

        Sets name and e-mail address of the sender. Public code reports that an address
        that is set already stays as it is although the call seems to work; an
        administrator has to remove it in the admin pages first. The vendor names the
        scope for reading, public code uses the one for changing. For administrators.

        Sends `PUT /api/v2/mailconfigurations/global`.
        Scope: `ZohoCliq.Organisation.UPDATE` or `ZohoCliq.Organisation.READ`.
        Limit: 20 calls per minute, then locked for 10 minutes.

        Args:
            name: Name of the sender.
            email_id: E-mail address of the sender.
            cname_status: Whether the CNAME record of the domain was checked.

        Returns:
            CustomEmailResult: The sender address and its DNS records.

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
            await client.custom_email.update(
                name="Harbour offices",
                email_id="cliq@harbour.example.com",
                cname_status="verified",
            )
        """
        return await self._request(
            _UPDATE,
            json=CustomEmailUpdate(
                name=name, email_id=email_id, cname_status=cname_status
            ),
        )
