"""Descriptions that hold one text wherever a text can stand, and in narrower places."""

from __future__ import annotations

from typing import Any
from urllib.parse import quote


def property_name(text: str) -> str:
    """The text without what msgspec cannot have in the name of a field."""
    return "".join(
        c for c in text if c not in '"\\' and c >= " " and not "\ud800" <= c <= "\udfff"
    )


def schema_of(text: str) -> dict[str, Any]:
    """An object whose properties hold the text, or have it as their name."""
    name = property_name(text)
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
    name = property_name(text)
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
    schema = schema_of(text) | {"additionalProperties": {"type": "string"}}
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


def document_of(text: str) -> dict[str, Any]:
    """A whole description that can be generated from, whatever the text is."""
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
                        "content": {"application/json": {"schema": schema_of(text)}},
                    },
                    "responses": {"200": {"description": text, "content": answer}},
                },
            },
            "/lists": {"get": _list(text)},
            "/tables": {"get": _table(text)},
            "/variants": {"post": _variants(text)},
        },
        "components": {
            "schemas": {"Thing": schema_of(text)},
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


#: Places whose syntax a payload mostly breaks: refused, or else harmless.
NARROW: dict[str, Any] = {
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
                "propertyName": property_name(t),
                "mapping": {
                    f"1{t}": "#/components/schemas/A",
                    f"2{t}": "#/components/schemas/B",
                },
            },
        },
    )
    or d["components"]["schemas"].update(
        A={"type": "object", "properties": {property_name(t): {"type": "string"}}},
        B={"type": "object", "properties": {property_name(t): {}, "b": {}}},
    ),
}
