# Copied by cliqgen into each client that it generates.
# Do not edit: your own code goes into the folder _custom of this package.
"""Reading a body by its media type (RFC 9110, 8.3).

The description lists the types that a method returns, and the ``Content-Type`` of a
response selects one of them. A body that fits none of them is returned unchanged, and
reported as a contradiction.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

from . import codec

if TYPE_CHECKING:
    from .places import Problem


def decode_content(
    declared: Any, headers: Mapping[str, str], content: bytes, *, strict: bool
) -> tuple[Any, tuple[Problem, ...]]:
    """Decode the body of a success.

    Args:
        declared: the documented types, see `operation.Operation.responses`.
        headers: the header fields of the response, for its media type.
        content: the body.
        strict: whether to refuse a body that contradicts its description.

    Returns:
        The value: JSON as far as it has the declared type; a string, or bytes, if the body
        is not JSON; None for no body. And its differences from the description.

    Raises:
        codec.MalformedJSON: if it is not JSON and no other type is declared.
        codec.Mismatch: if strict, and it contradicts its description.
    """
    if declared is bytes:
        return content, ()
    is_named = isinstance(declared, dict)
    is_json = not is_named and declared is not Any and declared is not str
    if is_json and content.startswith((b"{", b"[")):
        try:  # the usual case, and as documented
            return codec.decode_as_declared(declared, content)
        except (codec.MalformedJSON, codec.Mismatch):
            pass
    from .by_media_type import decode_by_media_type

    return decode_by_media_type(declared, headers, content, strict=strict)
