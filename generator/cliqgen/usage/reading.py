"""The calls of lines in a user's sources, through names, attributes and functions.

A name may have any value that is ever assigned to it, in any order and branch: so a call is
never missed because of a condition, and may be listed although it is never reached.
"""

from __future__ import annotations

import ast
from collections.abc import Sequence

from cliqgen.usage.catalogue import Catalogue
from cliqgen.usage.expressions import Expressions
from cliqgen.usage.facts import Facts, Unresolved
from cliqgen.usage.imports import Imports
from cliqgen.usage.names import Scope, make_scope
from cliqgen.usage.patterns import bind_pattern
from cliqgen.usage.sources import ParsedSource
from cliqgen.usage.values import Class, Function, Instance, Values

#: Each reading follows values at least one step further; chains are never longer.
_MOST_READINGS = 400


def read_usage(sources: Sequence[ParsedSource], catalogue: Catalogue) -> Facts:
    """The operations that sources use, and the lines where that is unknown."""
    facts = Facts()
    modules = [make_scope(s.tree, n, None) for n, s in enumerate(sources)]
    reader = _Reader(sources, modules, catalogue, facts)
    for _ in range(_MOST_READINGS):
        facts.has_grown = False
        facts.unresolved.clear()
        for source, scope in zip(sources, modules, strict=True):
            try:
                reader.body(scope.node, scope)
            except RecursionError:
                facts.too_deep.add(str(source.path))
        if not facts.has_grown or facts.is_exhausted:
            break
    if sources and (facts.has_grown or facts.is_exhausted):
        reason = "the sources call one another in too many ways to follow them all"
        facts.unresolved.add(Unresolved(reason, str(sources[0].path), 1, 1))
    return facts


class _Reader(Expressions):
    """Reads statements; `Expressions` evaluates their expressions."""

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
                items = self.items(self.values(node.iter, scope))
                self.assign(node.target, items, scope)
                self._parts([*node.body, *node.orelse], scope)
            case ast.With() | ast.AsyncWith():
                for item in node.items:
                    entered = self.entered(self.values(item.context_expr, scope))
                    if item.optional_vars is not None:
                        self.assign(item.optional_vars, entered, scope)
                self._parts(node.body, scope)
            case ast.If():
                self._branches(node, scope)
            case ast.Match():
                values = self.values(node.subject, scope)
                for case in node.cases:
                    bind_pattern(case.pattern, values, scope, self)
                    self._parts([*filter(None, [case.guard]), *case.body], scope)
            case _ if type(node).__name__ == "TypeAlias":  # of Python 3.12
                name, value = ast.iter_child_nodes(node)
                if isinstance(name, ast.expr) and isinstance(value, ast.expr):
                    self.assign_expression(name, value, scope)
            case _:
                self._parts(list(ast.iter_child_nodes(node)), scope)

    def _branches(self, node: ast.If, scope: Scope) -> None:
        """An `if` with each `elif`, which may be hundreds."""
        rest: list[ast.stmt] = [node]
        while len(rest) == 1 and isinstance(rest[0], ast.If):
            branch = rest[0]
            self.values(branch.test, scope)
            self._parts(branch.body, scope)
            rest = branch.orelse
        self._parts(rest, scope)

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
        self._type_parameters(node, inner)
        outer = inner if getattr(node, "type_params", ()) else scope
        self.bind_parameters(node, outer)
        if node.returns is not None:
            self.facts.add("returned", node, "", self.annotated(node.returns, outer))
        if isinstance(scope.node, ast.ClassDef) and not _is_static(node):
            positional = (*node.args.posonlyargs, *node.args.args)
            if positional:
                receiver: Values = frozenset({Instance(scope.node)})
                self.facts.add("name", node, positional[0].arg, receiver)
        decorated: Values = frozenset({Function(node)})
        for decorator in reversed(node.decorator_list):
            decorated = self.decorated(decorator, decorated, scope)
        self.define(node.name, decorated, scope)
        self.body(node, inner)
        self.note_fixture(node)

    def _class(self, node: ast.ClassDef, scope: Scope) -> None:
        inner = self.inner_scope(node, scope)
        self._type_parameters(node, inner)
        outer = inner if getattr(node, "type_params", ()) else scope
        for base in node.bases:
            bases = self.values(base, outer)
            self.facts.add("bases", node, "", bases)
            for value in bases:
                if isinstance(value, Class):
                    self.facts.add("derived", value.node, "", frozenset({Class(node)}))
        for keyword in node.keywords:
            self.values(keyword.value, scope)
        decorated: Values = frozenset({Class(node)})
        for decorator in reversed(node.decorator_list):
            decorated = self.decorated(decorator, decorated, scope)
        self.define(node.name, decorated, scope)
        self.body(node, inner)

    def _type_parameters(self, node: ast.AST, inner: Scope) -> None:
        """Bind type parameters (Python 3.12); each may be its bound."""
        for parameter in getattr(node, "type_params", ()):
            bound = getattr(parameter, "bound", None)
            if bound is not None:
                values = self.values(bound, inner)
                self.define(parameter.name, values | self.items(values), inner)


def _is_static(node: ast.FunctionDef | ast.AsyncFunctionDef) -> bool:
    return any(
        isinstance(d, ast.Name) and d.id == "staticmethod" for d in node.decorator_list
    )
