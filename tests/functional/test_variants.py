"""`x-variants`: several methods on one URL, each with its own body and answers."""

from __future__ import annotations

import inspect
import json
from typing import TYPE_CHECKING, Any

import pytest

if TYPE_CHECKING:
    from functional_support import Workshop

SPEC = """\
openapi: 3.1.0
info: {title: Example, version: '1'}
security: [{key: []}]
paths:
  /chats/{id}:
    put:
      operationId: chats.change
      summary: Change a chat
      x-error-codes: {no_title: The title is empty., not_found: There is no such chat.}
      x-variants:
        chats.rename:
          summary: Rename a chat
          schema: {$ref: '#/components/schemas/Rename'}
          responses: ['200']
          x-error-codes: [no_title]
          example: {operation: rename, title: New}
          response-example: {title: New}
        chats.close:
          summary: Close a chat
          security: []
          schema: {$ref: '#/components/schemas/Close'}
          responses: ['204']
          example: {operation: close}
      parameters: [{name: id, in: path, required: true, schema: {type: string}}]
      requestBody:
        required: true
        content:
          application/json:
            schema:
              oneOf: [{$ref: '#/components/schemas/Rename'}, {$ref: '#/components/schemas/Close'}]
      responses:
        '200':
          description: renamed
          content: {application/json: {schema: {$ref: '#/components/schemas/Chat'}}}
        '204': {description: closed}
        '404': {description: unknown}
components:
  securitySchemes: {key: {type: http, scheme: bearer}}
  schemas:
    Rename:
      type: object
      required: [operation, title]
      properties: {operation: {const: rename}, title: {type: string}}
    Close:
      type: object
      required: [operation]
      properties: {operation: {const: close}}
    Chat: {type: object, properties: {title: {type: string}}}
"""


def test_each_variant_is_a_method_that_fills_in_what_tells_it_apart(
    workshop: Workshop,
) -> None:
    client, wire = workshop.build(SPEC).call("secret")
    wire.answer({"title": "New"})
    assert client.chats.rename("7", title="New").title == "New"
    assert (wire.last.method, wire.target) == ("PUT", "/chats/7")
    assert json.loads(wire.last.content) == {"operation": "rename", "title": "New"}
    wire.replies.clear()
    wire.answer(status=204, content=b"")
    client.chats.close("7")
    assert json.loads(wire.last.content) == {"operation": "close"}
    assert not hasattr(client.chats, "change")


def test_a_variant_has_answers_codes_and_security_of_its_own(
    workshop: Workshop,
) -> None:
    client, wire = workshop.build(SPEC).call("secret")
    rename, close = client.chats.rename, client.chats.close
    assert inspect.signature(rename).return_annotation == "Chat"
    assert inspect.signature(close).return_annotation == "None"
    assert "no_title" in rename.__doc__ and "not_found" not in rename.__doc__
    assert "no_title" in close.__doc__ and "not_found" in close.__doc__
    assert rename.__doc__.startswith("Rename a chat")
    wire.answer(status=204, content=b"")
    close("7")
    assert "Authorization" not in wire.last.headers


@pytest.mark.parametrize(
    ("old", "new", "said"),
    [
        ("schema: {$ref: '#/components/schemas/Close'}", "text: none", "'chats.close'"),
        ("x-variants:", "x-variants: [1]\n      x-else:", "x-variants"),
    ],
)
def test_variants_that_cannot_be_read_are_reported(
    workshop: Workshop, old: str, new: str, said: str
) -> None:
    made = workshop.build(SPEC.replace(old, new, 1))
    codes = {finding.code: finding.message for finding in made.findings}
    assert said in codes["extension-invalid"]


def test_references_in_variants_are_checked_like_all_others(workshop: Workshop) -> None:
    known = "schema: {$ref: '#/components/schemas/Close'}"
    made = workshop.build(SPEC.replace(known, "schema: {$ref: '#/nowhere'}", 1))
    assert "schema-missing" in made.codes


LISTS = """\
openapi: 3.1.0
info: {title: Example, version: '1'}
paths:
  /items?version=2:
    get:
      operationId: items.list
      summary: List items
      x-pagination: {style: cursor, request: next, response: next, items: data}
      x-variants:
        items.list:
          query: {kind: null, archived: false}
        items.list_books:
          summary: List books
          query: {kind: book, limit: 50}
          response: {$ref: '#/components/schemas/Books'}
          response-example: {books: [{isbn: '1'}]}
          x-pagination: {style: cursor, request: next, response: page.next, items: books}
        items.count:
          query: {kind: null, next: null, count: true}
          response: {type: object, properties: {total: {type: integer}}}
          x-pagination: {style: none}
      parameters:
        - {name: kind, in: query, required: true, schema: {type: string}}
        - {name: archived, in: query, schema: {type: boolean}}
        - {name: limit, in: query, schema: {type: integer}}
        - {name: next, in: query, schema: {type: string}}
        - {name: kind, in: header, schema: {type: string}}
      responses:
        '200':
          description: ok
          content: {application/json: {schema: {$ref: '#/components/schemas/Items'}}}
        '404':
          description: unknown
          content: {application/json: {schema: {type: object}}}
components:
  schemas:
    Items:
      type: object
      properties: {data: {type: array, items: {type: string}}, next: {type: string}}
    Books:
      type: object
      properties:
        books: {type: array, items: {$ref: '#/components/schemas/Book'}}
        page: {type: object, properties: {next: {type: string}}}
    Book: {type: object, properties: {isbn: {type: string}}}
"""


