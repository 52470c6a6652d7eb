"""Whatever is added to a description, what was there keeps its name.

In a fresh folder that holds of what nobody else wants, and of everything else where the
names of the last run are recorded.
"""

from __future__ import annotations

import json
import tempfile
from collections.abc import Iterator
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING, Any

from hypothesis import given, settings
from hypothesis import strategies as st

if TYPE_CHECKING:
    from cliqgen.names import NameRecord

Scope = tuple[Any, ...]

#: Names of which many become one, so that few draws meet all the rules.
CROWDED = (
    *(
        "get",
        "Get",
        "GET",
        "get_2",
        "get2",
        "getGet",
        "id",
        "Id",
        "id_query",
        "id_body",
    ),
    *("id_header", "straße", "strasse", "ﬁle", "file", "class", "self", "list", "_"),
    *("Model", "GetResource", "additional_fields", "body"),
)
#: Names that none of those is like, nor anything that is made of them.
FRESH = ("zebra", "Aardvark", "0quokka", "мир")


@dataclass(frozen=True)
class Call:
    """An operation of the documents below."""

    path: str
    id: str
    tag: str
    parameters: tuple[tuple[str, str], ...]
    fields: tuple[str, ...]
    answer: tuple[str, ...]
    values: tuple[str, ...]


@dataclass(frozen=True)
class Snapshot:
    """A small description, in which the order of everything can be chosen."""

    calls: tuple[Call, ...]
    schemas: tuple[tuple[str, tuple[str, ...]], ...]
    nested: bool

    def text(self) -> str:
        paths = {call.path: {"post": self._operation(call)} for call in self.calls}
        schemas = {name: self._object(names) for name, names in self.schemas}
        document = {
            "openapi": "3.1.0",
            "info": {"title": "Example", "version": "1"},
            "servers": [{"url": "https://api.example.com"}],
            "paths": {**paths, "/all": {"get": self._everything()}},
            "components": {"schemas": schemas},
        }
        return json.dumps(document)

    def _operation(self, call: Call) -> dict[str, Any]:
        values = {"type": "string", "enum": [*call.values]} if call.values else {}
        answer = self._object(call.answer)
        if values and self.nested:
            answer["properties"]["listed"] = values
        return {
            "operationId": call.id,
            "tags": [call.tag],
            "parameters": [
                {"name": name, "in": place, "schema": {"type": "string"}}
                for name, place in call.parameters
            ],
            "requestBody": self._json(self._object(call.fields)),
            "responses": {"200": {"description": "ok", **self._json(answer)}},
        }

    def _everything(self) -> dict[str, Any]:
        refs = {
            f"p {name}": {"$ref": f"#/components/schemas/{name}"}
            for name, _ in self.schemas
        }
        whole = {"type": "object", "properties": refs}
        answer = {"200": {"description": "ok", **self._json(whole)}}
        return {"operationId": "everything", "tags": ["rest"], "responses": answer}

    def _object(self, names: tuple[str, ...]) -> dict[str, Any]:
        inner: dict[str, Any] = {"type": "string"}
        if self.nested:
            inner = {"type": "object", "properties": {"deep": {"type": "string"}}}
        return {"type": "object", "properties": dict.fromkeys(names, inner)}

    @staticmethod
    def _json(schema: Any) -> dict[str, Any]:
        return {"content": {"application/json": {"schema": schema}}}


def _names(
    described: Snapshot, folder: Path, known: NameRecord | None = None
) -> tuple[dict[Scope, dict[Any, str]], NameRecord]:
    """What each thing is called, scope by scope, and the record of it."""
    from cliqgen.identifiers import snake_case
    from cliqgen.ir.api import Resource
    from cliqgen.ir.data import EnumModel, ObjectModel
    from cliqgen.pipeline import Run, analyse
    from cliqgen.request import GenerateRequest

    path = folder / "api.json"
    path.write_text(described.text(), "utf-8")
    request = GenerateRequest(specs=(path,), package="example", previous_names=known)
    analysed = analyse(Run(request))
    api = analysed.api
    found: dict[Scope, dict[Any, str]] = {}

    def add(scope: Scope, thing: Any, name: str) -> None:
        names = found.setdefault(scope, {})
        assert name not in names.values(), f"two things are called {name}"
        names[thing] = name

    def walk(resource: Resource) -> None:
        key = tuple(map(snake_case, resource.path))
        add(("attributes", key[:-1]), key, resource.name)
        add(("classes",), key, resource.class_name)
        add(("modules",), key, resource.module)
        for operation in resource.operations:
            add(("methods", key), operation.id, operation.name)
            for p in operation.parameters:
                add(("arguments", operation.id), (p.location, p.wire_name), p.name)
            for of_field, argument in operation.body.keywords if operation.body else ():
                add(("arguments", operation.id), ("body", of_field), argument)
        for child in resource.children:
            walk(child)

    for resource in api.resources:
        walk(resource)
    for key, model in api.models.items():
        add(("models",), key, model.name)
        if isinstance(model, ObjectModel):
            for inner in model.fields:
                add(("fields", key), inner.wire_name, inner.name)
        if isinstance(model, EnumModel):
            for value in model.values:
                add(("members", key), value, str(value))
    return found, analysed.names


