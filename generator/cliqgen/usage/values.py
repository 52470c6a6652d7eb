"""What a name or an expression of a user's source may stand for."""

from __future__ import annotations

import ast
from dataclasses import dataclass
from typing import TypeAlias

from cliqgen.usage.catalogue import Path


@dataclass(frozen=True)
class Package:
    """The client's package, or a module of it."""


@dataclass(frozen=True)
class Source:
    """A module of the user's, by its number."""

    number: int


@dataclass(frozen=True)
class ClientClass:
    """A class of clients."""


@dataclass(frozen=True)
class ResourceClass:
    """A class of resources, by where its resource is."""

    path: Path


@dataclass(frozen=True)
class Resource:
    """A resource of a client; the client itself where the path is empty."""

    path: Path


@dataclass(frozen=True)
class Method:
    """A method of a client that calls an operation."""

    path: Path


@dataclass(frozen=True)
class OwnMethod:
    """A method of a client or resource that calls no operation, such as `with_options`."""

    owner: Resource
    name: str


@dataclass(frozen=True)
class Function:
    """A function of the user's, and what it is bound to."""

    node: ast.FunctionDef | ast.AsyncFunctionDef | ast.Lambda
    receiver: Instance | None = None


@dataclass(frozen=True)
class Class:
    """A class of the user's."""

    node: ast.ClassDef


@dataclass(frozen=True)
class Instance:
    """An instance of a class of the user's."""

    node: ast.ClassDef


@dataclass(frozen=True)
class Collection:
    """A list, a dictionary, a generator and the like, by the node that makes it."""

    node: ast.AST


@dataclass(frozen=True)
class CollectionMethod:
    """A method of a collection."""

    owner: Collection


@dataclass(frozen=True)
class Alias:
    """A type that is written out, such as `list[Shop]`."""

    node: ast.expr


@dataclass(frozen=True)
class Builtin:
    """What is of Python's own or of a library, and what comes of it: it is not known."""

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
