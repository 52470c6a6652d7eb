"""Webhooks and callbacks: the calls that an API makes itself."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Protocol

from cliqgen.openapi.description import Operation, Webhook
from cliqgen.openapi.paths import methods
from cliqgen.replacing import replace
from cliqgen.source.document import Node
from cliqgen.source.refs import Sources

#: A runtime expression in the key of a callback (OpenAPI 3.1, 4.8.20.1).
_RUNTIME_EXPRESSION = re.compile(r"\{\$[^{}]*\}")


class CallParser(Protocol):
    """The part of `OperationParser` that parses calls of an API."""

    def incoming(self, path: str, method: str, node: Node, item: Node) -> Operation:
        """Parse a call that the API makes."""
        ...


def parse_webhooks(
    root: Node, sources: Sources, parser: CallParser
) -> Iterator[Webhook]:
    """The webhooks of a document; before OpenAPI 3.1 they are in `x-webhooks`."""
    for key in ("webhooks", "x-webhooks"):
        for name, entry in root.members(key):
            item = sources.resolve(entry)
            for method, node in methods(item):
                call = parser.incoming("", method, node, item)
                yield Webhook(node, name, _named(call, name))


def parse_callbacks(
    operation: Node, sources: Sources, parser: CallParser
) -> Iterator[Webhook]:
    """The callbacks of an operation."""
    for name, entry in operation.members("callbacks"):
        for expression, place in sources.resolve(entry).items():
            if expression.startswith("x-"):
                continue
            item = sources.resolve(place)
            path = _RUNTIME_EXPRESSION.sub("", expression).partition("?")[0]
            for method, node in methods(item):
                call = parser.incoming(path, method, node, item)
                yield Webhook(node, name, _named(call, name), expression)


def _named(call: Operation, name: str) -> Operation:
    return replace(call, path=name)
