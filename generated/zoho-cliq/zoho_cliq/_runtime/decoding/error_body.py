# Copied by cliqgen into each client that it generates.
# Do not edit: your own code goes into the folder _custom of this package.
"""Reading the body of an error of any shape."""

from __future__ import annotations

import html
import re
from collections.abc import Callable
from typing import Any, cast

import msgspec

from ..failures import printable, status_line
from .text import decode_text

_LONGEST_TEXT = 200  # characters of quoted text
_TITLE_WITHIN = 8192  # characters of an HTML page that are searched for its title

_CODE = re.compile(r"[A-Za-z][A-Za-z0-9]*(?:_[A-Za-z0-9]+)+")
_HTML_START = re.compile(r"\s*<(?:!doctype\s+html|html)\b", re.IGNORECASE)
_TITLE = re.compile(r"<title[^<>]*>([^<]*)", re.IGNORECASE)

# Where servers put a message, the likeliest first, without case and underscores: the
# usual place, OAuth (RFC 6749, 5.2), problem details (RFC 9457, 3.1), frameworks.
_MESSAGE_KEYS = (
    *("message", "errordescription", "detail", "errormessage", "exceptionmessage"),
    *("msg", "details", "errors", "title", "reason", "description"),
)
# Only under these a list or an object is taken for messages too.
_KEYS_OF_SEVERAL = frozenset({"message", "detail", "msg", "details", "errors"})
# Where one of several messages names its subject: JSON Schema and pydantic, forms.
_PLACE_KEYS = ("loc", "field", "property", "path", "param")
_NOWHERE = frozenset({"nonfielderrors", "base", ""})  # messages about the whole
_MOST_MESSAGES = 10
_DEEPEST = 4


def parse_error_body(
    content_type: str | None,
    content: bytes,
    status: int,
    mask: Callable[[str], str] = str,
) -> tuple[str | None, str]:
    """Find the vendor's code and message in the body of an error.

    It understands ``{"code": …, "message": …}``, the same within ``"error"``, lists of
    messages with or without the fields that they are about, ``{"error": "code"}``, a
    bare JSON string, HTML pages and plain text, whether a message or only a code. Of
    anything else it quotes the beginning. It never fails.

    Args:
        content_type: the ``Content-Type`` of the response, if it has one.
        content: the body.
        status: the HTTP status, for a message if the body has none.
        mask: hides secrets in text that is quoted, before it is cut.

    Returns:
        The code, or ``None``, and the message.
    """
    text = decode_text(content_type, content)
    status_text = f"HTTP {status_line(status)}"
    if not text.strip():
        return None, f"{status_text}, empty body"
    code, message = _read_json(content)
    if code is not None or message is not None:
        return code, message or f"{status_text}, no message"
    if _HTML_START.match(text) or "html" in (content_type or "").lower():
        return None, _describe_page(mask(text), status_text)
    text = mask(text)
    bare = text.strip()
    code = bare if _CODE.fullmatch(bare) and len(bare) <= _LONGEST_TEXT else None
    return code, printable(text, _LONGEST_TEXT) or f"{status_text}, unreadable body"


def _read_json(content: bytes) -> tuple[str | None, str | None]:
    try:
        body = msgspec.json.decode(content.removeprefix(b"\xef\xbb\xbf"))
    except (ValueError, RecursionError):
        return None, None
    if not isinstance(body, dict):
        return None, _message_of(body, 0)
    fields = cast("dict[str, Any]", body)
    error = fields.get("error")
    code, message = _read_fields(fields)
    if isinstance(error, dict):
        inner_code, inner_message = _read_fields(cast("dict[str, Any]", error))
        return inner_code or code, inner_message or message
    if isinstance(error, str) and error.strip():
        if code is None and len(error.split()) == 1:
            code = error
        message = message or error
    if code is None and message is None:
        message = _messages_by_field(fields)
    return code, message


def _read_fields(fields: dict[str, Any]) -> tuple[str | None, str | None]:
    code, message = fields.get("code"), _find_message(fields, 0)
    if isinstance(code, str):
        return code or None, message
    if isinstance(code, int | float) and not isinstance(code, bool):
        # A number as the code, and a name in place of the message.
        named = message is not None and _CODE.fullmatch(message)
        return message if named else str(code), message
    return None, message


def _find_message(fields: dict[str, Any], depth: int) -> str | None:
    """Return the value of the first field that servers use for messages."""
    by_key = {_plain(name): value for name, value in fields.items()}
    for key in _MESSAGE_KEYS:
        value = by_key.get(key)
        if isinstance(value, str) or key in _KEYS_OF_SEVERAL:
            message = _message_of(value, depth)
            if message is not None:
                return message
    return None


def _message_of(value: object, depth: int) -> str | None:
    """Return the message that a value is, or the messages that it contains."""
    if isinstance(value, str):
        return value if value.strip() else None
    if depth == _DEEPEST:
        return None
    if isinstance(value, list):
        items = cast("list[object]", value)
        return _joined([_message_of(item, depth + 1) for item in items])
    if not isinstance(value, dict):
        return None
    fields = cast("dict[str, Any]", value)
    message = _find_message(fields, depth + 1)
    if message is None and isinstance(fields.get("code"), str):
        message = fields["code"]
    if message is not None:
        place = next(filter(None, (_place(fields.get(k)) for k in _PLACE_KEYS)), "")
        return f"{place}: {message}" if place else message
    return _messages_by_field(fields, depth + 1)


def _messages_by_field(fields: dict[str, Any], depth: int = 0) -> str | None:
    """Format ``{"name": ["is too short"]}``: messages by the field that they are about."""
    permitted = (list, dict, str) if depth else (list, dict)
    if not all(isinstance(value, permitted) for value in fields.values()):
        return None
    messages = [
        (name, _message_of(value, depth + 1))
        for name, value in list(fields.items())[: _MOST_MESSAGES + 1]
    ]
    return _joined(
        [
            text if text is None or _plain(name) in _NOWHERE else f"{name}: {text}"
            for name, text in messages
        ]
    )


def _joined(messages: list[str | None]) -> str | None:
    present = [message for message in messages if message is not None]
    return "; ".join(present[:_MOST_MESSAGES]) or None


def _place(value: object) -> str:
    """Format the subject of a message, ``body.name``, if it names one."""
    if isinstance(value, str):
        return value
    if not isinstance(value, list):
        return ""
    steps = cast("list[object]", value)
    return ".".join(str(step) for step in steps if isinstance(step, str | int))


def _plain(name: str) -> str:
    return name.replace("_", "").replace("-", "").lower()


def _describe_page(text: str, status_text: str) -> str:
    title = _TITLE.search(text[:_TITLE_WITHIN])
    if title is None or not title[1].strip():
        return f"{status_text}, an HTML page"
    return f"{status_text}, an HTML page: {printable(html.unescape(title[1]), _LONGEST_TEXT)}"
