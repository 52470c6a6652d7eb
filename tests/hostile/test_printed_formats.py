"""Text of a description in everything that cliqgen prints and writes for readers.

Each position of `hostile_positions` holds a payload, and the output of each format goes
through a real parser of it. By hand, with every payload in every position and format:
`python tests/hostile/test_printed_formats.py`.
"""

from __future__ import annotations

import json
import os
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest
from click.testing import CliRunner
from cliqgen.cli import cli
from cliqgen.cli.formats import marked
from cliqgen.comparison.release import _sentence
from hostile_formats import PRINTED, faults_of, hidden, shape_of_markdown
from hostile_payloads import HARMLESS, MARKER
from hostile_positions import POSITIONS, inputs

if TYPE_CHECKING:
    from hostile_support import Bench

COMPARED = ("text", "json", "markdown", "github", "junit")
REPORTED = ("text", "json", "github")
NAMES = list(PRINTED)
#: Those whose root document is `api.json`; the name of a file is what the others are about.
PLACES = [name for name in POSITIONS if "file" not in name]


def _write(folder: str, files: dict[str, bytes]) -> None:
    Path(folder).mkdir(exist_ok=True)
    for name, content in files.items():
        Path(folder, name).write_bytes(content)


def _run(format_: str, *arguments: str) -> Iterator[str]:
    """The faults of what a command prints, on either stream."""
    result = CliRunner().invoke(cli, [*arguments, "--format", format_])
    if not isinstance(result.exception, SystemExit | None):
        yield f"{arguments[0]} ended with {result.exception!r}"
    if result.stdout.strip():
        yield from faults_of(format_, result.stdout)
    yield from faults_of("github" if format_ == "github" else "text", result.stderr)


def faults_at(place: str, payload: str, number: int, formats: int) -> Iterator[str]:
    """The faults of a payload at a position, in some of the formats."""
    new, _ = inputs(POSITIONS[place], PRINTED[payload])
    old, _ = inputs(POSITIONS[place], HARMLESS)
    _write("old", old)
    _write("new", new)
    for offset in range(formats):
        format_ = COMPARED[(number + offset) % len(COMPARED)]
        yield from _run(format_, "diff", "old/api.json", "new/api.json")
    format_ = REPORTED[number % len(REPORTED)]
    yield from _run(format_, "validate", "new/api.json", "--verbose")


