"""A description whose responses have several media types, and clients of it."""

from __future__ import annotations

import asyncio
from typing import TYPE_CHECKING, Any

import httpx2

if TYPE_CHECKING:
    from functional_support import Client

SPEC = """\
openapi: 3.1.0
info: {title: Store, version: '1'}
paths:
  /orders:
    get:
      operationId: orders.list
      responses:
        '200':
          description: ok
          content:
            text/csv: {schema: {type: string}}
            application/json: {schema: {$ref: '#/components/schemas/Orders'}}
            application/xml: {schema: {$ref: '#/components/schemas/Orders'}}
            application/pdf: {schema: {type: string, format: binary}}
            application/vnd.store.v2+json:
              schema: {type: object, properties: {total: {type: integer}}}
        '202': {description: later, content: {text/plain: {schema: {type: string}}}}
        '204': {description: none}
    head:
      operationId: orders.exists
      responses:
        '200':
          description: ok
          content: {application/json: {schema: {$ref: '#/components/schemas/Orders'}}}
  /report:
    get:
      operationId: reports.get
      responses:
        '200':
          description: ok
          content: {application/json: {schema: {}}, image/png: {}}
  /photo:
    get:
      operationId: photos.get
      parameters: [{name: accept, in: query, schema: {type: string}}]
      responses:
        '200': {description: ok, content: {image/png: {}, image/webp: {}}}
  /export:
    get:
      operationId: exports.get
      parameters:
        - name: Accept
          in: header
          required: true
          schema: {$ref: '#/components/schemas/Format'}
      responses:
        '200':
          description: ok
          content:
            application/json: {schema: {$ref: '#/components/schemas/Orders'}}
            text/csv: {schema: {type: string}}
    post:
      operationId: exports.start
      parameters:
        - {name: accept, in: header, schema: {enum: [a/v1+json, a/v2+json, 'a b']}}
      responses:
        '201':
          description: ok
          content: {application/json: {schema: {$ref: '#/components/schemas/Orders'}}}
    put:
      operationId: exports.change
      parameters:
        - name: Accept
          in: header
          required: true
          schema: {type: string, enum: [a/v1+json, a/v2+json]}
      responses:
        '200':
          description: ok
          content: {application/json: {schema: {$ref: '#/components/schemas/Orders'}}}
  /pages:
    get:
      operationId: pages.list
      parameters:
        - {name: page, in: query, schema: {type: integer}}
        - name: Accept
          in: header
          schema: {type: string, enum: [application/json, text/csv]}
      x-pagination: {style: page, request: page, items: orders}
      responses:
        '200':
          description: ok
          content:
            application/json: {schema: {$ref: '#/components/schemas/Orders'}}
            text/csv: {schema: {type: string}}
  /words:
    get:
      operationId: words.get
      responses:
        '200':
          description: ok
          content: {application/json: {schema: {type: string}}}
    post:
      operationId: words.maybe
      responses:
        '200':
          description: ok
          content:
            application/json:
              schema:
                anyOf: [{$ref: '#/components/schemas/Orders'}, {type: 'null'}]
    put:
      operationId: words.color
      responses:
        '200':
          description: ok
          content:
            application/json: {schema: {type: string, enum: [red, green]}}
  /texts:
    get:
      operationId: texts.get
      responses:
        '200': {description: ok, content: {text/plain: {schema: {type: string}}}}
    post:
      operationId: texts.count
      responses:
        '200': {description: ok, content: {text/plain: {schema: {type: integer}}}}
    put:
      operationId: texts.file
      responses:
        '200':
          description: ok
          content: {text/plain: {schema: {type: string, format: binary}}}
  /bytes:
    get:
      operationId: bytes.raw
      responses:
        '200':
          description: ok
          content: {application/json: {schema: {type: string, format: binary}}}
    post:
      operationId: bytes.encoded
      responses:
        '200':
          description: ok
          content: {application/json: {schema: {type: string, contentEncoding: base64}}}
    put:
      operationId: bytes.any
      responses:
        '200':
          description: ok
          content: {'*/*': {schema: {type: string, contentMediaType: '*/*'}}}
    patch:
      operationId: bytes.nullable
      responses:
        '200':
          description: ok
          content:
            application/octet-stream:
              schema: {anyOf: [{type: string, format: binary}, {type: 'null'}]}
  /files:
    get:
      operationId: files.get
      responses: {'200': {description: ok}}
    post:
      operationId: files.add
      responses: {'422': {description: wrong}}
    put:
      operationId: files.put
      responses:
        '200':
          description: ok
          content: {application/json: {schema: {$ref: '#/components/schemas/Orders'}}}
        '201': {description: made}
    head:
      operationId: files.exists
      responses: {'200': {description: ok}}
    delete:
      operationId: files.delete
      responses: {'204': {description: gone}, '404': {description: none}}
  /versions:
    get:
      operationId: versions.get
      responses:
        '200':
          description: ok
          content:
            application/json; v=1; charset=utf-8:
              schema: {type: object, properties: {a: {type: integer}}}
            application/json; v=2: {schema: {type: array, items: {type: integer}}}
  /items:
    get:
      operationId: items.get
      responses:
        '200':
          description: ok
          content:
            text/plain: {schema: {$ref: '#/components/schemas/Orders'}}
            application/json: {schema: {$ref: '#/components/schemas/Orders'}}
            text/json: {schema: {$ref: '#/components/schemas/Orders'}}
        default:
          description: wrong
          content: {text/plain: {schema: {$ref: '#/components/schemas/Orders'}}}
    post:
      operationId: items.list
      responses:
        '200':
          description: ok
          content:
            text/plain:
              schema:
                anyOf:
                  - {type: array, items: {$ref: '#/components/schemas/Orders'}}
                  - {type: 'null'}
            text/csv:
              schema: {type: array, items: {$ref: '#/components/schemas/Orders'}}
    put:
      operationId: items.either
      responses:
        '200':
          description: ok
          content:
            text/plain:
              schema:
                oneOf: [{type: string}, {$ref: '#/components/schemas/Orders'}]
    patch:
      operationId: items.whole
      responses:
        '200':
          description: ok
          content:
            text/plain:
              schema:
                allOf:
                  - {$ref: '#/components/schemas/Orders'}
                  - {description: whole, required: [orders]}
components:
  schemas:
    Format: {type: string, enum: [application/json, text/csv]}
    Orders:
      type: object
      required: [orders]
      properties: {orders: {type: array, items: {type: integer}}}
"""

