"""Text that wants to become code stays text, wherever in a document it stands."""

from __future__ import annotations

import ast
import importlib
import inspect
import json
import sys
import tokenize
import tomllib
from collections.abc import Iterator
from pathlib import Path
from types import ModuleType
from typing import TYPE_CHECKING, Any
from urllib.parse import quote

import pytest
from hostile_payloads import BIDI, MARKER, PAYLOADS

if TYPE_CHECKING:
    from click.testing import Result
    from hostile_support import Bench

#: The statements of generated modules that are calls.
CALLS = ("super().__init__(", "self._start(", "made._start(")


def _property(text: str) -> str:
    """The text without what msgspec cannot have in the name of a field."""
    return "".join(
        c for c in text if c not in '"\\' and c >= " " and not "\ud800" <= c <= "\udfff"
    )


def _schema(text: str) -> dict[str, Any]:
    name = _property(text)
    return {
        "type": "object",
        "title": text,
        "description": text,
        "required": ["plain"],
        "properties": {
            "plain": {"type": "string", "description": text, "example": text},
            f"a{name}": {"type": "string", "default": text, "examples": [text]},
            name: {"type": ["string", "null"], "pattern": "x"},
            "kind": {"type": "string", "enum": [text, f"{text}2", "end"]},
            "fixed": {"type": "string", "const": text},
            "inner": {"type": "object", "properties": {name: {"type": "string"}}},
            "map": {"type": "object", "additionalProperties": {"enum": [text, "x"]}},
            "one": {
                "oneOf": [
                    {
                        "title": text,
                        "type": "object",
                        "required": [f"t{name}"],
                        "properties": {f"t{name}": {"const": f"1{text}"}},
                    },
                    {
                        "title": text,
                        "type": "object",
                        "required": [f"t{name}"],
                        "properties": {f"t{name}": {"const": f"2{text}"}},
                    },
                ]
            },
        },
    }


def _list(text: str) -> dict[str, Any]:
    """A list that can be walked over, unless the text has dots."""
    name = _property(text)
    schema = {
        "type": "object",
        "additionalProperties": True,
        "properties": {
            f"o{name}": {
                "type": "object",
                "properties": {
                    f"i{name}": {"type": "array", "items": {"enum": [text, "x"]}}
                },
            },
            f"n{name}": {"type": "string"},
        },
    }
    return {
        "operationId": "lists.list",
        "x-pagination": {
            "style": "cursor",
            "request": f"n{text}",
            "response": f"n{name}",
            "items": f"o{name}.i{name}",
        },
        "parameters": [
            {"name": f"n{text}", "in": "query", "schema": {"type": "string"}}
        ],
        "responses": {
            "200": {
                "description": text,
                "content": {"application/json": {"schema": schema}},
            }
        },
    }


def _table(text: str) -> dict[str, Any]:
    """A list that comes as text, with the name of a trailer."""
    return {
        "operationId": "tables.list",
        "x-pagination": {
            "style": "text-trailer",
            "request": f"n{text}",
            "response": f"t{text}",
        },
        "parameters": [
            {"name": f"n{text}", "in": "query", "schema": {"type": "string"}}
        ],
        "responses": {
            "200": {
                "description": text,
                "content": {"text/csv": {"schema": {"type": "string"}}},
            }
        },
    }


def _variants(text: str) -> dict[str, Any]:
    schema = _schema(text) | {"additionalProperties": {"type": "string"}}
    answer = {"application/json": {"schema": {"type": "object"}}}
    return {
        "operationId": "variants.all",
        "x-variants": {
            f"variants.{text}": {
                "summary": text,
                "description": text,
                "schema": schema,
                "query": {f"q{text}": text},
                "response": {"enum": [text, "x"]},
                "responses": ["200", text],
                "x-error-codes": [text],
                "example": {text: text, "plain": text},
                "response-example": text,
            },
            "variants.other": {"query": {text: None, "other": text}},
        },
        "x-error-codes": {text: text},
        "parameters": [
            {"name": f"q{text}", "in": "query", "schema": {"type": "string"}}
        ],
        "requestBody": {"content": {"application/json": {"schema": {}}}},
        "responses": {"200": {"description": text, "content": answer}},
    }


