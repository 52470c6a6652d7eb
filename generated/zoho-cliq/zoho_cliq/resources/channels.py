"""Channels, their members and their life from creation to archive."""

from __future__ import annotations

import datetime
from collections.abc import Mapping, Sequence
from functools import cached_property
from typing import Any, Literal

from .._runtime.operation import Operation, RateLimit
from .._runtime.paging.pages import CursorPages
from .._runtime.paging.walk import AsyncWalk, Walk
from .._runtime.parameters import delimited
from .._runtime.resource import AsyncResource, Resource
from ..models.channels import (
    Channel,
    ChannelConfig,
    ChannelCreate,
    ChannelCreateLevel,
    ChannelList,
    ChannelMemberList,
    ChannelMembersAdd,
    ChannelMembersRemove,
    ChannelMemberUpdate,
    ChannelMemberUpdateRole,
    ChannelPermissions,
    ChannelResult,
    ChannelUpdate,
    ChannelUpdateAutoFollowThreads,
)
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
_MEMBERS_LIST: Operation[ChannelMemberList] = Operation(
    id="channels.members.list",
    method="GET",
    path="/api/v2/channels/{channel_id}/members",
    responses={200: ChannelMemberList},
    errors=_ERRORS,
    rate_limit=RateLimit(requests=100, period=60.0, lock=600.0),
    security=(("oauth",),),
    scopes=(("ZohoCliq.Channels.READ",),),
)
_MEMBERS_ADD: Operation[None] = Operation(
    id="channels.members.add",
    method="POST",
    path="/api/v2/channels/{channel_id}/members",
    responses={204: None},
    errors=_ERRORS,
    rate_limit=RateLimit(requests=10, period=60.0, lock=600.0),
    security=(("oauth",),),
    scopes=(("ZohoCliq.Channels.UPDATE",),),
)
_MEMBERS_REMOVE: Operation[None] = Operation(
    id="channels.members.remove",
    method="DELETE",
    path="/api/v2/channels/{channel_id}/members",
    responses={204: None},
    errors=_ERRORS,
    rate_limit=RateLimit(requests=10, period=60.0, lock=600.0),
    security=(("oauth",),),
    scopes=(("ZohoCliq.Channels.UPDATE",),),
)
_MEMBERS_UPDATE: Operation[None] = Operation(
    id="channels.members.update",
    method="PUT",
    path="/api/v2/channels/{channel_id}/members/{member_id}",
    responses={204: None},
    errors=_ERRORS,
    rate_limit=RateLimit(requests=10, period=60.0, lock=600.0),
    security=(("oauth",),),
    scopes=(("ZohoCliq.Channels.UPDATE",),),
)
_MEMBERS_DELETE: Operation[None] = Operation(
    id="channels.members.delete",
    method="DELETE",
    path="/api/v2/channels/{channel_id}/members/{member_id}",
    responses={204: None},
    errors=_ERRORS,
    security=(("oauth",),),
    scopes=(("ZohoCliq.Channels.UPDATE",),),
)
_CREATE: Operation[Channel] = Operation(
    id="channels.create",
    method="POST",
    path="/api/v2/channels",
    responses={200: Channel},
    errors=_ERRORS,
    rate_limit=RateLimit(requests=20, period=60.0, lock=600.0),
    security=(("oauth",),),
    scopes=(("ZohoCliq.Channels.CREATE",),),
)
_LIST: Operation[ChannelList] = Operation(
    id="channels.list",
    method="GET",
    path="/api/v2/channels",
    responses={200: ChannelList},
    errors=_ERRORS,
    rate_limit=RateLimit(requests=30, period=60.0, lock=600.0),
    security=(("oauth",),),
    scopes=(("ZohoCliq.Channels.READ",),),
)
_GET: Operation[Channel] = Operation(
    id="channels.get",
    method="GET",
    path="/api/v2/channels/{channel_id}",
    responses={200: Channel},
    errors=_ERRORS,
    rate_limit=RateLimit(requests=30, period=60.0, lock=600.0),
    security=(("oauth",),),
    scopes=(("ZohoCliq.Channels.READ",),),
)
_UPDATE: Operation[Channel] = Operation(
    id="channels.update",
    method="PUT",
    path="/api/v2/channels/{channel_id}",
    responses={200: Channel},
    errors=_ERRORS,
    rate_limit=RateLimit(requests=50, period=60.0, lock=600.0),
    security=(("oauth",),),
    scopes=(("ZohoCliq.Channels.UPDATE",),),
)
_DELETE: Operation[None] = Operation(
    id="channels.delete",
    method="DELETE",
    path="/api/v2/channels/{channel_id}",
    responses={204: None},
    errors=_ERRORS,
    rate_limit=RateLimit(requests=10, period=60.0, lock=600.0),
    security=(("oauth",),),
    scopes=(("ZohoCliq.Channels.DELETE",),),
)
_GET_BY_NAME: Operation[ChannelResult] = Operation(
    id="channels.get_by_name",
    method="GET",
    path="/api/v2/channelsbyname/{channel_unique_name}",
    responses={200: ChannelResult},
    errors=_ERRORS,
    security=(("oauth",),),
    scopes=(("ZohoCliq.Channels.READ",),),
)
_APPROVE: Operation[None] = Operation(
    id="channels.approve",
    method="POST",
    path="/api/v2/channels/{channel_id}/approve",
    responses={204: None},
    errors=_ERRORS,
    rate_limit=RateLimit(requests=10, period=60.0, lock=600.0),
    security=(("oauth",),),
    scopes=(("ZohoCliq.Channels.UPDATE",),),
)
_REJECT: Operation[None] = Operation(
    id="channels.reject",
    method="POST",
    path="/api/v2/channels/{channel_id}/reject",
    responses={204: None},
    errors=_ERRORS,
    rate_limit=RateLimit(requests=10, period=60.0, lock=600.0),
    security=(("oauth",),),
    scopes=(("ZohoCliq.Channels.UPDATE",),),
)
_JOIN: Operation[Channel] = Operation(
    id="channels.join",
    method="POST",
    path="/api/v2/channels/{channel_id}/join",
    responses={200: Channel},
    errors=_ERRORS,
    rate_limit=RateLimit(requests=10, period=60.0, lock=600.0),
    security=(("oauth",),),
    scopes=(("ZohoCliq.Channels.UPDATE",),),
)
_LEAVE: Operation[None] = Operation(
    id="channels.leave",
    method="POST",
    path="/api/v2/channels/{channel_id}/leave",
    responses={204: None},
    errors=_ERRORS,
    rate_limit=RateLimit(requests=10, period=60.0, lock=600.0),
    security=(("oauth",),),
    scopes=(("ZohoCliq.Channels.UPDATE",),),
)
_ARCHIVE: Operation[None] = Operation(
    id="channels.archive",
    method="POST",
    path="/api/v2/channels/{channel_id}/archive",
    responses={204: None},
    errors=_ERRORS,
    rate_limit=RateLimit(requests=10, period=60.0, lock=600.0),
    security=(("oauth",),),
    scopes=(("ZohoCliq.Channels.UPDATE",),),
)
_UNARCHIVE: Operation[None] = Operation(
    id="channels.unarchive",
    method="POST",
    path="/api/v2/channels/{channel_id}/unarchive",
    responses={204: None},
    errors=_ERRORS,
    rate_limit=RateLimit(requests=10, period=60.0, lock=600.0),
    security=(("oauth",),),
    scopes=(("ZohoCliq.Channels.UPDATE",),),
)


