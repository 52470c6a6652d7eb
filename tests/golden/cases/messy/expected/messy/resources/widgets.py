"""Calls below `widgets`."""

from __future__ import annotations

from .._runtime.model import unless_empty
from .._runtime.operation import Operation
from .._runtime.resource import AsyncResource, Resource
from ..models.widgets import SecondNoResponse, WidgetsDeleteWidgetsByIdBody

_GET_WIDGETS_BY_ID: Operation[SecondNoResponse] = Operation(
    id="widgets.get_widgets_by_id",
    method="GET",
    path="/v2/widgets/{id}",
    responses={200: SecondNoResponse},
)
_DELETE_WIDGETS_BY_ID: Operation[str] = Operation(
    id="widgets.delete_widgets_by_id",
    method="DELETE",
    path="/v2/widgets/{id}",
    responses={200: str},
    accept="text/plain",
    content_type="application/x-www-form-urlencoded",
)


class WidgetsResource(Resource):
    """Calls below `widgets`."""

    def get_widgets_by_id(self, id: str) -> SecondNoResponse:
        """Send `GET /v2/widgets/{id}`.

        Args:
            id: The path parameter `id`.

        Returns:
            SecondNoResponse: ok.

        Example:
            client.widgets.get_widgets_by_id("...")
        """
        return self._request(
            _GET_WIDGETS_BY_ID,
            path={"id": id},
        )

    def delete_widgets_by_id(
        self, id: int, *, id_query: str | None = None, why: str | None = None
    ) -> str:
        """Send `DELETE /v2/widgets/{id}`.

        Args:
            id: The path parameter `id`.
            id_query: The query parameter `id`.
            why: The field `why` of the body.

        Returns:
            str: ok.

        Example:
            client.widgets.delete_widgets_by_id(1)
        """
        return self._request(
            _DELETE_WIDGETS_BY_ID,
            path={"id": id},
            query={"id": id_query},
            form=unless_empty(WidgetsDeleteWidgetsByIdBody(why=why)),
        )


class AsyncWidgetsResource(AsyncResource):
    """Calls below `widgets`."""

    async def get_widgets_by_id(self, id: str) -> SecondNoResponse:
        """Send `GET /v2/widgets/{id}`.

        Args:
            id: The path parameter `id`.

        Returns:
            SecondNoResponse: ok.

        Example:
            await client.widgets.get_widgets_by_id("...")
        """
        return await self._request(
            _GET_WIDGETS_BY_ID,
            path={"id": id},
        )

    async def delete_widgets_by_id(
        self, id: int, *, id_query: str | None = None, why: str | None = None
    ) -> str:
        """Send `DELETE /v2/widgets/{id}`.

        Args:
            id: The path parameter `id`.
            id_query: The query parameter `id`.
            why: The field `why` of the body.

        Returns:
            str: ok.

        Example:
            await client.widgets.delete_widgets_by_id(1)
        """
        return await self._request(
            _DELETE_WIDGETS_BY_ID,
            path={"id": id},
            query={"id": id_query},
            form=unless_empty(WidgetsDeleteWidgetsByIdBody(why=why)),
        )
