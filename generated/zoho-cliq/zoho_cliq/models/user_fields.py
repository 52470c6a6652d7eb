"""Models of `user_fields`."""

from __future__ import annotations

from collections.abc import Sequence

from .._runtime.model import Model, field


class UserField(Model, kw_only=True):
    """A field that the profiles of an organisation have."""

    id: str
    """Id of the field."""
    name: str | None = None
    """Name of the field."""
    unique_name: str | None = None
    """Name of the field as a key, as used in profiles."""
    label: str | None = None
    """Name shown beside the value."""
    type: str | None = None
    """Kind of the field, for example text_field, date_picker or drop_down."""
    system_defined: bool | None = None
    """Whether Cliq itself made the field; false means a custom field."""
    is_searchable: bool | None = None
    """Whether users can be found by the value."""
    mandatory: bool | None = None
    """Whether every profile must have a value."""
    encrypted: bool | None = None
    """Whether values are stored encrypted; may be absent for fields of Cliq itself."""
    edit_permission: bool | None = None
    """Whether users may edit the value in their own profile."""
    enabled: bool | None = None
    """Whether the field is in use."""
    organization_id: str | None = None
    """Id of the organisation."""
    creation_time: str | None = None
    """Time of creation, ISO 8601 with offset."""
    last_modified_time: str | None = None
    """Time of the last change, ISO 8601 with offset."""
    default_value: str | None = None
    """Value of profiles in which nothing was entered."""
    options: list[UserFieldOption] | None = None
    """Options of a drop-down list; shown in answers to creating and changing a field."""


class UserFieldCreate(Model, kw_only=True):
    """A new custom profile field."""

    name: str
    """Name of the field, at most 30 characters."""
    type: str | None = None
    """Kind of the field - text_field, number, url, date_picker or drop_down. Better always
    given, since what it is otherwise is not documented.
    """
    mandatory: bool | None = None
    """Whether every profile must have a value."""
    encrypted: bool | None = None
    """Whether to store values encrypted."""
    edit_permission: bool | None = None
    """Whether users may edit the value in their own profile."""
    options: Sequence[str] | None = None
    """Texts of the options; required for drop_down, useless for other kinds."""


class UserFieldList(Model, kw_only=True):
    """Profile fields of the organisation."""

    url: str | None = None
    """Address of the call."""
    list_: list[UserField] = field(name="list")
    """The fields."""


class UserFieldOption(Model, kw_only=True):
    """An option of a drop-down list."""

    id: str | None = None
    """Id of the option."""
    name: str | None = None
    """Text of the option."""


class UserFieldOptionUpdate(Model, kw_only=True):
    """An option of a drop-down list to rename or add."""

    id: str | None = None
    """Id of the option; public code leaves it out for a new one."""
    name: str | None = None
    """Text of the option."""


class UserFieldResult(Model, kw_only=True):
    """A single profile field."""

    url: str | None = None
    """Address of the call."""
    data: UserField
    """A field that the profiles of an organisation have."""


class UserFieldUpdate(Model, kw_only=True):
    """What to change in a profile field."""

    name: str | None = None
    """New name, at most 30 characters."""
    mandatory: bool | None = None
    """Whether every profile must have a value."""
    encrypted: bool | None = None
    """Whether to store values encrypted."""
    edit_permission: bool | None = None
    """Whether users may edit the value in their own profile."""
    options: Sequence[UserFieldOptionUpdate] | None = None
    """Options of a drop-down list, each id at most once."""
