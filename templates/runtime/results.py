"""Reading a response at once: the usual way from a response to a result."""

from __future__ import annotations

import logging
from typing import TYPE_CHECKING, Any

from .exchange import Arrived, Exchange
from .handover import capture
from .http import transport
from .operation import Operation
from .response import interpret
from .settings import Settings
from .steps import Steps

if TYPE_CHECKING:
    from .decoding.places import Problem


def read_result(arrived: Arrived[Any], exchange: Exchange) -> Steps[Any]:
    """Read a response to its end and decode it, see `exchange.Reader`."""
    received = yield from exchange.read_body(arrived)
    result, problems = interpret(
        arrived.operation,
        arrived.request,
        received,
        errors=exchange.errors,
        strict=exchange.settings.options.strict,
    )
    report(exchange.settings, arrived.operation, problems, result, received.content)
    capture(
        lambda: transport.shown_response(
            arrived.response, received.content, arrived.request
        )
    )
    return result


def report(
    settings: Settings,
    operation: Operation[Any],
    problems: tuple[Problem, ...],
    value: object,
    content: bytes,
) -> None:
    """Log how a response differs from its description, each thing once."""
    logger = settings.observer.logger
    if not problems and not logger.isEnabledFor(logging.DEBUG):
        return
    from .reporting import show_unknown_fields, warn_of_problems

    warn_of_problems(logger, operation.id, "response", problems)
    show_unknown_fields(logger, operation.id, value, content)
