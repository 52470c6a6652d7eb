"""Lists with the next page in a header field, ``Link: <…>; rel="next"``."""

from __future__ import annotations

import re
from collections.abc import Callable, Hashable
from typing import TypeVar
from urllib.parse import parse_qs, urlsplit

from ..capture import WithResponse
from .pages import Page, Pages, listed, unlisted

C = TypeVar("C", bound=Hashable)
P = TypeVar("P")
T = TypeVar("T")

# The grammar of RFC 8288, 3; quoted strings may contain commas, semicolons and brackets.
# One without an end takes the rest of the field, which is read once: else the rest would
# be searched again from each of its brackets.
_LINK = re.compile(
    r"<(?P<target>[^<>]*)>"
    r'(?P<parameters>(?:[^<>",]|"(?:[^"\\]|\\.)*+(?:"|\\?\Z))*+)',
    re.DOTALL,
)
_PARAMETER = re.compile(
    r';\s*(?P<name>[^\s=;"]+)\s*=\s*(?:"(?P<quoted>(?:[^"\\]|\\.)*)"|(?P<token>[^\s;"]*))'
)


class LinkPages(Pages[WithResponse[P], T, C]):
    """Each response links to the next page (RFC 8288), except the last one.

    The link itself is not followed: only the parameter with the cursor is taken from
    it. So each page is a call of the same operation, whatever the address of the link.

    Args:
        items: the items of a page.
        parameter: the query parameter with the cursor.
        cursor: parses a cursor, and raises ValueError if it is invalid.
    """

    def __init__(
        self,
        *,
        items: Callable[[P], object],
        parameter: str,
        cursor: Callable[[str], C],
    ) -> None:
        self._items = items
        self._parameter = parameter
        self._cursor = cursor
        self._seen: set[C | None] = set()

    def read(self, page: WithResponse[P], cursor: C | None) -> Page[T, C]:
        items: list[T] = listed(self._items, page.result)
        self._seen.add(cursor)
        target = next_link(page.headers.get("link", ""))
        if target is None:
            return Page(items, problem=unlisted(self._items, page.result))
        try:
            values = parse_qs(urlsplit(target).query).get(self._parameter)
            following = self._cursor(values[-1]) if values else None
        except ValueError:
            following = None
        if following is None:
            problem = f"the link to the next page has no usable {self._parameter}"
            return Page(items, problem=problem)
        if following in self._seen:
            return Page(items, problem="the server gave the same cursor twice")
        return Page(items, following)


def next_link(field: str) -> str | None:
    """Return the target of the first link whose relations include ``next``.

    Args:
        field: the ``Link`` field of a response (RFC 8288, 3).
    """
    for link in _LINK.finditer(field):
        for parameter in _PARAMETER.finditer(link["parameters"]):
            if parameter["name"].lower() == "rel":
                relations = parameter["quoted"] or parameter["token"] or ""
                if "next" in relations.lower().split():
                    return link["target"]
                break  # a second one does not count (RFC 8288, 3.3)
    return None
