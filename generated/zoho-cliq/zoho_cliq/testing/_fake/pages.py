# Copied by cliqgen into each client that it generates.
# Do not edit: your own code goes into the folder _custom of this package.
"""Pages of a list, continued as `x-pagination` documents it."""

from __future__ import annotations

import csv
import io
import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any
from urllib.parse import quote, urlencode, urlsplit

from .call import Call
from .description import Operation, Paging, Parameter
from .parameters import decoded, split_query
from .schemas import Schemas
from .shapes import value_at, with_value, without

#: How many items a page has where nothing is documented and the caller asks for nothing.
DEFAULT_SIZE = 50

_CURSOR = "cursor-"
_LIMITS = frozenset(
    {"limit", "pagesize", "perpage", "size", "count", "take", "top", "maxresults"}
)


@dataclass(frozen=True, slots=True)
class Cut:
    """A part of a list, and how it is continued.

    Attributes:
        items: those of the page.
        following: the cursor of the next page, None on the last one.
    """

    items: Sequence[Any]
    following: Any = None


@dataclass(frozen=True, slots=True)
class Page:
    """A response: its body, and what is in its header."""

    body: Any
    headers: Mapping[str, str] = field(default_factory=dict[str, str])


class Pager:
    """Makes the pages of one operation."""

    def __init__(self, operation: Operation, schemas: Schemas) -> None:
        self._operation = operation
        self._schemas = schemas
        self._paging = operation.paging

    def page(
        self,
        items: Sequence[Any],
        call: Call,
        body: Any,
        path: tuple[str, ...],
        of: Any,
    ) -> Page:
        """The page that a call asks for.

        Args:
            items: all items of the list.
            call: the request.
            body: a response of the operation, whose items are replaced.
            path: where in it the items are.
            of: the schema of the body.
        """
        cut = self.cut(items, call)
        page = with_value(body, path, list(cut.items))
        paging = self._paging
        if paging is None:
            return Page(page)
        if paging.style == "link":
            return Page(page, self._link(paging, call, cut.following))
        if paging.style == "cursor" and paging.response:
            page = self._with(page, paging.response, cut.following, of)
            if cut.following is not None:
                page = self._without_sync(page, paging)
        if paging.has_more:
            name = tuple(paging.has_more.split("."))
            page = with_value(page, name, cut.following is not None)
        return Page(page)

    def table(self, items: Sequence[Any], call: Call) -> str:
        """A page of CSV, with the cursor in its last line."""
        cut = self.cut(items, call)
        names = list(dict.fromkeys(name for item in items for name in item))
        text = io.StringIO(newline="")
        writer = csv.writer(text, lineterminator="\n")
        writer.writerow(names)
        for item in cut.items:
            writer.writerow([item.get(name, "") for name in names])
        trailer = "" if self._paging is None else self._paging.response
        if trailer and cut.following is not None:
            text.write(f"{trailer}={cut.following}\n")
        return text.getvalue()

    def cut(self, items: Sequence[Any], call: Call) -> Cut:
        """The part of a list that a call asks for."""
        paging = self._paging
        if paging is None:
            return Cut(items)
        size = self._size(paging, call)
        asked = call.query.get(paging.request) if paging.request else None
        if paging.style == "time-window":
            return _window(items, paging, size, asked)
        if paging.style == "time-span":
            return _span(items, paging, call)
        start = self._start(paging, asked, size)
        end = start + size
        if end >= len(items):
            return Cut(items[start:end])
        if paging.style == "page":
            return Cut(items[start:end], paging.first + start // size + 1)
        if paging.style == "offset":
            return Cut(items[start:end], end)
        return Cut(items[start:end], self._cursor(paging, end, size))

    def _size(self, paging: Paging, call: Call) -> int:
        parameter, most = self._limit(paging), paging.page_size
        if parameter is None:
            return most or DEFAULT_SIZE
        asked = call.query.get(parameter.name)
        if not isinstance(asked, int) or asked < 1:
            asked = self._schemas.keyword(parameter.schema, "default")
        if not isinstance(asked, int) or asked < 1:
            return most or DEFAULT_SIZE
        return asked if most is None else min(asked, most)

    def _limit(self, paging: Paging) -> Parameter | None:
        """The parameter for the length of a page: the documented one, or by its name."""
        if paging.limit:
            return self._operation.parameter("query", paging.limit)
        for each in self._operation.parameters:
            name = each.name.lower().replace("_", "").replace("-", "").lstrip("$")
            if each.location == "query" and name in _LIMITS:
                return each
        return None

    def _start(self, paging: Paging, asked: Any, size: int) -> int:
        if asked is None or asked is False:
            return 0
        digits = str(asked).removeprefix(_CURSOR)
        number = int(digits) if digits.isdigit() else 0
        if paging.style == "page" or self._is_numbered(paging):
            return max(number - paging.first, 0) * size
        return number

    def _is_numbered(self, paging: Paging) -> bool:
        """Whether links lead from one page number to the next."""
        return paging.style == "link" and "page" in paging.request.lower().split("_")

    def _cursor(self, paging: Paging, end: int, size: int) -> Any:
        parameter = self._operation.parameter("query", paging.request)
        types = (
            frozenset({"string"})
            if parameter is None
            else self._schemas.types(parameter.schema)
        )
        if self._is_numbered(paging):
            return paging.first + end // size
        return f"{_CURSOR}{end}" if "string" in types else end

    def _with(self, page: Any, response: str, following: Any, schema: Any) -> Any:
        """A body with its cursor, or without one where it is the last."""
        path = tuple(response.split("."))
        if following is not None:
            return with_value(page, path, following)
        owner = schema
        for name in path[:-1]:
            owner = self._schemas.property(owner, name)
        if not self._schemas.is_required(owner, path[-1]):
            return without(page, path)
        types = self._schemas.types(self._schemas.property(owner, path[-1]))
        return with_value(page, path, None if "null" in types else "")

    def _without_sync(self, page: Any, paging: Paging) -> Any:
        return page if paging.sync is None else without(page, (paging.sync[1],))

    def _link(self, paging: Paging, call: Call, following: Any) -> dict[str, str]:
        """The ``Link`` field of a page (RFC 8288)."""
        if following is None:
            return {}
        parts = urlsplit(call.url)
        query = {**decoded(split_query(parts.query)), paging.request: following}
        text = urlencode(query, doseq=True, quote_via=quote)
        target = parts._replace(query=text).geturl()
        return {"Link": f'<{target}>; rel="next"'}


def _window(items: Sequence[Any], paging: Paging, size: int, until: Any) -> Cut:
    """The latest items up to a time, which counts in."""
    path = tuple(paging.time.split("."))
    dated = [(value_at(item, path), item) for item in items]
    timed = [(t, i) for t, i in dated if isinstance(t, int | float)]
    timed.sort(key=lambda pair: -pair[0])
    if isinstance(until, int):
        timed = [pair for pair in timed if pair[0] <= until]
    return Cut([item for _, item in timed[:size]])


def _span(items: Sequence[Any], paging: Paging, call: Call) -> Cut:
    """The items between two times, or all where items have none."""
    start, end = call.query.get(paging.request), call.query.get(paging.until)
    if not paging.time:
        return Cut(items)
    path = tuple(paging.time.split("."))
    start = start if isinstance(start, int) else -math.inf
    end = end if isinstance(end, int) else math.inf
    dated = [(value_at(item, path), item) for item in items]
    return Cut([i for t, i in dated if not isinstance(t, int) or start <= t <= end])
