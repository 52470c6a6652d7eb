"""Reading a response at once: the usual way from an answer to a result."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from .capture import capture
from .decoding.lenient import Problem
from .exchange import Arrived, Exchange
from .http import transport
from .operation import Operation
from .response import Answer, interpret
from .settings import Settings
from .steps import Steps

# Which (package, operation, path) were logged: an answer that contradicts its
# description mostly does so each time.
_reported: set[tuple[str, str, str]] = set()


def read_result(
    arrived: Arrived[Any],
    exchange: Exchange,
    settle: Callable[[Operation[Any], Answer], Operation[Any]] | None = None,
) -> Steps[Any]:
    """Read a response to its end and decode it, see `exchange.Reader`.

    `settle` may say by the answer what the operation promises.
    """
    answer = yield from exchange.read_body(arrived)
    operation = arrived.operation
    result, problems = interpret(
        operation if settle is None else settle(operation, answer),
        arrived.request,
        answer,
        errors=exchange.errors,
        strict=exchange.settings.strict,
    )
    report(exchange.settings, arrived.operation, problems)
    capture(
        lambda: transport.shown_response(
            arrived.response, answer.content, arrived.request
        )
    )
    return result


def report(
    settings: Settings, operation: Operation[Any], problems: tuple[Problem, ...]
) -> None:
    """Log what in an answer contradicts its description, each thing once."""
    for problem in problems:
        key = (settings.service.package, operation.id, problem.path)
        if key not in _reported:
            _reported.add(key)
            settings.observer.logger.warning(
                "%s: the answer contradicts its description at %s: %s",
                *(operation.id, problem.path, problem.reason),
            )
