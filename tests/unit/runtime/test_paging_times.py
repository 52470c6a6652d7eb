"""Windows and spans of time: each item once, however the server counts its bounds."""

from __future__ import annotations

from itertools import islice
from typing import Any

import pytest
from client_example import PaginationError
from client_runtime.paging.pages import SpanPages, WindowPages
from client_walking import Fetched, Message, listed
from hypothesis import given
from hypothesis import strategies as st


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
