"""Documents whose structure is hostile: circles, sizes, twins, odd types of YAML.

Each is generated and imported, or is refused with a finding.
"""

from __future__ import annotations

import importlib
import inspect
import json
import sys
import time
from typing import TYPE_CHECKING, Any

import pytest

if TYPE_CHECKING:
    from collections.abc import Callable
    from types import ModuleType

    from click.testing import Result
    from hostile_support import Bench

A = {"$ref": "#/components/schemas/A"}
B = {"$ref": "#/components/schemas/B"}


def _document(schemas: dict[str, Any], **operation: Any) -> dict[str, Any]:
    answer = {"description": "d", "content": {"application/json": {"schema": A}}}
    get = {"operationId": "x.get", "responses": {"200": answer}} | operation
    return {
        "openapi": "3.1.0",
        "info": {"title": "Example", "version": "1"},
        "paths": {"/x": {"get": get}},
        "components": {"schemas": schemas},
    }


def _generate(bench: Bench, document: Any, name: str = "api.json") -> Result:
    text = document if isinstance(document, str | bytes) else json.dumps(document)
    bench.write(name, text)
    before = set(bench.snapshot())
    result = bench.run("generate", name, "--package", "shop", "-o", "out")
    assert result.exit_code in (0, 1), result.output
    assert "error[output-invalid]" not in result.stderr
    if result.exit_code:
        assert "error[" in result.stderr
        assert set(bench.snapshot()) == before
    return result


def _import(bench: Bench, wanted: str = "shop") -> ModuleType:
    """A module of the package, after its models and its resource were loaded."""
    sys.path.insert(0, str(bench.folder / "out"))
    try:
        package = importlib.import_module("shop")
        for name in package.__all__:
            getattr(package, name)
        importlib.import_module("shop.resources.x")
        return sys.modules[wanted]
    finally:
        sys.path.pop(0)
        for name in list(sys.modules):
            if name == "shop" or name.startswith("shop."):
                del sys.modules[name]


@pytest.mark.parametrize(
    "schemas",
    [
        {"A": {"type": "array", "items": A}},
        {"A": {"type": "object", "additionalProperties": A}},
        {"A": {"oneOf": [A, {"type": "string"}]}},
        {"A": {"anyOf": [A, {"type": "array", "items": A}]}},
        {"A": {"oneOf": [A]}},
        {"A": {"allOf": [A]}},
        {"A": {"not": A}},
        {"A": {"oneOf": [B, {"type": "null"}]}, "B": {"oneOf": [A, {"type": "null"}]}},
        {"A": {"type": "object", "required": ["a"], "properties": {"a": A}}},
        {
            "A": {"type": "object", "required": ["b"], "properties": {"b": B}},
            "B": {"type": "object", "required": ["a"], "properties": {"a": A}},
        },
        {
            "A": {"allOf": [B]},
            "B": {"type": "object", "properties": {"a": {"allOf": [A]}}},
        },
        {"A": {"$ref": "#/info"}},
        {"A": {"$ref": "#/info/title"}},
        {"A": {"$ref": "#/paths/~1x/get"}},
        {"A": {"$ref": "#"}},
        {"A": {"$ref": ""}},
        {"A": {"$ref": "#/components/schemas"}},
        {"A": {"$ref": "#/components/schemas/A/properties/a"}},
        {
            "A": {
                "type": "object",
                "properties": {"a": {"$ref": "api.json#/components/schemas/A"}},
            }
        },
    ],
    ids=lambda schemas: json.dumps(schemas)[:60],
)
def test_circles_and_references_to_something_else(
    bench: Bench, schemas: dict[str, Any]
) -> None:
    if _generate(bench, _document(schemas)).exit_code == 0:
        _import(bench)


def test_an_object_that_needs_another_that_needs_it(bench: Bench) -> None:
    """No JSON can be such a thing, but a client of the API can be."""
    schemas = {
        "A": {"type": "object", "required": ["b"], "properties": {"b": B}},
        "B": {"type": "object", "required": ["a"], "properties": {"a": A}},
    }
    assert _generate(bench, _document(schemas)).exit_code == 0
    module = _import(bench)
    assert {"A", "B"} <= set(module.__all__)


