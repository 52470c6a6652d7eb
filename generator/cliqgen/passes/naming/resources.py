"""The names of resources and their methods, and the modules these are in."""

from __future__ import annotations

from collections.abc import Iterable

from msgspec import Struct, field

from cliqgen.diagnostics import Diagnostics
from cliqgen.identifiers import Allocator, module_name, pascal_case, snake_case
from cliqgen.ir.api import Operation, Resource
from cliqgen.passes.naming.collisions import report_collision
from cliqgen.passes.naming.decided import DecidedNames
from cliqgen.passes.naming.reserved import CLASS_MEMBERS
from cliqgen.replacing import replace

_METHODS = ("GET", "HEAD", "POST", "PUT", "PATCH", "DELETE")


class Scopes(Struct, frozen=True):
    """The scopes that all resources share: classes, and modules of the package."""

    classes: Allocator
    modules: Allocator
    diagnostics: Diagnostics
    decided: DecidedNames = field(default_factory=DecidedNames)


def name_resources(
    resources: Iterable[Resource],
    scopes: Scopes,
    reserved: frozenset[str],
    above: tuple[str, ...] = (),
    module: str | None = None,
    scope: str = "",
) -> tuple[Resource, ...]:
    decided = scopes.decided.of("attributes", scope)
    names = Allocator(reserved, str, decided, scopes.decided.members(scope))
    return tuple(_resource(r, names, scopes, above, module) for r in resources)


def _resource(
    resource: Resource,
    names: Allocator,
    scopes: Scopes,
    above: tuple[str, ...],
    module: str | None,
) -> Resource:
    """Name a resource; `module` is that of its parent, None for a module of its own."""
    whole = "\n".join(resource.path)
    name = names.take(snake_case(resource.path[-1], fallback="resource"), whole)
    attributes = (*above, name)
    class_name = scopes.classes.take(_class_name(resource), whole)
    module = module or scopes.modules.take(module_name("_".join(attributes)), whole)
    below = module if resource.operations else None
    children = name_resources(
        resource.children, scopes, CLASS_MEMBERS, attributes, below, whole
    )
    methods = Allocator(
        CLASS_MEMBERS | {child.name for child in children},
        decided=scopes.decided.of("methods", whole),
        occupied=scopes.decided.of("iterators", whole).values(),
    )
    named: dict[str, Operation] = {}
    for operation in sorted(resource.operations, key=_operation_order):
        plain = snake_case(operation.raw_name, fallback="call")
        method = methods.take(plain, operation.id)
        if method not in (plain, f"{plain}_"):
            report_collision(operation.node, plain, method, scopes.diagnostics)
        named[operation.id] = replace(operation, name=method, attributes=attributes)
    return replace(
        resource,
        name=name,
        class_name=class_name,
        module=module,
        operations=tuple(named[operation.id] for operation in resource.operations),
        children=children,
    )


def _class_name(resource: Resource) -> str:
    """The class name of a resource, without the `Async` of its asynchronous twin.

    If the resource itself begins with that word, it is written out, so that it is not the
    twin of another: `async jobs` is an `AsynchronousJobsResource`.
    """
    name = pascal_case(" ".join(resource.path)).rstrip("_")
    rest = name.removeprefix("Async")
    is_twin = rest != name and not rest[:1].islower()
    return f"Asynchronous{rest}Resource" if is_twin else f"{name}Resource"


def _operation_order(operation: Operation) -> tuple[bool, bool, str, str, int, str]:
    """Sort by precedence for a name: exact spellings first, then reading before writing.

    Further methods of an operation come last.
    """
    raw, method = operation.raw_name, operation.method
    rank = _METHODS.index(method) if method in _METHODS else len(_METHODS)
    is_further = bool(operation.extra)
    return is_further, snake_case(raw) != raw, raw, operation.path, rank, method


def class_names(resources: Iterable[Resource]) -> set[str]:
    names: set[str] = set()
    for resource in resources:
        names |= {resource.class_name, f"Async{resource.class_name}"}
        names |= class_names(resource.children)
    return names
