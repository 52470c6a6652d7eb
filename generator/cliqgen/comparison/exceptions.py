"""Changes for callers who catch exceptions."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from cliqgen.comparison.finding import Finding
from cliqgen.comparison.snapshot import Snapshot
from cliqgen.comparison.wording import same_words
from cliqgen.ir.api import Api
from cliqgen.surface.members import ErrorClass

#: The exception for a status or code without a class of its own.
_FAMILY = "the class of its family"


def compare_exceptions(old: Snapshot, new: Snapshot) -> Iterator[Finding]:
    """Compare classes that are removed, added or rebased, and the exceptions of statuses."""
    before, after = old.surface.errors, new.surface.errors
    renamed = {f"{old.surface.client}Error": f"{new.surface.client}Error"}
    for name, error in before.items():
        other = renamed.get(name, name)
        if other not in after:
            yield Finding("exception-removed", name, f"{name} is gone")
            continue
        if other != name:
            message = f"{name} is now called {other}"
            yield Finding("exception-renamed", name, message, counterpart=other)
            continue
        lost = _caught_by(name, before) - _caught_by(other, after) - set(renamed)
        if lost:
            message = f"{name} is no longer caught by {', '.join(sorted(lost))}"
            yield Finding("exception-rebased", name, message)
        if not same_words(error.documentation, after[other].documentation):
            message = f"the docstring of {name} differs"
            yield Finding("documentation-changed", name, message)
    for name in after:
        if name not in before and name not in renamed.values():
            yield Finding("exception-added", name, f"{name} is new")
    yield from _raised(old.api, new.api)


def _caught_by(name: str, classes: Mapping[str, ErrorClass]) -> set[str]:
    """All bases of a class."""
    bases: set[str] = set()
    pending = [name]
    while pending:
        for base in classes[pending.pop()].bases:
            if base not in bases:
                bases.add(base)
                pending.append(base)
    return bases


def _raised(old: Api, new: Api) -> Iterator[Finding]:
    """Statuses and codes that raise another class, if both classes exist on both sides."""
    before, after = _table(old), _table(new)
    kept = {e.name for e in old.error_classes} & {e.name for e in new.error_classes}
    for key in sorted({*before, *after}):
        names = {before.get(key, _FAMILY), after.get(key, _FAMILY)}
        if len(names) > 1 and names <= {*kept, _FAMILY}:
            message = f"{key} raises {after.get(key, _FAMILY)} "
            message += f"instead of {before.get(key, _FAMILY)}"
            yield Finding("exception-changed", key, message)


def _table(api: Api) -> dict[str, str]:
    statuses = {f"status {e.status}": e.name for e in api.error_classes}
    codes = {f"code {code}": e.name for e in api.error_classes for code in e.codes}
    return {**statuses, **codes}
