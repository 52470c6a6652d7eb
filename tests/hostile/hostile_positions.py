"""The places of a description whose text someone else may have written.

Each position is a line of a table: which input it belongs to, and how text gets there.
A new keyword that carries text needs one line here, and is then tried with every payload.
"""

from __future__ import annotations

import copy
import json
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any
from urllib.parse import quote

from hostile_bases import BASES, Files

Put = Callable[[Files, str], None]


@dataclass(frozen=True)
class Position:
    """One place.

    `is_prose` is a place where any text is legal and never becomes a name, so that it
    has to be accepted and must not change the code but for its constants.
    """

    base: str
    put: Put
    is_prose: bool = False


def inputs(position: Position, text: str) -> tuple[dict[str, bytes], tuple[str, ...]]:
    """The files of a run with the text in its place, and the arguments."""
    files, arguments = copy.deepcopy(BASES[position.base])
    position.put(files, text)
    return {name: _bytes(content) for name, content in files.items()}, arguments


def _bytes(content: Any) -> bytes:
    if isinstance(content, bytes):
        return content
    return json.dumps(content, indent=1).encode("ascii")


# How text gets to its place.


def value(*path: str | int, wrap: str = "{}", file: str = "api.json") -> Put:
    """The text, or `wrap` around it, as the value at a path."""

    def put(files: Files, text: str) -> None:
        *way, last = path
        _at(files[file], way)[last] = wrap.replace("{}", text)

    return put


def key(*path: str | int, prefix: str = "", file: str = "api.json") -> Put:
    """The text as the key of what stands at a path; references follow it."""

    def put(files: Files, text: str) -> None:
        *way, last = path
        parent = _at(files[file], way)
        name = prefix + text
        changed = {name if k == last else k: v for k, v in parent.items()}
        parent.clear()
        parent.update(changed)
        base = "#/" + "/".join(map(str, way))
        _redirect(files[file], f"{base}/{last}", f"{base}/{_escaped(name)}")

    return put


def both(*puts: Put) -> Put:
    def put(files: Files, text: str) -> None:
        for one in puts:
            one(files, text)

    return put


def _at(data: Any, path: list[str | int]) -> Any:
    for step in path:
        data = data[step]
    return data


def _escaped(name: str) -> str:
    return quote(name.replace("~", "~0").replace("/", "~1"), errors="replace")


def _redirect(data: Any, old: str, new: str) -> None:
    if isinstance(data, dict):
        if data.get("$ref") == old:
            data["$ref"] = new
        data = list(data.values())
    if isinstance(data, list):
        for item in data:
            _redirect(item, old, new)


def _file_name(files: Files, text: str) -> None:
    """A referenced file called so, where a file system has such names."""
    name = f"{text}.json"
    schema = files["api.json"]["paths"]["/x"]["get"]["responses"]["200"]["content"]
    reference = quote(name, errors="surrogatepass")
    schema["application/json"]["schema"]["$ref"] = f"{reference}#/Part"
    files[name] = files.pop("part.json")


def _fragment(files: Files, text: str) -> None:
    files["part.json"] = {text: files["part.json"]["Part"]}
    schema = files["api.json"]["paths"]["/x"]["get"]["responses"]["200"]["content"]
    schema["application/json"]["schema"]["$ref"] = f"part.json#/{_escaped(text)}"


_GET = ("paths", "/things/{id}", "get")
_POST = ("paths", "/things/{id}", "post")
_FORM = ("paths", "/forms", "post")
_PARTS = (*_FORM, "requestBody", "content", "multipart/form-data")
_WRONG = (*_FORM, "responses", "4XX")
_CALLBACK = (*_POST, "callbacks", "done", "{$request.query.url}", "post")
_WEBHOOK = ("webhooks", "happened", "post")
_SENT_BODY = ("requestBody", "content", "application/json", "schema")
_OK = (*_GET, "responses", "200")
_SCHEMAS = ("components", "schemas")
_FIELDS = (*_SCHEMAS, "Thing", "properties")
_SCHEMES = ("components", "securitySchemes")
_FLOW = (*_SCHEMES, "accounts", "flows", "authorizationCode")


