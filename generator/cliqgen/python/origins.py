"""The origin of a client's class: generated, or from the user's code."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from msgspec import Struct

from cliqgen.python.code import Code, identifier
from cliqgen.python.imports import grouped, sorted_names
from cliqgen.python.plans import ClassUse, Import


class Origins(Struct, frozen=True):
    """Classes of resources, as one module imports them.

    `custom` are the names that the folder `_custom` defines, `folder` is the path of that
    folder from the module, and `resources` that of the modules of resources.
    """

    custom: frozenset[str]
    folder: Code
    resources: Code

    def use(self, module: str, name: str, *, is_near: bool = False) -> ClassUse:
        """How to use a class that is generated into `module`.

        `is_near` says that it is the same module.
        """
        if name in self.custom:
            alias = Code(
                f"_{identifier(name)}"
            )  # this module may define one of that name
            return ClassUse(alias, self.folder, Code(f"{name} as {alias}"))
        if is_near:
            return ClassUse(identifier(name), None, None)
        source = Code(f"{self.resources}{identifier(module)}")
        return ClassUse(identifier(name), source, identifier(name))

    def imports(self, uses: Iterable[ClassUse]) -> tuple[tuple[Code, Code], ...]:
        """The imports for type checkers: modules, and the names from each."""
        names_by_source: dict[Code, set[str]] = {}
        for source, name in _sources(uses):
            names_by_source.setdefault(source, set()).add(name)
        statements: list[Import] = []
        for source, names in names_by_source.items():
            if plain := {name for name in names if " as " not in name}:
                statements.append(Import(source, sorted_names(plain)))
            renamed = sorted(names - plain)
            statements += [Import(source, (Code(name),)) for name in renamed]
        return tuple(
            (item.module, Code(", ".join(item.names)))
            for group in grouped(statements)
            for item in group
        )


def in_client(custom: Iterable[str]) -> Origins:
    """The origins as seen from the module of the clients."""
    return Origins(frozenset(custom), Code("._custom"), Code(".resources."))


def in_resources(custom: Iterable[str]) -> Origins:
    """The origins as seen from a module of resources."""
    return Origins(frozenset(custom), Code(".._custom"), Code("."))


def _sources(uses: Iterable[ClassUse]) -> Iterator[tuple[Code, Code]]:
    for use in uses:
        if use.source is not None and use.imported is not None:
            yield use.source, use.imported
