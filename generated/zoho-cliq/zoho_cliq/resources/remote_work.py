"""Checking in and out of work."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Literal

from .._runtime.operation import Operation, RateLimit
from .._runtime.resource import AsyncResource, Resource
from ..models.remote_work import RemoteWorkProfile, RemoteWorkState
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
_GET: Operation[RemoteWorkProfile] = Operation(
    id="remote_work.get",
    method="GET",
    path="/api/v2/me",
    responses={200: RemoteWorkProfile},
    errors=_ERRORS,
    rate_limit=RateLimit(requests=20, period=60.0, lock=600.0),
    security=(("oauth",),),
    scopes=(("ZohoCliq.Profile.READ",),),
)
_CHECK_IN: Operation[RemoteWorkState] = Operation(
    id="remote_work.check_in",
    method="PUT",
    path="/api/v2/me/checkin",
    responses={200: RemoteWorkState},
    errors=_ERRORS,
    rate_limit=RateLimit(requests=20, period=60.0, lock=600.0),
    security=(("oauth",),),
    scopes=(("ZohoCliq.Profile.UPDATE",),),
)
_CHECK_OUT: Operation[RemoteWorkState] = Operation(
    id="remote_work.check_out",
    method="PUT",
    path="/api/v2/me/checkout",
    responses={200: RemoteWorkState},
    errors=_ERRORS,
    rate_limit=RateLimit(requests=20, period=60.0, lock=600.0),
    security=(("oauth",),),
    scopes=(("ZohoCliq.Profile.UPDATE",),),
)


class RemoteWorkResource(Resource):
    """Checking in and out of work."""

    def get(self, *, source: Literal["remote_tools"]) -> RemoteWorkProfile:
        """Read the own profile with the remote work state.

        Reads the profile of the current user together with the state of the check-in
        for remote work. Where Zoho People keeps the attendance, the token also needs
        ZohoPeople.forms.READ, ZohoPeople.employee.READ, ZohoPeople.attendance.READ and
        ZohoPeople.attendance.UPDATE.

        Sends `GET /api/v2/me`.
        Scope: `ZohoCliq.Profile.READ`.
        Limit: 20 calls per minute, then locked for 10 minutes.

        Args:
            source: Asks for the state of remote work; there is this one value.

        Returns:
            RemoteWorkProfile: Profile and state.

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
            client.remote_work.get(source="remote_tools")
        """
        return self._request(
            _GET,
            query={"source": source},
        )

    def check_in(self) -> RemoteWorkState:
        """Check in to remote work.

        Marks the current user as at work from now on and answers with the new state.
        The call has no body. Where Zoho People keeps the attendance, the token also
        needs ZohoPeople.forms.READ, ZohoPeople.employee.READ,
        ZohoPeople.attendance.READ and ZohoPeople.attendance.UPDATE.

        Sends `PUT /api/v2/me/checkin`.
        Scope: `ZohoCliq.Profile.UPDATE`.
        Limit: 20 calls per minute, then locked for 10 minutes.

        Returns:
            RemoteWorkState: The state after the check-in.

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
            client.remote_work.check_in()
        """
        return self._request(
            _CHECK_IN,
        )

    def check_out(self) -> RemoteWorkState:
        """Check out of remote work.

        Marks the current user as no longer at work and answers with the new state. The
        call has no body. Where Zoho People keeps the attendance, the token also needs
        ZohoPeople.forms.READ, ZohoPeople.employee.READ, ZohoPeople.attendance.READ and
        ZohoPeople.attendance.UPDATE.

        Sends `PUT /api/v2/me/checkout`.
        Scope: `ZohoCliq.Profile.UPDATE`.
        Limit: 20 calls per minute, then locked for 10 minutes.

        Returns:
            RemoteWorkState: The state after the check-out.

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
            client.remote_work.check_out()
        """
        return self._request(
            _CHECK_OUT,
        )


class AsyncRemoteWorkResource(AsyncResource):
    """Checking in and out of work."""

    async def get(self, *, source: Literal["remote_tools"]) -> RemoteWorkProfile:
        """Read the own profile with the remote work state.

        Reads the profile of the current user together with the state of the check-in
        for remote work. Where Zoho People keeps the attendance, the token also needs
        ZohoPeople.forms.READ, ZohoPeople.employee.READ, ZohoPeople.attendance.READ and
        ZohoPeople.attendance.UPDATE.

        Sends `GET /api/v2/me`.
        Scope: `ZohoCliq.Profile.READ`.
        Limit: 20 calls per minute, then locked for 10 minutes.

        Args:
            source: Asks for the state of remote work; there is this one value.

        Returns:
            RemoteWorkProfile: Profile and state.

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
            await client.remote_work.get(source="remote_tools")
        """
        return await self._request(
            _GET,
            query={"source": source},
        )

    async def check_in(self) -> RemoteWorkState:
        """Check in to remote work.

        Marks the current user as at work from now on and answers with the new state.
        The call has no body. Where Zoho People keeps the attendance, the token also
        needs ZohoPeople.forms.READ, ZohoPeople.employee.READ,
        ZohoPeople.attendance.READ and ZohoPeople.attendance.UPDATE.

        Sends `PUT /api/v2/me/checkin`.
        Scope: `ZohoCliq.Profile.UPDATE`.
        Limit: 20 calls per minute, then locked for 10 minutes.

        Returns:
            RemoteWorkState: The state after the check-in.

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
            await client.remote_work.check_in()
        """
        return await self._request(
            _CHECK_IN,
        )

    async def check_out(self) -> RemoteWorkState:
        """Check out of remote work.

        Marks the current user as no longer at work and answers with the new state. The
        call has no body. Where Zoho People keeps the attendance, the token also needs
        ZohoPeople.forms.READ, ZohoPeople.employee.READ, ZohoPeople.attendance.READ and
        ZohoPeople.attendance.UPDATE.

        Sends `PUT /api/v2/me/checkout`.
        Scope: `ZohoCliq.Profile.UPDATE`.
        Limit: 20 calls per minute, then locked for 10 minutes.

        Returns:
            RemoteWorkState: The state after the check-out.

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
            await client.remote_work.check_out()
        """
        return await self._request(
            _CHECK_OUT,
        )
