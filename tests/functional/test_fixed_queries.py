"""Queries in the keys of paths, where a parameter is declared for them too."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from functional_support import Client, Workshop


def _made(workshop: Workshop, key: str, schema: str, extra: str = "") -> Client:
    return workshop.build(f"""\
openapi: 3.0.3
info: {{title: Queries, version: '1'}}
paths:
  {key!r}:
    get:
      operationId: things.get
      parameters: [{{name: action, in: query, schema: {schema}{extra}}}]
      responses: {{'204': {{description: ok}}}}
""")


@pytest.mark.parametrize(
    ("key", "schema", "value", "sent"),
    [
        ("/a?action=x", "{type: string}", "y", "y"),
        ("/a?action=x", "{type: string, enum: [x, y]}", "y", "y"),
        ("/a?action=x", "{type: string, enum: [x]}", "x", "x"),
        ("/a?action=1", "{type: integer}", 2, "2"),
        ("/a?action=1.5", "{type: number}", 2.5, "2.5"),
        ("/a?action=true", "{type: boolean}", False, "false"),
    ],
)
def test_the_argument_counts_and_the_value_of_the_path_is_its_default(
    workshop: Workshop, key: str, schema: str, value: object, sent: str
) -> None:
    for extra in ("", ", required: true"):
        made = _made(workshop, key, schema, extra)
        client, exchange = made.call()
        exchange.answer(status=204)
        client.things.get()
        assert exchange.query == [("action", key.partition("=")[2])]
        client.things.get(action=value)
        assert exchange.query == [("action", sent)]
        assert made.codes == ["path-query"]


@pytest.mark.parametrize(
    "schema", ["{type: string, enum: [y]}", "{type: integer}", "{type: boolean}"]
)
def test_what_is_declared_counts_where_the_path_says_otherwise(
    workshop: Workshop, schema: str
) -> None:
    made = _made(workshop, "/a?action=x", schema)
    messages = [finding.message for finding in made.findings]
    assert messages == [
        "the path '/a?action=x' contains a query string",
        "the path sets 'action' to a value that the parameter does not allow; using the "
        "declared parameter",
    ]
    client, exchange = made.call()
    exchange.answer(status=204)
    client.things.get()
    assert exchange.query == []


def test_what_nothing_declares_is_always_sent(workshop: Workshop) -> None:
    made = _made(workshop, "/a?mode=fast&action=x", "{type: string}")
    client, exchange = made.call()
    exchange.answer(status=204)
    client.things.get(action="y")
    assert sorted(exchange.query) == [("action", "y"), ("mode", "fast")]
