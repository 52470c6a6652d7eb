"""How often the stages look at the same thing: budgets that no machine makes faster."""

from __future__ import annotations

import ast
from collections import Counter
from collections.abc import Iterator
from typing import Any

import pytest
from cliqgen.bundled import bundled_spec, templates_folder
from cliqgen.ir.compose import Composer
from cliqgen.openapi.schemas import SchemaParser
from cliqgen.pipeline import Analysed, Run, analyse
from cliqgen.python import resources
from cliqgen.python.package import plan
from cliqgen.render import render
from cliqgen.request import GenerateRequest
from cliqgen.soundness import check_soundness
from cliqgen.source.linking import Linker
from cliqgen.source.plain import flat_content

Counts = dict[str, Counter[Any]]


@pytest.fixture(scope="module")
def counted() -> Iterator[tuple[Counts, Analysed]]:
    """Cliq's description analysed, with what was looked at by those who looked."""
    counts: Counts = {
        name: Counter() for name in ("visits", "schemas", "flat", "flattened")
    }
    kept: list[object] = []  # so that no identity is given twice
    visit, parsed, flatten = Linker._visit, SchemaParser._parsed, Composer._flatten

    def counting_visit(self: Linker, word: str, node: Any) -> None:
        counts["visits"][word, node.key] += 1
        visit(self, word, node)

    def counting_parsed(self: SchemaParser, node: Any) -> Any:
        counts["schemas"][node.key] += 1
        content = flat_content(node.value)
        if content is not None and not {"$ref", "additionalProperties"} & {*node.value}:
            counts["flat"][content] += 1
        return parsed(self, node)

    def counting_flatten(self: Composer, schema: Any, trail: Any) -> Any:
        if not trail:
            kept.append(schema)
            counts["flattened"][id(schema)] += 1
        return flatten(self, schema, trail)

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(Linker, "_visit", counting_visit)
        patch.setattr(SchemaParser, "_parsed", counting_parsed)
        patch.setattr(Composer, "_flatten", counting_flatten)
        request = GenerateRequest(specs=(bundled_spec(),), package="zoho_cliq")
        yield counts, analyse(Run(request))


def test_the_outline_comes_to_each_part_once(counted: tuple[Counts, Analysed]) -> None:
    visits = counted[0]["visits"]
    assert len(visits) > 5_000
    again = sum(visits.values()) - len(visits)
    assert again == 0, [key for key, count in visits.items() if count > 1][:5]


def test_each_schema_is_parsed_in_its_place_and_where_it_is_referred_to(
    counted: tuple[Counts, Analysed],
) -> None:
    schemas = counted[0]["schemas"]
    assert len(schemas) > 1_000
    assert max(schemas.values()) <= 2
    assert sum(schemas.values()) <= 1.1 * len(schemas)


def test_equal_schemas_with_nothing_inside_are_parsed_once(
    counted: tuple[Counts, Analysed],
) -> None:
    flat = counted[0]["flat"]
    assert len(flat) > 300
    assert set(flat.values()) == {1}


def test_each_schema_is_flattened_once(counted: tuple[Counts, Analysed]) -> None:
    flattened = counted[0]["flattened"]
    assert len(flattened) > 100
    assert set(flattened.values()) == {1}


def test_each_method_is_described_once_for_both_clients(
    counted: tuple[Counts, Analysed], monkeypatch: pytest.MonkeyPatch
) -> None:
    described: Counter[str] = Counter()
    docstrings = resources.method_documentation

    def counting(operation: Any, *rest: Any) -> Any:
        described[operation.id] += 1
        return docstrings(operation, *rest)

    monkeypatch.setattr(resources, "method_documentation", counting)
    api = counted[1].api
    plan(api, "zoho_cliq")
    assert len(described) == len(api.operations())
    assert set(described.values()) == {1}


def test_each_module_is_parsed_once(
    counted: tuple[Counts, Analysed], monkeypatch: pytest.MonkeyPatch
) -> None:
    files = render(plan(counted[1].api, "zoho_cliq"), templates_folder())
    parsed: Counter[str] = Counter()
    parse = ast.parse

    def counting(source: Any, filename: str = "", **rest: Any) -> Any:
        parsed[filename] += bool(filename)
        return parse(source, filename, **rest)

    monkeypatch.setattr(ast, "parse", counting)
    check_soundness(files, "zoho_cliq")
    assert max(parsed.values()) == 1
    assert len([path for path in parsed if "/_runtime/" not in path]) > 50
