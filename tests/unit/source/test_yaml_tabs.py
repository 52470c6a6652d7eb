"""Tabs in YAML: before comments and in blank lines (1.2.2, 6.6), and nowhere else."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from cliqgen.diagnostics import CliqgenError
from cliqgen.source.document import parse_document
from cliqgen.source.text import SourceText


def _source(text: str) -> SourceText:
    return SourceText(Path("api.yaml"), "api.yaml", text)


def _read(text: str) -> Any:
    return parse_document(_source(text)).data


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("a: 1\n\t# c\nb: 2\n", {"a": 1, "b": 2}),
        ("a: 1\n\t\t  \t# c: [\nb: 2\n", {"a": 1, "b": 2}),
        ("\t# c\na: 1\n\t# d", {"a": 1}),
        ("a:\n  b: 1\n \t # c\n  c: 2\n", {"a": {"b": 1, "c": 2}}),
        ("a:\n- x\n\t\t# c\n- y\n", {"a": ["x", "y"]}),
        ("a: {b: 1,\n\t# c\n  c: 2}\n", {"a": {"b": 1, "c": 2}}),
        ("a:\n\t# c\n  b: 1\n", {"a": {"b": 1}}),
        ("# c\n\t# d\n---\na: 1\n\t# e\n...\n", {"a": 1}),
        ("a: 1\n\t\nb: 2\n", {"a": 1, "b": 2}),
        ("a: 1\n \t \nb: 2\n", {"a": 1, "b": 2}),
        ("\t\na: 1", {"a": 1}),
    ],
)
def test_comments_and_blank_lines_may_begin_with_tabs(text: str, value: object) -> None:
    assert _read(text) == value


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("a: |\n  x\n  \t# y\n\t# c\nb: 2\n", {"a": "x\n\t# y\n", "b": 2}),
        ("a: |\n  x\n\t\t\t# c\nb: 2\n", {"a": "x\n", "b": 2}),
        ("a: |\n  x\n  \t\n  y\n\t# c\nb: 2\n", {"a": "x\n\t\ny\n", "b": 2}),
        ("a: |+\n  x\n\n\t# c\nb: 2\n", {"a": "x\n\n", "b": 2}),
        ("a: >-\n  x\n  \ty\n\n\t# c\nb: 2\n", {"a": "x\n\ty", "b": 2}),
        ("a: |2\n    x\n  \t# y\n\t# c\n", {"a": "  x\n\t# y\n"}),
        ("a: |\n  x\n\t\nb: 2\n", {"a": "x\n", "b": 2}),
        ("\t# c\na: |\n  y\n  \t\n  z\n", {"a": "y\n\t\nz\n"}),
        ("a: 'x\n\t# y'\n\t# c\nb: 2\n", {"a": "x # y", "b": 2}),
        ('a: "x\n\t\n\t# y"\n\t# c\nb: 2\n', {"a": "x\n# y", "b": 2}),
    ],
)
def test_scalars_keep_their_tabs(text: str, value: object) -> None:
    assert _read(text) == value


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ("a:\n\tb: 1\n", 2),
        ("a:\n\t- 1\n", 2),
        ("a:\n  b: 1\n\tc: 2\n", 3),
        ("a: 1\n\tb: 2 # c\n", 2),
        ("a: |\n\ttext\n", 2),
        ("a: |\n\t# perhaps text\nb: 1\n", 2),
        ("a: |\n  x\n\t\n  y\n", 3),
        ("\t# c\na:\n\tb: 1\n", 3),
        ("\t# c\n\t# d\na: [\n\t# e\n]]\n", 5),
    ],
)
def test_nothing_else_may(text: str, line: int) -> None:
    with pytest.raises(CliqgenError) as caught:
        _read(text)
    (found,) = caught.value.diagnostics
    assert found.code == "yaml-syntax"
    assert found.position is not None and found.position.line == line
    assert (line, text.split("\n")[line - 1]) in found.position.context


def test_places_are_those_of_the_text() -> None:
    document = parse_document(_source("a: 1\n\t# c\nb:\n  - 2\n\t\t# d\n  - 3\n"))
    place = document.position(("b", "1"))
    assert (place.line, place.column) == (6, 5)
    assert place.context == ((5, "\t\t# d"), (6, "  - 3"), (7, ""))


def test_many_of_them_cost_little() -> None:
    text = "\t# c\n".join(f"k{n}: |\n  x\n  \t# y\n" for n in range(3000))
    assert len(_read(text)) == 3000
