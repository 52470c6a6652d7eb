"""The part of the runtime that a client carries, decided by what its operations use.

Two things leave something out. A passage between the lines ``# begin: FEATURE`` and
``# end: FEATURE`` is for clients that have the feature, and the imports that were for it
alone go with it. Of the modules that are left, a client carries those that its generated
modules import, and those that these import in turn.
"""

from __future__ import annotations

import ast
import re
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from functools import cache
from pathlib import Path
from typing import Literal, TypeGuard, get_args

Feature = Literal["limits", "multipart", "oauth", "paging", "streams"]
FEATURES: frozenset[Feature] = frozenset(get_args(Feature))

_MARK = re.compile(r"\s*# (begin|end): (\w+)")
_GENERATED = re.compile(r"\._runtime((?:\.\w+)+)")
_IMPORT = re.compile(
    r"^ *from (\.+)([\w.]*) import (?:\(([^)]*)\)|([\w, ]*))", re.MULTILINE
)
_WORD = re.compile(r"\w+")
_WIDTH = 88  # columns, as black has it


def carried(
    folder: Path, features: Collection[Feature], generated: Iterable[str]
) -> dict[str, str]:
    """The modules of the runtime by their path below its folder, with `/`.

    Args:
        folder: the whole runtime.
        features: what the client has of what not all clients have.
        generated: the text of its generated modules.
    """
    modules = _modules(folder, frozenset(features))
    wanted = [
        name
        for text in generated
        for match in _GENERATED.finditer(text)
        for name in _files(match[1].strip(".").split("."), modules)
    ]
    found: dict[str, str] = {}
    while wanted:
        name = wanted.pop()
        if name not in found:
            found[name] = modules[name]
            wanted += _imported(name, modules)
    return dict(sorted(found.items()))


@cache
def _modules(folder: Path, features: frozenset[str]) -> dict[str, str]:
    return {
        path.relative_to(folder).as_posix(): fitted(path.read_text("utf-8"), features)
        for path in sorted(folder.rglob("*.py"))
    }


def _imported(name: str, modules: Mapping[str, str]) -> Iterator[str]:
    """The modules that one imports, wherever in it. A name may be one of them."""
    package = name.split("/")[:-1]
    for dots, module, some, others in _IMPORT.findall(modules[name]):
        base = package[: len(package) + 1 - len(dots)]
        base += module.split(".") if module else []
        yield from _files(base, modules)
        for imported in _WORD.findall(some or others):
            yield from _files([*base, imported], modules)


def _files(parts: Sequence[str], modules: Collection[str]) -> Iterator[str]:
    """The file of a module, and those of the packages that it lies in."""
    packages = ("/".join([*parts[:n], "__init__.py"]) for n in range(len(parts) + 1))
    yield from (path for path in packages if path in modules)
    path = "/".join(parts) + ".py"
    if path in modules:
        yield path


def fitted(text: str, features: Collection[str]) -> str:
    """A module without what is for features that are not there.

    Raises:
        ValueError: if a passage does not end, or ends before it begins.
    """
    if "# begin: " not in text:
        return text
    lines = text.splitlines()
    lines = _without(lines, _left_out(lines, features))
    while unused := _unused_imports(lines):
        lines = _replaced(lines, unused)
    return "\n".join(lines).rstrip() + "\n"


def _left_out(lines: Sequence[str], features: Collection[str]) -> set[int]:
    """The lines of passages for other clients, and those that begin and end one."""
    found: set[int] = set()
    current: str | None = None
    for number, line in enumerate(lines):
        mark = _MARK.fullmatch(line)
        if mark is not None:
            ends = mark[1] == "end"
            if (current is None) == ends or (ends and mark[2] != current):
                raise ValueError(f"line {number + 1}: {line.strip()} does not match")
            current = None if ends else mark[2]
        if mark is not None or (current is not None and current not in features):
            found.add(number)
    if current is not None:
        raise ValueError(f"the passage for {current} has no end")
    return found


def _without(lines: Sequence[str], removed: Collection[int]) -> list[str]:
    """The other lines; of the blank ones on both sides of a gap, the larger number stays."""
    kept: list[str] = []
    number = 0
    while number < len(lines):
        if number not in removed:
            kept.append(lines[number])
            number += 1
            continue
        while number in removed:
            number += 1
        before = after = 0
        while kept and not kept[-1]:
            kept.pop()
            before += 1
        while number < len(lines) and not lines[number]:
            number += 1
            after += 1
        kept += [""] * max(before, after)
    return kept


def _unused_imports(lines: Sequence[str]) -> dict[range, list[str]]:
    """The imports at the top of which something is not used, with what is to stay there."""
    tree = ast.parse("\n".join(lines))
    used = set(_words_used(tree))
    found: dict[range, list[str]] = {}
    for statement in tree.body:
        if _is_for_type_checkers(statement):
            changes = _changes(statement.body, used)
            if len(changes) == len(statement.body) and not any(changes.values()):
                found[_lines_of(statement)] = []
            else:
                found |= changes
        else:
            found |= _changes([statement], used)
    return found


def _is_for_type_checkers(statement: ast.stmt) -> TypeGuard[ast.If]:
    return isinstance(statement, ast.If) and all(
        isinstance(each, ast.ImportFrom | ast.Import) for each in statement.body
    )


def _changes(
    statements: Sequence[ast.stmt], used: Collection[str]
) -> dict[range, list[str]]:
    found: dict[range, list[str]] = {}
    for statement in statements:
        if isinstance(statement, ast.ImportFrom) and statement.module != "__future__":
            names = [a.name for a in statement.names if (a.asname or a.name) in used]
            if len(names) < len(statement.names):
                found[_lines_of(statement)] = _printed(statement, names)
        elif isinstance(statement, ast.Import):
            name = statement.names[0].asname or statement.names[0].name.split(".")[0]
            if name not in used:
                found[_lines_of(statement)] = []
    return found


def _words_used(tree: ast.Module) -> Iterator[str]:
    """All names in code, and in the annotations that are strings."""
    documentation: set[int] = set()
    strings: list[tuple[int, str]] = []
    for node in ast.walk(tree):
        if isinstance(node, ast.Name):
            yield node.id
        elif isinstance(node, ast.Expr):
            documentation.add(id(node.value))
        elif isinstance(node, ast.Constant) and isinstance(node.value, str):
            strings.append((id(node), node.value))
    for key, text in strings:
        if key not in documentation:
            yield from _WORD.findall(text)


def _lines_of(statement: ast.stmt) -> range:
    return range(statement.lineno - 1, statement.end_lineno or statement.lineno)


def _printed(statement: ast.ImportFrom, names: Sequence[str]) -> list[str]:
    """An import of some names only, in black's form."""
    if not names:
        return []
    indent = " " * statement.col_offset
    start = f"{indent}from {'.' * statement.level}{statement.module or ''} import "
    line = start + ", ".join(names)
    if len(line) <= _WIDTH:
        return [line]
    return [f"{start}(", *(f"{indent}    {name}," for name in names), f"{indent})"]


def _replaced(
    lines: Sequence[str], replacements: Mapping[range, list[str]]
) -> list[str]:
    result = list(lines)
    for place in sorted(replacements, key=lambda place: -place.start):
        if replacements[place]:
            result[place.start : place.stop] = replacements[place]
        else:
            result = _without(result, place)
    return result
