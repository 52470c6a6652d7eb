"""Parameters of path, query, header and cookie, in every style cliqgen speaks."""

from __future__ import annotations

import datetime
import inspect
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from functional_support import Workshop

SPEC = """\
openapi: 3.1.0
info: {title: Example, version: '1'}
paths:
  /shops/{shop-id}/items/{item}:
    parameters:
      - {name: shop-id, in: path, required: true, schema: {type: integer}}
      - {name: lang, in: query, schema: {type: string}}
    get:
      operationId: items.get
      parameters:
        - {name: item, in: path, required: true, schema: {type: string}}
        - {name: lang, in: query, required: true, schema: {type: string}}
        - {name: X-Request-Source, in: header, schema: {type: string}}
        - {name: session, in: cookie, schema: {type: string}}
        - {name: full, in: query, schema: {type: boolean}}
      responses: {'204': {description: done}}
  /search:
    get:
      operationId: search.run
      parameters:
        - {name: ids, in: query, schema: {type: array, items: {type: integer}}}
        - name: tags
          in: query
          explode: false
          schema: {type: array, items: {type: string}}
        - name: parts
          in: query
          style: pipeDelimited
          explode: false
          schema: {type: array, items: {type: string}}
        - name: words
          in: query
          style: spaceDelimited
          explode: false
          schema: {type: array, items: {type: string}}
        - name: filter
          in: query
          style: deepObject
          explode: true
          schema:
            type: object
            properties: {color: {type: string}, max: {type: integer}}
        - name: query
          in: query
          content:
            application/json:
              schema: {type: object, additionalProperties: {type: integer}}
        - {name: since, in: query, schema: {type: string, format: date-time}}
        - {name: day, in: query, schema: {type: string, format: date}}
        - {name: order, in: query, schema: {type: string, enum: [up, down]}}
      responses: {'204': {description: done}}
  /lists/{ids}:
    get:
      operationId: lists.get
      parameters:
        - name: ids
          in: path
          required: true
          schema: {type: array, items: {type: string}}
        - name: X-Ids
          in: header
          schema: {type: array, items: {type: integer}}
      responses: {'204': {description: done}}
"""


def test_path_parameters_are_positional_and_encoded(workshop: Workshop) -> None:
    client, wire = workshop.build(SPEC).call()
    client.items.get(7, "a/b ?", lang="de")
    assert wire.target == "/shops/7/items/a%2Fb%20%3F?lang=de"


def test_other_parameters_are_keywords_only(workshop: Workshop) -> None:
    client, _ = workshop.build(SPEC).call()
    with pytest.raises(TypeError, match="positional"):
        client.items.get(7, "a", "de")


def test_an_operation_overrides_a_parameter_of_its_path(workshop: Workshop) -> None:
    client, _ = workshop.build(SPEC).call()
    with pytest.raises(TypeError, match="lang"):
        client.items.get(7, "a")


def test_header_and_cookie_parameters(workshop: Workshop) -> None:
    client, wire = workshop.build(SPEC).call()
    client.items.get(7, "a", lang="de", x_request_source="tests", session="s1")
    assert wire.last.headers["X-Request-Source"] == "tests"
    assert wire.last.headers["Cookie"] == "session=s1"


def test_what_is_not_given_is_not_sent(workshop: Workshop) -> None:
    client, wire = workshop.build(SPEC).call()
    client.items.get(7, "a", lang="de", full=None)
    assert wire.query == [("lang", "de")]
    assert "x-request-source" not in wire.last.headers
    assert "cookie" not in wire.last.headers


def test_booleans_are_lower_case(workshop: Workshop) -> None:
    client, wire = workshop.build(SPEC).call()
    client.items.get(7, "a", lang="de", full=True)
    assert ("full", "true") in wire.query


