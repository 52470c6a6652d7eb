"""Which members each object of OpenAPI has, and what is there.

A member is described by a word: `text`, `flag`, `number`, `scalar` and `data` are values,
`[x]` is a list of x, `{x}` maps names to x, `schemas` is a schema or (as in JSON Schema
before 2020-12) a list of them, and anything else names another object. All versions of
OpenAPI 3 share one table, since the meaning of a later version's member is plain in a
document of an earlier one; openapi-spec-validator distinguishes the versions.
"""

from __future__ import annotations

from collections.abc import Mapping
from functools import cached_property

from msgspec import Struct, field


class Grammar(Struct, frozen=True, dict=True):
    """One object of OpenAPI.

    `title` is what messages call it. `rest` is the word for members whose names are free,
    and `referable` says that a `$ref` may take the place of the object. A malformed object
    that is `vital` cannot be omitted, since part of an operation would be lost. Members of
    other names are allowed if the object is `open`; those of `further` are checked by
    `schema_rules`.
    """

    title: str
    fields: Mapping[str, str] = field(default_factory=dict[str, str])
    required: tuple[str, ...] = ()
    rest: str | None = None
    referable: bool = False
    vital: bool = True
    open: bool = False
    further: tuple[str, ...] = ()

    @cached_property
    def names(self) -> frozenset[str]:
        """All names that the specification has for its members."""
        return frozenset({*self.fields, *self.further, "$ref"})

    @cached_property
    def spellings(self) -> Mapping[str, str]:
        """The members by their names, and by these in small letters."""
        small = {name.lower(): name for name in self.fields}
        return {**small, **{name: name for name in self.fields}}


_METHODS = ("get", "put", "post", "delete", "options", "head", "patch", "trace")

#: JSON Schema 2020-12 and what OpenAPI adds; `schema_rules` has `type` and others.
_SCHEMA = Grammar(
    "a schema",
    {
        **dict.fromkeys(("title", "description", "format", "pattern"), "text"),
        **dict.fromkeys(("$anchor", "$id", "$comment"), "text"),
        **dict.fromkeys(("contentMediaType", "contentEncoding"), "text"),
        **dict.fromkeys(("readOnly", "writeOnly", "deprecated", "nullable"), "flag"),
        "uniqueItems": "flag",
        **dict.fromkeys(("minLength", "maxLength", "minItems", "maxItems"), "number"),
        **dict.fromkeys(("minimum", "maximum", "multipleOf"), "number"),
        **dict.fromkeys(("minProperties", "maxProperties"), "number"),
        **dict.fromkeys(("properties", "patternProperties", "$defs"), "{schema}"),
        **dict.fromkeys(("definitions", "dependentSchemas"), "{schema}"),
        **dict.fromkeys(("allOf", "anyOf", "oneOf", "prefixItems"), "[schema]"),
        **dict.fromkeys(("additionalProperties", "not"), "schema"),
        "items": "schemas",
        **dict.fromkeys(("if", "then", "else", "contains"), "schema"),
        **dict.fromkeys(("propertyNames", "contentSchema"), "schema"),
        **dict.fromkeys(("unevaluatedItems", "unevaluatedProperties"), "schema"),
        **dict.fromkeys(("externalDocs", "xml"), "documentation"),
        **dict.fromkeys(("example", "default", "const"), "data"),
        "enum": "[data]",
        "discriminator": "discriminator",
    },
    referable=True,
    open=True,
    further=("type", "required"),
)
_INFO = Grammar(
    "the info object",
    {
        **dict.fromkeys(("title", "summary", "description", "termsOfService"), "text"),
        "version": "scalar",
        **dict.fromkeys(("contact", "license"), "documentation"),
    },
    required=("title", "version"),
    vital=False,
)
_DOCUMENTATION = Grammar(
    "documentation",
    dict.fromkeys(("description", "url", "name", "email"), "text"),
    vital=False,
    open=True,
)
_REQUIREMENT = Grammar("a security requirement", rest="[text]")
#: An entry of `x-variants`.
_VARIANT = Grammar(
    "a variant",
    dict.fromkeys(("schema", "response"), "schema"),
    vital=False,
    open=True,
)
_PARAMETER_FIELDS = {
    **dict.fromkeys(("description", "style"), "text"),
    **dict.fromkeys(("required", "deprecated", "explode", "allowReserved"), "flag"),
    "allowEmptyValue": "flag",
    "schema": "schema",
    "content": "{mediaType}",
    "example": "data",
    "examples": "{example}",
}

