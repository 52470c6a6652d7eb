"""Text of a document on its way to a terminal."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from hostile_support import Bench

#: Colour, window title, cursor, C1 controls, bells, bidirectional marks, line breaks,
#: what is no character.
ESCAPES = (
    "\x1b[31mred\x1b]0;owned\x07\x9b2J\u202egpj.exe\u2066\u2028line\r\x08\x7f\ufffe"
)
ACTIVE = [c for c in ESCAPES if not c.isprintable()]


def _document(**changes: object) -> str:
    document: dict[str, object] = {
        "openapi": "3.1.0",
        "info": {"title": f"T{ESCAPES}", "version": "1"},
        "paths": {
            f"/x{ESCAPES}/{{id{ESCAPES}}}": {
                "get": {
                    "operationId": f"x{ESCAPES}",
                    "tags": [f"t{ESCAPES}"],
                    "responses": {"204": {"description": ESCAPES}},
                }
            }
        },
    }
    document.update(changes)
    return json.dumps(document, ensure_ascii=False)


def _is_quiet(printed: str) -> bool:
    return not any(c in printed.replace("\n", "") for c in ACTIVE)


@pytest.mark.parametrize("command", ["generate", "validate", "check"])
@pytest.mark.parametrize("options", [(), ("--format", "json"), ("-v",)])
def test_findings_hold_no_escapes(
    bench: Bench, command: str, options: tuple[str, ...]
) -> None:
    bench.write("api.json", _document())
    result = bench.run(command, "api.json", "--package", "shop", *options)
    assert "path-parameter-undeclared" in result.output
    assert _is_quiet(result.output), repr(result.output)


def test_inspect_holds_no_escapes(bench: Bench) -> None:
    bench.write("api.json", _document())
    result = bench.run("inspect", "api.json")
    assert result.exit_code == 0
    assert _is_quiet(result.output)


@pytest.mark.parametrize(
    "changes",
    [
        {"openapi": f"4{ESCAPES}"},
        {"paths": {"/x": {"get": {"responses": {f"2{ESCAPES}": {}}}}}},
        {"paths": {"/x": {"$ref": f"missing{ESCAPES}.yaml"}}},
        {"paths": {"/x": {"$ref": f"https://e.example/{ESCAPES}"}}},
        {"info": {f"k{ESCAPES}": 1}},
        {"servers": [{"url": 1, "description": ESCAPES}]},
    ],
)
def test_errors_hold_no_escapes(bench: Bench, changes: dict[str, object]) -> None:
    bench.write("api.json", _document(**changes))
    arguments = ("--strict", "--package", "shop", "-o", "out")
    result = bench.run("generate", "api.json", *arguments)
    assert result.exit_code == 1
    assert _is_quiet(result.output), repr(result.output)


def test_a_duplicate_key_holds_no_escapes(bench: Bench) -> None:
    key = json.dumps(ESCAPES, ensure_ascii=False)
    text = f"{{{key}: 1, {key}: 2}}".replace("\r", " ")
    text = "".join(c if c.isprintable() or c in "\x9b\u202e\x7f" else " " for c in text)
    bench.write("api.json", text)
    result = bench.run("validate", "api.json")
    assert result.exit_code == 1
    assert _is_quiet(result.output), repr(result.output)


def test_a_file_name_holds_no_escapes(bench: Bench) -> None:
    name = "api\x1b[31m.yaml"
    bench.write(name, "openapi: 4\n")
    result = bench.run("validate", name)
    assert result.exit_code == 1
    assert _is_quiet(result.output), repr(result.output)


def test_output_and_missing_names_hold_no_escapes(bench: Bench) -> None:
    result = bench.run("validate", "nowhere\x1b[31m.yaml")
    assert result.exit_code == 2
    assert _is_quiet(result.output), repr(result.output)


def test_the_name_of_an_output_holds_no_escapes(bench: Bench) -> None:
    bench.write("api.json", _document())
    for command in ("generate", "check"):
        result = bench.run(
            command, "api.json", "--package", "shop", "-o", "out\x1b[31m"
        )
        assert result.exit_code == 2
        assert _is_quiet(result.output), repr(result.output)


def test_a_diff_of_an_edited_file_holds_no_escapes(bench: Bench) -> None:
    bench.write("api.json", _document())
    arguments = ("api.json", "--package", "shop", "-o", "out")
    bench.run("generate", *arguments)
    (bench.folder / "out/shop/client.py").write_text(f"# {ESCAPES}\n", "utf-8")
    result = bench.run("check", *arguments)
    assert result.exit_code == 1
    assert "on disk" in result.output
    assert _is_quiet(result.output), repr(result.output)
