"""Lines of a statement: their text, their width, and where brackets break them."""

from __future__ import annotations

from msgspec import Struct, field

from cliqgen.formatting.tokens import ATOM, COMMA, OPTIONAL, Tokens


class CannotSplit(Exception):
    """A line cannot be split in the attempted way."""


class Line(Struct):
    """A line: indices of its tokens, and black's state of it.

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


class Split(Struct):
    """A line in three parts: before brackets, inside and after them."""

    head: Line
    body: Line
    tail: Line
    opening: int
    closing: int


class Lines:
    """Builds lines from the tokens of one statement, and computes their properties."""

    def __init__(self, tokens: Tokens) -> None:
        self.tokens = tokens
        self.texts = tokens.texts
        self.spaces = tokens.spaces
        self.pairs = tokens.pairs
        self.roles = tokens.roles

    def split(
        self,
        head: list[int],
        body: list[int],
        tail: list[int],
        opening: int,
        depth: int,
    ) -> Split:
        """Split a line into three parts, at brackets with a given opening one.

        Raises:
            CannotSplit: the brackets are empty, or splitting gains nothing.
        """
        after = Line(tail, depth)
        if not body and len(self.text(after).strip()) < 3:
            raise CannotSplit
        before = Line(head, depth, followed=self.paired(head))
        content = self.content(body, depth + 1)
        content.must_split = self._must_split(content, opening)
        return Split(before, content, after, opening, -1)

    def content(self, leaves: list[int], depth: int) -> Line:
        """A line of the content of brackets."""
        line = Line(leaves, depth, is_inside=True, followed=leaves)
        line.delimiters = self.delimiters(leaves)
        return line

    def delimiters(self, leaves: list[int]) -> dict[int, int]:
        """The tokens outside inner brackets after which a line may be split."""
        priorities: dict[int, int] = {}
        depth, previous = 0, -1
        before, pairs, roles = self.tokens.before, self.pairs, self.roles
        for leaf in leaves:
            if leaf in pairs:
                depth -= 1
            elif depth == 0:
                if leaf in before:
                    if previous >= 0:
                        priorities[previous] = before[leaf]
                elif self.texts[leaf] == ",":
                    priorities[leaf] = COMMA
            if leaf in roles:
                depth += 1
            previous = leaf
        return priorities

    def paired(self, leaves: list[int]) -> list[int]:
        """The leaves inside brackets that are both on a line, with the brackets."""
        inside = set[int]()
        present = set(leaves)
        position = {leaf: index for index, leaf in enumerate(leaves)}
        for leaf in leaves:
            opening = self.pairs.get(leaf)
            if opening is not None and opening in present:
                inside.update(leaves[position[opening] : position[leaf] + 1])
        return [leaf for leaf in leaves if leaf in inside]

    def outer_optional(self, line: Line) -> list[int]:
        """Optional parentheses that are not in other brackets of the line."""
        openings: list[int] = []
        depth = 0
        for leaf in line.followed:
            if leaf in self.pairs:
                depth -= 1
            if depth == 0 and not self.texts[leaf]:
                openings.append(leaf)
            if leaf in self.roles:
                depth += 1
        return openings

    def is_magic(self, line: Line) -> bool:
        """Whether a comma before closing brackets keeps one item per line."""
        magic = self.tokens.magic
        return bool(magic) and not magic.isdisjoint(line.followed)

    def parts(self, split: Split) -> list[Line]:
        """The lines of a split, without those that are empty."""
        return [line for line in (split.head, split.body, split.tail) if line.leaves]

    def show(self, opening: int, closing: int) -> None:
        """Have optional parentheses printed from here on."""
        if self.roles[opening] == OPTIONAL:
            self.texts[opening], self.texts[closing] = "(", ")"

    def new_comma(self) -> int:
        """Add a comma that was not in the statement."""
        self.texts.append(",")
        self.spaces.append("")
        return len(self.texts) - 1

    def count(self, line: Line, text: str) -> int:
        """The number of occurrences of a token on a line."""
        return [self.texts[leaf] for leaf in line.leaves].count(text)

    def length(self, leaf: int, line: Line) -> int:
        """The columns that a token takes, with the space before it."""
        space = 0 if leaf == line.leaves[0] else len(self.spaces[leaf])
        return space + len(self.texts[leaf])

    def reach(self, line: Line) -> dict[int, int]:
        """The columns before each token."""
        reach: dict[int, int] = {}
        length = 4 * line.depth
        for leaf in line.leaves:
            reach[leaf] = length
            length += self.length(leaf, line)
        return reach

    def text(self, line: Line) -> str:
        """A line with its indentation."""
        if not line.leaves:
            return ""
        texts, spaces = self.texts, self.spaces
        first, *others = line.leaves
        parts = [" " * (4 * line.depth), texts[first]]
        for leaf in others:
            parts += (spaces[leaf], texts[leaf])
        return "".join(parts)

    def _must_split(self, body: Line, opening: int) -> bool:
        """Whether items of brackets get a line each, although they would fit on one."""
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

    def can_be_split(self, line: Line) -> bool:
        """Whether a line may have a place to split at, by black's rough check."""
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
