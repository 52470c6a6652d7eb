"""Models of `teams`."""

from __future__ import annotations

from collections.abc import Sequence

from .._runtime.model import Model
from .shared import Team


class TeamCreate(Model, kw_only=True):
    """A new team."""

    name: str
    """Name of the team, at most 30 characters."""
    description: str | None = None
    """What the team is for."""
    user_ids: Sequence[str] | None = None
    """Ids of the first members."""


class TeamList(Model, kw_only=True):
    """Teams of the organisation."""

    teams: list[Team]
    """The teams."""


class TeamMember(Model, kw_only=True):
    """A member of a team.

    The answer to adding members holds fewer fields than the list.
    """

    user_id: str
    """Id of the user."""
    email_id: str | None = None
    """E-mail address."""
    display_name: str | None = None
    """Name shown in Cliq."""
    full_name: str | None = None
    """First and last name."""
    is_moderator: bool | None = None
    """Whether the member moderates the team."""
    role: str | None = None
    """Role of the member in the team."""
    user_type: int | None = None
    """Kind of user as a number; its values are not documented."""


class TeamMemberList(Model, kw_only=True):
    """Members of a team."""

    members: list[TeamMember]
    """The members."""


class TeamMembersAdd(Model, kw_only=True):
    """Users to add to a team."""

    user_ids: Sequence[str]
    """Ids of the users, at most 100."""


class TeamUpdate(Model, kw_only=True):
    """What to change in a team."""

    name: str | None = None
    """New name, at most 30 characters."""
    description: str | None = None
    """New description."""