class ChannelsMembersResource(Resource):
    """Calls below `channels.members`."""

    def list(self, channel_id: str) -> ChannelMemberList:
        """List the members of a channel.

        Lists all members of a channel with their roles, in one answer.

        Sends `GET /api/v2/channels/{channel_id}/members`.
        Scope: `ZohoCliq.Channels.READ`.
        Limit: 100 calls per minute, then locked for 10 minutes.

        Args:
            channel_id: Id of the channel, starting with P, O or T by its level; not the
                id of its chat.

        Returns:
            ChannelMemberList: The members.

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
            client.channels.members.list("T5210000031027")
        """
        return self._request(
            _MEMBERS_LIST,
            path={"channel_id": channel_id},
        )

    def add(
        self,
        channel_id: str,
        *,
        user_ids: Sequence[str] | None = None,
        email_ids: Sequence[str] | None = None,
    ) -> None:
        """Add members to a channel.

        Adds up to 100 users to a channel, by user id or by e-mail address.

        Sends `POST /api/v2/channels/{channel_id}/members`.
        Scope: `ZohoCliq.Channels.UPDATE`.
        Limit: 10 calls per minute, then locked for 10 minutes.

        Args:
            channel_id: Id of the channel, starting with P, O or T by its level; not the
                id of its chat.
            user_ids: Ids of the users, at most 100.
            email_ids: E-mail addresses of the users, instead of ids, at most 100.

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
            client.channels.members.add(
                "T5210000031027",
                user_ids=["5310562", "5310733"],
            )
        """
        return self._request(
            _MEMBERS_ADD,
            path={"channel_id": channel_id},
            json=ChannelMembersAdd(user_ids=user_ids, email_ids=email_ids),
        )

    def remove(
        self, channel_id: str, *, user_ids: Sequence[str], silent: bool | None = None
    ) -> None:
        """Remove members from a channel.

        Removes up to 100 users from a channel. The request has a body;
        channels.members.delete removes one member without.

        Sends `DELETE /api/v2/channels/{channel_id}/members`.
        Scope: `ZohoCliq.Channels.UPDATE`.
        Limit: 10 calls per minute, then locked for 10 minutes.

        Args:
            channel_id: Id of the channel, starting with P, O or T by its level; not the
                id of its chat.
            user_ids: Ids of the users, at most 100.
            silent: Whether nobody is told. By default `false`.

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
            client.channels.members.remove(
                "T5210000031027",
                user_ids=["5310562", "5310733"],
                silent=True,
            )
        """
        return self._request(
            _MEMBERS_REMOVE,
            path={"channel_id": channel_id},
            json=ChannelMembersRemove(user_ids=user_ids, silent=silent),
        )

    def update(
        self, channel_id: str, member_id: str, *, role: ChannelMemberUpdateRole
    ) -> None:
        """Give a channel member another role.

        Gives one member of a channel another role.

        Sends `PUT /api/v2/channels/{channel_id}/members/{member_id}`.
        Scope: `ZohoCliq.Channels.UPDATE`.
        Limit: 10 calls per minute, then locked for 10 minutes.

        Args:
            channel_id: Id of the channel, starting with P, O or T by its level; not the
                id of its chat.
            member_id: Id of the user. To remove a member, an e-mail address or the id
                of a bot ("b-...") does as well.
            role: The role, from most to least rights.

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
            client.channels.members.update(
                "T5210000031027",
                "5310562",
                role="moderator",
            )
        """
        return self._request(
            _MEMBERS_UPDATE,
            path={"channel_id": channel_id, "member_id": member_id},
            json=ChannelMemberUpdate(role=role),
        )

    def delete(self, channel_id: str, member_id: str) -> None:
        """Remove one member from a channel.

        Removes one user or one bot from a channel. The vendor does not document the
        call, but public clients use it.

        Sends `DELETE /api/v2/channels/{channel_id}/members/{member_id}`.
        Scope: `ZohoCliq.Channels.UPDATE`.

        Args:
            channel_id: Id of the channel, starting with P, O or T by its level; not the
                id of its chat.
            member_id: Id of the user. To remove a member, an e-mail address or the id
                of a bot ("b-...") does as well.

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
            client.channels.members.delete("T5210000031027", "5310562")
        """
        return self._request(
            _MEMBERS_DELETE,
            path={"channel_id": channel_id, "member_id": member_id},
        )


