"""Models of `channels`."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Literal, TypeAlias

from .._runtime.model import Model, OpenModel

if TYPE_CHECKING:
    ChannelConfigAddRemoveInfo: TypeAlias = Literal["enable", "disable"]
    """Whether the channel tells who is added and removed."""
    ChannelConfigLeaveJoinInfo: TypeAlias = Literal["enable", "disable"]
    """Whether the channel tells who joins and leaves."""
    ChannelConfigMeetingChatType: TypeAlias = Literal[
        "channel", "thread", "host_choice"
    ]
    """Where messages during a meeting go - the channel, a thread, or where the host wants
    them.
    """
    ChannelConfigReplyMode: TypeAlias = Literal["normal_reply", "threads", "both"]
    """Whether replies stand in the channel, in threads, or as one likes."""
    ChannelCreateLevel: TypeAlias = Literal[
        "organization", "team", "private", "external"
    ]
    """Reach of the channel - the organisation, teams, invited members (private), or with
    people from outside.
    """
    ChannelLevel: TypeAlias = (
        Literal["organization", "team", "private", "personal", "external"] | str
    )
    """Reach of the channel - the organisation, teams, invited members, or with people from
    outside. Lists may say personal where everything else says private.
    """
    ChannelMemberUpdateRole: TypeAlias = Literal[
        "super_admin", "admin", "moderator", "member"
    ]
    """The role, from most to least rights."""
    ChannelMemberUserRole: TypeAlias = (
        Literal["super_admin", "admin", "moderator", "member"] | str
    )
    """Role of the user in the channel."""
    ChannelStatus: TypeAlias = (
        Literal["created", "pending", "archived", "enabled", "disabled"] | str
    )
    """Whether the channel is in use (created), waits for approval (pending) or is put away
    (archived). After a change of auto_follow_threads it tells whether that is enabled
    or disabled.
    """
    ChannelUpdateAutoFollowThreads: TypeAlias = Literal["enable", "disable"]
    """Whether the current user follows every new thread of the channel automatically; send
    it alone.
    """
else:
    ChannelConfigAddRemoveInfo = str
    ChannelConfigLeaveJoinInfo = str
    ChannelConfigMeetingChatType = str
    ChannelConfigReplyMode = str
    ChannelCreateLevel = str
    ChannelLevel = str
    ChannelMemberUpdateRole = str
    ChannelMemberUserRole = str
    ChannelStatus = str
    ChannelUpdateAutoFollowThreads = str


class Channel(Model, kw_only=True):
    """A channel as the current user sees it."""

    channel_id: str
    """Id of the channel."""
    chat_id: str | None = None
    """Id of the chat behind the channel; needed to read and change its messages."""
    unique_name: str | None = None
    """Unique name of the channel, as in its address."""
    name: str | None = None
    """Name shown, usually with a leading hash sign."""
    description: str | None = None
    """What the channel is for."""
    image_url: str | None = None
    """Address of the picture."""
    level: ChannelLevel | None = None
    """Reach of the channel - the organisation, teams, invited members, or with people from
    outside. Lists may say personal where everything else says private.
    """
    invite_only: bool | None = None
    """Whether one can join by invitation only."""
    status: ChannelStatus | None = None
    """Whether the channel is in use (created), waits for approval (pending) or is put away
    (archived). After a change of auto_follow_threads it tells whether that is enabled
    or disabled.
    """
    organization_id: str | None = None
    """Id of the organisation."""
    creator_id: str | None = None
    """Id of the channel's creator."""
    creator_name: str | None = None
    """Name of the channel's creator."""
    creation_time: str | None = None
    """Time of creation, ISO 8601 with offset."""
    last_modified_time: str | None = None
    """Time of the last activity, ISO 8601 with offset."""
    current_user_role: str | None = None
    """Role of the current user in the channel, for example super_admin."""
    participant_count: int | None = None
    """Number of members."""
    admin_permission: ChannelPermissions | None = None
    """What a role may do in a channel."""
    moderator_permission: ChannelPermissions | None = None
    """What a role may do in a channel."""
    member_permission: ChannelPermissions | None = None
    """What a role may do in a channel."""
    teams: dict[str, str] | None = None
    """The teams of the channel, from team id to name."""
    joined: bool | None = None
    """Whether the current user belongs to the channel."""
    pinned: bool | None = None
    """Whether the current user has pinned the channel."""
    muted_interval: str | None = None
    """Time until which the current user has muted the channel, ISO 8601."""
    total_message_count: str | None = None
    """Number of messages, as text."""
    unread_message_count: int | None = None
    """Number of unread messages."""
    unread_time: str | None = None
    """Time of the first unread message, ISO 8601."""
    last_message_info: ChannelLastMessage | None = None
    """The newest message of a channel in short."""


class ChannelConfig(Model, kw_only=True):
    """Settings of a channel."""

    reply_mode: ChannelConfigReplyMode | None = None
    """Whether replies stand in the channel, in threads, or as one likes."""
    leave_join_info: ChannelConfigLeaveJoinInfo | None = None
    """Whether the channel tells who joins and leaves."""
    add_remove_info: ChannelConfigAddRemoveInfo | None = None
    """Whether the channel tells who is added and removed."""
    meeting_chat_type: ChannelConfigMeetingChatType | None = None
    """Where messages during a meeting go - the channel, a thread, or where the host wants
    them.
    """


