"""References that lead nowhere, in circles, or where they must not."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from hostile_support import VALID

if TYPE_CHECKING:
    from hostile_support import Bench

#: The reference stands in line 11.
SPEC = VALID.replace("responses: {'204': {description: done}}\n", "responses:\n") + """\
        '200':
          description: ok
          content:
            application/json:
              schema: {$ref: 'TARGET'}
"""
PLACE = "api.yaml:12:"


def _spec(target: str, components: str = "") -> str:
    return SPEC.replace("TARGET", target) + components


@pytest.mark.parametrize(
    "target",
    ["missing.yaml", "missing.yaml#/A", "http:#[", "//[", "folder", "y" * 400],
)
def test_a_missing_file(bench: Bench, target: str) -> None:
    (bench.folder / "folder").mkdir()
    code = "ref-remote" if target == "http:#[" else "ref-missing"
    bench.refuses_spec(code, _spec(target), place=PLACE)


@pytest.mark.parametrize(
    "target",
    [
        "#/components/schemas/Missing",
        "#/paths/~1x/get/responses/200/content/text",
        "#nowhere",
        "#/info/title/deeper",
        "part.yaml#/B",
        "part.yaml#/list/7",
        "part.yaml#/list/-1",
        "part.yaml#/list/٣",
    ],
)
def test_a_missing_schema_is_any_json(bench: Bench, target: str) -> None:
    """The call is as it should be; only what the answer holds is not known."""
    bench.write("part.yaml", "A: {type: string}\nlist: [{type: string}]\n")
    bench.write("api.yaml", _spec(target))
    result = bench.run("generate", "api.yaml", "--package", "shop", "-o", "out")
    assert result.exit_code == 0, result.output
    assert f"{PLACE}24: warning[schema-missing]" in result.stderr, result.stderr
    bench.refuses("schema-missing", "validate", "--strict", "api.yaml", place=PLACE)


@pytest.mark.parametrize(
    "place",
    [
        "parameters: [{$ref: '#/components/parameters/A'}]",
        "requestBody: {$ref: '#/components/requestBodies/A'}",
        "responses: {'200': {$ref: '#/components/responses/A'}}\n      x-r:",
        "parameters: {$ref: '#/x-parameters'}",
    ],
)
def test_anything_else_that_is_missing(bench: Bench, place: str) -> None:
    text = VALID.replace("responses:", place + "\n      responses:", 1)
    if "x-r" in place:
        text = VALID.replace("responses:", place, 1)
    bench.refuses_spec("ref-missing", text, place="api.yaml:7:")


def test_a_cycle_without_a_schema(bench: Bench) -> None:
    text = _spec(
        "#/components/schemas/A",
        "components:\n  schemas:\n    A: {$ref: '#/components/schemas/B'}\n"
        "    B: {$ref: '#/components/schemas/A'}\n",
    )
    bench.refuses_spec("ref-cycle", text, place="api.yaml:")


def test_a_reference_to_itself(bench: Bench) -> None:
    text = _spec(
        "#/components/schemas/A",
        "components:\n  schemas:\n    A: {$ref: '#/components/schemas/A'}\n",
    )
    bench.refuses_spec("ref-cycle", text, place="api.yaml:")


def test_a_cycle_of_all_of(bench: Bench) -> None:
    text = _spec(
        "#/components/schemas/A",
        "components:\n  schemas:\n"
        "    A: {allOf: [{$ref: '#/components/schemas/B'}, {type: object}]}\n"
        "    B: {allOf: [{$ref: '#/components/schemas/A'}, {type: object}]}\n",
    )
    bench.refuses_spec("ref-cycle", text, place="api.yaml:")


@pytest.mark.parametrize("part", ["parameters", "responses", "requestBodies"])
def test_a_cycle_of_other_components(bench: Bench, part: str) -> None:
    uses = {
        "parameters": f"parameters: [{{$ref: '#/components/{part}/A'}}]\n      ",
        "responses": f"x: x\n      responses: {{'400': {{$ref: '#/components/{part}/A'}}}}",
        "requestBodies": f"requestBody: {{$ref: '#/components/{part}/A'}}\n      ",
    }
    if part == "responses":
        text = VALID.replace(
            "'204': {description: done}", f"'400': {{$ref: '#/components/{part}/A'}}"
        )
    else:
        text = VALID.replace("responses:", uses[part] + "responses:")
    text += (
        f"components:\n  {part}:\n    A: {{$ref: '#/components/{part}/B'}}\n"
        f"    B: {{$ref: '#/components/{part}/A'}}\n"
    )
    bench.refuses_spec("ref-cycle", text, place="api.yaml:")


@pytest.mark.parametrize(
    "target",
    [
        "../secret.yaml#/A",
        "./../secret.yaml#/A",
        "sub/../../secret.yaml#/A",
        "%2e%2e/secret.yaml#/A",
        "..%2fsecret.yaml#/A",
        "%2E%2E%2Fsecret.yaml#/A",
        "/etc/passwd",
        "%2fetc%2fpasswd",
        "linked.yaml#/A",
        "linked-folder/secret.yaml#/A",
        "../work-evil/secret.yaml#/A",
    ],
)
def test_a_reference_out_of_the_folder(bench: Bench, target: str) -> None:
    outside = bench.folder.parent
    (outside / "secret.yaml").write_text("A: {type: string, title: hidden}\n")
    (outside / "work-evil").mkdir()
    (outside / "work-evil" / "secret.yaml").write_text("A: {type: string}\n")
    (bench.folder / "linked.yaml").symlink_to(outside / "secret.yaml")
    (bench.folder / "linked-folder").symlink_to(outside)
    result = bench.refuses_spec("ref-outside", _spec(target), place=PLACE)
    assert "hidden" not in result.output and "root:" not in result.output


def test_a_file_below_may_not_leave_either(bench: Bench) -> None:
    (bench.folder.parent / "secret.yaml").write_text("A: {type: string}\n")
    bench.write("sub/part.yaml", "A: {$ref: '../../secret.yaml#/A'}\n")
    bench.refuses_spec(
        "ref-outside", _spec("sub/part.yaml#/A"), place="sub/part.yaml:1:"
    )


def test_a_file_below_may_refer_upwards_within_the_folder(bench: Bench) -> None:
    bench.write("sub/part.yaml", "A: {$ref: '../other.yaml#/B'}\n")
    bench.write("other.yaml", "B: {type: string}\n")
    bench.write("api.yaml", _spec("sub/part.yaml#/A"))
    assert bench.run("validate", "api.yaml").exit_code == 0


@pytest.mark.parametrize(
    "target",
    [
        "https://example.com/a.yaml#/A",
        "http://127.0.0.1:1/a.yaml",
        "//example.com/a.yaml",
        "file:///etc/passwd",
        "file:part.yaml",
        "FILE:///etc/passwd",
        "ftp://example.com/x",
        "data:application/json,{}",
        "urn:x:y",
    ],
)
def test_a_remote_reference(
    bench: Bench, target: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    import socket

    def never(*_: object, **__: object) -> None:
        raise AssertionError("the network was used")

    monkeypatch.setattr(socket, "getaddrinfo", never)
    monkeypatch.setattr(socket.socket, "connect", never)
    bench.refuses_spec("ref-remote", _spec(target), place=PLACE)


def test_a_long_chain_of_references_ends(bench: Bench) -> None:
    schemas = "".join(
        f"    S{n}: {{$ref: '#/components/schemas/S{n + 1}'}}\n" for n in range(500)
    )
    text = _spec(
        "#/components/schemas/S0",
        f"components:\n  schemas:\n{schemas}    S500: {{type: string}}\n",
    )
    bench.write("api.yaml", text)
    result = bench.run("validate", "api.yaml")
    assert result.exit_code in (0, 1)
    assert "Traceback" not in result.output


@pytest.mark.parametrize("value", ["7", "[a]", "{a: b}", "''", "null", "true"])
def test_a_reference_that_is_no_text(bench: Bench, value: str) -> None:
    bench.write("api.yaml", SPEC.replace("'TARGET'", value))
    before = bench.snapshot()
    result = bench.run("generate", "api.yaml", "--package", "shop", "-o", "out")
    assert "Traceback" not in result.output
    if result.exit_code:
        assert "error[" in result.stderr
        assert bench.snapshot() == before


@pytest.mark.parametrize(
    "place",
    [
        "parameters: [{$ref: '#/components/schemas/A'}]",
        "requestBody: {$ref: '#/components/schemas/A'}",
        "callbacks: {$ref: '#/components/schemas/A'}",
    ],
)
def test_a_reference_to_something_of_another_kind(bench: Bench, place: str) -> None:
    bench.write(
        "api.yaml",
        VALID.replace("responses:", place + "\n      responses:")
        + "components:\n  schemas:\n    A: {type: string}\n",
    )
    result = bench.run("generate", "api.yaml", "--package", "shop", "-o", "out")
    assert result.exit_code == 1, "a body or parameter vanished silently"
    assert "error[" in result.stderr


def test_names_with_controls_are_never_opened(bench: Bench) -> None:
    bench.refuses_spec("ref-missing", _spec("part%0a.yaml#/A"), place=PLACE)


def test_a_nul_in_a_reference(bench: Bench) -> None:
    before = set(bench.folder.iterdir())
    bench.write("api.yaml", _spec("part%00.yaml#/A"))
    result = bench.run("generate", "api.yaml", "--package", "shop", "-o", "out")
    assert result.exit_code == 1
    assert "error[ref-" in result.stderr
    assert set(bench.folder.iterdir()) == before | {bench.folder / "api.yaml"}
