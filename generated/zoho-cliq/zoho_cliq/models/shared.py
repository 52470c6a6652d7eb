"""Models of several resources."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal, TypeAlias

from .._runtime.model import Model, Tagged, constant, field, union

if TYPE_CHECKING:
    ButtonConfirmationEmotion: TypeAlias = (
        Literal["positive", "neutral", "negative"] | str
    )
    """Look of the question; positive if left out."""
    ButtonConfirmationMandatory: TypeAlias = Literal["true", "false"] | str
    """Whether the input field must be filled, as a word."""
    ButtonType: TypeAlias = Literal["+", "-"] | str
    """Look of the button, positive (green) or negative (red)."""
else:
    ButtonConfirmationEmotion = str
    ButtonConfirmationMandatory = str
    ButtonType = str


class Button(Model, kw_only=True):
    """A button of a message."""

    label: str
    """Text on the button, at most 20 characters."""
    hint: str | None = None
    """Text shown while the pointer rests on the button, at most 100 characters."""
    type: ButtonType | None = None
    """Look of the button, positive (green) or negative (red)."""
    key: str | None = None
    """Name by which a function recognises the button, at most 100 characters."""
    action: ButtonAction
    """What a click on a button does, by type."""


class ButtonConfirmation(Model, kw_only=True):
    """A question that is asked before the action of a button is done."""

    title: str
    """Heading of the question, at most 100 characters."""
    description: str | None = None
    """The question itself, at most 100 characters."""
    input: str
    """Prompt of the input field, at most 300 characters."""
    emotion: ButtonConfirmationEmotion | None = None
    """Look of the question; positive if left out."""
    button_label: str
    """Text on the button that confirms, at most 100 characters."""
    cancel_button_label: str | None = None
    """Text on the button that cancels, at most 100 characters."""
    mandatory: ButtonConfirmationMandatory | None = None
    """Whether the input field must be filled, as a word."""


class CardField(Model, kw_only=True):
    """A labelled value in a card."""

    title: str
    """The label."""
    value: str
    """The value."""


class CardSection(Model, kw_only=True):
    """A group of fields in a card."""

    title: str | None = None
    """Heading of the group."""
    fields: list[CardField] | None = None
    """The fields."""


class CopyAction(Model, kw_only=True):
    """Put a text into the user's clipboard."""

    type: Literal["copy"] = constant("copy")
    """The kind of action."""
    data: CopyText
    """The text to copy."""
    confirm: ButtonConfirmation | None = None
    """A question that is asked before the action of a button is done."""


class CopyText(Model, kw_only=True):
    """The text to copy."""

    text: str
    """The text, at most 200 characters."""


class FunctionTarget(Model, kw_only=True):
    """The function to call."""

    name: str
    """Name of the function."""
    owner: str | None = None
    """E-mail address of the owner of the function; needed if that is somebody else than
    the sender.
    """


class InlineCard(Model, kw_only=True):
    """A card with a heading, a picture and sections of fields."""

    theme: Literal["modern-inline"] = constant("modern-inline")
    """The theme."""
    title: str | None = None
    """Heading, at most 200 characters."""
    thumbnail: str | None = None
    """Address of a picture beside the heading, public and with https."""
    sections: list[CardSection] | None = None
    """Groups of fields in the card."""
    buttons: list[Button] | None = None
    """Buttons inside the card, at most 5. A server refused them here; put them beside the
    card. Deprecated.
    """


class InvokeFunctionAction(Model, kw_only=True):
    """Call a function of the Cliq platform."""

    type: Literal["invoke.function"] = constant("invoke.function")
    """The kind of action."""
    data: FunctionTarget
    """The function to call."""
    confirm: ButtonConfirmation | None = None
    """A question that is asked before the action of a button is done."""


class MessageContent(Model, kw_only=True):
    """What a message holds; which fields are there depends on its kind."""

    text: str | None = None
    """Text of the message."""
    file_name: str | None = None
    """Name of the file; file messages only."""
    file_type: str | None = None
    """Media type of the file; file messages only."""
    file_size: int | None = None
    """How many bytes the file has; file messages only."""
    file_url: str | None = None
    """Address to download the file from; file messages only."""
    card: MessageCard | None = None
    """A card; its theme decides what it can hold."""
    buttons: list[Button] | None = None
    """Buttons of the message."""


