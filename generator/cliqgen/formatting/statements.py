"""A module as statements: where each starts and ends, and what it is."""

from __future__ import annotations

import re
from collections.abc import Iterator
from enum import Enum

from msgspec import Struct

#: A string on one line, with its quotes.
_STRING = re.compile(r'"(?:[^"\\]|\\.)*"|\'(?:[^\'\\]|\\.)*\'')
#: Line breaks other than `\n`, and spaces other than the plain one.
_ODD = re.compile("[\x00-\x09\x0b-\x1f\x7f-\x9f\u2028\u2029\ufeff]")
#: A comment in the first two lines that declares an encoding (PEP 263).
_ENCODING = re.compile(r"^[ \t\f]*#.*?coding[:=]", re.MULTILINE)
#: Comments that control a formatter.
_DIRECTIVE = re.compile(r"#[ \t]*(?:fmt|yapf)[ \t]*:")
_NOT_SPACE = re.compile(r"[^ ]")


class UnsureOfModule(Exception):
    """Only black can format the module, reading all of it."""


class Kind(Enum):
    """The kind of a statement, as far as blank lines depend on it."""

    IMPORT = "import"
    DECORATOR = "decorator"
    CLASS = "class"
    FUNCTION = "function"
    COMMENT = "comment"
    STRING = "string"
    OTHER = "other"


_START = re.compile(r"#|@|(?:from|import|class|def|async def) ")
_STARTS = {
    "#": Kind.COMMENT,
    "@": Kind.DECORATOR,
    "from ": Kind.IMPORT,
    "import ": Kind.IMPORT,
    "class ": Kind.CLASS,
    "def ": Kind.FUNCTION,
    "async def ": Kind.FUNCTION,
}


class Statement(Struct):
    """A statement as it is printed.

    `lines` are all of its lines, `depth` its indentation (in steps of four columns), `blank`
    the number of blank lines before it.
    """

    lines: list[str]
    depth: int
    blank: int
    kind: Kind


def check_plain(text: str) -> None:
    """Refuse modules with characters or comments that change how all of it is read.

    Raises:
        UnsureOfModule: it has some.
    """
    if _ODD.search(text) or _DIRECTIVE.search(text):
        raise UnsureOfModule
    if text[:1].isspace() or not text or text.startswith("#!"):
        raise UnsureOfModule
    if _ENCODING.search("\n".join(text.split("\n", 2)[:2])):
        raise UnsureOfModule


def statements(text: str) -> Iterator[Statement]:
    """The statements of a module in their order, comments among them.

    Raises:
        UnsureOfModule: the end or the depth of a statement is unclear.
    """
    lines = text.split("\n")
    end = len(lines)
    index = blank = 0
    while index < end:
        line = lines[index]
        first = _NOT_SPACE.search(line)
        if first is None:
            blank += 1
            index += 1
            continue
        column = first.start()
        depth, odd = divmod(column, 4)
        if odd:
            raise UnsureOfModule
        if line.startswith('"""', column):
            kind = Kind.STRING
            after = _end_of_text(lines, index, column + 3)
        else:
            kind = _kind(line, column)
            after = index + 1 if kind is Kind.COMMENT else _end(lines, index)
        yield Statement(lines[index:after], depth, blank, kind)
        index = after
        blank = 0


def _kind(line: str, column: int) -> Kind:
    match = _START.match(line, column)
    return _STARTS[match[0]] if match is not None else Kind.OTHER


def _end_of_text(lines: list[str], index: int, start: int) -> int:
    """The line after a string in three double quotes that ends its line."""
    end = len(lines)
    while index < end:
        line = lines[index]
        closing = line.find('"""', start)
        while closing >= 0 and _is_escaped(line, closing):
            closing = line.find('"""', closing + 1)
        if closing >= 0:
            if len(line) != closing + 3:
                raise UnsureOfModule
            return index + 1
        index += 1
        start = 0
    raise UnsureOfModule


def _is_escaped(line: str, index: int) -> bool:
    before = line[:index]
    return (len(before) - len(before.rstrip("\\"))) % 2 == 1


def _end(lines: list[str], index: int) -> int:
    """The line after a statement: where all of its brackets are closed."""
    depth = 0
    for number in range(index, len(lines)):
        line = lines[number]
        if '"' in line or "'" in line:
            if '"""' in line or "'''" in line:
                raise UnsureOfModule
            line = _STRING.sub("", line)
            if '"' in line or "'" in line:
                raise UnsureOfModule
        if "#" in line:
            line = line[: line.index("#")]
        if line.endswith("\\") or ";" in line:
            raise UnsureOfModule
        depth += line.count("(") + line.count("[") + line.count("{")
        depth -= line.count(")") + line.count("]") + line.count("}")
        if depth <= 0:
            return number + 1
    raise UnsureOfModule
