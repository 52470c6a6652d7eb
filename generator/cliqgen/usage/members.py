"""The values of attributes."""

from __future__ import annotations

import ast
from collections.abc import Iterator, Sequence

from cliqgen.usage.catalogue import Path
from cliqgen.usage.facts import Facts, Unresolved, Use
from cliqgen.usage.imports import Imports
from cliqgen.usage.names import Scope, text_of
from cliqgen.usage.running import names_of_client
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
    Source,
    Value,
    Values,
)

#: The place for attributes of unknown values, such as `app.state.client`.
ANYWHERE = ast.Pass()
#: Methods of a client that send a request to any path.
BY_HAND = frozenset(
    {"request", "open_stream", "get", "post", "put", "patch", "delete", "head"}
    | {"options", "query"}
)
#: Calls that return the names of a scope as a mapping.
NAMESPACES = frozenset({"globals()", "locals()", "vars()"})
#: Methods of a client that call no operation of the description, or none by its name.
_OWN_METHODS = frozenset({"with_options", "close", "aclose", "errors"}) | BY_HAND
_ITERATING = (*("__iter__", "__next__", "__aiter__", "__anext__", "__getitem__"),)
#: The most names of a chain that are kept.
_LONGEST_WAY = 4
_RECORDS = frozenset({"NamedTuple", "TypedDict"})
_GETTING = frozenset({"get", "pop", "values", "items", "setdefault", "_asdict"})
#: Attributes of a class for the targets of `__getattr__`, and for values that `setattr`
#: sets under computed names.
DELEGATES, MADE_UP = "<delegates>", "<made up>"


