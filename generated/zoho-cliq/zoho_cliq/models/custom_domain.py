"""Models of `custom_domain`."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal, TypeAlias

from .._runtime.model import Model

if TYPE_CHECKING:
    CustomDomainUpdateStatus: TypeAlias = Literal["active", "inactive"]
    """In use (active) or not (inactive)."""
else:
    CustomDomainUpdateStatus = str


class CustomDomain(Model, kw_only=True):
    """A domain of the organisation's own for Cliq."""

    name: str | None = None
    """The domain, as it stands in addresses."""
    status: str | None = None
    """State of the domain, for example active."""
    ssl_enabled: bool | None = None
    """Whether the domain is served with https."""


class CustomDomainCreate(Model, kw_only=True):
    """A domain to register."""

    name: str
    """The domain, as it stands in addresses."""


class CustomDomainResult(Model, kw_only=True):
    """The custom domain in its envelope."""

    data: CustomDomain
    """A domain of the organisation's own for Cliq."""


class CustomDomainUpdate(Model, kw_only=True):
    """The state that the domain shall have."""

    status: CustomDomainUpdateStatus
    """In use (active) or not (inactive)."""
