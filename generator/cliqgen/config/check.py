"""What is wrong with a configuration, as diagnostics with their positions.

Their schema decides what settings may be. Here is what no schema can express about one
setting; what concerns several, or the disk, is in `read`.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from msgspec import Struct

from cliqgen.config.document import TomlDocument
from cliqgen.config.misplaced import CLIENTS, PACKAGE, corrected
from cliqgen.diagnostics import Diagnostic, Position, usage_failure
from cliqgen.projecttable import invalid_metadata
from cliqgen.settings.schema import Place, expected_metadata
from cliqgen.settings.violations import Violation, misfit, violations
from cliqgen.source.plain import is_list, is_mapping

#: The member with the names that the user chooses.
NAMES = "names"
#: The member with the classes that the user chooses for formats.
TYPES = "types"
_SHORTER = "Write a smaller number, or a string in quotes."


def check(document: TomlDocument) -> list[Diagnostic]:
    """Everything that is wrong with the settings of a file, in its order."""
    settings = document.settings
    listed = list(_oversized(settings))
    if not listed:
        listed = corrected(violations(settings), settings, document.prefix)
    places = {violation.place for violation in listed}
    listed += [each for each in _metadata(settings) if each.place not in places]
    diagnostics = [_diagnostic(document, violation) for violation in listed]
    return sorted(diagnostics, key=_line_and_column)


def client_tables(settings: object) -> Iterator[tuple[Place, Mapping[str, Any]]]:
    """The table of each client, with its place; without those that are not tables."""
    if not is_mapping(settings):
        return
    if CLIENTS not in settings:
        yield (), settings
        return
    listed = settings[CLIENTS]
    for index, client in enumerate(listed if is_list(listed) else []):
        if is_mapping(client):
            yield (CLIENTS, index), client


def _oversized(settings: object) -> Iterator[Violation]:
    """Integers of more than 64 bits, which TOML does not require anyone to read.

    Tables may be nested deeper than Python functions can be.
    """
    waiting: list[tuple[Any, _Step | None]] = [(settings, None)]
    while waiting:
        value, step = waiting.pop()
        if isinstance(value, int) and not -(2**63) <= value < 2**63:
            place = _place(step)
            names = ".".join(str(key) for key in place if isinstance(key, str))
            message = f"{names!r}: expected an integer of up to 64 bits (TOML 1.0), found more"
            yield Violation(place, "config-value", message, _SHORTER)
        elif is_mapping(value):
            waiting += [(each, _Step(step, key)) for key, each in value.items()]
        elif is_list(value):
            waiting += [(each, _Step(step, key)) for key, each in enumerate(value)]


class _Step(Struct, frozen=True):
    """A key or an index, below another one."""

    above: _Step | None
    key: str | int


def _place(step: _Step | None) -> Place:
    keys: list[str | int] = []
    while step is not None:
        keys.append(step.key)
        step = step.above
    return tuple(reversed(keys))


def _metadata(settings: object) -> Iterator[Violation]:
    """Invalid versions and licences of projects."""
    for place, client in client_tables(settings):
        table = client.get(PACKAGE)
        if is_mapping(table):
            for key in invalid_metadata(table):
                wanted = expected_metadata(key)
                yield misfit((*place, PACKAGE, key), wanted, table[key])


def _diagnostic(document: TomlDocument, violation: Violation) -> Diagnostic:
    place = (*document.prefix, *violation.place)
    error = usage_failure(
        violation.code,
        violation.message,
        document.position(place),
        remedy=violation.remedy,
    )
    return error.diagnostics[0]


def _line_and_column(diagnostic: Diagnostic) -> tuple[int, int]:
    position = diagnostic.position or Position("")
    return position.line, position.column
