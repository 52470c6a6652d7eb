"""`x-pagination`: methods that walk over all pages of a list."""

from __future__ import annotations

import asyncio
import inspect
from typing import TYPE_CHECKING, Any

import httpx2
import pytest
from cliqgen.codes import CODES

if TYPE_CHECKING:
    from functional_support import Client, Workshop

SPEC = """\
openapi: 3.1.0
info: {title: Example, version: '1'}
paths:
  /teams/{team}/users:
    get:
      operationId: users.list
      x-pagination: {style: cursor, request: next-token, response: next-token, items: users}
      parameters:
        - {name: team, in: path, required: true, schema: {type: string}}
        - {name: role, in: query, required: true, schema: {type: string}}
        - {name: next-token, in: query, schema: {type: string}}
        - {name: limit, in: query, schema: {type: integer}}
      responses:
        '200':
          description: ok
          content: {application/json: {schema: {$ref: '#/components/schemas/Users'}}}
  /users/search:
    get:
      operationId: users.search
      x-pagination: {style: cursor, request: from, response: page.next, items: page.found}
      parameters: [{name: from, in: query, schema: {type: integer}}]
      responses:
        '200':
          description: ok
          content:
            application/json:
              schema:
                type: object
                properties:
                  page:
                    type: object
                    required: [found]
                    properties:
                      found: {type: array, items: {$ref: '#/components/schemas/User'}}
                      next: {type: [integer, 'null']}
  /users/names:
    get:
      operationId: users.names
      x-pagination: {style: cursor, request: cursor, response: meta.cursor, items: data.names}
      parameters: [{name: cursor, in: query, schema: {type: string}}]
      responses:
        '200':
          description: ok
          content:
            application/json:
              schema:
                type: object
                required: [meta, data]
                properties:
                  meta: {type: object, properties: {cursor: {type: string}}}
                  data:
                    type: [object, 'null']
                    properties: {names: {type: array, items: {type: string}}}
  /users/deep:
    get:
      operationId: users.deep
      x-pagination: {style: cursor, request: at, response: a.b.c.next, items: a.b.c.found}
      parameters: [{name: at, in: query, schema: {type: [string, 'null']}}]
      responses:
        '200':
          description: ok
          content: {application/json: {schema: {$ref: '#/components/schemas/Deep'}}}
components:
  schemas:
    Deep: {type: object, properties: {a: {$ref: '#/components/schemas/DeepA'}}}
    DeepA:
      type: object
      required: [b]
      properties: {b: {$ref: '#/components/schemas/DeepB'}}
    DeepB:
      type: object
      properties: {c: {oneOf: [{$ref: '#/components/schemas/DeepC'}, {type: 'null'}]}}
    DeepC:
      type: object
      properties:
        found: {type: [array, 'null'], items: {type: number}}
        next: {type: [string, 'null']}
    Users:
      type: object
      required: [users]
      properties:
        users: {$ref: '#/components/schemas/UserList'}
        next-token: {type: string}
    UserList: {type: array, items: {$ref: '#/components/schemas/User'}}
    User:
      type: object
      required: [id]
      properties: {id: {type: string}}
"""


def _list(
    *,
    operation: str = "things.list",
    pagination: str = "{style: cursor, request: next, response: next, items: data}",
    parameters: str = "{name: next, in: query, schema: {type: string}}",
    properties: str = "{data: {type: array, items: {type: integer}}, next: {type: string}}",
    more: str = "",
    extra: str = "",
) -> str:
    return f"""\
openapi: 3.1.0
info: {{title: Example, version: '1'}}
paths:
  /things:
    get:
      operationId: {operation}
      x-pagination: {pagination}
      parameters: [{parameters}]
      responses:
        '200':
          description: ok
          content:
            application/json: {{schema: {{type: object, properties: {properties}}}}}
{more}{extra}"""


def _has(made: Client, name: str) -> bool:
    return hasattr(made.call()[0].things, name)


