"""Splitting a body that arrives in chunks into the items of a stream.

Everything here is pure: bytes go in as they arrive, in chunks of any length, and items
come out as soon as they are complete. At most one item is kept, and of that no more than
a limit.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from typing import Protocol, TypeVar

import msgspec

from ..record import Record

F_co = TypeVar("F_co", covariant=True)

_RECORD_SEPARATOR = b"\x1e"
_BLANK = b" \t\r\n"
_MOST_LOOKS = 16  # times its length that JSON is scanned before it is complete
_DECODER = json.JSONDecoder()
_LINE_END = re.compile(rb"\r\n|\n|\r")
_DIGITS = re.compile(r"[0-9]{1,15}")


class ItemTooLong(ValueError):
    """An item has more bytes than allowed."""


class Framing(Protocol[F_co]):
    """How the items of a body are separated."""

    def feed(self, chunk: bytes) -> Iterator[F_co]:
        """Yield the items that a chunk completes, in order.

        Raises:
            ItemTooLong: if one is too long; those before it were yielded.
        """
        ...

    def end(self) -> Iterator[F_co]:
        """Yield the items that the end of the body completes."""
        ...


class _Pending:
    """The beginning of an item.

    Args:
        most: how many bytes an item may have; None for any number.

    Attributes:
        size: the number of bytes so far.
    """

    def __init__(self, most: int | None) -> None:
        self._most = most
        self._pieces: list[bytes] = []
        self.size = 0
        self._looked_at = 0  # bytes scanned so far, counting repetitions

    def add(self, piece: bytes) -> None:
        self.size += len(piece)
        if self._most is not None and self.size > self._most:
            raise ItemTooLong(
                f"an item of the stream is longer than {self._most} bytes"
            )
        self._pieces.append(piece)

    def may_look(self) -> bool:
        """Whether the bytes may be scanned once more, which takes time."""
        if self._looked_at > _MOST_LOOKS * self.size:
            return False
        self._looked_at += self.size
        return True

    def ends_with(self, ending: bytes) -> bool:
        return bool(self._pieces) and self._pieces[-1].endswith(ending)

    def join(self) -> bytes:
        return b"".join(self._pieces)

    def take(self) -> bytes:
        """Remove and return the bytes."""
        joined, self._pieces, self.size = self.join(), [], 0
        self._looked_at = 0
        return joined


class Lines:
    """JSON Lines: one JSON value per line (jsonlines.org, ndjson-spec).

    A line ends with LF or CR LF, the last one also with the body. Blank lines are skipped.
    Objects without a line break between them are separate items too; some gateways send
    them. They are searched for whenever one has ended, a limited number of times.
    """

    def __init__(self, most: int | None) -> None:
        self._pending = _Pending(most)

    def feed(self, chunk: bytes) -> Iterator[bytes]:
        *complete, rest = chunk.split(b"\n")
        for line in complete:
            self._pending.add(line)
            yield from self.end()
        self._pending.add(rest)
        if b"}{" in rest or rest.endswith(b"}"):
            yield from self._complete()

    def _complete(self) -> Iterator[bytes]:
        """Yield the objects that have ended although their line has not."""
        if not self._pending.may_look():
            return
        text = self._pending.join()
        end = len(text) if text.endswith(b"}") else text.rfind(b"}{") + 1
        objects = _objects(text[:end])
        if not objects and end == len(text):
            end = text.rfind(b"}{") + 1
            objects = _objects(text[:end])
        if objects:
            self._pending.take()
            self._pending.add(text[end:])
            yield from objects

    def end(self) -> Iterator[bytes]:
        line = self._pending.take().strip(_BLANK)
        objects = _objects(line) if b"}{" in line else []
        if line:
            yield from objects or [line]


class Sequence:
    """JSON Text Sequences: RS before each JSON text and LF after it (RFC 7464, 2.2).

    A JSON text may contain line breaks. So that the last one is not held back until the
    next one arrives, it counts as complete as soon as it is valid with a line break. That
    is checked a limited number of times, so that a long text that arrives line by line is
    not parsed again for each of them.
    """

    def __init__(self, most: int | None) -> None:
        self._pending = _Pending(most)

    def feed(self, chunk: bytes) -> Iterator[bytes]:
        *complete, rest = chunk.split(_RECORD_SEPARATOR)
        for text in complete:
            self._pending.add(text)
            yield from self.end()
        if rest:
            self._pending.add(rest)
        if self._pending.ends_with(b"\n") and self._is_complete():
            yield from self.end()

    def _is_complete(self) -> bool:
        return self._pending.may_look() and _is_json(self._pending.join())

    def end(self) -> Iterator[bytes]:
        text = self._pending.take().strip(_BLANK)
        if text:
            yield text


def _objects(text: bytes) -> list[bytes]:
    """Split text into its JSON objects; none if it has anything else."""
    if not text.lstrip(_BLANK).startswith(b"{"):
        return []
    if _is_json(text):
        return [text.strip(_BLANK)]
    items: list[bytes] = []
    try:
        whole, start = text.decode().strip(), 0
        while start < len(whole):
            _, end = _DECODER.raw_decode(whole, start)
            items.append(whole[start:end].encode())
            start = end
    except (ValueError, RecursionError):
        return []
    return items


def _is_json(text: bytes) -> bool:
    try:
        msgspec.json.decode(text)
    except (msgspec.DecodeError, UnicodeDecodeError, RecursionError):
        return False
    return True


class ServerSentEvent(Record, frozen=True):
    """An event that a server sent (WHATWG HTML, 9.2).

    Attributes:
        event: its name, by default ``message``.
        data: its lines, joined by line feeds.
        id: the last id of the server, with this event or an earlier one.
        retry: the milliseconds that the server asks to wait before connecting again.
    """

    event: str = "message"
    data: str = ""
    id: str | None = None
    retry: int | None = None


class Events:
    """Server-sent events (WHATWG HTML, 9.2.6).

    Lines end with LF, CR or CR LF, whatever the chunks. Text is UTF-8; illegal bytes
    become U+FFFD. An event without data, or truncated by the end of the body, is dropped.

    Args:
        most: how many bytes an event may have; None for any number.
        bare: whether an event with a name but no data is kept.
    """

    def __init__(self, most: int | None, *, bare: bool = False) -> None:
        self._most = most
        self._bare = bare
        self._line = _Pending(most)
        self._size = 0
        self._is_first_line = True
        self._follows_cr = False
        self._id: str | None = None
        self._reset()

    def _reset(self) -> None:
        self._size = 0
        self._event = ""
        self._data: list[str] = []
        self._retry: int | None = None

    def feed(self, chunk: bytes) -> Iterator[ServerSentEvent]:
        if self._follows_cr and chunk.startswith(b"\n"):
            chunk = chunk[1:]  # the rest of a CR LF
            self._follows_cr = False
        if not chunk:
            return
        self._follows_cr = chunk.endswith(b"\r")
        *complete, rest = _LINE_END.split(chunk)
        for line in complete:
            self._line.add(line)
            yield from self._take_line(self._line.take())
        self._line.add(rest)

    def end(self) -> Iterator[ServerSentEvent]:
        yield from ()

    def _take_line(self, line: bytes) -> Iterator[ServerSentEvent]:
        text = line.decode("utf-8", errors="replace")
        if self._is_first_line:
            self._is_first_line = False
            text = text.removeprefix("\ufeff")
        if text.startswith(":"):
            return  # a comment, which keeps the connection alive
        if text:
            self._count(line)
            self._take_field(text)
            return
        if self._data or (self._bare and self._event):
            yield ServerSentEvent(
                event=self._event or "message",
                data="\n".join(self._data),
                id=self._id,
                retry=self._retry,
            )
        self._reset()

    def _count(self, line: bytes) -> None:
        self._size += len(line)
        if self._most is not None and self._size > self._most:
            raise ItemTooLong(f"an event is longer than {self._most} bytes")

    def _take_field(self, line: str) -> None:
        """Process a field; unknown ones are ignored."""
        name, _, value = line.partition(":")
        value = value.removeprefix(" ")
        if name == "data":
            self._data.append(value)
        elif name == "event":
            self._event = value
        elif name == "id" and "\0" not in value:
            self._id = value or None
        elif name == "retry" and _DIGITS.fullmatch(value):
            self._retry = int(value)
