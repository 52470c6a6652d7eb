"""Changes for callers of methods and functions.

Code that ran and type-checked before must do so after, or the change is breaking.
"""

from __future__ import annotations

from collections.abc import Iterator

from cliqgen.comparison.correspondence import Correspondence
from cliqgen.comparison.finding import Finding
from cliqgen.comparison.snapshot import Snapshot, Wire
from cliqgen.comparison.surface_types import SurfaceTypes
from cliqgen.comparison.wording import same_words
from cliqgen.ir.api import Operation
from cliqgen.surface.members import Argument, Function
from cliqgen.surface.types import Named, Type, have_same_variants

_NOTHING = Named("None")


class CallComparer:
    """Compares the functions of two surfaces."""

    def __init__(self, old: Snapshot, new: Snapshot, renamed: Correspondence) -> None:
        self._old, self._new, self._renamed = old, new, renamed
        self._types = SurfaceTypes(old, new, renamed)
        self._old_calls, self._new_calls = old.calls, new.calls

    def findings(self) -> Iterator[Finding]:
        """All changes, method by method."""
        old, new = self._old.surface.functions, self._new.surface.functions
        clients = self._client_names()
        for call, function in old.items():
            other = clients.get(call, call)
            if other in new:
                yield from self._retargeted(call)
                yield from self._function(call, function, new[other])
            elif call in self._renamed.calls:
                renamed = self._renamed.calls[call]
                yield self._finding(
                    "method-renamed", call, f"{call} is now {renamed}", renamed
                )
            else:
                yield self._finding("method-removed", call, f"{call} is gone")
        expected = {*old, *clients.values(), *self._renamed.calls.values()}
        for call in new:
            if call not in expected:
                yield self._finding("method-added", call, f"{call} is new")

    def _client_names(self) -> dict[str, str]:
        """The client classes, which may have been renamed."""
        old, new = self._old.surface.client, self._new.surface.client
        return {old: new, f"Async{old}": f"Async{new}"}

    def _retargeted(self, call: str) -> Iterator[Finding]:
        """A name that now calls what another name called before, or the reverse."""
        if call not in self._old_calls or call not in self._new_calls:
            return
        before, after = self._old_calls[call], self._new_calls[call]
        if before[0] == after[0]:
            return
        still = {identity for identity, _ in self._new_calls.values()}
        if before[0] in still:
            one, other = before[1], after[1]
            yield self._finding(
                "method-retargeted",
                call,
                f"{call} sends {other.method} {other.path} "
                f"and no longer {one.method} {one.path}",
            )

    def _function(self, call: str, old: Function, new: Function) -> Iterator[Finding]:
        names = self._renamed_arguments(call, old, new)
        before = {argument.name: argument for argument in old.arguments}
        after = {argument.name: argument for argument in new.arguments}
        for name, argument in before.items():
            other = names.get(name, name)
            if name in names:
                yield self._argument(
                    "argument-renamed", call, name, other, f"is now called {other}"
                )
            if other in after:
                yield from self._argument_change(call, argument, after[other])
            else:
                yield self._argument("argument-removed", call, name, name, "is gone")
        for name, argument in after.items():
            if name not in before and name not in names.values():
                required = "-required" if argument.required else ""
                how = "is new and required" if argument.required else "is new"
                yield self._argument(f"argument-added{required}", call, name, name, how)
        yield from self._order(call, old, new, names)
        yield from self._result(call, old.result, new.result)
        yield from self._announcements(call)
        if not same_words(old.documentation, new.documentation):
            yield self._finding(
                "documentation-changed", call, f"the docstring of {call} differs"
            )

    def _announcements(self, call: str) -> Iterator[Finding]:
        """Changes of the docstring: documented exceptions, and deprecations."""
        if call not in self._old_calls or call not in self._new_calls:
            return
        old, new = self._old_calls[call][1], self._new_calls[call][1]
        yield from self._failures(call, old, new)
        yield from self._scopes(call, old, new)
        if new.deprecated and not old.deprecated:
            yield self._finding("method-deprecated", call, f"{call} is deprecated")
        before = self._old.deprecated_arguments(old)
        for name in sorted(self._new.deprecated_arguments(new) - before):
            if name in self._old.wires(old):
                yield self._argument(
                    "argument-deprecated", call, name, name, "is deprecated"
                )

    def _failures(self, call: str, old: Operation, new: Operation) -> Iterator[Finding]:
        before = {case.status: case.exception for case in old.errors}
        after = {case.status: case.exception for case in new.errors}
        for status in sorted(after.keys() - before.keys()):
            message = f"{call} may raise {after[status]} for {status}"
            yield self._finding("failure-added", call, message)
        for status in sorted(before.keys() - after.keys()):
            message = f"{call} no longer documents {before[status]} for {status}"
            yield self._finding("failure-removed", call, message)

    def _scopes(self, call: str, old: Operation, new: Operation) -> Iterator[Finding]:
        before = {scope for scopes in old.scopes for scope in scopes}
        after = {scope for scopes in new.scopes for scope in scopes}
        for scope in sorted(after - before):
            message = f"{call} requires the scope {scope}"
            yield self._finding("scope-added", call, message)
        for scope in sorted(before - after):
            message = f"{call} no longer requires the scope {scope}"
            yield self._finding("scope-removed", call, message)

    def _renamed_arguments(
        self, call: str, old: Function, new: Function
    ) -> dict[str, str]:
        """Arguments that are sent where an argument of another name was sent."""
        if call not in self._old_calls or call not in self._new_calls:
            return {}
        before = self._old.wires(self._old_calls[call][1])
        after = self._new.wires(self._new_calls[call][1])
        arguments = {argument.name for argument in new.arguments}
        places: dict[Wire, str] = {w: n for n, w in after.items() if n in arguments}
        return {
            argument.name: places[wire]
            for argument in old.arguments
            if (wire := before.get(argument.name)) in places
            and places[wire] != argument.name
        }

    def _argument_change(
        self, call: str, old: Argument, new: Argument
    ) -> Iterator[Finding]:
        def finding(kind: str, what: str) -> Finding:
            return self._argument(kind, call, old.name, new.name, what)

        if new.is_keyword and not old.is_keyword:
            yield finding("argument-keyword", "must be passed by keyword")
        elif old.is_keyword and not new.is_keyword:
            yield finding("argument-positional", "may be passed by position")
        if new.required and not old.required:
            yield finding("argument-required", "can no longer be omitted")
        elif old.required and not new.required:
            yield finding("argument-optional", "may be omitted")
        change = f"takes {new.type} instead of {old.type}"
        if not self._types.takes(old.type, new.type):
            yield finding("argument-narrowed", change)
        elif self._types.takes_more(old.type, new.type):
            yield finding("argument-widened", change)
        elif not have_same_variants(old.type, new.type):
            yield finding("argument-compatible", change)

    def _order(
        self, call: str, old: Function, new: Function, names: dict[str, str]
    ) -> Iterator[Finding]:
        """Report positional arguments that are kept but moved."""
        before = [names.get(name, name) for name in old.positional()]
        after = list(new.positional())
        kept = [name for name in before if name in after]
        if after[: len(kept)] != kept:
            yield self._finding(
                "argument-moved",
                call,
                f"the positional arguments of {call} are {', '.join(after)} "
                f"instead of {', '.join(before)}",
            )

    def _result(self, call: str, old: Type, new: Type) -> Iterator[Finding]:
        if call in self._client_names():
            return
        change = f"{call} returns {new} instead of {old}"
        if old == _NOTHING and new != _NOTHING:
            yield self._finding("result-added", call, change)
        elif not self._types.gives(old, new):
            yield self._finding("result-changed", call, change)
        elif self._types.gives_less(old, new):
            yield self._finding("result-compatible", call, change)

    def _finding(
        self, kind: str, call: str, message: str, renamed: str | None = None
    ) -> Finding:
        return Finding(
            kind,
            call,
            message,
            self._old.place(call),
            self._new.place(renamed or call),
            counterpart=renamed,
        )

    def _argument(
        self, kind: str, call: str, name: str, other: str, what: str
    ) -> Finding:
        return Finding(
            kind,
            call,
            f"{name} of {call} {what}",
            self._old.place(call, name),
            self._new.place(call, other),
        )
