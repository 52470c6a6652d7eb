"""The descriptions, overlays and tables in which hostile text is put somewhere."""

from __future__ import annotations

from typing import Any

Files = dict[str, Any]


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
        },
        "/forms": {
            "post": {
                "operationId": "forms.send",
                "requestBody": {
                    "content": {
                        "multipart/form-data": {
                            "schema": {
                                "type": "object",
                                "properties": {
                                    "image": {"type": "string", "format": "binary"},
                                    "tags": {
                                        "type": "array",
                                        "items": {"type": "string"},
                                    },
                                },
                            },
                            "encoding": {
                                "image": {"contentType": "image/png"},
                                "tags": {"style": "pipeDelimited"},
                            },
                        },
                        "image/png": {},
                        "image/jpeg": {},
                    }
                },
                "responses": {
                    "200": {
                        "description": "d",
                        "content": {
                            "application/json": {"schema": {"type": "string"}},
                            "text/event-stream": {"schema": {"type": "object"}},
                        },
                    },
                    "4XX": {
                        "description": "d",
                        "headers": {"X-E": {"description": "d"}},
                        "content": {
                            "application/json": {
                                "schema": {
                                    "type": "object",
                                    "title": "Wrong",
                                    "description": "d",
                                    "properties": {"what": {"type": "string"}},
                                }
                            }
                        },
                    },
                },
            }
        },
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
