"""The docstring of a method: what it does and costs, takes, returns and raises."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from cliqgen.ir.api import ErrorCase, Operation
from cliqgen.ir.data import Model
from cliqgen.python.arguments import Argument
from cliqgen.python.code import Code, docstring
from cliqgen.python.examples import example_call
from cliqgen.python.notes import duration, sentences
from cliqgen.python.plans import Documentation
from cliqgen.python.prose import (
    first_sentence,
    items,
    one_line,
    quoted,
    rest_of,
    section,
    wrap,
)

#: The type of each success, and its description.
Returns = Sequence[tuple[Code, str]]

_INDENT = 8
#: The base of the exceptions of all statuses.
ANY_STATUS = "APIStatusError"


def method_documentation(
    operation: Operation,
    arguments: list[Argument],
    returns: tuple[Returns, Returns],
    failures: Mapping[str, Code],
    models: Mapping[str, Model],
) -> Documentation:
    """What there is to say about a method, for its docstrings and for a reference.

    `returns` has for the synchronous and the asynchronous method the type of each success
    with its description, `failures` the types of documented error bodies by status.
    """
    summary = first_sentence(operation.summary or operation.description)
    request = f"{operation.method} {operation.path}"
    plain, asynchronous = returns
    classes: set[str] = set()
    example, async_example = (
        tuple(example_call(operation, arguments, models, classes, is_async=is_async))
        for is_async in (False, True)
    )
    return Documentation(
        summary=summary or f"Send `{request}`.",
        description=rest_of(operation.description, summary),
        request=request,
        tells_request=bool(summary),
        facts=tuple(_facts(operation)),
        arguments=tuple((a.name, a.documentation) for a in arguments),
        declarations=tuple(a.declaration for a in arguments),
        positionals=sum(a.positional for a in arguments),
        returns=tuple(plain),
        async_returns=tuple(asynchronous),
        headers=tuple(_headers(operation)),
        raises=tuple(_raises(operation, failures)),
        codes=tuple((f"`{c}`", sentences(text)) for c, text in operation.error_codes),
        example=example,
        async_example=async_example,
        example_classes=tuple(sorted(classes)),
    )


def method_docstrings(documentation: Documentation) -> tuple[Code, Code]:
    """The docstrings of the synchronous and the asynchronous method."""
    request = f"Sends `{documentation.request}`." if documentation.tells_request else ""
    before = [
        wrap(documentation.summary, _INDENT),
        wrap(documentation.description, _INDENT),
        [
            part
            for line in (request, *documentation.facts)
            for part in wrap(line, _INDENT)
        ],
        section("Args", documentation.arguments, _INDENT),
    ]
    after = [
        items("Response headers", documentation.headers, _INDENT),
        section("Raises", documentation.raises, _INDENT),
        items("Error codes", documentation.codes, _INDENT),
    ]

    def joined(types: Returns, lines: Sequence[str]) -> Code:
        example = ["Example::", "", *(f"    {line}" for line in lines)]
        sections = [*before, _returns(types), *after, example]
        text = "\n\n".join("\n".join(lines) for lines in sections if lines)
        return docstring(text, _INDENT)

    plain = joined(documentation.returns, documentation.example)
    return plain, joined(documentation.async_returns, documentation.async_example)


def rate_sentence(operation: Operation) -> str:
    """`30 calls per minute, then locked for 10 minutes.`"""
    limit = operation.rate_limit
    if limit is None:
        return ""
    text = f"{limit.requests} calls per {duration(limit.period)}"
    if limit.lock is not None:
        text += f", then locked for {duration(limit.lock)}"
    return text + "."


def _facts(operation: Operation) -> list[str]:
    """What it takes to call a method, and how it is called."""
    lines: list[str] = []
    scopes = " or ".join(
        " with ".join(f"`{scope}`" for scope in choice) for choice in operation.scopes
    )
    if scopes:
        lines.append(f"Scope: {scopes}.")
    if operation.rate_limit is not None:
        lines.append(f"Limit: {rate_sentence(operation)}")
    lines += _page_facts(operation)
    if operation.deprecated:
        lines.append("Deprecated.")
    return lines


def _page_facts(operation: Operation) -> list[str]:
    """How to get the other pages of a list, manually and by iterating."""
    pagination, paging = operation.pagination, operation.paging
    lines: list[str] = []
    if pagination is not None and pagination.response and pagination.request:
        lines.append(
            f"One call is one page; pass `{pagination.response}` of the response"
            f" as `{pagination.request}` to get the next one."
        )
    elif paging is not None:
        lines.append("One call is one page.")
    if paging is not None:
        lines.append(f"`{paging.name}` iterates over the items of all pages.")
    return lines


def _returns(types: Returns) -> list[str]:
    """The section about return values; empty if no success returns anything."""
    if all(type_ == "None" for type_, _ in types):
        return []
    texts = [
        f"{quoted(type_)}: {sentences(text)}" if text else f"{quoted(type_)}."
        for type_, text in types
    ]
    if len(texts) == 1:
        lines = wrap(texts[0], _INDENT + 4, hanging=4)
    else:
        lines = ["One of the following.", ""]
        for text in texts:
            lines += wrap(f"- {text}", _INDENT + 4)
    return ["Returns:", *(f"    {line}".rstrip() for line in lines)]


def _headers(operation: Operation) -> list[tuple[str, str]]:
    """The header fields of responses, which `with_response` and exceptions give access to."""
    fields: dict[str, str | None] = {}
    for result in operation.results:
        for name, description in result.headers:
            fields[name] = fields.get(name) or description
    failing: dict[str, list[str]] = {}
    for case in operation.errors:
        for name, description in case.headers:
            if name not in fields or name in failing:
                failing.setdefault(name, []).append(case.status)
                fields[name] = fields.get(name) or description
    return [
        (
            f"`{one_line(name)}`",
            sentences(
                text, f"With {', '.join(failing[name])}" if name in failing else ""
            ),
        )
        for name, text in fields.items()
    ]


def _raises(
    operation: Operation, failures: Mapping[str, Code]
) -> list[tuple[str, str]]:
    """The exceptions that carry error codes, then one line for all documented statuses."""
    cases = operation.errors
    if len({case.exception for case in cases}) == 1:
        statuses = _statuses(cases, failures, with_codes=True)
        return [(cases[0].exception, f"{statuses}.")]
    coded: dict[str, list[str]] = {}
    for case in cases:
        if case.codes:
            coded.setdefault(case.exception, []).append(_coded(case))
    entries = [(name, f"{'; '.join(texts)}.") for name, texts in coded.items()]
    if cases:
        statuses = _statuses(cases, failures, with_codes=False)
        entries.append((ANY_STATUS, f"{statuses}."))
    return entries


def _statuses(
    cases: Sequence[ErrorCase], failures: Mapping[str, Code], *, with_codes: bool
) -> str:
    """`400, 401; `model` is Problem`, the statuses by the type of their body."""
    groups: dict[Code | None, list[str]] = {}
    for case in cases:
        text = _coded(case) if with_codes else _status(case)
        groups.setdefault(failures.get(case.status), []).append(text)
    if len(groups) == 1:
        ((type_, statuses),) = groups.items()
        model = "" if type_ is None else f"; `model` is `{type_}`"
        return f"{', '.join(statuses)}{model}"
    return "; ".join(
        ", ".join(statuses) + ("" if type_ is None else f" (`model` is `{type_}`)")
        for type_, statuses in groups.items()
    )


def _coded(case: ErrorCase) -> str:
    codes = "".join(f", `{code}`" for code, _ in case.codes)
    return f"{_status(case)}{codes}"


def _status(case: ErrorCase) -> str:
    return "any other status" if case.status == "default" else case.status
