"""`x-pagination`: the styles besides plain cursors, as a caller sees them."""

from __future__ import annotations

import asyncio
import inspect
from typing import TYPE_CHECKING, Any

import httpx2
import pytest

if TYPE_CHECKING:
    from functional_support import Client, Workshop

SPEC = """\
openapi: 3.1.0
info: {title: Example, version: '1'}
paths:
  /changes:
    get:
      operationId: changes.list
      x-pagination:
        style: cursor
        request: next
        response: next
        items: data
        has-more: more
        sync: {request: since, response: sync.token}
      parameters:
        - {name: next, in: query, schema: {type: integer}}
        - {name: since, in: query, schema: {type: string}}
      responses:
        '200':
          description: ok
          content:
            application/json:
              schema:
                type: object
                properties:
                  data: {type: array, items: {type: string}}
                  next: {type: integer}
                  more: {type: boolean}
                  sync: {type: object, properties: {token: {type: string}}}
  /parts:
    get:
      operationId: parts.list
      x-pagination: {style: offset, request: skip, items: data, limit: limit, page-size: 3}
      parameters:
        - {name: skip, in: query, schema: {type: integer}}
        - {name: limit, in: query, schema: {type: integer}}
      responses:
        '200':
          description: ok
          content:
            application/json:
              schema: {type: object, properties: {data: {$ref: '#/components/schemas/Parts'}}}
  /names:
    get:
      operationId: names.list
      x-pagination: {style: page, request: page, first: 0}
      parameters: [{name: page, in: query, schema: {type: integer}}]
      responses:
        '200':
          description: ok
          content:
            application/json: {schema: {type: array, items: {type: string}}}
  /numbers:
    get:
      operationId: numbers.list
      x-pagination: {style: page, request: page, items: found.list}
      parameters: [{name: page, in: query, schema: {type: integer}}]
      responses:
        '200':
          description: ok
          content:
            application/json:
              schema:
                type: object
                properties:
                  found:
                    type: object
                    properties: {list: {type: array, items: {type: integer}}}
  /messages:
    get:
      operationId: messages.list
      x-pagination:
        {style: time-window, request: before, items: data, time: sent.at, id: id, limit: limit}
      parameters:
        - {name: before, in: query, schema: {type: integer}}
        - {name: limit, in: query, schema: {type: integer}}
      responses:
        '200':
          description: ok
          content:
            application/json:
              schema:
                type: object
                properties:
                  data: {type: array, items: {$ref: '#/components/schemas/Message'}}
  /events:
    get:
      operationId: events.list
      x-pagination:
        {style: time-span, request: from, until: to, span: 10, items: data, id: [id, at]}
      parameters:
        - {name: from, in: query, schema: {type: integer}}
        - {name: to, in: query, schema: {type: integer}}
      responses:
        '200':
          description: ok
          content:
            application/json:
              schema:
                oneOf:
                  - {$ref: '#/components/schemas/Events'}
                  - {type: array, items: {$ref: '#/components/schemas/Events'}}
  /export:
    get:
      operationId: exports.list
      x-pagination: {style: text-trailer, request: token, response: next_token}
      parameters: [{name: token, in: query, schema: {type: string}}]
      responses:
        '200':
          description: ok
          content: {text/csv: {schema: {type: string}}}
components:
  schemas:
    Parts: {type: array, items: {$ref: '#/components/schemas/Part'}}
    Part: {type: object, properties: {id: {type: integer}}}
    Message:
      type: object
      properties:
        id: {type: string}
        sent: {type: object, properties: {at: {type: integer}}}
    Events:
      type: object
      properties: {data: {type: array, items: {$ref: '#/components/schemas/Event'}}}
    Event: {type: object, properties: {id: {type: string}, at: {type: integer}}}
"""

