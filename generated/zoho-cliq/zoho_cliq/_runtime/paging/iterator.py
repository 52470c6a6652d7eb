# Copied by cliqgen into each client that it generates.
# Do not edit: your own code goes into the folder _custom of this package.
"""Iterating over all items of a list, page by page."""

from __future__ import annotations

from collections import deque
from collections.abc import AsyncIterator, Awaitable, Callable, Hashable, Iterator
from types import GenericAlias
from typing import TYPE_CHECKING, Any, Generic

from ..failures import PaginationFailure
from ..operation import Operation
from .pages import Page, Pages

if TYPE_CHECKING:
    # Type checkers know defaults of type variables (PEP 696) whatever the version of
    # Python; at run time they exist from 3.13 on.
    from typing_extensions import TypeVar  # pyright: ignore[reportMissingModuleSource]

    T_co = TypeVar("T_co", covariant=True)
    C_co = TypeVar("C_co", bound=Hashable, covariant=True, default=str)
else:
    from typing import TypeVar

    T_co = TypeVar("T_co", covariant=True)
    C_co = TypeVar("C_co", covariant=True)

#: The number of pages without an item after which the caller decides whether to continue.
_MOST_BARREN = 100


class _PageByPage(Generic[T_co, C_co]):
    """The state of an iterator, independent of how its pages are fetched.

    Args:
        operation: the call that fetches a page, for the message of a failure.
        pages: reads the items of each page, and the cursor of the next.
        failure: the exception to raise if the next page cannot be reached.
        start: the cursor to begin at, None for the first page.
        max_items: the maximum number of items to yield, None for all.

    Raises:
        ValueError: if `max_items` is negative.
    """

    if not TYPE_CHECKING:
        # `ItemIterator[Item]` omits a default that exists only for type checkers.
        __class_getitem__ = classmethod(GenericAlias)

    def __init__(
        self,
        operation: Operation[Any],
        pages: Pages[Any, T_co, C_co],
        failure: type[PaginationFailure],
        *,
        start: C_co | None,
        max_items: int | None,
    ) -> None:
        if max_items is not None and max_items < 0:
            raise ValueError("max_items must not be negative")
        self._operation = operation
        self._pages = pages
        self._failure = failure
        self._cursor = start
        self._left = max_items
        self._sync_token: str | None = None
        self._items: deque[T_co] = deque()  # of the page at the cursor, not yet yielded
        self._page: Page[T_co, C_co] = Page(())
        self._problem: str | None = None
        self._barren = 0
        self._is_complete = False
        self._is_closed = False
        self._is_fetching = False

    @property
    def cursor(self) -> C_co | None:
        """The cursor at which a new iterator has to begin so that it misses nothing.

        This is the page of which not every item was yielded yet, so a new iterator yields
        the first items of that page again. None is the first page, and also the final
        value of an iterator, see `is_complete`.
        """
        return self._cursor

    @property
    def sync_token(self) -> str | None:
        """The token of the last page for the next incremental run; None until then."""
        return self._sync_token

    @property
    def is_complete(self) -> bool:
        """Whether the last item of the last page was yielded."""
        return self._is_complete

    def __repr__(self) -> str:
        state = "complete" if self._is_complete else f"cursor={self._cursor!r}"
        return f"<{type(self).__name__} over {self._operation.id}, {state}>"

    def _wants_page(self) -> bool:
        """Whether a page has to be fetched before another item can be yielded.

        Raises:
            PaginationError: there is such a page, but no way to it.
            RuntimeError: it is being fetched already, for another caller.
        """
        if self._is_fetching:
            raise RuntimeError("this iterator is already waiting for a page")
        if self._is_over() or self._items:
            return False
        if self._problem is not None:
            raise self._failed(self._problem)
        if self._barren == _MOST_BARREN:
            self._barren = 0
            raise self._failed(f"{_MOST_BARREN} pages in a row had nothing new")
        return not self._is_complete

    def _is_over(self) -> bool:
        return self._is_closed or self._left == 0

    def _receive(self, page: Any) -> None:
        """Take the items of the page at the cursor."""
        self._page = self._pages.read(page, self._cursor)
        self._items.extend(self._page.items)
        self._barren = 0 if self._items else self._barren + 1
        self._turn_over()

    def _has_item(self) -> bool:
        return bool(self._items) and not self._is_over()

    def _take(self) -> T_co:
        item = self._items.popleft()
        if self._left is not None:
            self._left -= 1
        self._turn_over()
        return item

    def _turn_over(self) -> None:
        """Go to the next page once all items of this one were yielded."""
        if self._items:
            return
        page = self._page
        self._problem = page.problem
        if page.problem is None:
            self._cursor = page.following
            self._sync_token = page.sync_token
            self._is_complete = page.following is None

    def _failed(self, message: str) -> PaginationFailure:
        return self._failure(
            message,
            operation=self._operation.id,
            method=self._operation.method,
            url=self._operation.path,
        )


class ItemIterator(_PageByPage[T_co, C_co], Iterator[T_co]):
    """All items of a list. A page is fetched when its first item is needed.

    If a call fails, the iterator keeps its position: `next` sends that call again.

    Attributes:
        cursor: where a new iterator has to begin so that it misses nothing.
        sync_token: the token of the last page for the next incremental run.
        is_complete: whether everything was yielded.
    """

    def __init__(
        self,
        operation: Operation[Any],
        fetch: Callable[[C_co | None], Any],
        pages: Pages[Any, T_co, C_co],
        failure: type[PaginationFailure],
        *,
        start: C_co | None,
        max_items: int | None,
    ) -> None:
        super().__init__(operation, pages, failure, start=start, max_items=max_items)
        self._fetch = fetch

    def __iter__(self) -> ItemIterator[T_co, C_co]:
        return self

    def __next__(self) -> T_co:
        while self._wants_page():
            self._is_fetching = True
            try:
                page = self._fetch(self._cursor)
            finally:
                self._is_fetching = False
            self._receive(page)
        if not self._has_item():
            raise StopIteration
        return self._take()

    def close(self) -> None:
        """End the iterator here; `cursor` keeps its value."""
        self._is_closed = True


class AsyncItemIterator(_PageByPage[T_co, C_co], AsyncIterator[T_co]):
    """All items of a list. A page is fetched when its first item is needed.

    If a call fails, the iterator keeps its position: `anext` sends that call again. An
    iterator that is abandoned early needs no cleanup.

    Attributes:
        cursor: where a new iterator has to begin so that it misses nothing.
        sync_token: the token of the last page for the next incremental run.
        is_complete: whether everything was yielded.
    """

    def __init__(
        self,
        operation: Operation[Any],
        fetch: Callable[[C_co | None], Awaitable[Any]],
        pages: Pages[Any, T_co, C_co],
        failure: type[PaginationFailure],
        *,
        start: C_co | None,
        max_items: int | None,
    ) -> None:
        super().__init__(operation, pages, failure, start=start, max_items=max_items)
        self._fetch = fetch

    def __aiter__(self) -> AsyncItemIterator[T_co, C_co]:
        return self

    async def __anext__(self) -> T_co:
        while self._wants_page():
            self._is_fetching = True
            try:
                page = await self._fetch(self._cursor)
            finally:
                self._is_fetching = False
            self._receive(page)
        if not self._has_item():
            raise StopAsyncIteration
        return self._take()

    async def aclose(self) -> None:
        """End the iterator here; `cursor` keeps its value."""
        self._is_closed = True
