"""Where a cursor goes on that comes to a value which is to be read elsewhere or otherwise.

A reference may be in a place where nothing looks for one, a word may be written with
capitals that the specification does not have, and a document may be read in the terms of
another version. The documents stay as they were read: a table of redirections says what
is different, and each cursor (`Node`) carries the table that it reads with.

A table knows mappings and lists by their identity and not by their place, since an alias
of YAML puts one value in several places. It keeps them, so that no other value gets the
identity of one of them.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, NamedTuple

from cliqgen.source.plain import is_list, is_mapping
from cliqgen.source.pointer import Pointer

if TYPE_CHECKING:
    from cliqgen.source.document import Document, Node


class Place(NamedTuple):
    """What a cursor is at: a place in a document, and the value that is read there."""

    document: Document
    pointer: Pointer
    value: Any


#: The places by the identity of the value that leads there, each with that value.
_Places = Mapping[int, tuple[object, Place]]


class Redirections:
    """A table of redirections, which does not change.

    What it does not know itself, `base` may know.
    """

    __slots__ = ("_base", "_places")

    def __init__(self, places: _Places, base: Redirections | None = None) -> None:
        self._places = places
        self._base = base

    def of(self, value: object) -> Place | None:
        """Where a cursor that comes to a value goes on; None where it stays."""
        found = self._places.get(id(value))
        if found is not None:
            return found[1]
        return None if self._base is None else self._base.of(value)


#: The table by which everything is where and what it is written.
AS_WRITTEN = Redirections({})


class RedirectionsBuilder:
    """Collects redirections on top of others.

    `so_far` is the table that cursors read with in the meantime. It grows with each
    redirection, so it is for the one who collects them; `finish` is for everybody else.
    """

    def __init__(self, base: Redirections) -> None:
        self._base = base
        self._places: dict[int, tuple[object, Place]] = {}
        self.so_far = Redirections(self._places, base)

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
        if not self._places:
            return self._base
        base = None if self._base is AS_WRITTEN else self._base
        return Redirections(dict(self._places), base)
