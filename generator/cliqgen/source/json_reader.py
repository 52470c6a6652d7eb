"""JSON text to plain data (RFC 8259), and the places of its values on demand."""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Iterable, Iterator
from typing import Any, NamedTuple

import msgspec

from cliqgen.diagnostics import CliqgenError, Position, failure
from cliqgen.masking import without_secrets
from cliqgen.replacing import replace
from cliqgen.source.limits import MAX_DEPTH
from cliqgen.source.plain import CONTAINERS, is_mapping
from cliqgen.source.pointer import Pointer, format_pointer
from cliqgen.source.text import SourceText, uncapitalized

_SPACE = re.compile(r"[ \t\n\r]*")
_SCALAR = re.compile(r"[^ \t\n\r,\]}]+")


#: The bytes of a container from which it pays to find its values before they are read.
_LARGE = 1 << 12
#: Columns that fit on a screen, and characters of a member that are shown.
_WIDTH, _LONGEST = 140, 100


class _DuplicateKeyError(Exception):
    pass


def read_json(source: SourceText) -> Any:
    """Parse JSON text; duplicate keys, NaN and Infinity are errors.

    Raises:
        CliqgenError: with the position of the fault.
    """
    try:
        data = _parsed(source, _object)
    except _DuplicateKeyError:
        _parsed(source, dict)  # what comes after the key may not be JSON
        raise _duplicate(source) from None
    if _depth_exceeds(data, MAX_DEPTH):
        raise _too_deep(source)
    return data


def _parsed(
    source: SourceText, make_object: Callable[[list[tuple[str, Any]]], dict[str, Any]]
) -> Any:
    try:
        return json.loads(
            source.text, object_pairs_hook=make_object, parse_constant=_constant
        )
    except json.JSONDecodeError as error:
        place = source.position(error.lineno, error.colno)
        raise failure(
            "json-syntax", f"{source.name}: {uncapitalized(error.msg)}", place
        ) from None
    except RecursionError:
        raise _too_deep(source) from None
    except ValueError as error:
        place = source.position(1, 1)
        raise failure("json-syntax", f"{source.name}: {error}", place) from None


def position_of(source: SourceText, offset: int, pointer: str) -> Position:
    """The position of a member or item, given its offset.

    If the document is one line, or the line is too long for a screen, the member itself is
    shown instead of the lines around it.
    """
    place = source.position_at(offset, pointer)
    if source.is_one_line or place.column > _WIDTH:
        return replace(place, context=(), member=_member(source.text, offset))
    return place


def _member(text: str, offset: int) -> str:
    """The key and value, or the item, at an offset; the beginning of a long one."""
    depth = 0
    is_text = is_escaped = False
    shown = without_secrets(text[offset : offset + 2 * _LONGEST])[:_LONGEST]
    for length, character in enumerate(shown):
        if is_text:
            is_text = is_escaped or character != '"'
            is_escaped = character == "\\" and not is_escaped
        elif character == '"':
            is_text = True
        elif character in "{[":
            depth += 1
        elif character in "}]":
            depth -= 1
            if depth <= 0:
                return shown[: length + (depth == 0)].rstrip()
        elif character == "," and depth == 0:
            return shown[:length].rstrip()
    return f"{shown} …" if len(text) > offset + _LONGEST else shown.rstrip()


