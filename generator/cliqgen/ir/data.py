"""The data of the API: objects, enumerations, unions, and what tells variants apart.

Names are raw until the naming pass: `name` then holds the Python identifier, while
`wire_name` stays what goes over the wire.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from functools import cached_property
from typing import Any

from cliqgen.ir.types import Constant, ConstantOf, Type
from cliqgen.replacing import slotted
from cliqgen.source.document import Node


@dataclass(frozen=True)
class NameHint:
    """Where a model's name comes from.

    A component is called by its key; an inline schema by its position: what it belongs
    to (`parent`, at the top an operation's id) followed by its role there. One that has
    neither is at the top by itself, as what several operations share. `title` is what
    the schema calls itself, where a class may be called so. `is_item` says that the role
    is that of a list, in the singular.
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
        """Kept, since a hint deep inside of others is looked up by all that are in it."""
        own = (self.component, self.document, self.operation, self.role, self.title)
        return hash((*own, self.is_item, self.parent))

    def inner(self, role: str) -> NameHint:
        """The hint of a schema standing inside this one."""
        return NameHint(parent=self, role=role)


@slotted
class Example:
    """An example value of the description; None where it gives none."""

    value: Any


@slotted
class Field:
    """A property of an object.

    `rules` are what the server checks or fills in and no type can say, as pairs of a
    keyword and JSON. `constant` is the only value it may have, filled in for the caller;
    `fixed` says so where no type can, and `is_default` that it is the default as well.
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


@dataclass(frozen=True)
class Tag:
    """The values of a discriminator that mean an object.

    `stated` are those of the mapping; `implied` are names, which count where the object
    does not say its value itself.
    """

    property: str
    stated: tuple[str, ...]
    implied: tuple[str, ...]


@slotted
class ObjectModel:
    """An object with named properties; an open one may have others as well.

    `additional` is the type of the others, where one is stated. `keeps_unknown` is
    whether it keeps others though its description does not say that there are any. `tag`
    is what the discriminator of an object that it derives from says of it.
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
    in_answers: bool = False
    in_requests: bool = False
    rules: tuple[tuple[str, str], ...] = ()
    name: str = ""


@slotted
class EnumModel:
    """A scalar of which some values are known. In responses new ones may come."""

    id: str
    node: Node
    hint: NameHint
    description: str | None
    values: tuple[Constant, ...]
    in_answers: bool = False
    in_requests: bool = False
    name: str = ""


@slotted
class ByTag:
    """Told apart by a property with different constants: value to variant index.

    `otherwise` is the variant that any other value means, where there is one.
    """

    property: str
    values: tuple[tuple[Constant, int], ...]
    otherwise: int | None = None


@slotted
class ByField:
    """Told apart by a required property that only one variant has."""

    fields: tuple[tuple[str, int], ...]


@slotted
class ByBestMatch:
    """Told apart by JSON kind, then by how well the properties fit, in order."""


Strategy = ByTag | ByField | ByBestMatch


@slotted
class UnionModel:
    """One of several types that needs a rule to tell them apart.

    A single one is a type that mentions itself, and so needs a name. `mapping` is what
    the description says of the values of `tag`, `implied` what it leaves to the names of
    its components. `base` is the variant for values that are in neither.
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
    in_answers: bool = False
    in_requests: bool = False
    name: str = ""


Model = ObjectModel | EnumModel | UnionModel
