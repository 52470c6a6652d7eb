"""Documents made to exhaust the reader, and values outside JSON's types."""

from __future__ import annotations

import itertools
import json
import time
from typing import TYPE_CHECKING

import pytest
from cliqgen import validation
from hostile_support import VALID

if TYPE_CHECKING:
    from hostile_support import Bench


def test_aliases_that_multiply(bench: Bench) -> None:
    lines = ["a0: &a0 [x, x, x, x, x, x, x, x, x, x]"]
    for level in range(1, 12):
        uses = ", ".join([f"*a{level - 1}"] * 10)
        lines.append(f"a{level}: &a{level} [{uses}]")
    bench.refuses_spec(
        "too-many-nodes", "\n".join(lines) + "\n" + VALID, place="api.yaml:7:"
    )


def test_merge_keys_that_multiply(bench: Bench) -> None:
    lines = ["x0: &x0 {a: 1, b: 2}"]
    for level in range(1, 40):
        lines.append(f"x{level}: &x{level} {{<<: [*x{level - 1}, *x{level - 1}]}}")
    bench.refuses_spec("too-many-nodes", "\n".join(lines) + "\n" + VALID)


@pytest.mark.parametrize(
    "text", ["a: &a [*a]\n", "a: &a {b: *a}\n", "a: &a\n  <<: *a\n"]
)
def test_an_alias_of_itself(bench: Bench, text: str) -> None:
    bench.refuses_spec("yaml-syntax", text + VALID, place="api.yaml:")


@pytest.mark.parametrize("depth", [401, 5_000, 200_000])
@pytest.mark.parametrize("opening", ["[", "{a: "])
def test_deep_yaml(bench: Bench, opening: str, depth: int) -> None:
    closing = "]" if opening == "[" else "}"
    text = VALID + f"x-deep: {opening * depth}{closing * depth}\n"
    bench.refuses_spec("too-deep", text, place="api.yaml:8:")


@pytest.mark.parametrize("depth", [401, 5_000, 200_000])
def test_deep_json(bench: Bench, depth: int) -> None:
    text = '{"openapi": "3.1.0", "x": ' + "[" * depth + "]" * depth + "}"
    bench.refuses_spec("too-deep", text, name="api.json", place="api.json:1:1")


def test_deep_schemas_end_in_a_finding_or_a_client(bench: Bench) -> None:
    schema = "{type: string}"
    for _ in range(180):
        schema = f"{{type: array, items: {schema}}}"
    text = VALID.replace(
        "{'204': {description: done}}",
        f"{{'200': {{description: d, content: {{application/json: {{schema: {schema}}}}}}}}}",
    )
    bench.write("api.yaml", text)
    result = bench.run("generate", "api.yaml", "--package", "shop", "-o", "out")
    assert "Traceback" not in result.output
    if result.exit_code == 0:
        bench.folder.joinpath("out/shop/resources/x.py").read_text("utf-8")
    else:
        assert "error[too-deep]" in result.stderr


@pytest.mark.parametrize(
    "value",
    [
        "!!python/object/apply:os.system ['touch PWNED']",
        "!!python/object:os.system {}",
        "!!python/name:os.system ''",
        "!!set {a, b}",
        "!!binary aGk=",
        "!!timestamp 2026-01-01",
        "!custom text",
        "!custom {a: b}",
        "!custom [a]",
    ],
)
def test_tags_outside_json(bench: Bench, value: str) -> None:
    bench.refuses_spec("yaml-tag", VALID + f"x-value: {value}\n", place="api.yaml:8:")


@pytest.mark.parametrize("value", ["9" * 6000, "-" + "9" * 6000])
def test_an_integer_of_6000_digits(bench: Bench, value: str) -> None:
    bench.refuses_spec(
        "yaml-syntax", VALID + f"x-value: {value}\n", place="api.yaml:8:10"
    )


