"""Classes that a user states for formats, in `[types]` of a configuration.

They are named, and never imported here: only the generated code does that.
"""

from __future__ import annotations

import keyword
import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import TypeGuard

from cliqgen.diagnostics import Position

#: The members of an entry that is a table.
MEMBERS = ("type", "decode", "encode", "requires")
#: The format of bytes, which are no scalar.
BINARY = "binary"
_LABEL = r"[A-Za-z0-9](?:[A-Za-z0-9._-]*[A-Za-z0-9])?"
_VERSION = r"(?:==|!=|<=|>=|~=|<|>) ?[A-Za-z0-9.*+!_-]+"
#: What pip is to install, by name and version (PEP 508).
_REQUIREMENT = re.compile(
    rf"{_LABEL}(?:\[{_LABEL}(?:, ?{_LABEL})*\])?(?: ?{_VERSION}(?:, ?{_VERSION})*)?"
)


@dataclass(frozen=True)
class StatedType:
    """An entry of `[types]`: the values of a format are of a class.

    `type` names the class, `decode` what makes a value of the text or number that JSON
    holds, `encode` what makes such a text or number of a value; each is
    `module:attribute`. Without them it is the class that decodes, and `str`, `int` or
    `float` that encodes, as the description says which of them JSON holds.
    `requires` is what pip has to install for them. `position` is None where a former run
    stated it; then it may be for a format that is no more.
    """

    format: str
    type: str
    decode: str | None = None
    encode: str | None = None
    requires: str | None = None
    position: Position | None = field(default=None, compare=False)

    def modules(self) -> tuple[str, ...]:
        """The modules from which it comes."""
        stated = (self.type, self.decode, self.encode)
        return tuple(name.partition(":")[0] for name in stated if name is not None)


def is_reference(text: object) -> bool:
    """Whether a text is `module:attribute`, each of identifiers with dots."""
    if not isinstance(text, str):
        return False
    parts = text.split(":")
    return len(parts) == 2 and all(
        name.isidentifier() and name.isascii() and not keyword.iskeyword(name)
        for part in parts
        for name in part.split(".")
    )


def fault_of(format_: str, entry: object) -> tuple[str | None, str] | None:
    """What is wrong with an entry: at which member, None for the whole, and why.

    None where nothing is.
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
) -> StatedType:
    """The type that an entry without faults states."""
    if isinstance(entry, str):
        return StatedType(format_, entry, position=position)
    stated = {name: entry.get(name) for name in MEMBERS[1:]}
    return StatedType(format_, entry["type"], **stated, position=position)


def entry_json(stated: StatedType) -> str | dict[str, str]:
    """The entry as a record holds it."""
    members = {name: getattr(stated, name) for name in MEMBERS}
    given = {name: value for name, value in members.items() if value is not None}
    return stated.type if len(given) == 1 else given
