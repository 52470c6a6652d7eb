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

Files = dict[str, Any]
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


# The descriptions around the places.


def _json(schema: Any) -> Any:
    return {"application/json": {"schema": schema}}


_THING: Any = {
    "type": "object",
    "title": "Thing",
    "description": "A thing.",
    "required": ["name"],
    "properties": {
        "name": {
            "type": "string",
            "title": "Name",
            "description": "Its name.",
            "default": "d",
            "example": "e",
            "format": "f",
            "pattern": "p",
            "deprecated": False,
        },
        "kind": {
            "type": "string",
            "enum": ["one", "two"],
            "x-enum-varnames": ["ONE", "TWO"],
            "x-enum-descriptions": ["1", "2"],
            "x-ms-enum": {"name": "Kind", "values": [{"value": "one", "name": "One"}]},
        },
        "fixed": {"const": "c"},
        "examples": {"type": "string", "examples": ["e"]},
        "coded": {
            "type": "string",
            "contentMediaType": "text/plain",
            "contentEncoding": "base64",
        },
        "pet": {"$ref": "#/components/schemas/Pet"},
        "map": {
            "type": "object",
            "additionalProperties": {"type": "string"},
            "propertyNames": {"pattern": "p"},
            "patternProperties": {"pattern": {"type": "string"}},
        },
        "typed": {
            "type": "object",
            "x-python-type": "str",
            "x-python-import": "os",
            "customTypePath": "os.path",
            "customBasePath": "os.path",
            "default_factory": "list",
            "x-python-name": "n",
            "$comment": "c",
            "externalDocs": {"url": "https://a.example", "description": "d"},
        },
    },
}

_PETS: Any = {
    "Pet": {
        "oneOf": [
            {"$ref": "#/components/schemas/Cat"},
            {"$ref": "#/components/schemas/Dog"},
        ],
        "discriminator": {
            "propertyName": "tag",
            "mapping": {
                "cat": "#/components/schemas/Cat",
                "dog": "#/components/schemas/Dog",
            },
        },
    },
    "Cat": {
        "type": "object",
        "required": ["tag"],
        "properties": {"tag": {"type": "string"}, "meow": {"type": "string"}},
    },
    "Dog": {
        "type": "object",
        "required": ["tag"],
        "properties": {"tag": {"type": "string"}, "bark": {"type": "string"}},
    },
}


def _parameter(name: str, place: str) -> Any:
    return {
        "name": name,
        "in": place,
        "required": place == "path",
        "description": "d",
        "example": "e",
        "schema": {"type": "string", "default": "d", "enum": ["d", "e"]},
    }


#: What an API sends on its own.
_SENT: Any = {
    "type": "object",
    "title": "Sent",
    "description": "d",
    "required": ["kind"],
    "properties": {
        "kind": {"type": "string", "const": "k", "description": "d"},
        "pet": {"$ref": "#/components/schemas/Pet"},
    },
}

_API: Any = {
    "openapi": "3.1.0",
    "info": {
        "title": "Title",
        "summary": "Summary.",
        "version": "1",
        "description": "Description.",
        "termsOfService": "https://a.example",
        "contact": {"name": "n", "url": "https://a.example", "email": "a@b.example"},
        "license": {"name": "l", "url": "https://a.example"},
    },
    "externalDocs": {"url": "https://a.example", "description": "d"},
    "x-client": {"server-parameter": "region"},
    "servers": [
        {
            "url": "https://{host}.example.com",
            "description": "d",
            "variables": {
                "host": {"default": "eu", "enum": ["eu", "us"], "description": "d"}
            },
            "x-server-name": "one",
        },
        {
            "url": "https://two.example.com",
            "description": "d",
            "x-server-name": "two",
        },
    ],
    "tags": [{"name": "pets", "description": "d"}],
    "security": [{"token": []}, {"accounts": ["scope"]}, {"key": []}],
    "paths": {
        "/things/{id}": {
            "summary": "s",
            "description": "d",
            "parameters": [_parameter("id", "path")],
            "get": {
                "operationId": "getThing",
                "summary": "s",
                "description": "d",
                "tags": ["pets"],
                "externalDocs": {"url": "https://a.example", "description": "d"},
                "parameters": [
                    _parameter("q", "query"),
                    _parameter("X-H", "header"),
                    _parameter("c", "cookie"),
                ],
                "responses": {
                    "200": {
                        "description": "d",
                        "headers": {
                            "X-A": {"description": "d", "schema": {"type": "string"}}
                        },
                        "content": _json({"$ref": "#/components/schemas/Thing"}),
                        "links": {
                            "next": {
                                "operationId": "getThing",
                                "description": "d",
                                "parameters": {"id": "$response.body#/name"},
                            }
                        },
                    },
                    "404": {"description": "d"},
                },
            },
            "post": {
                "operationId": "things.make",
                "requestBody": {
                    "description": "d",
                    "required": True,
                    "content": _json({"$ref": "#/components/schemas/Thing"}),
                },
                "responses": {"204": {"description": "d"}},
                "callbacks": {
                    "done": {
                        "{$request.query.url}": {
                            "post": {
                                "summary": "s",
                                "requestBody": {"content": _json(_SENT)},
                                "responses": {"204": {"description": "d"}},
                            }
                        }
                    }
                },
            },
        }
    },
    "webhooks": {
        "happened": {
            "post": {
                "summary": "s",
                "description": "d",
                "operationId": "onHappened",
                "tags": ["pets"],
                "parameters": [_parameter("X-Sign", "header")],
                "requestBody": {"content": _json(_SENT)},
                "responses": {"204": {"description": "d"}},
            }
        }
    },
    "components": {
        "schemas": {"Thing": _THING, **_PETS},
        "securitySchemes": {
            "token": {
                "type": "http",
                "scheme": "bearer",
                "bearerFormat": "b",
                "description": "d",
            },
            "key": {"type": "apiKey", "in": "header", "name": "X-Key"},
            "accounts": {
                "type": "oauth2",
                "description": "d",
                "flows": {
                    "authorizationCode": {
                        "authorizationUrl": "https://a.example/a",
                        "tokenUrl": "https://a.example/t",
                        "scopes": {"scope": "d"},
                    }
                },
            },
        },
    },
}