def _object(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    value = dict(pairs)
    if len(value) != len(pairs):
        raise _DuplicateKeyError
    return value


def _constant(name: str) -> Any:
    raise ValueError(f"{name} is not JSON")


def _too_deep(source: SourceText) -> CliqgenError:
    message = f"{source.name}: nested more than {MAX_DEPTH} levels deep"
    return failure("too-deep", message, source.position(1, 1))


def _depth_exceeds(data: Any, limit: int) -> bool:
    level = [data] if type(data) in CONTAINERS else []
    for _ in range(limit - 1):
        level = [
            inner
            for value in level
            for inner in (value.values() if is_mapping(value) else value)
            if type(inner) in CONTAINERS
        ]
        if not level:
            return False
    return any(level)


def _duplicate(source: SourceText) -> CliqgenError:
    """The error for the first repeated key, which is found by reading the text again."""
    locator = JsonLocator(source.text)
    pending: list[tuple[Pointer, int]] = [((), 0)]
    while pending:
        pointer, offset = pending.pop()
        seen: set[str] = set()
        for key, key_offset, value in locator.children(offset):
            if key in seen:
                here = (*pointer, key)
                return failure(
                    "duplicate-key",
                    f"{source.name}: duplicate key {key!r}",
                    position_of(source, key_offset, format_pointer(here)),
                )
            seen.add(key)
            pending.append(((*pointer, key), value.offset))
    return failure("duplicate-key", f"{source.name}: duplicate key")


class _Value(NamedTuple):
    """A value in JSON text: its offset, and its text or bytes if they are known."""

    offset: int
    content: str | msgspec.Raw | None = None


class _Members(NamedTuple):
    """The members of a container that were read, by key, and those that follow."""

    read: dict[str, tuple[int, _Value]]
    unread: Iterator[tuple[str, int, _Value]]


class JsonLocator:
    """Finds the character offset of a pointer's key (or list item) in valid JSON text.

    Large values that are skipped are not made into objects, which takes ten times as long;
    what was read once is remembered.
    """

    def __init__(self, text: str) -> None:
        self._text = text
        self._skip = json.JSONDecoder(parse_constant=str).raw_decode
        self._known: dict[int, _Members] = {}

    def offset(self, pointer: Pointer) -> int:
        """The offset of the last segment's key; of the deepest that is there, if it is absent."""
        here, value = 0, _Value(0, self._text)
        for segment in pointer:
            child = self._child(value, segment)
            if child is None:
                break
            here, value = child
        return here

    def _child(self, value: _Value, segment: str) -> tuple[int, _Value] | None:
        """The offset of a member, and its value; None if it is absent."""
        members = self._known.get(value.offset)
        if members is None:
            unread = self.children(value.offset, _contents(value))
            members = self._known[value.offset] = _Members({}, unread)
        if segment not in members.read:
            for key, at, inner in members.unread:
                members.read[key] = (at, inner)
                if key == segment:
                    break
        return members.read.get(segment)

    def children(
        self, offset: int, contents: Iterable[msgspec.Raw] = ()
    ) -> Iterator[tuple[str, int, _Value]]:
        """(key, offset of the key or item, value) of a container.

        `contents` are the bytes of all values, or of none.
        """
        start = self._space(offset)
        opening = self._text[start : start + 1]
        if opening not in ("{", "["):
            return
        known = iter(contents)
        index = 0
        at = self._space(start + 1)
        while self._text[at] not in "}]":
            key_at = at
            if opening == "{":
                key, at = self._skip(self._text, at)
                at = self._space(self._space(at) + 1)
            else:
                key = str(index)
            index += 1
            content = next(known, None)
            yield key, key_at, _Value(at, content)
            at = self._space(self._end(at, content))
            if self._text[at] == ",":
                at = self._space(at + 1)

    def _end(self, at: int, content: msgspec.Raw | None) -> int:
        if content is not None:
            is_ascii = self._text.isascii()
            return at + len(content if is_ascii else str(content, "utf-8"))
        if self._text[at] in '{["':
            return self._skip(self._text, at)[1]
        match = _SCALAR.match(self._text, at)
        return match.end() if match else at + 1

    def _space(self, offset: int) -> int:
        match = _SPACE.match(self._text, offset)
        return match.end() if match else offset


def _contents(value: _Value) -> Iterable[msgspec.Raw]:
    """The bytes of the values in a large container.

    Nothing for other values, and for what msgspec refuses but Python takes, such as half of a
    surrogate pair.
    """
    if value.content is None or len(value.content) < _LARGE:
        return ()
    try:
        inner = msgspec.json.decode(
            value.content, type=dict[str, msgspec.Raw] | list[msgspec.Raw]
        )
    except (msgspec.MsgspecError, RecursionError):
        return ()
    return inner.values() if isinstance(inner, dict) else inner
