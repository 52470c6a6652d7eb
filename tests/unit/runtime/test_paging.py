"""Walks over lists: page by page, up to a limit, and never in a circle."""

from __future__ import annotations

import asyncio
import contextlib
import copy
import json
import pickle
from collections.abc import Callable
from typing import Any

import pytest
from client_example import LIST_ITEMS, Item, PaginationError
from client_runtime.failures import ConnectionFailure, PaginationFailure
from client_runtime.model import UNSET
from client_runtime.paging import Pages, walk, walk_async
from client_support import Driver, Server
from hypothesis import given
from hypothesis import strategies as st


def page(*ids: str, **more: Any) -> bytes:
    return json.dumps({"items": [{"id": each} for each in ids], **more}).encode()


def ids(items: list[Item]) -> list[str]:
    return [item.id for item in items]


class TestAgainstAServer:
    def test_all_pages_in_their_order(self, server: Server, driver: Driver) -> None:
        server.reply(body=page("1", "2", next_token="a b"))
        server.reply(body=page("3", next_token="c&d"))
        server.reply(body=page("4"))
        items = driver.drain(driver.client(server.url).items.iter())
        assert items == [Item(id=each) for each in "1234"]
        assert [seen.target for seen in server.seen] == [
            "/items",
            "/items?next_token=a%20b",
            "/items?next_token=c%26d",
        ]

    def test_it_begins_where_it_is_told(self, server: Server, driver: Driver) -> None:
        server.reply(body=page("9"))
        client = driver.client(server.url)
        assert ids(driver.drain(client.items.iter(next_token="x"))) == ["9"]
        assert server.last.target == "/items?next_token=x"

    def test_nothing_is_sent_before_the_first_item_is_wanted(
        self, server: Server, driver: Driver
    ) -> None:
        walked = driver.client(server.url).items.iter()
        assert not server.seen
        server.reply(body=page("1", next_token="a"))
        first = anext(walked) if driver.is_async else next(walked)
        assert driver.run(first).id == "1"
        assert len(server.seen) == 1

    @pytest.mark.parametrize(
        ("max_items", "found", "requests"),
        [
            (0, [], 0),
            (1, ["1"], 1),
            (2, ["1", "2"], 1),
            (3, ["1", "2", "3"], 2),
            (4, ["1", "2", "3"], 2),
            (None, ["1", "2", "3"], 2),
        ],
    )
    def test_no_more_is_asked_for_than_is_wanted(
        self,
        server: Server,
        driver: Driver,
        max_items: int | None,
        found: list[str],
        requests: int,
    ) -> None:
        server.reply(body=page("1", "2", next_token="a"))
        server.reply(body=page("3"))
        client = driver.client(server.url)
        assert ids(driver.drain(client.items.iter(max_items=max_items))) == found
        assert len(server.seen) == requests

    def test_a_negative_limit_is_refused_at_once(
        self, server: Server, driver: Driver
    ) -> None:
        client = driver.client(server.url)
        with pytest.raises(ValueError, match="max_items must not be negative"):
            client.items.iter(max_items=-1)
        assert not server.seen

    def test_empty_pages_in_between_are_walked_over(
        self, server: Server, driver: Driver
    ) -> None:
        for body in (
            page(next_token="a"),
            page("1", next_token="b"),
            page(next_token="c"),
            page(),
        ):
            server.reply(body=body)
        assert ids(driver.drain(driver.client(server.url).items.iter())) == ["1"]
        assert len(server.seen) == 4

    @pytest.mark.parametrize("length", [1, 2, 3])
    def test_a_circle_ends_with_the_exception_of_the_package(
        self, server: Server, driver: Driver, length: int
    ) -> None:
        for number in range(length + 1):
            token = f"t{number % length}"
            server.reply(body=page(str(number), next_token=token))
        walked = driver.client(server.url).items.iter()
        with pytest.raises(PaginationError) as caught:
            driver.drain(walked)
        failure = caught.value
        assert len(server.seen) == length + 1
        assert (failure.operation, failure.method) == ("items.list", "GET")
        assert str(failure) == "the server gave the same cursor twice (GET /items)"
        assert str(pickle.loads(pickle.dumps(failure))) == str(failure)
        assert type(copy.copy(failure)) is PaginationError

    def test_the_page_that_a_walk_began_with_closes_a_circle(
        self, server: Server, driver: Driver
    ) -> None:
        server.reply(body=page("1", next_token="x"))
        walked = driver.client(server.url).items.iter(next_token="x")
        with pytest.raises(PaginationError):
            driver.drain(walked)
        assert len(server.seen) == 1

    def test_a_circle_behind_the_last_wanted_item_does_no_harm(
        self, server: Server, driver: Driver
    ) -> None:
        server.reply(body=page("1", next_token="a"))
        server.reply(body=page("2", next_token="a"))
        walked = driver.client(server.url).items.iter(max_items=2)
        assert ids(driver.drain(walked)) == ["1", "2"]

    def test_what_came_before_a_failure_was_yielded(
        self, server: Server, driver: Driver
    ) -> None:
        server.reply(body=page("1", next_token="a"))
        server.reply(503)
        walked = driver.client(server.url).items.iter()
        first = anext(walked) if driver.is_async else next(walked)
        assert driver.run(first).id == "1"
        with pytest.raises(Exception, match="503"):
            driver.drain(walked)

    @pytest.mark.parametrize(
        "body",
        [
            b"{}",
            b'{"items": null}',
            b'{"items": {"a": 1}}',
            b'{"items": "abc", "next_token": null}',
            b'{"items": [], "next_token": ""}',
            b'{"items": [], "next_token": true}',
            b'{"items": [], "next_token": false}',
            b'{"items": [], "next_token": 1.5}',
            b'{"items": [], "next_token": ["a"]}',
            b'{"items": [], "next_token": {"a": 1}}',
            b"[]",
            b"null",
            b'"abc"',
        ],
    )
    def test_a_page_that_contradicts_its_description_is_the_last(
        self, server: Server, driver: Driver, body: bytes
    ) -> None:
        server.reply(body=body)
        assert driver.drain(driver.client(server.url).items.iter()) == []
        assert len(server.seen) == 1

    def test_a_page_without_a_list_may_still_lead_on(
        self, server: Server, driver: Driver
    ) -> None:
        server.reply(body=b'{"items": "none", "next_token": 7}')
        server.reply(body=b'{"items": ["odd", {"id": "1"}]}')
        found = driver.drain(driver.client(server.url).items.iter())
        assert found == ["odd", Item(id="1")]
        assert server.last.target == "/items?next_token=7"


