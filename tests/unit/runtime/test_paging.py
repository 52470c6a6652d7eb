"""Every style of paging: each item once, in order, whatever the server does."""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from itertools import islice
from typing import Any

import pytest
from client_example import LIST_ITEMS, PaginationError
from client_runtime.failures import ConnectionFailure
from client_runtime.paging import (
    CursorPages,
    NumberedPages,
    OffsetPages,
    Pages,
    SpanPages,
    WindowPages,
)
from client_runtime.walk import AsyncWalk, Walk
from hypothesis import given
from hypothesis import strategies as st

Make = Callable[[], Pages[Any, Any, Any]]


@dataclass(frozen=True)
class Message:
    id: Any
    time: Any = None


class Fetched:
    """Pages that a function computes, and a walk over them of either kind."""

    def __init__(
        self, serve: Callable[[Any], Any], make: Make, is_async: bool = False
    ) -> None:
        self.asked: list[Any] = []
        self._serve = serve
        self._make = make
        self._is_async = is_async

    def fetch(self, cursor: Any) -> Any:
        self.asked.append(cursor)
        return self._serve(cursor)

    async def fetch_async(self, cursor: Any) -> Any:
        await asyncio.sleep(0)
        return self.fetch(cursor)

    def walk(self, start: Any = None, max_items: int | None = None) -> Steps:
        options: dict[str, Any] = {"start": start, "max_items": max_items}
        if self._is_async:
            return Steps(
                AsyncWalk(
                    LIST_ITEMS,
                    self.fetch_async,
                    self._make(),
                    PaginationError,
                    **options,
                )
            )
        made = Walk(LIST_ITEMS, self.fetch, self._make(), PaginationError, **options)
        return Steps(made)


class Steps:
    """A walk of either kind as an ordinary iterator."""

    def __init__(self, walked: Any) -> None:
        self.walked = walked

    def __iter__(self) -> Iterator[Any]:
        return self

    def __next__(self) -> Any:
        if isinstance(self.walked, Walk):
            return next(self.walked)
        step = self.walked.__anext__()
        try:
            while True:
                step.send(None)  # nothing here waits for anything
        except StopIteration as done:
            return done.value
        except StopAsyncIteration:
            raise StopIteration from None

    def last_cursor_of(self, count: int) -> Any:
        """Where the walk stands after so many items."""
        list(islice(self, count))
        return self.walked.cursor


def listed(page: Any) -> Any:
    return page["items"]


def chunks(items: list[Any], size: int) -> list[list[Any]]:
    return [items[at : at + size] for at in range(0, len(items), size)] or [[]]


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
            with pytest.raises(PaginationError, match="1000 pages in a row"):
                next(steps)
            assert len(fetched.asked) == times * 1000

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

    @pytest.mark.parametrize("page", [None, [], 7, {"items": None}, {"items": "abc"}])
    def test_an_answer_that_is_no_list_is_the_end(self, page: Any) -> None:
        made = OffsetPages[Any, Any](items=lambda page: page.get("items"))
        assert list(Fetched(lambda _: page, lambda: made).walk()) == []


class Chat:
    """A server of messages: the latest ones up to a time, so many at once."""

    def __init__(
        self, messages: list[Message], size: int, includes: bool, rises: bool
    ) -> None:
        self.messages = sorted(messages, key=lambda m: -m.time)
        self._size = size
        self._includes = includes
        self._rises = rises

    def serve(self, cursor: int | None) -> Any:
        bound = float("inf") if cursor is None else cursor + self._includes
        found = [m for m in self.messages if m.time < bound][: self._size]
        return {"items": found[::-1] if self._rises else found}

    def make(self) -> WindowPages[Any, Message]:
        return WindowPages(
            items=listed,
            time=lambda item: item.time,
            id=lambda item: item.id,
            limit=self._size,
        )


@st.composite
def chats(draw: st.DrawFn, most: int | None = None) -> Chat:
    """Chats in which fewer messages share a time than fit on a page."""
    size = draw(st.integers(2, 6))
    counts = draw(st.dictionaries(st.integers(0, 12), st.integers(1, most or size - 1)))
    messages = [
        Message(f"{time}_{number}", time)
        for time, count in counts.items()
        for number in range(count)
    ]
    return Chat(messages, size, draw(st.booleans()), draw(st.booleans()))


