"""URLs that are read from a folder instead of the network: `--map PREFIX=FOLDER`.

A URL belongs to a folder if it has the prefix's host and port, and its path begins with
the prefix's, segment by segment (RFC 3986, 3.3); the longest prefix counts. What follows
is the path below the folder, each segment decoded by itself, so that no encoded slash
and no `..` leads out of it. A prefix may also be a whole URL, with a file.
"""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path
from typing import NamedTuple
from urllib.parse import unquote, urlsplit

from cliqgen.source.roots import is_within

_PORTS = {"https": 443, "http": 80}


class Leaving(Exception):
    """A URL leads out of the folder that it belongs to."""


class _Url(NamedTuple):
    """The parts of a URL that decide to which place it leads."""

    scheme: str
    host: str
    port: int
    segments: tuple[str, ...]


def locate(url: str, maps: Iterable[tuple[str, Path]]) -> Path | None:
    """The file that a URL is read from; None if no prefix fits.

    The query is not part of the name of a file.

    Raises:
        Leaving: it would not be below the folder, or a link leads out of that or into
            the folder of git.
    """
    wanted = _parts(url)
    if wanted is None:
        return None
    best: tuple[int, Path] | None = None
    for prefix, folder in maps:
        known = _parts(prefix)
        if known is None or known[:3] != wanted[:3]:
            continue
        start = tuple(segment for segment in known.segments if segment)
        length = len(start)
        is_longest = best is None or length > best[0]
        if is_longest and wanted.segments[:length] == start:
            best = length, folder
    if best is None:
        return None
    length, folder = best
    return _below(folder, wanted.segments[length:])


def _below(folder: Path, segments: tuple[str, ...]) -> Path:
    if not any(segments):
        return folder
    if not all(map(_is_name, segments)):
        raise Leaving
    path = folder.joinpath(*segments)
    try:
        is_inside = is_within(path.resolve(), folder.resolve())
    except (OSError, ValueError, RuntimeError):  # reported when it is read
        return path
    if not is_inside:
        raise Leaving
    return path


def _is_name(segment: str) -> bool:
    """Whether a decoded segment can name something in a folder, other than git's own."""
    is_special = segment in (".", "..") or segment.casefold() == ".git"
    return not is_special and not any(c in segment for c in "/\\\0")


def _parts(url: str) -> _Url | None:
    try:
        parts = urlsplit(url)
        port = parts.port or _PORTS.get(parts.scheme, 0)
    except ValueError:
        return None
    if parts.scheme not in _PORTS or not parts.hostname or "@" in parts.netloc:
        return None
    segments = tuple(unquote(segment) for segment in parts.path.split("/")[1:])
    return _Url(parts.scheme, parts.hostname, port, segments)
