"""Tasks of the description: only those that the client can perform are kept."""

from __future__ import annotations

from collections.abc import Mapping

from cliqgen.diagnostics import Diagnostics
from cliqgen.identifiers import is_identifier
from cliqgen.ir.api import Api, Operation
from cliqgen.ir.data import Model, ObjectModel
from cliqgen.ir.types import ModelRef, Type, without_null
from cliqgen.openapi.description import Reference, Step, Task
from cliqgen.passes.signatures import body_model
from cliqgen.replacing import replace


def check_tasks(api: Api, diagnostics: Diagnostics) -> Api:
    """Report and remove tasks that use unknown names or lack required arguments."""
    operations = {called(operation): operation for operation in api.operations()}
    kept: list[Task] = []
    for task in api.tasks:
        gone = [step for step in task.steps if step.call not in operations]
        if gone and api.is_partial:
            diagnostics.add(
                "task-filtered",
                f"a task is ignored: the filters exclude {gone[0].call!r}",
                gone[0].node.position,
            )
            continue
        problems = [
            (step, _problem(step, operations.get(step.call), api.models))
            for step in task.steps
        ]
        problems += _dangling(task, operations, api.models)
        for step, problem in problems:
            if problem is not None:
                diagnostics.add("extension-invalid", problem, step.node.position)
        if all(problem is None for _, problem in problems):
            kept.append(task)
    return replace(api, tasks=tuple(kept))


def called(operation: Operation) -> str:
    """How a task names an operation: by the attributes that lead to it."""
    return ".".join([*operation.attributes, operation.name])


def _problem(
    step: Step, operation: Operation | None, models: Mapping[str, Model]
) -> str | None:
    if operation is None:
        return f"unknown method {step.call!r}"
    names = [name for name in (step.result, step.each, *step.show) if name is not None]
    if not all(is_identifier(name) for name in names):
        return "`result`, `each` and `show` must be names"
    if step.each is not None and operation.paging is None:
        return f"cannot iterate over {step.call}"
    required = {p.wire_name for p in operation.parameters if p.required}
    accepted = {p.wire_name for p in operation.parameters}
    model = None if operation.body is None else body_model(operation.body, models)
    if model is not None:
        fields = [field for field in model.fields if field.constant is None]
        accepted |= {field.wire_name for field in fields}
        if operation.body is not None and operation.body.required:
            required |= {field.wire_name for field in fields if field.required}
    elif operation.body is not None:
        accepted.add("body")
    shown = sorted(set(step.show) - _attributes(step, operation, models))
    if shown:
        return f"the result of {step.call} has no {', '.join(shown)}"
    missing = sorted(required - set(step.values))
    if missing:
        return f"{step.call} requires {', '.join(missing)}"
    unknown = sorted(set(step.values) - accepted)
    if unknown and not (model is not None and model.is_open):
        return f"{step.call} does not take {', '.join(unknown)}"
    return None


def _dangling(
    task: Task, operations: Mapping[str, Operation], models: Mapping[str, Model]
) -> list[tuple[Step, str | None]]:
    """Errors of steps that refer to something that no earlier step returned."""
    problems: list[tuple[Step, str | None]] = []
    results: dict[str, Type | None] = {}
    for step in task.steps:
        for value in step.values.values():
            if isinstance(value, Reference) and not _leads_on(
                results.get(value.name), value.attributes, models
            ):
                path = ".".join((value.name, *value.attributes))
                problems.append((step, f"no earlier step returns {path}"))
        operation = operations.get(step.call)
        if step.result is not None and operation is not None:
            results[step.result] = _returned(step, operation)
    return problems


def _leads_on(
    type_: Type | None, attributes: tuple[str, ...], models: Mapping[str, Model]
) -> bool:
    """Whether a type has a chain of attributes."""
    for name in attributes:
        inner = None if type_ is None else without_null(type_)
        model = models[inner.id] if isinstance(inner, ModelRef) else None
        fields = model.fields if isinstance(model, ObjectModel) else ()
        types = [field.type for field in fields if field.name == name]
        if not types:
            return False
        type_ = types[0]
    return bool(attributes)


def _attributes(
    step: Step, operation: Operation, models: Mapping[str, Model]
) -> set[str]:
    """The fields that a step can print."""
    type_ = _returned(step, operation)
    model = models[type_.id] if isinstance(type_, ModelRef) else None
    fields = model.fields if isinstance(model, ObjectModel) else ()
    return {field.name for field in fields}


def _returned(step: Step, operation: Operation) -> Type | None:
    """The type of a step's result: an item of its iterator, or else the only result."""
    if step.each is not None and operation.paging is not None:
        return operation.paging.item
    types = [result.type for result in operation.results]
    is_read = len(types) == 1 and operation.streaming is None
    return types[0] if is_read else None