@pytest.mark.parametrize("share", range(6))
def test_each_position_in_each_format(bench: Bench, share: int) -> None:
    faults = [
        f"{place}, {payload}: {fault}"
        for number, place in enumerate(PLACES)
        if number % 6 == share
        for payload in (NAMES[number * 7 % len(NAMES)],)
        for fault in faults_at(place, payload, number // 6, 2)
    ]
    assert not faults, "\n".join(faults)


# Everything at once: a description that has each payload in many places.


def _description(texts: list[str], *, is_old: bool = False) -> str:
    paths: dict[str, Any] = {}
    schemas: dict[str, Any] = {}
    for number, text in enumerate(texts):
        schemas[f"Model{number}"] = {
            "title": f"Model{number}",
            "description": text,
            "type": "object",
            "properties": {
                "value": {"enum": [text, "a"], "type": "string", "description": text},
                "named": {"type": "string", "default": text, "examples": [text]},
                f"field {text}": {"type": "string", "format": text},
            },
        }
        parameters = [
            {"name": name, "in": place, "description": text, "example": text}
            | {"schema": {"type": "string", "enum": [text, "b"]}}
            for name, place in (("q", "query"), (f"q {text}", "query"))
        ]
        reference = {"$ref": f"#/components/schemas/Model{number}"}
        answer = {"description": text, "content": {"application/json": {}}}
        answer["content"]["application/json"] = {"schema": reference}  # type: ignore[index]
        operation = {
            "operationId": f"things{number}.get",
            "tags": [f"t{number} {text}"],
            "summary": text,
            "description": f"{text}\n\n{text}",
            "deprecated": True,
            "parameters": parameters,
            "externalDocs": {"url": "https://a.example", "description": text},
            "security": [{"accounts": [f"s{number} {text}"]}],
            "responses": {"200": answer, "404": {"description": text}},
            "x-error-codes": {f"e{number}": text},
        }
        if not is_old or number % 2:
            paths[f"/p{number}"] = {"get": operation}
    flow = {
        "authorizationUrl": "https://a.example/auth",
        "tokenUrl": "https://a.example/token",
        "scopes": {f"s{number} {text}": text for number, text in enumerate(texts)},
    }
    accounts = {"type": "oauth2", "flows": {"authorizationCode": flow}}
    document = {
        "openapi": "3.1.0",
        "info": {
            "title": "Printed",
            "summary": texts[0],
            "version": texts[0],
            "description": "\n\n".join(texts),
            "contact": {"name": texts[0]},
            "license": {"name": texts[0]},
        },
        "servers": [{"url": "https://a.example", "description": texts[0]}],
        "paths": paths,
        "components": {"schemas": schemas, "securitySchemes": {"accounts": accounts}},
    }
    return json.dumps(document)


CONFIGURATION = """\
specs = ["api.json"]
output = "out"

[package]
name = "printed"
version = "1.0.0"
"""


@pytest.fixture
def printed(bench: Bench) -> Bench:
    """A project whose description has changed, with payloads before and after."""
    texts = list(PRINTED.values())
    bench.write("cliqgen.toml", CONFIGURATION)
    bench.write("api.json", _description(texts, is_old=True))
    assert bench.run("generate").exit_code == 0
    bench.write("api.json", _description([*texts[1:], texts[0]]))
    return bench


COMMANDS = [
    *(("generate", "--dry-run", "--format", f) for f in REPORTED),
    *(("check", "--format", f) for f in REPORTED),
    *(("validate", "-v", "--format", f) for f in REPORTED),
    *(("release", "--format", f) for f in REPORTED),
    *(("diff", "out", "api.json", "--format", f) for f in COMPARED),
    ("operations", "--format", "text"),
    ("operations", "--format", "json"),
    ("inspect", "--format", "json"),
]


def test_every_command(printed: Bench) -> None:
    """The exit status is that of a finding at worst, and each output parses."""
    faults: list[str] = []
    for command in COMMANDS:
        *arguments, flag, format_ = command
        given = arguments if command[0] == "inspect" else command
        result = printed.run(*given)
        assert flag == "--format"
        assert result.exit_code in (0, 1), (command, result.output[-2000:])
        for stream, text in (("out", result.stdout), ("err", result.stderr)):
            kind = format_ if stream == "out" and text.strip() else "text"
            kind = "github" if format_ == "github" else kind
            faults += [f"{command}: {fault}" for fault in faults_of(kind, text)]
    assert not faults, "\n".join(faults)


def test_markdown_has_the_blocks_that_plain_words_have(bench: Bench) -> None:
    shapes: list[list[str]] = []
    texts = list(PRINTED.values())
    for some in (texts, [f"word{n}" for n in range(len(texts))]):
        bench.write("old.json", _description(some, is_old=True))
        bench.write("new.json", _description(some))
        report = bench.run("diff", "old.json", "new.json", "--format", "markdown")
        shapes.append(shape_of_markdown(report.stdout))
    assert shapes[0] == shapes[1]


def test_the_files_of_a_client_and_its_change_log(printed: Bench) -> None:
    assert printed.run("release", "--write", "--changelog", "C.md").exit_code == 0
    assert printed.run("generate").exit_code == 0
    for path, kind in (
        ("C.md", "markdown"),
        ("out/README.md", "file"),
        ("out/pyproject.toml", "toml"),
        ("cliqgen.toml", "toml"),
    ):
        text = (printed.folder / path).read_text("utf-8")
        assert MARKER in text or kind == "toml"
        assert faults_of(kind, text) == [], path


def test_the_pages_of_a_site(printed: Bench) -> None:
    """What a browser gets, and the search index in it."""
    pytest.importorskip("zensical")
    result = printed.run("docs", "-o", "site")
    assert result.exit_code == 0, result.output
    pages = sorted((printed.folder / "site").rglob("*.html"))
    assert len(pages) > 10
    faults = [
        f"{page.relative_to(printed.folder)}: {fault}"
        for page in pages
        for fault in faults_of("html", page.read_text("utf-8"))
    ]
    assert not faults, "\n".join(faults[:20])
    assert any(MARKER in page.read_text("utf-8") for page in pages)
    for index in (printed.folder / "site").rglob("search*.json"):
        assert not hidden(str(json.loads(index.read_text("utf-8"))))


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("@someone", "\\@&#8203;someone"),
        ("org/repo#12", "org/repo\\#&#8203;12"),
        ("gh-7", "gh\\-&#8203;7"),
        ("a@b and C#", "a\\@&#8203;b and C\\#"),
        ("$x$ ~~y~~", "\\$x\\$ \\~\\~y\\~\\~"),
        ("https://a.example", "https\\://a\\.example"),
    ],
)
def test_text_that_github_would_link(text: str, shown: str) -> None:
    assert marked(text) == shown


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("@someone", "@&#8203;someone"),
        ("org/repo#12, GH-7", "org/repo#&#8203;12, GH-&#8203;7"),
        ("https://a.example www.b.example", "https\\://a.example www\\.b.example"),
        ("$x$ ~~y~~", "\\$x\\$ \\~\\~y\\~\\~"),
        ("a\n## b", "a ## b"),
    ],
)
def test_sentences_of_a_change_log(text: str, shown: str) -> None:
    assert _sentence(text) == shown


