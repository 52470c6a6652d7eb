"""Whether each name of a module is bound where it is used."""

from __future__ import annotations

import ast
import builtins
from collections.abc import Iterable, Iterator

from cliqgen.soundness.modules import Names
from cliqgen.soundness.statements import (
    all_arguments,
    bound_names,
    flat,
    inner_nodes,
    walk,
)

#: Builtins with which text could become code, or leave the program.
_REFUSED = frozenset(
    {
        *("__import__", "breakpoint", "compile", "delattr", "eval", "exec", "exit"),
        *("input", "open", "quit", "setattr", "vars"),
    }
)
_BUILTINS = (frozenset(dir(builtins)) | {"__name__", "__file__"}) - _REFUSED
_FUNCTIONS = (ast.FunctionDef, ast.AsyncFunctionDef)
_COMPREHENSIONS = (ast.ListComp, ast.SetComp, ast.DictComp, ast.GeneratorExp)
#: Nodes with a scope or an annotation of their own, names, and nodes without names.
_SCOPED = frozenset(
    {
        *(ast.Constant, ast.Name, ast.Lambda, ast.AnnAssign, ast.arg),
        *(*_FUNCTIONS, *_COMPREHENSIONS),
    }
)


class Reader:
    """Reads a module as Python would: what runs at once sees what is above it.

    Bodies of functions and lambdas run later and see the whole module. So do annotations,
    of which msgspec reads those of fields; the others are only for type checkers.
    """

    def __init__(self, names: Names) -> None:
        self._names = names
        self._sofar = Names()

    def read(self, body: Iterable[ast.stmt]) -> Iterator[tuple[int, str]]:
        for statement, is_static in flat(body):
            now = self._sofar.static if is_static else self._sofar.running
            yield from self._statement(statement, now, is_static)
            for name in bound_names(statement):
                self._sofar.add(name, is_static=is_static)

    def _statement(
        self, node: ast.stmt, now: set[str], is_static: bool
    ) -> Iterator[tuple[int, str]]:
        if isinstance(node, ast.ClassDef):
            yield from self._class(node, now)
        elif isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
            yield from self._function(node, now)
        elif isinstance(node, ast.AnnAssign):
            yield from _unknown(node.annotation, self._names.static, set())
            if node.value is not None:
                value: ast.expr = node.value
                if is_static and isinstance(value, ast.Constant):
                    value = _quoted(value)
                    now = self._names.static
                yield from self._expression(value, now)
        elif isinstance(node, ast.Assign):
            yield from self._expression(node.value, now)

    def _class(self, node: ast.ClassDef, now: set[str]) -> Iterator[tuple[int, str]]:
        outside = [*node.bases, *(k.value for k in node.keywords), *node.decorator_list]
        for expression in outside:
            yield from self._expression(expression, now)
        inside = set(now)
        hints = self._names.running | inside
        yield from _hidden_types(node)
        for statement in node.body:
            if isinstance(statement, ast.AnnAssign):
                yield from _unknown(statement.annotation, hints, set())
                if statement.value is not None:
                    yield from self._expression(statement.value, inside)
            elif isinstance(statement, _FUNCTIONS):
                yield from self._function(statement, inside)
            elif isinstance(statement, ast.Assign):
                yield from self._expression(statement.value, inside)
            elif not isinstance(statement, ast.Expr | ast.Pass):
                name = type(statement).__name__
                yield statement.lineno, f"a statement of kind {name} in a class"
            names = bound_names(statement)
            inside.update(names)
            hints.update(names)

    def _function(
        self, node: ast.FunctionDef | ast.AsyncFunctionDef, now: set[str]
    ) -> Iterator[tuple[int, str]]:
        """A function: defaults and decorators are evaluated at once, its body later."""
        arguments = node.args
        defaults = [*arguments.defaults, *(d for d in arguments.kw_defaults if d)]
        for expression in (*defaults, *node.decorator_list):
            yield from self._expression(expression, now)
        hints = [a.annotation for a in all_arguments(arguments) if a.annotation]
        for hint in (*hints, *([node.returns] if node.returns else [])):
            yield from _unknown(hint, self._names.static, now)
        local = _local_names(node)
        yield from _called_arguments(node)
        for statement in node.body:
            yield from _unknown(
                statement, self._names.running, local, self._names.static
            )

    def _expression(self, node: ast.expr, now: set[str]) -> Iterator[tuple[int, str]]:
        """An expression that is evaluated at once, apart from its lambdas."""
        yield from _unknown(node, now, set(), later=self._names.running)