_ITEMS_FIELDS = {
    **dict.fromkeys(("format", "collectionFormat", "pattern"), "text"),
    "type": "text",
    "default": "data",
    "enum": "[data]",
    "items": "items",
    **dict.fromkeys(("minLength", "maxLength", "minItems", "maxItems"), "number"),
    **dict.fromkeys(("minimum", "maximum", "multipleOf"), "number"),
    **dict.fromkeys(("exclusiveMinimum", "exclusiveMaximum", "uniqueItems"), "flag"),
}

#: OpenAPI 3.0 to 3.2, chapter 4.8 each.
OPENAPI_3: Mapping[str, Grammar] = {
    "document": Grammar(
        "the description",
        {
            **dict.fromkeys(("jsonSchemaDialect", "$self"), "text"),
            "openapi": "scalar",
            "info": "info",
            "servers": "[server]",
            "paths": "paths",
            **dict.fromkeys(("webhooks", "x-webhooks"), "{pathItem}"),
            "components": "components",
            "security": "[requirement]",
            "tags": "[tag]",
            "externalDocs": "documentation",
        },
        required=("info",),
    ),
    "info": _INFO,
    "documentation": _DOCUMENTATION,
    "requirement": _REQUIREMENT,
    "schema": _SCHEMA,
    "discriminator": Grammar(
        "a discriminator",
        {"propertyName": "text", "mapping": "{text}", "defaultMapping": "text"},
        required=("propertyName",),
    ),
    "server": Grammar(
        "a server",
        {
            **dict.fromkeys(("url", "description", "name"), "text"),
            "variables": "{variable}",
        },
        required=("url",),
    ),
    "variable": Grammar(
        "a server's variable",
        {"enum": "[scalar]", "default": "scalar", "description": "text"},
        required=("default",),
    ),
    "components": Grammar(
        "the components",
        {
            "schemas": "{schema}",
            "responses": "{response}",
            "parameters": "{parameter}",
            "examples": "{example}",
            "requestBodies": "{requestBody}",
            "headers": "{header}",
            "securitySchemes": "{securityScheme}",
            "links": "{link}",
            "callbacks": "{callback}",
            "pathItems": "{pathItem}",
            "mediaTypes": "{mediaType}",
        },
    ),
    "paths": Grammar("the paths", rest="pathItem"),
    "pathItem": Grammar(
        "a path item",
        {
            **dict.fromkeys(("summary", "description"), "text"),
            **dict.fromkeys((*_METHODS, "query"), "operation"),
            "additionalOperations": "{operation}",
            "servers": "[server]",
            "parameters": "[parameter]",
        },
        referable=True,
    ),
    "operation": Grammar(
        "an operation",
        {
            **dict.fromkeys(("summary", "description", "operationId"), "text"),
            "tags": "[scalar]",
            "externalDocs": "documentation",
            "parameters": "[parameter]",
            "requestBody": "requestBody",
            "responses": "responses",
            "callbacks": "{callback}",
            "deprecated": "flag",
            "security": "[requirement]",
            "servers": "[server]",
        },
        required=("responses",),
    ),
    "variant": _VARIANT,
    "parameter": Grammar(
        "a parameter",
        {**_PARAMETER_FIELDS, "name": "scalar", "in": "text"},
        referable=True,
    ),
    # What Swagger 2.0 calls `in: body` or `in: formData`, in either of the two dialects.
    "bodyParameter": Grammar(
        "a parameter",
        {
            **_ITEMS_FIELDS,
            **_PARAMETER_FIELDS,
            **{"items": "schema", "name": "scalar", "in": "text"},
        },
    ),
    "header": Grammar("a header", _PARAMETER_FIELDS, referable=True),
    "requestBody": Grammar(
        "a request body",
        {"description": "text", "content": "{mediaType}", "required": "flag"},
        required=("content",),
        referable=True,
    ),
    "mediaType": Grammar(
        "a media type",
        {
            **dict.fromkeys(("schema", "itemSchema"), "schema"),
            "example": "data",
            "examples": "{example}",
            "encoding": "{encoding}",
            "prefixEncoding": "[encoding]",
            "itemEncoding": "encoding",
        },
        vital=False,
    ),
    "encoding": Grammar(
        "an encoding",
        {
            **dict.fromkeys(("contentType", "style"), "text"),
            **dict.fromkeys(("explode", "allowReserved"), "flag"),
            "headers": "{header}",
            "encoding": "{encoding}",
            "prefixEncoding": "[encoding]",
            "itemEncoding": "encoding",
        },
    ),
    "responses": Grammar("the responses", rest="response"),
    "response": Grammar(
        "a response",
        {
            **dict.fromkeys(("summary", "description"), "text"),
            "headers": "{header}",
            "content": "{mediaType}",
            "links": "{link}",
        },
        required=("description",),
        referable=True,
    ),
    "example": Grammar(
        "an example",
        {
            **dict.fromkeys(("summary", "description", "externalValue"), "text"),
            **dict.fromkeys(("value", "dataValue"), "data"),
            "serializedValue": "text",
        },
        referable=True,
        vital=False,
    ),
    "link": Grammar("a link", referable=True, vital=False, open=True),
    "callback": Grammar("a callback", rest="pathItem", referable=True),
    "tag": Grammar(
        "a tag",
        {
            **dict.fromkeys(("summary", "description", "parent", "kind"), "text"),
            "name": "scalar",
            "externalDocs": "documentation",
        },
        required=("name",),
        vital=False,
    ),
    "securityScheme": Grammar(
        "a security scheme",
        {
            **dict.fromkeys(("type", "description", "name", "in", "scheme"), "text"),
            **dict.fromkeys(("bearerFormat", "openIdConnectUrl"), "text"),
            "oauth2MetadataUrl": "text",
            "flows": "{flow}",
            "deprecated": "flag",
        },
        required=("type",),
        referable=True,
    ),
    "flow": Grammar(
        "an OAuth flow",
        {
            **dict.fromkeys(("authorizationUrl", "tokenUrl", "refreshUrl"), "text"),
            "deviceAuthorizationUrl": "text",
            "scopes": "{text}",
        },
    ),
}

