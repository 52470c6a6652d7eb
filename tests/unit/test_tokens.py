"""Tokens of HTTP."""

from __future__ import annotations

import pytest
from cliqgen.openapi.parameters import MEDIA_RANGE
from cliqgen.source.tokens import is_token


@pytest.mark.parametrize("text", ["X-Trace", "a", "!#$%&'*+-.^_`|~09AZaz"])
def test_what_is_a_token(text: str) -> None:
    assert is_token(text)


@pytest.mark.parametrize("text", ["", "a b", "a:b", "a/b", "é", "a\n", '"a"', "a\r\nb"])
def test_what_is_none(text: str) -> None:
    assert not is_token(text)


@pytest.mark.parametrize(
    "text", ["*/*", "text/*;level=1", 'text/plain ; charset="utf-8";a=b']
)
def test_a_media_range_is_of_tokens(text: str) -> None:
    assert MEDIA_RANGE.fullmatch(text) is not None


@pytest.mark.parametrize("text", ["text", "text/", "a/b;c", "a/b; c=d e", "a/b\n"])
def test_what_is_no_media_range(text: str) -> None:
    assert MEDIA_RANGE.fullmatch(text) is None
