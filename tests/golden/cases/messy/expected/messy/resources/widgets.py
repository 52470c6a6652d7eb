"""Calls below `widgets`."""

from __future__ import annotations

from .._runtime.model import unless_empty
from .._runtime.operation import Operation
from .._runtime.resource import AsyncResource, Resource
from ..models.widgets import SecondNoResponse, WidgetsDeleteBody

_GET: Operation[SecondNoResponse] = Operation(
    id="widgets.get",
    method="GET",
    path="/v2/widgets/{id}",
    responses={200: SecondNoResponse},
)
_DELETE: Operation[str] = Operation(
    id="widgets.delete",
    method="DELETE",
    path="/v2/widgets/{id}",
    responses={200: str},
    accept="text/plain",
    content_type="application/x-www-form-urlencoded",
)


class WidgetsResource(Resource):
    """Calls below `widgets`."""

    def get(self, id: str) -> SecondNoResponse:
        """Send `GET /v2/widgets/{id}`.

        Args:
            id: The path parameter `id`.

        Returns:
            SecondNoResponse: ok.

        Example:
            client.widgets.get("...")
        """
        return self._request(
            _GET,
            path={"id": id},
        )

    def delete(
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
            client.widgets.delete(1)
        """
        return self._request(
            _DELETE,
            path={"id": id},
            query={"id": id_query},
            form=unless_empty(WidgetsDeleteBody(why=why)),
        )


class AsyncWidgetsResource(AsyncResource):
    """Calls below `widgets`."""

    async def get(self, id: str) -> SecondNoResponse:
        """Send `GET /v2/widgets/{id}`.

        Args:
            id: The path parameter `id`.

        Returns:
            SecondNoResponse: ok.

        Example:
            await client.widgets.get("...")
        """
        return await self._request(
            _GET,
            path={"id": id},
        )

    async def delete(
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
            await client.widgets.delete(1)
        """
        return await self._request(
            _DELETE,
            path={"id": id},
            query={"id": id_query},
            form=unless_empty(WidgetsDeleteBody(why=why)),
        )
