"""What a comparison finds."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from cliqgen.comparison.kinds import KINDS, Kind, Level, Side, Verdict
from cliqgen.diagnostics import Position
from cliqgen.hashes import hash_of_text

#: How what became of an operation or a schema is marked, and what the sides are called.
SIGNS = {"added": "+", "changed": "~", "removed": "-"}
TITLES = {Side.PYTHON: "For callers", Side.WIRE: "On the wire"}


@dataclass(frozen=True)
class Finding:
    """One change.

    `symbol` is what it happens to: `client.chats.list` and the like for callers,
    `GET /chats` or the name of a schema on the wire; `counterpart` is what it is called
    in the new description, where that is something else. The positions are where the two
    descriptions say so, None where one says nothing.
    """

    id: str
    symbol: str
    message: str
    old: Position | None = None
    new: Position | None = None
    counterpart: str | None = None

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
        """Twelve hexadecimal digits, the same wherever in its file the change stands."""
        identity = "\0".join((self.id, self.symbol, self.message))
        return hash_of_text(identity)[:12]

    @property
    def place(self) -> Position | None:
        """Where to look: in the new description, or in the old one if it is gone."""
        return self.new or self.old


@dataclass(frozen=True)
class Change:
    """What became of one operation or schema of the description."""

    kind: str  # added, changed or removed
    what: str  # operation or schema
    name: str


@dataclass(frozen=True)
class Comparison:
    """All findings, the gravest first, and what they amount to.

    `main` is the side that the verdict is about, unless another one is asked for.
    """

    findings: tuple[Finding, ...]
    changes: tuple[Change, ...]
    main: Side = Side.PYTHON

    def verdict(self, side: Side | None = None) -> Verdict:
        """What must be raised for those who notice on this side."""
        about = side or self.main
        found = [f.kind.verdict for f in self.findings if f.side is about]
        return max(found, default=Verdict.NONE)

    def reasons(self) -> tuple[Finding, ...]:
        """The findings that make the verdict what it is."""
        verdict = self.verdict()
        return tuple(
            f
            for f in self.findings
            if f.side is self.main and f.kind.verdict == verdict
        )

    def on_side(self, side: str) -> Comparison:
        """The findings of one side only; `both` are all."""
        if side == "both":
            return self
        kept = tuple(f for f in self.findings if f.side == Side(side))
        return Comparison(kept, self.changes, Side(side))

    def reaches(self, level: str) -> bool:
        """Whether a finding is at least of that level; `never` is reached by none."""
        if level == "never":
            return False
        return any(f.level.rank >= Level(level).rank for f in self.findings)

    def without(self, fingerprints: Iterable[str]) -> Comparison:
        """The comparison as if it had not found these."""
        ignored = set(fingerprints)
        kept = tuple(f for f in self.findings if f.fingerprint not in ignored)
        return Comparison(kept, self.changes, self.main)


def ordered(findings: Iterable[Finding]) -> tuple[Finding, ...]:
    """Each once: by what they ask for, methods first, then by name."""
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
