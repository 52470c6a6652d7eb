"""Paths as routers of frameworks write them: the declared parameter is meant."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from cliqgen.openapi.path_forms import openapi_template

if TYPE_CHECKING:
    from functional_support import Workshop


@pytest.mark.parametrize(
    ("written", "declared", "path"),
    [
        # Patterns and converters in the braces.
        ("/a/{id:[0-9]+}", ["id"], "/a/{id}"),
        ("/a/{id:[0-9]{3}}", ["id"], "/a/{id}"),
        ("/a/{id:[0-9]{3}}/b", ["id"], "/a/{id}/b"),
        ("/a/{code:(?:[a-z]{2}){1,3}}", ["code"], "/a/{code}"),
        ("/a/{path:.+}", ["path"], "/a/{path}"),
        ("/a/{path:.*}", ["path"], "/a/{path}"),
        ("/a/{path:[^/]+}", ["path"], "/a/{path}"),
        ("/a/{path:path}", ["path"], "/a/{path}"),
        ("/a/{id:int}", ["id"], "/a/{id}"),
        ("/a/{id:guid?}", ["id"], "/a/{id}"),
        ("/a/{id:int:min(1)}", ["id"], "/a/{id}"),
        ("/a/{id : [0-9]+}", ["id"], "/a/{id}"),
        ("/a/{ id }", ["id"], "/a/{id}"),
        ("/a/{name=projects/*}", ["name"], "/a/{name}"),
        ("/a/{{id}}", ["id"], "/a/{id}"),
        # Patterns behind them.
        ("/a/{path}{.+}", ["path"], "/a/{path}"),
        ("/a/{id}{[0-9]+}/b", ["id"], "/a/{id}/b"),
        ("/a/{id}{[0-9]{3}}", ["id"], "/a/{id}"),
        ("/a/{id}([0-9]+)", ["id"], "/a/{id}"),
        # Names without braces.
        ("/a/:id", ["id"], "/a/{id}"),
        ("/a/:id/b", ["id"], "/a/{id}/b"),
        ("/a/:path{.+}", ["path"], "/a/{path}"),
        ("/a/:id{[0-9]+}", ["id"], "/a/{id}"),
        ("/a/:id(\\d+)", ["id"], "/a/{id}"),
        ("/a/:id?", ["id"], "/a/{id}"),
        ("/a/:path*", ["path"], "/a/{path}"),
        ("/a/:from-:to", ["from", "to"], "/a/{from}-{to}"),
        ("/a/:user-id/:user", ["user", "user-id"], "/a/{user-id}/{user}"),
        ("/a/:from/:to", ["from", "to"], "/a/{from}/{to}"),
        ("/a/<id>", ["id"], "/a/{id}"),
        ("/a/<int:id>", ["id"], "/a/{id}"),
        ("/a/<string(length=2):code>", ["code"], "/a/{code}"),
        ("/a/<path:rest>", ["rest"], "/a/{rest}"),
        ("/a/[id]", ["id"], "/a/{id}"),
        ("/a/[...path]", ["path"], "/a/{path}"),
        ("/a/[[...path]]", ["path"], "/a/{path}"),
        # The rest of a path, and what may be left out.
        ("/a/{*path}", ["path"], "/a/{path}"),
        ("/a/{**path}", ["path"], "/a/{path}"),
        ("/a/{+path}", ["path"], "/a/{path}"),
        ("/a/{path*}", ["path"], "/a/{path}"),
        ("/a/{path+}", ["path"], "/a/{path}"),
        ("/a/{path...}", ["path"], "/a/{path}"),
        ("/a/{path}*", ["path"], "/a/{path}"),
        ("/a/*path", ["path"], "/a/{path}"),
        ("/a/{id}?", ["id"], "/a/{id}"),
        ("/a/{id}?/b", ["id"], "/a/{id}/b"),
        ("/a/{id?}", ["id"], "/a/{id}"),
        ("/a/*", ["rest"], "/a/{rest}"),
        ("/a/*/b", ["rest"], "/a/{rest}/b"),
        ("/a/{*}", ["rest"], "/a/{rest}"),
        ("/a/{id}/*", ["id", "*"], "/a/{id}/{*}"),
        ("/{id}/*", ["id", "rest"], "/{id}/{rest}"),
    ],
)
def test_the_declared_parameter_is_meant(
    written: str, declared: list[str], path: str
) -> None:
    assert openapi_template(written, declared).path == path


@pytest.mark.parametrize(
    ("path", "declared"),
    [
        ("/a/{id}", ["id"]),
        ("/a/{*}", ["*"]),
        ("/a/{a:b}", ["a:b"]),
        ("/a/{a}{b}", ["a", "b"]),
        ("/a/{a}-{b}", ["a", "b"]),
        ("/a/{a}:{b}", ["a", "b"]),
        ("/a/{a},{b}.{format}", ["a", "b", "format"]),
        ("/a/{a}{b}", ["a"]),
        ("/items/{id}:cancel", ["id"]),
        ("/items:batchGet", []),
        ("/items/{id}:id", ["id"]),
        ("/items/{id}:identify", ["id"]),
        ("/items/{id}/parts:sort", ["id"]),
        ("/items/:id", []),
        ("/items/*", []),
        ("/items/*/parts/*", ["a"]),
        ("/items/a*", ["id"]),
        ("/items/<b>", []),
        ("/items/[b]", []),
        ("/items/{id}?fast=true", ["id"]),
        ("/items/{id", ["id"]),
        ("/items/id}", ["id"]),
        ("/Items('{id}')", ["id"]),
        ("/Items(Key={key},Id={id})", ["key", "id"]),
    ],
)
def test_what_is_no_form_of_a_router_stays(path: str, declared: list[str]) -> None:
    template = openapi_template(path, declared)
    assert (template.path, template.readings) == (path, ())


def test_another_case_of_the_only_declared_name_is_that() -> None:
    assert openapi_template("/j/{Id:int}", ["id"]).path == "/j/{id}"
    assert openapi_template("/j/{userID}", ["userId"]).path == "/j/{userId}"
    assert openapi_template("/j/{ID}/{id}", ["id"]).path == "/j/{ID}/{id}"
    assert openapi_template("/j/{ID}", ["id", "Id"]).path == "/j/{ID}"


def _document(path: str, name: str, schema: str = "{type: integer}") -> str:
    return f"""\
