"""A client carries the part of the runtime that the operations of its API use."""

from __future__ import annotations

import ast
import itertools
import json
import os
import subprocess
import sys
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from carried_runtimes import marked, pairs_covered
from cliqgen.bundled import templates_folder
from cliqgen.runtime import FEATURES, carried, fitted
from functional_featured import SELECTABLE, TYPES, described, implied

if TYPE_CHECKING:
    from functional_support import Client, Workshop

RUNTIME = templates_folder() / "runtime"
FAKE = templates_folder() / "testing"
_FEW = 4  # features of a module of which all selections are tried

#: By feature: the modules of the runtime that are there for it alone, what is exported for
#: it, and words of the code and the README that are said because of it.
SIGNS: dict[str, tuple[set[str], set[str], set[str]]] = {
    "api_keys": (set(), set(), {"class ApiKeyAuth("}),
    "basic_auth": (set(), set(), {"class BasicAuth("}),
    "decimals": (set(), set(), {"JSONDecimal"}),
    "collections": (set(), set(), set()),  # of the fake alone
    "deep_objects": (set(), set(), set()),  # and delimiters are those of forms as well
    "delimiters": (set(), set(), set()),
    "encodings": (set(), set(), {"class Encoding(", "styled_field"}),
    "files": (set(), set(), {"on_progress: Progress | UnsetType", "is_seekable"}),
    "formats": (set(), set(), {"format_type", "is_written"}),
    "forms": (set(), set(), {"def form_text("}),
    "limits": (set(), set(), {"class RateLimit", "under_way"}),
    "multipart": ({"multipart"}, {"FileLike"}, {"multipart"}),
    "oauth": (
        {"oauth.source", "oauth.environment", "oauth.file_store", "oauth"},
        {"FileTokenStore", "OAuth", "Token", "TokenError", "TokenStore"},
        {"TokenError", "class Join", "TokenFailure("},
    ),
    "numbers": (set(), set(), {"JSONNumber"}),
    "open_models": (set(), set(), {"class OpenModel(", "def collect("}),
    "paging": (
        {"paging.pages", "paging.iterator", "paging"},
        {"AsyncItemIterator", "PaginationError", "ItemIterator"},
        {"PaginationError", "def _iterate(", "PaginationFailure("},
    ),
    "reserved": (set(), set(), {"def encode_in_path("}),
    "segments": (set(), set(), {"class Segments("}),
    "streams": (
        {"streaming.streams", "streaming.framing", "streaming.events"},
        {"AsyncStream", "Stream"},
        {"open_stream", "Framing"},
    ),
    "styles": (set(), set(), {"class Styled"}),
    "time_forms": (set(), set(), {"class TimeForm("}),
    "tokens": (set(), set(), {"class TokenAuth("}),
    "unions": ({"decoding.direct", "decoding.members"}, set(), {"UnionMeta"}),
    "webhooks": ({"webhooks"}, set(), set()),
}


CASES = [(), *((feature,) for feature in sorted(SIGNS)), tuple(sorted(SIGNS))]


@pytest.fixture(params=CASES, ids=lambda features: "-".join(features) or "none")
def case(
    request: pytest.FixtureRequest, workshop: Workshop
) -> tuple[Client, tuple[str, ...]]:
    features: tuple[str, ...] = request.param
    return workshop.build(described(*features), types=TYPES), features


def test_each_feature_can_be_used_by_a_description() -> None:
    assert implied(tuple(SELECTABLE)) == FEATURES
    assert {*SIGNS} == {*SELECTABLE, "webhooks"}


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


def test_a_module_is_there_for_those_who_use_it(
    case: tuple[Client, tuple[str, ...]],
) -> None:
    client, features = case
    modules = runtime_modules(client)
    for feature, (own, exported, _) in SIGNS.items():
        names = set(client.package.__all__)
        if feature in implied(features):
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
            if alias.name == "*" and target.with_suffix(".py").is_file():
                continue
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
    client, sent = workshop.build(described(), types=TYPES).call()
    sent.answer({"name": "tea"})
    assert client.orders.get("7", fields=["a", "b"]).name == "tea"
    assert sent.target == "/orders/7?fields=a&fields=b"
    client.request("POST", "/x", content="text")
    assert sent.last.content == b"text"
    client.request("POST", "/x", content=b"bytes")
    assert sent.last.content == b"bytes"
    for name in ("form", "multipart"):
        with pytest.raises(TypeError, match=f"found {name}"):
            client.request("POST", "/x", **{name: {"a": "b"}})
    with pytest.raises(TypeError, match="expected a string or bytes, found a list"):
        client.request("POST", "/x", content=[b"a"])
    with pytest.raises(TypeError, match="on_progress"):
        client.with_options(on_progress=print)
    assert not hasattr(client, "open_stream")


