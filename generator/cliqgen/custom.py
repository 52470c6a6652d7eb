"""`_custom`: code that users add to a client, in a folder that cliqgen never writes to.

Names in `_custom/__init__.py` take precedence over generated ones. They are read when the
client is generated, so that its code says statically where each name comes from; nothing
in the folder is imported or run.
"""

from __future__ import annotations

import ast
from collections.abc import Iterable
from pathlib import Path

from cliqgen.diagnostics import CliqgenError, Position, failure
from cliqgen.identifiers import is_identifier
from cliqgen.source.text import SourceText, is_file, read_text

FOLDER = "_custom"
#: Names that the root of a package needs itself, and the modules below it.
_TAKEN = frozenset(
    {
        *("Any", "TYPE_CHECKING", "annotations"),
        *("client", "errors", "models", "oauth", "resources", "webhooks"),
        *("_EXPORTS", "_exports", "_further_exports"),
    }
)


def custom_module(package: Path) -> Path:
    """The module that defines what the user's code adds to a package."""
    return package / FOLDER / "__init__.py"


def custom_names(package: Path) -> tuple[str, ...]:
    """The names that `_custom` in a package folder adds to the client.

    They are those in `__all__`, if it is a list or tuple of strings, or else the public
    classes and functions at the top of the module.

    Raises:
        CliqgenError: the module cannot be read, or has a name that cannot be used
    """
    path = custom_module(package)
    if not is_file(path):
        return ()
    try:
        source = read_text(path)
    except CliqgenError as error:
        if error.diagnostics[0].code == "file-empty":
            return ()
        raise
    try:
        tree = ast.parse(source.text)
    except (SyntaxError, ValueError, RecursionError) as error:
        line = getattr(error, "lineno", None) or 1
        message = f"{source.name} is not valid Python: {getattr(error, 'msg', error)}"
        raise failure("custom-invalid", message, _at(source, line)) from None
    listed = _listed(tree)
    names = _defined(tree) if listed is None else listed
    for name, line in names:
        if name in _TAKEN or name.startswith("__") or not is_identifier(name):
            message = f"{source.name} cannot define the name {name!r}"
            raise failure("custom-invalid", message, _at(source, line))
    return tuple(sorted({name for name, _ in names}))


def stand_in(package: str, names: Iterable[str]) -> dict[str, str]:
    """A module with these names, in place of the user's; no file if there are none."""
    text = "\n".join(f"class {name}:\n    pass" for name in names)
    return {f"{package}/{FOLDER}/__init__.py": text} if text else {}


def _listed(tree: ast.Module) -> list[tuple[str, int]] | None:
    """The names of `__all__`, each with its line; None without one."""
    for statement in tree.body:
        targets: list[ast.expr] = []
        value: ast.expr | None = None
        if isinstance(statement, ast.Assign):
            targets, value = statement.targets, statement.value
        elif isinstance(statement, ast.AnnAssign):
            targets, value = [statement.target], statement.value
        is_all = any(isinstance(t, ast.Name) and t.id == "__all__" for t in targets)
        if is_all and isinstance(value, ast.List | ast.Tuple):
            return [
                (item.value, item.lineno)
                for item in value.elts
                if isinstance(item, ast.Constant) and isinstance(item.value, str)
            ]
    return None


def _defined(tree: ast.Module) -> list[tuple[str, int]]:
    """The public classes and functions at the top, each with its line."""
    definitions = (ast.ClassDef, ast.FunctionDef, ast.AsyncFunctionDef)
    return [
        (statement.name, statement.lineno)
        for statement in tree.body
        if isinstance(statement, definitions) and not statement.name.startswith("_")
    ]


def _at(source: SourceText, line: int) -> Position:
    return source.position(min(line, len(source.lines)), 1)
