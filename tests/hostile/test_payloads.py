"""Text that wants to become code stays text, wherever in a document it stands."""

from __future__ import annotations

import importlib
import inspect
import json
import sys
from pathlib import Path
from types import ModuleType
from typing import TYPE_CHECKING, Any
from urllib.parse import quote

import pytest
from hostile_code import faults_of
from hostile_documents import NARROW, document_of, property_name, schema_of
from hostile_payloads import PAYLOADS

if TYPE_CHECKING:
    from click.testing import Result
    from hostile_support import Bench


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
    bench.write("api.json", json.dumps(document_of(text)))
    before = set(bench.snapshot())
    result = bench.run("generate", "api.json", "--package", "shop", "-o", "out")
    assert result.exit_code == 0, result.output
    assert not faults_of(bench.folder / "out", "shop")
    module = _import_everything(bench.folder / "out", "shop")
    for name in module.__all__:
        assert hasattr(module, name)
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
    pairs = [(text, f"p{property_name(text)}") for text in texts]
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
    assert "warning[property-name]" in result.stderr and "api.json#/" in result.stderr
    if text == "\ud800":  # no text of JSON in UTF-8 can say it
        with pytest.raises(ValueError):
            _bodies(bench.folder / "out", 1, {name: "v"})
        return
    (body,) = _bodies(bench.folder / "out", 1, {name: "v"})
    assert json.loads(body) == {"k": "c", name: "v"}


@pytest.mark.parametrize(
    ("place", "payload"),
    [
        *((place, "all at once") for place in NARROW),
        *((place, "dunder") for place in ("client name", "scheme name", "schema name")),
        *((place, "empty") for place in ("path parameter", "media type", "query key")),
    ],
)
def test_a_payload_in_a_narrow_place(bench: Bench, place: str, payload: str) -> None:
    text = PAYLOADS[payload]
    document = document_of("plain")
    NARROW[place](document, text)
    bench.write("api.json", json.dumps(document))
    before = set(bench.snapshot())
    result = bench.run("generate", "api.json", "--package", "shop", "-o", "out")
    output = str(bench.folder / "out")
    if result.exit_code:
        assert result.exit_code == 1 and "error[" in result.stderr, result.output
        assert "error[output-invalid]" not in result.stderr
        assert set(bench.snapshot()) == before
        return
    assert not faults_of(bench.folder / "out", "shop")
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
    document = document_of("plain")
    pointer = text.replace("~", "~0").replace("/", "~1")
    if any("\ud800" <= c <= "\udfff" for c in text):
        reference = f"parts.json#/{pointer}"
    else:
        reference = f"parts.json#/{quote(pointer)}"
    document["components"]["schemas"]["Thing"] = {
        "type": "object",
        "properties": {"it": {"$ref": reference}},
    }
    bench.write("parts.json", json.dumps({text: schema_of("plain")}))
    bench.write("api.json", json.dumps(document))
    result = bench.run("generate", "api.json", "--package", "shop", "-o", "out")
    assert result.exit_code == 0, result.output
    assert not faults_of(bench.folder / "out", "shop")
    _import_everything(bench.folder / "out", "shop")


@pytest.mark.parametrize("name", ["..", "a/b", "/tmp/x", "a.b", "shop\n", "", "été"])
def test_a_package_name_is_no_path(bench: Bench, name: str) -> None:
    from hostile_support import VALID

    bench.write("good.yaml", VALID)
    bench.refuses("package-name", "generate", "good.yaml", "--package", name, status=2)
