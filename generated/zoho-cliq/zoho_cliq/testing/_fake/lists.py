# Copied by cliqgen into each client that it generates.
# Do not edit: your own code goes into the folder _custom of this package.
"""The items of lists, and single things in responses."""

from __future__ import annotations

import csv
import io
from collections.abc import Sequence
from typing import Any

from .call import Call
from .client_runtime import as_json
from .description import Operation
from .inventing import Inventor
from .items import Items
from .orders import Orders
from .pages import Pager
from .plain import is_array, is_object, type_names
from .responses import Documented
from .schemas import Schemas
from .shapes import Shape, Shapes, value_at, with_value


class Lists:
    """Makes lists as long as they are ordered to be, and their pages."""

    def __init__(self, schemas: Schemas, inventor: Inventor, items: Items) -> None:
        self._schemas = schemas
        self._shapes = Shapes(schemas)
        self._inventor = inventor
        self._items = items
        self._made: dict[tuple[str, int], list[Any]] = {}

    def has_list(self, operation: Operation) -> bool:
        """Whether an operation returns a list."""
        if _is_table(operation):
            return True
        return self._shapes.listing(operation) is not None

    def may_hold(self, operation: Operation, body: Any) -> bool:
        """Whether a body may hold the list: one of another alternative does not.

        Paged lists always do, since pages are continued by what is beside their items.
        """
        shape = self._shapes.listing(operation)
        is_paged = operation.paging is not None
        return is_paged or shape is None or is_array(value_at(body, shape.path))

    def as_items(self, operation: Operation, values: Sequence[Any]) -> list[Any]:
        """Values of the client's types as a list of JSON.

        Raises:
            TypeError: if JSON cannot express one, or items have other types in JSON.
        """
        shape = self._shapes.listing(operation)
        types = self._schemas.types(True if shape is None else shape.schema)
        items = [as_json(value) for value in values]
        for value, item in zip(values, items, strict=True):
            if types.isdisjoint(type_names(item)):
                raise TypeError(
                    f"{operation.id} lists values of {' or '.join(sorted(types))} "
                    f"in JSON, not {type(value).__name__}"
                )
        return items

    def items(self, of: Documented, body: Any, orders: Orders) -> list[Any]:
        """The items that the list of an operation has by itself, or was ordered to have."""
        if orders.items is not None:
            return orders.items
        if orders.count is None:
            return self._examples(of, body)
        key = of.operation.id, orders.count
        if key not in self._made:
            self._made[key] = self._numbered(of, body, orders.count)
        return self._made[key]

    def page(
        self, of: Documented, body: Any, items: list[Any], call: Call
    ) -> tuple[Any, dict[str, str]]:
        """The body and header fields of the page that a call asks for."""
        pager = Pager(of.operation, self._schemas)
        if _is_table(of.operation):
            return pager.table(items, call), {}
        shape = self._shapes.listing(of.operation)
        if shape is None or of.media is None:
            return body, {}
        if of.operation.paging is not None:
            page = pager.page(items, call, body, shape.path, of.media.schema)
            return page.body, dict(page.headers)
        return with_value(body, shape.path, list(items)), {}

    def thing(self, schema: Any, body: Any, shape: Shape | None) -> Any:
        """What one thing of a collection looks like."""
        if shape is not None and shape.schema is not schema:
            example = value_at(body, shape.path)
            if is_array(example):
                example = example[0] if example else None
            if is_object(example):
                invented = self._inventor.invent(schema)
                return self._items.merged(schema, invented, example)
        return self._inventor.invent(schema)

    def fitted(self, schema: Any, item: Any, thing: Any) -> Any:
        """A thing of the schema `item` as a response has it, where that has its own."""
        if self._schemas.identity(schema) == self._schemas.identity(item):
            return thing
        base = self._inventor.invent(schema)
        if not is_object(base):
            return thing
        return self._items.merged(schema, base, thing)

    def _examples(self, of: Documented, body: Any) -> list[Any]:
        if _is_table(of.operation):
            return _rows(body)
        shape = self._shapes.listing(of.operation)
        items = None if shape is None else value_at(body, shape.path)
        return list(items) if is_array(items) else []

    def _numbered(self, of: Documented, body: Any, count: int) -> list[Any]:
        examples = self._examples(of, body)
        if _is_table(of.operation):
            names = examples[0] if examples else {"id": "1", "name": "text"}
            return [{n: f"{v}-{i + 1}" for n, v in names.items()} for i in range(count)]
        shape = self._shapes.listing(of.operation)
        schema = True if shape is None else shape.schema
        first = examples[0] if examples else self._inventor.invent(schema)
        paging = of.operation.paging
        numbered = self._items.numbered
        return [numbered(first, number, schema, paging) for number in range(count)]


def _is_table(operation: Operation) -> bool:
    return operation.paging is not None and operation.paging.style == "text-trailer"


def _rows(body: Any) -> list[Any]:
    """The rows of a table of CSV, without a last line that leads on."""
    text = body if isinstance(body, str) else ""
    lines = [row for row in csv.reader(io.StringIO(text, newline="")) if row]
    if not lines:
        return []
    names = lines[0]
    return [
        dict(zip(names, row, strict=True))
        for row in lines[1:]
        if len(row) == len(names)
    ]
