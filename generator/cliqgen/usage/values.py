"""The possible values of names and expressions in a user's source."""

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
    """A module of the user, by its number."""

    number: int


@dataclass(frozen=True)
class ClientClass:
    """A class of the client, synchronous or not."""


@dataclass(frozen=True)
class ResourceClass:
    """A class of resources, by the path of its resource."""

    path: Path


@dataclass(frozen=True)
class Resource:
    """A resource of a client; the client itself if the path is empty."""

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
    """A function of the user, and the instance that it is bound to."""

    node: ast.FunctionDef | ast.AsyncFunctionDef | ast.Lambda
    receiver: Instance | None = None


@dataclass(frozen=True)
class Class:
    """A class of the user."""

    node: ast.ClassDef


@dataclass(frozen=True)
class Instance:
    """An instance of a class of the user."""

    node: ast.ClassDef


@dataclass(frozen=True)
class Collection:
    """A list, a dictionary, a generator and the like, by the node that creates it."""

    node: ast.AST


@dataclass(frozen=True)
class CollectionMethod:
    """A method of a collection."""

    owner: Collection


@dataclass(frozen=True)
class Alias:
    """A literal type, such as `list[Shop]`."""

    node: ast.expr


@dataclass(frozen=True)
class Builtin:
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