# What looks for faults finds them.


@pytest.mark.parametrize(
    ("format_", "text"),
    [
        ("text", f"a\n::error::{MARKER}\n"),
        ("text", "\x1b[31m"),
        ("text", "\u202e"),
        ("json", "{"),
        ("github", f"::add-mask::{MARKER}\n"),
        ("github", "::error file=a,file=b::x\n"),
        ("github", "::error file=a,evil=b::x\n"),
        ("junit", "<testsuite tests='1' failures='0'/>"),
        ("junit", "<testsuite tests='0' failures='0'>]]></testsuite>"),
        ("junit", "<testsuite tests='0' failures='0'><script/></testsuite>"),
        ("markdown", f"[{MARKER}](https://{MARKER}.example)"),
        ("markdown", f"<b title='{MARKER}'>"),
        ("markdown", f"<script>\n{MARKER}\n"),
        ("markdown", f"```{MARKER}\n```"),
        ("markdown", f"see @{MARKER}"),
        ("markdown", "see \\#12"),
        ("html", f"<b onclick='{MARKER}'>"),
        ("html", f"<a href='javascript:{MARKER}'>"),
        ("html", f"<script>{MARKER}</script>"),
        ("html", f"<!-- {MARKER} -->"),
        ("html", f"<{MARKER}>"),
        ("toml", f"[tool.{MARKER}]\n"),
        ("toml", "a ="),
    ],
)
def test_a_fault_is_found(format_: str, text: str) -> None:
    assert faults_of(format_, text)


def main() -> int:
    """Try every payload everywhere, and print the faults and how many were tried."""
    tried, faults = 0, []
    with tempfile.TemporaryDirectory() as folder:
        os.chdir(folder)
        for place in PLACES:
            for payload in NAMES:
                tried += 1
                found = faults_at(place, payload, tried, len(COMPARED))
                faults += [f"{place}, {payload}: {fault}" for fault in found]
        os.chdir("/")
    lines = [*faults, f"{tried} descriptions, {len(faults)} faults"]
    sys.stdout.write("\n".join(lines) + "\n")
    return 1 if faults else 0


if __name__ == "__main__":
    sys.exit(main())
