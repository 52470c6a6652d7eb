"""The possible values of expressions in a user's source."""

from __future__ import annotations

import ast
from collections.abc import Sequence

from cliqgen.usage.calls import Call, Calls
from cliqgen.usage.facts import Facts
from cliqgen.usage.imports import Imports
from cliqgen.usage.members import ANYWHERE, MADE_UP, NAMESPACES, Members
from cliqgen.usage.names import FunctionNode, Scope, arguments, make_scope, text_of
from cliqgen.usage.values import (
    NOTHING,
    Alias,
    Builtin,
    Class,
    ClientClass,
    Collection,
    Function,
    Instance,
    Resource,
    ResourceClass,
    Value,
    Values,
)

#: Wrappers of types in annotations that change nothing.
_WRAPPERS = frozenset({"Annotated", "ClassVar", "Final", "Optional", "Union"})
#: Types that say nothing about a value.
_ANYTHING = frozenset({"Any", "object", "typing.Any", "t.Any", "Self"})
_FIXTURES = ast.Pass()


class Expressions:
    """Evaluates expressions, and notes each method of the client that they refer to."""

    def __init__(
        self,
        modules: Sequence[Scope],
        files: Sequence[str],
        imports: Imports,
        facts: Facts,
    ) -> None:
        self.facts = facts
        self.imports = imports
        self._members = Members(imports, facts, files)
        self._calls = Calls(self._members, facts)
        self._texts: dict[ast.expr, ast.expr | None] = {}
        self._scopes: dict[ast.AST, Scope] = {m.node: m for m in modules}

    def inner_scope(self, node: ast.AST, scope: Scope) -> Scope:
        """The scope of a class or function that is in another one."""
        inner = self._scopes.get(node)
        if inner is None:
            inner = self._scopes[node] = make_scope(node, scope.source, scope)
        return inner

    def define(self, name: str, values: Values, scope: Scope) -> None:
        """Add these values to a name."""
        owner = scope.owner(name) or scope
        self.facts.add("name", owner.node, name, values)

    def values(self, node: ast.expr, scope: Scope) -> Values:
        """The possible values of an expression."""
        match node:
            case ast.Name():
                return self._name(node, scope)
            case ast.Attribute():
                return self._attribute(node, scope)
            case ast.Call():
                return self._call(node, scope)
            case ast.Await() | ast.Starred():
                return self.values(node.value, scope)
            case ast.NamedExpr():
                values = self.values(node.value, scope)
                self.assign(node.target, values, scope)
                return values
            case ast.IfExp():
                self.values(node.test, scope)
                return self._union((node.body, node.orelse), scope)
            case ast.BoolOp():
                return self._union(node.values, scope)
            case ast.BinOp():
                return self._union(_terms(node), scope)
            case ast.Subscript():
                return self._subscript(node, scope)
            case ast.List() | ast.Tuple() | ast.Set():
                return self.facts.collection(node, self._union(node.elts, scope))
            case ast.Dict():
                keys = [key for key in node.keys if key is not None]
                self._union(keys, scope)
                return self.facts.collection(node, self._union(node.values, scope))
            case ast.ListComp() | ast.SetComp() | ast.GeneratorExp():
                self._generators(node.generators, scope)
                return self.facts.collection(node, self.values(node.elt, scope))
            case ast.DictComp():
                self._generators(node.generators, scope)
                self.values(node.key, scope)
                return self.facts.collection(node, self.values(node.value, scope))
            case ast.Lambda():
                inner = self.inner_scope(node, scope)
                self._bind_defaults(node, scope)
                returned = self.values(node.body, inner)
                self.facts.add("returned", node, "", returned)
                return frozenset({Function(node)})
            case ast.Yield() | ast.YieldFrom():
                given = (
                    NOTHING if node.value is None else self.values(node.value, scope)
                )
                given |= (
                    self._members.items(given)
                    if isinstance(node, ast.YieldFrom)
                    else NOTHING
                )
                self.facts.add("yielded", scope.node, "", given)
                return NOTHING
            case _:
                for child in ast.iter_child_nodes(node):
                    if isinstance(child, ast.expr):
                        self.values(child, scope)
                return NOTHING

    def items(self, values: Values) -> Values:
        """The results of iterating over values."""
        return self._members.items(values)

    def attribute_of(
        self, owners: Values, name: str, node: ast.expr, scope: Scope
    ) -> Values:
        """The possible values of an attribute without an expression of its own."""
        return self._members.look_up(owners, name, node, scope) if owners else NOTHING

    def decorated(self, decorator: ast.expr, values: Values, scope: Scope) -> Values:
        """The values of a decorated function or class.

        A decorator of a library does not change it. If it was called with a class, such as
        `app.task(base=Task)`, the first parameter may be an instance.
        """
        callees = self.values(decorator, scope)
        call = ast.Call(decorator, [decorator], [])
        ast.copy_location(call, decorator)
        result = NOTHING
        for callee in callees:
            if (
                isinstance(callee, Class | ClientClass)
                and isinstance(decorator, ast.Call)
            ) or isinstance(callee, ClientClass):
                self._give_first(values, self._instances_of(callee))
            elif isinstance(callee, Function | Class | Instance):
                result |= self._calls.outcome(callee, Call(call, scope, [values], {}))
        return result or values

    def _give_first(self, functions: Values, values: Values) -> None:
        for function in functions:
            if isinstance(function, Function) and arguments(function.node):
                first = arguments(function.node)[0]
                self.facts.add("name", function.node, first.arg, values)

    def entered(self, values: Values) -> Values:
        """The values that `with` binds for context managers."""
        result = values | self._members.items(values)
        for value in values:
            if isinstance(value, Instance):
                for name in ("__enter__", "__aenter__"):
                    result |= self._members.returned_by(value, name)
        return result

    def assign_expression(
        self, target: ast.expr, value: ast.expr, scope: Scope
    ) -> None:
        """Assign an expression; two displays of equal length item by item."""
        targets, parts = _display(target), _display(value)
        if targets and len(targets) == len(parts):
            for inner, part in zip(targets, parts, strict=True):
                self.assign_expression(inner, part, scope)
        else:
            self.assign(target, self.values(value, scope), scope)

    def assign(self, target: ast.expr, values: Values, scope: Scope) -> None:
        """Add these values to a target."""
        match target:
            case ast.Name():
                self.define(target.id, values, scope)
            case ast.Starred():
                self.assign(target.value, self.facts.collection(target, values), scope)
            case ast.Tuple() | ast.List():
                single = {v for v in values if not isinstance(v, Builtin | Collection)}
                items = self._members.items(values) | single
                for inner in target.elts:
                    self.assign(inner, items, scope)
            case ast.Attribute():
                owners = self.values(target.value, scope)
                self._members.assign(owners, target.attr, values)
            case ast.Subscript():
                self.values(target.slice, scope)
                owners = self.values(target.value, scope)
                for owner in owners:
                    if isinstance(owner, Collection):
                        self.facts.add("items", owner.node, "", values)
                    elif isinstance(owner, Instance):
                        name = text_of(target.slice) or MADE_UP
                        self.facts.add("attribute", owner.node, name, values)
                if not any(isinstance(o, Collection) for o in owners):
                    self.facts.add(
                        "attribute", ANYWHERE, ast.unparse(target.slice), values
                    )
            case _:
                pass

    def annotated(self, node: ast.expr, scope: Scope) -> Values:
        """The possible values of an annotation's type."""
        match node:
            case ast.Constant(value=str() as text):
                if node not in self._texts:
                    self._texts[node] = _parsed(text, node)
                inner = self._texts[node]
                return NOTHING if inner is None else self.annotated(inner, scope)
            case ast.BinOp():
                return self.annotated(node.left, scope) | self.annotated(
                    node.right, scope
                )
            case ast.Subscript():
                parts = (
                    node.slice.elts
                    if isinstance(node.slice, ast.Tuple)
                    else [node.slice]
                )
                name = ast.unparse(node.value).rpartition(".")[2]
                generic = self.annotated(node.value, scope)
                if any(isinstance(value, Instance) for value in generic):
                    return generic
                if name in ("type", "Type"):
                    return self._union(parts, scope)
                if name in ("Callable", "Literal"):
                    return frozenset({Builtin(name)})
                result = frozenset(v for p in parts for v in self.annotated(p, scope))
                if name in _WRAPPERS:
                    given = (
                        self._union(parts[1:], scope)
                        if name == "Annotated"
                        else NOTHING
                    )
                    return result | given
                return self.facts.collection(node, result)
            case ast.Name() | ast.Attribute():
                evaluated = self.values(node, scope)
                return frozenset(i for v in evaluated for i in self._instances_of(v))
            case ast.List() | ast.Tuple():
                return frozenset(v for p in node.elts for v in self.annotated(p, scope))
            case _:
                return NOTHING

    def _instances_of(self, value: Value) -> Values:
        """The possible values of a type."""
        match value:
            case ClientClass():
                return frozenset({Resource(())})
            case ResourceClass():
                return frozenset({Resource(value.path)})
            case Class():
                return frozenset({Instance(value.node)})
            case Builtin():
                is_any = value.name in _ANYTHING
                return NOTHING if is_any else frozenset({value})
            case Alias():
                return self.facts.of("annotated", value.node)
            case _:
                return NOTHING

    def bind_parameters(self, node: FunctionNode, scope: Scope) -> None:
        """Bind the parameters of a function to the values that they imply."""
        for argument in arguments(node):
            if argument.annotation is not None:
                values = self.annotated(argument.annotation, scope)
            else:
                values = self.facts.of("name", _FIXTURES, argument.arg)
            if argument in (node.args.vararg, node.args.kwarg):
                values = self.facts.collection(argument, values)
            self.facts.add("name", node, argument.arg, values)
        self._bind_defaults(node, scope)

    def _bind_defaults(self, node: FunctionNode, scope: Scope) -> None:
        positional = [*node.args.posonlyargs, *node.args.args]
        defaults = zip(reversed(positional), reversed(node.args.defaults), strict=False)
        for argument, default in (
            *defaults,
            *zip(node.args.kwonlyargs, node.args.kw_defaults, strict=True),
        ):
            if default is not None:
                self.facts.add("name", node, argument.arg, self.values(default, scope))

    def note_fixture(self, node: ast.FunctionDef | ast.AsyncFunctionDef) -> None:
        """Bind parameters of that name to the result of a pytest fixture."""
        for decorator in node.decorator_list:
            if "fixture" in ast.unparse(decorator):
                given = self.facts.of("returned", node) | self.facts.of("yielded", node)
                given |= self._members.items(given)
                for name in (node.name, *_name_of_fixture(decorator)):
                    self.facts.add("name", _FIXTURES, name, given)
                    self.facts.add("attribute", ANYWHERE, repr(name), given)

    def _name(self, node: ast.Name, scope: Scope) -> Values:
        owner = scope.owner(node.id)
        if owner is None:
            return frozenset({Builtin(node.id)})
        return self.facts.of("name", owner.node, node.id)

    def _attribute(self, node: ast.Attribute, scope: Scope) -> Values:
        owners = self.values(node.value, scope)
        return self._members.look_up(owners, node.attr, node, scope)

    def _subscript(self, node: ast.Subscript, scope: Scope) -> Values:
        owners = self.values(node.value, scope)
        self.values(node.slice, scope)
        result = self._members.items(
            frozenset(o for o in owners if isinstance(o, Collection | Instance))
        )
        name = text_of(node.slice)
        for owner in owners:
            match owner:
                case Collection() if isinstance(node.slice, ast.Slice):
                    result |= {owner}
                case Instance() if name is not None:
                    result |= self._members.of(owner, name)
                case Class() | ClientClass():
                    result |= {owner}
                case Builtin() if _is_type(owner.name):
                    evaluated = self.annotated(node, scope)
                    self.facts.add("annotated", node, "", evaluated)
                    result |= {Alias(node)}
                case Builtin() if owner.name in NAMESPACES:
                    result |= self._members.name_of(node.slice, scope)
                case Builtin() if owner.name in ("sys.modules", "modules"):
                    result |= self._members.module_at(node.slice, scope) or {owner}
                case Builtin():
                    result |= {owner}
                case _:
                    pass
        kept = self.facts.of("attribute", ANYWHERE, ast.unparse(node.slice))
        has_items = any(isinstance(o, Collection | Instance) for o in owners)
        return result if has_items else result | kept

    def _generators(
        self, generators: Sequence[ast.comprehension], scope: Scope
    ) -> None:
        for generator in generators:
            items = self._members.items(self.values(generator.iter, scope))
            self.assign(generator.target, items, scope)
            self._union(generator.ifs, scope)

    def _union(self, nodes: Sequence[ast.expr], scope: Scope) -> Values:
        result = NOTHING
        for node in nodes:
            result |= self.values(node, scope)
        return result

    def _call(self, node: ast.Call, scope: Scope) -> Values:
        callees = self.values(node.func, scope)
        given = [self._argument(a, scope) for a in node.args]
        named = {k.arg or "": self.values(k.value, scope) for k in node.keywords}
        call = Call(node, scope, given, named)
        asked = self._asked(node, scope)
        if asked:
            return self._calls.attribute(asked, node.args[0], call)
        if not callees:
            callees = frozenset({Builtin(ast.unparse(node.func))})
        return frozenset(v for c in callees for v in self._calls.outcome(c, call))

    def _asked(self, node: ast.Call, scope: Scope) -> Values:
        """The parts of a client that `x.__getattribute__(name)` asks for an attribute."""
        function = node.func
        if not isinstance(function, ast.Attribute) or len(node.args) != 1:
            return NOTHING
        if function.attr not in ("__getattr__", "__getattribute__"):
            return NOTHING
        owners = self.values(function.value, scope)
        return frozenset(o for o in owners if isinstance(o, Resource))

    def _argument(self, node: ast.expr, scope: Scope) -> Values:
        values = self.values(node, scope)
        return self._members.items(values) if isinstance(node, ast.Starred) else values