_SWAGGER: Any = {
    "swagger": "2.0",
    "info": {"title": "Title", "version": "1", "description": "d"},
    "host": "a.example",
    "basePath": "/v1",
    "schemes": ["https"],
    "consumes": ["application/json"],
    "produces": ["application/json"],
    "tags": [{"name": "pets", "description": "d"}],
    "securityDefinitions": {
        "key": {"type": "apiKey", "in": "header", "name": "X-Key", "description": "d"}
    },
    "security": [{"key": []}],
    "paths": {
        "/things/{id}": {
            "get": {
                "operationId": "getThing",
                "summary": "s",
                "description": "d",
                "tags": ["pets"],
                "parameters": [
                    {"name": "id", "in": "path", "required": True, "type": "string"},
                    {
                        "name": "q",
                        "in": "query",
                        "description": "d",
                        "type": "string",
                        "default": "d",
                        "enum": ["d", "e"],
                    },
                ],
                "responses": {
                    "200": {
                        "description": "d",
                        "headers": {"X-A": {"type": "string", "description": "d"}},
                        "schema": {"$ref": "#/definitions/Thing"},
                        "examples": {"application/json": {"name": "e"}},
                    }
                },
            },
            "post": {
                "operationId": "things.make",
                "parameters": [
                    {"name": "id", "in": "path", "required": True, "type": "string"},
                    {
                        "name": "body",
                        "in": "body",
                        "description": "d",
                        "schema": {"$ref": "#/definitions/Thing"},
                    },
                ],
                "responses": {"204": {"description": "d"}},
            },
            "put": {
                "operationId": "things.put",
                "consumes": ["multipart/form-data"],
                "parameters": [
                    {"name": "id", "in": "path", "required": True, "type": "string"},
                    {"name": "part", "in": "formData", "type": "file"},
                ],
                "responses": {"204": {"description": "d"}},
            },
        }
    },
    "definitions": {
        "Thing": {
            "type": "object",
            "discriminator": "name",
            "description": "d",
            "required": ["name"],
            "properties": {
                "name": {"type": "string", "description": "d", "default": "d"},
                "kind": {"type": "string", "enum": ["one", "two"]},
            },
        }
    },
}

_OVERLAY: Any = {
    "overlay": "1.0.0",
    "info": {"title": "t", "version": "1"},
    "actions": [
        {
            "target": "$.info",
            "description": "d",
            "update": {"description": "d", "x-note": "n"},
        }
    ],
}

_TABLE: Any = {
    "statuses": [
        {
            "status": 404,
            "reason": "Not Found",
            "description": "d",
            "exception": "NotFoundError",
            "vendor_codes": ["missing"],
        }
    ]
}

_SMALL: Any = {
    "openapi": "3.1.0",
    "info": {"title": "Title", "version": "1"},
    "paths": {
        "/x": {
            "get": {
                "operationId": "x.get",
                "responses": {
                    "200": {
                        "description": "d",
                        "content": _json({"$ref": "part.json#/Part"}),
                    },
                    "404": {"description": "d"},
                },
            }
        }
    },
}

_PARTS: Any = {"part.json": {"Part": {"type": "object", "title": "Part"}}}

BASES: dict[str, tuple[Files, tuple[str, ...]]] = {
    "openapi": ({"api.json": _API}, ("api.json",)),
    "swagger": ({"api.json": _SWAGGER}, ("api.json",)),
    "overlay": (
        {"api.json": _SMALL, **_PARTS, "over.json": _OVERLAY},
        ("api.json", "--overlay", "over.json"),
    ),
    "statuses": (
        {"api.json": _SMALL, **_PARTS, "codes.json": _TABLE},
        ("api.json", "--status-codes", "codes.json"),
    ),
    "files": ({"api.json": _SMALL, **_PARTS}, ("api.json",)),
}


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
