"""How generated code reads: headers, docstrings, names that can be imported."""

from __future__ import annotations

import ast
import inspect
import subprocess
import sys
from collections import UserList, deque
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest
from cliqgen.python.header import module_header
from cliqgen.python.prose import with_article

if TYPE_CHECKING:
    from functional_support import Client, CommandLine, Workshop

OWN = "# Do not edit: your own code goes into the folder _custom of this package."
SPEC = """\
openapi: 3.1.0
info: {title: Orchard API, version: 2.5.0}
tags: [{name: pears, description: What grows on pear trees.}]
components:
  securitySchemes:
    key: {type: apiKey, in: header, name: X-Key, description: Key of a grower. Keep it.}
  schemas:
    Pear:
      type: object
      required: [id]
      properties: {id: {type: string}}
    Page:
      type: object
      properties:
        pears: {type: array, items: {$ref: '#/components/schemas/Pear'}}
        next: {type: string}
    Problem: {type: object, properties: {code: {type: string}}}
    Conflict: {type: object, properties: {code: {type: string}}}
  responses:
    Problem:
      description: wrong
      content: {application/json: {schema: {$ref: '#/components/schemas/Problem'}}}
    Conflict:
      description: taken
      content: {application/json: {schema: {$ref: '#/components/schemas/Conflict'}}}
security: [{key: []}]
paths:
  /pears:
    get:
      operationId: pears.list
      tags: [pears]
      x-pagination: {style: cursor, response: next, request: cursor, items: pears}
      parameters:
        - {name: cursor, in: query, description: Where to begin., schema: {type: string}}
        - {name: colour, in: query, description: Green or red., schema: {type: string}}
      responses:
        '200':
          description: A page.
          content: {application/json: {schema: {$ref: '#/components/schemas/Page'}}}
        '400': {$ref: '#/components/responses/Problem'}
        '401': {$ref: '#/components/responses/Problem'}
        '404': {$ref: '#/components/responses/Problem'}
        '409': {$ref: '#/components/responses/Problem'}
        '500': {$ref: '#/components/responses/Problem'}
    put:
      operationId: pears.pick
      tags: [pears]
      x-error-codes: {too_high: Nobody gets there., tree_bare: Nothing hangs there.}
      requestBody:
        required: true
        content:
          application/json:
            schema:
              type: object
              required: [ids]
              properties: {ids: {type: array, items: {type: string}}}
      responses:
        '200':
          description: Picked.
          headers: {X-Left: {description: How many are left., schema: {type: integer}}}
          content: {application/json: {schema: {$ref: '#/components/schemas/Pear'}}}
        '202': {description: Later., content: {application/json: {schema: {type: string}}}}
        '404': {$ref: '#/components/responses/Problem'}
        '409': {$ref: '#/components/responses/Conflict'}
        '500': {$ref: '#/components/responses/Problem'}
  /pears/trees:
    get: &trees
      operationId: pears.trees.list
      responses:
        '204': {description: none}
        '400': {$ref: '#/components/responses/Problem'}
        '401': {$ref: '#/components/responses/Problem'}
        '404': {$ref: '#/components/responses/Problem'}
        '409': {$ref: '#/components/responses/Problem'}
        '500': {$ref: '#/components/responses/Problem'}
  /pears/crates:
    get:
      operationId: pears.crates.list
      responses:
        '204': {description: none}
        '404': {$ref: '#/components/responses/Problem'}
        '409': {$ref: '#/components/responses/Conflict'}
        '500': {$ref: '#/components/responses/Problem'}
    put:
      operationId: pears.crates.fill
      responses:
        '204': {description: none}
        '404': {$ref: '#/components/responses/Conflict'}
        '409': {$ref: '#/components/responses/Problem'}
        '500': {$ref: '#/components/responses/Problem'}
    delete:
      operationId: pears.crates.empty
      responses:
        '204': {description: none}
        '404': {$ref: '#/components/responses/Conflict'}
        '409': {$ref: '#/components/responses/Problem'}
        '500': {$ref: '#/components/responses/Problem'}
"""
STATUSES = """\
- {status: 400, reason: Bad Request}
- {status: 401, reason: Unauthorized}
- {status: 404, reason: Not Found, vendor_codes: [tree_bare]}
- {status: 409, reason: Conflict}
- {status: 500, reason: Internal Server Error}
"""


@pytest.fixture(scope="module")
def orchard(workshop: Workshop) -> Client:
    return workshop.build(SPEC, statuses=STATUSES, name="orchard")


def _documented(function: Any) -> str:
    return inspect.getdoc(function) or ""


# Headers


