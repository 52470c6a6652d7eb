"""Expressions laid out over lines, for the examples in docstrings."""

from __future__ import annotations

from collections.abc import Iterable

from msgspec import Struct


class Expression(Struct, frozen=True):
    """An atom, or items between an opening and a closing text.

    Each item has a prefix such as `name=` or `"key": `.
    """

    opening: str
    items: tuple[tuple[str, Expression], ...] = ()
    closing: str = ""

    @property
    def inline(self) -> str:
        """The expression on one line."""
        items = ", ".join(prefix + item.inline for prefix, item in self.items)
        return f"{self.opening}{items}{self.closing}"


def layout(expression: Expression, width: int) -> list[str]:
    """The lines of an expression; if it is too long, it is split like black does."""
    return _lines(expression, "", "", 0, width)


def atom(text: str) -> Expression:
    return Expression(text)


def call(name: str, arguments: Iterable[tuple[str, Expression]]) -> Expression:
    """A call; the prefix of a positional argument is empty."""
    return Expression(f"{name}(", tuple(arguments), ")")


def _lines(
    expression: Expression, prefix: str, suffix: str, indent: int, width: int
) -> list[str]:
    pad = " " * indent
    line = f"{pad}{prefix}{expression.inline}{suffix}"
    if len(line) <= width or not expression.items:
        return [line]
    lines = [f"{pad}{prefix}{expression.opening}"]
    for name, item in expression.items:
        lines += _lines(item, name, ",", indent + 4, width)
    return [*lines, f"{pad}{expression.closing}{suffix}"]
