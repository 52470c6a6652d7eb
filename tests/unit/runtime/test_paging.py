"""Cursors and counted pages: each item once, in order, whatever the server does."""

from __future__ import annotations

from collections.abc import Callable
from itertools import islice
from typing import Any

import pytest
from client_example import PaginationError
from client_runtime.failures import ConnectionFailure
from client_runtime.paging.pages import (
    CursorPages,
    NumberedPages,
    OffsetPages,
    Pages,
    SpanPages,
    WindowPages,
)
from client_walking import Fetched, Message, chunks, listed
from hypothesis import given
from hypothesis import strategies as st


class TestCursors:
    @staticmethod
    def make() -> CursorPages[Any, Any, Any]:
        return CursorPages(
            items=listed,
            cursor=lambda page: page.get("next"),
            has_more=lambda page: page.get("more"),
            sync_token=lambda page: page.get("sync"),
        )

    @given(
        pages=st.lists(st.lists(st.integers(), max_size=4), min_size=1, max_size=6),
        is_async=st.booleans(),
        max_items=st.none() | st.integers(0, 30),
    )
    def test_a_walk_is_the_concatenation_of_the_pages(
        self, pages: list[list[int]], is_async: bool, max_items: int | None
    ) -> None:
        fetched = Fetched(self.serve(pages), self.make, is_async)
        everything = [item for each in pages for item in each]
        assert list(fetched.walk(max_items=max_items)) == everything[:max_items]

    @given(
        pages=st.lists(st.lists(st.integers(), max_size=4), min_size=1, max_size=6),
        is_async=st.booleans(),
        count=st.integers(0, 25),
    )
    def test_a_walk_resumed_anywhere_misses_nothing(
        self, pages: list[list[int]], is_async: bool, count: int
    ) -> None:
        fetched = Fetched(self.serve(pages), self.make, is_async)
        everything = [item for each in pages for item in each]
        steps = fetched.walk()
        before = list(islice(steps, count))
        rest = everything[len(before) :]
        if steps.walked.is_complete:
            assert rest == []
            return
        again = list(fetched.walk(start=steps.walked.cursor))
        assert again[len(again) - len(rest) :] == rest
        # No more comes again than the page that was not used up.
        assert len(again) - len(rest) < max(len(each) for each in pages) + 1

    @staticmethod
    def serve(pages: list[list[int]]) -> Callable[[Any], Any]:
        def serve(cursor: int | None) -> Any:
            at = cursor or 0
            following = at + 1 if at + 1 < len(pages) else None
            return {"items": pages[at], "next": following, "sync": f"s{at}"}

        return serve

    @given(
        cursors=st.lists(
            st.sampled_from(["a", "b", 3, "", None, True, 1.5, ["a"], {"a": 1}])
        ),
        more=st.sampled_from([True, False, None, "false", 0]),
    )
    def test_every_walk_ends(self, cursors: list[Any], more: Any) -> None:
        answers = iter(cursors)

        def serve(cursor: Any) -> Any:
            return {"items": [1], "next": next(answers, "a"), "more": more}

        fetched = Fetched(serve, self.make)
        steps = fetched.walk()
        with pytest.raises((PaginationError, StopIteration)):
            while True:
                next(steps)
        assert len(fetched.asked) == len(set(fetched.asked)) <= 4

    @pytest.mark.parametrize(
        ("more", "following", "calls"),
        [
            (False, "a", 1),
            (True, None, 1),
            (True, "a", 2),
            (None, "a", 2),
            ("false", "a", 2),
        ],
    )
    def test_only_a_cursor_leads_on_and_only_false_forbids_it(
        self, more: Any, following: Any, calls: int
    ) -> None:
        def serve(cursor: Any) -> Any:
            return {
                "items": [1],
                "next": None if cursor else following,
                "more": more,
            }

        fetched = Fetched(serve, self.make)
        assert list(fetched.walk()) == [1] * calls
        assert len(fetched.asked) == calls

    def test_the_sync_token_is_that_of_the_last_page(self) -> None:
        steps = Fetched(self.serve([[1], [2, 3]]), self.make).walk()
        assert [(next(steps), steps.walked.sync_token) for _ in range(3)] == [
            (1, None),
            (2, None),
            (3, "s1"),
        ]

    @pytest.mark.parametrize("token", [None, "", True, [], 1.5])
    def test_a_sync_token_that_is_none(self, token: Any) -> None:
        steps = Fetched(lambda _: {"items": [], "sync": token}, self.make).walk()
        assert list(steps) == []
        assert steps.walked.sync_token is None

    def test_a_sync_token_may_come_as_a_number(self) -> None:
        steps = Fetched(lambda _: {"items": [], "sync": 17}, self.make).walk()
        list(steps)
        assert steps.walked.sync_token == "17"

    def test_new_cursors_without_end_do_not_keep_a_walk_for_ever(self) -> None:
        numbers = iter(range(10**6))
        fetched = Fetched(lambda _: {"items": [], "next": next(numbers)}, self.make)
        steps = fetched.walk()
        for times in (1, 2):
            with pytest.raises(PaginationError, match="100 pages in a row"):
                next(steps)
            assert len(fetched.asked) == times * 100

    def test_only_what_is_no_object_is_forgiven(self) -> None:
        def lost(page: Any) -> Any:
            raise ConnectionFailure("lost", operation="x", method="GET", url="/x")

        for getter in (lost, lambda page: page[1]):
            made = CursorPages[Any, Any, Any](items=getter, cursor=lambda page: None)
            with pytest.raises((ConnectionFailure, TypeError)):
                made.read(7, None)


