"""What the current user has set for notifications, shortcuts and the apps."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

from .._runtime.resource import AsyncResource, Resource

if TYPE_CHECKING:
    from .settings_dnd import AsyncSettingsDndResource, SettingsDndResource
    from .settings_keyboard_shortcuts import (
        AsyncSettingsKeyboardShortcutsResource,
        SettingsKeyboardShortcutsResource,
    )
    from .settings_mobile import AsyncSettingsMobileResource, SettingsMobileResource
    from .settings_preferences import (
        AsyncSettingsPreferencesResource,
        SettingsPreferencesResource,
    )


class SettingsResource(Resource):
    """What the current user has set for notifications, shortcuts and the apps."""

    @cached_property
    def dnd(self) -> SettingsDndResource:
        """Calls below `settings.dnd`."""
        from .settings_dnd import SettingsDndResource

        return SettingsDndResource(self._client)

    @cached_property
    def keyboard_shortcuts(self) -> SettingsKeyboardShortcutsResource:
        """Calls below `settings.keyboard_shortcuts`."""
        from .settings_keyboard_shortcuts import SettingsKeyboardShortcutsResource

        return SettingsKeyboardShortcutsResource(self._client)

    @cached_property
    def mobile(self) -> SettingsMobileResource:
        """Calls below `settings.mobile`."""
        from .settings_mobile import SettingsMobileResource

        return SettingsMobileResource(self._client)

    @cached_property
    def preferences(self) -> SettingsPreferencesResource:
        """Calls below `settings.preferences`."""
        from .settings_preferences import SettingsPreferencesResource

        return SettingsPreferencesResource(self._client)


class AsyncSettingsResource(AsyncResource):
    """What the current user has set for notifications, shortcuts and the apps."""

    @cached_property
    def dnd(self) -> AsyncSettingsDndResource:
        """Calls below `settings.dnd`."""
        from .settings_dnd import AsyncSettingsDndResource

        return AsyncSettingsDndResource(self._client)

    @cached_property
    def keyboard_shortcuts(self) -> AsyncSettingsKeyboardShortcutsResource:
        """Calls below `settings.keyboard_shortcuts`."""
        from .settings_keyboard_shortcuts import AsyncSettingsKeyboardShortcutsResource

        return AsyncSettingsKeyboardShortcutsResource(self._client)

    @cached_property
    def mobile(self) -> AsyncSettingsMobileResource:
        """Calls below `settings.mobile`."""
        from .settings_mobile import AsyncSettingsMobileResource

        return AsyncSettingsMobileResource(self._client)

    @cached_property
    def preferences(self) -> AsyncSettingsPreferencesResource:
        """Calls below `settings.preferences`."""
        from .settings_preferences import AsyncSettingsPreferencesResource

        return AsyncSettingsPreferencesResource(self._client)
