"""Models of `remote_work`."""

from __future__ import annotations

from .._runtime.model import Model
from .shared import UserDepartment, UserDesignation


class RemoteWorkManager(Model, kw_only=True):
    """Manager of the current user."""

    id: str | None = None
    """Id of the user."""
    zuid: str | None = None
    """Id of the Zoho account."""
    iamuid: str | None = None
    """Id of the user in the account service of Zoho; the vendor shows a number."""
    zoid: str | None = None
    """Id of the organisation in Zoho as a whole."""
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
    email_id: str | None = None
    """E-mail address."""
    status: str | None = None
    """Relation to the current user, for example samezohoorg."""
    country: str | None = None
    """Country as a two-letter code in small letters."""
    timezone: str | None = None
    """Time zone, an IANA name."""


class RemoteWorkPresence(Model, kw_only=True):
    """Presence of the current user."""

    code: str | None = None
    """Presence as a digit, for example 3 for busy."""
    message: str | None = None
    """Text of the status."""


class RemoteWorkProfile(Model, kw_only=True):
    """Profile of the current user with the state of remote work."""

    id: str | None = None
    """Id of the user."""
    zuid: str | None = None
    """Id of the Zoho account, as a rule the same as id."""
    iamuid: str | None = None
    """Id of the user in the account service of Zoho; the vendor shows a number."""
    zoid: str | None = None
    """Id of the organisation in Zoho as a whole."""
    organization_id: str | None = None
    """Id of the organisation in Cliq."""
    organisation_members_count: int | None = None
    """How many members the organisation has."""
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
    email_id: str | None = None
    """E-mail address."""
    mobile: str | None = None
    """Mobile number."""
    image_url: str | None = None
    """Address of the profile picture."""
    type: str | None = None
    """Kind of licence, for example paid."""
    employee_id: str | None = None
    """Number of the employee, given by the organisation."""
    department: UserDepartment | None = None
    """Department of a user."""
    recent_departments: list[RemoteWorkRecentDepartment] | None = None
    """Departments with a time each; not explained by the vendor."""
    designation: UserDesignation | None = None
    """Designation (job title) of a user."""
    reportingto: RemoteWorkManager | None = None
    """Manager of the current user."""
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
    status: RemoteWorkPresence | None = None
    """Presence of the current user."""
    checkin_allowed: bool | None = None
    """Whether the user may check in."""
    checkin_status: bool | None = None
    """Whether the user is checked in now."""
    checkin_status_text: str | None = None
    """The state in words, as Cliq shows it."""
    checkin_time: int | None = None
    """Time of the last check-in, in milliseconds since the epoch."""
    duration: int | None = None
    """How long the user has been checked in, apparently in seconds; the unit is not
    documented.
    """
    location: bool | None = None
    """Whether the location goes with the check-in; not explained by the vendor."""
    live_feed_status: str | None = None
    """Whether the live feed, which lets colleagues follow the user's day, is enabled or
    disabled.
    """


class RemoteWorkRecentDepartment(Model, kw_only=True):
    """A department with a time."""

    id: str | None = None
    """Id of the department."""
    name: str | None = None
    """Name of the department."""
    time: int | None = None
    """The time, in milliseconds since the epoch."""


class RemoteWorkState(Model, kw_only=True):
    """State of remote work after a check-in or check-out."""

    checkin_allowed: bool | None = None
    """Whether the user may check in."""
    checkin_status: bool | None = None
    """Whether the user is checked in now."""
    checkin_status_text: str | None = None
    """The state in words, as Cliq shows it."""
    checkin_time: int | None = None
    """Time of the last check-in, in milliseconds since the epoch."""
    duration: int | None = None
    """How long the user has been checked in, apparently in seconds; the unit is not
    documented.
    """
    location: bool | None = None
    """Whether the location goes with the check-in; not explained by the vendor."""
    live_feed_status: str | None = None
    """Whether the live feed, which lets colleagues follow the user's day, is enabled or
    disabled.
    """
    user_status_preference: RemoteWorkStatusPreference | None = None
    """How the status of the user follows check-in and check-out."""


class RemoteWorkStatus(Model, kw_only=True):
    """The status that is set."""

    status_id: str | None = None
    """Id of the status."""
    code: str | None = None
    """Presence, for example busy or away."""
    message: str | None = None
    """Text of the status."""


class RemoteWorkStatusChange(Model, kw_only=True):
    """What happens to the status at check-in or check-out; each answer has only its own."""

    preference: str | None = None
    """Kind of change, for example custom_status."""
    status: RemoteWorkStatus | None = None
    """The status that is set."""


class RemoteWorkStatusPreference(Model, kw_only=True):
    """How the status of the user follows check-in and check-out."""

    is_onboarded: str | None = None
    """Whether the preference has been set up, "1" for yes; not explained by the vendor."""
    check_in: RemoteWorkStatusChange | None = None
    """What happens to the status at check-in or check-out; each answer has only its own."""
    check_out: RemoteWorkStatusChange | None = None
    """What happens to the status at check-in or check-out; each answer has only its own."""
