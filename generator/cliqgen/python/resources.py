"""The modules of resources: operations as constants, and the classes that call them."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Collection, Iterator, Mapping

from cliqgen.identifiers import Allocator, constant_case, snake_case
from cliqgen.ir.api import Api, ErrorCase, Operation, Resource, Result
from cliqgen.ir.data import EnumModel
from cliqgen.ir.media import is_json
from cliqgen.ir.types import ModelRef, Nullable, Primitive, Type, UnionOf
from cliqgen.python.annotations import Annotator
from cliqgen.python.arguments import Argument, ArgumentPlanner
from cliqgen.python.code import Code, docstring, identifier, literal
from cliqgen.python.docstrings import method_docstrings, method_documentation
from cliqgen.python.encodings import printed_encodings
from cliqgen.python.events import printed_events
from cliqgen.python.imports import (
    format_imports,
    grouped,
    runtime_imports,
    sorted_names,
    standard_imports,
)
from cliqgen.python.limits import rate_limit
from cliqgen.python.markup import plain_text
from cliqgen.python.origins import Origins, in_resources
from cliqgen.python.paging import plan_iterator
from cliqgen.python.part import WHOLE, Part
from cliqgen.python.plans import (
    ChildPlan,
    Import,
    IteratorPlan,
    MethodPlan,
    OperationPlan,
    ResourceClass,
    ResourceModule,
)
from cliqgen.python.prose import wrap

_JSON = "application/json"


def plan_resources(
    api: Api,
    places: Mapping[str, str],
    custom: Collection[str] = (),
    part: Part = WHOLE,
) -> tuple[ResourceModule, ...]:
    """Plan the modules of resources, each with the resources below its root."""
    origins = in_resources(custom)
    return tuple(
        _ModulePlanner(api, places, root, origins, part).plan()
        for root in api.module_roots()
        if part.has_module(f"resources.{root.module}")
    )


def resource_docstring(resource: Resource, indent: int) -> Code:
    """The docstring of a resource."""
    return docstring("\n".join(wrap(resource_text(resource), indent)), indent)


def resource_text(resource: Resource) -> str:
    """What a resource is, as plain text."""
    text = plain_text(resource.description) if resource.description else ""
    return (
        text
        or f"Operations under `{'.'.join(('client', *resource_attributes(resource)))}`."
    )


def resource_attributes(resource: Resource) -> tuple[str, ...]:
    """The attributes that lead from a client to a resource."""
    below = next(resource.all_operations(), None)
    path = resource.path if below is None else below.attributes
    return path[: len(resource.path)]


class _ModulePlanner:
    def __init__(
        self,
        api: Api,
        places: Mapping[str, str],
        root: Resource,
        origins: Origins,
        part: Part,
    ) -> None:
        self._api = api
        self._part = part
        self._root = root
        self._places = places
        self._origins = origins
        self._annotator = Annotator(api.models)
        self._runtime: set[str] = set()
        self._pages: set[str] = set()
        self._constants = Allocator()

    def plan(self) -> ResourceModule:
        operations: list[OperationPlan] = []
        classes: list[ResourceClass] = []
        errors, shared = self._errors()
        for resource in self._root.in_module():
            constants = {
                operation.id: self._constant(operation)
                for operation in sorted(self._planned(resource), key=lambda o: o.name)
            }
            for operation in self._planned(resource):
                constant = constants[operation.id]
                operations.append(self._operation(operation, constant, errors))
            classes.append(self._class(resource, constants))
        return ResourceModule(
            name=identifier(self._root.module),
            docstring=resource_docstring(self._root, 0),
            imports=self._imports(operations),
            lazy=self._lazy(),
            errors=shared,
            operations=tuple(operations),
            classes=tuple(classes),
        )

    def _lazy(self) -> tuple[tuple[Code, Code], ...]:
        """The classes of other modules that the resources lead to."""
        return self._origins.imports(
            use
            for resource in self._root.in_module()
            for child in resource.children
            for plan in [self._child(resource, child)]
            for use in (plan.async_use, plan.use)
        )

    def _child(self, resource: Resource, child: Resource) -> ChildPlan:
        is_near = child.module == resource.module
        return plan_child(child, 8, self._origins, is_near=is_near)

    def _constant(self, operation: Operation) -> Code:
        words = [*operation.attributes[len(self._root.path) :], operation.name]
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
            children=tuple(self._child(resource, child) for child in resource.children),
            methods=tuple(
                self._method(
                    operation, constants[operation.id], planner, frozenset(members)
                )
                for operation in self._planned(resource)
            ),
        )

    def _planned(self, resource: Resource) -> tuple[Operation, ...]:
        return tuple(o for o in resource.operations if self._part.has_operation(o.id))

    def _method(
        self,
        operation: Operation,
        constant: Code,
        planner: ArgumentPlanner,
        shadowed: frozenset[str],
    ) -> MethodPlan:
        arguments = planner.arguments(operation)
        result = self._result(operation, shadowed)
        failures = {
            case.status: self._annotator.annotation(case.type)
            for case in operation.errors
            if case.type is not None
        }
        is_stream = operation.streaming is not None
        documentation = method_documentation(
            operation,
            arguments,
            (
                self._returns(operation, "Stream"),
                self._returns(operation, "AsyncStream"),
            ),
            failures,
            self._api.models,
        )
        docstring, async_docstring = method_docstrings(documentation)
        return MethodPlan(
            name=identifier(operation.name),
            signature=planner.signature(arguments),
            result=result,
            docstring=docstring,
            async_docstring=async_docstring,
            constant=constant,
            arguments=planner.request(operation),
            documentation=documentation,
            iterator=self._iterator(operation, arguments, shadowed),
            is_stream=is_stream,
        )

    def _returns(self, operation: Operation, stream: str) -> list[tuple[Code, str]]:
        """The type of each success, and its description."""
        return [
            (self._type_name(result, stream), result.description or "")
            for result in operation.results
            if operation.streaming is None or result.streaming is not None
        ]

    def _iterator(
        self,
        operation: Operation,
        arguments: list[Argument],
        shadowed: frozenset[str],
    ) -> IteratorPlan | None:
        if operation.paging is None:
            return None
        iterator = plan_iterator(
            operation, operation.paging, arguments, self._annotator, shadowed
        )
        self._pages.add(iterator.pages_class)
        return iterator

    def _errors(self) -> tuple[dict[str, Code], tuple[tuple[Code, Code], ...]]:
        """The bodies of failures by operation; several operations share a constant."""
        documented: dict[str, Code] = {}
        names: dict[Code, tuple[str, ...]] = {}
        for resource in self._root.in_module():
            for operation in self._planned(resource):
                if all(case.type is None for case in operation.errors):
                    continue
                types = {
                    case.status: self._error_type(case)
                    for case in sorted(operation.errors, key=_by_status)
                    if case.type is not None or _is_covered(case, operation)
                }
                pairs = (f"{_status_key(s)}: {name}" for s, name in types.items())
                mapping = documented[operation.id] = Code(f"{{{', '.join(pairs)}}}")
                names[mapping] = _names_of_errors(types)
        uses = Counter(documented.values())
        common = [mapping for mapping, count in uses.items() if count > 1]
        if common:
            self._annotator.standard |= {"Any", "Mapping"}
        taken = Counter(n for each in common for n in set(names[each]))
        shared: dict[Code, Code] = {}
        for mapping in common:
            free = (name for name in names[mapping] if taken[name] == 1)
            name = "_ERRORS" if len(common) == 1 else next(free)
            shared[mapping] = identifier(self._constants.take(name))
        named = {key: shared.get(each, each) for key, each in documented.items()}
        return named, tuple((name, mapping) for mapping, name in shared.items())

    def _error_type(self, case: ErrorCase) -> str:
        return "None" if case.type is None else self._annotator.evaluated(case.type)

    def _operation(
        self, operation: Operation, constant: Code, errors: Mapping[str, Code]
    ) -> OperationPlan:
        dotted = ".".join([*operation.attributes, operation.name])
        arguments = [
            Code(f"id={literal(dotted)}"),
            Code(f"method={literal(operation.method)}"),
            Code(f"path={literal(operation.path)}"),
            Code(f"responses={self._responses(operation)}"),
        ]
        if operation.id in errors:
            arguments.append(Code(f"errors={errors[operation.id]}"))
        if operation.rate_limit is not None:
            self._runtime.add("RateLimit")
            arguments.append(Code(f"rate_limit={rate_limit(operation.rate_limit)}"))
        arguments += _authorisation(operation)
        if operation.server is not None:
            arguments.append(Code(f"base_url={literal(operation.server)}"))
        arguments += self._accepting(operation)
        if (
            operation.body is not None
            and operation.body.media_type != "application/json"
        ):
            arguments.append(Code(f"content_type={literal(operation.body.media_type)}"))
        encodings = printed_encodings(operation.body)
        if encodings:
            self._runtime.add("Encoding")
            pairs = ", ".join(f"{literal(k)}: {code}" for k, code in encodings)
            arguments.append(Code(f"encodings={{{pairs}}}"))
        empty = [literal(p.wire_name) for p in operation.parameters if p.may_be_empty]
        if empty:
            arguments.append(Code(f"may_be_empty={_tuple(empty)}"))
        return OperationPlan(
            constant=constant,
            result=self._result(operation, frozenset()),
            arguments=tuple(arguments),
        )

    def _accepting(self, operation: Operation) -> Iterator[Code]:
        """What the operation accepts, and how a stream is cut into items."""
        streaming = operation.streaming
        if streaming is None:
            accepted = _accepted(operation)
            if accepted != "application/json":
                yield Code(f"accept={literal(accepted)}")
            return
        types = (
            name
            for result in operation.results
            if (stream := result.streaming) is not None
            for name in (stream.media_type, *stream.also_called)
        )
        yield Code(f"accept={literal(', '.join(dict.fromkeys(types)))}")
        yield Code(f"framing={literal(streaming.framing)}")
        events = printed_events(operation, self._api.models, self._annotator)
        if events is not None:
            yield Code(f"events={events}")

    def _type_name(self, result: Result, stream: str) -> Code:
        """The type of one success in the docstring."""
        if result.type is None:
            return Code("None")
        annotation = self._annotator.annotation(result.type)
        return (
            annotation if result.streaming is None else Code(f"{stream}[{annotation}]")
        )

    def _responses(self, operation: Operation) -> str:
        pairs = [
            f"{_status_key(result.status)}: {self._response_type(result)}"
            for result in operation.results
        ]
        return "{" + ", ".join(pairs) + "}"

    def _response_type(self, result: Result) -> str:
        """One type, or several by media type if one is not enough."""
        if result.type is None:
            return "None"
        types = {(r.kind, r.type) for r in result.representations}
        if len(types) < 2 and not self._needs_media_type(result):
            return self._annotator.evaluated(result.type)
        pairs: dict[str, Code] = {}
        for each in result.representations:
            is_raw = each.kind == "binary" and is_json(each.media_type)
            key = "*/*" if is_raw else each.media_type
            pairs.setdefault(literal(key), self._annotator.evaluated(each.type))
        return f"{{{', '.join(f'{key}: {type_}' for key, type_ in pairs.items())}}}"

    def _needs_media_type(self, result: Result) -> bool:
        """Whether the runtime would misread the type by itself: `str` is a string that is not
        JSON, and `bytes` are an unchanged body.
        """
        type_ = result.type
        if result.kind == "text":
            return type_ != Primitive("string")
        if result.kind != "json":
            return False
        if isinstance(type_, ModelRef):
            model = self._api.models[type_.id]
            return isinstance(model, EnumModel) and isinstance(model.values[0], str)
        return type_ in (Primitive("string"), Primitive("base64"))

    def _result(self, operation: Operation, shadowed: frozenset[str]) -> Code:
        return result_annotation(operation, self._annotator, shadowed)

    def _imports(
        self, operations: list[OperationPlan]
    ) -> tuple[tuple[Import, ...], ...]:
        standard = set(self._annotator.standard)
        if any(resource.children for resource in self._root.in_module()):
            standard.add("cached_property")
        if self._lazy():
            standard.add("TYPE_CHECKING")
        imports = standard_imports(standard)
        imports += runtime_imports("resources", self._runtime_names(operations))
        imports += format_imports("resources", self._annotator.formats)
        by_module: dict[str, set[str]] = {}
        for key in self._annotator.used:
            model = self._api.models[key]
            by_module.setdefault(self._places[key], set()).add(model.name)
        for module in sorted(by_module):
            path = Code(f"..models.{identifier(module)}")
            imports.append(Import(path, sorted_names(by_module[module])))
        return grouped(imports)

    def _runtime_names(self, operations: list[OperationPlan]) -> set[str]:
        """All names that the module takes from the runtime."""
        names = {"AsyncResource", "Resource", *self._runtime, *self._pages}
        names |= self._annotator.runtime
        if operations:
            names.add("Operation")
        if self._pages:
            names |= {"AsyncItemIterator", "ItemIterator"}
        if "LinkPages" in self._pages:
            names |= {"WithResponse", "with_response"}
        in_module = [o for r in self._root.in_module() for o in r.operations]
        if any(operation.streaming is not None for operation in in_module):
            names |= {"AsyncStream", "Stream"}
        return names


def _authorisation(operation: Operation) -> Iterator[Code]:
    """The alternatives of security schemes, and of OAuth scopes."""
    if operation.security is not None:
        schemes = [_tuple([literal(n) for n in names]) for names in operation.security]
        yield Code(f"security={_tuple(schemes)}")
    scopes = [
        _tuple([literal(n) for n in names]) for names in operation.scopes if names
    ]
    if scopes:
        yield Code(f"scopes={_tuple(scopes)}")


def result_annotation(
    operation: Operation, annotator: Annotator, shadowed: frozenset[str]
) -> Code:
    """The type of what a method returns, or of an item where that is a stream: any of its
    successes.
    """
    parts: list[str] = []
    has_none = not operation.results
    for result in sorted(operation.results, key=lambda r: r.kind == "any"):
        if result.type is None:  # a stream without a body has no items
            has_none = operation.streaming is None
            continue
        for kind in result.types():
            if isinstance(kind, Nullable):
                has_none, kind = True, kind.inner
            for variant in _variants(kind):
                parts.append(annotator.annotation(variant, shadowed=shadowed))
        if "Any" in parts and result.kind != "any":
            return Code("Any")
    if set(parts) == {"Any"}:
        return Code("Any")
    has_none = has_none or "Any" in parts  # most of what is undescribed is empty
    if has_none:
        parts.append("None")
    return Code(" | ".join(dict.fromkeys(parts)))


def plan_child(
    resource: Resource, indent: int, origins: Origins, *, is_near: bool = False
) -> ChildPlan:
    """Plan the property that leads to a resource, whose class is imported on first use.

    `is_near` says that the class is in the same module.
    """
    module, name = resource.module, resource.class_name
    return ChildPlan(
        name=identifier(resource.name),
        use=origins.use(module, name, is_near=is_near),
        async_use=origins.use(module, f"Async{name}", is_near=is_near),
        docstring=resource_docstring(resource, indent),
    )


def _by_status(case: ErrorCase) -> tuple[bool, str]:
    """Sort statuses by number, then ranges and the default."""
    return not case.status.isdecimal(), case.status


def _names_of_errors(types: Mapping[str, str]) -> tuple[str, ...]:
    """Possible names of error constants, from short to complete.

    Such as `_ERRORS_400_TO_500`, `_ERRORS_400_401_404_409_500`, and
    `_ERRORS_400_PROBLEM_401_PROBLEM_404_NONE_409_CONFLICT_500_PROBLEM`.
    """
    statuses = list(types)
    short = [statuses[0], "to", statuses[-1]] if len(statuses) > 4 else statuses
    words = (
        word
        for status, name in types.items()
        for word in (status, *map(snake_case, re.findall(r"\w+", name)))
    )
    return tuple("_" + constant_case("errors", *w) for w in (short, statuses, words))


def _is_covered(case: ErrorCase, operation: Operation) -> bool:
    """Whether a range or `default` has a type, while the status itself has none."""
    wider = {f"{case.status[0]}XX", "default"} - {case.status}
    return any(c.type is not None for c in operation.errors if c.status in wider)


def _accepted(operation: Operation) -> str:
    """The value of `Accept` (RFC 9110, 12.5.1): all media types of the method's type.

    A bare range is used only if nothing better is known. Without any documentation JSON is
    preferred, as most services send it.
    """
    if operation.accept is not None and operation.accept.default:
        return operation.accept.default
    results = operation.results
    names = dict.fromkeys(name for result in results for name in result.accepted)
    if names:
        return ", ".join(name for name in names if name != "*/*" or len(names) == 1)
    if any(result.kind in ("text", "binary") for result in results):
        return "*/*"
    if any(result.kind == "any" for result in results):
        return f"{_JSON}, */*;q=0.5"
    return _JSON


def _variants(type_: Type) -> tuple[Type, ...]:
    return type_.variants if isinstance(type_, UnionOf) else (type_,)


def _status_key(status: str) -> Code:
    return literal(int(status)) if status.isdecimal() else literal(status)


def _tuple(items: list[Code] | list[str]) -> str:
    return f"({', '.join(items)}{',' if len(items) == 1 else ''})"
