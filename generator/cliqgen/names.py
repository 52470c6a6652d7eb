"""Names that are decided before a run: those of a former run, and those that a user states."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Literal, get_args

from cliqgen.diagnostics import Position

_Scoped = Mapping[str, Mapping[str, str]]


@dataclass(frozen=True)
class KnownOperation:
    """A method of a former run.

    `operation_id` is that of the description, empty where it had none. `source` is a
    digest of all that the description said of where it belongs, `resource` where it then
    was, in the description's words. `walk` is the method that walks over its pages.
    """

    operation_id: str
    source: str
    resource: tuple[str, ...]
    name: str
    walk: str = ""


@dataclass(frozen=True)
class KnownResource:
    """A resource of a former run: its attribute, its class and its module."""

    name: str
    class_name: str
    module: str


@dataclass(frozen=True)
class KnownModel:
    """A class or alias of a former run: its schema's place, and a digest of what it says."""

    name: str
    place: str = ""
    content: str = ""


@dataclass(frozen=True)
class NameRecord:
    """The names of a former run, by what each thing is.

    Operations and arguments are known by the operation's id, resources by their path in
    `snake_case` with slashes, models and properties by where the model stands.
    `refused` says what of a stored record was no name and so is left out.
    """

    operations: Mapping[str, KnownOperation] = field(
        default_factory=dict[str, KnownOperation]
    )
    resources: Mapping[str, KnownResource] = field(
        default_factory=dict[str, KnownResource]
    )
    models: Mapping[str, KnownModel] = field(default_factory=dict[str, KnownModel])
    properties: _Scoped = field(default_factory=dict[str, Mapping[str, str]])
    arguments: _Scoped = field(default_factory=dict[str, Mapping[str, str]])
    webhooks: Mapping[str, str] = field(default_factory=dict[str, str])
    refused: tuple[str, ...] = ()


#: The tables of `[names]`.
NameTable = Literal[
    "operations", "resources", "models", "properties", "arguments", "enumerations"
]
NAME_TABLES: tuple[NameTable, ...] = get_args(NameTable)


@dataclass(frozen=True)
class StatedName:
    """An entry of `[names]` in a configuration.

    `table` is the kind of thing, `key` a JSON pointer or the name that it would have, and
    `name` the one that it gets.
    """

    table: NameTable
    key: str
    name: str
    position: Position | None = field(default=None, compare=False)
