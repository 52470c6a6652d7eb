"""Explanations of all kinds of changes: what they mean for callers, and what to do."""

from __future__ import annotations

from cliqgen.comparison.explanations.callers import CALLERS
from cliqgen.comparison.explanations.exceptions import EXCEPTIONS
from cliqgen.comparison.explanations.explanation import Explanation
from cliqgen.comparison.explanations.models import MODELS
from cliqgen.comparison.explanations.operations import OPERATIONS
from cliqgen.comparison.explanations.requests import REQUESTS
from cliqgen.comparison.explanations.responses import RESPONSES
from cliqgen.comparison.kinds import Kind, Level, Side, Verdict

__all__ = ["EXPLANATIONS", "Explanation", "reason_of_verdict"]

EXPLANATIONS: dict[str, Explanation] = {
    **CALLERS,
    **MODELS,
    **EXCEPTIONS,
    **OPERATIONS,
    **REQUESTS,
    **RESPONSES,
}
#: Why a change of a level has a verdict, by semver.org, 2.0.0.
_REASONS = {
    (Side.PYTHON, Level.BREAKING, Verdict.MAJOR): (
        "Code that was correct with the old client can fail with the new one, at run time or "
        "in a type checker, so the major version is raised (semver.org, 8)."
    ),
    (Side.WIRE, Level.BREAKING, Verdict.MAJOR): (
        "A program that followed the old description can fail with an API that follows the "
        "new one, so the major version is raised (semver.org, 8)."
    ),
    (Side.PYTHON, Level.WARNING, Verdict.MINOR): (
        "Most code continues to work, but some has to be changed, which the minor version "
        "announces (semver.org, 7)."
    ),
    (Side.WIRE, Level.WARNING, Verdict.MINOR): (
        "Programs that followed the old description continue to work, but perhaps not as "
        "intended, which the minor version announces (semver.org, 7)."
    ),
    (Side.PYTHON, Level.WARNING, Verdict.PATCH): (
        "The signatures are the same and no type checker notices anything, so only the patch "
        "version is raised (semver.org, 6); the level warns of the effect at run time."
    ),
    (Side.PYTHON, Level.INFO, Verdict.MINOR): (
        "Existing code continues to work, and something is new or documented differently, "
        "which the minor version announces (semver.org, 7)."
    ),
    (Side.WIRE, Level.INFO, Verdict.MINOR): (
        "Programs that followed the old description continue to work, and something is new or "
        "documented differently, which the minor version announces (semver.org, 7)."
    ),
    (Side.PYTHON, Level.INFO, Verdict.PATCH): (
        "Nothing changes that callers rely on, so only the patch version is raised "
        "(semver.org, 6)."
    ),
}


def reason_of_verdict(kind: Kind) -> str:
    """Why a kind of change has its level and its verdict."""
    return _REASONS[kind.side, kind.level, kind.verdict]
