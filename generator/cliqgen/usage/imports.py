"""What an import binds: the client's package, a module of the user, or neither."""

from __future__ import annotations

import ast
from collections.abc import Iterator, Sequence

from cliqgen.usage.catalogue import Catalogue
from cliqgen.usage.facts import Facts
from cliqgen.usage.names import Scope
from cliqgen.usage.sources import ParsedSource
from cliqgen.usage.values import (
    NOTHING,
    Builtin,
    ClientClass,
    Package,
    ResourceClass,
    Source,
    Values,
)


class Imports:
    """Resolves imports, wherever the package has been vendored."""

    def __init__(
        self,
        sources: Sequence[ParsedSource],
        modules: Sequence[Scope],
        catalogue: Catalogue,
        facts: Facts,
    ) -> None:
        self.catalogue = catalogue
        self._sources = sources
        self._modules = modules
        self._facts = facts
        self._by_name: dict[str, list[int]] = {}
        for number, source in enumerate(sources):
            self._by_name.setdefault(source.parts[-1], []).append(number)

    def bind(self, node: ast.Import | ast.ImportFrom, scope: Scope) -> None:
        """Bind the names of an import."""
        if isinstance(node, ast.Import):
            for alias in node.names:
                self._bind_module(alias, scope)
            return
        parts = tuple(node.module.split(".")) if node.module else ()
        for alias in node.names:
            if alias.name == "*":
                for name, values in self._all_of(node, parts, scope):
                    self._define(name, values, scope)
            else:
                values = self._member(node, parts, alias.name, scope)
                self._define(alias.asname or alias.name, values, scope)

    def of_package(self, name: str) -> Values:
        """The values of a name in the client's package, or in a module of it."""
        if name in self.catalogue.client_classes:
            return frozenset({ClientClass()})
        path = self.catalogue.resource_classes.get(name)
        return frozenset({Package() if path is None else ResourceClass(path)})

    def of_source(self, number: int, name: str) -> Values:
        """The values of a name in a module of the user, including submodules."""
        values = self._facts.of("name", self._modules[number].node, name)
        source = self._sources[number]
        if source.path.stem != "__init__":
            return values
        return values | self._modules_at((*source.parts, name), whole=True)

    def named(self, module: str) -> Values:
        """The values of a module, by its full name."""
        parts = tuple(module.strip(".").split("."))
        if self.catalogue.package in parts:
            return frozenset({Package()})
        return self._modules_at(parts) or frozenset({Builtin(module)})

    def define_in(self, number: int, name: str, values: Values) -> None:
        """Add these values to a name in a module of the user."""
        self._facts.add("name", self._modules[number].node, name, values)

    def _bind_module(self, alias: ast.alias, scope: Scope) -> None:
        first = alias.name.partition(".")[0]
        values = self.named(alias.name if alias.asname else first)
        self._define(alias.asname or first, values, scope)

    def _member(
        self, node: ast.ImportFrom, parts: tuple[str, ...], name: str, scope: Scope
    ) -> Values:
        package = self.catalogue.package
        if package in parts:
            return self.of_package(name)
        if name == package:
            return frozenset({Package()})
        modules = self._modules_named(node, parts, scope)
        values = frozenset(
            value
            for module in modules
            if isinstance(module, Source)
            for value in self.of_source(module.number, name)
        )
        below = self._below(node, parts, scope)
        values |= self._modules_at((*below, name), whole=node.level > 0)
        return values if values or modules else frozenset({Builtin(name)})

    def _all_of(
        self, node: ast.ImportFrom, parts: tuple[str, ...], scope: Scope
    ) -> Iterator[tuple[str, Values]]:
        if self.catalogue.package in parts:
            for name in self.catalogue.client_classes:
                yield name, self.of_package(name)
        for module in self._modules_named(node, parts, scope):
            if isinstance(module, Source):
                for name in self._modules[module.number].bound:
                    yield name, self.of_source(module.number, name)

    def _modules_named(
        self, node: ast.ImportFrom, parts: tuple[str, ...], scope: Scope
    ) -> Values:
        return self._modules_at(self._below(node, parts, scope), whole=node.level > 0)

    def _below(
        self, node: ast.ImportFrom, parts: tuple[str, ...], scope: Scope
    ) -> tuple[str, ...]:
        """The parts of a module's name, with those of its package if the import is relative."""
        if not node.level:
            return parts
        path = self._sources[scope.source].path
        folders = path.parent.parts
        return (*folders[: len(folders) - node.level + 1], *parts)

    def _modules_at(self, parts: tuple[str, ...], *, whole: bool = False) -> Values:
        """The modules whose path ends with these parts, or is equal to them."""
        if not parts:
            return NOTHING
        return frozenset(
            Source(number)
            for number in self._by_name.get(parts[-1], ())
            if self._sources[number].parts[-len(parts) :] == parts
            and (not whole or len(self._sources[number].parts) == len(parts))
        )

    def _define(self, name: str, values: Values, scope: Scope) -> None:
        owner = scope.owner(name)
        if owner is None:  # a name that comes by `import *`
            owner = scope
            scope.bound.add(name)
        self._facts.add("name", owner.node, name, values)
