"""The content of a client: its classes, its resources, and their operations."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from msgspec import Struct

from cliqgen.ir.api import Api, Operation, Resource

#: The attributes that lead from a client to a resource or a method.
Path = tuple[str, ...]
#: Alternatives of scopes; all scopes of one of them are needed.
Choices = tuple[tuple[str, ...], ...]


class Method(Struct, frozen=True):
    """A method of a client: its name, and the scopes that it needs."""

    call: str
    scopes: Choices


class Catalogue(Struct, frozen=True):
    """The names by which sources refer to a client of the package `package`."""

    package: str
    client_classes: frozenset[str]
    resource_classes: Mapping[str, Path]
    resources: frozenset[Path]
    methods: Mapping[Path, Method]


def catalogue_of(api: Api, package: str) -> Catalogue:
    """The catalogue of a named API."""
    client = api.client_name or ""
    resources = dict(_resources(api.resources, ()))
    classes: dict[str, Path] = {}
    methods: dict[Path, Method] = {}
    for path, resource in resources.items():
        classes[resource.class_name] = classes[f"Async{resource.class_name}"] = path
        for operation in resource.operations:
            for name in _names(operation):
                call = Method(".".join((*path, name)), operation.scopes)
                methods[*path, name] = call
    return Catalogue(
        package=package,
        client_classes=frozenset({client, f"Async{client}"}),
        resource_classes=classes,
        resources=frozenset(resources),
        methods=methods,
    )


def _resources(
    resources: tuple[Resource, ...], above: Path
) -> Iterator[tuple[Path, Resource]]:
    for resource in resources:
        path = (*above, resource.name)
        yield path, resource
        yield from _resources(resource.children, path)


def _names(operation: Operation) -> Iterator[str]:
    yield operation.name
    if operation.paging is not None and operation.paging.name:
        yield operation.paging.name
