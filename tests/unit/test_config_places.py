"""Where settings stand: the places found are those of what tomllib reads."""

from __future__ import annotations

import json
import tomllib
from typing import Any

import pytest
from cliqgen.config.places import find_places
from cliqgen.settings.schema import Place
from hypothesis import given
from hypothesis import strategies as st

TABLES = '''
# a comment = "with [brackets]"
title = "a # no comment"   # one
'quoted key' = 1
"esc\\u0061ped".inner = 2
spaced . out = [ 1 ,
  [2, "]"], # in between
  { a = 1, "b" = [ {} ] },
]
long = """
[no.table] = "" \\"""
"""
quotes = """a"""""
empty = ""
more = \'\'\'[[x]]\'\'\'
when = 1979-05-27 07:32:00
[owner.name]
x=true
[[client]]
specs = ["a"]
[client.inner]
y = 1
[[client]]
[[client.part]]
z = 1
[[client.part]]
[ last ]
inline = {one = 1, two.three = """
x=1
"""}
'''


def flattened(value: Any, place: Place = ()) -> dict[Place, Any]:
    """Every place of some data and what stands there."""
    found: dict[Place, Any] = {place: value} if place else {}
    if isinstance(value, dict):
        for key, inner in value.items():
            found |= flattened(inner, (*place, key))
    elif isinstance(value, list):
        for index, inner in enumerate(value):
            found |= flattened(inner, (*place, index))
    return found


def test_every_key_and_item_is_found() -> None:
    assert set(find_places(TABLES)) == set(flattened(tomllib.loads(TABLES)))


@pytest.mark.parametrize(
    ("place", "line", "written"),
    [
        (("title",), 3, "title"),
        (("quoted key",), 4, "'quoted key'"),
        (("escaped", "inner"), 5, "inner"),
        (("spaced", "out"), 6, "out"),
        (("spaced", "out", 1, 1), 7, '"]"'),
        (("spaced", "out", 2, "b", 0), 8, "{} ]"),
        (("owner", "name"), 17, "[owner.name]"),
        (("client", 0, "specs", 0), 20, '"a"'),
        (("client", 1), 23, "[[client]]"),
        (("client", 1, "part", 0, "z"), 25, "z"),
        (("last", "inline", "two", "three"), 28, "three"),
    ],
)
def test_a_place_is_where_it_is_written(place: Place, line: int, written: str) -> None:
    offset = find_places(TABLES)[place]
    assert TABLES[:offset].count("\n") + 1 == line
    assert TABLES[offset:].startswith(written)


texts = st.text(st.characters(exclude_categories=["Cs"]), max_size=8)
values = st.recursive(
    st.one_of(st.booleans(), st.integers(-9, 9), texts),
    lambda inner: st.lists(inner, max_size=3)
    | st.dictionaries(texts, inner, max_size=3),
    max_leaves=6,
)
documents = st.dictionaries(texts, values, max_size=4)


def text(value: str) -> str:
    return json.dumps(value, ensure_ascii=False).replace("\x7f", "\\u007f")


def inline(value: Any) -> str:
    if isinstance(value, dict):
        return (
            "{" + ", ".join(f"{text(k)} = {inline(v)}" for k, v in value.items()) + "}"
        )
    if isinstance(value, list):
        return "[\n" + ",".join(f" {inline(item)} # ,]\n" for item in value) + "]"
    return text(value) if isinstance(value, str) else str(value).lower()


def written(value: dict[str, Any], place: tuple[str, ...] = ()) -> str:
    """TOML of tables, arrays of tables and inline values."""
    lines: list[str] = []
    tables: list[str] = []
    for key, inner in value.items():
        path = (*place, text(key))
        if isinstance(inner, dict):
            tables += [f"[{' . '.join(path)}]", written(inner, path)]
        elif isinstance(inner, list) and inner and all(type(i) is dict for i in inner):
            for item in inner:
                tables += [f"[[{'.'.join(path)}]]", written(item, path)]
        else:
            lines.append(f"{text(key)} = {inline(inner)} # x = 1")
    return "\n".join([*lines, *tables])


@given(documents)
def test_any_document(data: dict[str, Any]) -> None:
    toml = written(data)
    assert tomllib.loads(toml) == data
    places = find_places(toml)
    assert set(places) == set(flattened(data))
    for place, offset in places.items():
        if isinstance(place[-1], str) and toml[offset] != "[":
            assert toml[offset:].startswith(text(place[-1]))
