"""What the patterns of a `match` bind (Python language reference, 8.6.4)."""

from __future__ import annotations

import ast

from cliqgen.usage.expressions import Expressions
from cliqgen.usage.names import Scope
from cliqgen.usage.values import Values


def bind_pattern(
    node: ast.pattern, values: Values, scope: Scope, expressions: Expressions
) -> None:
    """Bind the names of a pattern to the matched values."""
    match node:
        case ast.MatchAs():
            if node.pattern is not None:
                bind_pattern(node.pattern, values, scope, expressions)
                if isinstance(node.pattern, ast.MatchClass):
                    values |= expressions.annotated(node.pattern.cls, scope)
            if node.name is not None:
                expressions.define(node.name, values, scope)
        case ast.MatchStar(name=str() as name):
            expressions.define(name, expressions.facts.collection(node, values), scope)
        case ast.MatchOr():
            for inner in node.patterns:
                bind_pattern(inner, values, scope, expressions)
        case ast.MatchSequence():
            for inner in node.patterns:
                bind_pattern(inner, expressions.items(values), scope, expressions)
        case ast.MatchMapping():
            for inner in node.patterns:
                bind_pattern(inner, expressions.items(values), scope, expressions)
            if node.rest is not None:
                rest = expressions.facts.collection(node, expressions.items(values))
                expressions.define(node.rest, rest, scope)
        case ast.MatchClass():
            _bind_class(node, values, scope, expressions)
        case _:
            pass


def _bind_class(
    node: ast.MatchClass, values: Values, scope: Scope, expressions: Expressions
) -> None:
    matched = values | expressions.annotated(node.cls, scope)
    for name, inner in zip(node.kwd_attrs, node.kwd_patterns, strict=True):
        result = expressions.attribute_of(matched, name, node.cls, scope)
        bind_pattern(inner, result, scope, expressions)
    for (
        inner
    ) in node.patterns:  # the attributes in `__match_args__`, or the value itself
        bind_pattern(inner, matched | expressions.items(matched), scope, expressions)
