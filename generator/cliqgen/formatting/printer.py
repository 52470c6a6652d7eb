"""Modules that templates print, brought into black's form.

What is certain is laid out here; what is not, black is asked for, one statement at a
time, or for a whole module where a statement alone does not tell.
"""

from __future__ import annotations

import re

from cliqgen.formatting.black_judge import Judge
from cliqgen.formatting.blank_lines import BlankLines, Block
from cliqgen.formatting.forms import Items, is_settled
from cliqgen.formatting.imports import import_lines
from cliqgen.formatting.layout import lay_out
from cliqgen.formatting.statements import (
    Kind,
    Statement,
    UnsureOfModule,
    check_plain,
    statements,
)
from cliqgen.formatting.texts import is_text_settled
from cliqgen.formatting.tokens import Unsure
from cliqgen.formatting.width import fits

_FUTURE = "from __future__ import annotations"
_WORD = re.compile(r"\w*")
#: Words whose statements continue none before them.
_LONE_WORDS = ("with", "try", "for", "while", "if", "match")
_BLOCK_WORDS = {
    *("async", "class", "def", "elif", "else", "except", "finally", "for", "if"),
    *("try", "while", "with"),
}
#: What stands after a method that is named like one of its class's bases.
_IGNORED = ":  # type: ignore[override]"
_PLAIN = {"else:", "try:", "pass", "continue", "break"}


class Printer:
    """Formats modules; what one run has laid out once is not laid out again.

    `statements` counts all statements that were printed; `judge` tells how many of them
    reached black.
    """

    def __init__(self) -> None:
        self.judge = Judge()
        self.statements = 0
        self._items = Items()
        self._known: dict[str, str] = {}

    def module(self, text: str) -> str:
        """A module in black's form."""
        try:
            return self._module(text)
        except UnsureOfModule:
            return self.judge.module(text)

    def _module(self, text: str) -> str:
        check_plain(text)
        blank_lines = BlankLines()
        printed: list[tuple[Block, str]] = []
        previous: Block | None = None
        for statement in statements(text):
            is_docstring = _is_docstring(statement, previous)
            code = self._code(statement, is_docstring)
            previous = blank_lines.add(_block(statement, code, is_docstring, previous))
            printed.append((previous, code))
        self.statements += len(printed)
        if len(printed) > 1 and not any(code == _FUTURE for _, code in printed):
            raise UnsureOfModule  # black would print for older versions of Python
        printed[-1][0].after = 0
        lines: list[str] = []
        for block, code in printed:
            lines += [""] * block.before
            lines.append(code)
            lines += [""] * block.after
        return "\n".join(lines) + "\n"

    def _code(self, statement: Statement, is_docstring: bool) -> str:
        lines, depth = statement.lines, statement.depth
        if statement.kind is Kind.STRING:
            text = "\n".join(lines)
            if is_text_settled(lines, depth, is_docstring):
                return text
            return self.judge.statement(text, depth, is_docstring)
        if len(lines) > 1:  # which hardly ever recur
            return self._laid_out("\n".join(lines), statement)
        code = self._known.get(lines[0])
        if code is None:
            code = self._known[lines[0]] = self._laid_out(lines[0], statement)
        return code

    def _laid_out(self, text: str, statement: Statement) -> str:
        depth = statement.depth
        stripped = text[4 * depth :]
        if statement.kind is Kind.COMMENT:
            if not stripped.startswith(("# ", "#: ")) or stripped != stripped.rstrip():
                raise UnsureOfModule
            return text
        if stripped in _PLAIN:
            return text
        try:
            if statement.kind is Kind.IMPORT:
                return "\n".join(import_lines(stripped, depth))
            return "\n".join(self._lines(statement, stripped))
        except (Unsure, RecursionError):
            return self.judge.statement(text, depth, False)

    def _lines(self, statement: Statement, stripped: str) -> list[str]:
        lines, depth = statement.lines, statement.depth
        if len(lines) > 1:
            known = self._items.exploded(lines, depth)
        elif fits(lines[0]):
            known = lines if is_settled(stripped) else None
        else:
            known = self._items.signature(lines[0], depth)
        if known is not None:
            return known
        if _has_long_result(stripped, depth):
            raise Unsure  # black may split what is returned instead of the parameters
        return lay_out(stripped, depth)


def _has_long_result(code: str, depth: int) -> bool:
    """Whether it opens a function whose last line, `) -> TYPE:`, does not fit."""
    if not code.startswith(("def ", "async def ")):
        return False
    _, arrow, result = code.rpartition(" -> ")
    return bool(arrow) and not fits("    " * depth + ") -> " + result)


def _block(
    statement: Statement, code: str, is_docstring: bool, previous: Block | None
) -> Block:
    """What a statement is for the blank lines around it."""
    column = 4 * statement.depth
    found = _WORD.match(statement.lines[0], column)
    word = found[0] if found is not None else ""
    is_code = statement.kind not in (Kind.COMMENT, Kind.STRING)
    opens_block = is_code and code.endswith((":", _IGNORED))
    if is_code and word in _BLOCK_WORDS and not opens_block:
        raise UnsureOfModule  # its block, or a comment, stands on the same line
    return Block(
        statement.kind,
        statement.depth,
        statement.blank,
        is_docstring,
        opens_block,
        opens_block and word not in _LONE_WORDS,
        previous,
    )


def _is_docstring(statement: Statement, previous: Block | None) -> bool:
    """Whether a string is the first statement of its module or block."""
    if statement.kind is not Kind.STRING:
        return False
    if previous is None:
        return True
    if previous.kind is Kind.COMMENT:
        raise UnsureOfModule
    return previous.depth < statement.depth
