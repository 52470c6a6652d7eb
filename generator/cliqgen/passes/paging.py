"""Lists that can be iterated over: looking up the names of `x-pagination` in the models."""

from __future__ import annotations

from collections.abc import Mapping

from cliqgen.diagnostics import Diagnostics
from cliqgen.identifiers import Allocator
from cliqgen.ir.api import (
    Api,
    ByCursor,
    ByLink,
    ByOffset,
    BySpan,
    ByTrailer,
    ByWindow,
    FieldPath,
    Operation,
    Paging,
    Resource,
    SyncToken,
)
from cliqgen.ir.data import Field, Model, ObjectModel, UnionModel
from cliqgen.ir.types import (
    ArrayOf,
    MapOf,
    ModelRef,
    Primitive,
    Type,
    UnionOf,
    without_null,
)
from cliqgen.openapi.description import Pagination
from cliqgen.passes.naming.decided import DecidedNames
from cliqgen.replacing import replace

_TEXT, _WHOLE = Primitive("string"), Primitive("integer")


def resolve_paging(
    api: Api, diagnostics: Diagnostics, decided: DecidedNames | None = None
) -> Api:
    """Give each paginated list a method that iterates over all of it.

    Runs on named models and operations. Contradictions are reported, and the list has no
    such method then.
    """
    decided = decided or DecidedNames()
    resources = tuple(
        _resource(r, api.models, diagnostics, decided) for r in api.resources
    )
    return replace(api, resources=resources)


def _resource(
    resource: Resource,
    models: Mapping[str, Model],
    diagnostics: Diagnostics,
    decided: DecidedNames,
) -> Resource:
    members = {o.name for o in resource.operations}
    names = Allocator(
        frozenset(members | {c.name for c in resource.children}),
        decided=decided.of("iterators", "\n".join(resource.path)),
    )
    return replace(
        resource,
        operations=tuple(
            _operation(o, names, models, diagnostics) for o in resource.operations
        ),
        children=tuple(
            _resource(c, models, diagnostics, decided) for c in resource.children
        ),
    )


def _operation(
    operation: Operation,
    names: Allocator,
    models: Mapping[str, Model],
    diagnostics: Diagnostics,
) -> Operation:
    pagination = operation.pagination
    if pagination is None or pagination.style == "none":
        return operation
    try:
        paging = _Resolver(operation, pagination, models).paging()
    except _Unfit as problem:
        position = operation.node.child("x-pagination", None).position
        diagnostics.add("extension-invalid", f"x-pagination: {problem}", position)
        return operation
    name = names.take(
        "iter" if operation.name == "list" else f"iter_{operation.name}", operation.id
    )
    return replace(operation, paging=replace(paging, name=name))


class _Unfit(Exception):
    """The rest of the description contradicts `x-pagination`."""


