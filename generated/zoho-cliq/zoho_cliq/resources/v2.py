"""Calls of version 2 that version 3 has a successor for."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

from .._runtime.resource import AsyncResource, Resource

if TYPE_CHECKING:
    from .v2_bots import AsyncV2BotsResource, V2BotsResource
    from .v2_chats import AsyncV2ChatsResource, V2ChatsResource
    from .v2_messages import AsyncV2MessagesResource, V2MessagesResource
    from .v2_threads import AsyncV2ThreadsResource, V2ThreadsResource


class V2Resource(Resource):
    """Calls of version 2 that version 3 has a successor for."""

    @cached_property
    def bots(self) -> V2BotsResource:
        """Calls below `v2.bots`."""
        from .v2_bots import V2BotsResource

        return V2BotsResource(self._client)

    @cached_property
    def chats(self) -> V2ChatsResource:
        """Calls below `v2.chats`."""
        from .v2_chats import V2ChatsResource

        return V2ChatsResource(self._client)

    @cached_property
    def messages(self) -> V2MessagesResource:
        """Calls below `v2.messages`."""
        from .v2_messages import V2MessagesResource

        return V2MessagesResource(self._client)

    @cached_property
    def threads(self) -> V2ThreadsResource:
        """Calls below `v2.threads`."""
        from .v2_threads import V2ThreadsResource

        return V2ThreadsResource(self._client)


class AsyncV2Resource(AsyncResource):
    """Calls of version 2 that version 3 has a successor for."""

    @cached_property
    def bots(self) -> AsyncV2BotsResource:
        """Calls below `v2.bots`."""
        from .v2_bots import AsyncV2BotsResource

        return AsyncV2BotsResource(self._client)

    @cached_property
    def chats(self) -> AsyncV2ChatsResource:
        """Calls below `v2.chats`."""
        from .v2_chats import AsyncV2ChatsResource

        return AsyncV2ChatsResource(self._client)

    @cached_property
    def messages(self) -> AsyncV2MessagesResource:
        """Calls below `v2.messages`."""
        from .v2_messages import AsyncV2MessagesResource

        return AsyncV2MessagesResource(self._client)

    @cached_property
    def threads(self) -> AsyncV2ThreadsResource:
        """Calls below `v2.threads`."""
        from .v2_threads import AsyncV2ThreadsResource

        return AsyncV2ThreadsResource(self._client)
