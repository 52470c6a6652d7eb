"""The lines of one statement, as black breaks it.

What `black/linegen.py` 26.10.1 does with a line, without comments, strings of several
lines and previews: a line that is too long, or holds a comma that keeps items apart, is
split at its last brackets (a signature at its first), what is inside of brackets at its
most loosely binding operators, each part again until it fits or nothing is left to split.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterator
from dataclasses import dataclass, field

from cliqgen.formatting.reader import read_tokens
from cliqgen.formatting.tokens import (
    ATOM,
    COMMA,
    DOT,
    OPTIONAL,
    SUBSCRIPT,
    Tokens,
)
from cliqgen.formatting.width import LINE_LENGTH, fits


def lay_out(text: str, depth: int) -> list[str]:
    """The lines of a statement that stands at a depth of indentation, indented.

    Raises:
        Unsure: what black does with it is not known.
    """
    tokens = read_tokens(text)
    if not tokens.magic:
        line = "    " * depth + tokens.joined()
        if fits(line):
            return [line]
    layout = _Layout(tokens.with_optional_parentheses())
    return layout.transform(layout.statement(depth), False)


def lay_out_item(text: str, depth: int, opening: str) -> tuple[str, list[str]]:
    """An item of brackets as it is on a line with others, and as it is by itself.

    `opening` is the bracket, or `def` for parameters. What can never be on a line with
    others is "". Lines of their own are indented and end with a comma.

    Raises:
        Unsure: what black does with it is not known.
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
    layout = _Layout(tokens.with_optional_parentheses())
    return joined, layout.transform(layout.content(depth, start, after), False)


_CLOSING = {"(": ")", "[": "]", "{": "}"}


class _CannotSplit(Exception):
    """There is no way to split a line in the way that was tried."""


@dataclass
class _Line:
    """A line: indices of its tokens, and what black knows of it.

    `is_inside`: it is the content of brackets. `must_split`: even if it fits.
    `followed` are the tokens whose brackets black follows on this line, `delimiters`
    the priorities of those that it may break after.
    """

    leaves: list[int]
    depth: int
    is_inside: bool = False
    must_split: bool = False
    followed: list[int] = field(default_factory=list[int])
    delimiters: dict[int, int] = field(default_factory=dict[int, int])


@dataclass
class _Split:
    """A line in three: what is before brackets, inside and after them."""

    head: _Line
    body: _Line
    tail: _Line
    opening: int
    closing: int


_Transform = Callable[[_Line, bool], list[_Line]]


