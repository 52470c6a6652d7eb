"""What attributes of values stand for."""

from __future__ import annotations

import ast
from collections.abc import Iterator, Sequence

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
    Source,
    Value,
    Values,
)

#: Where attributes of what is not known are kept, such as `app.state.client`.
ANYWHERE = ast.Pass()
#: Methods of a client that call no operation of the description, or none by its name.
_OWN_METHODS = frozenset(
    {"with_options", "request", "open_stream", "close", "aclose", "errors"}
)


class Members:
    """Looks attributes up, in classes and their bases as Python does."""

    def __init__(self, imports: Imports, facts: Facts, files: Sequence[str]) -> None:
        self._imports = imports
        self._catalogue = imports.catalogue
        self._facts = facts
        self._files = files

    def of(self, owner: Value, name: str) -> Values:
        """What an attribute of a value may stand for; nothing where it has none."""
        match owner:
            case Package():
                return self._imports.of_package(name)
            case Source():
                return self._imports.of_source(owner.number, name)
            case Resource():
                return self._of_resource(owner, name)
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
                return anywhere or frozenset({Builtin(f"{owner.name}.{name}")})
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
        lacking = sorted(
            ".".join(("client", *owner.path))
            for owner in owners
            if isinstance(owner, Resource) and not name.startswith("_")
        )
        if lacking and not found:
            self.note(f"{lacking[0]} has no {name!r}", node, scope)
        return found

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

    def _of_instance(self, owner: Instance, name: str) -> Values:
        found = self._facts.of("attribute", owner.node, name)
        for value in self._of_class(owner.node, name):
            if not isinstance(value, Function):
                found |= {value}
            elif _is_property(value.node):
                found |= self._facts.of("returned", value.node)
            else:
                found |= {Function(value.node, owner)}
        if not found and self.is_client(owner.node):
            return self._of_resource(Resource(()), name)
        return found

    def _of_class(self, node: ast.ClassDef, name: str) -> Values:
        found = self._facts.of("name", node, name)
        found |= self._facts.of("attribute", node, name)
        if found:
            return found
        for bases in self._bases(node):
            for base in bases:
                if isinstance(base, Class):
                    found |= self._facts.of("name", base.node, name)
                    found |= self._facts.of("attribute", base.node, name)
        return found

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
