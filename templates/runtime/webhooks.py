"""Reading the bodies of webhooks and callbacks, which an API sends itself."""

from __future__ import annotations

import logging
from typing import Any

from .decoding import codec
from .reporting import show_unknown_fields, warn_of_problems

__all__ = ["WebhookDecodeError", "encode", "read"]

encode = codec.encode

_logger = logging.getLogger(__name__.partition("._runtime")[0])


class WebhookDecodeError(ValueError):
    """The body of a webhook does not match the description.

    Attributes:
        webhook: its name.
    """

    def __init__(self, message: str, webhook: str) -> None:
        super().__init__(message)
        self.webhook = webhook

    def __reduce__(self) -> tuple[Any, ...]:
        return type(self), (str(self), self.webhook)


def read(type_: Any, webhook: str, content: bytes | str, *, strict: bool) -> Any:
    """Decode the body of a webhook, like responses.

    Args:
        type_: the type of the body.
        webhook: its name, for messages.
        content: the received body.
        strict: whether to refuse a body that contradicts its description. If not, it
            is decoded as far as it matches, and each difference is logged once.

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
