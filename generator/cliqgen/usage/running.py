"""Text that sources run as code: `eval`, `exec` and `compile`, which nothing here follows."""

from __future__ import annotations

import ast
import re

from cliqgen.usage.catalogue import Catalogue
from cliqgen.usage.facts import Facts
from cliqgen.usage.names import Scope
from cliqgen.usage.values import (
    ClientClass,
    Method,
    Package,
    Resource,
    ResourceClass,
    Value,
)

RUNNING = frozenset(
    f"{module}{name}"
    for module in ("", "builtins.", "__builtins__.")
    for name in ("compile", "eval", "exec")
)
_OF_CLIENT = (ClientClass, Method, Package, Resource, ResourceClass)


def client_in_text(
    call: ast.Call, scope: Scope, facts: Facts, catalogue: Catalogue
) -> str | None:
    """Why the text that a call runs may call the client; None if it does not.

    A constant does if it has a name that is of the client where the call is, or the name of
    the package. Any other text does if a name of the client is known there.
    """
    code = next(iter(call.args), None)
    if code is None or (isinstance(code, ast.Call) and _is_running(code)):
        return None  # what is compiled is looked at there
    function = ast.unparse(call.func)
    text = code.value if isinstance(code, ast.Constant) else None
    if isinstance(text, bytes):
        text = text.decode("utf-8", "replace")
    names = names_of_client(scope, facts)
    if not isinstance(text, str):
        return f"{function} runs text that is not known" if names else None
    names |= {catalogue.package}
    used = [word for word in re.findall(r"[^\W\d]\w*", text) if word in names]
    return f"{function} runs text that names {used[0]}" if used else None


def _is_running(call: ast.Call) -> bool:
    return ast.unparse(call.func) in RUNNING


def names_of_client(scope: Scope | None, facts: Facts) -> set[str]:
    """The names that a scope and those around it have for the client or a part of it."""
    names: set[str] = set()
    while scope is not None:
        for name in scope.bound:
            values = facts.of("name", scope.node, name)
            if any(_is_of_client(value) for value in values):
                names.add(name)
        scope = scope.parent
    return names


def _is_of_client(value: Value) -> bool:
    return isinstance(value, _OF_CLIENT)
