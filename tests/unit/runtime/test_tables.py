"""CSV that ends with the way to the next page."""

from __future__ import annotations

import csv
import io
from typing import Any

import pytest
from client_example import LIST_ITEMS, PaginationError
from client_runtime.paging.iterator import ItemIterator
from client_runtime.paging.tables import TablePages
from hypothesis import given
from hypothesis import strategies as st


def walk(*pages: str, start: str | None = None) -> tuple[Any, list[str | None]]:
    asked: list[str | None] = []

    def fetch(cursor: str | None) -> str:
        asked.append(cursor)
        return pages[len(asked) - 1]

    made = TablePages(trailer="next_token")
    walked = ItemIterator(
        LIST_ITEMS, fetch, made, PaginationError, start=start, max_items=None
    )
    return walked, asked


def rows(*pages: str) -> list[dict[str, str]]:
    return list(walk(*pages)[0])


def test_rows_of_all_pages_by_the_names_of_their_columns() -> None:
    walked, asked = walk(
        "name,id\nMara,1\nJonas,2\n\n\nnext_token=a b=\n",
        "id,name\n3,Ines\nnext_token=c",
        "id,name\n4,Ola\n",
    )
    assert list(walked) == [
        {"name": "Mara", "id": "1"},
        {"name": "Jonas", "id": "2"},
        {"name": "Ines", "id": "3"},
        {"name": "Ola", "id": "4"},
    ]
    assert asked == [None, "a b=", "c"]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("", []),
        ("\n \n", []),
        ("a,b\n", []),
        ("next_token=\n", []),
        ("a\nnext_token=\n", []),
        ("\ufeffa,b\n1,2", [{"a": "1", "b": "2"}]),
        ('\ufeff"a",b\n1,2', [{"a": "1", "b": "2"}]),
        ("a,b\r\n1,2\r\n\r\n", [{"a": "1", "b": "2"}]),
        ("a,b\r1,2\r", [{"a": "1", "b": "2"}]),
        ("\n\na,b\n\n   \n1,2\n", [{"a": "1", "b": "2"}]),
        ('a,b\n"x\ny",2\n', [{"a": "x\ny", "b": "2"}]),
        ('a,b\n"x\n\ny","2,""3"""\n', [{"a": "x\n\ny", "b": '2,"3"'}]),
        ("a\n1\x85\u2028\x0b2\n", [{"a": "1\x85\u2028\x0b2"}]),
        ('a\n""\n', [{"a": ""}]),
        ("a,b\n1\n", [{"a": "1", "b": ""}]),
        ("a,b\n1,2,3,4\n", [{"a": "1", "b": "2", "column 3": "3", "column 4": "4"}]),
        ("a,a,\n1,2,3\n", [{"a": "1", "column 2": "2", "": "3"}]),
        (
            "column 2,column 2\n1,2,3\n",
            [{"column 2": "1", "column 2'": "2", "column 3": "3"}],
        ),
        (",\n1,2\n", [{"": "1", "column 2": "2"}]),
    ],
)
def test_what_a_table_may_look_like(text: str, found: list[dict[str, str]]) -> None:
    assert rows(text) == found


@pytest.mark.parametrize(
    "text",
    [
        'a,b\n1,"x\nnext_token=7"\n',
        "a,b\nnext_token=7,2\n3,4\n",
        "a,b\n1,next_token=7\n",
        "a,b\n1,2\nother_token=7\n",
    ],
)
def test_what_only_looks_like_a_trailer(text: str) -> None:
    walked, asked = walk(text)
    cells = [cell for row in walked for cell in row.values()]
    assert asked == [None]
    expected = [c for line in list(csv.reader(io.StringIO(text)))[1:] for c in line]
    assert [cell for cell in cells if cell] == expected


def test_a_quotation_mark_that_is_never_closed_does_not_swallow_the_trailer() -> None:
    walked, asked = walk('a,b\n1,"x\ny\nnext_token=7', "a\n2\n")
    assert list(walked) == [{"a": "1", "b": "x\ny\n"}, {"a": "2"}]
    assert asked == [None, "7"]


def test_a_table_that_cannot_be_read_is_a_failure_of_the_package() -> None:
    huge = "x" * (csv.field_size_limit() + 1)
    walked, _ = walk(f'a\n"{huge}"\n')
    for _ in range(2):
        with pytest.raises(PaginationError, match="cannot be read"):
            next(walked)


def test_a_token_that_was_there_already() -> None:
    walked, asked = walk("a\n1\nnext_token=x\n", "a\n2\nnext_token=x\n")
    assert [next(walked), next(walked)] == [{"a": "1"}, {"a": "2"}]
    with pytest.raises(PaginationError):
        next(walked)
    assert asked == [None, "x"]


def test_a_page_that_is_no_text_is_the_last() -> None:
    made: Any = TablePages(trailer="next_token")
    assert made.read(None, None).following is None


CELLS = st.text(
    st.characters(exclude_characters="\ufeff\x00", exclude_categories=["Cs"])
)


@given(
    names=st.lists(CELLS.filter(str.strip), min_size=2, max_size=4, unique=True),
    data=st.data(),
    ending=st.sampled_from(["\n", "\r\n"]),
    size=st.integers(1, 4),
)
def test_each_row_once_and_in_order(
    names: list[str], data: st.DataObject, ending: str, size: int
) -> None:
    cells = st.lists(CELLS, min_size=len(names), max_size=len(names))
    table = data.draw(st.lists(cells, max_size=8))
    chunks = [table[at : at + size] for at in range(0, len(table), size)] or [[]]
    pages: list[str] = []
    for number, chunk in enumerate(chunks):
        out = io.StringIO()
        writer = csv.writer(out, lineterminator=ending, quoting=csv.QUOTE_ALL)
        writer.writerows([names, *chunk])
        if number + 1 < len(chunks):
            out.write(f"{ending * 2}next_token=t{number}{ending}")
        pages.append(out.getvalue())
    assert [list(row.values()) for row in rows(*pages)] == table
    # A walk that begins at a later page yields what is on it and behind.
    walked, _ = walk(*pages[1:], start="t0")
    if len(pages) > 1:
        assert [list(row.values()) for row in walked] == table[size:]


@pytest.mark.parametrize("page", [b"PK\xff", {"a": 1}, None])
def test_a_page_that_is_no_text_leads_nowhere(page: Any) -> None:
    with pytest.raises(PaginationError, match="the response is not text"):
        rows(page)
