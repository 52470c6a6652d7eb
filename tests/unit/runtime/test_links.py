"""Reading the ``Link`` field (RFC 8288, 3)."""

from __future__ import annotations

import pytest
from client_runtime.paging.links import next_link
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
