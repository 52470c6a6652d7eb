"""Models of `roles`."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Any, Literal, TypeAlias

from .._runtime.model import Model, field

if TYPE_CHECKING:
    RoleCreateProfileType: TypeAlias = Literal["Members", "Cliq Admin", "Admin"]
    """How far the role reaches - no administration (Members), administration of Cliq but
    not of the organisation's resources (Cliq Admin), or all of it (Admin).
    """
    RolePermissionChangeStatus: TypeAlias = Literal["enabled", "disabled"] | str
    """State to give to the action or to the module."""
else:
    RoleCreateProfileType = str
    RolePermissionChangeStatus = str


class Role(Model, kw_only=True):
    """A role, that is a set of permissions that users can be given."""

    id: str | None = None
    """Id of the role."""
    name: str | None = None
    """Name of the role."""
    description: str | None = None
    """What the role is for; may be absent."""
    profile_type: str | None = None
    """How far the role reaches, for example Members, Cliq Admin or Admin."""
    is_default: bool | None = None
    """Whether every organisation has the role; otherwise it was made by an administrator."""
    is_custom_admin: bool | None = None
    """Whether the role is one for administrators that the organisation has made itself."""
    organization_id: str | None = None
    """Id of the organisation."""
    creation_time: str | None = None
    """Time of creation, ISO 8601."""
    last_modified_time: str | None = None
    """Time of the last change, ISO 8601."""


class RoleConfig(Model, kw_only=True):
    """One value of a module's configuration."""

    name: str
    """Name of the value, for example custom_rule of the module organisation_member."""
    value: int | str | bool | list[Any] | dict[str, Any]
    """The value; its kind depends on the name. The time within which replies are
    restricted is a number of milliseconds, custom_rule is an object with the lists
    enabled and disabled.
    """


class RoleCreate(Model, kw_only=True):
    """A new role."""

    name: str
    """Name of the role, at most 100 characters."""
    profile_type: RoleCreateProfileType
    """How far the role reaches - no administration (Members), administration of Cliq but
    not of the organisation's resources (Cliq Admin), or all of it (Admin).
    """
    description: str | None = None
    """What the role is for."""
    user_ids: Sequence[str] | None = None
    """Ids of users to give the role to at once."""
    clone_id: str | None = None
    """Id of a role whose permissions are copied."""


class RoleList(Model, kw_only=True):
    """All roles of an organisation."""

    data: list[Role] | None = None
    """The roles."""


class RoleModule(Model, kw_only=True):
    """What a role may do in one module."""

    is_admin_module: bool | None = None
    """Whether the module belongs to administration."""
    status: str | None = None
    """Whether the module as a whole is enabled or disabled."""
    actions: dict[str, str] | None = None
    """State of each action of the module, enabled or disabled, by name of the action."""


class RolePermissionChange(Model, kw_only=True):
    """A change in one module, of an action, of the module as a whole or of its
    configuration.
    """

    module: str | None = None
    """Name of the module, for example team_channels, bots or organisation_member."""
    action: str | None = None
    """Name of the action, for example use, create or attachments; needs a status. Without
    it the whole module is meant.
    """
    status: RolePermissionChangeStatus | None = None
    """State to give to the action or to the module."""
    configs: list[RoleConfig] | None = None
    """Values of the configuration to set."""


class RolePermissionsResult(Model, kw_only=True):
    """The changes that were made."""

    list_: list[RolePermissionChange] | None = field(name="list", default=None)
    """The changes."""


class RolePermissionsUpdate(Model, kw_only=True):
    """Changes of permissions."""

    list_: Sequence[RolePermissionChange] = field(name="list")
    """The changes. At least 1 item."""


class RoleResult(Model, kw_only=True):
    """One role."""

    data: Role | None = None
    """A role, that is a set of permissions that users can be given."""


class RoleUpdate(Model, kw_only=True):
    """The new name and description of a role."""

    name: str
    """Name of the role, at most 100 characters."""
    description: str | None = None
    """What the role is for. The vendor calls it required; public code leaves it out when
    only the name changes.
    """


class RoleUser(Model, kw_only=True):
    """A user with a role."""

    user_id: str | None = None
    """Id of the user."""


class RoleUserIds(Model, kw_only=True):
    """Users by id."""

    user_ids: Sequence[str]
    """Ids of the users."""


class RoleUserList(Model, kw_only=True):
    """All users with a role."""

    data: list[RoleUser] | None = None
    """The users."""
