"""The places that a command has written or is writing to, for the message of an interrupt."""

from __future__ import annotations

from collections.abc import Generator
from contextlib import contextmanager
from pathlib import Path

#: Of this process; the commands of a process follow one another.
_unfinished: list[Path] = []
_finished: list[Path] = []


@contextmanager
def writing(place: Path) -> Generator[None]:
    """Note that a file or folder is being written to, and afterwards that it was.

    An error that is raised inside leaves the place as it was.
    """
    _unfinished.append(place)
    try:
        yield
    except Exception:
        _unfinished.remove(place)
        raise
    _unfinished.remove(place)
    _finished.append(place)


def forget_writings() -> None:
    """Begin anew, for the next command."""
    _unfinished.clear()
    _finished.clear()


def describe_writings() -> str:
    """How a command was interrupted, for `interrupted` before it."""
    if _unfinished:
        places = ", ".join(map(str, _unfinished))
        return f" while writing {places}; run the command again to complete it"
    if _finished:
        return f" after writing {', '.join(map(str, _finished))}"
    return "; nothing was written"
