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
#: The root of the package as seen from each kind of generated module.
_ROOTS: dict[Module, str] = {"models": "..", "resources": ".."}


def standard_imports(
    names: Iterable[str], private: frozenset[str] = frozenset()
) -> list[Import]:
    """The imports of names from the standard library.

    `private` modules get a name that begins with an underscore.
    """
    used = set(names)
    imports = [
        Import(Code(name), alias=Code(f"_{name}") if name in private else None)
        for name in STANDARD_MODULES
        if name in used
    ]
    for module, available in STANDARD.items():
        chosen = used & set(available)
        if chosen:
            imports.append(Import(Code(module), sorted_names(chosen)))
    return imports


def runtime_imports(
    module_kind: Module, names: Iterable[str], private: frozenset[str] = frozenset()
) -> list[Import]:
    """The imports of names from the runtime in a kind of module.

    `private` names get a leading underscore, each in an import of its own.

    Raises:
        KeyError: the vocabulary of such modules lacks a name.
    """
    modules: dict[str, set[str]] = {}
    for name in names:
        modules.setdefault(runtime_module(module_kind, name), set()).add(name)
    root = _ROOTS.get(module_kind, ".")
    imports: list[Import] = []
    for module, from_module in modules.items():
        path = Code(f"{root}_runtime.{module_path(*module.split('.'))}")
        if shown := from_module - private:
            imports.append(Import(path, sorted_names(shown)))
        for name in sorted_names(from_module & private):
            imports.append(Import(path, (Code(f"{name} as _{name}"),)))
    return imports


def format_imports(module_kind: Module, names: Iterable[str]) -> list[Import]:
    """The import of classes of formats in a kind of module, if any."""
    listed = sorted_names(names)
    path = Code(f"{_ROOTS.get(module_kind, '.')}formats")
    return [Import(path, listed)] if listed else []


def sorted_names(names: Iterable[str]) -> tuple[Code, ...]:
    """Sort names: constants, then classes, then the rest, each alphabetically."""
    return tuple(identifier(name) for name in sorted(names, key=_rank))


def _rank(name: str) -> tuple[int, list[tuple[str, int]], str]:
    if name.isupper() and len(name) > 1:
        return 0, _natural(name), name
    return (1 if name[:1].isupper() else 2), _natural(name), name


def _natural(name: str) -> list[tuple[str, int]]:
    """A sort key that ignores case, and compares digits as numbers."""
    parts = _NUMBER.split(name.lower())
    texts, numbers = parts[::2], [*map(int, parts[1::2]), -1]
    return list(zip(texts, numbers, strict=True))


def grouped(imports: Iterable[Import]) -> tuple[tuple[Import, ...], ...]:
    """Group imports: standard library, other packages, this package.

    In a group whole modules come first, then modules further up in the package.
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