class Chain:
    """Pages in memory, each under its number; counts how often one was fetched."""

    def __init__(self, pages: list[list[int]]) -> None:
        self.pages = pages
        self.fetched: list[int | None] = []

    def fetch(self, cursor: int | None) -> int:
        self.fetched.append(cursor)
        return cursor or 0

    async def fetch_async(self, cursor: int | None) -> int:
        await asyncio.sleep(0)
        return self.fetch(cursor)

    def walked(self, max_items: int | None) -> Pages[int, int, int]:
        return Pages(
            LIST_ITEMS,
            PaginationFailure,
            items=lambda page: self.pages[page],
            cursor=lambda page: page + 1 if page + 1 < len(self.pages) else UNSET,
            max_items=max_items,
        )

    def run(self, is_async: bool, max_items: int | None, start: int | None) -> Any:
        pages = self.walked(max_items)
        if not is_async:
            return list(walk(self.fetch, pages, start))

        async def drain() -> list[int]:
            walked = walk_async(self.fetch_async, pages, start)
            return [item async for item in walked]

        return asyncio.run(drain())


CHAINS = st.lists(st.lists(st.integers(), max_size=4), min_size=1, max_size=6)


class TestProperties:
    @given(CHAINS, st.booleans(), st.none() | st.integers(0, 30))
    def test_a_walk_is_the_concatenation_of_the_pages(
        self, pages: list[list[int]], is_async: bool, max_items: int | None
    ) -> None:
        chain = Chain(pages)
        everything = [item for each in pages for item in each]
        assert chain.run(is_async, max_items, None) == everything[:max_items]

    @given(CHAINS, st.booleans(), st.data())
    def test_a_later_start_leaves_out_what_lies_before(
        self, pages: list[list[int]], is_async: bool, data: st.DataObject
    ) -> None:
        start = data.draw(st.integers(0, len(pages) - 1))
        chain = Chain(pages)
        rest = [item for each in pages[start:] for item in each]
        assert chain.run(is_async, None, start) == rest
        assert chain.fetched == list(range(start, len(pages)))

    @given(st.lists(st.sampled_from(["a", "b", "c", "", None]), max_size=8))
    def test_every_walk_ends(self, cursors: list[str | None]) -> None:
        served: list[str | None] = []

        def fetch(cursor: str | None) -> str | None:
            served.append(cursor)
            return cursors[len(served) - 1] if len(served) <= len(cursors) else "a"

        pages = Pages[str | None, int, str](
            LIST_ITEMS,
            PaginationError,
            items=lambda _page: [1],
            cursor=lambda page: page,
            max_items=None,
        )
        with contextlib.suppress(PaginationError):
            list(walk(fetch, pages, None))
        assert len(served) == len(set(served)) <= 4


def _fails(page: Any) -> Any:
    raise ConnectionFailure("lost", operation="x", method="GET", url="/x")


@pytest.mark.parametrize("getter", [_fails, lambda page: page[1]])
def test_only_what_is_no_object_is_forgiven(getter: Callable[[Any], Any]) -> None:
    pages = Pages[Any, Any, str](
        LIST_ITEMS,
        PaginationFailure,
        items=getter,
        cursor=lambda page: None,
        max_items=None,
    )
    with pytest.raises((ConnectionFailure, TypeError)):
        list(walk(lambda cursor: 7, pages, None))
