"""Names that a configuration states in `[names]`."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest

if TYPE_CHECKING:
    from functional_support import CommandLine

SPEC = """\
openapi: 3.1.0
info: {title: Shop, version: '1'}
servers: [{url: 'https://shop.example.com'}]
paths:
  /items:
    parameters: [{$ref: '#/components/parameters/Token'}]
    get:
      operationId: fetchAllItems
      tags: [items]
      parameters: [{name: pageSize, in: query, schema: {type: integer}}]
      responses:
        '200':
          description: ok
          content:
            application/json:
              schema:
                type: object
                properties:
                  found: {type: array, items: {$ref: '#/components/schemas/User'}}
    post:
      operationId: addOne
      tags: [items]
      requestBody:
        required: true
        content:
          application/json:
            schema: {type: object, required: [itemName], properties: {itemName: {type: string}}}
      responses: {'204': {description: done}}
components:
  parameters:
    Token: {name: pageToken, in: query, schema: {type: string}}
  schemas:
    User:
      type: object
      properties: {userName: {type: string}, kind: {type: string, enum: [a, b]}}
"""
HEAD = 'specs = ["api.yaml"]\npackage = "shop"\noutput = "out"\n'


def _inspect(cli: CommandLine, tables: str) -> dict[str, Any]:
    cli.write("api.yaml", SPEC)
    cli.write("cliqgen.toml", HEAD + tables)
    result = cli.run("inspect")
    assert result.exit_code == 0, result.stderr
    described = cli.json("inspect")[1]
    return {
        "calls": {
            o["method"]: [o["call"], *(p["name"] for p in o["parameters"])]
            for o in described["operations"]
        },
        "models": {
            m["name"]: [f["name"] for f in m.get("fields", [])]
            for m in described["models"]
        },
    }


@pytest.mark.parametrize(
    "key",
    ["#/paths/~1items/get", "api.yaml#/paths/~1items/get", "items.fetch_all_items"],
)
@pytest.mark.parametrize(
    ("name", "call"), [("list", "items.list"), ("stock.all.list", "stock.all.list")]
)
def test_an_operation_gets_another_method_or_resource(
    cli: CommandLine, key: str, name: str, call: str
) -> None:
    named = _inspect(cli, f'[names.operations]\n"{key}" = "{name}"\n')
    assert named["calls"]["GET"][0] == call
    assert named["calls"]["POST"][0] == "items.add_one"
    words = "".join(word.capitalize() for word in call.split("."))
    assert f"{words}Response" in named["models"]


def test_a_resource_gets_another_name(cli: CommandLine) -> None:
    named = _inspect(cli, '[names.resources]\nitems = "goods"\n')
    assert named["calls"]["GET"][0] == "goods.fetch_all_items"


@pytest.mark.parametrize("key", ["#/components/schemas/User", "User"])
def test_a_model_gets_another_class(cli: CommandLine, key: str) -> None:
    models = _inspect(cli, f'[names.models]\n"{key}" = "Member"\n')["models"]
    assert models["Member"] == ["user_name", "kind"] and "User" not in models
    assert "MemberKind" in models


@pytest.mark.parametrize(
    "key", ["#/components/schemas/User/properties/kind", "UserKind"]
)
def test_an_enumeration_gets_another_alias(cli: CommandLine, key: str) -> None:
    models = _inspect(cli, f'[names.enumerations]\n"{key}" = "Role"\n')["models"]
    assert "Role" in models and "UserKind" not in models


@pytest.mark.parametrize(
    "key",
    [
        "#/components/schemas/User/properties/userName",
        "User.userName",
        "User.user_name",
    ],
)
def test_a_property_gets_another_field(cli: CommandLine, key: str) -> None:
    models = _inspect(cli, f'[names.properties]\n"{key}" = "login"\n')["models"]
    assert models["User"] == ["login", "kind"]


def test_an_argument_gets_another_name(cli: CommandLine) -> None:
    named = _inspect(
        cli,
        '[names.arguments]\n"#/components/parameters/Token" = "cursor"\n'
        '"items.fetch_all_items.pageSize" = "size"\n'
        '"items.add_one.item_name" = "title"\n',
    )
    assert named["calls"]["GET"] == ["items.fetch_all_items", "cursor", "size"]
    assert named["calls"]["POST"] == ["items.add_one", "cursor"]
    assert cli.run("generate").exit_code == 0
    code = (cli.folder / "out/shop/resources/items.py").read_text("utf-8")
    assert "self, *, title: str, cursor: str | None = None" in code
    assert "json=ItemsAddOneBody(item_name=title)" in code


def test_what_is_sent_is_what_was_sent(cli: CommandLine) -> None:
    import importlib
    import sys

    import httpx2

    _inspect(
        cli,
        '[names.operations]\n"items.fetch_all_items" = "goods.list"\n'
        '[names.arguments]\n"goods.list.pageSize" = "size"\n'
        '[names.properties]\n"User.userName" = "login"\n',
    )
    assert cli.run("generate").exit_code == 0
    seen: list[str] = []

    def answer(request: httpx2.Request) -> httpx2.Response:
        seen.append(str(request.url))
        return httpx2.Response(200, json={"found": [{"userName": "ada"}]})

    sys.path.insert(0, str(cli.folder / "out"))
    try:
        shop = importlib.import_module("shop")
        http = httpx2.Client(transport=httpx2.MockTransport(answer))
        with shop.Shop(http_client=http) as client:
            found = client.goods.list(size=2).found
    finally:
        sys.path.pop(0)
        for name in [n for n in sys.modules if n.split(".")[0] == "shop"]:
            del sys.modules[name]
    assert found[0].login == "ada"
    assert seen == ["https://shop.example.com/items?pageSize=2"]


def test_entries_mean_the_same_in_each_run_and_may_be_removed(cli: CommandLine) -> None:
    tables = (
        '[names.operations]\n"items.fetch_all_items" = "items.list"\n'
        '[names.models]\nItemsListResponse = "Page"\nUser = "Member"\n'
        '[names.properties]\n"Page.found" = "members"\n"User.userName" = "login"\n'
        '[names.arguments]\n"items.list.pageSize" = "size"\n'
    )
    named = _inspect(cli, tables)
    assert named["models"]["Page"] == ["members"]
    assert named["models"]["Member"] == ["login", "kind"]
    assert cli.run("generate").exit_code == 0
    assert _inspect(cli, tables) == named
    assert cli.run("check").exit_code == 0
    assert cli.run("check", "out").exit_code == 0  # the folder records what is stated
    plain = _inspect(cli, "")
    assert plain["calls"]["GET"] == ["items.fetch_all_items", "page_token", "page_size"]
    assert plain["models"]["User"] == ["user_name", "kind"]
    status = cli.run("check")
    assert (
        status.exit_code == 1 and "the configured names have changed" in status.stderr
    )


@pytest.mark.parametrize(
    ("table", "key", "near"),
    [
        ("operations", "items.fetch_al_items", "'items.fetch_all_items'"),
        ("operations", "#/paths/~1item/get", "'#/paths/~1items/get'"),
        ("resources", "item", "'items'"),
        ("models", "Usr", "'User'"),
        ("enumerations", "User", "'UserKind'"),
        ("properties", "User.userNam", "'User.userName'"),
        ("arguments", "items.add_one.itemNam", "'items.add_one.itemName'"),
    ],
)
def test_an_entry_that_means_nothing_is_an_error_that_names_the_nearest(
    cli: CommandLine, table: str, key: str, near: str
) -> None:
    name = "Other" if table in ("models", "enumerations") else "other"
    cli.write("api.yaml", SPEC)
    cli.write("cliqgen.toml", f'{HEAD}[names.{table}]\n"{key}" = "{name}"\n')
    result = cli.run("validate")
    assert result.exit_code == 1
    assert (
        f"cliqgen.toml:5:1: error[name-unmatched] {key!r} does not match any of the {table}"
        in (result.stderr)
    )
    assert f"Did you mean {near}?" in result.stderr


@pytest.mark.parametrize(
    ("table", "key", "name", "reason"),
    [
        ("operations", "items.add_one", "class", "a lower-case identifier"),
        ("operations", "items.add_one", "_add", "a lower-case identifier"),
        ("operations", "items.add_one", "Add", "a lower-case identifier"),
        (
            "operations",
            "items.add_one",
            "fetch_all_items",
            "the name is taken",
        ),
        ("operations", "items.add_one", "cached_property", "generated code uses"),
        ("resources", "items", "request", "generated code uses"),
        ("models", "User", "member", "an identifier that starts with a capital"),
        ("models", "User", "Mem-ber", "an identifier that starts with a capital"),
        ("models", "User", "Any", "generated code uses"),
        ("models", "User", "UserKind", "the name is taken"),
        ("properties", "User.userName", "kind", "the name is taken"),
        (
            "arguments",
            "items.fetch_all_items.pageSize",
            "page_token",
            "the name is taken",
        ),
        ("arguments", "items.fetch_all_items.pageSize", "self", "generated code uses"),
    ],
)
def test_a_name_that_cannot_be_is_an_error_at_its_entry(
    cli: CommandLine, table: str, key: str, name: str, reason: str
) -> None:
    cli.write("api.yaml", SPEC)
    cli.write("cliqgen.toml", f'{HEAD}[names.{table}]\n"{key}" = "{name}"\n')
    result = cli.run("validate")
    assert result.exit_code == 1
    assert "cliqgen.toml:5:1: error[name-unusable]" in result.stderr
    assert reason in result.stderr


def test_two_entries_for_one_thing_must_agree(cli: CommandLine) -> None:
    cli.write("api.yaml", SPEC)
    tables = '[names.models]\nUser = "A"\n"#/components/schemas/User" = "B"\n'
    cli.write("cliqgen.toml", HEAD + tables)
    result = cli.run("validate")
    assert (
        "cannot be named 'B': 'User' refers to the same thing, with the name 'A'"
        in result.stderr
    )


@pytest.mark.parametrize(
    ("tables", "told"),
    [
        ('[names.model]\nA = "B"\n', "unknown table 'model'"),
        (
            "[names.models]\nA = 1\n",
            "'names.models.A': expected a name, found a number",
        ),
        ('[names]\nmodels = "A"\n', "'names.models': expected a table of names"),
        ('names = "A"\n', "'names': expected a table"),
    ],
)
def test_tables_hold_texts_alone(cli: CommandLine, tables: str, told: str) -> None:
    cli.write("api.yaml", SPEC)
    cli.write("cliqgen.toml", HEAD + tables)
    result = cli.run("validate")
    assert result.exit_code == 2 and told in result.stderr


def test_two_names_may_be_exchanged(cli: CommandLine) -> None:
    named = _inspect(
        cli,
        '[names.operations]\n"items.fetch_all_items" = "add_one"\n'
        '"items.add_one" = "fetch_all_items"\n',
    )
    assert named["calls"]["GET"][0] == "items.add_one"
    assert named["calls"]["POST"][0] == "items.fetch_all_items"


def test_an_operation_may_go_to_a_resource_by_its_stated_name(cli: CommandLine) -> None:
    named = _inspect(
        cli,
        '[names.resources]\nitems = "goods"\n'
        '[names.operations]\n"items.fetch_all_items" = "goods.list"\n'
        '"items.add_one" = "items.add"\n',
    )
    assert named["calls"]["GET"][0] == "goods.list"
    assert named["calls"]["POST"][0] == "goods.add"
