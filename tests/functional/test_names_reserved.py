"""Names that the generated code uses itself, given to what a description names."""

from __future__ import annotations

import builtins
import subprocess
import sys
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from functional_support import Client, Workshop

DOCUMENT = """
    openapi: 3.1.0
    info: {title: Taken, version: "1"}
    servers: [{url: "https://api.example.com"}]
    paths:
      /parts:
        post:
          operationId: parts.add
          requestBody:
            content:
              multipart/form-data:
                schema:
                  type: object
                  properties: {words: {type: array, items: {type: string}}}
                encoding: {words: {style: pipeDelimited}}
          responses: {"200": {description: Made, content: {application/json:
            {schema: {$ref: "#/components/schemas/Encoding"}}}}}
        get:
          operationId: parts.find
          parameters:
            - {name: reserved, in: query, schema: {type: boolean}}
            - {name: place, in: query, allowReserved: true, schema: {type: string}}
            - {name: styled, in: query, schema: {type: string}}
            - name: X-Range
              in: header
              explode: true
              schema: {type: object, properties: {from: {type: integer}}}
          responses: {"200": {description: Found, content: {application/json:
            {schema: {$ref: "#/components/schemas/Pair"}}}}}
      /tasks:
        get: &strings
          operationId: listTasks
          tags: [tasks]
          responses: {"200": {description: All, content: {application/json:
            {schema: {type: array, items: {type: string}}}}}}
      /async-tasks:
        get: {<<: *strings, operationId: listAsyncTasks, tags: [async tasks]}
      /async:
        get:
          operationId: async.list
          x-pagination: {style: offset, request: offset}
          parameters: [{name: offset, in: query, schema: {type: integer}}]
          responses: {"200": {description: All, content: {application/json:
            {schema: {type: array, items: {type: string}}}}}}
    webhooks:
      failed:
        post:
          requestBody: {content: {application/json:
            {schema: {$ref: "#/components/schemas/WebhookDecodeError"}}}}
          responses: {"200": {description: Taken}}
    components:
      schemas:
        Encoding: {type: object, properties: {name: {type: string}}}
        WebhookDecodeError: {type: object, properties: {line: {type: integer}}}
        Pair:
          type: object
          properties:
            tuple: {type: string}
            both:
              type: array
              prefixItems: [{type: string}, {type: integer}]
              items: false
"""
STATUSES = """
    - {status: 401, reason: Unauthorized, exception: TokenFailure}
    - {status: 404, reason: Not Found, exception: Hooks}
"""


@pytest.fixture(scope="module")
def taken(workshop: Workshop) -> Client:
    return workshop.build(DOCUMENT, statuses=STATUSES, name="taken")


def test_a_schema_called_as_something_of_the_runtime(taken: Client) -> None:
    client, exchange = taken.call()
    exchange.answer({"name": "gzip"})
    assert client.parts.add(words=["a", "b"]) == taken.package.Encoding_(name="gzip")
    assert b"a|b" in exchange.last.content


def test_arguments_called_as_functions_that_methods_call(taken: Client) -> None:
    client, exchange = taken.call()
    client.parts.find(reserved_=True, place="a/b", styled_="x", x_range={"from": 1})
    assert exchange.query == [("reserved", "true"), ("place", "a/b"), ("styled", "x")]
    assert exchange.last.headers["X-Range"] == "from=1"


def test_a_property_called_as_a_type(taken: Client) -> None:
    client, exchange = taken.call()
    exchange.answer({"tuple": "t", "both": ["a", 1]})
    pair = client.parts.find()
    assert (pair.tuple, pair.both) == ("t", ("a", 1))


def test_resources_that_are_called_async(taken: Client) -> None:
    client, exchange = taken.call()
    exchange.answer(["a"])
    assert client.tasks.list_tasks() == client.async_tasks.list_async_tasks() == ["a"]
    exchange.replies.clear()
    exchange.answer(["a"])
    exchange.answer([])
    assert list(client.async_.iter()) == ["a"]
    classes = [type(r).__name__ for r in (client.tasks, client.async_tasks)]
    assert classes == ["TasksResource", "AsynchronousTasksResource"]


def test_a_payload_called_as_what_reading_it_raises(taken: Client) -> None:
    from importlib import import_module

    webhooks = import_module("taken.webhooks")
    payload = webhooks.parse_failed(b'{"line": 3}')
    assert payload == taken.package.WebhookDecodeError_(line=3)
    with pytest.raises(webhooks.WebhookDecodeError):
        webhooks.parse_failed(b"{")


