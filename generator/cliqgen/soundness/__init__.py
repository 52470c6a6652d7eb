"""The last look at what was printed: whether it would import, without importing it.

Each generated module is parsed once, and nothing of it is executed. What it imports must
be there, each name must be known where it is used, and a module consists of what generated
modules consist of. A fault found here is one of cliqgen's, never of the description.
"""

from __future__ import annotations

import ast
import builtins
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import astuple, dataclass, field

from cliqgen.diagnostics import CliqgenError, Diagnostic, failure
from cliqgen.hashes import hash_of_text
from cliqgen.memo import Memo
from cliqgen.soundness.statements import (
    DEFINITIONS,
    all_arguments,
    bound_names,
    checked_branches,
    flat,
    inner_nodes,
    walk,
)

#: All that generated modules import from elsewhere.
_ALLOWED = frozenset(
    {
        *("__future__", "builtins", "collections.abc", "datetime", "decimal"),
        *("functools", "importlib", "typing", "uuid", "httpx2", "msgspec"),
    }
)
#: Builtins with which text could become code, or leave the program.
_REFUSED = frozenset(
    {
        *("__import__", "breakpoint", "compile", "delattr", "eval", "exec", "exit"),
        *("input", "open", "quit", "setattr", "vars"),
    }
)
_BUILTINS = (frozenset(dir(builtins)) | {"__name__", "__file__"}) - _REFUSED
_STATEMENTS = (
    *(ast.Import, ast.ImportFrom, ast.Assign, ast.AnnAssign, ast.If, ast.Expr),
    *DEFINITIONS,
)
_COMPREHENSIONS = (ast.ListComp, ast.SetComp, ast.DictComp, ast.GeneratorExp)
#: Kinds of nodes in which names mean something else, or that are names or hold none.
_TELLING = (
    *(ast.Constant, ast.Name, ast.Lambda, ast.AnnAssign, ast.arg),
    *(ast.FunctionDef, ast.AsyncFunctionDef, *_COMPREHENSIONS),
)
_MOST_FAULTS = 20
#: Tables of the memo: by content, names of modules, and imports of faultless ones.
_NAMES, _FAULTLESS = "names of modules", "faultless modules"


def check_soundness(
    files: Mapping[str, str],
    package: str,
    stated: frozenset[str] = frozenset(),
    memo: Memo | None = None,
) -> None:
    """See that all modules of a package would import.

    The runtime in `_runtime` is copied as it is; only its names are looked at, and only
    where a generated module imports some. `stated` are the modules of classes that the user
    states for formats; the module of formats alone may import them.

    Raises:
        CliqgenError: a module is no Python, or would not import.
    """
    memo = memo or Memo()
    modules = _Modules(files, memo)
    own = [
        path
        for path in files
        if path.endswith(".py") and not path.startswith(f"{package}/_runtime/")
    ]
    looks: dict[str, _Look] = {}
    for path in own:
        foreign = stated if path == f"{package}/formats.py" else frozenset[str]()
        looks[path] = _known_look(path, modules, foreign, memo)
    faults: list[Diagnostic] = []
    for path, look in looks.items():
        for line, message in look.faults(path, modules):
            error = failure("output-invalid", f"{path}:{line}: {message}")
            faults += error.diagnostics
            if len(faults) == _MOST_FAULTS:
                raise CliqgenError(faults)
    if faults:
        raise CliqgenError(faults)


@dataclass
class _Names:
    """The names of a module: those there at run time, and those for type checkers too."""

    running: set[str] = field(default_factory=set[str])
    static: set[str] = field(default_factory=set[str])

    def add(self, name: str, *, is_static: bool) -> None:
        self.static.add(name)
        if not is_static:
            self.running.add(name)


@dataclass(frozen=True)
class _Import:
    """An import from within the package, for type checkers alone or not."""

    line: int
    level: int
    module: str
    names: tuple[str, ...]
    is_static: bool


@dataclass
class _Look:
    """What was found in one module; which names others have is known when all are read."""

    before: list[tuple[int, str]] = field(default_factory=list[tuple[int, str]])
    relative: list[_Import] = field(default_factory=list[_Import])
    after: list[tuple[int, str]] = field(default_factory=list[tuple[int, str]])

    def faults(self, path: str, modules: _Modules) -> Iterator[tuple[int, str]]:
        """All that is wrong with the module, by line."""
        yield from self.before
        for statement in self.relative:
            yield from _relative(path, statement, modules)
        yield from self.after


