"""Models of `settings_dnd`."""

from __future__ import annotations

from .._runtime.model import Model


class DndPreferences(Model, kw_only=True):
    """When a user wants to be left in peace."""

    quiet_hours: str | None = None
    """Start and end of the quiet hours, HH:MM-HH:MM; the end may lie on the next day."""
    quiet_days: str | None = None
    """Quiet days of the week, English names in lower case, comma-separated."""


class DndPreferencesUpdate(Model, kw_only=True):
    """The quiet times to set."""

    quiet_hours: str | None = None
    """Start and end of the quiet hours, HH:MM-HH:MM; an end before the start lies on the
    next day. Matching `^[0-9]{2}:[0-9]{2}-[0-9]{2}:[0-9]{2}$`.
    """
    quiet_days: str | None = None
    """Quiet days of the week, English names in lower case (sunday to saturday),
    comma-separated.
    """
