"""Each rule's bad example brings its code and nothing else; the good one does not."""

from __future__ import annotations

import re
import shlex
import textwrap
from typing import TYPE_CHECKING

import pytest
import yaml
from cliqgen.cli.explain import page
from cliqgen.codes import CODES, GROUPS, Place, Rule

if TYPE_CHECKING:
    from functional_support import CommandLine

#: The members of a description that an example does not have itself.
MEMBERS = {
    "openapi": "openapi: 3.1.0\n",
    "info": "info: {title: Pets, version: '1'}\n",
    "paths": "paths:\n  /pets:\n    get:\n      operationId: pets.list\n"
    "      responses: {'204': {description: none}}\n",
}
#: An operation with a schema, and the place for that schema.
USED = (
    "paths:\n  /pets:\n    post:\n      requestBody: {required: true, content: "
    "{application/json: {schema: {$ref: '#/components/schemas/Pet'}}}}\n"
    "      responses: {'204': {description: none}}\ncomponents:\n  schemas:\n"
)
#: What is above an example at a place, and how far the example is indented there.
AROUND = {
    Place.PATHS: ("paths:\n", 2),
    Place.OPERATION: ("paths:\n  /pets:\n    get:\n", 6),
    Place.PARAMETER: (
        "paths:\n  /pets:\n    get:\n      responses: {'204': {description: none}}\n"
        "      parameters:\n      -\n",
        8,
    ),
    Place.SCHEMA: (f"{USED}    Pet:\n", 6),
    Place.SCHEMAS: (USED, 4),
}
API = "".join(MEMBERS.values())
#: What the examples that are command lines find in their folder.
VALIDATE = "cliqgen validate api.yaml"


def documented(place: Place, example: str) -> str:
    """A whole description with an example in its place."""
    if place is Place.DOCUMENT:
        return example
    text = example + "\n"
    if place is not Place.ROOT:
        head, indent = AROUND[place]
        text = head + textwrap.indent(text, " " * indent)
    given = set(re.findall(r"^(\w+):", text, re.M))
    return "".join(MEMBERS[name] for name in MEMBERS if name not in given) + text


def diagnosed(cli: CommandLine, place: Place, example: str) -> list[str]:
    """The codes that an example brings, in order."""
    call = VALIDATE
    cli.write("api.yaml", API)
    if place is Place.TABLE:
        cli.write("codes.yaml", example)
        call += " --status-codes codes.yaml"
    elif place is Place.OVERLAY:
        cli.write("overlay.yaml", example)
        call += " --overlay overlay.yaml"
    elif place is Place.CONFIGURATION:
        cli.write("cliqgen.toml", example)
        call = "cliqgen validate"
    elif place is Place.COMMAND:
        call = example
        cli.write("shop/main.py", f"app = {yaml.safe_load(API)!r}\n")
        if "--client" in example:
            cli.write("cliqgen.toml", "specs = ['api.yaml']\npackage = 'pets'\n")
    else:
        cli.write("api.yaml", documented(place, example))
    name, *arguments = shlex.split(call)
    assert name == "cliqgen"
    _, printed = cli.json(*arguments, "--format", "json")
    return [diagnostic["code"] for diagnostic in printed["diagnostics"]]


SHOWN = [code for code, rule in CODES.items() if rule.place is not Place.WORDS]


@pytest.mark.parametrize("code", SHOWN)
def test_the_bad_example_brings_exactly_that_code(cli: CommandLine, code: str) -> None:
    rule = CODES[code]
    assert set(diagnosed(cli, rule.place, rule.bad)) == {code}


@pytest.mark.parametrize("code", [code for code in SHOWN if CODES[code].good])
def test_the_good_example_does_not(cli: CommandLine, code: str) -> None:
    rule = CODES[code]
    assert code not in diagnosed(cli, rule.place, rule.good)


@pytest.mark.parametrize(("code", "rule"), CODES.items(), ids=list(CODES))
def test_a_rule_is_written_in_sentences(code: str, rule: Rule) -> None:
    for text in (rule.summary, rule.why, rule.remedy):
        assert re.match(r"[A-Z`]|cliqgen ", text) and text.endswith("."), text
    assert rule.bad


def test_an_empty_file_brings_its_code(cli: CommandLine) -> None:
    for text in ("", " \n\n"):
        assert diagnosed(cli, Place.DOCUMENT, text) == ["file-empty"]


def test_each_code_is_in_one_group() -> None:
    assert sum(map(len, GROUPS.values())) == len(CODES)


def test_a_page_has_both_examples() -> None:
    assert page("enum-empty", CODES["enum-empty"]) == textwrap.dedent("""\
        # enum-empty (warning)

        ## What it does

        `enum` has no values; it is ignored.

        ## Why is this bad?

        No value could satisfy it.

        ## Example

        ```yaml
        type: object
        properties: {size: {type: string, enum: []}}
        ```

        Use instead:

        ```yaml
        type: object
        properties: {size: {type: string, enum: [small, large]}}
        ```

        ## Remedy

        Add the values, or remove the keyword.
        """)