class OpenUrlAction(Model, kw_only=True):
    """Open an address in the browser."""

    type: Literal["open.url"] = constant("open.url")
    """The kind of action."""
    data: UrlTarget
    """The address to open, by device; http, https, tel, sms and sip are possible."""
    confirm: ButtonConfirmation | None = None
    """A question that is asked before the action of a button is done."""


class PollCard(Model, kw_only=True):
    """A card that asks for a vote."""

    theme: Literal["poll"] = constant("poll")
    """The theme."""
    title: str
    """The question, at most 200 characters."""
    options: list[PollOption]
    """What can be chosen, 2 to 10 options."""


class PollOption(Model, kw_only=True):
    """One option of a poll."""

    text: str
    """Text of the option, at most 100 characters."""
    votes: int | None = None
    """Number of votes so far."""


class PreviewTarget(Model, kw_only=True):
    """The page or video to show."""

    url: str
    """Address that can be shown in a frame, at most 500 characters."""


class PreviewUrlAction(Model, kw_only=True):
    """Show an address inside Cliq."""

    type: Literal["preview.url"] = constant("preview.url")
    """The kind of action."""
    data: PreviewTarget
    """The page or video to show."""
    confirm: ButtonConfirmation | None = None
    """A question that is asked before the action of a button is done."""


class PromptCard(Model, kw_only=True):
    """A card that asks for a decision by button."""

    theme: Literal["prompt"] = constant("prompt")
    """The theme."""
    title: str
    """The question or warning, at most 200 characters."""
    buttons: list[Button] | None = None
    """Buttons inside the card, at most 5. A server refused them here; put them beside the
    card. Deprecated.
    """


class SystemApiAction(Model, kw_only=True):
    """Do something inside Cliq."""

    type: Literal["system.api"] = constant("system.api")
    """The kind of action."""
    data: SystemTarget
    """What Cliq shall do."""
    confirm: ButtonConfirmation | None = None
    """A question that is asked before the action of a button is done."""


class SystemTarget(Model, kw_only=True):
    """What Cliq shall do."""

    api: str
    """One of audiocall, videocall, startchat and invite, followed by a slash and the id of
    a user, or locationpermission alone.
    """


class UrlTarget(Model, kw_only=True):
    """The address to open, by device; http, https, tel, sms and sip are possible."""

    web: str | None = None
    """Address in general, at most 256 characters."""
    windows: str | None = None
    """Address on Windows devices, at most 256 characters."""
    ios: str | None = field(name="iOS", default=None)
    """Address on iOS devices, at most 256 characters."""
    android: str | None = None
    """Address on Android devices, at most 256 characters."""


class UserReference(Model, kw_only=True):
    """Short reference to a user or a bot."""

    id: str | None = None
    """Id of the user; ids of bots start with "b-"."""
    name: str | None = None
    """Display name."""


if TYPE_CHECKING:
    ButtonAction: TypeAlias = (
        InvokeFunctionAction
        | OpenUrlAction
        | SystemApiAction
        | PreviewUrlAction
        | CopyAction
    )
    """What a click on a button does, by type."""
    MessageCard: TypeAlias = InlineCard | PollCard | PromptCard
    """A card; its theme decides what it can hold."""
else:
    ButtonAction = union(
        "ButtonAction",
        lambda: (
            InvokeFunctionAction,
            OpenUrlAction,
            SystemApiAction,
            PreviewUrlAction,
            CopyAction,
        ),
        Tagged(
            "type",
            {
                "invoke.function": 0,
                "open.url": 1,
                "system.api": 2,
                "preview.url": 3,
                "copy": 4,
            },
        ),
    )
    MessageCard = union(
        "MessageCard",
        lambda: (
            InlineCard,
            PollCard,
            PromptCard,
        ),
        Tagged("theme", {"modern-inline": 0, "poll": 1, "prompt": 2}),
    )
