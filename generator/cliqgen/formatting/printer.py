"""Formatting printed modules like black.

Known statements are laid out here; black formats the others, one statement at a time, or
a whole module if a statement depends on it.
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
#: Words of statements that do not continue others.
_LONE_WORDS = ("with", "try", "for", "while", "if", "match")
_BLOCK_WORDS = {
    *("async", "class", "def", "elif", "else", "except", "finally", "for", "if"),
    *("try", "while", "with"),
}
#: The text after a method with the name of one of its class's bases.
_IGNORED = ":  # type: ignore[override]"
_PLAIN = {"else:", "try:", "pass", "continue", "break"}


class Printer:
    """Formats modules; equal statements are laid out only once in a run.

    `statements` counts all printed statements; `judge` counts those that black formatted.
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
        codes = [code for block, code in printed if block.kind is not Kind.COMMENT]
        if len(codes) > 1 and _FUTURE not in codes:
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
        if len(lines) > 1:  # they hardly ever recur
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
            exploded = self._items.exploded(lines, depth)
        elif fits(lines[0]):
            exploded = lines if is_settled(stripped) else None
        else:
            exploded = self._items.signature(lines[0], depth)
            if exploded is None:
                exploded = self._items.value(lines[0], depth)
        if exploded is not None:
            return exploded
        if "() -> " in stripped and not fits(lines[0]):
            raise Unsure  # there are no parameters to split
        laid_out = lay_out(stripped, depth)
        if stripped.startswith(("def ", "async def ")):
            _check_result(laid_out, depth)
        return laid_out


def _check_result(lines: list[str], depth: int) -> None:
    """Refuse a signature of which black may split the type of the result, and nothing else.

    It does if the type is long and begins with a string. It also reads again what it has
    printed: a comma that it added to the type keeps items apart from then on, and the
    parameters come together again, unless they have such a comma as well.

    Raises:
        Unsure: it may do so.
    """
    end = "    " * depth + ") -> "
    number = next((n for n, line in enumerate(lines) if line.startswith(end)), -1)
    if number < 0 or (number == len(lines) - 1 and fits(lines[number])):
        return
    first, *others = (line.strip() for line in lines[number:])
    opening = others[0] if first == ") -> (" else first.removeprefix(") -> ")
    is_apart = lines[number - 1].endswith(",")
    if opening.startswith(('"', "'")) or (
        not is_apart and any(line.endswith(",") for line in others)
    ):
        raise Unsure


def _block(
    statement: Statement, code: str, is_docstring: bool, previous: Block | None
) -> Block:
    """The block of a statement, for the blank lines around it."""
    column = 4 * statement.depth
    match = _WORD.match(statement.lines[0], column)
    word = match[0] if match is not None else ""
    is_code = statement.kind not in (Kind.COMMENT, Kind.STRING)
    opens_block = is_code and code.endswith((":", _IGNORED))
    if is_code and word in _BLOCK_WORDS and not opens_block:
        raise UnsureOfModule  # its block, or a comment, is on the same line
    return Block(
        statement.kind,
        statement.depth,
        statement.blank,
        is_docstring,
        opens_block,
        opens_block and word not in _LONE_WORDS,
        previous,
    )


def _begins_module(comment: Block | None) -> bool:
    """Whether nothing but comments precedes a comment."""
    while comment is not None:
        if comment.kind is not Kind.COMMENT or comment.depth:
            return False
        comment = comment.previous
    return True


def _is_docstring(statement: Statement, previous: Block | None) -> bool:
    """Whether a string is the first statement of its module or block."""
    if statement.kind is not Kind.STRING:
        return False
    if previous is None:
        return True
    if previous.kind is Kind.COMMENT:
        if not _begins_module(previous):
            raise UnsureOfModule
        return True
    return previous.depth < statement.depth
