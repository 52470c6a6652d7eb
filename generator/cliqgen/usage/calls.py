"""What calls give, and what the parameters of the called functions stand for."""

from __future__ import annotations

import ast
from collections.abc import Sequence

from cliqgen.usage.facts import Facts
from cliqgen.usage.members import Members
from cliqgen.usage.names import Scope, arguments
from cliqgen.usage.values import (
    NOTHING,
    Builtin,
    Class,
    ClientClass,
    Collection,
    CollectionMethod,
    Function,
    Instance,
    OwnMethod,
    Package,
    Resource,
    ResourceClass,
    Value,
    Values,
)

#: Functions that give back what they are given, or what is in it.
_PASSING = frozenset(
    {"aclosing", "cast", "closing", "copy", "deepcopy", "enter_async_context"}
    | {"enter_context", "enumerate", "filter", "iter", "anext", "list", "next"}
    | {"nullcontext", "partial", "partialmethod", "reversed", "set", "sorted", "tuple"}
    | {"aiter", "chain", "cycle", "dict", "frozenset", "zip"}
)
#: Functions that call nothing of what they are given.
_HARMLESS = frozenset(
    {"bool", "hasattr", "hash", "id", "isinstance", "print", "repr", "str", "type"}
    | {"callable", "dir", "format", "issubclass", "vars", "setattr", "ref", "WeakSet"}
)


class Call:
    """A call, and what its arguments stand for; of `**` by an empty name."""

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
        """What a call of a value gives; parameters get the arguments."""
        match callee:
            case ClientClass():
                return frozenset({Resource(())})
            case ResourceClass():
                return frozenset({Resource(callee.path)})
            case OwnMethod():
                if callee.name in ("request", "open_stream"):
                    self._members.note(
                        f"{callee.name}() names no operation", call.node, call.scope
                    )
                return frozenset({callee.owner})
            case Function():
                return self._bound(callee, call)
            case Class():
                return self._made(callee, call)
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
        """A call of a function of the user's: its parameters get the arguments."""
        node = function.node
        positional = [a.arg for a in (*node.args.posonlyargs, *node.args.args)]
        names = positional[1:] if function.receiver is not None else positional
        starred = any(isinstance(a, ast.Starred) for a in call.node.args)
        for index, values in enumerate(call.given):
            for name in names if starred else names[index : index + 1]:
                self._facts.add("name", node, name, values)
            if index >= len(names) and node.args.vararg is not None:
                rest = self._facts.collection(node.args.vararg, values)
                self._facts.add("name", node, node.args.vararg.arg, rest)
        known = {a.arg for a in arguments(node)}
        for name, values in call.named.items():
            for each in [name] if name in known else names if not name else []:
                self._facts.add(
                    "name", node, each, values if name else self._facts.items(values)
                )
        return self._outcome(node)

    def _outcome(self, node: ast.AST) -> Values:
        yielded = self._facts.of("yielded", node)
        returned = self._facts.of("returned", node)
        return returned | self._facts.collection(node, yielded) if yielded else returned

    def _made(self, made: Class, call: Call) -> Values:
        """A new instance; without `__init__` as a dataclass would be made."""
        instance = Instance(made.node)
        for method in self._members.of(instance, "__init__"):
            if isinstance(method, Function):
                self._bound(method, call)
        fields = [
            s.target.id
            for s in made.node.body
            if isinstance(s, ast.AnnAssign) and isinstance(s.target, ast.Name)
        ]
        for name, values in (
            *zip(fields, call.given, strict=False),
            *call.named.items(),
        ):
            if name in fields:
                self._facts.add("attribute", made.node, name, values)
        return frozenset({instance})

    def _unknown(self, name: str, call: Call) -> Values:
        """A call of what is not among the sources."""
        last = name.rpartition(".")[2]
        if last == "getattr" and len(call.node.args) > 1:
            return self._got(call)
        if last == "super":
            return self._above(call.scope)
        if last in _HARMLESS:
            return NOTHING
        outcomes = self._passed_on(call)
        values = outcomes | call.everything()
        functions = {v for v in call.everything() if isinstance(v, Function | Class)}
        if last in _PASSING:
            return values | self._facts.collection(call.node, values)
        for value in () if functions else call.everything():
            if isinstance(value, Resource):
                what = ".".join(("client", *value.path))
                self._members.note(f"{what} is passed to {name}", call.node, call.scope)
                break
        return outcomes | functions

    def _passed_on(self, call: Call) -> Values:
        """What comes of a call that may call functions among its arguments."""
        everything = call.everything()
        everything |= self._facts.items(everything)
        functions = [v for v in everything if isinstance(v, Function)]
        for function in functions:
            node = function.node
            first = 1 if function.receiver is not None else 0
            positional = [*node.args.posonlyargs, *node.args.args][first:]
            given = [values for values in call.given if function not in values]
            for index, argument in enumerate(positional):
                values = given[index] if index < len(given) else NOTHING
                self._facts.add(
                    "name", node, argument.arg, values | self._facts.items(values)
                )
                spread = call.named.get("args", NOTHING)
                self._facts.add("name", node, argument.arg, self._facts.items(spread))
                named = call.named.get(argument.arg, NOTHING)
                self._facts.add("name", node, argument.arg, named)
        outcomes = frozenset(v for f in functions for v in self._outcome(f.node))
        return outcomes | self._facts.items(outcomes)

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
        owners, name = call.given[0], call.node.args[1]
        if isinstance(name, ast.Constant) and isinstance(name.value, str):
            return self._members.look_up(owners, name.value, call.node, call.scope)
        for owner in owners:
            if isinstance(owner, Resource):
                what = ".".join(("client", *owner.path))
                self._members.note(
                    f"getattr takes any name of {what}", call.node, call.scope
                )
        return NOTHING
