"""Markers on the maps of widgets."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from .._runtime.operation import Operation, RateLimit
from .._runtime.resource import AsyncResource, Resource
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
_UPDATE: Operation[dict[str, MapTicker]] = Operation(
    id="map_tickers.update",
    method="PUT",
    path="/api/v2/widgets/{widget_id}/maps/{map_id}",
    responses={200: dict[str, MapTicker]},
    errors=_ERRORS,
    rate_limit=RateLimit(requests=100, period=60.0, lock=600.0),
    security=(("oauth",),),
    scopes=(("ZohoCliq.Applications.UPDATE",),),
)
_DELETE: Operation[None] = Operation(
    id="map_tickers.delete",
    method="DELETE",
    path="/api/v2/widgets/{widget_id}/maps/{map_id}",
    responses={204: None},
    errors=_ERRORS,
    rate_limit=RateLimit(requests=100, period=60.0, lock=600.0),
    security=(("oauth",),),
    scopes=(("ZohoCliq.Applications.UPDATE",),),
)


class MapTickersResource(Resource):
    """Markers on the maps of widgets."""

    def update(
        self,
        widget_id: str,
        map_id: str,
        *,
        tickers: Mapping[str, MapTickerCreate],
        appkey: str | None = None,
    ) -> dict[str, MapTicker]:
        """Set tickers on a map of a widget.

        Adds tickers to the map of a widget, or moves and changes those whose ids are
        there already. Users who have the map open see it at once, for ten minutes after
        opening it. Cliq does not keep tickers for the next time, so the widget must
        draw them itself. For the widget of an extension give appkey, or use
        extensions.map_tickers.update.

        Sends `PUT /api/v2/widgets/{widget_id}/maps/{map_id}`.
        Scope: `ZohoCliq.Applications.UPDATE`.
        Limit: 100 calls per minute, then locked for 10 minutes.

        Args:
            widget_id: Id of the widget; the preview page of a widget shows its address
                with the id.
            map_id: Id of the map in the widget.
            tickers: The tickers by id; ids are free to choose, public code keeps to
                letters, digits, hyphens and underscores.
            appkey: Key of the extension which the widget comes from; needed for such
                widgets only.

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
            client.map_tickers.update(
                "6120000000502118",
                "harbour",
                tickers={
                    "shuttle-3": MapTickerCreate(
                        title="Shuttle 3",
                        type="bus",
                        last_modified_time=1747640512000,
                        info="To the north pier",
                        latitude=53.5418,
                        longitude=9.9822,
                        color="green",
                        destination=MapTickerDestination(
                            latitude=53.5511,
                            longitude=9.9664,
                        ),
                    ),
                    "harbour-office": MapTickerCreate(
                        title="Harbour offices",
                        type="office",
                        last_modified_time=1747640512000,
                        latitude=53.5447,
                        longitude=9.9951,
                    ),
                },
            )
        """
        return self._request(
            _UPDATE,
            path={"widget_id": widget_id, "map_id": map_id},
            query={"appkey": appkey},
            json=MapTickerUpdate(tickers=tickers),
        )

    def delete(self, widget_id: str, map_id: str, *, ids: Sequence[str]) -> None:
        """Delete tickers of a map of a widget.

        Deletes tickers from the map of a widget. For the widget of an extension use
        extensions.map_tickers.delete.

        Sends `DELETE /api/v2/widgets/{widget_id}/maps/{map_id}`.
        Scope: `ZohoCliq.Applications.UPDATE`.
        Limit: 100 calls per minute, then locked for 10 minutes.

        Args:
            widget_id: Id of the widget; the preview page of a widget shows its address
                with the id.
            map_id: Id of the map in the widget.
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
            client.map_tickers.delete(
                "6120000000502118",
                "harbour",
                ids=["shuttle-3", "harbour-office"],
            )
        """
        return self._request(
            _DELETE,
            path={"widget_id": widget_id, "map_id": map_id},
            json=MapTickerDelete(ids=ids),
        )


class AsyncMapTickersResource(AsyncResource):
    """Markers on the maps of widgets."""

    async def update(
        self,
        widget_id: str,
        map_id: str,
        *,
        tickers: Mapping[str, MapTickerCreate],
        appkey: str | None = None,
    ) -> dict[str, MapTicker]:
        """Set tickers on a map of a widget.

        Adds tickers to the map of a widget, or moves and changes those whose ids are
        there already. Users who have the map open see it at once, for ten minutes after
        opening it. Cliq does not keep tickers for the next time, so the widget must
        draw them itself. For the widget of an extension give appkey, or use
        extensions.map_tickers.update.

        Sends `PUT /api/v2/widgets/{widget_id}/maps/{map_id}`.
        Scope: `ZohoCliq.Applications.UPDATE`.
        Limit: 100 calls per minute, then locked for 10 minutes.

        Args:
            widget_id: Id of the widget; the preview page of a widget shows its address
                with the id.
            map_id: Id of the map in the widget.
            tickers: The tickers by id; ids are free to choose, public code keeps to
                letters, digits, hyphens and underscores.
            appkey: Key of the extension which the widget comes from; needed for such
                widgets only.

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
            await client.map_tickers.update(
                "6120000000502118",
                "harbour",
                tickers={
                    "shuttle-3": MapTickerCreate(
                        title="Shuttle 3",
                        type="bus",
                        last_modified_time=1747640512000,
                        info="To the north pier",
                        latitude=53.5418,
                        longitude=9.9822,
                        color="green",
                        destination=MapTickerDestination(
                            latitude=53.5511,
                            longitude=9.9664,
                        ),
                    ),
                    "harbour-office": MapTickerCreate(
                        title="Harbour offices",
                        type="office",
                        last_modified_time=1747640512000,
                        latitude=53.5447,
                        longitude=9.9951,
                    ),
                },
            )
        """
        return await self._request(
            _UPDATE,
            path={"widget_id": widget_id, "map_id": map_id},
            query={"appkey": appkey},
            json=MapTickerUpdate(tickers=tickers),
        )

    async def delete(self, widget_id: str, map_id: str, *, ids: Sequence[str]) -> None:
        """Delete tickers of a map of a widget.

        Deletes tickers from the map of a widget. For the widget of an extension use
        extensions.map_tickers.delete.

        Sends `DELETE /api/v2/widgets/{widget_id}/maps/{map_id}`.
        Scope: `ZohoCliq.Applications.UPDATE`.
        Limit: 100 calls per minute, then locked for 10 minutes.

        Args:
            widget_id: Id of the widget; the preview page of a widget shows its address
                with the id.
            map_id: Id of the map in the widget.
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
            await client.map_tickers.delete(
                "6120000000502118",
                "harbour",
                ids=["shuttle-3", "harbour-office"],
            )
        """
        return await self._request(
            _DELETE,
            path={"widget_id": widget_id, "map_id": map_id},
            json=MapTickerDelete(ids=ids),
        )
