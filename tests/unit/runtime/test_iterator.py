"""Walks: what is fetched when, where they stand, and how they go on after a failure."""

from __future__ import annotations

import asyncio
import copy
import gc
import json
import pickle
import warnings
from collections.abc import AsyncIterator, Iterator
from contextlib import aclosing, closing
from typing import Any

import pytest
from client_example import LIST_ITEMS, AsyncExample, Item, PaginationError
from client_runtime.paging.iterator import AsyncItemIterator, ItemIterator
from client_runtime.paging.pages import CursorPages
from client_support import Driver, Server


def page(*ids: str, **more: Any) -> bytes:
    return json.dumps({"items": [{"id": each} for each in ids], **more}).encode()


def ids(items: list[Item]) -> list[str]:
    return [item.id for item in items]


def first(walked: Any, driver: Driver) -> Any:
    """The next item of either kind of walk."""
    return driver.run(anext(walked) if driver.is_async else next(walked))


def ending(driver: Driver) -> type[Exception]:
    return StopAsyncIteration if driver.is_async else StopIteration


class TestPages:
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
        assert first(walked, driver).id == "1"
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
        assert first(walked, driver).id == "1"
        with pytest.raises(Exception, match="503"):
            driver.drain(walked)

    @pytest.mark.parametrize(
        "body",
        [
            b"{}",
            b'{"items": null}',
            b'{"items": {}}',
            b'{"items": [], "next_token": ""}',
            b'{"items": [], "next_token": true}',
            b'{"items": [], "next_token": false}',
            b'{"items": [], "next_token": 1.5}',
            b'{"items": [], "next_token": ["a"]}',
            b'{"items": [], "next_token": {"a": 1}}',
            b"[]",
            b"null",
        ],
    )
    def test_a_page_that_contradicts_its_description_is_the_last(
        self, server: Server, driver: Driver, body: bytes
    ) -> None:
        server.reply(body=body)
        assert driver.drain(driver.client(server.url).items.iter()) == []
        assert len(server.seen) == 1

    @pytest.mark.parametrize(
        ("body", "kind"),
        [
            (b'{"items": {"a": 1}}', "ItemList"),
            (b'{"items": "abc", "next_token": null}', "ItemList"),
            (b'[{"id": "1"}]', "list"),
            (b'"abc"', "str"),
        ],
    )
    def test_items_that_are_elsewhere_are_not_lost_without_a_word(
        self, server: Server, driver: Driver, body: bytes, kind: str
    ) -> None:
        server.reply(body=body)
        message = f"the response, of type {kind}, does not list items where"
        with pytest.raises(PaginationError, match=message):
            driver.drain(driver.client(server.url).items.iter())
        assert len(server.seen) == 1

    def test_a_page_without_a_list_may_still_lead_on(
        self, server: Server, driver: Driver
    ) -> None:
        server.reply(body=b'{"items": "none", "next_token": 7}')
        server.reply(body=b'{"items": ["odd", {"id": "1"}]}')
        found = driver.drain(driver.client(server.url).items.iter())
        assert found == ["odd", Item(id="1")]
        assert server.last.target == "/items?next_token=7"


class TestWhereAWalkStands:
    def test_the_cursor_is_that_of_the_page_that_is_not_used_up(
        self, server: Server, driver: Driver
    ) -> None:
        server.reply(body=page("1", "2", next_token="a"))
        server.reply(body=page("3", next_token="b"))
        server.reply(body=page("4", "5"))
        walked = driver.client(server.url).items.iter()
        stands = [walked.cursor]
        for _ in range(5):
            first(walked, driver)
            stands.append(walked.cursor)
        assert stands == [None, None, "a", "b", "b", None]
        assert walked.is_complete
        with pytest.raises(ending(driver)):
            first(walked, driver)
        assert len(server.seen) == 3

    def test_a_new_walk_goes_on_where_another_stands(
        self, server: Server, driver: Driver
    ) -> None:
        for _ in range(2):
            server.reply(body=page("1", next_token="a"))
            server.reply(body=page("2", "3"))
        client = driver.client(server.url)
        walked = client.items.iter(max_items=2)
        assert ids(driver.drain(walked)) == ["1", "2"]
        assert (walked.cursor, walked.is_complete) == ("a", False)
        server.replies.pop(0)
        rest = client.items.iter(next_token=walked.cursor)
        assert ids(driver.drain(rest)) == ["2", "3"]
        assert rest.is_complete

    def test_a_limit_that_is_the_end_of_a_page_leaves_the_next_one(
        self, server: Server, driver: Driver
    ) -> None:
        server.reply(body=page("1", "2", next_token="a"))
        walked = driver.client(server.url).items.iter(max_items=2)
        driver.drain(walked)
        assert (walked.cursor, walked.is_complete) == ("a", False)
        with pytest.raises(ending(driver)):
            first(walked, driver)

    def test_a_failed_call_is_sent_again(self, server: Server, driver: Driver) -> None:
        server.reply(body=page("1", next_token="a"))
        server.reply(503)
        server.reply(503)
        server.reply(body=page("2"))
        walked = driver.client(server.url).items.iter()
        assert first(walked, driver).id == "1"
        for _ in range(2):
            with pytest.raises(Exception, match="503"):
                first(walked, driver)
            assert walked.cursor == "a"
        assert ids(driver.drain(walked)) == ["2"]
        assert [seen.target for seen in server.seen[1:]] == ["/items?next_token=a"] * 3

    def test_a_circle_is_no_end(self, server: Server, driver: Driver) -> None:
        server.reply(body=page("1", next_token="a"))
        server.reply(body=page("2", next_token="a"))
        walked = driver.client(server.url).items.iter()
        assert ids([first(walked, driver), first(walked, driver)]) == ["1", "2"]
        for _ in range(2):
            with pytest.raises(PaginationError):
                first(walked, driver)
        assert (walked.cursor, walked.is_complete) == ("a", False)
        assert len(server.seen) == 2

    def test_it_says_what_it_is(self, server: Server, driver: Driver) -> None:
        server.reply(body=page("1"))
        walked = driver.client(server.url).items.iter(next_token="x")
        name = "AsyncItemIterator" if driver.is_async else "ItemIterator"
        assert repr(walked) == f"<{name} over items.list, cursor='x'>"
        driver.drain(walked)
        assert repr(walked) == f"<{name} over items.list, complete>"
        kind = AsyncIterator if driver.is_async else Iterator
        assert isinstance(walked, kind)

    def test_types_can_be_written_where_they_are_evaluated(self) -> None:
        for kind in (ItemIterator, AsyncItemIterator):
            assert kind[Item].__origin__ is kind
            assert kind[Item, int].__args__ == (Item, int)  # type: ignore[attr-defined]


