"""Whatever a description says, it stays inside its literal, docstring or table cell."""

from __future__ import annotations

import ast
import tomllib
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import black
import pytest
from cliqgen.python.code import (
    Code,
    docstring,
    identifier,
    literal,
    markdown,
    markdown_code,
    toml_string,
)
from cliqgen.render import render
from hypothesis import example, given
from hypothesis import strategies as st

NASTY = (
    '"""\nimport os',
    '\\"""',
    "ends with a backslash\\",
    '\\"',
    '\\\\"',
    '"',
    '""""',
    'ends with a quote"',
    "\r lone return",
    "\u2028 separators \u2029 \x85 \x0b \x0c",
    "\\N{bad} \\x1 \\u12",
    "{expression} {{ jinja }} {% raw %} %s",
    "\u202e bidi \u2066",
    "\ud800 lone surrogate",
    "\x00 \x1b[31m",
)


def evaluated(code: str) -> Any:
    return ast.literal_eval(code)


@pytest.mark.parametrize("text", NASTY)
def test_a_literal_evaluates_to_the_text_itself(text: str) -> None:
    assert evaluated(literal(text)) == text


@given(st.text() | st.integers() | st.floats(allow_nan=False, allow_infinity=False))
@example("'\"")
def test_literals_round_trip(value: object) -> None:
    code = literal(value)
    assert evaluated(code) == value
    assert "\n" not in code and code.isprintable()


@pytest.mark.parametrize("text", NASTY)
@pytest.mark.parametrize("indent", [0, 4, 8])
def test_a_docstring_is_one_string_constant(text: str, indent: int) -> None:
    pad = " " * indent
    module = ast.parse(f"if 1:\n{pad or ' '}{docstring(text, indent)}\n")
    (statement,) = module.body[0].body  # type: ignore[attr-defined]
    assert isinstance(statement.value, ast.Constant)
    assert isinstance(statement.value.value, str)


@pytest.mark.parametrize("text", ['"Cat" or dog', '"', '""', '"""', 'a "b"'])
def test_black_leaves_the_docstring_of_a_class_as_it_is(text: str) -> None:
    module = f"class Pet:\n    {docstring(text, 4)}\n"
    assert black.format_str(module, mode=black.Mode()) == module


@given(st.text())
def test_any_docstring_is_one_string_constant(text: str) -> None:
    (statement,) = ast.parse(docstring(text)).body
    assert isinstance(statement, ast.Expr) and isinstance(statement.value, ast.Constant)


@given(st.text())
def test_toml_strings_are_read_back_without_controls(text: str) -> None:
    read = tomllib.loads(f"value = {toml_string(text)}")["value"]
    assert "\n" not in read
    if text.isascii() and text.isprintable():
        assert read == text.rstrip()


@given(st.text())
def test_markdown_stays_on_its_line_and_in_its_cell(text: str) -> None:
    for printed in (markdown(text), markdown_code(text)):
        assert "\n" not in printed and "\r" not in printed
        assert "|" not in printed.replace("\\|", "")


@pytest.mark.parametrize("name", ["", "a b", "class", "a;b", "1a", "\ufb01le"])
def test_what_is_no_identifier_is_refused(name: str) -> None:
    with pytest.raises(ValueError, match="not an identifier"):
        identifier(name)


def test_a_template_cannot_print_unchecked_text(tmp_path: Path) -> None:
    (tmp_path / "README.md.jinja").write_text("{{ package.name }}")
    for name in ("resource", "models", "init", "client", "errors", "resources_init"):
        (tmp_path / f"{name}.py.jinja").write_text("")
    (tmp_path / "models_init.py.jinja").write_text("")

    class Package:
        name = "raw text of a document"
        resources = models = ()
        oauth = webhooks = formats = testing = None
        readme = SimpleNamespace(methods=("one",))

    with pytest.raises(TypeError, match="unchecked str"):
        render(Package(), tmp_path)  # type: ignore[arg-type]
    assert isinstance(literal("x"), Code)
