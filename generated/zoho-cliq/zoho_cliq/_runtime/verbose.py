# Copied by cliqgen into each client that it generates.
# Do not edit: your own code goes into the folder _custom of this package.
"""Logging that an environment variable turns on: requests as curl commands, and responses.

Nothing of this is imported as long as the variable is unset or empty.
"""

from __future__ import annotations

import logging
import sys
from functools import cache

import httpx2

from .curl import curl_command
from .failures import printable
from .hooks import ErrorEvent, Hooks, Observer, RequestEvent, ResponseEvent
from .request import WireRequest

_LEVELS = {"debug": logging.DEBUG, "info": logging.INFO}
_FORMAT = "%(asctime)s %(levelname)s %(name)s: %(message)s"
_LONGEST_SHOWN = 60  # characters of a value that is not a level


def observer_for(
    package: str, variable: str, value: str, hooks: tuple[Hooks, ...]
) -> Observer:
    """Return the observer of a client for which the variable is set.

    Args:
        package: the name of the logger.
        variable: the name of the variable.
        value: a level, ``debug`` or ``info``. Another one is logged once, and ignored: what
            is in the environment of a program should not stop it.
        hooks: the functions to call besides.
    """
    level = _LEVELS.get(value.strip().lower())
    if level is None:
        _warn(package, variable, printable(value, _LONGEST_SHOWN))
        return Observer(package, hooks)
    _turn_on(logging.getLogger(package), level)
    return VerboseObserver(package, hooks)


class VerboseObserver(Observer):
    """Logs requests as commands (DEBUG), and responses and failures (INFO).

    That includes requests to token endpoints, for which there are no events.
    """

    def request(self, event: RequestEvent) -> None:
        self._tell_of_request(event)

    def sends(self, request: WireRequest) -> None:
        if self.logger.isEnabledFor(logging.DEBUG):
            self.logger.debug("%s", curl_command(request))

    def response(self, event: ResponseEvent) -> None:
        self._tell_of_response(event)

    def received(
        self, request: WireRequest, response: httpx2.Response, seconds: float
    ) -> None:
        self.logger.info(
            "%s %s: %d after %.3f s, %s",
            *(request.method, request.shown_url, response.status_code, seconds),
            f"{_size(response)} bytes" if response.is_closed else "to be read later",
        )

    def error(self, event: ErrorEvent) -> None:
        self.logger.info("%s: %s", event.request.operation, event.error)
        self._tell_of_error(event)


def _size(response: httpx2.Response) -> int:
    """The bytes of a body as they came; of one that came from memory, what it holds."""
    try:
        return len(response.content)
    except httpx2.ResponseNotRead:
        return response.num_bytes_downloaded


class _StandardError(logging.Handler):
    """Prints to standard error, unless the application handles records itself by then."""

    def emit(self, record: logging.LogRecord) -> None:
        if logging.getLogger().handlers:
            return
        try:
            sys.stderr.write(f"{self.format(record)}\n")
        except Exception:  # closed, for instance
            self.handleError(record)


_HANDLER = _StandardError()
_HANDLER.setFormatter(logging.Formatter(_FORMAT))


def _turn_on(logger: logging.Logger, level: int) -> None:
    """Log from a level on, to standard error if nothing else handles records."""
    if logger.getEffectiveLevel() > level:
        logger.setLevel(level)
    if not _is_handled(logger):
        logger.addHandler(_HANDLER)


def _is_handled(logger: logging.Logger) -> bool:
    each: logging.Logger | None = logger
    while each is not None:
        if any(not isinstance(h, logging.NullHandler) for h in each.handlers):
            return True
        each = each.parent if each.propagate else None
    return False


@cache
def _warn(package: str, variable: str, value: str) -> None:
    logging.getLogger(package).warning(
        "%s is %r, which is ignored: it must be debug or info", variable, value
    )
