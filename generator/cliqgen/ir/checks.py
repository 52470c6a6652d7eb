"""Rules, defaults and headers of the API that types cannot express."""

from __future__ import annotations

from collections.abc import Iterator

from cliqgen.ir.api import ResponseDetails, ResponseHeader
from cliqgen.ir.references import References
from cliqgen.openapi.description import Header, Missing, Operation, Schema
from cliqgen.openapi.rules import Rules, json_text

#: Rules of arrays in arrays are distinguished to this depth.
_MAX_DEPTH = 3


def rules_of(schema: Schema | None, schemas: References, depth: int = 0) -> Rules:
    """The rules of a value and its default, as pairs of a keyword and JSON.

    Rules of items and of a map's values begin with `items` and `values`. An object with
    properties keeps its rules in its model.
    """
    if schema is None or schema.boolean is not None or depth > _MAX_DEPTH:
        return ()
    target = schemas.resolved(schema) if depth else schema
    if depth and (target.properties or target.all_of or target.one_of):
        return ()
    whole = schemas.flattened(schema)
    rules: list[tuple[str, str]] = []
    if not isinstance(whole.default, Missing):
        rules.append(("default", json_text(whole.default)))
    if not whole.properties:
        rules += whole.rules
        for where, part in (("items", whole.items), ("values", whole.additional)):
            if part is not None:
                inner = rules_of(part, schemas, depth + 1)
                rules += [(f"{where} {keyword}", text) for keyword, text in inner]
    return tuple(rules)


def response_details(
    operation: Operation, schemas: References
) -> tuple[ResponseDetails, ...]:
    """The headers of each response, and the rules of its body."""
    return tuple(
        ResponseDetails(
            response.status,
            tuple(
                ResponseHeader(h.name, h.required, frozenset(_value_types(h, schemas)))
                for h in response.headers
            ),
            tuple(
                dict.fromkeys(
                    rule
                    for media in response.content
                    for rule in rules_of(media.schema, schemas)
                )
            ),
        )
        for response in operation.responses
    )


def _value_types(header: Header, schemas: References) -> Iterator[tuple[str, str]]:
    """The types of a header's value, each with its format or with one of its values."""
    pending = [] if header.schema is None else [header.schema]
    while pending:
        schema = schemas.flattened(pending.pop())
        choices = (*schema.one_of, *schema.any_of)
        pending += choices
        values = schema.enum
        if not isinstance(schema.const, Missing):
            values = (schema.const,)
        for name in schema.types if not choices else ():
            if values is None:
                yield name, schema.format or ""
            else:
                yield from ((name, json_text(value)) for value in values)
