"""The description of Cliq, read without cliqgen: what the client has to live up to."""

from __future__ import annotations

import datetime
import json
import re
from collections.abc import Callable, Iterator, Set
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any
from urllib.parse import quote, unquote

import yaml

SPECS = Path(__file__).resolve().parents[2] / "specs" / "cliq"
ROOT = SPECS / "openapi.yaml"
METHODS = ("get", "put", "post", "delete", "patch")


#: libyaml's where it is, which takes an eighth of the time.
_Safe: Any = getattr(yaml, "CSafeLoader", yaml.SafeLoader)


class _Loader(_Safe):
    """YAML 1.2 as far as it matters here: a date is text."""


_Loader.yaml_implicit_resolvers = {
    first: [(tag, regexp) for tag, regexp in resolvers if not tag.endswith("timestamp")]
    for first, resolvers in yaml.SafeLoader.yaml_implicit_resolvers.items()
}


@dataclass(frozen=True)
class Parameter:
    """A parameter, the value that tests give it, and what must arrive.

    `argument` is its name in the signature; None where a method fixes the value.
    """

    name: str
    argument: str | None
    location: str
    value: Any
    wire: str
    is_required: bool


@dataclass(frozen=True)
class Response:
    """A declared answer. `example` is meaningless unless it has a body."""

    status: int
    media_type: str | None
    example: Any

    @property
    def has_body(self) -> bool:
        return self.media_type is not None

    @property
    def content(self) -> bytes:
        """The example as a server sends it."""
        if self.media_type is None:
            return b""
        if self.media_type == "application/json":
            return json.dumps(self.example).encode()
        if isinstance(self.example, bytes):
            return self.example
        return str(self.example).encode()


@dataclass(frozen=True)
class Operation:
    """A method: an operation, or one of its variants."""

    id: str
    method: str
    path: str
    parameters: tuple[Parameter, ...]
    body_type: str | None
    body: Any
    responses: tuple[Response, ...]
    codes: tuple[str, ...]
    constants: frozenset[str]
    files: frozenset[str]
    constant_headers: dict[str, str]
    is_variant: bool

    @property
    def successes(self) -> tuple[Response, ...]:
        return tuple(r for r in self.responses if r.status < 300)

    @property
    def errors(self) -> tuple[Response, ...]:
        return tuple(r for r in self.responses if r.status >= 400)

    @property
    def wire_path(self) -> str:
        path = self.path
        for parameter in self.parameters:
            if parameter.location == "path":
                path = path.replace(f"{{{parameter.name}}}", parameter.wire)
        return path

    @property
    def wire_query(self) -> list[str]:
        """The pairs of the query, in no particular order."""
        return sorted(
            f"{quote(p.name, safe='')}={p.wire}"
            for p in self.parameters
            if p.location == "query"
        )

    @property
    def headers(self) -> dict[str, str]:
        sent = {p.name: p.wire for p in self.parameters if p.location == "header"}
        return sent | self.constant_headers


@cache
def read(file: Path) -> Any:
    return yaml.load(file.read_text("utf-8"), _Loader)  # a safe loader


def resolve(node: Any, file: Path) -> tuple[Any, Path]:
    while isinstance(node, dict) and "$ref" in node:
        target, _, pointer = node["$ref"].partition("#")
        file = (file.parent / target).resolve() if target else file
        node = read(file)
        for part in unquote(pointer).split("/")[1:]:
            node = node[part.replace("~1", "/").replace("~0", "~")]
    return node, file


def _scalar(schema: dict[str, Any], name: str) -> tuple[Any, str]:
    """A value of a schema, and the text that it is sent as."""
    if "enum" in schema:
        return schema["enum"][-1], str(schema["enum"][-1])
    kinds = schema["type"] if isinstance(schema["type"], list) else [schema["type"]]
    match kinds[0], schema.get("format"):
        case "boolean", _:
            return True, "true"
        case "integer", "int64":
            return 1712345678901, "1712345678901"
        case "integer", _:
            return 7, "7"
        case "string", "date-time":
            zone = datetime.timezone(datetime.timedelta(hours=5, minutes=30))
            time = datetime.datetime(2025, 3, 1, 9, 30, tzinfo=zone)
            return time, "2025-03-01T04:00:00Z"  # sent in UTC
        case "string", None | "password":
            text = f"{name}, 50% & ü/?"
            return text, text
        case other:
            raise AssertionError(f"no test value for {other}")