class _Layout:
    """The layout of one statement.

    `force` stands for black's second opinion: optional parentheses are never left out.
    """

    def __init__(self, tokens: Tokens) -> None:
        self.tokens = tokens
        self.texts = tokens.texts
        self.spaces = tokens.spaces
        self.pairs = tokens.pairs
        self.roles = tokens.roles

    def statement(self, depth: int) -> _Line:
        """All of the statement as one line."""
        leaves = list(range(len(self.texts)))
        return _Line(leaves, depth, followed=leaves)

    def content(self, depth: int, start: int, after: str) -> _Line:
        """What is between the brackets that start there and end with the statement."""
        return self._inside(list(range(start, len(self.texts) - len(after))), depth)

    def transform(self, line: _Line, force: bool) -> list[str]:
        """The lines that a line becomes."""
        text = self._text(line)
        if not line.must_split and not self._is_magic(line) and fits(text):
            return [text]
        ways: list[_Transform] = [self._split_right_with_omits]
        if self.texts[line.leaves[0]] in ("def", "async"):
            ways = [self._split_left]
        elif line.is_inside:
            ways.insert(0, self._split_at_delimiters)
        for way in ways:
            try:
                return self._run(line, way, force, text)
            except _CannotSplit:
                continue
        return [text]

    def _run(self, line: _Line, way: _Transform, force: bool, text: str) -> list[str]:
        outer = self._outer_optional(line)
        has_optional = any(not self.texts[i] for i in line.followed)
        result: list[str] = []
        for part in way(line, force):
            if self._text(part) == text:
                raise _CannotSplit
            result.extend(self.transform(part, force))
        if (
            force
            or way != self._split_right_with_omits
            or not has_optional
            or any(self.texts[i] for i in outer)
            or fits(result[0])
        ):
            return result
        copy = _Line(
            line.leaves, line.depth, line.is_inside, line.must_split, line.leaves
        )
        copy.delimiters = self._delimiters(line.leaves) if line.is_inside else {}
        second = self._run(copy, way, True, text)
        return second if all(map(fits, second)) else result

    # How a line is split.

    def _split_left(self, line: _Line, force: bool) -> list[_Line]:
        """At the first brackets with content: of a signature."""
        head: list[int] = []
        body: list[int] = []
        tail: list[int] = []
        current, opening = head, -1
        for leaf in line.leaves:
            if current is body and self.pairs.get(leaf) == opening:
                self._show(opening, leaf)
                current = tail if body else head
            current.append(leaf)
            if current is head and leaf in self.roles and self._is_round(leaf):
                opening = leaf
                current = body
        if opening < 0 or not tail:
            raise _CannotSplit
        if body and self._needs_comma(body, opening):
            body.append(self._new_comma())
        return self._parts(self._built(head, body, tail, opening, line.depth))

    def _split_at_delimiters(self, line: _Line, force: bool) -> list[_Line]:
        """After its commas, or at what else binds least."""
        last = line.leaves[-1]
        delimiters = line.delimiters
        priorities = [p for leaf, p in delimiters.items() if leaf != last]
        if not priorities:
            raise _CannotSplit
        highest = max(priorities)
        if highest == DOT and list(delimiters.values()).count(DOT) == 1:
            raise _CannotSplit
        parts: list[list[int]] = [[]]
        for leaf in line.leaves:
            parts[-1].append(leaf)
            if delimiters.get(leaf) == highest:
                parts.append([])
        if not parts[-1]:
            parts.pop()
        elif highest == COMMA and self.texts[parts[-1][-1]] != ",":
            parts[-1].append(self._new_comma())
        return [self._inside(part, line.depth) for part in parts]

    def _split_right_with_omits(self, line: _Line, force: bool) -> list[_Line]:
        """At the last brackets after which everything fits."""
        first: list[_Line] | None = None
        reach = self._reach(line)
        for omit in self._trailers(line):
            if omit:
                target = self._last_opening(line, omit)
                if target >= 0 and self.texts[target] and reach[target] > LINE_LENGTH:
                    continue
            parts = self._split_right(line, force, omit)
            if first is None and not omit:
                first = parts
            if fits(self._text(parts[0])):
                return parts
        return first if first is not None else self._split_right(line, force, ())

    def _split_right(
        self, line: _Line, force: bool, omit: Collection[int]
    ) -> list[_Line]:
        return self._without_optional(self._last_split(line, omit), line, force, omit)

    def _without_optional(
        self, split: _Split, line: _Line, force: bool, omit: Collection[int]
    ) -> list[_Line]:
        """The split, or a better one that needs no optional parentheses."""
        is_optional = not self.texts[split.opening] and not self.texts[split.closing]
        if not force and is_optional and self._can_omit(split):
            try:
                omit = {split.closing, *omit}
                other = self._last_split(line, omit)
                if self._is_preferred(other, split):
                    return self._without_optional(other, line, force, omit)
            except _CannotSplit:
                is_chained = self._count(line, "=") > 1
                is_stuck = not is_chained and not self._can_be_split(split.body)
                if is_stuck and not fits(self._text(split.body)):
                    raise
        self._show(split.opening, split.closing)
        return self._parts(split)

    def _last_split(self, line: _Line, omit: Collection[int]) -> _Split:
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
            raise _CannotSplit
        for leaves in (head, body, tail):
            leaves.reverse()
        split = self._built(head, body, tail, opening, line.depth)
        split.closing = closing
        return split

    def _built(
        self,
        head: list[int],
        body: list[int],
        tail: list[int],
        opening: int,
        depth: int,
    ) -> _Split:
        after = _Line(tail, depth)
        if not body and len(self._text(after).strip()) < 3:
            raise _CannotSplit
        before = _Line(head, depth, followed=self._paired(head))
        content = self._inside(body, depth + 1)
        content.must_split = self._must_split(content, opening)
        return _Split(before, content, after, opening, -1)

    # What is asked about lines.

    def _must_split(self, body: _Line, opening: int) -> bool:
        """Whether items of brackets go on a line each although they would fit on one."""
        if not body.leaves:
            return False
        last = body.leaves[-1]
        has_comma = self.texts[last] == ","
        priorities = [
            p for leaf, p in body.delimiters.items() if not (has_comma and leaf == last)
        ]
        if not priorities or max(priorities) != COMMA:
            return False
        return has_comma or self.roles[opening] in (ATOM, OPTIONAL)

    def _can_omit(self, split: _Split) -> bool:
        """Whether what is in optional parentheses may do without."""
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

    def _can_omit_opening(self, line: _Line, first: int) -> bool:
        length, remainder = 4 * line.depth, False
        for leaf in line.leaves:
            if self.pairs.get(leaf) == first:
                remainder = True
            if remainder:
                length += self._length(leaf, line)
                if length > LINE_LENGTH:
                    return False
                if leaf in self.roles:
                    remainder = False
        return True

    def _can_omit_closing(self, line: _Line, last: int) -> bool:
        length, seen_others = 4 * line.depth, False
        for leaf in line.leaves:
            length += self._length(leaf, line)
            if leaf == self.pairs[last]:
                if seen_others or length <= LINE_LENGTH:
                    return True
            elif leaf in self.roles:
                seen_others = True
        return False

    def _is_preferred(self, other: _Split, split: _Split) -> bool:
        """Whether to split at brackets rather than after the `=` of an assignment."""
        head = split.head.leaves
        if len(head) < 2 or self.texts[head[-2]] != "=":
            return True
        if not any(leaf in self.roles or leaf in self.pairs for leaf in head[:-1]):
            return True
        if not fits(self._text(split.head), LINE_LENGTH - 1):
            return True
        if self._is_magic(split.head):
            return True
        equals = self._count(split.head, "=")
        if equals > 1 and equals > self._count(other.head, "="):
            return False
        for leaf in reversed(other.head.leaves):
            if self.texts[leaf] == "=":
                return fits(self._text(other.head))
            if leaf in self.pairs:
                return True
        return False

    def _can_be_split(self, line: _Line) -> bool:
        leaves = line.leaves
        if len(leaves) < 2:
            return False
        if self.texts[leaves[0]][-1:] not in ("'", '"') or self.texts[leaves[1]] != ".":
            return True
        calls = dots = 0
        last = leaves[-1]
        for leaf in leaves[-2::-1]:
            if leaf in self.roles:
                if last not in self.pairs:
                    return False
                calls += 1
            elif self.texts[leaf] == ".":
                dots += 1
            elif self.texts[leaf].isidentifier():
                if self.texts[last] != "." and last not in self.roles:
                    return False
            elif leaf not in self.pairs:
                return False
            if dots > 1 and calls > 1:
                return False
        return True

    def _trailers(self, line: _Line) -> Iterator[set[int]]:
        """Closing brackets at the end of a line that may stay together, ever more."""
        omit = set[int]()
        if not self._is_magic(line):
            yield omit
        length = 4 * line.depth
        opening = closing = -1
        inner = set[int]()
        leaves = line.leaves
        for index in range(len(leaves) - 1, -1, -1):
            leaf = leaves[index]
            previous = leaves[index - 1] if index else -1
            length += self._length(leaf, line)
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
        """Whether a comma stands before a closing bracket that is no tuple of one."""
        if previous < 0 or self.texts[previous] != ",":
            return False
        return closing not in self.tokens.one_tuples

    def _last_opening(self, line: _Line, omit: Collection[int]) -> int:
        for leaf in reversed(line.leaves):
            if leaf in self.pairs and leaf not in omit:
                return self.pairs[leaf]
        return -1

    def _reach(self, line: _Line) -> dict[int, int]:
        """How many columns stand before each token."""
        reach: dict[int, int] = {}
        length = 4 * line.depth
        for leaf in line.leaves:
            reach[leaf] = length
            length += self._length(leaf, line)
        return reach

    def _needs_comma(self, body: list[int], opening: int) -> bool:
        """Whether a single parameter on a line of its own gets a comma."""
        if self.roles[opening] == OPTIONAL:
            return False
        annotating = self.tokens.annotating
        return not any(self.texts[i] == "," and i not in annotating for i in body)

    # Tokens and lines.

    def _inside(self, leaves: list[int], depth: int) -> _Line:
        line = _Line(leaves, depth, is_inside=True, followed=leaves)
        line.delimiters = self._delimiters(leaves)
        return line

    def _delimiters(self, leaves: list[int]) -> dict[int, int]:
        found: dict[int, int] = {}
        depth, previous = 0, -1
        before, texts, pairs, roles = (
            self.tokens.before,
            self.texts,
            self.pairs,
            self.roles,
        )
        for leaf in leaves:
            if leaf in pairs:
                depth -= 1
            elif depth == 0:
                if leaf in before:
                    if previous >= 0:
                        found[previous] = before[leaf]
                elif texts[leaf] == ",":
                    found[leaf] = COMMA
            if leaf in roles:
                depth += 1
            previous = leaf
        return found

    def _paired(self, leaves: list[int]) -> list[int]:
        """The leaves inside of brackets that both stand on a line, with the brackets."""
        inside = set[int]()
        known = set(leaves)
        position = {leaf: index for index, leaf in enumerate(leaves)}
        for leaf in leaves:
            opening = self.pairs.get(leaf)
            if opening is not None and opening in known:
                inside.update(leaves[position[opening] : position[leaf] + 1])
        return [leaf for leaf in leaves if leaf in inside]

    def _outer_optional(self, line: _Line) -> list[int]:
        """Optional parentheses that are in no other brackets of the line."""
        found: list[int] = []
        depth = 0
        for leaf in line.followed:
            if leaf in self.pairs:
                depth -= 1
            if depth == 0 and not self.texts[leaf]:
                found.append(leaf)
            if leaf in self.roles:
                depth += 1
        return found

    def _is_magic(self, line: _Line) -> bool:
        magic = self.tokens.magic
        return bool(magic) and not magic.isdisjoint(line.followed)

    def _parts(self, split: _Split) -> list[_Line]:
        return [line for line in (split.head, split.body, split.tail) if line.leaves]

    def _show(self, opening: int, closing: int) -> None:
        if self.roles[opening] == OPTIONAL:
            self.texts[opening], self.texts[closing] = "(", ")"

    def _is_round(self, leaf: int) -> bool:
        return self.texts[leaf] in ("(", "")

    def _new_comma(self) -> int:
        self.texts.append(",")
        self.spaces.append("")
        return len(self.texts) - 1

    def _count(self, line: _Line, text: str) -> int:
        return [self.texts[leaf] for leaf in line.leaves].count(text)

    def _length(self, leaf: int, line: _Line) -> int:
        space = 0 if leaf == line.leaves[0] else len(self.spaces[leaf])
        return space + len(self.texts[leaf])

    def _text(self, line: _Line) -> str:
        if not line.leaves:
            return ""
        texts, spaces = self.texts, self.spaces
        first, *others = line.leaves
        parts = [" " * (4 * line.depth), texts[first]]
        for leaf in others:
            parts += (spaces[leaf], texts[leaf])
        return "".join(parts)