class TestWindows:
    @given(chat=chats(), is_async=st.booleans())
    def test_each_message_once_and_latest_first(
        self, chat: Chat, is_async: bool
    ) -> None:
        found = list(Fetched(chat.serve, chat.make, is_async).walk())
        assert len({m.id for m in found}) == len(found) == len(chat.messages)
        assert [m.time for m in found] == [m.time for m in chat.messages]

    @given(chat=chats(), is_async=st.booleans(), count=st.integers(0, 40))
    def test_a_walk_resumed_anywhere_misses_nothing(
        self, chat: Chat, is_async: bool, count: int
    ) -> None:
        fetched = Fetched(chat.serve, chat.make, is_async)
        steps = fetched.walk()
        before = list(islice(steps, count))
        if not steps.walked.is_complete:
            again = list(fetched.walk(start=steps.walked.cursor))
            assert len(set(again)) == len(again)
            before += again
        assert set(before) == set(chat.messages)

    @given(chat=chats(most=9), is_async=st.booleans())
    def test_a_crowded_moment_ends_in_a_failure_or_is_complete(
        self, chat: Chat, is_async: bool
    ) -> None:
        steps = Fetched(chat.serve, chat.make, is_async).walk()
        found: list[Message] = []
        try:
            found.extend(steps)
        except PaginationError:
            assert not steps.walked.is_complete
        else:
            assert set(found) == set(chat.messages)

    @given(chat=chats(most=9), is_async=st.booleans(), data=st.data())
    def test_every_walk_ends_and_repeats_nothing(
        self, chat: Chat, is_async: bool, data: st.DataObject
    ) -> None:
        steps = Fetched(chat.serve, chat.make, is_async).walk()
        found: list[Message] = []
        with pytest.raises((PaginationError, StopIteration)):
            while True:
                found.append(next(steps))
        assert len(set(found)) == len(found)

    @given(st.lists(st.integers(0, 3), max_size=30), st.integers(2, 5))
    def test_without_a_length_a_page_of_nothing_new_is_the_last(
        self, times: list[int], size: int
    ) -> None:
        times = sorted(set(times))
        messages = [Message(str(time), time) for time in times]
        chat = Chat(messages, size, True, True)

        def make() -> WindowPages[Any, Message]:
            return WindowPages(items=listed, time=lambda m: m.time, id=lambda m: m.id)

        found = list(Fetched(chat.serve, make).walk())
        assert found == messages[::-1]

    def test_it_remembers_only_what_may_come_again(self) -> None:
        messages = [Message(f"m{time}", time) for time in range(500)]
        chat = Chat(messages, 100, True, False)
        made = chat.make()
        steps = Fetched(chat.serve, lambda: made).walk()
        assert len(list(steps)) == 500
        known: dict[Any, int] = made._known
        assert len(known) <= 2

    @pytest.mark.parametrize("includes", [True, False])
    def test_a_server_that_ignores_the_time_is_found_out(self, includes: bool) -> None:
        page = {"items": [Message("a", 5), Message("b", 9)]}
        chat = Chat([], 2, includes, False)
        steps = Fetched(lambda _: page, chat.make).walk()
        assert [next(steps).id, next(steps).id] == ["b", "a"]
        with pytest.raises(PaginationError):
            next(steps)

    def test_a_full_page_without_times_leads_nowhere(self) -> None:
        page = {"items": [Message("a"), Message("b", "late"), "odd"]}
        chat = Chat([], 2, True, False)
        steps = Fetched(lambda _: page, chat.make).walk()
        assert [next(steps) for _ in range(3)] == page["items"]
        with pytest.raises(PaginationError, match="has a time"):
            next(steps)

    def test_items_without_ids_or_times_are_never_dropped(self) -> None:
        items = [Message(None, 5), Message([1], 5), Message(None), Message("a", 4)]
        chat = Chat([], 9, True, False)
        found = list(Fetched(lambda _: {"items": items}, chat.make).walk())
        assert set(map(repr, found)) == set(map(repr, items))


