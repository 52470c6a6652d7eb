# Copied by cliqgen into each client that it generates.
# Do not edit: your own code goes into the folder _custom of this package.
"""Logging how responses differ from their description.

Such responses usually differ in the same way each time, so each difference is logged once
in the life of the process, and all differences of one model form one record.
"""

from __future__ import annotations

import logging
from collections.abc import Iterable

from .decoding import additional, codec
from .decoding.places import MISSING, Problem
from .failures import printable

_SHOWN = 3  # required fields that a record names
_MOST_NAMES = 50  # undocumented fields of one response that are named
_LONGEST_NAME = 60  # characters of such a name
_MOST = 10_000  # differences that are remembered as logged; later ones are ignored

_logged: set[tuple[str, ...]] = set()


def warn_of_problems(
    logger: logging.Logger, source: str, what: str, problems: Iterable[Problem]
) -> None:
    """Log the contradictions of a description, with one record for each model.

    Args:
        logger: the logger; its name distinguishes the clients of a process.
        source: the operation or webhook.
        what: a word for what was received.
        problems: the contradictions.
    """
    by_model: dict[str, list[Problem]] = {}
    for problem in problems:
        thing = (source, problem.model, problem.path, problem.reason)
        if _is_new(logger.name, *thing):
            by_model.setdefault(problem.model, []).append(problem)
    for model, fresh in by_model.items():
        where = f" in {model}" if model else ""
        logger.warning(
            "%s: the %s contradicts its description%s: %s",
            *(source, what, where, _listed(fresh)),
        )


def show_unknown_fields(
    logger: logging.Logger, source: str, value: object, content: bytes
) -> None:
    """Log the received fields that are not documented, by model, on level DEBUG.

    It takes longer than decoding, so nothing is done unless that level is logged.

    Args:
        logger: the logger; its name distinguishes the clients of a process.
        source: the operation or webhook.
        value: what was decoded.
        content: the JSON that it was decoded from, or anything else.
    """
    if not logger.isEnabledFor(logging.DEBUG):
        return
    for model, names in additional.unknown_fields(value, codec.parse(content)).items():
        shown = [printable(name, _LONGEST_NAME) for name in names[:_MOST_NAMES]]
        fresh = [n for n in shown if _is_new(logger.name, "", model, n)]
        if fresh:
            logger.debug(
                "%s: %s has fields that are not documented: %s",
                *(source, model, ", ".join(fresh)),
            )


def _is_new(*thing: str) -> bool:
    if thing in _logged or len(_logged) >= _MOST:
        return False
    _logged.add(thing)
    return True


def _listed(problems: list[Problem]) -> str:
    missing = [problem for problem in problems if problem.reason == MISSING]
    others = [f"{p.reason} at {p.path}" for p in problems if p.reason != MISSING]
    return "; ".join([*_listed_missing(missing), *others])


def _listed_missing(problems: list[Problem]) -> list[str]:
    if len(problems) < 2:
        return [f"{problem.reason} at {problem.path}" for problem in problems]
    named = ", ".join(problem.field for problem in problems[:_SHOWN])
    further = len(problems) - _SHOWN
    rest = f" and {further} more" if further > 0 else ""
    parents = dict.fromkeys(p.path.removesuffix(f".{p.field}") for p in problems)
    where = ", ".join(parents)
    return [f"{len(problems)} required fields missing ({named}{rest}) at {where}"]
