"""Comparing types of two surfaces by what callers pass and read."""

from __future__ import annotations

from cliqgen.comparison.correspondence import Correspondence
from cliqgen.comparison.snapshot import Snapshot
from cliqgen.surface.types import Type, is_assignable


class SurfaceTypes:
    """Compares types of the old client with those of the new one."""

    def __init__(self, old: Snapshot, new: Snapshot, renamed: Correspondence) -> None:
        self._old, self._new = old.surface.stands_for(), new.surface.stands_for()
        self._renamed = renamed

    def takes(self, old: Type, new: Type) -> bool:
        """Whether the new type accepts everything that the old one did."""
        return self._forth(old, new, is_read=False)

    def takes_more(self, old: Type, new: Type) -> bool:
        """Whether the new type accepts something that the old one did not."""
        return not self._back(old, new, is_read=False)

    def gives(self, old: Type, new: Type) -> bool:
        """Whether callers of the old type can handle all values of the new one."""
        return self._back(old, new, is_read=True)

    def gives_less(self, old: Type, new: Type) -> bool:
        """Whether the old type had values that the new one does not."""
        return not self._forth(old, new, is_read=True)

    def _forth(self, old: Type, new: Type, *, is_read: bool) -> bool:
        aliases = (self._old, self._new)
        return is_assignable(
            old, new, aliases, self._renamed.same_model, is_read=is_read
        )

    def _back(self, old: Type, new: Type, *, is_read: bool) -> bool:
        def same(after: str, before: str) -> bool:
            return self._renamed.same_model(before, after)

        return is_assignable(new, old, (self._new, self._old), same, is_read=is_read)
