"""The modules of a package, and the names that each of them has."""

from __future__ import annotations

import ast
from collections.abc import Mapping

from msgspec import Struct, field

from cliqgen.hashes import hash_of_text
from cliqgen.memo import Memo
from cliqgen.soundness.statements import bound_names, flat

#: The table of the memo: the names of modules, by their content.
_NAMES = "names of modules"


class Names(Struct):
    """The names of a module: those bound at run time, and those for type checkers as well."""

    running: set[str] = field(default_factory=set[str])
    static: set[str] = field(default_factory=set[str])

    def add(self, name: str, *, is_static: bool) -> None:
        self.static.add(name)
        if not is_static:
            self.running.add(name)


class Modules:
    """The modules of a package, each parsed once; only its names are kept."""

    def __init__(self, files: Mapping[str, str], memo: Memo) -> None:
        self._files = files
        self._memo = memo
        self._names: dict[str, Names] = {}

    def hash(self, path: str) -> str:
        """The hash of a module's text."""
        return hash_of_text(self._files[path])

    def parse(self, path: str) -> ast.Module:
        """Parse a module, and remember its names.

        Raises:
            SyntaxError: it is not valid Python.
        """
        self._names[path] = Names()
        tree = ast.parse(self._files[path], path)
        for statement, is_static in flat(tree.body):
            for name in bound_names(statement):
                self._names[path].add(name, is_static=is_static)
        names = self._names[path]
        sorted_names = [sorted(names.running), sorted(names.static - names.running)]
        self._memo.put(_NAMES, self.hash(path), sorted_names)
        return tree

    def names(self, path: str) -> Names:
        """The names that a module defines or imports.

        Raises:
            SyntaxError: it is not valid Python.
        """
        if path not in self._names:
            remembered = self._memo.get(_NAMES, self.hash(path))
            if remembered is None:
                self.parse(path)
            else:
                running, static = map(set[str], remembered)
                self._names[path] = Names(running, running | static)
        return self._names[path]

    def find(self, folder: tuple[str, ...], module: str) -> str | None:
        """The file of a module below a folder; None if there is none."""
        base = "/".join([*folder, *filter(None, module.split("."))])
        for path in (f"{base}.py", f"{base}/__init__.py"):
            if path in self._files:
                return path
        return None