class ChannelsResource(Resource):
    """Channels, their members and their life from creation to archive."""

    @cached_property
    def members(self) -> ChannelsMembersResource:
        """Calls below `channels.members`."""
        return ChannelsMembersResource(self._client)

    def create(
        self,
        *,
        name: str,
        level: ChannelCreateLevel,
        description: str | None = None,
        invite_only: bool | None = None,
        team_ids: Sequence[str] | None = None,
        user_ids: Sequence[str] | None = None,
        email_ids: Sequence[str] | None = None,
        image_data: str | None = None,
        config: ChannelConfig | None = None,
        admin_permission: ChannelPermissions | None = None,
        moderator_permission: ChannelPermissions | None = None,
        member_permission: ChannelPermissions | None = None,
        additional_fields: Mapping[str, Any] | None = None,
    ) -> Channel:
        """Create a channel.

        Creates a channel. Names need not be unique, so repeating the call after a lost
        answer may create a second channel. A channel for the whole organisation may
        have to be approved first; its status is then pending.

        Sends `POST /api/v2/channels`.
        Scope: `ZohoCliq.Channels.CREATE`.
        Limit: 20 calls per minute, then locked for 10 minutes.

        Args:
            name: Name of the channel, at most 50 characters.
            level: Reach of the channel - the organisation, teams, invited members
                (private), or with people from outside.
            description: What the channel is for, at most 10500 characters.
            invite_only: Whether one can join by invitation only; for the levels
                organization and team. By default `false`.
            team_ids: Ids of the teams that the channel is for; for the level team.
            user_ids: Ids of users to bring in.
            email_ids: E-mail addresses of users to bring in.
            image_data: Picture of the channel, base64.
            config: Settings of a channel.
            admin_permission: What a role may do in a channel.
            moderator_permission: What a role may do in a channel.
            member_permission: What a role may do in a channel.
            additional_fields: Further fields of the body, by their names on the wire.

        Returns:
            Channel: The new channel.

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
            client.channels.create(
                name="Harbour project",
                level="team",
                description="Everything about the new harbour offices",
                invite_only=False,
                team_ids=["2471906", "2474418"],
                email_ids=["mara.lindqvist@example.com"],
                config=ChannelConfig(reply_mode="both", leave_join_info="disable"),
            )
        """
        return self._request(
            _CREATE,
            json=ChannelCreate(
                name=name,
                description=description,
                level=level,
                invite_only=invite_only,
                team_ids=team_ids,
                user_ids=user_ids,
                email_ids=email_ids,
                image_data=image_data,
                config=config,
                admin_permission=admin_permission,
                moderator_permission=moderator_permission,
                member_permission=member_permission,
                additional_fields=dict(additional_fields or {}),
            ),
        )

    def list(
        self,
        *,
        name: str | None = None,
        status: Literal["created", "pending", "archived"] | None = None,
        limit: int | None = None,
        level: Literal["organization", "team", "private", "external"] | None = None,
        modified_before: datetime.datetime | None = None,
        modified_after: datetime.datetime | None = None,
        created_before: datetime.datetime | None = None,
        created_after: datetime.datetime | None = None,
        channel_ids: Sequence[str] | None = None,
        chat_ids: Sequence[str] | None = None,
        team_ids: Sequence[str] | None = None,
        created_by: str | None = None,
        order_by: (
            Literal[
                "+last_modified_time",
                "-last_modified_time",
                "+creation_time",
                "-creation_time",
            ]
            | None
        ) = None,
        next_token: str | None = None,
        sync_token: str | None = None,
        pinned: bool | None = None,
        joined: bool | None = None,
    ) -> ChannelList:
        """List channels.

        Lists the channels that the user may see, page by page. With sync_token only
        what has changed since the call that returned the token is listed; this fails if
        more than 50 channels have changed, and the list must then be read anew.

        Sends `GET /api/v2/channels`.
        Scope: `ZohoCliq.Channels.READ`.
        Limit: 30 calls per minute, then locked for 10 minutes.
        One call is one page; pass `next_token` of the answer as `next_token` to get the
        next one.
        `iter` walks over all pages.

        Args:
            name: Name of the channel to look for.
            status: Only channels that are in use (created), wait for approval (pending)
                or are put away (archived).
            limit: Largest number of channels in the answer, at most 100.
            level: Only channels of this reach - the organisation, teams, invited
                members (private), or with people from outside.
            modified_before: Only channels whose last message is older than this time.
            modified_after: Only channels whose last message is newer than this time.
            created_before: Only channels created before this time.
            created_after: Only channels created after this time.
            channel_ids: Only the channels with these ids, sent as one comma-separated
                value.
            chat_ids: Only the channels whose chats have these ids, sent as one
                comma-separated value.
            team_ids: Only channels of these teams, sent as one comma-separated value.
            created_by: Only channels created by the user with this id or e-mail
                address.
            order_by: Order of the list, by last change or by creation, ascending (+) or
                descending (-).
            next_token: Where to go on, the value of the same name of the previous
                answer, unchanged.
            sync_token: Lists only channels that have changed since the call that
                returned this token, 50 at most.
            pinned: True lists only channels that the user has pinned; false does not
                filter.
            joined: True lists only channels that the user has joined, false only the
                others; both if left out.

        Returns:
            ChannelList: One page of channels.

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
            client.channels.list()
        """
        return self._request(
            _LIST,
            query={
                "name": name,
                "status": status,
                "limit": limit,
                "level": level,
                "modified_before": modified_before,
                "modified_after": modified_after,
                "created_before": created_before,
                "created_after": created_after,
                "channel_ids": delimited(channel_ids, ","),
                "chat_ids": delimited(chat_ids, ","),
                "team_ids": delimited(team_ids, ","),
                "created_by": created_by,
                "order_by": order_by,
                "next_token": next_token,
                "sync_token": sync_token,
                "pinned": pinned,
                "joined": joined,
            },
        )

    def iter(
        self,
        *,
        name: str | None = None,
        status: Literal["created", "pending", "archived"] | None = None,
        limit: int | None = None,
        level: Literal["organization", "team", "private", "external"] | None = None,
        modified_before: datetime.datetime | None = None,
        modified_after: datetime.datetime | None = None,
        created_before: datetime.datetime | None = None,
        created_after: datetime.datetime | None = None,
        channel_ids: Sequence[str] | None = None,
        chat_ids: Sequence[str] | None = None,
        team_ids: Sequence[str] | None = None,
        created_by: str | None = None,
        order_by: (
            Literal[
                "+last_modified_time",
                "-last_modified_time",
                "+creation_time",
                "-creation_time",
            ]
            | None
        ) = None,
        next_token: str | None = None,
        sync_token: str | None = None,
        pinned: bool | None = None,
        joined: bool | None = None,
        max_items: int | None = None,
    ) -> Walk[Channel]:
        """Walk over everything that `list` lists, page by page.

        Each page is one call, sent when the walk gets there; the arguments are those of
        `list`. `next_token` begins at a later page, where `cursor` of another walk
        stands. `sync_token` lists changes only; `sync_token` of the walk is, in the
        end, the one for the next time.

        Args:
            max_items: stop after so many items; None walks to the end.

        Yields:
            Channel.

        Raises:
            PaginationError: the pages lead in a circle, or nowhere.
        """
        pages: CursorPages[ChannelList, Channel, str] = CursorPages(
            items=lambda page: page.channels,
            cursor=lambda page: page.next_token,
            has_more=lambda page: page.has_more,
            sync_token=lambda page: page.sync_token,
        )

        def fetch(cursor: str | None) -> ChannelList:
            return self.list(
                name=name,
                status=status,
                limit=limit,
                level=level,
                modified_before=modified_before,
                modified_after=modified_after,
                created_before=created_before,
                created_after=created_after,
                channel_ids=channel_ids,
                chat_ids=chat_ids,
                team_ids=team_ids,
                created_by=created_by,
                order_by=order_by,
                next_token=cursor,
                sync_token=sync_token if cursor is None else None,
                pinned=pinned,
                joined=joined,
            )

        return self._walk(_LIST, fetch, pages, start=next_token, max_items=max_items)

    def get(self, channel_id: str) -> Channel:
        """Get one channel.

        Returns one channel by its id.

        Sends `GET /api/v2/channels/{channel_id}`.
        Scope: `ZohoCliq.Channels.READ`.
        Limit: 30 calls per minute, then locked for 10 minutes.

        Args:
            channel_id: Id of the channel, starting with P, O or T by its level; not the
                id of its chat.

        Returns:
            Channel: The channel.

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
            client.channels.get("T5210000031027")
        """
        return self._request(
            _GET,
            path={"channel_id": channel_id},
        )

    def update(
        self,
        channel_id: str,
        *,
        name: str | None = None,
        description: str | None = None,
        image_data: str | None = None,
        config: ChannelConfig | None = None,
        admin_permission: ChannelPermissions | None = None,
        moderator_permission: ChannelPermissions | None = None,
        member_permission: ChannelPermissions | None = None,
        auto_follow_threads: ChannelUpdateAutoFollowThreads | None = None,
        additional_fields: Mapping[str, Any] | None = None,
    ) -> Channel:
        """Change a channel.

        Changes name, description, picture, settings or the rights of a role, or whether
        the user follows new threads automatically; what is left out stays as it is.
        Rights can be changed only for roles below one's own, and only those that one
        has. With auto_follow_threads alone the answer is short - it holds only status,
        which then is enabled or disabled.

        Sends `PUT /api/v2/channels/{channel_id}`.
        Scope: `ZohoCliq.Channels.UPDATE`.
        Limit: 50 calls per minute, then locked for 10 minutes.

        Args:
            channel_id: Id of the channel, starting with P, O or T by its level; not the
                id of its chat.
            name: New name, at most 50 characters.
            description: What the channel is for, at most 10500 characters.
            image_data: New picture, base64.
            config: Settings of a channel.
            admin_permission: What a role may do in a channel.
            moderator_permission: What a role may do in a channel.
            member_permission: What a role may do in a channel.
            auto_follow_threads: Whether the current user follows every new thread of
                the channel automatically; send it alone.
            additional_fields: Further fields of the body, by their names on the wire.

        Returns:
            Channel: The channel after the change.

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
            client.channels.update(
                "T5210000031027",
                name="Harbour project",
                config=ChannelConfig(
                    reply_mode="threads",
                    meeting_chat_type="host_choice",
                ),
                member_permission=ChannelPermissions(
                    send_message=True,
                    special_mentions=False,
                ),
            )
        """
        return self._request(
            _UPDATE,
            path={"channel_id": channel_id},
            json=ChannelUpdate(
                name=name,
                description=description,
                image_data=image_data,
                config=config,
                admin_permission=admin_permission,
                moderator_permission=moderator_permission,
                member_permission=member_permission,
                auto_follow_threads=auto_follow_threads,
                additional_fields=dict(additional_fields or {}),
            ),
        )

    def delete(self, channel_id: str) -> None:
        """Delete a channel.

        Deletes a channel with all it holds.

        Sends `DELETE /api/v2/channels/{channel_id}`.
        Scope: `ZohoCliq.Channels.DELETE`.
        Limit: 10 calls per minute, then locked for 10 minutes.

        Args:
            channel_id: Id of the channel, starting with P, O or T by its level; not the
                id of its chat.

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
            client.channels.delete("T5210000031027")
        """
        return self._request(
            _DELETE,
            path={"channel_id": channel_id},
        )

    def get_by_name(self, channel_unique_name: str) -> ChannelResult:
        """Get one channel by its unique name.

        Returns one channel by its unique name; the way from a unique name to the ids of
        the channel and its chat. Unlike channels.get the answer has an envelope. The
        vendor does not document the call, but servers answer it.

        Sends `GET /api/v2/channelsbyname/{channel_unique_name}`.
        Scope: `ZohoCliq.Channels.READ`.

        Args:
            channel_unique_name: Unique name of the channel, as in its address, not the
                name shown.

        Returns:
            ChannelResult: The channel in its envelope.

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
            client.channels.get_by_name("harbourproject")
        """
        return self._request(
            _GET_BY_NAME,
            path={"channel_unique_name": channel_unique_name},
        )

    def approve(self, channel_id: str) -> None:
        """Approve a channel.

        Lets a channel for the whole organisation that waits for approval come into use.
        Only administrators of the organisation may.

        Sends `POST /api/v2/channels/{channel_id}/approve`.
        Scope: `ZohoCliq.Channels.UPDATE`.
        Limit: 10 calls per minute, then locked for 10 minutes.

        Args:
            channel_id: Id of the channel, starting with P, O or T by its level; not the
                id of its chat.

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
            client.channels.approve("T5210000031027")
        """
        return self._request(
            _APPROVE,
            path={"channel_id": channel_id},
        )

    def reject(self, channel_id: str) -> None:
        """Reject a channel.

        Refuses a channel for the whole organisation that waits for approval. Only
        administrators of the organisation may.

        Sends `POST /api/v2/channels/{channel_id}/reject`.
        Scope: `ZohoCliq.Channels.UPDATE`.
        Limit: 10 calls per minute, then locked for 10 minutes.

        Args:
            channel_id: Id of the channel, starting with P, O or T by its level; not the
                id of its chat.

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
            client.channels.reject("T5210000031027")
        """
        return self._request(
            _REJECT,
            path={"channel_id": channel_id},
        )

    def join(self, channel_id: str) -> Channel:
        """Join a channel.

        Makes the current user a member of a channel and returns the channel.

        Sends `POST /api/v2/channels/{channel_id}/join`.
        Scope: `ZohoCliq.Channels.UPDATE`.
        Limit: 10 calls per minute, then locked for 10 minutes.

        Args:
            channel_id: Id of the channel, starting with P, O or T by its level; not the
                id of its chat.

        Returns:
            Channel: The channel that was joined.

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
            client.channels.join("T5210000031027")
        """
        return self._request(
            _JOIN,
            path={"channel_id": channel_id},
        )

    def leave(self, channel_id: str) -> None:
        """Leave a channel.

        Takes the current user out of a channel.

        Sends `POST /api/v2/channels/{channel_id}/leave`.
        Scope: `ZohoCliq.Channels.UPDATE`.
        Limit: 10 calls per minute, then locked for 10 minutes.

        Args:
            channel_id: Id of the channel, starting with P, O or T by its level; not the
                id of its chat.

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
            client.channels.leave("T5210000031027")
        """
        return self._request(
            _LEAVE,
            path={"channel_id": channel_id},
        )

    def archive(self, channel_id: str) -> None:
        """Archive a channel.

        Puts a channel away; channels.unarchive brings it back.

        Sends `POST /api/v2/channels/{channel_id}/archive`.
        Scope: `ZohoCliq.Channels.UPDATE`.
        Limit: 10 calls per minute, then locked for 10 minutes.

        Args:
            channel_id: Id of the channel, starting with P, O or T by its level; not the
                id of its chat.

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
            client.channels.archive("T5210000031027")
        """
        return self._request(
            _ARCHIVE,
            path={"channel_id": channel_id},
        )

    def unarchive(self, channel_id: str) -> None:
        """Bring an archived channel back.

        Puts an archived channel into use again.

        Sends `POST /api/v2/channels/{channel_id}/unarchive`.
        Scope: `ZohoCliq.Channels.UPDATE`.
        Limit: 10 calls per minute, then locked for 10 minutes.

        Args:
            channel_id: Id of the channel, starting with P, O or T by its level; not the
                id of its chat.

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
            client.channels.unarchive("T5210000031027")
        """
        return self._request(
            _UNARCHIVE,
            path={"channel_id": channel_id},
        )


