"""Keys of contents tell all values apart that mean something else, or that are in another order."""

from __future__ import annotations

from itertools import combinations
from typing import Any

from cliqgen.memo import content_key

CONTENTS: list[Any] = [
    *(0, 1, 1.0, True, False, None, -0.0, 0.0, "1", "", [], {}, [1], {"1": 1}),
    *(
        {"a": 1, "b": 2},
        {"b": 2, "a": 1},
        {"a": [1, 2]},
        {"a": [2, 1]},
        [[1], 2],
        [1, [2]],
    ),
    *(2**64 - 1, 2**64, 2**64 + 1, -(2**63), -(2**63) - 1, float(2**64)),
    *("\ud800", "\ud801", ["\ud800"], "\U0001f600"),
]


def test_each_content_has_a_key_of_its_own() -> None:
    for one, other in combinations(CONTENTS, 2):
        assert content_key(one) != content_key(other), (one, other)


def test_equal_contents_have_one_key() -> None:
    for content in CONTENTS:
        again = {**content} if isinstance(content, dict) else content
        assert content_key(content) == content_key(again) is not None


def test_what_is_not_plain_has_none() -> None:
    nested: list[Any] = []
    for _ in range(10_000):
        nested = [nested]
    assert content_key(object()) is content_key(nested) is None