def test_each_module_says_what_made_it_and_where_own_code_goes(orchard: Client) -> None:
    package = orchard.folder / "orchard"
    for path in sorted(package.rglob("*.py")):
        first, second, third = path.read_text("utf-8").split("\n")[:3]
        inner = path.relative_to(package).as_posix()
        wanted = '# Generated by cliqgen from "Orchard API".'
        if inner == "__init__.py":
            wanted = '# Generated by cliqgen from "Orchard API" 2.5.0.'
        if inner.startswith("_runtime/"):
            wanted = "# Copied by cliqgen into each client that it generates."
        assert (first, second) == (wanted, OWN), inner
        assert third.startswith('"""'), inner
        assert ast.get_docstring(ast.parse(path.read_text("utf-8"))), inner


@pytest.mark.parametrize(
    ("title", "version", "first"),
    [
        ("Tea", "", '# Generated by cliqgen from "Tea".'),
        ("Tea", "1.0", '# Generated by cliqgen from "Tea" 1.0.'),
        ("", "", "# Generated by cliqgen."),
        ("#", "", "# Generated by cliqgen."),
        ('a "b"', "", "# Generated by cliqgen from \"a 'b'\"."),
        ("a\nimport os", "", '# Generated by cliqgen from "a import os".'),
        ("a\r\x0c\x85\u2028b", "\x001", '# Generated by cliqgen from "a b" 1.'),
        ("coding: utf-7", "", '# Generated by cliqgen from "coding utf-7".'),
        ("a", "coding=utf-7", '# Generated by cliqgen from "a" coding utf-7.'),
        ("# type: ignore", "", '# Generated by cliqgen from "type ignore".'),
    ],
)
def test_no_title_is_more_than_a_title(title: str, version: str, first: str) -> None:
    header = module_header(title, version)
    assert header.split("\n") == [first, OWN]
    code = f"{header}\n'''é'''\n".encode()
    assert ast.get_docstring(ast.parse(code)) == "é"


def test_a_long_title_is_cut() -> None:
    for title in ("t" * 500, "two words " * 90):
        first, _ = module_header(title, "9" * 500).split("\n")
        assert len(first) <= 88
        assert first.endswith('…" 9999999999999999999….')


def test_a_title_with_a_directive_generates_code_that_imports(
    workshop: Workshop,
) -> None:
    text = SPEC.replace("Orchard API", "'coding: utf-7 # pyright: basic'")
    made = workshop.build(text, name="directives")
    line = made.text("client.py").partition("\n")[0]
    assert line == '# Generated by cliqgen from "coding utf-7 pyright basic".'


def test_a_new_version_changes_no_module_but_one(cli: CommandLine) -> None:
    cli.write("api.yaml", SPEC)
    out = cli.folder / "out"
    arguments = (str(cli.folder / "api.yaml"), "--package", "orchard", "-o", str(out))
    assert cli.run("generate", *arguments).exit_code == 0
    before = _modules(out)
    cli.write("api.yaml", SPEC.replace("2.5.0", "2.6.0"))
    assert cli.run("generate", *arguments).exit_code == 0
    after = _modules(out)
    changed = {path for path in after if before[path] != after[path]}
    assert changed == {"__init__.py", "client.py"}  # the latter sends the version


def _modules(out: Path) -> dict[str, str]:
    package = out / "orchard"
    return {
        path.relative_to(package).as_posix(): path.read_text("utf-8")
        for path in package.rglob("*.py")
    }


@pytest.mark.parametrize(
    ("layout", "lines"),
    [
        (
            "project",
            ["orchard/** linguist-generated", "orchard/_custom/** -linguist-generated"],
        ),
        ("package", ["** linguist-generated", "_custom/** -linguist-generated"]),
    ],
)
def test_git_is_told_what_is_generated(
    cli: CommandLine, layout: str, lines: list[str]
) -> None:
    cli.write("api.yaml", SPEC)
    out = cli.folder / "out" / "orchard"
    spec = str(cli.folder / "api.yaml")
    arguments = ["generate", spec, "--package", "orchard", "-o", str(out)]
    if layout == "package":
        arguments = ["vendor", str(out), spec]
    assert cli.run(*arguments).exit_code == 0
    path = out / ".gitattributes"
    assert path.read_text("utf-8").splitlines()[1:] == lines
    path.write_text("*.py text\n")
    assert cli.run(*arguments).exit_code == 0
    assert cli.run("check", str(out)).exit_code == 0
    assert path.read_text("utf-8") == "*.py text\n"


# Docstrings


