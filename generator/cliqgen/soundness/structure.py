"""What a module is made of: statements, what they bind, and what they import."""

from __future__ import annotations

import ast
from collections.abc import Iterable, Iterator, Sequence

from msgspec import Struct

from cliqgen.soundness.modules import Modules
from cliqgen.soundness.statements import (
    DEFINITIONS,
    bound_names,
    checked_branches,
    flat,
    inner_nodes,
)

#: All that generated modules import from elsewhere.
_ALLOWED = frozenset(
    {
        *("__future__", "builtins", "collections.abc", "datetime", "decimal"),
        *("functools", "importlib", "typing", "uuid", "httpx2", "msgspec"),
    }
)
_STATEMENTS = (
    *(ast.Import, ast.ImportFrom, ast.Assign, ast.AnnAssign, ast.If, ast.Expr),
    *DEFINITIONS,
)
_IMPORTS = (ast.Import, ast.ImportFrom)
#: Statements without statements in them, as most are.
_SIMPLE = (ast.Expr, ast.Assign, ast.AnnAssign, ast.Return)


class Import(Struct, frozen=True):
    """An import from within the package; `is_static` if only type checkers see it."""

    line: int
    level: int
    module: str
    names: tuple[str, ...]
    is_static: bool


def misplaced(body: Iterable[ast.stmt]) -> Iterator[tuple[int, str]]:
    """Statements at the top of a module that generated code never has."""
    for statement in body:
        is_allowed = isinstance(statement, _STATEMENTS)
        if isinstance(statement, ast.Expr):  # a docstring, of the module or of an alias
            is_allowed = isinstance(statement.value, ast.Constant)
        elif isinstance(statement, ast.If):
            is_allowed = checked_branches(statement) is not None
            yield from misplaced([*statement.body, *statement.orelse])
        if not is_allowed:
            yield statement.lineno, f"a statement of kind {type(statement).__name__}"


def bound_twice(body: Iterable[ast.stmt]) -> Iterator[tuple[int, str]]:
    """Names that a module or a class binds twice, so that one meaning is lost.

    A name may be bound once for type checkers and once for run time.
    """
    running: set[str] = set()
    static: set[str] = set()
    packages: set[str] = set()
    for statement in body:
        if _imports_below(statement, packages):
            continue
        branches = (
            checked_branches(statement) if isinstance(statement, ast.If) else None
        )
        if branches is None:
            yield from _bindings([statement], running, static)
        else:
            yield from _bindings(branches[0], static)
            yield from _bindings(branches[1], running)
        if isinstance(statement, ast.ClassDef):
            yield from bound_twice(statement.body)


def _imports_below(statement: ast.stmt, packages: set[str]) -> bool:
    """Whether another module of the same package was imported before.

    The name of the package means the same to both.
    """
    if not isinstance(statement, ast.Import) or len(statement.names) > 1:
        return False
    name = statement.names[0]
    package = name.name.partition(".")[0]
    is_imported = name.asname is None and package in packages
    packages.add(package)
    return is_imported


def _bindings(body: Iterable[ast.stmt], *bound: set[str]) -> Iterator[tuple[int, str]]:
    """The names of a body that are bound already; the others are bound from now on."""
    for statement in body:
        for name in bound_names(statement):
            if any(name in names for names in bound):
                yield statement.lineno, f"the name {name!r} is bound twice"
            for names in bound:
                names.add(name)


def foreign_imports(
    tree: ast.Module, given: frozenset[str]
) -> Iterator[tuple[int, str]]:
    """Imports of modules that clients do not need."""
    for node in _import_statements(tree.body):
        if isinstance(node, ast.Import):
            foreign = [alias.name for alias in node.names]
        else:
            foreign = [] if node.level else [node.module or ""]
        for name in foreign:
            if name not in _ALLOWED and name not in given:
                yield node.lineno, f"an import of {name!r}"


def relative_imports(tree: ast.Module) -> Iterator[Import]:
    """The imports from within the package."""
    for statement, is_static in flat(tree.body):
        for node in _import_statements([statement]):
            if isinstance(node, ast.ImportFrom) and node.level:
                names = tuple(alias.name for alias in node.names)
                module = node.module or ""
                yield Import(node.lineno, node.level, module, names, is_static)


def _import_statements(
    body: Sequence[ast.stmt],
) -> Iterator[ast.Import | ast.ImportFrom]:
    """All imports. They are statements, so expressions are skipped."""
    pending: list[ast.AST] = list(reversed(body))
    while pending:
        node = pending.pop()
        if isinstance(node, _SIMPLE):
            continue
        if isinstance(node, _IMPORTS):
            yield node
        else:
            pending += [n for n in inner_nodes(node) if isinstance(n, ast.stmt)]


def relative_faults(
    path: str, statement: Import, modules: Modules
) -> Iterator[tuple[int, str]]:
    """A relative import: its module is in the package, and has the names."""
    level, module = statement.level, statement.module
    folder = tuple(path.split("/"))[:-level]
    target = modules.find(folder, module) if folder else None
    if target is None:
        yield statement.line, f"an import of {'.' * level}{module}, which does not exist"
        return
    try:
        names = modules.names(target)
    except SyntaxError:  # reported where that module is checked
        return
    available = names.static if statement.is_static else names.running
    below = tuple(target.split("/"))[:-1]
    for name in statement.names:
        is_module = target.endswith("/__init__.py") and modules.find(below, name)
        is_all = name == "*" and statement.is_static  # what its `__all__` lists
        if name not in available and not is_module and not is_all:
            yield statement.line, f"{target} has no {name}"
