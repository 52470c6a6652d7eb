"""The lines of one statement, as black splits it.

What `black/linegen.py` 26.10.1 does with a line, without comments, strings of several
lines and previews: a line that is too long, or holds a comma that keeps items apart, is
split at its last brackets (a signature at its first), what is inside of brackets at its
most loosely binding operators, each part again until it fits or nothing is left to split.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterator

from cliqgen.formatting.lines import CannotSplit, Line, Lines, Split
from cliqgen.formatting.reader import read_tokens
from cliqgen.formatting.tokens import (
    COMMA,
    DOT,
    OPTIONAL,
    SUBSCRIPT,
    Tokens,
    Unsure,
)
from cliqgen.formatting.width import LINE_LENGTH, fits

_CLOSING = {"(": ")", "[": "]", "{": "}"}
_Way = Callable[[Line, bool], list[Line]]


def lay_out(text: str, depth: int) -> list[str]:
    """The lines of a statement that is at a depth of indentation, indented.

    Raises:
        Unsure: black's layout of it is not known.
    """
    tokens = read_tokens(text)
    if not tokens.magic:
        line = "    " * depth + tokens.joined()
        if fits(line):
            return [line]
    if _has_annotated_one_tuple(tokens):
        raise Unsure
    layout = _Layout(tokens.with_optional_parentheses())
    return layout.transform(layout.statement(depth), False)


def _has_annotated_one_tuple(tokens: Tokens) -> bool:
    """Whether an annotated name may be given a tuple of one, as in ``a: B = (c,)``.

    If black puts the annotation into parentheses or splits it, it may take the comma of
    the tuple for one that keeps items apart, depending on what the item is.
    """
    texts = tokens.texts
    if texts[0] in ("def", "async"):
        return bool(tokens.one_tuples)
    return len(texts) - 1 in tokens.one_tuples and ":" in texts


def lay_out_item(text: str, depth: int, opening: str) -> tuple[str, list[str]]:
    """An item of brackets on a line with others, and on its own lines.

    `opening` is the bracket, or `def` for parameters. The first is "" if the item can never
    be on a line with others. Lines of their own are indented and end with a comma.

    Raises:
        Unsure: black's layout of it is not known.
    """
    if text == "*" and opening == "def":
        return "*", [f"{'    ' * depth}*,"]
    before, after = ("def f", "):") if opening == "def" else ("", _CLOSING[opening])
    if opening == "(":
        before = "f"
    bracket = "(" if opening == "def" else opening
    tokens = read_tokens(f"{before}{bracket}{text},{after}")
    start = tokens.texts.index(bracket) + 1
    end = len(tokens.texts) - len(after)
    magic = tokens.magic - {end}
    joined = "" if magic else tokens.joined(start, end - 1)
    line = f"{'    ' * depth}{joined},"
    if joined and fits(line):
        return joined, [line]
    if _has_annotated_one_tuple(tokens):
        raise Unsure
    layout = _Layout(tokens.with_optional_parentheses())
    leaves = list(range(start, len(layout.texts) - len(after)))
    return joined, layout.transform(layout.content(leaves, depth), False)


class _Layout(Lines):
    """The layout of one statement.

    `force` is black's second attempt: optional parentheses are never omitted.
    """

    def statement(self, depth: int) -> Line:
        """All of the statement as one line."""
        leaves = list(range(len(self.texts)))
        return Line(leaves, depth, followed=leaves)

    def transform(self, line: Line, force: bool) -> list[str]:
        """The lines that a line becomes."""
        text = self.text(line)
        if not line.must_split and not self.is_magic(line) and fits(text):
            return [text]
        ways: list[_Way] = [self._split_right_with_omits]
        if self.texts[line.leaves[0]] in ("def", "async"):
            ways = [self._split_left]
        elif line.is_inside:
            ways.insert(0, self._split_at_delimiters)
        for way in ways:
            try:
                return self._run(line, way, force, text)
            except CannotSplit:
                continue
        return [text]

    def _run(self, line: Line, way: _Way, force: bool, text: str) -> list[str]:
        outer = self.outer_optional(line)
        has_optional = any(not self.texts[i] for i in line.followed)
        result: list[str] = []
        for part in way(line, force):
            if self.text(part) == text:
                raise CannotSplit
            result.extend(self.transform(part, force))
        if (
            force
            or way != self._split_right_with_omits
            or not has_optional
            or any(self.texts[i] for i in outer)
            or fits(result[0])
        ):
            return result
        copy = Line(
            line.leaves, line.depth, line.is_inside, line.must_split, line.leaves
        )
        copy.delimiters = self.delimiters(line.leaves) if line.is_inside else {}
        second = self._run(copy, way, True, text)
        return second if all(map(fits, second)) else result

    def _split_left(self, line: Line, force: bool) -> list[Line]:
        """Split at the first brackets with content: those of a signature."""
        head: list[int] = []
        body: list[int] = []
        tail: list[int] = []
        current, opening = head, -1
        for leaf in line.leaves:
            if current is body and self.pairs.get(leaf) == opening:
                self.show(opening, leaf)
                current = tail if body else head
            current.append(leaf)
            if current is head and leaf in self.roles and self._is_round(leaf):
                opening = leaf
                current = body
        if opening < 0 or not tail:
            raise CannotSplit
        if body and self._needs_comma(body, opening):
            body.append(self.new_comma())
        return self.parts(self.split(head, body, tail, opening, line.depth))

    def _split_at_delimiters(self, line: Line, force: bool) -> list[Line]:
        """Split after commas, or at other operators that bind least."""
        last = line.leaves[-1]
        delimiters = line.delimiters
        priorities = [p for leaf, p in delimiters.items() if leaf != last]
        if not priorities:
            raise CannotSplit
        highest = max(priorities)
        if highest == DOT and list(delimiters.values()).count(DOT) == 1:
            raise CannotSplit
        parts: list[list[int]] = [[]]
        for leaf in line.leaves:
            parts[-1].append(leaf)
            if delimiters.get(leaf) == highest:
                parts.append([])
        if not parts[-1]:
            parts.pop()
        elif highest == COMMA and self.texts[parts[-1][-1]] != ",":
            parts[-1].append(self.new_comma())
        return [self.content(part, line.depth) for part in parts]

    def _split_right_with_omits(self, line: Line, force: bool) -> list[Line]:
        """Split at the last brackets after which everything fits."""
        first: list[Line] | None = None
        reach: dict[int, int] = {}
        for omit in self._trailers(line):
            if omit:
                reach = reach or self.reach(line)
                target = self._last_opening(line, omit)
                if target >= 0 and self.texts[target] and reach[target] > LINE_LENGTH:
                    continue
            parts = self._split_right(line, force, omit)
            if first is None and not omit:
                first = parts
            if fits(self.text(parts[0])):
                return parts
        return first if first is not None else self._split_right(line, force, ())

    def _split_right(
        self, line: Line, force: bool, omit: Collection[int]
    ) -> list[Line]:
        return self._without_optional(self._last_split(line, omit), line, force, omit)

    def _without_optional(
        self, split: Split, line: Line, force: bool, omit: Collection[int]
    ) -> list[Line]:
        """The split, or a better one that needs no optional parentheses."""
        is_optional = not self.texts[split.opening] and not self.texts[split.closing]
        if not force and is_optional and self._can_omit(split):
            try:
                omit = {split.closing, *omit}
                other = self._last_split(line, omit)
                if self._is_preferred(other, split):
                    return self._without_optional(other, line, force, omit)
            except CannotSplit:
                is_chained = self.count(line, "=") > 1
                is_stuck = not is_chained and not self.can_be_split(split.body)
                if is_stuck and not fits(self.text(split.body)):
                    raise
        self.show(split.opening, split.closing)
        return self.parts(split)

    def _last_split(self, line: Line, omit: Collection[int]) -> Split:
        head: list[int] = []
        body: list[int] = []
        tail: list[int] = []
        current, opening, closing = tail, -1, -1
        for leaf in reversed(line.leaves):
            if current is body and leaf == opening:
                current = head if body else tail
            current.append(leaf)
            if current is tail and leaf in self.pairs and leaf not in omit:
                opening, closing = self.pairs[leaf], leaf
                current = body
        if opening < 0 or not head:
            raise CannotSplit
        for leaves in (head, body, tail):
            leaves.reverse()
        split = self.split(head, body, tail, opening, line.depth)
        split.closing = closing
        return split

    def _can_omit(self, split: Split) -> bool:
        """Whether optional parentheses may be omitted."""
        body = split.body
        priorities = list(body.delimiters.values())
        if not priorities:
            return True
        highest = max(priorities)
        if priorities.count(highest) > 1:
            return False
        if highest == DOT:
            return True
        first, second = body.leaves[0], body.leaves[1]
        has_content = first in self.roles and second not in self.pairs
        if has_content and self._can_omit_opening(body, first):
            return True
        penultimate, last = body.leaves[-2], body.leaves[-1]
        if last not in self.pairs or self.roles[self.pairs[last]] == SUBSCRIPT:
            return False
        return penultimate not in self.roles and self._can_omit_closing(body, last)

    def _can_omit_opening(self, line: Line, first: int) -> bool:
        length, remainder = 4 * line.depth, False
        for leaf in line.leaves:
            if self.pairs.get(leaf) == first:
                remainder = True
            if remainder:
                length += self.length(leaf, line)
                if length > LINE_LENGTH:
                    return False
                if leaf in self.roles:
                    remainder = False
        return True

    def _can_omit_closing(self, line: Line, last: int) -> bool:
        length, seen_others = 4 * line.depth, False
        for leaf in line.leaves:
            length += self.length(leaf, line)
            if leaf == self.pairs[last]:
                if seen_others or length <= LINE_LENGTH:
                    return True
            elif leaf in self.roles:
                seen_others = True
        return False

    def _is_preferred(self, other: Split, split: Split) -> bool:
        """Whether to split at brackets rather than after the `=` of an assignment."""
        head = split.head.leaves
        if len(head) < 2 or self.texts[head[-2]] != "=":
            return True
        if not any(leaf in self.roles or leaf in self.pairs for leaf in head[:-1]):
            return True
        if not fits(self.text(split.head), LINE_LENGTH - 1):
            return True
        if self.is_magic(split.head):
            return True
        equals = self.count(split.head, "=")
        if equals > 1 and equals > self.count(other.head, "="):
            return False
        for leaf in reversed(other.head.leaves):
            if self.texts[leaf] == "=":
                return fits(self.text(other.head))
            if leaf in self.pairs:
                return True
        return False

    def _trailers(self, line: Line) -> Iterator[set[int]]:
        """Growing sets of closing brackets at the end of a line that may stay together."""
        omit = set[int]()
        if not self.is_magic(line):
            yield omit
        length = 4 * line.depth
        opening = closing = -1
        inner = set[int]()
        leaves = line.leaves
        for index in range(len(leaves) - 1, -1, -1):
            leaf = leaves[index]
            previous = leaves[index - 1] if index else -1
            length += self.length(leaf, line)
            if length > LINE_LENGTH:
                return
            if opening >= 0:
                if leaf == opening:
                    opening = -1
                elif leaf in self.pairs:
                    if self._keeps_apart(previous, leaf):
                        return
                    inner.add(leaf)
            elif leaf in self.pairs:
                if previous in self.roles:
                    inner.add(leaf)
                    continue
                if closing >= 0:
                    omit.add(closing)
                    omit |= inner
                    inner.clear()
                    yield omit
                if self._keeps_apart(previous, leaf):
                    return
                if self.texts[leaf]:
                    opening, closing = self.pairs[leaf], leaf

    def _keeps_apart(self, previous: int, closing: int) -> bool:
        """Whether a comma is before a closing bracket that is not a tuple of one."""
        if previous < 0 or self.texts[previous] != ",":
            return False
        return closing not in self.tokens.one_tuples

    def _last_opening(self, line: Line, omit: Collection[int]) -> int:
        for leaf in reversed(line.leaves):
            if leaf in self.pairs and leaf not in omit:
                return self.pairs[leaf]
        return -1

    def _needs_comma(self, body: list[int], opening: int) -> bool:
        """Whether a single parameter on a line of its own gets a comma."""
        if self.roles[opening] == OPTIONAL:
            return False
        annotating = self.tokens.annotating
        return not any(self.texts[i] == "," and i not in annotating for i in body)

    def _is_round(self, leaf: int) -> bool:
        return self.texts[leaf] in ("(", "")