class _Modules:
    """The modules of a package, each parsed once and forgotten but for its names."""

    def __init__(self, files: Mapping[str, str], memo: Memo) -> None:
        self._files = files
        self._memo = memo
        self._names: dict[str, _Names] = {}

    def hash(self, path: str) -> str:
        """The hash of a module's text."""
        return hash_of_text(self._files[path])

    def parse(self, path: str) -> ast.Module:
        """The module as a tree, whose names are known from now on.

        Raises:
            SyntaxError: it is no Python.
        """
        self._names[path] = _Names()
        tree = ast.parse(self._files[path], path)
        for statement, is_static in flat(tree.body):
            for name in bound_names(statement):
                self._names[path].add(name, is_static=is_static)
        names = self._names[path]
        known = [sorted(names.running), sorted(names.static - names.running)]
        self._memo.put(_NAMES, self.hash(path), known)
        return tree

    def names(self, path: str) -> _Names:
        """What a module defines or imports.

        Raises:
            SyntaxError: it is no Python.
        """
        if path not in self._names:
            known = self._memo.get(_NAMES, self.hash(path))
            if known is None:
                self.parse(path)
            else:
                running, static = map(set[str], known)
                self._names[path] = _Names(running, running | static)
        return self._names[path]

    def find(self, folder: tuple[str, ...], module: str) -> str | None:
        """The file of a module below a folder; None where there is none."""
        base = "/".join([*folder, *filter(None, module.split("."))])
        for path in (f"{base}.py", f"{base}/__init__.py"):
            if path in self._files:
                return path
        return None


def _known_look(
    path: str, modules: _Modules, foreign: frozenset[str], memo: Memo
) -> _Look:
    """As `_look`; what was faultless by itself is not read again."""
    key = f"{modules.hash(path)} {' '.join(sorted(foreign))}"
    known = memo.get(_FAULTLESS, key)
    if known is not None:
        modules.names(path)  # the next run may ask for them
        relative = [
            _Import(line, level, module, tuple(names), is_static)
            for line, level, module, names, is_static in known
        ]
        return _Look(relative=relative)
    look = _look(path, modules, foreign)
    if not look.before and not look.after:
        memo.put(_FAULTLESS, key, [[*astuple(each)] for each in look.relative])
    return look


def _look(path: str, modules: _Modules, foreign: frozenset[str]) -> _Look:
    """Read a module, and find what is wrong with it by itself."""
    look = _Look()
    try:
        tree = modules.parse(path)
        compile(tree, path, "exec", dont_inherit=True)
    except SyntaxError as error:
        look.before.append((error.lineno or 0, f"invalid Python: {error.msg}"))
        return look
    except (ValueError, RecursionError) as error:
        look.before.append((0, f"invalid Python: {error}"))
        return look
    look.before += _misplaced(tree.body)
    look.before += _bound_twice(tree.body)
    look.before += _foreign(tree, foreign)
    look.relative += _relative_imports(tree)
    look.after += _Reader(modules.names(path)).read(tree.body)
    return look


def _misplaced(body: Iterable[ast.stmt]) -> Iterator[tuple[int, str]]:
    """Statements at the top of a module that generated code has none of."""
    for statement in body:
        is_known = isinstance(statement, _STATEMENTS)
        if isinstance(statement, ast.Expr):  # a docstring, of the module or of an alias
            is_known = isinstance(statement.value, ast.Constant)
        elif isinstance(statement, ast.If):
            is_known = checked_branches(statement) is not None
            yield from _misplaced([*statement.body, *statement.orelse])
        if not is_known:
            yield statement.lineno, f"a statement of kind {type(statement).__name__}"


