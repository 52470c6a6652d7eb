"""Models of `settings_keyboard_shortcuts`."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Literal, TypeAlias

from .._runtime.model import Model

if TYPE_CHECKING:
    KeyboardShortcutResetType: TypeAlias = Literal["custom", "default"]
    """Takes back all shortcuts at once, the user's own (custom, they are deleted) or those
    of Cliq (default).
    """
else:
    KeyboardShortcutResetType = str


class CustomShortcuts(Model, kw_only=True):
    """The user's own shortcuts."""

    chat: list[TargetShortcut] | None = None
    """Shortcuts that open a chat."""
    widget: list[TargetShortcut] | None = None
    """Shortcuts that open a widget."""
    snippet: list[SnippetShortcut] | None = None
    """Shortcuts that send a text."""


class KeyboardShortcutList(Model, kw_only=True):
    """The answer to a call for shortcuts."""

    keyboard_shortcuts: KeyboardShortcuts
    """All shortcuts of a user, by area."""


class KeyboardShortcutReset(Model, kw_only=True):
    """Which shortcuts to take back, either all of a type or those listed by area."""

    type: KeyboardShortcutResetType | None = None
    """Takes back all shortcuts at once, the user's own (custom, they are deleted) or those
    of Cliq (default).
    """
    basic: Mapping[str, ShortcutKeys] | None = None
    """Shortcuts to reset for moving about and the main functions, by name of the action."""
    composer: Mapping[str, ShortcutKeys] | None = None
    """Shortcuts to reset for writing and formatting a message, by name of the action."""
    message_action: Mapping[str, ShortcutKeys] | None = None
    """Shortcuts to reset for what can be done with a message, by name of the action."""
    annotate: Mapping[str, ShortcutKeys] | None = None
    """Shortcuts to reset for drawing on a picture or screen, by name of the action."""
    media: Mapping[str, ShortcutKeys] | None = None
    """Shortcuts to reset for audio and video calls, by name of the action."""
    networks: Mapping[str, ShortcutKeys] | None = None
    """Shortcuts to reset for changing between networks, by name of the action."""
    custom: CustomShortcuts | None = None
    """The user's own shortcuts."""


class KeyboardShortcutUpdate(Model, kw_only=True):
    """The shortcuts to change, by area."""

    basic: Mapping[str, ShortcutKeys] | None = None
    """Shortcuts to change for moving about and the main functions, by name of the action."""
    composer: Mapping[str, ShortcutKeys] | None = None
    """Shortcuts to change for writing and formatting a message, by name of the action."""
    message_action: Mapping[str, ShortcutKeys] | None = None
    """Shortcuts to change for what can be done with a message, by name of the action."""
    annotate: Mapping[str, ShortcutKeys] | None = None
    """Shortcuts to change for drawing on a picture or screen, by name of the action."""
    media: Mapping[str, ShortcutKeys] | None = None
    """Shortcuts to change for audio and video calls, by name of the action."""
    networks: Mapping[str, ShortcutKeys] | None = None
    """Shortcuts to change for changing between networks, by name of the action."""
    custom: CustomShortcuts | None = None
    """The user's own shortcuts."""


class KeyboardShortcutUpdateResult(Model, kw_only=True):
    """Outcome of a change of shortcuts."""

    status: str | None = None
    """Outcome, for example success."""


class KeyboardShortcuts(Model, kw_only=True):
    """All shortcuts of a user, by area."""

    basic: dict[str, ShortcutKeys] | None = None
    """Shortcuts for moving about and the main functions, by name of the action."""
    composer: dict[str, ShortcutKeys] | None = None
    """Shortcuts for writing and formatting a message, by name of the action."""
    message_action: dict[str, ShortcutKeys] | None = None
    """Shortcuts for what can be done with a message, by name of the action."""
    annotate: dict[str, ShortcutKeys] | None = None
    """Shortcuts for drawing on a picture or screen, by name of the action."""
    media: dict[str, ShortcutKeys] | None = None
    """Shortcuts for audio and video calls, by name of the action."""
    networks: dict[str, ShortcutKeys] | None = None
    """Shortcuts for changing between networks, by name of the action."""
    custom: CustomShortcuts | None = None
    """The user's own shortcuts."""


class ShortcutKeys(Model, kw_only=True):
    """The keys for one action; names of keys joined with a plus sign."""

    mac: str | None = None
    """Keys on macOS, for example cmd+j."""
    windows: str | None = None
    """Keys on Windows, for example ctrl+j."""


class SnippetShortcut(Model, kw_only=True):
    """An own shortcut that sends a text."""

    name: str
    """Name of the snippet."""
    message: str
    """The text to send."""
    mac: str | None = None
    """Keys on macOS."""
    windows: str | None = None
    """Keys on Windows."""


class TargetShortcut(Model, kw_only=True):
    """An own shortcut that opens a chat or a widget."""

    id: str
    """Id of the chat or of the widget."""
    name: str | None = None
    """Name of the chat or of the widget."""
    mac: str | None = None
    """Keys on macOS."""
    windows: str | None = None
    """Keys on Windows."""
