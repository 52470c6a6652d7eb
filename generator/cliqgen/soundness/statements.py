"""What statements of generated modules are made of: names, branches, arguments."""

from __future__ import annotations

import ast
from collections.abc import Iterable, Iterator

DEFINITIONS = (ast.FunctionDef, ast.AsyncFunctionDef, ast.ClassDef)


def bound_names(statement: ast.stmt) -> Iterator[str]:
    """The names that a statement binds."""
    if isinstance(statement, DEFINITIONS):
        yield statement.name
    elif isinstance(statement, ast.Import):
        for alias in statement.names:
            yield alias.asname or alias.name.partition(".")[0]
    elif isinstance(statement, ast.ImportFrom):
        for alias in statement.names:
            yield alias.asname or alias.name
    elif isinstance(statement, ast.Assign | ast.AnnAssign):
        targets = (
            statement.targets
            if isinstance(statement, ast.Assign)
            else [statement.target]
        )
        for target in targets:
            if isinstance(target, ast.Name):
                yield target.id


def flat(body: Iterable[ast.stmt]) -> Iterator[tuple[ast.stmt, bool]]:
    """The statements of a module; True marks those for type checkers alone."""
    for statement in body:
        branches = (
            checked_branches(statement) if isinstance(statement, ast.If) else None
        )
        if branches is None:
            yield statement, False
            continue
        for inner in branches[0]:
            yield inner, True
        for inner in branches[1]:
            yield inner, False


def checked_branches(node: ast.If) -> tuple[list[ast.stmt], list[ast.stmt]] | None:
    """The branches for type checkers and at run time; None for any other condition."""
    test = node.test
    is_negated = isinstance(test, ast.UnaryOp) and isinstance(test.op, ast.Not)
    inner = test.operand if isinstance(test, ast.UnaryOp) else test
    if not isinstance(inner, ast.Name) or inner.id != "TYPE_CHECKING":
        return None
    return (node.orelse, node.body) if is_negated else (node.body, node.orelse)


def all_arguments(arguments: ast.arguments) -> list[ast.arg]:
    extra = [a for a in (arguments.vararg, arguments.kwarg) if a is not None]
    return [
        *arguments.posonlyargs,
        *arguments.args,
        *arguments.kwonlyargs,
        *extra,
    ]