class _Resolver:
    """Looks up the names in the extension of one operation.

    Every method raises `_Unfit` with a message about what is missing.
    """

    def __init__(
        self, operation: Operation, pagination: Pagination, models: Mapping[str, Model]
    ) -> None:
        self._operation = operation
        self._pagination = pagination
        self._models = models

    def paging(self) -> Paging:
        pagination = self._pagination
        if pagination.style == "text-trailer":
            return self._text(pagination.response or "")
        page = self._page()
        whole, is_grouped = self._shape(page)
        items = (
            () if pagination.items is None else self._fields(whole, pagination.items)
        )
        listed = without_null(items[-1].type) if items else page
        if not isinstance(listed, ArrayOf):
            raise _Unfit(
                f"{_quoted(pagination.items)} is not an array; name one in `items`"
            )
        style = self._style(whole, listed.item, is_grouped)
        return Paging(pagination.request, page, items, listed.item, style, is_grouped)

    def _text(self, trailer: str) -> Paging:
        results = self._operation.results
        if len(results) != 1 or results[0].kind != "text":
            raise _Unfit("a trailer requires a list whose only response is text")
        self._parameter(self._pagination.request, _TEXT)
        row = MapOf(_TEXT)
        return Paging(self._pagination.request, _TEXT, (), row, ByTrailer(trailer))

    def _style(
        self, page: ObjectModel | None, item: Type, is_grouped: bool
    ) -> ByCursor | ByLink | ByOffset | ByWindow | BySpan:
        pagination = self._pagination
        if pagination.style == "cursor":
            if is_grouped:
                raise _Unfit("an array has no field for a cursor")
            return self._by_cursor(page, pagination.response or "")
        if pagination.style == "link":
            return ByLink(self._parameter(pagination.request, _TEXT, _WHOLE))
        self._parameter(pagination.request, _WHOLE)
        if pagination.limit is not None:
            self._parameter(pagination.limit, _WHOLE)
        if pagination.style in ("offset", "page"):
            first = pagination.first if pagination.style == "page" else None
            return ByOffset(pagination.limit, pagination.page_size, first)
        model = self._models[item.id] if isinstance(item, ModelRef) else None
        named = model if isinstance(model, ObjectModel) else None
        identity = tuple(self._fields(named, path) for path in pagination.id)
        for path in identity:
            if without_null(path[-1].type) not in (_TEXT, _WHOLE):
                raise _Unfit(
                    f"`{path[-1].wire_name}` in `id` is not a string or a number"
                )
        if pagination.style == "time-window":
            time = self._fields(named, pagination.time or "", _WHOLE)
            return ByWindow(time, identity, pagination.limit, pagination.page_size)
        until = pagination.until or ""
        self._parameter(until, _WHOLE)
        return BySpan(identity, until, pagination.span or 0)

    def _by_cursor(self, page: ObjectModel | None, response: str) -> ByCursor:
        pagination = self._pagination
        cursor = self._fields(page, response)
        type_ = without_null(cursor[-1].type)
        if type_ not in (_TEXT, _WHOLE):
            raise _Unfit(
                f"{_quoted(response)} in the response is not a string or an integer"
            )
        self._parameter(pagination.request, type_)
        has_more: FieldPath = ()
        if pagination.has_more is not None:
            has_more = self._fields(page, pagination.has_more, Primitive("boolean"))
        sync = None
        if pagination.sync is not None:
            self._parameter(pagination.sync[0], _TEXT)
            field = self._fields(page, pagination.sync[1], _TEXT)
            sync = SyncToken(pagination.sync[0], field)
        return ByCursor(cursor, has_more, sync)

    def _parameter(self, name: str, *types: Type) -> Type:
        """The type of a query parameter, which has to be one of several."""
        # The first page has no cursor, so a required parameter is useless.
        for parameter in self._operation.parameters:
            if (parameter.wire_name, parameter.location) == (name, "query"):
                if parameter.required:
                    raise _Unfit(f"the parameter {_quoted(name)} must not be required")
                type_ = without_null(parameter.type)
                if type_ not in types:
                    expected = " or ".join(map(_word, types))
                    raise _Unfit(f"the parameter {_quoted(name)} must be {expected}")
                return type_
        raise _Unfit(f"unknown query parameter {_quoted(name)}")

    def _page(self) -> Type:
        results = self._operation.results
        if self._operation.streaming is not None:
            raise _Unfit("a stream has no pages")
        type_ = results[0].type if len(results) == 1 else None
        if type_ is None:
            raise _Unfit(
                "a list must have exactly one successful response, with a body"
            )
        return type_

    def _shape(self, page: Type) -> tuple[ObjectModel | None, bool]:
        """The object that a page is or is an array of, and whether it may be an array."""
        types: tuple[Type, ...] = (page,)
        model = self._models[page.id] if isinstance(page, ModelRef) else None
        if isinstance(model, UnionModel):
            types = model.variants
        elif isinstance(page, UnionOf):
            types = page.variants
        arrays = [k.item for k in types if isinstance(k, ArrayOf)]
        whole = {k for k in (*arrays, *types) if not isinstance(k, ArrayOf)}
        only = whole.pop() if len(whole) == 1 else None
        target = self._models[only.id] if isinstance(only, ModelRef) else None
        is_grouped = bool(arrays) and self._pagination.items is not None
        return target if isinstance(target, ObjectModel) else None, is_grouped

    def _fields(
        self, model: ObjectModel | None, path: str, type_: Type | None = None
    ) -> FieldPath:
        """The fields along a dotted path of wire names."""
        passed: list[Field] = []
        here: Model | None = model
        for segment in path.split("."):
            fields = here.fields if isinstance(here, ObjectModel) else ()
            field = next((f for f in fields if f.wire_name == segment), None)
            if field is None:
                raise _Unfit(f"no field found at {_quoted(path)}")
            passed.append(field)
            inner = without_null(field.type)
            here = self._models[inner.id] if isinstance(inner, ModelRef) else None
        if type_ is not None and without_null(passed[-1].type) != type_:
            raise _Unfit(f"the field {_quoted(path)} must be {_word(type_)}")
        return tuple(passed)


def _quoted(name: str | None) -> str:
    return "the response" if name is None else f"`{name}`"


def _word(type_: Type) -> str:
    names = {_TEXT: "a string", _WHOLE: "an integer"}
    return names.get(type_, "a boolean") if isinstance(type_, Primitive) else "a scalar"
