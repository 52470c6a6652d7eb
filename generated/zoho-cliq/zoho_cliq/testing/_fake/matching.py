# Copied by cliqgen into each client that it generates.
# Do not edit: your own code goes into the folder _custom of this package.
"""Which operation a request is of."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from urllib.parse import unquote, urlsplit

from .description import Operation
from .parameters import decoded, split_query

_PARAMETER = re.compile(r"\{([^{}]*)\}")


@dataclass(frozen=True, slots=True)
class Match:
    """An operation that a request may be of.

    Attributes:
        path: the path parameters by name, percent-encoded still.
        prefix: what is before the path of the operation.
        rank: the higher, the better it matches.
    """

    operation: Operation
    path: Mapping[str, str]
    prefix: str
    rank: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Target:
    """Where a request goes: the method, the path and query as they are on the wire."""

    method: str
    path: str
    query: str
    headers: Mapping[str, str]


class Matcher:
    """Finds operations by the method and path of a request.

    Args:
        operations: all that there are.
        prefixes: the paths of servers, without a slash at their end. Other prefixes match
            as well, but worse, since a client may be given any address.
    """

    def __init__(
        self, operations: Sequence[Operation], prefixes: Sequence[str] = ("",)
    ) -> None:
        self._prefixes = set(prefixes)
        self._by_last: dict[tuple[str, int], list[_Template]] = {}
        self._spanning: list[_Template] = []
        self._templates: list[_Template] = []
        for operation in operations:
            template = _Template(operation)
            self._templates.append(template)
            key = template.last_literal, template.segments
            if template.spans:
                self._spanning.append(template)
            else:
                self._by_last.setdefault(key, []).append(template)

    def add_prefix(self, prefix: str) -> None:
        """Know another path of a server."""
        self._prefixes.add(prefix)

    def find(self, target: Target) -> list[Match]:
        """The operations that a request may be of, those first that match best."""
        matches = [m for m in self._matches(target.path) if _is_method(m, target)]
        matches = [m for m in matches if _has_fixed(m.operation, target)]
        best = max((m.rank[:3] for m in matches), default=())
        matches = [m for m in matches if m.rank[:3] == best]
        return sorted(matches, key=lambda m: m.rank, reverse=True)

    def methods(self, path: str) -> list[str]:
        """The methods that are documented for a path, for a 405 (RFC 9110, 15.5.6)."""
        matches = [m for m in self._matches(path) if m.prefix in self._prefixes]
        best = max((m.rank[:3] for m in matches), default=())
        return sorted({m.operation.method for m in matches if m.rank[:3] == best})

    def _matches(self, path: str) -> Iterator[Match]:
        segments = path.count("/")
        last = unquote(path.rpartition("/")[2])
        for (literal, count), templates in self._by_last.items():
            if count <= segments and literal in ("", last):
                for template in templates:
                    yield from template.match(path, self._prefixes)
        for template in self._spanning:
            yield from template.match(path, self._prefixes)


class _Template:
    """The path of an operation, as what matches it."""

    def __init__(self, operation: Operation) -> None:
        self.operation = operation
        path = operation.path
        self.spans = operation.may_span
        last = path.rpartition("/")[2]
        self.last_literal = "" if "{" in last else last
        self.segments = path.count("/")
        self.literals = len(_PARAMETER.sub("", path))
        self._names: list[str] = []
        self._own_prefix = _own_prefix(operation)
        self._pattern: re.Pattern[str] | None = None

    def match(self, path: str, prefixes: set[str]) -> Iterator[Match]:
        """How a path matches, if it does."""
        if self._pattern is None:
            self._pattern = re.compile(self._compose())
        match = self._pattern.fullmatch(path)
        if match is None:
            return
        prefix = match["prefix"]
        is_known = prefix in prefixes or prefix == self._own_prefix
        if not is_known and self.literals <= 1:
            return  # `/{id}` would match anything behind any prefix
        values = {name: match[f"p{i}"] for i, name in enumerate(self._names)}
        # An empty value is permitted, but a segment with a name is intended more often.
        rank = (
            int(is_known),
            -prefix.count("/"),
            self.literals - (10_000 if "" in values.values() else 0),
            len(self.operation.fixed_query) + len(self.operation.fixed_headers),
        )
        yield Match(self.operation, values, prefix, rank)

    def _compose(self) -> str:
        pattern, end = "", 0
        path = self.operation.path
        for match in _PARAMETER.finditer(path):
            pattern += _literal(path[end : match.start()])
            name = match[1]
            values = ".*" if self.spans and self._is_wide(name) else "[^/]*"
            pattern += f"(?P<p{len(self._names)}>{values})"
            self._names.append(name)
            end = match.end()
        return f"(?P<prefix>.*?){pattern}{_literal(path[end:])}"

    def _is_wide(self, name: str) -> bool:
        parameter = self.operation.parameter("path", name)
        return parameter is not None and parameter.spans_segments


def _literal(text: str) -> str:
    """What matches a string, whether or not its characters are percent-encoded."""
    return "".join(
        (
            re.escape(character)
            if character.isascii() and (character.isalnum() or character in "/-_.~")
            else f"(?:{re.escape(character)}|(?i:{_encoded(character)}))"
        )
        for character in unquote(text)
    )


def _encoded(character: str) -> str:
    return "".join(f"%{byte:02X}" for byte in character.encode())


def _own_prefix(operation: Operation) -> str:
    if operation.base_url is None:
        return ""
    return urlsplit(operation.base_url).path.rstrip("/")


def _is_method(match: Match, target: Target) -> bool:
    method = match.operation.method
    return method == target.method or (target.method == "HEAD" and method == "GET")


def _has_fixed(operation: Operation, target: Target) -> bool:
    """Whether a request has what sets an operation apart from others of its path."""
    if operation.fixed_query:
        query = decoded(split_query(target.query))
        for name, value in operation.fixed_query:
            if query.get(name) != value:
                return False
    # A header may be omitted by whoever sends requests by hand.
    return all(
        target.headers.get(name.lower(), value) == value
        for name, value in operation.fixed_headers
    )
