"""Whether git tracks files of a folder, asked so that no code of a repository runs."""

from __future__ import annotations

import os
import shutil
import subprocess
from pathlib import Path

_PATIENCE = 20.0
#: A repository's own settings can name programs to run.
_SETTINGS = (
    *("-c", "core.fsmonitor=false"),
    *("-c", f"core.hooksPath={os.devnull}"),
    *("-c", "protocol.allow=never"),
    *("-c", "safe.bareRepository=explicit"),
)
_ENVIRONMENT = {
    "LC_ALL": "C",
    "GIT_OPTIONAL_LOCKS": "0",
    "GIT_NO_LAZY_FETCH": "1",
    "GIT_TERMINAL_PROMPT": "0",
    "GIT_DISCOVERY_ACROSS_FILESYSTEM": "1",
}


class Unknown(Exception):
    """Git cannot tell; the message says why."""


def is_tracked(path: Path) -> bool:
    """Whether git tracks a file or a folder, or anything in it, ignoring case.

    Without a repository nothing is tracked.

    Raises:
        Unknown: there is one, and git is missing, refuses or does not respond.
    """
    return _tracks(path.parent, f":(literal,icase){path.name}")


def tracks_any(folder: Path, prefix: str) -> bool:
    """Whether git tracks anything of a folder whose name begins with a prefix.

    Raises:
        Unknown: as for `is_tracked`.
    """
    return _tracks(folder, f":(icase){prefix}*")


def _tracks(folder: Path, pattern: str) -> bool:
    if not _has_repository(folder):
        return False
    git = shutil.which("git")
    if git is None or not Path(git).is_absolute():
        raise Unknown("git is not installed")
    inherited = {k: v for k, v in os.environ.items() if not k.startswith("GIT_")}
    try:
        done = subprocess.run(
            [git, *_SETTINGS, "ls-files", "-z", "--cached", "--", pattern],
            cwd=folder,
            env={**inherited, **_kept(), **_ENVIRONMENT},
            stdin=subprocess.DEVNULL,
            capture_output=True,
            timeout=_PATIENCE,
            check=False,
        )
    except (OSError, subprocess.SubprocessError) as error:
        raise Unknown(str(error)) from None
    if done.returncode == 0:
        return bool(done.stdout)
    output = done.stderr.decode("utf-8", "replace").strip()
    if output.startswith("fatal: not a git repository"):  # .git is not a repository
        return False
    raise Unknown(output.splitlines()[0] if output else "it failed")


def _kept() -> dict[str, str]:
    """The variables for the places of the user's own settings of git."""
    names = ("GIT_CONFIG_GLOBAL", "GIT_CONFIG_SYSTEM", "GIT_CONFIG_NOSYSTEM")
    return {name: os.environ[name] for name in names if name in os.environ}


def _has_repository(folder: Path) -> bool:
    """Whether there is a `.git` here or above, or the folder could be a repository itself."""
    return any(
        os.path.lexists(place / ".git") or os.path.lexists(place / "HEAD")
        for place in (folder, *folder.parents)
    )