def _document(text: str) -> dict[str, Any]:
    answer = {"application/json": {"schema": {"$ref": "#/components/schemas/Thing"}}}
    return {
        "openapi": "3.1.0",
        "info": {"title": text, "version": text, "description": text},
        "tags": [{"name": text, "description": text}],
        "servers": [
            {
                "url": "https://one.example.com{v}",
                "description": text,
                "variables": {
                    "v": {"default": "", "description": text, "x-prefix": text}
                },
                "x-server-name": f"1{text}",
            },
            {
                "url": "https://two.example.com",
                "description": text,
                "x-server-name": f"2{text}",
            },
        ],
        "x-client": {"server-parameter": text},
        "security": [{"token": [text]}, {"accounts": [text]}],
        "paths": {
            "/things/{id}": {
                "get": {
                    "operationId": text,
                    "tags": [text],
                    "summary": text,
                    "description": text,
                    "x-error-codes": {text: text, f"{text}2": text},
                    "x-pagination": {
                        "style": text,
                        "request": text,
                        "response": text,
                        "items": text,
                    },
                    "parameters": [
                        {
                            "name": "id",
                            "in": "path",
                            "required": True,
                            "description": text,
                            "schema": {"type": "string", "example": text},
                        },
                        {
                            "name": f"q{text}",
                            "in": "query",
                            "description": text,
                            "example": text,
                            "schema": {"enum": [text, "x"], "default": text},
                        },
                        {
                            "name": f"h{text}",
                            "in": "header",
                            "schema": {"type": "string"},
                        },
                        {
                            "name": f"c{text}",
                            "in": "cookie",
                            "schema": {"type": "string"},
                        },
                    ],
                    "responses": {
                        "200": {"description": text, "content": answer},
                        "404": {"description": text},
                    },
                },
                "post": {
                    "operationId": f"things.{text}",
                    "parameters": [{"$ref": "#/paths/~1things~1{id}/get/parameters/0"}],
                    "requestBody": {
                        "description": text,
                        "required": True,
                        "content": {"application/json": {"schema": _schema(text)}},
                    },
                    "responses": {"200": {"description": text, "content": answer}},
                },
            },
            "/lists": {"get": _list(text)},
            "/tables": {"get": _table(text)},
            "/variants": {"post": _variants(text)},
        },
        "components": {
            "schemas": {"Thing": _schema(text)},
            "securitySchemes": {
                "token": {
                    "type": "http",
                    "scheme": "bearer",
                    "description": text,
                    "x-token-scheme": text,
                },
                "key": {"type": "apiKey", "in": "header", "name": text},
                "accounts": {
                    "type": "oauth2",
                    "description": text,
                    "flows": {
                        "authorizationCode": {
                            "authorizationUrl": text,
                            "tokenUrl": "https://a.example/"
                            + quote(text, errors="replace"),
                            "scopes": {text: text},
                        }
                    },
                    "x-oauth": {
                        "scope-separator": text,
                        "throttled": [text or "x"],
                        "hints": {text: text},
                        "authorization": {text: text},
                    },
                },
            },
        },
    }


def _names(tree: ast.AST) -> Iterator[str]:
    """Every name of a module that is code rather than a constant."""
    for node in ast.walk(tree):
        for field in ("id", "attr", "name", "asname", "arg", "module"):
            value = getattr(node, field, None)
            if isinstance(value, str):
                yield value
        if isinstance(node, ast.Global | ast.Nonlocal):
            yield from node.names


def _is_injected(name: str) -> bool:
    return MARKER in name.split(".") or name in ("pathlib", "touch", "__import__")


def _check_code(folder: Path) -> None:
    for path in folder.rglob("*.py"):
        if "_runtime" in path.parts:
            continue
        text = path.read_text("utf-8")
        tree = ast.parse(text)
        assert not [name for name in _names(tree) if _is_injected(name)], path
        for node in ast.walk(tree):
            # Documentation apart, the only statement that is an expression is this.
            if isinstance(node, ast.Expr) and not isinstance(node.value, ast.Constant):
                assert ast.unparse(node).startswith(CALLS), path
        with path.open("rb") as stream:
            for token in tokenize.tokenize(stream.readline):
                if token.type == tokenize.COMMENT:
                    assert MARKER not in token.string, path
        hidden = [c for c in text if c in BIDI or (c < " " and c != "\n")]
        assert not hidden, (path, hidden[:5])


def _import_everything(project: Path, package: str) -> ModuleType:
    sys.path.insert(0, str(project))
    try:
        module = importlib.import_module(package)
        for path in sorted((project / package).rglob("*.py")):
            parts = path.relative_to(project).with_suffix("").parts
            if parts[-1] != "__init__":
                importlib.import_module(".".join(parts))
        for name in module.__all__:
            getattr(module, name)
        return module
    finally:
        sys.path.remove(str(project))
        for name in list(sys.modules):
            if name == package or name.startswith(f"{package}."):
                del sys.modules[name]


