"""Calls below `settings.preferences`."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from .._runtime.operation import Operation
from .._runtime.parameters import delimited
from .._runtime.resource import AsyncResource, Resource
from ..models.settings_preferences import UserPreferencesResult, UserPreferencesUpdate
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
_GET: Operation[UserPreferencesResult] = Operation(
    id="settings.preferences.get",
    method="GET",
    path="/api/v3/settings/user-preferences",
    responses={200: UserPreferencesResult},
    errors=_ERRORS,
    security=(("oauth",),),
    scopes=(("ZohoCliq.Profile.READ",),),
)
_UPDATE: Operation[None] = Operation(
    id="settings.preferences.update",
    method="PUT",
    path="/api/v3/settings/user-preferences",
    responses={204: None},
    errors=_ERRORS,
    security=(("oauth",),),
    scopes=(("ZohoCliq.Profile.UPDATE",),),
)


class SettingsPreferencesResource(Resource):
    """Calls below `settings.preferences`."""

    def get(self, *, keys: Sequence[str] | None = None) -> UserPreferencesResult:
        """Get the preferences of the current user.

        Returns how the current user has set up Cliq - look, notifications, calls,
        huddles and aids for reading. No rate limit is documented.

        Sends `GET /api/v3/settings/user-preferences`.
        Scope: `ZohoCliq.Profile.READ`.

        Args:
            keys: Names of the preferences to return, sent as one comma-separated value;
                all of them by default.

        Returns:
            UserPreferencesResult: The preferences.

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
            client.settings.preferences.get()
        """
        return self._request(
            _GET,
            query={"keys": delimited(keys, ",")},
        )

    def update(self, *, body: UserPreferencesUpdate) -> None:
        """Change the preferences of the current user.

        Changes the preferences that are sent; the others stay as they are. Only some of
        those that can be read can be changed, and they stand at the top of the body,
        without the frame that the answer has. The answer is empty. No rate limit is
        documented.

        Sends `PUT /api/v3/settings/user-preferences`.
        Scope: `ZohoCliq.Profile.UPDATE`.

        Args:
            body: The preferences to change.

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
            client.settings.preferences.update(
                body=UserPreferencesUpdate(
                    dark_mode="disabled",
                    desktop_notification="enabled",
                    cliq_font_size="4",
                ),
            )
        """
        return self._request(
            _UPDATE,
            json=body,
        )


class AsyncSettingsPreferencesResource(AsyncResource):
    """Calls below `settings.preferences`."""

    async def get(self, *, keys: Sequence[str] | None = None) -> UserPreferencesResult:
        """Get the preferences of the current user.

        Returns how the current user has set up Cliq - look, notifications, calls,
        huddles and aids for reading. No rate limit is documented.

        Sends `GET /api/v3/settings/user-preferences`.
        Scope: `ZohoCliq.Profile.READ`.

        Args:
            keys: Names of the preferences to return, sent as one comma-separated value;
                all of them by default.

        Returns:
            UserPreferencesResult: The preferences.

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
            await client.settings.preferences.get()
        """
        return await self._request(
            _GET,
            query={"keys": delimited(keys, ",")},
        )

    async def update(self, *, body: UserPreferencesUpdate) -> None:
        """Change the preferences of the current user.

        Changes the preferences that are sent; the others stay as they are. Only some of
        those that can be read can be changed, and they stand at the top of the body,
        without the frame that the answer has. The answer is empty. No rate limit is
        documented.

        Sends `PUT /api/v3/settings/user-preferences`.
        Scope: `ZohoCliq.Profile.UPDATE`.

        Args:
            body: The preferences to change.

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
            await client.settings.preferences.update(
                body=UserPreferencesUpdate(
                    dark_mode="disabled",
                    desktop_notification="enabled",
                    cliq_font_size="4",
                ),
            )
        """
        return await self._request(
            _UPDATE,
            json=body,
        )
