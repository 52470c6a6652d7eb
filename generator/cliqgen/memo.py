"""What was found out about contents, by their hashes, so that it is found out once.

A memo never says what a content is, only what a stage makes of it, and stages are
functions. So nothing comes out otherwise for it; without one everything is done.
"""

from __future__ import annotations

import hashlib
import marshal
from collections.abc import Mapping
from typing import Any

#: Plain data by key, in tables, one for each thing that is found out.
Tables = Mapping[str, Mapping[str, Any]]


def content_key(*content: Any) -> str | None:
    """The hash of plain data, by value; None of what nests too deeply or is not plain.

    It tells `1` from `1.0` and `true`, and one order of members from another.
    """
    try:
        # Of version 2, which says nothing of identities. It is never read.
        return hashlib.sha256(marshal.dumps(content, 2)).hexdigest()
    except ValueError:
        return None


class Memo:
    """What is known, and what of it this run has had a use for or found out."""

    def __init__(self, known: Tables | None = None) -> None:
        self._known = known or {}
        self._used: dict[str, dict[str, Any]] = {}

    def get(self, table: str, key: str) -> Any:
        """What is known of a content, as plain data; None for nothing."""
        used = self._used.get(table, {}).get(key)
        if used is not None:
            return used
        found = self._known.get(table, {}).get(key)
        if found is not None:
            self.put(table, key, found)
        return found

    def put(self, table: str, key: str, value: Any) -> None:
        """Note what was found out of a content: plain data, which nobody changes."""
        self._used.setdefault(table, {})[key] = value

    @property
    def is_new(self) -> bool:
        """Whether nothing was known beforehand."""
        return not self._known

    def again(self) -> Memo:
        """One that knows the same, and has had a use for nothing yet."""
        return Memo(self._known)

    def take(self, tables: Tables) -> None:
        """Note what another run over a part of the same contents has used."""
        for table, entries in tables.items():
            self._used.setdefault(table, {}).update(entries)

    @property
    def used(self) -> Tables:
        """What a next run over much the same contents would ask for."""
        return self._used
