"""What an output folder knows keeps its name when it is generated again."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest

if TYPE_CHECKING:
    from functional_support import CommandLine

HEAD = """\
openapi: 3.1.0
info: {title: Yard, version: '1'}
servers: [{url: 'https://yard.example.com'}]
"""
TO = ("--package", "yard", "-o", "out")

BOATS = """\
  /boats:
    get:
      operationId: boats.list
      parameters: [{name: pageSize, in: query, schema: {type: integer}}]
      responses:
        '200':
          description: ok
          content: {application/json: {schema: {$ref: '#/components/schemas/Boat'}}}
"""
BOAT = """\
components:
  schemas:
    Boat:
      type: object
      properties:
        hullType: {type: string}
        mast: {type: object, properties: {height: {type: number}}}
        kind: {type: string, enum: [sail, motor]}
"""


def _operation(path: str, operation_id: str, schema: str = "{type: string}") -> str:
    return (
        f"  {path}:\n    get:\n      operationId: {operation_id}\n      responses:\n"
        "        '200': {description: ok, content: {application/json: "
        f"{{schema: {schema}}}}}}}\n"
    )


def _text(*paths: str, components: str = BOAT) -> str:
    return f"{HEAD}paths:\n{''.join(paths)}{components}"


def _named(cli: CommandLine, *line: str) -> dict[str, Any]:
    """The calls with their arguments, and the models with their fields."""
    _, described = cli.json("inspect", *line)
    calls = {
        f"{o['method']} {o['path']}": (o["call"], [p["name"] for p in o["parameters"]])
        for o in described["operations"]
    }
    models = {
        m["name"]: [f["name"] for f in m.get("fields", [])] for m in described["models"]
    }
    return {"calls": calls, "models": models}


def _generate(cli: CommandLine, text: str, *line: str) -> str:
    cli.write("api.yaml", text)
    result = cli.run("generate", "api.yaml", *TO, *line)
    assert result.exit_code == 0, result.stderr
    return result.stderr


def test_a_component_that_is_added_leaves_an_inline_class_its_name(
    cli: CommandLine,
) -> None:
    _generate(cli, _text(BOATS))
    assert set(_named(cli, "out")["models"]) == {"Boat", "BoatMast", "BoatKind"}
    added = """\
    BoatMast: {type: object, properties: {wood: {type: string}}}
    boat: {type: object, properties: {name: {type: string}}}
    boat_kind: {type: string, enum: [big, small]}