class Members:
    """Looks up attributes in classes and their bases, like Python."""

    def __init__(self, imports: Imports, facts: Facts, files: Sequence[str]) -> None:
        self._imports = imports
        self.catalogue = imports.catalogue
        self._facts = facts
        self._files = files
        self._delegating: set[ast.ClassDef] = set()

    def of(self, owner: Value, name: str) -> Values:
        """The possible values of an attribute; empty if there is none."""
        match owner:
            case Package():
                return self._imports.of_package(name)
            case Source():
                return self._imports.of_source(owner.number, name)
            case Resource():
                return self._of_resource(owner, name)
            case ResourceClass():
                return self._of_resource(Resource(owner.path), name)
            case Class():
                return self._of_class(owner.node, name)
            case Instance():
                return self._of_instance(owner, name)
            case Collection():
                return frozenset({CollectionMethod(owner)})
            case Builtin():
                if name == self.catalogue.package:
                    return frozenset({Package()})
                anywhere = self._facts.of("attribute", ANYWHERE, name)
                return anywhere or frozenset({_member_of(owner, name)})
            case _:
                return NOTHING

    def look_up(
        self, owners: Values, name: str, node: ast.expr, scope: Scope
    ) -> Values:
        """The possible values of an attribute; a method of the client is noted as used.

        One that the sources keep in an attribute of their own was noted where it is from.
        """
        result = NOTHING
        for owner in owners:
            values = self.of(owner, name)
            result |= values
            for value in () if self._is_kept(owner, name) else values:
                if isinstance(value, Method):
                    self._facts.uses.add(Use(value.path, *self._line(node, scope)))
        if not owners:
            result = self._facts.of("attribute", ANYWHERE, name)
            path = () if result else self._path_at_end(node)
            if path:
                call = ".".join(("client", *path))
                self.note(f"this may be {call}, of an unknown client", node, scope)
        lacking = sorted(
            ".".join(("client", *owner.path))
            for owner in owners
            if isinstance(owner, Resource) and not name.startswith("_")
        )
        if lacking and not result:
            self.note(f"{lacking[0]} has no {name!r}", node, scope)
        return result

    def _is_kept(self, owner: Value, name: str) -> bool:
        """Whether an attribute is one of the sources, not of a client."""
        match owner:
            case Resource() | ResourceClass():
                return False
            case Instance():
                assigned = self._facts.of("attribute", owner.node, name)
                return bool(assigned or self._of_class(owner.node, name))
            case _:
                return True

    def _path_at_end(self, node: ast.expr) -> Path:
        """The method of a client that the last names of an expression would be."""
        names: list[str] = []
        while isinstance(node, ast.Attribute):
            names.insert(0, node.attr)
            node = node.value
        if isinstance(node, ast.Name) and names and not hasattr({}, names[-1]):
            names.insert(0, node.id)
        ways = (tuple(names[start:]) for start in range(len(names) - 1))
        return next((way for way in ways if way in self.catalogue.methods), ())

    def assign(self, owners: Values, name: str, values: Values) -> None:
        """Add values to an attribute of some values."""
        is_own = False
        for owner in owners:
            if isinstance(owner, Instance | Class):
                self._facts.add("attribute", owner.node, name, values)
            elif isinstance(owner, Source):
                self._imports.define_in(owner.number, name, values)
            is_own |= isinstance(owner, Instance | Class | Source)
        if not is_own:
            self._facts.add("attribute", ANYWHERE, name, values)

    def module(self, name: str) -> Values:
        """The values of a module that is imported by a string."""
        return self._imports.named(name)

    def module_at(self, key: ast.expr, scope: Scope) -> Values:
        """The module of `sys.modules[key]`; empty if the key is made."""
        if isinstance(key, ast.Name) and key.id == "__name__":
            return frozenset({Source(scope.source)})
        name = text_of(key)
        return NOTHING if name is None else self.module(name)

    def name_of(self, key: ast.expr, scope: Scope) -> Values:
        """The values of a name in `globals()`; one that is made is noted if it may be the
        client's.
        """
        name = text_of(key)
        if name is not None:
            owner = scope.owner(name)
            return (
                NOTHING if owner is None else self._facts.of("name", owner.node, name)
            )
        if names_of_client(scope, self._facts):
            self.note("this takes any name of the module", key, scope)
        return NOTHING

    def note(self, reason: str, node: ast.expr, scope: Scope) -> None:
        """Note that a line may call something unknown."""
        self._facts.unresolved.add(Unresolved(reason, *self._line(node, scope)))

    def _line(self, node: ast.expr, scope: Scope) -> tuple[str, int, int]:
        line, column = node.lineno, node.col_offset + 1
        if isinstance(node, ast.Attribute):  # the position of the last name
            line = node.end_lineno or line
            column = (node.end_col_offset or column) - len(node.attr) + 1
        return self._files[scope.source], line, column

    def is_client(self, node: ast.ClassDef) -> bool:
        """Whether a class of the user derives from a client's class."""
        return any(ClientClass() in bases for bases in self._bases(node))

    def _of_resource(self, owner: Resource, name: str) -> Values:
        path = (*owner.path, name)
        if path in self.catalogue.methods:
            return frozenset({Method(path)})
        if path in self.catalogue.resources:
            return frozenset({Resource(path)})
        if not owner.path and name in _OWN_METHODS:
            return frozenset({OwnMethod(owner, name)})
        return NOTHING

    def items(self, values: Values) -> Values:
        """The results of iterating over values, or of a subscript."""
        result = self._facts.items(values)
        for value in values:
            if isinstance(value, Builtin):
                result |= {value}
            elif isinstance(value, Instance):
                for name in _ITERATING:
                    outcome = self.returned_by(value, name)
                    result |= outcome | self._facts.items(outcome)
                if self._is_record(value.node):
                    for name in annotated_names(value.node):
                        result |= self._facts.of("name", value.node, name)
                        result |= self._facts.of("attribute", value.node, name)
        return result

    def returned_by(self, owner: Instance, name: str) -> Values:
        """The results or yields of an instance's method; empty if it has none."""
        result = NOTHING
        for method in self._of_class(owner.node, name):
            if isinstance(method, Function):
                result |= self._facts.of("returned", method.node)
                result |= self._facts.of("yielded", method.node)
        return result

    def _of_instance(self, owner: Instance, name: str) -> Values:
        if name == "__dict__":
            return frozenset({owner})
        result = self._facts.of("attribute", owner.node, name)
        for value in self._of_class(owner.node, name, with_overrides=True):
            if isinstance(value, Instance):
                result |= self.returned_by(value, "__get__") or {value}
            elif not isinstance(value, Function):
                result |= {value}
            elif _is_property(value.node):
                result |= self._facts.of("returned", value.node)
            else:
                result |= {Function(value.node, owner)}
        if not result and self.is_client(owner.node):
            result = self._of_resource(Resource(()), name)
        if not result and self._is_record(owner.node) and name in _GETTING:
            return frozenset({CollectionMethod(self._fields(owner))})
        return result or self._delegated(owner, name)

    def _fields(self, owner: Instance) -> Collection:
        self._facts.add("items", owner.node, "", self.items(frozenset({owner})))
        return Collection(owner.node)

    def _delegated(self, owner: Instance, name: str) -> Values:
        """The results of `__getattr__`, or of a computed name."""
        result = self._of_class(owner.node, MADE_UP)
        if owner.node not in self._delegating:
            self._delegating.add(owner.node)
            for value in self._of_class(owner.node, DELEGATES):
                result |= self.of(value, name)
            self._delegating.discard(owner.node)
        return result

    def _is_record(self, node: ast.ClassDef) -> bool:
        """Whether a class is a NamedTuple or TypedDict."""
        return any(
            isinstance(base, Builtin) and base.name in _RECORDS
            for bases in self._bases(node)
            for base in bases
        )

    def _of_class(
        self, node: ast.ClassDef, name: str, *, with_overrides: bool = False
    ) -> Values:
        """The attribute of a class, of the next of its bases, or else of a subclass.

        A method of a base may call methods that only subclasses have.
        """
        result = self._own(node, name)
        if not result:
            for bases in self._bases(node):
                for base in bases:
                    if isinstance(base, Class):
                        result |= self._own(base.node, name)
        if with_overrides or not result:
            for derived in self._derived(node):
                result |= self._own(derived, name)
        if not result:
            for derived in self._derived(node):
                for bases in self._bases(derived):
                    for base in bases:
                        if isinstance(base, Class):
                            result |= self._own(base.node, name)
        return result

    def _own(self, node: ast.ClassDef, name: str) -> Values:
        return self._facts.of("name", node, name) | self._facts.of(
            "attribute", node, name
        )

    def _derived(self, node: ast.ClassDef) -> Iterator[ast.ClassDef]:
        """All subclasses of a class, each once."""
        pending, seen = [node], {node}
        while pending:
            for value in self._facts.of("derived", pending.pop()):
                if isinstance(value, Class) and value.node not in seen:
                    seen.add(value.node)
                    pending.append(value.node)
                    yield value.node

    def _bases(self, node: ast.ClassDef) -> Iterator[Values]:
        """All bases of a class, each once."""
        pending, seen = [node], {node}
        while pending:
            bases = self._facts.of("bases", pending.pop())
            yield bases
            above = [b.node for b in bases if isinstance(b, Class)]
            pending += [n for n in above if n not in seen]
            seen.update(above)


def _is_property(node: ast.AST) -> bool:
    decorators = getattr(node, "decorator_list", [])
    names = {ast.unparse(d).rpartition(".")[2] for d in decorators}
    return bool(names & {"property", "cached_property"})


def _member_of(owner: Builtin, name: str) -> Builtin:
    """An attribute of something unknown; a long chain to it is shortened.

    So their number is limited, even in a loop such as `node = node.next`.
    """
    parts = owner.name.split(".")
    way = parts if len(parts) < _LONGEST_WAY else [parts[0], "..."]
    return Builtin(".".join((*way, name)))


def annotated_names(node: ast.ClassDef) -> list[str]:
    """The fields of a class: the names in its body that have an annotation."""
    return [
        statement.target.id
        for statement in node.body
        if isinstance(statement, ast.AnnAssign)
        and isinstance(statement.target, ast.Name)
    ]
