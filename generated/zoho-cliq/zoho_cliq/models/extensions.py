"""Models of `extensions`."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Literal, TypeAlias

from .._runtime.model import Model

if TYPE_CHECKING:
    ExtensionInstallScope: TypeAlias = Literal["organization", "team"]
    """Whether everybody in the organisation or some teams get the extension."""
    ExtensionInstallationUpdateScope: TypeAlias = Literal["organization", "team"]
    """Whether the extension is opened to the whole organisation or stays with its teams."""
else:
    ExtensionInstallScope = str
    ExtensionInstallationUpdateScope = str


class ExtensionInstall(Model, kw_only=True):
    """Whom an extension is installed for."""

    scope: ExtensionInstallScope
    """Whether everybody in the organisation or some teams get the extension."""
    team_ids: Sequence[str] | None = None
    """Ids of the teams, at most 4; needed for scope team."""


class ExtensionInstallationUpdate(Model, kw_only=True):
    """Whom an extension is there for after the upgrade."""

    scope: ExtensionInstallationUpdateScope
    """Whether the extension is opened to the whole organisation or stays with its teams."""


class ExtensionPropertiesUpdate(Model, kw_only=True):
    """Properties to set."""

    properties: Mapping[str, str]
    """Values by name. Names consist of lower-case letters and underscores and have at most
    30 characters, values at most 1000; an extension has at most 10 properties.
    """
