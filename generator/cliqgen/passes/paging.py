"""Lists that can be iterated over: what `x-pagination` names is looked up in the models."""

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


def settle_paging(
    api: Api, diagnostics: Diagnostics, decided: DecidedNames | None = None
) -> Api:
    """Give each list that can be continued a method that iterates over all of it.

    Runs on named models and operations. What does not fit is reported, and the list
    stays one that is read page by page.
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
        paging = _Settler(operation, pagination, models).paging()
    except _Unfit as problem:
        position = operation.node.child("x-pagination", None).position
        diagnostics.add("extension-invalid", f"x-pagination: {problem}", position)
        return operation
    name = names.take(
        "iter" if operation.name == "list" else f"iter_{operation.name}", operation.id
    )
    return replace(operation, paging=replace(paging, name=name))


class _Unfit(Exception):
    """`x-pagination` says something that the rest of the description contradicts."""


class _Settler:
    """Looks up what the extension of one operation names.

    Every method raises `_Unfit` with a sentence about what is not there.
    """

    def __init__(
        self, operation: Operation, stated: Pagination, models: Mapping[str, Model]
    ) -> None:
        self._operation = operation
        self._stated = stated
        self._models = models

    def paging(self) -> Paging:
        stated = self._stated
        if stated.style == "text-trailer":
            return self._text(stated.response or "")
        page = self._answer()
        whole, is_grouped = self._shape(page)
        items = () if stated.items is None else self._fields(whole, stated.items)
        listed = without_null(items[-1].type) if items else page
        if not isinstance(listed, ArrayOf):
            raise _Unfit(f"{_said(stated.items)} is not an array; name one in `items`")
        style = self._style(whole, listed.item, is_grouped)
        return Paging(stated.request, page, items, listed.item, style, is_grouped)

    def _text(self, trailer: str) -> Paging:
        results = self._operation.results
        if len(results) != 1 or results[0].kind != "text":
            raise _Unfit("a trailer requires a list whose only response is text")
        self._parameter(self._stated.request, _TEXT)
        row = MapOf(_TEXT)
        return Paging(self._stated.request, _TEXT, (), row, ByTrailer(trailer))

    def _style(
        self, page: ObjectModel | None, item: Type, is_grouped: bool
    ) -> ByCursor | ByLink | ByOffset | ByWindow | BySpan:
        stated = self._stated
        if stated.style == "cursor":
            if is_grouped:
                raise _Unfit("an array has no field for a cursor")
            return self._by_cursor(page, stated.response or "")
        if stated.style == "link":
            return ByLink(self._parameter(stated.request, _TEXT, _WHOLE))
        self._parameter(stated.request, _WHOLE)
        if stated.limit is not None:
            self._parameter(stated.limit, _WHOLE)
        if stated.style in ("offset", "page"):
            first = stated.first if stated.style == "page" else None
            return ByOffset(stated.limit, stated.page_size, first)
        model = self._models[item.id] if isinstance(item, ModelRef) else None
        named = model if isinstance(model, ObjectModel) else None
        identity = tuple(self._fields(named, path) for path in stated.id)
        for path in identity:
            if without_null(path[-1].type) not in (_TEXT, _WHOLE):
                raise _Unfit(
                    f"`{path[-1].wire_name}` in `id` is not a string or a number"
                )
        if stated.style == "time-window":
            time = self._fields(named, stated.time or "", _WHOLE)
            return ByWindow(time, identity, stated.limit, stated.page_size)
        until = stated.until or ""
        self._parameter(until, _WHOLE)
        return BySpan(identity, until, stated.span or 0)

    def _by_cursor(self, page: ObjectModel | None, response: str) -> ByCursor:
        stated = self._stated
        cursor = self._fields(page, response)
        kind = without_null(cursor[-1].type)
        if kind not in (_TEXT, _WHOLE):
            raise _Unfit(
                f"{_said(response)} in the response is not a string or an integer"
            )
        self._parameter(stated.request, kind)
        has_more: FieldPath = ()
        if stated.has_more is not None:
            has_more = self._fields(page, stated.has_more, Primitive("boolean"))
        sync = None
        if stated.sync is not None:
            self._parameter(stated.sync[0], _TEXT)
            field = self._fields(page, stated.sync[1], _TEXT)
            sync = SyncToken(stated.sync[0], field)
        return ByCursor(cursor, has_more, sync)

    def _parameter(self, name: str, *kinds: Type) -> Type:
        """The type of the query parameter of a name, which has to be one of several."""
        # The first page has no cursor, so a parameter that must be given is of no use.
        for parameter in self._operation.parameters:
            if (parameter.wire_name, parameter.location) == (name, "query"):
                if parameter.required:
                    raise _Unfit(f"the parameter {_said(name)} must not be required")
                kind = without_null(parameter.type)
                if kind not in kinds:
                    wanted = " or ".join(map(_word, kinds))
                    raise _Unfit(f"the parameter {_said(name)} must be {wanted}")
                return kind
        raise _Unfit(f"unknown query parameter {_said(name)}")

    def _answer(self) -> Type:
        results = self._operation.results
        if self._operation.streaming is not None:
            raise _Unfit("a stream has no pages")
        kind = results[0].type if len(results) == 1 else None
        if kind is None:
            raise _Unfit(
                "a list must have exactly one successful response, with a body"
            )
        return kind

    def _shape(self, page: Type) -> tuple[ObjectModel | None, bool]:
        """The object that a response is, or is an array of; and whether it may be one."""
        kinds: tuple[Type, ...] = (page,)
        model = self._models[page.id] if isinstance(page, ModelRef) else None
        if isinstance(model, UnionModel):
            kinds = model.variants
        elif isinstance(page, UnionOf):
            kinds = page.variants
        arrays = [k.item for k in kinds if isinstance(k, ArrayOf)]
        whole = {k for k in (*arrays, *kinds) if not isinstance(k, ArrayOf)}
        only = whole.pop() if len(whole) == 1 else None
        found = self._models[only.id] if isinstance(only, ModelRef) else None
        is_grouped = bool(arrays) and self._stated.items is not None
        return found if isinstance(found, ObjectModel) else None, is_grouped

    def _fields(
        self, model: ObjectModel | None, path: str, kind: Type | None = None
    ) -> FieldPath:
        """The fields that a dotted path of wire names leads through."""
        passed: list[Field] = []
        here: Model | None = model
        for segment in path.split("."):
            fields = here.fields if isinstance(here, ObjectModel) else ()
            field = next((f for f in fields if f.wire_name == segment), None)
            if field is None:
                raise _Unfit(f"no field found at {_said(path)}")
            passed.append(field)
            inner = without_null(field.type)
            here = self._models[inner.id] if isinstance(inner, ModelRef) else None
        if kind is not None and without_null(passed[-1].type) != kind:
            raise _Unfit(f"the field {_said(path)} must be {_word(kind)}")
        return tuple(passed)


def _said(name: str | None) -> str:
    return "the response" if name is None else f"`{name}`"


def _word(kind: Type) -> str:
    names = {_TEXT: "a string", _WHOLE: "an integer"}
    return names.get(kind, "a boolean") if isinstance(kind, Primitive) else "a scalar"
