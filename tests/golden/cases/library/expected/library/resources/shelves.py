"""Calls below `shelves`."""

from __future__ import annotations

import builtins

from .._runtime.operation import Operation
from .._runtime.resource import AsyncResource, Resource
from ..models.shelves import Shelf

_LIST: Operation[list[Shelf]] = Operation(
    id="shelves.list",
    method="GET",
    path="/shelves",
    responses={200: list[Shelf]},
    security=(("token",), ("key",)),
)


class ShelvesResource(Resource):
    """Calls below `shelves`."""

    def list(self) -> builtins.list[Shelf]:
        """Send `GET /shelves`.

        Returns:
            list[Shelf]: All shelves.

        Example:
            client.shelves.list()
        """
        return self._request(
            _LIST,
        )


class AsyncShelvesResource(AsyncResource):
    """Calls below `shelves`."""

    async def list(self) -> builtins.list[Shelf]:
        """Send `GET /shelves`.

        Returns:
            list[Shelf]: All shelves.

        Example:
            await client.shelves.list()
        """
        return await self._request(
            _LIST,
        )