def test_list_is_walked_over_by_iter(workshop: Workshop) -> None:
    made = workshop.build(SPEC)
    client, wire = made.call()
    wire.answer({"users": [{"id": "1"}, {"id": "2"}], "next-token": "a b"})
    wire.answer({"users": [{"id": "3"}]})
    user = made.package.User
    found = list(client.users.iter("red", role="boss", limit=2))
    assert found == [user(id="1"), user(id="2"), user(id="3")]
    assert [request.url.raw_path.decode() for request in wire.seen] == [
        "/teams/red/users?role=boss&limit=2",
        "/teams/red/users?role=boss&next-token=a%20b&limit=2",
    ]
    assert not made.codes


def test_a_walk_takes_what_the_list_takes(workshop: Workshop) -> None:
    client, wire = workshop.build(SPEC).call()
    own = list(inspect.signature(client.users.list).parameters)
    assert list(inspect.signature(client.users.iter).parameters) == [*own, "max_items"]
    with pytest.raises(TypeError, match="role"):
        client.users.iter("red")
    wire.answer({"users": [{"id": "3"}]})
    list(client.users.iter("red", role="boss", next_token="x"))
    assert wire.query == [("role", "boss"), ("next-token", "x")]


def test_max_items(workshop: Workshop) -> None:
    client, wire = workshop.build(SPEC).call()
    wire.answer({"users": [{"id": "1"}, {"id": "2"}], "next-token": "a"})
    found = list(client.users.iter("red", role="boss", max_items=1))
    assert [user.id for user in found] == ["1"]
    assert len(wire.seen) == 1
    with pytest.raises(ValueError, match="max_items"):
        client.users.iter("red", role="boss", max_items=-1)


def test_another_list_is_walked_over_by_iter_and_its_name(workshop: Workshop) -> None:
    client, wire = workshop.build(SPEC).call()
    wire.answer({"page": {"found": [{"id": "1"}], "next": 7}})
    wire.answer({"page": {"found": [{"id": "2"}], "next": None}})
    assert [user.id for user in client.users.iter_search()] == ["1", "2"]
    assert wire.target == "/users/search?from=7"
    wire.replies.clear()
    wire.answer({"page": {"found": []}})
    assert list(client.users.iter_search(from_=3)) == []
    assert wire.target == "/users/search?from=3"


def test_an_object_on_the_way_may_be_absent(workshop: Workshop) -> None:
    client, wire = workshop.build(SPEC).call()
    for answer in ({}, {"page": None}):
        wire.replies.clear()
        wire.answer(answer)
        assert list(client.users.iter_search()) == []


@pytest.mark.parametrize("answer", [{"meta": {}, "data": None}, {}, []])
def test_an_object_on_the_way_may_be_null(workshop: Workshop, answer: Any) -> None:
    client, wire = workshop.build(SPEC).call()
    wire.answer(answer)
    assert list(client.users.iter_names()) == []


@pytest.mark.parametrize("answer", [{"data": "odd"}, ["ada"], "ada"])
def test_items_behind_something_else_are_told(workshop: Workshop, answer: Any) -> None:
    made = workshop.build(SPEC)
    client, wire = made.call()
    wire.answer(answer)
    with pytest.raises(made.package.PaginationError, match="does not list items where"):
        list(client.users.iter_names())


@pytest.mark.parametrize("last", [{}, {"a": {"b": {}}}, {"a": {"b": {"c": None}}}])
def test_a_path_may_be_deep(workshop: Workshop, last: Any) -> None:
    client, wire = workshop.build(SPEC).call(strict=True)
    wire.answer({"a": {"b": {"c": {"found": [1.5], "next": "x"}}}})
    wire.answer({"a": {"b": {"c": {"found": None, "next": "y"}}}})
    wire.answer(last)
    assert list(client.users.iter_deep()) == [1.5]
    assert wire.query == [("at", "y")]


def test_an_argument_may_be_called_cursor_if_it_is_the_cursor(
    workshop: Workshop,
) -> None:
    client, wire = workshop.build(SPEC).call()
    wire.answer({"meta": {"cursor": "b"}, "data": {"names": ["x"]}})
    wire.answer({"meta": {}, "data": {"names": ["y"]}})
    assert list(client.users.iter_names(cursor="a")) == ["x", "y"]
    assert [request.url.query for request in wire.seen] == [b"cursor=a", b"cursor=b"]


