"""JSON pointers (RFC 6901) as tuples of segments."""

from __future__ import annotations

from urllib.parse import unquote

Pointer = tuple[str, ...]


def format_pointer(pointer: Pointer) -> str:
    """The textual form, `/paths/~1chats/get`; empty for the root."""
    text = "/".join(pointer)
    if "~" in text or text.count("/") >= len(pointer):
        escaped = (part.replace("~", "~0").replace("/", "~1") for part in pointer)
        text = "/".join(escaped)
    return f"/{text}" if pointer else ""


def parse_pointer(fragment: str) -> Pointer | None:
    """The segments of a URI fragment's pointer (RFC 6901, 6), or None if it is not one."""
    text = unquote(fragment)
    if text == "":
        return ()
    if not text.startswith("/"):
        return None
    return tuple(
        part.replace("~1", "/").replace("~0", "~") for part in text[1:].split("/")
    )
