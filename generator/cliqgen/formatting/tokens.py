"""The tokens of one statement, with the spaces and the parentheses that black sees."""

from __future__ import annotations

from msgspec import Struct, field


class Unsure(Exception):
    """The printer does not know for sure how black formats a statement."""


#: The roles of brackets. `OPTIONAL` are parentheses that are printed only if a line is
#: split after them.
CALL, SUBSCRIPT, PARAMETERS, BASES, ATOM, OPTIONAL = range(6)

#: Priorities as in black's `brackets.py`: a line is split at the highest.
COMMA, TERNARY, LOGIC, COMPARATOR, UNION, SUM, PRODUCT, DOT = 18, 16, 14, 10, 9, 5, 4, 1


class Tokens(Struct):
    """The tokens of a statement, as parallel lists.

    `texts` of optional parentheses are empty until they are needed. `spaces` precede
    their token. `pairs` leads from a closing bracket to its opening one; `roles` tells
    what an opening bracket belongs to. `before` is the priority with which a line breaks
    before a token. `magic` are the closing brackets after a comma that keeps its content
    one item a line. `annotating` are commas inside of annotations of parameters.
    """

    texts: list[str] = field(default_factory=list[str])
    spaces: list[str] = field(default_factory=list[str])
    pairs: dict[int, int] = field(default_factory=dict[int, int])
    roles: dict[int, int] = field(default_factory=dict[int, int])
    before: dict[int, int] = field(default_factory=dict[int, int])
    magic: set[int] = field(default_factory=set[int])
    annotating: set[int] = field(default_factory=set[int])
    one_tuples: set[int] = field(default_factory=set[int])
    optional: list[tuple[int, int]] = field(default_factory=list[tuple[int, int]])

    def open_optional(self, space: str) -> int:
        """Open optional parentheses; return the index of the opening one."""
        index = len(self.texts)
        self.texts.append("")
        self.spaces.append(space)
        self.roles[index] = OPTIONAL
        return index

    def close_optional(self, opening: int) -> None:
        """Close optional parentheses."""
        self.pairs[len(self.texts)] = opening
        self.texts.append("")
        self.spaces.append("")

    def joined(self, start: int = 0, end: int | None = None) -> str:
        """The tokens from one index to another on one line."""
        parts: list[str] = []
        for space, text in zip(
            self.spaces[start:end], self.texts[start:end], strict=True
        ):
            parts += (space, text)
        return "".join(parts).lstrip(" ")

    def with_optional_parentheses(self) -> Tokens:
        """The tokens with optional parentheses, still empty, around the collected ranges."""
        if not self.optional:
            return self
        old, new = self, Tokens()
        starts = dict(self.optional)
        if len(starts) != len(self.optional):
            raise Unsure
        ends = dict[int, list[int]]()
        moved = dict[int, int]()
        for index, text in enumerate(old.texts):
            for opening in ends.pop(index, ())[::-1]:
                new.close_optional(opening)
            space = old.spaces[index]
            if index in starts:
                opening = new.open_optional(space)
                ends.setdefault(starts[index], []).append(opening)
                space = ""
            moved[index] = len(new.texts)
            new.texts.append(text)
            new.spaces.append(space)
        for opening in ends.pop(len(old.texts), ())[::-1]:
            new.close_optional(opening)
        new.pairs.update({moved[k]: moved[v] for k, v in old.pairs.items()})
        new.roles.update({moved[k]: v for k, v in old.roles.items()})
        new.before.update({moved[k]: v for k, v in old.before.items()})
        new.magic = {moved[k] for k in old.magic}
        new.annotating = {moved[k] for k in old.annotating}
        new.one_tuples = {moved[k] for k in old.one_tuples}
        return new
