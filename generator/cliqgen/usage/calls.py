"""The results of calls, and the possible values of parameters."""

from __future__ import annotations

import ast
from collections.abc import Sequence

from cliqgen.usage.constants import texts_of
from cliqgen.usage.facts import Facts
from cliqgen.usage.members import (
    ANYWHERE,
    BY_HAND,
    DELEGATES,
    MADE_UP,
    NAMESPACES,
    Members,
)
from cliqgen.usage.names import FunctionNode, Scope, text_of
from cliqgen.usage.running import RUNNING, client_in_text
from cliqgen.usage.values import (
    NOTHING,
    Builtin,
    Class,
    ClientClass,
    Collection,
    CollectionMethod,
    Function,
    Instance,
    Method,
    OwnMethod,
    Package,
    Resource,
    ResourceClass,
    Value,
    Values,
)

#: Functions that return their argument, or items of it.
_PASSING = frozenset(
    {"aclosing", "cast", "closing", "copy", "deepcopy", "enter_async_context"}
    | {"enter_context", "enumerate", "filter", "iter", "anext", "list", "next"}
    | {"nullcontext", "partial", "partialmethod", "reversed", "set", "sorted", "tuple"}
    | {"aiter", "chain", "cycle", "dict", "frozenset", "zip", "max", "min", "choice"}
    | {"with_resource", "ref", "proxy", "islice", "repeat", "product", "ChainMap"}
    | {"MappingProxyType", "TypeVar", "NewType", "wait_for", "shield", "NoneType"}
    | {"push_async_exit", "SimpleNamespace", "assert_type", "with_async_resource"}
)
#: Functions that return the result of a given function or class.
_FACTORIES = frozenset(
    {"Factory", "Field", "PrivateAttr", "attrib", "defaultdict", "field", "ib"}
)
#: Classes of containers for other values.
_CONTAINERS = _FACTORIES | {
    *(
        "ContextVar",
        "LifoQueue",
        "OrderedDict",
        "PriorityQueue",
        "Queue",
        "SimpleQueue",
    ),
    *("WeakKeyDictionary", "WeakSet", "WeakValueDictionary", "deque"),
}
#: Methods that return a value stored under a name.
_GETTING = frozenset({"get", "pop", "setdefault", "lookup", "getfixturevalue"})
#: What returns a name of a scope.
_NAMESPACES_GET = frozenset(f"{namespace}.get" for namespace in NAMESPACES)
#: Functions that do not call their arguments.
_HARMLESS = frozenset(
    {"bool", "hasattr", "hash", "id", "isinstance", "print", "repr", "str", "type"}
    | {"callable", "dir", "format", "issubclass", "vars", "setattr", "delattr"}
    | {"debug", "info", "warning", "error", "exception", "create_autospec"}
)


class Call:
    """A call with the values of its arguments; those of `**` have an empty name."""

    def __init__(
        self,
        node: ast.Call,
        scope: Scope,
        given: Sequence[Values],
        named: dict[str, Values],
    ) -> None:
        self.node = node
        self.scope = scope
        self.given = given
        self.named = named

    def everything(self) -> Values:
        """All arguments."""
        both = (*self.given, *self.named.values())
        return frozenset(value for values in both for value in values)


