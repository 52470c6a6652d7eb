"""The surface of a package: what callers name, call, construct, read and catch."""

from __future__ import annotations

from collections.abc import Mapping

from msgspec import Struct

from cliqgen.surface.types import Type


class Argument(Struct, frozen=True):
    """An argument of a call; it may be omitted unless it is `required`."""

    name: str
    type: Type
    required: bool
    is_keyword: bool


class Function(Struct, frozen=True):
    """A method, a function, or the construction of a class."""

    arguments: tuple[Argument, ...]
    result: Type
    documentation: str

    def positional(self) -> tuple[str, ...]:
        return tuple(a.name for a in self.arguments if not a.is_keyword)


class Attribute(Struct, frozen=True):
    """A field of a model; it must be given on construction where it is `required`."""

    type: Type
    required: bool
    documentation: str


class ModelClass(Struct, frozen=True):
    """A class of models; `base` says whether it keeps fields that it does not know."""

    base: str
    attributes: Mapping[str, Attribute]
    documentation: str


class Alias(Struct, frozen=True):
    """A name for a type: an enumeration or a union."""

    type: Type
    documentation: str


class ErrorClass(Struct, frozen=True):
    """An exception with its direct bases, those of the runtime omitted."""

    bases: tuple[str, ...]
    documentation: str


class Surface(Struct, frozen=True):
    """One package as callers see it.

    `functions` are called as their keys say: `client.chats.list` for a method, whatever
    the variable is called, `Cliq` for the construction of the client. `resources` are the
    attributes by the resource class they hold, such as `client.chats`. The methods of
    the asynchronous client come from the same template and are not listed again.
    """

    package: str
    client: str
    exports: frozenset[str]
    functions: Mapping[str, Function]
    models: Mapping[str, ModelClass]
    aliases: Mapping[str, Alias]
    errors: Mapping[str, ErrorClass]
    resources: Mapping[str, str]

    def stands_for(self) -> dict[str, Type]:
        """The types that aliases stand for, by name."""
        return {name: alias.type for name, alias in self.aliases.items()}
