"""The secret of a run: it proves that a staged state is the user's own.

It is in the user's state folder, so nothing that comes with a repository can know it, and
is valid for one run in one folder: it is deleted at the end of the run, so that old staged
states are not trusted again.
"""

from __future__ import annotations

import secrets
from pathlib import Path

from cliqgen.emit.state import drop, keep, kept

_BYTES = 32
_PURPOSE = "run"


def create_secret(folder: Path) -> bytes | None:
    """A new secret for a run in an output folder, kept until `forget_secret`.

    None if it cannot be kept. If such a run is interrupted, it is not finished later.
    """
    secret = secrets.token_bytes(_BYTES)
    return secret if keep(_PURPOSE, folder, secret) else None


def current_secret(folder: Path) -> bytes | None:
    """The secret of the last run in an output folder; None without one."""
    secret = kept(_PURPOSE, folder)
    return secret if secret is not None and len(secret) == _BYTES else None


def forget_secret(folder: Path) -> None:
    """Delete the secret of a run that has ended."""
    drop(_PURPOSE, folder)
