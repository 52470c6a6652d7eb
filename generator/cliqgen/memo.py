"""Results for contents, by their hashes, so that they are computed once.

A memo never contains contents, only results of stages, which are functions. So it changes
no output; without one everything is computed.
"""

from __future__ import annotations

import hashlib
import marshal
from collections.abc import Mapping
from typing import Any

from msgspec import msgpack

#: Plain data by key, in tables, one for each kind of result.
Tables = Mapping[str, Mapping[str, Any]]


def content_key(*content: Any) -> str | None:
    """The hash of plain data, by value; None if it is nested too deeply or not plain.

    It distinguishes `1`, `1.0` and `true`, and different orders of members.
    """
    encoded = _encoded(content)
    return None if encoded is None else hashlib.sha256(encoded).hexdigest()


def _encoded(content: Any) -> bytes | None:
    """Bytes for plain data, which are never read."""
    try:
        return msgpack.encode(content)
    except (ValueError, TypeError, OverflowError, RecursionError):
        pass  # half of a surrogate pair, a large number, or not plain
    try:
        return marshal.dumps(content, 2)  # later versions tell identities of objects
    except ValueError:
        return None


def are_equal(one: Any, other: Any) -> bool:
    """Whether plain data is equal as `content_key` distinguishes it, without hashing.

    False if that is unknown, as the data is nested too deeply or not plain.
    """
    encoded = _encoded(one)
    return encoded is not None and encoded == _encoded(other)


class Memo:
    """Results of previous runs, and those that this run used or added."""

    def __init__(self, tables: Tables | None = None) -> None:
        self._tables = tables or {}
        self._used: dict[str, dict[str, Any]] = {}

    def get(self, table: str, key: str) -> Any:
        """The result for a content, as plain data; None if unknown."""
        used = self._used.get(table, {}).get(key)
        if used is not None:
            return used
        value = self._tables.get(table, {}).get(key)
        if value is not None:
            self.put(table, key, value)
        return value

    def put(self, table: str, key: str, value: Any) -> None:
        """Store the result for a content: plain data, which must not be changed."""
        self._used.setdefault(table, {})[key] = value

    @property
    def is_new(self) -> bool:
        """Whether nothing was known beforehand."""
        return not self._tables

    def again(self) -> Memo:
        """One that knows the same, and has had a use for nothing yet."""
        return Memo(self._tables)

    def take(self, tables: Tables) -> None:
        """Note what another run over a part of the same contents has used."""
        for table, entries in tables.items():
            self._used.setdefault(table, {}).update(entries)

    @property
    def used(self) -> Tables:
        """The results that the next run with similar contents would use."""
        return self._used
