"""Descriptions to begin with, and what is done to them.

One input of the fuzzer becomes the files of one run: its first byte says whether the rest
is the text of a description, or decides how a good description is spoilt.
"""

from __future__ import annotations

import ast
import bz2
import copy
import json
import lzma
import sys
from collections.abc import Callable, Iterator
from functools import cache
from pathlib import Path
from typing import Any, Protocol

import yaml
from cliqgen.archive import ARCHIVE, pack
from cliqgen.config.document import OWN_NAME
from cliqgen.manifest import NAME

_TESTS = Path(__file__).resolve().parents[1]
if str(_TESTS / "hostile") not in sys.path:
    sys.path.insert(0, str(_TESTS / "hostile"))

from hostile_bases import BASES  # noqa: E402
from hostile_payloads import PAYLOADS  # noqa: E402

#: First bytes of inputs that are text of JSON or YAML; all others mutate.
AS_JSON, AS_YAML, MUTATE = b"J", b"Y", b"M"
#: And those of what comes with a cloned repository; an archive is compressed here, or not.
AS_MANIFEST, AS_TAR, AS_ARCHIVE, AS_TOML = b"R", b"T", b"A", b"C"

Files = dict[str, bytes]
Arguments = tuple[str, ...]


class Choices(Protocol):
    """What is used of `atheris.FuzzedDataProvider`."""

    def ConsumeIntInRange(self, low: int, high: int, /) -> int: ...
    def ConsumeUnicode(self, count: int, /) -> str: ...


def case(data: bytes, choices: Callable[[bytes], Choices]) -> tuple[Files, Arguments]:
    """The files of an input, and which of them are the description and what else."""
    kind, rest = data[:1], data[1:]
    if kind == AS_JSON:
        return {"api.json": rest}, ("api.json",)
    if kind == AS_YAML:
        return {"api.yaml": rest}, ("api.yaml",)
    for start, name in _CLONED.items():
        if kind == start:
            content = lzma.compress(rest, preset=0) if kind == AS_TAR else rest
            return {name: content}, (name,)
    return _mutated(choices(rest))


_CLONED = {
    AS_MANIFEST: NAME,
    AS_TAR: ARCHIVE,
    AS_ARCHIVE: ARCHIVE,
    AS_TOML: OWN_NAME,
}


def corpus() -> Iterator[bytes]:
    """Inputs to begin with: small descriptions as they are, and some choices."""
    yield from _cloned()
    for text in texts():
        yield AS_YAML + text.encode("utf-8")
    for files, _ in (*BASES.values(), *_SCHEMAS):
        yield AS_JSON + json.dumps(files["api.json"]).encode("ascii")
    for number in range(64):
        yield MUTATE + bytes((number * 37 + place * 101) % 256 for place in range(48))


def _cloned() -> Iterator[bytes]:
    """A manifest, an archive and configurations as cliqgen writes them."""
    yield AS_MANIFEST + _MANIFEST
    packed = pack({"api.yaml": b"openapi: 3.1.0", "a" * 120 + ".yaml": b"{}"})
    yield AS_ARCHIVE + packed
    yield AS_TAR + lzma.decompress(packed)
    yield AS_ARCHIVE + bz2.compress(lzma.decompress(packed))
    yield AS_TOML + _CONFIGURATION
    yield AS_TOML + b"[[client]]\n" + _CONFIGURATION


_MANIFEST = b"""\
{"manifest": 1, "generator": "g", "formatter": "f", "package": "shop",
 "inputs": {"api.yaml": "0"}, "files": {"shop/client.py": "0"}, "kept": {"README.md": "1"},
 "documents": {"specs": ["api.yaml"], "overlays": ["o.yaml"], "mapped": {"https://x/": "m"}},
 "source": {"specs": ["../api.yaml", "https://x.example/a?b=c", "app:object"],
  "overlays": ["o.yaml"], "status_codes": "t.csv", "allow_remote": ["x.example:8443"],
  "root": "..", "map": {"https://x.example/": "m"}, "package": "shop", "layout": "project",
  "filters": {"include": ["tag:*"], "exclude": ["id:a*"]}, "unknown_fields": "keep",
  "project": {"name": "shop", "version": "1.0"}, "testing": true,
  "names": {"operations": {"GET /x": "a.b"}}, "types": {"date": "m:C"}},
 "custom": ["A"], "printed": {"shop/client.py": "0"}}
"""
_CONFIGURATION = b"""\
specs = ["api.yaml", "https://x.example/a", "app:object", "cliq"]
output = "clients/shop"
package = "shop"
overlays = ["o.yaml"]
status-codes = "t.csv"
allow-remote = ["x.example"]
root = ".."
map = {"https://x.example/" = "m"}
include = ["tag:*"]
layout = "package"
unknown-fields = "keep"
"""


