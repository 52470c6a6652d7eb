"""The docstring of a method: what it does and costs, takes, returns and raises."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from cliqgen.ir.api import ErrorCase, Operation
from cliqgen.ir.data import Model
from cliqgen.python.arguments import Argument
from cliqgen.python.code import Code, docstring
from cliqgen.python.examples import example_call
from cliqgen.python.notes import duration, sentences
from cliqgen.python.prose import (
    first_sentence,
    items,
    one_line,
    rest_of,
    section,
    wrap,
)

#: The type of each success, and its description.
Returns = list[tuple[Code, str]]

_INDENT = 8
#: The base of the exceptions of all statuses.
ANY_STATUS = "APIStatusError"


def method_docstrings(
    operation: Operation,
    arguments: list[Argument],
    returns: tuple[Returns, Returns],
    failures: Mapping[str, Code],
    models: Mapping[str, Model],
) -> tuple[Code, Code]:
    """The docstrings of the synchronous and the asynchronous method.

    `returns` has for either the type of each success with its description, `failures` the
    types of documented error bodies by status.
    """
    summary = first_sentence(operation.summary or operation.description)
    request = f"`{operation.method} {operation.path}`."
    before = [
        wrap(summary or f"Send {request}", _INDENT),
        wrap(rest_of(operation.description, summary), _INDENT),
        _facts(operation, f"Sends {request}" if summary else ""),
        section("Args", [(a.name, a.documentation) for a in arguments], _INDENT),
    ]
    after = [
        _headers(operation),
        _raises(operation, failures),
        _codes(operation),
    ]

    def joined(types: Returns, *, is_async: bool) -> Code:
        example = _example(operation, arguments, models, is_async)
        sections = [*before, _returns(types), *after, example]
        text = "\n\n".join("\n".join(lines) for lines in sections if lines)
        return docstring(text, _INDENT)

    plain, asynchronous = returns
    return joined(plain, is_async=False), joined(asynchronous, is_async=True)


def rate_sentence(operation: Operation) -> str:
    """`30 calls per minute, then locked for 10 minutes.`"""
    limit = operation.rate_limit
    if limit is None:
        return ""
    text = f"{limit.requests} calls per {duration(limit.period)}"
    if limit.lock is not None:
        text += f", then locked for {duration(limit.lock)}"
    return text + "."


def _facts(operation: Operation, request: str) -> list[str]:
    lines = [request]
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
    return [part for line in lines for part in wrap(line, _INDENT)]


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


def _returns(types: list[tuple[Code, str]]) -> list[str]:
    """The section about return values; empty if no success returns anything."""
    if all(type_ == "None" for type_, _ in types):
        return []
    texts = [
        f"{type_}: {sentences(text)}" if text else f"{type_}." for type_, text in types
    ]
    if len(texts) == 1:
        lines = wrap(texts[0], _INDENT + 4, hanging=4)
    else:
        lines = ["One of the following.", ""]
        for text in texts:
            lines += wrap(f"- {text}", _INDENT + 4)
    return ["Returns:", *(f"    {line}".rstrip() for line in lines)]


def _headers(operation: Operation) -> list[str]:
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
    entries = [
        (
            f"`{one_line(name)}`",
            sentences(
                text, f"With {', '.join(failing[name])}" if name in failing else ""
            ),
        )
        for name, text in fields.items()
    ]
    return items("Response headers", entries, _INDENT)


def _raises(operation: Operation, failures: Mapping[str, Code]) -> list[str]:
    """The exceptions that carry error codes, then one line for all documented statuses."""
    cases = operation.errors
    if len({case.exception for case in cases}) == 1:
        statuses = _statuses(cases, failures, with_codes=True)
        entries = [(cases[0].exception, f"{statuses}.")]
        return section("Raises", entries, _INDENT)
    coded: dict[str, list[str]] = {}
    for case in cases:
        if case.codes:
            coded.setdefault(case.exception, []).append(_coded(case))
    entries = [(name, f"{'; '.join(texts)}.") for name, texts in coded.items()]
    if cases:
        statuses = _statuses(cases, failures, with_codes=False)
        entries.append((ANY_STATUS, f"{statuses}."))
    return section("Raises", entries, _INDENT)


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


def _codes(operation: Operation) -> list[str]:
    entries = [(f"`{c}`", sentences(meaning)) for c, meaning in operation.error_codes]
    return items("Error codes", entries, _INDENT)


def _example(
    operation: Operation,
    arguments: list[Argument],
    models: Mapping[str, Model],
    is_async: bool,
) -> list[str]:
    lines = example_call(operation, arguments, models, is_async=is_async)
    return ["Example::", "", *(f"    {line}" for line in lines)]