#: Arguments that are called like something that a walk needs.
CLASHES = """\
openapi: 3.1.0
info: {title: Example, version: '1'}
paths:
  /things:
    get:
      operationId: things.list
      x-pagination:
        {style: time-span, request: cursor, until: fetch, span: 9, items: data, id: id}
      parameters:
        - {name: cursor, in: query, schema: {type: integer}}
        - {name: fetch, in: query, schema: {type: integer}}
        - {name: pages, in: query, schema: {type: string}}
        - {name: max_items, in: query, schema: {type: integer}}
        - {name: str, in: query, schema: {type: string}}
        - {name: int, in: query, schema: {type: string}}
        - {name: dict, in: query, schema: {type: string}}
        - {name: item, in: query, schema: {type: string}}
        - {name: page, in: query, schema: {type: string}}
        - {name: group, in: query, schema: {type: string}}
      responses:
        '200':
          description: ok
          content:
            application/json:
              schema:
                type: array
                items:
                  type: object
                  properties:
                    data: {type: array, items: {$ref: '#/components/schemas/Thing'}}
  /names:
    get:
      operationId: names.list
      x-pagination: {style: offset, request: int}
      parameters:
        - {name: int, in: query, schema: {type: integer}}
        - {name: list, in: query, schema: {type: string}}
        - {name: dict, in: query, schema: {type: string}}
      responses:
        '200':
          description: ok
          content:
            application/json:
              schema:
                {type: array, items: {type: object, additionalProperties: {type: string}}}
components:
  schemas:
    Thing: {type: object, properties: {id: {type: string}}}
"""


class Both:
    """A client of either kind whose requests a list of answers serves."""

    def __init__(self, made: Client, is_async: bool) -> None:
        self._made = made
        self._is_async = is_async
        self.answers: list[Any] = []
        self.queries: list[str] = []

    def _handle(self, request: httpx2.Request) -> httpx2.Response:
        self.queries.append(request.url.query.decode())
        answer = self.answers.pop(0)
        if isinstance(answer, str):
            return httpx2.Response(200, text=answer)
        return httpx2.Response(200, json=answer)

    def walk(self, resource: str, **arguments: Any) -> tuple[list[Any], Any]:
        """What a walk yields, and the walk behind it."""
        transport = httpx2.MockTransport(self._handle)
        name = self._made.class_name
        if not self._is_async:
            client = getattr(self._made.package, name)(
                base_url="https://api.example.com",
                http_client=httpx2.Client(transport=transport),
            )
            walked = getattr(client, resource).iter(**arguments)
            assert isinstance(walked, self._made.package.ItemIterator)
            return list(walked), walked
        return asyncio.run(self._walk_async(transport, resource, arguments))

    async def _walk_async(
        self, transport: httpx2.MockTransport, resource: str, arguments: Any
    ) -> tuple[list[Any], Any]:
        client = getattr(self._made.package, f"Async{self._made.class_name}")(
            base_url="https://api.example.com",
            http_client=httpx2.AsyncClient(transport=transport),
        )
        walked = getattr(client, resource).iter(**arguments)
        assert isinstance(walked, self._made.package.AsyncItemIterator)
        return [item async for item in walked], walked


@pytest.fixture(params=["sync", "async"])
def both(request: pytest.FixtureRequest, workshop: Workshop) -> Both:
    made = workshop.build(SPEC)
    assert not made.codes
    return Both(made, request.param == "async")


def test_a_sync_token_begins_a_run_that_the_cursor_continues(both: Both) -> None:
    both.answers = [
        {"data": ["a"], "next": 7, "sync": {"token": "early"}},
        {"data": ["b"], "next": 9, "more": False, "sync": {"token": "s2"}},
    ]
    found, walked = both.walk("changes", since="s1")
    assert found == ["a", "b"]
    assert both.queries == ["since=s1", "next=7"]
    assert (walked.sync_token, walked.cursor, walked.is_complete) == ("s2", None, True)


def test_a_run_that_is_resumed_needs_no_sync_token(both: Both) -> None:
    both.answers = [{"data": ["b"], "more": True}]
    found, walked = both.walk("changes", next=7, since="s1")
    assert (found, both.queries) == (["b"], ["next=7"])
    assert walked.sync_token is None


def test_offsets(both: Both) -> None:
    both.answers = [
        {"data": [{"id": n} for n in ids]} for ids in ((1, 2), (3, 4), (5,))
    ]
    found, walked = both.walk("parts", limit=2)
    assert [part.id for part in found] == [1, 2, 3, 4, 5]
    assert both.queries == ["limit=2", "skip=2&limit=2", "skip=4&limit=2"]
    assert walked.is_complete


