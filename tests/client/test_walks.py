"""Walking over the pages of a list: what is asked for, and where a walk ends."""

from __future__ import annotations

import inspect
import json
from operator import attrgetter
from typing import Any

import pytest
from zoho_cliq import APIStatusError, AsyncCliq, Cliq, PaginationError

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
    assert len(WALKS) > 15
    assert {"stars.list", "messages.search", "chats.pinned_messages.list"} <= set(WALKS)


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
