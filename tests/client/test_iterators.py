"""Walking over the pages of a list: what is asked for, and where a walk ends."""

from __future__ import annotations

import inspect
import json
from operator import attrgetter
from typing import Any

import pytest
from zoho_cliq import (
    APIStatusError,
    AsyncCliq,
    AsyncItemIterator,
    Cliq,
    ItemIterator,
    PaginationError,
)

from . import description
from .description import walked_lists
from .support import TOKEN, Api, Server

WALKS = walked_lists()


def _page(numbers: range, following: str | None) -> bytes:
    items = [{"id": str(number)} for number in numbers]
    return json.dumps({"data": items, "next_token": following}).encode()


def _walk(api: Api, use: Any) -> list[Any]:
    if not api.is_async:
        return api.call(lambda cliq: list(use(cliq)))

    async def collect(cliq: Any) -> list[Any]:
        return [item async for item in use(cliq)]

    return api.call(collect)


def _name(operation_id: str) -> str:
    path, _, name = operation_id.rpartition(".")
    return f"{path}.iter" if name == "list" else f"{path}.iter_{name}"


def test_there_are_lists_to_walk_over() -> None:
    assert len(WALKS) > 25
    assert {
        *("stars.list", "messages.search", "chats.pinned_messages.list"),
        *("messages.list", "events.list", "exports.chats.list"),
    } <= set(WALKS)


def test_every_list_that_takes_a_token_can_be_walked_over() -> None:
    tokens = {"next_token", "next_set_token", "start_token"}
    taking = {
        operation.id
        for operation in description.operations()
        if tokens & {parameter.argument for parameter in operation.parameters}
    }
    assert taking <= set(WALKS)


def test_every_list_with_sync_tokens_has_incremental_walks() -> None:
    client = Cliq(TOKEN)
    taking = [
        operation.id
        for operation in description.operations()
        if "sync_token" in {parameter.argument for parameter in operation.parameters}
    ]
    assert len(taking) > 12
    for operation_id in taking:
        text = attrgetter(_name(operation_id))(client).__doc__
        assert "`sync_token` restricts the list to changes" in " ".join(text.split())


@pytest.mark.parametrize("kind", [Cliq, AsyncCliq])
@pytest.mark.parametrize("operation_id", WALKS)
def test_each_walk_takes_what_its_list_takes(operation_id: str, kind: Any) -> None:
    client = kind(TOKEN)
    listed = inspect.signature(attrgetter(operation_id)(client)).parameters
    walk = attrgetter(_name(operation_id))(client)
    assert not inspect.iscoroutinefunction(walk)
    walked = dict(inspect.signature(walk).parameters)
    limit = walked.pop("max_items")
    assert (limit.kind, limit.default) == (inspect.Parameter.KEYWORD_ONLY, None)
    assert walked == dict(listed)


@pytest.mark.parametrize("kind", [Cliq, AsyncCliq])
def test_there_are_no_other_walks(kind: Any) -> None:
    found = set(_walks_below(kind(TOKEN), ""))
    assert found == {_name(operation_id) for operation_id in WALKS}


def test_a_walk_over_pages(api: Api, server: Server) -> None:
    server.reply(body=_page(range(2), "a b"))
    server.reply(body=_page(range(2, 2), "c"))
    server.reply(body=_page(range(2, 5), None))
    found = _walk(api, lambda cliq: cliq.stars.iter(limit=2))
    assert [star.id for star in found] == list("01234")
    assert [seen.query for seen in server.seen] == [
        "limit=2",
        "limit=2&next_token=a%20b",
        "limit=2&next_token=c",
    ]


def test_a_walk_from_a_later_page(api: Api, server: Server) -> None:
    server.reply(body=_page(range(1), ""))
    assert len(_walk(api, lambda cliq: cliq.stars.iter(next_token="x"))) == 1
    assert server.only.query == "next_token=x"


@pytest.mark.parametrize(("wanted", "calls"), [(0, 0), (1, 1), (2, 1), (3, 2)])
def test_a_walk_that_ends_early(
    api: Api, server: Server, wanted: int, calls: int
) -> None:
    for number in range(calls):
        server.reply(body=_page(range(2), f"t{number}"))
    found = _walk(api, lambda cliq: cliq.stars.iter(max_items=wanted))
    assert len(found) == wanted
    assert len(server.seen) == calls


