"""description.json: the operations, by value."""

from __future__ import annotations

import json
from pathlib import Path

from .describing import described, only, text_of

SHOP = """
    openapi: 3.1.0
    info: {title: Shop, version: "1"}
    servers: [{url: "https://shop.example/api/v1"}]
    x-client: {lock: 120}
    security: [{key: []}, {token: [orders.read]}]
    paths:
      /orders:
        get:
          operationId: orders.list
          x-rate-limit: {requests: 10, period: 60}
          x-pagination:
            {style: cursor, request: after, response: next, items: orders}
          x-error-codes: {order_locked: It is being changed.}
          parameters:
            - {name: after, in: query, schema: {type: string}}
            - {$ref: "#/components/parameters/Ids"}
            - {name: X-Api-Key, in: header, schema: {type: string}}
          responses:
            "200":
              description: A page.
              headers:
                X-Count: {required: true, schema: {type: integer}}
              content:
                application/json:
                  schema: {$ref: "#/components/schemas/OrderList"}
                  example: {orders: [], next: null}
            "404": {$ref: "#/components/responses/Missing"}
        post:
          operationId: orders.create
          requestBody:
            required: true
            content:
              application/json: {schema: {$ref: "#/components/schemas/Order"}}
          responses:
            "201": {description: Made., content: {application/json: {schema: {type: integer}}}}
            "404": {$ref: "#/components/responses/Missing"}
      /unused:
        get:
          operationId: unused.get
          responses:
            "200":
              description: Not kept.
              content:
                application/json: {schema: {$ref: "#/components/schemas/Unused"}}
    components:
      parameters:
        Ids: {name: ids, in: query, explode: false, schema: {type: array, items: {type: integer}}}
      responses:
        Missing:
          description: Missing.
          content:
            application/json:
              schema: {type: object, properties: {code: {type: string}}}
              example: {code: order_missing}
      securitySchemes:
        key: {type: apiKey, in: header, name: X-Api-Key}
        token:
          type: oauth2
          flows:
            clientCredentials: {tokenUrl: "https://shop.example/token", scopes: {orders.read: Read}}
      schemas:
        Order: {type: object, properties: {id: {type: integer, readOnly: true}}}
        OrderList:
          type: object
          properties:
            orders: {type: array, items: {$ref: "#/components/schemas/Order"}}
            next: {type: [string, "null"]}
        Unused: {type: object, properties: {id: {type: integer}}}
"""


def test_an_operation_by_value(tmp_path: Path) -> None:
    told = described(tmp_path, SHOP)
    (listed,) = [each for each in told["operations"] if each["id"] == "orders.list"]
    assert listed == {
        "id": "orders.list",
        "method": "GET",
        "path": "/orders",
        "base_url": None,
        "query": [],
        "headers": [],
        "parameters": [
            {
                "name": "after",
                "in": "query",
                "required": False,
                "style": "form",
                "explode": True,
                "schema": {"type": "string"},
            },
            {"$ref": "#/parameters/ids"},
        ],
        "body": None,
        "responses": {
            "200": {
                "content": {
                    "application/json": {
                        "schema": {"$ref": "#/schemas/OrderList"},
                        "example": {"orders": [], "next": None},
                    }
                },
                "headers": {
                    "X-Count": {"required": True, "schema": {"type": "integer"}}
                },
            },
            "404": {"$ref": "#/responses/Missing"},
        },
        "error_codes": [["order_locked", None, None]],
        "security": [["key"], ["token"]],
        "scopes": [["orders.read"]],
        "rate_limit": {"requests": 10, "period": 60.0, "lock": None},
        "paging": {
            "style": "cursor",
            "request": "after",
            "response": "next",
            "items": "orders",
            "first": 1,
        },
    }


def test_what_several_operations_share_is_written_once(tmp_path: Path) -> None:
    told = described(tmp_path, SHOP)
    assert told["responses"] == {
        "Missing": {
            "content": {
                "application/json": {
                    "schema": {
                        "type": "object",
                        "properties": {"code": {"type": "string"}},
                    },
                    "example": {"code": "order_missing"},
                }
            },
            "headers": {},
        }
    }
    (ids,) = told["parameters"].values()
    assert (ids["name"], ids["explode"], ids["schema"]["items"]) == (
        *("ids", False),
        {"type": "integer"},
    )


def test_the_api_as_a_whole(tmp_path: Path) -> None:
    told = described(tmp_path, SHOP)
    assert told["format"] == 1
    assert (told["title"], told["package"], told["lock"]) == ("Shop", "shop", 120)
    assert [each["url"] for each in told["servers"]] == ["https://shop.example/api/v1"]
    assert told["security_schemes"]["key"] == {
        "kind": "api_key",
        "parameter": "X-Api-Key",
        "in": "header",
    }
    token = told["security_schemes"]["token"]
    assert (token["kind"], token["token_scheme"]) == ("token", "Bearer")
    assert token["token_url"] == "https://shop.example/token"


