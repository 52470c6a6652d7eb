"""Files of fingerprints: changes that somebody has accepted."""

from __future__ import annotations

import re
from pathlib import Path

from cliqgen.diagnostics import Position, UsageError, usage_failure
from cliqgen.replacing import replace
from cliqgen.source.text import unreadable

_FINGERPRINT = re.compile(r"[0-9a-f]{12}\Z")


def read_ignored(path: Path | None) -> frozenset[str]:
    """The fingerprints of a file, one per line; `#` starts a comment.

    Raises:
        UsageError: the file cannot be read, or a line contains anything else
    """
    if path is None:
        return frozenset()
    try:
        lines = path.read_text("utf-8").splitlines()
    except FileNotFoundError:
        place = Position(str(path))
        raise usage_failure("file-missing", f"{path} does not exist", place) from None
    except UnicodeDecodeError:
        raise usage_failure("ignore-file", f"{path} is not UTF-8 text") from None
    except (OSError, ValueError) as error:
        raise UsageError(unreadable(path, error).diagnostics) from None
    entries = [(n, line.partition("#")[0].strip()) for n, line in enumerate(lines, 1)]
    for number, text in entries:
        if text and not _FINGERPRINT.match(text):
            refusal = usage_failure("ignore-file", f"{text!r} is not a fingerprint")
            raise _at(refusal, Position(str(path), number, 1))
    return frozenset(text for _, text in entries if text)


def _at(error: UsageError, position: Position) -> UsageError:
    return UsageError([replace(d, position=position) for d in error.diagnostics])