def _prose(*path: str | int) -> Position:
    return Position("openapi", value(*path), is_prose=True)


def _of(put: Put, base: str = "openapi") -> Position:
    return Position(base, put)


def _sw(*path: str | int) -> Position:
    return Position("swagger", value(*path))


_SW_GET = ("paths", "/things/{id}", "get")
_SW_THING = ("definitions", "Thing")

POSITIONS: dict[str, Position] = {
    "info title": _of(value("info", "title")),
    "info summary": _prose("info", "summary"),
    "info version": _prose("info", "version"),
    "info description": _prose("info", "description"),
    "terms of service": _of(value("info", "termsOfService")),
    "contact name": _prose("info", "contact", "name"),
    "contact URL": _of(value("info", "contact", "url")),
    "contact email": _of(value("info", "contact", "email")),
    "license name": _prose("info", "license", "name"),
    "license URL": _of(value("info", "license", "url")),
    "external documentation": _prose("externalDocs", "description"),
    "name of the client": _of(value("x-client", "name")),
    "name of the server parameter": _of(value("x-client", "server-parameter")),
    "server URL": _of(value("servers", 0, "url", wrap="https://a.example/{}")),
    "bare server URL": _of(value("servers", 0, "url")),
    "server description": _prose("servers", 0, "description"),
    "server name": _of(value("servers", 0, "x-server-name")),
    "server variable": _of(
        both(
            key("servers", 0, "variables", "host"),
            value("servers", 0, "url", wrap="https://{{}}.example.com"),
        )
    ),
    "server variable default": _of(value("servers", 0, "variables", "host", "default")),
    "server variable value": _of(value("servers", 0, "variables", "host", "enum", 1)),
    "server variable description": _prose(
        "servers", 0, "variables", "host", "description"
    ),
    "tag": _of(both(value("tags", 0, "name"), value(*_GET, "tags", 0))),
    "tag description": _prose("tags", 0, "description"),
    "path": _of(key("paths", "/things/{id}", prefix="/{id}/")),
    "bare path": _of(key("paths", "/things/{id}")),
    "query in a path": _of(key("paths", "/things/{id}", prefix="/things/{id}?a=")),
    "name in a path": _of(
        both(
            value("paths", "/things/{id}", "parameters", 0, "name"),
            lambda f, t: key("paths", "/things/{id}")(f, f"/things/{{{t}}}"),
        )
    ),
    "path item summary": _prose("paths", "/things/{id}", "summary"),
    "path item description": _prose("paths", "/things/{id}", "description"),
    "operation id": _of(value(*_GET, "operationId")),
    "resource in an operation id": _of(value(*_GET, "operationId", wrap="{}.get")),
    "method in an operation id": _of(value(*_GET, "operationId", wrap="a.{}")),
    "operation summary": _prose(*_GET, "summary"),
    "operation description": _prose(*_GET, "description"),
    "operation documentation": _prose(*_GET, "externalDocs", "description"),
    "path parameter description": _prose(
        "paths", "/things/{id}", "parameters", 0, "description"
    ),
    "query parameter": _of(value(*_GET, "parameters", 0, "name")),
    "header parameter": _of(value(*_GET, "parameters", 1, "name")),
    "cookie parameter": _of(value(*_GET, "parameters", 2, "name")),
    "parameter description": _prose(*_GET, "parameters", 0, "description"),
    "parameter example": _prose(*_GET, "parameters", 0, "example"),
    "parameter default": _of(
        both(
            value(*_GET, "parameters", 0, "schema", "default"),
            value(*_GET, "parameters", 0, "schema", "enum", 0),
        )
    ),
    "parameter style": _of(value(*_GET, "parameters", 0, "style")),
    "parameter place": _of(value(*_GET, "parameters", 0, "in")),
    "body description": _prose(*_POST, "requestBody", "description"),
    "body media type": _of(key(*_POST, "requestBody", "content", "application/json")),
    "answer media type": _of(key(*_OK, "content", "application/json")),
    "answer status": _of(key(*_GET, "responses", "404")),
    "answer description": _prose(*_OK, "description"),
    "error description": _prose(*_GET, "responses", "404", "description"),
    "header of an answer": _of(key(*_OK, "headers", "X-A")),
    "header description": _prose(*_OK, "headers", "X-A", "description"),
    "property of a form": _of(
        both(
            key(*_PARTS, "schema", "properties", "image"),
            key(*_PARTS, "encoding", "image"),
        )
    ),
    "encoded property": _of(key(*_PARTS, "encoding", "tags")),
    "media type of a part": _of(value(*_PARTS, "encoding", "image", "contentType")),
    "style of a part": _of(value(*_PARTS, "encoding", "tags", "style")),
    "kind of multipart": _of(
        key(
            *_FORM, "requestBody", "content", "multipart/form-data", prefix="multipart/"
        )
    ),
    "one of several media types": _of(
        key(*_FORM, "requestBody", "content", "image/jpeg", prefix="image/")
    ),
    "parameter of a media type": _of(
        key(*_FORM, "requestBody", "content", "image/png", prefix="image/png; a=")
    ),
    "media type of a stream": _of(
        key(*_FORM, "responses", "200", "content", "text/event-stream")
    ),
    "media type of a failure": _of(key(*_WRONG, "content", "application/json")),
    "title of a failure": _of(
        value(*_WRONG, "content", "application/json", "schema", "title")
    ),
    "property of a failure": _of(
        key(*_WRONG, "content", "application/json", "schema", "properties", "what")
    ),
    "header of a failure": _of(key(*_WRONG, "headers", "X-E")),
    "header description of a failure": _prose(*_WRONG, "headers", "X-E", "description"),
    "link": _of(key(*_OK, "links", "next")),
    "link description": _prose(*_OK, "links", "next", "description"),
    "vendor code": _of(
        lambda f, t: _at(f["api.json"], list(_GET)).__setitem__("x-error-codes", {t: t})
    ),
    "pagination": _of(
        lambda f, t: _at(f["api.json"], list(_GET)).__setitem__(
            "x-pagination", {"style": t, "request": t, "response": t, "items": t}
        )
    ),
    "variant": _of(
        lambda f, t: _at(f["api.json"], list(_POST)).__setitem__(
            "x-variants", {f"a.{t}": {"summary": t, "query": {t: t}}}
        )
    ),
    "callback": _of(key(*_POST, "callbacks", "done")),
    "callback expression": _of(
        key(*_POST, "callbacks", "done", "{$request.query.url}")
    ),
    "callback summary": _prose(*_CALLBACK, "summary"),
    "callback operation id": _of(
        lambda f, t: _at(f["api.json"], list(_CALLBACK)).__setitem__("operationId", t)
    ),
    "callback media type": _of(
        key(*_CALLBACK, "requestBody", "content", "application/json")
    ),
    "callback title": _of(value(*_CALLBACK, *_SENT_BODY, "title")),
    "callback description": _prose(*_CALLBACK, *_SENT_BODY, "description"),
    "callback property": _of(key(*_CALLBACK, *_SENT_BODY, "properties", "pet")),
    "callback constant": _of(
        value(*_CALLBACK, *_SENT_BODY, "properties", "kind", "const")
    ),
    "webhook": _of(key("webhooks", "happened")),
    "webhook summary": _prose("webhooks", "happened", "post", "summary"),
    "webhook description": _prose("webhooks", "happened", "post", "description"),
    "webhook operation id": _of(value(*_WEBHOOK, "operationId")),
    "webhook tag": _of(value(*_WEBHOOK, "tags", 0)),
    "webhook header": _of(value(*_WEBHOOK, "parameters", 0, "name")),
    "webhook header description": _prose(*_WEBHOOK, "parameters", 0, "description"),
    "webhook title": _of(value(*_WEBHOOK, *_SENT_BODY, "title")),
    "webhook property": _of(key(*_WEBHOOK, *_SENT_BODY, "properties", "pet")),
    "webhook constant": _of(
        value(*_WEBHOOK, *_SENT_BODY, "properties", "kind", "const")
    ),
    "webhook field description": _prose(
        *(*_WEBHOOK, *_SENT_BODY, "properties", "kind", "description")
    ),
    "scheme": _of(
        both(
            key(*_SCHEMES, "token"),
            lambda f, t: f["api.json"]["security"].__setitem__(0, {t: []}),
        )
    ),
    "scheme description": _prose(*_SCHEMES, "token", "description"),
    "http scheme": _of(value(*_SCHEMES, "token", "scheme")),
    "bearer format": _prose(*_SCHEMES, "token", "bearerFormat"),
    "name of an API key": _of(value(*_SCHEMES, "key", "name")),
    "authorization URL": _of(value(*_FLOW, "authorizationUrl")),
    "token URL": _of(value(*_FLOW, "tokenUrl", wrap="https://a.example/{}")),
    "bare token URL": _of(value(*_FLOW, "tokenUrl")),
    "scope": _of(
        both(
            key(*_FLOW, "scopes", "scope"),
            value("security", 1, "accounts", 0),
        )
    ),
    "scope description": _prose(*_FLOW, "scopes", "scope"),
    "schema": _of(key(*_SCHEMAS, "Thing")),
    "schema title": _of(value(*_SCHEMAS, "Thing", "title")),
    "schema description": _prose(*_SCHEMAS, "Thing", "description"),
    "property": _of(key(*_FIELDS, "kind")),
    "required property": _of(
        both(key(*_FIELDS, "name"), value(*_SCHEMAS, "Thing", "required", 0))
    ),
    "property of an object": _of(key(*_FIELDS, "map")),
    "property title": _prose(*_FIELDS, "name", "title"),
    "property description": _prose(*_FIELDS, "name", "description"),
    "property default": _of(value(*_FIELDS, "name", "default")),
    "property example": _prose(*_FIELDS, "name", "example"),
    "property examples": _prose(*_FIELDS, "examples", "examples", 0),
    "property format": _of(value(*_FIELDS, "name", "format")),
    "property pattern": _of(value(*_FIELDS, "name", "pattern")),
    "pattern of properties": _of(key(*_FIELDS, "map", "patternProperties", "pattern")),
    "pattern of property names": _of(
        value(*_FIELDS, "map", "propertyNames", "pattern")
    ),
    "content media type": _of(value(*_FIELDS, "coded", "contentMediaType")),
    "content encoding": _of(value(*_FIELDS, "coded", "contentEncoding")),
    "constant": _of(value(*_FIELDS, "fixed", "const")),
    "enum value": _of(value(*_FIELDS, "kind", "enum", 0)),
    "enum name": _of(value(*_FIELDS, "kind", "x-enum-varnames", 0)),
    "enum description": _prose(*_FIELDS, "kind", "x-enum-descriptions", 0),
    "x-ms-enum": _of(
        both(
            value(*_FIELDS, "kind", "x-ms-enum", "name"),
            value(*_FIELDS, "kind", "x-ms-enum", "values", 0, "name"),
            value(*_FIELDS, "kind", "x-ms-enum", "values", 0, "description"),
        )
    ),
    "type": _of(value(*_FIELDS, "name", "type")),
    "discriminator": _of(
        both(
            value(*_SCHEMAS, "Pet", "discriminator", "propertyName"),
            key(*_SCHEMAS, "Cat", "properties", "tag"),
            value(*_SCHEMAS, "Cat", "required", 0),
            key(*_SCHEMAS, "Dog", "properties", "tag"),
            value(*_SCHEMAS, "Dog", "required", 0),
        )
    ),
    "discriminator value": _of(
        key(*_SCHEMAS, "Pet", "discriminator", "mapping", "cat")
    ),
    "discriminator target": _of(
        value(*_SCHEMAS, "Pet", "discriminator", "mapping", "cat")
    ),
    "x-python-type": _of(value(*_FIELDS, "typed", "x-python-type")),
    "x-python-import": _of(value(*_FIELDS, "typed", "x-python-import")),
    "x-python-name": _of(value(*_FIELDS, "typed", "x-python-name")),
    "customTypePath": _of(value(*_FIELDS, "typed", "customTypePath")),
    "customBasePath": _of(value(*_FIELDS, "typed", "customBasePath")),
    "default_factory": _of(value(*_FIELDS, "typed", "default_factory")),
    "$comment": _prose(*_FIELDS, "typed", "$comment"),
    "schema documentation": _prose(*_FIELDS, "typed", "externalDocs", "description"),
    "reference": _of(value(*_FIELDS, "pet", "$ref")),
    "unknown extension": _of(lambda f, t: f["api.json"].__setitem__(f"x-{t}", t)),
    "version": _of(value("openapi", wrap="3.1.0{}")),
    # Swagger 2.0.
    "Swagger info title": _sw("info", "title"),
    "Swagger info description": _sw("info", "description"),
    "Swagger host": _sw("host"),
    "Swagger base path": _sw("basePath"),
    "Swagger scheme": _sw("schemes", 0),
    "Swagger consumes": _sw("consumes", 0),
    "Swagger produces": _sw("produces", 0),
    "Swagger path": _of(key("paths", "/things/{id}", prefix="/{id}/"), "swagger"),
    "Swagger tag": _sw(*_SW_GET, "tags", 0),
    "Swagger operation id": _sw(*_SW_GET, "operationId"),
    "Swagger operation summary": _sw(*_SW_GET, "summary"),
    "Swagger operation description": _sw(*_SW_GET, "description"),
    "Swagger parameter": _sw(*_SW_GET, "parameters", 1, "name"),
    "Swagger parameter description": _sw(*_SW_GET, "parameters", 1, "description"),
    "Swagger parameter default": _sw(*_SW_GET, "parameters", 1, "default"),
    "Swagger parameter value": _sw(*_SW_GET, "parameters", 1, "enum", 1),
    "Swagger collection format": _sw(*_SW_GET, "parameters", 1, "collectionFormat"),
    "Swagger body": _sw("paths", "/things/{id}", "post", "parameters", 1, "name"),
    "Swagger form field": _sw("paths", "/things/{id}", "put", "parameters", 1, "name"),
    "Swagger answer description": _sw(*_SW_GET, "responses", "200", "description"),
    "Swagger answer example": _of(
        key(*_SW_GET, "responses", "200", "examples", "application/json"), "swagger"
    ),
    "Swagger header": _of(
        key(*_SW_GET, "responses", "200", "headers", "X-A"), "swagger"
    ),
    "Swagger definition": _of(key(*_SW_THING), "swagger"),
    "Swagger property": _of(key(*_SW_THING, "properties", "kind"), "swagger"),
    "Swagger property description": _sw(
        *_SW_THING, "properties", "name", "description"
    ),
    "Swagger property default": _sw(*_SW_THING, "properties", "name", "default"),
    "Swagger enum value": _sw(*_SW_THING, "properties", "kind", "enum", 0),
    "Swagger discriminator": _of(
        both(
            value(*_SW_THING, "discriminator"),
            key(*_SW_THING, "properties", "name"),
            value(*_SW_THING, "required", 0),
        ),
        "swagger",
    ),
    "Swagger scheme key": _of(key("securityDefinitions", "key"), "swagger"),
    "Swagger name of an API key": _sw("securityDefinitions", "key", "name"),
    # Other inputs.
    "overlay title": _of(value("info", "title", file="over.json"), "overlay"),
    "overlay target": _of(value("actions", 0, "target", file="over.json"), "overlay"),
    "overlay filter": _of(
        value(
            "actions", 0, "target", wrap="$.info[?(@.title=='{}')]", file="over.json"
        ),
        "overlay",
    ),
    "overlay description": _of(
        value("actions", 0, "description", file="over.json"), "overlay"
    ),
    "overlay update": Position(
        "overlay",
        value("actions", 0, "update", "description", file="over.json"),
        is_prose=True,
    ),
    "overlay update key": _of(
        key("actions", 0, "update", "x-note", file="over.json"), "overlay"
    ),
    "status reason": _of(value("statuses", 0, "reason", file="codes.json"), "statuses"),
    "status description": _of(
        value("statuses", 0, "description", file="codes.json"), "statuses"
    ),
    "status exception": _of(
        value("statuses", 0, "exception", file="codes.json"), "statuses"
    ),
    "status code of the vendor": _of(
        value("statuses", 0, "vendor_codes", 0, file="codes.json"), "statuses"
    ),
    "status": _of(value("statuses", 0, "status", file="codes.json"), "statuses"),
    "name of a file": _of(_file_name, "files"),
    "name in a file": _of(_fragment, "files"),
}
