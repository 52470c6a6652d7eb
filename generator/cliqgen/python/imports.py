"""Import statements of a module, sorted as isort would."""

from __future__ import annotations

from collections.abc import Iterable

from cliqgen.python.code import Code, identifier
from cliqgen.python.model import Import

#: Modules that generated code imports as a whole.
MODULES = ("builtins", "datetime", "decimal", "uuid")
_ABSTRACT = (
    *("AsyncIterator", "Awaitable", "Callable", "Iterator", "Mapping", "Sequence"),
)
_THIRD_PARTY = frozenset({"httpx2", "msgspec"})
_TYPING = ("TYPE_CHECKING", "Any", "Literal", "Self", "TypeAlias")


def standard_imports(
    names: Iterable[str], private: frozenset[str] = frozenset()
) -> list[Import]:
    """The imports that give the names a module uses from the standard library.

    Modules that are `private` get a name that begins with an underscore.
    """
    wanted = set(names)
    found = [
        Import(Code(name), alias=Code(f"_{name}") if name in private else None)
        for name in MODULES
        if name in wanted
    ]
    for module, known in (("collections.abc", _ABSTRACT), ("typing", _TYPING)):
        chosen = tuple(Code(name) for name in known if name in wanted)
        if chosen:
            found.append(Import(Code(module), chosen))
    if "cached_property" in wanted:
        found.append(Import(Code("functools"), (Code("cached_property"),)))
    return sorted(found, key=lambda i: (bool(i.names), i.module))


def sorted_names(names: Iterable[str]) -> tuple[Code, ...]:
    """Constants, then classes, then the rest, each in order of the alphabet."""
    return tuple(identifier(name) for name in sorted(names, key=_sort_key))


def _sort_key(name: str) -> tuple[int, str]:
    if name.isupper() and len(name) > 1:
        return 0, name
    return (1 if name[:1].isupper() else 2), name


def grouped(imports: Iterable[Import]) -> tuple[tuple[Import, ...], ...]:
    """Standard library, other packages, this package: groups with a line between."""
    groups: tuple[list[Import], ...] = ([], [], [])
    for item in imports:
        if item.module.startswith("."):
            groups[2].append(item)
        else:
            groups[int(item.module in _THIRD_PARTY)].append(item)
    return tuple(tuple(group) for group in groups if group)