openapi: 3.0.3
info: {{title: Paths, version: '1'}}
paths:
  {path!r}:
    get:
      operationId: paths.get
      parameters:
      - {{name: {name!r}, in: path, required: true, schema: {schema}, description: Told.}}
      responses: {{'204': {{description: ok}}}}
"""


@pytest.mark.parametrize(
    "path",
    [
        "/a/{id:[0-9]+}",
        "/a/{id:[0-9]{3}}",
        "/a/{id}{[0-9]+}",
        "/a/:id",
        "/a/:id{[0-9]+}",
        "/a/{*}",
        "/a/*",
        "/a/{*id}",
        "/a/{id*}",
        "/a/{id}?",
        "/a/<int:id>",
    ],
)
def test_it_is_sent_in_its_place_and_with_its_type(
    workshop: Workshop, path: str
) -> None:
    made = workshop.build(_document(path, "id"))
    (finding,) = made.findings
    assert finding.code == "path-pattern"
    assert finding.message.endswith(f"in the path {path!r} is read as '{{id}}'")
    client, exchange = made.call()
    exchange.answer(status=204)
    client.paths.get(7)
    assert exchange.target == "/a/7"
    source = made.text("resources/paths.py")
    assert "def get(self, id: int)" in source and "id: Told." in source


def test_a_pattern_of_what_nothing_declares_is_no_part_of_the_name(
    workshop: Workshop,
) -> None:
    text = _document("/a/{id:[0-9]+}/{of}", "of", "{type: string}")
    made = workshop.build(text)
    assert sorted(made.codes) == ["path-parameter-undeclared", "path-pattern"]
    client, exchange = made.call()
    exchange.answer(status=204)
    client.paths.get(id="7", of="x")
    assert exchange.target == "/a/7/x"


def test_what_each_segment_of_the_rest_holds_is_encoded(workshop: Workshop) -> None:
    made = workshop.build(_document("/a/{rest}{.+}", "rest", "{type: string}"))
    client, exchange = made.call()
    exchange.answer(status=204)
    client.paths.get("b/c d")
    assert exchange.target == "/a/b/c%20d"


@pytest.mark.parametrize("value", ["../x", "b/..", "b/./c", "b/%2e%2e/c", ".", ""])
def test_no_segment_of_the_rest_leads_elsewhere(workshop: Workshop, value: str) -> None:
    made = workshop.build(_document("/a/{rest:path}", "rest", "{type: string}"))
    client, exchange = made.call()
    with pytest.raises(ValueError, match="rest"):
        client.paths.get(value)
    assert exchange.seen == []


def test_the_rest_of_a_path_holds_what_is_reserved_encoded(workshop: Workshop) -> None:
    made = workshop.build(_document("/a/{+rest}", "rest", "{type: string}"))
    client, exchange = made.call()
    exchange.answer(status=204)
    client.paths.get("b/c?d#e:f%2F/g")
    assert exchange.target == "/a/b/c%3Fd%23e%3Af%252F/g"


def test_swagger_is_read_alike(workshop: Workshop) -> None:
    made = workshop.build("""
        swagger: '2.0'
        info: {title: Paths, version: '1'}
        host: api.example.com
        paths:
          '/a/{id:[0-9]+}':
            get:
              operationId: paths.get
              parameters: [{name: id, in: path, required: true, type: integer}]
              responses: {'204': {description: ok}}
        """)
    assert made.codes == ["path-pattern"]
    client, exchange = made.call()
    exchange.answer(status=204)
    client.paths.get(7)
    assert exchange.target == "/a/7"
