"""Collecting redirections: what of a description has to be read elsewhere or otherwise.

A reference may be in a place where nothing looks for one, a word may be written with
capitals that the specification does not have, and a document may be read in the terms of
another version. The documents stay as they were read: a table of redirections says what
is different, and each cursor (`Node`) carries the table that it reads with.
"""

from __future__ import annotations

from cliqgen.source.document import AS_WRITTEN, Node, Place, Redirections
from cliqgen.source.plain import is_list, is_mapping


class RedirectionsBuilder:
    """Collects redirections on top of others.

    `so_far` is the table that cursors read with in the meantime. It grows with each
    redirection, so it is for the one who collects them; `finish` is for everybody else.
    """

    def __init__(self, base: Redirections) -> None:
        self._base = base
        self._places: dict[int, tuple[object, Place]] = {}
        self.so_far = self._table(self._places, grows=True)

    def redirect(self, value: object, to: Node) -> None:
        """Have cursors that come to a mapping or list go on at another node."""
        if is_mapping(value) or is_list(value):
            place = Place(to.document, to.pointer, to.value)
            self._places[id(value)] = (value, place)

    def keep(self, node: Node) -> None:
        """Have all cursors that come to the value of a node go on at its place.

        The value of an alias stays in the place that was kept first.
        """
        if id(node.value) not in self._places:
            self.redirect(node.value, node)

    def finish(self) -> Redirections:
        """The table as it is now, which stays so."""
        return self._table(dict(self._places)) if self._places else self._base

    def _table(
        self, places: dict[int, tuple[object, Place]], *, grows: bool = False
    ) -> Redirections:
        base = None if self._base is AS_WRITTEN else self._base
        return Redirections(places, base, grows=grows)
