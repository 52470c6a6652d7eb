# Copied by cliqgen into each client that it generates.
# Do not edit: your own code goes into the folder _custom of this package.
"""Where responses differ from their description, as learned from responses.

A place represents all values of one declared type with the same path: ``$.items[*].id``
is one place, however many items there are. Places are kept for the life of the process,
so their number is limited.
"""

from __future__ import annotations

from typing import Any

from ..record import Record

MISSING = "Required field is missing"

_ITEMS, _ENTRIES = "[*]", ".*"
_MOST = 400  # places of one declared type
_DEEPEST = 64  # steps from the root


class Problem(Record, frozen=True):
    """A place where a response differs from its description.

    Attributes:
        path: where, as in JSONPath (RFC 9535) with ``*`` for every index and key,
            ``$.items[*].id``. It holds names from the description alone.
        reason: the expected and the actual type, without the value itself.
        model: the name of the model whose field it is, or is below; empty if there is
            none.
        field: the name of that field on the wire.
    """

    path: str
    reason: str
    model: str = ""
    field: str = ""


class Places:
    """The places of one declared type.

    Attributes:
        root: the place of the whole value.
        count: how many places are kept.
        revision: grows with each new contradiction.
    """

    def __init__(self) -> None:
        self.count: int = 1
        self.revision: int = 0
        self.root = Place(self, None, "$")


class Place:
    """One place, and its known contradictions.

    Attributes:
        path: see `Problem.path`.
        types: the types of the JSON values that contradicted the description;
            ``UnsetType`` if a required field was missing.
        children: the places one step further down, by their step.
        is_frontier: whether there are contradictions further down that are not kept.
    """

    __slots__ = (
        "_depth",
        "_field",
        "_model",
        "_places",
        "children",
        "is_frontier",
        "path",
        "types",
    )

    def __init__(
        self,
        places: Places,
        parent: Place | None,
        path: str,
        model: str = "",
        field: str = "",
    ) -> None:
        self.path = path
        self.types: set[type] = set()
        self.children: dict[Any, Place] = {}
        self.is_frontier = False
        self._depth: int = 0 if parent is None else parent._depth + 1
        self._places = places
        self._model = model
        self._field = field

    @property
    def items(self) -> Place | None:
        """The place of the items of the arrays here, if it is kept."""
        return self.children.get(_ITEMS)

    @property
    def entries(self) -> Place | None:
        """The place of the keys and values of the mappings here, if it is kept."""
        return self.children.get(_ENTRIES)

    def field(self, model: type, name: str) -> Place | None:
        """The place of a field of the objects here, if it is kept."""
        return self.children.get((model, name))

    def has_fields(self, model: type) -> bool:
        """Whether the place of a field of such objects is kept."""
        return any(step[0] is model for step in tuple(self.children))

    def of_field(self, model: type, name: str) -> Place:
        """The place of a field (by its name on the wire) of the objects here."""
        known = self.field(model, name)
        if known is not None:
            return known
        place = Place(self._places, self, f"{self.path}.{name}", model.__name__, name)
        return self._keep((model, name), place)

    def of_items(self) -> Place:
        """The place of the items of the arrays here."""
        return self._below(_ITEMS)

    def of_entries(self) -> Place:
        """The place of the keys and values of the mappings here."""
        return self._below(_ENTRIES)

    def learn(self, value: object) -> None:
        """Remember that a value of this type contradicts; ``UNSET`` for a missing one."""
        type_ = type(value)
        if type_ not in self.types:
            self.types.add(type_)
            self._places.revision += 1

    def problem(self, reason: str) -> Problem:
        """Return the problem to report."""
        return Problem(self.path, reason, self._model, self._field)

    def _below(self, step: str) -> Place:
        known = self.children.get(step)
        if known is not None:
            return known
        path = self.path + step
        place = Place(self._places, self, path, self._model, self._field)
        return self._keep(step, place)

    def _keep(self, step: Any, place: Place) -> Place:
        if self._places.count < _MOST and self._depth < _DEEPEST:
            self._places.count += 1
            return self.children.setdefault(step, place)
        if not self.is_frontier:
            self.is_frontier = True
            self._places.revision += 1
        return place