class AsyncChannelsMembersResource(AsyncResource):
    """Calls below `channels.members`."""

    async def list(self, channel_id: str) -> ChannelMemberList:
        """List the members of a channel.

        Lists all members of a channel with their roles, in one answer.

        Sends `GET /api/v2/channels/{channel_id}/members`.
        Scope: `ZohoCliq.Channels.READ`.
        Limit: 100 calls per minute, then locked for 10 minutes.

        Args:
            channel_id: Id of the channel, starting with P, O or T by its level; not the
                id of its chat.

        Returns:
            ChannelMemberList: The members.

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
            await client.channels.members.list("T5210000031027")
        """
        return await self._request(
            _MEMBERS_LIST,
            path={"channel_id": channel_id},
        )

    async def add(
        self,
        channel_id: str,
        *,
        user_ids: Sequence[str] | None = None,
        email_ids: Sequence[str] | None = None,
    ) -> None:
        """Add members to a channel.

        Adds up to 100 users to a channel, by user id or by e-mail address.

        Sends `POST /api/v2/channels/{channel_id}/members`.
        Scope: `ZohoCliq.Channels.UPDATE`.
        Limit: 10 calls per minute, then locked for 10 minutes.

        Args:
            channel_id: Id of the channel, starting with P, O or T by its level; not the
                id of its chat.
            user_ids: Ids of the users, at most 100.
            email_ids: E-mail addresses of the users, instead of ids, at most 100.

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
            await client.channels.members.add(
                "T5210000031027",
                user_ids=["5310562", "5310733"],
            )
        """
        return await self._request(
            _MEMBERS_ADD,
            path={"channel_id": channel_id},
            json=ChannelMembersAdd(user_ids=user_ids, email_ids=email_ids),
        )

    async def remove(
        self, channel_id: str, *, user_ids: Sequence[str], silent: bool | None = None
    ) -> None:
        """Remove members from a channel.

        Removes up to 100 users from a channel. The request has a body;
        channels.members.delete removes one member without.

        Sends `DELETE /api/v2/channels/{channel_id}/members`.
        Scope: `ZohoCliq.Channels.UPDATE`.
        Limit: 10 calls per minute, then locked for 10 minutes.

        Args:
            channel_id: Id of the channel, starting with P, O or T by its level; not the
                id of its chat.
            user_ids: Ids of the users, at most 100.
            silent: Whether nobody is told. By default `false`.

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
            await client.channels.members.remove(
                "T5210000031027",
                user_ids=["5310562", "5310733"],
                silent=True,
            )
        """
        return await self._request(
            _MEMBERS_REMOVE,
            path={"channel_id": channel_id},
            json=ChannelMembersRemove(user_ids=user_ids, silent=silent),
        )

    async def update(
        self, channel_id: str, member_id: str, *, role: ChannelMemberUpdateRole
    ) -> None:
        """Give a channel member another role.

        Gives one member of a channel another role.

        Sends `PUT /api/v2/channels/{channel_id}/members/{member_id}`.
        Scope: `ZohoCliq.Channels.UPDATE`.
        Limit: 10 calls per minute, then locked for 10 minutes.

        Args:
            channel_id: Id of the channel, starting with P, O or T by its level; not the
                id of its chat.
            member_id: Id of the user. To remove a member, an e-mail address or the id
                of a bot ("b-...") does as well.
            role: The role, from most to least rights.

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
            await client.channels.members.update(
                "T5210000031027",
                "5310562",
                role="moderator",
            )
        """
        return await self._request(
            _MEMBERS_UPDATE,
            path={"channel_id": channel_id, "member_id": member_id},
            json=ChannelMemberUpdate(role=role),
        )

    async def delete(self, channel_id: str, member_id: str) -> None:
        """Remove one member from a channel.

        Removes one user or one bot from a channel. The vendor does not document the
        call, but public clients use it.

        Sends `DELETE /api/v2/channels/{channel_id}/members/{member_id}`.
        Scope: `ZohoCliq.Channels.UPDATE`.

        Args:
            channel_id: Id of the channel, starting with P, O or T by its level; not the
                id of its chat.
            member_id: Id of the user. To remove a member, an e-mail address or the id
                of a bot ("b-...") does as well.

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
            await client.channels.members.delete("T5210000031027", "5310562")
        """
        return await self._request(
            _MEMBERS_DELETE,
            path={"channel_id": channel_id, "member_id": member_id},
        )


