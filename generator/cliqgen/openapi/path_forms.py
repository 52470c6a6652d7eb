"""Paths as routers of frameworks write them, in the terms of OpenAPI.

A path template has its parameters in braces, by their names (OpenAPI 3.1, 4.8.2).
Frameworks copy theirs into a description, with patterns (`{id:[0-9]+}`), converters
(`{path:path}`, `<int:id>`), marks for the rest of a path (`{path*}`, `:path{.+}`, `*`) and
for what may be omitted (`{id}?`). The parameter that is declared says what is meant.
What names none that is declared is part of the path, such as a verb (`/items:sort`).
Some of these forms say that the value may hold slashes: it is several segments then.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator
from dataclasses import dataclass

from cliqgen.openapi import path_spans

#: What is around the name in braces: marks before and behind it.
_MARKED = re.compile(
    r"\s*(?:\*\*?|\+|\.\.\.)?\s*([^{}:=*?+<>\s]+?)\s*(?:\*|\+|\?|\.\.\.)?\s*"
)
#: What is before a name without braces: `:id`, `*rest`; and what goes on with one.
_BARE = ":*"
_WORD = re.compile(r"[A-Za-z0-9_]")
#: A converter and a name in angle brackets: `<int:id>`, `<string(length=2):code>`.
_ANGLED = re.compile(r"<(?:[^<>/]*:)?\s*([^<>/:]+?)\s*>")
#: A name in square brackets: `[id]`, `[...path]`, `[[...path]]`.
_SQUARE = re.compile(r"\[\[?(?:\.\.\.)?([^\[\]/]+)\]\]?")
_MARKS = "?*+"
#: A path as OpenAPI has it: words and slashes, and nothing but names in braces.
_PROPER = re.compile(r"(?:[A-Za-z0-9/._~-]|\{[A-Za-z0-9_-]+\})*")
_IN_BRACES = re.compile(r"\{([^{}]*)\}")
#: What a pattern has and a name has not.
_PATTERN = re.compile(r"[\\.*+?^$|()\[\],]")


@dataclass(frozen=True)
class Template:
    """A path in OpenAPI's terms, and what of it was written otherwise, with its meaning.

    `spanning` are the names of the parameters whose values may hold slashes.
    """

    path: str
    meant: tuple[tuple[str, str], ...] = ()
    spanning: frozenset[str] = frozenset()


@dataclass(frozen=True)
class _Part:
    """A part of a path; `name` is the parameter that it stands for."""

    written: str
    name: str | None = None


def meant_template(path: str, declared: Collection[str]) -> Template:
    """The template that a path means whose parameters are declared by these names."""
    is_proper = _PROPER.fullmatch(path) is not None
    if is_proper and all(name in declared for name in _IN_BRACES.findall(path)):
        return Template(path)
    parts = _with_wildcards(list(_parts(path, declared)), declared)
    meant: list[tuple[str, str]] = []
    spanning: set[str] = set()
    text = ""
    for part in parts:
        expression = part.written if part.name is None else f"{{{part.name}}}"
        if part.name is not None and _may_span(part.written, part.name):
            spanning.add(part.name)
        if expression != part.written:
            meant.append((part.written, expression))
        text += expression
    return Template(text, tuple(meant), frozenset(spanning))


def _may_span(written: str, name: str) -> bool:
    """Whether the way in which a parameter is written lets its value hold slashes."""
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
    """The part of a path that begins at a place; a single character where it is text."""
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
    """A declared name for one in a path that differs in capitals alone, if it is the only."""
    if name in declared:
        return name
    alike = [
        d for d in declared if d.lower() == name.lower() and f"{{{d}}}" not in path
    ]
    return alike[0] if len(alike) == 1 else name


def _without_braces(path: str, at: int, name: str) -> int | None:
    """Where a name ends that is at a place, marked by other things than braces."""
    end = at + 1 + len(name)
    is_bare = path[at] in _BARE and path.startswith(name, at + 1)
    if is_bare and not _WORD.match(path, end):
        return end
    for pattern in (_ANGLED, _SQUARE):
        found = pattern.match(path, at)
        if found is not None and found[1] == name:
            return found.end()
    return None


def _closing(path: str, at: int) -> int | None:
    """Where the braces end that open at a place, those inside them counted."""
    if path[at] != "{":
        return None
    depth = 0
    for index in range(at, len(path)):
        depth += {"{": 1, "}": -1}.get(path[index], 0)
        if depth == 0:
            return index + 1
    return None


def _name_in_braces(inner: str, declared: Collection[str]) -> str:
    """The name in braces: what is before a pattern, a converter or a default."""
    if inner.startswith("{") and inner.endswith("}") and inner[1:-1] in declared:
        return inner[1:-1]
    head = re.split(r"[:=]", inner, maxsplit=1)[0]
    name = _MARKED.fullmatch(head)
    if name is None or (name[1] not in declared and head == inner):
        return inner
    return name[1]


def _behind(path: str, at: int, declared: Collection[str]) -> int:
    """Where a pattern or a mark ends that follows a parameter."""
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
    """The parts, in which the only `*` stands for the only parameter that is not named."""
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
    """Whether a part is a whole segment and nothing but a mark."""
    if part.written in ("{*}", "{**}"):
        return True
    before = parts[index - 1].written if index else "/"
    after = parts[index + 1].written if index + 1 < len(parts) else "/"
    return part.written == "*" and before == "/" and after == "/"
