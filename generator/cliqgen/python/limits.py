"""Documented limits as expressions of the runtime's class."""

from __future__ import annotations

from cliqgen.openapi.description import RateLimit
from cliqgen.python.code import Code, literal


def rate_limit(limit: RateLimit) -> Code:
    """`RateLimit(requests=15, period=60.0)`, with the lock if documented."""
    lock = "" if limit.lock is None else f", lock={literal(limit.lock)}"
    return Code(
        f"RateLimit(requests={literal(limit.requests)}, "
        f"period={literal(limit.period)}{lock})"
    )