def test_a_circle_raises_the_exception_of_the_package(workshop: Workshop) -> None:
    made = workshop.build(SPEC)
    client, wire = made.call()
    wire.answer({"users": [{"id": "1"}], "next-token": "a"})
    walk = client.users.iter("red", role="boss")
    with pytest.raises(made.package.PaginationError) as caught:
        list(walk)
    assert len(wire.seen) == 2
    assert caught.value.operation == "users.list"
    errors = [n for n in made.package.__all__ if n.endswith(f"{made.class_name}Error")]
    assert isinstance(caught.value, getattr(made.package, errors[0]))


def test_the_asynchronous_client_walks_too(workshop: Workshop) -> None:
    made = workshop.build(SPEC)
    answers = [
        {"users": [{"id": "1"}], "next-token": "a"},
        {"users": [{"id": "2"}]},
    ]

    def handle(request: httpx2.Request) -> httpx2.Response:
        return httpx2.Response(200, json=answers.pop(0))

    async def main() -> list[str]:
        transport = httpx2.MockTransport(handle)
        client = getattr(made.package, f"Async{made.class_name}")(
            base_url="https://api.example.com",
            http_client=httpx2.AsyncClient(transport=transport),
        )
        walk = client.users.iter("red", role="boss")
        return [user.id async for user in walk]

    assert asyncio.run(main()) == ["1", "2"]


def test_a_walk_says_what_it_does(workshop: Workshop) -> None:
    client, _ = workshop.build(SPEC).call()
    text = " ".join((inspect.getdoc(client.users.iter) or "").split())
    assert text.startswith(
        "Iterate over all items of `list`, fetching pages as needed."
    )
    for said in (
        "To continue an earlier iterator, pass its `cursor`.",
        "max_items:",
        "PaginationError",
    ):
        assert said in text


@pytest.mark.parametrize(
    "name", ["max_items", "fetch", "cursor", "pages", "str", "int", "list"]
)
def test_an_argument_keeps_its_name_and_the_walk_s_own_moves_aside(
    workshop: Workshop, name: str
) -> None:
    other = f"{{name: {name}, in: query, schema: {{type: string}}}}"
    spec = _list(
        parameters=f"{{name: next, in: query, schema: {{type: string}}}}, {other}"
    )
    client, wire = workshop.build(spec).call()
    wire.answer({"data": [1, 2], "next": "n"})
    wire.answer({"data": [3]})
    assert list(client.things.iter(**{name: "x"})) == [1, 2, 3]
    assert wire.query == [("next", "n"), (name, "x")]
    own = "max_items_" if name == "max_items" else "max_items"
    wire.replies.clear()
    wire.answer({"data": [1, 2], "next": "n"})
    assert list(client.things.iter(**{name: "x", own: 1})) == [1]


@pytest.mark.parametrize("name", ["max_items", "fetch", "pages"])
def test_the_cursor_may_have_such_a_name_as_well(workshop: Workshop, name: str) -> None:
    made = workshop.build(
        _list(
            parameters=f"{{name: {name}, in: query, schema: {{type: string}}}}",
            pagination=f"{{style: cursor, request: {name}, response: next, items: data}}",
        )
    )
    client, wire = made.call()
    wire.answer({"data": [1], "next": "n"})
    wire.answer({"data": [2]})
    assert list(client.things.iter(**{name: "a"})) == [1, 2]
    assert [request.url.query.decode() for request in wire.seen] == [
        f"{name}=a",
        f"{name}=n",
    ]


@pytest.mark.parametrize("name", ["page", "self", "items", "start", "iter"])
def test_any_other_name_does_no_harm(workshop: Workshop, name: str) -> None:
    made = workshop.build(
        _list(
            parameters=f"{{name: {name}, in: query, schema: {{type: string}}}}",
            pagination=f"{{style: cursor, request: {name}, response: next, items: data}}",
        )
    )
    client, wire = made.call()
    wire.answer({"data": [1], "next": "n"})
    wire.answer({"data": [2]})
    assert list(client.things.iter()) == [1, 2]
    assert wire.query == [(name, "n")]


