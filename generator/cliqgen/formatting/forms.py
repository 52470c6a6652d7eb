"""Forms of statements whose layout is known without reading all of their tokens.

A line is settled if it fits and has a form that black never changes. A statement printed
with one item per line, and a comma after the last, stays so: each item is laid out by
itself, and items recur. So do parameters, most of which other methods have as well.
"""

from __future__ import annotations

import re

from cliqgen.formatting.layout import lay_out, lay_out_item
from cliqgen.formatting.width import LINE_LENGTH, fits


def _listed(item: str, closing: str) -> str:
    """Items up to a closing bracket, whose pattern occurs once, so it is compiled once."""
    return rf"(?:{item}(?:, (?!{closing})|(?={closing})))"


_NAME = r"[A-Za-z_]\w*+(?:\.[A-Za-z_]\w*+)*+"
_PLAIN = rf'(?>{_NAME}|-?\d++(?:\.\d++)?+(?!\w)|"[^"\\\n]*+"(?!"))'
_INNER = rf"(?>{_PLAIN}(?>\[{_listed(_PLAIN, ']')}++\])?+(?: \| {_PLAIN})*+)"
_TYPE = rf"(?>{_PLAIN}(?>\[{_listed(_INNER, ']')}++\])?+)"
_UNION = rf'(?>(?:{_TYPE}(?: \| (?=[\w"-])|(?=[ ),:]|\Z)))++)'
_ARGUMENT = rf"(?>(?:[A-Za-z_]\w*+=(?!=))?+{_TYPE})"
_CALL = rf"(?>{_TYPE}(?>\({_listed(_ARGUMENT, '[)]')}*+\))?+)"
_PAIR = rf"(?>{_PLAIN}: {_TYPE})"
_VALUE = rf"(?>{_CALL}|\{{{_listed(_PAIR, '[}]')}*+\}}|\[{_listed(_TYPE, ']')}*+\])"
#: A word with which no assignment starts, although it may be before a colon.
_NO_TARGET = r"(?!(?:else|try|finally|lambda)\b)"
#: Fields, assignments, and return statements.
_SETTLED = re.compile(
    rf"{_NO_TARGET}{_NAME}: {_UNION}"
    rf"|(?:{_NO_TARGET}{_NAME}(?:: {_UNION})?+ =|return(?: await(?= ))?+) {_VALUE}",
    re.ASCII,
)
#: Items by the bracket that contains them.
_ITEMS = {
    "(": re.compile(rf"(?:[A-Za-z_]\w*=(?!=))?+{_VALUE}", re.ASCII),
    "[": re.compile(_VALUE, re.ASCII),
    "{": re.compile(rf"{_PLAIN}: {_VALUE}", re.ASCII),
    "def": re.compile(rf"[A-Za-z_]\w*: {_TYPE}(?: = {_VALUE})?+", re.ASCII),
}
_CLASS = re.compile(r"class \w+\(\w+(?:, \w++(?!=))*+(?:, \w+=\w+)*+\):", re.ASCII)
_METHOD = re.compile(
    rf"(?:async )?+def \w+\(\w+(?:: {_UNION})?+(?:, \w+: {_UNION})*+\)"
    rf"(?: -> {_UNION})?+:",
    re.ASCII,
)
#: The start of a statement with one item per line: a call, or a display.
_HEAD = re.compile(
    rf"(?:{_NAME}(?:: {_UNION})?+ = |return (?:await )?+|)(?:{_NAME}\(|[\[{{])"
)
#: Calls and types with items, as values.
_VALUE_WITH_ITEMS = re.compile(
    rf"(?:{_NO_TARGET}{_NAME}(?:: {_UNION})?+ = |return (?:await )?+)"
    rf"(?!(?:await|lambda|not|yield)\b){_NAME}([(\[])(.+)([)\]])",
    re.ASCII,
)
_ALIAS = re.compile(
    rf"({_NO_TARGET}{_NAME}: {_NAME} = )((?=[A-Za-z_\"]){_TYPE}"
    rf"(?: \| (?=[A-Za-z_\"]){_TYPE})++)",
    re.ASCII,
)
_SIGNATURE = re.compile(r"((?:async )?def \w+\()(.+)\) -> (.+):")
_TURN = re.compile(r'"(?:[^"\\]|\\.)*"|\'(?:[^\'\\]|\\.)*\'|[()\[\]{}]|, | \| ')
#: Contexts and what they hand over, questions whether something is a word, and mappings
#: turned round.
_OTHERS = re.compile(
    r'with [\w.]+\(\) as \w+:|yield [a-z]\w*|if [A-Za-z_]\w*+ == "\w*+":'
    r"|[A-Z]\w*+ = \{\w++: \w++ for \w++, \w++ in \w++\.items\(\) for \w++ in \w++\}",
    re.ASCII,
)
_PAIR_OF_WORDS = re.compile(r'"\w++": "[\w.]++"', re.ASCII)
_CLOSING = {"(": ")", "[": "]", "{": "}"}


def is_settled(line: str) -> bool:
    """Whether black leaves a fitting line, given without indentation, unchanged."""
    return (
        _SETTLED.fullmatch(line)
        or _CLASS.fullmatch(line)
        or _METHOD.fullmatch(line)
        or _OTHERS.fullmatch(line)
    ) is not None


