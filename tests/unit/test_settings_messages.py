"""How settings that do not conform to their schema are reported."""

from __future__ import annotations

from pathlib import Path

import pytest
from cliqgen.config.check import check
from cliqgen.config.document import parse_toml

#: One valid setting, so that a missing one is not reported as well.
SPECS = 'specs = ["a"]\n'


def reported(text: str) -> list[tuple[str, str]]:
    """The line and column, and the code and message, of each diagnostic."""
    return [
        (
            f"{diagnostic.position}".removeprefix("cliqgen.toml:"),
            f"{diagnostic.code}: {diagnostic.message}",
        )
        for diagnostic in check(parse_toml(Path("cliqgen.toml"), text))
    ]


NO_NUL = "expected a string without NUL characters, found the string"
TEXT = "expected a non-empty string, found"
HOST = "expected a host such as schemas.example.org:8443, found"
LIST = "expected a list of non-empty strings, found"
AUTHOR = (
    "each of 'package.authors': expected a name without commas, "
    "'Ada <ada@example.com>', or a table of name and email, found"
)
CLASSIFIER = (
    "each of 'package.classifiers': expected a classifier of PyPI other than a licence, "
    "such as 'Topic :: Internet', found"
)
URL = "'package.urls.Home': expected a URL that begins with https:// or http://, found"
CLASS = "'types.x': expected 'module:Class', or a table with that as its type, found"
PREFIX = (
    "expected a URL that begins with https:// or http://, without user, query and "
    "fragment"
)
#: By the line that is not valid, which is the second one.
VALUES = [
    ('status-codes = ["b"]', "2:1", f"'status-codes': {TEXT} a list"),
    ('output = ""', "2:1", f"'output': {TEXT} an empty string"),
    ('root = "a\\u0000"', "2:1", f"'root': {NO_NUL} 'a\\x00'"),
    ('overlays = "b"', "2:1", f"'overlays': {LIST} the string 'b'"),
    ("include = {}", "2:1", f"'include': {LIST} an empty table"),
    ("exclude = ['a', true]", "2:17", f"each of 'exclude': {TEXT} a boolean"),
    ("allow-remote = [[]]", "2:17", f"each of 'allow-remote': {HOST} an empty list"),
    (
        "allow-remote = ['https://a.example']",
        "2:17",
        f"each of 'allow-remote': {HOST} the string 'https://a.example'",
    ),
    (
        "allow-remote = ['a b']",
        "2:17",
        f"each of 'allow-remote': {HOST} the string 'a b'",
    ),
    (
        "package = 1.5",
        "2:1",
        "'package': expected a non-empty string or a table, found a number",
    ),
    (
        "[[package]]",
        "2:1",
        "'package': expected a non-empty string or a table, found a list",
    ),
    ("package.name = 1", "2:9", f"'package.name': {TEXT} a number"),
    (
        'layout = "flat"',
        "2:1",
        "'layout': expected \"project\" or \"package\", found the string 'flat'",
    ),
    (
        "unknown-fields = []",
        "2:1",
        '\'unknown-fields\': expected "drop" or "keep", found an empty list',
    ),
    ("strict = 1", "2:1", "'strict': expected true or false, found a number"),
    ("strict = nan", "2:1", "'strict': expected true or false, found a number"),
    ("strict = 1e999", "2:1", "'strict': expected true or false, found a number"),
    (
        "strict = 2026-01-02",
        "2:1",
        "'strict': expected true or false, found a date or time",
    ),
    (
        "strict = 07:32:00",
        "2:1",
        "'strict': expected true or false, found a date or time",
    ),
    (
        "names = 1",
        "2:1",
        "'names': expected a table of tables of names, found a number",
    ),
    (
        "[[names.models]]",
        "2:1",
        "'names.models': expected a table of names, found a list",
    ),
    (
        "names.models.x.y = 'z'",
        "2:14",
        "'names.models.x': expected a name, found a table",
    ),
    (
        "names.models.'#/a.b' = ''",
        "2:14",
        "'names.models.#/a.b': expected a name, found an empty string",
    ),
    (
        "map = []",
        "2:1",
        "'map': expected a table of folders by URL, found an empty list",
    ),
    ("map.'ftp://x' = 'a'", "2:5", f"the key 'ftp://x' of 'map': {PREFIX}"),
    ("map.'https://x?a' = 'a'", "2:5", f"the key 'https://x?a' of 'map': {PREFIX}"),
    (
        'map."https://x\\n" = "a"',
        "2:5",
        f"the key 'https://x\\n' of 'map': {PREFIX}",
    ),
    (
        "map.'https://x/' = 1",
        "2:5",
        "'map.https://x/': expected a folder, found a number",
    ),
    (
        'types = "x"',
        "2:1",
        "'types': expected a table of classes by format, found the " "string 'x'",
    ),
    ('types.x = "a"', "2:7", f"{CLASS} the string 'a'"),
    ('types.x = "a:b:c"', "2:7", f"{CLASS} the string 'a:b:c'"),
    ('types.x = "a:class"', "2:7", f"{CLASS} the string 'a:class'"),
    ('types.x = "a:b\\n"', "2:7", f"{CLASS} the string 'a:b\\n'"),
    ('types.x = "é:b"', "2:7", f"{CLASS} the string 'é:b'"),
    (
        'types.x = {type = "a:b", encode = 1}',
        "2:26",
        "'types.x.encode': expected 'module:attribute', found a number",
    ),
    (
        'types.x = {type = "builtins:str"}',
        "2:12",
        "'types.x.type': expected a class that is not one of Python's own, which other "
        "values have as well, found the string 'builtins:str'",
    ),
    (
        'types.x = {type = "a:b", requires = "a @ https://b"}',
        "2:26",
        "'types.x.requires': expected a requirement such as 'pendulum>=3,<4', found the "
        "string 'a @ https://b'",
    ),
    (
        'types.binary = "a:b"',
        "2:7",
        "the key 'binary' of 'types': expected a format other than binary, whose values "
        "are bodies and files, and remain bytes",
    ),
    (
        'package.distribution = "a\\n"',
        "2:9",
        "'package.distribution': expected a name of letters and digits, with - _ . "
        "between them, found the string 'a\\n'",
    ),
    (
        'package.version = " 1"',
        "2:9",
        "'package.version': expected a version (PEP 440) such as '1.4.0', found the "
        "string ' 1'",
    ),
    (
        'package.version = "latest"',
        "2:9",
        "'package.version': expected a version (PEP 440) such as '1.4.0', found the "
        "string 'latest'",
    ),
    (
        'package.license = "MIT AND"',
        "2:9",
        "'package.license': expected an SPDX expression such as 'MIT' or "
        "'LicenseRef-Acme', found the string 'MIT AND'",
    ),
    (
        'package.description = "a\\u202eb"',
        "2:9",
        "'package.description': expected a line of text, found the string 'a\\u202eb'",
    ),
    (
        'package.authors = "Ada"',
        "2:9",
        "'package.authors': expected a list, found the string 'Ada'",
    ),
    ('package.authors = ["a", "Ada, Bo"]', "2:25", f"{AUTHOR} the string 'Ada, Bo'"),
    ("package.authors = [{}]", "2:20", f"{AUTHOR} an empty table"),
    ("package.authors = [7]", "2:20", f"{AUTHOR} a number"),
    (
        'package.authors = [{email = "a..b@c"}]',
        "2:21",
        "'package.authors.email': expected an address such as 'ada@example.com', found "
        "the string 'a..b@c'",
    ),
    (
        'package.authors = [{name = "A <a@b>"}]',
        "2:21",
        "'package.authors.name': expected a name without commas, < > and @, found the "
        "string 'A <a@b>'",
    ),
    (
        "package.urls = []",
        "2:9",
        "'package.urls': expected a table of URLs by what they lead to, found an empty "
        "list",
    ),
    ('package.urls.Home = "x y"', "2:14", f"{URL} the string 'x y'"),
    (
        'package.urls.Home = "https://a\\u00a0b"',
        "2:14",
        f"{URL} the string " "'https://a\\xa0b'",
    ),
    (
        'package.urls."a, b" = "https://x"',
        "2:14",
        "the key 'a, b' of 'package.urls': expected a line of up to 32 characters "
        "without commas",
    ),
    (
        "package.keywords = ['a,b']",
        "2:21",
        "each of 'package.keywords': expected a line of text without commas, found the "
        "string 'a,b'",
    ),
    ("package.classifiers = ['Shop']", "2:24", f"{CLASSIFIER} the string 'Shop'"),
    (
        "package.classifiers = ['Topic :: ']",
        "2:24",
        f"{CLASSIFIER} the string " "'Topic :: '",
    ),
]
WHOLE = [
    (
        "",
        [
            (
                "1:1",
                "config-missing: missing 'specs': expected a list of one or more "
                "paths or URLs",
            )
        ],
    ),
    (
        "specs = []",
        [
            (
                "1:1",
                "config-value: 'specs': expected a list of one or more paths or URLs, found an "
                "empty list",
            )
        ],
    ),
    ("specs = [1]", [("1:10", f"config-value: each of 'specs': {TEXT} a number")]),
    (
        "client = []",
        [
            (
                "1:1",
                "config-value: 'client': expected a list of one or more tables, found "
                "an empty list",
            )
        ],
    ),
    (
        "client = [1, {specs = ['a']}]",
        [("1:11", "config-value: each of 'client': expected a table, found a number")],
    ),
    (
        "client = [{specs = ['a']}, {}]",
        [
            (
                "1:28",
                "config-missing: missing 'client.specs': expected a list of one or "
                "more paths or URLs",
            )
        ],
    ),
    (
        "client = [{specs = ['a'], client = []}]",
        [("1:27", "config-key: unknown setting 'client'")],
    ),
    (
        "strict = true\n[[client]]\nspecs = ['a']",
        [("1:1", "config-key: 'strict' is outside the list of clients")],
    ),
    (
        "other = true\n[[client]]\nspecs = ['a']",
        [("1:1", "config-key: unknown setting 'other'")],
    ),
    (
        SPECS + "types.x = {decode = 'a:b'}",
        [("2:7", "config-missing: missing 'types.x.type': expected 'module:Class'")],
    ),
    (
        "spec = 'a'\n[package]\nlicense = 'x'\nlicence = 'y'\nversion = 1",
        [
            (
                "1:1",
                "config-missing: missing 'specs': expected a list of one or more "
                "paths or URLs",
            ),
            ("1:1", "config-key: unknown setting 'spec'"),
            (
                "3:1",
                "config-value: 'package.license': expected an SPDX expression such "
                "as 'MIT' or 'LicenseRef-Acme', found the string 'x'",
            ),
            ("4:1", "config-key: unknown setting 'licence'"),
            (
                "5:1",
                "config-value: 'package.version': expected a version (PEP 440) such "
                "as '1.4.0', found a number",
            ),
        ],
    ),
]