def _bound_twice(body: Iterable[ast.stmt]) -> Iterator[tuple[int, str]]:
    """Names to which a module or a class gives two meanings, of which one is lost.

    What type checkers see and what runs may be defined once each.
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
            yield from _bound_twice(statement.body)


def _imports_below(statement: ast.stmt, packages: set[str]) -> bool:
    """Whether a module is imported of a package of which another one was before.

    The name of the package means the same to both.
    """
    if not isinstance(statement, ast.Import) or len(statement.names) > 1:
        return False
    name = statement.names[0]
    package = name.name.partition(".")[0]
    is_known = name.asname is None and package in packages
    packages.add(package)
    return is_known


def _bindings(body: Iterable[ast.stmt], *known: set[str]) -> Iterator[tuple[int, str]]:
    """What of a body is known already; the rest is, from now on."""
    for statement in body:
        for name in bound_names(statement):
            if any(name in names for names in known):
                yield statement.lineno, f"the name {name!r} is bound twice"
            for names in known:
                names.add(name)


def _foreign(tree: ast.Module, stated: frozenset[str]) -> Iterator[tuple[int, str]]:
    """Imports of modules that clients have no need of."""
    for node in _import_statements(tree.body):
        if isinstance(node, ast.Import):
            foreign = [alias.name for alias in node.names]
        else:
            foreign = [] if node.level else [node.module or ""]
        for name in foreign:
            if name not in _ALLOWED and name not in stated:
                yield node.lineno, f"an import of {name!r}"


def _relative_imports(tree: ast.Module) -> Iterator[_Import]:
    """The imports from within the package."""
    for statement, is_static in flat(tree.body):
        for node in _import_statements([statement]):
            if isinstance(node, ast.ImportFrom) and node.level:
                names = tuple(alias.name for alias in node.names)
                module = node.module or ""
                yield _Import(node.lineno, node.level, module, names, is_static)


def _import_statements(
    body: Sequence[ast.stmt],
) -> Iterator[ast.Import | ast.ImportFrom]:
    """All imports: they are statements, so expressions need not be looked into."""
    pending: list[ast.AST] = list(reversed(body))
    while pending:
        node = pending.pop()
        if isinstance(node, ast.Import | ast.ImportFrom):
            yield node
        elif not isinstance(node, ast.Expr | ast.Assign | ast.AnnAssign | ast.Return):
            pending += [n for n in inner_nodes(node) if isinstance(n, ast.stmt)]


def _relative(
    path: str, statement: _Import, modules: _Modules
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
    except SyntaxError:  # told where that module is checked
        return
    known = names.static if statement.is_static else names.running
    below = tuple(target.split("/"))[:-1]
    for name in statement.names:
        is_module = target.endswith("/__init__.py") and modules.find(below, name)
        if name not in known and not is_module:
            yield statement.line, f"{target} has no {name}"


class _Reader:
    """Goes through a module as Python would: what runs at once sees what is above it.

    Bodies of functions and lambdas run later and see the whole module. So do annotations,
    of which msgspec reads those of fields; others are for type checkers alone.
    """

    def __init__(self, names: _Names) -> None:
        self._names = names
        self._sofar = _Names()

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
        yield from _hidden_types(node)
        for statement in node.body:
            if isinstance(statement, ast.FunctionDef | ast.AsyncFunctionDef):
                yield from self._function(statement, inside)
            elif isinstance(statement, ast.AnnAssign):
                hints = self._names.running | inside
                yield from _unknown(statement.annotation, hints, set())
                if statement.value is not None:
                    yield from self._expression(statement.value, inside)
            elif isinstance(statement, ast.Assign):
                yield from self._expression(statement.value, inside)
            elif not isinstance(statement, ast.Expr | ast.Pass):
                kind = type(statement).__name__
                yield statement.lineno, f"a statement of kind {kind} in a class"
            inside.update(bound_names(statement))

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
    """The names that are used below a node and not known there.

    `hints` are the names for annotations, `later` those for what runs later.
    """
    pending: list[tuple[ast.AST, set[str], set[str]]] = [(root, known, local)]
    while pending:
        node, names, own = pending.pop()
        if not isinstance(node, _TELLING):
            pending += [(child, names, own) for child in inner_nodes(node)]
            continue
        if isinstance(node, ast.Constant):
            continue
        if isinstance(node, ast.Name):
            name = node.id
            if name not in names and name not in own and name not in _BUILTINS:
                yield node.lineno, f"the name {name!r} is not known here"
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
        else:
            if node.returns is not None:
                pending.append((node.returns, hints or names, own))
            children = [node.args, *node.body, *node.decorator_list]
            pending += [(child, names, own) for child in children]
            continue
        pending += [(child, names, own) for child in inner_nodes(node)]


def _called_arguments(
    function: ast.FunctionDef | ast.AsyncFunctionDef,
) -> Iterator[tuple[int, str]]:
    """Calls of what is an argument: it hides a function that was meant."""
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
    found: set[str] = {a.arg for a in all_arguments(function.args)}
    pending: list[ast.AST] = list(function.body)
    while pending:
        node = pending.pop()
        if isinstance(node, ast.Name):
            if isinstance(node.ctx, ast.Store):
                found.add(node.id)
            continue
        if isinstance(node, ast.Constant):
            continue
        if isinstance(node, ast.stmt):
            found.update(bound_names(node))
        elif isinstance(node, ast.arg):
            found.add(node.arg)
        pending += inner_nodes(node)
    return found


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
