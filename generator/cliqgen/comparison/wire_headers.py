"""Changes of responses beside the types of their bodies: headers, and rules of the body."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from cliqgen.comparison.wire_rules import changed_rules
from cliqgen.ir.api import ResponseDetails, ResponseHeader

ValueTypes = frozenset[tuple[str, str]]


def changed_details(
    old: Iterable[ResponseDetails], new: Iterable[ResponseDetails]
) -> Iterator[tuple[str, str]]:
    """The id and the message of each change of responses that both sides have."""
    after = {details.status: details for details in new}
    for before in old:
        if before.status not in after:
            continue
        response = after[before.status]
        yield from _headers(before, response)
        for how, what in changed_rules(before.rules, response.rules):
            rule = "default" if how == "default" else "rule"
            yield f"response-{rule}-changed", f"the body of {before.status} {what}"


def _headers(old: ResponseDetails, new: ResponseDetails) -> Iterator[tuple[str, str]]:
    before = {header.name.lower(): header for header in old.headers}  # RFC 9110, 5.1
    after = {header.name.lower(): header for header in new.headers}
    for name, header in before.items():
        about = f"the header {header.name} of {old.status}"
        if name in after:
            yield from _header(about, header, after[name])
        elif header.required:
            yield "response-header-removed", f"{about} is gone"
        else:
            yield "response-header-unsure-removed", f"{about} is gone"
    for name, header in after.items():
        if name not in before:
            about = f"the header {header.name} of {old.status}"
            yield "response-header-added", f"{about} is new"


def _header(
    about: str, old: ResponseHeader, new: ResponseHeader
) -> Iterator[tuple[str, str]]:
    if old.required and not new.required:
        yield "response-header-optional", f"{about} may be missing"
    elif new.required and not old.required:
        yield "response-header-required", f"{about} always comes"
    if old.value_types == new.value_types or not old.value_types or not new.value_types:
        return  # unknown if one side does not document it
    how = "narrowed" if _holds(old.value_types, new.value_types) else "changed"
    change = f"is {_shown(new.value_types)} instead of {_shown(old.value_types)}"
    yield f"response-header-{how}", f"{about} {change}"


def _holds(wide: ValueTypes, narrow: ValueTypes) -> bool:
    """Whether all values of some types are values of others."""
    return all(
        (name, detail) in wide
        or (name, "") in wide
        or (name == "integer" and ("number", "") in wide)
        for name, detail in narrow
    )


def _shown(types: ValueTypes) -> str:
    shown = (f"{name} ({detail})" if detail else name for name, detail in types)
    return " or ".join(sorted(shown))