@pytest.mark.parametrize(
    ("arguments", "query"),
    [
        ({"ids": [1, 2]}, "ids=1&ids=2"),
        ({"ids": (1, 2)}, "ids=1&ids=2"),
        ({"tags": ["a", "b,c"]}, "tags=a,b%2Cc"),
        ({"parts": ["a", "b"]}, "parts=a%7Cb"),
        ({"words": ["a", "b"]}, "words=a%20b"),
        ({"query": {"a": 1}}, "query=%7B%22a%22%3A1%7D"),
        ({"day": datetime.date(2026, 1, 2)}, "day=2026-01-02"),
        ({"order": "up"}, "order=up"),
        ({"ids": []}, ""),
    ],
)
def test_styles_of_query_parameters(
    workshop: Workshop, arguments: dict[str, object], query: str
) -> None:
    client, wire = workshop.build(SPEC).call()
    client.search.run(**arguments)
    assert wire.target.partition("?")[2] == query


def test_a_deep_object_has_its_keys_in_brackets(workshop: Workshop) -> None:
    made = workshop.build(SPEC)
    client, wire = made.call()
    client.search.run(filter=made.package.SearchRunFilter(color="red", max=3))
    assert wire.query == [("filter[color]", "red"), ("filter[max]", "3")]


def test_a_time_needs_a_zone(workshop: Workshop) -> None:
    client, wire = workshop.build(SPEC).call()
    moment = datetime.datetime(2026, 1, 2, 3, 4, 5)
    with pytest.raises(ValueError, match="time zone"):
        client.search.run(since=moment)
    client.search.run(since=moment.replace(tzinfo=datetime.UTC))
    assert wire.query == [("since", "2026-01-02T03:04:05Z")]


def test_arrays_in_path_and_header_are_joined_by_commas(workshop: Workshop) -> None:
    client, wire = workshop.build(SPEC).call()
    client.lists.get(["a", "b"], x_ids=[1, 2])
    assert wire.last.url.raw_path in (b"/lists/a,b", b"/lists/a%2Cb")
    assert wire.last.headers["X-Ids"] == "1,2"


def test_a_line_break_cannot_enter_a_header(workshop: Workshop) -> None:
    client, wire = workshop.build(SPEC).call()
    with pytest.raises(ValueError):
        client.items.get(7, "a", lang="de", x_request_source="a\r\nEvil: 1")
    assert not wire.seen


def test_both_clients_take_the_same_arguments(workshop: Workshop) -> None:
    package = workshop.build(SPEC).package
    resources = __import__(f"{package.__name__}.resources.search", fromlist=["x"])
    sync, other = resources.SearchResource.run, resources.AsyncSearchResource.run
    assert inspect.signature(sync) == inspect.signature(other)
    assert inspect.iscoroutinefunction(other)
    assert not inspect.iscoroutinefunction(sync)


def test_an_undeclared_path_parameter_is_a_string_and_a_warning(
    workshop: Workshop,
) -> None:
    made = workshop.build("""\
        openapi: 3.1.0
        info: {title: Example, version: '1'}
        paths:
          /things/{thing_id}:
            get:
              operationId: things.get
              responses: {'204': {description: done}}
        """)
    client, wire = made.call()
    client.things.get("x y")
    assert wire.target == "/things/x%20y"
    assert made.codes == ["path-parameter-undeclared"]


def test_same_names_in_two_places_stay_apart(workshop: Workshop) -> None:
    made = workshop.build("""\
        openapi: 3.1.0
        info: {title: Example, version: '1'}
        paths:
          /things/{id}:
            put:
              operationId: things.put
              parameters:
                - {name: id, in: path, required: true, schema: {type: string}}
                - {name: id, in: query, schema: {type: string}}
                - {name: id, in: header, schema: {type: string}}
              requestBody:
                required: true
                content:
                  application/json:
                    schema:
                      type: object
                      required: [id]
                      properties: {id: {type: integer}}
              responses: {'204': {description: done}}
        """)
    client, wire = made.call()
    client.things.put("p", id_query="q", id_header="h", id_body=4)
    assert wire.target == "/things/p?id=q"
    assert wire.last.headers["id"] == "h"
    assert wire.json == {"id": 4}
