"""Models of `message_actions`."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Literal, TypeAlias

from .._runtime.model import Model
from .shared import UserReference

if TYPE_CHECKING:
    MessageActionCreateExecutionType: TypeAlias = Literal["deluge", "webhook"]
    """Where the handler runs, in Deluge inside Cliq (the default) or behind a webhook."""
    MessageActionCreateMessageType: TypeAlias = Literal["text", "link", "attachment"]
    MessageActionCreateScope: TypeAlias = Literal["organization", "team", "personal"]
    """Who can use the action - the whole organisation, some teams, or its creator alone,
    who can share it with others in Cliq.
    """
    MessageActionHandlerUpdatePermission: TypeAlias = Literal[
        "attachments", "chat", "location", "message", "user"
    ]
    MessageActionUpdateMessageType: TypeAlias = Literal["text", "link", "attachment"]
    MessageActionUpdateScope: TypeAlias = Literal["organization", "team", "personal"]
    """Who can use the action from now on."""
else:
    MessageActionCreateExecutionType = str
    MessageActionCreateMessageType = str
    MessageActionCreateScope = str
    MessageActionHandlerUpdatePermission = str
    MessageActionUpdateMessageType = str
    MessageActionUpdateScope = str


class MessageAction(Model, kw_only=True):
    """An action in the menu of a message."""

    id: str | None = None
    """Id of the action."""
    name: str | None = None
    """Name of the action in the menu."""
    hint: str | None = None
    """Short text below the name."""
    message_types: list[str] | None = None
    """Messages that have the action in their menus; text, link or attachment."""
    multi_selectable: bool | None = None
    """Whether the action can be used on several messages together."""
    scope: str | None = None
    """Who can use the action; organization, team or personal."""
    team_ids: list[str] | None = None
    """Ids of the teams that can use the action; scope team only."""
    execution_type: str | None = None
    """Where the handler runs; deluge or webhook."""
    execution_url: str | None = None
    """Address that Cliq posts to; webhook actions only."""
    status: str | None = None
    """Whether the action is in use, for example enabled."""
    type: str | None = None
    """Origin of the action, for example custom."""
    handlers: list[MessageActionHandlerReference] | None = None
    """The handlers of the action, one in fact."""
    creator: UserReference | None = None
    """Short reference to a user or a bot."""


class MessageActionCreate(Model, kw_only=True):
    """What a new message action shall be like."""

    name: str
    """Name of the action in the menu, unlike that of any other; at most 30 characters."""
    hint: str
    """Short text below the name, at most 128 characters."""
    message_types: Sequence[MessageActionCreateMessageType] | None = None
    """Messages that have the action in their menus - with text, with a link, with an
    attachment; one kind at least. At least 1 item, at most 3 items.
    """
    multi_selectable: bool | None = None
    """Whether the action can be used on several messages together."""
    scope: MessageActionCreateScope | None = None
    """Who can use the action - the whole organisation, some teams, or its creator alone,
    who can share it with others in Cliq.
    """
    team_ids: Sequence[str] | None = None
    """Ids of the teams that can use the action, at most 4; needed for the scope team."""
    execution_type: MessageActionCreateExecutionType | None = None
    """Where the handler runs, in Deluge inside Cliq (the default) or behind a webhook."""
    execution_url: str | None = None
    """Address that Cliq posts to; needed for webhook. At most 225 characters."""
    image: str | None = None
    """Icon of the action, a picture in Base64."""


class MessageActionHandler(Model, kw_only=True):
    """The handler of a message action."""

    function_id: str | None = None
    """Id of the message action that the handler belongs to."""
    name: str | None = None
    """Kind of the handler, "execution_handler"."""
    script: str | None = None
    """The Deluge code; Deluge actions only."""
    permissions: list[str] | None = None
    """What the webhook is told; webhook actions only."""


class MessageActionHandlerReference(Model, kw_only=True):
    """Short reference to the handler of a message action."""

    type: str | None = None
    """Kind of the handler, "execution_handler"."""


class MessageActionHandlerResult(Model, kw_only=True):
    """The handler of a message action in its envelope."""

    url: str | None = None
    """Address of the handler."""
    type: str | None = None
    """Kind of the data, "execution_handler"."""
    data: MessageActionHandler | None = None
    """The handler of a message action."""


class MessageActionHandlerUpdate(Model, kw_only=True):
    """What to change about the handler of a message action."""

    script: str | None = None
    """The new Deluge code, at most 250 KB; Deluge actions only."""
    permissions: Sequence[MessageActionHandlerUpdatePermission] | None = None
    """What Cliq tells the webhook from now on, at most 5 kinds of data; webhook actions
    only.
    """


class MessageActionList(Model, kw_only=True):
    """One page of message actions."""

    url: str | None = None
    """Address of the call."""
    type: str | None = None
    """Kind of the data, "messageaction"."""
    data: list[MessageAction] | None = None
    """The message actions."""
    next_token: str | None = None
    """Where the next page begins; absent on the last page."""
    sync_token: str | None = None
    """Token to ask later for what has changed since."""


class MessageActionResult(Model, kw_only=True):
    """One message action in its envelope."""

    url: str | None = None
    """Address of the call."""
    type: str | None = None
    """Kind of the data, "messageaction"."""
    data: MessageAction | None = None
    """An action in the menu of a message."""


class MessageActionUpdate(Model, kw_only=True):
    """What to change about a message action."""

    name: str | None = None
    """New name, at most 30 characters."""
    hint: str | None = None
    """New text below the name, at most 128 characters."""
    message_types: Sequence[MessageActionUpdateMessageType] | None = None
    """Messages that have the action in their menus from now on, one kind at least. At
    least 1 item, at most 3 items.
    """
    multi_selectable: bool | None = None
    """Whether the action can be used on several messages together."""
    scope: MessageActionUpdateScope | None = None
    """Who can use the action from now on."""
    team_ids: Sequence[str] | None = None
    """Ids of the teams that can use the action, at most 4; needed if the scope becomes
    team.
    """
    execution_url: str | None = None
    """New address that Cliq posts to, at most 225 characters; webhook actions only."""
    image: str | None = None
    """New icon, a picture in Base64."""