def _parameter(node: Any, file: Path, needed: Set[str]) -> Parameter:
    """A parameter; `needed` are the fields that the body must have."""
    node, file = resolve(node, file)
    schema, file = resolve(node["schema"], file)
    name, location = node["name"], node["in"]
    required = node.get("required", False)
    if schema["type"] == "array":
        # The only style of Cliq: one value with commas, none of them encoded.
        assert (node["style"], node["explode"]) == ("form", False)
        items, _ = resolve(schema["items"], file)
        if "example" in node:
            value = node["example"]
        elif "enum" in items:
            value = items["enum"][:2]
        else:
            value = [f"{name}, first", f"{name} & second"]
        wire = ",".join(quote(item, safe="") for item in value)
    else:
        value, text = _scalar(schema, name)
        if "example" in node:
            value, text = node["example"], str(node["example"])
        wire = text if location == "header" else quote(text, safe="")
    argument = name.lower().replace("-", "_")
    if argument in needed and not required:
        argument = f"{argument}_{location}"
    return Parameter(name, argument, location, value, wire, required)


def _response(status: str, node: Any, file: Path, example: Any) -> Response:
    """An answer; `example` is what a variant says instead of the answer's own."""
    node, _ = resolve(node, file)
    if "content" not in node:
        return Response(int(status), None, None)
    ((media_type, media),) = node["content"].items()
    if media_type == "application/octet-stream":
        return Response(int(status), media_type, b"\x00\xff any bytes \r\n")
    return Response(
        int(status), media_type, media["example"] if example is None else example
    )


def _needed(node: Any, file: Path) -> frozenset[str]:
    """The fields that a body with a single schema must have."""
    if "requestBody" not in node:
        return frozenset()
    body, file = resolve(node["requestBody"], file)
    ((_, media),) = body["content"].items()
    schema, _ = resolve(media["schema"], file)
    return frozenset(schema.get("required", ()))


def _constants(schema: Any, file: Path) -> frozenset[str]:
    """The fields of a variant's body that have one value only."""
    if schema is None:
        return frozenset()
    schema, _ = resolve(schema, file)
    fields = schema.get("properties", {}).items()
    return frozenset(
        name for name, f in fields if "const" in f or len(f.get("enum", "  ")) == 1
    )


def _files(schema: Any, file: Path) -> frozenset[str]:
    """The fields of a form that are files, or lists of files."""
    if schema is None:
        return frozenset()
    schema, _ = resolve(schema, file)
    fields = schema.get("properties", {}).items()
    raw = "contentMediaType"
    return frozenset(n for n, f in fields if raw in f or raw in f.get("items", {}))


def _fixed(name: str, value: Any) -> Iterator[Parameter]:
    """A query parameter whose value a variant fixes, if it sends one."""
    if value is not None:
        text = str(value).lower() if isinstance(value, bool) else str(value)
        yield Parameter(name, None, "query", value, quote(text, safe=""), True)


