"""Names that are decided before a run: by the previous run, or by the user."""

from __future__ import annotations

import dataclasses
from collections.abc import Callable, Mapping
from functools import cached_property
from typing import Any, Literal

from msgspec import Struct, field

from cliqgen.diagnostics import Position
from cliqgen.memo import are_equal

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


class SchemaContent:
    """What a schema means apart from its documentation, as a digest.

    The digest is made when it is needed. Two schemas rarely need it: what is written in
    the same way means the same.
    """

    def __init__(self, value: Any, digest_of: Callable[[Any], str]) -> None:
        self._value = value
        self._digest_of = digest_of

    @classmethod
    def recorded(cls, digest: str) -> SchemaContent:
        """The content of a schema of which nothing but the digest is there."""
        return cls(None, lambda _: digest)

    @cached_property
    def digest(self) -> str:
        return self._digest_of(self._value)

    def __eq__(self, other: object) -> bool:
        if not isinstance(other, SchemaContent):
            return NotImplemented
        return self._is_written_like(other) or self.digest == other.digest

    def __hash__(self) -> int:
        return hash(self.digest)

    def _is_written_like(self, other: SchemaContent) -> bool:
        is_known = self._value is not None and other._value is not None
        return is_known and are_equal(self._value, other._value)


class KnownModel(Struct, frozen=True):
    """A class or alias of the previous run: the place and the content of its schema."""

    name: str
    place: str
    content: SchemaContent


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
