"""Models of `commands`."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Literal, TypeAlias

from .._runtime.model import Model, OpenModel
from .shared import UserReference

if TYPE_CHECKING:
    CommandCreateExecutionType: TypeAlias = Literal["deluge", "webhook"]
    """Where the handlers run, in Deluge inside Cliq (the default) or behind a webhook."""
    CommandCreateScope: TypeAlias = Literal["organization", "team", "personal"]
    """Who can use the command - the whole organisation, some teams, or its creator alone."""
    CommandHandlerCreatePermission: TypeAlias = Literal[
        "attachments", "chat", "location", "user"
    ]
    CommandHandlerCreateType: TypeAlias = Literal[
        "execution_handler", "suggestion_handler"
    ]
    """Kind of the handler - it runs when the command is sent, or while its arguments are
    typed.
    """
    CommandHandlerUpdatePermission: TypeAlias = Literal[
        "attachments", "chat", "location", "user"
    ]
    CommandScope: TypeAlias = Literal["organization", "team", "personal"] | str
    """Who can use the command."""
    CommandUpdateScope: TypeAlias = Literal["organization", "team", "personal"]
    """Who can use the command from now on."""
else:
    CommandCreateExecutionType = str
    CommandCreateScope = str
    CommandHandlerCreatePermission = str
    CommandHandlerCreateType = str
    CommandHandlerUpdatePermission = str
    CommandScope = str
    CommandUpdateScope = str


class Command(Model, kw_only=True):
    """A slash command."""

    id: str | None = None
    """Id of the command."""
    name: str | None = None
    """Name of the command, without the slash."""
    hint: str | None = None
    """Short text beside the name."""
    description: str | None = None
    """What the command does."""
    scope: CommandScope | None = None
    """Who can use the command."""
    execution_type: str | None = None
    """Where the handlers run; deluge or webhook."""
    execution_url: str | None = None
    """Address that Cliq posts to; webhook commands only."""
    options: dict[str, str] | None = None
    """Options of the command, from the name to its explanation."""
    max_suggestions: int | None = None
    """How many suggestions a person can choose."""
    status: str | None = None
    """Whether the command is in use, for example enabled."""
    type: str | None = None
    """Origin of the command, for example custom."""
    handlers: list[CommandHandlerReference] | None = None
    """The handlers of the command."""
    creator: UserReference | None = None
    """Short reference to a user or a bot."""


class CommandCreate(Model, kw_only=True):
    """What a new slash command shall be like."""

    name: str
    """Name of the command, typed behind the slash; unlike that of any other with the same
    scope. At most 30 characters, lower-case letters only.
    """
    hint: str
    """Short text beside the name in the list of commands, at most 128 characters."""
    description: str | None = None
    """What the command does, at most 300 characters."""
    scope: CommandCreateScope
    """Who can use the command - the whole organisation, some teams, or its creator alone."""
    team_ids: Sequence[str] | None = None
    """Ids of the teams that can use the command, at most 4; needed for the scope team."""
    execution_type: CommandCreateExecutionType | None = None
    """Where the handlers run, in Deluge inside Cliq (the default) or behind a webhook."""
    execution_url: str | None = None
    """Address that Cliq posts to; needed for webhook. At most 225 characters."""
    options: Mapping[str, str] | None = None
    """Options that people can set when they call the command, at most 5; a map from the
    name to an explanation of at most 100 characters.
    """
    image: str | None = None
    """Icon of the command, a PNG or JPEG picture of at most 100 KB in Base64; 64 by 64
    pixels look best.
    """
    max_suggestions: int | None = None
    """How many suggestions a person can choose, at most 5."""


class CommandHandler(OpenModel, kw_only=True):
    """A handler of a slash command.

    The vendor's schema leaves open what comes here, and its example shows the whole
    command instead.
    """

    function_id: str | None = None
    """Id of the command that the handler belongs to."""
    name: str | None = None
    """Kind of the handler; execution_handler or suggestion_handler."""
    script: str | None = None
    """The Deluge code; Deluge commands only."""
    permissions: list[str] | None = None
    """What the webhook is told; webhook commands only."""


class CommandHandlerCreate(Model, kw_only=True):
    """A new handler of a slash command."""

    type: CommandHandlerCreateType
    """Kind of the handler - it runs when the command is sent, or while its arguments are
    typed.
    """
    script: str | None = None
    """The Deluge code, at most 250 KB; Deluge commands only."""
    permissions: Sequence[CommandHandlerCreatePermission] | None = None
    """What Cliq tells the webhook, at most 5 kinds of data; webhook commands only. A
    suggestion_handler gets no attachments.
    """


class CommandHandlerReference(Model, kw_only=True):
    """Short reference to a handler of a command."""

    type: str | None = None
    """Kind of the handler; execution_handler or suggestion_handler."""


class CommandHandlerResult(Model, kw_only=True):
    """One handler of a slash command in its envelope."""

    url: str | None = None
    """Address of the handler."""
    type: str | None = None
    """Kind of the handler; execution_handler or suggestion_handler."""
    data: CommandHandler | None = None
    """A handler of a slash command. The vendor's schema leaves open what comes here, and
    its example shows the whole command instead.
    """


class CommandHandlerUpdate(Model, kw_only=True):
    """What to change about a handler of a slash command."""

    script: str | None = None
    """The new Deluge code, at most 250 KB; Deluge commands only."""
    permissions: Sequence[CommandHandlerUpdatePermission] | None = None
    """What Cliq tells the webhook from now on; webhook commands only. A suggestion_handler
    gets no attachments. At most 5 items.
    """


class CommandList(Model, kw_only=True):
    """One page of slash commands."""

    url: str | None = None
    """Address of the call."""
    type: str | None = None
    """Kind of the data, "command"."""
    data: list[Command] | None = None
    """The commands."""
    next_token: str | None = None
    """Where the next page begins; absent on the last page."""
    sync_token: str | None = None
    """Token to ask later for what has changed since."""


class CommandResult(Model, kw_only=True):
    """One slash command in its envelope."""

    url: str | None = None
    """Address of the call."""
    type: str | None = None
    """Kind of the data, "command"."""
    data: Command | None = None
    """A slash command."""


class CommandUpdate(Model, kw_only=True):
    """What to change about a slash command."""

    name: str | None = None
    """New name, at most 30 characters. The vendor allows lower-case letters, digits and
    underscores here, but only letters for a new command.
    """
    hint: str | None = None
    """New text beside the name, at most 128 characters."""
    description: str | None = None
    """New description, at most 300 characters."""
    scope: CommandUpdateScope | None = None
    """Who can use the command from now on."""
    team_ids: Sequence[str] | None = None
    """Ids of the teams that can use the command, at most 4; needed if the scope becomes
    team.
    """
    execution_url: str | None = None
    """New address that Cliq posts to, at most 225 characters; webhook commands only."""
    options: Mapping[str, str] | None = None
    """New options, at most 5; a map from the name to an explanation of at most 100
    characters.
    """
    image: str | None = None
    """New icon, a PNG or JPEG picture of at most 100 KB in Base64; 64 by 64 pixels look
    best.
    """
    max_suggestions: int | None = None
    """How many suggestions a person can choose, at most 5."""
