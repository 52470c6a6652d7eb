"""What declarations declare: names, types and defaults, as the code has them."""

from __future__ import annotations

import ast

from msgspec import Struct

from cliqgen.python.code import Code


class Declared(Struct, frozen=True):
    """An argument or field; `default` is None if it is required, `wire` its other name in
    JSON.
    """

    name: str
    type: str
    default: str | None
    wire: str | None


def declared(declaration: Code) -> Declared:
    """Read `name: type = default`, where a default may be a call that says more."""
    statement = ast.parse(declaration).body[0]
    assert isinstance(statement, ast.AnnAssign)
    assert isinstance(statement.target, ast.Name)
    value, wire = statement.value, None
    is_required = value is None
    if isinstance(value, ast.Call):
        options = {keyword.arg: keyword.value for keyword in value.keywords}
        given = options.get("name")
        if isinstance(given, ast.Constant) and isinstance(given.value, str):
            wire = given.value
        value = options.get("default", value.args[0] if value.args else None)
        is_required = value is None
    default = "..." if value is None else _source(declaration, value)
    return Declared(
        name=statement.target.id,
        type=_source(declaration, statement.annotation),
        default=None if is_required else default,
        wire=wire,
    )


def _source(code: str, node: ast.AST) -> str:
    return ast.get_source_segment(code, node) or ""
