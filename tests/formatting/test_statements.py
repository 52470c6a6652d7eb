"""Statements made by chance, of the forms that templates print: laid out as by black."""

from __future__ import annotations

import ast
import warnings

import formatting_blocks as blocks
import formatting_forms as forms
from cliqgen.formatting.printer import Printer
from formatting_support import differences
from hypothesis import HealthCheck, assume, given, settings
from hypothesis import strategies as st

_MANY = settings(
    max_examples=120, deadline=None, suppress_health_check=list(HealthCheck)
)


def _holds(text: str) -> None:
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        try:
            ast.parse(text)
        except (SyntaxError, ValueError):
            assume(False)  # parts that do not go together, which nothing prints
    assert differences(text, Printer()) == ""


@_MANY
@given(forms.simple, st.integers(0, 3))
def test_simple_statements(statement: str, depth: int) -> None:
    _holds(forms.module(statement, depth))


@_MANY
@given(forms.headers, st.integers(0, 3))
def test_what_opens_a_block(statement: str, depth: int) -> None:
    _holds(forms.module(statement, depth))


@_MANY
@given(blocks.modules())
def test_blank_lines_docstrings_and_comments(text: str) -> None:
    _holds(text)
