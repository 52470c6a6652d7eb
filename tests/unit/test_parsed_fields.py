"""Nothing that is parsed is dropped in silence: a later stage reads each field.

The source of those stages is read. An access counts for a class where what it is of is
known: by the annotation of an argument, or by the fields that lead there. An access to what
is not known counts where only one class has a field of that name.
"""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from cliqgen.ir import api as ir_api
from cliqgen.ir import data as ir_data
from cliqgen.ir import types as ir_types
from cliqgen.openapi import description
from msgspec import Struct

_ROOT = Path(description.__file__).parent.parent
#: The stages behind the parser, and those of its modules that work on what is parsed.
_LATER = ("ir", "passes", "python", "comparison", "usage")
_WITHIN = ("openapi/variants.py", "openapi/tags.py", "openapi/merge.py")
#: Where something stands says nothing of what it is.
_PLACES = frozenset({"node"})


def _structs(module: object) -> dict[str, type[Struct]]:
    return {
        name: value
        for name, value in vars(module).items()
        if isinstance(value, type) and issubclass(value, Struct)
    }


#: The modules whose classes are followed, and what goes before the names of these.
_MODULES = {description: "", ir_types: "ir.", ir_data: "ir.", ir_api: "ir."}
CLASSES = {
    f"{prefix}{name}": kind
    for module, prefix in _MODULES.items()
    for name, kind in _structs(module).items()
    if kind.__module__ == module.__name__
}


def _names(tree: ast.Module, module: str) -> dict[str, str]:
    """What the names of classes mean in a module."""
    prefixes = {m.__name__: prefix for m, prefix in _MODULES.items()}
    found = {
        alias.asname or alias.name: f"{prefixes[node.module]}{alias.name}"
        for node in tree.body
        if isinstance(node, ast.ImportFrom) and node.module in prefixes
        for alias in node.names
    }
    if module in prefixes:
        own = (node.name for node in tree.body if isinstance(node, ast.ClassDef))
        found |= {name: f"{prefixes[module]}{name}" for name in own}
    return {name: key for name, key in found.items() if key in CLASSES}


def _class_in(annotation: str, names: dict[str, str]) -> str | None:
    """The class that an annotation speaks of, be it in a tuple or optional."""
    words = re.findall(r"(?<![\w.])(openapi\.)?([A-Z]\w*)", annotation)
    known = [word if module else names.get(word) for module, word in words]
    found = {key for key in known if key in CLASSES}
    return found.pop() if len(found) == 1 else None


def _annotated() -> Iterator[tuple[tuple[str, str], str | None]]:
    for key, kind in CLASSES.items():
        path = _ROOT.parent / f"{kind.__module__.replace('.', '/')}.py"
        names = _names(ast.parse(path.read_text("utf-8")), kind.__module__)
        for field in kind.__struct_fields__:
            yield (key, field), _class_in(kind.__annotations__[field], names)


#: The class of what each field holds, if it is one of these.
HELD = dict(_annotated())
FIELDS = [
    (kind, field)
    for kind, field in HELD
    if not kind.startswith("ir.") and field not in _PLACES
]


