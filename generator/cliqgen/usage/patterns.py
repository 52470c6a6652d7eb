"""What the patterns of a `match` bind (Python language reference, 8.6.4)."""

from __future__ import annotations

import ast

from cliqgen.usage.expressions import Expressions
from cliqgen.usage.names import Scope
from cliqgen.usage.values import Values


def bind_pattern(
    node: ast.pattern, values: Values, scope: Scope, known: Expressions
) -> None:
    """Let the names of a pattern stand for what is matched."""
    match node:
        case ast.MatchAs():
            if node.pattern is not None:
                bind_pattern(node.pattern, values, scope, known)
                if isinstance(node.pattern, ast.MatchClass):
                    values |= known.annotated(node.pattern.cls, scope)
            if node.name is not None:
                known.define(node.name, values, scope)
        case ast.MatchStar(name=str() as name):
            known.define(name, known.facts.collection(node, values), scope)
        case ast.MatchOr():
            for inner in node.patterns:
                bind_pattern(inner, values, scope, known)
        case ast.MatchSequence():
            for inner in node.patterns:
                bind_pattern(inner, known.items(values), scope, known)
        case ast.MatchMapping():
            for inner in node.patterns:
                bind_pattern(inner, known.items(values), scope, known)
            if node.rest is not None:
                rest = known.facts.collection(node, known.items(values))
                known.define(node.rest, rest, scope)
        case ast.MatchClass():
            _bind_class(node, values, scope, known)
        case _:
            pass


def _bind_class(
    node: ast.MatchClass, values: Values, scope: Scope, known: Expressions
) -> None:
    matched = values | known.annotated(node.cls, scope)
    for name, inner in zip(node.kwd_attrs, node.kwd_patterns, strict=True):
        found = known.attribute_of(matched, name, node.cls, scope)
        bind_pattern(inner, found, scope, known)
    for inner in node.patterns:  # what `__match_args__` names, or the value itself
        bind_pattern(inner, matched | known.items(matched), scope, known)
