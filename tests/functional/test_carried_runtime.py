"""A client carries the part of the runtime that the operations of its API use."""

from __future__ import annotations

import ast
import itertools
import json
import os
import re
import subprocess
import sys
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from cliqgen.bundled import templates_folder
from cliqgen.runtime import FEATURES, carried, fitted

if TYPE_CHECKING:
    from functional_support import Client, Workshop

RUNTIME = templates_folder() / "runtime"

PLAIN = """\
openapi: 3.1.0
info: {title: Shop, version: '1'}
security: [{key: []}]
paths:
  /orders/{id}:
    get:
      operationId: orders.get
      parameters:
        - {name: id, in: path, required: true, schema: {type: string}}
        - {name: fields, in: query, schema: {type: array, items: {type: string}}}
      responses:
        '200':
          description: ok
          content: {application/json: {schema: {$ref: '#/components/schemas/Order'}}}
    put:
      operationId: orders.replace
      parameters: [{name: id, in: path, required: true, schema: {type: string}}]
      requestBody:
        required: true
        content: {application/json: {schema: {$ref: '#/components/schemas/Order'}}}
      responses: {'204': {description: done}}
components:
  schemas:
    Order: {type: object, required: [name], properties: {name: {type: string}}}
  securitySchemes:
    key: {type: apiKey, in: header, name: X-Key}
"""
#: By feature: what is put where into the description.
MORE = {
    "limits": (
        "      operationId: orders.get\n",
        "      x-rate-limit: {requests: 5, period: 60}\n",
    ),
    "multipart": (
        "paths:\n",
        """\
  /photos:
    post:
      operationId: photos.create
      requestBody:
        required: true
        content:
          multipart/form-data:
            schema: {type: object, properties: {photo: {type: string, format: binary}}}
      responses: {'204': {description: done}}
""",
    ),
    "oauth": (
        "  securitySchemes:\n",
        """\
    main:
      type: oauth2
      flows:
        clientCredentials: {tokenUrl: 'https://accounts.example.com/t', scopes: {}}
""",
    ),
    "paging": (
        "paths:\n",
        """\
  /orders:
    get:
      operationId: orders.list
      x-pagination: {style: cursor, request: after, response: next, items: orders}
      parameters: [{name: after, in: query, schema: {type: string}}]
      responses:
        '200':
          description: ok
          content:
            application/json:
              schema:
                type: object
                required: [orders]
                properties:
                  next: {type: string}
                  orders: {type: array, items: {$ref: '#/components/schemas/Order'}}
""",
    ),
    "streams": (
        "paths:\n",
        """\
  /changes:
    get:
      operationId: changes.watch
      responses:
        '200':
          description: ok
          content:
            application/x-ndjson: {schema: {$ref: '#/components/schemas/Order'}}
""",
    ),
}
WEBHOOKS = """\
webhooks:
  orderPlaced:
    post:
      requestBody:
        content: {application/json: {schema: {$ref: '#/components/schemas/Order'}}}
      responses: {'204': {description: done}}
"""
#: By feature: the modules of the runtime that are there for it alone, what is exported for
#: it, and words of the code and the README that are said because of it.
SIGNS: dict[str, tuple[set[str], set[str], set[str]]] = {
    "limits": (set(), set(), {"class RateLimit", "under_way"}),
    "multipart": ({"multipart"}, {"FileLike"}, {"multipart"}),
    "oauth": (
        {"oauth.source", "oauth.environment", "oauth.file_store", "oauth"},
        {"FileTokenStore", "OAuth", "Token", "TokenError", "TokenStore"},
        {"TokenError", "class Join", "TokenFailure("},
    ),
    "paging": (
        {"paging.pages", "paging.iterator", "paging"},
        {"AsyncItemIterator", "PaginationError", "ItemIterator"},
        {"PaginationError", "def _iterate(", "PaginationFailure("},
    ),
    "streams": (
        {"streaming.streams", "streaming.framing", "streaming.events"},
        {"AsyncStream", "Stream"},
        {"open_stream", "Framing"},
    ),
    "webhooks": ({"webhooks"}, set(), set()),
}


def described(*features: str) -> str:
    """The description of an API that uses these and nothing else."""
    text = PLAIN
    for feature in features:
        if feature == "webhooks":
            text = text.replace("components:\n", WEBHOOKS + "components:\n", 1)
        else:
            place, added = MORE[feature]
            text = text.replace(place, place + added, 1)
    if "oauth" in features:
        text = text.replace("[{key: []}]", "[{key: []}, {main: []}]")
    return text


CASES = [(), *((feature,) for feature in sorted(SIGNS)), tuple(sorted(SIGNS))]


@pytest.fixture(params=CASES, ids=lambda features: "-".join(features) or "none")
def case(
    request: pytest.FixtureRequest, workshop: Workshop
) -> tuple[Client, tuple[str, ...]]:
    features: tuple[str, ...] = request.param
    return workshop.build(described(*features)), features


