# Copied by cliqgen into each client that it generates.
# Do not edit: your own code goes into the folder _custom of this package.
"""The order of the pages of a list, for every method of pagination.

Nothing here sends a request: an object of one of these classes gets each page of an
iterator in turn, and returns the new items on it and the cursor of the next page.
"""

from __future__ import annotations

from abc import ABC, abstractmethod
from collections.abc import Callable, Hashable, Sequence
from typing import Any, Generic, TypeVar, cast, overload

from msgspec import UNSET

from ..record import Record

C = TypeVar("C", bound=Hashable)
G = TypeVar("G")
P = TypeVar("P")
T = TypeVar("T")


class Page(Record, Generic[T, C], frozen=True):
    """The content of one page for an iterator.

    Attributes:
        items: the items that were not on an earlier page.
        following: the cursor of the next page; None if this one is the last.
        sync_token: the server's token for the next incremental run.
        problem: why the next page cannot be reached.
    """

    items: Sequence[T]
    following: C | None = None
    sync_token: str | None = None
    problem: str | None = None


class Pages(ABC, Generic[P, T, C]):
    """The pages of one iterator, with the state that they need."""

    @abstractmethod
    def read(self, page: P, cursor: C | None) -> Page[T, C]:
        """Return what is new on the page at a cursor; called once per page, in order."""

    @overload
    @staticmethod
    def gathered(page: list[G], items: Callable[[G], object]) -> list[Any]: ...

    @overload
    @staticmethod
    def gathered(page: G | list[G], items: Callable[[G], object]) -> list[Any]: ...

    @staticmethod
    def gathered(page: G | list[G], items: Callable[[G], object]) -> list[Any]:
        """Return the items of a page that is one object, or an array of such objects."""
        parts = cast("list[G]", page) if isinstance(page, list) else [page]
        return [item for part in parts for item in listed(items, part)]


class CursorPages(Pages[P, T, C]):
    """Each page has the cursor of the next one.

    Args:
        items: the items of a page.
        cursor: the cursor of the next page, nothing on the last one.
        has_more: whether there is a next page. False wins over a cursor; any other
            value is ignored, since the next page requires a cursor.
        sync_token: the token for the next incremental run.
    """

    def __init__(
        self,
        *,
        items: Callable[[P], object],
        cursor: Callable[[P], object],
        has_more: Callable[[P], object] | None = None,
        sync_token: Callable[[P], object] | None = None,
    ) -> None:
        self._items = items
        self._cursor = cursor
        self._has_more = has_more
        self._sync_token = sync_token
        self._seen: set[C | None] = set()

    def read(self, page: P, cursor: C | None) -> Page[T, C]:
        items: list[T] = listed(self._items, page)
        self._seen.add(cursor)
        following = _token(_look_up(self._cursor, page))
        if _look_up(self._has_more, page) is False:
            following = None
        if following is None:
            if (problem := unlisted(self._items, page)) is not None:
                return Page((), problem=problem)
            sync_token = _token(_look_up(self._sync_token, page))
            return Page(
                items, sync_token=None if sync_token is None else f"{sync_token}"
            )
        if following in self._seen:
            return Page(items, problem="the server gave the same cursor twice")
        return Page(items, cast("C", following))


class OffsetPages(Pages[P, T, int]):
    """The offset of the next page is the number of items so far.

    An empty page is the last, and so is one that is not full.

    Args:
        items: the items of a page.
        limit: the number of items per page that the caller requests.
        page_size: the maximum number of items per page of the server.
    """

    def __init__(
        self,
        *,
        items: Callable[[P], object],
        limit: int | None = None,
        page_size: int | None = None,
    ) -> None:
        self._items = items
        self._full = _full_size(limit, page_size)
        self._last: list[T] = []

    def read(self, page: P, cursor: int | None) -> Page[T, int]:
        if (problem := unlisted(self._items, page)) is not None:
            return Page((), problem=problem)
        items: list[T] = listed(self._items, page)
        if items and items == self._last:
            # A server that ignores the offset returns the same page forever.
            return Page((), problem="the server gave the same page twice")
        self._last = items
        if not items or (self._full is not None and len(items) < self._full):
            return Page(items)
        return Page(items, self._following(cursor, len(items)))

    def _following(self, cursor: int | None, count: int) -> int:
        return (cursor or 0) + count


class NumberedPages(OffsetPages[P, T]):
    """Pages have numbers, counted from `first`; otherwise like `OffsetPages`."""

    def __init__(
        self,
        *,
        items: Callable[[P], object],
        limit: int | None = None,
        page_size: int | None = None,
        first: int = 1,
    ) -> None:
        super().__init__(items=items, limit=limit, page_size=page_size)
        self._first = first

    def _following(self, cursor: int | None, count: int) -> int:
        return (self._first if cursor is None else cursor) + 1


