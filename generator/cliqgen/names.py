"""Names that are decided before a run: by the previous run, or by the user."""

from __future__ import annotations

import dataclasses
from collections.abc import Mapping
from typing import Literal

from msgspec import Struct, field

from cliqgen.diagnostics import Position

_Scoped = Mapping[str, Mapping[str, str]]


class KnownOperation(Struct, frozen=True):
    """A method of the previous run.

    `operation_id` is that of the description, or empty. `source` is a digest of everything
    in the description that determined its resource, `resource` its resource then, in the
    description's words. `iterator` is the method that iterates over its pages.
    """

    operation_id: str
    source: str
    resource: tuple[str, ...]
    name: str
    iterator: str = ""


class KnownResource(Struct, frozen=True):
    """A resource of the previous run: its attribute, its class and its module."""

    name: str
    class_name: str
    module: str


class KnownModel(Struct, frozen=True):
    """A class or alias of the previous run: its schema's place and a digest of its schema."""

    name: str
    place: str = ""
    content: str = ""


class NameRecord(Struct, frozen=True):
    """The names of the previous run, by the identity of each thing.

    Operations and arguments are identified by the operation's id, resources by their path
    in `snake_case` with slashes, models and properties by the place of the model.
    `refused` are the things whose recorded name is not valid, and is ignored.
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


@dataclasses.dataclass(frozen=True)  # in a Struct, all fields count for equality
class GivenName:
    """An entry of `[names]` in a configuration.

    `table` is the kind of thing, `key` a JSON pointer or the name that it would have
    otherwise, and `name` the name of the user's choice.
    """

    table: NameTable
    key: str
    name: str
    position: Position | None = dataclasses.field(default=None, compare=False)
