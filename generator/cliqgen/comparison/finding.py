"""The changes that a comparison finds."""

from __future__ import annotations

from collections.abc import Iterable

from msgspec import Struct
from msgspec.structs import force_setattr

from cliqgen.comparison.kinds import KINDS, Kind, Level, Side, Verdict
from cliqgen.diagnostics import Position
from cliqgen.hashes import hash_of_text
from cliqgen.masking import without_secrets

#: The signs of changed operations and schemas, and the titles of the sides.
SIGNS = {"added": "+", "changed": "~", "removed": "-"}
TITLES = {Side.PYTHON: "For callers", Side.WIRE: "On the wire"}


class Finding(Struct, frozen=True):
    """One change.

    `symbol` is what has changed: `client.chats.list` and the like for callers,
    `GET /chats` or the name of a schema on the wire; `counterpart` is its name in the new
    description, if that differs. The positions are those in the two descriptions, None
    for a description without it.
    """

    id: str
    symbol: str
    message: str
    old: Position | None = None
    new: Position | None = None
    counterpart: str | None = None

    def __post_init__(self) -> None:
        """Mask the secrets of URLs, such as those of servers."""
        force_setattr(self, "message", without_secrets(self.message))

    @property
    def kind(self) -> Kind:
        return KINDS[self.id]

    @property
    def side(self) -> Side:
        return self.kind.side

    @property
    def level(self) -> Level:
        return self.kind.level

    @property
    def fingerprint(self) -> str:
        """Twelve hexadecimal digits, the same wherever in its file the change is."""
        identity = "\0".join((self.id, self.symbol, self.message))
        return hash_of_text(identity)[:12]

    @property
    def place(self) -> Position | None:
        """The position to show: in the new description, or in the old one if removed."""
        return self.new or self.old


class Change(Struct, frozen=True):
    """The change of one operation or schema of the description."""

    kind: str  # added, changed or removed
    what: str  # operation or schema
    name: str


class Comparison(Struct, frozen=True):
    """All changes, the most serious first, with their verdict.

    `main` is the side that the verdict is about by default.
    """

    findings: tuple[Finding, ...]
    changes: tuple[Change, ...]
    main: Side = Side.PYTHON

    def verdict(self, side: Side | None = None) -> Verdict:
        """The part of the version to raise for the changes of a side."""
        about = side or self.main
        verdicts = [f.kind.verdict for f in self.findings if f.side is about]
        return max(verdicts, default=Verdict.NONE)

    def reasons(self) -> tuple[Finding, ...]:
        """The changes that decide the verdict."""
        verdict = self.verdict()
        return tuple(
            f
            for f in self.findings
            if f.side is self.main and f.kind.verdict == verdict
        )

    def on_side(self, side: str) -> Comparison:
        """The changes of one side only; `both` means all."""
        if side == "both":
            return self
        kept = tuple(f for f in self.findings if f.side == Side(side))
        return Comparison(kept, self.changes, Side(side))

    def reaches(self, level: str) -> bool:
        """Whether a change has at least this level; `never` is never reached."""
        if level == "never":
            return False
        return any(f.level.rank >= Level(level).rank for f in self.findings)

    def without(self, fingerprints: Iterable[str]) -> Comparison:
        """The comparison without the changes that have these fingerprints."""
        ignored = set(fingerprints)
        kept = tuple(f for f in self.findings if f.fingerprint not in ignored)
        return Comparison(kept, self.changes, self.main)


def ordered(findings: Iterable[Finding]) -> tuple[Finding, ...]:
    """Without duplicates: by level and verdict, methods first, then by name."""
    return tuple(
        sorted(
            dict.fromkeys(findings),
            key=lambda f: (
                f.side is Side.WIRE,
                -f.level.rank,
                -f.kind.verdict,
                not f.symbol.startswith("client."),
                f.symbol,
                f.id,
                f.message,
            ),
        )
    )
