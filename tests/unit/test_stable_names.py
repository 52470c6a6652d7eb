"""What is added to a description renames nothing else.

A description is made of operations and schemas with nasty names, many of which collide.
Something is inserted anywhere: what is called before by names that the newcomer does not
want is called so after, be it a method, argument, model, field or member. One that does
want a name takes it from one thing at most.
"""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
from cliqgen.identifiers import pascal_case, snake_case
from cliqgen.ir.api import Api
from cliqgen.ir.data import EnumModel, ObjectModel
from cliqgen.pipeline import Run, analyse
from cliqgen.request import GenerateRequest
from hypothesis import HealthCheck, assume, given, settings
from hypothesis import strategies as st

#: Words of names by family: many become one identifier, or one with a number.
FAMILIES = [
    ["get", "Get", "GET", "get_2", "get__2", "get-2", "Get2"],
    ["Item", "item", "ITEM", "Item2", "Item_2", "item_2", "Item__2"],
    ["class", "Class", "class_", "None", "none", "self", "list", "con", "aux", "body"],
    [
        "straße",
        "strasse",
        "STRASSE",
        "\u017f",
        "s",
        "S",
        "s_2",
        "ﬁle",
        "file",
        "İd",
        "id",
    ],
    ["", "2", "_", "value", "value_2", "a b", "a.b", "a-b", "a_b", "aB", "日本", "é"],
    ["additional_fields", "content_type", "id", "ID", "Id", "id_2", "id_query"],
    ["x" * 200, "x" * 199 + "y", "x" * 80, "x" * 79, "x" * 78 + "_2", "get"],
]
FAMILY = st.shared(st.sampled_from([*FAMILIES, *FAMILIES[:2] * 3]), key="family")
WORD = FAMILY.flatmap(st.sampled_from)
STABLE = settings(
    max_examples=200,
    deadline=None,
    derandomize=True,
    database=None,
    suppress_health_check=list(HealthCheck),
)

Document = dict[str, Any]


@st.composite
def documents(draw: st.DrawFn) -> Document:
    """A description of a few operations and schemas."""
    names = draw(st.lists(WORD, min_size=1, max_size=5, unique=True))
    schemas = {n: draw(schema(names)) for n in names if n}
    count = draw(st.integers(2, 5))
    paths = {f"/{number}": draw(item(list(schemas))) for number in range(count)}
    whole = {f"p{n}": {"$ref": _pointer(name)} for n, name in enumerate(schemas)}
    content = {"application/json": {"schema": {"properties": whole}}}
    everything = {"200": {"description": "all of them", "content": content}}
    paths["/all"] = {
        "get": {"operationId": "all", "tags": ["all"], "responses": everything}
    }
    return {
        "openapi": "3.1.0",
        "info": {"title": "Example", "version": "1"},
        "paths": paths,
        "components": {"schemas": schemas},
    }


@st.composite
def schema(draw: st.DrawFn, names: list[str]) -> Document:
    if draw(st.booleans()):
        values = draw(st.lists(WORD, min_size=1, max_size=4, unique=True))
        return {"type": "string", "enum": values}
    fields = draw(st.lists(WORD, max_size=5, unique=True))
    inner: list[Document] = [{"type": "string"}]
    inner += [{"$ref": _pointer(name)} for name in names if name]
    inner.append({"type": "object", "properties": {"a": {"type": "integer"}}})
    return {
        "type": "object",
        "properties": {name: draw(st.sampled_from(inner)) for name in fields},
    }


@st.composite
def item(draw: st.DrawFn, names: list[str]) -> Document:
    return {"post": draw(operation(names))}


@st.composite
def operation(draw: st.DrawFn, names: list[str]) -> Document:
    found: Document = {
        "operationId": draw(WORD),
        "tags": ["things"],
        "parameters": [
            {"name": name, "in": "query", "schema": {"type": "string"}}
            for name in draw(st.lists(WORD, max_size=3, unique=True))
            if name
        ],
        "responses": {"204": {"description": "done"}},
    }
    if names:
        body = {"$ref": _pointer(draw(st.sampled_from(names)))}
        content = {"application/json": {"schema": body}}
        found["requestBody"] = {"required": True, "content": content}
        found["responses"] = {"200": {"description": "ok", "content": content}}
    return found


def _pointer(name: str) -> str:
    return "#/components/schemas/" + name.replace("~", "~0").replace("/", "~1")


def _names(
    document: Document, folder: Path, file: str = "api.json"
) -> dict[str, object]:
    """Every public name, by what bears it."""
    path = folder / file
    path.write_text(json.dumps(document), "utf-8")
    request = GenerateRequest(specs=(path,), package="example")
    api = analyse(Run(request)).api
    return {**_of_operations(api), **_of_models(api)}


def _of_operations(api: Api) -> dict[str, object]:
    found: dict[str, object] = {}
    for o in api.operations():
        arguments = {(p.wire_name, p.location): p.name for p in o.parameters}
        keywords = o.body and (o.body.name, o.body.keywords, o.body.additional)
        found[f"operation {o.id}"] = (o.attributes, o.name, arguments, keywords)
    return found


def _of_models(api: Api) -> dict[str, object]:
    found: dict[str, object] = {}
    for model in api.models.values():
        key = f"model {'/'.join(model.node.pointer)}"
        inside: object = None
        if isinstance(model, ObjectModel):
            inside = {f.wire_name: f.name for f in model.fields}
        elif isinstance(model, EnumModel):
            inside = model.values
        found[key] = (model.name, inside)
    return found