@cache
def texts() -> tuple[str, ...]:
    """The descriptions that stand in the functional tests."""
    found: list[str] = []
    for path in sorted((_TESTS / "functional").glob("*.py")):
        for node in ast.walk(ast.parse(path.read_text("utf-8"))):
            text = node.value if isinstance(node, ast.Constant) else None
            if isinstance(text, str) and text.startswith(("openapi: ", "swagger: ")):
                found.append(text)
    return tuple(found)


@cache
def _seeds() -> tuple[tuple[dict[str, Any], Arguments], ...]:
    whole = filter(None, map(_loaded, texts()))
    small = [({"api.json": document}, ("api.json",)) for document in whole]
    return (*BASES.values(), *_SCHEMAS, *small)


def _of_schemas(**schemas: Any) -> tuple[dict[str, Any], Arguments]:
    content = {"application/json": {"schema": {"$ref": "#/components/schemas/Thing"}}}
    responses = {"200": {"description": "d", "content": content}}
    post = {"requestBody": {"content": content}, "responses": responses}
    document = {
        "openapi": "3.1.0",
        "info": {"title": "Example", "version": "1"},
        "paths": {"/things": {"post": post}},
        "components": {"schemas": schemas},
    }
    return {"api.json": document}, ("api.json",)


_PART = {"$ref": "#/components/schemas/Part"}
#: What fuzzing and attempts have shown to lead schemas astray.
_SCHEMAS = (
    _of_schemas(
        Thing={
            "$id": "https://x.example/thing",
            "$dynamicAnchor": "node",
            "$ref": "part",
            "properties": {"a": {"$dynamicRef": "#node"}},
        },
        Part={
            "$id": "https://x.example/part",
            "$dynamicAnchor": "node",
            "type": "object",
            "properties": {"a": {"$dynamicRef": "#node"}, "b": {"$ref": "thing"}},
        },
    ),
    _of_schemas(
        Thing={"allOf": [_PART, {"properties": {"a": {"allOf": [_PART, _PART]}}}]},
        Part={
            "type": "object",
            "properties": {"a": {"$ref": "#/components/schemas/C"}},
        },
        C={"type": "array", "prefixItems": [_PART, _PART], "items": False},
    ),
    _of_schemas(
        Thing={
            "oneOf": [_PART, {"$ref": "#/components/schemas/Other"}],
            "discriminator": {"propertyName": "t", "mapping": {"a": _PART["$ref"]}},
        },
        Part={
            "type": "object",
            "required": ["t"],
            "properties": {"t": {"type": "string"}},
            "discriminator": {"propertyName": "t"},
        },
        Other={"allOf": [_PART, {"properties": {"t": {"const": "other"}}}]},
    ),
)


def _loaded(text: str) -> Any:
    """None for the beginning of a description whose end a test adds."""
    try:
        # Keys such as 200 become text, and what JSON cannot say does too.
        return json.loads(json.dumps(yaml.safe_load(text), default=str))
    except yaml.YAMLError:
        return None


# How a description is spoilt.

_AWKWARD: tuple[Any, ...] = (
    *(None, True, False, 0, 1, -1, 0.5, 1e308, float("inf"), float("nan"), 10**400),
    *("", [], {}, [[]], [{}], [None], {"": None}, {"": {}}, {"a": {"a": {}}}),
    *("#", "#/", "#/paths", "#/info", "#/components/schemas/Thing", "part.json#/Part"),
    *(
        "file:///etc/passwd",
        "../a.json",
        "/etc/passwd",
        "http://127.0.0.1:9/a",
        "//a/b",
    ),
    *(
        "%2e%2e/a.json",
        "#/%zz",
        "#/~2",
        "api.json",
        "api.json#",
        "data:,{}",
        "\\\\a\\b",
    ),
    *("string", "object", "array", "integer", "number", "boolean", "null", "file"),
    *("date-time", "uuid", "binary", "byte", "decimal", "duration", "int64"),
    *("query", "path", "header", "cookie", "body", "formData", "querystring"),
    *("form", "deepObject", "matrix", "label", "pipeDelimited", "spaceDelimited"),
    *("200", "default", "2XX", "999", "3.0.3", "3.1.1", "3.2.0", "2.0"),
    *("application/json", "multipart/form-data", "text/event-stream", "*/*", "a/b;q"),
    *(
        "application/x-www-form-urlencoded",
        "application/jsonl",
        "image/png",
        "text/csv",
    ),
    {"$ref": "#"},
    {"$ref": "#/components/schemas/Thing"},
    {"$ref": "#/definitions/Thing"},
    {"$ref": 1},
    {"type": "array"},
    {"type": ["string", "null", "integer"]},
    {"type": "object", "additionalProperties": {"type": "integer"}},
    {"oneOf": [{"type": "string"}, {"type": "object"}, {"type": "array", "items": {}}]},
    {"enum": [1, "1", None, True, 1.0, [], {}]},
    {"not": {}},
    {"if": {}, "then": False, "else": True},
)

