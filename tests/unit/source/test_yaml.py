"""YAML as cliqgen reads it: the core schema of YAML 1.2, and nothing but JSON's types."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from cliqgen.diagnostics import CliqgenError
from cliqgen.source.document import Document, parse_document
from cliqgen.source.text import SourceText


def _parse(text: str) -> Document:
    return parse_document(SourceText(Path("t.yaml"), "t.yaml", text, ""))


def _read(text: str) -> Any:
    return _parse(text).data


def _fails(text: str) -> tuple[str, int, int]:
    with pytest.raises(CliqgenError) as caught:
        _parse(text)
    (found,) = caught.value.diagnostics
    assert found.position is not None
    return found.code, found.position.line, found.position.column


@pytest.mark.parametrize(
    "text",
    [
        *("no", "No", "NO", "yes", "Yes", "on", "On", "off", "OFF", "y", "n"),
        *("1:30", "190:20:30", "2026-01-02", "2026-01-02T03:04:05Z", "12_000"),
        *("0b101", "0o8", "0xg", "1.2.3", "1e", "e5", ".", "-", "+", "1,000"),
        *("tRUE", "nUll", "NULLs", "0X10", "0O17", "+ 1", "1e999", "=", "3.1.0"),
        *("\u0663", "\uff11"),
    ],
)
def test_plain_text_stays_text(text: str) -> None:
    if text in ("-", "="):
        text = f"'{text}'"
    assert _read(f"a: {text}") == {"a": text.strip("'")}


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("010", 10),
        ("0", 0),
        ("-0", 0),
        ("+12", 12),
        ("-12", -12),
        ("0o10", 8),
        ("0x1F", 31),
        ("1.5", 1.5),
        ("-.5", -0.5),
        ("1.", 1.0),
        ("1e3", 1000.0),
        ("1.5E-2", 0.015),
        ("true", True),
        ("True", True),
        ("FALSE", False),
        ("null", None),
        ("~", None),
        ("Null", None),
        ("", None),
        ("12345678901234567890123", 12345678901234567890123),
    ],
)
def test_plain_scalars_of_other_types(text: str, value: Any) -> None:
    read = _read(f"a: {text}\n")["a"]
    assert read == value and type(read) is type(value)


@pytest.mark.parametrize("text", ["true", "12", "null", "~", "1.5", "0x10"])
def test_quoted_scalars_are_text(text: str) -> None:
    assert _read(f"[\"{text}\", '{text}', !!str {text}, ! '{text}']") == [text] * 4


@pytest.mark.parametrize("value", [".inf", "-.inf", ".nan", ".NaN", "+.INF"])
def test_no_number_is_beyond_json(value: str) -> None:
    assert _read(f"a: {value}")["a"] == value


def test_keys_are_text_as_written() -> None:
    text = "200: a\n'404': b\non: c\n1.0: d\nnull: e\ntrue: f\n2026-01-02: g\n010: h\n"
    assert list(_read(text)) == [
        *("200", "404", "on", "1.0", "null", "true", "2026-01-02", "010")
    ]


def test_equal_keys_of_two_spellings_are_duplicates() -> None:
    assert _fails("200: a\n'200': b\n") == ("duplicate-key", 2, 1)


def test_keys_that_yaml_11_takes_for_one_stay_apart() -> None:
    assert _read("1: a\n01: b\nyes: c\ntrue: d\n") == {
        "1": "a",
        "01": "b",
        "yes": "c",
        "true": "d",
    }


def test_aliases() -> None:
    assert _read("a: &x {b: [1]}\nc: *x\nd: [*x, &y t, *y]\n*y : e\n") == {
        "a": {"b": [1]},
        "c": {"b": [1]},
        "d": [{"b": [1]}, "t", "t"],
        "t": "e",
    }


def test_an_anchor_may_be_set_again() -> None:
    assert _read("[&a 1, *a, &a 2, *a]") == [1, 1, 2, 2]


def test_merge_keys() -> None:
    text = (
        "base: &base {a: 1, b: 2}\nmore: &more {b: 3, c: 4}\n"
        "one: {<<: *base, b: 9}\ntwo: {b: 9, <<: *base}\n"
        "both: {<<: [*base, *more]}\nplain: {<<: text}\nquoted: {'<<': *base}\n"
    )
    read = _read(text)
    assert read["one"] == read["two"] == {"a": 1, "b": 9}
    assert read["both"] == {"a": 1, "b": 2, "c": 4}
    assert read["plain"] == {"<<": "text"}
    assert read["quoted"] == {"<<": {"a": 1, "b": 2}}


def test_a_merge_does_not_change_what_it_takes_from() -> None:
    text = "base: &base {a: 1}\none: &one {<<: *base, b: 2}\ntwo: {<<: *one, c: 3}\n"
    read = _read(text)
    assert read["base"] == {"a": 1}
    assert read["one"] == {"a": 1, "b": 2}
    assert read["two"] == {"a": 1, "b": 2, "c": 3}


def test_block_scalars() -> None:
    read = _read("a: |\n  one\n  two\nb: >-\n  one\n  two\nc: |+\n  x\n\n")
    assert read == {"a": "one\ntwo\n", "b": "one two", "c": "x\n\n"}


def test_windows_line_ends_and_a_byte_order_mark(tmp_path: Path) -> None:
    from cliqgen.source.document import read_document

    path = tmp_path / "t.yaml"
    path.write_bytes(b"\xef\xbb\xbfa: |\r\n  one\r\n  two\r\nb: 1\r\n")
    document = read_document(path)
    assert document.data == {"a": "one\ntwo\n", "b": 1}
    assert document.position(("b",)).line == 4


@pytest.mark.parametrize(
    ("text", "value"), [("--- 1\n", 1), ("%YAML 1.2\n---\na: b\n...\n", {"a": "b"})]
)
def test_one_explicit_document(text: str, value: Any) -> None:
    assert _read(text) == value


def test_a_flow_mapping_may_look_like_json() -> None:
    assert _read("{a: b, 'c': [d], e}") == {"a": "b", "c": ["d"], "e": None}


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("a: [1\nb: 2\n", ("yaml-syntax", 2, 2)),
        ("a: 1\na: 2\n", ("duplicate-key", 2, 1)),
        ("a:\n  b: 1\n  c: 2\n  b: 3\n", ("duplicate-key", 4, 3)),
        ("a: *x\n", ("yaml-syntax", 1, 4)),
        ("a: 1\n---\nb: 2\n", ("yaml-syntax", 2, 1)),
        ("? [a]\n: b\n", ("yaml-syntax", 1, 3)),
        ("a: !!binary aGk=\n", ("yaml-tag", 1, 4)),
        ("a: !mine x\n", ("yaml-tag", 1, 4)),
        (f"a: {'9' * 5000}\n", ("yaml-syntax", 1, 4)),
    ],
)
def test_faults_have_a_place(text: str, place: tuple[str, int, int]) -> None:
    assert _fails(text) == place


SPEC = """\
openapi: 3.1.0
paths:
  /a/b~c:
    get:
      parameters:
        - name: x
          in: query
        -   name: y
