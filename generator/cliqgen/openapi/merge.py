"""Uniting several entries of one operation.

Entries are one operation if they have the same method and the same path, without query
strings and without numbers at the end of parameter names (`{CHAT_ID1}`, `{CHAT_ID2}`). The
first entry whose path has neither gives the name; parameters are united, and one that not
every entry requires is optional;
different parameters, bodies and responses become alternatives (`anyOf`).
"""

from __future__ import annotations

from collections.abc import Sequence

from cliqgen.diagnostics import Diagnostics
from cliqgen.openapi.description import (
    MediaType,
    Operation,
    Parameter,
    RequestBody,
    Response,
    Schema,
)
from cliqgen.openapi.paths import expressions, without_numbers
from cliqgen.replacing import replace
from cliqgen.source.shape import has_reference, shape


def merge_operations(
    operations: Sequence[Operation], diagnostics: Diagnostics
) -> tuple[Operation, ...]:
    """Unite the entries of each method and URL; every entry merged away is reported."""
    groups: dict[tuple[str | None, str, str | None, str], list[Operation]] = {}
    for operation in operations:
        path = without_numbers(operation.path)
        key = (operation.server, operation.method, operation.variant, path)
        groups.setdefault(key, []).append(operation)
    return tuple(
        _merge(path, group, diagnostics) for (*_, path), group in groups.items()
    )


def _merge(path: str, group: list[Operation], diagnostics: Diagnostics) -> Operation:
    if len(group) == 1:
        return group[0]
    group = sorted(
        group, key=lambda entry: (entry.path != path, bool(entry.constant_query))
    )
    group = [_renamed(entry, path) for entry in group]
    first, others = group[0], group[1:]
    for other in others:
        diagnostics.add(
            "operation-merged",
            f"{other.method} {other.path} ({other.operation_id or 'no operationId'}) "
            f"is documented twice; merged into "
            f"{first.operation_id or 'the first one'}",
            other.node.position,
        )
    return replace(
        first,
        parameters=_parameters(group),
        body=_body([entry.body for entry in group]),
        responses=_responses(group),
        constant_query=(),
        callbacks=tuple(c for entry in group for c in entry.callbacks),
        error_codes=tuple(
            dict(c for entry in group for c in entry.error_codes).items()
        ),
    )


def _renamed(operation: Operation, path: str) -> Operation:
    """Name the path parameters of an operation as in the common path."""
    if operation.path == path:
        return operation
    names = dict(zip(expressions(operation.path), expressions(path), strict=True))
    parameters = tuple(
        replace(p, name=names[p.name]) if p.location == "path" else p
        for p in operation.parameters
    )
    return replace(operation, path=path, parameters=parameters)


def _parameters(group: Sequence[Operation]) -> tuple[Parameter, ...]:
    united: dict[tuple[str, str], list[Parameter]] = {}
    for operation in group:
        for parameter in operation.parameters:
            key = parameter.name, parameter.location
            united.setdefault(key, []).append(parameter)
        for name, value in operation.constant_query:
            constant = _constant(name, value, operation)
            united.setdefault((name, "query"), [constant])
    return tuple(
        replace(
            same[0],
            required=all(_requires(o, key) for o in group),
            schema=_alternatives([p.schema for p in same if p.schema]),
        )
        for key, same in united.items()
    )


def _requires(operation: Operation, key: tuple[str, str]) -> bool:
    return any((p.name, p.location) == key and p.required for p in operation.parameters)


def _constant(name: str, value: str, operation: Operation) -> Parameter:
    """A query pair in the path of one entry: an optional parameter of the united operation."""
    node = operation.node.child("parameters", {})
    return Parameter(
        node=node,
        name=name,
        location="query",
        required=False,
        description=f"One description of this call fixes it to `{value}`.",
        deprecated=False,
        style="form",
        explode=True,
        schema=Schema(node, types=("string",)),
    )


def _body(bodies: Sequence[RequestBody | None]) -> RequestBody | None:
    documented = [body for body in bodies if body is not None]
    if not documented:
        return None
    return replace(
        documented[0],
        required=len(documented) == len(bodies)
        and all(body.required for body in documented),
        content=_content([body.content for body in documented]),
    )


def _responses(group: Sequence[Operation]) -> tuple[Response, ...]:
    by_status: dict[str, list[Response]] = {}
    for operation in group:
        for response in operation.responses:
            by_status.setdefault(response.status, []).append(response)
    return tuple(
        replace(same[0], content=_content([r.content for r in same]))
        for same in by_status.values()
    )


def _content(contents: Sequence[tuple[MediaType, ...]]) -> tuple[MediaType, ...]:
    by_name: dict[str, list[MediaType]] = {}
    for content in contents:
        for media in content:
            by_name.setdefault(media.name, []).append(media)
    return tuple(
        replace(same[0], schema=_alternatives([m.schema for m in same if m.schema]))
        for same in by_name.values()
    )


def _alternatives(schemas: Sequence[Schema]) -> Schema | None:
    distinct: dict[str, Schema] = {}
    for schema in schemas:
        distinct.setdefault(_shape(schema), schema)
    choices = tuple(distinct.values())
    if len(choices) <= 1:
        return choices[0] if choices else None
    node = choices[0].node
    return Schema(node.child("anyOf", {}), any_of=choices)


def _shape(schema: Schema) -> str:
    """The schema without documentation, as text, to compare two of them."""
    if schema.ref is not None:
        return schema.ref
    value = schema.node.value
    return (schema.node.document.name if has_reference(value) else "") + shape(value)