class AsyncChannelsResource(AsyncResource):
    """Channels, their members and their life from creation to archive."""

    @cached_property
    def members(self) -> AsyncChannelsMembersResource:
        """Calls below `channels.members`."""
        return AsyncChannelsMembersResource(self._client)

    async def create(
        self,
        *,
        name: str,
        level: ChannelCreateLevel,
        description: str | None = None,
        invite_only: bool | None = None,
        team_ids: Sequence[str] | None = None,
        user_ids: Sequence[str] | None = None,
        email_ids: Sequence[str] | None = None,
        image_data: str | None = None,
        config: ChannelConfig | None = None,
        admin_permission: ChannelPermissions | None = None,
        moderator_permission: ChannelPermissions | None = None,
        member_permission: ChannelPermissions | None = None,
        additional_fields: Mapping[str, Any] | None = None,
    ) -> Channel:
        """Create a channel.

        Creates a channel. Names need not be unique, so repeating the call after a lost
        answer may create a second channel. A channel for the whole organisation may
        have to be approved first; its status is then pending.

        Sends `POST /api/v2/channels`.
        Scope: `ZohoCliq.Channels.CREATE`.
        Limit: 20 calls per minute, then locked for 10 minutes.

        Args:
            name: Name of the channel, at most 50 characters.
            level: Reach of the channel - the organisation, teams, invited members
                (private), or with people from outside.
            description: What the channel is for, at most 10500 characters.
            invite_only: Whether one can join by invitation only; for the levels
                organization and team. By default `false`.
            team_ids: Ids of the teams that the channel is for; for the level team.
            user_ids: Ids of users to bring in.
            email_ids: E-mail addresses of users to bring in.
            image_data: Picture of the channel, base64.
            config: Settings of a channel.
            admin_permission: What a role may do in a channel.
            moderator_permission: What a role may do in a channel.
            member_permission: What a role may do in a channel.
            additional_fields: Further fields of the body, by their names on the wire.

        Returns:
            Channel: The new channel.

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
            await client.channels.create(
                name="Harbour project",
                level="team",
                description="Everything about the new harbour offices",
                invite_only=False,
                team_ids=["2471906", "2474418"],
                email_ids=["mara.lindqvist@example.com"],
                config=ChannelConfig(reply_mode="both", leave_join_info="disable"),
            )
        """
        return await self._request(
            _CREATE,
            json=ChannelCreate(
                name=name,
                description=description,
                level=level,
                invite_only=invite_only,
                team_ids=team_ids,
                user_ids=user_ids,
                email_ids=email_ids,
                image_data=image_data,
                config=config,
                admin_permission=admin_permission,
                moderator_permission=moderator_permission,
                member_permission=member_permission,
                additional_fields=dict(additional_fields or {}),
            ),
        )

    async def list(
        self,
        *,
        name: str | None = None,
        status: Literal["created", "pending", "archived"] | None = None,
        limit: int | None = None,
        level: Literal["organization", "team", "private", "external"] | None = None,
        modified_before: datetime.datetime | None = None,
        modified_after: datetime.datetime | None = None,
        created_before: datetime.datetime | None = None,
        created_after: datetime.datetime | None = None,
        channel_ids: Sequence[str] | None = None,
        chat_ids: Sequence[str] | None = None,
        team_ids: Sequence[str] | None = None,
        created_by: str | None = None,
        order_by: (
            Literal[
                "+last_modified_time",
                "-last_modified_time",
                "+creation_time",
                "-creation_time",
            ]
            | None
        ) = None,
        next_token: str | None = None,
        sync_token: str | None = None,
        pinned: bool | None = None,
        joined: bool | None = None,
    ) -> ChannelList:
        """List channels.

        Lists the channels that the user may see, page by page. With sync_token only
        what has changed since the call that returned the token is listed; this fails if
        more than 50 channels have changed, and the list must then be read anew.

        Sends `GET /api/v2/channels`.
        Scope: `ZohoCliq.Channels.READ`.
        Limit: 30 calls per minute, then locked for 10 minutes.
        One call is one page; pass `next_token` of the answer as `next_token` to get the
        next one.
        `iter` walks over all pages.

        Args:
            name: Name of the channel to look for.
            status: Only channels that are in use (created), wait for approval (pending)
                or are put away (archived).
            limit: Largest number of channels in the answer, at most 100.
            level: Only channels of this reach - the organisation, teams, invited
                members (private), or with people from outside.
            modified_before: Only channels whose last message is older than this time.
            modified_after: Only channels whose last message is newer than this time.
            created_before: Only channels created before this time.
            created_after: Only channels created after this time.
            channel_ids: Only the channels with these ids, sent as one comma-separated
                value.
            chat_ids: Only the channels whose chats have these ids, sent as one
                comma-separated value.
            team_ids: Only channels of these teams, sent as one comma-separated value.
            created_by: Only channels created by the user with this id or e-mail
                address.
            order_by: Order of the list, by last change or by creation, ascending (+) or
                descending (-).
            next_token: Where to go on, the value of the same name of the previous
                answer, unchanged.
            sync_token: Lists only channels that have changed since the call that
                returned this token, 50 at most.
            pinned: True lists only channels that the user has pinned; false does not
                filter.
            joined: True lists only channels that the user has joined, false only the
                others; both if left out.

        Returns:
            ChannelList: One page of channels.

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
            await client.channels.list()
        """
        return await self._request(
            _LIST,
            query={
                "name": name,
                "status": status,
                "limit": limit,
                "level": level,
                "modified_before": modified_before,
                "modified_after": modified_after,
                "created_before": created_before,
                "created_after": created_after,
                "channel_ids": delimited(channel_ids, ","),
                "chat_ids": delimited(chat_ids, ","),
                "team_ids": delimited(team_ids, ","),
                "created_by": created_by,
                "order_by": order_by,
                "next_token": next_token,
                "sync_token": sync_token,
                "pinned": pinned,
                "joined": joined,
            },
        )

    def iter(
        self,
        *,
        name: str | None = None,
        status: Literal["created", "pending", "archived"] | None = None,
        limit: int | None = None,
        level: Literal["organization", "team", "private", "external"] | None = None,
        modified_before: datetime.datetime | None = None,
        modified_after: datetime.datetime | None = None,
        created_before: datetime.datetime | None = None,
        created_after: datetime.datetime | None = None,
        channel_ids: Sequence[str] | None = None,
        chat_ids: Sequence[str] | None = None,
        team_ids: Sequence[str] | None = None,
        created_by: str | None = None,
        order_by: (
            Literal[
                "+last_modified_time",
                "-last_modified_time",
                "+creation_time",
                "-creation_time",
            ]
            | None
        ) = None,
        next_token: str | None = None,
        sync_token: str | None = None,
        pinned: bool | None = None,
        joined: bool | None = None,
        max_items: int | None = None,
    ) -> AsyncWalk[Channel]:
        """Walk over everything that `list` lists, page by page.

        Each page is one call, sent when the walk gets there; the arguments are those of
        `list`. `next_token` begins at a later page, where `cursor` of another walk
        stands. `sync_token` lists changes only; `sync_token` of the walk is, in the
        end, the one for the next time.

        Args:
            max_items: stop after so many items; None walks to the end.

        Yields:
            Channel.

        Raises:
            PaginationError: the pages lead in a circle, or nowhere.
        """
        pages: CursorPages[ChannelList, Channel, str] = CursorPages(
            items=lambda page: page.channels,
            cursor=lambda page: page.next_token,
            has_more=lambda page: page.has_more,
            sync_token=lambda page: page.sync_token,
        )

        async def fetch(cursor: str | None) -> ChannelList:
            return await self.list(
                name=name,
                status=status,
                limit=limit,
                level=level,
                modified_before=modified_before,
                modified_after=modified_after,
                created_before=created_before,
                created_after=created_after,
                channel_ids=channel_ids,
                chat_ids=chat_ids,
                team_ids=team_ids,
                created_by=created_by,
                order_by=order_by,
                next_token=cursor,
                sync_token=sync_token if cursor is None else None,
                pinned=pinned,
                joined=joined,
            )

        return self._walk(_LIST, fetch, pages, start=next_token, max_items=max_items)

    async def get(self, channel_id: str) -> Channel:
        """Get one channel.

        Returns one channel by its id.

        Sends `GET /api/v2/channels/{channel_id}`.
        Scope: `ZohoCliq.Channels.READ`.
        Limit: 30 calls per minute, then locked for 10 minutes.

        Args:
            channel_id: Id of the channel, starting with P, O or T by its level; not the
                id of its chat.

        Returns:
            Channel: The channel.

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
            await client.channels.get("T5210000031027")
        """
        return await self._request(
            _GET,
            path={"channel_id": channel_id},
        )

    async def update(
        self,
        channel_id: str,
        *,
        name: str | None = None,
        description: str | None = None,
        image_data: str | None = None,
        config: ChannelConfig | None = None,
        admin_permission: ChannelPermissions | None = None,
        moderator_permission: ChannelPermissions | None = None,
        member_permission: ChannelPermissions | None = None,
        auto_follow_threads: ChannelUpdateAutoFollowThreads | None = None,
        additional_fields: Mapping[str, Any] | None = None,
    ) -> Channel:
        """Change a channel.

        Changes name, description, picture, settings or the rights of a role, or whether
        the user follows new threads automatically; what is left out stays as it is.
        Rights can be changed only for roles below one's own, and only those that one
        has. With auto_follow_threads alone the answer is short - it holds only status,
        which then is enabled or disabled.

        Sends `PUT /api/v2/channels/{channel_id}`.
        Scope: `ZohoCliq.Channels.UPDATE`.
        Limit: 50 calls per minute, then locked for 10 minutes.

        Args:
            channel_id: Id of the channel, starting with P, O or T by its level; not the
                id of its chat.
            name: New name, at most 50 characters.
            description: What the channel is for, at most 10500 characters.
            image_data: New picture, base64.
            config: Settings of a channel.
            admin_permission: What a role may do in a channel.
            moderator_permission: What a role may do in a channel.
            member_permission: What a role may do in a channel.
            auto_follow_threads: Whether the current user follows every new thread of
                the channel automatically; send it alone.
            additional_fields: Further fields of the body, by their names on the wire.

        Returns:
            Channel: The channel after the change.

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
            await client.channels.update(
                "T5210000031027",
                name="Harbour project",
                config=ChannelConfig(
                    reply_mode="threads",
                    meeting_chat_type="host_choice",
                ),
                member_permission=ChannelPermissions(
                    send_message=True,
                    special_mentions=False,
                ),
            )
        """
        return await self._request(
            _UPDATE,
            path={"channel_id": channel_id},
            json=ChannelUpdate(
                name=name,
                description=description,
                image_data=image_data,
                config=config,
                admin_permission=admin_permission,
                moderator_permission=moderator_permission,
                member_permission=member_permission,
                auto_follow_threads=auto_follow_threads,
                additional_fields=dict(additional_fields or {}),
            ),
        )

    async def delete(self, channel_id: str) -> None:
        """Delete a channel.

        Deletes a channel with all it holds.

        Sends `DELETE /api/v2/channels/{channel_id}`.
        Scope: `ZohoCliq.Channels.DELETE`.
        Limit: 10 calls per minute, then locked for 10 minutes.

        Args:
            channel_id: Id of the channel, starting with P, O or T by its level; not the
                id of its chat.

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
            await client.channels.delete("T5210000031027")
        """
        return await self._request(
            _DELETE,
            path={"channel_id": channel_id},
        )

    async def get_by_name(self, channel_unique_name: str) -> ChannelResult:
        """Get one channel by its unique name.

        Returns one channel by its unique name; the way from a unique name to the ids of
        the channel and its chat. Unlike channels.get the answer has an envelope. The
        vendor does not document the call, but servers answer it.

        Sends `GET /api/v2/channelsbyname/{channel_unique_name}`.
        Scope: `ZohoCliq.Channels.READ`.

        Args:
            channel_unique_name: Unique name of the channel, as in its address, not the
                name shown.

        Returns:
            ChannelResult: The channel in its envelope.

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
            await client.channels.get_by_name("harbourproject")
        """
        return await self._request(
            _GET_BY_NAME,
            path={"channel_unique_name": channel_unique_name},
        )

    async def approve(self, channel_id: str) -> None:
        """Approve a channel.

        Lets a channel for the whole organisation that waits for approval come into use.
        Only administrators of the organisation may.

        Sends `POST /api/v2/channels/{channel_id}/approve`.
        Scope: `ZohoCliq.Channels.UPDATE`.
        Limit: 10 calls per minute, then locked for 10 minutes.

        Args:
            channel_id: Id of the channel, starting with P, O or T by its level; not the
                id of its chat.

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
            await client.channels.approve("T5210000031027")
        """
        return await self._request(
            _APPROVE,
            path={"channel_id": channel_id},
        )

    async def reject(self, channel_id: str) -> None:
        """Reject a channel.

        Refuses a channel for the whole organisation that waits for approval. Only
        administrators of the organisation may.

        Sends `POST /api/v2/channels/{channel_id}/reject`.
        Scope: `ZohoCliq.Channels.UPDATE`.
        Limit: 10 calls per minute, then locked for 10 minutes.

        Args:
            channel_id: Id of the channel, starting with P, O or T by its level; not the
                id of its chat.

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
            await client.channels.reject("T5210000031027")
        """
        return await self._request(
            _REJECT,
            path={"channel_id": channel_id},
        )

    async def join(self, channel_id: str) -> Channel:
        """Join a channel.

        Makes the current user a member of a channel and returns the channel.

        Sends `POST /api/v2/channels/{channel_id}/join`.
        Scope: `ZohoCliq.Channels.UPDATE`.
        Limit: 10 calls per minute, then locked for 10 minutes.

        Args:
            channel_id: Id of the channel, starting with P, O or T by its level; not the
                id of its chat.

        Returns:
            Channel: The channel that was joined.

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
            await client.channels.join("T5210000031027")
        """
        return await self._request(
            _JOIN,
            path={"channel_id": channel_id},
        )

    async def leave(self, channel_id: str) -> None:
        """Leave a channel.

        Takes the current user out of a channel.

        Sends `POST /api/v2/channels/{channel_id}/leave`.
        Scope: `ZohoCliq.Channels.UPDATE`.
        Limit: 10 calls per minute, then locked for 10 minutes.

        Args:
            channel_id: Id of the channel, starting with P, O or T by its level; not the
                id of its chat.

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
            await client.channels.leave("T5210000031027")
        """
        return await self._request(
            _LEAVE,
            path={"channel_id": channel_id},
        )

    async def archive(self, channel_id: str) -> None:
        """Archive a channel.

        Puts a channel away; channels.unarchive brings it back.

        Sends `POST /api/v2/channels/{channel_id}/archive`.
        Scope: `ZohoCliq.Channels.UPDATE`.
        Limit: 10 calls per minute, then locked for 10 minutes.

        Args:
            channel_id: Id of the channel, starting with P, O or T by its level; not the
                id of its chat.

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
            await client.channels.archive("T5210000031027")
        """
        return await self._request(
            _ARCHIVE,
            path={"channel_id": channel_id},
        )

    async def unarchive(self, channel_id: str) -> None:
        """Bring an archived channel back.

        Puts an archived channel into use again.

        Sends `POST /api/v2/channels/{channel_id}/unarchive`.
        Scope: `ZohoCliq.Channels.UPDATE`.
        Limit: 10 calls per minute, then locked for 10 minutes.

        Args:
            channel_id: Id of the channel, starting with P, O or T by its level; not the
                id of its chat.

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
            await client.channels.unarchive("T5210000031027")
        """
        return await self._request(
            _UNARCHIVE,
            path={"channel_id": channel_id},
        )