class Calls:
    """Follows calls into the functions of the sources."""

    def __init__(self, members: Members, facts: Facts) -> None:
        self._members = members
        self._facts = facts

    def outcome(self, callee: Value, call: Call) -> Values:
        """The result of calling a value; parameters get the arguments."""
        if self._facts.is_exhausted:
            return NOTHING
        match callee:
            case ClientClass():
                return frozenset({Resource(())})
            case ResourceClass():
                return frozenset({Resource(callee.path)})
            case OwnMethod():
                if callee.name in BY_HAND:
                    self._members.note(
                        f"{callee.name}() names no operation", call.node, call.scope
                    )
                return frozenset({callee.owner})
            case Function():
                return self._bound(callee, call)
            case Class():
                return self._made(callee, call)
            case Instance():
                return self._called(callee, call)
            case Method():
                return frozenset({Builtin("result")})
            case Collection():
                return self._facts.of("items", callee.node)
            case CollectionMethod():
                added = frozenset(v for values in call.given for v in values)
                self._facts.add("items", callee.owner.node, "", added)
                return self._facts.of("items", callee.owner.node) | {callee.owner}
            case Builtin():
                return self._unknown(callee.name, call)
            case Package():
                return self._passed_on(call)
            case _:
                return NOTHING

    def _bound(self, function: Function, call: Call) -> Values:
        """Call a function of the user: its parameters get the arguments."""
        node = function.node
        names = [a.arg for a in (*node.args.posonlyargs, *node.args.args)]
        if function.receiver is not None and names:
            self._facts.add("name", node, names.pop(0), frozenset({function.receiver}))
        self._bind_positions(node, names, call)
        listed = (*node.args.posonlyargs, *node.args.args, *node.args.kwonlyargs)
        parameters = {a.arg for a in listed}
        for name, values in call.named.items():
            values = values if name else self._members.items(values)
            for each in (name,) if name in parameters else () if name else parameters:
                self._facts.add("name", node, each, values)
            if name not in parameters and node.args.kwarg is not None:
                rest = self._facts.collection(node.args.kwarg, values)
                self._facts.add("name", node, node.args.kwarg.arg, rest)
        return self._outcome(node)

    def _bind_positions(
        self, node: FunctionNode, names: Sequence[str], call: Call
    ) -> None:
        """Bind arguments by position; one with a star may be any from there on."""
        is_spread = False
        for index, (argument, values) in enumerate(
            zip(call.node.args, call.given, strict=False)
        ):
            is_spread = is_spread or isinstance(argument, ast.Starred)
            for name in names[index:] if is_spread else names[index : index + 1]:
                self._facts.add("name", node, name, values)
            if (is_spread or index >= len(names)) and node.args.vararg is not None:
                rest = self._facts.collection(node.args.vararg, values)
                self._facts.add("name", node, node.args.vararg.arg, rest)

    def _outcome(self, node: ast.AST) -> Values:
        yielded = self._facts.of("yielded", node)
        returned = self._facts.of("returned", node)
        return returned | self._facts.collection(node, yielded) if yielded else returned

    def _called(self, owner: Instance, call: Call) -> Values:
        """Call an instance; without `__call__` it is the `cls` of a method, a class."""
        methods = self._members.of(owner, "__call__")
        if not methods:
            return self._made(Class(owner.node), call)
        functions = [m for m in methods if isinstance(m, Function)]
        return frozenset(v for m in functions for v in self._bound(m, call))

    def _made(self, made: Class, call: Call) -> Values:
        """Create an instance; without `__init__` like that of a dataclass."""
        instance = Instance(made.node)
        result: Values = frozenset({instance})
        for name in ("__init__", "__new__"):
            for method in self._members.of(instance, name):
                if isinstance(method, Function):
                    result |= self._bound(method, call)
        fields = _fields(made.node)
        for name, values in (
            *zip(fields, call.given, strict=False),
            *call.named.items(),
        ):
            if name in fields:
                self._facts.add("attribute", made.node, name, values)
            elif not name:  # by `**`, any of them
                for each in fields:
                    items = self._members.items(values)
                    self._facts.add("attribute", made.node, each, items)
        return result

    def _unknown(self, name: str, call: Call) -> Values:
        """Call something that is not in the sources."""
        last = name.rpartition(".")[2]
        if last in ("getattr", "__getattribute__") and len(call.node.args) > 1:
            return self._got(call)
        if name in RUNNING:
            self._note_text(call)
        if name in _NAMESPACES_GET and call.node.args:
            return self._members.name_of(call.node.args[0], call.scope)
        if last in ("import_module", "__import__") and call.node.args:
            module = text_of(call.node.args[0])
            return self._members.module(module) if module else NOTHING
        if last == "super":
            return self._above(call.scope)
        if last == "setattr" and len(call.given) == 3:
            self._set(call)
        if name == "vars" and not call.node.args:
            return frozenset({_result_of(name)})
        if last in _HARMLESS or name.endswith("patch.object"):
            return NOTHING
        if last == "__new__":
            return call.everything()
        kept = self._kept(last, call)
        outcomes = self._passed_on(call)
        everything = call.everything()
        if last in _PASSING:
            values = outcomes | everything | self._members.items(everything)
            values = values or frozenset({_result_of(name)})
            return values | self._facts.collection(call.node, values) | kept
        if last in _CONTAINERS:
            made = self._instances(everything)
            values = outcomes | everything | made | self._members.items(everything)
            contents = self._facts.collection(call.node, values)
            return contents | values if last in _FACTORIES else contents
        callables = frozenset(
            v for v in everything if isinstance(v, Function | Class | ClientClass)
        )
        for value in () if callables else everything:
            if isinstance(value, Resource):
                what = ".".join(("client", *value.path))
                self._members.note(f"{what} is passed to {name}", call.node, call.scope)
                break
        return outcomes | callables | kept or frozenset({_result_of(name)})

    def _note_text(self, call: Call) -> None:
        """Note a call that runs text in which the client may be called."""
        catalogue = self._members.catalogue
        reason = client_in_text(call.node, call.scope, self._facts, catalogue)
        if reason is not None:
            self._members.note(reason, call.node, call.scope)

    def _kept(self, last: str, call: Call) -> Values:
        """Values stored under a name somewhere, such as `g.get("client")` of Flask.

        A keyword of an unknown call stores its value like that.
        """
        for name, values in call.named.items():
            if last != "set_defaults":
                values = frozenset(v for v in values if isinstance(v, Resource))
            for key in (name, repr(name)) if name else ():
                self._facts.add("attribute", ANYWHERE, key, values)
        asked = text_of(call.node.args[0]) if call.node.args else None
        if asked is None or last not in _GETTING:
            return NOTHING
        under_name = self._facts.of("attribute", ANYWHERE, asked)
        return under_name | self._facts.of("attribute", ANYWHERE, repr(asked))

    def _instances(self, values: Values) -> Values:
        """The results of calling the classes and functions among some values."""
        result = NOTHING
        for value in values:
            if isinstance(value, ClientClass):
                result |= {Resource(())}
            elif isinstance(value, Class):
                result |= {Instance(value.node)}
            elif isinstance(value, Function):
                result |= self._outcome(value.node)
        return result

    def _passed_on(self, call: Call) -> Values:
        """The result of a call that may call functions and classes among its arguments.

        Their parameters may be any later argument, or items of it.
        """
        everything = call.everything()
        everything |= self._members.items(everything)
        made = NOTHING
        for function in everything:
            if isinstance(function, Function):
                made |= self._passed_to(function, call)
            elif isinstance(function, Class):
                for method in self._members.of(Instance(function.node), "__init__"):
                    if isinstance(method, Function):
                        self._passed_to(method, call)
        return made | self._members.items(made)

    def _passed_to(self, function: Function, call: Call) -> Values:
        if self._facts.is_exhausted:
            return NOTHING
        node = function.node
        first = 1 if function.receiver is not None else 0
        positional = [*node.args.posonlyargs, *node.args.args][first:]
        given = [values for values in call.given if function not in values]
        spread = self._members.items(call.named.get("args", NOTHING))
        for index, argument in enumerate((*positional, *node.args.kwonlyargs)):
            values = (
                given[index] if index < min(len(given), len(positional)) else NOTHING
            )
            values |= self._members.items(values) | spread
            values |= call.named.get(argument.arg, NOTHING)
            values |= self._instances(values - {function})
            self._facts.add("name", node, argument.arg, values)
        return self._outcome(node)

    def _above(self, scope: Scope | None) -> Values:
        """`super()`: an instance of each base."""
        while scope is not None and not isinstance(scope.node, ast.ClassDef):
            scope = scope.parent
        bases = NOTHING if scope is None else self._facts.of("bases", scope.node)
        classes = (base for base in bases if isinstance(base, Class))
        is_client = ClientClass() in bases
        client: Values = frozenset({Resource(())}) if is_client else NOTHING
        return client | {Instance(base.node) for base in classes}

    def _got(self, call: Call) -> Values:
        """`getattr(owner, name)`."""
        return self.attribute(call.given[0], call.node.args[1], call)

    def attribute(self, owners: Values, named: ast.expr, call: Call) -> Values:
        """The attribute of some values that a call returns by its name."""
        names = texts_of(named, call.scope)
        if names:
            results = (
                self._members.look_up(owners, name, call.node, call.scope)
                for name in names
            )
            return frozenset(value for values in results for value in values)
        function = call.scope.node
        above = call.scope.parent and call.scope.parent.node
        if isinstance(above, ast.ClassDef) and (
            getattr(function, "name", "") in ("__getattr__", "__getattribute__")
        ):
            self._facts.add("attribute", above, DELEGATES, owners)
            return NOTHING
        for owner in owners:
            if isinstance(owner, Resource):
                what = ".".join(("client", *owner.path))
                self._members.note(
                    f"getattr takes any name of {what}", call.node, call.scope
                )
        return NOTHING

    def _set(self, call: Call) -> None:
        """`setattr(owner, name, value)`."""
        name = text_of(call.node.args[1]) if len(call.node.args) > 1 else None
        self._members.assign(call.given[0], name or MADE_UP, call.given[2])


def _result_of(name: str) -> Builtin:
    """The result of an unknown call; the result of a result has the same name."""
    return Builtin(f"{name.replace('()', '')}()")


def _fields(node: ast.ClassDef) -> list[str]:
    """The fields of a dataclass or an attrs class."""
    return [
        target.id
        for statement in node.body
        for target in _targets(statement)
        if isinstance(target, ast.Name)
    ]


def _targets(statement: ast.stmt) -> Sequence[ast.expr]:
    match statement:
        case ast.AnnAssign():
            return (statement.target,)
        case ast.Assign(value=ast.Call(func=called)):
            last = ast.unparse(called).rpartition(".")[2]
            return statement.targets if last in _FACTORIES else ()
        case _:
            return ()
