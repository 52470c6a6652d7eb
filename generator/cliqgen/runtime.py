"""The part of the runtime that a client carries, decided by what its operations use.

It is reduced in two ways. A passage between the lines ``# begin: FEATURE`` and
``# end: FEATURE`` is for clients with the feature, or with any of several (``A or B``), and
imports that only it needs are removed with it; passages may be within others. Of the
remaining modules, a client carries those that its generated modules import, directly or not.
"""

from __future__ import annotations

import ast
import re
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from functools import cache
from pathlib import Path
from typing import Literal, TypeGuard, get_args

Feature = Literal[
    "api_keys",
    "basic_auth",
    "collections",
    "credentials",
    "decimals",
    "deep_objects",
    "delimiters",
    "encodings",
    "files",
    "formats",
    "forms",
    "limits",
    "multipart",
    "numbers",
    "oauth",
    "open_models",
    "paging",
    "reserved",
    "segments",
    "streams",
    "styles",
    "time_forms",
    "tokens",
    "unions",
]
FEATURES: frozenset[Feature] = frozenset(get_args(Feature))

#: Features that come with others: tokens are asked for by forms, and within limits.
IMPLIED: Mapping[Feature, tuple[Feature, ...]] = {
    "api_keys": ("credentials",),
    "basic_auth": ("credentials",),
    "multipart": ("files",),
    "oauth": ("credentials", "forms", "limits", "tokens"),
    "tokens": ("credentials",),
}
#: Features that are there if a generated module imports one of these names.
BY_NAME: Mapping[Feature, frozenset[str]] = {
    "api_keys": frozenset({"ApiKeyAuth"}),
    "basic_auth": frozenset({"BasicAuth"}),
    "credentials": frozenset({"ApiKeyAuth", "BasicAuth", "TokenAuth"}),
    "decimals": frozenset({"JSONDecimal"}),
    "deep_objects": frozenset({"deep_object"}),
    "delimiters": frozenset({"delimited"}),
    "encodings": frozenset({"Encoding"}),
    "formats": frozenset({"format_type"}),
    "numbers": frozenset({"JSONNumber"}),
    "open_models": frozenset({"KeepingModel", "OpenModel"}),
    "reserved": frozenset({"reserved"}),
    "segments": frozenset({"segments"}),
    "styles": frozenset({"styled"}),
    "time_forms": frozenset({"TimeForm"}),
    "tokens": frozenset({"TokenAuth"}),
    "unions": frozenset({"union"}),
}

_MARK = re.compile(r"\s*# (begin|end): (\w+(?: or \w+)*)")
_MODULE = r"\.{}((?:\.\w+)+)"
_NAMES = re.compile(r"\._runtime[\w.]* import (?:\(([^)]*)\)|([\w, ]*))")
_IMPORT = re.compile(
    r"^ *from (\.+)([\w.]*) import (?:\(([^)]*)\)|([\w, ]*))", re.MULTILINE
)
_WORD = re.compile(r"\w+")
_WIDTH = 88  # columns, like black


def carried(
    folder: Path, features: Collection[Feature], texts: Iterable[str], package: str
) -> dict[str, str]:
    """The modules of the runtime, or of the fake, by their path below its folder, with `/`.

    Args:
        folder: all modules there are.
        features: those of the client.
        texts: the modules of the client that import them.
        package: the name of the package that they are in there.
    """
    selected, names = frozenset(features), _names(folder)
    pending = [
        name
        for text in texts
        for match in re.finditer(_MODULE.format(package), text)
        for name in _files(match[1].strip(".").split("."), names)
    ]
    carried_modules: dict[str, str] = {}
    while pending:
        name = pending.pop()
        if name not in carried_modules:
            carried_modules[name] = _module(folder, selected, name)
            pending += _imported(folder, selected, name)
    return dict(sorted(carried_modules.items()))


def features_by_name(texts: Iterable[str]) -> frozenset[Feature]:
    """The features for which generated modules import something."""
    names = {
        name
        for text in texts
        for some, others in _NAMES.findall(text)
        for name in _WORD.findall(some or others)
    }
    return frozenset(feature for feature, own in BY_NAME.items() if own & names)


@cache
def _names(folder: Path) -> frozenset[str]:
    return frozenset(p.relative_to(folder).as_posix() for p in folder.rglob("*.py"))


