"""The settings of a configuration, and whether a file has only valid ones.

`schema.json` is the same for editors; a test holds that both accept the same files.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Any

from cliqgen.config.document import TomlDocument
from cliqgen.config.places import Place
from cliqgen.diagnostics import Diagnostic, usage_failure
from cliqgen.given_types import MEMBERS, fault_of
from cliqgen.names import NAME_TABLES
from cliqgen.nearest import nearest, question
from cliqgen.projecttable import Fault, faults, meaning_faults
from cliqgen.request import LAYOUTS, UNKNOWN_FIELDS
from cliqgen.source.mapping import PREFIX
from cliqgen.source.plain import is_list, is_mapping

#: The member that lists several clients.
CLIENTS = "client"
#: The member with the names that the user chooses.
NAMES = "names"
#: The member with the name of the package, or a table that describes its project too.
PACKAGE = "package"
#: The member with the classes that the user chooses for formats.
TYPES = "types"


@dataclass(frozen=True)
class Setting:
    """A key: what its value must be, in words and as a test."""

    expected: str
    fits: Callable[[Any], bool]


def _is_text(value: Any) -> bool:
    return isinstance(value, str) and value != "" and "\0" not in value


def _is_texts(value: Any) -> bool:
    return is_list(value) and all(_is_text(item) for item in value)


def _is_map(value: Any) -> bool:
    return is_mapping(value) and all(
        PREFIX.search(url) is not None and _is_text(path) for url, path in value.items()
    )


_TEXT = Setting("a non-empty string", _is_text)
_TEXTS = Setting("a list of non-empty strings", _is_texts)
SETTINGS: dict[str, Setting] = {
    "specs": Setting(
        "a list of one or more paths", lambda value: _is_texts(value) and bool(value)
    ),
    "status-codes": _TEXT,
    "overlays": _TEXTS,
    "root": _TEXT,
    "map": Setting("a table of folders by URL", _is_map),
    "allow-remote": _TEXTS,
    PACKAGE: Setting(
        "a non-empty string or a table",
        lambda value: _is_text(value) or is_mapping(value),
    ),
    "output": _TEXT,
    "layout": Setting(
        '"project" or "package"', lambda value: _is_text(value) and value in LAYOUTS
    ),
    "include": _TEXTS,
    "exclude": _TEXTS,
    "unknown-fields": Setting(
        '"drop" or "keep"',
        lambda value: _is_text(value) and value in UNKNOWN_FIELDS,
    ),
    NAMES: Setting("a table of tables of names", is_mapping),
    TYPES: Setting("a table of classes by format", is_mapping),
    "strict": Setting("true or false", lambda value: isinstance(value, bool)),
}


def judge(document: TomlDocument) -> Iterator[Diagnostic]:
    """Everything that is wrong with a configuration."""
    place, settings = document.prefix, document.settings
    if not is_mapping(settings):
        yield _finding(document, place, "config-value", "tool.cliqgen must be a table")
    elif CLIENTS in settings:
        yield from _clients(document, place, settings)
    else:
        yield from _client(document, place, settings)


def _clients(
    document: TomlDocument, place: tuple[str, ...], settings: dict[str, Any]
) -> Iterator[Diagnostic]:
    clients = settings[CLIENTS]
    for name in settings:
        if name in SETTINGS:
            message = f"{name!r} is outside the list of clients"
            remedy = f"Move it into each [[{'.'.join((*place, CLIENTS))}]]."
            yield _finding(document, (*place, name), "config-key", message, remedy)
        elif name != CLIENTS:
            yield _unknown(document, (*place, name), name, [CLIENTS])
    if not is_list(clients) or not clients:
        message = f"{CLIENTS!r}: expected a list of one or more tables"
        yield _finding(document, (*place, CLIENTS), "config-value", message)
        return
    for index, client in enumerate(clients):
        where: Place = (*place, CLIENTS, index)
        if is_mapping(client):
            yield from _client(document, where, client)
        else:
            message = f"{CLIENTS!r}: expected a list of tables"
            yield _finding(document, where, "config-value", message)


def _client(
    document: TomlDocument, place: Place, settings: dict[str, Any]
) -> Iterator[Diagnostic]:
    for name, value in settings.items():
        known = SETTINGS.get(name)
        if known is None:
            yield _unknown(document, (*place, name), name, list(SETTINGS))
        elif not known.fits(value):
            message = f"{name!r}: expected {known.expected}, found {_kind(value)}"
            yield _finding(
                document, _misfit(place, name, value), "config-value", message
            )
        elif name == NAMES:
            yield from _names(document, (*place, name), value)
        elif name == PACKAGE and is_mapping(value):
            yield from _package(document, (*place, name), value)
        elif name == TYPES:
            yield from _types(document, (*place, name), value)
    if "specs" not in settings:
        message = "missing 'specs': the descriptions to generate from"
        yield _finding(document, place, "config-missing", message)


def _names(
    document: TomlDocument, place: Place, tables: dict[str, Any]
) -> Iterator[Diagnostic]:
    for table, names in tables.items():
        where = (*place, table)
        if table not in NAME_TABLES:
            yield _unknown(document, where, table, list(NAME_TABLES), "table")
        elif not is_mapping(names):
            message = f"{table!r}: expected a table of names, found {_kind(names)}"
            yield _finding(document, where, "config-value", message)
        else:
            for key, name in names.items():
                if not _is_text(name):
                    message = (
                        f"the name for {key!r}: expected a string, found "
                        f"{_kind(name)}"
                    )
                    yield _finding(document, (*where, key), "config-value", message)


def _package(
    document: TomlDocument, place: Place, table: dict[str, Any]
) -> Iterator[Diagnostic]:
    if "name" in table and not _is_text(table["name"]):
        message = f"'name': expected {_TEXT.expected}, found {_kind(table['name'])}"
        yield _finding(document, (*place, "name"), "config-value", message)
    for fault in faults(table, others=("name",)):
        yield _project_fault(document, place, fault)


def judge_project(document: TomlDocument) -> Iterator[Diagnostic]:
    """Invalid versions and licences, which `schema.json` cannot detect."""
    for place, client in client_tables(document):
        table = client.get(PACKAGE)
        if is_mapping(table):
            for fault in meaning_faults(table):
                yield _project_fault(document, (*place, PACKAGE), fault)


def client_tables(document: TomlDocument) -> Iterator[tuple[Place, dict[str, Any]]]:
    """The table of each client, with its place."""
    place, settings = document.prefix, document.settings
    if is_mapping(settings) and CLIENTS in settings:
        listed = settings[CLIENTS]
        for index, client in enumerate(listed if is_list(listed) else []):
            if is_mapping(client):
                yield (*place, CLIENTS, index), client
    elif is_mapping(settings):
        yield place, settings


def _project_fault(document: TomlDocument, place: Place, fault: Fault) -> Diagnostic:
    where = (*place, *fault.place)
    if fault.allowed:
        return _unknown(document, where, fault.subject, list(fault.allowed))
    message = f"{fault.subject}: expected {fault.expected}, found {_kind(fault.value)}"
    return _finding(document, where, "config-value", message)


def _types(
    document: TomlDocument, place: Place, types: dict[str, Any]
) -> Iterator[Diagnostic]:
    for format_, entry in types.items():
        where = (*place, format_)
        unknown = [n for n in entry if n not in MEMBERS] if is_mapping(entry) else []
        for name in unknown:
            yield _unknown(document, (*where, name), name, list(MEMBERS))
        fault = fault_of(format_, entry)
        if fault is not None:
            member, message = fault
            at = where if member is None else (*where, member)
            yield _finding(document, at, "config-value", message)


def _misfit(place: Place, name: str, value: Any) -> Place:
    """The key, or the first item of its list that is not a string."""
    if is_list(value):
        for index, item in enumerate(value):
            if not _is_text(item):
                return (*place, name, index)
    return (*place, name)


def _unknown(
    document: TomlDocument,
    place: Place,
    name: str,
    known: list[str],
    what: str = "setting",
) -> Diagnostic:
    near = nearest(name.lower().replace("_", "-"), known)
    message = f"unknown {what} {name!r}"
    remedy = question(near) or f"Available: {', '.join(known)}."
    return _finding(document, place, "config-key", message, remedy)


def _finding(
    document: TomlDocument,
    place: Place,
    code: str,
    message: str,
    remedy: str | None = None,
) -> Diagnostic:
    error = usage_failure(code, message, document.position(place), remedy=remedy)
    return error.diagnostics[0]


def _kind(value: Any) -> str:
    """What a value is, in TOML's words."""
    if isinstance(value, bool):
        return "a boolean"
    if isinstance(value, str):
        return f"the string {value!r}" if len(value) <= 40 else "a long string"
    if is_list(value):
        return "a list" if value else "an empty list"
    if is_mapping(value):
        return "a table"
    return "a number" if isinstance(value, int | float) else "a date or time"
