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
class Builtin:
    """A function of Python's own, or of a library: what it does is not known."""

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
    | Builtin
)
Values: TypeAlias = frozenset[Value]
NOTHING: Values = frozenset()
