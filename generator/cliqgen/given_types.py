"""Classes that a user chooses for formats, in `[types]` of a configuration.

They are never imported here; only the generated code imports them.
"""

from __future__ import annotations

import keyword
import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import TypeGuard

from cliqgen.diagnostics import Position

#: The keys of an entry that is a table.
MEMBERS = ("type", "decode", "encode", "requires")
#: The format of bytes, which are not scalars.
BINARY = "binary"
_LABEL = r"[A-Za-z0-9](?:[A-Za-z0-9._-]*[A-Za-z0-9])?"
_VERSION = r"(?:==|!=|<=|>=|~=|<|>) ?[A-Za-z0-9.*+!_-]+"
#: A requirement for pip, by name and version (PEP 508).
_REQUIREMENT = re.compile(
    rf"{_LABEL}(?:\[{_LABEL}(?:, ?{_LABEL})*\])?(?: ?{_VERSION}(?:, ?{_VERSION})*)?"
)


@dataclass(frozen=True)
class GivenType:
    """An entry of `[types]`: the class for the values of a format.

    `type` names the class, `decode` makes a value from the string or number in JSON, and
    `encode` makes such a string or number from a value; each is `module:attribute`. By
    default the class decodes, and `str`, `int` or `float` encodes, depending on the type
    in the description. `requires` is a requirement for pip. `position` is None for an
    entry recorded by the previous run, whose format may no longer exist.
    """

    format: str
    type: str
    decode: str | None = None
    encode: str | None = None
    requires: str | None = None
    position: Position | None = field(default=None, compare=False)

    def modules(self) -> tuple[str, ...]:
        """The modules that it is imported from."""
        references = (self.type, self.decode, self.encode)
        return tuple(name.partition(":")[0] for name in references if name is not None)


def is_reference(text: object) -> bool:
    """Whether a string is `module:attribute`, each of identifiers with dots."""
    if not isinstance(text, str):
        return False
    parts = text.split(":")
    return len(parts) == 2 and all(
        name.isidentifier() and name.isascii() and not keyword.iskeyword(name)
        for part in parts
        for name in part.split(".")
    )


def fault_of(format_: str, entry: object) -> tuple[str | None, str] | None:
    """What is wrong with an entry: the member, None for the whole, and why.

    None if nothing is wrong.
    """
    if format_ == BINARY:
        return (
            None,
            "values of the format 'binary' are bodies and files, and remain bytes",
        )
    if not _is_table(entry):
        if is_reference(entry):
            return _fault_of_class(None, entry)
        return None, f"the type for {format_!r} must be 'module:Class', or a table"
    if "type" not in entry:
        return None, f"missing type for {format_!r}"
    for name, value in entry.items():
        if name == "requires":
            if not isinstance(value, str) or _REQUIREMENT.fullmatch(value) is None:
                example = "'pendulum>=3,<4'"
                text = (
                    f"{name!r} for {format_!r} must be a requirement such as {example}"
                )
                return name, text
        elif name in MEMBERS and not is_reference(value):
            return name, f"{name!r} for {format_!r} must be 'module:attribute'"
    return _fault_of_class("type", entry["type"])


def _is_table(entry: object) -> TypeGuard[Mapping[str, object]]:
    return isinstance(entry, dict)


def _fault_of_class(
    place: str | None, reference: object
) -> tuple[str | None, str] | None:
    module, _, attribute = str(reference).partition(":")
    if module == "builtins":
        text = (
            f"{attribute!r} is a type of Python itself, which other values have as well"
        )
        return place, text
    return None


def read_entry(
    format_: str, entry: str | Mapping[str, str], position: Position | None
) -> GivenType:
    """The type of a valid entry."""
    if isinstance(entry, str):
        return GivenType(format_, entry, position=position)
    members = {name: entry.get(name) for name in MEMBERS[1:]}
    return GivenType(format_, entry["type"], **members, position=position)


def entry_json(entry: GivenType) -> str | dict[str, str]:
    """The entry as it is recorded."""
    members = {name: getattr(entry, name) for name in MEMBERS}
    given = {name: value for name, value in members.items() if value is not None}
    return entry.type if len(given) == 1 else given