@pytest.mark.parametrize("depth", [8, 40])
@pytest.mark.parametrize("extra", [{}, {"$id": "https://example.com/%d"}])
def test_properties_refined_by_the_schema_around_them(
    bench: Bench, depth: int, extra: dict[str, str]
) -> None:
    """Both parts refine the property, and so on: twice as many parts at each level."""
    schemas: dict[str, Any] = {"A": {"$ref": "#/components/schemas/S0"}}
    for level in range(depth):
        inner = {"$ref": f"#/components/schemas/S{level + 1}"}
        own = {key: value % level for key, value in extra.items()}
        schemas[f"S{level}"] = {**own, **inner, "properties": {"a": inner}}
    schemas[f"S{depth}"] = {"type": "object"}
    begun = time.process_time()
    result = _generate(bench, _document(schemas))
    assert time.process_time() - begun < 20
    if depth == 8:
        assert result.exit_code == 0
        _import(bench)
    else:
        assert "error[too-many-nodes]" in result.stderr


def _levels(depth: int, make: Callable[[dict[str, str]], Any]) -> dict[str, Any]:
    """Components of which each refers to the next one."""
    schemas: dict[str, Any] = {"A": {"$ref": "#/components/schemas/S0"}}
    for level in range(depth):
        schemas[f"S{level}"] = make({"$ref": f"#/components/schemas/S{level + 1}"})
    schemas[f"S{depth}"] = {"type": "string"}
    return schemas


def _posted(schemas: dict[str, Any]) -> dict[str, Any]:
    body = {"content": {"application/json": {"schema": A}}}
    return _document(schemas, requestBody=body)


@pytest.mark.parametrize("depth", [4, 30])
@pytest.mark.parametrize(
    "make",
    [
        lambda next_: {"type": "array", "prefixItems": [next_] * 2, "items": False},
        lambda next_: {
            "type": ["array", "object"],
            "items": next_,
            "additionalProperties": next_,
        },
    ],
    ids=["tuples", "arrays and maps"],
)
def test_types_without_a_name_in_one_another(
    bench: Bench, depth: int, make: Callable[[dict[str, str]], Any]
) -> None:
    """Each level contains the next one twice, and so does its annotation."""
    begun = time.process_time()
    result = _generate(bench, _posted(_levels(depth, make)))
    assert time.process_time() - begun < 20
    if depth == 4:
        assert result.exit_code == 0
        _import(bench)
    else:
        assert "error[too-many-nodes]" in result.stderr
        assert "has more than 5,000 parts" in result.stderr


def test_unions_of_arrays_and_maps_of_the_next_one(bench: Bench) -> None:
    """Each level is a model that leads to the next one in two ways."""
    schemas = _levels(
        40,
        lambda next_: {
            "oneOf": [
                {"type": "array", "items": next_},
                {"type": "object", "additionalProperties": next_},
            ]
        },
    )
    begun = time.process_time()
    document = _posted(schemas)
    document["paths"]["/x"]["post"] = document["paths"]["/x"].pop("get")
    result = _generate(bench, document)
    assert time.process_time() - begun < 20
    assert result.exit_code in (0, 1)


def test_unions_that_each_contain_all_others(bench: Bench) -> None:
    names = [f"S{number}" for number in range(20)]
    schemas: dict[str, Any] = {
        name: {
            "oneOf": [
                *({"$ref": f"#/components/schemas/{n}"} for n in names if n != name),
                {"type": "object", "required": [name], "properties": {name: A}},
            ]
        }
        for name in names
    }
    begun = time.process_time()
    result = _generate(bench, _document({"A": schemas["S0"], **schemas}))
    assert time.process_time() - begun < 20
    assert result.exit_code == 0
    _import(bench)


@pytest.mark.parametrize("depth", [6, 24])
@pytest.mark.parametrize("has_tag", [False, True])
def test_unions_that_lead_to_the_next_one_twice(
    bench: Bench, depth: int, has_tag: bool
) -> None:
    """Whether there is a file in a form, and which tags are known, is asked of each once."""
    leaf = {"type": "object", "properties": {"kind": {"type": "string"}}}
    schemas: dict[str, Any] = {"A": {"$ref": "#/components/schemas/S0"}}
    for level in range(depth):
        following = {"$ref": f"#/components/schemas/S{level + 1}"}
        other = {"$ref": f"#/components/schemas/T{level}"}
        tag = {"discriminator": {"propertyName": "kind"}} if has_tag else {}
        schemas[f"S{level}"] = {"oneOf": [following, other], **tag}
        if has_tag:
            schemas[f"T{level}"] = {"oneOf": [following, leaf], **tag}
        else:
            schemas[f"T{level}"] = {"type": "array", "items": following}
    schemas[f"S{depth}"] = leaf
    form = {"type": "object", "properties": {"part": A}}
    body = {"content": {"multipart/form-data": {"schema": form}}}
    begun = time.process_time()
    result = _generate(bench, _document(schemas, requestBody=body))
    assert time.process_time() - begun < 20
    assert result.exit_code == 0
    _import(bench)


