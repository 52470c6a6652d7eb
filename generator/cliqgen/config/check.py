"""What is wrong with a configuration, as diagnostics with their positions.

Their schema decides what settings may be. Here is what no schema can express about one
setting; what concerns several, or the disk, is in `read`.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import replace
from typing import Any

from cliqgen.config.document import TomlDocument
from cliqgen.diagnostics import Diagnostic, Position, usage_failure
from cliqgen.projecttable import invalid_metadata
from cliqgen.settings.schema import Place, client_settings, expected_metadata
from cliqgen.settings.violations import Violation, misfit, violations
from cliqgen.source.plain import is_list, is_mapping

#: The member that lists several clients.
CLIENTS = "client"
#: The member with the names that the user chooses.
NAMES = "names"
#: The member with the name of the package, or a table that describes its project too.
PACKAGE = "package"
#: The member with the classes that the user chooses for formats.
TYPES = "types"


def check(document: TomlDocument) -> list[Diagnostic]:
    """Everything that is wrong with the settings of a file, in its order."""
    settings = document.settings
    listed = [_placed_wrongly(document, each) for each in violations(settings)]
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


def _placed_wrongly(document: TomlDocument, violation: Violation) -> Violation:
    """What is unknown beside the clients, but a setting of a client, has to be moved."""
    name = violation.place[0] if len(violation.place) == 1 else None
    is_beside = violation.code == "config-key" and CLIENTS in document.settings
    if not is_beside or name not in client_settings():
        return violation
    table = ".".join((*document.prefix, CLIENTS))
    return replace(
        violation,
        message=f"{name!r} is outside the list of clients",
        remedy=f"Move it into each [[{table}]].",
    )


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
