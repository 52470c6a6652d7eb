"""Calls below `settings.keyboard_shortcuts`."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from .._runtime.model import unless_empty
from .._runtime.operation import Operation, RateLimit
from .._runtime.resource import AsyncResource, Resource
from ..models.settings_keyboard_shortcuts import (
    CustomShortcuts,
    KeyboardShortcutList,
    KeyboardShortcutReset,
    KeyboardShortcutResetType,
    KeyboardShortcutUpdate,
    KeyboardShortcutUpdateResult,
    ShortcutKeys,
)
from ..models.shared import ErrorBody

_ERRORS: Mapping[int | str, Any] = {
    400: ErrorBody,
    401: ErrorBody,
    403: ErrorBody,
    404: ErrorBody,
    405: ErrorBody,
    406: ErrorBody,
    429: ErrorBody,
    500: ErrorBody,
}
_LIST: Operation[KeyboardShortcutList] = Operation(
    id="settings.keyboard_shortcuts.list",
    method="GET",
    path="/api/v3/settings/keyboard-shortcuts",
    responses={200: KeyboardShortcutList},
    errors=_ERRORS,
    rate_limit=RateLimit(requests=20, period=60.0, lock=300.0),
    security=(("oauth",),),
    scopes=(("ZohoCliq.Profile.READ",),),
)
_UPDATE: Operation[KeyboardShortcutUpdateResult | None] = Operation(
    id="settings.keyboard_shortcuts.update",
    method="PUT",
    path="/api/v3/settings/keyboard-shortcuts",
    responses={200: KeyboardShortcutUpdateResult, 204: None},
    errors=_ERRORS,
    rate_limit=RateLimit(requests=20, period=60.0, lock=300.0),
    security=(("oauth",),),
    scopes=(("ZohoCliq.Profile.UPDATE",),),
)
_RESET: Operation[None] = Operation(
    id="settings.keyboard_shortcuts.reset",
    method="DELETE",
    path="/api/v3/settings/keyboard-shortcuts",
    responses={204: None},
    errors=_ERRORS,
    rate_limit=RateLimit(requests=20, period=60.0, lock=300.0),
    security=(("oauth",),),
    scopes=(("ZohoCliq.Profile.DELETE",),),
)


class SettingsKeyboardShortcutsResource(Resource):
    """Calls below `settings.keyboard_shortcuts`."""

    def list(self) -> KeyboardShortcutList:
        """List keyboard shortcuts.

        Lists all shortcuts of the current user at once, those that Cliq brings along by
        area of the program, and the user's own for chats, widgets and snippets.

        Sends `GET /api/v3/settings/keyboard-shortcuts`.
        Scope: `ZohoCliq.Profile.READ`.
        Limit: 20 calls per minute, then locked for 5 minutes.

        Returns:
            KeyboardShortcutList: The shortcuts.

        Raises:
            BadRequestError: 400.
            UnauthorizedError: 401, `invalid_oauthtoken`.
            ForbiddenError: 403, `invalid_access`.
            NotFoundError: 404.
            MethodNotAllowedError: 405.
            NotAcceptableError: 406.
            TooManyRequestsError: 429.
            InternalServerError: 500.

        The `model` of an exception is ErrorBody.

        Error codes:
            `invalid_access`: The user may not read these settings.
            `invalid_oauthtoken`: The access token is expired or not valid.
            `operation_failed`: The server failed to read the shortcuts.

        Example:
            client.settings.keyboard_shortcuts.list()
        """
        return self._request(
            _LIST,
        )

    def update(
        self,
        *,
        basic: Mapping[str, ShortcutKeys] | None = None,
        composer: Mapping[str, ShortcutKeys] | None = None,
        message_action: Mapping[str, ShortcutKeys] | None = None,
        annotate: Mapping[str, ShortcutKeys] | None = None,
        media: Mapping[str, ShortcutKeys] | None = None,
        networks: Mapping[str, ShortcutKeys] | None = None,
        custom: CustomShortcuts | None = None,
    ) -> KeyboardShortcutUpdateResult | None:
        """Change keyboard shortcuts.

        Assigns keys to actions of Cliq, or adds and replaces the user's own shortcuts;
        what is left out stays as it is. An own shortcut has to be sent whole. Keys that
        another action has already are refused.

        Sends `PUT /api/v3/settings/keyboard-shortcuts`.
        Scope: `ZohoCliq.Profile.UPDATE`.
        Limit: 20 calls per minute, then locked for 5 minutes.

        Args:
            basic: Shortcuts to change for moving about and the main functions, by name
                of the action.
            composer: Shortcuts to change for writing and formatting a message, by name
                of the action.
            message_action: Shortcuts to change for what can be done with a message, by
                name of the action.
            annotate: Shortcuts to change for drawing on a picture or screen, by name of
                the action.
            media: Shortcuts to change for audio and video calls, by name of the action.
            networks: Shortcuts to change for changing between networks, by name of the
                action.
            custom: The user's own shortcuts.

        Returns:
            KeyboardShortcutUpdateResult: The shortcuts are changed.
            None: The shortcuts are changed; there is nothing to return.

        Raises:
            BadRequestError: 400.
            UnauthorizedError: 401.
            ForbiddenError: 403.
            NotFoundError: 404.
            MethodNotAllowedError: 405.
            NotAcceptableError: 406.
            TooManyRequestsError: 429.
            InternalServerError: 500.

        The `model` of an exception is ErrorBody.

        Error codes:
            `invalid_chat_id`: There is no chat with this id.
            `invalid_shortcut_payload`: The body is not built as it should be.
            `invalid_widget_id`: There is no widget with this id.
            `shortcut_overlap`: Another action has these keys already.

        Example:
            client.settings.keyboard_shortcuts.update(
                basic={"search": ShortcutKeys(mac="cmd+j", windows="ctrl+j")},
                custom=CustomShortcuts(
                    chat=[
                        TargetShortcut(
                            id="2847160000000519038",
                            name="Harbour project",
                            mac="cmd+option+h",
                            windows="ctrl+alt+h",
                        ),
                    ],
                    snippet=[
                        SnippetShortcut(
                            name="On site",
                            message="I am on the quay until noon and will answer after that.",
                            mac="cmd+option+q",
                            windows="ctrl+alt+q",
                        ),
                    ],
                ),
            )
        """
        return self._request(
            _UPDATE,
            json=KeyboardShortcutUpdate(
                basic=basic,
                composer=composer,
                message_action=message_action,
                annotate=annotate,
                media=media,
                networks=networks,
                custom=custom,
            ),
        )

    def reset(
        self,
        *,
        type: KeyboardShortcutResetType | None = None,
        basic: Mapping[str, ShortcutKeys] | None = None,
        composer: Mapping[str, ShortcutKeys] | None = None,
        message_action: Mapping[str, ShortcutKeys] | None = None,
        annotate: Mapping[str, ShortcutKeys] | None = None,
        media: Mapping[str, ShortcutKeys] | None = None,
        networks: Mapping[str, ShortcutKeys] | None = None,
        custom: CustomShortcuts | None = None,
    ) -> None:
        """Reset keyboard shortcuts.

        Takes shortcuts back. With type all own shortcuts are deleted (custom), or all
        actions of Cliq get their first keys again (default). Without type only the
        shortcuts in the body are taken back, given as for a change; an own shortcut for
        a chat or widget needs only its id. What a call without a body does is not said
        clearly; send type.

        Sends `DELETE /api/v3/settings/keyboard-shortcuts`.
        Scope: `ZohoCliq.Profile.DELETE`.
        Limit: 20 calls per minute, then locked for 5 minutes.

        Args:
            type: Takes back all shortcuts at once, the user's own (custom, they are
                deleted) or those of Cliq (default).
            basic: Shortcuts to reset for moving about and the main functions, by name
                of the action.
            composer: Shortcuts to reset for writing and formatting a message, by name
                of the action.
            message_action: Shortcuts to reset for what can be done with a message, by
                name of the action.
            annotate: Shortcuts to reset for drawing on a picture or screen, by name of
                the action.
            media: Shortcuts to reset for audio and video calls, by name of the action.
            networks: Shortcuts to reset for changing between networks, by name of the
                action.
            custom: The user's own shortcuts.

        Raises:
            BadRequestError: 400.
            UnauthorizedError: 401.
            ForbiddenError: 403.
            NotFoundError: 404.
            MethodNotAllowedError: 405.
            NotAcceptableError: 406.
            TooManyRequestsError: 429.
            InternalServerError: 500.

        The `model` of an exception is ErrorBody.

        Error codes:
            `invalid_shortcut_payload`: The body is not built as it should be.
            `operation_failed`: The server failed to take the shortcuts back.

        Example:
            client.settings.keyboard_shortcuts.reset(
                custom=CustomShortcuts(chat=[TargetShortcut(id="2847160000000519038")]),
            )
        """
        return self._request(
            _RESET,
            json=unless_empty(
                KeyboardShortcutReset(
                    type=type,
                    basic=basic,
                    composer=composer,
                    message_action=message_action,
                    annotate=annotate,
                    media=media,
                    networks=networks,
                    custom=custom,
                )
            ),
        )


class AsyncSettingsKeyboardShortcutsResource(AsyncResource):
    """Calls below `settings.keyboard_shortcuts`."""

    async def list(self) -> KeyboardShortcutList:
        """List keyboard shortcuts.

        Lists all shortcuts of the current user at once, those that Cliq brings along by
        area of the program, and the user's own for chats, widgets and snippets.

        Sends `GET /api/v3/settings/keyboard-shortcuts`.
        Scope: `ZohoCliq.Profile.READ`.
        Limit: 20 calls per minute, then locked for 5 minutes.

        Returns:
            KeyboardShortcutList: The shortcuts.

        Raises:
            BadRequestError: 400.
            UnauthorizedError: 401, `invalid_oauthtoken`.
            ForbiddenError: 403, `invalid_access`.
            NotFoundError: 404.
            MethodNotAllowedError: 405.
            NotAcceptableError: 406.
            TooManyRequestsError: 429.
            InternalServerError: 500.

        The `model` of an exception is ErrorBody.

        Error codes:
            `invalid_access`: The user may not read these settings.
            `invalid_oauthtoken`: The access token is expired or not valid.
            `operation_failed`: The server failed to read the shortcuts.

        Example:
            await client.settings.keyboard_shortcuts.list()
        """
        return await self._request(
            _LIST,
        )

    async def update(
        self,
        *,
        basic: Mapping[str, ShortcutKeys] | None = None,
        composer: Mapping[str, ShortcutKeys] | None = None,
        message_action: Mapping[str, ShortcutKeys] | None = None,
        annotate: Mapping[str, ShortcutKeys] | None = None,
        media: Mapping[str, ShortcutKeys] | None = None,
        networks: Mapping[str, ShortcutKeys] | None = None,
        custom: CustomShortcuts | None = None,
    ) -> KeyboardShortcutUpdateResult | None:
        """Change keyboard shortcuts.

        Assigns keys to actions of Cliq, or adds and replaces the user's own shortcuts;
        what is left out stays as it is. An own shortcut has to be sent whole. Keys that
        another action has already are refused.

        Sends `PUT /api/v3/settings/keyboard-shortcuts`.
        Scope: `ZohoCliq.Profile.UPDATE`.
        Limit: 20 calls per minute, then locked for 5 minutes.

        Args:
            basic: Shortcuts to change for moving about and the main functions, by name
                of the action.
            composer: Shortcuts to change for writing and formatting a message, by name
                of the action.
            message_action: Shortcuts to change for what can be done with a message, by
                name of the action.
            annotate: Shortcuts to change for drawing on a picture or screen, by name of
                the action.
            media: Shortcuts to change for audio and video calls, by name of the action.
            networks: Shortcuts to change for changing between networks, by name of the
                action.
            custom: The user's own shortcuts.

        Returns:
            KeyboardShortcutUpdateResult: The shortcuts are changed.
            None: The shortcuts are changed; there is nothing to return.

        Raises:
            BadRequestError: 400.
            UnauthorizedError: 401.
            ForbiddenError: 403.
            NotFoundError: 404.
            MethodNotAllowedError: 405.
            NotAcceptableError: 406.
            TooManyRequestsError: 429.
            InternalServerError: 500.

        The `model` of an exception is ErrorBody.

        Error codes:
            `invalid_chat_id`: There is no chat with this id.
            `invalid_shortcut_payload`: The body is not built as it should be.
            `invalid_widget_id`: There is no widget with this id.
            `shortcut_overlap`: Another action has these keys already.

        Example:
            await client.settings.keyboard_shortcuts.update(
                basic={"search": ShortcutKeys(mac="cmd+j", windows="ctrl+j")},
                custom=CustomShortcuts(
                    chat=[
                        TargetShortcut(
                            id="2847160000000519038",
                            name="Harbour project",
                            mac="cmd+option+h",
                            windows="ctrl+alt+h",
                        ),
                    ],
                    snippet=[
                        SnippetShortcut(
                            name="On site",
                            message="I am on the quay until noon and will answer after that.",
                            mac="cmd+option+q",
                            windows="ctrl+alt+q",
                        ),
                    ],
                ),
            )
        """
        return await self._request(
            _UPDATE,
            json=KeyboardShortcutUpdate(
                basic=basic,
                composer=composer,
                message_action=message_action,
                annotate=annotate,
                media=media,
                networks=networks,
                custom=custom,
            ),
        )

    async def reset(
        self,
        *,
        type: KeyboardShortcutResetType | None = None,
        basic: Mapping[str, ShortcutKeys] | None = None,
        composer: Mapping[str, ShortcutKeys] | None = None,
        message_action: Mapping[str, ShortcutKeys] | None = None,
        annotate: Mapping[str, ShortcutKeys] | None = None,
        media: Mapping[str, ShortcutKeys] | None = None,
        networks: Mapping[str, ShortcutKeys] | None = None,
        custom: CustomShortcuts | None = None,
    ) -> None:
        """Reset keyboard shortcuts.

        Takes shortcuts back. With type all own shortcuts are deleted (custom), or all
        actions of Cliq get their first keys again (default). Without type only the
        shortcuts in the body are taken back, given as for a change; an own shortcut for
        a chat or widget needs only its id. What a call without a body does is not said
        clearly; send type.

        Sends `DELETE /api/v3/settings/keyboard-shortcuts`.
        Scope: `ZohoCliq.Profile.DELETE`.
        Limit: 20 calls per minute, then locked for 5 minutes.

        Args:
            type: Takes back all shortcuts at once, the user's own (custom, they are
                deleted) or those of Cliq (default).
            basic: Shortcuts to reset for moving about and the main functions, by name
                of the action.
            composer: Shortcuts to reset for writing and formatting a message, by name
                of the action.
            message_action: Shortcuts to reset for what can be done with a message, by
                name of the action.
            annotate: Shortcuts to reset for drawing on a picture or screen, by name of
                the action.
            media: Shortcuts to reset for audio and video calls, by name of the action.
            networks: Shortcuts to reset for changing between networks, by name of the
                action.
            custom: The user's own shortcuts.

        Raises:
            BadRequestError: 400.
            UnauthorizedError: 401.
            ForbiddenError: 403.
            NotFoundError: 404.
            MethodNotAllowedError: 405.
            NotAcceptableError: 406.
            TooManyRequestsError: 429.
            InternalServerError: 500.

        The `model` of an exception is ErrorBody.

        Error codes:
            `invalid_shortcut_payload`: The body is not built as it should be.
            `operation_failed`: The server failed to take the shortcuts back.

        Example:
            await client.settings.keyboard_shortcuts.reset(
                custom=CustomShortcuts(chat=[TargetShortcut(id="2847160000000519038")]),
            )
        """
        return await self._request(
            _RESET,
            json=unless_empty(
                KeyboardShortcutReset(
                    type=type,
                    basic=basic,
                    composer=composer,
                    message_action=message_action,
                    annotate=annotate,
                    media=media,
                    networks=networks,
                    custom=custom,
                )
            ),
        )
