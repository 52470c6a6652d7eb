"""Paths as routers of frameworks write them, in the terms of OpenAPI.

A path template has its parameters in braces, by their names (OpenAPI 3.1, 4.8.2).
Frameworks copy theirs into a description, with patterns (`{id:[0-9]+}`), converters
(`{path:path}`, `<int:id>`), marks for the rest of a path (`{path*}`, `:path{.+}`, `*`) and
for optional segments (`{id}?`). The declared parameters resolve ambiguities: anything that
names none of them is part of the path, such as a verb (`/items:sort`). Some of these forms
allow slashes in the value, which is several segments then.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator

from msgspec import Struct

from cliqgen.openapi import path_spans

#: A name in braces with the marks before and after it.
_MARKED = re.compile(
    r"\s*(?:\*\*?|\+|\.\.\.)?\s*([^{}:=*?+<>\s]+?)\s*(?:\*|\+|\?|\.\.\.)?\s*"
)
#: Prefixes of names without braces: `:id`, `*rest`; and the characters of such names.
_BARE = ":*"
_WORD = re.compile(r"[A-Za-z0-9_]")
#: A converter and a name in angle brackets: `<int:id>`, `<string(length=2):code>`.
_ANGLED = re.compile(r"<(?:[^<>/]*:)?\s*([^<>/:]+?)\s*>")
#: A name in square brackets: `[id]`, `[...path]`, `[[...path]]`.
_SQUARE = re.compile(r"\[\[?(?:\.\.\.)?([^\[\]/]+)\]\]?")
_MARKS = "?*+"
#: A path as in OpenAPI: words, slashes and names in braces.
_PROPER = re.compile(r"(?:[A-Za-z0-9/._~-]|\{[A-Za-z0-9_-]+\})*")
_IN_BRACES = re.compile(r"\{([^{}]*)\}")
#: Characters of patterns that names do not have.
_PATTERN = re.compile(r"[\\.*+?^$|()\[\],]")


class Template(Struct, frozen=True):
    """A path in OpenAPI's terms; `readings` are the parts that were written otherwise, with

    their meanings. `spanning` are the parameters whose values may contain slashes.
    """

    path: str
    readings: tuple[tuple[str, str], ...] = ()
    spanning: frozenset[str] = frozenset()


class _Part(Struct, frozen=True):
    """A part of a path; `name` is its parameter, if any."""

    written: str
    name: str | None = None


def openapi_template(path: str, declared: Collection[str]) -> Template:
    """Convert a path to a template with the declared parameters."""
    is_proper = _PROPER.fullmatch(path) is not None
    if is_proper and all(name in declared for name in _IN_BRACES.findall(path)):
        return Template(path)
    parts = _with_wildcards(list(_parts(path, declared)), declared)
    readings: list[tuple[str, str]] = []
    spanning: set[str] = set()
    text = ""
    for part in parts:
        expression = part.written if part.name is None else f"{{{part.name}}}"
        if part.name is not None and _may_span(part.written, part.name):
            spanning.add(part.name)
        if expression != part.written:
            readings.append((part.written, expression))
        text += expression
    return Template(text, tuple(readings), frozenset(spanning))


def _may_span(written: str, name: str) -> bool:
    """Whether the form of a parameter allows slashes in its value."""
    if path_spans.is_wildcard(written):
        return True
    end = _closing(written, 0)
    if end is not None:
        inner = written[1 : end - 1]
        inner = inner[1:-1] if inner == f"{{{name}}}" else inner
        return path_spans.in_braces(inner) or path_spans.behind(written[end:])
    square = _SQUARE.match(written)
    if square is not None:
        is_rest = "..." in written[: square.start(1)]
        return is_rest or path_spans.behind(written[square.end() :])
    angled = _ANGLED.match(written)
    if angled is not None:
        converter = written[1 : angled.start(1)].rstrip().removesuffix(":")
        return path_spans.by_rule(converter) or path_spans.behind(
            written[angled.end() :]
        )
    return written.startswith("*") or path_spans.behind(written[1 + len(name) :])


def _parts(path: str, declared: Collection[str]) -> Iterator[_Part]:
    at = 0
    while at < len(path):
        part = _part(path, at, declared)
        yield part
        at += len(part.written)


def _part(path: str, at: int, declared: Collection[str]) -> _Part:
    """The part of a path at an index; a single character if it is text."""
    end = _closing(path, at)
    if end is not None:
        inner = path[at + 1 : end - 1]
        name = inner if inner in declared else _name_in_braces(inner, declared)
        name = _declared(name, path, declared)
        behind = _behind(path, end, declared) if name in declared else end
        return _Part(path[at:behind], name)
    for name in sorted(declared, key=len, reverse=True):
        end = _without_braces(path, at, name)
        if end is not None and f"{{{name}}}" not in path:
            return _Part(path[at : _behind(path, end, declared)], name)
    return _Part(path[at])


def _declared(name: str, path: str, declared: Collection[str]) -> str:
    """The only declared name that differs from a name in the path just by case."""
    if name in declared:
        return name
    alike = [
        d for d in declared if d.lower() == name.lower() and f"{{{d}}}" not in path
    ]
    return alike[0] if len(alike) == 1 else name


def _without_braces(path: str, at: int, name: str) -> int | None:
    """The end of a name at an index that is marked by anything but braces."""
    end = at + 1 + len(name)
    is_bare = path[at] in _BARE and path.startswith(name, at + 1)
    if is_bare and not _WORD.match(path, end):
        return end
    for pattern in (_ANGLED, _SQUARE):
        match = pattern.match(path, at)
        if match is not None and match[1] == name:
            return match.end()
    return None


def _closing(path: str, at: int) -> int | None:
    """The end of the braces that open at an index, including nested ones."""
    if path[at] != "{":
        return None
    depth = 0
    for index in range(at, len(path)):
        depth += {"{": 1, "}": -1}.get(path[index], 0)
        if depth == 0:
            return index + 1
    return None


def _name_in_braces(inner: str, declared: Collection[str]) -> str:
    """The name in braces, without a pattern, a converter or a default."""
    if inner.startswith("{") and inner.endswith("}") and inner[1:-1] in declared:
        return inner[1:-1]
    head = re.split(r"[:=]", inner, maxsplit=1)[0]
    name = _MARKED.fullmatch(head)
    if name is None or (name[1] not in declared and head == inner):
        return inner
    return name[1]


def _behind(path: str, at: int, declared: Collection[str]) -> int:
    """The end of a pattern or a mark after a parameter."""
    end = _closing(path, at) if at < len(path) else None
    if end is not None:
        inner = path[at + 1 : end - 1]
        name = _name_in_braces(inner, declared)
        if name not in declared and _PATTERN.search(inner):
            at = end
    elif path[at : at + 1] == "(" and ")" in path[at:]:
        at = path.index(")", at) + 1
    is_mark = path[at : at + 1] in tuple(_MARKS) and path[at + 1 : at + 2] in ("", "/")
    return at + 1 if is_mark else at


def _with_wildcards(parts: list[_Part], declared: Collection[str]) -> list[_Part]:
    """Replace the only `*` by the only parameter that the path does not name."""
    named = {part.name for part in parts}
    missing = [name for name in declared if name not in named]
    wild = [index for index, part in enumerate(parts) if _is_wild(parts, index, part)]
    if len(missing) != 1 or len(wild) != 1:
        return parts
    (index,) = wild
    return [
        *parts[:index],
        _Part(parts[index].written, missing[0]),
        *parts[index + 1 :],
    ]


def _is_wild(parts: list[_Part], index: int, part: _Part) -> bool:
    """Whether a part is a whole segment that consists of a mark."""
    if part.written in ("{*}", "{**}"):
        return True
    before = parts[index - 1].written if index else "/"
    after = parts[index + 1].written if index + 1 < len(parts) else "/"
    return part.written == "*" and before == "/" and after == "/"
