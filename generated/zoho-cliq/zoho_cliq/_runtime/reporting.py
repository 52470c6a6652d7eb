# Copied by cliqgen into each client that it generates.
# Do not edit: your own code goes into the folder _custom of this package.
"""What is logged of responses that differ from their description.

Such a response mostly differs in the same way each time, so each thing is logged once as
long as the process lives, and all of them that concern one model make one record.
"""

from __future__ import annotations

import logging
from collections.abc import Iterable

from .decoding import additional, codec
from .decoding.places import MISSING, Problem
from .failures import printable

_SHOWN = 3  # required fields that a record names
_MOST_NAMES = 50  # fields of one answer that are named, of those that nobody documents
_LONGEST_NAME = 60  # characters of such a name
_MOST = 10_000  # things that are remembered as logged; what comes thereafter is silent

_logged: set[tuple[str, ...]] = set()


def warn_of_problems(
    logger: logging.Logger, source: str, what: str, problems: Iterable[Problem]
) -> None:
    """Log what contradicts a description, with one record for each model.

    Args:
        logger: where to; its name tells the clients of a process apart.
        source: the operation or webhook.
        what: what came, as a word.
        problems: what contradicts.
    """
    found: dict[str, list[Problem]] = {}
    for problem in problems:
        thing = (source, problem.model, problem.path, problem.reason)
        if _is_new(logger.name, *thing):
            found.setdefault(problem.model, []).append(problem)
    for model, fresh in found.items():
        where = f" in {model}" if model else ""
        logger.warning(
            "%s: the %s contradicts its description%s: %s",
            *(source, what, where, _described(fresh)),
        )


def show_unknown_fields(
    logger: logging.Logger, source: str, value: object, content: bytes
) -> None:
    """Log the fields that came but are not documented, by model, on level DEBUG.

    It takes longer than decoding, so nothing is looked for unless that level is logged.

    Args:
        logger: where to; its name tells the clients of a process apart.
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


def _described(problems: list[Problem]) -> str:
    missing = [problem for problem in problems if problem.reason == MISSING]
    others = [f"{p.reason} at {p.path}" for p in problems if p.reason != MISSING]
    return "; ".join([*_described_missing(missing), *others])


def _described_missing(problems: list[Problem]) -> list[str]:
    if len(problems) < 2:
        return [f"{problem.reason} at {problem.path}" for problem in problems]
    named = ", ".join(problem.field for problem in problems[:_SHOWN])
    further = len(problems) - _SHOWN
    rest = f" and {further} more" if further > 0 else ""
    parents = dict.fromkeys(p.path.removesuffix(f".{p.field}") for p in problems)
    where = ", ".join(parents)
    return [f"{len(problems)} required fields missing ({named}{rest}) at {where}"]