def test_exceptions_with_codes_then_one_line_of_statuses(orchard: Client) -> None:
    client, _ = orchard.call(key="key")
    listed = _documented(client.pears.list).partition("Raises:\n")[2]
    assert listed.partition("\n\n")[0].split("\n") == [
        "    APIStatusError: 400, 401, 404, 409, 500; `model` is `Problem`."
    ]
    picked = _documented(client.pears.pick).partition("Raises:\n")[2]
    assert " ".join(picked.partition("\n\n")[0].split()) == (
        "NotFoundError: 404, `tree_bare`. APIStatusError: 404, 500 (`model` is "
        "`Problem`); 409 (`model` is `Conflict`)."
    )


def test_what_sphinx_and_editors_take_for_code_and_lists(orchard: Client) -> None:
    client, _ = orchard.call(key="key")
    text = _documented(client.pears.pick)
    for lines in (
        ["Returns:", "    One of the following.", "", "    - Pear: Picked."],
        ["Response headers:", "", "- `X-Left`: How many are left."],
        ["Error codes:", "", "- `too_high`: Nobody gets there."],
        ["Example::", "", '    client.pears.pick(ids=["..."])'],
    ):
        assert "\n".join(lines) in text


def test_resources_have_the_text_of_their_tag_or_say_where_they_are(
    orchard: Client,
) -> None:
    client, _ = orchard.call(key="key")
    assert type(client.pears).__doc__ == "What grows on pear trees."
    assert type(client.pears.trees).__doc__ == "Operations under `client.pears.trees`."
    assert "Calls below" not in orchard.text("resources/pears.py")


def test_iter_documents_its_arguments(orchard: Client) -> None:
    client, _ = orchard.call(key="key")
    text = _documented(client.pears.iter)
    assert text.startswith(
        "Iterate over all items of `list`, fetching pages as needed.\n"
    )
    arguments = text.partition("Args:\n")[2].partition("\n\n")[0]
    assert " ".join(arguments.split()) == (
        "cursor: Where to begin. To continue an earlier iterator, pass its `cursor`. "
        "colour: Green or red. "
        "max_items: Maximum number of items; None for no limit."
    )
    assert "    APIStatusError: As for `list`." in text


def test_exceptions_document_their_attributes_on_the_public_class(
    orchard: Client,
) -> None:
    found: dict[str, dict[str, str]] = {}
    for node in ast.parse(orchard.text("errors.py")).body:
        if isinstance(node, ast.ClassDef):
            found[node.name] = {
                one.target.id: other.value.value
                for one, other in zip(node.body, node.body[1:], strict=False)
                if isinstance(one, ast.AnnAssign)
                and isinstance(one.target, ast.Name)
                and isinstance(other, ast.Expr)
                and isinstance(other.value, ast.Constant)
                and isinstance(other.value.value, str)
            }
    assert set(found["OrchardError"]) == {"message", "operation", "method", "url"}
    assert set(found["APIConnectionError"]) == {"was_sent"}
    assert "TokenError" not in found  # nothing gets tokens
    assert set(found["ResponseDecodeError"]) == {"status_code", "body"}
    assert set(found["LocalRateLimitError"]) == {"retry_after"}
    assert set(found["APIStatusError"]) == {
        *("status_code", "code", "headers", "request_id", "retry_after", "body"),
        *("model", "scopes", "missing"),
    }
    failure = _failure(orchard)
    documented = found["APIStatusError"] | found["OrchardError"]
    assert documented.keys() <= vars(failure).keys()
    assert vars(failure).keys() <= documented.keys()


def _failure(orchard: Client) -> Exception:
    client, wire = orchard.call(key="key")
    wire.answer({"code": "tree_bare"}, status=404)
    with pytest.raises(orchard.package.NotFoundError) as raised:
        client.pears.list()
    return raised.value


def test_arguments_of_the_client_begin_with_a_capital(orchard: Client) -> None:
    text = _documented(orchard.package.Orchard)
    assert text.startswith("Client of the Orchard API.\n")
    assert _documented(orchard.package.AsyncOrchard).startswith(
        "Asynchronous client of the Orchard API.\n"
    )
    lines = text.partition("Args:\n")[2].split("\n")
    entries = [line[4:] for line in lines if line[4:5].strip()]
    assert entries[0].startswith("key: Key of a grower. Sent as header `X-Key`;")
    assert len(entries) > 12
    assert all(entry.partition(": ")[2][0].isupper() for entry in entries)


@pytest.mark.parametrize(
    ("title", "text"),
    [
        ("Zoho Cliq REST API", "the Zoho Cliq REST API"),
        ("Petstore", "Petstore"),
        ("Swagger Petstore - OpenAPI 3.1", "Swagger Petstore - OpenAPI 3.1"),
        ("The Movie API", "the Movie API"),
        ("Ada's API", "Ada's API"),
        ("My service", "My service"),
        ("Billing Service", "the Billing Service"),
        ("", "the API"),
    ],
)
def test_titles_have_the_article_of_a_sentence(title: str, text: str) -> None:
    assert with_article(title) == text


