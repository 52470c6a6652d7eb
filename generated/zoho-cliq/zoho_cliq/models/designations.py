"""Models of `designations`."""

from __future__ import annotations

from collections.abc import Sequence

from .._runtime.model import Model


class Designation(Model, kw_only=True):
    """A designation, the job title of users."""

    id: str
    """Id of the designation."""
    name: str | None = None
    """The job title."""


class DesignationCreate(Model, kw_only=True):
    """A designation to create."""

    name: str
    """The job title, at most 30 characters."""
    user_ids: Sequence[str] | None = None
    """Ids of the users who get the designation."""


class DesignationList(Model, kw_only=True):
    """The designations of the organisation."""

    url: str | None = None
    """Address of the call."""
    data: list[Designation]
    """The designations."""


class DesignationMember(Model, kw_only=True):
    """A user with a designation."""

    id: str | None = None
    """Id of the user."""
    zuid: str | None = None
    """Zoho account id of the user, the same as id."""
    name: str | None = None
    """Name of the user."""
    display_name: str | None = None
    """Name shown for the user."""
    email_id: str | None = None
    """E-mail address of the user."""
    organization_id: str | None = None
    """Id of the organisation in Cliq."""
    zoid: str | None = None
    """Zoho account id of the organisation."""


class DesignationMemberList(Model, kw_only=True):
    """One page of the users with a designation."""

    url: str | None = None
    """Address of the call."""
    data: list[DesignationMember]
    """The users."""
    next_token: str | None = None
    """Where the next page begins; absent on the last page."""


class DesignationMembersAdd(Model, kw_only=True):
    """Users who get a designation."""

    user_ids: Sequence[str]
    """Ids of the users."""


class DesignationMembersRemove(Model, kw_only=True):
    """Users who lose a designation."""

    user_ids: Sequence[str]
    """Ids of the users."""


class DesignationResult(Model, kw_only=True):
    """Answer with one designation."""

    url: str | None = None
    """Address of the call."""
    data: Designation
    """A designation, the job title of users."""


class DesignationUpdate(Model, kw_only=True):
    """The new name of a designation."""

    name: str
    """The new job title; at most 30 characters when a designation is created."""
