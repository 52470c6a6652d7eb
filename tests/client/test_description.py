"""The description of Cliq itself: complete, in one style, and with examples that fit."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import Any

import jsonschema
import pytest
from referencing import Registry, Resource
from referencing.jsonschema import DRAFT202012

from .description import METHODS, ROOT, SPECS, read, resolve

STATUSES = {"400", "401", "403", "404", "405", "406", "429", "500"}
SCOPE = re.compile(r"ZohoCliq\.[A-Za-z]+\.(CREATE|READ|UPDATE|DELETE|ALL)")
FILES = sorted(SPECS.rglob("*.yaml"))


def _operations() -> Iterator[tuple[Any, Path]]:
    for entry in read(ROOT)["paths"].values():
        item, file = resolve(entry, ROOT)
        yield from ((item[method], file) for method in METHODS if method in item)


def _schemas() -> Iterator[tuple[str, Any, Path]]:
    for file in FILES:
        for name, schema in read(file).get("components", {}).get("schemas", {}).items():
            yield name, schema, file


OPERATIONS = [
    pytest.param(operation, file, id=operation["operationId"])
    for operation, file in _operations()
]
SCHEMAS = [pytest.param(schema, file, id=name) for name, schema, file in _schemas()]


@pytest.mark.parametrize(("operation", "file"), OPERATIONS)
def test_an_operation_says_what_a_caller_has_to_know(
    operation: Any, file: Path
) -> None:
    assert len(operation["tags"]) == 1
    for text in (operation, *operation.get("x-variants", {}).values()):
        assert text["summary"] and not text["summary"].endswith(".")
        assert text["description"].endswith(".")
    tokens = [choice for choice in operation["security"] if choice != {"zapikey": []}]
    scopes = [scope for choice in tokens for scope in choice["oauth"]]
    assert scopes and all(SCOPE.fullmatch(scope) for scope in scopes)
    declared = read(ROOT)["components"]["securitySchemes"]["oauth"]
    assert set(scopes) <= set(declared["flows"]["authorizationCode"]["scopes"])
    assert set(operation["responses"]) >= STATUSES
    assert all(operation.get("x-error-codes", {"": "x"}).values())
    for parameter in operation.get("parameters", []):
        node, _ = resolve(parameter, file)
        assert node["description"].endswith(".")
        assert "example" in node or not node.get("required")
    for _, content in _contents(operation, file):
        assert len(content) == 1
        assert all("example" in m for t, m in content.items() if "octet" not in t)
    without_body, _ = resolve(operation["responses"].get("204", {}), file)
    assert "content" not in without_body


@pytest.mark.parametrize(("schema", "file"), SCHEMAS)
def test_a_schema_says_what_each_field_means(schema: Any, file: Path) -> None:
    assert schema["description"].endswith(".")
    for name, field in _properties(schema):
        target, _ = resolve(field, file)
        assert target.get("description") or field.get("description"), name
        assert {"type", "oneOf", "anyOf", "allOf", "const", "contentMediaType"} & set(
            target
        ), name
        if _is_id(name) and "type" in target:
            item = target.get("items", target)
            kinds = item.get("type", "string")
            assert "integer" not in kinds and "number" not in kinds, name
        # An object within has a name of its own.
        assert not field.get("properties"), name
        assert not field.get("items", {}).get("properties"), name


@pytest.mark.parametrize(("operation", "file"), OPERATIONS)
def test_the_examples_fit(operation: Any, file: Path) -> None:
    found: list[str] = []
    for schema, example in _examples(operation, file):
        validator = jsonschema.Draft202012Validator(
            _absolute(schema, file), registry=_registry()
        )
        found += [f"{e.json_path}: {e.message}" for e in validator.iter_errors(example)]
    assert found == []


def _examples(operation: Any, file: Path) -> Iterator[tuple[Any, Any]]:
    for parameter in operation.get("parameters", []):
        if "example" in parameter:
            yield parameter["schema"], parameter["example"]
    for _, content in _contents(operation, file):
        for media_type, media in content.items():
            # The files of a form are named in examples, not contained.
            if "example" in media and not media_type.startswith("multipart/"):
                yield media["schema"], media["example"]
    for variant in operation.get("x-variants", {}).values():
        if "schema" in variant:
            yield variant["schema"], variant["example"]
        if "response" in variant and "response-example" in variant:
            yield variant["response"], variant["response-example"]


def _contents(operation: Any, file: Path) -> Iterator[tuple[str, Any]]:
    """The bodies that stand in the operation itself, sent and received."""
    places = {"body": operation.get("requestBody", {})} | operation["responses"]
    for name, node in places.items():
        if "content" in node:
            yield name, node["content"]


def _is_id(name: str) -> bool:
    # A sequence id is a place in a sequence, so a number.
    return re.search(r"(^|_)ids?$", name) is not None and name != "sequence_id"


def _properties(schema: Any) -> Iterator[tuple[str, Any]]:
    yield from schema.get("properties", {}).items()
    for part in schema.get("allOf", []):
        yield from part.get("properties", {}).items()


def _absolute(node: Any, file: Path) -> Any:
    """The same with references that name their file."""
    if isinstance(node, list):
        return [_absolute(item, file) for item in node]
    if not isinstance(node, dict):
        return node
    found = {key: _absolute(value, file) for key, value in node.items()}
    reference = node.get("$ref")
    if isinstance(reference, str):
        target, _, pointer = reference.partition("#")
        base = (file.parent / target).resolve() if target else file
        found["$ref"] = f"{base.as_uri()}#{pointer}"
    return found


@cache
def _registry() -> Registry[Any]:
    resources = [
        (f.as_uri(), Resource.from_contents(read(f), DRAFT202012)) for f in FILES
    ]
    return Registry[Any]().with_resources(resources)