def test_only_schemas_that_operations_reach(tmp_path: Path) -> None:
    told = described(tmp_path, SHOP, filters=only("orders.*"))
    assert [each["id"] for each in told["operations"]] == [
        "orders.list",
        "orders.create",
    ]
    assert list(told["schemas"]) == ["Order", "OrderList"]


def test_one_line_an_operation_and_one_a_schema(tmp_path: Path) -> None:
    text = text_of(tmp_path, SHOP)
    lines = [
        json.loads(line.rstrip(",")) for line in text.splitlines() if '"id":"' in line
    ]
    assert [line["id"] for line in lines if "method" in line] == [
        *("orders.list", "orders.create", "unused.get")
    ]
    (order,) = [line for line in text.splitlines() if line.startswith('"Order":')]
    assert order == (
        '"Order":{"type":"object","properties":{"id":{"type":"integer","readOnly":true}}},'
    )
    assert text == text_of(tmp_path, SHOP)


def test_variants_have_their_own_bodies_queries_and_responses(tmp_path: Path) -> None:
    told = described(
        tmp_path,
        """
        openapi: 3.1.0
        info: {title: Shop, version: "1"}
        paths:
          /orders/{id}:
            put:
              parameters:
                - {name: id, in: path, required: true, schema: {type: string}}
                - {name: action, in: query, schema: {type: string}}
              requestBody:
                content: {application/json: {schema: {type: object}}}
              responses:
                "200": {description: Done., content: {application/json: {schema: {type: object}}}}
                "204": {description: Done.}
              x-variants:
                orders.pay:
                  schema: {type: object, properties: {amount: {type: number}}}
                  query: {action: pay}
                  responses: ["204"]
                  example: {amount: 5}
                orders.note:
                  schema: {type: object, properties: {text: {type: string}}}
                  responses: ["200"]
                  response: {type: object, properties: {text: {type: string}}}
                  response-example: {text: Thanks}
        """,
    )
    pay, note = told["operations"]
    assert (pay["id"], note["id"]) == ("orders.pay", "orders.note")
    assert pay["query"] == [["action", "pay"]]
    # Both have the parameters of one operation.
    assert pay["parameters"] == [{"$ref": "#/parameters/id"}]
    assert note["parameters"] == [
        *pay["parameters"],
        {"$ref": "#/parameters/action"},
    ]
    assert pay["body"]["content"]["application/json"] == {
        "schema": {"type": "object", "properties": {"amount": {"type": "number"}}},
        "example": {"amount": 5},
    }
    assert list(pay["responses"]) == ["204"]
    assert note["query"] == []
    assert note["responses"]["200"]["content"]["application/json"] == {
        "schema": {"type": "object", "properties": {"text": {"type": "string"}}},
        "example": {"text": "Thanks"},
    }


def test_each_method_has_the_media_types_that_it_sends_and_takes(
    tmp_path: Path,
) -> None:
    told = described(
        tmp_path,
        """
        openapi: 3.1.0
        info: {title: Shop, version: "1"}
        paths:
          /orders:
            post:
              operationId: orders.create
              requestBody:
                content:
                  application/json: {schema: {type: object, properties: {a: {type: string}}}}
                  multipart/form-data:
                    schema:
                      type: object
                      properties:
                        file: {type: string, format: binary}
                        tags: {type: array, items: {type: string}}
                    encoding: {tags: {contentType: application/json}}
              responses:
                "200":
                  description: Done.
                  content:
                    application/json: {schema: {type: object, properties: {a: {type: string}}}}
                    text/event-stream: {schema: {type: object, properties: {a: {type: string}}}}
        """,
    )
    sent = {each["id"]: list(each["body"]["content"]) for each in told["operations"]}
    returned = {
        each["id"]: list(each["responses"]["200"]["content"])
        for each in told["operations"]
    }
    assert sent == {
        "orders.create": ["application/json"],
        "orders.create_stream": ["application/json"],
        "orders.create_multipart": ["multipart/form-data"],
    }
    assert returned == {
        "orders.create": ["application/json"],
        "orders.create_stream": ["text/event-stream"],
        "orders.create_multipart": ["application/json"],
    }
    parts = next(o for o in told["operations"] if o["id"] == "orders.create_multipart")
    assert parts["body"]["content"]["multipart/form-data"]["encoding"] == {
        "tags": {"content_type": "application/json"}
    }