# Names


def test_the_bodies_of_failures_are_called_by_their_statuses(orchard: Client) -> None:
    names = [
        line.partition(":")[0]
        for line in orchard.text("resources/pears.py").split("\n")
        if line.startswith("_ERRORS")
    ]
    assert sorted(names) == [
        "_ERRORS_400_TO_500",
        "_ERRORS_404_CONFLICT_409_PROBLEM_500_PROBLEM",
        "_ERRORS_404_PROBLEM_409_CONFLICT_500_PROBLEM",
    ]


def test_the_only_bodies_of_failures_have_the_short_name(workshop: Workshop) -> None:
    text = SPEC.partition("  /pears/crates:")[0]
    text = text.replace("'409': {$ref: '#/components/responses/Conflict'}", "")
    made = workshop.build(text, name="only_errors")
    assert "\n_ERRORS: Mapping[int | str, Any] = {\n" in made.text("resources/pears.py")


def test_resource_classes_can_be_imported_from_the_package(orchard: Client) -> None:
    package = orchard.package
    client, _ = orchard.call(key="key")
    assert type(client.pears) is package.PearsResource
    assert type(client.pears.trees) is package.PearsTreesResource
    names = {"AsyncPearsResource", "PearsResource", "AsyncPearsTreesResource"}
    assert names <= set(package.__all__)
    assert names <= set(dir(package))


def test_importing_the_package_loads_no_resource(orchard: Client) -> None:
    code = (
        "import sys, orchard; assert 'PearsResource' in dir(orchard);"
        "loaded = [m for m in sys.modules if m.startswith('orchard.')];"
        "assert loaded == ['orchard._exports'], loaded;"
        "orchard.PearsResource; assert 'orchard.resources.pears' in sys.modules"
    )
    done = subprocess.run(
        [sys.executable, "-c", code],
        cwd=orchard.folder,
        capture_output=True,
        check=False,
        text=True,
    )
    assert done.returncode == 0, done.stderr


def test_what_signatures_name_can_be_imported(orchard: Client) -> None:
    package = orchard.package
    assert {"Failure", "Limiter", "Operation", "RateLimitMode"} <= set(package.__all__)

    class Never(package.Limiter):
        def acquire(self, operation: Any) -> float:
            assert isinstance(operation, package.Operation)
            raise package.OrchardError("no", operation="", method="", url="")

    assert issubclass(package.OrchardError, package.Failure)
    client, _ = orchard.call(key="key", rate_limit=Never())
    with pytest.raises(package.OrchardError, match="no"):
        client.pears.list()


def test_a_model_makes_way_for_what_the_package_exports(workshop: Workshop) -> None:
    text = SPEC.replace("schemas/Conflict", "schemas/Failure")
    made = workshop.build(
        text.replace("Conflict: {type", "Failure: {type"), name="moved"
    )
    assert made.package.Failure.__module__ == "moved._runtime.failures"
    assert "class Failure_(Model" in made.text("models/pears.py")


def test_an_exception_called_like_a_resource_is_the_one_exported(
    workshop: Workshop,
) -> None:
    statuses = STATUSES.replace("Conflict}", "Conflict, exception: PearsResource}")
    made = workshop.build(SPEC, statuses=statuses, name="pears_error")
    assert issubclass(made.package.PearsResource, made.package.APIStatusError)
    client, _ = made.call(key="key")
    assert type(client.pears) is not made.package.PearsResource


# Calls


@pytest.mark.parametrize("ids", [("a", "b"), ["a", "b"], deque("ab"), UserList("ab")])
def test_any_sequence_is_sent_as_an_array(orchard: Client, ids: Any) -> None:
    client, wire = orchard.call(key="key")
    wire.answer({"id": "7"})
    client.pears.pick(ids=ids)
    assert wire.json == {"ids": ["a", "b"]}


def test_a_string_is_not_taken_for_the_sequence_of_its_characters(
    orchard: Client,
) -> None:
    client, wire = orchard.call(key="key")
    with pytest.raises(TypeError, match=r"ids: .*found a single string"):
        client.pears.pick(ids="ab")
    assert wire.seen == []


def test_the_readme_calls_a_list_by_its_name(orchard: Client) -> None:
    text = (orchard.folder / "README.md").read_text("utf-8")
    assert "    pears = client.pears.list()\n" in text
    assert "    pears = await client.pears.list()\n" in text
    assert "Typed Python client of the Orchard API, synchronous" in text
    assert "\n## Logging and hooks\n" in text
    for word in ("answer", "walk", "Watching", "to be had"):
        assert word not in text
