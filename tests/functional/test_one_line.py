"""JSON on one line, as servers serve it: places are pointers, and members are shown."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

import pytest

if TYPE_CHECKING:
    from functional_support import CommandLine

DOCUMENT: dict[str, Any] = {
    "openapi": "3.1.0",
    "info": {"title": "Items", "version": "1"},
    "paths": {
        "/items/{id}": {
            "get": {
                "operationId": "items.get",
                "responses": {"200": {"description": "ok"}},
            },
        },
        "/many": {
            "post": {
                "operationId": "items.add",
                "description": "x" * 300,
                "parameters": [{"name": "a", "in": "url"}, {"name": "b", "in": "url"}],
                "responses": {"200": {"description": "ok"}},
            }
        },
    },
}


@pytest.fixture(params=[(",", ":"), (", ", ": ")])
def served(cli: CommandLine, request: pytest.FixtureRequest) -> CommandLine:
    """With and without blanks, as programs differ in that."""
    cli.write("openapi.json", json.dumps(DOCUMENT, separators=request.param))
    return cli


def _told(cli: CommandLine) -> list[str]:
    return cli.run("validate", "openapi.json").stderr.splitlines()


def test_positions_name_the_pointer(served: CommandLine) -> None:
    lines = [line for line in _told(served) if "[" in line and ": " in line]
    places = [line.partition(": ")[0] for line in lines if line[0] == "o"]
    assert places == [
        "openapi.json#/paths/~1many/post/parameters/0",
        "openapi.json#/paths/~1many/post/parameters/1",
    ]


def test_the_member_is_shown_and_not_half_a_line(served: CommandLine) -> None:
    shown = [line for line in _told(served) if line.startswith(">")]
    assert [line.replace(" ", "") for line in shown] == [
        '>{"name":"a","in":"url"}',
        '>{"name":"b","in":"url"}',
    ]
    assert not any("^" in line for line in _told(served))


def test_a_long_member_is_cut(cli: CommandLine) -> None:
    paths = {"/x": {"get": [1] * 400}}
    cli.write("openapi.json", json.dumps({**DOCUMENT, "paths": paths}))
    (shown,) = [line for line in _told(cli) if line.startswith(">")]
    assert shown.startswith('> "get": [1, 1, 1') and shown.endswith(" …")
    assert len(shown) < 120


@pytest.mark.parametrize(
    ("value", "shown"),
    [
        ('"a, b} \\\\\\" c"', '"tags": "a, b} \\\\\\" c"'),
        ("7", '"tags": 7'),
        ('{"a": ["]"]}', '"tags": {"a": ["]"]}'),
        ("null", '"tags": null'),
    ],
)
def test_members_end_where_their_value_does(
    cli: CommandLine, value: str, shown: str
) -> None:
    for after in ("", ', "x-more": 1'):
        text = json.dumps(DOCUMENT)[:-1] + f', "tags": {value}{after}}}\n'
        cli.write("openapi.json", text)
        result = cli.run("validate", "openapi.json")
        assert f"> {shown}\n" in result.stderr


def test_what_is_missing_is_told_where_it_would_stand(cli: CommandLine) -> None:
    document = {**DOCUMENT, "paths": {"/x": {"get": {"responses": {"200": {}}}}}}
    cli.write("openapi.json", json.dumps(document))
    result = cli.run("validate", "openapi.json")
    assert "openapi.json#/paths/~1x/get/responses/200: warning[" in result.stderr
    assert '\n> "200": {}\n' in result.stderr


def test_programs_are_told_both(served: CommandLine) -> None:
    _, printed = served.json("validate", "openapi.json", "--format", "json")
    place = printed["diagnostics"][0]["position"]
    assert place["line"] == 1 and place["column"] > 300
    assert place["pointer"] == "/paths/~1many/post/parameters/0"
    assert json.loads(place["member"]) == {"name": "a", "in": "url"}
    told = served.run("validate", "openapi.json", "--format", "github").stdout
    first = told.splitlines()[0]
    assert first.startswith("::error file=openapi.json,")
    assert f"line=1,col={place['column']}::" in first
    assert "::#/paths/~1many/post/parameters/0: this parameter" in first


def test_a_key_that_stands_twice(cli: CommandLine) -> None:
    text = json.dumps(DOCUMENT).replace('"/many"', '"/items/{id}"')
    cli.write("openapi.json", text)
    result = cli.run("validate", "openapi.json")
    assert "openapi.json#/paths/~1items~1{id}: error[duplicate-key]" in result.stderr


def test_a_file_with_lines_keeps_them(cli: CommandLine) -> None:
    cli.write("openapi.json", json.dumps(DOCUMENT, indent=2))
    result = cli.run("validate", "openapi.json")
    assert "openapi.json:" in result.stderr and "openapi.json#" not in result.stderr
    assert '22 |         "parameters": [\n> 23 |           {' in result.stderr


def test_a_line_that_is_too_long_is_like_one(cli: CommandLine) -> None:
    head, _, rest = json.dumps(DOCUMENT).partition('"paths"')
    cli.write("openapi.json", f'{head}\n"paths"{rest}\n')
    assert "openapi.json#/paths/~1many/post/parameters/0: " in "\n".join(_told(cli))


def test_comparisons_name_the_pointer_too(served: CommandLine) -> None:
    fine = json.loads(json.dumps(DOCUMENT).replace("url", "query"))
    served.write("old.json", json.dumps(fine))
    fine["paths"]["/many"]["post"]["parameters"][0]["required"] = True
    served.write("new.json", json.dumps(fine))
    result = served.run("diff", "old.json", "new.json")
    assert "new.json#/paths/~1many/post/parameters/0" in result.stdout
    as_json = json.loads(
        served.run("diff", "old.json", "new.json", "--format", "json").stdout
    )
    places = [f["new"] for f in as_json["result"]["findings"] if f["new"]]
    assert "/paths/~1many/post/parameters/0" in {place["pointer"] for place in places}