_KEYS: tuple[str, ...] = (
    *("$ref", "$id", "$anchor", "$defs", "$dynamicRef", "$dynamicAnchor", "$self"),
    *("type", "format", "enum", "const", "default", "example", "examples", "title"),
    *("properties", "required", "additionalProperties", "patternProperties", "items"),
    *(
        "prefixItems",
        "contains",
        "allOf",
        "oneOf",
        "anyOf",
        "not",
        "if",
        "then",
        "else",
    ),
    *("discriminator", "nullable", "readOnly", "writeOnly", "deprecated", "xml"),
    *("minimum", "maximum", "exclusiveMinimum", "minLength", "pattern", "maxItems"),
    *("unevaluatedProperties", "dependentRequired", "dependentSchemas"),
    *("propertyNames", "contentMediaType", "contentEncoding", "contentSchema"),
    *("parameters", "requestBody", "responses", "content", "schema", "headers"),
    *("encoding", "style", "explode", "allowReserved", "in", "name", "links"),
    *("callbacks", "security", "servers", "variables", "tags", "operationId"),
    *("itemSchema", "itemEncoding", "prefixEncoding", "additionalOperations", "query"),
    *(
        "webhooks",
        "components",
        "schemas",
        "securitySchemes",
        "pathItems",
        "mediaTypes",
    ),
    *("x-pagination", "x-variants", "x-error-codes", "x-client", "x-nullable"),
    *("x-enum-varnames", "x-ms-enum", "x-server-name", "x-oauth", "x-token-scheme"),
    *("collectionFormat", "consumes", "produces", "basePath", "host", "schemes"),
    *("get", "post", "put", "delete", "patch", "head", "options", "trace"),
)

_PAYLOADS = tuple(PAYLOADS.values())


def _mutated(choices: Choices) -> tuple[Files, Arguments]:
    contents, arguments = copy.deepcopy(_pick(choices, _seeds()))
    for _ in range(choices.ConsumeIntInRange(1, 4)):
        document = contents[_pick(choices, sorted(contents))]
        places = list(_places(document))
        # What stands at the top mostly makes the rest unread.
        deeper = [place for place in places if place[0] is not document]
        if deeper and choices.ConsumeIntInRange(0, 9):
            places = deeper
        if places:
            parent, key = _pick(choices, places)
            _pick(choices, _CHANGES)(choices, parent, key, places)
    files = {name: json.dumps(content).encode() for name, content in contents.items()}
    return files, arguments


def _pick(choices: Choices, among: Any) -> Any:
    return among[choices.ConsumeIntInRange(0, len(among) - 1)]


def _places(data: Any) -> Iterator[tuple[Any, Any]]:
    """Each value below, as what holds it and its key or number there."""
    held = data.items() if isinstance(data, dict) else enumerate(data)
    for key, item in list(held):
        yield data, key
        if isinstance(item, dict | list):
            yield from _places(item)


def _value(choices: Choices, places: list[tuple[Any, Any]]) -> Any:
    kind = choices.ConsumeIntInRange(0, 3)
    if kind == 0:
        return _pick(choices, _PAYLOADS)
    if kind == 1:
        return choices.ConsumeUnicode(8)
    if kind == 2:
        parent, key = _pick(choices, places)
        # What another change took away is a value as good as any.
        held = parent.get(key) if isinstance(parent, dict) else parent[-1:]
        return copy.deepcopy(held)
    return copy.deepcopy(_pick(choices, _AWKWARD))


def _replace(choices: Choices, parent: Any, key: Any, places: Any) -> None:
    parent[key] = _value(choices, places)


def _remove(choices: Choices, parent: Any, key: Any, places: Any) -> None:
    del parent[key]


def _rename(choices: Choices, parent: Any, key: Any, places: Any) -> None:
    if isinstance(parent, dict):
        known = choices.ConsumeIntInRange(0, 1)
        name = _pick(choices, _KEYS if known else _PAYLOADS)
        parent[name] = parent.pop(key)


def _add(choices: Choices, parent: Any, key: Any, places: Any) -> None:
    value = _value(choices, places)
    target = parent[key] if isinstance(parent[key], dict | list) else parent
    if isinstance(target, dict):
        target[_pick(choices, _KEYS)] = value
    else:
        target.append(value)


def _wrap(choices: Choices, parent: Any, key: Any, places: Any) -> None:
    depth = _pick(choices, (1, 2, 50))
    name = _pick(choices, _KEYS)
    for _ in range(depth):
        parent[key] = {name: parent[key]} if depth != 2 else [parent[key]]


def _refer(choices: Choices, parent: Any, key: Any, places: Any) -> None:
    """Put a reference to some other place, which may be around this one."""
    names = [k for p, k in places if isinstance(p, dict) and isinstance(k, str)]
    kind = _pick(choices, ("#/components/schemas/", "#/definitions/", "#/", "#/paths/"))
    name = _pick(choices, names) if names else ""
    parent[key] = {"$ref": kind + name.replace("~", "~0").replace("/", "~1")}


_CHANGES = (_replace, _replace, _remove, _rename, _add, _add, _wrap, _refer)
