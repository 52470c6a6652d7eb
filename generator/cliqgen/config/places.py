"""The positions of keys and items in a TOML document, which tomllib does not report.

The document is well-formed (TOML 1.0), so only the ends of tokens are looked for.
"""

from __future__ import annotations

import re
import tomllib

from cliqgen.settings.schema import Place

_BARE = re.compile(r"[A-Za-z0-9_-]+")
_BLANK = re.compile(r"(?:[ \t\n\r]|#[^\n]*)*")
_SCALAR = re.compile(r"[^,\]}#\n]*")
_STRING = re.compile(
    r'"""(?:[^\\]|\\.)*?"""{1,3}(?!")'
    r"|'''.*?'''{1,3}(?!')"
    r'|"(?:[^"\\]|\\.)*"'
    r"|'[^']*'",
    re.DOTALL,
)


def find_places(text: str) -> dict[Place, int]:
    """The offset of each key, and of each item of an array."""
    reader = _Reader(text)
    reader.read()
    return reader.places


class _Reader:
    def __init__(self, text: str) -> None:
        self.places: dict[Place, int] = {}
        self._text = text
        self._at = 0
        self._lengths: dict[Place, int] = {}

    def read(self) -> None:
        table: Place = ()
        while self._next():
            table = self._header() if self._char() == "[" else self._member(table)

    def _header(self) -> Place:
        """`[table]` or `[[table]]` (TOML 1.0, Table, Array of Tables)."""
        start = self._at
        is_array = self._text.startswith("[[", start)
        self._at += 2 if is_array else 1
        names = self._names()
        self._at += 2 if is_array else 1
        place: Place = ()
        for name, _ in names:
            place = self._latest(place)
            place = (*place, name)
            self.places.setdefault(place, start)
        if is_array:
            self._lengths[place] = self._lengths.get(place, 0) + 1
        place = self._latest(place)
        self.places.setdefault(place, start)
        return place

    def _latest(self, place: Place) -> Place:
        """The last table of an array of tables, or the place itself."""
        length = self._lengths.get(place, 0)
        return (*place, length - 1) if length else place

    def _member(self, table: Place) -> Place:
        """`key = value`; returns the table it belongs to."""
        place = table
        for name, offset in self._names():
            place = (*place, name)
            self.places.setdefault(place, offset)
        self._at += 1  # the sign
        self._value(place)
        return table

    def _value(self, place: Place) -> None:
        self._next()
        char = self._char()
        if char == "[":
            self._array(place)
        elif char == "{":
            self._inline(place)
        elif match := _STRING.match(self._text, self._at):
            self._at = match.end()
        else:
            self._skip(_SCALAR)

    def _array(self, place: Place) -> None:
        self._at += 1
        index = 0
        while self._next() and self._char() != "]":
            self.places[*place, index] = self._at
            self._value((*place, index))
            index += 1
            self._comma()
        self._at += 1

    def _inline(self, place: Place) -> None:
        self._at += 1
        while self._next() and self._char() != "}":
            self._member(place)
            self._comma()
        self._at += 1

    def _comma(self) -> None:
        if self._next() and self._char() == ",":
            self._at += 1

    def _names(self) -> list[tuple[str, int]]:
        """A dotted key, each part with its offset."""
        names: list[tuple[str, int]] = []
        while self._next():
            start = self._at
            match = _BARE.match(self._text, start) or _STRING.match(self._text, start)
            if match is None:
                break
            self._at = match.end()
            names.append((_key(match[0]), start))
            self._next()
            if self._char() != ".":
                break
            self._at += 1
        return names

    def _next(self) -> bool:
        """Skip blanks and comments; False at the end."""
        self._skip(_BLANK)
        return self._at < len(self._text)

    def _skip(self, pattern: re.Pattern[str]) -> None:
        match = pattern.match(self._text, self._at)
        self._at = match.end() if match is not None else self._at

    def _char(self) -> str:
        return self._text[self._at : self._at + 1]


def _key(written: str) -> str:
    if written[0] not in "\"'":
        return written
    return str(tomllib.loads(f"key = {written}")["key"])
