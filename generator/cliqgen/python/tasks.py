"""The tasks of the README: snippets that run unchanged."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from cliqgen.ir.api import Api, Operation, Parameter
from cliqgen.ir.data import Field
from cliqgen.openapi.description import Reference, Step, Task
from cliqgen.passes.tasks import called
from cliqgen.python.annotations import Annotator
from cliqgen.python.arguments import AdditionalFields, Argument, ArgumentPlanner
from cliqgen.python.code import identifier, markdown, markdown_fence
from cliqgen.python.examples import Values
from cliqgen.python.expressions import Expression, atom, call, layout
from cliqgen.python.plans import ReadmeTask

_WIDTH = 84


def plan_tasks(api: Api, package: str) -> tuple[ReadmeTask, ...]:
    """The tasks with their code."""
    operations = {called(operation): operation for operation in api.operations()}
    return tuple(_task(task, operations, api, package) for task in api.tasks)


def _task(
    task: Task, operations: Mapping[str, Operation], api: Api, package: str
) -> ReadmeTask:
    values = Values(api.models)
    lines: list[str] = []
    for step in task.steps:
        lines += _lines(step, operations[step.call], values, api)
    classes = sorted(values.classes - {"Path"})
    imports: list[str] = []
    if "Path" in values.classes:
        imports += ["from pathlib import Path", ""]
    if classes:
        names = [(identifier(name), Expression("")) for name in classes]
        line = f"from {identifier(package)} import {', '.join(classes)}"
        if len(line) > _WIDTH:
            inner = [f"    {name}," for name, _ in names]
            imports += [f"from {identifier(package)} import (", *inner, ")", ""]
        else:
            imports += [line, ""]
    return ReadmeTask(
        title=markdown(task.title),
        description=markdown(task.description or ""),
        code=markdown_fence([*imports, *lines]),
    )


def _lines(step: Step, operation: Operation, values: Values, api: Api) -> list[str]:
    planner = ArgumentPlanner(Annotator(api.models), api.models, frozenset(), set())
    given: list[tuple[str, Expression]] = []
    for argument in planner.arguments(operation):
        value = _value(argument, operation, step.values)
        if value is not None:
            if isinstance(value, Reference):
                path = (value.name, *value.attributes)
                expression = atom(".".join(identifier(name) for name in path))
            else:
                expression = values.of_value(argument, value)
            given.append(
                ("" if argument.positional else f"{argument.name}=", expression)
            )
    name = operation.name
    if step.each is not None and operation.paging is not None:
        name = operation.paging.name
    callee = ".".join(identifier(part) for part in (*operation.attributes, name))
    lines = layout(call(f"client.{callee}", given), _WIDTH)
    variable = step.each or step.result
    shown = ", ".join(f"{variable}.{identifier(name)}" for name in step.show)
    if step.each is not None:
        lines = [f"for {identifier(step.each)} in {lines[0]}", *lines[1:]]
        return [*lines[:-1], f"{lines[-1]}:", f"    print({shown})"]
    if step.result is not None:
        lines = [f"{identifier(step.result)} = {lines[0]}", *lines[1:]]
        return [*lines, f"print({shown})"] if shown else lines
    return lines


def _value(argument: Argument, operation: Operation, given: Mapping[str, Any]) -> Any:
    """The value of an argument in the step; None if it has none."""
    source = argument.source
    if isinstance(source, Parameter | Field):
        return given.get(source.wire_name)
    parameters = {p.wire_name for p in operation.parameters}
    further = {key: value for key, value in given.items() if key not in parameters}
    if isinstance(source, AdditionalFields):
        named = {field.wire_name for field in source.model.fields}
        return {k: v for k, v in further.items() if k not in named} or None
    return further["body"] if set(further) == {"body"} else further or None
