"""The modules of resources: operations as constants, and the classes that call them."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from cliqgen.identifiers import Allocator, constant_case
from cliqgen.ir.model import Api, Operation, Resource, Result
from cliqgen.ir.types import Nullable, Primitive, Type, UnionOf
from cliqgen.python.annotations import Annotator
from cliqgen.python.arguments import ArgumentPlanner
from cliqgen.python.code import Code, docstring, identifier, literal
from cliqgen.python.docstrings import method_docstring
from cliqgen.python.imports import grouped, sorted_names, standard_imports
from cliqgen.python.model import (
    ChildPlan,
    Import,
    MethodPlan,
    OperationPlan,
    ResourceClass,
    ResourceModule,
)
from cliqgen.python.models import SHARED
from cliqgen.python.prose import plain_text, wrap

_FROM_MODEL = frozenset({"UNSET", "UnsetType", "unless_empty"})
_FROM_PARAMETERS = frozenset({"delimited", "deep_object", "json_text"})


def plan_resources(api: Api, places: Mapping[str, str]) -> tuple[ResourceModule, ...]:
    """One module for each top resource, with the resources below it."""
    return tuple(_ModulePlanner(api, places).plan(r) for r in api.resources)


def resource_docstring(resource: Resource, indent: int) -> Code:
    """What a resource is about."""
    text = plain_text(resource.description) if resource.description else ""
    text = text or f"Calls below `{'.'.join(resource.path)}`."
    return docstring("\n".join(wrap(text, indent)), indent)


class _ModulePlanner:
    def __init__(self, api: Api, places: Mapping[str, str]) -> None:
        self._api = api
        self._places = places
        self._annotator = Annotator(api.models)
        self._runtime: set[str] = set()
        self._constants = Allocator()

    def plan(self, top: Resource) -> ResourceModule:
        operations: list[OperationPlan] = []
        classes: list[ResourceClass] = []
        for resource in _below(top):
            constants = {
                operation.id: self._constant(operation, resource)
                for operation in sorted(resource.operations, key=lambda o: o.name)
            }
            for operation in resource.operations:
                operations.append(self._operation(operation, constants[operation.id]))
            classes.append(self._class(resource, constants))
        return ResourceModule(
            name=identifier(top.name),
            docstring=resource_docstring(top, 0),
            imports=self._imports(any(r.children for r in _below(top)), operations),
            operations=tuple(operations),
            classes=tuple(classes),
        )

    def _constant(self, operation: Operation, resource: Resource) -> Code:
        words = [*operation.attributes[1:], operation.name]
        return identifier(self._constants.take("_" + constant_case(*words)))

    def _class(
        self, resource: Resource, constants: Mapping[str, Code]
    ) -> ResourceClass:
        members = [child.name for child in resource.children]
        members += [operation.name for operation in resource.operations]
        planner = ArgumentPlanner(
            self._annotator, self._api.models, frozenset(members), self._runtime
        )
        return ResourceClass(
            name=identifier(resource.class_name),
            docstring=resource_docstring(resource, 4),
            children=tuple(plan_child(child, 8) for child in resource.children),
            methods=tuple(
                self._method(
                    operation, constants[operation.id], planner, frozenset(members)
                )
                for operation in resource.operations
            ),
        )

    def _method(
        self,
        operation: Operation,
        constant: Code,
        planner: ArgumentPlanner,
        shadowed: frozenset[str],
    ) -> MethodPlan:
        arguments = planner.arguments(operation)
        result = self._result(operation, shadowed)
        returns = [
            (self._type_name(result), result.description or "")
            for result in operation.results
        ]
        models = self._api.models
        return MethodPlan(
            name=identifier(operation.name),
            signature=planner.signature(arguments),
            result=result,
            docstring=method_docstring(
                operation, arguments, returns, models, is_async=False
            ),
            async_docstring=method_docstring(
                operation, arguments, returns, models, is_async=True
            ),
            constant=constant,
            arguments=planner.request(operation),
        )

    def _operation(self, operation: Operation, constant: Code) -> OperationPlan:
        dotted = ".".join([*operation.attributes, operation.name])
        arguments = [
            Code(f"id={literal(dotted)}"),
            Code(f"method={literal(operation.method)}"),
            Code(f"path={literal(operation.path)}"),
            Code(f"responses={self._responses(operation)}"),
        ]
        limit = operation.rate_limit
        if limit is not None:
            self._runtime.add("RateLimit")
            lock = "" if limit.lock is None else f", lock={literal(limit.lock)}"
            arguments.append(
                Code(
                    f"rate_limit=RateLimit(requests={literal(limit.requests)}, "
                    f"period={literal(limit.period)}{lock})"
                )
            )
        if operation.security is not None:
            choices = [
                _tuple([literal(n) for n in names]) for names in operation.security
            ]
            arguments.append(Code(f"security={_tuple(choices)}"))
        if any(result.kind in ("text", "binary") for result in operation.results):
            arguments.append(Code("accept='*/*'"))
        if (
            operation.body is not None
            and operation.body.media_type != "application/json"
        ):
            arguments.append(Code(f"content_type={literal(operation.body.media_type)}"))
        return OperationPlan(
            constant=constant,
            result=self._result(operation, frozenset()),
            arguments=tuple(arguments),
        )

    def _type_name(self, result: Result) -> Code:
        """The type of one success as the docstring names it."""
        if result.type is None:
            return Code("None")
        return self._annotator.annotation(result.type)

    def _responses(self, operation: Operation) -> str:
        pairs = [
            f"{_status_key(result.status)}: {self._response_type(result)}"
            for result in operation.results
        ]
        return "{" + ", ".join(pairs) + "}"

    def _response_type(self, result: Result) -> str:
        if result.type is None:
            return "None"
        if result.kind == "json" and result.type == Primitive("string"):
            # For the runtime `str` is a text that is not JSON.
            self._annotator.standard.add("Any")
            return "Any"
        return self._annotator.annotation(result.type)

    def _result(self, operation: Operation, shadowed: frozenset[str]) -> Code:
        """The type of what a method returns: any of its successes."""
        parts: list[str] = []
        has_none = not operation.results
        for result in operation.results:
            kind = result.type
            if kind is None:
                has_none = True
                continue
            if isinstance(kind, Nullable):
                has_none, kind = True, kind.inner
            for variant in _variants(kind):
                parts.append(self._annotator.annotation(variant, shadowed=shadowed))
        if "Any" in parts:
            return Code("Any")
        if has_none:
            parts.append("None")
        return Code(" | ".join(dict.fromkeys(parts)))

    def _imports(
        self, has_children: bool, operations: list[OperationPlan]
    ) -> tuple[tuple[Import, ...], ...]:
        standard = set(self._annotator.standard)
        if has_children:
            standard.add("cached_property")
        found = standard_imports(standard)
        model_names = self._runtime & _FROM_MODEL
        if model_names:
            found.append(Import(Code(".._runtime.model"), sorted_names(model_names)))
        if operations:
            names = {"Operation"} | (self._runtime & {"RateLimit"})
            found.append(Import(Code(".._runtime.operation"), sorted_names(names)))
        parameter_names = self._runtime & _FROM_PARAMETERS
        if parameter_names:
            found.append(
                Import(Code(".._runtime.parameters"), sorted_names(parameter_names))
            )
        found.append(
            Import(
                Code(".._runtime.resource"), (Code("AsyncResource"), Code("Resource"))
            )
        )
        by_module: dict[str, set[str]] = {}
        for key in self._annotator.used:
            model = self._api.models[key]
            by_module.setdefault(self._places[key], set()).add(model.name)
        for module in sorted(by_module, key=lambda name: (name == SHARED, name)):
            path = Code(f"..models.{identifier(module)}")
            found.append(Import(path, sorted_names(by_module[module])))
        return grouped(found)


def plan_child(resource: Resource, indent: int) -> ChildPlan:
    """The property that leads to a resource."""
    return ChildPlan(
        name=identifier(resource.name),
        class_name=identifier(resource.class_name),
        docstring=resource_docstring(resource, indent),
    )


def _below(top: Resource) -> Iterator[Resource]:
    """A resource and all below it, those below first: classes before their users."""
    for child in top.children:
        yield from _below(child)
    yield top


def _variants(kind: Type) -> tuple[Type, ...]:
    return kind.variants if isinstance(kind, UnionOf) else (kind,)


def _status_key(status: str) -> Code:
    return literal(int(status)) if status.isdecimal() else literal(status)


def _tuple(items: list[Code] | list[str]) -> str:
    return f"({', '.join(items)}{',' if len(items) == 1 else ''})"