def _methods(path: str, method: str, item: Any, file: Path) -> Iterator[Operation]:
    """What an operation becomes: one method, or one for each variant."""
    node = item[method]
    shared = item.get("parameters", []) + node.get("parameters", [])
    body_type = body_schema = None
    example: Any = None
    if "requestBody" in node:
        request_body, _ = resolve(node["requestBody"], file)
        ((body_type, media),) = request_body["content"].items()
        body_schema, example = media["schema"], media["example"]
    if body_type is not None and method == "get" and not request_body.get("required"):
        body_type = example = None  # the client leaves it out
    variants: dict[str, Any] = node.get("x-variants", {})
    for name, variant in (variants or {node["operationId"]: {}}).items():
        query = variant.get("query", {})
        needed = frozenset() if variants else _needed(node, file)
        parameters = [_parameter(p, file, needed) for p in shared]
        credentials = {key for choice in node.get("security", ()) for key in choice}
        left_out = {*query, *credentials}  # the client sends these by itself
        parameters = [p for p in parameters if p.name not in left_out]
        for fixed, value in query.items():
            parameters += _fixed(fixed, value)
        yield Operation(
            id=name,
            method=method.upper(),
            path=path,
            parameters=tuple(parameters),
            body_type=body_type,
            body=variant.get("example", example),
            responses=tuple(
                (
                    _response(status, response, file, variant.get("response-example"))
                    if status.startswith("2")
                    else _response(status, response, file, None)
                )
                for status, response in node["responses"].items()
                if not status.startswith("2")
                or status in variant.get("responses", node["responses"])
            ),
            codes=tuple(variant.get("x-error-codes", node.get("x-error-codes", ()))),
            constants=_constants(variant.get("schema", body_schema), file),
            files=_files(body_schema, file),
            constant_headers=node.get("x-headers", {}),
            is_variant=bool(variants),
        )


@cache
def operations() -> tuple[Operation, ...]:
    """All methods of the description, with all their references resolved."""
    found: list[Operation] = []
    for path, entry in read(ROOT)["paths"].items():
        item, file = resolve(entry, ROOT)
        for method in METHODS:
            if method in item:
                found += _methods(path, method, item, file)
    return tuple(found)


@cache
def walked_lists() -> tuple[str, ...]:
    """The ids of the methods of which the description says how they are continued."""
    found: list[str] = []
    for entry in read(ROOT)["paths"].values():
        item, _ = resolve(entry, ROOT)
        for node in (item[method] for method in METHODS if method in item):
            variants = node.get("x-variants", {node["operationId"]: {}})
            found += [
                name
                for name, variant in variants.items()
                if _is_walked(variant.get("x-pagination", node.get("x-pagination")))
            ]
    return tuple(found)


def _is_walked(pagination: Any) -> bool:
    return pagination is not None


@cache
def _templates() -> list[tuple[str, re.Pattern[str], frozenset[str]]]:
    """Method, path as a pattern, and names of query parameters of each operation."""
    found: list[tuple[str, re.Pattern[str], frozenset[str]]] = []
    for path, entry in read(ROOT)["paths"].items():
        item, file = resolve(entry, ROOT)
        parts = re.split(r"\{[^}]*\}", path)
        pattern = re.compile("[^/]+".join(re.escape(part) for part in parts))
        for method in METHODS:
            if method in item:
                nodes = item.get("parameters", []) + item[method].get("parameters", [])
                declared = [resolve(node, file)[0] for node in nodes]
                names = {p["name"] for p in declared if p["in"] == "query"}
                found.append((method.upper(), pattern, frozenset(names)))
    return found


def query_names(method: str, path: str) -> frozenset[str]:
    """The query parameters that an operation knows, found by the path of a request."""
    matching = [
        names
        for known, pattern, names in _templates()
        if known == method and pattern.fullmatch(path)
    ]
    # `/users/layout` fits `/users/{user_id}` as well.
    return frozenset().union(*matching)


def servers() -> dict[str, str]:
    """The address of each data centre."""
    return {s["x-server-name"]: s["url"] for s in read(ROOT)["servers"]}


def status_rows() -> list[dict[str, Any]]:
    """The rows of the status table that are no success."""
    rows = read(SPECS / "status-codes.yaml")["statuses"]
    return [row for row in rows if row["status"] >= 400]


def error_name(status: int, code: Any) -> str:
    """The class that the table gives to an answer with this status and code."""
    for row in status_rows():
        if code in row["vendor_codes"]:
            return str(row["exception"])
    return next(str(r["exception"]) for r in status_rows() if r["status"] == status)


@cache
def schemas() -> dict[str, Any]:
    """The named schemas of all files, as they stand there."""
    found: dict[str, Any] = {}
    for file in sorted(SPECS.rglob("*.yaml")):
        named = read(file).get("components", {}).get("schemas", {})
        assert not set(named) & set(found)
        found |= named
    return found


