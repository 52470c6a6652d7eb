"""What attributes of values stand for."""

from __future__ import annotations

import ast
from collections.abc import Iterator, Sequence

from cliqgen.usage.catalogue import Path
from cliqgen.usage.facts import Facts, Unresolved, Use
from cliqgen.usage.imports import Imports
from cliqgen.usage.names import Scope
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

#: Where attributes of what is not known are kept, such as `app.state.client`.
ANYWHERE = ast.Pass()
#: Methods of a client that send a request to any path.
BY_HAND = frozenset(
    {"request", "open_stream", "get", "post", "put", "patch", "delete", "head"}
    | {"options", "query"}
)
#: Methods of a client that call no operation of the description, or none by its name.
_OWN_METHODS = frozenset({"with_options", "close", "aclose", "errors"}) | BY_HAND
_ITERATING = (*("__iter__", "__next__", "__aiter__", "__anext__", "__getitem__"),)
#: So many names of a way are kept.
_LONGEST_WAY = 4
_RECORDS = frozenset({"NamedTuple", "TypedDict"})
_GETTING = frozenset({"get", "pop", "values", "items", "setdefault", "_asdict"})
#: Attributes of a class that stand for what `__getattr__` looks into, and for what
#: `setattr` sets by a name that is made up.
DELEGATES, MADE_UP = "<delegates>", "<made up>"


