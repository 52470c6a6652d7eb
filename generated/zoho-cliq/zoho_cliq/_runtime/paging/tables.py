# Copied by cliqgen into each client that it generates.
# Do not edit: your own code goes into the folder _custom of this package.
"""Lists in CSV, whose last line may contain the cursor of the next page."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterator
from typing import cast

from .pages import CursorPages, Page


class TablePages(CursorPages[str, dict[str, str], str]):
    """Pages of CSV, each with a header line.

    Args:
        trailer: the name before the cursor in the last line, as in `next_token=...`.
    """

    def __init__(self, *, trailer: str) -> None:
        super().__init__(
            items=lambda page: list(_rows(_split(page, trailer)[0])),
            cursor=lambda page: _split(page, trailer)[1],
        )

    def read(self, page: str, cursor: str | None) -> Page[dict[str, str], str]:
        # A server that contradicts its description sends bytes, or JSON.
        if not isinstance(cast("object", page), str):
            return Page((), problem="the response is not text")
        try:
            return super().read(page, cursor)
        except csv.Error as error:
            return Page((), problem=f"the table cannot be read, {error}")


def _split(page: str, trailer: str) -> tuple[str, str | None]:
    """Split a page into the table and the cursor below it.

    A line that looks like a trailer but contains a quotation mark is the end of a cell
    with line breaks; such a cell cannot end in a later line, since this is the last.
    """
    text = page.removeprefix("\ufeff")
    shown = text.rstrip()
    beginning = max(shown.rfind("\n"), shown.rfind("\r")) + 1
    name, equals, cursor = shown[beginning:].partition("=")
    if name != trailer or not equals or '"' in cursor:
        return text, None
    return shown[:beginning], cursor.strip()


def _rows(table: str) -> Iterator[dict[str, str]]:
    """Yield the rows by the names of their columns; no cell of any row is lost.

    A cell without a name gets the number of its column, `column 3`. Missing cells of a
    short row are empty.
    """
    lines = (row for row in csv.reader(io.StringIO(table, newline="")) if _is_row(row))
    no_names: list[str] = []
    names = _unique(next(lines, no_names))
    for cells in lines:
        further = range(len(names), len(cells))
        keys = _unique([*names, *(f"column {place + 1}" for place in further)])
        cells += [""] * (len(keys) - len(cells))
        yield dict(zip(keys, cells, strict=True))


def _unique(names: list[str]) -> list[str]:
    """Return the names, repeated ones replaced by the number of their column."""
    chosen: list[str] = []
    for place, name in enumerate(names, 1):
        while name in chosen:
            name = f"column {place}" if name != f"column {place}" else f"{name}'"
        chosen.append(name)
    return chosen


def _is_row(cells: list[str]) -> bool:
    return len(cells) > 1 or (len(cells) == 1 and not cells[0].isspace())
