"""The possible values of names and expressions in a user's source."""

from __future__ import annotations

import ast
from typing import TypeAlias

from msgspec import Struct

from cliqgen.usage.catalogue import Path


class Package(Struct, frozen=True):
    """The client's package, or a module of it."""


class Source(Struct, frozen=True):
    """A module of the user, by its number."""

    number: int


class ClientClass(Struct, frozen=True):
    """A class of the client, synchronous or not."""


class ResourceClass(Struct, frozen=True):
    """A class of resources, by the path of its resource."""

    path: Path


class Resource(Struct, frozen=True):
    """A resource of a client; the client itself if the path is empty."""

    path: Path


class Method(Struct, frozen=True):
    """A method of a client that calls an operation."""

    path: Path


class OwnMethod(Struct, frozen=True):
    """A method of a client or resource that calls no operation, such as `with_options`."""

    owner: Resource
    name: str


class Function(Struct, frozen=True):
    """A function of the user, and the instance that it is bound to."""

    node: ast.FunctionDef | ast.AsyncFunctionDef | ast.Lambda
    receiver: Instance | None = None


class Class(Struct, frozen=True):
    """A class of the user."""

    node: ast.ClassDef


class Instance(Struct, frozen=True):
    """An instance of a class of the user."""

    node: ast.ClassDef


class Collection(Struct, frozen=True):
    """A list, a dictionary, a generator and the like, by the node that creates it."""

    node: ast.AST


class CollectionMethod(Struct, frozen=True):
    """A method of a collection."""

    owner: Collection


class Alias(Struct, frozen=True):
    """A literal type, such as `list[Shop]`."""

    node: ast.expr


class Builtin(Struct, frozen=True):
    """Something of Python or of a library, and its results: unknown."""

    name: str


Value: TypeAlias = (
    Package
    | Source
    | ClientClass
    | ResourceClass
    | Resource
    | Method
    | OwnMethod
    | Function
    | Class
    | Instance
    | Collection
    | CollectionMethod
    | Alias
    | Builtin
)
Values: TypeAlias = frozenset[Value]
NOTHING: Values = frozenset()