def _arguments(method: Any) -> list[str]:
    return list(inspect.signature(method).parameters)


def test_a_query_of_a_variant_is_sent_and_no_argument(workshop: Workshop) -> None:
    client, wire = workshop.build(LISTS).call()
    wire.answer({})
    items = client.items
    items.list_books(next="n", archived=True)
    assert sorted(wire.query) == [
        *(("archived", "true"), ("kind", "book"), ("limit", "50"), ("next", "n")),
        ("version", "2"),
    ]
    assert _arguments(items.list_books) == ["archived", "next", "kind"]
    items.count()
    assert sorted(wire.query) == [("count", "true"), ("version", "2")]
    assert _arguments(items.count) == ["archived", "limit", "kind"]


def test_null_leaves_a_parameter_out_but_no_header_of_its_name(
    workshop: Workshop,
) -> None:
    client, wire = workshop.build(LISTS).call()
    wire.answer({})
    client.items.list(limit=3, kind="h")
    assert sorted(wire.query) == [
        ("archived", "false"),
        ("limit", "3"),
        ("version", "2"),
    ]
    assert wire.last.headers["kind"] == "h"


def test_a_variant_may_answer_with_something_else(workshop: Workshop) -> None:
    made = workshop.build(LISTS)
    client, wire = made.call(strict=True)
    wire.answer({"books": [{"isbn": "1"}]})
    assert client.items.list_books().books == [made.package.Book(isbn="1")]
    wire.replies.clear()
    wire.answer({"total": 7})
    assert client.items.count().total == 7
    wire.replies.clear()
    wire.answer({"data": ["x"]})
    assert client.items.list().data == ["x"]
    wire.replies.clear()
    wire.answer({}, status=404)
    with pytest.raises(made.package.NotFoundError):
        client.items.count()


def test_variants_are_walked_over_each_in_its_own_way(workshop: Workshop) -> None:
    made = workshop.build(LISTS)
    client, wire = made.call()
    wire.answer({"data": ["x"], "next": "a"})
    wire.answer({"data": ["y"]})
    assert list(client.items.iter()) == ["x", "y"]
    assert ("next", "a") in wire.query and ("archived", "false") in wire.query
    wire.replies.clear()
    wire.answer({"books": [{"isbn": "1"}], "page": {"next": "b"}})
    wire.answer({"books": [{"isbn": "2"}]})
    assert [book.isbn for book in client.items.iter_list_books()] == ["1", "2"]
    assert ("next", "b") in wire.query and ("kind", "book") in wire.query
    assert not hasattr(client.items, "iter_count")
    assert made.codes == ["path-query"]


@pytest.mark.parametrize(
    ("old", "new", "line"),
    [
        ("response: page.next", "response: page.other", 17),
        ("          x-pagination: {style: none}\n", "", 18),
        ("{kind: null, archived: false}", "{next: fixed}", 10),
    ],
)
def test_a_walk_that_does_not_fit_a_variant_is_reported(
    workshop: Workshop, old: str, new: str, line: int
) -> None:
    made = workshop.build(LISTS.replace(old, new, 1))
    (finding,) = [f for f in made.findings if f.code == "extension-invalid"]
    assert finding.position is not None and finding.position.line == line


@pytest.mark.parametrize("query", ["5", "[a, b]", "text", "true"])
def test_a_query_that_is_no_mapping_is_reported(workshop: Workshop, query: str) -> None:
    spec = LISTS.replace("{kind: null, archived: false}", query, 1)
    made = workshop.build(spec)
    assert "extension-invalid" in made.codes
    assert not hasattr(made.call()[0].items, "iter")


def test_an_operation_all_of_whose_variants_are_refused_stays(
    workshop: Workshop,
) -> None:
    start = SPEC.index("        chats.rename:")
    end = SPEC.index("      parameters:")
    spec = f"{SPEC[:start]}        chats.rename: 7\n        chats.close: {{}}\n{SPEC[end:]}"
    made = workshop.build(spec)
    assert made.codes == ["extension-invalid"] * 2
    client, wire = made.call("secret")
    wire.answer({"title": "New"})
    body = made.package.Rename(title="New")
    assert client.chats.change("7", body=body).title == "New"