@pytest.mark.parametrize("value", [".nan", ".inf", "-.Inf", "1e999", "0x" + "f" * 9000])
def test_odd_numbers_do_no_harm(bench: Bench, value: str) -> None:
    schema = (
        f"{{type: object, properties: {{a: {{default: {value}, example: {value}}}}}}}"
    )
    bench.write(
        "api.yaml",
        VALID.replace(
            "{'204': {description: done}}",
            f"{{'200': {{description: d, content: {{application/json: {{schema: {schema}}}}}}}}}",
        ),
    )
    result = bench.run("generate", "api.yaml", "--package", "shop", "-o", "out")
    assert "Traceback" not in result.output
    assert result.exit_code in (0, 1)
    if result.exit_code:
        assert "error[" in result.stderr


@pytest.mark.parametrize("rows", [20_000])
def test_a_long_line_is_printed_in_part(bench: Bench, rows: int) -> None:
    text = '{"openapi": "3.1.0", "x": "' + "y" * rows + '", "x": 1}'
    result = bench.refuses_spec("duplicate-key", text, name="api.json")
    assert max(map(len, result.stderr.splitlines())) < 300


def test_many_findings_are_bounded(bench: Bench) -> None:
    paths = "".join(
        f"  /p{n}: {{get: {{responses: {{'200': 7}}}}}}\n" for n in range(500)
    )
    text = f"openapi: 3.1.0\ninfo: {{title: x, version: '1'}}\npaths:\n{paths}"
    result = bench.refuses_spec("wrong-shape", text)
    assert len(result.stderr.splitlines()) < 100
    assert "500 errors" in result.stderr


@pytest.mark.parametrize("keyword", ["items", "additionalProperties"])
def test_types_nested_too_deeply(bench: Bench, keyword: str) -> None:
    kind = "array" if keyword == "items" else "object"
    schema = f"{{type: {kind}, {keyword}: " * 150 + "{type: string}" + "}" * 150
    answer = f"{{description: d, content: {{application/json: {{schema: {schema}}}}}}}"
    text = VALID.replace("{'204': {description: done}}", f"{{'200': {answer}}}")
    bench.refuses_spec("too-deep", text, place="api.yaml:7:")
    few = text.replace(f"{{type: {kind}, {keyword}: " * 60, "", 1)
    few = few.replace("}" * 60, "", 1)
    bench.write("few.yaml", few)
    result = bench.run("generate", "few.yaml", "--package", "few", "-o", "f")
    assert result.exit_code == 0, result.stderr


@pytest.mark.parametrize(
    "schema",
    [
        {"type": "string", "enum": [f"value {n}" for n in range(20_000)]},
        {"properties": {f"field {n}": {"type": "string"} for n in range(1_000)}},
    ],
    ids=["values", "properties"],
)
def test_large_schemas_are_no_trouble(bench: Bench, schema: object) -> None:
    answer = {"description": "ok", "content": {"application/json": {"schema": schema}}}
    text = VALID.replace("{'204': {description: done}}", json.dumps({"200": answer}))
    bench.write("api.yaml", text)
    before = time.monotonic()
    assert bench.run("generate", "api.yaml", "--package", "x", "-o", "x").exit_code == 0
    assert time.monotonic() - before < 30


@pytest.mark.parametrize("processes", [1, 2])
def test_components_that_lead_through_hundreds_of_others(
    bench: Bench, monkeypatch: pytest.MonkeyPatch, processes: int
) -> None:
    monkeypatch.setattr(validation, "processors", lambda: processes)
    monkeypatch.setattr(validation, "_LARGE", 0)
    names = [f"Part{number}" for number in range(400)]
    chain = {
        name: {
            "oneOf": [{"$ref": f"#/components/schemas/{after}"}, {"type": "integer"}]
        }
        for name, after in itertools.pairwise(names)
    }
    components = {"schemas": {**chain, names[-1]: {"type": "string"}}}
    schema = {"schema": {"$ref": f"#/components/schemas/{names[0]}"}}
    answer = {"description": "d", "content": {"application/json": schema}}
    text = VALID.replace("{'204': {description: done}}", json.dumps({"200": answer}))
    text += f"components: {json.dumps(components)}\n"
    bench.refuses_spec("too-deep", text, place="api.yaml:1:1")
