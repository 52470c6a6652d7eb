"""Scopes, and the names that they bind (Python language reference, 4.2)."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from typing import TypeAlias

from msgspec import Struct, field

FunctionNode: TypeAlias = ast.FunctionDef | ast.AsyncFunctionDef | ast.Lambda
_COMPREHENSIONS = (ast.ListComp, ast.SetComp, ast.DictComp, ast.GeneratorExp)


class Scope(Struct, eq=False):
    """A module, a class or a function, and the names that it binds."""

    node: ast.AST
    source: int
    parent: Scope | None = None
    bound: set[str] = field(default_factory=set[str])
    outside: set[str] = field(default_factory=set[str])

    def owner(self, name: str) -> Scope | None:
        """The scope that a name belongs to; None for builtins.

        Functions inside a class do not see the names of that class.
        """
        scope: Scope | None = self
        while scope is not None:
            is_visible = scope is self or not isinstance(scope.node, ast.ClassDef)
            if is_visible and name in scope.bound and name not in scope.outside:
                return scope
            scope = scope.parent
        return None


def make_scope(node: ast.AST, source: int, parent: Scope | None) -> Scope:
    """The scope of a module, class or function, with the names that it binds."""
    scope = Scope(node, source, parent)
    if isinstance(node, FunctionNode):
        scope.bound.update(argument.arg for argument in arguments(node))
    scope.bound.update(p.name for p in getattr(node, "type_params", ()))
    for inner in own_nodes(node):
        if isinstance(inner, ast.Global | ast.Nonlocal):
            scope.outside.update(inner.names)
            if isinstance(inner, ast.Global):
                _module(scope).bound.update(inner.names)
        else:
            scope.bound.update(bound_by(inner))
    return scope


def arguments(node: FunctionNode) -> list[ast.arg]:
    """All parameters of a function, in their order."""
    listed = node.args
    stars = (a for a in (listed.vararg, listed.kwarg) if a is not None)
    return [*listed.posonlyargs, *listed.args, *listed.kwonlyargs, *stars]


def text_of(node: ast.expr) -> str | None:
    """The value of an expression that is a string; None for others."""
    match node:
        case ast.Constant(value=str() as text):
            return text
        case _:
            return None


def _module(scope: Scope) -> Scope:
    while scope.parent is not None:
        scope = scope.parent
    return scope


def own_nodes(node: ast.AST) -> Iterator[ast.AST]:
    """The nodes of a scope, without those of inner scopes.

    Comprehensions are not scopes here: their names are not distinguished.
    """
    body = [node.body] if isinstance(node, ast.Lambda) else getattr(node, "body", [])
    pending: list[ast.AST] = list(body)
    while pending:
        inner = pending.pop()
        yield inner
        if isinstance(inner, ast.FunctionDef | ast.AsyncFunctionDef):
            pending += [*inner.decorator_list, *inner.args.defaults]
        elif isinstance(inner, ast.ClassDef):
            pending += [*inner.decorator_list, *inner.bases]
        elif not isinstance(inner, ast.Lambda):
            pending += ast.iter_child_nodes(inner)


def bound_by(node: ast.AST) -> Iterator[str]:
    """The names that a node by itself binds."""
    if isinstance(node, ast.Name) and isinstance(node.ctx, ast.Store):
        yield node.id
    elif isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef | ast.ClassDef):
        yield node.name
    elif isinstance(node, ast.Import | ast.ImportFrom):
        for alias in node.names:
            yield alias.asname or alias.name.partition(".")[0]
    elif isinstance(node, ast.MatchMapping):
        yield from () if node.rest is None else (node.rest,)
    elif isinstance(node, ast.ExceptHandler | ast.MatchAs | ast.MatchStar):
        yield from () if node.name is None else (node.name,)