@cache
def _module(folder: Path, features: frozenset[str], name: str) -> str:
    return fitted((folder / name).read_text("utf-8"), features)


@cache
def _imported(folder: Path, features: frozenset[str], name: str) -> set[str]:
    """The modules that one imports, anywhere in it. A name may be a module as well."""
    names = _names(folder)
    package = name.split("/")[:-1]
    imports: set[str] = set()
    for dots, module, some, others in _IMPORT.findall(_module(folder, features, name)):
        base = package[: len(package) + 1 - len(dots)]
        base += module.split(".") if module else []
        imports.update(_files(base, names))
        for imported in _WORD.findall(some or others):
            imports.update(_files([*base, imported], names))
    return imports


def _files(parts: Sequence[str], names: Collection[str]) -> Iterator[str]:
    """The file of a module, and those of its packages."""
    packages = ("/".join([*parts[:n], "__init__.py"]) for n in range(len(parts) + 1))
    yield from (path for path in packages if path in names)
    path = "/".join(parts) + ".py"
    if path in names:
        yield path


def fitted(text: str, features: Collection[str]) -> str:
    """A module without the passages for missing features.

    Raises:
        ValueError: if a passage does not end, or ends before it begins.
    """
    if "# begin: " not in text:
        return text
    lines = text.splitlines()
    omitted = _omitted(lines, frozenset(features))
    has_all = all(_MARK.fullmatch(lines[number]) for number in omitted)
    lines = _without(lines, omitted)
    unused = {} if has_all else _unused_imports(lines)
    while unused:
        # Only a block for type checkers uses an import, that of its condition.
        has_block = any(lines[place.start].startswith("if ") for place in unused)
        lines = _replaced(lines, unused)
        unused = _unused_imports(lines) if has_block else {}
    return "\n".join(lines).rstrip() + "\n"


def _omitted(lines: Sequence[str], features: frozenset[str]) -> set[int]:
    """The lines of passages for other clients, and all lines that begin or end one."""
    omitted: set[int] = set()
    passages: list[str] = []
    for number, line in enumerate(lines):
        mark = _MARK.fullmatch(line)
        if mark is not None and mark[1] == "begin":
            passages.append(mark[2])
        if mark is not None or not all(_is_for(each, features) for each in passages):
            omitted.add(number)
        is_end = mark is not None and mark[1] == "end"
        if mark is not None and is_end and (passages or [""]).pop() != mark[2]:
            raise ValueError(f"line {number + 1}: {line.strip()} does not match")
    if passages:
        raise ValueError(f"the passage for {passages[-1]} has no end")
    return omitted


def _is_for(passage: str, features: frozenset[str]) -> bool:
    return not features.isdisjoint(passage.split(" or "))


def _without(lines: Sequence[str], removed: Collection[int]) -> list[str]:
    """The other lines; around a gap the larger number of blank lines is kept."""
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
    """The imports at the top with unused names, and the lines that replace them."""
    tree = ast.parse("\n".join(lines))
    used = set(_words_used(tree))
    imports: dict[range, list[str]] = {}
    for statement in tree.body:
        if _is_for_type_checkers(statement):
            changes = _changes(statement.body, used)
            if len(changes) == len(statement.body) and not any(changes.values()):
                imports[_lines_of(statement)] = []
            else:
                imports |= changes
        else:
            imports |= _changes([statement], used)
    return imports


def _is_for_type_checkers(statement: ast.stmt) -> TypeGuard[ast.If]:
    return isinstance(statement, ast.If) and all(
        isinstance(each, ast.ImportFrom | ast.Import) for each in statement.body
    )


def _changes(
    statements: Sequence[ast.stmt], used: Collection[str]
) -> dict[range, list[str]]:
    changes: dict[range, list[str]] = {}
    for statement in statements:
        if isinstance(statement, ast.ImportFrom) and statement.module != "__future__":
            names = [a.name for a in statement.names if (a.asname or a.name) in used]
            if len(names) < len(statement.names):
                changes[_lines_of(statement)] = _printed(statement, names)
        elif isinstance(statement, ast.Import):
            name = statement.names[0].asname or statement.names[0].name.split(".")[0]
            if name not in used:
                changes[_lines_of(statement)] = []
    return changes


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
