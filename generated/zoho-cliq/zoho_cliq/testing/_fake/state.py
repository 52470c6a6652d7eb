# Copied by cliqgen into each client that it generates.
# Do not edit: your own code goes into the folder _custom of this package.
"""What was created, read, changed and deleted: the state of an API that remembers."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from typing import Any

from .call import Call
from .description import Operation
from .items import Items
from .plain import is_object
from .schemas import Schemas
from .shapes import Shape, Shapes


@dataclass(frozen=True)
class Collection:
    """The operations of a collection and of the things in it.

    Attributes:
        path: the path of the collection.
        parameter: the path parameter that names one thing; empty if nothing is addressed
            below the path, so that things are only created and listed.
        id: the property that holds the id of a thing; empty if there is none, and no
            parameter.
        item: the schema of a thing.
        shapes: where a thing is in the success of an operation, by its id; the items in
            the one of the list.
    """

    path: str
    parameter: str
    id: str
    item: Any
    shapes: dict[str, Shape]
    roles: dict[str, str]

    @property
    def is_named_by_id(self) -> bool:
        """Whether paths have the id, as far as one can tell, and no name: ``{repo}``."""
        last = self.parameter.replace("-", "_").rpartition("_")[2]
        return self.parameter == self.id or last.lower().endswith("id")


@dataclass
class _Store:
    """The things of one collection, below one value of its path parameters.

    Attributes:
        things: by id, as text.
        changed: things that were never created here but were changed.
        forgotten: the ids of what was deleted.
        is_known: whether the list holds what is here, and no examples.
    """

    things: dict[str, Any] = field(default_factory=dict[str, Any])
    changed: dict[str, Any] = field(default_factory=dict[str, Any])
    forgotten: set[str] = field(default_factory=set[str])
    is_known: bool = False
    created: int = 0

    def named(self, name: str) -> str | None:
        """The id of the thing of which a property is this name; None of several."""
        ids = [id for id, thing in self.things.items() if name in thing.values()]
        return ids[0] if len(ids) == 1 else None


class NotThere(Exception):
    """A thing was deleted, or was never in a list that is known."""


class State:
    """The state of all collections of an API, as far as they are recognized."""

    def __init__(
        self, operations: Sequence[Operation], schemas: Schemas, items: Items
    ) -> None:
        self._shapes = Shapes(schemas)
        self._schemas = schemas
        self._items = items
        self._paths = _by_path(operations)
        self._collections: dict[str, Collection | None] = {}
        self._stores: dict[tuple[str, ...], _Store] = {}

    def reset(self) -> None:
        """Forget all."""
        self._stores.clear()

    def forget(self, collection: Collection) -> None:
        """Forget the things of a collection, wherever it is."""
        for key in [key for key in self._stores if key[0] == collection.path]:
            del self._stores[key]

    def is_known(self, collection: Collection, call: Call) -> bool:
        """Whether a list holds what was created or ordered, and no examples."""
        return self._store(collection, call).is_known

    def collection(self, operation: Operation) -> Collection | None:
        """The collection that an operation is of, None if that is not clear."""
        for path in _candidates(operation.path):
            collection = self._at(path)
            if collection is not None and operation.id in collection.roles:
                return collection
        return None

    def role(self, operation: Operation, collection: Collection) -> str:
        """What an operation does: list, create, read, replace, change or delete."""
        return collection.roles[operation.id]

    def owners(self, operation: Operation, call: Call) -> Iterator[Collection]:
        """The collections whose things the path of an operation leads through."""
        steps = operation.path.rstrip("/").split("/")
        for number, step in enumerate(steps[:-1]):
            if not (step.startswith("{") and step.endswith("}")):
                continue
            path = "/".join(steps[:number])
            collection = self._at(path)
            if collection is not None and collection.parameter in call.path:
                yield collection

    def check(self, collection: Collection, call: Call) -> None:
        """Look at the thing that a call names.

        Raises:
            NotThere: if it is not there.
        """
        self._named(collection, call)

    # What operations do

    def listed(
        self, collection: Collection, call: Call, examples: list[Any]
    ) -> list[Any]:
        """The items of a list; `examples` as long as nothing is known."""
        store = self._store(collection, call)
        if store.is_known:
            return list(store.things.values())
        shown: list[Any] = []
        for each in examples:
            id = _id(each, collection) if is_object(each) else ""
            if id not in store.forgotten:
                shown.append(store.changed.get(id, each))
        return shown

    def create(self, collection: Collection, call: Call, example: Any) -> Any:
        """The thing that a call creates; its id is the given one, or another than all."""
        store = self._store(collection, call)
        fields: dict[str, Any] = call.body if is_object(call.body) else {}
        thing = self._items.numbered(example, store.created, collection.item)
        while collection.id and _id(thing, collection) in store.things:
            store.created += 1
            thing = self._items.numbered(example, store.created, collection.item)
        thing = self._items.merged(collection.item, thing, fields)
        store.created += 1
        store.is_known = True
        id = _id(thing, collection) if collection.id else str(len(store.things))
        store.things[id] = thing
        store.forgotten.discard(id)
        return thing

    def read(self, collection: Collection, call: Call, example: Any) -> Any:
        """The thing that a call names; an example with its id while nothing is known.

        Raises:
            NotThere: if it is not there.
        """
        store, id = self._named(collection, call)
        if id in store.things:
            return store.things[id]
        return (
            store.changed[id]
            if id in store.changed
            else self._example(collection, id, example)
        )

    def change(
        self,
        collection: Collection,
        call: Call,
        example: Any,
        *,
        replaces: bool,
        creates: bool = False,
    ) -> Any:
        """The thing that a call changes, or replaces as far as the call can.

        Args:
            creates: whether a call creates what is not there (RFC 9110, 9.3.4).

        Raises:
            NotThere: if it is not there.
        """
        store, id = self._named(collection, call, creates=creates)
        fields: dict[str, Any] = call.body if is_object(call.body) else {}
        base = self._example(collection, id, example)
        if not replaces:
            base = store.things.get(id, store.changed.get(id, base))
        thing = self._items.merged(collection.item, base, fields)
        if id in store.things or (creates and store.is_known):
            store.things[id] = thing
            store.forgotten.discard(id)
        else:
            store.changed[id] = thing
        return thing

    def delete(self, collection: Collection, call: Call) -> None:
        """Forget the thing that a call names.

        Raises:
            NotThere: if it is not there.
        """
        store, id = self._named(collection, call)
        store.things.pop(id, None)
        store.changed.pop(id, None)
        store.forgotten.add(id)

    def fill(self, collection: Collection, call: Call, items: list[Any]) -> None:
        """Have a collection hold these things, and no others."""
        store = self._store(collection, call)
        store.things = {
            _id(item, collection) if collection.id else str(number): item
            for number, item in enumerate(items)
        }
        store.forgotten.clear()
        store.is_known = True

    def _example(self, collection: Collection, id: str, example: Any) -> Any:
        schema = self._schemas.property(collection.item, collection.id)
        value = self._items.id_value(schema, id)
        return self._items.merged(collection.item, example, {collection.id: value})

    def _named(
        self, collection: Collection, call: Call, *, creates: bool = False
    ) -> tuple[_Store, str]:
        store = self._store(collection, call)
        id = str(call.path[collection.parameter])
        if id in store.things or id in store.changed or creates:
            return store, id
        if not collection.is_named_by_id:
            id = store.named(id) or id
        is_complete = store.is_known and "None" not in store.things
        if id in store.forgotten or (is_complete and id not in store.things):
            raise NotThere
        return store, id

    def _store(self, collection: Collection, call: Call) -> _Store:
        around = [
            str(value)
            for name, value in call.path.items()
            if "{" + name + "}" in collection.path
        ]
        return self._stores.setdefault((collection.path, *around), _Store())

    # Which operations belong together

    def _at(self, path: str) -> Collection | None:
        if path not in self._collections:
            self._collections[path] = self._recognize(path)
        return self._collections[path]

    def _recognize(self, path: str) -> Collection | None:
        items = [p for p in self._paths if _is_item_of(p, path)]
        if len(items) > 1:
            return None
        parameter = items[0].rpartition("/")[2][1:-1] if items else ""
        singles = _alone(self._paths[items[0]]) if items else {}
        here = self._paths.get(path, [])
        lists = [o for o in here if o.method == "GET"]
        if len(lists) > 1:
            lists = [o for o in lists if o.paging is not None]
        creates = [o for o in here if o.method == "POST"]
        if len(lists) > 1 or not (lists or creates):
            return None
        if not items and not (lists and creates):
            return None
        return self._compose(path, parameter, singles, lists, creates)

    def _compose(
        self,
        path: str,
        parameter: str,
        singles: dict[str, Operation],
        lists: list[Operation],
        creates: list[Operation],
    ) -> Collection | None:
        names = _id_names(parameter) if parameter else ("id",)
        listing = self._shapes.listing(lists[0]) if lists else None
        item: Any = None if listing is None else listing.schema
        reads = singles.get("GET")
        if item is None:
            if reads is None:
                return None
            thing = self._shapes.thing(reads, names)
            item = None if thing is None else thing.schema
        id = None if item is None else self._shapes.id_of(item, names)
        if item is None or (id is None and parameter):
            return None
        shapes: dict[str, Shape] = {}
        roles: dict[str, str] = {}
        if lists and listing is not None:
            shapes[lists[0].id], roles[lists[0].id] = listing, "list"
        known = set(self._schemas.properties(item))
        if not parameter:
            creates = [o for o in creates if self._adds(o, item)]
            if not creates:
                return None
        named = [("create", o) for o in creates if self._is_about(o, known)]
        named += [(self._role(each), each) for each in singles.values()]
        for role, operation in named:
            shape = self._shapes.single(operation, item)
            if role == "read" and shape is None:
                return None
            if role == "create" and shape is None and len(creates) > 1:
                continue  # which of several uses creates something is not clear
            if shape is not None:
                shapes[operation.id] = shape
            roles[operation.id] = role
        return Collection(path, parameter, id or "", item, shapes, roles)

    def _role(self, operation: Operation) -> str:
        """What an operation does to one thing; a PUT that may leave all out merges."""
        role = _ROLES[operation.method]
        if role == "replace" and not self._requires_fields(operation):
            return "change"
        return role

    def _requires_fields(self, operation: Operation) -> bool:
        schema = _body_schema(operation)
        return any(part.get("required") for part in self._schemas.parts(schema))

    def _is_about(self, operation: Operation, known: set[str]) -> bool:
        """Whether the body of an operation has fields of a thing, not of several."""
        names = set(self._schemas.properties(_body_schema(operation)))
        return not names or bool(names & known)

    def _adds(self, operation: Operation, item: Any) -> bool:
        """Whether an operation takes fields of a thing, and does not return several.

        So a search by POST creates nothing.
        """
        names = set(self._schemas.properties(_body_schema(operation)))
        if names.isdisjoint(self._schemas.properties(item)):
            return False
        shape = self._shapes.single(operation, item)
        if shape is not None:
            return not shape.is_wrapped
        return self._shapes.listing(operation) is None


_ROLES = {"GET": "read", "PUT": "replace", "PATCH": "change", "DELETE": "delete"}


def _id(thing: Any, collection: Collection) -> str:
    """The id of a thing as text."""
    return str(thing.get(collection.id))


def _by_path(operations: Sequence[Operation]) -> dict[str, list[Operation]]:
    paths: dict[str, list[Operation]] = {}
    for operation in operations:
        paths.setdefault(operation.path.rstrip("/"), []).append(operation)
    return paths


def _alone(operations: Sequence[Operation]) -> dict[str, Operation]:
    """By method those that are the only one: which of several uses does what is not clear."""
    by_method: dict[str, list[Operation]] = {}
    for operation in operations:
        by_method.setdefault(operation.method, []).append(operation)
    return {
        method: several[0]
        for method, several in by_method.items()
        if len(several) == 1 and method in _ROLES
    }


def _candidates(path: str) -> Iterator[str]:
    path = path.rstrip("/")
    parent, _, last = path.rpartition("/")
    if last.startswith("{") and last.endswith("}") and last.count("{") == 1:
        yield parent
    yield path


def _is_item_of(path: str, collection: str) -> bool:
    parent, _, last = path.rpartition("/")
    is_parameter = last.startswith("{") and last.endswith("}") and last.count("{") == 1
    return parent == collection and is_parameter


def _id_names(parameter: str) -> tuple[str, ...]:
    """The properties that may hold what a path parameter names, the likeliest first."""
    plain = parameter.replace("-", "_")
    last = plain.rpartition("_")[2]
    return tuple(dict.fromkeys((parameter, plain, "id", last)))


def _body_schema(operation: Operation) -> Any:
    """The schema of what an operation sends, `true` if that is nothing."""
    content = () if operation.body is None else operation.body.content.values()
    return next((media.schema for media in content), True)
