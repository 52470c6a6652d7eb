"""Reading the body of an error, whatever shape it has."""

from __future__ import annotations

import html
import re
from typing import Any, cast

import msgspec

from ..failures import printable, status_line
from .text import decode_text

_LONGEST_TEXT = 200  # characters of a text that is quoted
_TITLE_WITHIN = 8192  # characters of a page in which its title is looked for

_CODE = re.compile(r"[A-Za-z][A-Za-z0-9]*(?:_[A-Za-z0-9]+)+")
_HTML_START = re.compile(r"\s*<(?:!doctype\s+html|html)\b", re.IGNORECASE)
_TITLE = re.compile(r"<title[^<>]*>([^<]*)", re.IGNORECASE)

# Where servers put a message: the usual place, OAuth (RFC 6749, 5.2), and
# problem details (RFC 9457, 3.1).
_MESSAGE_KEYS = ("message", "error_description", "detail", "title")


def parse_error_body(
    content_type: str | None, content: bytes, status: int
) -> tuple[str | None, str]:
    """Find the vendor's code and message in the body of an error.

    Understood are ``{"code": …, "message": …}``, the same within ``"error"``,
    ``{"error": "code"}``, HTML pages and plain text, be it a message or only a
    code. Of anything else the beginning is quoted. It never fails.

    Args:
        content_type: the ``Content-Type`` of the answer, if it has one.
        content: the body.
        status: the HTTP status, for a message where the body has none.

    Returns:
        The code, or ``None``, and the message.
    """
    text = decode_text(content_type, content)
    answer = f"HTTP {status_line(status)}"
    if not text.strip():
        return None, f"{answer}, empty body"
    code, message = _read_json(content)
    if code is not None or message is not None:
        return code, message or f"{answer}, no message"
    if _HTML_START.match(text) or "html" in (content_type or "").lower():
        return None, _describe_page(text, answer)
    bare = text.strip()
    code = bare if _CODE.fullmatch(bare) and len(bare) <= _LONGEST_TEXT else None
    return code, printable(text, _LONGEST_TEXT) or f"{answer}, unreadable body"


def _read_json(content: bytes) -> tuple[str | None, str | None]:
    try:
        body = msgspec.json.decode(content.removeprefix(b"\xef\xbb\xbf"))
    except (ValueError, RecursionError):
        return None, None
    if not isinstance(body, dict):
        return None, None
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
    return code, message


def _read_fields(fields: dict[str, Any]) -> tuple[str | None, str | None]:
    code = fields.get("code")
    texts = (fields.get(key) for key in _MESSAGE_KEYS)
    message = next((text for text in texts if isinstance(text, str) and text), None)
    if isinstance(code, str):
        return code or None, message
    if isinstance(code, int | float) and not isinstance(code, bool):
        # A number for people, and the name for programs in place of the message.
        named = message is not None and _CODE.fullmatch(message)
        return message if named else str(code), message
    return None, message


def _describe_page(text: str, answer: str) -> str:
    title = _TITLE.search(text[:_TITLE_WITHIN])
    if title is None or not title[1].strip():
        return f"{answer}, an HTML page"
    return (
        f"{answer}, an HTML page: {printable(html.unescape(title[1]), _LONGEST_TEXT)}"
    )
