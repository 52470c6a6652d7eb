"""Changes of operations on the wire."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cached_property

from msgspec import Struct

from cliqgen.comparison.alike import Alike
from cliqgen.comparison.description import label, wire_operations
from cliqgen.comparison.finding import Finding
from cliqgen.comparison.snapshot import Snapshot
from cliqgen.comparison.wire_access import (
    asks_for_more,
    compare_access,
    schemes_of,
)
from cliqgen.comparison.wire_headers import changed_details
from cliqgen.comparison.wire_rules import changed_rules, rule_kind
from cliqgen.comparison.wire_types import WireTypes, tightened
from cliqgen.ir.api import Body, Operation, Parameter, Result
from cliqgen.ir.types import Type, union
from cliqgen.source.document import Node


def compare_operations(
    old: Snapshot, new: Snapshot, types: WireTypes, alike: Alike
) -> Iterator[Finding]:
    """Compare operations, their parameters, bodies and responses; and the servers."""
    before, after = wire_operations(old), wire_operations(new)
    moved = _moved(before, after)
    for key, variants in before.items():
        operation = variants[0]
        if key in after:
            both = {operation.id for operation in (*variants, *after[key])}
            if both <= alike.operations:
                continue
            yield from _Pair(variants, after[key], types).findings()
        elif key in moved:
            other = moved[key]
            message = f"{label(operation)} is now {label(other)}"
            yield _finding(
                "operation-moved",
                operation,
                message,
                operation.node,
                other.node,
                label(other),
            )
        else:
            message = f"{label(operation)} is gone"
            yield _finding(
                "operation-removed", operation, message, operation.node, None
            )
    arrived = {id(operation) for operation in moved.values()}
    for key, (operation, *_) in after.items():
        if key not in before and id(operation) not in arrived:
            message = f"{label(operation)} is new"
            yield _finding("operation-added", operation, message, None, operation.node)
    yield from compare_access(old, new, types)


def _moved(
    before: dict[str, tuple[Operation, ...]], after: dict[str, tuple[Operation, ...]]
) -> dict[str, Operation]:
    """Operations that kept their id and nothing else."""
    come = {
        _operation_id(operation): operation
        for key, (operation, *_) in after.items()
        if key not in before
    }
    come.pop(None, None)
    return {
        key: come[identity]
        for key, (operation, *_) in before.items()
        if key not in after and (identity := _operation_id(operation)) in come
    }


def _operation_id(operation: Operation) -> str | None:
    node = operation.node.get("operationId")
    return node.value if node and isinstance(node.value, str) else None


class _Pair(Struct, frozen=True, dict=True):
    """One operation in both descriptions, in its variants."""

    before: tuple[Operation, ...]
    after: tuple[Operation, ...]
    types: WireTypes

    @cached_property
    def old(self) -> Operation:
        """The first variant that both sides have."""
        kept = {operation.id for operation in self.after}
        return next((o for o in self.before if o.id in kept), self.before[0])

    @cached_property
    def new(self) -> Operation:
        same = (o for o in self.after if o.id == self.old.id)
        return next(same, self.after[0])

    def findings(self) -> Iterator[Finding]:
        if self.new.deprecated and not self.old.deprecated:
            yield self._finding("operation-deprecated", "is deprecated")
        elif self.old.deprecated and not self.new.deprecated:
            yield self._finding("operation-restored", "is no longer deprecated")
        schemes = schemes_of(self.types.old), schemes_of(self.types.new)
        if asks_for_more(self.old, self.new, schemes):
            yield self._finding("security-narrowed", "requires other credentials")
        elif asks_for_more(self.new, self.old, (schemes[1], schemes[0])):
            yield self._finding("security-widened", "accepts other credentials as well")
        if self.old.server != self.new.server:
            yield self._finding("operation-server", "has another server")
        if _constants(self.old) != _constants(self.new):
            yield self._finding("request-constants", "sends other fixed values")
        yield from self._parameters()
        yield from self._body()
        yield from self._responses()

    def _parameters(self) -> Iterator[Finding]:
        before, after = _by_place(self.old), _by_place(self.new)
        for key, parameter in before.items():
            if key in after:
                yield from self._parameter(parameter, after[key])
            else:
                what = f"no longer takes the {_label(parameter)}"
                yield self._finding(
                    "request-parameter-removed", what, parameter.node, self.new.node
                )
        for key, parameter in after.items():
            if key not in before:
                required = "-required" if parameter.required else ""
                how = "requires" if parameter.required else "takes"
                yield self._finding(
                    f"request-parameter-added{required}",
                    f"{how} a new {_label(parameter)}",
                    self.old.node,
                    parameter.node,
                )

    def _parameter(self, old: Parameter, new: Parameter) -> Iterator[Finding]:
        def finding(kind: str, what: str) -> Finding:
            return self._finding(
                f"request-{kind}", f"{_label(old)} {what}", old.node, new.node
            )

        if new.required and not old.required:
            yield finding("parameter-required", "is required")
        elif old.required and not new.required:
            yield finding("parameter-optional", "is optional")
        if (old.style, old.explode, old.as_json) != (
            new.style,
            new.explode,
            new.as_json,
        ):
            yield finding("parameter-style", f"is written in style {new.style}")
        before, after = self.types.shown(old.type, new.type)
        change = f"is {after} instead of {before}"
        if not self.types.takes(old.type, new.type):
            yield finding("parameter-narrowed", change)
        elif not self.types.gives(old.type, new.type):
            yield finding("parameter-widened", change)
        for limit in tightened(old.limits, new.limits):
            yield finding("limit-tightened", f"has {limit}")
        for limit in tightened(new.limits, old.limits):
            yield finding("limit-loosened", f"had {limit}")
        for how, what in changed_rules(old.rules, new.rules):
            yield finding(rule_kind(how), what)

    def _body(self) -> Iterator[Finding]:
        old, new = self.old.body, self.new.body
        if old is None and new is not None:
            required = "-required" if new.required else ""
            yield self._finding(
                f"request-body-added{required}",
                "requires a body" if new.required else "takes a body",
                self.old.node,
                new.node,
            )
        elif old is not None and new is None:
            yield self._finding(
                "request-body-removed",
                "no longer takes a body",
                old.node,
                self.new.node,
            )
        elif old is not None and new is not None:
            yield from self._bodies(old, new)

    def _bodies(self, old: Body, new: Body) -> Iterator[Finding]:
        def finding(kind: str, what: str) -> Finding:
            return self._finding(kind, what, old.node, new.node)

        if new.required and not old.required:
            yield finding("request-body-required", "requires its body")
        elif old.required and not new.required:
            yield finding("request-body-optional", "may be called without a body")
        media_types = _sent_as(self.before), _sent_as(self.after)
        for media_type in sorted(media_types[0] - media_types[1]):
            yield finding("request-media-type-removed", f"no longer takes {media_type}")
        for media_type in sorted(media_types[1] - media_types[0]):
            yield finding("request-media-type-added", f"takes {media_type}")
        encodings_before = dict(old.encodings)
        encodings_after = dict(new.encodings)
        for name in sorted({*encodings_before, *encodings_after}):
            if encodings_before.get(name) != encodings_after.get(name):
                what = f"takes the part {name} in another encoding"
                yield finding("request-encoding-changed", what)
        one, other = _body_type(self.before), _body_type(self.after)
        before, after = self.types.shown(one, other)
        change = f"takes {after} as its body instead of {before}"
        if not self.types.takes(one, other):
            yield finding("request-body-narrowed", change)
        elif not self.types.gives(one, other):
            yield finding("request-body-widened", change)
        for how, what in changed_rules(old.rules, new.rules):
            yield finding(f"request-{rule_kind(how)}", f"the body {what}")

    def _responses(self) -> Iterator[Finding]:
        before, after = _successes(self.before), _successes(self.after)
        had_body = any(r.type is not None for rs in before.values() for r in rs)
        if had_body and after and before.keys().isdisjoint({*after, "default"}):
            what = f"responds with {', '.join(sorted(after))} "
            what += f"instead of {', '.join(sorted(before))}"
            yield self._finding("response-status-changed", what)
        for status in sorted(before.keys() - after.keys()):
            yield self._finding("response-removed", f"no longer responds with {status}")
        for status in sorted(after.keys() - before.keys()):
            suffix = self._success(after[status], before) if had_body else "-empty"
            yield self._finding(
                f"response-added{suffix}", f"also responds with {status}"
            )
        for status in sorted(before.keys() & after.keys()):
            yield from self._response(before[status], after[status])
        yield from self._failures()
        for suffix, what in changed_details(
            self.old.response_details, self.new.response_details
        ):
            yield self._finding(suffix, what)

    def _success(
        self, results: tuple[Result, ...], before: dict[str, tuple[Result, ...]]
    ) -> str:
        """The suffix for a new success: whether its body is like that of a previous one."""
        types_before = [r.type for others in before.values() for r in others]
        is_alike = all(
            any(
                type_ is result.type
                or (type_ and result.type and self.types.gives(type_, result.type))
                for type_ in types_before
            )
            for result in results
        )
        return "-alike" if is_alike else ""

    def _failures(self) -> Iterator[Finding]:
        before = {case.status: case.type for case in self.old.errors}
        after = {case.status: case.type for case in self.new.errors}
        for status in sorted(before.keys() - after.keys()):
            yield self._finding(
                "response-failure-removed", f"no longer fails with {status}"
            )
        for status in sorted(after.keys() - before.keys()):
            yield self._finding("response-failure-added", f"may fail with {status}")
        for status in sorted(before.keys() & after.keys()):
            one, other = before[status], after[status]
            if one is not None and (other is None or not self.types.gives(one, other)):
                what = f"fails with {status} and another body"
                yield self._finding("response-failure-changed", what)
            elif other is not None and (
                one is None or not self.types.takes(one, other)
            ):
                what = f"fails with {status} and a body of a narrower type"
                yield self._finding("response-failure-narrowed", what)

    def _response(
        self, before: tuple[Result, ...], after: tuple[Result, ...]
    ) -> Iterator[Finding]:
        """Compare one status, in all its media types."""
        old, new = before[0], after[0]
        if old.type is None or new.type is None:
            if old.type is not new.type:
                is_new = old.type is None
                kind = "response-body-narrowed" if is_new else "response-body-changed"
                what = "a body" if is_new else "no body"
                yield self._finding(kind, f"responds with {old.status} and {what}")
            return
        media_types = _read_as(before), _read_as(after)
        for media_type in sorted(media_types[0] - media_types[1]):
            what = f"no longer responds with {old.status} as {media_type}"
            yield self._finding("response-media-type-removed", what)
        for media_type in sorted(media_types[1] - media_types[0]):
            what = f"responds with {old.status} as {media_type}"
            yield self._finding("response-media-type-added", what)
        one, other = self.types.shown(old.type, new.type)
        change = f"responds with {old.status} and {other} instead of {one}"
        if not self.types.gives(old.type, new.type):
            yield self._finding("response-body-changed", change)
        elif not self.types.takes(old.type, new.type):
            yield self._finding("response-body-narrowed", change)

    def _finding(
        self, kind: str, what: str, old: Node | None = None, new: Node | None = None
    ) -> Finding:
        message = f"{label(self.old)}: {what}"
        return _finding(
            kind,
            self.old,
            message,
            old or self.old.node,
            new or self.new.node,
            label(self.new),
        )


def _finding(
    kind: str,
    operation: Operation,
    message: str,
    old: Node | None,
    new: Node | None,
    counterpart: str | None = None,
) -> Finding:
    symbol = label(operation)
    return Finding(
        kind,
        symbol,
        message,
        None if old is None else old.position,
        None if new is None else new.position,
        counterpart=None if counterpart == symbol else counterpart,
    )


def _by_place(operation: Operation) -> dict[tuple[str, str], Parameter]:
    """Parameters by location and name; those of the path by their order."""
    parameters: dict[tuple[str, str], Parameter] = {}
    paths = sorted(
        (p for p in operation.parameters if p.location == "path"),
        key=lambda p: operation.path.find("{" + p.wire_name + "}"),
    )
    for index, parameter in enumerate(paths):
        parameters["path", str(index)] = parameter
    for parameter in operation.parameters:
        if parameter.location != "path":
            name = parameter.wire_name
            is_header = parameter.location == "header"  # RFC 9110, 5.1
            parameters[parameter.location, name.lower() if is_header else name] = (
                parameter
            )
    return parameters


def _label(parameter: Parameter) -> str:
    return f"{parameter.location} parameter {parameter.wire_name}"


def _constants(operation: Operation) -> tuple[object, ...]:
    """The values that are sent with every call."""
    headers = {name.lower(): value for name, value in operation.constant_headers}
    defaults = {
        p.wire_name: p.default for p in operation.parameters if p.default is not None
    }
    return headers, {**dict(operation.constant_query), **defaults}


def _sent_as(variants: tuple[Operation, ...]) -> set[str]:
    """The media types in which a body may be sent."""
    bodies = [o.body for o in variants if o.body is not None]
    media_types = {body.media_type for body in bodies}
    return media_types.union(*(b.choice.values for b in bodies if b.choice is not None))


def _body_type(variants: tuple[Operation, ...]) -> Type:
    return union(o.body.type for o in variants if o.body is not None)


def _read_as(results: tuple[Result, ...]) -> set[str]:
    return {result.media_type or result.kind for result in results}


def _successes(variants: tuple[Operation, ...]) -> dict[str, tuple[Result, ...]]:
    """The successes by status, each with all its media types."""
    successes: dict[str, tuple[Result, ...]] = {}
    for operation in variants:
        for result in operation.results:
            successes[result.status] = (*successes.get(result.status, ()), result)
    return successes