class ChannelCreate(OpenModel, kw_only=True):
    """A new channel.

    Further roles may take rights in the same way as the three named here, under their
    name followed by _permission.
    """

    name: str
    """Name of the channel, at most 50 characters."""
    description: str | None = None
    """What the channel is for, at most 10500 characters."""
    level: ChannelCreateLevel
    """Reach of the channel - the organisation, teams, invited members (private), or with
    people from outside.
    """
    invite_only: bool | None = None
    """Whether one can join by invitation only; for the levels organization and team. By
    default `false`.
    """
    team_ids: Sequence[str] | None = None
    """Ids of the teams that the channel is for; for the level team."""
    user_ids: Sequence[str] | None = None
    """Ids of users to bring in."""
    email_ids: Sequence[str] | None = None
    """E-mail addresses of users to bring in."""
    image_data: str | None = None
    """Picture of the channel, base64."""
    config: ChannelConfig | None = None
    """Settings of a channel."""
    admin_permission: ChannelPermissions | None = None
    """What a role may do in a channel."""
    moderator_permission: ChannelPermissions | None = None
    """What a role may do in a channel."""
    member_permission: ChannelPermissions | None = None
    """What a role may do in a channel."""


class ChannelLastMessage(Model, kw_only=True):
    """The newest message of a channel in short."""

    sender_id: str | None = None
    """Id of the user who sent it."""
    sender_name: str | None = None
    """Name of the user who sent it."""
    message_type: str | None = None
    """Kind of the message, for example text."""
    time: str | None = None
    """Time of sending, ISO 8601."""
    text: str | None = None
    """Text of the message."""


class ChannelList(Model, kw_only=True):
    """One page of channels."""

    channels: list[Channel]
    """The channels."""
    has_more: bool | None = None
    """Whether there is another page."""
    next_token: str | None = None
    """Where the next page begins."""
    sync_token: str | None = None
    """Token to ask later for what has changed since."""


class ChannelMember(Model, kw_only=True):
    """A member of a channel."""

    user_id: str
    """Id of the user; ids of bots start with "b-"."""
    email_id: str | None = None
    """E-mail address of the user."""
    name: str | None = None
    """Display name of the user."""
    user_role: ChannelMemberUserRole | None = None
    """Role of the user in the channel."""


class ChannelMemberList(Model, kw_only=True):
    """The members of a channel."""

    members: list[ChannelMember]
    """The members."""


class ChannelMemberUpdate(Model, kw_only=True):
    """The new role of a member."""

    role: ChannelMemberUpdateRole
    """The role, from most to least rights."""


class ChannelMembersAdd(Model, kw_only=True):
    """Users to add to a channel, by id or by e-mail address."""

    user_ids: Sequence[str] | None = None
    """Ids of the users, at most 100."""
    email_ids: Sequence[str] | None = None
    """E-mail addresses of the users, instead of ids, at most 100."""


class ChannelMembersRemove(Model, kw_only=True):
    """Users to remove from a channel."""

    user_ids: Sequence[str]
    """Ids of the users, at most 100."""
    silent: bool | None = None
    """Whether nobody is told. By default `false`."""


class ChannelPermissions(Model, kw_only=True):
    """What a role may do in a channel."""

    send_message: bool | None = None
    """May post messages."""
    post_reply: bool | None = None
    """May reply to messages."""
    edit_my_msg: bool | None = None
    """May change own messages."""
    delete_my_msg: bool | None = None
    """May delete own messages."""
    delete_others_message: bool | None = None
    """May delete messages of others."""
    clear_all_messages: bool | None = None
    """May clear the whole history."""
    sticky_message: bool | None = None
    """May pin a message for everybody."""
    mention_users: bool | None = None
    """May mention people."""
    special_mentions: bool | None = None
    """May mention everybody or everybody present."""
    close_thread: bool | None = None
    """May close threads."""
    audio_conference: bool | None = None
    """May start audio conferences."""
    video_conference: bool | None = None
    """May start video conferences."""
    prime_time: bool | None = None
    """May plan PrimeTime broadcasts."""
    add_participant: bool | None = None
    """May add members."""
    remove_participant: bool | None = None
    """May remove members."""
    leave_channel: bool | None = None
    """May leave the channel."""
    edit_channel_info: bool | None = None
    """May change name, description and picture."""
    archive_channel: bool | None = None
    """May archive the channel."""
    unarchive_channel: bool | None = None
    """May bring the archived channel back."""
    delete_channel: bool | None = None
    """May delete the channel."""


class ChannelResult(Model, kw_only=True):
    """One channel in its envelope."""

    type: str | None = None
    """Kind of the data, "channel"."""
    data: Channel
    """A channel as the current user sees it."""


class ChannelUpdate(OpenModel, kw_only=True):
    """What to change of a channel.

    Further roles may take rights in the same way as the three named here, under their
    name followed by _permission.
    """

    name: str | None = None
    """New name, at most 50 characters."""
    description: str | None = None
    """What the channel is for, at most 10500 characters."""
    image_data: str | None = None
    """New picture, base64."""
    config: ChannelConfig | None = None
    """Settings of a channel."""
    admin_permission: ChannelPermissions | None = None
    """What a role may do in a channel."""
    moderator_permission: ChannelPermissions | None = None
    """What a role may do in a channel."""
    member_permission: ChannelPermissions | None = None
    """What a role may do in a channel."""
    auto_follow_threads: ChannelUpdateAutoFollowThreads | None = None
    """Whether the current user follows every new thread of the channel automatically; send
    it alone.
    """
