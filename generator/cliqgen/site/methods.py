"""What a page says about a method: the plan that its docstring is made from, in Markdown."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence

from msgspec import Struct

from cliqgen.ir.api import ErrorClass, Operation
from cliqgen.python.code import Code
from cliqgen.python.plans import (
    Documentation,
    IteratorPlan,
    MethodPlan,
    Package,
    StructPlan,
)
from cliqgen.site.declarations import declared
from cliqgen.site.markdown import code, fence, link, prose, text, type_links
from cliqgen.site.models import field_rows, model_places
from cliqgen.site.plans import (
    Failing,
    Fields,
    IteratorSection,
    MethodSection,
    Row,
)
from cliqgen.site.remedies import remedy_in
from cliqgen.site.versions import call_of

#: From the folder of a page to that of all pages.
_UP = "../"
_WIDTH = 80
_NAME = re.compile(r"[^\W\d]\w*")


def page_of(attributes: Sequence[str]) -> str:
    """The page of a resource, from the folder of all pages."""
    return f"resources/{'.'.join(attributes)}.md"


def place_of(operation: Operation) -> str:
    """The page and anchor of a method."""
    return f"{page_of(operation.attributes)}#{call_of(operation)}"


class Shown(Struct, frozen=True):
    """What sections need to know of the whole package.

    `coded` are the exceptions by the error codes that raise them whatever the status.
    """

    package: Package
    places: Mapping[str, str]
    structs: Mapping[str, StructPlan]
    errors: Mapping[str, ErrorClass]
    coded: Mapping[str, ErrorClass]
    others: Mapping[str, tuple[Operation, ...]]


def shown(
    package: Package,
    errors: Sequence[ErrorClass],
    others: Mapping[str, tuple[Operation, ...]],
) -> Shown:
    """What sections need to know, in tables."""
    return Shown(
        package,
        model_places(package.models),
        {plan.name: plan for module in package.models for plan in module.structs},
        {error.name: error for error in errors},
        {name: error for error in errors for name in error.codes},
        others,
    )


def method_section(
    operation: Operation, plan: MethodPlan, known: Shown
) -> MethodSection:
    """A method, from its plan and the failures of its operation."""
    about, call = plan.documentation, call_of(operation)
    result = f"Stream[{plan.result}]" if plan.is_stream else plan.result
    return MethodSection(
        call=code(call),
        anchor=Code(call),
        summary=prose(about.summary),
        description=prose(about.description),
        request=code(about.request),
        facts=tuple(map(text, about.facts)),
        others=tuple(
            Code(
                f"{link(call_of(other), _UP + place_of(other))} ({code(_request(other))})"
            )
            for other in known.others.get(operation.id, ())
        ),
        signature=fence(_signature(call, about, (), result), "python"),
        arguments=tuple(_arguments(about, known)),
        returns=tuple(
            Row(Code(""), _type(type_, known), text(_one_line(description)))
            for type_, description in about.returns
        ),
        fields=tuple(_fields(about, known)),
        headers=tuple(_pairs(about.headers)),
        failures=tuple(_failures(operation, known)),
        codes=tuple(_coded(operation.error_codes, operation, known)),
        example=fence(_program(about, about.example, known), "python"),
    )


def iterator_section(
    operation: Operation, plan: MethodPlan, iterator: IteratorPlan, known: Shown
) -> IteratorSection:
    """The iteration over the pages of a method."""
    about = plan.documentation
    call = ".".join([*operation.attributes, iterator.name])
    own = (Code(f"{iterator.max_items}: int | None = None"),)
    rows = dict(_types((*about.declarations, *own), known))
    loop = _loop(about.example, operation.name, iterator.name)
    return IteratorSection(
        call=code(call),
        anchor=Code(call),
        paragraphs=tuple(map(text, iterator.about)),
        signature=fence(_signature(call, about, own, iterator.result), "python"),
        arguments=tuple(
            Row(code(name), rows[name], text(_one_line(description)))
            for name, description in iterator.arguments
        ),
        example=fence(_program(about, loop, known), "python"),
    )


def _request(operation: Operation) -> str:
    return f"{operation.method} {operation.path}"


def _type(type_: str, known: Shown) -> Code:
    return type_links(type_, known.places, _UP)


def _signature(
    call: str, about: Documentation, further: tuple[Code, ...], result: str
) -> list[str]:
    keywords = [*about.declarations[about.positionals :], *further]
    parts = [*about.declarations[: about.positionals], *(["*"] if keywords else [])]
    parts += keywords
    whole = f"client.{call}({', '.join(parts)}) -> {result}"
    if len(whole) <= _WIDTH:
        return [whole]
    return [f"client.{call}(", *(f"    {part}," for part in parts), f") -> {result}"]


def _types(declarations: Sequence[Code], known: Shown) -> Iterator[tuple[str, Code]]:
    """The type of each argument with its default."""
    for declaration in declarations:
        read = declared(declaration)
        yield read.name, type_links(read.type, known.places, _UP, read.default)


def _arguments(about: Documentation, known: Shown) -> Iterator[Row]:
    types = dict(_types(about.declarations, known))
    for name, description in about.arguments:
        yield Row(code(name), types[name], text(_one_line(description)))


def _fields(about: Documentation, known: Shown) -> Iterator[Fields]:
    """The fields of the objects that a method returns."""
    types = " ".join(type_ for type_, _ in about.returns)
    for name in dict.fromkeys(_NAME.findall(types)):
        plan = known.structs.get(name)
        if plan is not None:
            place = _UP + known.places[name]
            yield Fields(link(name, place), field_rows(plan.fields, known.places, _UP))


def _pairs(pairs: Sequence[tuple[str, str]]) -> Iterator[tuple[Code, Code]]:
    for name, description in pairs:
        yield text(name), text(_one_line(description))


def _failures(operation: Operation, known: Shown) -> Iterator[Failing]:
    """The documented failures, and those that any call may have."""
    for case in operation.errors:
        error = known.errors.get(case.exception)
        name = case.exception
        status = "any other" if case.status == "default" else case.status
        yield Failing(
            status=text(status),
            exception=code(name) if error is None else _error_link(name),
            text=text(_one_line(case.description or "")),
            codes=tuple(_coded(case.codes, operation, known)),
            remedy=text("" if error is None else remedy_in(error, operation)),
        )


def _coded(
    codes: Sequence[tuple[str, str]], operation: Operation, known: Shown
) -> Iterator[tuple[Code, Code, Code]]:
    """Error codes with their meanings, and what to do after the exception that each raises."""
    for name, meaning in codes:
        error = known.coded.get(name)
        remedy = "" if error is None else f"{error.name}: {remedy_in(error, operation)}"
        yield code(name), text(_one_line(meaning)), text(remedy)


def _error_link(name: str) -> Code:
    return link(name, f"{_UP}errors.md#{name}")


def _program(about: Documentation, lines: Sequence[str], known: Shown) -> list[str]:
    """A whole program with a call."""
    package, client = known.package, known.package.client.name
    imports = (
        ["from pathlib import Path", ""] if "Path" in about.example_classes else []
    )
    names = sorted({client, *about.example_classes} - {"Path"})
    imports += _import(package.name, names)
    head = f"with {package.readme.construct} as client:"
    return [*imports, "", head, *(f"    {line}" for line in lines)]


def _import(package: str, names: Sequence[str]) -> list[str]:
    line = f"from {package} import {', '.join(names)}"
    if len(line) <= _WIDTH:
        return [line]
    return [f"from {package} import (", *(f"    {name}," for name in names), ")"]


def _loop(lines: Sequence[str], name: str, iterator: str) -> list[str]:
    """The example of a list, as a loop over its items."""
    first = lines[0].replace(f".{name}(", f".{iterator}(", 1)
    *before, last = [first, *lines[1:]]
    looped = [*before, f"{last}:"]
    return [f"for item in {looped[0]}", *looped[1:], "    print(item)"]


def _one_line(plain: str) -> str:
    return " ".join(plain.split())
