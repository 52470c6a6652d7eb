"""Classes that a user chooses for formats, in `[types]` of a configuration.

They are never imported here; only the generated code imports them. The schema of the
settings decides the form of entries, as the definition `types`.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from cliqgen.diagnostics import Position

#: The keys of an entry that is a table.
MEMBERS = ("type", "decode", "encode", "requires")


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
