# Copied by cliqgen into each client that it generates.
# Do not edit: your own code goes into the folder _custom of this package.
"""Where in responses the items of lists and single things are, and what their ids are."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from .description import Media, Operation
from .media_types import is_json
from .plain import is_array, is_object
from .schemas import Schemas

_ARRAY, _OBJECT = frozenset({"array"}), frozenset({"object"})
_ENVELOPES = (
    "data",
    "items",
    "results",
    "result",
    "list",
    "values",
    "entries",
    "value",
)


@dataclass(frozen=True, slots=True)
class Shape:
    """A place in the body of a success.

    Attributes:
        path: the names of the fields that lead there; empty for the body itself.
        schema: of what is there: an item of a list, or the thing.
        is_wrapped: whether it is an array there that holds the one thing.
    """

    path: tuple[str, ...]
    schema: Any
    is_wrapped: bool = False


class Shapes:
    """Reads shapes from the schemas of successes."""

    def __init__(self, schemas: Schemas) -> None:
        self._schemas = schemas

    def listing(self, operation: Operation) -> Shape | None:
        """Where a list has its items, None if that is not clear."""
        schema = self._success(operation)
        if schema is None:
            return None
        paging = operation.paging
        if paging is not None and paging.items:
            path = tuple(paging.items.split("."))
            items = self._schemas.items(self._at(schema, path))
            return None if items is None else Shape(path, items)
        if "array" in self._schemas.types(schema):
            items = self._schemas.items(schema)
            if items is not None and "object" not in self._schemas.types(schema):
                return Shape((), items)
        arrays = list(self._arrays(schema, (), 0))
        objects = [s for s in arrays if "object" in self._schemas.types(s.schema)]
        arrays = objects or arrays
        # Plain values inside of a thing are usually a property of it, such as its tags.
        is_property = not objects and any(len(s.path) > 1 for s in arrays)
        if len(arrays) > 1 or is_property:
            last = operation.path.rstrip("/").rpartition("/")[2]
            named = [s for s in arrays if s.path[-1] in (last, *_ENVELOPES)]
            arrays = named if len(named) == 1 else []
        return arrays[0] if arrays else None

    def single(self, operation: Operation, item: Any) -> Shape | None:
        """Where a success has one thing, given the schema of the items of its list.

        None if nothing there looks like such a thing.
        """
        schema = self._success(operation)
        if schema is None:
            return None
        wanted = self._schemas.identity(item)
        known = set(self._schemas.properties(item))
        best: tuple[float, Shape] | None = None
        for shape in self._things(schema, (), 0):
            if self._schemas.identity(shape.schema) == wanted and wanted is not True:
                return shape
            names = set(self._schemas.properties(shape.schema))
            likeness = len(names & known) / max(len(names | known), 1)
            if likeness >= 0.5 and (best is None or likeness > best[0]):
                best = likeness, shape
        return None if best is None else best[1]

    def thing(self, operation: Operation, id_names: tuple[str, ...]) -> Shape | None:
        """Where a success has one thing, known by a property that may be its id."""
        schema = self._success(operation)
        if schema is None:
            return None
        for shape in self._things(schema, (), 0):
            if self.id_of(shape.schema, id_names) is not None:
                return shape
        return None

    def id_of(self, schema: Any, names: tuple[str, ...]) -> str | None:
        """The first of some names that is a property of a schema with a plain value."""
        properties = self._schemas.properties(schema)
        for name in names:
            if name in properties:
                types = self._schemas.types(properties[name])
                if types & {"string", "integer"}:
                    return name
        return None

    def _success(self, operation: Operation) -> Any:
        media = success_media(operation)
        if media is None or not is_json(media[0]):
            return None
        return media[1].schema

    def _at(self, schema: Any, path: tuple[str, ...]) -> Any:
        for name in path:
            if "array" in self._schemas.types(schema):
                items = self._schemas.items(schema)
                schema = schema if items is None else items
            schema = self._schemas.property(schema, name)
        return schema

    def _arrays(
        self, schema: Any, path: tuple[str, ...], depth: int
    ) -> Iterator[Shape]:
        for name, inner in self._schemas.properties(schema).items():
            types = self._schemas.types(inner) - {"null"}
            items = self._schemas.items(inner)
            if types == _ARRAY and items is not None:
                yield Shape((*path, name), items)
            elif types == _OBJECT and depth == 0 and name in _ENVELOPES:
                yield from self._arrays(inner, (*path, name), depth + 1)

    def _things(
        self, schema: Any, path: tuple[str, ...], depth: int
    ) -> Iterator[Shape]:
        types = self._schemas.types(schema) - {"null"}
        if types == _ARRAY and path:
            items = self._schemas.items(schema)
            if items is not None:
                yield Shape(path, items, is_wrapped=True)
            return
        if "object" not in types:
            return
        yield Shape(path, schema)
        if depth < 2:
            for name, inner in self._schemas.properties(schema).items():
                yield from self._things(inner, (*path, name), depth + 1)


def success_media(operation: Operation) -> tuple[str, Media] | None:
    """The media type of a success that has JSON, else the first one there is."""
    for status, response in operation.responses.items():
        if not status.startswith("2") or not response.content:
            continue
        for name, media in response.content.items():
            if is_json(name):
                return name, media
        return next(iter(response.content.items()))
    return None


def value_at(body: Any, path: tuple[str, ...]) -> Any:
    """What a path leads to, None if nothing is there."""
    for name in path:
        if is_array(body):
            body = body[0] if body else None
        if not is_object(body):
            return None
        body = body.get(name)
    return body


def with_value(body: Any, path: tuple[str, ...], value: Any) -> Any:
    """A copy of a body with another value at a path."""
    if not path:
        return value
    if is_array(body):
        first: Any = body[0] if body else {}
        return [with_value(first, path, value)]
    members: Mapping[str, Any] = body if is_object(body) else {}
    inner = with_value(members.get(path[0]), path[1:], value)
    return {**members, path[0]: inner}


def without(body: Any, path: tuple[str, ...]) -> Any:
    """A copy of a body without a field."""
    if not path or not is_object(body) or path[0] not in body:
        return body
    first, *rest = path
    if rest:
        return {**body, first: without(body[first], tuple(rest))}
    return {name: value for name, value in body.items() if name != first}
