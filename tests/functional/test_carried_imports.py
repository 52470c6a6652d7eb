"""Whatever a client lacks of the runtime, what it carries of it imports nothing that is missing.

This holds for all selections of features. A name is imported where it is used, and defined
where a passage of the other module is there, so the features of both places decide.
"""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from functools import cache
from itertools import product
from pathlib import Path

import pytest
from cliqgen.bundled import templates_folder
from cliqgen.runtime import BY_NAME, FEATURES, IMPLIED
from cliqgen.vocabulary import RUNTIME as IMPORTED

RUNTIME = templates_folder() / "runtime"

#: Passages around a line, from the outside in, each with its features.
Around = tuple[frozenset[str], ...]
#: Features that are in a client whose generated modules import a name.
BY_IMPORT = {
    name: [feature for feature, names in BY_NAME.items() if name in names]
    for name in frozenset[str]().union(*BY_NAME.values())
}
#: Names that only these features need, and the features for which they are exported.
BY_PLAN = {
    "AsyncItemIterator": "paging",
    "AsyncStream": "streams",
    "BinaryContent": "files",
    "CursorPages": "paging",
    "FileLike": "multipart",
    "ItemIterator": "paging",
    "LinkPages": "paging",
    "NumberedPages": "paging",
    "OffsetPages": "paging",
    "PaginationFailure": "paging",
    "RateLimit": "limits",
    "ServerSentEvent": "streams",
    "SpanPages": "paging",
    "Stream": "streams",
    "TablePages": "paging",
    "TokenFailure": "oauth",
    "WindowPages": "paging",
}
#: Names that come with one that has the feature.
TOGETHER = {
    "ADDITIONAL": "open_models",
    "BestMatch": "unions",
    "ByField": "unions",
    "Tagged": "unions",
    "timed": "time_forms",
}
#: Modules, and packages of them, that are only in clients with one of these features.
OWNED = {
    "decoding/direct.py": {"unions"},
    "decoding/members.py": {"unions"},
    "multipart.py": {"multipart"},
    "oauth": {"oauth"},
    "paging": {"paging"},
    "streaming/events.py": {"streams"},
    "streaming/framing.py": {"streams"},
    "streaming/streams.py": {"streams"},
}


@pytest.mark.parametrize(
    "path",
    sorted(RUNTIME.rglob("*.py")),
    ids=lambda p: p.relative_to(RUNTIME).as_posix(),
)
def test_what_is_imported_is_defined(path: Path) -> None:
    owner = _owner(path)
    missing = [
        f"{statement}, with {sorted(features)}"
        for module, name, uses, statement in _imports(path)
        for features in _without_definition(
            _definitions(module, name), [(*owner, *use) for use in uses]
        )
    ]
    assert missing == []


def test_modules_of_a_feature_are_imported_for_it_alone() -> None:
    others = [
        f"{path.relative_to(RUNTIME)}: {statement}"
        for path in RUNTIME.rglob("*.py")
        for module, _, uses, statement in _imports(path)
        if (needed := _owner(module))
        for use in uses
        if not any(passage <= needed[0] for passage in (*_owner(path), *use))
    ]
    assert others == []


def test_what_generated_modules_import_is_defined() -> None:
    missing = [
        (module, name, sorted(features))
        for modules in IMPORTED.values()
        for module, names in modules.items()
        for name in names
        for features in _without_definition(
            _definitions(_file(RUNTIME, module.split(".")), name), [_reasons(name)]
        )
    ]
    assert missing == []


def _owner(path: Path) -> Around:
    place = path.relative_to(RUNTIME)
    for each in (place, *place.parents):
        if each.as_posix() in OWNED:
            return (frozenset(OWNED[each.as_posix()]),)
    return ()


def _reasons(name: str) -> Around:
    if name in BY_IMPORT:
        return tuple(frozenset({feature}) for feature in BY_IMPORT[name])
    for table in (BY_PLAN, TOGETHER):
        if name in table:
            return (frozenset({table[name]}),)
    return ()