def package_of(client: Client) -> Path:
    return client.folder / client.package.__name__


def runtime_modules(client: Client) -> set[str]:
    folder = package_of(client) / "_runtime"
    return {
        ".".join(path.relative_to(folder).with_suffix("").parts).removesuffix(
            ".__init__"
        )
        for path in folder.rglob("*.py")
    }


def implied(features: tuple[str, ...]) -> set[str]:
    """Tokens are asked for within limits."""
    return {*features, *(["limits"] if "oauth" in features else [])}


def test_a_module_is_there_for_those_who_use_it(
    case: tuple[Client, tuple[str, ...]],
) -> None:
    client, features = case
    modules = runtime_modules(client)
    for feature, (own, exported, _) in SIGNS.items():
        names = set(client.package.__all__)
        if feature in features:
            assert own <= modules and exported <= names
        else:
            assert not own & modules and not exported & names


def test_words_about_what_is_not_there_are_not_there(
    case: tuple[Client, tuple[str, ...]],
) -> None:
    client, features = case
    code = "\n".join(p.read_text("utf-8") for p in package_of(client).rglob("*.py"))
    readme = (client.folder / "README.md").read_text("utf-8")
    for feature, (_, exported, words) in SIGNS.items():
        is_there = feature in implied(features)
        for word in words:
            assert (word in code) == is_there, (feature, word)
        for name in {*exported, *words}:
            assert is_there or f"`{name}`" not in readme, (feature, name)
    assert "# begin: " not in code and "# end: " not in code


def test_no_module_imports_what_is_missing(
    case: tuple[Client, tuple[str, ...]],
) -> None:
    """By the code, so that imports within functions and for type checkers count too."""
    client, _ = case
    root = package_of(client)
    missing = [
        f"{path.relative_to(root)}: {statement}"
        for path in root.rglob("*.py")
        for statement in _without_target(path, root)
    ]
    assert missing == []


def _without_target(path: Path, root: Path) -> Iterator[str]:
    for node in _relative_imports(path.read_text("utf-8")):
        folder = path.parents[node.level - 1]
        target = folder.joinpath(*(node.module or "").split("."))
        assert target.is_relative_to(root)
        for alias in node.names:
            if not _defines(target, alias.name):
                yield ast.unparse(node)


@cache
def _relative_imports(text: str) -> list[ast.ImportFrom]:
    return [
        node
        for node in ast.walk(ast.parse(text))
        if isinstance(node, ast.ImportFrom) and node.level
    ]


def _defines(module: Path, name: str) -> bool:
    if (module / name).is_dir() or (module / f"{name}.py").is_file():
        return True
    file = module.with_suffix(".py") if module.name else module / "__init__.py"
    file = file if file.is_file() else module / "__init__.py"
    return file.is_file() and name in _names(file.read_text("utf-8"))


@cache
def _names(text: str) -> set[str]:
    """What a module defines. Most modules are the same in several clients."""
    found: set[str] = set()
    for node in ast.walk(ast.parse(text)):
        if isinstance(node, ast.ClassDef | ast.FunctionDef | ast.AsyncFunctionDef):
            found.add(node.name)
        elif isinstance(node, ast.Name) and isinstance(node.ctx, ast.Store):
            found.add(node.id)
        elif isinstance(node, ast.Import | ast.ImportFrom):
            found |= {alias.asname or alias.name for alias in node.names}
    return found


def test_every_module_can_be_imported_by_itself(
    case: tuple[Client, tuple[str, ...]],
) -> None:
    client, _ = case
    root = package_of(client)
    names = [
        ".".join(path.relative_to(client.folder).with_suffix("").parts).removesuffix(
            ".__init__"
        )
        for path in sorted(root.rglob("*.py"))
    ]
    program = (
        "import importlib, json, sys\n"
        "for name in json.loads(sys.argv[1]): importlib.import_module(name)\n"
        f"import {root.name} as package\n"
        "for name in package.__all__: getattr(package, name)\n"
    )
    done = subprocess.run(
        [sys.executable, "-c", program, json.dumps(names)],
        cwd=client.folder,
        capture_output=True,
        check=False,
        text=True,
    )
    assert done.returncode == 0, done.stderr


def test_a_client_with_little_calls_and_refuses_what_it_cannot_send(
    workshop: Workshop,
) -> None:
    client, sent = workshop.build(described()).call(key="secret")
    sent.answer({"name": "tea"})
    assert client.orders.get("7", fields=["a", "b"]).name == "tea"
    assert sent.target == "/orders/7?fields=a&fields=b"
    client.request("POST", "/x", form={"a": "b"})
    assert sent.last.content == b"a=b"
    with pytest.raises(TypeError, match="unexpected multipart"):
        client.request("POST", "/x", multipart={"a": b"b"})
    assert not hasattr(client, "open_stream")