def test_exceptions_called_as_what_stands_beside_them(taken: Client) -> None:
    client, exchange = taken.call()
    exchange.answer({}, status=404)
    with pytest.raises(taken.package.Hooks404):
        client.parts.find()
    exchange.replies.clear()
    exchange.answer({}, status=401)
    with pytest.raises(taken.package.TokenFailure401):
        client.parts.find()
    assert taken.package.Hooks().on_request is None


def test_names_and_imports_are_as_linters_want_them(taken: Client) -> None:
    done = subprocess.run(
        [sys.executable, "-m", "ruff", "check", "--isolated", "--select=F,I", "."],
        cwd=taken.folder,
        capture_output=True,
        text=True,
        check=False,
    )
    assert (done.returncode, done.stdout.strip()) == (0, "All checks passed!")


@pytest.mark.parametrize(
    ("title", "expected"),
    [
        ("Client", "ClientAPI"),  # there is an AsyncClient, and a ClientError
        ("Token", "TokenAPI"),  # and a TokenError
        ("Any", "AnyAPI"),
        ("Hooks", "HooksAPI"),
        ("Tokens", "Tokens"),
    ],
)
def test_a_client_called_as_something_else(
    workshop: Workshop, title: str, expected: str
) -> None:
    made = workshop.build(f"""
        openapi: 3.1.0
        info: {{title: Example, version: "1"}}
        x-client: {{name: {title}}}
        servers: [{{url: "https://api.example.com"}}]
        paths:
          /a: {{get: {{operationId: a.get, responses: {{"204": {{description: Done}}}}}}}}
        """)
    assert made.class_name == expected
    assert issubclass(made.package.NotFoundError, made.package.APIStatusError)
    assert issubclass(
        made.package.APIStatusError, getattr(made.package, f"{expected}Error")
    )


def test_resources_are_called_like_any_builtin(workshop: Workshop) -> None:
    names = sorted(n for n in dir(builtins) if n[0].islower())
    paths = "".join(f"""
          /{name}:
            get:
              operationId: {name}.{name}
              responses: {{"204": {{description: Done}}}}""" for name in names)
    made = workshop.build(f"""
        openapi: 3.1.0
        info: {{title: Builtins, version: "1"}}
        servers: [{{url: "https://api.example.com"}}]
        paths:{paths}
        """)
    client, exchange = made.call()
    for name in names:
        attribute = getattr(client, name, None) or getattr(client, f"{name}_")
        (getattr(attribute, name, None) or getattr(attribute, f"{name}_"))()
        assert exchange.target == f"/{name}"


@pytest.mark.parametrize("title", ["Crates Resource", "Async Crates Resource"])
def test_a_client_is_called_like_the_class_of_a_resource(
    workshop: Workshop, title: str
) -> None:
    name = title.lower().replace(" ", "_")
    made = workshop.build(
        f"""
        openapi: 3.1.0
        info: {{title: {title}, version: "1"}}
        servers: [{{url: "https://api.example.com"}}]
        paths:
          /crates:
            get:
              operationId: crates.count
              responses: {{"200": {{description: Done, content: {{application/json:
                {{schema: {{type: integer}}}}}}}}}}
        """,
        name=name,
    )
    client, exchange = made.call()
    exchange.answer(3)
    assert client.crates.count() == 3
    assert type(client).__name__ == title.replace(" ", "")


def test_methods_are_called_like_any_builtin(workshop: Workshop) -> None:
    names = sorted(n for n in dir(builtins) if n[0].islower())
    form = """
              requestBody:
                content:
                  application/x-www-form-urlencoded:
                    schema: {type: object, additionalProperties: true, %s}"""
    bodies = {
        "post": form % "properties: {size: {type: integer}}",
        "put": form % "oneOf: [{type: object, required: [a]}, {type: object}]",
        "get": """
              x-pagination: {style: offset, request: offset}
              parameters: [{name: offset, in: query, schema: {type: integer}}]""",
    }
    paths = "".join(
        f"""
          /{name}:"""
        + "".join(
            f"""
            {method}:
              operationId: crates.{name if method == "post" else f"{method}_{name}"}{body}
              responses: {{"200": {{description: Done, content: {{application/json:
                {{schema: {{type: array, items: {{type: string}}}}}}}}}}}}"""
            for method, body in bodies.items()
        )
        for name in names
    )
    made = workshop.build(f"""
        openapi: 3.1.0
        info: {{title: Crates, version: "1"}}
        servers: [{{url: "https://api.example.com"}}]
        paths:{paths}
        """)
    client, exchange = made.call()
    exchange.answer(["a"])
    for name in names:
        call = getattr(client.crates, name, None) or getattr(client.crates, f"{name}_")
        assert call(size=1, additional_fields={"b": 2}) == ["a"]
        assert exchange.last.content == b"size=1&b=2"
    assert list(client.crates.iter_get_int(max_items=1)) == ["a"]
