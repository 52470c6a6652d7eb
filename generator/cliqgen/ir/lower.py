"""Lowering: from the typed description to the API."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any

from cliqgen.diagnostics import Diagnostics
from cliqgen.given_types import GivenType
from cliqgen.ir.api import Api, Operation, Parameter
from cliqgen.ir.bodies import BodyLowering, is_content_type
from cliqgen.ir.checks import response_details, rules_of
from cliqgen.ir.data import Example, NameHint
from cliqgen.ir.emptiness import allows_empty, bare_path, or_empty
from cliqgen.ir.fixed_queries import fixed_values, undeclared_query
from cliqgen.ir.media import body_kind, is_structured
from cliqgen.ir.placement import Placement, resource_tree, united_resources
from cliqgen.ir.responses import ResponseLowering
from cliqgen.ir.schemas import SchemaLowering
from cliqgen.ir.types import Primitive, references
from cliqgen.ir.webhooks import lower_webhooks
from cliqgen.openapi import description as openapi
from cliqgen.openapi.description import Missing
from cliqgen.replacing import replace

_METHODS = ("GET", "HEAD", "QUERY", "POST", "PUT", "PATCH", "DELETE")
_SCALARS = frozenset({"string", "integer", "number", "boolean"})


def lower(
    spec: openapi.Spec, diagnostics: Diagnostics, types: Iterable[GivenType] = ()
) -> Api:
    """Lower the operations of a description, and every schema they use, to the IR.

    `types` are the classes that the user gives for formats.
    """
    schemas = SchemaLowering(spec.schemas, diagnostics, types)
    placement = Placement(spec)
    lowering = _OperationLowering(spec, schemas, placement, diagnostics)
    # Shared schemas are named after the first operation, in an order of our own.
    lowered = {
        o: [*lowering.lower(o)] for o in sorted(spec.operations, key=_reading_order)
    }
    operations = united_resources(
        [each for o in spec.operations for each in lowered[o]]
    )
    webhooks = lower_webhooks(spec, schemas, diagnostics)
    schemas.formats.check(diagnostics)
    diagnostics.raise_if_errors()
    return Api(
        title=spec.title,
        version=spec.version,
        description=spec.description,
        servers=spec.servers,
        server_parameter=spec.settings.server_parameter,
        client_name=spec.settings.name,
        security_schemes=_used_schemes(spec),
        resources=resource_tree(operations, placement.descriptions()),
        models=schemas.models,
        tasks=spec.tasks,
        lock=spec.settings.lock,
        environment=spec.settings.environment,
        webhooks=webhooks,
        is_partial=spec.is_partial,
    )


class _OperationLowering:
    def __init__(
        self,
        spec: openapi.Spec,
        schemas: SchemaLowering,
        placement: Placement,
        diagnostics: Diagnostics,
    ) -> None:
        self._spec = spec
        self._placement = placement
        self._schemas = schemas
        self._diagnostics = diagnostics
        self._documented = {(o.server, bare_path(o.path)) for o in spec.operations}
        self._bodies = BodyLowering(schemas, diagnostics)
        self._responses = ResponseLowering(schemas, diagnostics)
        self._shared: dict[openapi.Parameter, Parameter] = {}

    def lower(self, operation: openapi.Operation) -> Iterator[Operation]:
        """Lower an operation, with copies of it for what one method cannot do."""
        hint = NameHint(operation=_identity(operation))
        body, *others = self._bodies.lower(operation, hint) or (None,)
        successes = self._responses.lower(operation, hint)
        first = replace(
            self._operation(operation, hint),
            body=body,
            results=successes.results,
            accept=successes.accept,
        )
        yield first
        if successes.streamed:
            yield _further(first, "stream", results=successes.streamed, accept=None)
        for other in others:
            yield _further(first, other.kind, body=other)
        for name, results in successes.further:
            yield replace(
                _further(first, name, results=results, accept=None, pagination=None),
                id=f"{first.id} answer {name}",
            )

    def _operation(self, operation: openapi.Operation, hint: NameHint) -> Operation:
        resource, raw_name = self._placement.of(operation)
        return Operation(
            id=_identity(operation),
            node=operation.node,
            method=operation.method,
            path=operation.path,
            resource=resource,
            raw_name=raw_name,
            summary=operation.summary,
            description=operation.description,
            deprecated=operation.deprecated,
            parameters=tuple(
                self._parameter(parameter, hint, operation)
                for parameter in operation.parameters
                if not self._is_credential(parameter, operation)
                and not is_content_type(parameter)
            ),
            body=None,
            results=(),
            errors=self._responses.errors(operation, hint),
            response_details=response_details(operation, self._schemas),
            error_codes=operation.error_codes,
            security=_scheme_names(operation.security),
            scopes=_scopes(operation.security),
            constant_query=undeclared_query(
                operation, self._schemas, self._diagnostics
            ),
            server=operation.server,
            rate_limit=operation.rate_limit,
            pagination=operation.pagination,
            constant_headers=operation.constant_headers,
        )

    def _is_credential(
        self, parameter: openapi.Parameter, operation: openapi.Operation
    ) -> bool:
        """Whether a security scheme of the operation already sends the parameter."""
        named = {n for choice in operation.security or () for n, _ in choice}
        return any(
            (scheme.parameter, scheme.location) == (parameter.name, parameter.location)
            for scheme in self._spec.security_schemes
            if scheme.name in named
        )

    def _plain(self, schema: openapi.Schema | None) -> openapi.Schema | None:
        """The schema of a parameter. Properties of a string or number are dropped: mostly the
        name of the parameter itself is listed as a property."""
        if schema is None or schema.ref is not None or not schema.properties:
            return schema
        if not set(schema.types) & _SCALARS:
            return schema
        self._diagnostics.add(
            "type-beside-properties",
            f"a parameter with properties has the type {schema.types[0]}",
            schema.node.position,
        )
        return replace(schema, properties=(), required=frozenset())

    def _note_nested(
        self, parameter: openapi.Parameter, schema: openapi.Schema | None
    ) -> None:
        """Report a parameter with values that its style cannot write (OpenAPI 3.1, 4.8.12.3)."""
        is_written = parameter.media_type is not None or parameter.style == "deepObject"
        if schema is None or is_written:
            return
        target = self._schemas.resolved(schema)
        inner = [item for item in (target.items,) if item is not None]
        inner += [held for _, held in target.properties]
        alternatives = (
            s for held in inner for _, s in self._schemas.alternatives(held)
        )
        if any(is_structured(schema, self._schemas) for schema in alternatives):
            text = (
                f"the {parameter.location} parameter {parameter.name!r} is sent as JSON"
            )
            self._diagnostics.add("parameter-nested", text, parameter.node.position)

    def _is_raw(
        self, parameter: openapi.Parameter, schema: openapi.Schema | None
    ) -> bool:
        """Whether the caller has to serialize a parameter to its media type."""
        is_written = parameter.media_type is None or _is_json_parameter(parameter)
        if (
            is_written
            or _is_form(parameter)
            or not is_structured(schema, self._schemas)
        ):
            return False
        text = f"the body in {parameter.media_type} is sent as given"
        self._diagnostics.add("media-type-raw", text, parameter.node.position)
        return True

    def _may_be_empty(
        self, parameter: openapi.Parameter, operation: openapi.Operation
    ) -> bool:
        """Whether the description allows an empty value, and has no operation at the path
        without it.
        """
        schema = parameter.schema
        schema = None if schema is None else self._schemas.resolved(schema)
        if not allows_empty(parameter, schema):
            return False
        without = operation.path.replace(f"{{{parameter.name}}}", "")
        return (operation.server, bare_path(without)) not in self._documented

    def _parameter(
        self,
        parameter: openapi.Parameter,
        hint: NameHint,
        operation: openapi.Operation,
    ) -> Parameter:
        alone = self._shared.get(parameter)
        if alone is None:
            alone = self._without_operation(parameter, hint)
            if not references(alone.type):  # models are named by operations
                self._shared[parameter] = alone
        default, may_be_empty = None, False
        if parameter.location == "query" and operation.constant_query:
            default = fixed_values(operation, self._schemas).get(parameter.name)
        if parameter.location == "path":
            may_be_empty = self._may_be_empty(parameter, operation)
        return replace(alone, default=default, may_be_empty=may_be_empty)

    def _without_operation(
        self, parameter: openapi.Parameter, hint: NameHint
    ) -> Parameter:
        """What a parameter is for all operations that refer to it."""
        schema = self._plain(parameter.schema)
        example = self._schemas.example_of(schema)
        if not isinstance(parameter.example, Missing):
            example = Example(parameter.example)
        self._note_nested(parameter, schema)
        type_ = self._schemas.type_of(schema, hint.inner(parameter.name))
        if self._is_raw(parameter, schema):
            type_ = Primitive("string")
        if parameter.allow_empty and parameter.location == "query":
            type_ = or_empty(type_)
        resolved = None if schema is None else self._schemas.resolved(schema)
        return Parameter(
            node=parameter.node,
            wire_name=parameter.name,
            location=parameter.location,
            type=type_ if schema is not None else Primitive("string"),
            required=parameter.required,
            description=parameter.description or self._schemas.description_of(schema),
            deprecated=parameter.deprecated,
            style=parameter.style,
            explode=parameter.explode,
            as_json=_is_json_parameter(parameter),
            is_secret=resolved is not None and resolved.format == "password",
            comes_encoded=parameter.comes_encoded,
            allow_reserved=parameter.allow_reserved,
            spans_segments=parameter.spans_segments,
            limits=() if resolved is None else resolved.limits,
            rules=rules_of(schema, self._schemas),
            example=example,
        )


def _scheme_names(
    security: openapi.Security | None,
) -> tuple[tuple[str, ...], ...] | None:
    if security is None:
        return None
    choices = (tuple(name for name, _ in choice) for choice in security)
    return tuple(dict.fromkeys(choices))


def _scopes(security: openapi.Security | None) -> tuple[tuple[str, ...], ...]:
    """The alternatives of scopes; all scopes of an alternative are needed."""
    choices = [
        tuple(scope for _, scopes in choice for scope in scopes)
        for choice in security or ()
    ]
    return tuple(choice for choice in dict.fromkeys(choices) if choice)


def _used_schemes(spec: openapi.Spec) -> tuple[openapi.SecurityScheme, ...]:
    """The schemes that operations require; other credentials would never be sent."""
    used = {
        name
        for operation in spec.operations
        for choice in operation.security or ()
        for name, _ in choice
    }
    return tuple(scheme for scheme in spec.security_schemes if scheme.name in used)


def _reading_order(operation: openapi.Operation) -> tuple[str, int, str]:
    """Sort by path, reading before writing, independent of the order in documents."""
    method = operation.method
    rank = _METHODS.index(method) if method in _METHODS else len(_METHODS)
    return operation.path, rank, _identity(operation)


def _identity(operation: openapi.Operation) -> str:
    identity = f"{operation.method} {operation.server or ''}{operation.path}"
    return identity if operation.variant is None else f"{identity} {operation.variant}"


def _further(operation: Operation, extra: str, **changes: Any) -> Operation:
    """Another method for an operation, with `extra` in its name."""
    return replace(
        operation,
        id=f"{operation.id} {extra}",
        raw_name=f"{operation.raw_name} {extra}",
        extra=extra,
        **changes,
    )


def _is_json_parameter(parameter: openapi.Parameter) -> bool:
    """Whether `content` makes the value JSON (OpenAPI 3.1, 4.8.12.2)."""
    return _media_kind(parameter) == "json"


def _is_form(parameter: openapi.Parameter) -> bool:
    """Whether the whole query is documented as a form (OpenAPI 3.2, 4.12.1)."""
    return parameter.location == "querystring" and _media_kind(parameter) == "form"


def _media_kind(parameter: openapi.Parameter) -> str | None:
    if parameter.media_type is None:
        return None
    return body_kind(parameter.media_type.partition(";")[0].strip().lower())
