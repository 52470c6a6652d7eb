"""JSON: what is read, what is refused, and where things stand."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from cliqgen.diagnostics import CliqgenError
from cliqgen.source import json_reader, text
from cliqgen.source.document import Document, parse_document
from cliqgen.source.json_reader import JsonLocator
from cliqgen.source.pointer import format_pointer, parse_pointer
from cliqgen.source.text import SourceText
from hypothesis import given, settings
from hypothesis import strategies as st

NESTED = """\
{
  "a": {"b": [10, {"c": "}]\\"", "d": null}, []],
        "e/f": true, "g~h": -1.5e3},
  "": {"": [[["x"]]]},\t"\\u00fc\\n": {"k": false},
  "list": [ 1 ,2,  "three" , {"four":4} ]
}
"""


def _parse(text: str, name: str = "t.json") -> Document:
    return parse_document(SourceText(Path(name), name, text, ""))


def _at(text: str, *pointer: str) -> str:
    """What stands where a pointer is located, to the end of the line."""
    return text[JsonLocator(text).offset(pointer) :].partition("\n")[0]


@pytest.mark.parametrize(
    ("pointer", "start"),
    [
        ((), "{"),
        (("a",), '"a":'),
        (("a", "b"), '"b":'),
        (("a", "b", "0"), "10,"),
        (("a", "b", "1"), '{"c"'),
        (("a", "b", "1", "d"), '"d": null'),
        (("a", "b", "2"), "[]]"),
        (("a", "e/f"), '"e/f"'),
        (("a", "g~h"), '"g~h"'),
        (("", "", "0", "0", "0"), '"x"'),
        (("ü\n", "k"), '"k"'),
        (("list", "1"), "2,"),
        (("list", "2"), '"three"'),
        (("list", "3", "four"), '"four"'),
        (("list", "9"), '"list"'),
        (("a", "missing", "deeper"), '"a":'),
    ],
)
def test_pointers_are_located(pointer: tuple[str, ...], start: str) -> None:
    assert (_at(NESTED, *pointer) or "{").startswith(start)


def test_lines_columns_and_pointers() -> None:
    position = _parse(NESTED).position(("a", "e/f"))
    assert (position.line, position.column) == (3, 9)
    assert position.pointer == "/a/e~1f"
    assert [number for number, _ in position.context] == [2, 3, 4]


JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text(max_size=5),
    lambda inner: (
        st.lists(inner, max_size=4)
        | st.dictionaries(st.text(max_size=4), inner, max_size=4)
    ),
    max_leaves=12,
)


def _walk(value: Any, pointer: tuple[str, ...] = ()) -> Any:
    yield pointer, value
    if isinstance(value, dict):
        for key, inner in value.items():
            yield from _walk(inner, (*pointer, key))
    elif isinstance(value, list):
        for index, inner in enumerate(value):
            yield from _walk(inner, (*pointer, str(index)))


@pytest.fixture(params=[0, 1 << 30], ids=["measured", "skipped"])
def large(request: pytest.FixtureRequest) -> Iterator[None]:
    """Containers whose values are found before they are read: all, or none."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(json_reader, "_LARGE", request.param)
        yield


@settings(max_examples=60, deadline=None, derandomize=True, database=None)
@given(JSON, st.sampled_from([None, 2]), st.booleans())
@pytest.mark.usefixtures("large")
def test_every_value_is_found_where_it_stands(
    value: Any, indent: int | None, ascii_only: bool
) -> None:
    text = json.dumps([value], indent=indent, ensure_ascii=ascii_only)
    locator = JsonLocator(text)
    decoder = json.JSONDecoder()
    for pointer, expected in _walk([value]):
        offset = locator.offset(pointer)
        read, end = decoder.raw_decode(text, offset)
        parent: Any = [value]
        for segment in pointer[:-1]:
            parent = (
                parent[int(segment)] if isinstance(parent, list) else parent[segment]
            )
        if pointer and isinstance(parent, dict):
            assert read == pointer[-1]
            start = text.index(":", end) + 1
            read, _ = decoder.raw_decode(
                text, start + text[start:].index(text[start:].lstrip()[0])
            )
        assert read == expected


@pytest.mark.usefixtures("large")
def test_half_of_a_surrogate_pair_is_skipped() -> None:
    """Python takes it, msgspec does not in a key."""
    text = '{"a": {"\\ud800": [1, "\\udfff"], "c": {"d": 1}}, "b": 2}'
    assert _at(text, "a", "c", "d") == '"d": 1}}, "b": 2}'
    assert _at(text, "b") == '"b": 2}'


@settings(max_examples=200, deadline=None, derandomize=True, database=None)
@given(st.text("ab\n\r€", min_size=1, max_size=60), st.sampled_from([1, 2, 7, 64]))
def test_offsets_are_in_their_lines(content: str, block: int) -> None:
    lines = content.split("\n")
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(text, "_BLOCK", block)
        source = SourceText(Path("t.json"), "t.json", content)
        for offset in range(len(content) + 1):
            position = source.position_at(offset)
            before = content[:offset].split("\n")
            assert position == source.position(len(before), len(before[-1]) + 1)
            assert position.context[-1][0] == min(len(before) + 1, len(lines))


@settings(max_examples=60, deadline=None, derandomize=True, database=None)
@given(st.lists(st.text(max_size=6), max_size=5))
def test_pointers_survive_being_written(parts: list[str]) -> None:
    from urllib.parse import quote

    pointer = tuple(parts)
    text = format_pointer(pointer)
    assert parse_pointer(quote(text)) == pointer


@pytest.mark.parametrize(
    ("text", "pointer"),
    [
        ("", ()),
        ("/", ("",)),
        ("//", ("", "")),
        ("/a~1b", ("a/b",)),
        ("/a~0b", ("a~b",)),
        ("/~01", ("~1",)),
        ("/a%20b", ("a b",)),
        ("/%7B%7d", ("{}",)),
        ("/a%2Fb", ("a", "b")),
        ("name", None),
    ],
)
def test_pointers_of_fragments(text: str, pointer: tuple[str, ...] | None) -> None:
    assert parse_pointer(text) == pointer


@pytest.mark.parametrize(
    ("text", "code", "line", "column"),
    [
        ('{"a": 1, "a": 2}', "duplicate-key", 1, 10),
        ('{"x": [{"a": 1,\n  "b": 2, "a": 3}]}', "duplicate-key", 2, 11),
        ('{"\\u0061": 1, "a": 2}', "duplicate-key", 1, 15),
        ('{"a": {"b": 1, "b": 2}, "c": }', "json-syntax", 1, 30),
        ('{"a": {"b": 1, "b": 2}, 3: 4, ', "json-syntax", 1, 25),
        ('{"a": {"b": 1, "b": 2}, "c": NaN}', "json-syntax", 1, 1),
        ('{"a": 1,}', "json-syntax", 1, 9),
        ('{"a": 01}', "json-syntax", 1, 8),
        ("[1, 2", "json-syntax", 1, 6),
        ('{"a": nul}', "json-syntax", 1, 7),
        ('["\t"]', "json-syntax", 1, 3),
        ("[1] [2]", "json-syntax", 1, 5),
        ("[NaN]", "json-syntax", 1, 1),
        ("[Infinity]", "json-syntax", 1, 1),
        ("{'a': 1}", "json-syntax", 1, 2),
    ],
)
def test_faults_have_a_place(text: str, code: str, line: int, column: int) -> None:
    with pytest.raises(CliqgenError) as caught:
        _parse(text)
    (found,) = caught.value.diagnostics
    assert found.code == code and found.position is not None
    assert found.position.line == line
    if code == "duplicate-key":
        assert found.position.column == column


def test_columns_of_syntax_errors() -> None:
    with pytest.raises(CliqgenError) as caught:
        _parse('{"a": 1,\n "b" 2}')
    position = caught.value.diagnostics[0].position
    assert position is not None and (position.line, position.column) == (2, 6)


def test_keys_of_json_are_kept_as_they_are() -> None:
    assert _parse('{"200": 1, "on": 2}').data == {"200": 1, "on": 2}


def test_a_yaml_file_may_hold_json() -> None:
    assert _parse('{"a": [1, 2.5, null]}', "t.yaml").data == {"a": [1, 2.5, None]}


def test_lone_surrogates_are_read() -> None:
    assert _parse('["\\ud800"]').data == ["\ud800"]


def test_deep_nesting_within_the_limit() -> None:
    assert _parse("[" * 300 + "]" * 300).data
