"""The description of Cliq, read without cliqgen: what the client has to live up to."""

from __future__ import annotations

import datetime
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any
from urllib.parse import quote, unquote

import yaml

SPECS = Path(__file__).resolve().parents[2] / "specs" / "cliq"
ROOT = SPECS / "openapi.yaml"
METHODS = ("get", "put", "post", "delete", "patch")


class _Loader(yaml.SafeLoader):
    """YAML 1.2 as far as it matters here: a date is text."""


_Loader.yaml_implicit_resolvers = {
    first: [(tag, regexp) for tag, regexp in resolvers if not tag.endswith("timestamp")]
    for first, resolvers in yaml.SafeLoader.yaml_implicit_resolvers.items()
}


@dataclass(frozen=True)
class Parameter:
    """A parameter, the value that tests give it, and what must arrive."""

    name: str
    location: str
    value: Any
    wire: str
    is_required: bool


@dataclass(frozen=True)
class Response:
    """A declared answer. `example` is meaningless unless it has a body."""

    status: int
    has_body: bool
    example: Any


@dataclass(frozen=True)
class Operation:
    id: str
    method: str
    path: str
    parameters: tuple[Parameter, ...]
    body_type: str | None
    body: Any
    responses: tuple[Response, ...]

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


@cache
def _read(file: Path) -> Any:
    return yaml.load(file.read_text("utf-8"), _Loader)  # a safe loader


def _resolve(node: Any, file: Path) -> tuple[Any, Path]:
    while isinstance(node, dict) and "$ref" in node:
        target, _, pointer = node["$ref"].partition("#")
        file = (file.parent / target).resolve() if target else file
        node = _read(file)
        for part in unquote(pointer).split("/")[1:]:
            node = node[part.replace("~1", "/").replace("~0", "~")]
    return node, file


def _media(content: dict[str, Any]) -> tuple[str, Any]:
    """The media type and its example; every body of Cliq has one of each."""
    ((media_type, media),) = content.items()
    return media_type, media["example"]


def _scalar(schema: dict[str, Any], name: str) -> tuple[Any, str]:
    """A value of a schema, and the text that it is sent as."""
    if "enum" in schema:
        return schema["enum"][-1], str(schema["enum"][-1])
    match schema["type"], schema.get("format"):
        case "boolean", _:
            return True, "true"
        case "integer", "int64":
            return 1712345678901, "1712345678901"
        case "integer", _:
            return 7, "7"
        case "string", "date-time":
            zone = datetime.timezone(datetime.timedelta(hours=5, minutes=30))
            time = datetime.datetime(2025, 3, 1, 9, 30, tzinfo=zone)
            return time, "2025-03-01T09:30:00+05:30"
        case "string", None:
            text = f"{name}, 50% & ü/?"
            return text, text
        case other:
            raise AssertionError(f"no test value for {other}")


def _parameter(node: Any, file: Path) -> Parameter:
    node, file = _resolve(node, file)
    schema, file = _resolve(node["schema"], file)
    name = node["name"]
    if schema["type"] == "array":
        # The only style of Cliq: one value with commas, none of them encoded.
        assert (node["style"], node["explode"]) == ("form", False)
        items, _ = _resolve(schema["items"], file)
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
            value = text = node["example"]
        wire = quote(text, safe="")
    return Parameter(name, node["in"], value, wire, node.get("required", False))


def _response(status: str, node: Any, file: Path) -> Response:
    node, _ = _resolve(node, file)
    if "content" not in node:
        return Response(int(status), False, None)
    media_type, example = _media(node["content"])
    assert media_type == "application/json"
    return Response(int(status), True, example)


@cache
def operations() -> tuple[Operation, ...]:
    """All operations of the description, with all their references resolved."""
    found: list[Operation] = []
    for path, entry in _read(ROOT)["paths"].items():
        item, file = _resolve(entry, ROOT)
        for method in METHODS:
            if method not in item:
                continue
            node = item[method]
            shared = item.get("parameters", []) + node.get("parameters", [])
            body_type = body = None
            if "requestBody" in node:
                request_body, _ = _resolve(node["requestBody"], file)
                body_type, body = _media(request_body["content"])
            found.append(
                Operation(
                    id=node["operationId"],
                    method=method.upper(),
                    path=path,
                    parameters=tuple(_parameter(p, file) for p in shared),
                    body_type=body_type,
                    body=body,
                    responses=tuple(
                        _response(status, response, file)
                        for status, response in node["responses"].items()
                    ),
                )
            )
    return tuple(found)


def servers() -> dict[str, str]:
    """The address of each data centre."""
    return {s["x-server-name"]: s["url"] for s in _read(ROOT)["servers"]}


def status_rows() -> list[dict[str, Any]]:
    """The rows of the status table that are no success."""
    rows = _read(SPECS / "status-codes.yaml")["statuses"]
    return [row for row in rows if row["status"] >= 400]


def error_name(status: int, code: Any) -> str:
    """The class that the table gives to an answer with this status and code."""
    for row in status_rows():
        if code in row["vendor_codes"]:
            return str(row["exception"])
    return next(str(r["exception"]) for r in status_rows() if r["status"] == status)


def schemas() -> dict[str, Any]:
    """The named schemas of all files, as they stand there."""
    found: dict[str, Any] = {}
    for file in sorted(SPECS.rglob("*.yaml")):
        named = _read(file).get("components", {}).get("schemas", {})
        assert not set(named) & set(found)
        found |= named
    return found