def _same(before: dict[str, object], after: dict[str, object]) -> None:
    assert {key: after.get(key) for key in before} == before


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("names")


def _inserted(values: Document, key: str, value: object, index: int) -> Document:
    items = list(values.items())
    items.insert(index, (key, value))
    return dict(items)


@STABLE
@given(data=st.data(), document=documents())
def test_an_operation_renames_nothing(
    folder: Path, data: st.DataObject, document: Document
) -> None:
    others = [o["post"] for o in document["paths"].values() if "post" in o]
    new = data.draw(operation(list(document["components"]["schemas"])))
    names = {_place(o) for o in others}
    assume(_place(new) not in names)
    before = _names(document, folder)
    paths = document["paths"]
    index = data.draw(st.integers(0, len(paths)))
    added = {**document, "paths": _inserted(paths, "/new", {"post": new}, index)}
    _same(before, _names(added, folder))


@STABLE
@given(data=st.data(), document=documents())
def test_an_operation_that_collides_renames_one_at_most(
    folder: Path, data: st.DataObject, document: Document
) -> None:
    before = _names(document, folder)
    new = data.draw(operation(list(document["components"]["schemas"])))
    paths = document["paths"]
    index = data.draw(st.integers(0, len(paths)))
    added = {**document, "paths": _inserted(paths, "/new", {"post": new}, index)}
    after = _names(added, folder)
    assert sum(after[key] != value for key, value in before.items()) <= 1


@STABLE
@given(data=st.data(), document=documents())
def test_a_schema_that_collides_renames_one_at_most(
    folder: Path, data: st.DataObject, document: Document
) -> None:
    schemas = document["components"]["schemas"]
    name = data.draw(WORD)
    assume(name and name not in schemas)
    before = _names(document, folder)
    added = json.loads(json.dumps(document))
    new = {"type": "object", "properties": {"a": {"type": "string"}}}
    added["components"]["schemas"] = _inserted(schemas, name, new, 0)
    content = {"application/json": {"schema": {"$ref": _pointer(name)}}}
    responses = {"200": {"description": "ok", "content": content}}
    added["paths"]["/new"] = {
        "get": {"operationId": "unrelated", "tags": ["other"], "responses": responses}
    }
    after = _names(added, folder)
    moved = [key for key, value in before.items() if after[key] != value]
    inside = [key for key in moved if not key.endswith(tuple(f"/{n}" for n in schemas))]
    assert len(moved) - len(inside) <= 1, moved


def _place(o: Document) -> str:
    return snake_case(o["operationId"], fallback="call")


@STABLE
@given(data=st.data(), document=documents())
def test_a_schema_renames_nothing(
    folder: Path, data: st.DataObject, document: Document
) -> None:
    schemas = document["components"]["schemas"]
    name = data.draw(WORD)
    assume(name and pascal_case(name) not in {pascal_case(n) for n in schemas})
    before = _names(document, folder)
    taken = {str(value[0]) for key, value in before.items() if key[:5] == "model"}  # type: ignore[index]
    assume(pascal_case(name) not in taken)
    new = {"type": "object", "properties": {"a": {"type": "string"}}}
    added = json.loads(json.dumps(document))
    index = data.draw(st.integers(0, len(schemas)))
    added["components"]["schemas"] = _inserted(schemas, name, new, index)
    content = {"application/json": {"schema": {"$ref": _pointer(name)}}}
    responses = {"200": {"description": "ok", "content": content}}
    new_operation = {
        "operationId": "unrelated",
        "tags": ["other"],
        "responses": responses,
    }
    added["paths"]["/unrelated"] = {"get": new_operation}
    _same(before, _names(added, folder))


@STABLE
@given(data=st.data(), document=documents())
def test_a_property_or_value_renames_nothing(
    folder: Path, data: st.DataObject, document: Document
) -> None:
    schemas = document["components"]["schemas"]
    assume(schemas)
    target = data.draw(st.sampled_from(sorted(schemas)))
    added = json.loads(json.dumps(document))
    changed = added["components"]["schemas"][target]
    name = data.draw(WORD)
    before = _names(document, folder)
    if "enum" in changed:
        assume(name not in changed["enum"])
        changed["enum"].insert(data.draw(st.integers(0, len(changed["enum"]))), name)
        kept = {k: v for k, v in before.items() if not k.endswith(f"/{target}")}
        _same(kept, _names(added, folder))
        return
    properties = changed["properties"]
    assume(snake_case(name) not in {snake_case(n) for n in properties})
    index = data.draw(st.integers(0, len(properties)))
    changed["properties"] = _inserted(properties, name, {"type": "string"}, index)
    after = _names(added, folder)
    for key, value in before.items():
        if key.startswith("model "):
            inside = after[key][1]  # type: ignore[index]
            fields = value[1]  # type: ignore[index]
            if isinstance(fields, dict):
                assert fields.items() <= inside.items(), key
            assert value[0] == after[key][0]  # type: ignore[index]
        else:
            assert value[:2] == after[key][:2]  # type: ignore[index]


@STABLE
@given(document=documents())
def test_another_name_of_the_file_renames_nothing(
    folder: Path, document: Document
) -> None:
    _same(_names(document, folder), _names(document, folder, "api-v2.json"))