class Items:
    """Items of brackets, each laid out once in a run."""

    def __init__(self) -> None:
        self._cache: dict[tuple[str, int, str], tuple[str, list[str]]] = {}

    def exploded(self, lines: list[str], depth: int) -> list[str] | None:
        """A statement printed with one item per line; None if it has another form.

        Raises:
            Unsure: an item has an unknown form.
        """
        column = 4 * depth
        match = _HEAD.fullmatch(lines[0], column)
        if match is None or len(lines) < 4:
            return None
        opening = lines[0][-1]
        pad = " " * (column + 4)
        if lines[-1] != pad[4:] + _CLOSING[opening]:
            return None
        result = self._head(lines[0], depth)
        if result is None:
            return None
        for line in lines[1:-1]:
            item = line[column + 4 : -1]
            if not (
                line.startswith(pad) and line.endswith(",") and item.strip() == item
            ):
                return None
            if not item or not _is_balanced(item):
                return None
            result += self._item(item, depth + 1, opening)[1]
        result.append(lines[-1])
        return result

    def _head(self, line: str, depth: int) -> list[str] | None:
        """The first line of such a statement, or its lines if it is too long.

        None if black may move what follows as well.
        """
        if fits(line, LINE_LENGTH - 1):
            return [line]
        if not line.endswith("("):
            return None
        pad = "    " * depth
        # How black splits what is before items that stay apart does not depend on them.
        head = lay_out(f"{line.strip()}\n    a,\n)", depth)
        is_plain = head[-2:] == [f"{pad}    a,", f"{pad})"] and fits(head[0])
        return head[:-2] if is_plain else None

    def _item(self, text: str, depth: int, opening: str) -> tuple[str, list[str]]:
        """As `lay_out_item`."""
        key = (text, depth, opening)
        cached = self._cache.get(key)
        if cached is None:
            line = f"{'    ' * depth}{text},"
            if _ITEMS[opening].fullmatch(text) and (fits(line) or _is_pair(text)):
                cached = text, [line]
            else:
                cached = lay_out_item(text, depth, opening)
            self._cache[key] = cached
        return cached

    def signature(self, line: str, depth: int) -> list[str] | None:
        """A signature that is too long for its line; None if it has another form.

        Raises:
            Unsure: an item has an unknown form.
        """
        match = _SIGNATURE.fullmatch(line, 4 * depth)
        if match is None:
            return None
        head, inside, result = match.groups()
        texts = None if inside.endswith(",") else _cut(inside, ", ")
        pad = "    " * depth
        tail = f"{pad}) -> {result}:"
        if texts is None or not fits(tail) or not _SETTLED.fullmatch(f"x: {result}"):
            return None
        if texts == ["self"]:
            return [pad + head, f"{pad}    self,", tail]
        if len(texts) < 2:
            return None
        return [pad + head, *self._content(texts, depth + 1, "def"), tail]

    def value(self, line: str, depth: int) -> list[str] | None:
        """A value that is too long for its line; None if it has another form.

        Raises:
            Unsure: an item has an unknown form.
        """
        match = _VALUE_WITH_ITEMS.fullmatch(line, 4 * depth)
        if match is not None:
            return self._with_items(line, match.start(2), depth)
        match = _ALIAS.fullmatch(line, 4 * depth)
        if match is None:
            return None
        pad = "    " * depth
        head = f"{pad}{match[1]}("
        if not fits(head):
            return None
        joined = f"{pad}    {match[2]}"
        if fits(joined):
            return [head, joined, f"{pad})"]
        result = [head]
        for number, type_ in enumerate(_cut(match[2], " | ") or ()):
            part = f"{pad}    {'| ' if number else ''}{type_}"
            lines = [part] if fits(part) else None
            if lines is None and part.endswith("]"):
                lines = self._with_items(part, part.index("[") + 1, depth + 1)
            if lines is None:
                return None
            result += lines
        return [*result, f"{pad})"]

    def _with_items(self, line: str, start: int, depth: int) -> list[str] | None:
        """A line that is split at its last brackets, whose content is from `start` on."""
        opening, closing = line[start - 1], line[-1]
        texts = _cut(line[start:-1], ", ")
        if texts is None or closing != _CLOSING[opening] or not fits(line[:start]):
            return None
        content = self._content(texts, depth + 1, opening)
        if len(texts) < 2 and (len(content) > 1 or content[0].endswith(",")):
            return None
        return [line[:start], *content, "    " * depth + closing]

    def _content(self, texts: list[str], depth: int, opening: str) -> list[str]:
        """Items on one line if they fit, otherwise each on its own."""
        items = [self._item(text, depth, opening) for text in texts]
        if all(item[0] for item in items):
            joined = f"{'    ' * depth}{', '.join(item[0] for item in items)}"
            if fits(joined):
                return [joined]
        return [line for item in items for line in item[1]]


def _is_pair(text: str) -> bool:
    """Whether an item of a display has no place to be split at."""
    return _PAIR_OF_WORDS.fullmatch(text) is not None


def _cut(text: str, separator: str) -> list[str] | None:
    """The parts of a string between separators outside brackets; None if these differ."""
    parts: list[str] = []
    depth = start = 0
    for match in _TURN.finditer(text):
        mark = match[0]
        if mark in "([{":
            depth += 1
        elif mark in ")]}":
            depth -= 1
            if depth < 0:
                return None
        elif mark == separator and not depth:
            parts.append(text[start : match.start()])
            start = match.end()
    parts.append(text[start:])
    return parts if depth == 0 and all(parts) else None


def _is_balanced(line: str) -> bool:
    depth = 0
    for match in _TURN.finditer(line):
        mark = match[0]
        if mark in "([{":
            depth += 1
        elif mark in ")]}":
            depth -= 1
            if depth < 0:
                return False
    return depth == 0
