"""Import statements of a module, sorted as isort would."""

from __future__ import annotations

import re
import sys
from collections.abc import Iterable

from cliqgen.python.code import Code, identifier, module_path
from cliqgen.python.plans import Import
from cliqgen.vocabulary import (
    STANDARD,
    STANDARD_MODULES,
    Module,
    runtime_module,
)

_NUMBER = re.compile(r"([0-9]+)")
#: Where each kind of generated module finds the root of its package.
_ROOTS: dict[Module, str] = {"models": "..", "resources": ".."}


def standard_imports(
    names: Iterable[str], private: frozenset[str] = frozenset()
) -> list[Import]:
    """The imports that give the names a module uses from the standard library.

    Modules that are `private` get a name that begins with an underscore.
    """
    wanted = set(names)
    found = [
        Import(Code(name), alias=Code(f"_{name}") if name in private else None)
        for name in STANDARD_MODULES
        if name in wanted
    ]
    for module, known in STANDARD.items():
        chosen = wanted & set(known)
        if chosen:
            found.append(Import(Code(module), sorted_names(chosen)))
    return found


def runtime_imports(
    kind: Module, names: Iterable[str], private: frozenset[str] = frozenset()
) -> list[Import]:
    """The imports that give the names a kind of module uses from the runtime.

    Names that are `private` begin with an underscore here, each in an import of its own.

    Raises:
        KeyError: such modules do not use a name, by their vocabulary.
    """
    modules: dict[str, set[str]] = {}
    for name in names:
        modules.setdefault(runtime_module(kind, name), set()).add(name)
    root = _ROOTS.get(kind, ".")
    imports: list[Import] = []
    for module, found in modules.items():
        path = Code(f"{root}_runtime.{module_path(*module.split('.'))}")
        if shown := found - private:
            imports.append(Import(path, sorted_names(shown)))
        for name in sorted_names(found & private):
            imports.append(Import(path, (Code(f"{name} as _{name}"),)))
    return imports


def format_imports(kind: Module, names: Iterable[str]) -> list[Import]:
    """The import that gives the classes of formats that a kind of module uses, if any."""
    listed = sorted_names(names)
    path = Code(f"{_ROOTS.get(kind, '.')}formats")
    return [Import(path, listed)] if listed else []


def sorted_names(names: Iterable[str]) -> tuple[Code, ...]:
    """Constants, then classes, then the rest, each in order of the alphabet."""
    return tuple(identifier(name) for name in sorted(names, key=_rank))


def _rank(name: str) -> tuple[int, list[tuple[str, int]], str]:
    if name.isupper() and len(name) > 1:
        return 0, _natural(name), name
    return (1 if name[:1].isupper() else 2), _natural(name), name


def _natural(name: str) -> list[tuple[str, int]]:
    """A key that disregards case, and takes digits for the number they write."""
    parts = _NUMBER.split(name.lower())
    texts, numbers = parts[::2], [*map(int, parts[1::2]), -1]
    return list(zip(texts, numbers, strict=True))


def grouped(imports: Iterable[Import]) -> tuple[tuple[Import, ...], ...]:
    """Standard library, other packages, this package: groups with a line between.

    In a group whole modules come first, then what stands further up in the package.
    """
    groups: tuple[list[Import], ...] = ([], [], [])
    for item in sorted(imports, key=_place):
        if item.module.startswith("."):
            groups[2].append(item)
        else:
            package = item.module.partition(".")[0]
            groups[int(package not in sys.stdlib_module_names)].append(item)
    return tuple(tuple(group) for group in groups if group)


def _place(item: Import) -> tuple[bool, int, list[tuple[str, int]], str, bool]:
    name = item.module.lstrip(".")
    is_renamed = any(" as " in given for given in item.names)
    up = len(name) - len(item.module)
    return bool(item.names), up, _natural(name), name, is_renamed
