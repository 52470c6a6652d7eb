"""Blank lines between statements, as black's `EmptyLineTracker` (26.10.1) counts them."""

from __future__ import annotations

from msgspec import Struct

from cliqgen.formatting.statements import Kind

_DEFINING = (Kind.DECORATOR, Kind.FUNCTION, Kind.CLASS)


class Block(Struct):
    """A statement between blank lines.

    `blank` lines precede it as printed; `before` should precede it, and at least `after`
    follow it. `continues`: it opens a block and may belong to the statement before, as
    `else` does.
    """

    kind: Kind
    depth: int
    blank: int
    is_docstring: bool
    opens_block: bool
    continues: bool
    previous: Block | None
    before: int = 0
    after: int = 0


class BlankLines:
    """Counts the blank lines between a module's statements, which are added one by one."""

    def __init__(self) -> None:
        self._previous: Block | None = None
        #: The depths of definitions that may still be open.
        self._definitions: list[int] = []
        self._leading_comment: Block | None = None

    def add(self, block: Block) -> Block:
        """Count those around the next statement.

        `before` of an earlier block may change: a comment belongs to the definition that
        follows it.
        """
        previous = self._previous
        before, block.after = self._around(
            block, min(block.blank, 1 if block.depth else 2)
        )
        block.before = max(0, before - (previous.after if previous else 0))
        if self._follows_module_docstring(block):
            block.before = 1
        self._keep_comment(block)
        self._previous = block
        return block

    def _keep_comment(self, block: Block) -> None:
        previous = self._previous
        if block.kind is Kind.COMMENT:
            if previous is None or (
                previous.kind is not Kind.DECORATOR
                and (previous.kind is not Kind.COMMENT or block.before)
                and (self._leading_comment is None or block.before)
            ):
                self._leading_comment = block
        elif block.kind is not Kind.DECORATOR or block.before:
            self._leading_comment = None

    def _follows_module_docstring(self, block: Block) -> bool:
        previous = block.previous
        if previous is None or not previous.is_docstring or previous.depth:
            return False
        if block.kind in (Kind.CLASS, Kind.FUNCTION):
            return False
        while previous := previous.previous:
            if previous.kind is not Kind.COMMENT:
                return False
        return True

    def _around(self, block: Block, before: int) -> tuple[int, int]:
        """The blank lines before a statement, and those after it at least."""
        had_blank = bool(before)
        previous, depth = self._previous, block.depth
        closed = -1
        while self._definitions and self._definitions[-1] >= depth:
            closed = self._definitions.pop()
        if block.kind in (Kind.FUNCTION, Kind.CLASS):
            self._definitions.append(depth)
        if previous is None:
            return 0, 0
        if block.is_docstring:
            if previous.kind is Kind.CLASS:
                return 0, 1
            if previous.opens_block and previous.kind is Kind.FUNCTION:
                return 0, 0
        if closed >= 0:
            before = 1 if depth or (closed and block.continues) else 2
        if block.kind in _DEFINING:
            return self._before_definition(block, previous, before, had_blank), 0
        if previous.kind is Kind.IMPORT and block.kind is not Kind.IMPORT:
            if previous.depth == depth == 0:
                return 1, 0
            if previous.depth == depth:
                return before or 1, 0
        return before, 0

    def _before_definition(
        self, block: Block, previous: Block, before: int, had_blank: bool
    ) -> int:
        if previous.kind is Kind.DECORATOR:
            return 0
        opens = previous.kind in (Kind.CLASS, Kind.FUNCTION)
        if previous.depth < block.depth and opens:
            return 1 if had_blank else 0
        lines = 1 if block.depth else 2
        if (
            previous.kind is Kind.COMMENT
            and previous.depth == block.depth
            and before == 0
        ):
            comment = self._leading_comment
            if comment is None or comment.previous is None or comment.before > 1:
                return 0
            leading = comment.previous
            if leading.kind is Kind.CLASS or leading.opens_block:
                return 0
            comment.before = max(comment.before, lines) - leading.after
            return 0
        return lines
