"""Models of `functions`."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Literal, TypeAlias

from .._runtime.model import Model
from .shared import UserReference

if TYPE_CHECKING:
    FunctionCreateExecutionType: TypeAlias = Literal["deluge", "webhook"]
    """Where the handlers run, in Deluge inside Cliq (the default) or behind a webhook."""
    FunctionCreateFunctionType: TypeAlias = Literal["button", "form", "widget_button"]
    """What sets the function off - a button of a message, a form, or a button of a widget.
    Cannot be changed later.
    """
    FunctionHandlerCreatePermission: TypeAlias = Literal["chat", "message", "user"]
    FunctionHandlerCreateType: TypeAlias = Literal[
        "button_handler",
        "form_submit_handler",
        "form_change_handler",
        "form_dynamic_select_handler",
        "form_view_handler",
        "widget_button_handler",
    ]
    """Kind of the handler. button_handler runs on a click of a button of a message,
    widget_button_handler of a widget. Of a form, form_view_handler draws it,
    form_change_handler runs on a change of a field, form_dynamic_select_handler fills a
    list of choices and form_submit_handler takes what was entered.
    """
    FunctionHandlerUpdatePermission: TypeAlias = Literal["chat", "message", "user"]
else:
    FunctionCreateExecutionType = str
    FunctionCreateFunctionType = str
    FunctionHandlerCreatePermission = str
    FunctionHandlerCreateType = str
    FunctionHandlerUpdatePermission = str


class Function(Model, kw_only=True):
    """A function of the platform."""

    id: str | None = None
    """Id of the function."""
    name: str | None = None
    """Name by which buttons and forms call the function."""
    description: str | None = None
    """What the function is for."""
    function_type: str | None = None
    """What sets the function off; button, form or widget_button."""
    execution_type: str | None = None
    """Where the handlers run; deluge or webhook."""
    execution_url: str | None = None
    """Address that Cliq posts to; webhook functions only."""
    scope: str | None = None
    """Who can use the function, for example personal."""
    status: str | None = None
    """Whether the function is in use, for example enabled."""
    type: str | None = None
    """Origin of the function, for example custom."""
    handlers: list[FunctionHandlerReference] | None = None
    """The handlers of the function."""
    creator: UserReference | None = None
    """Short reference to a user or a bot."""


class FunctionCreate(Model, kw_only=True):
    """What a new function shall be like."""

    name: str
    """Name of the function, unlike that of any other; at most 30 characters. Buttons and
    forms call it by this name.
    """
    description: str
    """What the function is for, at most 300 characters."""
    function_type: FunctionCreateFunctionType
    """What sets the function off - a button of a message, a form, or a button of a widget.
    Cannot be changed later.
    """
    execution_type: FunctionCreateExecutionType | None = None
    """Where the handlers run, in Deluge inside Cliq (the default) or behind a webhook."""
    execution_url: str | None = None
    """Address that Cliq posts to; needed for webhook. At most 225 characters."""


class FunctionHandler(Model, kw_only=True):
    """A handler of a function."""

    function_id: str | None = None
    """Id of the function that the handler belongs to."""
    name: str | None = None
    """Kind of the handler, for example button_handler."""
    script: str | None = None
    """The Deluge code; Deluge functions only."""
    permissions: list[str] | None = None
    """What the webhook is told; webhook functions only."""


class FunctionHandlerCreate(Model, kw_only=True):
    """A new handler of a function."""

    type: FunctionHandlerCreateType
    """Kind of the handler. button_handler runs on a click of a button of a message,
    widget_button_handler of a widget. Of a form, form_view_handler draws it,
    form_change_handler runs on a change of a field, form_dynamic_select_handler fills a
    list of choices and form_submit_handler takes what was entered.
    """
    script: str | None = None
    """The Deluge code, at most 250 KB; Deluge functions only."""
    permissions: Sequence[FunctionHandlerCreatePermission] | None = None
    """What Cliq tells the webhook; webhook functions only. The user is possible
    everywhere, the chat in all but form_view_handler and widget_button_handler, the
    message only in button_handler and form_submit_handler. At most 5 items.
    """


class FunctionHandlerCreateResult(Model, kw_only=True):
    """Answer to the creation of a handler."""

    url: str | None = None
    """Address of the functions or of the handler."""
    type: str | None = None
    """Kind of the data, "function" or "execution_handler"."""
    data: FunctionWithHandler | None = None
    """The function whose handler was created, or the handler alone; name is then the kind
    of the handler.
    """


class FunctionHandlerDetails(Model, kw_only=True):
    """Script and signature of a handler."""

    script: str | None = None
    """The Deluge code."""
    return_type: str | None = None
    """Kind of value that the script returns, for example MAP."""
    params: list[FunctionHandlerParameter] | None = None
    """Values that the script is given."""


class FunctionHandlerDetailsResult(Model, kw_only=True):
    """Details of a handler in their envelope."""

    url: str | None = None
    """Address of the handler."""
    type: str | None = None
    """Kind of the handler, for example button_handler."""
    data: FunctionHandlerDetails | None = None
    """Script and signature of a handler."""


class FunctionHandlerParameter(Model, kw_only=True):
    """A value that a script is given."""

    param_name: str | None = None
    """Name of the value in the script."""
    param_type: str | None = None
    """Kind of the value, for example MAP, STRING or BOOLEAN."""


class FunctionHandlerReference(Model, kw_only=True):
    """Short reference to a handler of a function."""

    type: str | None = None
    """Kind of the handler, for example button_handler."""


class FunctionHandlerResult(Model, kw_only=True):
    """One handler of a function in its envelope."""

    url: str | None = None
    """Address of the handler."""
    type: str | None = None
    """Kind of the data, "execution_handler"."""
    data: FunctionHandler | None = None
    """A handler of a function."""


class FunctionHandlerUpdate(Model, kw_only=True):
    """What to change about a handler of a function."""

    script: str | None = None
    """The new Deluge code, at most 250 KB; Deluge functions only."""
    permissions: Sequence[FunctionHandlerUpdatePermission] | None = None
    """What Cliq tells the webhook from now on, as far as the kind of handler allows it;
    webhook functions only. At most 5 items.
    """


class FunctionList(Model, kw_only=True):
    """One page of functions."""

    url: str | None = None
    """Address of the call."""
    type: str | None = None
    """Kind of the data, "function"."""
    data: list[Function] | None = None
    """The functions."""
    deleted: list[str] | None = None
    """Ids of functions that no longer exist; only to be expected after sync_token was
    sent.
    """
    total_count: int | None = None
    """Number of functions."""
    next_token: str | None = None
    """Where the next page begins; absent on the last page."""
    sync_token: str | None = None
    """Token to ask later for what has changed since."""


class FunctionResult(Model, kw_only=True):
    """One function in its envelope."""

    url: str | None = None
    """Address of the call."""
    type: str | None = None
    """Kind of the data, "function"."""
    data: Function | None = None
    """A function of the platform."""


class FunctionUpdate(Model, kw_only=True):
    """What to change about a function."""

    name: str | None = None
    """New name, at most 30 characters."""
    description: str | None = None
    """New description, at most 300 characters."""
    execution_url: str | None = None
    """New address that Cliq posts to, at most 225 characters; webhook functions only."""


class FunctionWithHandler(Model, kw_only=True):
    """The function whose handler was created, or the handler alone; name is then the kind
    of the handler.
    """

    function_id: str | None = None
    """Id of the function that the handler belongs to."""
    name: str | None = None
    """Name by which buttons and forms call the function."""
    script: str | None = None
    """The Deluge code; Deluge functions only."""
    permissions: list[str] | None = None
    """What the webhook is told; webhook functions only."""
    id: str | None = None
    """Id of the function."""
    description: str | None = None
    """What the function is for."""
    function_type: str | None = None
    """What sets the function off; button, form or widget_button."""
    execution_type: str | None = None
    """Where the handlers run; deluge or webhook."""
    execution_url: str | None = None
    """Address that Cliq posts to; webhook functions only."""
    scope: str | None = None
    """Who can use the function, for example personal."""
    status: str | None = None
    """Whether the function is in use, for example enabled."""
    type: str | None = None
    """Origin of the function, for example custom."""
    handlers: list[FunctionHandlerReference] | None = None
    """The handlers of the function."""
    creator: UserReference | None = None
    """Short reference to a user or a bot."""