class Members:
    """Looks attributes up, in classes and their bases as Python does."""

    def __init__(self, imports: Imports, facts: Facts, files: Sequence[str]) -> None:
        self._imports = imports
        self._catalogue = imports.catalogue
        self._facts = facts
        self._files = files
        self._delegating: set[ast.ClassDef] = set()

    def of(self, owner: Value, name: str) -> Values:
        """What an attribute of a value may stand for; nothing where it has none."""
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
                if name == self._catalogue.package:
                    return frozenset({Package()})
                anywhere = self._facts.of("attribute", ANYWHERE, name)
                return anywhere or frozenset({_member_of(owner, name)})
            case _:
                return NOTHING

    def look_up(
        self, owners: Values, name: str, node: ast.expr, scope: Scope
    ) -> Values:
        """What an attribute may stand for; a method of the client is noted as used."""
        found = frozenset(v for o in owners for v in self.of(o, name))
        for value in found:
            if isinstance(value, Method):
                self._facts.uses.add(Use(value.path, *self._line(node, scope)))
        if not owners:
            found = self._facts.of("attribute", ANYWHERE, name)
            path = () if found else self._path_at_end(node)
            if path:
                call = ".".join(("client", *path))
                self.note(f"this may be {call}, of an unknown client", node, scope)
        lacking = sorted(
            ".".join(("client", *owner.path))
            for owner in owners
            if isinstance(owner, Resource) and not name.startswith("_")
        )
        if lacking and not found:
            self.note(f"{lacking[0]} has no {name!r}", node, scope)
        return found

    def _path_at_end(self, node: ast.expr) -> Path:
        """The method that the last names of an expression would be of a client."""
        names: list[str] = []
        while isinstance(node, ast.Attribute):
            names.insert(0, node.attr)
            node = node.value
        if isinstance(node, ast.Name) and names and not hasattr({}, names[-1]):
            names.insert(0, node.id)
        ways = (tuple(names[start:]) for start in range(len(names) - 1))
        return next((way for way in ways if way in self._catalogue.methods), ())

    def assign(self, owners: Values, name: str, values: Values) -> None:
        """Let an attribute of some values stand for others, too."""
        is_known = False
        for owner in owners:
            if isinstance(owner, Instance | Class):
                self._facts.add("attribute", owner.node, name, values)
            elif isinstance(owner, Source):
                self._imports.define_in(owner.number, name, values)
            is_known |= isinstance(owner, Instance | Class | Source)
        if not is_known:
            self._facts.add("attribute", ANYWHERE, name, values)

    def module(self, name: str) -> Values:
        """What a module that is imported by its name as a string stands for."""
        return self._imports.named(name)

    def note(self, reason: str, node: ast.expr, scope: Scope) -> None:
        """Note that a line may call what cannot be told."""
        self._facts.unresolved.add(Unresolved(reason, *self._line(node, scope)))

    def _line(self, node: ast.expr, scope: Scope) -> tuple[str, int, int]:
        line, column = node.lineno, node.col_offset + 1
        if isinstance(node, ast.Attribute):  # where the last name is
            line = node.end_lineno or line
            column = (node.end_col_offset or column) - len(node.attr) + 1
        return self._files[scope.source], line, column

    def is_client(self, node: ast.ClassDef) -> bool:
        """Whether a class of the user's is made from one of clients."""
        return any(ClientClass() in bases for bases in self._bases(node))

    def _of_resource(self, owner: Resource, name: str) -> Values:
        path = (*owner.path, name)
        if path in self._catalogue.methods:
            return frozenset({Method(path)})
        if path in self._catalogue.resources:
            return frozenset({Resource(path)})
        if not owner.path and name in _OWN_METHODS:
            return frozenset({OwnMethod(owner, name)})
        return NOTHING

    def items(self, values: Values) -> Values:
        """What iterating over values, or a subscript of them, gives."""
        found = self._facts.items(values)
        for value in values:
            if isinstance(value, Builtin):
                found |= {value}
            elif isinstance(value, Instance):
                for name in _ITERATING:
                    outcome = self.returned_by(value, name)
                    found |= outcome | self._facts.items(outcome)
                if self._is_record(value.node):
                    for name in annotated_names(value.node):
                        found |= self._facts.of("name", value.node, name)
                        found |= self._facts.of("attribute", value.node, name)
        return found

    def returned_by(self, owner: Instance, name: str) -> Values:
        """What a method of an instance returns or yields; nothing if it has none."""
        found = NOTHING
        for method in self._of_class(owner.node, name):
            if isinstance(method, Function):
                found |= self._facts.of("returned", method.node)
                found |= self._facts.of("yielded", method.node)
        return found

    def _of_instance(self, owner: Instance, name: str) -> Values:
        if name == "__dict__":
            return frozenset({owner})
        found = self._facts.of("attribute", owner.node, name)
        for value in self._of_class(owner.node, name, with_overrides=True):
            if isinstance(value, Instance):
                found |= self.returned_by(value, "__get__") or {value}
            elif not isinstance(value, Function):
                found |= {value}
            elif _is_property(value.node):
                found |= self._facts.of("returned", value.node)
            else:
                found |= {Function(value.node, owner)}
        if not found and self.is_client(owner.node):
            found = self._of_resource(Resource(()), name)
        if not found and self._is_record(owner.node) and name in _GETTING:
            return frozenset({CollectionMethod(self._fields(owner))})
        return found or self._delegated(owner, name)

    def _fields(self, owner: Instance) -> Collection:
        self._facts.add("items", owner.node, "", self.items(frozenset({owner})))
        return Collection(owner.node)

    def _delegated(self, owner: Instance, name: str) -> Values:
        """What `__getattr__` or a name that is made up gives."""
        found = self._of_class(owner.node, MADE_UP)
        if owner.node not in self._delegating:
            self._delegating.add(owner.node)
            for value in self._of_class(owner.node, DELEGATES):
                found |= self.of(value, name)
            self._delegating.discard(owner.node)
        return found

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
        """What a class, the next of its bases, or else a class made from it has.

        A method of a base may call what only the classes made from it have.
        """
        found = self._own(node, name)
        if not found:
            for bases in self._bases(node):
                for base in bases:
                    if isinstance(base, Class):
                        found |= self._own(base.node, name)
        if with_overrides or not found:
            for derived in self._derived(node):
                found |= self._own(derived, name)
        if not found:
            for derived in self._derived(node):
                for bases in self._bases(derived):
                    for base in bases:
                        if isinstance(base, Class):
                            found |= self._own(base.node, name)
        return found

    def _own(self, node: ast.ClassDef, name: str) -> Values:
        return self._facts.of("name", node, name) | self._facts.of(
            "attribute", node, name
        )

    def _derived(self, node: ast.ClassDef) -> Iterator[ast.ClassDef]:
        """The classes made from one, and from those; each class once."""
        pending, seen = [node], {node}
        while pending:
            for value in self._facts.of("derived", pending.pop()):
                if isinstance(value, Class) and value.node not in seen:
                    seen.add(value.node)
                    pending.append(value.node)
                    yield value.node

    def _bases(self, node: ast.ClassDef) -> Iterator[Values]:
        """The bases of a class, and theirs; each class once."""
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
    """An attribute of what is not known; a long way to it is shortened.

    So there are only so many of them, whatever a loop such as `node = node.next` does.
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
