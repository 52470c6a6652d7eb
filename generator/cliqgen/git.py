"""Git, asked so that nothing of a repository runs and nothing is fetched.

The settings, hooks and remotes of a repository may be a stranger's, and can name programs
to run.
"""

from __future__ import annotations

import os
import shutil
import subprocess
from pathlib import Path

#: Seconds that a command may take.
_PATIENCE = 60.0
#: A repository's own settings can name programs to run; these take precedence.
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
    # Unlike protocol.allow it takes precedence over protocol.NAME.allow, and unlike
    # GIT_NO_LAZY_FETCH (git 2.45) it is known to every git.
    "GIT_ALLOW_PROTOCOL": "",
    "GIT_TERMINAL_PROMPT": "0",
    "GIT_DISCOVERY_ACROSS_FILESYSTEM": "1",
}
#: The places of the user's own settings, and of the repository, which git gives to hooks.
_SETTINGS_PLACES = ("GIT_CONFIG_GLOBAL", "GIT_CONFIG_SYSTEM", "GIT_CONFIG_NOSYSTEM")
_REPOSITORY_PLACES = ("GIT_DIR", "GIT_WORK_TREE", "GIT_COMMON_DIR")


class Missing(Exception):
    """Git is not installed."""


class Refused(Exception):
    """Git failed; the message has its reason, and `status` its exit status."""

    def __init__(self, reason: str, status: int | None = None) -> None:
        super().__init__(reason)
        self.status = status


def run(
    *arguments: str,
    folder: Path | None = None,
    sent: bytes = b"",
    failing: int = 1,
    is_repository_given: bool = False,
) -> tuple[int, bytes]:
    """Run a git command in a folder; return its exit status and what it prints.

    An exit status from `failing` on is a failure. The variables for the place of the
    repository count only if `is_repository_given`.

    Raises:
        Missing: git is not installed.
        Refused: it fails, or does not end in time.
    """
    program = shutil.which("git")
    if program is None or not Path(program).is_absolute():
        raise Missing("git is not installed")
    try:
        done = subprocess.run(
            [program, "--no-pager", *_SETTINGS, *arguments],
            cwd=folder,
            env=_environment(is_repository_given=is_repository_given),
            input=sent,
            capture_output=True,
            timeout=_PATIENCE,
            check=False,
        )
    except (OSError, ValueError, subprocess.SubprocessError) as error:
        raise Refused(str(error)) from None
    if not 0 <= done.returncode < failing:
        reason = done.stderr.decode("utf-8", "replace").strip()
        raise Refused(reason, done.returncode)
    return done.returncode, done.stdout


def _environment(*, is_repository_given: bool) -> dict[str, str]:
    """The environment without what would have git run or write something."""
    inherited = {k: v for k, v in os.environ.items() if not k.startswith("GIT_")}
    names = (*_SETTINGS_PLACES, *(_REPOSITORY_PLACES if is_repository_given else ()))
    given = {name: os.environ[name] for name in names if name in os.environ}
    return {**inherited, **given, **_ENVIRONMENT}
