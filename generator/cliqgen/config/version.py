"""Setting the version of a client in a configuration, and nothing else in it."""

from __future__ import annotations

import re
import tomllib
from pathlib import Path
from typing import Any

from cliqgen.config.check import client_tables
from cliqgen.config.document import TomlDocument, parse_toml
from cliqgen.config.misplaced import PACKAGE
from cliqgen.config.read import interpret
from cliqgen.config.writing import rewrite
from cliqgen.diagnostics import usage_failure
from cliqgen.settings.schema import Place

_BOM = "\ufeff"
_ENTRY = re.compile(r"""(["']?)version\1[ \t]*=[ \t]*(["'])(?P<text>[^"'\n]+)\2""")


def set_version(path: Path, number: int, version: str) -> None:
    """Write a version in place of the one that is there; every other byte stays.

    Args:
        path: the configuration.
        number: the index of the client in it.
        version: the new version.

    Raises:
        UsageError: there is none that can be replaced, or the file cannot be written
    """
    raw = path.read_bytes().decode("utf-8")
    mark = _BOM if raw.startswith(_BOM) else ""
    document = parse_toml(path, raw.removeprefix(_BOM))
    interpret(document)
    place, _ = list(client_tables(document.settings))[number]
    place = (*document.prefix, *place, PACKAGE, "version")
    text = _replaced(document, place, version)
    if text is None:
        raise usage_failure(
            "release-version",
            f"{path.name} has no version of this client that can be replaced",
            document.position(place),
            remedy=f'Write version = "{version}" into its table [package].',
        )
    rewrite(path, f"{mark}{text}".encode())


def _replaced(document: TomlDocument, place: Place, version: str) -> str | None:
    """The text with another value of a key; None if that would change anything else."""
    text, offset = document.source.text, document.offset(place)
    match = None if offset is None else _ENTRY.match(text, offset)
    if match is None:
        return None
    start, end = match.span("text")
    changed = text[:start] + version + text[end:]
    expected = tomllib.loads(text)
    table: Any = expected
    for key in place[:-1]:
        table = table[key]
    table[place[-1]] = version
    return changed if tomllib.loads(changed) == expected else None
