"""Calls below `settings.dnd`."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from .._runtime.operation import Operation
from .._runtime.parameters import delimited
from .._runtime.resource import AsyncResource, Resource
from ..models.settings_dnd import DndPreferences, DndPreferencesUpdate
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
_GET: Operation[DndPreferences] = Operation(
    id="settings.dnd.get",
    method="GET",
    path="/api/v3/settings/dnd-preferences",
    responses={200: DndPreferences},
    errors=_ERRORS,
    security=(("oauth",),),
    scopes=(("ZohoCliq.Profile.READ",),),
)
_UPDATE: Operation[None] = Operation(
    id="settings.dnd.update",
    method="PUT",
    path="/api/v3/settings/dnd-preferences",
    responses={204: None},
    errors=_ERRORS,
    security=(("oauth",),),
    scopes=(("ZohoCliq.Profile.UPDATE",),),
)


class SettingsDndResource(Resource):
    """Calls below `settings.dnd`."""

    def get(self, *, keys: Sequence[str] | None = None) -> DndPreferences:
        """Get the quiet times of the current user.

        Returns the hours and days in which Cliq does not disturb the current user. No
        rate limit is documented.

        Sends `GET /api/v3/settings/dnd-preferences`.
        Scope: `ZohoCliq.Profile.READ`.

        Args:
            keys: Names of the preferences to return, sent as one comma-separated value;
                all of them by default. The only name that the vendor shows is schedule,
                which is no field of the answer.

        Returns:
            DndPreferences: The quiet times.

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
            client.settings.dnd.get()
        """
        return self._request(
            _GET,
            query={"keys": delimited(keys, ",")},
        )

    def update(
        self, *, quiet_hours: str | None = None, quiet_days: str | None = None
    ) -> None:
        """Change the quiet times of the current user.

        Sets the quiet hours, the quiet days or both; what is left out stays as it is.
        The answer is empty. No rate limit is documented.

        Sends `PUT /api/v3/settings/dnd-preferences`.
        Scope: `ZohoCliq.Profile.UPDATE`.

        Args:
            quiet_hours: Start and end of the quiet hours, HH:MM-HH:MM; an end before
                the start lies on the next day. Matching
                `^[0-9]{2}:[0-9]{2}-[0-9]{2}:[0-9]{2}$`.
            quiet_days: Quiet days of the week, English names in lower case (sunday to
                saturday), comma-separated.

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
            client.settings.dnd.update(
                quiet_hours="20:00-07:30",
                quiet_days="saturday,sunday",
            )
        """
        return self._request(
            _UPDATE,
            json=DndPreferencesUpdate(quiet_hours=quiet_hours, quiet_days=quiet_days),
        )


class AsyncSettingsDndResource(AsyncResource):
    """Calls below `settings.dnd`."""

    async def get(self, *, keys: Sequence[str] | None = None) -> DndPreferences:
        """Get the quiet times of the current user.

        Returns the hours and days in which Cliq does not disturb the current user. No
        rate limit is documented.

        Sends `GET /api/v3/settings/dnd-preferences`.
        Scope: `ZohoCliq.Profile.READ`.

        Args:
            keys: Names of the preferences to return, sent as one comma-separated value;
                all of them by default. The only name that the vendor shows is schedule,
                which is no field of the answer.

        Returns:
            DndPreferences: The quiet times.

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
            await client.settings.dnd.get()
        """
        return await self._request(
            _GET,
            query={"keys": delimited(keys, ",")},
        )

    async def update(
        self, *, quiet_hours: str | None = None, quiet_days: str | None = None
    ) -> None:
        """Change the quiet times of the current user.

        Sets the quiet hours, the quiet days or both; what is left out stays as it is.
        The answer is empty. No rate limit is documented.

        Sends `PUT /api/v3/settings/dnd-preferences`.
        Scope: `ZohoCliq.Profile.UPDATE`.

        Args:
            quiet_hours: Start and end of the quiet hours, HH:MM-HH:MM; an end before
                the start lies on the next day. Matching
                `^[0-9]{2}:[0-9]{2}-[0-9]{2}:[0-9]{2}$`.
            quiet_days: Quiet days of the week, English names in lower case (sunday to
                saturday), comma-separated.

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
            await client.settings.dnd.update(
                quiet_hours="20:00-07:30",
                quiet_days="saturday,sunday",
            )
        """
        return await self._request(
            _UPDATE,
            json=DndPreferencesUpdate(quiet_hours=quiet_hours, quiet_days=quiet_days),
        )
