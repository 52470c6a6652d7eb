"""Reading one input file as text, and places in it."""

from __future__ import annotations

import errno
import os
from bisect import bisect_left
from functools import cached_property
from itertools import accumulate
from pathlib import Path

from msgspec import Struct

from cliqgen.diagnostics import CliqgenError, Position, failure
from cliqgen.regular import NotRegularError, read_regular
from cliqgen.source.limits import MAX_BYTES

_REMEDIES = {
    errno.ELOOP: "Pass the file itself; the symbolic links in its path form a loop.",
    errno.ENAMETOOLONG: "Check the path; it is too long for a file system.",
    errno.ENOTDIR: "Check the path; part of it is a file.",
}
#: Lines before a place are counted in blocks of so many characters.
_BLOCK = 1 << 14
#: Where the pipes of shells are. Other files may be below /dev too, as in /dev/shm.
_OF_SHELLS = (("/", "dev", "fd"), ("/", "dev", "stdin"), ("/", "proc"))


class SourceText(Struct, frozen=True, dict=True):
    """The text of one input file.

    `name` is how the file is called in diagnostics, `content` are its bytes. If it is not a
    file but the document of an application, `files` are the modules that made it.
    """

    path: Path
    name: str
    text: str
    content: bytes = b""
    files: frozenset[Path] = frozenset()

    @cached_property
    def lines(self) -> list[str]:
        return self.text.split("\n")

    @cached_property
    def is_one_line(self) -> bool:
        """Whether all of it is on one line, as programs write JSON."""
        return "\n" not in self.text.strip()

    @cached_property
    def _lines_before(self) -> list[int]:
        """The number of lines that end before each block of characters."""
        blocks = range(0, len(self.text), _BLOCK)
        counts = (self.text.count("\n", at, at + _BLOCK) for at in blocks)
        return list(accumulate(counts, initial=0))

    def position(self, line: int, column: int, pointer: str = "") -> Position:
        """The position at a line and column, both from 1, with its context."""
        first = max(1, line - 1)
        context = tuple(
            (number, self.lines[number - 1].rstrip("\r"))
            for number in range(first, min(len(self.lines), line + 1) + 1)
        )
        return Position(self.name, line, column, pointer, context)

    def position_at(self, offset: int, pointer: str = "") -> Position:
        """The position of a character offset."""
        text, block = self.text, offset // _BLOCK
        line = self._lines_before[block] + text.count("\n", block * _BLOCK, offset) + 1
        start, end = self._start(line, offset), self._end(line, offset)
        starts = [start]
        if start > 0:
            starts.insert(0, self._start(line - 1, start - 1))
        if end >= 0:
            starts.append(end + 1)
        first = line - (start > 0)
        context = tuple(
            (number, self._line(number, at)) for number, at in enumerate(starts, first)
        )
        return Position(self.name, line, offset - start + 1, pointer, context)

    def _line(self, number: int, start: int) -> str:
        """The line of a number, which begins at an offset."""
        end = self._end(number, start)
        return self.text[start : end if end >= 0 else None].rstrip("\r")

    def _start(self, line: int, offset: int) -> int:
        """Where a line begins, from an offset in it: it may be all of a large file."""
        if line == 1:
            return 0
        block = bisect_left(self._lines_before, line - 1) - 1
        last = min(offset, (block + 1) * _BLOCK)
        return self.text.rfind("\n", block * _BLOCK, last) + 1

    def _end(self, line: int, offset: int) -> int:
        """Where a line ends, from an offset in it; -1 for the last line."""
        block = bisect_left(self._lines_before, line) - 1
        if block == len(self._lines_before) - 1:
            return -1
        return self.text.find("\n", max(offset, block * _BLOCK))


def exists(path: Path) -> bool:
    """Whether a path exists; it does not if the system does not let us look."""
    try:
        return path.exists()
    except OSError:
        return False


def is_file(path: Path) -> bool:
    """Whether a path is a file, likewise."""
    try:
        return path.is_file()
    except OSError:
        return False


def is_folder(path: Path) -> bool:
    """Whether a path is a folder, likewise."""
    try:
        return path.is_dir()
    except OSError:
        return False


def display_name(path: Path) -> str:
    """A path as diagnostics show it: relative to the working folder where it is inside."""
    try:
        return path.absolute().relative_to(Path.cwd()).as_posix()
    except ValueError:
        return path.as_posix()


def reason_of(error: Exception) -> str:
    """The reason of the system in its own words, which messages have in lower case."""
    if isinstance(error, RuntimeError):  # of Path.resolve
        return uncapitalized(os.strerror(errno.ELOOP))
    reason = getattr(error, "strerror", None) or str(error)
    return uncapitalized(reason) or type(error).__name__


def uncapitalized(text: str) -> str:
    """A sentence of a library as a message: in lower case, unless it begins with a name."""
    is_word = text[:1].isupper() and text[1:2].islower()
    return text[:1].lower() + text[1:] if is_word else text


def unreadable(path: Path, error: Exception) -> CliqgenError:
    """The error for a path that the system does not let us read."""
    name = display_name(path)
    message = f"cannot read {name}: {reason_of(error)}"
    is_loop = isinstance(error, RuntimeError)
    number = errno.ELOOP if is_loop else getattr(error, "errno", None)
    remedy = _REMEDIES.get(number or 0)
    return failure("file-unreadable", message, Position(name), remedy=remedy)


def read_text(path: Path) -> SourceText:
    """Read a file as UTF-8 text.

    Raises:
        CliqgenError: the file is missing, a folder, unreadable, empty, too large or binary.
    """
    name = display_name(path)
    place = Position(name)
    try:
        if path.is_dir():
            raise failure("file-is-folder", f"{name} is a folder", place)
        content = _content(path)
    except FileNotFoundError:
        raise failure("file-missing", f"{name} does not exist", place) from None
    except (OSError, ValueError) as error:
        raise unreadable(path, error) from None
    text = decode(content, name, place)
    if not text.strip():
        raise failure("file-empty", f"{name} is empty", place)
    return SourceText(path, name, text, content)


def _content(path: Path) -> bytes:
    """The bytes of a file.

    A pipe is read only where a shell puts those of `<(command)`: anywhere else it may
    have come with a repository, and nobody may ever write to it.

    Raises:
        CliqgenError: it is too large.
        OSError, ValueError: it cannot be read.
    """
    if any(path.parts[: len(place)] == place for place in _OF_SHELLS):
        with path.open("rb") as stream:
            content = stream.read(MAX_BYTES + 1)
        if len(content) > MAX_BYTES:
            raise _too_large(path)
        return content
    try:
        return read_regular(path, MAX_BYTES)
    except NotRegularError as error:
        if error.errno == errno.EFBIG:
            raise _too_large(path) from None
        raise


def _too_large(path: Path) -> CliqgenError:
    name, size = display_name(path), MAX_BYTES // 1024 // 1024
    return failure(
        "file-too-large", f"{name} is larger than {size} MiB", Position(name)
    )


def decode(content: bytes, name: str, place: Position) -> str:
    """The text of a file's bytes.

    Raises:
        CliqgenError: they are not UTF-8 text.
    """
    try:
        text = content.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise failure(
            "file-binary",
            f"{name} is not UTF-8 text (byte {error.start})",
            place,
        ) from None
    if b"\0" in content:
        raise failure("file-binary", f"{name} contains NUL bytes", place)
    return text.replace("\r\n", "\n") if b"\r" in content else text
