"""Walks over pages that a function computes, for both kinds of client."""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from itertools import islice
from typing import Any

from client_example import LIST_ITEMS, PaginationError
from client_runtime.paging.iterator import AsyncItemIterator, ItemIterator
from client_runtime.paging.pages import Pages

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
                AsyncItemIterator(
                    LIST_ITEMS,
                    self.fetch_async,
                    self._make(),
                    PaginationError,
                    **options,
                )
            )
        made = ItemIterator(
            LIST_ITEMS, self.fetch, self._make(), PaginationError, **options
        )
        return Steps(made)


class Steps:
    """A walk of either kind as an ordinary iterator."""

    def __init__(self, walked: Any) -> None:
        self.walked = walked

    def __iter__(self) -> Iterator[Any]:
        return self

    def __next__(self) -> Any:
        if isinstance(self.walked, ItemIterator):
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
