"""Where the parts of a document come from after overlays have changed it."""

from __future__ import annotations

from typing import Any, Generic, NamedTuple, TypeVar

from cliqgen.source.plain import is_list, is_mapping
from cliqgen.source.pointer import Pointer

#: The type of documents; `source/document`, which has it, imports this module.
D = TypeVar("D")


class Origin(NamedTuple, Generic[D]):
    """A document, and where in it."""

    document: D
    pointer: Pointer

    def child(self, key: str) -> Origin[D]:
        return Origin(self.document, (*self.pointer, key))


class Origins(Generic[D]):
    """The origin of each mapping and list of a document, and of members replaced.

    Mappings and lists are known by their identity, so that they keep their origin if an
    item before them is removed.
    """

    def __init__(self) -> None:
        self._of: dict[int, tuple[object, Origin[D]]] = {}
        self._members: dict[tuple[int, str], Origin[D]] = {}

    def copy(self, value: Any, origin: Origin[D]) -> Any:
        """A copy in which nothing is in two places, as YAML aliases make it."""
        made: Any = value
        if is_mapping(value):
            made = {
                key: self.copy(inner, origin.child(key)) for key, inner in value.items()
            }
        elif is_list(value):
            made = [
                self.copy(inner, origin.child(str(index)))
                for index, inner in enumerate(value)
            ]
        else:
            return value
        self._of[id(made)] = (made, origin)
        return made

    def replaced(self, holder: object, key: str, origin: Origin[D]) -> None:
        """Note that a member of a mapping comes from elsewhere."""
        self._members[(id(holder), key)] = origin

    def find(self, data: Any, pointer: Pointer) -> Origin[D] | None:
        """Where the part of some data at a pointer comes from."""
        origin: Origin[D] | None = None
        known = self._of.get(id(data))
        if known is not None:
            origin = known[1]
        for segment in pointer:
            member = self._members.get((id(data), segment))
            if member is not None:
                origin = member
            elif origin is not None:
                origin = origin.child(segment)
            data = _step(data, segment)
            known = self._of.get(id(data))
            if known is not None:
                origin = known[1]
            elif is_mapping(data) or is_list(data):
                return origin
        return origin


def _step(data: Any, segment: str) -> Any:
    if is_mapping(data):
        return data.get(segment)
    if is_list(data) and segment.isdecimal() and int(segment) < len(data):
        return data[int(segment)]
    return None
