"""English singulars."""

from __future__ import annotations

import pytest
from cliqgen.ir.plurals import is_plural, singular


@pytest.mark.parametrize(
    ("several", "one"),
    [
        *(("items", "item"), ("branches", "branch"), ("addresses", "address")),
        *(("statuses", "status"), ("boxes", "box"), ("aliases", "alias")),
        *(("movies", "movie"), ("categories", "category"), ("caches", "cache")),
        *(("buses", "bus"), ("houses", "house"), ("databases", "database")),
        *(("responses", "response"), ("people", "person"), ("children", "child")),
        *(("indices", "index"), ("indexes", "index"), ("analyses", "analysis")),
        *(("archives", "archive"), ("shelves", "shelf"), ("keys", "key")),
        *(("heroes", "hero"), ("licenses", "license"), ("Cookies", "cookie")),
        *(("classes", "class"), ("processes", "process"), ("matches", "match")),
    ],
)
def test_what_one_of_several_is_called(several: str, one: str) -> None:
    assert singular(several) == one
    assert is_plural(several)
    assert not is_plural(one)


@pytest.mark.parametrize(
    "word",
    [
        *(
            "status",
            "address",
            "series",
            "news",
            "alias",
            "analysis",
            "dns",
            "bus",
            "s",
        ),
        *("access", "kubernetes", "species", "campus", "item", "is"),
    ],
)
def test_what_only_ends_like_a_plural(word: str) -> None:
    assert singular(word) == word
    assert not is_plural(word)
