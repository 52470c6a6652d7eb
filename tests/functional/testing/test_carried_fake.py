"""A fake carries what the operations of its API use, and nothing in it needs the rest."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import pytest
from carried_runtimes import marked, pairs_covered
from cliqgen.bundled import templates_folder
from cliqgen.diagnostics import Diagnostics
from cliqgen.pipeline import Run, generate
from cliqgen.request import GenerateRequest
from cliqgen.runtime import carried
from functional_featured import described, implied

FAKE, RUNTIME = templates_folder() / "testing", templates_folder() / "runtime"
#: By feature: a module that is there for it alone, and a part of the fake's code.
SIGNS = {
    "collections": ("state.py", "class Collection:"),
    "credentials": ("tokens.py", "def expires_tokens("),
    "limits": ("limits.py", "def limits("),
    "multipart": (None, "def _multipart("),
    "oauth": (None, "def is_endpoint("),
    "paging": ("pages.py", "class Pager:"),
}
USES = [
    *((), ("api_keys",), ("basic_auth",), ("collections",), ("limits",)),
    *(("multipart",), ("oauth",), ("paging",), ("tokens",)),
    ("collections", "limits", "multipart", "oauth", "paging"),
]


def test_each_passage_is_named_here() -> None:
    texts = [path.read_text("utf-8") for path in FAKE.rglob("*.py")]
    assert frozenset[str]().union(*map(marked, texts)) == SIGNS.keys()


@pytest.mark.parametrize("features", USES, ids=lambda names: "-".join(names) or "none")
def test_what_the_operations_use_is_there(
    features: tuple[str, ...], tmp_path: Path
) -> None:
    spec = tmp_path / "shop.yaml"
    spec.write_text(described(*features), "utf-8")
    request = GenerateRequest(specs=(spec,), package="shop", testing=True)
    files = generate(Run(request, Diagnostics())).files
    fake = {
        path.partition("/_fake/")[2]: text
        for path, text in files.items()
        if "/_fake/" in path
    }
    code = "\n".join(fake.values())
    used = implied(features)
    for feature, (module, word) in SIGNS.items():
        assert (word in code) == (feature in used), feature
        assert module is None or (module in fake) == (feature in used), feature


def test_pyright_has_nothing_to_say(tmp_path: Path) -> None:
    """Of a fake and its runtime with no feature, and of each pair with both, one and none."""
    names = sorted(SIGNS.keys() - {"credentials"} | {"api_keys"})
    packages = []
    for number, features in enumerate([(), *pairs_covered(names)]):
        package = tmp_path / f"shop{number}"
        packages.append(package)
        _write(package, implied(features))
    settings = {"typeCheckingMode": "strict", "include": [p.name for p in packages]}
    (tmp_path / "pyrightconfig.json").write_text(json.dumps(settings))
    done = subprocess.run(
        [
            *(sys.executable, "-m", "pyright", "--outputjson"),
            *("--pythonpath", sys.executable),
        ],
        cwd=tmp_path,
        capture_output=True,
        check=False,
        text=True,
    )
    assert done.returncode == 0, done.stdout
    modules = sum(len(list(package.rglob("*.py"))) for package in packages)
    assert json.loads(done.stdout)["summary"]["filesAnalyzed"] == modules


def _write(package: Path, features: set[str]) -> None:
    roots = [f"from ._fake.{name} import x" for name in ("fake", "server")]
    fake = carried(FAKE, features, roots, "_fake")
    runtime = carried(RUNTIME, features, fake.values(), "_runtime")
    files = {"__init__.py": "", "testing/__init__.py": ""}
    files |= {f"testing/_fake/{path}": text for path, text in fake.items()}
    files |= {f"_runtime/{path}": text for path, text in runtime.items()}
    for path, text in files.items():
        (package / path).parent.mkdir(parents=True, exist_ok=True)
        (package / path).write_text(text, "utf-8")