@pytest.mark.parametrize(("line", "place", "message"), VALUES)
def test_a_value_of_another_type(line: str, place: str, message: str) -> None:
    assert reported(SPECS + line + "\n") == [(place, f"config-value: {message}")]


@pytest.mark.parametrize(("text", "expected"), WHOLE)
def test_what_is_reported(text: str, expected: list[tuple[str, str]]) -> None:
    assert reported(text) == expected


@pytest.mark.parametrize(
    ("line", "message", "remedy"),
    [
        ("packge = 'a'", "unknown setting 'packge'", "Did you mean 'package'?"),
        ("STATUS_CODES = 'a'", "unknown setting 'STATUS_CODES'", "'status-codes'?"),
        ("package.licence = 'a'", "unknown setting 'licence'", "mean 'license'?"),
        ("names.modles = {}", "unknown table 'modles'", "Did you mean 'models'?"),
        (
            "types.x = {type = 'a:b', write = 'c:d'}",
            "unknown setting 'write'",
            "Available: type, decode, encode, requires.",
        ),
        (
            "package.authors = [{nick = 'a'}]",
            "unknown setting 'nick'",
            "Available: name, email.",
        ),
        (f"{'k' * 90} = 1", f"unknown setting '{'k' * 77}...'", "Available: specs, "),
    ],
)
def test_an_unknown_setting(line: str, message: str, remedy: str) -> None:
    (diagnostic,) = check(parse_toml(Path("cliqgen.toml"), SPECS + line))
    assert (diagnostic.code, diagnostic.message) == ("config-key", message)
    assert remedy in (diagnostic.remedy or "")


