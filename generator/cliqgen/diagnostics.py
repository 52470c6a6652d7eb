"""What cliqgen has to say about its input: positions, diagnostics and their codes.

Every finding has a code, a severity, a place (file, line, column, JSON pointer) with
three lines of context, and names a remedy.
"""

from __future__ import annotations

from collections.abc import Generator, Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field, replace

from cliqgen.codes import CODES, Severity

__all__ = [
    "CODES",
    "CliqgenError",
    "Diagnostic",
    "Diagnostics",
    "Position",
    "Severity",
    "UsageError",
    "failure",
    "usage_failure",
]


@dataclass(frozen=True)
class Position:
    """A place in an input file.

    `line` and `column` count from 1; 0 means the file as a whole. `pointer` is a JSON
    pointer (RFC 6901), empty for the root or where the file could not be read as data.
    `context` is up to three lines of the file, each with its number. Where lines say
    nothing, as in JSON on one line, it is empty, and `member` is what stands at the
    pointer: a key with its value, cut where that is long.
    """

    file: str
    line: int = 0
    column: int = 0
    pointer: str = ""
    context: tuple[tuple[int, str], ...] = ()
    member: str = ""

    def __str__(self) -> str:
        if self.member:
            return f"{self.file}#{self.pointer}" if self.pointer else self.file
        return f"{self.file}:{self.line}:{self.column}" if self.line else self.file


@dataclass(frozen=True)
class Diagnostic:
    """One finding. `detail` are lines to show with it, such as a difference."""

    code: str
    severity: Severity
    message: str
    remedy: str
    position: Position | None = None
    detail: tuple[str, ...] = ()


class CliqgenError(Exception):
    """Ends a run on purpose, with diagnostics instead of a traceback."""

    def __init__(self, diagnostics: list[Diagnostic]) -> None:
        super().__init__("\n".join(d.message for d in diagnostics))
        self.diagnostics = diagnostics


class UsageError(CliqgenError):
    """The command line or the configuration is at fault, not the description."""


@dataclass
class Diagnostics:
    """Collects the findings of one run, in order and each once."""

    strict: bool = False
    items: list[Diagnostic] = field(default_factory=list[Diagnostic])
    _seen: set[Diagnostic] = field(default_factory=set[Diagnostic])

    def add(
        self,
        code: str,
        message: str,
        position: Position | None = None,
        *,
        remedy: str | None = None,
        detail: tuple[str, ...] = (),
    ) -> None:
        """Record a finding. In strict mode a warning counts as an error."""
        known = CODES[code]
        severity = known.severity
        if self.strict and severity is Severity.WARNING:
            severity = Severity.ERROR
        remedy = remedy or known.remedy
        found = Diagnostic(code, severity, message, remedy, position, detail)
        if found not in self._seen:
            self._seen.add(found)
            self.items.append(found)

    def include(self, error: CliqgenError) -> None:
        """Record what ended a step, so that the next step can go on."""
        for item in error.diagnostics:
            self.add(
                item.code,
                item.message,
                item.position,
                remedy=item.remedy,
                detail=item.detail,
            )

    def forget(self, places: Iterable[Position]) -> None:
        """Drop the warnings and notes at these places and below: they were left out."""
        gone: dict[str, tuple[str, ...]] = {}
        for place in places:
            gone[place.file] = (*gone.get(place.file, ()), place.pointer)

        def is_gone(found: Diagnostic) -> bool:
            place = found.position
            if place is None or found.severity is Severity.ERROR:
                return False
            return any(
                place.pointer == pointer or place.pointer.startswith(f"{pointer}/")
                for pointer in gone.get(place.file, ())
            )

        self.items[:] = [found for found in self.items if not is_gone(found)]

    @contextmanager
    def postponed(self) -> Generator[None]:
        """Meanwhile a warning is one in strict mode as well, and an error only then.

        So what is left out can be forgotten before it stops the run.
        """
        strict, self.strict = self.strict, False
        try:
            yield
        finally:
            self.strict = strict
            if strict:  # in place: an exception under way may hold the list
                self.items[:] = [_as_error(found) for found in self.items]
                self._seen.update(self.items)

    def has_errors(self) -> bool:
        return any(d.severity is Severity.ERROR for d in self.items)

    def raise_if_errors(self) -> None:
        """End the run if an error was found; the warnings go with it."""
        if self.has_errors():
            raise CliqgenError(self.items)

    def __iter__(self) -> Iterator[Diagnostic]:
        return iter(self.items)


def _as_error(found: Diagnostic) -> Diagnostic:
    is_warning = found.severity is Severity.WARNING
    return replace(found, severity=Severity.ERROR) if is_warning else found


def failure(
    code: str,
    message: str,
    position: Position | None = None,
    *,
    remedy: str | None = None,
    detail: tuple[str, ...] = (),
) -> CliqgenError:
    """A `CliqgenError` of one finding, for `raise failure(...)`."""
    found = _single(code, message, position, remedy)
    return CliqgenError([replace(found, detail=detail)])


def usage_failure(
    code: str,
    message: str,
    position: Position | None = None,
    *,
    remedy: str | None = None,
) -> UsageError:
    """A `UsageError` of one finding."""
    return UsageError([_single(code, message, position, remedy)])


def _single(
    code: str, message: str, position: Position | None, remedy: str | None
) -> Diagnostic:
    known = CODES[code]
    return Diagnostic(code, Severity.ERROR, message, remedy or known.remedy, position)
