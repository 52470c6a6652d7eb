"""What generated files may consist of, whatever the description says."""

from __future__ import annotations

import ast
import re
import tokenize
import tomllib
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

from hostile_payloads import BIDI, MARKER

#: The statements of generated modules that are calls.
CALLS = ("super().__init__(", "self._start(", "made._start(")
#: The only text that generated modules put together.
F_STRING = ast.unparse(
    ast.parse('f"module {__name__!r} has no attribute {name!r}"', mode="eval")
)
_SPAN = re.compile(
    r"^```.*?^```|(?<![\\`])(`+)(?!`).+?(?<!`)\1(?!`)", re.DOTALL | re.MULTILINE
)
_MARKUP = re.compile(r"(?<!\\)<[A-Za-z/!]|(?<!\\)\]\(\s*(?!#|https://)")


def faults_of(project: Path, package: str) -> list[str]:
    """What is wrong with the files of a generated project."""
    found: list[str] = []
    for path in modules(project / package):
        found += [f"{path.name}: {fault}" for fault in _of_module(path)]
    found += _of_project(project / "pyproject.toml", package)
    found += _of_readme(project / "README.md")
    return found


def modules(folder: Path) -> list[Path]:
    """The printed modules of a package, in contrast to the copied runtime."""
    return [p for p in sorted(folder.rglob("*.py")) if "_runtime" not in p.parts]


def names(tree: ast.AST) -> Iterator[str]:
    """Every name of a module that is code rather than a constant."""
    for node in ast.walk(tree):
        for field in ("id", "attr", "name", "asname", "arg", "module"):
            value = getattr(node, field, None)
            if isinstance(value, str):
                yield value
        if isinstance(node, ast.Global | ast.Nonlocal):
            yield from node.names


def imports(project: Path, package: str) -> set[str]:
    """The modules from outside that the package imports."""
    found: set[str] = set()
    for path in modules(project / package):
        for node in ast.walk(ast.parse(path.read_text("utf-8"))):
            if isinstance(node, ast.Import):
                found |= {alias.name for alias in node.names}
            elif isinstance(node, ast.ImportFrom) and not node.level:
                found.add(node.module or "")
    return found


def shape(project: Path, package: str) -> Counter[str]:
    """The code of a package without any text: statements as they are, names as well.

    Constants are left out, and with them all documentation.
    """
    found: Counter[str] = Counter()
    for path in modules(project / package):
        tree = ast.parse(path.read_text("utf-8"))
        for node in ast.walk(tree):
            if isinstance(node, ast.Constant):
                node.value = None
            elif isinstance(node, ast.stmt) and _is_documentation(node):
                continue
            if isinstance(node, ast.stmt) and not hasattr(node, "body"):
                found[ast.dump(_bare(node))] += 1
            elif isinstance(node, ast.FunctionDef | ast.ClassDef):
                found[f"{type(node).__name__} {node.name}"] += 1
    return found


def _bare(node: ast.stmt) -> ast.stmt:
    for inner in ast.walk(node):
        if isinstance(inner, ast.Constant):
            inner.value = None
    return node


def _is_documentation(node: ast.stmt) -> bool:
    return isinstance(node, ast.Expr) and isinstance(node.value, ast.Constant)


def _of_module(path: Path) -> Iterator[str]:
    text = path.read_text("utf-8")
    tree = ast.parse(text)
    for name in names(tree):
        if MARKER in name.split(".") or name in ("pathlib", "touch", "__import__"):
            yield f"the name {name}"
    for node in ast.walk(tree):
        # Documentation apart, the only statements that are expressions are these.
        if isinstance(node, ast.Expr) and not isinstance(node.value, ast.Constant):
            if not ast.unparse(node).startswith(CALLS):
                yield f"the statement {ast.unparse(node)[:80]}"
        elif isinstance(node, ast.JoinedStr) and ast.unparse(node) != F_STRING:
            yield f"the f-string {ast.unparse(node)[:80]}"
    with path.open("rb") as stream:
        for token in tokenize.tokenize(stream.readline):
            if token.type == tokenize.COMMENT and MARKER in token.string:
                yield f"the comment {token.string[:80]}"
    hidden = [c for c in text if c in BIDI or (c < " " and c != "\n") or c == "\x7f"]
    if hidden:
        yield f"the characters {hidden[:5]!r}"


def _of_project(path: Path, package: str) -> Iterator[str]:
    data = tomllib.loads(path.read_text("utf-8"))
    if set(data) != {"build-system", "project", "tool"} or set(data["tool"]) != {
        "hatch"
    }:
        yield f"pyproject.toml has the tables {sorted(data)}, {sorted(data['tool'])}"
    if data["project"]["name"] != package:
        yield f"the project is called {data['project']['name']!r}"


def _of_readme(path: Path) -> Iterator[str]:
    prose = _SPAN.sub("", path.read_text("utf-8"))
    for match in _MARKUP.finditer(prose):
        yield f"README.md has {prose[match.start() : match.start() + 40]!r}"
    headings = [line for line in prose.splitlines() if line.startswith("#")]
    for line in headings[1:]:
        if MARKER in line:
            yield f"README.md has the heading {line[:40]!r}"
