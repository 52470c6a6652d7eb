"""Where a class of a client comes from: generated, or from what the user has added."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from cliqgen.python.code import Code, identifier
from cliqgen.python.imports import grouped, sorted_names
from cliqgen.python.plans import ClassUse, Import


@dataclass(frozen=True)
class Origins:
    """Classes of resources, as one module imports them.

    `custom` are the names that the folder `_custom` defines, `folder` is where the
    module finds that folder, and `resources` what it writes before a module of
    resources.
    """

    custom: frozenset[str]
    folder: Code
    resources: Code

    def use(self, module: str, name: str, *, is_near: bool = False) -> ClassUse:
        """How to get at a class that is generated into `module`.

        `is_near` says that this is the module itself.
        """
        if name in self.custom:
            alias = Code(f"_{identifier(name)}")  # one of the name may stand here
            return ClassUse(alias, self.folder, Code(f"{name} as {alias}"))
        if is_near:
            return ClassUse(identifier(name), None, None)
        source = Code(f"{self.resources}{identifier(module)}")
        return ClassUse(identifier(name), source, identifier(name))

    def imports(self, uses: Iterable[ClassUse]) -> tuple[tuple[Code, Code], ...]:
        """What type checkers have to see imported: modules, and what from each."""
        found: dict[Code, set[str]] = {}
        for source, name in _sources(uses):
            found.setdefault(source, set()).add(name)
        statements: list[Import] = []
        for source, names in found.items():
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
    """As the module of the clients sees it."""
    return Origins(frozenset(custom), Code("._custom"), Code(".resources."))


def in_resources(custom: Iterable[str]) -> Origins:
    """As a module of resources sees it."""
    return Origins(frozenset(custom), Code(".._custom"), Code("."))


def _sources(uses: Iterable[ClassUse]) -> Iterator[tuple[Code, Code]]:
    for use in uses:
        if use.source is not None and use.imported is not None:
            yield use.source, use.imported