@pytest.mark.parametrize("text", PAYLOADS.values(), ids=PAYLOADS)
def test_a_payload_everywhere_stays_text(bench: Bench, text: str) -> None:
    bench.write("api.json", json.dumps(_document(text)))
    before = set(bench.snapshot())
    result = bench.run("generate", "api.json", "--package", "shop", "-o", "out")
    assert result.exit_code == 0, result.output
    _check_code(bench.folder / "out" / "shop")
    module = _import_everything(bench.folder / "out", "shop")
    for name in module.__all__:
        assert hasattr(module, name)
    project = tomllib.loads((bench.folder / "out/pyproject.toml").read_text("utf-8"))
    assert project["project"]["name"] == "shop"
    assert set(project["tool"]) == {"hatch"}
    output = str(bench.folder / "out")
    outside = {path for path in bench.snapshot() if not path.startswith(output)}
    assert outside == before


def _sender(fixed: str, name: str) -> dict[str, Any]:
    schema = {
        "type": "object",
        "required": ["k", name],
        "properties": {"k": {"const": fixed}, name: {"type": "string"}},
    }
    return {
        "requestBody": {
            "required": True,
            "content": {"application/json": {"schema": schema}},
        },
        "responses": {"204": {"description": "d"}},
    }


def _bodies(project: Path, count: int, value: object = "v") -> list[bytes]:
    """What the methods `x.m0`, `x.m1` and so on send with their only argument."""
    import httpx2

    seen: list[httpx2.Request] = []

    def handle(request: httpx2.Request) -> httpx2.Response:
        seen.append(request)
        return httpx2.Response(204)

    sys.path.insert(0, str(project))
    try:
        module = importlib.import_module("wired")
        http = httpx2.Client(transport=httpx2.MockTransport(handle))
        client = module.Wired(base_url="https://a.example.com", http_client=http)
        for number in range(count):
            method = getattr(client.x, f"m{number}")
            (keyword,) = inspect.signature(method).parameters
            method(**{keyword: value})
    finally:
        sys.path.remove(str(project))
        for name in list(sys.modules):
            if name == "wired" or name.startswith("wired."):
                del sys.modules[name]
    return [request.content for request in seen]


def _wired(bench: Bench, pairs: list[tuple[str, str]]) -> Result:
    paths = {
        f"/p{number}": {"post": {"operationId": f"x.m{number}", **_sender(*pair)}}
        for number, pair in enumerate(pairs)
    }
    info = {"title": "T", "version": "1"}
    document = {"openapi": "3.1.0", "info": info, "paths": paths}
    bench.write("api.json", json.dumps(document))
    return bench.run("generate", "api.json", "--package", "wired", "-o", "out")


def test_the_wire_carries_names_and_constants_as_they_are(bench: Bench) -> None:
    texts = [t for n, t in PAYLOADS.items() if n != "lone surrogates"]
    pairs = [(text, f"p{_property(text)}") for text in texts]
    result = _wired(bench, pairs)
    assert result.exit_code == 0, result.output
    sent = [json.loads(body) for body in _bodies(bench.folder / "out", len(pairs))]
    assert sent == [{"k": fixed, name: "v"} for fixed, name in pairs]


@pytest.mark.parametrize("text", ['"', "\\", "\n", "\x00", "\x1f", "\ud800"])
def test_a_name_that_no_field_can_have(bench: Bench, text: str) -> None:
    """It is said where it stands, and goes over the wire as an additional field."""
    name = f"a{text}b"
    result = _wired(bench, [("c", name)])
    assert result.exit_code == 0, result.output
    assert "warning[property-name]" in result.stderr and "api.json:1:" in result.stderr
    if text == "\ud800":  # no text of JSON in UTF-8 can say it
        with pytest.raises(ValueError):
            _bodies(bench.folder / "out", 1, {name: "v"})
        return
    (body,) = _bodies(bench.folder / "out", 1, {name: "v"})
    assert json.loads(body) == {"k": "c", name: "v"}


