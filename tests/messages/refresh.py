"""Write what is printed now: `python tests/messages/refresh.py`. Read the difference."""

from __future__ import annotations

import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent))

from messages_plays import EXPECTED, PLAYS
from messages_terminal import transcript


def refresh() -> None:
    EXPECTED.mkdir(exist_ok=True)
    for path in EXPECTED.glob("*.txt"):
        path.unlink()
    for name, play in PLAYS.items():
        (EXPECTED / f"{name}.txt").write_text(transcript(play), "utf-8")


if __name__ == "__main__":
    refresh()