def _display(node: ast.expr) -> list[ast.expr]:
    """The items of a literal list or tuple, without stars."""
    if not isinstance(node, ast.Tuple | ast.List):
        return []
    return [] if any(isinstance(e, ast.Starred) for e in node.elts) else node.elts


def _parsed(text: str, node: ast.expr) -> ast.expr | None:
    """The type in a string of an annotation, if it is one."""
    try:
        inner = ast.parse(text.strip(), mode="eval").body
    except (SyntaxError, ValueError, RecursionError, MemoryError):
        return None
    for part in ast.walk(inner):
        ast.copy_location(part, node)
    return inner


def _terms(node: ast.BinOp) -> list[ast.expr]:
    """The terms of `a + b + c`, which may be hundreds."""
    terms: list[ast.expr] = []
    left: ast.expr = node
    while isinstance(left, ast.BinOp):
        terms.append(left.right)
        left = left.left
    return [left, *reversed(terms)]


def _is_type(name: str) -> bool:
    """Whether a name looks like that of a type."""
    last = name.rpartition(".")[2]
    return last[:1].isupper() or last in ("dict", "frozenset", "list", "set", "tuple")


def _name_of_fixture(decorator: ast.expr) -> list[str]:
    keywords = decorator.keywords if isinstance(decorator, ast.Call) else []
    names = (text_of(k.value) for k in keywords if k.arg == "name")
    return [name for name in names if name is not None]
