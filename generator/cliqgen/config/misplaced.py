"""Remedies for settings in a table that is written in another way, or in the wrong place."""

from __future__ import annotations

from typing import Any

from cliqgen.nearest import nearest
from cliqgen.replacing import replace
from cliqgen.settings.schema import Place, client_settings
from cliqgen.settings.violations import Violation
from cliqgen.source.plain import is_list, is_mapping

#: The member that lists several clients.
CLIENTS = "client"
#: The member with the name of the package, or a table that describes its project too.
PACKAGE = "package"
_MISSING = (("specs",), "config-missing")


def corrected(
    listed: list[Violation], settings: object, prefix: tuple[str, ...]
) -> list[Violation]:
    """The violations, those of misplaced settings with what is wrong and a remedy.

    If a misplaced table has the settings, they are not reported as missing as well.
    `prefix` is the place of the settings in the file.
    """
    reworded = [_corrected(each, settings, prefix) for each in listed]
    if reworded == listed:
        return listed
    return [each for each in reworded if (each.place, each.code) != _MISSING]


def _corrected(
    violation: Violation, settings: object, prefix: tuple[str, ...]
) -> Violation:
    value = _at(settings, violation.place)
    for correction in (_list_of_settings, _prefixed, _clients, _beside, _below, _shape):
        reworded = correction(violation, value, settings, prefix)
        if reworded is not None:
            return reworded
    return violation


def _at(settings: object, place: Place) -> Any:
    """The value at a place; None if there is none."""
    value: Any = settings
    for step in place:
        try:
            value = value[step]
        except (LookupError, TypeError):
            return None
    return value


def _list_of_settings(
    violation: Violation, value: Any, _: object, prefix: tuple[str, ...]
) -> Violation | None:
    """`[[tool.cliqgen]]`."""
    if violation.place or not is_list(value):
        return None
    table = ".".join(prefix)
    remedy = (
        f"Write [{table}] for one client, or [[{table}.{CLIENTS}]] for each of several."
    )
    return replace(violation, remedy=remedy)


def _clients(
    violation: Violation, value: Any, _: object, prefix: tuple[str, ...]
) -> Violation | None:
    """`[client]`, `[client.a]`, `[clients.a]` and `[[clients]]` instead of `[[client]]`."""
    if len(violation.place) != 1 or not _has_tables(value):
        return None
    name = str(violation.place[0])
    is_alike = nearest(name.lower(), [CLIENTS]) and name not in client_settings()
    if not is_alike or (name == CLIENTS and not is_mapping(value)):
        return None
    listed = ".".join((*prefix, CLIENTS))
    written, remedy = (
        _written(name, value, prefix),
        f"Write [[{listed}]] for each client",
    )
    is_named = is_mapping(value) and all(map(is_mapping, value.values()))
    if is_named:
        remedy += f', with its name as a setting: package = "{next(iter(value))}"'
    message = f"each client is a table [[{listed}]], found {written}"
    return replace(violation, message=message, remedy=f"{remedy}.")


def _written(name: str, value: Any, prefix: tuple[str, ...]) -> str:
    """The header of a table as it is written."""
    table = ".".join((*prefix, name))
    if is_list(value):
        return f"[[{table}]]"
    first = next(iter(value))
    return f"[{table}.{first}]" if is_mapping(value[first]) else f"[{table}]"


def _beside(
    violation: Violation, _: Any, settings: object, prefix: tuple[str, ...]
) -> Violation | None:
    """A setting of a client beside the clients."""
    if len(violation.place) != 1 or violation.code != "config-key":
        return None
    name = violation.place[0]
    if not (is_mapping(settings) and CLIENTS in settings and name in client_settings()):
        return None
    table = ".".join((*prefix, CLIENTS))
    return replace(
        violation,
        message=f"{name!r} is outside the list of clients",
        remedy=f"Move it into each [[{table}]].",
    )


def _prefixed(
    violation: Violation, value: Any, _: object, prefix: tuple[str, ...]
) -> Violation | None:
    """`[tool.cliqgen]` in cliqgen.toml, or `[cliqgen]`."""
    name = ".".join(map(str, violation.place))
    if violation.code != "config-key" or prefix or name not in ("tool", "cliqgen"):
        return None
    inner = value.get("cliqgen") if name == "tool" and is_mapping(value) else value
    if not is_mapping(inner):
        return None
    table = "tool.cliqgen" if name == "tool" else name
    has_clients = CLIENTS in inner
    written = f"[[{table}.{CLIENTS}]]" if has_clients else f"[{table}]"
    remedy = (
        f"Write [[{CLIENTS}]] instead."
        if has_clients
        else "Remove that line: in cliqgen.toml, settings are in no table."
    )
    return replace(violation, message=f"unknown table {written}", remedy=remedy)


def _below(
    violation: Violation, _: Any, settings: object, prefix: tuple[str, ...]
) -> Violation | None:
    """A setting of a client that follows the line of a table, and so belongs to that."""
    place = violation.place
    if (
        violation.code != "config-key"
        or len(place) < 2
        or not isinstance(place[-2], str)
    ):
        return None
    name, table = place[-1], place[-2]
    owner = _at(settings, place[:-2])
    if name not in client_settings() or not is_mapping(owner) or name in owner:
        return None
    message = f"{name!r} is in the table [{table}], which is above it"
    remedy = f"Move it above the line of the table [{table}]."
    return replace(violation, message=message, remedy=remedy)


def _shape(
    violation: Violation, value: Any, _: object, prefix: tuple[str, ...]
) -> Violation | None:
    """A string with NUL, one that should be in a list, or a table in double brackets."""
    if violation.code != "config-value" or not violation.place:
        return None
    if isinstance(value, str) and "\0" in value:
        subject, _, rest = violation.message.partition(": expected ")
        actual = rest.rpartition(", found ")[2]
        message = f"{subject}: expected a string without NUL characters, found {actual}"
        return replace(
            violation, message=message, remedy="Remove \\u0000 from the string."
        )
    if "expected a list of" in violation.message and isinstance(value, str) and value:
        name = violation.place[-1]
        return replace(violation, remedy=f"Write a list: {name} = [{_string(value)}]")
    steps = [str(step) for step in violation.place if isinstance(step, str)]
    if (
        is_list(value)
        and value
        and all(map(is_mapping, value))
        and "table"
        in (violation.message.partition("expected")[2].partition("found")[0])
    ):
        table = ".".join((*prefix, *steps))
        return replace(violation, remedy=f"Write [{table}] instead of [[{table}]].")
    return None


def _string(text: str) -> str:
    """A string of TOML; `"..."` stands for one that is long or needs escapes."""
    is_plain = text.isprintable() and len(text) <= 40 and not {'"', "\\"} & {*text}
    return f'"{text}"' if is_plain else '"..."'


def _has_tables(value: Any) -> bool:
    if is_list(value):
        return bool(value) and all(map(is_mapping, value))
    return is_mapping(value) and bool(value)
