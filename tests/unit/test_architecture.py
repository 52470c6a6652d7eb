"""A stage imports only what stands before it, and no module leads back to itself."""

from __future__ import annotations

import ast
import importlib.util
from collections.abc import Iterator
from graphlib import CycleError, TopologicalSorter
from pathlib import Path

import cliqgen
import pytest

ROOT = Path(cliqgen.__file__).parent
#: In the order of the pipeline; what is equal in rank may import one another's folder.
STAGES = (
    (
        *(
            "address",
            "codes",
            "contained",
            "diagnostics",
            "git",
            "hashes",
            "identifiers",
            "installed",
            "masking",
            "memo",
            "names",
            "nearest",
            "on_edit",
            "parallel",
            "project",
            "regular",
            "writings",
        ),
        "replacing",
        *("bundled", "request", "runtime", "given_types", "vocabulary"),
    ),
    ("source",),
    ("openapi",),
    ("ir",),
    ("statuscodes",),
    ("passes",),
    ("testing",),
    ("python",),
    ("render",),
    ("site",),
    ("surface",),
    ("soundness", "layout"),
    ("formatting",),
    ("inputs", "custom", "custom_imports", "archive", "namerecord"),
    ("finishing", "validation"),
    ("pipeline",),
    ("recorded", "projecttable", "settings"),
    ("comparison",),
    ("manifest", "inspection", "usage"),
    ("emit", "drift", "causes"),
    ("config",),
    ("cli",),
    ("__main__",),
)
RANKS = {name: rank for rank, names in enumerate(STAGES) for name in names}
MODULES = sorted(path for path in ROOT.rglob("*.py") if path != ROOT / "__init__.py")


def stage_of(path: Path) -> str:
    return path.relative_to(ROOT).parts[0].removesuffix(".py")


def imported_stages(path: Path) -> set[str]:
    found: set[str] = set()
    for node in ast.walk(ast.parse(path.read_text("utf-8"))):
        names: list[str] = []
        if isinstance(node, ast.ImportFrom):
            names = [f"{node.module}.{alias.name}" for alias in node.names]
        elif isinstance(node, ast.Import):
            names = [alias.name for alias in node.names]
        found |= {n.split(".")[1] for n in names if n.startswith("cliqgen.")}
    return found - {"__version__"}


def test_every_module_belongs_to_a_stage() -> None:
    assert {stage_of(path) for path in MODULES} == set(RANKS)


@pytest.mark.parametrize(
    "path", MODULES, ids=lambda path: path.relative_to(ROOT).as_posix()
)
def test_a_module_imports_no_later_stage(path: Path) -> None:
    own = RANKS[stage_of(path)]
    later = {name for name in imported_stages(path) if RANKS[name] > own}
    assert not later


RUNTIME = ROOT.parent.parent / "templates" / "runtime"
FAKE = ROOT.parent.parent / "templates" / "testing"


def imported_modules(root: Path) -> dict[str, set[str]]:
    """The modules below a folder that each of them imports, for type checkers too."""
    paths = {_dotted(path, root): path for path in root.rglob("*.py")}
    return {
        name: {
            module if module in paths else module.rpartition(".")[0]
            for module in _imports(path, name)
        }
        & paths.keys() - {name}
        for name, path in paths.items()
    }


def _dotted(path: Path, root: Path) -> str:
    parts = (root.name, *path.relative_to(root).with_suffix("").parts)
    return ".".join(parts).removesuffix(".__init__")


def _imports(path: Path, name: str) -> Iterator[str]:
    """What a module imports, each name as though it were a module."""
    package = name if path.name == "__init__.py" else name.rpartition(".")[0]
    for node in ast.walk(ast.parse(path.read_text("utf-8"))):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            if node.level > package.count(".") + 1:
                continue  # of the package that the folder is copied into
            relative = "." * node.level + (node.module or "")
            whole = importlib.util.resolve_name(relative, package)
            yield from (f"{whole}.{alias.name}" for alias in node.names)


@pytest.mark.parametrize(
    "root", [ROOT, RUNTIME, FAKE], ids=["generator", "runtime", "fake"]
)
def test_no_module_leads_back_to_itself(root: Path) -> None:
    modules = imported_modules(root)
    assert sum(len(names) for names in modules.values()) > len(modules)
    try:
        TopologicalSorter(modules).prepare()
    except CycleError as circle:
        pytest.fail(" -> ".join(reversed(circle.args[1])))


def test_only_emit_writes_files() -> None:
    """And `cliqgen init` its configuration, which is no output."""
    writing = {"write_text", "write_bytes", "unlink", "rename", "mkdir", "rmtree"}
    found = {
        path.relative_to(ROOT).as_posix()
        for path in MODULES
        for node in ast.walk(ast.parse(path.read_text("utf-8")))
        if isinstance(node, ast.Attribute) and node.attr in writing
    }
    # It takes revisions out of a repository, into a temporary folder.
    found.discard("comparison/sources.py")
    # The process that imports an application reports into a temporary file.
    found.discard("source/importing.py")
    assert {Path(name).parts[0].removesuffix(".py") for name in found} == {
        "emit",
        "config",
    }


def test_templates_neither_compute_nor_import() -> None:
    """They loop, test truth and print; filters and calls would be computing."""
    templates = sorted((ROOT.parent.parent / "templates").rglob("*.jinja"))
    assert templates
    for template in templates:
        text = template.read_text("utf-8")
        for expression in text.split("{{")[1:]:
            inside = expression.split("}}")[0]
            assert "|" not in inside and "(" not in inside, (template.name, inside)
