"""Reading what an API sends on its own: the bodies of webhooks and callbacks."""

from __future__ import annotations

import logging
from typing import Any

from .decoding import codec
from .reporting import show_unknown_fields, warn_of_problems

__all__ = ["WebhookDecodeError", "encode", "read"]

encode = codec.encode

_logger = logging.getLogger(__name__.partition("._runtime")[0])


class WebhookDecodeError(ValueError):
    """The body of a webhook cannot be read as what the description promises.

    Attributes:
        webhook: which one it is.
    """

    def __init__(self, message: str, webhook: str) -> None:
        super().__init__(message)
        self.webhook = webhook

    def __reduce__(self) -> tuple[Any, ...]:
        return type(self), (str(self), self.webhook)


def read(type_: Any, webhook: str, content: bytes | str, *, strict: bool) -> Any:
    """Decode the body of a webhook, as the client decodes responses.

    Args:
        type_: what the body is.
        webhook: which one it is, for messages.
        content: the body as it came.
        strict: whether to refuse a body that contradicts its description. If not, it
            is decoded as far as it goes, and what does not fit is logged, each thing once.

    Raises:
        WebhookDecodeError: if it is not JSON, or if strict and it contradicts its
            description.
    """
    body = content.encode("utf-8", "replace") if isinstance(content, str) else content
    try:
        value, problems = codec.decode(type_, body, strict=strict)
    except codec.MalformedJSON as error:
        message = f"{webhook}: the body is not JSON: {error}"
        raise WebhookDecodeError(message, webhook) from None
    except codec.Mismatch as error:
        message = f"{webhook}: the body contradicts its description: {error}"
        raise WebhookDecodeError(message, webhook) from None
    warn_of_problems(_logger, webhook, "body", problems)
    show_unknown_fields(_logger, webhook, value, body)
    return value