def test_a_lock_is_respected_without_documented_limits(workshop: Workshop) -> None:
    made = workshop.build(described())
    client, sent = made.call(
        key="another", rate_limit="raise", max_retries=0, base_url="https://a.example"
    )
    sent.answer({}, 429, json={}, headers={"Retry-After": "60"})
    for error, requests in (("APIStatusError", 1), ("LocalRateLimitError", 1)):
        with pytest.raises(getattr(made.package, error)):
            client.orders.get("7")
        assert len(sent.seen) == requests


def test_pyright_has_nothing_to_say(workshop: Workshop) -> None:
    """Of clients with no feature, with each alone, and with all but one."""
    names = sorted(FEATURES)
    some = [
        *((name,) for name in names),
        *itertools.combinations(names, len(names) - 1),
    ]
    clients = [workshop.build(described(*features)) for features in [(), *some]]
    packages = {package_of(client) for client in clients}
    assert len(packages) == 2 * len(names) + 1
    (folder,) = {client.folder.parent for client in clients}
    # Of absolute paths pyright says that it ignores them, and reads nothing.
    included = sorted(os.fspath(path.relative_to(folder)) for path in packages)
    settings = {"include": included, "typeCheckingMode": "strict"}
    (folder / "pyrightconfig.json").write_text(json.dumps(settings))
    done = subprocess.run(
        [
            *(sys.executable, "-m", "pyright", "--outputjson"),
            *("--pythonpath", sys.executable),
        ],
        cwd=folder,
        capture_output=True,
        check=False,
        text=True,
    )
    assert done.returncode == 0, done.stdout
    modules = sum(len(list(path.rglob("*.py"))) for path in packages)
    assert json.loads(done.stdout)["summary"]["filesAnalyzed"] == modules


def test_whatever_is_left_out_the_rest_is_whole(tmp_path: Path) -> None:
    """ruff knows names that are not defined and imports that are not used.

    A module differs by the features of its passages alone, so it is read once for each
    selection of these.
    """
    for path in RUNTIME.rglob("*.py"):
        text = path.read_text("utf-8")
        marked = sorted(set(re.findall(r"# begin: (\w+)", text)))
        for count in range(len(marked) + 1 if marked else 0):
            for features in itertools.combinations(marked, count):
                place = "-".join(features) or "none"
                file = tmp_path / place / path.relative_to(RUNTIME)
                file.parent.mkdir(parents=True, exist_ok=True)
                file.write_text(fitted(text, features), "utf-8")
    for command in (
        [*("ruff", "check", "--isolated", "--select", "F,I"), "."],
        ["black", "--check", "--quiet", "."],
    ):
        done = subprocess.run(
            [sys.executable, "-m", *command],
            cwd=tmp_path,
            capture_output=True,
            check=False,
            text=True,
        )
        assert done.returncode == 0, done.stdout + done.stderr


def test_all_of_the_runtime_is_carried_by_somebody() -> None:
    texts = [
        f"from ._runtime.{'.'.join(path.relative_to(RUNTIME).with_suffix('').parts)} "
        for path in RUNTIME.rglob("*.py")
    ]
    assert len(carried(RUNTIME, FEATURES, texts)) == len(texts)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("a = 1\n# begin: paging\nb = 2\n# end: paging\nc = 3\n", "a = 1\nc = 3\n"),
        (
            "from x import B, a\n\n# begin: paging\nb = a\n# end: paging\nc = B\n",
            "from x import B\n\nc = B\n",
        ),
        (
            "import b.c\nimport d\n\nd.e\n\n\n# begin: paging\ndef f():\n    b.c\n\n\n"
            "# end: paging\ndef g():\n    d.e\n",
            "import d\n\nd.e\n\n\ndef g():\n    d.e\n",
        ),
        (
            "from typing import TYPE_CHECKING\n\nif TYPE_CHECKING:\n    from x import a\n\n"
            "# begin: paging\nb: a\n# end: paging\nc = 1\n",
            "c = 1\n",
        ),
        # What only documentation names is not used.
        (
            '"""See a."""\n\nfrom x import a\n\n# begin: paging\na()\n# end: paging\n',
            '"""See a."""\n',
        ),
    ],
)
def test_passages_and_their_imports_are_left_out(text: str, expected: str) -> None:
    assert fitted(text, ()).lstrip() == expected


@pytest.mark.parametrize(
    "text",
    [
        "# begin: paging\n",
        "# begin: paging\n# end: streams\n",
        "# begin: paging\n# begin: streams\n# end: streams\n# end: paging\n",
        "# end: paging\n# begin: paging\n",
    ],
)
def test_a_passage_has_an_end(text: str) -> None:
    with pytest.raises(ValueError, match=r"does not match|has no end"):
        fitted(text, ())
