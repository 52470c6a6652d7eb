"""Exports of conversations and messages of the whole organisation, for administrators."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

from .._runtime.resource import AsyncResource, Resource

if TYPE_CHECKING:
    from .exports_channels import AsyncExportsChannelsResource, ExportsChannelsResource
    from .exports_chats import AsyncExportsChatsResource, ExportsChatsResource
    from .exports_members import AsyncExportsMembersResource, ExportsMembersResource
    from .exports_messages import AsyncExportsMessagesResource, ExportsMessagesResource


class ExportsResource(Resource):
    """Exports of conversations and messages of the whole organisation, for administrators."""

    @cached_property
    def channels(self) -> ExportsChannelsResource:
        """Calls below `exports.channels`."""
        from .exports_channels import ExportsChannelsResource

        return ExportsChannelsResource(self._client)

    @cached_property
    def chats(self) -> ExportsChatsResource:
        """Calls below `exports.chats`."""
        from .exports_chats import ExportsChatsResource

        return ExportsChatsResource(self._client)

    @cached_property
    def members(self) -> ExportsMembersResource:
        """Calls below `exports.members`."""
        from .exports_members import ExportsMembersResource

        return ExportsMembersResource(self._client)

    @cached_property
    def messages(self) -> ExportsMessagesResource:
        """Calls below `exports.messages`."""
        from .exports_messages import ExportsMessagesResource

        return ExportsMessagesResource(self._client)


class AsyncExportsResource(AsyncResource):
    """Exports of conversations and messages of the whole organisation, for administrators."""

    @cached_property
    def channels(self) -> AsyncExportsChannelsResource:
        """Calls below `exports.channels`."""
        from .exports_channels import AsyncExportsChannelsResource

        return AsyncExportsChannelsResource(self._client)

    @cached_property
    def chats(self) -> AsyncExportsChatsResource:
        """Calls below `exports.chats`."""
        from .exports_chats import AsyncExportsChatsResource

        return AsyncExportsChatsResource(self._client)

    @cached_property
    def members(self) -> AsyncExportsMembersResource:
        """Calls below `exports.members`."""
        from .exports_members import AsyncExportsMembersResource

        return AsyncExportsMembersResource(self._client)

    @cached_property
    def messages(self) -> AsyncExportsMessagesResource:
        """Calls below `exports.messages`."""
        from .exports_messages import AsyncExportsMessagesResource

        return AsyncExportsMessagesResource(self._client)
