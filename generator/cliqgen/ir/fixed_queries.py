"""Queries in the key of a path, and the parameters that are declared for them.

OpenAPI forbids query strings there. If a parameter of that name is declared, it is used,
and the value in the path is its default.
"""

from __future__ import annotations

import re

from cliqgen.diagnostics import Diagnostics
from cliqgen.ir.schemas import SchemaLowering
from cliqgen.openapi.description import MISSING, Operation, Schema

Value = str | float
_WHOLE = re.compile(r"-?[0-9]{1,18}")
_NUMBER = re.compile(r"-?[0-9]{1,18}\.[0-9]{1,18}")
_TRUTHS = {"true": True, "false": False}


def undeclared_query(
    operation: Operation, schemas: SchemaLowering, diagnostics: Diagnostics
) -> tuple[tuple[str, str], ...]:
    """The pairs in the path that have no declared parameter; they are always sent."""
    declared = {p.name: p for p in operation.parameters if p.location == "query"}
    values = fixed_values(operation, schemas)
    for name, _ in operation.constant_query:
        if name in declared and name not in values:
            diagnostics.add(
                "path-query",
                f"the path sets {name!r} to a value that the parameter does not "
                "allow; using the declared parameter",
                declared[name].node.position,
            )
    return tuple(pair for pair in operation.constant_query if pair[0] not in declared)


def fixed_values(operation: Operation, schemas: SchemaLowering) -> dict[str, Value]:
    """The values that the path gives to declared parameters, by their names."""
    pairs = dict(operation.constant_query)
    return {
        parameter.name: value
        for parameter in operation.parameters
        if parameter.location == "query" and parameter.name in pairs
        for value in _values(pairs[parameter.name], parameter.schema, schemas)
    }


def _values(
    text: str, schema: Schema | None, schemas: SchemaLowering
) -> tuple[Value, ...]:
    """Convert a string of a query to a value of a schema; empty if that is impossible."""
    if schema is None:
        return (text,)
    whole = schemas.flattened(schema)
    listed = whole.enum if whole.const is MISSING else (whole.const,)
    types = [name for name in whole.types if name != "null"] or ["string"]
    value = next((v for name in types for v in _read(text, name)), None)
    if value is None or (listed is not None and value not in listed):
        return ()
    return (value,)


def _read(text: str, type_name: str) -> tuple[Value, ...]:
    if type_name == "string":
        return (text,)
    if type_name == "boolean":
        return (_TRUTHS[text],) if text in _TRUTHS else ()
    if type_name in ("integer", "number") and _WHOLE.fullmatch(text):
        return (int(text),)
    return (float(text),) if type_name == "number" and _NUMBER.fullmatch(text) else ()
