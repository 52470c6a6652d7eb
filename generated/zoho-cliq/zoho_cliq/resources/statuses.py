"""The status of the current user, stored ones and the present one."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from .._runtime.operation import Operation, RateLimit
from .._runtime.resource import AsyncResource, Resource
from ..models.shared import ErrorBody
from ..models.statuses import (
    StatusCreate,
    StatusCreateCode,
    StatusEphemeral,
    StatusEphemeralCode,
    StatusList,
    StatusResult,
)

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
_CREATE: Operation[StatusResult] = Operation(
    id="statuses.create",
    method="POST",
    path="/api/v2/statuses",
    responses={200: StatusResult},
    errors=_ERRORS,
    rate_limit=RateLimit(requests=20, period=60.0, lock=600.0),
    security=(("oauth",),),
    scopes=(("ZohoCliq.Profile.CREATE",),),
)
_LIST: Operation[StatusList] = Operation(
    id="statuses.list",
    method="GET",
    path="/api/v2/statuses",
    responses={200: StatusList},
    errors=_ERRORS,
    rate_limit=RateLimit(requests=20, period=60.0, lock=600.0),
    security=(("oauth",),),
    scopes=(("ZohoCliq.Profile.READ",),),
)
_GET_CURRENT: Operation[StatusResult] = Operation(
    id="statuses.get_current",
    method="GET",
    path="/api/v2/statuses/current",
    responses={200: StatusResult},
    errors=_ERRORS,
    rate_limit=RateLimit(requests=20, period=60.0, lock=600.0),
    security=(("oauth",),),
    scopes=(("ZohoCliq.Profile.READ",),),
)
_SET_EPHEMERAL: Operation[None] = Operation(
    id="statuses.set_ephemeral",
    method="PUT",
    path="/api/v2/statuses/ephemeral",
    responses={204: None},
    errors=_ERRORS,
    rate_limit=RateLimit(requests=20, period=60.0, lock=600.0),
    security=(("oauth",),),
    scopes=(("ZohoCliq.Profile.UPDATE",),),
)
_CLEAR_EPHEMERAL: Operation[None] = Operation(
    id="statuses.clear_ephemeral",
    method="DELETE",
    path="/api/v2/statuses/ephemeral",
    responses={204: None},
    errors=_ERRORS,
    rate_limit=RateLimit(requests=20, period=60.0, lock=600.0),
    security=(("oauth",),),
    scopes=(("ZohoCliq.Profile.DELETE",),),
)
_ACTIVATE: Operation[StatusResult] = Operation(
    id="statuses.activate",
    method="PUT",
    path="/api/v2/statuses/{status_id}/set",
    responses={200: StatusResult},
    errors=_ERRORS,
    rate_limit=RateLimit(requests=20, period=60.0, lock=600.0),
    security=(("oauth",),),
    scopes=(("ZohoCliq.Profile.UPDATE",),),
)
_DELETE: Operation[None] = Operation(
    id="statuses.delete",
    method="DELETE",
    path="/api/v2/statuses/{status_id}",
    responses={204: None},
    errors=_ERRORS,
    rate_limit=RateLimit(requests=20, period=60.0, lock=600.0),
    security=(("oauth",),),
    scopes=(("ZohoCliq.Profile.DELETE",),),
)


class StatusesResource(Resource):
    """The status of the current user, stored ones and the present one."""

    def create(self, *, code: StatusCreateCode, message: str) -> StatusResult:
        """Store a custom status.

        Stores a custom status of the current user. To put it into effect, make it the
        current one with its id.

        Sends `POST /api/v2/statuses`.
        Scope: `ZohoCliq.Profile.CREATE`.
        Limit: 20 calls per minute, then locked for 10 minutes.

        Args:
            code: Presence; invisible shows the user as offline.
            message: Text of the status.

        Returns:
            StatusResult: The stored status.

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
            client.statuses.create(code="busy", message="On the scaffold until noon")
        """
        return self._request(
            _CREATE,
            json=StatusCreate(code=code, message=message),
        )

    def list(self) -> StatusList:
        """List stored statuses.

        Lists the custom statuses that the current user has stored, with id and text.
        The statuses built into Cliq are not among them.

        Sends `GET /api/v2/statuses`.
        Scope: `ZohoCliq.Profile.READ`.
        Limit: 20 calls per minute, then locked for 10 minutes.

        Returns:
            StatusList: The stored statuses.

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
            client.statuses.list()
        """
        return self._request(
            _LIST,
        )

    def get_current(self) -> StatusResult:
        """Read the own status.

        Reads the status that the current user has now. For the status of somebody else
        read the user with the field chat_status.

        Sends `GET /api/v2/statuses/current`.
        Scope: `ZohoCliq.Profile.READ`.
        Limit: 20 calls per minute, then locked for 10 minutes.

        Returns:
            StatusResult: The current status.

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
            client.statuses.get_current()
        """
        return self._request(
            _GET_CURRENT,
        )

    def set_ephemeral(
        self, *, code: StatusEphemeralCode, message: str, expiry: int
    ) -> None:
        """Set a temporary status.

        Gives the current user a status that ends by itself at the given time. There is
        one temporary status at a time, and it has no id; an expiry in the past is
        refused.

        Sends `PUT /api/v2/statuses/ephemeral`.
        Scope: `ZohoCliq.Profile.UPDATE`.
        Limit: 20 calls per minute, then locked for 10 minutes.

        Args:
            code: Presence; invisible shows the user as offline.
            message: Text of the status.
            expiry: When the status ends, in milliseconds since the epoch; in the
                future.

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
            client.statuses.set_ephemeral(
                code="busy",
                message="Concrete delivery, back at three",
                expiry=1747746000000,
            )
        """
        return self._request(
            _SET_EPHEMERAL,
            json=StatusEphemeral(code=code, message=message, expiry=expiry),
        )

    def clear_ephemeral(self) -> None:
        """Clear the temporary status.

        Ends the temporary status of the current user before its time; stored statuses
        stay.

        Sends `DELETE /api/v2/statuses/ephemeral`.
        Scope: `ZohoCliq.Profile.DELETE`.
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
            client.statuses.clear_ephemeral()
        """
        return self._request(
            _CLEAR_EPHEMERAL,
        )

    def activate(self, status_id: str) -> StatusResult:
        """Make a stored status the current one.

        Puts a stored status of the current user into effect and answers with it. The
        call has no body.

        Sends `PUT /api/v2/statuses/{status_id}/set`.
        Scope: `ZohoCliq.Profile.UPDATE`.
        Limit: 20 calls per minute, then locked for 10 minutes.

        Args:
            status_id: Id of a stored status.

        Returns:
            StatusResult: The status now in effect.

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
            client.statuses.activate("1208450000000118046")
        """
        return self._request(
            _ACTIVATE,
            path={"status_id": status_id},
        )

    def delete(self, status_id: str) -> None:
        """Delete a stored status.

        Removes one of the custom statuses that the current user has stored.

        Sends `DELETE /api/v2/statuses/{status_id}`.
        Scope: `ZohoCliq.Profile.DELETE`.
        Limit: 20 calls per minute, then locked for 10 minutes.

        Args:
            status_id: Id of a stored status.

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
            client.statuses.delete("1208450000000118046")
        """
        return self._request(
            _DELETE,
            path={"status_id": status_id},
        )


class AsyncStatusesResource(AsyncResource):
    """The status of the current user, stored ones and the present one."""

    async def create(self, *, code: StatusCreateCode, message: str) -> StatusResult:
        """Store a custom status.

        Stores a custom status of the current user. To put it into effect, make it the
        current one with its id.

        Sends `POST /api/v2/statuses`.
        Scope: `ZohoCliq.Profile.CREATE`.
        Limit: 20 calls per minute, then locked for 10 minutes.

        Args:
            code: Presence; invisible shows the user as offline.
            message: Text of the status.

        Returns:
            StatusResult: The stored status.

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
            await client.statuses.create(
                code="busy",
                message="On the scaffold until noon",
            )
        """
        return await self._request(
            _CREATE,
            json=StatusCreate(code=code, message=message),
        )

    async def list(self) -> StatusList:
        """List stored statuses.

        Lists the custom statuses that the current user has stored, with id and text.
        The statuses built into Cliq are not among them.

        Sends `GET /api/v2/statuses`.
        Scope: `ZohoCliq.Profile.READ`.
        Limit: 20 calls per minute, then locked for 10 minutes.

        Returns:
            StatusList: The stored statuses.

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
            await client.statuses.list()
        """
        return await self._request(
            _LIST,
        )

    async def get_current(self) -> StatusResult:
        """Read the own status.

        Reads the status that the current user has now. For the status of somebody else
        read the user with the field chat_status.

        Sends `GET /api/v2/statuses/current`.
        Scope: `ZohoCliq.Profile.READ`.
        Limit: 20 calls per minute, then locked for 10 minutes.

        Returns:
            StatusResult: The current status.

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
            await client.statuses.get_current()
        """
        return await self._request(
            _GET_CURRENT,
        )

    async def set_ephemeral(
        self, *, code: StatusEphemeralCode, message: str, expiry: int
    ) -> None:
        """Set a temporary status.

        Gives the current user a status that ends by itself at the given time. There is
        one temporary status at a time, and it has no id; an expiry in the past is
        refused.

        Sends `PUT /api/v2/statuses/ephemeral`.
        Scope: `ZohoCliq.Profile.UPDATE`.
        Limit: 20 calls per minute, then locked for 10 minutes.

        Args:
            code: Presence; invisible shows the user as offline.
            message: Text of the status.
            expiry: When the status ends, in milliseconds since the epoch; in the
                future.

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
            await client.statuses.set_ephemeral(
                code="busy",
                message="Concrete delivery, back at three",
                expiry=1747746000000,
            )
        """
        return await self._request(
            _SET_EPHEMERAL,
            json=StatusEphemeral(code=code, message=message, expiry=expiry),
        )

    async def clear_ephemeral(self) -> None:
        """Clear the temporary status.

        Ends the temporary status of the current user before its time; stored statuses
        stay.

        Sends `DELETE /api/v2/statuses/ephemeral`.
        Scope: `ZohoCliq.Profile.DELETE`.
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
            await client.statuses.clear_ephemeral()
        """
        return await self._request(
            _CLEAR_EPHEMERAL,
        )

    async def activate(self, status_id: str) -> StatusResult:
        """Make a stored status the current one.

        Puts a stored status of the current user into effect and answers with it. The
        call has no body.

        Sends `PUT /api/v2/statuses/{status_id}/set`.
        Scope: `ZohoCliq.Profile.UPDATE`.
        Limit: 20 calls per minute, then locked for 10 minutes.

        Args:
            status_id: Id of a stored status.

        Returns:
            StatusResult: The status now in effect.

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
            await client.statuses.activate("1208450000000118046")
        """
        return await self._request(
            _ACTIVATE,
            path={"status_id": status_id},
        )

    async def delete(self, status_id: str) -> None:
        """Delete a stored status.

        Removes one of the custom statuses that the current user has stored.

        Sends `DELETE /api/v2/statuses/{status_id}`.
        Scope: `ZohoCliq.Profile.DELETE`.
        Limit: 20 calls per minute, then locked for 10 minutes.

        Args:
            status_id: Id of a stored status.

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
            await client.statuses.delete("1208450000000118046")
        """
        return await self._request(
            _DELETE,
            path={"status_id": status_id},
        )