def test_nothing_is_sent_before_the_first_item(api: Api, server: Server) -> None:
    client = api.client_class(TOKEN, base_url=server.url)
    client.stars.iter()
    with pytest.raises(ValueError, match="max_items"):
        client.stars.iter(max_items=-1)
    api.shut(client)
    assert server.seen == []


def test_pages_that_lead_in_a_circle(api: Api, server: Server) -> None:
    for following in ("a", "b", "a"):
        server.reply(body=_page(range(1), following))
    error = api.failure(lambda cliq: _drain(api, cliq))
    assert type(error) is PaginationError
    assert not isinstance(error, APIStatusError)
    assert (error.operation, error.method) == ("stars.list", "GET")
    assert len(server.seen) == 3


def test_a_page_that_fails_ends_the_walk(api: Api, server: Server) -> None:
    server.reply(body=_page(range(1), "a"))
    server.reply(429, b'{"message": "m"}')
    error = api.failure(lambda cliq: _drain(api, cliq))
    assert error.status_code == 429
    assert error.operation == "stars.list"


def test_a_page_that_failed_is_asked_for_again(api: Api, server: Server) -> None:
    server.reply(body=_page(range(1), "a"))
    server.reply(503, b'{"message": "m"}')
    server.reply(body=_page(range(1, 2), None))

    def use(cliq: Any) -> Any:
        walked = cliq.stars.iter()
        return _stubborn_async(walked) if api.is_async else _stubborn(walked)

    assert [star.id for star in api.call(use)] == ["0", "1"]
    assert [seen.query for seen in server.seen] == ["", "next_token=a", "next_token=a"]


def _stubborn(walked: Any) -> list[Any]:
    found: list[Any] = []
    with pytest.raises(APIStatusError):
        for item in walked:
            found.append(item)
    return [*found, *walked]


async def _stubborn_async(walked: Any) -> list[Any]:
    found: list[Any] = []
    with pytest.raises(APIStatusError):
        async for item in walked:
            found.append(item)
    return [*found, *[item async for item in walked]]


def test_an_incremental_run(api: Api, server: Server) -> None:
    server.reply(
        body=b'{"channels": [{"name": "a"}], "next_token": "n", "has_more": true}'
    )
    server.reply(
        body=b'{"channels": [{"name": "b"}], "next_token": "odd", "has_more": false, '
        b'"sync_token": "s2"}'
    )
    walks: list[Any] = []

    def use(cliq: Any) -> Any:
        walks.append(cliq.channels.iter(sync_token="s1", limit=1))
        return walks[0]

    assert [channel.name for channel in _walk(api, use)] == ["a", "b"]
    assert [seen.query for seen in server.seen] == [
        "limit=1&sync_token=s1",
        "limit=1&next_token=n",
    ]
    assert walks[0].sync_token == "s2"


def test_a_walk_says_where_it_stands(api: Api, server: Server) -> None:
    server.reply(body=_page(range(2), "a"))
    server.reply(body=_page(range(2, 4), None))
    walks: list[Any] = []

    def use(cliq: Any) -> Any:
        walks.append(cliq.stars.iter(max_items=3))
        return walks[0]

    assert len(_walk(api, use)) == 3
    assert isinstance(walks[0], AsyncItemIterator if api.is_async else ItemIterator)
    assert (walks[0].cursor, walks[0].is_complete) == ("a", False)
    assert walks[0].sync_token is None


@pytest.mark.parametrize(
    ("operation_id", "sent", "received"),
    [
        ("reminders.list", "next_set_token", "next_set_token"),
        ("databases.records.list", "start_token", "next_token"),
    ],
)
def test_cursors_of_other_names(
    api: Api, server: Server, operation_id: str, sent: str, received: str
) -> None:
    server.reply(body=json.dumps({"list": [{"id": "1"}], received: "n"}).encode())
    server.reply(body=b'{"list": [{"id": "2"}]}')
    path = ("goods",) if operation_id.startswith("databases") else ()
    walk = attrgetter(_name(operation_id))
    found = _walk(api, lambda cliq: walk(cliq)(*path))
    assert [item.id for item in found] == ["1", "2"]
    assert [seen.query for seen in server.seen] == ["", f"{sent}=n"]


