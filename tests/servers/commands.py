"""Runs commands to their end, and says what came of those that failed."""

from __future__ import annotations

import subprocess
from collections.abc import Mapping, Sequence
from pathlib import Path

_SECONDS = 900  # for one command


class Broken(Exception):
    """A command that failed, with what it printed."""


class Unavailable(Broken):
    """What a server needs is not to be had on this machine; the last line says why."""


def run(
    command: Sequence[str | Path],
    *,
    folder: Path | None = None,
    environment: Mapping[str, str] | None = None,
) -> str:
    """Run a command to its end, and return what it printed.

    Raises:
        Broken: if it fails or takes too long.
    """
    words = [str(word) for word in command]
    try:
        done = subprocess.run(
            words,
            cwd=folder,
            env=None if environment is None else dict(environment),
            stdin=subprocess.DEVNULL,
            capture_output=True,
            text=True,
            timeout=_SECONDS,
            check=False,
        )
    except (OSError, subprocess.TimeoutExpired) as error:
        raise Broken(str(error)) from error
    if done.returncode:
        text = f"{done.stdout}\n{done.stderr}".strip()
        raise Broken(
            f"{' '.join(words)}: exit status {done.returncode}\n{text[-4000:]}"
        )
    return done.stdout
