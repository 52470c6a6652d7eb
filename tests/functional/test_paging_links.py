"""`x-pagination` of the style `link`: the next page stands in a header field (RFC 8288)."""

from __future__ import annotations

import asyncio
from typing import TYPE_CHECKING, Any

import httpx2
import pytest

if TYPE_CHECKING:
    from functional_support import Client, Workshop

SPEC = """\
openapi: 3.1.0
info: {title: Example, version: '1'}
paths:
  /issues:
    get:
      operationId: issues.list
      x-pagination: {style: link, request: page}
      parameters:
        - {name: page, in: query, schema: {type: integer}}
        - {name: state, in: query, schema: {type: string}}
      responses:
        '200':
          description: ok
          content:
            application/json: {schema: {type: array, items: {type: string}}}
  /users:
    get:
      operationId: users.list
      x-pagination: {style: link, request: after, items: data}
      parameters: [{name: after, in: query, schema: {type: string}}]
      responses:
        '200':
          description: ok
          content:
            application/json:
              schema:
                type: object
                properties: {data: {type: array, items: {type: integer}}}
"""

Answers = list[tuple[Any, dict[str, str]]]


def walked(
    made: Client, is_async: bool, resource: str, answers: Answers, **arguments: Any
) -> tuple[list[Any], list[str], Any]:
    """What a walk yields, the queries that it sent, and how it ended."""
    queries: list[str] = []

    def handle(request: httpx2.Request) -> httpx2.Response:
        queries.append(str(request.url).removeprefix("https://api.example.com"))
        content, headers = answers.pop(0)
        return httpx2.Response(200, json=content, headers=headers)

    transport, found = httpx2.MockTransport(handle), list[Any]()

    async def run() -> None:
        client = getattr(made.package, f"Async{made.class_name}")(
            base_url="https://api.example.com",
            http_client=httpx2.AsyncClient(transport=transport),
        )
        async for item in getattr(client, resource).iter(**arguments):
            found.append(item)

    try:
        if is_async:
            asyncio.run(run())
        else:
            client = getattr(made.package, made.class_name)(
                base_url="https://api.example.com",
                http_client=httpx2.Client(transport=transport),
            )
            for item in getattr(client, resource).iter(**arguments):
                found.append(item)
    except made.package.PaginationError as error:
        return found, queries, str(error)
    return found, queries, None


@pytest.fixture(params=[False, True], ids=["sync", "async"])
def is_async(request: pytest.FixtureRequest) -> bool:
    return bool(request.param)


def next_page(target: str) -> dict[str, str]:
    return {"Link": f'<{target}>; rel="next"'}


def test_the_parameter_is_taken_from_the_link(
    workshop: Workshop, is_async: bool
) -> None:
    """The rest of the link is not followed, be it another host."""
    made = workshop.build(SPEC)
    assert not made.codes
    answers: Answers = [
        (["a", "b"], next_page("https://evil.example/issues?state=x&page=2")),
        ([], next_page("/issues?page=3")),
        (["c"], {"Link": '<https://api.example.com/issues?page=1>; rel="first"'}),
    ]
    found, queries, problem = walked(made, is_async, "issues", answers, state="open")
    assert (found, problem) == (["a", "b", "c"], None)
    assert queries == [
        "/issues?state=open",
        "/issues?page=2&state=open",
        "/issues?page=3&state=open",
    ]


def test_items_in_a_field_and_cursors_of_text(
    workshop: Workshop, is_async: bool
) -> None:
    made = workshop.build(SPEC)
    answers: Answers = [
        ({"data": [1]}, next_page("?after=a%2Fb%3D")),
        ({"data": [2]}, {}),
    ]
    found, queries, problem = walked(made, is_async, "users", answers)
    assert (found, problem) == ([1, 2], None)
    assert queries == ["/users", "/users?after=a%2Fb%3D"]


@pytest.mark.parametrize(
    ("target", "message"),
    [
        ("/issues?offset=2", "the link to the next page has no usable page"),
        ("/issues?page=two", "the link to the next page has no usable page"),
        ("/issues", "the link to the next page has no usable page"),
    ],
)
def test_a_link_that_leads_nowhere_is_told(
    workshop: Workshop, is_async: bool, target: str, message: str
) -> None:
    made = workshop.build(SPEC)
    found, _, problem = walked(made, is_async, "issues", [(["a"], next_page(target))])
    assert found == ["a"]
    assert message in problem


def test_links_in_a_circle_are_told(workshop: Workshop, is_async: bool) -> None:
    made = workshop.build(SPEC)
    answers: Answers = [(["a"], next_page("?page=2")), (["b"], next_page("?page=2"))]
    found, _, problem = walked(made, is_async, "issues", answers)
    assert found == ["a", "b"]
    assert "the same cursor twice" in problem


def test_the_parameter_has_to_be_a_text_or_a_whole_number(workshop: Workshop) -> None:
    made = workshop.build(
        SPEC.replace(
            "page, in: query, schema: {type: integer}",
            "page, in: query, schema: {type: boolean}",
        )
    )
    assert made.codes == ["extension-invalid"]