@pytest.mark.parametrize(
    ("line", "message"),
    [
        (
            "layout = 'https://u:pw@h/?token=x'",
            "found the string 'https://***@h/?token=",
        ),
        ("map.'https://u:pw@h/' = 'x'", "the key 'https://***@h/' of 'map'"),
        ("package.urls.'https://u:pw@h' = 1", "'package.urls.https://***@h'"),
        ("'https://u:pw@h' = 1", "unknown setting 'https://***@h'"),
        (f"layout = '{'pw' * 40}'", "found a long string"),
    ],
)
def test_secrets_are_not_shown(line: str, message: str) -> None:
    (diagnostic,) = check(parse_toml(Path("cliqgen.toml"), SPECS + line))
    assert message in diagnostic.message
    assert "pw" not in diagnostic.message
    position = diagnostic.position
    assert position is not None and ":pw@" not in repr(position.context)


def test_lists_that_are_nested_deeply() -> None:
    text = "specs = " + "[" * 300 + "]" * 300
    assert reported(text) == [("1:10", f"config-value: each of 'specs': {TEXT} a list")]


def test_long_values_are_read_in_time() -> None:
    """No pattern goes back and forth in a value."""
    long = "a." * 200_000
    assert reported(f"{SPECS}package.authors = ['{long}']") == []
    assert reported(f"{SPECS}package.authors = ['{long}@']") == [
        ("2:20", f"config-value: {AUTHOR} a long string")
    ]
    assert reported(f"{SPECS}types.x = '{long}'") == [
        ("2:7", f"config-value: {CLASS} a long string")
    ]