def test_a_page_may_be_as_long_as_the_server_likes(both: Both) -> None:
    both.answers = [{"data": [{"id": n} for n in ids]} for ids in ((1, 2, 3), (4,))]
    found, _ = both.walk("parts", limit=100, skip=5)
    assert len(found) == 4
    assert both.queries == ["skip=5&limit=100", "skip=8&limit=100"]


def test_numbers_of_pages_which_may_begin_anywhere(both: Both) -> None:
    both.answers = [["a"], ["b"], []]
    found, walked = both.walk("names")
    assert (found, both.queries) == (["a", "b"], ["", "page=1", "page=2"])
    assert walked.is_complete
    both.queries.clear()
    both.answers = [{"found": {"list": [1]}}, {"found": {"list": [2]}}, {}]
    found, _ = both.walk("numbers")
    assert (found, both.queries) == ([1, 2], ["", "page=2", "page=3"])


def test_a_limit_leaves_the_place_from_which_to_go_on(both: Both) -> None:
    both.answers = [["a", "b"], ["c", "d"]]
    found, walked = both.walk("names", max_items=3)
    assert found == ["a", "b", "c"]
    assert walked.cursor == 1
    both.answers = [["c", "d"], []]
    assert both.walk("names", page=walked.cursor)[0] == ["c", "d"]


def test_windows_of_time(both: Both) -> None:
    def page(*times: int) -> Any:
        return {"data": [{"id": f"m{t}", "sent": {"at": t}} for t in times]}

    both.answers = [page(30, 40), page(20, 30), page(20)]
    found, walked = both.walk("messages", limit=2)
    assert [message.id for message in found] == ["m40", "m30", "m20"]
    assert both.queries == ["limit=2", "before=31&limit=2", "before=21&limit=2"]
    assert walked.is_complete


def test_a_window_that_does_not_move_ends_in_a_failure(both: Both) -> None:
    page = {"data": [{"id": "a", "sent": {"at": 7}}, {"id": "b", "sent": {"at": 7}}]}
    both.answers = [page, page]
    with pytest.raises(Exception, match="share a time") as caught:
        both.walk("messages", limit=2)
    assert type(caught.value).__name__ == "PaginationError"
    assert len(both.queries) == 2


def test_spans_of_time_in_either_form_of_the_answer(both: Both) -> None:
    event = {"id": "long", "at": 8}
    both.answers = [
        {"data": [event]},
        [{"data": [event, {"id": "next", "at": 15}]}, {"data": []}, {}],
        {},
    ]
    found, walked = both.walk("events", from_=0, to=25)
    assert [each.id for each in found] == ["long", "next"]
    assert both.queries == ["from=0&to=10", "from=9&to=19", "from=18&to=25"]
    assert walked.is_complete


def test_tables(both: Both) -> None:
    both.answers = ["a,b\n1,2\n\nnext_token=x\n", "b,a\n3,4\n"]
    found, walked = both.walk("exports")
    assert found == [{"a": "1", "b": "2"}, {"b": "3", "a": "4"}]
    assert both.queries == ["", "token=x"]
    assert walked.is_complete


@pytest.mark.parametrize("is_async", [False, True])
def test_names_that_a_walk_needs_itself(workshop: Workshop, is_async: bool) -> None:
    made = workshop.build(CLASHES)
    assert not made.codes
    both = Both(made, is_async)
    both.answers = [[{"data": [{"id": "a"}]}], [{"data": [{"id": "b"}]}, {"data": []}]]
    arguments = {"pages": "p", "max_items": 3, "str": "s", "int": "i", "group": "g"}
    found, _ = both.walk("things", cursor=0, fetch=12, max_items_=9, **arguments)
    assert [thing.id for thing in found] == ["a", "b"]
    rest = "pages=p&max_items=3&str=s&int=i&group=g"
    assert both.queries == [f"cursor=0&fetch=9&{rest}", f"cursor=8&fetch=12&{rest}"]
    both.queries.clear()
    both.answers = [[{"a": "b"}], []]
    assert both.walk("names", list="l")[0] == [{"a": "b"}]
    assert both.queries == ["list=l", "int=1&list=l"]


@pytest.mark.parametrize(
    ("resource", "said"),
    [
        ("changes", "`since` restricts the list to changes"),
        ("messages", "latest first"),
        ("events", "from `from_` to `to` may be of any length"),
        ("exports", "rows of the table"),
    ],
)
def test_a_walk_says_what_is_special_about_it(
    workshop: Workshop, resource: str, said: str
) -> None:
    client, _ = workshop.build(SPEC).call()
    iterate = getattr(client, resource).iter
    text = " ".join((inspect.getdoc(iterate) or "").split())
    assert said in text
    listed = inspect.getdoc(getattr(client, resource).list) or ""
    assert "`iter` iterates over the items of all pages." in listed


