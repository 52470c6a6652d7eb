"""Names that are bound to constant strings and nothing else."""

from __future__ import annotations

import ast
from collections.abc import Iterator

from cliqgen.usage.names import (
    FunctionNode,
    Scope,
    arguments,
    bound_by,
    own_nodes,
    text_of,
)

#: How many names may lead from one to the next.
_MOST_STEPS = 8


def texts_of(node: ast.expr, scope: Scope, steps: int = 0) -> list[str]:
    """All strings that an expression may be; empty if that is not certain.

    Certain are a literal, a choice of such, and a name whose every binding is one of them
    or an iteration over a display of them.
    """
    text = text_of(node)
    if text is not None:
        return [text]
    match node:
        case ast.IfExp():
            return _all([node.body, node.orelse], scope, steps)
        case ast.Name() if steps < _MOST_STEPS:
            owner = scope.owner(node.id)
            return [] if owner is None else _texts_of_name(node.id, owner, steps + 1)
        case _:
            return []


def _texts_of_name(name: str, owner: Scope, steps: int) -> list[str]:
    values: list[ast.expr] = []
    for value, is_iterated in _bindings(name, owner):
        if value is None:
            return []
        items = _items(value, owner, steps) if is_iterated else [value]
        if not items:
            return []
        values += items
    return _all(values, owner, steps)


def _all(nodes: list[ast.expr], scope: Scope, steps: int) -> list[str]:
    result: list[str] = []
    for node in nodes:
        texts = texts_of(node, scope, steps)
        if not texts:
            return []
        result += texts
    return list(dict.fromkeys(result))


def _items(node: ast.expr, scope: Scope, steps: int) -> list[ast.expr]:
    """The items of a display; of a name only if it is bound once, to a tuple."""
    match node:
        case ast.Tuple() | ast.List() | ast.Set():
            return list(node.elts)
        case ast.Name() if steps < _MOST_STEPS:
            owner = scope.owner(node.id)
            bindings = [] if owner is None else list(_bindings(node.id, owner))
            if len(bindings) == 1 and isinstance(bindings[0][0], ast.Tuple):
                return [] if bindings[0][1] else list(bindings[0][0].elts)
            return []
        case _:
            return []


def _bindings(name: str, owner: Scope) -> Iterator[tuple[ast.expr | None, bool]]:
    """What a name of a scope is bound to, and whether that is iterated over.

    The value of any other binding is None.
    """
    if isinstance(owner.node, FunctionNode) and name in {
        argument.arg for argument in arguments(owner.node)
    }:
        yield None, False
    understood: set[ast.AST] = set()
    for node in own_nodes(owner.node):
        match node:
            case ast.Assign():
                for target in node.targets:
                    if isinstance(target, ast.Name) and target.id == name:
                        understood.add(target)
                        yield node.value, False
            case ast.AnnAssign(target=ast.Name(id=id)) if id == name:
                understood.add(node.target)
                if node.value is not None:
                    yield node.value, False
            case ast.For() | ast.AsyncFor() | ast.comprehension():
                target = node.target
                if isinstance(target, ast.Name) and target.id == name:
                    understood.add(target)
                    yield node.iter, True
            case _:
                pass
    yield from _others(name, owner.node, understood)


def _others(
    name: str, root: ast.AST, understood: set[ast.AST]
) -> Iterator[tuple[None, bool]]:
    """Bindings of another form, and those of inner scopes with `global` or `nonlocal`."""
    for node in own_nodes(root):
        if node not in understood and name in bound_by(node):
            yield None, False
    for node in ast.walk(root):
        if isinstance(node, ast.Global | ast.Nonlocal) and name in node.names:
            yield None, False
