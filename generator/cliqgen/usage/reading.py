"""What lines of a user's sources call, followed through names, attributes and functions.

A name may stand for all that is ever assigned to it, whatever the order and whichever
branch: so a call is never missed for a condition, and may be listed though it is never
reached.
"""

from __future__ import annotations

import ast
from collections.abc import Sequence

from cliqgen.usage.catalogue import Catalogue
from cliqgen.usage.expressions import Expressions
from cliqgen.usage.facts import Facts
from cliqgen.usage.imports import Imports
from cliqgen.usage.names import Scope, make_scope
from cliqgen.usage.sources import ParsedSource
from cliqgen.usage.values import Class, Function, Instance, Values

#: Each reading follows values at least one step further; nobody writes longer ways.
_MOST_READINGS = 40


def read_usage(sources: Sequence[ParsedSource], catalogue: Catalogue) -> Facts:
    """The operations that sources use, and the lines where that cannot be told."""
    facts = Facts()
    modules = [make_scope(s.tree, n, None) for n, s in enumerate(sources)]
    reader = _Reader(sources, modules, catalogue, facts)
    for _ in range(_MOST_READINGS):
        facts.has_grown = False
        facts.uses.clear()
        facts.unresolved.clear()
        for scope in modules:
            reader.body(scope.node, scope)
        if not facts.has_grown:
            break
    return facts


class _Reader(Expressions):
    """Reads statements; what expressions stand for is told by `Expressions`."""

    def __init__(
        self,
        sources: Sequence[ParsedSource],
        modules: Sequence[Scope],
        catalogue: Catalogue,
        facts: Facts,
    ) -> None:
        files = [str(source.path) for source in sources]
        imports = Imports(sources, modules, catalogue, facts)
        super().__init__(modules, files, imports, facts)

    def body(self, node: ast.AST, scope: Scope) -> None:
        """Read all statements of a module, class or function."""
        for statement in getattr(node, "body", ()):
            self._statement(statement, scope)

    def _statement(self, node: ast.AST, scope: Scope) -> None:
        match node:
            case ast.FunctionDef() | ast.AsyncFunctionDef():
                self._function(node, scope)
            case ast.ClassDef():
                self._class(node, scope)
            case ast.Import() | ast.ImportFrom():
                self.imports.bind(node, scope)
            case ast.Assign():
                for target in node.targets:
                    self.assign_expression(target, node.value, scope)
            case ast.AnnAssign():
                values = self.annotated(node.annotation, scope)
                if node.value is not None:
                    values |= self.values(node.value, scope)
                self.assign(node.target, values, scope)
            case ast.AugAssign():
                self.assign(node.target, self.values(node.value, scope), scope)
            case ast.Return():
                if node.value is not None:
                    returned = self.values(node.value, scope)
                    self.facts.add("returned", scope.node, "", returned)
            case ast.For() | ast.AsyncFor():
                items = self.facts.items(self.values(node.iter, scope))
                self.assign(node.target, items, scope)
                self._parts([*node.body, *node.orelse], scope)
            case ast.With() | ast.AsyncWith():
                for item in node.items:
                    entered = self.entered(self.values(item.context_expr, scope))
                    if item.optional_vars is not None:
                        self.assign(item.optional_vars, entered, scope)
                self._parts(node.body, scope)
            case _:
                self._parts(list(ast.iter_child_nodes(node)), scope)

    def _parts(self, nodes: Sequence[ast.AST], scope: Scope) -> None:
        for node in nodes:
            if isinstance(node, ast.expr):
                self.values(node, scope)
            else:
                self._statement(node, scope)

    def _function(
        self, node: ast.FunctionDef | ast.AsyncFunctionDef, scope: Scope
    ) -> None:
        inner = self.inner_scope(node, scope)
        for decorator in node.decorator_list:
            self.values(decorator, scope)
        self.bind_parameters(node, scope)
        if node.returns is not None:
            self.facts.add("returned", node, "", self.annotated(node.returns, scope))
        if isinstance(scope.node, ast.ClassDef) and not _is_static(node):
            positional = (*node.args.posonlyargs, *node.args.args)
            if positional:
                receiver: Values = frozenset({Instance(scope.node)})
                self.facts.add("name", node, positional[0].arg, receiver)
        self.define(node.name, frozenset({Function(node)}), scope)
        self.body(node, inner)
        self.note_fixture(node)

    def _class(self, node: ast.ClassDef, scope: Scope) -> None:
        for decorator in node.decorator_list:
            self.values(decorator, scope)
        for base in node.bases:
            self.facts.add("bases", node, "", self.values(base, scope))
        self.define(node.name, frozenset({Class(node)}), scope)
        self.body(node, self.inner_scope(node, scope))


def _is_static(node: ast.FunctionDef | ast.AsyncFunctionDef) -> bool:
    return any(
        isinstance(d, ast.Name) and d.id == "staticmethod" for d in node.decorator_list
    )