class TestOffsets:
    @given(
        items=st.lists(st.integers(), max_size=20, unique=True),
        size=st.integers(1, 5),
        tells=st.booleans(),
        is_async=st.booleans(),
        count=st.integers(0, 20),
    )
    def test_each_item_once_and_in_order(
        self, items: list[int], size: int, tells: bool, is_async: bool, count: int
    ) -> None:
        def serve(cursor: int | None) -> Any:
            return {"items": items[cursor or 0 :][:size]}

        limit = size if tells else None
        fetched = Fetched(
            serve, lambda: OffsetPages(items=listed, limit=limit), is_async
        )
        assert list(fetched.walk()) == items
        needed = len(items) // size + 1
        assert len(fetched.asked) == needed + (not tells and len(items) % size > 0)
        start = fetched.walk().last_cursor_of(count)
        if start is not None:
            assert list(fetched.walk(start=start)) == items[start:]
            assert start <= count

    @given(
        items=st.lists(st.integers(), max_size=20, unique=True),
        size=st.integers(1, 5),
        first=st.integers(0, 2),
        is_async=st.booleans(),
    )
    def test_numbers_of_pages(
        self, items: list[int], size: int, first: int, is_async: bool
    ) -> None:
        pages = chunks(items, size)

        def serve(cursor: int | None) -> Any:
            at = 0 if cursor is None else cursor - first
            return {"items": pages[at] if at < len(pages) else []}

        fetched = Fetched(
            serve, lambda: NumberedPages(items=listed, first=first), is_async
        )
        assert list(fetched.walk()) == items
        assert fetched.asked[1:] == list(
            range(first + 1, first + 1 + len(fetched.asked[1:]))
        )
        last = list(fetched.walk(start=first + len(pages) - 1))
        assert last == pages[-1]

    def test_a_server_that_ignores_the_offset_is_found_out(self) -> None:
        fetched = Fetched(
            lambda _: {"items": [1, 2]}, lambda: OffsetPages(items=listed)
        )
        steps = fetched.walk()
        assert [next(steps), next(steps)] == [1, 2]
        for _ in range(2):
            with pytest.raises(PaginationError, match="the same page twice"):
                next(steps)
        assert fetched.asked == [None, 2]

    def test_a_limit_above_what_the_server_allows_does_not_end_the_walk(self) -> None:
        items = list(range(7))
        fetched = Fetched(
            lambda cursor: {"items": items[cursor or 0 :][:3]},
            lambda: OffsetPages(items=listed, limit=5, page_size=3),
        )
        assert list(fetched.walk()) == items
        assert fetched.asked == [None, 3, 6]

    @pytest.mark.parametrize("page", [None, [], {}, {"items": None}, {"items": {}}])
    def test_an_answer_without_items_is_the_end(self, page: Any) -> None:
        made = OffsetPages[Any, Any](items=lambda page: page.get("items"))
        assert list(Fetched(lambda _: page, lambda: made).walk()) == []

    @pytest.mark.parametrize("page", [[1, 2], "abc", 7, {"items": "abc"}])
    @pytest.mark.parametrize(
        "make",
        [
            lambda get: OffsetPages(items=get),
            lambda get: CursorPages(items=get, cursor=lambda page: None),
            lambda get: WindowPages(items=get, time=get, id=get),
            lambda get: SpanPages(items=get, id=get, until=None, span=1),
        ],
    )
    def test_an_answer_that_is_no_list_is_no_end(self, page: Any, make: Any) -> None:
        made = make(lambda page: page.get("items"))
        walk = Fetched(lambda _: page, lambda: made).walk()
        message = f"of type {type(page).__name__}, does not list items where"
        for _ in range(2):
            with pytest.raises(PaginationError, match=message):
                next(walk)


def test_a_page_may_be_an_array_of_groups() -> None:
    def get(group: Any) -> Any:
        return group.id

    assert Pages.gathered(Message([1, 2]), get) == [1, 2]
    groups = [Message([1]), Message(None), "odd", Message([2, 3])]
    assert Pages.gathered(groups, get) == [1, 2, 3]
    assert Pages.gathered([], get) == []