"""
    masts = (
        _operation("/masts", "masts.get", "{$ref: '#/components/schemas/BoatMast'}"),
        _operation("/dinghies", "boats.get", "{$ref: '#/components/schemas/boat'}"),
        _operation("/kinds", "kinds.get", "{$ref: '#/components/schemas/boat_kind'}"),
    )
    _generate(cli, _text(*masts, BOATS, components=BOAT + added))
    models = _named(cli, "out")["models"]
    assert models["Boat"] == ["hull_type", "mast", "kind"]
    assert models["BoatMast"] == ["height"]
    (new,) = [name for name in models if name.startswith("BoatMast_")]
    assert models[new] == ["wood"]
    assert len(models) == 6


def test_check_dry_run_and_diff_know_the_names_that_are_kept(cli: CommandLine) -> None:
    cli.write("old.yaml", _text(BOATS))
    _generate(cli, _text(BOATS))
    added = "    BoatMast: {type: object, properties: {wood: {type: string}}}\n"
    ref = _operation("/m", "boats.mast", "{$ref: '#/components/schemas/BoatMast'}")
    cli.write("api.yaml", _text(ref, BOATS, components=BOAT + added))
    planned = cli.json("generate", "api.yaml", *TO, "--dry-run", "--format", "json")[1]
    assert planned["result"]["comparison"]["verdict"] == "minor"
    compared = cli.run("diff", "old.yaml", "api.yaml")
    assert (compared.exit_code, "Verdict: minor" in compared.stdout) == (0, True)
    assert cli.run("generate", "api.yaml", *TO).exit_code == 0
    assert cli.run("check", "api.yaml", *TO).exit_code == 0
    assert cli.run("generate", "out").stdout.count("0 changed") == 1


@pytest.mark.parametrize("line", [("--fresh-names",), ()])
def test_fresh_names_are_those_of_a_new_folder(
    cli: CommandLine, line: tuple[str, ...]
) -> None:
    _generate(cli, _text(_operation("/b", "boats.getAll")))
    text = _text(_operation("/b", "boats.getAll"), _operation("/c", "boats.get_all"))
    _generate(cli, text, *line)
    calls = {path: call for path, (call, _) in _named(cli, "out")["calls"].items()}
    plain = "GET /c" if line else "GET /b"
    assert calls[plain] == "boats.get_all"
    assert sorted(calls.values())[1].startswith("boats.get_all__")
    assert cli.run("check", "out").exit_code == 0


def test_an_operation_stays_in_its_resource_until_its_tags_change(
    cli: CommandLine,
) -> None:
    one = _operation("/boats/{id}", "getBoat").replace(
        "responses", "parameters: [{name: id, in: path, required: true, "
        "schema: {type: string}}]\n      responses", 1
    )  # fmt: skip
    tags = "tags: [{name: Harbour}]\n"
    _generate(cli, HEAD + tags + "paths:\n" + one)
    assert _named(cli, "out")["calls"]["GET /boats/{id}"][0] == "harbour.get_boat"
    more = "tags: [{name: Harbour}, {name: Sea}]\n"
    _generate(cli, HEAD + more + "paths:\n" + one)
    assert _named(cli, "out")["calls"]["GET /boats/{id}"][0] == "harbour.get_boat"
    moved = one.replace("operationId", "tags: [Sea]\n      operationId")
    _generate(cli, HEAD + more + "paths:\n" + moved)
    assert _named(cli, "out")["calls"]["GET /boats/{id}"][0] == "sea.get_boat"


def test_an_operation_whose_path_changes_keeps_method_and_classes(
    cli: CommandLine,
) -> None:
    inline = "{type: object, properties: {deck: {type: string}}}"
    _generate(cli, _text(_operation("/v1/x", "boats.getAll", inline)))
    former = _named(cli, "out")
    hull = "{type: object, properties: {hull: {type: string}}}"
    other = _operation("/v0/x", "boats.get_all", hull)
    _generate(cli, _text(other, _operation("/v2/x", "boats.getAll", inline)))
    now = _named(cli, "out")
    assert now["calls"]["GET /v2/x"] == former["calls"]["GET /v1/x"]
    assert set(former["models"]) < set(now["models"])


def test_what_its_author_renames_gets_the_new_name(cli: CommandLine) -> None:
    _generate(cli, _text(BOATS))
    text = _text(BOATS).replace("boats.list", "boats.all").replace("Boat:", "Ship:")
    _generate(cli, text.replace("schemas/Boat", "schemas/Ship"))
    now = _named(cli, "out")
    assert now["calls"]["GET /boats"][0] == "boats.all"
    # The schemas in it say what they said, and their classes are the same.
    assert set(now["models"]) == {"Ship", "BoatMast", "BoatKind"}


def test_a_parameter_of_another_place_leaves_the_old_one_its_name(
    cli: CommandLine,
) -> None:
    _generate(cli, _text(BOATS))
    added = BOATS.replace(
        "parameters: [", "parameters: [{name: page-size, in: header, "
        "schema: {type: string}}, {name: page_size, in: query, schema: {type: string}}, "
    )  # fmt: skip
    _generate(cli, _text(added))
    names = _named(cli, "out")["calls"]["GET /boats"][1]
    assert names[2] == "page_size" and len(set(names)) == 3


def test_a_property_that_is_spelt_like_the_name_of_another_gets_a_mark(
    cli: CommandLine,
) -> None:
    _generate(cli, _text(BOATS))
    added = BOAT.replace(
        "hullType: {", "hull_type: {type: integer}\n        hullType: {"
    )
    assert "name-collision" in _generate(cli, _text(BOATS, components=added))
    fields = _named(cli, "out")["models"]["Boat"]
    assert fields[1] == "hull_type" and fields[0].startswith("hull_type__")


def test_an_inline_schema_that_moves_in_a_list_keeps_its_class(
    cli: CommandLine,
) -> None:
    sail = "{type: object, required: [sail], properties: {sail: {type: string}}}"
    oar = "{type: object, required: [oar], properties: {oar: {type: string}}}"
    gun = "{type: object, required: [gun], properties: {gun: {type: string}}}"
    _generate(cli, _text(_operation("/b", "b.get", f"{{oneOf: [{sail}, {oar}]}}")))
    former = _named(cli, "out")["models"]
    text = _text(_operation("/b", "b.get", f"{{oneOf: [{gun}, {sail}, {oar}]}}"))
    _generate(cli, text)
    now = _named(cli, "out")["models"]
    assert {name: now[name] for name in former} == former


def test_a_component_in_a_file_of_its_own_keeps_its_class(cli: CommandLine) -> None:
    extra = "    boat: {type: object, properties: {name: {type: string}}}\n"
    ref = _operation("/d", "d.get", "{$ref: '#/components/schemas/boat'}")
    _generate(cli, _text(BOATS, ref, components=BOAT + extra))
    former = _named(cli, "out")
    cli.write("parts.yaml", BOAT + extra)
    text = _text(BOATS, ref, components="")
    _generate(cli, text.replace("'#/components", "'parts.yaml#/components"))
    assert _named(cli, "out") == former


def _callback(path: str) -> str:
    return (
        f"  {path}:\n    post:\n      operationId: boats.{path[1:]}\n"
        "      responses: {'204': {description: done}}\n"
        "      callbacks:\n        paid:\n          '{$request.query.url}':\n"
        "            post:\n              requestBody:\n                content:\n"
        "                  application/json: {schema: {type: object, properties: "
        "{sum: {type: integer}}}}\n"
        "              responses: {'204': {description: done}}\n"
    )


def test_the_function_of_a_callback_keeps_its_name_beside_another(
    cli: CommandLine,
) -> None:
    _generate(cli, _text(_callback("/sell"), components=""))
    _generate(cli, _text(_callback("/rent"), _callback("/sell"), components=""))
    described = cli.json("inspect", "out")[1]
    names = {w["callback_of"]: w["function"] for w in described["webhooks"]}
    assert names == {"POST /sell": "parse_paid", "POST /rent": "parse_rent_paid"}
