"""Moving operations to other resources than the description's."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from cliqgen.identifiers import snake_case
from cliqgen.ir.api import Api, Operation, Resource
from cliqgen.replacing import replace

Path = tuple[str, ...]


def path_key(path: Iterable[str]) -> str:
    """A key that is the same for all spellings of a resource's path."""
    return "/".join(snake_case(segment) for segment in path)


def all_resources(resources: Iterable[Resource]) -> Iterable[Resource]:
    """Iterate over resources and all below them."""
    for resource in resources:
        yield resource
        yield from all_resources(resource.children)


def moved(api: Api, paths: Mapping[str, Path]) -> Api:
    """Move operations to the given resources, by id.

    The spelling of an existing resource is kept.
    """
    present = {path_key(r.path): r.path for r in all_resources(api.resources)}
    operations = api.operations()
    placed = [
        replace(o, resource=_spelt(paths.get(o.id, o.resource), present))
        for o in operations
    ]
    if all(a.resource == b.resource for a, b in zip(placed, operations, strict=True)):
        return api
    descriptions = {r.path: r.description for r in all_resources(api.resources)}
    return replace(api, resources=_tree(placed, descriptions))


def _spelt(path: Path, present: dict[str, Path]) -> Path:
    if not path:
        return ()
    above = _spelt(path[:-1], present)
    return present.setdefault(path_key(path), (*above, path[-1]))


def _tree(
    operations: list[Operation], descriptions: Mapping[Path, str | None]
) -> tuple[Resource, ...]:
    by_path: dict[Path, list[Operation]] = {}
    for operation in operations:
        for length in range(1, len(operation.resource) + 1):
            by_path.setdefault(operation.resource[:length], [])
        by_path[operation.resource].append(operation)

    def below(path: Path) -> tuple[Resource, ...]:
        return tuple(
            Resource(
                path=inner,
                description=descriptions.get(inner),
                operations=tuple(by_path[inner]),
                children=below(inner),
            )
            for inner in sorted(p for p in by_path if p and p[:-1] == path)
        )

    return below(())
