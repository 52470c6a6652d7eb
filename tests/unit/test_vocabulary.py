"""The vocabulary is what the runtime gives and the generated modules take."""

from __future__ import annotations

import ast
import inspect
import re
from pathlib import Path

import cliqgen
import pytest
import zoho_cliq
from cliqgen.passes.naming.reserved import (
    CLASS_MEMBERS,
    CLIENT_MEMBERS,
    FIELD_NAMES,
    MODEL_NAMES,
    SIGNATURE_NAMES,
)
from cliqgen.python.client import OWN_ARGUMENTS, VERBS
from cliqgen.python.options import client_options
from cliqgen.statuscodes.rows import BASE_CLASSES
from cliqgen.vocabulary import RUNTIME, Module, runtime_module
from zoho_cliq._runtime.client import AsyncClient, SyncClient

ROOT = Path(cliqgen.__file__).parents[2]
TEMPLATES = ROOT / "templates"
GENERATED = [
    ROOT / "generated" / "zoho-cliq" / "zoho_cliq",
    *sorted((ROOT / "tests" / "golden" / "cases").glob("*/expected/*")),
]
PACKAGES = [path for path in GENERATED if (path / "_runtime").is_dir()]
NAMES = [
    (kind, module, name)
    for kind, modules in RUNTIME.items()
    for module, names in modules.items()
    for name in names
]
KINDS: dict[str, Module] = {
    "__init__": "package",
    "_exports": "package",
    "client": "client",
    "errors": "errors",
    "oauth": "oauth",
    "webhooks": "webhooks",
}


@pytest.mark.parametrize(("kind", "module", "name"), NAMES)
def test_each_name_is_in_its_module_of_the_runtime(
    kind: Module, module: str, name: str
) -> None:
    path = TEMPLATES / "runtime" / f"{module.replace('.', '/')}.py"
    assert name in _bound(ast.parse(path.read_text("utf-8")))
    assert runtime_module(kind, name) == module


def test_no_kind_of_module_takes_a_name_from_two_places() -> None:
    for modules in RUNTIME.values():
        names = [name for found in modules.values() for name in found]
        assert len(names) == len(set(names))


@pytest.mark.parametrize("package", PACKAGES, ids=lambda path: path.name)
def test_generated_modules_take_nothing_else(package: Path) -> None:
    taken: set[tuple[str, str]] = set()
    for path in sorted(package.rglob("*.py")):
        inner = path.relative_to(package)
        if inner.parts[0] == "_runtime" or "_fake" in inner.parts:
            continue
        # Routes of a fake have the types of the methods of resources.
        folder = "resources" if inner.parts[0] == "testing" else inner.parts[0]
        kind: Module = KINDS[path.stem] if len(inner.parts) == 1 else folder
        for node in ast.walk(ast.parse(path.read_text("utf-8"))):
            if isinstance(node, ast.ImportFrom) and "_runtime" in (node.module or ""):
                names = {alias.name for alias in node.names}
                module = (node.module or "").partition("_runtime.")[2]
                assert {runtime_module(kind, name) for name in names} == {module}
                taken |= {(kind, name) for name in names}
    assert len(taken) > 20


def test_the_module_of_exceptions_takes_what_its_template_says() -> None:
    text = (TEMPLATES / "errors.py.jinja").read_text("utf-8")
    listed = text.partition("failures import (")[2].partition("\n)")[0]
    listed = re.sub(r"{%.*?%}", "", listed)
    names = {name.strip() for name in listed.split(",") if name.strip()}
    assert names == set(RUNTIME["errors"]["failures"])


def test_the_base_classes_are_those_of_the_template() -> None:
    text = (TEMPLATES / "errors.py.jinja").read_text("utf-8")
    found = {
        line.removeprefix("class ").partition("(")[0]
        for line in text.splitlines()
        if line.startswith("class ") and not line.startswith("class {{")
    }
    assert found == BASE_CLASSES


def test_the_arguments_of_every_client_are_reserved() -> None:
    own = {"token", "zapikey", "data_center", "network"}  # of the description
    reserved = OWN_ARGUMENTS | {option.name for option in client_options()}
    for client in (zoho_cliq.Cliq, zoho_cliq.AsyncCliq):
        found = set(inspect.signature(client).parameters)
        assert found - own <= reserved


@pytest.mark.parametrize("client", [SyncClient, AsyncClient])
def test_the_members_of_every_client_are_reserved(client: type) -> None:
    members = {name for name in dir(client) if not name.startswith("_")}
    assert members - VERBS <= CLIENT_MEMBERS


@pytest.mark.parametrize(
    ("names", "spared", "free"),
    [
        (
            MODEL_NAMES,
            {"Encoding", "Any", "UNSET", "WebhookDecodeError", "str"},
            "Service",
        ),
        (SIGNATURE_NAMES, {"self", "reserved", "styled", "with_response"}, "field"),
        (FIELD_NAMES, {"str", "list", "dict"}, "uuid"),
        (CLASS_MEMBERS, {"cached_property", "builtins"}, "httpx2"),
        (CLIENT_MEMBERS, {"httpx2", "msgspec", "request"}, "bots"),
    ],
)
def test_what_is_used_is_reserved(
    names: frozenset[str], spared: set[str], free: str
) -> None:
    assert spared <= names
    assert free not in names


def _bound(tree: ast.Module) -> set[str]:
    """The names at the top of a module, branches of `if` and `try` included."""
    found: set[str] = set()
    pending: list[ast.stmt] = list(tree.body)
    while pending:
        node = pending.pop()
        if isinstance(node, ast.ClassDef | ast.FunctionDef | ast.AsyncFunctionDef):
            found.add(node.name)
        elif isinstance(node, ast.ImportFrom | ast.Import):
            found |= {alias.asname or alias.name for alias in node.names}
        elif isinstance(node, ast.Assign | ast.AnnAssign):
            targets = node.targets if isinstance(node, ast.Assign) else [node.target]
            found |= {target.id for target in targets if isinstance(target, ast.Name)}
        elif isinstance(node, ast.If):
            pending += [*node.body, *node.orelse]
    return found
