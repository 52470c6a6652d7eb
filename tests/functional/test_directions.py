"""Read-only, write-only, numbers that no literal names, headers that are no parameters."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from functional_support import Workshop

ACCOUNT = """\
openapi: 3.1.0
info: {title: Example, version: '1'}
paths:
  /accounts:
    post:
      operationId: accounts.create
      requestBody:
        required: true
        content: {application/json: {schema: {$ref: '#/components/schemas/Account'}}}
      responses:
        '200':
          description: ok
          content: {application/json: {schema: {$ref: '#/components/schemas/Account'}}}
    put:
      operationId: accounts.put
      parameters:
        - {name: q, in: query, schema: {type: number, enum: [0.5, 1]}}
        - {name: Authorization, in: header, required: true, schema: {type: string}}
      requestBody:
        required: true
        content:
          application/json:
            schema:
              type: object
              required: [id, name]
              properties:
                id: {type: string, readOnly: true}
                name: {type: string}
      responses: {'204': {description: ok}}
components:
  schemas:
    Account:
      type: object
      required: [id, password, name, factor, flag]
      properties:
        id: {type: string, readOnly: true}
        password: {type: string, writeOnly: true}
        name: {type: string}
        factor: {const: 1.5}
        flag: {const: true}
"""


def test_a_read_only_field_is_not_asked_for(workshop: Workshop) -> None:
    client, wire = workshop.build(ACCOUNT).call()
    wire.answer(status=204)
    client.accounts.put(name="x")
    assert json.loads(wire.last.content) == {"name": "x"}


def test_each_direction_lacks_what_belongs_to_the_other(workshop: Workshop) -> None:
    made = workshop.build(ACCOUNT)
    client, wire = made.call(strict=True)
    wire.answer({"id": "1", "name": "x", "factor": 1.5, "flag": True})
    body = made.package.Account(name="x", password="p", factor=1.5, flag=True)
    answer = client.accounts.create(body=body)
    assert (answer.id, answer.password, answer.factor) == ("1", None, 1.5)
    assert "id" not in json.loads(wire.last.content)


def test_a_header_of_http_itself_is_no_parameter(workshop: Workshop) -> None:
    client, wire = workshop.build(ACCOUNT).call()
    wire.answer(status=204)
    client.accounts.put(name="x", q=0.5)
    assert wire.target == "/accounts?q=0.5"
    with pytest.raises(TypeError):
        client.accounts.put(name="x", authorization="t")


SERVERS = """\
openapi: 3.1.0
info: {title: Example, version: '1'}
servers: [{url: 'https://main.example.com/v1'}]
paths:
  /a:
    servers: [{url: 'https://other.example.com'}]
    get: {operationId: a.get, responses: {'204': {description: ok}}}
  /b:
    get: {operationId: b.get, servers: [{url: /v2}], responses: {'204': {description: ok}}}
    put: {operationId: b.put, responses: {'204': {description: ok}}}
"""


@pytest.mark.parametrize(
    ("options", "urls"),
    [
        (
            {"base_url": None},
            [
                "https://other.example.com/a",
                "https://main.example.com/v2/b",
                "https://main.example.com/v1/b",
            ],
        ),
        (
            {"base_url": "https://mine.example.com"},
            [
                "https://mine.example.com/a",
                "https://mine.example.com/v2/b",
                "https://mine.example.com/b",
            ],
        ),
    ],
)
def test_an_operation_may_have_a_server_of_its_own(
    workshop: Workshop, options: dict[str, str | None], urls: list[str]
) -> None:
    """A base URL that the user chose wins over all hosts; a path without a host stands
    on whichever server it is.
    """
    client, wire = workshop.build(SERVERS).call(**options)
    wire.answer(status=204)
    client.a.get()
    client.b.get()
    client.b.put()
    assert [str(request.url) for request in wire.seen] == urls


def test_documents_of_two_hosts_keep_theirs(workshop: Workshop) -> None:
    document = (
        "openapi: 3.1.0\ninfo: {{title: {0}, version: '1'}}\n"
        "servers: [{{url: 'https://{0}.example.com/{0}'}}]\npaths:\n"
        "  /x: {{get: {{operationId: x.{0}, responses: {{'204': {{description: ok}}}}}}}}\n"
    )
    made = workshop.build(
        {"one.yaml": document.format("one"), "two.yaml": document.format("two")},
        roots=("one.yaml", "two.yaml"),
    )
    client, wire = made.call(base_url=None)
    wire.answer(status=204)
    client.x.one()
    client.x.two()
    assert [str(request.url) for request in wire.seen] == [
        "https://one.example.com/one/x",
        "https://two.example.com/two/x",
    ]


def test_a_scheme_that_nothing_declares_is_reported(workshop: Workshop) -> None:
    spec = SERVERS.replace(
        "operationId: b.put,", "operationId: b.put, security: [{x: []}],"
    )
    assert workshop.build(spec).codes == ["security-undeclared"]


def test_who_is_spelt_like_the_name_gets_it(workshop: Workshop) -> None:
    path = "  {0}: {{get: {{operationId: {1}, responses: {{'204': {{description: ok}}}}}}}}\n"
    made = workshop.build(
        "openapi: 3.1.0\ninfo: {title: Example, version: '1'}\npaths:\n"
        + path.format("/first", "users.GET")
        + path.format("/second", "users.get")
    )
    client, wire = made.call()
    client.users.get()
    assert wire.target == "/second"
    assert made.codes == ["name-collision"]
