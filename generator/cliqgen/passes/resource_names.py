"""The names of resources: attributes, classes, modules and methods."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from cliqgen.diagnostics import Diagnostics
from cliqgen.identifiers import (
    DEVICES,
    Claim,
    allot,
    folded,
    module_name,
    pascal_case,
    snake_case,
)
from cliqgen.ir.model import Api, Operation, Resource
from cliqgen.passes.collisions import report_collision, spelling

#: What the bodies of classes refer to; a member of that name would hide it.
_CLASS_RESERVED = frozenset(
    {"cached_property", "builtins", "datetime", "uuid", "decimal"}
)
_CLIENT_MEMBERS = frozenset(
    {"request", "open_stream", "close", "aclose", "with_options", "errors"}
)
_MODULE_RESERVED = frozenset({"shared"})
_METHODS = ("GET", "HEAD", "POST", "PUT", "PATCH", "DELETE")


def name_resources(
    api: Api, taken: frozenset[str], found: Diagnostics
) -> tuple[Resource, ...]:
    """Name the resources; classes and modules share one scope over all of them.

    `taken` are the modules that hold something else.
    """
    reserved = _CLIENT_MEMBERS | _MODULE_RESERVED | _CLASS_RESERVED
    attributes = _attributes(api.resources, reserved)
    paths = sorted(attributes, key=lambda path: (len(path), path))
    classes = allot(
        (
            Claim(_key(path), (pascal_case(" ".join(path)) + "Resource",))
            for path in paths
        ),
        uses=lambda name: (name, f"Async{name}"),
    )
    own = _own_modules(api.resources)
    files = allot(
        (
            Claim(_key(path), (module_name(*attributes[path]),))
            for path in paths
            if path in own
        ),
        _MODULE_RESERVED | DEVICES | taken,
        fold=folded,
    )

    def named(resource: Resource, module: str | None) -> Resource:
        path = resource.path
        module = module or files[_key(path)]
        below = module if resource.operations else None
        children = tuple(named(child, below) for child in resource.children)
        return replace(
            resource,
            name=attributes[path][-1],
            class_name=classes[_key(path)],
            module=module,
            operations=_methods(resource, children, attributes[path], found),
            children=children,
        )

    return tuple(named(resource, None) for resource in api.resources)


def _key(path: tuple[str, ...]) -> str:
    """A resource's identity, in which its spelling does not count."""
    return ".".join(snake_case(segment) for segment in path)


def _attributes(
    resources: Iterable[Resource],
    reserved: frozenset[str],
    above: tuple[str, ...] = (),
) -> dict[tuple[str, ...], tuple[str, ...]]:
    """By which attributes of the client each resource is reached."""
    resources = sorted(resources, key=lambda r: spelling(r.path[-1]))
    wanted = {r.path: snake_case(r.path[-1], fallback="resource") for r in resources}
    names = allot((Claim(_key(r.path), (wanted[r.path],)) for r in resources), reserved)
    found: dict[tuple[str, ...], tuple[str, ...]] = {}
    for resource in resources:
        path = (*above, names[_key(resource.path)])
        found[resource.path] = path
        found |= _attributes(resource.children, _CLASS_RESERVED, path)
    return found


def _own_modules(resources: Iterable[Resource]) -> set[tuple[str, ...]]:
    """The paths of the resources that do not stand in the module of the one above."""
    found: set[tuple[str, ...]] = set()
    for resource in resources:
        found.add(resource.path)
        if not resource.operations:
            found |= _own_modules(resource.children)
    return found


def _methods(
    resource: Resource,
    children: tuple[Resource, ...],
    attributes: tuple[str, ...],
    found: Diagnostics,
) -> tuple[Operation, ...]:
    ordered = sorted(resource.operations, key=_operation_order)
    wanted = {o.id: snake_case(o.raw_name, fallback="call") for o in ordered}
    names = allot(
        (Claim(o.id, (wanted[o.id],)) for o in ordered),
        _CLASS_RESERVED | {child.name for child in children},
    )
    for operation in ordered:
        plain, method = wanted[operation.id], names[operation.id]
        if method not in (plain, f"{plain}_"):
            report_collision(operation.node, plain, method, found)
    return tuple(
        replace(o, name=names[o.id], attributes=attributes) for o in resource.operations
    )


def _operation_order(operation: Operation) -> tuple[bool, bool, str, str, int, str]:
    """Who gets a name that several want: the one spelt like it, then reads before writes.

    Further methods of an operation make way for all that the description names.
    """
    raw, method = operation.raw_name, operation.method
    rank = _METHODS.index(method) if method in _METHODS else len(_METHODS)
    is_further = bool(operation.extra)
    return is_further, snake_case(raw) != raw, raw, operation.path, rank, method