def _unknown(
    root: ast.AST,
    known: set[str],
    local: set[str],
    hints: set[str] | None = None,
    later: set[str] | None = None,
) -> Iterator[tuple[int, str]]:
    """The names that are used below a node and not bound there.

    `hints` are the names for annotations, `later` those for what runs later.
    """
    pending: list[tuple[ast.AST, set[str], set[str]]] = [(root, known, local)]
    while pending:
        node, names, own = pending.pop()
        if type(node) not in _SCOPED:
            pending += [(child, names, own) for child in inner_nodes(node)]
            continue
        if isinstance(node, ast.Name):
            name = node.id
            if name not in names and name not in own and name not in _BUILTINS:
                yield node.lineno, f"the name {name!r} is not known here"
            continue
        if isinstance(node, ast.Constant):
            continue
        if isinstance(node, ast.Lambda):
            own = own | {a.arg for a in all_arguments(node.args)}
            names = later or names
        elif isinstance(node, _COMPREHENSIONS):
            targets = [t for g in node.generators for t in walk(g.target)]
            own = own | {t.id for t in targets if isinstance(t, ast.Name)}
        elif isinstance(node, ast.AnnAssign):
            pending.append((node.annotation, hints or names, own))
            pending += [(n, names, own) for n in (node.target, node.value) if n]
            continue
        elif isinstance(node, ast.arg):
            if node.annotation is not None:
                pending.append((node.annotation, hints or names, own))
            continue
        elif isinstance(node, _FUNCTIONS):
            if node.returns is not None:
                pending.append((node.returns, hints or names, own))
            children = [node.args, *node.body, *node.decorator_list]
            pending += [(child, names, own) for child in children]
            continue
        pending += [(child, names, own) for child in inner_nodes(node)]


def _called_arguments(
    function: ast.FunctionDef | ast.AsyncFunctionDef,
) -> Iterator[tuple[int, str]]:
    """Calls of an argument: it hides the function of that name."""
    names = {argument.arg for argument in all_arguments(function.args)}
    for node in (node for part in function.body for node in walk(part)):
        called = node.func if isinstance(node, ast.Call) else None
        if isinstance(called, ast.Name) and called.id in names:
            yield called.lineno, f"the argument {called.id!r} hides a function"


def _hidden_types(node: ast.ClassDef) -> Iterator[tuple[int, str]]:
    """Annotations in a class that would be read as members of the class."""
    members = {name for statement in node.body for name in bound_names(statement)}
    for statement in node.body:
        hints: list[ast.expr | None] = []
        if isinstance(statement, ast.AnnAssign):
            hints = [statement.annotation]
        elif isinstance(statement, ast.FunctionDef | ast.AsyncFunctionDef):
            arguments = all_arguments(statement.args)
            hints = [statement.returns, *(each.annotation for each in arguments)]
        for part in (part for hint in hints if hint for part in walk(hint)):
            if isinstance(part, ast.Name) and part.id in members:
                yield part.lineno, f"the member {part.id!r} hides a type"


def _local_names(function: ast.FunctionDef | ast.AsyncFunctionDef) -> set[str]:
    """All that is bound anywhere in a function, inner functions and loops included."""
    names: set[str] = {a.arg for a in all_arguments(function.args)}
    pending: list[ast.AST] = list(function.body)
    while pending:
        node = pending.pop()
        if isinstance(node, ast.Name):
            if isinstance(node.ctx, ast.Store):
                names.add(node.id)
            continue
        if isinstance(node, ast.Constant):
            continue
        if isinstance(node, ast.stmt):
            names.update(bound_names(node))
        elif isinstance(node, ast.arg):
            names.add(node.arg)
        pending += inner_nodes(node)
    return names


def _quoted(node: ast.Constant) -> ast.expr:
    """The expression in a quoted annotation; the node itself if it holds none."""
    if not isinstance(node.value, str):
        return node
    try:
        inner = ast.parse(node.value, mode="eval").body
    except SyntaxError:
        return ast.copy_location(ast.Name(f"a quote of {node.value!r}"), node)
    for part in ast.walk(inner):
        ast.copy_location(part, node)
    return inner