def _without_definition(
    definitions: list[Around], uses: list[Around]
) -> Iterator[frozenset[str]]:
    """The selections of features with which a name is used but not defined."""
    around = [each for passages in (*definitions, *uses) for each in passages]
    named = sorted(frozenset[str]().union(*around))
    for values in product((False, True), repeat=len(named)):
        chosen = {n for n, is_chosen in zip(named, values, strict=True) if is_chosen}
        implied = {each for n in chosen for each in IMPLIED.get(n, ())}  # type: ignore[call-overload]
        if not implied & set(named) <= chosen:
            continue
        is_used = any(_is_there(use, chosen) for use in uses)
        if is_used and not any(_is_there(each, chosen) for each in definitions):
            yield frozenset(chosen)


def _is_there(around: Around, chosen: set[str]) -> bool:
    return all(passage & chosen for passage in around)


def _imports(path: Path) -> Iterator[tuple[Path, str, list[Around], str]]:
    """The imported names of a module, with the passages of their uses."""
    text = path.read_text("utf-8")
    around, tree = _passages(text), ast.parse(text)
    inner = {
        id(node)
        for each in ast.walk(tree)
        if isinstance(each, ast.FunctionDef | ast.AsyncFunctionDef)
        for node in ast.walk(each)
    }
    uses = _uses(tree)
    for node in ast.walk(tree):
        if not isinstance(node, ast.ImportFrom) or not node.level:
            continue
        folder = path.parents[node.level - 1]
        parts = [] if node.module is None else node.module.split(".")
        for alias in node.names:
            # Imports within functions are not removed by themselves.
            used = uses.get(alias.asname or alias.name, [])
            lines = [node.lineno] if id(node) in inner else used
            if _is_module(folder.joinpath(*parts, alias.name)):
                continue  # it is copied because it is imported
            places = [around[line] for line in lines]
            yield _file(folder, parts), alias.name, places, ast.unparse(node)


@cache
def _definitions(path: Path, name: str) -> list[Around]:
    """The passages of the places at which a module defines a name, or imports it."""
    text = path.read_text("utf-8")
    around, tree = _passages(text), ast.parse(text)
    lines = [line for line, defined in _defined(tree.body) if defined == name]
    assert lines, f"{path}: {name}"
    return [around[line] for line in lines]


def _defined(statements: list[ast.stmt]) -> Iterator[tuple[int, str]]:
    for node in statements:
        if isinstance(node, ast.ClassDef | ast.FunctionDef | ast.AsyncFunctionDef):
            yield node.lineno, node.name
        elif isinstance(node, ast.Assign):
            for target in node.targets:
                if isinstance(target, ast.Name):
                    yield node.lineno, target.id
        elif isinstance(node, ast.AnnAssign) and isinstance(node.target, ast.Name):
            yield node.lineno, node.target.id
        elif isinstance(node, ast.ImportFrom | ast.Import):
            for alias in node.names:
                yield node.lineno, alias.asname or alias.name
        elif isinstance(node, ast.If):
            yield from _defined([*node.body, *node.orelse])


def _uses(tree: ast.Module) -> dict[str, list[int]]:
    """The lines of names in code, of words in strings, and of what `__all__` exports."""
    uses: dict[str, list[int]] = {}
    documentation: set[int] = set()
    strings: list[ast.Constant] = []
    for node in ast.walk(tree):
        if isinstance(node, ast.Name):
            uses.setdefault(node.id, []).append(node.lineno)
        elif isinstance(node, ast.Expr):
            documentation.add(id(node.value))
        elif isinstance(node, ast.Constant) and isinstance(node.value, str):
            strings.append(node)
    for node in strings:
        if id(node) not in documentation:
            for word in re.findall(r"\w+", str(node.value)):
                uses.setdefault(word, []).append(node.lineno)
    return uses


def _passages(text: str) -> dict[int, Around]:
    """The passages around each line, by its number."""
    found: dict[int, Around] = {}
    current: list[frozenset[str]] = []
    for number, line in enumerate(text.splitlines(), 1):
        if "# begin: " in line:
            passage = frozenset(line.partition("# begin: ")[2].split(" or "))
            assert passage <= FEATURES, line
            current.append(passage)
        found[number] = tuple(current)
        if "# end: " in line:
            current.pop()
    return found


def _is_module(path: Path) -> bool:
    return path.is_dir() or path.with_suffix(".py").is_file()


def _file(folder: Path, parts: list[str]) -> Path:
    path = folder.joinpath(*parts)
    return path / "__init__.py" if path.is_dir() else path.with_suffix(".py")