def test_a_method_that_is_called_iter_already_keeps_its_name(
    workshop: Workshop,
) -> None:
    more = (
        "  /iter: {get: {operationId: things.iter, "
        "responses: {'204': {description: done}}}}\n"
    )
    client, wire = workshop.build(_list(more=more)).call()
    wire.answer({"data": [1]})
    assert list(client.things.iter_()) == [1]
    wire.replies.clear()
    wire.answer(status=204)
    assert client.things.iter() is None


def test_a_walk_through_a_method_called_list_is_annotated(workshop: Workshop) -> None:
    spec = _list(
        properties="{data: {type: array, items: {type: array, items: {type: integer}}}, "
        "next: {type: string}}"
    )
    made = workshop.build(spec)
    client, wire = made.call()
    annotation = inspect.signature(client.things.iter).return_annotation
    assert annotation == "ItemIterator[builtins.list[int]]"
    wire.answer({"data": [[1], [2]]})
    assert list(client.things.iter()) == [[1], [2]]


@pytest.mark.parametrize(
    "options",
    [
        {"pagination": "{style: cursor, request: other, response: next, items: data}"},
        {"pagination": "{style: cursor, request: next, response: other, items: data}"},
        {"pagination": "{style: cursor, request: next, response: next, items: other}"},
        {"pagination": "{style: cursor, request: next, response: next, items: next}"},
        {"pagination": "{style: cursor, request: next, response: data, items: data}"},
        {"pagination": "{style: cursor, request: next, response: next, items: data.x}"},
        {"pagination": "{style: cursor, request: next, response: next, items: next.x}"},
        {"pagination": "{style: cursor, request: next, response: next, items: ''}"},
        {"pagination": "{style: cursor, request: next, response: next, items: a..b}"},
        {"pagination": "{style: cursor, request: next, response: next}"},
        {"pagination": "{style: cursor, request: next, items: data}"},
        {"pagination": "{style: cursor}"},
        {"pagination": "{style: cursor, request: [next], response: 7, items: {}}"},
        {"parameters": "{name: next, in: header, schema: {type: string}}"},
        {
            "parameters": "{name: next, in: query, required: true, schema: {type: string}}"
        },
        {"parameters": "{name: next, in: query, schema: {type: integer}}"},
        {"properties": "{data: {type: object}, next: {type: string}}"},
        {"properties": "{data: {type: array}, next: {type: boolean}}"},
        {"properties": "{data: {type: array}, next: {type: object}}"},
    ],
)
def test_what_does_not_fit_is_reported(
    workshop: Workshop, options: dict[str, str]
) -> None:
    made = workshop.build(_list(**options))
    (finding,) = [f for f in made.findings if f.code == "extension-invalid"]
    assert "x-pagination" in finding.message
    assert finding.position is not None and finding.position.line == 7
    assert not _has(made, "iter")
    assert _has(made, "list")
    assert "extension-invalid" in CODES


@pytest.mark.parametrize(
    "pagination", ["{}", "[]", "cursor", "{style: 7}", "{style: null}"]
)
def test_an_extension_without_a_style_is_reported(
    workshop: Workshop, pagination: str
) -> None:
    made = workshop.build(_list(pagination=pagination))
    assert [f.message for f in made.findings] == ["x-pagination requires a `style`"]
    assert not _has(made, "iter")


def test_the_style_none_says_that_there_is_no_walk(workshop: Workshop) -> None:
    made = workshop.build(_list(pagination="{style: none}"))
    assert not made.codes
    assert not _has(made, "iter")


@pytest.mark.parametrize(
    "answers",
    [
        "'204': {description: nothing}",
        "'200': {description: x, content: {application/json: {schema: {type: array}}}}",
        "'200': {description: x, content: {text/plain: {schema: {type: string}}}}",
    ],
)
def test_an_answer_that_is_no_object_is_reported(
    workshop: Workshop, answers: str
) -> None:
    spec = _list()
    head = spec[: spec.index("      responses:")]
    made = workshop.build(f"{head}      responses: {{{answers}}}\n")
    assert "extension-invalid" in made.codes
    assert not _has(made, "iter")