def test_walks_are_exported_where_there_are_any(workshop: Workshop) -> None:
    made = workshop.build(SPEC)
    assert {"ItemIterator", "AsyncItemIterator"} <= set(made.package.__all__)
    annotations = {
        resource: inspect.signature(getattr(made.call()[0], resource).iter)
        for resource in ("changes", "exports")
    }
    assert annotations["changes"].return_annotation == "ItemIterator[str, int]"
    assert annotations["exports"].return_annotation == "ItemIterator[dict[str, str]]"
    without = workshop.build(SPEC.replace("x-pagination", "x-other"))
    assert "ItemIterator" not in without.package.__all__


@pytest.mark.parametrize(
    ("resource", "old", "new", "said"),
    [
        ("changes", "has-more: more", "has-more: next", "`next` must be a boolean"),
        (
            "changes",
            "has-more: more",
            "has_more: more",
            "unknown key `has_more`",
        ),
        (
            "changes",
            "since, response: sync",
            "next, response: sync",
            "must be a string",
        ),
        ("changes", "response: sync.token", "response: sync.x", "found at `sync.x`"),
        (
            "changes",
            "sync: {request: since,",
            "sync: {",
            "expected a name, or `request`",
        ),
        ("parts", "limit: limit", "limit: most", "unknown query parameter `most`"),
        ("parts", "page-size: 3", "page-size: 0", "expected a positive integer as"),
        ("parts", "items: data", "items: data.id", "no field found at `data.id`"),
        ("parts", ", items: data", "", "the response is not an array"),
        ("names", "first: 0", "first: 0.5", "expected an integer as `first`"),
        ("names", "first: 0", "first: -1", "expected an integer as `first`"),
        ("names", "request: page, first: 0", "first: 0", "page requires `request`"),
        (
            "names",
            "style: page",
            "style: pages",
            "unknown style 'pages' in x-pagination; use one of cursor,",
        ),
        ("names", "first: 0", "items: names", "no field found at `names`"),
        ("messages", "id: id", "id: [id, 7]", "one or more names of fields as `id`"),
        (
            "messages",
            "id: id",
            "id: sent",
            "`sent` in `id` is not a string or a number",
        ),
        ("messages", "time: sent.at", "time: id", "`id` must be an integer"),
        ("messages", "time: sent.at, ", "", "time-window requires `time`"),
        ("events", "span: 10", "span: 1", "an integer above 1 as `span`"),
        ("events", "until: to", "until: too", "unknown query parameter `too`"),
        ("events", "time-span, request", "cursor, request", "unknown key `until`"),
        ("exports", "token, response: next_token", "token", "requires `response`"),
        ("exports", "request: token", "request: tokens", "parameter `tokens`"),
    ],
)
def test_what_is_wrong_is_said_with_its_place(
    workshop: Workshop, resource: str, old: str, new: str, said: str
) -> None:
    before, operation, after = SPEC.partition(f"operationId: {resource}.list")
    assert old in after
    made = workshop.build(before + operation + after.replace(old, new, 1))
    (finding,) = made.findings
    assert finding.code == "extension-invalid"
    assert said in finding.message
    assert finding.position is not None and finding.position.line > 5
    client, _ = made.call()
    assert not hasattr(getattr(client, resource), "iter")
    assert hasattr(getattr(client, resource), "list")


def test_a_trailer_is_for_text(workshop: Workshop) -> None:
    old = "text/csv: {schema: {type: string}}"
    made = workshop.build(SPEC.replace(old, f"application/json: {old[10:]}"))
    (finding,) = made.findings
    assert "only response is text" in finding.message


def test_a_cursor_has_no_place_in_an_array(workshop: Workshop) -> None:
    old = "{style: time-span, request: from, until: to, span: 10, items: data, id: [id, at]}"
    new = "{style: cursor, request: from, response: data, items: data}"
    (finding,) = workshop.build(SPEC.replace(old, new)).findings
    assert "an array has no field for a cursor" in finding.message