#: Swagger 2.0, "Schema".
SWAGGER_2: Mapping[str, Grammar] = {
    "document": Grammar(
        "the description",
        {
            "swagger": "scalar",
            "info": "info",
            **dict.fromkeys(("host", "basePath"), "text"),
            **dict.fromkeys(("schemes", "consumes", "produces"), "[text]"),
            "paths": "paths",
            "definitions": "{schema}",
            "parameters": "{parameter}",
            "responses": "{response}",
            "securityDefinitions": "{securityScheme}",
            "security": "[requirement]",
            "tags": "[tag]",
            "externalDocs": "documentation",
        },
        required=("info", "paths"),
    ),
    "info": _INFO,
    "documentation": _DOCUMENTATION,
    "requirement": _REQUIREMENT,
    "schema": Grammar(
        _SCHEMA.title,
        {**_SCHEMA.fields, "discriminator": "data"},
        referable=True,
        open=True,
        further=_SCHEMA.further,
    ),
    "paths": Grammar("the paths", rest="pathItem"),
    "pathItem": Grammar(
        "a path item",
        {**dict.fromkeys(_METHODS[:7], "operation"), "parameters": "[parameter]"},
        referable=True,
    ),
    "operation": Grammar(
        "an operation",
        {
            **dict.fromkeys(("summary", "description", "operationId"), "text"),
            "tags": "[scalar]",
            "externalDocs": "documentation",
            **dict.fromkeys(("schemes", "consumes", "produces"), "[text]"),
            "parameters": "[parameter]",
            "responses": "responses",
            "deprecated": "flag",
            "security": "[requirement]",
        },
        required=("responses",),
    ),
    "variant": _VARIANT,
    "parameter": Grammar(
        "a parameter",
        {
            **_ITEMS_FIELDS,
            "description": "text",
            **dict.fromkeys(("required", "allowEmptyValue"), "flag"),
            "schema": "schema",
            "name": "scalar",
            "in": "text",
        },
        referable=True,
    ),
    "items": Grammar("the items of a parameter", {**_ITEMS_FIELDS}, open=True),
    "responses": Grammar("the responses", rest="response"),
    "response": Grammar(
        "a response",
        {
            "description": "text",
            "schema": "schema",
            "headers": "{header}",
            "examples": "{data}",
        },
        required=("description",),
        referable=True,
    ),
    "header": Grammar("a header", {**_ITEMS_FIELDS, "description": "text"}),
    "tag": OPENAPI_3["tag"],
    "securityScheme": Grammar(
        "a security scheme",
        {
            **dict.fromkeys(("type", "description", "name", "in", "flow"), "text"),
            **dict.fromkeys(("authorizationUrl", "tokenUrl"), "text"),
            "scopes": "{text}",
        },
        required=("type",),
    ),
}


def grammar_of(version: str) -> Mapping[str, Grammar]:
    """The grammar of a version, `2.0` or one of OpenAPI 3."""
    return SWAGGER_2 if version == "2.0" else OPENAPI_3
