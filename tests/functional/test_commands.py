"""The commands: exit statuses, JSON, strictness, validate, inspect and check."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from functional_support import CommandLine

SPEC = """\
openapi: 3.1.0
info: {title: Pet Shop, version: 1.2.3}
servers: [{url: 'https://pets.example.com'}]
paths:
  /pets/{pet_id}:
    get:
      operationId: pets.get
      parameters:
        - {name: pet_id, in: path, required: true, schema: {type: string}}
        - {name: full-text, in: query, schema: {type: boolean}}
      responses:
        '200':
          description: ok
          content: {application/json: {schema: {$ref: '#/components/schemas/Pet'}}}
        '404': {description: gone}
    put:
      operationId: pets.put
      parameters: [{name: pet_id, in: path, required: true, schema: {type: string}}]
      requestBody:
        required: true
        content: {application/json: {schema: {$ref: '#/components/schemas/Pet'}}}
      responses: {'204': {description: done}}
components:
  schemas:
    Pet:
      type: object
      required: [id]
      properties: {id: {type: string}, Kind: {$ref: '#/components/schemas/Kind'}}
    Kind: {type: string, enum: [cat, dog]}
"""
#: A path parameter that nothing declares: a warning.
SLOPPY = SPEC.replace("/pets/{pet_id}:", "/shops/{shop}/pets/{pet_id}:")
#: A response that is none: an error.
BROKEN = SPEC.replace("'404': {description: gone}", "'404': gone")


def test_a_warning_does_not_stop_a_run(cli: CommandLine) -> None:
    cli.write("api.yaml", SLOPPY)
    result = cli.run("generate", "api.yaml", "--package", "shop", "-o", "out")
    assert result.exit_code == 0
    assert "warning[path-parameter-undeclared]" in result.stderr
    assert "api.yaml:6:5" in result.stderr
    assert "remedy:" in result.stderr
    assert (cli.folder / "out/shop/client.py").is_file()


@pytest.mark.parametrize("command", ["generate", "validate", "check", "inspect"])
def test_strict_makes_a_warning_an_error(cli: CommandLine, command: str) -> None:
    cli.write("api.yaml", SLOPPY)
    output = ("-o", "out") if command in ("generate", "check") else ()
    result = cli.run(command, "api.yaml", "--strict", "--package", "shop", *output)
    assert result.exit_code == 1
    assert "error[path-parameter-undeclared]" in result.stderr
    assert not (cli.folder / "out").exists()


@pytest.mark.parametrize("command", ["generate", "validate", "check", "inspect"])
def test_an_invalid_description_is_a_finding(cli: CommandLine, command: str) -> None:
    cli.write("api.yaml", BROKEN)
    result = cli.run(command, "api.yaml")
    assert result.exit_code == 1
    assert "error[wrong-shape]" in result.stderr
    assert "api.yaml:15:" in result.stderr
    assert "'404': gone" in result.stderr


@pytest.mark.parametrize(
    "arguments",
    [
        ("generate", "nowhere.yaml"),
        ("generate", "api.yaml", "--package", "no-name"),
        ("generate", "api.yaml", "--package", "class"),
        ("generate", "api.yaml", "--status-codes", "nowhere.csv"),
        ("generate", "api.yaml", "-o", "api.yaml"),
        ("generate", "api.yaml", "--format", "xml"),
        ("generate", "--no-such-option"),
        ("no-such-command",),
    ],
)
def test_wrong_usage_is_status_2(cli: CommandLine, arguments: tuple[str, ...]) -> None:
    cli.write("api.yaml", SPEC)
    result = cli.run(*arguments)
    assert result.exit_code == 2
    assert result.stderr.strip()
    assert [path.name for path in cli.folder.iterdir()] == ["api.yaml"]


def test_an_internal_error_is_status_3(
    cli: CommandLine,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    import cliqgen.cli
    import cliqgen.pipeline

    def broken(*_: object, **__: object) -> None:
        raise ZeroDivisionError("surprise")

    cli.write("api.yaml", SPEC)
    monkeypatch.setattr(cliqgen.pipeline, "analyse", broken)
    monkeypatch.setattr("sys.argv", ["cliqgen", "validate", "api.yaml"])
    with pytest.raises(SystemExit) as caught:
        cliqgen.cli.main()
    assert caught.value.code == 3
    printed = capsys.readouterr().err
    assert "ZeroDivisionError: surprise" in printed and "report" in printed
    assert "Traceback" not in printed


def test_findings_as_json(cli: CommandLine) -> None:
    cli.write("api.yaml", SLOPPY)
    status, printed = cli.json(
        "generate", "api.yaml", "--package", "shop", "-o", "out", "--format", "json"
    )
    assert status == 0
    finding = printed["diagnostics"][0]
    assert finding["code"] == "path-parameter-undeclared"
    assert finding["severity"] == "warning"
    assert finding["remedy"]
    assert finding["position"] == {
        "file": "api.yaml",
        "line": 6,
        "column": 5,
        "pointer": "/paths/~1shops~1{shop}~1pets~1{pet_id}/get",
    }
    assert printed["result"]["package"] == "shop"
    assert "shop/client.py" in printed["result"]["added"]
    assert printed["result"]["changed"] == printed["result"]["deleted"] == []


def test_an_error_as_json(cli: CommandLine) -> None:
    cli.write("api.yaml", BROKEN)
    status, printed = cli.json("validate", "api.yaml", "--format", "json")
    assert status == 1
    assert printed["result"] is None
    assert [d["severity"] for d in printed["diagnostics"]] == ["error"]


def test_quiet_prints_errors_only(cli: CommandLine) -> None:
    cli.write("api.yaml", SLOPPY)
    assert cli.run("validate", "api.yaml", "-q").output == ""
    cli.write("api.yaml", BROKEN)
    assert "wrong-shape" in cli.run("validate", "api.yaml", "-q").stderr


def test_verbose_prints_notes(cli: CommandLine) -> None:
    cli.write("api.yaml", SPEC.replace("[cat, dog]}", "[cat, dog], not: {const: x}}"))
    assert "keyword-ignored" not in cli.run("validate", "api.yaml").stderr
    assert "note[keyword-ignored]" in cli.run("validate", "api.yaml", "-v").stderr


def test_validate_counts_and_writes_nothing(cli: CommandLine) -> None:
    cli.write("api.yaml", SPEC)
    result = cli.run("validate", "api.yaml")
    assert result.exit_code == 0
    assert result.stdout.startswith("valid: 2 operations, ")
    assert [path.name for path in cli.folder.iterdir()] == ["api.yaml"]


def test_validate_reports_every_fault_at_once(cli: CommandLine) -> None:
    broken = BROKEN.replace("{'204': {description: done}}", "{'204': done}")
    cli.write("api.yaml", broken)
    result = cli.run("validate", "api.yaml")
    assert result.stderr.count("error[") == 2


def test_without_spec_the_bundled_description_is_meant(cli: CommandLine) -> None:
    result = cli.run("validate")
    assert result.exit_code == 0
    assert result.stdout.startswith("valid: ")
    status, printed = cli.json("inspect")
    assert status == 0
    assert (printed["package"], printed["client"]) == ("zoho_cliq", "Cliq")


def test_inspect_prints_what_was_understood(cli: CommandLine) -> None:
    cli.write("api.yaml", SPEC)
    status, printed = cli.json("inspect", "api.yaml")
    assert status == 0
    assert (printed["package"], printed["client"]) == ("pet_shop", "PetShop")
    assert printed["servers"] == [{"name": None, "url": "https://pets.example.com"}]
    get = printed["operations"][0]
    assert (get["call"], get["method"], get["path"]) == (
        "pets.get",
        "GET",
        "/pets/{pet_id}",
    )
    assert get["position"] == "api.yaml:6:5"
    assert get["parameters"][1] == {
        "name": "full_text",
        "in": "query",
        "wire_name": "full-text",
        "type": "bool",
        "required": False,
    }
    assert get["results"] == {"200": "Pet"}
    assert get["errors"] == {"404": "NotFoundError"}
    assert [model["name"] for model in printed["models"]] == ["Kind", "Pet"]
    assert {"class": "NotFoundError", "status": 404, "codes": []} in printed["errors"]


def test_check_agrees_with_generate(cli: CommandLine) -> None:
    cli.write("api.yaml", SPEC)
    arguments = ("api.yaml", "--package", "shop", "-o", "out")
    cli.run("generate", *arguments)
    before = cli.tree("out")
    result = cli.run("check", *arguments)
    assert result.exit_code == 0
    assert "out is up to date" in result.stdout
    assert cli.tree("out") == before


def test_check_names_missing_changed_and_stale_files(cli: CommandLine) -> None:
    cli.write("api.yaml", SPEC)
    arguments = ("api.yaml", "--package", "shop", "-o", "out")
    cli.run("generate", *arguments)
    cli.write("out/foreign.txt", "mine")
    (cli.folder / "out/shop/errors.py").unlink()
    cli.write("out/shop/client.py", "# mine\n")
    cli.write("api.yaml", SPEC.replace("pets.", "beasts."))
    before = cli.tree("out")
    status, printed = cli.json("check", *arguments, "--format", "json")
    assert status == 1
    said = {d["message"] for d in printed["diagnostics"]}
    assert {
        "out/shop/errors.py is missing",
        "out/shop/client.py was edited",
        "out/shop/resources/beasts.py is missing",
        "out/shop/resources/pets.py is no longer generated",
    } <= said
    assert not [message for message in said if "foreign" in message]
    assert cli.tree("out") == before


def test_check_of_a_folder_that_does_not_exist(cli: CommandLine) -> None:
    cli.write("api.yaml", SPEC)
    result = cli.run("check", "api.yaml", "--package", "shop", "-o", "out")
    assert result.exit_code == 1
    assert "output-drift" in result.stderr
    assert not (cli.folder / "out").exists()


def test_help_names_commands_and_exit_statuses(cli: CommandLine) -> None:
    printed = cli.run("--help").stdout
    for word in ("generate", "check", "validate", "inspect", "Exit status"):
        assert word in printed
    for command in ("generate", "check", "validate", "inspect"):
        result = cli.run(command, "--help")
        assert result.exit_code == 0 and "Example" in result.stdout


def test_the_version_is_printed(cli: CommandLine) -> None:
    import cliqgen

    assert cliqgen.__version__ in cli.run("--version").stdout


def many_warnings(cli: CommandLine, number: int) -> None:
    """Write a description with so many findings of one code."""
    paths = "".join(
        f"  /p{n}/{{id}}: {{get: {{responses: {{'204': {{description: ok}}}}}}}}\n"
        for n in range(number)
    )
    head = "openapi: 3.1.0\ninfo: {title: Many, version: '1'}\npaths:\n"
    cli.write("many.yaml", head + paths)


def test_repeated_findings_are_summed_up(cli: CommandLine) -> None:
    many_warnings(cli, 12)
    label = "warning[path-parameter-undeclared]"
    result = cli.run("validate", "many.yaml")
    assert result.exit_code == 0
    assert result.stderr.count(label) == 5
    assert "and 7 more of path-parameter-undeclared: --verbose" in result.stderr
    assert "12 warnings" in result.stderr
    assert cli.run("validate", "many.yaml", "-v").stderr.count(label) == 12
    _, printed = cli.json("validate", "many.yaml", "--format", "json")
    assert len(printed["diagnostics"]) == 12


def test_five_findings_are_all_shown(cli: CommandLine) -> None:
    many_warnings(cli, 5)
    result = cli.run("validate", "many.yaml")
    assert result.stderr.count("warning[path-parameter-undeclared]") == 5
    assert "more of" not in result.stderr
