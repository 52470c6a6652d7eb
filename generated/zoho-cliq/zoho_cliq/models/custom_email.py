"""Models of `custom_email`."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal, TypeAlias

from .._runtime.model import Model

if TYPE_CHECKING:
    CustomEmailCnameStatus: TypeAlias = Literal["verified", "not_verified"] | str
    """Whether the CNAME record was found."""
    CustomEmailDkimStatus: TypeAlias = Literal["verified", "not_verified"] | str
    """Whether the DKIM record was found."""
    CustomEmailUpdateCnameStatus: TypeAlias = Literal["verified", "not_verified"]
    """Whether the CNAME record of the domain was checked."""
else:
    CustomEmailCnameStatus = str
    CustomEmailDkimStatus = str
    CustomEmailUpdateCnameStatus = str


class CustomEmail(Model, kw_only=True):
    """Sender of the mails of Cliq, and the DNS records for it."""

    name: str | None = None
    """Name of the sender."""
    email_id: str | None = None
    """E-mail address of the sender."""
    dkim_host: str | None = None
    """Host name of the DKIM record to add to the DNS."""
    dkim_value: str | None = None
    """Value of the DKIM record, with the public key."""
    dkim_status: CustomEmailDkimStatus | None = None
    """Whether the DKIM record was found."""
    cname_status: CustomEmailCnameStatus | None = None
    """Whether the CNAME record was found."""


class CustomEmailResult(Model, kw_only=True):
    """The sender address in its envelope."""

    data: CustomEmail
    """Sender of the mails of Cliq, and the DNS records for it."""


class CustomEmailUpdate(Model, kw_only=True):
    """The sender to set."""

    name: str
    """Name of the sender."""
    email_id: str
    """E-mail address of the sender."""
    cname_status: CustomEmailUpdateCnameStatus
    """Whether the CNAME record of the domain was checked."""
