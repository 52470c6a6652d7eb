"""Several descriptions of one call become one operation, by the README's rule."""

from __future__ import annotations

import inspect
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from functional_support import Workshop

NUMBERED = """\
openapi: 3.1.0
info: {title: Example, version: '1'}
paths:
  /chats/{CHAT_ID1}/messages:
    post:
      operationId: send_card
      tags: [messages]
      parameters:
        - {name: CHAT_ID1, in: path, required: true, schema: {type: string}}
        - {name: notify, in: query, required: true, schema: {type: boolean}}
        - {name: bot, in: query, required: true, schema: {type: string}}
      requestBody:
        required: true
        content:
          application/json:
            schema:
              title: Card
              type: object
              required: [card]
              properties: {card: {type: string}}
      responses: {'204': {description: done}}
  /chats/{CHAT_ID}/messages:
    post:
      operationId: send_text
      tags: [messages]
      parameters:
        - {name: CHAT_ID, in: path, required: true, schema: {type: string}}
        - {name: notify, in: query, required: true, schema: {type: boolean}}
      requestBody:
        required: true
        content:
          application/json:
            schema:
              title: Text
              type: object
              required: [text]
              properties: {text: {type: string}}
      responses:
        '200':
          description: ok
          content:
            application/json:
              schema: {type: object, properties: {id: {type: string}}}
"""

QUERY = """\
openapi: 3.1.0
info: {title: Example, version: '1'}
paths:
  /items?mode=short:
    get:
      operationId: list_short
      tags: [items]
      responses: {'204': {description: done}}
  /items:
    get:
      operationId: list_items
      tags: [items]
      parameters: [{name: limit, in: query, schema: {type: integer}}]
      responses: {'204': {description: done}}
"""

ALONE = """\
openapi: 3.1.0
info: {title: Example, version: '1'}
paths:
  /items?mode=short&flag:
    get:
      operationId: items.short
      responses: {'204': {description: done}}
"""


def test_numbered_parameters_name_one_call(workshop: Workshop) -> None:
    made = workshop.build(NUMBERED)
    client, _ = made.call()
    methods = [n for n in dir(client.messages) if not n.startswith("_")]
    assert methods == ["send_text"]
    assert made.codes.count("operation-merged") == 1


def test_the_report_names_the_entry_merged_away(workshop: Workshop) -> None:
    made = workshop.build(NUMBERED)
    found = next(d for d in made.findings if d.code == "operation-merged")
    assert "send_card" in found.message and "send_text" in found.message
    assert found.position is not None and found.position.line == 5


def test_parameters_are_united(workshop: Workshop) -> None:
    client, _ = workshop.build(NUMBERED).call()
    parameters = inspect.signature(client.messages.send_text).parameters
    assert parameters["notify"].default is inspect.Parameter.empty
    assert parameters["bot"].default is None
    assert next(iter(parameters)) == "chat_id"


def test_bodies_and_answers_become_alternatives(workshop: Workshop) -> None:
    made = workshop.build(NUMBERED)
    client, wire = made.call()
    wire.answer({"id": "1"})
    bodies = [
        getattr(made.package, name)
        for name in made.package.__all__
        if name.endswith(("Text", "Card"))
    ]
    assert len(bodies) == 2
    for model in bodies:
        field = model.__struct_fields__[0]
        result = client.messages.send_text("C", notify=True, body=model(**{field: "x"}))
        assert wire.json == {field: "x"}
        assert result.id == "1"
    wire.replies.clear()
    wire.answer(status=204)
    body = bodies[0](**{bodies[0].__struct_fields__[0]: "x"})
    assert client.messages.send_text("C", notify=True, body=body) is None


def test_a_query_string_in_a_path_becomes_an_optional_parameter(
    workshop: Workshop,
) -> None:
    made = workshop.build(QUERY)
    client, wire = made.call()
    client.items.list_items(limit=1, mode="short")
    assert sorted(wire.query) == [("limit", "1"), ("mode", "short")]
    client.items.list_items()
    assert wire.target == "/items"
    assert "path-query" in made.codes


def test_a_query_string_of_a_sole_entry_is_always_sent(workshop: Workshop) -> None:
    client, wire = workshop.build(ALONE).call()
    client.items.short()
    assert wire.query == [("mode", "short"), ("flag", "")]


def test_the_same_call_in_two_documents_is_merged(workshop: Workshop) -> None:
    made = workshop.build(
        {"a.yaml": QUERY.replace("?mode=short", "2"), "b.yaml": QUERY},
        roots=("a.yaml", "b.yaml"),
    )
    client, _ = made.call()
    assert [n for n in dir(client.items) if not n.startswith("_")] == [
        "list_items",
        "list_short",
    ]


def test_a_parameter_of_two_types_takes_both(workshop: Workshop) -> None:
    """A router may tell by its pattern what is one call to those who make it."""
    made = workshop.build("""\
        openapi: 3.1.0
        info: {title: Example, version: '1'}
        paths:
          /items/{id:[0-9]+}:
            get:
              operationId: items.get
              parameters: [{name: id, in: path, required: true, schema: {type: integer}}]
              responses: {'204': {description: ok}}
          /items/{id}:
            get:
              operationId: items.find
              parameters: [{name: id, in: path, required: true, schema: {type: string}}]
              responses: {'204': {description: ok}}
        """)
    assert "operation-merged" in made.codes
    client, exchange = made.call()
    exchange.answer(status=204)
    parameter = inspect.signature(client.items.get).parameters["id"]
    assert parameter.annotation == "int | str"
    for value, target in ((5, "/items/5"), ("first", "/items/first")):
        client.items.get(value)
        assert exchange.target == target
