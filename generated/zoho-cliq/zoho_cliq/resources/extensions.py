"""Extensions, their installation and their properties."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import cached_property
from typing import Any

from .._runtime.operation import Operation, RateLimit
from .._runtime.parameters import delimited
from .._runtime.resource import AsyncResource, Resource
from ..models.extensions import (
    ExtensionInstall,
    ExtensionInstallationUpdate,
    ExtensionInstallationUpdateScope,
    ExtensionInstallScope,
    ExtensionPropertiesUpdate,
)
from ..models.shared import (
    ErrorBody,
    MapTicker,
    MapTickerCreate,
    MapTickerDelete,
    MapTickerUpdate,
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
_MAP_TICKERS_UPDATE: Operation[dict[str, MapTicker]] = Operation(
    id="extensions.map_tickers.update",
    method="PUT",
    path="/api/v2/extensions/widgets/maps/{map_id}",
    responses={200: dict[str, MapTicker]},
    errors=_ERRORS,
    security=(("oauth",),),
    scopes=(("ZohoCliq.Applications.UPDATE",),),
)
_MAP_TICKERS_DELETE: Operation[None] = Operation(
    id="extensions.map_tickers.delete",
    method="DELETE",
    path="/api/v2/extensions/widgets/maps/{map_id}",
    responses={204: None},
    errors=_ERRORS,
    security=(("oauth",),),
    scopes=(("ZohoCliq.Applications.UPDATE",),),
)
_PROPERTIES_UPDATE: Operation[dict[str, str]] = Operation(
    id="extensions.properties.update",
    method="PATCH",
    path="/api/v3/extensions/{extension_id}/properties",
    responses={200: dict[str, str]},
    errors=_ERRORS,
    rate_limit=RateLimit(requests=30, period=60.0, lock=300.0),
    security=(("oauth",),),
    scopes=(("ZohoCliq.Extensions.UPDATE",),),
)
_PROPERTIES_LIST: Operation[dict[str, str]] = Operation(
    id="extensions.properties.list",
    method="GET",
    path="/api/v3/extensions/{extension_id}/properties",
    responses={200: dict[str, str]},
    errors=_ERRORS,
    rate_limit=RateLimit(requests=30, period=60.0, lock=300.0),
    security=(("oauth",),),
    scopes=(("ZohoCliq.Extensions.READ",),),
)
_PROPERTIES_GET: Operation[dict[str, str]] = Operation(
    id="extensions.properties.get",
    method="GET",
    path="/api/v3/extensions/{extension_id}/properties/{property_key}",
    responses={200: dict[str, str]},
    errors=_ERRORS,
    rate_limit=RateLimit(requests=30, period=60.0, lock=300.0),
    security=(("oauth",),),
    scopes=(("ZohoCliq.Extensions.READ",),),
)
_PROPERTIES_DELETE: Operation[None] = Operation(
    id="extensions.properties.delete",
    method="DELETE",
    path="/api/v3/extensions/{extension_id}/properties/{property_key}",
    responses={204: None},
    errors=_ERRORS,
    rate_limit=RateLimit(requests=30, period=60.0, lock=300.0),
    security=(("oauth",),),
    scopes=(("ZohoCliq.Extensions.UPDATE",),),
)
_INSTALL: Operation[None] = Operation(
    id="extensions.install",
    method="POST",
    path="/api/v3/extensions/{extension_id}/installation",
    responses={204: None},
    errors=_ERRORS,
    rate_limit=RateLimit(requests=10, period=60.0, lock=300.0),
    security=(("oauth",),),
    scopes=(("ZohoCliq.Extensions.CREATE",),),
)
_UPDATE_INSTALLATION: Operation[None] = Operation(
    id="extensions.update_installation",
    method="PUT",
    path="/api/v3/extensions/{extension_id}/installation",
    responses={204: None},
    errors=_ERRORS,
    rate_limit=RateLimit(requests=10, period=60.0, lock=600.0),
    security=(("oauth",),),
    scopes=(("ZohoCliq.Extensions.UPDATE",),),
)
_TRIGGER_INCOMING: Operation[dict[str, Any] | None] = Operation(
    id="extensions.trigger_incoming",
    method="POST",
    path="/api/v2/applications/{app_id}/incoming",
    responses={200: dict[str, Any], 204: None},
    errors=_ERRORS,
    security=(("oauth",), ("zapikey",)),
    scopes=(("ZohoCliq.Webhooks.CREATE",),),
)


class ExtensionsMapTickersResource(Resource):
    """Calls below `extensions.map_tickers`."""

    def update(
        self, map_id: str, *, appkey: str, tickers: Mapping[str, MapTickerCreate]
    ) -> dict[str, MapTicker]:
        """Set tickers on a map of an extension.

        Adds tickers to the map in the widget of an extension, or moves and changes
        those whose ids are there already. Known from public code only; no limit is
        stated.

        Sends `PUT /api/v2/extensions/widgets/maps/{map_id}`.
        Scope: `ZohoCliq.Applications.UPDATE`.

        Args:
            map_id: Id of the map in the widget.
            appkey: Key that the extension was given when it was registered. It is a
                secret.
            tickers: The tickers by id; ids are free to choose, public code keeps to
                letters, digits, hyphens and underscores.

        Returns:
            dict[str, MapTicker]: The tickers that were set, by id.

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
            client.extensions.map_tickers.update(
                "harbour",
                appkey="sbx-ODMxNy02NDAyLWZyb250LWRlc2s",
                tickers={
                    "shuttle-3": MapTickerCreate(
                        title="Shuttle 3",
                        type="bus",
                        last_modified_time=1747640512000,
                        info="To the north pier",
                        latitude=53.5418,
                        longitude=9.9822,
                    ),
                },
            )
        """
        return self._request(
            _MAP_TICKERS_UPDATE,
            path={"map_id": map_id},
            query={"appkey": appkey},
            json=MapTickerUpdate(tickers=tickers),
        )

    def delete(self, map_id: str, *, appkey: str, ids: Sequence[str]) -> None:
        """Delete tickers of a map of an extension.

        Deletes tickers from the map in the widget of an extension. Known from public
        code only; no limit is stated.

        Sends `DELETE /api/v2/extensions/widgets/maps/{map_id}`.
        Scope: `ZohoCliq.Applications.UPDATE`.

        Args:
            map_id: Id of the map in the widget.
            appkey: Key that the extension was given when it was registered. It is a
                secret.
            ids: Ids of the tickers, at least one. At least 1 item.

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
            client.extensions.map_tickers.delete(
                "harbour",
                appkey="sbx-ODMxNy02NDAyLWZyb250LWRlc2s",
                ids=["shuttle-3"],
            )
        """
        return self._request(
            _MAP_TICKERS_DELETE,
            path={"map_id": map_id},
            query={"appkey": appkey},
            json=MapTickerDelete(ids=ids),
        )


class ExtensionsPropertiesResource(Resource):
    """Calls below `extensions.properties`."""

    def update(
        self, extension_id: str, *, extension_key: str, properties: Mapping[str, str]
    ) -> dict[str, str]:
        """Set properties of an extension.

        Adds properties to an installed extension or gives those that are there a new
        value; others stay as they are. Properties are the settings that the code of the
        extension reads, at most 10 in all. The answer holds only what was sent.

        Sends `PATCH /api/v3/extensions/{extension_id}/properties`.
        Scope: `ZohoCliq.Extensions.UPDATE`.
        Limit: 30 calls per minute, then locked for 5 minutes.

        Args:
            extension_id: Id of the extension, a number.
            extension_key: Key that the extension was given when it was registered. It
                is a secret.
            properties: Values by name. Names consist of lower-case letters and
                underscores and have at most 30 characters, values at most 1000; an
                extension has at most 10 properties.

        Returns:
            dict[str, str]: The properties that were set.

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

        Error codes:
            `extension_property_key_length_exceeded`: A name is longer than 30
                characters.

        Example:
            client.extensions.properties.update(
                "6120000000377018",
                extension_key="sbx-ODMxNy02NDAyLWZyb250LWRlc2s",
                properties={
                    "booking_host": "https://rooms.example.com",
                    "opening_hours": "08:00-18:00",
                    "max_bookings": "4",
                },
            )
        """
        return self._request(
            _PROPERTIES_UPDATE,
            path={"extension_id": extension_id},
            query={"extension_key": extension_key},
            json=ExtensionPropertiesUpdate(properties=properties),
        )

    def list(
        self, extension_id: str, *, keys: Sequence[str], extension_key: str
    ) -> dict[str, str]:
        """List properties of an extension by name.

        Returns the properties with the given names, up to 10 at a time. The names must
        be known; there is no way to ask for all of them. Even administrators of the
        organisation have no other way to look at them.

        Sends `GET /api/v3/extensions/{extension_id}/properties`.
        Scope: `ZohoCliq.Extensions.READ`.
        Limit: 30 calls per minute, then locked for 5 minutes.

        Args:
            extension_id: Id of the extension, a number.
            keys: Names of the properties, at most 10 of at most 30 characters each,
                sent as one comma-separated value. At least 1 item.
            extension_key: Key that the extension was given when it was registered. It
                is a secret.

        Returns:
            dict[str, str]: The properties.

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

        Error codes:
            `invalid_inputs`: None of the names is a valid one.

        Example:
            client.extensions.properties.list(
                "6120000000377018",
                keys=["booking_host", "max_bookings"],
                extension_key="sbx-ODMxNy02NDAyLWZyb250LWRlc2s",
            )
        """
        return self._request(
            _PROPERTIES_LIST,
            path={"extension_id": extension_id},
            query={"keys": delimited(keys, ","), "extension_key": extension_key},
        )

    def get(
        self, extension_id: str, property_key: str, *, extension_key: str
    ) -> dict[str, str]:
        """Get a property of an extension.

        Returns one property of an installed extension, as an object with its name and
        value.

        Sends `GET /api/v3/extensions/{extension_id}/properties/{property_key}`.
        Scope: `ZohoCliq.Extensions.READ`.
        Limit: 30 calls per minute, then locked for 5 minutes.

        Args:
            extension_id: Id of the extension, a number.
            property_key: Name of the property, of lower-case letters and underscores,
                at most 30 characters.
            extension_key: Key that the extension was given when it was registered. It
                is a secret.

        Returns:
            dict[str, str]: The property.

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

        Error codes:
            `extension_property_invalid_key`: The name is empty or malformed, or there
                is no such property.

        Example:
            client.extensions.properties.get(
                "6120000000377018",
                "booking_host",
                extension_key="sbx-ODMxNy02NDAyLWZyb250LWRlc2s",
            )
        """
        return self._request(
            _PROPERTIES_GET,
            path={"extension_id": extension_id, "property_key": property_key},
            query={"extension_key": extension_key},
        )

    def delete(
        self, extension_id: str, property_key: str, *, extension_key: str
    ) -> None:
        """Delete a property of an extension.

        Deletes one property of an installed extension for good; the name can be used
        again.

        Sends `DELETE /api/v3/extensions/{extension_id}/properties/{property_key}`.
        Scope: `ZohoCliq.Extensions.UPDATE`.
        Limit: 30 calls per minute, then locked for 5 minutes.

        Args:
            extension_id: Id of the extension, a number.
            property_key: Name of the property, of lower-case letters and underscores,
                at most 30 characters.
            extension_key: Key that the extension was given when it was registered. It
                is a secret.

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

        Error codes:
            `extension_property_invalid_key`: The name is empty or malformed.

        Example:
            client.extensions.properties.delete(
                "6120000000377018",
                "booking_host",
                extension_key="sbx-ODMxNy02NDAyLWZyb250LWRlc2s",
            )
        """
        return self._request(
            _PROPERTIES_DELETE,
            path={"extension_id": extension_id, "property_key": property_key},
            query={"extension_key": extension_key},
        )


class ExtensionsResource(Resource):
    """Extensions, their installation and their properties."""

    @cached_property
    def map_tickers(self) -> ExtensionsMapTickersResource:
        """Calls below `extensions.map_tickers`."""
        return ExtensionsMapTickersResource(self._client)

    @cached_property
    def properties(self) -> ExtensionsPropertiesResource:
        """Calls below `extensions.properties`."""
        return ExtensionsPropertiesResource(self._client)

    def install(
        self,
        extension_id: str,
        *,
        extension_key: str,
        scope: ExtensionInstallScope,
        team_ids: Sequence[str] | None = None,
    ) -> None:
        """Install an extension.

        Installs an extension for the organisation or for up to four teams; its bots,
        commands and other parts can be used from then on. An administrator must agree,
        for teams in each of them.

        Sends `POST /api/v3/extensions/{extension_id}/installation`.
        Scope: `ZohoCliq.Extensions.CREATE`.
        Limit: 10 calls per minute, then locked for 5 minutes.

        Args:
            extension_id: Id of the extension, a number.
            extension_key: Key that the extension was given when it was registered. It
                is a secret.
            scope: Whether everybody in the organisation or some teams get the
                extension.
            team_ids: Ids of the teams, at most 4; needed for scope team.

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

        Error codes:
            `extension_install_restricted`: The user may not install this extension.
            `extension_install_restricted_non_marketplace`: The organisation forbids
                extensions from outside the marketplace.
            `extension_plan_limit_exceeded`: The plan allows no more installations.
            `operation_failed`: The server failed to install the extension.

        Example:
            client.extensions.install(
                "6120000000377018",
                extension_key="sbx-ODMxNy02NDAyLWZyb250LWRlc2s",
                scope="team",
                team_ids=["2471906", "2474418"],
            )
        """
        return self._request(
            _INSTALL,
            path={"extension_id": extension_id},
            query={"extension_key": extension_key},
            json=ExtensionInstall(scope=scope, team_ids=team_ids),
        )

    def update_installation(
        self,
        extension_id: str,
        *,
        extension_key: str,
        scope: ExtensionInstallationUpdateScope,
    ) -> None:
        """Upgrade an installed extension.

        Brings an installed extension to its newest version. With scope organization an
        extension of some teams is opened to everybody at the same time; with team it
        stays with its teams.

        Sends `PUT /api/v3/extensions/{extension_id}/installation`.
        Scope: `ZohoCliq.Extensions.UPDATE`.
        Limit: 10 calls per minute, then locked for 10 minutes.

        Args:
            extension_id: Id of the extension, a number.
            extension_key: Key that the extension was given when it was registered. It
                is a secret.
            scope: Whether the extension is opened to the whole organisation or stays
                with its teams.

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

        Error codes:
            `app_disabled_by_owner`: The maker of the extension has switched it off.
            `extension_already_installed`: The extension is there for the whole
                organisation already.
            `extension_disabled`: An administrator of the organisation has switched the
                extension off.
            `extension_error_not_installed`: The extension is not installed.
            `extension_install_restricted`: The user may not upgrade this extension.
            `operation_failed`: The server failed to upgrade the extension.

        Example:
            client.extensions.update_installation(
                "6120000000377018",
                extension_key="sbx-ODMxNy02NDAyLWZyb250LWRlc2s",
                scope="organization",
            )
        """
        return self._request(
            _UPDATE_INSTALLATION,
            path={"extension_id": extension_id},
            query={"extension_key": extension_key},
            json=ExtensionInstallationUpdate(scope=scope),
        )

    def trigger_incoming(
        self, app_id: str, *, appkey: str, body: Mapping[str, Any]
    ) -> dict[str, Any] | None:
        """Call the incoming webhook handler of an extension.

        Runs the incoming webhook handler of an extension with the fields of the body,
        so that another system can report something. The same extension has one
        application id in the sandbox and another one in the marketplace. Instead of an
        access token the call can carry a webhook token of a user (zapikey). Neither
        scope nor limit is stated; the scope here is that of the same call for bots.

        Sends `POST /api/v2/applications/{app_id}/incoming`.
        Scope: `ZohoCliq.Webhooks.CREATE`.

        Args:
            app_id: Application id of the extension, shown in the address of its
                incoming webhook; sandbox and marketplace differ.
            appkey: Key that the extension was given when it was registered. It is a
                secret.
            body: Fields for the handler by name; it is given them as they are.

        Returns:
            dict[str, Any]: The handler has run.
            None: The handler has run and returned nothing.

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
            client.extensions.trigger_incoming(
                "6120000000377205",
                appkey="sbx-ODMxNy02NDAyLWZyb250LWRlc2s",
                body={"event": "room_released", "room": "2.04", "seats": 8},
            )
        """
        return self._request(
            _TRIGGER_INCOMING,
            path={"app_id": app_id},
            query={"appkey": appkey},
            json=body,
        )


class AsyncExtensionsMapTickersResource(AsyncResource):
    """Calls below `extensions.map_tickers`."""

    async def update(
        self, map_id: str, *, appkey: str, tickers: Mapping[str, MapTickerCreate]
    ) -> dict[str, MapTicker]:
        """Set tickers on a map of an extension.

        Adds tickers to the map in the widget of an extension, or moves and changes
        those whose ids are there already. Known from public code only; no limit is
        stated.

        Sends `PUT /api/v2/extensions/widgets/maps/{map_id}`.
        Scope: `ZohoCliq.Applications.UPDATE`.

        Args:
            map_id: Id of the map in the widget.
            appkey: Key that the extension was given when it was registered. It is a
                secret.
            tickers: The tickers by id; ids are free to choose, public code keeps to
                letters, digits, hyphens and underscores.

        Returns:
            dict[str, MapTicker]: The tickers that were set, by id.

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
            await client.extensions.map_tickers.update(
                "harbour",
                appkey="sbx-ODMxNy02NDAyLWZyb250LWRlc2s",
                tickers={
                    "shuttle-3": MapTickerCreate(
                        title="Shuttle 3",
                        type="bus",
                        last_modified_time=1747640512000,
                        info="To the north pier",
                        latitude=53.5418,
                        longitude=9.9822,
                    ),
                },
            )
        """
        return await self._request(
            _MAP_TICKERS_UPDATE,
            path={"map_id": map_id},
            query={"appkey": appkey},
            json=MapTickerUpdate(tickers=tickers),
        )

    async def delete(self, map_id: str, *, appkey: str, ids: Sequence[str]) -> None:
        """Delete tickers of a map of an extension.

        Deletes tickers from the map in the widget of an extension. Known from public
        code only; no limit is stated.

        Sends `DELETE /api/v2/extensions/widgets/maps/{map_id}`.
        Scope: `ZohoCliq.Applications.UPDATE`.

        Args:
            map_id: Id of the map in the widget.
            appkey: Key that the extension was given when it was registered. It is a
                secret.
            ids: Ids of the tickers, at least one. At least 1 item.

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
            await client.extensions.map_tickers.delete(
                "harbour",
                appkey="sbx-ODMxNy02NDAyLWZyb250LWRlc2s",
                ids=["shuttle-3"],
            )
        """
        return await self._request(
            _MAP_TICKERS_DELETE,
            path={"map_id": map_id},
            query={"appkey": appkey},
            json=MapTickerDelete(ids=ids),
        )


class AsyncExtensionsPropertiesResource(AsyncResource):
    """Calls below `extensions.properties`."""

    async def update(
        self, extension_id: str, *, extension_key: str, properties: Mapping[str, str]
    ) -> dict[str, str]:
        """Set properties of an extension.

        Adds properties to an installed extension or gives those that are there a new
        value; others stay as they are. Properties are the settings that the code of the
        extension reads, at most 10 in all. The answer holds only what was sent.

        Sends `PATCH /api/v3/extensions/{extension_id}/properties`.
        Scope: `ZohoCliq.Extensions.UPDATE`.
        Limit: 30 calls per minute, then locked for 5 minutes.

        Args:
            extension_id: Id of the extension, a number.
            extension_key: Key that the extension was given when it was registered. It
                is a secret.
            properties: Values by name. Names consist of lower-case letters and
                underscores and have at most 30 characters, values at most 1000; an
                extension has at most 10 properties.

        Returns:
            dict[str, str]: The properties that were set.

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

        Error codes:
            `extension_property_key_length_exceeded`: A name is longer than 30
                characters.

        Example:
            await client.extensions.properties.update(
                "6120000000377018",
                extension_key="sbx-ODMxNy02NDAyLWZyb250LWRlc2s",
                properties={
                    "booking_host": "https://rooms.example.com",
                    "opening_hours": "08:00-18:00",
                    "max_bookings": "4",
                },
            )
        """
        return await self._request(
            _PROPERTIES_UPDATE,
            path={"extension_id": extension_id},
            query={"extension_key": extension_key},
            json=ExtensionPropertiesUpdate(properties=properties),
        )

    async def list(
        self, extension_id: str, *, keys: Sequence[str], extension_key: str
    ) -> dict[str, str]:
        """List properties of an extension by name.

        Returns the properties with the given names, up to 10 at a time. The names must
        be known; there is no way to ask for all of them. Even administrators of the
        organisation have no other way to look at them.

        Sends `GET /api/v3/extensions/{extension_id}/properties`.
        Scope: `ZohoCliq.Extensions.READ`.
        Limit: 30 calls per minute, then locked for 5 minutes.

        Args:
            extension_id: Id of the extension, a number.
            keys: Names of the properties, at most 10 of at most 30 characters each,
                sent as one comma-separated value. At least 1 item.
            extension_key: Key that the extension was given when it was registered. It
                is a secret.

        Returns:
            dict[str, str]: The properties.

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

        Error codes:
            `invalid_inputs`: None of the names is a valid one.

        Example:
            await client.extensions.properties.list(
                "6120000000377018",
                keys=["booking_host", "max_bookings"],
                extension_key="sbx-ODMxNy02NDAyLWZyb250LWRlc2s",
            )
        """
        return await self._request(
            _PROPERTIES_LIST,
            path={"extension_id": extension_id},
            query={"keys": delimited(keys, ","), "extension_key": extension_key},
        )

    async def get(
        self, extension_id: str, property_key: str, *, extension_key: str
    ) -> dict[str, str]:
        """Get a property of an extension.

        Returns one property of an installed extension, as an object with its name and
        value.

        Sends `GET /api/v3/extensions/{extension_id}/properties/{property_key}`.
        Scope: `ZohoCliq.Extensions.READ`.
        Limit: 30 calls per minute, then locked for 5 minutes.

        Args:
            extension_id: Id of the extension, a number.
            property_key: Name of the property, of lower-case letters and underscores,
                at most 30 characters.
            extension_key: Key that the extension was given when it was registered. It
                is a secret.

        Returns:
            dict[str, str]: The property.

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

        Error codes:
            `extension_property_invalid_key`: The name is empty or malformed, or there
                is no such property.

        Example:
            await client.extensions.properties.get(
                "6120000000377018",
                "booking_host",
                extension_key="sbx-ODMxNy02NDAyLWZyb250LWRlc2s",
            )
        """
        return await self._request(
            _PROPERTIES_GET,
            path={"extension_id": extension_id, "property_key": property_key},
            query={"extension_key": extension_key},
        )

    async def delete(
        self, extension_id: str, property_key: str, *, extension_key: str
    ) -> None:
        """Delete a property of an extension.

        Deletes one property of an installed extension for good; the name can be used
        again.

        Sends `DELETE /api/v3/extensions/{extension_id}/properties/{property_key}`.
        Scope: `ZohoCliq.Extensions.UPDATE`.
        Limit: 30 calls per minute, then locked for 5 minutes.

        Args:
            extension_id: Id of the extension, a number.
            property_key: Name of the property, of lower-case letters and underscores,
                at most 30 characters.
            extension_key: Key that the extension was given when it was registered. It
                is a secret.

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

        Error codes:
            `extension_property_invalid_key`: The name is empty or malformed.

        Example:
            await client.extensions.properties.delete(
                "6120000000377018",
                "booking_host",
                extension_key="sbx-ODMxNy02NDAyLWZyb250LWRlc2s",
            )
        """
        return await self._request(
            _PROPERTIES_DELETE,
            path={"extension_id": extension_id, "property_key": property_key},
            query={"extension_key": extension_key},
        )


class AsyncExtensionsResource(AsyncResource):
    """Extensions, their installation and their properties."""

    @cached_property
    def map_tickers(self) -> AsyncExtensionsMapTickersResource:
        """Calls below `extensions.map_tickers`."""
        return AsyncExtensionsMapTickersResource(self._client)

    @cached_property
    def properties(self) -> AsyncExtensionsPropertiesResource:
        """Calls below `extensions.properties`."""
        return AsyncExtensionsPropertiesResource(self._client)

    async def install(
        self,
        extension_id: str,
        *,
        extension_key: str,
        scope: ExtensionInstallScope,
        team_ids: Sequence[str] | None = None,
    ) -> None:
        """Install an extension.

        Installs an extension for the organisation or for up to four teams; its bots,
        commands and other parts can be used from then on. An administrator must agree,
        for teams in each of them.

        Sends `POST /api/v3/extensions/{extension_id}/installation`.
        Scope: `ZohoCliq.Extensions.CREATE`.
        Limit: 10 calls per minute, then locked for 5 minutes.

        Args:
            extension_id: Id of the extension, a number.
            extension_key: Key that the extension was given when it was registered. It
                is a secret.
            scope: Whether everybody in the organisation or some teams get the
                extension.
            team_ids: Ids of the teams, at most 4; needed for scope team.

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

        Error codes:
            `extension_install_restricted`: The user may not install this extension.
            `extension_install_restricted_non_marketplace`: The organisation forbids
                extensions from outside the marketplace.
            `extension_plan_limit_exceeded`: The plan allows no more installations.
            `operation_failed`: The server failed to install the extension.

        Example:
            await client.extensions.install(
                "6120000000377018",
                extension_key="sbx-ODMxNy02NDAyLWZyb250LWRlc2s",
                scope="team",
                team_ids=["2471906", "2474418"],
            )
        """
        return await self._request(
            _INSTALL,
            path={"extension_id": extension_id},
            query={"extension_key": extension_key},
            json=ExtensionInstall(scope=scope, team_ids=team_ids),
        )

    async def update_installation(
        self,
        extension_id: str,
        *,
        extension_key: str,
        scope: ExtensionInstallationUpdateScope,
    ) -> None:
        """Upgrade an installed extension.

        Brings an installed extension to its newest version. With scope organization an
        extension of some teams is opened to everybody at the same time; with team it
        stays with its teams.

        Sends `PUT /api/v3/extensions/{extension_id}/installation`.
        Scope: `ZohoCliq.Extensions.UPDATE`.
        Limit: 10 calls per minute, then locked for 10 minutes.

        Args:
            extension_id: Id of the extension, a number.
            extension_key: Key that the extension was given when it was registered. It
                is a secret.
            scope: Whether the extension is opened to the whole organisation or stays
                with its teams.

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

        Error codes:
            `app_disabled_by_owner`: The maker of the extension has switched it off.
            `extension_already_installed`: The extension is there for the whole
                organisation already.
            `extension_disabled`: An administrator of the organisation has switched the
                extension off.
            `extension_error_not_installed`: The extension is not installed.
            `extension_install_restricted`: The user may not upgrade this extension.
            `operation_failed`: The server failed to upgrade the extension.

        Example:
            await client.extensions.update_installation(
                "6120000000377018",
                extension_key="sbx-ODMxNy02NDAyLWZyb250LWRlc2s",
                scope="organization",
            )
        """
        return await self._request(
            _UPDATE_INSTALLATION,
            path={"extension_id": extension_id},
            query={"extension_key": extension_key},
            json=ExtensionInstallationUpdate(scope=scope),
        )

    async def trigger_incoming(
        self, app_id: str, *, appkey: str, body: Mapping[str, Any]
    ) -> dict[str, Any] | None:
        """Call the incoming webhook handler of an extension.

        Runs the incoming webhook handler of an extension with the fields of the body,
        so that another system can report something. The same extension has one
        application id in the sandbox and another one in the marketplace. Instead of an
        access token the call can carry a webhook token of a user (zapikey). Neither
        scope nor limit is stated; the scope here is that of the same call for bots.

        Sends `POST /api/v2/applications/{app_id}/incoming`.
        Scope: `ZohoCliq.Webhooks.CREATE`.

        Args:
            app_id: Application id of the extension, shown in the address of its
                incoming webhook; sandbox and marketplace differ.
            appkey: Key that the extension was given when it was registered. It is a
                secret.
            body: Fields for the handler by name; it is given them as they are.

        Returns:
            dict[str, Any]: The handler has run.
            None: The handler has run and returned nothing.

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
            await client.extensions.trigger_incoming(
                "6120000000377205",
                appkey="sbx-ODMxNy02NDAyLWZyb250LWRlc2s",
                body={"event": "room_released", "room": "2.04", "seats": 8},
            )
        """
        return await self._request(
            _TRIGGER_INCOMING,
            path={"app_id": app_id},
            query={"appkey": appkey},
            json=body,
        )
