"""Calls below `things`."""

from __future__ import annotations

import builtins

from .._runtime.operation import Operation
from .._runtime.resource import AsyncResource, Resource
from ..models.things import (
    FirstNoResponse_ea5e,
    ThingsCloseThingV3Body,
    ThingsGetResponse,
)

_CLOSE_THING_V3: Operation[FirstNoResponse_ea5e | None] = Operation(
    id="things.close_thing_v3",
    method="PUT",
    path="/v3/things/{THING_ID}",
    responses={204: None, 200: FirstNoResponse_ea5e},
)
_GET: Operation[ThingsGetResponse] = Operation(
    id="things.get",
    method="GET",
    path="/v3/things/{THING_ID}",
    responses={200: ThingsGetResponse},
)
_LIST: Operation[list[str]] = Operation(
    id="things.list",
    method="GET",
    path="/v3/things",
    responses={200: list[str]},
)


class ThingsResource(Resource):
    """Calls below `things`."""

    def close_thing_v3(
        self, thing_id: str, *, body: ThingsCloseThingV3Body
    ) -> FirstNoResponse_ea5e | None:
        """Send `PUT /v3/things/{THING_ID}`.

        Args:
            thing_id: The path parameter `THING_ID`.
            body: The body of the request.

        Returns:
            None: closed.
            FirstNoResponse_ea5e: Done Really.

        Example:
            client.things.close_thing_v3("...", body=...)
        """
        return self._request(
            _CLOSE_THING_V3,
            path={"THING_ID": thing_id},
            json=body,
        )

    def get(self, thing_id: str, *, list: bool | None = None) -> ThingsGetResponse:
        """Reads a thing, with its list.

        Sends `GET /v3/things/{THING_ID}`.

        Args:
            thing_id: The path parameter `THING_ID`.
            list: The query parameter `list`.

        Returns:
            ThingsGetResponse: ok.

        Example:
            client.things.get("...")
        """
        return self._request(
            _GET,
            path={"THING_ID": thing_id},
            query={"list": list},
        )

    def list(self) -> builtins.list[str]:
        """Send `GET /v3/things`.

        Returns:
            list[str]: ok.

        Example:
            client.things.list()
        """
        return self._request(
            _LIST,
            query={"primary": "true"},
        )


class AsyncThingsResource(AsyncResource):
    """Calls below `things`."""

    async def close_thing_v3(
        self, thing_id: str, *, body: ThingsCloseThingV3Body
    ) -> FirstNoResponse_ea5e | None:
        """Send `PUT /v3/things/{THING_ID}`.

        Args:
            thing_id: The path parameter `THING_ID`.
            body: The body of the request.

        Returns:
            None: closed.
            FirstNoResponse_ea5e: Done Really.

        Example:
            await client.things.close_thing_v3("...", body=...)
        """
        return await self._request(
            _CLOSE_THING_V3,
            path={"THING_ID": thing_id},
            json=body,
        )

    async def get(
        self, thing_id: str, *, list: bool | None = None
    ) -> ThingsGetResponse:
        """Reads a thing, with its list.

        Sends `GET /v3/things/{THING_ID}`.

        Args:
            thing_id: The path parameter `THING_ID`.
            list: The query parameter `list`.

        Returns:
            ThingsGetResponse: ok.

        Example:
            await client.things.get("...")
        """
        return await self._request(
            _GET,
            path={"THING_ID": thing_id},
            query={"list": list},
        )

    async def list(self) -> builtins.list[str]:
        """Send `GET /v3/things`.

        Returns:
            list[str]: ok.

        Example:
            await client.things.list()
        """
        return await self._request(
            _LIST,
            query={"primary": "true"},
        )
