"""What a rule is: one sort of diagnostic, with all that `cliqgen explain` prints of it."""

from __future__ import annotations

from enum import Enum

from msgspec import Struct


class Severity(Enum):
    """How serious a diagnostic is: only an error stops the run."""

    ERROR = "error"
    WARNING = "warning"
    NOTE = "note"


class Place(Enum):
    """What an example is a part of.

    A test completes each example to a whole document, or runs it. `WORDS` are for examples
    that would need several files or an earlier run.
    """

    DOCUMENT = "a whole file"
    ROOT = "members of the root document"
    PATHS = "below `paths`"
    OPERATION = "members of an operation"
    PARAMETER = "an item of `parameters`"
    SCHEMA = "a schema"
    SCHEMAS = "below `components/schemas`, with a `Pet` that is used"
    TABLE = "a table of status codes"
    OVERLAY = "an overlay"
    CONFIGURATION = "cliqgen.toml"
    COMMAND = "a command line"
    WORDS = "words"


class Rule(Struct, frozen=True):
    """One sort of diagnostic.

    Attributes:
        severity: the default severity; --strict makes warnings errors
        summary: what was found, and what cliqgen does about it
        why: why that matters
        remedy: what to do about it
        place: what the examples are a part of
        bad: an example that is diagnosed with this code
        good: the same without the mistake; empty where there is no mistake to avoid
    """

    severity: Severity
    summary: str
    why: str
    remedy: str
    place: Place
    bad: str
    good: str = ""


def error(
    summary: str, *, why: str, remedy: str, place: Place, bad: str, good: str = ""
) -> Rule:
    return Rule(Severity.ERROR, summary, why, remedy, place, bad, good)


def warning(
    summary: str, *, why: str, remedy: str, place: Place, bad: str, good: str = ""
) -> Rule:
    return Rule(Severity.WARNING, summary, why, remedy, place, bad, good)


def note(
    summary: str, *, why: str, remedy: str, place: Place, bad: str, good: str = ""
) -> Rule:
    return Rule(Severity.NOTE, summary, why, remedy, place, bad, good)
