"""Path templates: their parameters, and which of them name the same URL."""

from __future__ import annotations

import re
from collections.abc import Iterator
from urllib.parse import parse_qsl

from cliqgen.source.document import Node

METHODS = frozenset(
    {"get", "put", "post", "delete", "options", "head", "patch", "trace", "query"}
)
_EXPRESSION = re.compile(r"\{([^{}]*)\}")
_NUMBERED = re.compile(r"(?<=[^\d])\d+\Z")


def expressions(path: str) -> tuple[str, ...]:
    """The names between braces, in order (OpenAPI 3.1, 4.8.2)."""
    return tuple(dict.fromkeys(_EXPRESSION.findall(path)))


def split_query(path: str) -> tuple[str, tuple[tuple[str, str], ...]]:
    """The path without a query string, and the pairs of that query string.

    OpenAPI forbids query strings in path keys, but documents contain them.
    """
    bare, mark, query = path.partition("?")
    if not mark:
        return path, ()
    return bare, tuple(parse_qsl(query, keep_blank_values=True))


def split_fragment(path: str) -> tuple[str, str | None]:
    """The path without a fragment, and the fragment.

    Fragments are never sent (RFC 9110, 7.1). Documents use them to document several uses
    of one URL, since path keys are unique.
    """
    bare, mark, fragment = path.partition("#")
    return bare, fragment if mark else None


def without_numbers(path: str) -> str:
    """The path without numbers at the end of its parameter names.

    Documents list several uses of one URL as `{CHAT_ID1}`, `{CHAT_ID2}`, since path keys
    are unique.
    """
    return _EXPRESSION.sub(lambda m: "{" + _NUMBERED.sub("", m[1]) + "}", path)


def methods(item: Node) -> Iterator[tuple[str, Node]]:
    """The operations of a path item by HTTP method.

    Methods beyond OpenAPI's are in `additionalOperations`, in the case that is sent (3.2,
    4.9); careless documents have them, or methods in upper case, beside the rest.
    """
    for name, node in item.items():
        if name.lower() in METHODS:
            yield name.upper(), node
        elif node.has("responses") and not name.startswith("x-"):
            yield name, node
    yield from item.members("additionalOperations")