def test_a_client_with_forms_sends_them_in_any_call(workshop: Workshop) -> None:
    client, sent = workshop.build(described("forms"), types=TYPES).call()
    sent.answer({})
    client.request("POST", "/x", form={"a": "b", "c": {"d": 1}})
    assert sent.last.content == b"a=b&c=%7B%22d%22%3A1%7D"


def test_a_lock_is_respected_without_documented_limits(workshop: Workshop) -> None:
    made = workshop.build(described(), types=TYPES)
    client, sent = made.call(
        rate_limit="raise", max_retries=0, base_url="https://a.example"
    )
    sent.answer({}, 429, json={}, headers={"Retry-After": "60"})
    for error, requests in (("APIStatusError", 1), ("LocalRateLimitError", 1)):
        with pytest.raises(getattr(made.package, error)):
            client.orders.get("7")
        assert len(sent.seen) == requests


def test_pyright_has_nothing_to_say(workshop: Workshop) -> None:
    """Of clients with no feature, with all, and of each pair with both, one and none."""
    names = SELECTABLE
    some = [(), *pairs_covered(names)]
    clients = [workshop.build(described(*each), types=TYPES) for each in some]
    packages = {package_of(client) for client in clients}
    assert len(packages) == len(some)
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
    selection of these; for some selections, with each pair of features, if there are many.
    """
    for path in (*RUNTIME.rglob("*.py"), *FAKE.rglob("*.py")):
        text = path.read_text("utf-8")
        chosen = {frozenset(implied(s)) for s in _selections(sorted(marked(text)))}
        for features in map(sorted, chosen):
            place = "-".join(features) or "none"
            file = tmp_path / place / path.relative_to(RUNTIME.parent)
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


def _selections(names: list[str]) -> Iterator[tuple[str, ...]]:
    for count in range(len(names) + 1 if names else 0):
        if len(names) <= _FEW or count in (0, 1, len(names) - 1, len(names)):
            yield from itertools.combinations(names, count)
    if len(names) > _FEW:
        yield from pairs_covered(names)


def test_all_of_the_runtime_is_carried_by_somebody() -> None:
    texts = [
        f"from ._runtime.{'.'.join(path.relative_to(RUNTIME).with_suffix('').parts)} "
        for path in RUNTIME.rglob("*.py")
    ]
    assert len(carried(RUNTIME, FEATURES, texts, "_runtime")) == len(texts)


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
        (
            "# begin: paging or streams\na = 1\n# begin: limits\nb = 2\n# end: limits\n"
            "# end: paging or streams\n# begin: oauth\nc = 3\n# begin: limits\nd = 4\n"
            "# end: limits\n# end: oauth\ne = 5\n",
            "e = 5\n",
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


def test_passages_within_others_are_for_those_with_both() -> None:
    text = (
        "# begin: paging or streams\na = 1\n# begin: limits\nb = 2\n# end: limits\n"
        "# end: paging or streams\n"
    )
    assert fitted(text, ("streams",)) == "a = 1\n"
    assert fitted(text, ("limits", "paging")) == "a = 1\nb = 2\n"
    assert fitted(text, ("limits",)).strip() == ""


@pytest.mark.parametrize(
    "text",
    [
        "# begin: paging\n",
        "# begin: paging\n# end: streams\n",
        "# begin: paging\n# begin: streams\n# end: paging\n# end: streams\n",
        "# begin: paging or streams\n# end: paging\n",
        "# end: paging\n# begin: paging\n",
    ],
)
def test_a_passage_has_an_end(text: str) -> None:
    with pytest.raises(ValueError, match=r"does not match|has no end"):
        fitted(text, ())
