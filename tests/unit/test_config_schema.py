"""The published schema and the reader accept and refuse the same configurations."""

from __future__ import annotations

import importlib.resources
import json
import tomllib
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from cliqgen.config.document import TomlDocument
from cliqgen.config.settings import SETTINGS, judge
from cliqgen.projecttable import KEYS
from cliqgen.source.text import SourceText
from hypothesis import given
from hypothesis import strategies as st
from jsonschema import Draft7Validator

SCHEMA = json.loads(
    (importlib.resources.files("cliqgen") / "config" / "schema.json").read_text("utf-8")
)
VALIDATOR = Draft7Validator(SCHEMA)

FINE = [
    'specs = ["a.yaml"]',
    'specs = ["bundled:cliq"]\nlayout = "package"\noutput = "src/x"',
    'specs = ["a", "b"]\nstatus-codes = "c.md"\noverlays = ["o"]\nallow-remote = ["h:8"]\n'
    'package = "x"\noutput = "y"\nlayout = "project"\ninclude = ["tag:a"]\n'
    'exclude = ["id:*"]\nstrict = true',
    'specs = ["a"]\noverlays = []\nstrict = false',
    'specs = ["a"]\n[package]',
    'specs = ["a"]\n[package]\nname = "x"\ndistribution = "a.b_C-1"\nversion = "latest"\n'
    'description = "A \\"shop\\""\nlicense = "anything"\nkeywords = ["a b"]\n'
    'authors = ["Ada", "Ada <a@b.c>", "a@b", "<a@b>", {name = "A"}, {email = "a.b@c"}]\n'
    'urls = {Home = "https://x", "Bug tracker" = "http://[::1]:80/a?b#c"}\n'
    'classifiers = ["Topic :: Internet", "Framework :: A :: B"]',
    'specs = ["a"]\n[types]\nx = "a.b:C.d"\ny = {type = "a:B", decode = "c:d"}',
    'specs = ["a"]\n[types]\nx = {type = "a:B", requires = "a-b[c,d] >=1.0,!=2.*"}',
    'specs = ["a"]\n[types.x]\ntype = "a:B"\nrequires = "a"',
    '[[client]]\nspecs = ["a"]\n[[client]]\nspecs = ["b"]',
    'client = [{specs = ["a"]}]',
]
WRONG = [
    "",
    "specs = []",
    'specs = "a"',
    "specs = [1]",
    'specs = [""]',
    'specs = ["a\\u0000"]',
    'specs = [["a"]]',
    'specs = {a = "b"}',
    'spec = ["a"]',
    'specs = ["a"]\nstatus_codes = "b"',
    'specs = ["a"]\nstatus-codes = ["b"]',
    'specs = ["a"]\noverlays = "b"',
    'specs = ["a"]\nstrict = "true"',
    'specs = ["a"]\nstrict = 1',
    'specs = ["a"]\nlayout = "flat"',
    'specs = ["a"]\nlayout = true',
    'specs = ["a"]\nlayout = []',
    'specs = ["a"]\noutput = ""',
    'specs = ["a"]\npackage = 1.5',
    'specs = ["a"]\nexclude = [true]',
    *(
        f'specs = ["a"]\npackage.{member}'
        for member in [
            'licence = "MIT"',
            'name = ""',
            "name = 1",
            'distribution = "-a"',
            'distribution = "a b"',
            'distribution = "a\\n"',
            "version = 1.4",
            'version = " 1"',
            'version = "1\\n"',
            'version = ""',
            'description = "a\\nb"',
            'description = "a\\u202eb"',
            'license = {text = "MIT"}',
            'authors = "Ada"',
            'authors = ["Ada, Bo"]',
            'authors = ["Ada <ada>"]',
            'authors = ["Ada <a@b> x"]',
            'authors = ["Ada <a@b>\\n"]',
            'authors = ["a@b@c"]',
            "authors = [{}]",
            "authors = [7]",
            'authors = [{name = "A", mail = "a@b"}]',
            'authors = [{email = "a..b@c"}]',
            'authors = [{name = "A <a@b>"}]',
            'urls = "https://x"',
            'urls = ["https://x"]',
            'urls = {Home = "ftp://x"}',
            'urls = {Home = "x"}',
            'urls = {Home = "https://"}',
            'urls = {Home = "https://x y"}',
            "urls = {Home = 1}",
            'urls = {"" = "https://x"}',
            'urls = {"a, b" = "https://x"}',
            f'urls = {{"{"a" * 33}" = "https://x"}}',
            'keywords = "a"',
            'keywords = ["a,b"]',
            'keywords = [""]',
            'classifiers = ["Internet"]',
            'classifiers = ["Topic :: "]',
            'classifiers = ["License :: OSI Approved :: MIT License"]',
        ]
    ),
    'specs = ["a"]\ntypes = "x"',
    'specs = ["a"]\n[types]\nx = "a"',
    'specs = ["a"]\n[types]\nx = ""',
    'specs = ["a"]\n[types]\nx = "a:b:c"',
    'specs = ["a"]\n[types]\nx = "a:b."',
    'specs = ["a"]\n[types]\nx = "a:class"',
    'specs = ["a"]\n[types]\nx = "a:b\\n"',
    'specs = ["a"]\n[types]\nx = "é:b"',
    'specs = ["a"]\n[types]\nx = "builtins:str"',
    'specs = ["a"]\n[types]\nx = {decode = "a:b"}',
    'specs = ["a"]\n[types]\nx = {type = "a:b", encode = 1}',
    'specs = ["a"]\n[types]\nx = {type = "a:b", write = "c:d"}',
    'specs = ["a"]\n[types]\nbinary = "a:b"',
    'specs = ["a"]\n[types]\nx = {type = "a:b", requires = "-r a"}',
    'specs = ["a"]\n[types]\nx = {type = "a:b", requires = "a @ https://b"}',
    'specs = ["a"]\n[types]\nx = {type = "a:b", requires = "a>=1\\n"}',
    'specs = ["a"]\n[types]\nx = {type = "a:b", requires = ["a"]}',
    "client = []",
    "client = {}",
    "client = [1]",
    'client = [{specs = ["a"]}, {}]',
    'client = [{specs = ["a"], client = []}]',
    'strict = true\n[[client]]\nspecs = ["a"]',
    'other = true\n[[client]]\nspecs = ["a"]',
]