class TestClosing:
    def test_a_closed_walk_asks_for_nothing(
        self, server: Server, driver: Driver
    ) -> None:
        server.reply(body=page("1", "2", next_token="a"))
        walked = driver.client(server.url).items.iter(next_token="x")
        assert first(walked, driver).id == "1"
        driver.run(walked.aclose() if driver.is_async else walked.close())
        assert driver.drain(walked) == []
        assert (walked.cursor, walked.is_complete) == ("x", False)
        assert len(server.seen) == 1

    def test_the_standard_library_can_close_it(
        self, server: Server, driver: Driver
    ) -> None:
        server.reply(body=page("1", "2"))
        client = driver.client(server.url)

        def use() -> list[Item]:
            with closing(client.items.iter()) as walked:
                return [next(walked)]

        async def use_async() -> list[Item]:
            async with aclosing(client.items.iter()) as walked:
                return [await anext(walked)]

        found = driver.run(use_async() if driver.is_async else use())
        assert ids(found) == ["1"]

    def test_leaving_an_asynchronous_walk_early_warns_of_nothing(
        self, server: Server
    ) -> None:
        server.reply(body=page("1", "2", next_token="a"))

        async def main() -> Item | None:
            async with AsyncExample(server.url) as client:
                async for item in client.items.iter():
                    return item
            return None

        with warnings.catch_warnings():
            warnings.simplefilter("error")
            assert asyncio.run(main(), debug=True) == Item(id="1")
            gc.collect()

    def test_a_cancelled_call_can_be_sent_again(self, server: Server) -> None:
        calls: list[str | None] = []

        async def fetch(cursor: str | None) -> list[int]:
            calls.append(cursor)
            if len(calls) == 1:
                await asyncio.sleep(30)
            return [7]

        async def main() -> list[int]:
            walked = AsyncItemIterator[int](
                LIST_ITEMS,
                fetch,
                CursorPages[list[int], int, str](
                    items=lambda page: page, cursor=lambda page: None
                ),
                PaginationError,
                start="s",
                max_items=None,
            )
            with pytest.raises(TimeoutError):
                await asyncio.wait_for(anext(walked), 0.01)
            return [item async for item in walked]

        assert asyncio.run(main()) == [7]
        assert calls == ["s", "s"]


class TestTwoAtOnce:
    """Two that wait for one page would both get it."""

    def test_a_second_task_is_refused(self) -> None:
        async def fetch(cursor: str | None) -> list[int]:
            await asyncio.sleep(0)
            return [1, 2]

        async def main() -> list[int | BaseException]:
            walked = AsyncItemIterator[int](
                LIST_ITEMS,
                fetch,
                CursorPages[list[int], int, str](
                    items=lambda page: page, cursor=lambda page: None
                ),
                PaginationError,
                start=None,
                max_items=None,
            )
            both = asyncio.gather(anext(walked), anext(walked), return_exceptions=True)
            return [*await both, await anext(walked)]

        one, refused, two = asyncio.run(main())
        assert (one, two) == (1, 2)
        assert isinstance(refused, RuntimeError)

    def test_a_fetch_that_uses_its_own_walk_is_refused(self) -> None:
        walked: ItemIterator[int]

        def fetch(cursor: str | None) -> list[int]:
            return [next(walked)]

        walked = ItemIterator(
            LIST_ITEMS,
            fetch,
            CursorPages[list[int], int, str](
                items=lambda page: page, cursor=lambda page: None
            ),
            PaginationError,
            start=None,
            max_items=None,
        )
        with pytest.raises(RuntimeError, match="waiting for a page"):
            next(walked)
