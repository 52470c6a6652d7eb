"""Reading the ``Link`` field (RFC 8288, 3)."""

from __future__ import annotations

import time

import httpx2
import pytest
from client_runtime.capture import WithResponse
from client_runtime.http.headers import Headers
from client_runtime.paging.links import LinkPages, next_link
from client_runtime.paging.pages import Page
from hypothesis import given
from hypothesis import strategies as st


@pytest.mark.parametrize(
    ("field", "target"),
    [
        ('<https://a/b?page=2>; rel="next"', "https://a/b?page=2"),
        ("<?p=2>; rel=next", "?p=2"),
        ('<?p=1>; rel="prev", <?p=3>; rel="next"', "?p=3"),
        ('<?p=1>; rel="prev",<?p=3>;rel="next"', "?p=3"),
        ('<?p=3>; rel="last next"', "?p=3"),
        ('<?p=3>; REL="Next"', "?p=3"),
        ('<?p=3>; title="a, <b>; rel=prev"; rel="next"', "?p=3"),
        ('<?p=3>; title="a=b"; rel="next"', "?p=3"),
        ('<?p=3>; title="\\"; rel=\\""; rel="next"', "?p=3"),
        ("<?p=3;q,r>; rel=next", "?p=3;q,r"),
        ('<?p=3>; crossorigin; rel="next"', "?p=3"),
        ('<?p=3>; rel="prev"; rel="next"', None),
        ('<?p=3>; rel="nextish"', None),
        ("<?p=3>", None),
        ("?p=3; rel=next", None),
        ('<?p=3>; rel="next', None),
        ("", None),
    ],
)
def test_the_next_page(field: str, target: str | None) -> None:
    assert next_link(field) == target


@given(st.text(st.sampled_from('<>";=, \\relnxt?p'), max_size=80))
def test_reading_never_fails(field: str) -> None:
    found = next_link(field)
    assert found is None or f"<{found}>" in field


def test_a_quotation_without_an_end_is_read_once() -> None:
    """Else each bracket in it begins another search to the end of the field."""
    field = '<?p=1>"' + '<?p=1>\\"' * 12_000
    started = time.process_time()
    assert next_link(field) is None
    assert next_link(field + "\\") is None
    assert time.process_time() - started < 5


@pytest.mark.parametrize("target", ["http://[", "//[::1", "http://[x]/?page=2"])
def test_a_target_that_is_not_an_address_ends_the_list(target: str) -> None:
    page = pages().read(answer(["a"], f'<{target}>; rel="next"'), None)
    assert (page.items, page.following) == (["a"], None)
    assert page.problem == "the link to the next page has no usable page"


def answer(items: list[str], link: str | None) -> WithResponse[list[str]]:
    headers = Headers([] if link is None else [("Link", link)])
    return WithResponse(items, 200, headers, httpx2.Response(200))


def pages() -> LinkPages[list[str], str, int]:
    return LinkPages(items=lambda page: page, parameter="page", cursor=int)


def test_a_page_leads_to_the_next_by_its_parameter() -> None:
    made = pages()
    first = made.read(answer(["a"], '<https://a/b?page=2>; rel="next"'), None)
    assert (first.items, first.following, first.problem) == (["a"], 2, None)
    assert made.read(answer(["b"], '<?page=1>; rel="first"'), 2) == Page(["b"])
    assert made.read(answer([], None), 3) == Page([])


@pytest.mark.parametrize(
    ("link", "problem"),
    [
        ('<?offset=2>; rel="next"', "the link to the next page has no usable page"),
        ('<?page=two>; rel="next"', "the link to the next page has no usable page"),
        ('<?page=1>; rel="next"', "the server gave the same cursor twice"),
    ],
)
def test_a_link_that_leads_nowhere(link: str, problem: str) -> None:
    found = pages().read(answer(["a"], link), 1)
    assert (found.items, found.following, found.problem) == (["a"], None, problem)
