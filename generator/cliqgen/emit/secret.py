"""The secret of a run: what tells that the staged state which is found is the user's own.

It lies in the user's state folder, so nothing that comes with a repository can know it,
and holds for one run in one folder: with the end of the run it is gone, so what was
staged once is not believed again.
"""

from __future__ import annotations

import secrets
from pathlib import Path

from cliqgen.emit.state import drop, keep, kept

_BYTES = 32
_PURPOSE = "run"


def create_secret(folder: Path) -> bytes | None:
    """A new secret for a run in an output folder, kept until `forget_secret`.

    None where it cannot be kept. Such a run, once interrupted, is not finished.
    """
    secret = secrets.token_bytes(_BYTES)
    return secret if keep(_PURPOSE, folder, secret) else None


def known_secret(folder: Path) -> bytes | None:
    """The secret of the run that was begun last in an output folder; None without one."""
    secret = kept(_PURPOSE, folder)
    return secret if secret is not None and len(secret) == _BYTES else None


def forget_secret(folder: Path) -> None:
    """The run in an output folder has ended."""
    drop(_PURPOSE, folder)
