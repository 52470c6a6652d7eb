"""Types of two surfaces compared as what callers pass and read."""

from __future__ import annotations

from cliqgen.comparison.correspondence import Correspondence
from cliqgen.comparison.described import Described
from cliqgen.surface.types import Type, is_assignable


class SurfaceTypes:
    """Judges types of the old client beside those of the new one."""

    def __init__(self, old: Described, new: Described, known: Correspondence) -> None:
        self._old, self._new = old.surface.stands_for(), new.surface.stands_for()
        self._known = known

    def takes(self, old: Type, new: Type) -> bool:
        """Whether the new type takes all that callers passed to the old one."""
        return self._forth(old, new, is_read=False)

    def takes_more(self, old: Type, new: Type) -> bool:
        """Whether the new type takes something that the old one did not."""
        return not self._back(old, new, is_read=False)

    def gives(self, old: Type, new: Type) -> bool:
        """Whether callers of the old type are prepared for all that the new one holds."""
        return self._back(old, new, is_read=True)

    def gives_less(self, old: Type, new: Type) -> bool:
        """Whether the old type held something that the new one does not."""
        return not self._forth(old, new, is_read=True)

    def _forth(self, old: Type, new: Type, *, is_read: bool) -> bool:
        aliases = (self._old, self._new)
        return is_assignable(old, new, aliases, self._known.same_model, is_read=is_read)

    def _back(self, old: Type, new: Type, *, is_read: bool) -> bool:
        def same(after: str, before: str) -> bool:
            return self._known.same_model(before, after)

        return is_assignable(new, old, (self._new, self._old), same, is_read=is_read)
