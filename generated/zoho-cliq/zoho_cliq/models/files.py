"""Models of `files`."""

from __future__ import annotations

from collections.abc import Sequence

from .._runtime.model import OpenModel
from .._runtime.multipart import FileLike


class BotFileShare(OpenModel, kw_only=True):
    """Files that a bot sends, with what goes along."""

    file: Sequence[FileLike]
    """The files, at most 10 of at most 50 MB each, as parts of this one name. At least 1
    item.
    """
    comments: str | None = None
    """Remarks on the files as JSON text, an array of strings in the order of the files,
    with an empty string for none.
    """
    user_id: str | None = None
    """Id of the subscriber who gets the files; all subscribers do if it is left out."""
    bot_name: str | None = None
    """Name to show for the sender."""
    bot_image: str | None = None
    """Address of a picture to show for the sender."""


class FileShare(OpenModel, kw_only=True):
    """Files for a conversation, with what goes along."""

    file: Sequence[FileLike]
    """The files, at most 10 of at most 50 MB each, as parts of this one name. A schema of
    the vendor calls the part files, but its example and the clients that are known to
    work say file. At least 1 item.
    """
    comments: str | None = None
    """Remarks on the files as JSON text, an array of strings in the order of the files,
    with an empty string for none.
    """
    mark_as_read: bool | None = None
    """Whether the files count as read for the user who sends them; they do not by default."""
    bot_unique_name: str | None = None
    """Unique name of the bot that speaks instead of the user; it must be in the channel."""
    bot_name: str | None = None
    """Name to show for the sender."""
    bot_image: str | None = None
    """Address of a picture to show for the sender."""
