"""The things that paths of operations name, and what is done to them."""

from __future__ import annotations

import re
from collections.abc import Iterable
from itertools import takewhile

from msgspec import Struct

from cliqgen.ir.placement.vocabulary import VERBS, is_prefix, is_version, small_words
from cliqgen.openapi.description import Operation

#: Formats after names of things: `/accounts.json`.
_SUFFIX = re.compile(r"\.(?:json|xml)\Z")
#: If at least so many things follow, the common start of all paths names none.
_FEW = 3


class Segment(Struct, frozen=True):
    """A part of a path between slashes: a word as written, or parameters."""

    text: str
    is_parameter: bool = False

    @property
    def words(self) -> list[str]:
        return small_words(self.text)


class Path(Struct, frozen=True):
    """A path without the segments before the first thing, such as `/api/v1`.

    `skipped` are those segments. `action` follows a colon after the last segment
    (`/keys/{id}:rotate`), by Google's guidelines (AIP-136).
    """

    skipped: tuple[Segment, ...]
    segments: tuple[Segment, ...]
    action: str | None = None

    def nouns(self) -> list[tuple[list[str], bool]]:
        """The words of each thing, and whether a parameter picks one of it."""
        nouns: list[tuple[list[str], bool]] = []
        for segment in self.segments:
            if segment.is_parameter:
                if nouns:
                    nouns[-1] = (nouns[-1][0], True)
            elif segment.words:
                nouns.append((segment.words, False))
        return nouns


def split_path(path: str, common: int = 0) -> Path:
    """Split a path, and skip its first `common` words, which say nothing."""
    last = path.rpartition("/")[2]
    bare, colon, action = last.rpartition(":")
    if not colon or not bare or not re.fullmatch(r"[A-Za-z][\w-]*", action):
        action = ""
    whole = path.removesuffix(f":{action}") if action else path
    segments = tuple(_segment(part) for part in whole.split("/") if part)
    last_word = max(
        (n for n, s in enumerate(segments) if not s.is_parameter), default=0
    )
    begin = len(list(takewhile(_is_skipped, segments)))
    begin += common
    begin += len(list(takewhile(_is_skipped, segments[begin:])))
    begin = min(begin, last_word)
    kept = tuple(
        segment
        for segment in segments[begin:]
        if segment.is_parameter or not is_version(segment.text)
    )
    return Path(segments[:begin], kept, action or None)


def common_words(operations: Iterable[Operation]) -> int:
    """The number of words that all paths begin with, if several things follow them.

    Actions on the only thing of all paths are not things (`/payments/refund`).
    """
    paths = [split_path(operation.path).segments for operation in operations]
    if not paths:
        return 0
    length = 0
    while all(len(path) > length + 1 for path in paths):
        here = {path[length] for path in paths}
        if len(here) > 1 or next(iter(here)).is_parameter:
            break
        length += 1
    behind = {
        next((s.text for s in path[length:] if not s.is_parameter), None)
        for path in paths
    }
    things = {text for text in behind if text and text.lower() not in VERBS}
    return length if len(things) >= _FEW and None not in behind else 0


def _segment(part: str) -> Segment:
    if "{" in part:
        return Segment(part, is_parameter=True)
    return Segment(_SUFFIX.sub("", part))


def _is_skipped(segment: Segment) -> bool:
    return not segment.is_parameter and is_prefix(segment.text)
