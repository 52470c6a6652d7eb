# Copied by cliqgen into each client that it generates.
# Do not edit: your own code goes into the folder _custom of this package.
"""A request as a curl command for a shell, with its secrets masked.

It is for people: who repeats the request puts the secrets in again. Files, binary content
and what is read while it is sent are named by their path or their size.
"""

from __future__ import annotations

import re
import shlex
from collections.abc import Iterable
from typing import TYPE_CHECKING, Any, cast
from urllib.parse import unquote_plus

from .body import FORM_DATA, FORM_URLENCODED
from .decoding import codec
from .decoding.parsing import parse_json
from .http.headers import is_json_type
from .masking import MASK, Masker, looks_secret
from .request import WireRequest

if TYPE_CHECKING:
    from .multipart import Part

# Linux accepts 128 KiB as one word of a command.
_LONGEST_TEXT = 100_000  # characters
_TEXT_TYPES = r"(?i)\s*(text/|[^;]*(json|xml|yaml|csv|urlencoded|graphql|javascript))"
_IN_PATTERNS = frozenset("{}[]")  # that curl would expand


def curl_command(request: WireRequest) -> str:
    """Return the command, quoted for a POSIX shell."""
    words = [
        "curl",
        *_method(request),
        *(["--globoff"] if _IN_PATTERNS & {*request.shown_url} else []),
        *_header_options(request),
        *_body_options(request),
        request.shown_url,
    ]
    return " ".join(map(shlex.quote, words))


def _method(request: WireRequest) -> Iterable[str]:
    if request.method == "HEAD":
        return ["--head"]
    if request.method == "GET" and request.body.is_absent:
        return []
    return ["-X", request.method]


def _header_options(request: WireRequest) -> Iterable[str]:
    for name, value in request.headers:
        shown = _on_one_line(request.masker.header(name, value))
        # curl takes `name:` as a field that is not to be sent.
        yield from ("-H", f"{name}: {shown}" if shown else f"{name};")


def _body_options(request: WireRequest) -> Iterable[str]:
    body, masker = request.body, request.masker
    if body.parts is not None:
        if body.subtype != FORM_DATA:
            yield from ("-H", f"Content-Type: {body.subtype}")
        for name, part in body.parts:
            yield from _part_options(name, part, masker)
        return
    if body.content is None:
        return
    text = _text(body.content, _media_type(request), masker)
    if text is not None:
        yield from ("--data-raw", text)
    else:
        yield from ("--data-binary", f"@{_place(body.content, masker)}")


def _media_type(request: WireRequest) -> str:
    given = [v for name, v in request.headers if name.lower() == "content-type"]
    return given[0] if given else ""


def _text(content: object, media_type: str, masker: Masker) -> str | None:
    """Return a string with its secrets masked; None for what is not shown."""
    if not isinstance(content, bytes) or not re.match(_TEXT_TYPES, media_type):
        return None
    try:
        if is_json_type(media_type):
            content = _masked_json(content, masker)
        text = content.decode()
    except (ValueError, RecursionError):  # another encoding, or no JSON
        return None
    if media_type.lower().startswith(FORM_URLENCODED):
        text = "&".join(_masked_pair(pair, masker) for pair in text.split("&"))
    text = masker.text(text)
    is_shown = len(text) <= _LONGEST_TEXT and all(map(_is_text, text))
    return text if is_shown else None


def _is_text(character: str) -> bool:
    return character.isprintable() or character in "\n\t"


def _masked_json(content: bytes, masker: Masker) -> bytes:
    value = parse_json(content)
    masked = _masked(value, masker)
    # What has no secrets is shown as it is sent, with the digits of its numbers.
    return content if masked == value else codec.encode(masked)


def _masked(value: Any, masker: Masker) -> Any:
    """Mask the secrets in strings, and the members of objects with the name of one."""
    if isinstance(value, dict):
        members = cast("dict[str, Any]", value)
        return {
            masker.text(name): (
                MASK
                if _is_secret(name, masker) and not isinstance(each, bool | None)
                else _masked(each, masker)
            )
            for name, each in members.items()
        }
    if isinstance(value, list):
        return [_masked(item, masker) for item in cast("list[object]", value)]
    return masker.text(value) if isinstance(value, str) else value


def _masked_pair(pair: str, masker: Masker) -> str:
    name, equals, _ = pair.partition("=")
    is_secret = bool(equals) and _is_secret(unquote_plus(name), masker)
    return f"{name}={MASK}" if is_secret else pair


def _is_secret(name: str, masker: Masker) -> bool:
    return masker.knows(name) or looks_secret(name)


def _place(content: object, masker: Masker) -> str:
    """The path of a file, or what else the content is."""
    if isinstance(content, bytes):
        return f"<{len(content)} bytes>"
    name = getattr(content, "name", None)
    return _on_one_line(masker.text(name)) if isinstance(name, str) else "<a stream>"


def _on_one_line(text: str) -> str:
    """Escape what would change the line, or speak to the terminal."""
    return "".join(c if c.isprintable() else f"\\x{ord(c):02x}" for c in text)


def _part_options(name: str, part: Part, masker: Masker) -> Iterable[str]:
    filename, content, media_type = part
    shown = None
    if filename is None and _is_secret(name, masker):
        shown = MASK
    elif filename is None:
        shown = _text(content, media_type or "text/plain", masker)
    if shown is not None and media_type is None:
        yield from ("--form-string", f"{_on_one_line(name)}={shown}")
        return
    value = f"@{_quoted(_place(content, masker))}" if shown is None else _quoted(shown)
    if filename is not None:
        value += f";filename={_quoted(_on_one_line(masker.text(filename)))}"
    if media_type is not None:
        value += f";type={_on_one_line(media_type)}"
    yield from ("-F", f"{_on_one_line(name)}={value}")


def _quoted(text: str) -> str:
    """Quote a value for `-F` of curl, in which ``;`` begins another attribute."""
    escaped = text.replace("\\", "\\\\").replace('"', '\\"')
    return f'"{escaped}"'