ORDERS = b'{"orders":[1]}'
ZIP = b"PK\x03\x04\xff\xfe\x00"
JSON = "application/json"


class Caller:
    """One of both clients of `SPEC`, whose next response is given."""

    def __init__(self, made: Client, *, is_async: bool, strict: bool = False) -> None:
        self.sent: list[httpx2.Request] = []
        self._reply = httpx2.Response(200)
        self._runner = asyncio.Runner() if is_async else None
        transport = httpx2.MockTransport(self._handle)
        http: Any = httpx2.AsyncClient if is_async else httpx2.Client
        name = f"Async{made.class_name}" if is_async else made.class_name
        self.client = getattr(made.package, name)(
            base_url="https://api.example.com",
            http_client=http(transport=transport),
            strict=strict,
        )

    def _handle(self, request: httpx2.Request) -> httpx2.Response:
        self.sent.append(request)
        return self._reply

    def call(
        self,
        method: str,
        content: bytes = b"",
        media_type: str | None = None,
        status: int = 200,
        **arguments: Any,
    ) -> Any:
        """What a method returns for a response with this body."""
        headers = {} if media_type is None else {"Content-Type": media_type}
        self._reply = httpx2.Response(status, content=content, headers=headers)
        found: Any = self.client
        for name in method.split("."):
            found = getattr(found, name)
        result = found(**arguments)
        return self._runner.run(result) if self._runner else result

    def accept(self, method: str, **arguments: Any) -> str:
        """What a method asks for."""
        self.call(method, ORDERS, JSON, **arguments)
        return self.sent[-1].headers["Accept"]

    def close(self) -> None:
        if self._runner:
            self._runner.close()
