"""The options that the constructor of every client has.

The runtime declares and documents them, in the class `ClientOptions`, and they are read
from its code: generated constructors have their names, types, defaults and texts.
"""

from __future__ import annotations

import ast
from collections.abc import Iterator
from functools import cache
from itertools import pairwise

from cliqgen.bundled import templates_folder
from cliqgen.python.code import Code
from cliqgen.python.plans import OptionPlan
from cliqgen.runtime import FEATURES, Feature, fitted

_CLASS = "ClientOptions"
#: The classes of httpx2 that only the synchronous or the asynchronous client takes.
_SYNC, _ASYNC = "httpx2.Client", "httpx2.AsyncClient"


@cache
def client_options(features: frozenset[Feature] = FEATURES) -> tuple[OptionPlan, ...]:
    """The options of a client with these features, in the order of their declaration."""
    path = templates_folder() / "runtime" / "options.py"
    return tuple(_options(fitted(path.read_text("utf-8"), features)))


def _options(text: str) -> Iterator[OptionPlan]:
    """Each annotated field of the class, with the string below it."""
    members = next(
        statement.body
        for statement in ast.parse(text).body
        if isinstance(statement, ast.ClassDef) and statement.name == _CLASS
    )
    for member, below in pairwise(members):
        if isinstance(member, ast.AnnAssign) and isinstance(below, ast.Expr):
            annotation = _code(text, member.annotation)
            yield OptionPlan(
                name=_code(text, member.target),
                type=_without(_ASYNC, annotation),
                async_type=_without(_SYNC, annotation),
                default=_code(text, member.value),
                documentation=_words(below.value),
            )


def _code(text: str, node: ast.expr | None) -> Code:
    return Code(node and ast.get_source_segment(text, node))


def _without(class_: str, annotation: str) -> Code:
    """An annotation without one member of its union."""
    members = annotation.split(" | ")
    return Code(" | ".join(member for member in members if member != class_))


def _words(node: ast.expr) -> str:
    """The text of a string on one line."""
    return " ".join(ast.literal_eval(node).split())