"a key": {inner: [1, {deep: 2}]}
base: &base
  shared: 1
use: *base
merged:
  <<: *base
  own: 2
"""


@pytest.mark.parametrize(
    ("pointer", "line", "column"),
    [
        ((), 1, 1),
        (("openapi",), 1, 1),
        (("paths", "/a/b~c"), 3, 3),
        (("paths", "/a/b~c", "get", "parameters"), 5, 7),
        (("paths", "/a/b~c", "get", "parameters", "0"), 6, 11),
        (("paths", "/a/b~c", "get", "parameters", "0", "in"), 7, 11),
        (("paths", "/a/b~c", "get", "parameters", "1", "name"), 8, 13),
        (("a key", "inner", "1", "deep"), 9, 23),
        (("base", "shared"), 11, 3),
        (("use",), 12, 1),
        (("use", "shared"), 12, 1),
        (("merged", "own"), 15, 3),
        (("merged", "shared"), 13, 1),
        (("paths", "missing", "deeper"), 2, 1),
    ],
)
def test_positions(pointer: tuple[str, ...], line: int, column: int) -> None:
    position = _parse(SPEC).position(pointer)
    assert (position.file, position.line, position.column) == ("t.yaml", line, column)


def test_a_position_has_a_pointer_and_three_lines() -> None:
    position = _parse(SPEC).position(("paths", "/a/b~c", "get"))
    assert position.pointer == "/paths/~1a~1b~0c/get"
    assert position.context == (
        (3, "  /a/b~c:"),
        (4, "    get:"),
        (5, "      parameters:"),
    )
    assert str(position) == "t.yaml:4:5"


def test_context_at_the_edges_of_a_file() -> None:
    document = _parse("a: 1\nb: 2")
    assert document.position(("a",)).context == ((1, "a: 1"), (2, "b: 2"))
    assert document.position(("b",)).context == ((1, "a: 1"), (2, "b: 2"))
