"""Models of `users`."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from .._runtime.model import ADDITIONAL, Model, OpenModel, field
from .shared import Team, UserDepartment, UserDesignation, UserReference


class User(OpenModel, kw_only=True):
    """A user.

    Lists have only names, address and ids unless more fields are asked for. Custom
    profile fields come beside the fields here, under their unique names.
    """

    id: str | None = None
    """Id of the user; id of the status where only chat_status was asked for."""
    zuid: str | None = None
    """Id of the Zoho account, as a rule the same as id."""
    zoid: str | None = None
    """Id of the organisation in Zoho as a whole."""
    organization_id: str | None = None
    """Id of the organisation in Cliq."""
    email_id: str | None = None
    """E-mail address."""
    name: str | None = None
    """Name of the user."""
    full_name: str | None = None
    """First and last name."""
    first_name: str | None = None
    """First name."""
    last_name: str | None = None
    """Last name."""
    display_name: str | None = None
    """Name shown in Cliq."""
    status: str | None = None
    """State of the membership, for example active or pending; not the presence."""
    code: str | None = None
    """Presence, for example busy; only with chat_status."""
    message: str | None = None
    """Text of the present status; only with chat_status."""
    employee_id: str | None = None
    """Number of the employee, given by the organisation."""
    department: UserDepartment | None = None
    """Department of a user."""
    designation: UserDesignation | None = None
    """Designation (job title) of a user."""
    reportingto: UserReference | None = None
    """Manager of the user."""
    mobile: str | None = None
    """Mobile number."""
    extension: str | None = None
    """Extension of the desk phone."""
    work_location: str | None = None
    """Where the user works."""
    timezone: str | None = None
    """Time zone, an IANA name."""
    timeoffset: int | None = None
    """Distance of the time zone from UTC in milliseconds, positive to the east."""
    language: str | None = None
    """Language, in words."""
    country: str | None = None
    """Country, in words."""


class UserCreate(OpenModel, kw_only=True):
    """A user to add.

    Custom profile fields stand beside the fields here, under their unique names.
    """

    email_id: str
    """E-mail address of the user."""
    first_name: str | None = None
    """First name."""
    last_name: str | None = None
    """Last name."""
    display_name: str | None = None
    """Name shown in Cliq."""
    phone: str | None = None
    """Phone number."""
    mobile: str | None = None
    """Mobile number."""
    timezone: str | None = None
    """Time zone as an IANA name, for example Europe/Oslo."""
    language: str | None = None
    """Language as a two-letter ISO 639-1 code, for example nb."""
    country: str | None = None
    """Country as a two-letter ISO 3166-1 code, for example NO."""
    designation_id: str | None = None
    """Id of the designation (job title); a user has one at most."""
    department_id: str | None = None
    """Id of the department; a user is in one at most."""
    reporting_to_zuid: str | None = None
    """Id (ZUID) of the user's manager."""
    work_location: str | None = None
    """Where the user works, for example an office or a seat."""
    extension: str | None = None
    """Extension of the desk phone."""
    employee_id: str | None = None
    """Number of the employee, given by the organisation."""
    image_data: bytes | None = None
    """Profile picture, the bytes of the image file in Base64."""
    channel_ids: Sequence[str] | None = None
    """Ids of channels to add the user to."""
    team_ids: Sequence[str] | None = None
    """Ids of teams to add the user to."""
    additional_fields: dict[str, str] = field(name=ADDITIONAL, default={})
    """Further fields by their wire names."""


class UserLayout(Model, kw_only=True):
    """Which profile fields are shown in one place."""

    unique_name: str | None = None
    """Name of the layout, for example quick_view."""
    sections: list[UserLayoutSection] | None = None
    """Sections of the layout."""


class UserLayoutField(Model, kw_only=True):
    """A profile field in a section."""

    id: str | None = None
    """Id of the profile field."""
    sequence_number: int | None = None
    """Place of the field in the section, from 1."""
    label: str | None = None
    """Name shown for the field."""
    unique_name: str | None = None
    """Unique name of the field, its key in a profile."""
    system_defined: bool | None = None
    """Whether Cliq itself made the field."""
    status: str | None = None
    """Whether the field is shown, for example enabled."""


class UserLayoutList(Model, kw_only=True):
    """Layouts of profiles."""

    data: list[UserLayout]
    """The layouts."""


class UserLayoutSection(Model, kw_only=True):
    """A section of a layout."""

    sequence_number: int | None = None
    """Place of the section in the layout, from 1."""
    label: str | None = None
    """Heading of the section."""
    unique_name: str | None = None
    """Unique name of the section."""
    system_defined: bool | None = None
    """Whether Cliq itself made the section."""
    fields: list[UserLayoutField] | None = None
    """Fields of the section."""


class UserList(Model, kw_only=True):
    """One page of users."""

    data: list[User]
    """The users."""
    has_more: bool | None = None
    """Whether another page follows."""
    next_token: str | None = None
    """Where the next page begins; absent on the last page."""