#: Places whose syntax a payload mostly breaks: refused, or else harmless.
PLACES: dict[str, Any] = {
    "server url": lambda d, t: d["servers"].__setitem__(0, {"url": f"https://a/{t}"}),
    "bare server url": lambda d, t: d.__setitem__("servers", [{"url": t}]),
    "server variable": lambda d, t: d.__setitem__(
        "servers", [{"url": "https://{v}.a", "variables": {"v": {"default": t}}}]
    ),
    "media type": lambda d, t: d["paths"]["/things/{id}"]["get"]["responses"]["200"][
        "content"
    ].__setitem__(t, {"schema": {"type": "string"}}),
    "body media type": lambda d, t: d["paths"]["/things/{id}"]["post"].__setitem__(
        "requestBody", {"content": {t: {"schema": {"type": "string"}}}}
    ),
    "path": lambda d, t: d["paths"].__setitem__(
        f"/{t}", {"get": {"responses": {"204": {"description": "d"}}}}
    ),
    "path parameter": lambda d, t: d["paths"].__setitem__(
        f"/p/{{{t}}}", {"get": {"responses": {"204": {"description": "d"}}}}
    ),
    "query in path": lambda d, t: d["paths"].__setitem__(
        f"/q?{t}={t}", {"get": {"responses": {"204": {"description": "d"}}}}
    ),
    "schema name": lambda d, t: (
        d["components"]["schemas"].__setitem__(t, {"type": "object"})
    ),
    "client name": lambda d, t: d.__setitem__("x-client", {"name": t}),
    "scheme name": lambda d, t: d["components"]["securitySchemes"].__setitem__(
        t, {"type": "http", "scheme": "basic"}
    ),
    "query key": lambda d, t: d["components"]["securitySchemes"].__setitem__(
        "q", {"type": "apiKey", "in": "query", "name": t}
    ),
    "http scheme": lambda d, t: d["components"]["securitySchemes"].__setitem__(
        "token", {"type": "http", "scheme": t}
    ),
    "response status": lambda d, t: d["paths"]["/things/{id}"]["get"][
        "responses"
    ].__setitem__(t, {"description": "d"}),
    "header of an answer": lambda d, t: d["paths"]["/things/{id}"]["get"]["responses"][
        "200"
    ].__setitem__("headers", {t: {"schema": {"type": "string"}}}),
    "format": lambda d, t: d["components"]["schemas"]["Thing"]["properties"][
        "plain"
    ].__setitem__("format", t),
    "discriminator": lambda d, t: d["components"]["schemas"].__setitem__(
        "Thing",
        {
            "oneOf": [
                {"$ref": "#/components/schemas/A"},
                {"$ref": "#/components/schemas/B"},
            ],
            "discriminator": {
                "propertyName": _property(t),
                "mapping": {
                    f"1{t}": "#/components/schemas/A",
                    f"2{t}": "#/components/schemas/B",
                },
            },
        },
    )
    or d["components"]["schemas"].update(
        A={"type": "object", "properties": {_property(t): {"type": "string"}}},
        B={"type": "object", "properties": {_property(t): {}, "b": {}}},
    ),
}


@pytest.mark.parametrize(
    ("place", "payload"),
    [
        *((place, "all at once") for place in PLACES),
        *((place, "dunder") for place in ("client name", "scheme name", "schema name")),
        *((place, "empty") for place in ("path parameter", "media type", "query key")),
    ],
)
def test_a_payload_in_a_narrow_place(bench: Bench, place: str, payload: str) -> None:
    text = PAYLOADS[payload]
    document = _document("plain")
    PLACES[place](document, text)
    bench.write("api.json", json.dumps(document))
    before = set(bench.snapshot())
    result = bench.run("generate", "api.json", "--package", "shop", "-o", "out")
    output = str(bench.folder / "out")
    if result.exit_code:
        assert result.exit_code == 1 and "error[" in result.stderr, result.output
        assert "error[output-invalid]" not in result.stderr
        assert set(bench.snapshot()) == before
        return
    _check_code(bench.folder / "out" / "shop")
    _import_everything(bench.folder / "out", "shop")
    outside = {path for path in bench.snapshot() if not path.startswith(output)}
    assert outside == before


@pytest.mark.parametrize(
    "payload", ["all at once", "dunder", "empty", "lone surrogates"]
)
def test_a_schema_of_another_file_may_be_called_anything(
    bench: Bench, payload: str
) -> None:
    """`components` restricts its names, a file of schemas does not."""
    text = PAYLOADS[payload]
    document = _document("plain")
    pointer = text.replace("~", "~0").replace("/", "~1")
    if any("\ud800" <= c <= "\udfff" for c in text):
        reference = f"parts.json#/{pointer}"
    else:
        from urllib.parse import quote

        reference = f"parts.json#/{quote(pointer)}"
    document["components"]["schemas"]["Thing"] = {
        "type": "object",
        "properties": {"it": {"$ref": reference}},
    }
    bench.write("parts.json", json.dumps({text: _schema("plain")}))
    bench.write("api.json", json.dumps(document))
    result = bench.run("generate", "api.json", "--package", "shop", "-o", "out")
    assert result.exit_code == 0, result.output
    _check_code(bench.folder / "out" / "shop")
    _import_everything(bench.folder / "out", "shop")


@pytest.mark.parametrize("name", ["..", "a/b", "/tmp/x", "a.b", "shop\n", "", "été"])
def test_a_package_name_is_no_path(bench: Bench, name: str) -> None:
    from hostile_support import VALID

    bench.write("good.yaml", VALID)
    bench.refuses("package-name", "generate", "good.yaml", "--package", name, status=2)