def test_400_arrays_in_one_another(bench: Bench) -> None:
    schema: dict[str, Any] = {"type": "string"}
    for _ in range(400):
        schema = {"type": "array", "items": schema}
    if _generate(bench, _document({"A": schema})).exit_code == 0:
        _import(bench)


def test_5000_properties(bench: Bench) -> None:
    fields = {f"field {n}": {"type": "string"} for n in range(5000)}
    started = time.process_time()
    schemas = {"A": {"type": "object", "properties": fields}}
    assert _generate(bench, _document(schemas)).exit_code == 0
    assert time.process_time() - started < 90
    assert len(_import(bench).A.__struct_fields__) >= 5000


def test_20000_values(bench: Bench) -> None:
    values = {"type": "string", "enum": [f"value {n}" for n in range(20_000)]}
    started = time.process_time()
    schemas = {"A": {"type": "object", "properties": {"a": values}}}
    assert _generate(bench, _document(schemas)).exit_code == 0
    assert time.process_time() - started < 90
    _import(bench)


def test_one_name_in_each_place(bench: Bench) -> None:
    parameters = [
        {"name": "id", "in": place, "required": True, "schema": {"type": "string"}}
        for place in ("path", "query", "header", "cookie")
    ]
    document = _document({"A": {"type": "object"}}, parameters=parameters)
    document["paths"] = {"/x/{id}": document["paths"]["/x"]}
    assert _generate(bench, document).exit_code == 0
    call = _import(bench, "shop.resources.x").XResource.get
    names = [name for name in inspect.signature(call).parameters if "id" in name]
    assert len(names) == 4


@pytest.mark.parametrize("name", ["api.yaml", "api.json"])
def test_a_byte_order_mark(bench: Bench, name: str) -> None:
    text = json.dumps(_document({"A": {"type": "object"}}))
    assert _generate(bench, b"\xef\xbb\xbf" + text.encode(), name).exit_code == 0
    _import(bench)


def test_an_integer_of_6000_digits_in_json(bench: Bench) -> None:
    text = json.dumps(_document({"A": {"type": "object"}}))
    result = _generate(
        bench, text.replace('"version": "1"', f'"version": {"9" * 6000}')
    )
    assert result.exit_code == 1


@pytest.mark.parametrize("number", ["1e999", "-1e999", "NaN", "Infinity", "1e-999"])
@pytest.mark.parametrize(
    "key", ["default", "minimum", "const", "example", "multipleOf"]
)
def test_numbers_that_are_none(bench: Bench, key: str, number: str) -> None:
    schema = {"type": "object", "properties": {"a": {"type": "number", key: "N"}}}
    text = json.dumps(_document({"A": schema})).replace('"N"', number)
    if _generate(bench, text).exit_code == 0:
        _import(bench)


YAML_1_1 = """\
openapi: 3.0.3
info: {title: no, version: 2026-01-01}
paths:
  /x:
    get:
      operationId: x.get
      parameters:
      - {name: on, in: query, schema: {type: string, enum: [no, yes, off, ~, 010, 1:30, 0o7]}}
      - {name: 1:30, in: query, schema: {type: string, default: 2026-01-01}}
      responses:
        200: {description: yes}
        4XX: {description: 010}
"""


def test_what_yaml_1_1_takes_for_other_types(bench: Bench) -> None:
    assert _generate(bench, YAML_1_1, "api.yaml").exit_code == 0
    _import(bench)
    code = (bench.folder / "out/shop/resources/x.py").read_text("utf-8")
    assert "'no'" in code.replace('"', "'") and "'1:30'" in code.replace('"', "'")
    project = (bench.folder / "out/pyproject.toml").read_text("utf-8")
    assert 'name = "shop"' in project


def test_a_map_of_names_that_leads_to_itself(bench: Bench) -> None:
    """Such a map once made the search for anchors endless."""
    marked = {"$anchor": "mark", "properties": {"$ref": "#/$defs"}}
    outer = {
        "$id": "https://example.com/outer",
        "properties": {"by_anchor": {"$ref": "#mark"}},
        "$defs": {"Marked": marked},
    }
    result = _generate(bench, _document({"A": outer}))
    assert result.exit_code in (0, 1)
    assert "Traceback" not in result.output