class WindowPages(Pages[P, T, int]):
    """A page has the latest items up to a time; the next one ends where it begins.

    Items are yielded latest first, however the server sorts a page. Adjacent pages overlap
    in the moment at which they meet, because there may be more items of that moment and
    because it is unknown whether the server includes its bound; items that were yielded
    already are dropped by their ids. A page that is not full is the last.

    Args:
        items: the items of a page.
        time: the time of an item, in the units of the cursor.
        id: the identity of an item.
        limit: the number of items per page that the caller requests.
        page_size: the maximum number of items per page of the server. If neither is known,
            the iterator ends with a page without new items.
    """

    def __init__(
        self,
        *,
        items: Callable[[P], object],
        time: Callable[[T], object],
        id: Callable[[T], object],
        limit: int | None = None,
        page_size: int | None = None,
    ) -> None:
        self._items = items
        self._time = time
        self._id = id
        self._full = _full_size(limit, page_size)
        self._is_first = True
        self._bound_counts = False
        self._known: dict[Hashable, int] = {}  # ids and times where two pages meet

    def read(self, page: P, cursor: int | None) -> Page[T, int]:
        if (problem := unlisted(self._items, page)) is not None:
            return Page((), problem=problem)
        items: list[T] = listed(self._items, page)
        dated = _latest_first([(self._moment(item), item) for item in items])
        fresh = [item for moment, item in dated if self._is_new(item, moment, cursor)]
        self._is_first = False
        if not items or (self._full is not None and len(items) < self._full):
            return Page(fresh)
        moments = [moment for moment, _ in dated if moment is not None]
        if not moments:
            return Page(fresh, problem="no item of a full page has a time")
        if cursor is not None and max(moments) >= cursor:
            self._bound_counts = True
        following = min(moments) + (0 if self._bound_counts else 1)
        if cursor is not None and following >= cursor:
            if self._full is None and not fresh:
                return Page(())
            return Page(fresh, problem="more items share a time than fit in a page")
        self._remember(dated, following)
        return Page(fresh, following)

    def _is_new(self, item: T, moment: int | None, cursor: int | None) -> bool:
        # A server that treats the bound as a hint repeats the items after it.
        is_late = moment is not None and cursor is not None and moment > cursor
        if is_late and not self._is_first:
            return False
        return self._identity(item) not in self._known

    def _remember(self, dated: list[tuple[int | None, T]], bound: int) -> None:
        """Keep the ids that the next page may repeat, and forget all others."""
        latest = [*self._known.items()]
        latest += [(self._identity(i), m) for m, i in dated if m is not None]
        self._known = {
            identity: moment
            for identity, moment in latest
            if identity is not None and moment <= bound
        }

    def _identity(self, item: T) -> Hashable:
        return _identity(_look_up(self._id, item))

    def _moment(self, item: T) -> int | None:
        value = _look_up(self._time, item)
        return value if isinstance(value, int) else None


class SpanPages(Pages[P, T, int]):
    """A page has everything between two times of a limited distance.

    A longer time is read span by span, forwards. Adjacent spans overlap by one unit, so
    that nothing gets lost whether the server includes its bounds or not; items of the
    previous span are dropped by their ids.

    Args:
        items: the items of a page.
        id: the identity of an item.
        until: the time at which the iterator ends; None for the single page of a call.
        span: the maximum distance of the bounds of a page.
    """

    def __init__(
        self,
        *,
        items: Callable[[P], object],
        id: Callable[[T], object],
        until: int | None,
        span: int,
    ) -> None:
        self._items = items
        self._id = id
        self._until = until
        self._span = span
        self._before: set[Hashable] = set()

    def end(self, cursor: int | None) -> int | None:
        """Return the end of the page that begins at a cursor."""
        if cursor is None or self._until is None:
            return self._until
        return min(cursor + self._span, self._until)

    def read(self, page: P, cursor: int | None) -> Page[T, int]:
        if (problem := unlisted(self._items, page)) is not None:
            return Page((), problem=problem)
        items: list[T] = listed(self._items, page)
        named = [(_identity(_look_up(self._id, item)), item) for item in items]
        fresh = [item for name, item in named if name not in self._before]
        self._before = {name for name, _ in named if name is not None}
        end = self.end(cursor)
        if end is None or end == self._until:
            return Page(fresh)
        return Page(fresh, end - 1)


def _full_size(limit: int | None, page_size: int | None) -> int | None:
    """Return the length of a page that is not the last; None if it is unknown."""
    return min((size for size in (limit, page_size) if size), default=None)


def _latest_first(dated: list[tuple[int | None, T]]) -> list[tuple[int | None, T]]:
    """Sort items by descending time, those without one first; stable within one time."""
    moments = [moment for moment, _ in dated if moment is not None]
    if moments and moments[0] < moments[-1]:
        dated = dated[::-1]
    return sorted(dated, key=lambda pair: (pair[0] is not None, -(pair[0] or 0)))


def _identity(value: object) -> Hashable:
    """Return an id of one field or several; None if it is not an id."""
    parts = cast("tuple[object, ...]", value) if isinstance(value, tuple) else (value,)
    if parts[0] is None or not all(isinstance(p, str | int | None) for p in parts):
        return None
    return parts


def _token(value: object) -> str | int | None:
    """Return a cursor of either type; None if it is not a cursor."""
    if isinstance(value, bool) or not isinstance(value, str | int) or value == "":
        return None
    return value


def unlisted(getter: Callable[[P], object], page: P) -> str | None:
    """Explain why the items of a page are unknown; None if it lists some, or has none.

    A page without a body, or without the field, has none, and neither has an empty array
    or object in the place of another. With any other value, the items may be elsewhere,
    and the end of the iterator would hide that.
    """
    try:
        value = getter(page)
        is_list = isinstance(value, list)
    except AttributeError as error:  # a value on the way is not an object
        value, is_list = error.obj, False
    if is_list or value is UNSET or not value:
        return None
    type_name = type(cast("object", page)).__name__
    return (
        f"the response, of type {type_name}, does not list items where it is documented"
    )


def listed(getter: Callable[[P], object], page: P) -> list[Any]:
    """Return the items that a page lists; none if it contradicts its description."""
    value = _look_up(getter, page)
    return cast("list[object]", value) if isinstance(value, list) else []


def _look_up(getter: Callable[[P], object] | None, page: P) -> object:
    """Return a field of a page, which may be anything if it contradicts its description."""
    try:
        return None if getter is None else getter(page)
    except AttributeError:  # a value on the way is not an object
        return None