@cache
def sent_schemas() -> frozenset[str]:
    """The names of the schemas that the bodies of methods consist of.

    A union that its variants take apart is not among them, nor are the parts of an
    `allOf`, which become one.
    """
    return _names_in(_bodies)


@cache
def received_schemas() -> frozenset[str]:
    """The names of the schemas that successes and bodies of failures consist of."""
    return _names_in(_successes) | _names_in(_failures)


def _names_in(
    schemas_of: Callable[[Any, str, Path], Iterator[tuple[Any, Path]]],
) -> frozenset[str]:
    found: set[str] = set()
    for entry in read(ROOT)["paths"].values():
        item, file = resolve(entry, ROOT)
        for method in METHODS:
            if method in item:
                for schema, place in schemas_of(item[method], method, file):
                    _collect_names(schema, place, found)
    return frozenset(found)


def _bodies(node: Any, method: str, file: Path) -> Iterator[tuple[Any, Path]]:
    body, place = resolve(node.get("requestBody"), file)
    if body is not None and method == "get" and not body.get("required"):
        body = None  # the client leaves it out
    for variant in node.get("x-variants", {"": {}}).values():
        if "schema" in variant:
            yield variant["schema"], file
        elif body is not None:
            yield from ((media["schema"], place) for media in body["content"].values())


def _successes(node: Any, method: str, file: Path) -> Iterator[tuple[Any, Path]]:
    for variant in node.get("x-variants", {"": {}}).values():
        if "response" in variant:
            yield variant["response"], file
            continue
        for status in variant.get("responses", node["responses"]):
            response, place = resolve(node["responses"][status], file)
            if status.startswith("2"):
                for media in response.get("content", {}).values():
                    yield media["schema"], place


def _failures(node: Any, method: str, file: Path) -> Iterator[tuple[Any, Path]]:
    for status, stated in node["responses"].items():
        response, place = resolve(stated, file)
        if not status.startswith("2"):
            for media in response.get("content", {}).values():
                yield media["schema"], place


def _collect_names(node: Any, file: Path, found: set[str]) -> None:
    """Add the names of all schemas that a schema refers to, however deep."""
    if isinstance(node, list):
        for item in node:
            _collect_names(item, file, found)
    if not isinstance(node, dict):
        return
    for key, value in node.items():
        if key == "allOf":
            for part in value:
                _collect_names(*resolve(part, file), found)
        elif key != "$ref":
            _collect_names(value, file, found)
    if "$ref" in node:
        name = node["$ref"].rpartition("/")[2]
        if name not in found:
            found.add(name)
            _collect_names(*resolve(node, file), found)


@dataclass(frozen=True)
class Fields:
    """What an object may hold: named fields, others besides, and content of files."""

    named: frozenset[str]
    required: frozenset[str]
    constants: dict[str, Any]
    is_open: bool
    has_files: bool


def fields_of(name: str) -> Fields:
    """The fields of a named object, those of an `allOf` united."""
    named_schemas = schemas()
    schema = named_schemas[name]
    parts = [
        named_schemas[part["$ref"].rpartition("/")[2]] if "$ref" in part else part
        for part in schema.get("allOf", ())
    ]
    parts = [*parts, schema]
    properties = {
        field: described
        for part in parts
        for field, described in part.get("properties", {}).items()
    }
    required = frozenset(field for part in parts for field in part.get("required", ()))
    constants = {f: p["const"] for f, p in properties.items() if "const" in p}
    if name not in received_schemas():
        # A caller has no choice of a value, but an answer may come with a second one.
        constants |= {
            field: described["enum"][0]
            for field, described in properties.items()
            if field in required and len(described.get("enum", ())) == 1
        }
    return Fields(
        named=frozenset(properties),
        required=required,
        constants=constants,
        is_open=any(part.get("additionalProperties", False) for part in parts),
        has_files=any(_is_file(described) for described in properties.values()),
    )


def _is_file(schema: dict[str, Any]) -> bool:
    return "contentMediaType" in schema.get("items", schema)