def reader_accepts(data: dict[str, Any], text: str = "") -> bool:
    source = SourceText(Path("cliqgen.toml"), "cliqgen.toml", text, "")
    return not list(judge(TomlDocument(source, data)))


def test_the_schema_is_one() -> None:
    Draft7Validator.check_schema(SCHEMA)


def test_the_schema_knows_each_setting() -> None:
    properties = SCHEMA["definitions"]["client"]["properties"]
    assert list(properties) == list(SETTINGS)
    assert all(each["description"] for each in properties.values())


@pytest.mark.parametrize("text", FINE)
def test_both_accept(text: str) -> None:
    data = tomllib.loads(text)
    assert reader_accepts(data, text)
    assert VALIDATOR.is_valid(data)


@pytest.mark.parametrize("text", WRONG)
def test_both_refuse(text: str) -> None:
    data = tomllib.loads(text)
    assert not reader_accepts(data, text)
    assert not VALIDATOR.is_valid(data)


texts = st.sampled_from(["", "a", "project", "package", "b\0", "x y", "é\n"])
scalars = st.one_of(texts, st.booleans(), st.integers(0, 2), st.just(1.0))
#: A table that states a project, with a member of any kind.
projects = st.dictionaries(
    st.sampled_from(["name", *KEYS, "x"]),
    st.one_of(
        scalars,
        st.lists(st.one_of(scalars, st.dictionaries(texts, scalars, max_size=1))),
        st.dictionaries(st.sampled_from(["name", "email", "a,"]), scalars, max_size=2),
        st.just({"name": "https://x"}),
        st.just(["Topic :: Internet"]),
    ),
    max_size=3,
)
values = st.one_of(
    scalars,
    st.just(date(2026, 1, 2)),
    st.lists(scalars, max_size=3),
    st.lists(texts.filter(bool), max_size=3),
)
fitting = {
    "specs": st.lists(st.just("a"), min_size=1, max_size=2),
    "layout": st.sampled_from(["project", "package"]),
    "strict": st.booleans(),
    "package": st.one_of(st.just("shop"), projects),
    "overlays": st.lists(st.just("a"), max_size=1),
}
#: Mostly right, so that one wrong setting is not lost among others.
clients = st.fixed_dictionaries(
    {"specs": st.one_of(fitting["specs"], fitting["specs"], values)},
    optional={
        name: st.one_of(fitting.get(name, texts), values)
        for name in [*SETTINGS, "spec", "client"]
        if name != "specs"
    },
)
files = st.one_of(
    clients,
    st.dictionaries(st.sampled_from([*SETTINGS, "client", "x"]), values, max_size=3),
    st.builds(lambda listed: {"client": listed}, st.lists(clients, max_size=2)),
)


@given(files)
def test_both_say_the_same(data: dict[str, Any]) -> None:
    assert reader_accepts(data) == VALIDATOR.is_valid(data)