@pytest.mark.parametrize(
    ("text", "place", "message"),
    [
        (
            "[tool]\ncliqgen = 7",
            "2:1",
            "the settings: expected a table, found a number",
        ),
        ("[[tool.cliqgen]]", "1:1", "the settings: expected a table, found a list"),
        (
            "[tool.cliqgen]\nspecs = ['a']\nlayout = 7",
            "3:1",
            '\'layout\': expected "project" or "package", found a number',
        ),
        (
            "[[tool.cliqgen.client]]\nspecs = ['a']\nstrict = 7",
            "3:1",
            "'client.strict': expected true or false, found a number",
        ),
    ],
)
def test_settings_among_those_of_other_tools(
    text: str, place: str, message: str
) -> None:
    (diagnostic,) = check(parse_toml(Path("pyproject.toml"), text))
    assert str(diagnostic.position) == f"pyproject.toml:{place}"
    assert diagnostic.message == message


def test_where_a_setting_beside_clients_belongs() -> None:
    text = "[tool.cliqgen]\nstrict = true\n[[tool.cliqgen.client]]\nspecs = ['a']"
    (diagnostic,) = check(parse_toml(Path("pyproject.toml"), text))
    assert diagnostic.message == "'strict' is outside the list of clients"
    assert diagnostic.remedy == "Move it into each [[tool.cliqgen.client]]."
