"""The models of an API: objects, enumerations, unions, and how variants are distinguished.

Names are raw until the naming pass: `name` then holds the Python identifier, while
`wire_name` remains the name on the wire.

What there are many of is out of sight of the garbage collector (`gc=False`): no cycle goes
through it, and so it is created faster.
"""

from __future__ import annotations

from functools import cached_property
from typing import Any

from msgspec import Struct, field

from cliqgen.ir.types import Constant, ConstantOf, Contents, Type, contents_of
from cliqgen.source.document import Node

_NOTHING = Contents()


class NameHint(Struct, frozen=True, dict=True):
    """What a model's name is derived from.

    A component is named by its key; an inline schema by its position: its owner
    (`parent`, at the top an operation's id) followed by its role there. One with neither
    is shared by several operations. `title` is the title of the schema, if a class may
    have that name. `is_item` says that the role is that of a list, in the singular.
    """

    component: str | None = None
    document: str = ""
    operation: str | None = None
    parent: NameHint | None = None
    role: str = ""
    title: str | None = None
    is_item: bool = False

    def __hash__(self) -> int:
        return self._hash

    @cached_property
    def _hash(self) -> int:
        """Cached, since a nested hint is hashed with each hint inside it."""
        own = (self.component, self.document, self.operation, self.role, self.title)
        return hash((*own, self.is_item, self.parent))

    def inner(self, role: str) -> NameHint:
        """The hint of a schema inside this one."""
        return NameHint(parent=self, role=role)


class Example(Struct, frozen=True, eq=False, gc=False):
    """An example value from the description, which may be null."""

    value: Any


class Field(Struct, frozen=True, eq=False, gc=False):
    """A property of an object.

    `rules` are checks and defaults of the server that types cannot express, as pairs of a
    keyword and JSON. `constant` is the only value it may have, filled in for the caller;
    `fixed` is that value if no type can express it, `is_default` if it is the default too.
    `is_tag` says that variants of a union are distinguished by it.
    """

    node: Node
    wire_name: str
    type: Type
    required: bool
    description: str | None
    deprecated: bool = False
    read_only: bool = False
    write_only: bool = False
    limits: tuple[tuple[str, int | float | str], ...] = ()
    rules: tuple[tuple[str, str], ...] = ()
    example: Example | None = None
    fixed: Constant | float | None = None
    is_default: bool = False
    is_tag: bool = False
    name: str = ""

    @property
    def is_sent(self) -> bool:
        """Whether it is part of requests: not if it is read-only, but a tag always is."""
        return not self.read_only or self.is_tag

    @property
    def constant(self) -> Constant | float | None:
        if isinstance(self.type, ConstantOf) and len(self.type.values) == 1:
            return self.type.values[0]
        return self.fixed


class Tag(Struct, frozen=True):
    """The values of a discriminator that mean an object.

    `explicit` are those of the mapping; `implied` are names, which count if the object
    does not declare its value itself.
    """

    property: str
    explicit: tuple[str, ...]
    implied: tuple[str, ...]


class ObjectModel(Struct, frozen=True, eq=False, dict=True):
    """An object with named properties; an open one may have others as well.

    `additional` is the type of the others, if documented. `keeps_unknown` tells whether it
    keeps others although none are documented. `tag` holds its values of the discriminator
    of the object that it derives from.
    """

    id: str
    node: Node
    hint: NameHint
    description: str | None
    fields: tuple[Field, ...]
    deprecated: bool = False
    is_open: bool = False
    keeps_unknown: bool = False
    additional: Type | None = None
    tag: Tag | None = None
    in_responses: bool = False
    in_requests: bool = False
    rules: tuple[tuple[str, str], ...] = ()
    name: str = ""

    @cached_property
    def contents(self) -> Contents:
        """What the types of its properties consist of; cached, since many stages ask."""
        further = () if self.additional is None else (self.additional,)
        return contents_of((*(field.type for field in self.fields), *further))

    @cached_property
    def has_sides(self) -> bool:
        """Whether some of its properties are only in responses, or only in requests."""
        return any(field.read_only or field.write_only for field in self.fields)


class EnumModel(Struct, frozen=True, eq=False, gc=False):
    """A scalar with documented values. Responses may contain new ones."""

    id: str
    node: Node
    hint: NameHint
    description: str | None
    values: tuple[Constant, ...]
    in_responses: bool = False
    in_requests: bool = False
    name: str = ""

    @property
    def contents(self) -> Contents:
        """Nothing: it has no types."""
        return _NOTHING


class ByTag(Struct, frozen=True, eq=False):
    """Distinguished by a property with different constants: variant index by value.

    `otherwise` is the variant for any other value, if there is one.
    """

    property: str
    values: tuple[tuple[Constant, int], ...]
    otherwise: int | None = None


class ByField(Struct, frozen=True, eq=False):
    """Distinguished by a required property that only one variant has."""

    fields: tuple[tuple[str, int], ...]


class ByBestMatch(Struct, frozen=True, eq=False):
    """Distinguished by JSON type, then by how well the properties match, in order."""


Strategy = ByTag | ByField | ByBestMatch


class UnionModel(Struct, frozen=True, eq=False, dict=True):
    """One of several types that need a rule to distinguish them.

    A single one is a recursive type, which needs a name. `mapping` is the documented
    mapping of the values of `tag`, `implied` that by the names of components. `base` is
    the variant for values that are in neither.
    """

    id: str
    node: Node
    hint: NameHint
    description: str | None
    variants: tuple[Type, ...]
    tag: str | None = None
    mapping: tuple[tuple[str, Type], ...] = ()
    implied: tuple[tuple[str, Type], ...] = ()
    base: Type | None = None
    strategy: Strategy = field(default_factory=ByBestMatch)
    in_responses: bool = False
    in_requests: bool = False
    name: str = ""

    @cached_property
    def contents(self) -> Contents:
        """What its variants consist of."""
        return contents_of(self.variants)


Model = ObjectModel | EnumModel | UnionModel
