"""What an answer holds besides the result: bodies of failures, headers, media types."""

from __future__ import annotations

import pickle
from typing import TYPE_CHECKING, Any

import pytest

if TYPE_CHECKING:
    from functional_support import Workshop

SPEC = """\
openapi: 3.1.0
info: {title: Example, version: '1'}
paths:
  /users:
    get:
      operationId: users.list
      responses:
        '200':
          description: ok
          headers:
            X-Total: {description: How many there are., schema: {type: integer}}
            Link: {schema: {type: string}}
          content: {application/hal+json: {schema: {$ref: '#/components/schemas/User'}}}
        '101': {description: switching}
        '302': {description: elsewhere}
        '404':
          description: none
          headers: {Retry-After: {description: When to ask again.}, Link: {}}
          content: {application/json: {schema: {$ref: '#/components/schemas/Lost'}}}
        4XX:
          description: wrong
          content:
            application/problem+json: {schema: {$ref: '#/components/schemas/Problem'}}
        '500': {description: broken, content: {text/plain: {schema: {type: string}}}}
        '502': {description: broken, content: {application/json: {}}}
        '503':
          description: busy
          content: {application/xml: {schema: {$ref: '#/components/schemas/Lost'}}}
        default:
          description: other
          content: {application/json: {schema: {type: array, items: {type: string}}}}
    post:
      operationId: users.add
      responses:
        '201':
          description: ok
          content:
            application/vnd.user+json: {schema: {$ref: '#/components/schemas/User'}}
            application/json: {schema: {$ref: '#/components/schemas/User'}}
        '404':
          description: none
          content: {application/json: {schema: {$ref: '#/components/schemas/Lost'}}}
    put:
      operationId: users.export
      responses:
        '200':
          description: ok
          content: {application/xml: {schema: {$ref: '#/components/schemas/User'}}}
components:
  schemas:
    User: {type: object, properties: {name: {type: string}}}
    Lost: {type: object, required: [what], properties: {what: {type: string}}}
    Problem: {type: object, properties: {title: {type: string}}}
"""


def _failure(workshop: Workshop, status: int, **answer: Any) -> Any:
    made = workshop.build(SPEC)
    client, wire = made.call(max_retries=0)
    wire.answer(status=status, **answer)
    with pytest.raises(made.package.errors.APIStatusError) as caught:
        client.users.list()
    return caught.value


def test_the_body_of_a_failure_has_its_type(workshop: Workshop) -> None:
    package = workshop.build(SPEC).package
    lost = _failure(workshop, 404, json={"what": "user"})
    assert lost.model == package.Lost(what="user")
    assert _failure(workshop, 422, json={"title": "t"}).model == package.Problem(
        title="t"
    )
    assert _failure(workshop, 504, json=["a", "b"]).model == ["a", "b"]


def test_a_failure_without_a_described_body_has_none(workshop: Workshop) -> None:
    for status in (500, 502, 503):  # and not that of `default`, which it would fit
        assert _failure(workshop, status, json=["a"]).model is None


@pytest.mark.parametrize(
    "answer", [{"text": "<html>"}, {"json": ["no"]}, {"content": b""}, {"json": None}]
)
def test_a_body_that_is_something_else_is_none(
    workshop: Workshop, answer: dict[str, Any]
) -> None:
    failure = _failure(workshop, 404, **answer)
    assert failure.model is None
    assert failure.status_code == 404


def test_a_failure_with_a_model_can_be_pickled(workshop: Workshop) -> None:
    failure = _failure(workshop, 404, json={"what": "user"})
    assert pickle.loads(pickle.dumps(failure)).model == failure.model


def test_types_of_failures_stand_in_the_docstring(workshop: Workshop) -> None:
    client, _ = workshop.build(SPEC).call()
    text = client.users.list.__doc__
    assert "404 (`model` is `Lost`)" in text
    assert "any other status (`model` is `list[str]`)" in text
    assert "NotFoundError: 404; `model` is `Lost`." in client.users.add.__doc__
    assert "302" in text.partition("Raises:")[2]


def test_headers_stand_in_the_docstring(workshop: Workshop) -> None:
    made = workshop.build(SPEC)
    client, wire = made.call()
    assert "`X-Total`: How many there are." in client.users.list.__doc__
    assert "`Link`" in client.users.list.__doc__
    assert "`Retry-After`: When to ask again. With 404." in client.users.list.__doc__
    wire.answer(json={"name": "a"}, headers={"X-Total": "7"})
    both = made.package.with_response(client.users.list)
    assert both.headers["x-total"] == "7"


def test_kinds_of_json_are_asked_for(workshop: Workshop) -> None:
    client, wire = workshop.build(SPEC).call()
    client.users.list()
    assert wire.last.headers["Accept"] == "application/hal+json"
    client.users.add()
    accept = "application/json, application/vnd.user+json"
    assert wire.last.headers["Accept"] == accept
    client.users.add(accept="application/vnd.user+json")
    assert wire.last.headers["Accept"] == "application/vnd.user+json"


def test_what_cannot_be_read_is_said(workshop: Workshop) -> None:
    made = workshop.build(SPEC)
    client, wire = made.call()
    wire.answer(content=b"<user/>")
    assert client.users.export() == b"<user/>"
    found = {(f.code, f.message) for f in made.findings}
    text = "the body of a failure in application/xml is returned as received"
    assert ("media-type-raw", text) in found
    text = "a call cannot end with the status 101"
    assert ("answer-interim", text) in found
    text = "the response body in application/xml is returned as received"
    assert ("media-type-raw", text) in found


REDIRECTS = """\
openapi: 3.1.0
info: {title: Example, version: '1'}
servers: [{url: 'https://api.example.com'}]
paths:
  /zip:
    get: {operationId: zips.get, responses: {'302': {description: Where it is.}}}
    head: {operationId: zips.check, responses: {'302': {description: Where it is.}}}
    post: {operationId: zips.make, responses: {'303': {description: Where it is.}}}
  /temporary:
    get:
      operationId: zips.find
      responses:
        '307': {description: Successful Response}
        '422': {description: wrong, content: {application/json: {schema: {}}}}
        default: {description: wrong, content: {application/json: {schema: {}}}}
  /both:
    get:
      operationId: zips.both
      responses:
        '200': {description: ok, content: {application/json: {schema: {type: integer}}}}
        '302': {description: Where it is.}
  /same:
    get: {operationId: zips.same, responses: {'304': {description: the same}}}
"""


def test_what_a_redirect_leads_to(workshop: Workshop) -> None:
    """Where nothing else is described, that is what a GET is for."""
    made = workshop.build(REDIRECTS)
    text = made.text("resources/zips.py")
    for name, kind in (
        *(("get", "bytes"), ("find", "bytes"), ("both", "int")),
        # What nothing is said of is returned as it comes; HEAD has no body.
        *(("make", "Any"), ("check", "None"), ("same", "Any")),
    ):
        assert f"    def {name}(self) -> {kind}:" in text
        assert f"    async def {name}(self) -> {kind}:" in text
    client, wire = made.call()
    for call in (client.zips.get, client.zips.find):
        wire.replies.clear()
        wire.answer(status=302, headers={"Location": "https://cdn.example/x"})
        wire.answer(content=b"PK\xff")
        assert call() == b"PK\xff"
        assert str(wire.last.url) == "https://cdn.example/x"
        assert wire.last.headers["accept"] == "*/*"
        words = " ".join((call.__doc__ or "").split())
        assert "bytes: What the redirect leads to, as it comes; `stream` reads" in words