class UserResult(Model, kw_only=True):
    """A single user."""

    data: User
    """A user. Lists have only names, address and ids unless more fields are asked for.
    Custom profile fields come beside the fields here, under their unique names.
    """


class UserTeamList(Model, kw_only=True):
    """The teams of a user."""

    data: list[Team]
    """The teams."""


class UserUpdate(OpenModel, kw_only=True):
    """Fields of a profile to change; at least one.

    Custom profile fields stand beside the fields here, under their unique names.
    """

    email_id: str | None = None
    """New e-mail address; may be refused where Zoho One manages the account."""
    first_name: str | None = None
    """First name."""
    last_name: str | None = None
    """Last name."""
    display_name: str | None = None
    """Name shown in Cliq."""
    phone: str | None = None
    """Phone number."""
    mobile: str | None = None
    """Mobile number."""
    timezone: str | None = None
    """Time zone as an IANA name, for example Europe/Oslo."""
    language: str | None = None
    """Language as a two-letter ISO 639-1 code, for example nb."""
    country: str | None = None
    """Country as a two-letter ISO 3166-1 code, for example NO."""
    designation_id: str | None = None
    """Id of the designation (job title); a user has one at most."""
    department_id: str | None = None
    """Id of the department; a user is in one at most."""
    reporting_to_zuid: str | None = None
    """Id (ZUID) of the user's manager."""
    work_location: str | None = None
    """Where the user works, for example an office or a seat."""
    extension: str | None = None
    """Extension of the desk phone."""
    employee_id: str | None = None
    """Number of the employee, given by the organisation."""
    image_data: bytes | None = None
    """Profile picture, the bytes of the image file in Base64."""
    channel_ids: Sequence[str] | None = None
    """Ids of channels to add the user to; documented for this call, not confirmed."""
    team_ids: Sequence[str] | None = None
    """Ids of teams to add the user to; documented for this call, not confirmed."""
    additional_fields: dict[str, str] = field(name=ADDITIONAL, default={})
    """Further fields by their wire names."""


class UserUpdateOutcome(OpenModel, kw_only=True):
    """The profile after the change.

    The vendor's document shows the lists of added users here instead; which of both a
    server sends is not confirmed.
    """

    id: str | None = None
    """Id of the user; id of the status where only chat_status was asked for."""
    zuid: str | None = None
    """Id of the Zoho account, as a rule the same as id."""
    zoid: str | None = None
    """Id of the organisation in Zoho as a whole."""
    organization_id: str | None = None
    """Id of the organisation in Cliq."""
    email_id: str | None = None
    """E-mail address."""
    name: str | None = None
    """Name of the user."""
    full_name: str | None = None
    """First and last name."""
    first_name: str | None = None
    """First name."""
    last_name: str | None = None
    """Last name."""
    display_name: str | None = None
    """Name shown in Cliq."""
    status: str | None = None
    """State of the membership, for example active or pending; not the presence."""
    code: str | None = None
    """Presence, for example busy; only with chat_status."""
    message: str | None = None
    """Text of the present status; only with chat_status."""
    employee_id: str | None = None
    """Number of the employee, given by the organisation."""
    department: UserDepartment | None = None
    """Department of a user."""
    designation: UserDesignation | None = None
    """Designation (job title) of a user."""
    reportingto: UserReference | None = None
    """Manager of the user."""
    mobile: str | None = None
    """Mobile number."""
    extension: str | None = None
    """Extension of the desk phone."""
    work_location: str | None = None
    """Where the user works."""
    timezone: str | None = None
    """Time zone, an IANA name."""
    timeoffset: int | None = None
    """Distance of the time zone from UTC in milliseconds, positive to the east."""
    language: str | None = None
    """Language, in words."""
    country: str | None = None
    """Country, in words."""
    success_users: list[str] | None = None
    """E-mail addresses that were added."""
    failed_users: dict[str, str] | None = None
    """Reasons by e-mail address, for users who were not added; empty if all went well."""
    already_availableusers: list[Any] | dict[str, Any] | None = None
    """People who belong to the organisation already; seen in public code only, which is
    prepared for a list and for a map by e-mail address.
    """


class UserUpdateResult(Model, kw_only=True):
    """A changed user."""

    data: UserUpdateOutcome
    """The profile after the change. The vendor's document shows the lists of added users
    here instead; which of both a server sends is not confirmed.
    """


class UsersCreate(Model, kw_only=True):
    """Users to add."""

    users: Sequence[UserCreate]
    """The users."""


class UsersCreateOutcome(Model, kw_only=True):
    """Users who were added and users who were not."""

    success_users: list[str] | None = None
    """E-mail addresses that were added."""
    failed_users: dict[str, str] | None = None
    """Reasons by e-mail address, for users who were not added; empty if all went well."""
    already_availableusers: list[Any] | dict[str, Any] | None = None
    """People who belong to the organisation already; seen in public code only, which is
    prepared for a list and for a map by e-mail address.
    """


class UsersCreateResult(Model, kw_only=True):
    """What became of users to add."""

    data: UsersCreateOutcome
    """Users who were added and users who were not."""
