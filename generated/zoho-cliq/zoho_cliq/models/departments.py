"""Models of `departments`."""

from __future__ import annotations

from collections.abc import Sequence

from .._runtime.model import Model


class Department(Model, kw_only=True):
    """A department of the organisation."""

    id: str
    """Id of the department."""
    name: str | None = None
    """Name of the department."""
    parent_department_id: str | None = None
    """Id of the department above; the topmost department has none."""
    is_default: bool | None = None
    """Whether this is the default department of the organisation."""
    members_count: str | None = None
    """Number of members, as text; in lists and when one department is read."""
    lead_zuid: str | None = None
    """Id of the user who leads the department."""
    lead: DepartmentLead | None = None
    """The user who leads a department; which fields are there depends on the call."""


class DepartmentCreate(Model, kw_only=True):
    """A department to create."""

    name: str
    """Name of the department."""
    lead_zuid: str
    """Id of the user who leads the department."""
    parent_department_id: str
    """Id of the department above."""
    user_ids: Sequence[str] | None = None
    """Ids of the users who become members."""


class DepartmentLead(Model, kw_only=True):
    """The user who leads a department; which fields are there depends on the call."""

    id: str | None = None
    """Id of the user."""
    zuid: str | None = None
    """Zoho account id of the user, the same as id."""
    name: str | None = None
    """Name of the user."""
    display_name: str | None = None
    """Name shown for the user."""
    first_name: str | None = None
    """First name; only in lists."""
    last_name: str | None = None
    """Last name; only in lists."""
    full_name: str | None = None
    """First and last name; only in lists."""
    email_id: str | None = None
    """E-mail address of the user."""
    country: str | None = None
    """Country of the user, two lower-case letters; only in lists."""
    timezone: str | None = None
    """Time zone of the user, for example Europe/Stockholm; only in lists."""
    organization_id: str | None = None
    """Id of the organisation in Cliq; not in lists."""
    zoid: str | None = None
    """Zoho account id of the organisation."""


class DepartmentList(Model, kw_only=True):
    """One page of departments."""

    data: list[Department]
    """The departments."""
    next_token: str | None = None
    """Where the next page begins; absent on the last page."""


class DepartmentMember(Model, kw_only=True):
    """A member of a department."""

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


class DepartmentMemberList(Model, kw_only=True):
    """The members of a department."""

    data: list[DepartmentMember]
    """The members."""


class DepartmentMembersAdd(Model, kw_only=True):
    """Users to put into a department; give exactly one of the two lists."""

    user_ids: Sequence[str] | None = None
    """Ids of the users."""
    email_ids: Sequence[str] | None = None
    """E-mail addresses of the users, instead of ids."""


class DepartmentMembersRemove(Model, kw_only=True):
    """Users to take out of a department."""

    user_ids: Sequence[str]
    """Ids of the users."""


class DepartmentResult(Model, kw_only=True):
    """Answer with one department."""

    data: Department
    """A department of the organisation."""


class DepartmentUpdate(Model, kw_only=True):
    """What a department is to be like."""

    name: str
    """Name of the department, the present one if it stays."""
    lead_zuid: str | None = None
    """Id of the user who leads the department."""
    parent_department_id: str | None = None
    """Id of the department above; not the department itself or one below it."""
    user_ids: Sequence[str] | None = None
    """Ids of the users who become members."""
