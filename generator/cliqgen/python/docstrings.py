"""The docstring of a method: what it does and costs, takes, returns and raises."""

from __future__ import annotations

from collections.abc import Mapping

from cliqgen.ir.data import Model
from cliqgen.ir.model import Operation
from cliqgen.python.arguments import Argument
from cliqgen.python.code import Code, docstring
from cliqgen.python.examples import example_call
from cliqgen.python.notes import duration, sentences
from cliqgen.python.prose import first_sentence, one_line, rest_of, section, wrap

#: The type of each success, and what the description says about it.
Returns = list[tuple[Code, str]]

_INDENT = 8


def method_docstrings(
    operation: Operation,
    arguments: list[Argument],
    returns: tuple[Returns, Returns],
    failures: Mapping[str, Code],
    models: Mapping[str, Model],
) -> tuple[Code, Code]:
    """The docstrings of the synchronous and the asynchronous method.

    `returns` pairs for either the type of each success with what the description says
    about it, `failures` has the types of described error bodies by status.
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
    """How to get at the other pages of a list, by hand and by walking."""
    stated, paging = operation.pagination, operation.paging
    lines: list[str] = []
    if stated is not None and stated.response and stated.request:
        lines.append(
            f"One call is one page; pass `{stated.response}` of the answer"
            f" as `{stated.request}` to get the next one."
        )
    elif paging is not None:
        lines.append("One call is one page.")
    if paging is not None:
        lines.append(f"`{paging.name}` walks over all pages.")
    return lines


def _returns(types: list[tuple[Code, str]]) -> list[str]:
    """What each success returns; nothing to say where all of them return nothing."""
    if all(kind == "None" for kind, _ in types):
        return []
    lines: list[str] = []
    for kind, text in types:
        described = f"{kind}: {sentences(text)}" if text else f"{kind}."
        first, *rest = wrap(described, _INDENT + 4, hanging=4)
        lines += [first, *rest]
    return ["Returns:", *(f"    {line}" for line in lines)]


def _headers(operation: Operation) -> list[str]:
    """The header fields of answers: `with_response` and exceptions give access to them."""
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
    return section("Response headers", entries, _INDENT)


def _raises(operation: Operation, failures: Mapping[str, Code]) -> list[str]:
    types = set(failures.values())
    is_uniform = len(types) == 1 and len(failures) == len(operation.errors)
    entries: dict[str, list[str]] = {}
    for case in operation.errors:
        codes = "".join(f", `{code}`" for code, _ in case.codes)
        status = "any other status" if case.status == "default" else case.status
        if case.status in failures and not is_uniform:
            status += f" (`model` is {failures[case.status]})"
        entries.setdefault(case.exception, []).append(f"{status}{codes}")
    lines = section(
        "Raises",
        [(name, f"{'; '.join(cases)}.") for name, cases in entries.items()],
        _INDENT,
    )
    if is_uniform:
        lines += ["", *wrap(f"The `model` of an exception is {types.pop()}.", _INDENT)]
    return lines


def _codes(operation: Operation) -> list[str]:
    return section(
        "Error codes",
        [(f"`{code}`", sentences(meaning)) for code, meaning in operation.error_codes],
        _INDENT,
    )


def _example(
    operation: Operation,
    arguments: list[Argument],
    models: Mapping[str, Model],
    is_async: bool,
) -> list[str]:
    lines = example_call(operation, arguments, models, is_async=is_async)
    return ["Example:", *(f"    {line}" for line in lines)]
