"""Values of a description as JSON that any reader takes."""

from __future__ import annotations

import json
from typing import Any

#: The longest text of JSON that an example may have. A fake makes up what is longer.
LONGEST_EXAMPLE = 8 * 1024


def text_of(value: Any) -> str:
    """JSON on one line, in ASCII: nothing in it is taken for more than text.

    Raises:
        ValueError: a number is too large for any.
    """
    return json.dumps(value, ensure_ascii=True, allow_nan=False, separators=(",", ":"))


def is_json(value: Any, longest: int | None = None) -> bool:
    """Whether a value can be written, in no more characters than that."""
    try:
        length = len(text_of(value))
    except ValueError:
        return False
    return longest is None or length <= longest


def example(value: Any) -> dict[str, Any]:
    """`example` as a member; none of one that cannot be written, or is too long."""
    return {"example": value} if is_json(value, LONGEST_EXAMPLE) else {}