@pytest.mark.parametrize("includes", [0, 1])
@pytest.mark.parametrize("rises", [True, False])
def test_messages_from_the_latest_to_the_first(
    api: Api, server: Server, includes: int, rises: bool
) -> None:
    times = [n // 2 for n in range(250)]  # two of each moment
    messages = [{"id": f"{time}_{n}", "time": time} for n, time in enumerate(times)]
    bounds = [10**9, 76, 27]
    for bound in bounds:
        page = [m for m in messages if m["time"] < bound + includes][-100:]
        page = page if rises else page[::-1]
        server.reply(body=json.dumps({"data": page}).encode())
    found = _walk(api, lambda cliq: cliq.messages.iter("7", fromtime=0))
    assert len({message.id for message in found}) == len(found) == 250
    assert [message.time for message in found] == times[::-1]
    assert [seen.query for seen in server.seen] == [
        "fromtime=0",
        "fromtime=0&totime=76",
        "fromtime=0&totime=27",
    ]


def test_more_messages_of_one_moment_than_fit_on_a_page(
    api: Api, server: Server
) -> None:
    page = [{"id": str(number), "time": 5} for number in range(100)]
    for _ in range(2):
        server.reply(body=json.dumps({"data": page}).encode())
    error = api.failure(lambda cliq: _listing(api, cliq.messages.iter("7", limit=500)))
    assert type(error) is PaginationError
    assert len(server.seen) == 2


def test_events_of_a_year(api: Api, server: Server) -> None:
    month = 31 * 24 * 60 * 60 * 1000
    event = {"id": "e", "calendar_id": "c", "start_time": month - 5}
    again = event | {"start_time": month + 5}
    server.reply(body=json.dumps({"data": [event]}).encode())
    server.reply(body=json.dumps([{"data": [event, again]}, {"data": []}]).encode())
    server.reply(body=b'{"data": []}')
    found = _walk(api, lambda cliq: cliq.events.iter(from_=0, to=3 * month - 2))
    assert [each.start_time for each in found] == [month - 5, month + 5]
    assert [seen.query for seen in server.seen] == [
        f"from=0&to={month}",
        f"from={month - 1}&to={2 * month - 1}",
        f"from={2 * month - 2}&to={3 * month - 2}",
    ]


def test_an_export_row_by_row(api: Api, server: Server) -> None:
    server.reply(
        body='\ufeffname,user_id\r\n"Mara\nL.",1\r\n\r\n\r\nnext_token=t/1\r\n'.encode(),
        content_type="text/csv;charset=UTF-8",
    )
    server.reply(body=b"name,user_id\nJonas,2,odd\n", content_type="text/csv")
    found = _walk(
        api, lambda cliq: cliq.exports.members.iter("7", fields=["name", "user_id"])
    )
    assert found == [
        {"name": "Mara\nL.", "user_id": "1"},
        {"name": "Jonas", "user_id": "2", "column 3": "odd"},
    ]
    assert [seen.query for seen in server.seen] == [
        "fields=name,user_id",
        "fields=name,user_id&next_token=t%2F1",
    ]


def test_an_export_of_messages(api: Api, server: Server) -> None:
    server.reply(body=b'{"data": [{"id": "1"}], "has_more": true, "next_token": "n"}')
    server.reply(body=b'{"data": [{"id": "2"}], "has_more": false, "next_token": "m"}')
    found = _walk(api, lambda cliq: cliq.exports.messages.iter("7"))
    assert [message.id for message in found] == ["1", "2"]


def _listing(api: Api, items: Any) -> Any:
    return _drain_async(items) if api.is_async else list(items)


def _drain(api: Api, cliq: Any) -> Any:
    items = cliq.stars.iter()
    return _drain_async(items) if api.is_async else list(items)


async def _drain_async(items: Any) -> list[Any]:
    return [item async for item in items]


def _walks_below(resource: Any, path: str) -> list[str]:
    found: list[str] = []
    for name in (n for n in dir(type(resource)) if not n.startswith("_")):
        value = getattr(resource, name)
        if inspect.ismethod(value):
            is_walk = name == "iter" or name.startswith("iter_")
            found += [f"{path}{name}"] if is_walk else []
        elif type(value).__name__.endswith("Resource"):
            found += _walks_below(value, f"{path}{name}.")
    return found
