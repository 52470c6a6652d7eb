"""Input that cannot be read or parsed, or is no OpenAPI description."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import pytest
from hostile_support import VALID

if TYPE_CHECKING:
    from hostile_support import Bench

ARGUMENTS = ("--package", "shop", "-o", "out")


def test_no_such_file(bench: Bench) -> None:
    bench.refuses(
        "file-missing",
        "generate",
        "nowhere.yaml",
        *ARGUMENTS,
        place="nowhere.yaml",
        status=2,
    )


def test_a_folder(bench: Bench) -> None:
    (bench.folder / "specs").mkdir()
    bench.refuses("file-is-folder", "generate", "specs", *ARGUMENTS, place="specs")


def test_a_link_to_itself(bench: Bench) -> None:
    (bench.folder / "loop.yaml").symlink_to("loop.yaml")
    bench.refuses(
        "file-unreadable",
        "generate",
        "loop.yaml",
        *ARGUMENTS,
        place="loop.yaml",
        status=2,
    )


@pytest.mark.parametrize("excess", [0, 1])
def test_a_file_larger_than_its_limit(bench: Bench, excess: int) -> None:
    """Its bytes are holes, so it takes no room; one of the allowed size is read."""
    with (bench.folder / "api.yaml").open("wb") as stream:
        stream.truncate(64 * 1024 * 1024 + excess)
    code = "file-too-large" if excess else "file-binary"
    bench.refuses(code, "generate", "api.yaml", *ARGUMENTS, place="api.yaml")


def test_a_device_that_never_ends_is_not_opened(bench: Bench) -> None:
    bench.refuses(
        "file-unreadable",
        "generate",
        "/dev/zero",
        *ARGUMENTS,
        place="/dev/zero",
        says=("it is not a regular file",),
        status=2,
    )


@pytest.mark.parametrize(
    ("content", "code"),
    [
        (b"", "file-empty"),
        (b" \n\t\n", "file-empty"),
        (b"\xef\xbb\xbf", "file-empty"),
        (b"\x89PNG\r\n\x1a\n\xff\xfe", "file-binary"),
        ("openapi: 3.1.0".encode("utf-16"), "file-binary"),
        (VALID.replace("done", "do\0ne").encode(), "file-binary"),
    ],
)
@pytest.mark.parametrize("name", ["api.yaml", "api.json", "api"])
def test_no_text(bench: Bench, name: str, content: bytes, code: str) -> None:
    bench.refuses_spec(code, content, name=name, place=name)


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ("openapi: 3.1.0\ninfo: {title: x\npaths: {}\n", 3),
        ("openapi: 3.1.0\n\tinfo: x\n", 2),
        ("openapi: 3.1.0\n  info: x\n", 2),
        ("openapi: 'x\n", None),
        ("openapi: 3.1.0\ninfo: *nowhere\n", 2),
        ("openapi: 3.1.0\n---\nopenapi: 3.1.0\n", 2),
        ("openapi: 3.1.0\ninfo: {[a]: b}\n", 2),
        ("openapi: 3.1.0\ninfo: {title: x, version: '1', x-a: \x07}\n", 2),
    ],
)
def test_broken_yaml(bench: Bench, text: str, line: int | None) -> None:
    place = "api.yaml" if line is None else f"api.yaml:{line}:"
    bench.refuses_spec("yaml-syntax", text, place=place)


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ('{"openapi": "3.1.0",\n "info": }', "api.json:2:10"),
        ('{"openapi": "3.1.0"', "api.json:1:"),
        ('{"openapi": "3.1.0"} {}', "api.json:1:22"),
        ('{"openapi": "3.1\n.0"}', "api.json:1:"),
        ("{'openapi': '3.1.0'}", "api.json:1:2"),
        ('{"openapi": "3.1.0", "x": NaN}', "api.json"),
        ('{"openapi": "3.1.0", "x": -Infinity}', "api.json"),
        ('{"openapi": "3.1.0", "x": ' + "9" * 6000 + "}", "api.json"),
    ],
)
def test_broken_json(bench: Bench, text: str, place: str) -> None:
    bench.refuses_spec("json-syntax", text, name="api.json", place=place)


def test_a_duplicate_key_in_yaml(bench: Bench) -> None:
    text = VALID + "  /y: {}\n  /x: {}\n"
    bench.refuses_spec("duplicate-key", text, place="api.yaml:9:3", says=("'/x'",))


def test_a_duplicate_key_in_json(bench: Bench) -> None:
    text = '{"openapi": "3.1.0",\n "paths": {"/x": {},\n  "/x": {}}}'
    bench.refuses_spec(
        "duplicate-key", text, name="api.json", place="api.json:3:3", says=("'/x'",)
    )


def test_a_duplicate_key_in_a_referenced_file(bench: Bench) -> None:
    bench.write("part.yaml", "A: {type: string}\nA: {type: integer}\n")
    text = VALID.replace(
        "description: done",
        "description: done, headers: {X: {schema: {$ref: 'part.yaml#/A'}}}",
    )
    bench.refuses_spec("duplicate-key", text, place="part.yaml:2:1")


@pytest.mark.parametrize(
    "text",
    [
        "just words\n",
        "- a\n- list\n",
        "42\n",
        "name: something\nsteps: [a, b]\n",
        "info: {title: x, version: '1'}\npaths: {}\n",
        "openapi:\ninfo: {title: x, version: '1'}\n",
        "openapi: [3.1.0]\n",
        "# only a comment\n",
        "null\n",
    ],
)
def test_yaml_that_is_no_openapi(bench: Bench, text: str) -> None:
    bench.refuses_spec("not-openapi", text, place="api.yaml:")


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("openapi: 4.0.0\n", "api.yaml:1:1"),
        ("openapi: 3.3.0\n", "api.yaml:1:1"),
        ("openapi: 30.0\n", "api.yaml:1:1"),
        ("openapi: 4.0\n", "api.yaml:1:1"),
        ("openapi: three\n", "api.yaml:1:1"),
        ("info: {}\nswagger: '1.2'\n", "api.yaml:2:1"),
        ("info: {}\nswagger: 3.0\n", "api.yaml:2:1"),
        ("info: {}\nswagger: [2.0]\n", "api.yaml:2:1"),
    ],
)
def test_an_unknown_version(bench: Bench, text: str, place: str) -> None:
    bench.refuses_spec("unknown-version", text, place=place)


@pytest.mark.parametrize(
    ("text", "code"),
    [
        (
            "openapi: 3.1.0\ninfo: {title: x, version: '1'}\npaths: {}\n",
            "no-operations",
        ),
        (VALID.replace("paths:", "paths: []\nx-paths:"), "wrong-shape"),
        (VALID.replace("get:", "get: 7\n    x-get:"), "wrong-shape"),
        (VALID.replace("responses: {", "responses: 3\n      x-r: {"), "wrong-shape"),
        (VALID.replace("'204': {description: done}", "'204': done"), "wrong-shape"),
        (VALID.replace("{description: done}", "{headers: []}"), "wrong-shape"),
        (
            VALID.replace("responses:", "parameters: {a: b}\n      responses:"),
            "wrong-shape",
        ),
        (
            VALID.replace("responses:", "parameters: [{in: query}]\n      responses:"),
            "parameter-incomplete",
        ),
        (
            VALID.replace(
                "responses:", "parameters: [{name: a, in: url}]\n      responses:"
            ),
            "parameter-incomplete",
        ),
        (
            VALID.replace("get:", "additionalOperations: {'a b': {}}\n    get:"),
            "method-invalid",
        ),
    ],
)
def test_the_wrong_shape(bench: Bench, text: str, code: str) -> None:
    bench.refuses_spec(code, text, place="api.yaml")


def test_a_description_without_paths(bench: Bench) -> None:
    text = "openapi: 3.1.0\ninfo: {title: x, version: '1'}\n"
    bench.refuses_spec("no-operations", text, place="api.yaml:", says=("paths",))


def test_findings_of_bad_input_as_json(bench: Bench) -> None:
    bench.write("api.yaml", "openapi: 4.0.0\n")
    result = bench.run("generate", "api.yaml", "--format", "json")
    assert result.exit_code == 1
    (finding,) = json.loads(result.stdout)["diagnostics"]
    assert finding["code"] == "unknown-version"
    assert finding["position"]["line"] == 1
    assert finding["remedy"]