class _Reads(ast.NodeVisitor):
    """The fields that a module reads: of a known class, or of an unknown one (None)."""

    def __init__(self, names: dict[str, str], returned: dict[str, str | None]) -> None:
        self.found: set[tuple[str | None, str]] = set()
        self._names = names
        self._returned = returned
        self._known: list[dict[str, str | None]] = [{}]

    def visit_FunctionDef(self, node: ast.FunctionDef) -> None:
        arguments = (*node.args.posonlyargs, *node.args.args, *node.args.kwonlyargs)
        self._known.append(
            {a.arg: self._class_of_annotation(a.annotation) for a in arguments}
        )
        for _ in range(2):  # what is assigned below may be known only then
            self.generic_visit(node)
        self._known.pop()

    def visit_Assign(self, node: ast.Assign) -> None:
        for target in node.targets:
            self._bind(target, node.value)
        self.generic_visit(node)

    def visit_AnnAssign(self, node: ast.AnnAssign) -> None:
        if isinstance(node.target, ast.Name):
            self._known[-1][node.target.id] = self._class_of_annotation(node.annotation)
        self.generic_visit(node)

    def visit_NamedExpr(self, node: ast.NamedExpr) -> None:
        self._bind(node.target, node.value)
        self.generic_visit(node)

    def visit_For(self, node: ast.For) -> None:
        self._bind(node.target, node.iter)
        self.generic_visit(node)

    def visit_comprehension(self, node: ast.comprehension) -> None:
        self._bind(node.target, node.iter)
        self.generic_visit(node)

    def _visit_comprehension_of(self, node: ast.AST) -> None:
        for generator in getattr(node, "generators", ()):
            self.visit(generator)
        self.generic_visit(node)

    visit_ListComp = visit_SetComp = _visit_comprehension_of
    visit_DictComp = visit_GeneratorExp = _visit_comprehension_of

    def visit_Call(self, node: ast.Call) -> None:
        if ast.unparse(node.func) == "isinstance":
            kind = self._class_of_annotation(node.args[1])
            if kind is not None:
                self._known[-1][ast.unparse(node.args[0])] = kind
        self.generic_visit(node)

    def visit_Attribute(self, node: ast.Attribute) -> None:
        if isinstance(node.ctx, ast.Load):
            self.found.add((self._class_of(node.value), node.attr))
        self.generic_visit(node)

    def _bind(self, target: ast.expr, value: ast.expr) -> None:
        found = self._class_of(value)
        for name in [target] if not isinstance(target, ast.Tuple) else target.elts:
            if isinstance(name, ast.Name | ast.Attribute):
                is_own = isinstance(name, ast.Attribute) and found is not None
                self._known[0 if is_own else -1][ast.unparse(name)] = found

    def _class_of(self, node: ast.expr) -> str | None:
        """The class of an expression, or of its elements; None where it is not known."""
        if isinstance(node, ast.Name | ast.Attribute):
            text = ast.unparse(node)
            known = (s[text] for s in reversed(self._known) if s.get(text) is not None)
            found = next(known, None)
            if found is not None or isinstance(node, ast.Name):
                return found
        if isinstance(node, ast.Attribute):
            holder = self._class_of(node.value)
            return HELD.get((holder or "", node.attr))
        if isinstance(node, ast.Subscript | ast.Starred | ast.Await):
            return self._class_of(node.value)
        if isinstance(node, ast.BoolOp | ast.Tuple | ast.List):
            inner = node.values if isinstance(node, ast.BoolOp) else node.elts
            return next(filter(None, map(self._class_of, inner)), None)
        if isinstance(node, ast.IfExp):
            return self._class_of(node.body) or self._class_of(node.orelse)
        if isinstance(node, ast.GeneratorExp | ast.ListComp | ast.SetComp):
            for generator in node.generators:
                self._bind(generator.target, generator.iter)
            return self._class_of(node.elt)
        if isinstance(node, ast.Call):
            called = ast.unparse(node.func).rpartition(".")[2]
            if self._returned.get(called) is not None:
                return self._returned[called]
            of_what = [node.func.value] if isinstance(node.func, ast.Attribute) else []
            inner = (*of_what, *node.args[:2])
            return next(filter(None, map(self._class_of, inner)), None)
        return None

    def _class_of_annotation(self, node: ast.expr | None) -> str | None:
        return None if node is None else _class_in(ast.unparse(node), self._names)


def _returned(tree: ast.Module, names: dict[str, str]) -> dict[str, str | None]:
    """The class that each function of a module returns, if it is one of these."""
    return {
        function.name: _class_in(ast.unparse(function.returns), names)
        for function in ast.walk(tree)
        if isinstance(function, ast.FunctionDef) and function.returns is not None
    }


def _modules() -> Iterator[Path]:
    for stage in _LATER:
        yield from sorted((_ROOT / stage).rglob("*.py"))
    yield from (_ROOT / name for name in _WITHIN)


@pytest.fixture(scope="module")
def reads() -> set[tuple[str | None, str]]:
    trees = {path: ast.parse(path.read_text("utf-8")) for path in _modules()}
    names = {
        path: _names(
            tree, ".".join(path.relative_to(_ROOT.parent).with_suffix("").parts)
        )
        for path, tree in trees.items()
    }
    returned = {path: _returned(tree, names[path]) for path, tree in trees.items()}
    anywhere = {name: kind for own in returned.values() for name, kind in own.items()}
    found: set[tuple[str | None, str]] = set()
    for path, tree in trees.items():
        visitor = _Reads(names[path], {**anywhere, **returned[path]})
        visitor.visit(tree)
        found |= visitor.found
    return found


def _is_of_one(name: str) -> bool:
    """Whether only one class, of the model or of the next stage, has such a field."""
    return sum(field == name for _, field in HELD) == 1


@pytest.mark.parametrize(("kind", "field"), FIELDS)
def test_a_later_stage_reads_it(
    reads: set[tuple[str | None, str]], kind: str, field: str
) -> None:
    is_read = (kind, field) in reads
    is_read = is_read or (_is_of_one(field) and (None, field) in reads)
    assert is_read, f"{kind}.{field} is parsed, and no later stage reads it"


def test_what_is_read_is_told_by_annotations_and_fields() -> None:
    source = """
from cliqgen.openapi.description import Header, Response

def shown(response: Response, other) -> list[object]:
    first = response.headers[0]
    names = [header.name for header in response.headers if header.description]
    return [first.schema, names, other.status, response_of(other).content]

def response_of(other) -> Response: ...
"""
    tree = ast.parse(source)
    names = _names(tree, "example")
    visitor = _Reads(names, _returned(tree, names))
    visitor.visit(tree)
    assert {found for found in visitor.found if found[1] != "headers"} == {
        ("Header", "name"),
        ("Header", "description"),
        ("Header", "schema"),
        (None, "status"),
        ("Response", "content"),
    }
