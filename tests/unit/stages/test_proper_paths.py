"""Paths as OpenAPI has them are told at once, and mean what reading their parts says."""

from __future__ import annotations

import re
from itertools import product

import pytest
from cliqgen.openapi import path_forms
from cliqgen.openapi.path_forms import Template, openapi_template

_PARTS = ("/", "a", "-", "{a}", "{b}", "{A}", ":a", "*", "{a}?")
_DECLARED = ((), ("a",), ("a", "b"), ("path", "a"))


@pytest.mark.parametrize("declared", _DECLARED, ids="-".join)
def test_a_proper_path_means_what_its_parts_do(
    declared: tuple[str, ...], monkeypatch: pytest.MonkeyPatch
) -> None:
    paths = ["".join(parts) for parts in product(_PARTS, repeat=4)]
    at_once = [openapi_template(path, declared) for path in paths]
    monkeypatch.setattr(path_forms, "_PROPER", re.compile(r"(?!)"))  # which nothing is
    assert [openapi_template(path, declared) for path in paths] == at_once


def test_a_proper_path_stays_as_it_is() -> None:
    path = "/items/{item-id}/files~v1.0/{path}"
    assert openapi_template(path, ("item-id", "path")) == Template(path)
