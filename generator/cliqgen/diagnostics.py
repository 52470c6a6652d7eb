"""What cliqgen reports about its input and output: diagnostics, their codes and positions.

Every diagnostic has a code, a severity, a place (file, line, column, JSON pointer) with
three lines of context, a message and a remedy.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Generator, Iterator
from contextlib import contextmanager
from pathlib import Path

from msgspec import Struct, field
from msgspec.structs import force_setattr

from cliqgen.codes import CODES, Severity
from cliqgen.masking import name_without_secrets, without_secrets
from cliqgen.replacing import replace

__all__ = [
    "CODES",
    "CliqgenError",
    "Diagnostic",
    "Diagnostics",
    "Position",
    "Severity",
    "UsageError",
    "failure",
    "reading",
    "usage_failure",
]


class Position(Struct, frozen=True):
    """A place in an input file.

    `line` and `column` count from 1; 0 means the file as a whole. `pointer` is a JSON
    pointer (RFC 6901), empty for the root or if the file could not be read as data.
    `context` is up to three lines of the file, each with its number. If lines are useless,
    as in JSON on a single line, it is empty, and `member` is the key and value at the
    pointer, truncated if long.
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

    def without_secrets(self) -> Position:
        """The position with the secrets of URLs masked, in the excerpt as well."""
        masked = Position(
            name_without_secrets(self.file),
            self.line,
            self.column,
            self.pointer,
            tuple((number, without_secrets(line)) for number, line in self.context),
            without_secrets(self.member),
        )
        return self if masked == self else masked


class Diagnostic(Struct, frozen=True):
    """One diagnostic. `detail` holds lines to show with it, such as a diff.

    Whatever the message, the remedy and the position quote, the secrets of URLs in it are
    masked here, so that no format in which diagnostics are printed can show them.
    """

    code: str
    severity: Severity
    message: str
    remedy: str
    position: Position | None = None
    detail: tuple[str, ...] = ()

    def __post_init__(self) -> None:
        message, position = self.message, self.position
        if position is not None:
            masked = position.without_secrets()
            message = message.replace(position.file, masked.file)
            force_setattr(self, "position", masked)
        force_setattr(self, "message", without_secrets(message))
        force_setattr(self, "remedy", without_secrets(self.remedy))


class CliqgenError(Exception):
    """Ends a run on purpose, with diagnostics instead of a traceback.

    `reads` are the files that the documents referred to until then, existing or not, if
    the failed step reads documents.
    """

    def __init__(
        self, diagnostics: list[Diagnostic], reads: frozenset[Path] = frozenset()
    ) -> None:
        super().__init__("\n".join(d.message for d in diagnostics))
        self.diagnostics = diagnostics
        self.reads = reads


@contextmanager
def reading(files: Collection[Path]) -> Generator[None]:
    """Add the files that were read to errors raised inside."""
    try:
        yield
    except CliqgenError as error:
        error.reads |= frozenset(files)
        raise


class UsageError(CliqgenError):
    """The command line or the configuration is at fault, not the description."""


#: So many are kept without a look at whether they repeat others, as a description may.
_MOST_NOTED = 10_000


class _Noted(Struct, frozen=True):
    """A diagnostic before it is looked at: its position may have to be worked out."""

    code: str
    severity: Severity
    message: str
    remedy: str
    position: Position | Callable[[], Position] | None
    detail: tuple[str, ...]

    def diagnostic(self) -> Diagnostic:
        place = self.position
        position = place() if callable(place) else place
        return Diagnostic(
            self.code, self.severity, self.message, self.remedy, position, self.detail
        )


class Diagnostics(Struct):
    """Collects the diagnostics of a run, in order and without duplicates."""

    strict: bool = False
    _items: list[Diagnostic] = field(default_factory=list[Diagnostic])
    _seen: set[Diagnostic] = field(default_factory=set[Diagnostic])
    _noted: list[_Noted] = field(default_factory=list[_Noted])

    def add(
        self,
        code: str,
        message: str,
        position: Position | Callable[[], Position] | None = None,
        *,
        remedy: str | None = None,
        detail: tuple[str, ...] = (),
    ) -> None:
        """Record a diagnostic. In strict mode a warning counts as an error.

        A function that gives the position is called when somebody looks at `items`.
        """
        rule = CODES[code]
        severity = rule.severity
        if self.strict and severity is Severity.WARNING:
            severity = Severity.ERROR
        remedy = remedy or rule.remedy
        self._noted.append(_Noted(code, severity, message, remedy, position, detail))
        if len(self._noted) > _MOST_NOTED:
            self._look_at_noted()

    @property
    def items(self) -> list[Diagnostic]:
        """The diagnostics in order, with their positions."""
        self._look_at_noted()
        return self._items

    def _look_at_noted(self) -> None:
        for noted in self._noted:
            diagnostic = noted.diagnostic()
            if diagnostic not in self._seen:
                self._seen.add(diagnostic)
                self._items.append(diagnostic)
        self._noted.clear()

    def include(self, error: CliqgenError) -> None:
        """Record the errors that ended a step, so that the next step can continue."""
        for item in error.diagnostics:
            self.add(
                item.code,
                item.message,
                item.position,
                remedy=item.remedy,
                detail=item.detail,
            )

    def has_errors(self) -> bool:
        severities = [item.severity for item in self._items]
        severities += [noted.severity for noted in self._noted]
        return Severity.ERROR in severities

    def raise_if_errors(self) -> None:
        """End the run with all diagnostics if one of them is an error."""
        if self.has_errors():
            raise CliqgenError(self.items)

    def __iter__(self) -> Iterator[Diagnostic]:
        return iter(self.items)


def failure(
    code: str,
    message: str,
    position: Position | None = None,
    *,
    remedy: str | None = None,
    detail: tuple[str, ...] = (),
) -> CliqgenError:
    """A `CliqgenError` of one diagnostic, for `raise failure(...)`."""
    diagnostic = _single(code, message, position, remedy)
    return CliqgenError([replace(diagnostic, detail=detail)])


def usage_failure(
    code: str,
    message: str,
    position: Position | None = None,
    *,
    remedy: str | None = None,
) -> UsageError:
    """A `UsageError` of one diagnostic."""
    return UsageError([_single(code, message, position, remedy)])


def _single(
    code: str, message: str, position: Position | None, remedy: str | None
) -> Diagnostic:
    rule = CODES[code]
    return Diagnostic(code, Severity.ERROR, message, remedy or rule.remedy, position)
