"""`description.json`: what the fake of an API knows of it.

The document of one line an operation and one a schema, so that its changes can be read.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from msgspec import Struct

from cliqgen.ir.api import Api
from cliqgen.ir.api import Operation as Method
from cliqgen.openapi.description import Operation, SecurityScheme, Server, Spec
from cliqgen.testing.operations import Parts, PartWriter, written_method
from cliqgen.testing.schemas import SchemaWriter
from cliqgen.testing.values import text_of

#: Raised when a fake of another version could not read it.
FORMAT = 1

_Key = tuple[str, str, str, str | None]


class Documented(Struct, frozen=True):
    """What a description says of its operations, before methods have names.

    Plain data, so that nothing of what was parsed is kept; `schemas`, and the `parameters`
    and `responses` that several operations refer to, are JSON by name.
    """

    operations: Mapping[_Key, Parts]
    parameters: Mapping[str, str]
    responses: Mapping[str, str]
    schemas: Mapping[str, str]


def describe(spec: Spec) -> Documented:
    """The operations of a description, with the schemas that they reach."""
    schemas = SchemaWriter(spec.schemas)
    parts = PartWriter(schemas)
    operations = {_key(o): parts.write(o) for o in spec.operations}
    shared = (_texts(parts.parameters.by_name), _texts(parts.responses.by_name))
    return Documented(operations, *shared, schemas.finish())


def _texts(table: Mapping[str, Any]) -> dict[str, str]:
    return {name: text_of(written) for name, written in sorted(table.items())}


def description_file(api: Api, package: str, documented: Documented) -> str:
    """The text of `description.json` for a client whose methods have names."""
    codes = {code: error for error in api.error_classes for code in error.codes}
    operations = [
        text_of(written_method(each, documented.operations[_key(each)], codes))
        for each in api.operations()
    ]
    schemes = {s.name: text_of(dict(_scheme(s))) for s in api.security_schemes}
    members = [
        ("format", text_of(FORMAT)),
        ("title", text_of(api.title)),
        ("package", text_of(package)),
        ("servers", text_of([dict(_server(s)) for s in api.servers])),
        ("lock", text_of(api.lock)),
        ("operations", _lines("[", operations, "]")),
        ("parameters", _members(documented.parameters)),
        ("responses", _members(documented.responses)),
        ("schemas", _members(documented.schemas)),
        ("security_schemes", _members(schemes)),
    ]
    return _members(dict(members)) + "\n"


def _members(texts: Mapping[str, str]) -> str:
    return _lines("{", [f"{text_of(key)}:{text}" for key, text in texts.items()], "}")


def _lines(start: str, items: list[str], end: str) -> str:
    return "\n".join([start, ",\n".join(items), end]) if items else f"{start}{end}"


def _key(operation: Operation | Method) -> _Key:
    """What an operation and its methods have in common, and nothing else has."""
    return operation.node.key, operation.method, operation.path, operation.server


def _server(server: Server) -> Iterator[tuple[str, Any]]:
    yield "url", server.url
    yield "name", server.name
    yield "token_url", server.token_url


def _scheme(scheme: SecurityScheme) -> Iterator[tuple[str, Any]]:
    yield "kind", scheme.kind
    if scheme.kind == "token":
        yield "token_scheme", scheme.token_scheme
    if scheme.kind == "api_key":
        yield from (("parameter", scheme.parameter), ("in", scheme.location))
    if scheme.oauth is not None:
        yield "token_url", scheme.oauth.token_url
        yield "authorization_url", scheme.oauth.authorization_url
        yield "lifetime", scheme.oauth.lifetime
        yield "scope_separator", scheme.oauth.scope_separator
