"""What the schema of the settings accepts, and how what it does not is reported."""

from __future__ import annotations

import math
import tomllib
from datetime import date, datetime, time
from pathlib import Path
from typing import Any, get_args
from unittest import mock

import jsonschema_rs
import pytest
from cliqgen.config.check import check
from cliqgen.config.document import parse_toml
from cliqgen.given_types import MEMBERS
from cliqgen.names import NameTable
from cliqgen.request import Layout, UnknownFields
from cliqgen.settings.schema import (
    client_settings,
    definition,
    project_settings,
    whole_schema,
)
from cliqgen.settings.violations import Violation, violations
from hypothesis import given
from hypothesis import strategies as st
from jsonschema import Draft7Validator

#: One valid setting, so that a missing one is not reported as well.
SPECS = 'specs = ["a"]\n'


def test_the_schema_is_valid() -> None:
    Draft7Validator.check_schema(whole_schema())


def test_every_setting_is_documented() -> None:
    settings = [*client_settings().values(), *project_settings().values()]
    assert len(settings) == 25
    assert all(setting["description"].endswith(".") for setting in settings)


@pytest.mark.parametrize("name", sorted(client_settings()))
def test_an_example_is_valid(name: str) -> None:
    for example in client_settings()[name].get("examples", []):
        assert violations({"specs": ["a"], name: example}) == []


@pytest.mark.parametrize("name", sorted(project_settings()))
def test_an_example_of_the_project_is_valid(name: str) -> None:
    for example in project_settings()[name].get("examples", []):
        assert violations({name: example}, "package") == []


def test_types_of_the_generator_are_those_of_the_schema() -> None:
    """Type checkers need them in Python, where nothing reads a schema."""
    settings = client_settings()
    assert tuple(settings["layout"]["enum"]) == get_args(Layout)
    assert tuple(settings["unknown-fields"]["enum"]) == get_args(UnknownFields)
    assert tuple(settings["names"]["properties"]) == get_args(NameTable)
    entry = whole_schema()["definitions"]["types"]["additionalProperties"]["then"]
    assert tuple(entry["properties"]) == MEMBERS


VALID = [
    SPECS,
    'specs = ["bundled:cliq"]\nlayout = "package"\noutput = "src/x"',
    'specs = ["a", "b"]\nstatus-codes = "c.md"\noverlays = ["o"]\nallow-remote = ["h:8"]\n'
    'package = "x"\noutput = "y"\nlayout = "project"\ninclude = ["tag:a"]\n'
    'exclude = ["id:*"]\nstrict = true\nroot = ".."\nunknown-fields = "keep"',
    SPECS + "overlays = []\nstrict = false\nnames = {}\nmap = {}\ntypes = {}",
    SPECS + "[package]",
    SPECS + '[package]\nname = "x"\ndistribution = "a.b_C-1"\nversion = "v1.4.0-rc.1"\n'
    'description = "A \\"shop\\""\nlicense = "mit"\nkeywords = ["a b"]\n'
    'authors = ["Ada", "Ada <a@b.c>", "a@b", "<a@b>", {name = "A"}, {email = "a.b@c"}]\n'
    'urls = {Home = "https://x", "Bug tracker" = "http://[::1]:80/a?b#c"}\n'
    'classifiers = ["Topic :: Internet", "Framework :: A :: B"]',
    SPECS + '[types]\nx = "a.b:C.d"\ny = {type = "a:B", decode = "c:d"}',
    SPECS + '[types]\nx = {type = "a:B", requires = "a-b[c,d] >=1.0,!=2.*"}',
    SPECS + '[types.x]\ntype = "a:B"\nrequires = "a"',
    SPECS + '[map]\n"https://a.b:8/c" = "d"\n"http://a" = ".."',
    SPECS + '[names.models]\n"#/components/schemas/Pet" = "Cat"\n"" = "x"',
    '[[client]]\nspecs = ["a"]\n[[client]]\nspecs = ["b"]',
    'client = [{specs = ["a"]}]',
]


@pytest.mark.parametrize("text", VALID)
def test_what_is_valid(text: str) -> None:
    assert check(parse_toml(Path("cliqgen.toml"), text)) == []


@pytest.mark.parametrize(
    "value", [math.nan, math.inf, date(2026, 1, 2), datetime(2026, 1, 2), time(7)]
)
def test_values_of_toml_that_json_does_not_have(value: object) -> None:
    found = "a number" if isinstance(value, float) else "a date or time"
    message = f"each of 'specs': expected a non-empty string, found {found}"
    assert violations({"specs": ["a", value]}) == [
        Violation(("specs", 1), "config-value", message)
    ]


NOT_VALID = [
    "",
    "specs = []\nstrict = 1\npackage.name = ''\npackage.urls.'a,b' = 'x'\nnames = 1",
    "client = [1, {specs = ['a'], client = []}]",
    SPECS + "types.x = {decode = 'a'}\ntypes.binary = 'a:b'\ntypes.y = 'builtins:a'",
    SPECS + "[[package]]\n[map]\n'https://a?b' = 'c'\n[layout]\n[[include]]",
]


@pytest.mark.parametrize("text", [*VALID, *NOT_VALID])
def test_without_jsonschema_rs_it_is_the_same(text: str) -> None:
    settings = tomllib.loads(text)
    expected = violations(settings)
    with mock.patch.dict("sys.modules", {"jsonschema_rs": None}):
        assert violations(settings) == expected


#: Characters that patterns of other dialects may see in another way.
texts = st.text(
    st.sampled_from("aZ09._-@<>:/?#, []=!\\'\"é\n\r\t\0\x1c\x85\xa0\ufeff\u200b\u2028"),
    max_size=12,
)
addresses = st.one_of(texts, st.builds("https://{}".format, texts))
references = st.one_of(texts, st.builds("{}:{}".format, texts, texts))
parts = st.one_of(
    st.tuples(st.just("map"), st.dictionaries(addresses, texts, max_size=2)),
    st.tuples(st.just("types"), st.dictionaries(texts, references, max_size=2)),
    st.tuples(
        st.just("package"),
        st.fixed_dictionaries(
            {},
            optional={
                **dict.fromkeys(("name", "distribution", "description"), texts),
                "authors": st.lists(texts, max_size=2),
                "urls": st.dictionaries(texts, addresses, max_size=2),
                "keywords": st.lists(texts, max_size=2),
                "classifiers": st.lists(
                    st.builds("Topic :: {}".format, texts), max_size=2
                ),
            },
        ),
    ),
)


@given(parts)
def test_both_libraries_accept_the_same(part: tuple[str, Any]) -> None:
    """The schema has the same meaning for both, and so for an editor."""
    name, settings = part
    schema = definition(name)
    quick: Any = jsonschema_rs.Draft7Validator(schema, validate_formats=False)
    full: Any = Draft7Validator(schema)
    assert quick.is_valid(settings) == full.is_valid(settings)