def _lists(
    names: st.SearchStrategy[str], size: int
) -> st.SearchStrategy[tuple[str, ...]]:
    return st.lists(names, max_size=size, unique=True).map(tuple)


@st.composite
def _described(draw: st.DrawFn, nested: bool) -> Snapshot:
    some = st.sampled_from(CROWDED)
    places = st.sampled_from(("query", "header", "cookie"))
    parameters = st.lists(st.tuples(some, places), max_size=5, unique=True).map(tuple)
    calls = tuple(
        Call(
            f"/p{n}",
            draw(some),
            draw(st.sampled_from(("get", "things", "straße", "strasse"))),
            draw(parameters),
            draw(_lists(some, 4)),
            draw(_lists(some, 4)),
            draw(_lists(some, 3)),
        )
        for n in range(draw(st.integers(1, 5)))
    )
    plain = st.sampled_from([name for name in CROWDED if name.isascii()])
    schemas = draw(_lists(plain, 5))
    fields = tuple((name, draw(_lists(some, 5))) for name in schemas)
    return Snapshot(calls, fields, nested)


def _inserted(draw: st.DrawFn, items: tuple[Any, ...], new: Any) -> tuple[Any, ...]:
    if new in items:
        return items
    at = draw(st.integers(0, len(items)))
    return (*items[:at], new, *items[at:])


@st.composite
def _grown(draw: st.DrawFn, names: tuple[str, ...]) -> tuple[Snapshot, Snapshot]:
    """A description, and the same with one more thing that has one of the names."""
    before = draw(_described(draw(st.booleans())))
    name = draw(st.sampled_from(names))
    what = draw(
        st.sampled_from(
            ("operation", "schema", "parameter", "field", "answer", "value", "property")
        )
    )
    if what == "operation":
        tag = draw(st.sampled_from(("things", name)))
        new = Call("/new", name, tag, ((name, "query"),), (name,), (name,), (name,))
        return before, replace(before, calls=_inserted(draw, before.calls, new))
    if what == "schema" or (what == "property" and not before.schemas):
        if not name.isascii() or name in dict(before.schemas):
            name = "Zebra"
        schemas = _inserted(draw, before.schemas, (name, (name,)))
        return before, replace(before, schemas=schemas)
    if what == "property":
        at = draw(st.integers(0, len(before.schemas) - 1))
        of, fields = before.schemas[at]
        schemas = [*before.schemas]
        schemas[at] = (of, _inserted(draw, fields, name))
        return before, replace(before, schemas=tuple(schemas))
    at = draw(st.integers(0, len(before.calls) - 1))
    call = before.calls[at]
    if what == "parameter":
        new_one = (name, draw(st.sampled_from(("query", "header", "cookie"))))
        call = replace(call, parameters=_inserted(draw, call.parameters, new_one))
    elif what == "field":
        call = replace(call, fields=_inserted(draw, call.fields, name))
    elif what == "answer":
        call = replace(call, answer=_inserted(draw, call.answer, name))
    elif call.values:
        call = replace(call, values=_inserted(draw, call.values, name))
    calls = [*before.calls]
    calls[at] = call
    return before, replace(before, calls=tuple(calls))


def _renamed(
    before: Snapshot, after: Snapshot, *, is_recorded: bool
) -> Iterator[tuple[Scope, Any, str, str]]:
    with tempfile.TemporaryDirectory() as folder:
        first, record = _names(before, Path(folder))
        known = record if is_recorded else None
        second, _ = _names(after, Path(folder), known)
    for scope, names in first.items():
        for thing, name in names.items():
            now = second[scope][thing]
            if now != name:
                yield scope, thing, name, now


@settings(max_examples=120, deadline=None, derandomize=True, database=None)
@given(_grown(FRESH))
def test_what_collides_with_nothing_renames_nothing(
    grown: tuple[Snapshot, Snapshot],
) -> None:
    assert list(_renamed(*grown, is_recorded=False)) == []


@settings(max_examples=80, deadline=None, derandomize=True, database=None)
@given(_grown(CROWDED))
def test_what_collides_renames_nothing_that_is_recorded(
    grown: tuple[Snapshot, Snapshot],
) -> None:
    assert list(_renamed(*grown, is_recorded=True)) == []