class TestSpans:
    @given(
        events=st.lists(st.tuples(st.integers(0, 60), st.integers(0, 25)), max_size=12),
        span=st.integers(2, 15),
        bounds=st.tuples(st.integers(0, 60), st.integers(0, 60)),
        includes=st.tuples(st.booleans(), st.booleans()),
        is_async=st.booleans(),
        count=st.integers(0, 12),
    )
    def test_each_event_of_a_time_once(
        self,
        events: list[tuple[int, int]],
        span: int,
        bounds: tuple[int, int],
        includes: tuple[bool, bool],
        is_async: bool,
        count: int,
    ) -> None:
        """Whether a server counts its bounds in shows at the two ends only."""
        begin, until = min(bounds), max(bounds) + 1
        named = list(enumerate(events))

        def happens(event: Any, low: int, high: int) -> bool:
            _, (start, length) = event
            end = start + length
            return (
                low - includes[0] < end and start < high + includes[1]
                if length
                else low - includes[0] < start < high + includes[1]
            )

        asked: list[tuple[int, int]] = []
        made: list[SpanPages[Any, Any]] = []

        def make() -> SpanPages[Any, Any]:
            pages = SpanPages[Any, Any](
                items=listed, id=lambda item: item[0], until=until, span=span
            )
            made.append(pages)
            return pages

        def serve(cursor: int | None) -> Any:
            assert cursor is not None
            end = made[-1].end(cursor)
            assert end is not None and end - cursor <= span
            asked.append((cursor, end))
            return {"items": [e for e in named if happens(e, cursor, end)]}

        expected = {e[0] for e in named if happens(e, begin, until)}
        fetched = Fetched(serve, make, is_async)
        found = [event[0] for event in fetched.walk(start=begin)]
        assert len(set(found)) == len(found)
        assert set(found) == expected
        steps = fetched.walk(start=begin)
        before = {event[0] for event in islice(steps, count)}
        if not steps.walked.is_complete:
            before |= {e[0] for e in fetched.walk(start=steps.walked.cursor)}
        assert before == expected

    @pytest.mark.parametrize(("start", "until"), [(None, 9), (3, None), (None, None)])
    def test_without_both_ends_there_is_one_page(
        self, start: int | None, until: int | None
    ) -> None:
        made = SpanPages[Any, Any](
            items=listed, id=lambda item: item, until=until, span=4
        )
        fetched = Fetched(lambda _: {"items": ["a"]}, lambda: made)
        assert list(fetched.walk(start=start)) == ["a"]
        assert fetched.asked == [start]
        assert made.end(start) == until

    def test_a_time_that_ends_before_it_begins_is_the_server_s_to_judge(self) -> None:
        made = SpanPages[Any, Any](items=listed, id=lambda item: item, until=2, span=4)
        fetched = Fetched(lambda _: {"items": []}, lambda: made)
        assert list(fetched.walk(start=7)) == []
        assert fetched.asked == [7]

    @pytest.mark.parametrize(
        ("identity", "drops"),
        [
            ("a", True),
            (7, True),
            (("a", None), True),
            ((None, "a"), False),
            (None, False),
            (["a"], False),
            (("a", ["b"]), False),
        ],
    )
    def test_what_has_no_id_is_never_dropped(self, identity: Any, drops: bool) -> None:
        made = SpanPages[Any, Any](
            items=listed, id=lambda item: identity, until=10, span=8
        )
        steps = Fetched(lambda _: {"items": [1]}, lambda: made).walk(start=0)
        assert len(list(steps)) == (1 if drops else 2)


def test_a_page_may_be_an_array_of_groups() -> None:
    def get(group: Any) -> Any:
        return group.id

    assert Pages.gathered(Message([1, 2]), get) == [1, 2]
    groups = [Message([1]), Message(None), "odd", Message([2, 3])]
    assert Pages.gathered(groups, get) == [1, 2, 3]
    assert Pages.gathered([], get) == []
