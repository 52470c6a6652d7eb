"""What statements of generated modules are made of: names, branches, arguments."""

from __future__ import annotations

import ast
from collections.abc import Iterable, Iterator, Sequence
from functools import cache
from typing import Any

from cliqgen.source.plain import is_list

#: Fields of nodes without nodes that matter: contexts, operators, and plain text.
_NAMELESS = frozenset(
    {
        *("ctx", "op", "ops", "kind", "type_comment", "id", "attr", "arg", "name"),
        *("asname", "module", "level"),
    }
)
DEFINITIONS = (ast.FunctionDef, ast.AsyncFunctionDef, ast.ClassDef)
#: Nodes without nodes in them. Most nodes are one of these.
_LEAVES = (ast.Name, ast.Constant)


def bound_names(statement: ast.stmt) -> Sequence[str]:
    """The names that a statement binds."""
    if isinstance(statement, ast.Expr):
        return ()
    if isinstance(statement, ast.AnnAssign):
        return [t.id for t in (statement.target,) if isinstance(t, ast.Name)]
    if isinstance(statement, ast.Assign):
        return [t.id for t in statement.targets if isinstance(t, ast.Name)]
    if isinstance(statement, DEFINITIONS):
        return (statement.name,)
    if isinstance(statement, ast.Import):
        return [a.asname or a.name.partition(".")[0] for a in statement.names]
    if isinstance(statement, ast.ImportFrom):
        return [alias.asname or alias.name for alias in statement.names]
    return ()


def flat(body: Iterable[ast.stmt]) -> Iterator[tuple[ast.stmt, bool]]:
    """The statements of a module; True marks those that only type checkers see."""
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


def walk(root: ast.AST) -> list[ast.AST]:
    """A node and all nodes in it, as `ast.walk` has them, without those without names."""
    nodes = [root]
    for node in nodes:
        if not isinstance(node, _LEAVES):
            nodes += inner_nodes(node)
    return nodes


def inner_nodes(node: ast.AST) -> list[ast.AST]:
    """The children of a node, as `ast.iter_child_nodes`, without those without names."""
    children: list[ast.AST] = []
    for name in _named_fields(node._fields):
        value: Any = getattr(node, name, None)
        if isinstance(value, ast.AST):
            children.append(value)
        elif is_list(value):
            children += [item for item in value if isinstance(item, ast.AST)]
    return children


@cache
def _named_fields(fields: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(name for name in fields if name not in _NAMELESS)
