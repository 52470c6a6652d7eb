"""Changes of schemas on the wire.

A schema is compared by its use: in requests a change must not refuse what was accepted
before, in responses it must not contain anything that receivers need not expect.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from msgspec import Struct

from cliqgen.comparison.alike import Alike
from cliqgen.comparison.finding import Finding
from cliqgen.comparison.wire_rules import How, changed_rules, rule_kind
from cliqgen.comparison.wire_types import WireTypes, tightened
from cliqgen.ir.data import EnumModel, Field, Model, ObjectModel, UnionModel
from cliqgen.ir.types import AnyJson, ModelRef, Type, references, union
from cliqgen.source.document import Node


def compare_schemas(types: WireTypes, alike: Alike) -> Iterator[Finding]:
    """The properties of objects and the values of enumerations."""
    for key, model in types.old.api.models.items():
        if key in alike.models:
            continue
        other = types.new.api.models.get(types.pairs.get(key, ""))
        if isinstance(model, ObjectModel) and isinstance(other, ObjectModel):
            yield from _Objects(model, other, types).findings()
        elif isinstance(model, EnumModel) and isinstance(other, EnumModel):
            yield from _values(model, other)
        elif isinstance(model, UnionModel) and isinstance(other, UnionModel):
            yield from _variants(model, other, types)
        elif other is not None:
            yield from _changed_sort(model, other, types)


def _values(old: EnumModel, new: EnumModel) -> Iterator[Finding]:
    for value in old.values:
        if value not in new.values:
            message = f"{old.name} no longer has {value!r}"
            yield from _directed("value-removed", old, old.name, message, old, new)
    for value in new.values:
        if value not in old.values:
            message = f"{old.name} has {value!r}"
            yield from _directed("value-added", old, old.name, message, old, new)


def _variants(old: UnionModel, new: UnionModel, types: WireTypes) -> Iterator[Finding]:
    before, after = union(old.variants), union(new.variants)
    one, other = types.shown(before, after)
    message = f"{old.name} is {other} instead of {one}"
    models_before = {
        types.pairs.get(key) for key in _leaves(before, types.old.api.models)
    }
    latter = set(_leaves(after, types.new.api.models))
    lost, come = (
        models_before - latter,
        latter - models_before,
    )  # even if another variant could hold it
    narrower = bool(lost) or not types.takes(before, after)
    wider = bool(come) or not types.gives(before, after)
    if narrower:
        yield from _directed("variants-narrowed", old, old.name, message, old, new)
    if wider:
        yield from _directed("variants-widened", old, old.name, message, old, new)


def _changed_sort(old: Model, new: Model, types: WireTypes) -> Iterator[Finding]:
    """Compare models of different classes, such as a union that was an object."""
    before, after = ModelRef(old.id), ModelRef(new.id)
    message = f"{old.name} is of another type"
    places = (old.node.position, new.node.position)
    for direction in _directions(old):
        is_sent = direction == "request"
        is_compatible = types.takes if is_sent else types.gives
        how = "compatible" if is_compatible(before, after, apart=old.id) else "changed"
        renamed = _renamed(old, new)
        yield Finding(
            f"{direction}-schema-{how}", old.name, message, *places, counterpart=renamed
        )


def _directed(
    kind: str, model: Model, symbol: str, message: str, old: Model, new: Model
) -> Iterator[Finding]:
    for direction in _directions(model):
        yield Finding(
            f"{direction}-{kind}",
            symbol,
            message,
            old.node.position,
            new.node.position,
            counterpart=_renamed(old, new),
        )


def _directions(model: Model) -> list[str]:
    sent = ["request"] if model.in_requests else []
    return [*sent, "response"] if model.in_responses else sent


class _Objects(Struct, frozen=True):
    """One schema in both descriptions."""

    old: ObjectModel
    new: ObjectModel
    types: WireTypes

    def findings(self) -> Iterator[Finding]:
        before = {field.wire_name: field for field in self.old.fields}
        after = {field.wire_name: field for field in self.new.fields}
        for direction in _directions(self.old):
            is_request = direction == "request"
            for name, field in before.items():
                is_part = _is_part(field, direction)
                other = after.get(name)
                if other is None:
                    if is_part:
                        yield self._finding(
                            direction, "removed", field, None, "is gone"
                        )
                elif not is_part and _is_part(other, direction):
                    yield self._added(direction, other)
                elif is_part and not _is_part(other, direction):
                    yield self._withdrawn(direction, field, other)
                elif is_part and is_request:
                    yield from self._sent(field, other)
                elif is_part:
                    yield from self._received(field, other)
            for name, field in after.items():
                if name not in before and _is_part(field, direction):
                    yield self._added(direction, field)
            yield from self._additional(direction)
            yield from self._rules(direction)

    def _added(self, direction: str, field: Field) -> Finding:
        required = direction == "request" and field.required
        kind = "added-required" if required else "added"
        how = "is new and required" if required else "is new"
        return self._finding(direction, kind, field, field, how)

    def _withdrawn(self, direction: str, field: Field, other: Field) -> Finding:
        """A property that became read-only or write-only."""
        if direction == "request":
            what = "is read-only"
            return self._finding(direction, "read-only", field, other, what)
        return self._finding(direction, "removed", field, other, "is write-only")

    def _rules(self, direction: str) -> Iterator[Finding]:
        """Compare the rules of the object as a whole."""
        for how, what in changed_rules(self.old.rules, self.new.rules):
            yield Finding(
                _rule(direction, how),
                self.old.name,
                f"{self.old.name} {what} in {direction}s",
                self.old.node.position,
                self.new.node.position,
                counterpart=_renamed(self.old, self.new),
            )

    def _field_rules(self, direction: str, old: Field, new: Field) -> Iterator[Finding]:
        for how, what in changed_rules(old.rules, new.rules):
            yield Finding(
                _rule(direction, how),
                f"{self.old.name}.{old.wire_name}",
                f"{old.wire_name} of {self.old.name} {what} in {direction}s",
                old.node.position,
                new.node.position,
                counterpart=_renamed(self.old, self.new, old.wire_name),
            )

    def _additional(self, direction: str) -> Iterator[Finding]:
        """Compare additional properties: whether they are allowed, and their type."""
        before, after = _further(self.old), _further(self.new)
        is_request = direction == "request"
        if before is after is None and is_request:
            strict = _refuses(self.old), _refuses(self.new)
            if strict[0] != strict[1]:
                kind = "narrowed" if strict[1] else "widened"
                yield self._about_additional(f"request-additional-{kind}")
            return
        if before is None or after is None:
            kinds = ("widened", "narrowed") if is_request else ("added", "removed")
            if before is not after:
                kind = kinds[after is None]
                yield self._about_additional(f"{direction}-additional-{kind}")
            return
        if not self.types.takes(before, after):
            yield self._about_additional(f"{direction}-additional-narrowed")
        if not self.types.gives(before, after):
            yield self._about_additional(f"{direction}-additional-widened")

    def _about_additional(self, kind: str) -> Finding:
        return Finding(
            kind,
            self.old.name,
            f"the additional properties of {self.old.name} differ",
            self.old.node.position,
            self.new.node.position,
            counterpart=_renamed(self.old, self.new),
        )

    def _sent(self, old: Field, new: Field) -> Iterator[Finding]:
        if new.required and not old.required:
            yield self._finding("request", "required", old, new, "is required")
        elif old.required and not new.required:
            yield self._finding("request", "optional", old, new, "is optional")
        if not self.types.takes(old.type, new.type):
            yield self._finding("request", "narrowed", old, new, self._change(old, new))
        elif not self.types.gives(old.type, new.type):
            yield self._finding("request", "widened", old, new, self._change(old, new))
        for limit in tightened(old.limits, new.limits):
            yield self._limit("tightened", old, new, f"has {limit}")
        for limit in tightened(new.limits, old.limits):
            yield self._limit("loosened", old, new, f"had {limit}")
        yield from self._field_rules("request", old, new)

    def _limit(self, how: str, old: Field, new: Field, what: str) -> Finding:
        return Finding(
            f"request-limit-{how}",
            f"{self.old.name}.{old.wire_name}",
            f"{old.wire_name} of {self.old.name} {what}",
            old.node.position,
            new.node.position,
            counterpart=_renamed(self.old, self.new, old.wire_name),
        )

    def _received(self, old: Field, new: Field) -> Iterator[Finding]:
        # A property that is both read-only and sent is only required in responses, which
        # a class for both directions cannot express.
        if old.required and not new.required and not new.read_only:
            yield self._finding("response", "optional", old, new, "may be missing")
        elif new.required and not old.required:
            yield self._finding("response", "required", old, new, "always comes")
        if not self.types.gives(old.type, new.type):
            yield self._finding("response", "widened", old, new, self._change(old, new))
        elif not self.types.takes(old.type, new.type):
            yield self._finding(
                "response", "narrowed", old, new, self._change(old, new)
            )
        yield from self._field_rules("response", old, new)

    def _change(self, old: Field, new: Field) -> str:
        before, after = self.types.shown(old.type, new.type)
        return f"is {after} instead of {before}"

    def _finding(
        self, direction: str, kind: str, field: Field, new: Field | None, what: str
    ) -> Finding:
        old_node: Node = field.node if field in self.old.fields else self.old.node
        new_node: Node = self.new.node if new is None else new.node
        return Finding(
            f"{direction}-property-{kind}",
            f"{self.old.name}.{field.wire_name}",
            f"{field.wire_name} of {self.old.name} {what} in {direction}s",
            old_node.position,
            new_node.position,
            counterpart=_renamed(self.old, self.new, field.wire_name),
        )


def _is_part(field: Field, direction: str) -> bool:
    """Whether requests or responses have it (OpenAPI 3.1, 4.8.24)."""
    return field.is_sent if direction == "request" else not field.write_only


def _rule(direction: str, how: How) -> str:
    if direction == "request":
        return f"request-{rule_kind(how)}"
    return "response-default-changed" if how == "default" else "response-rule-changed"


def _further(model: ObjectModel) -> Type | None:
    """The type of additional properties; None if the description forbids them."""
    return (model.additional or AnyJson()) if model.is_open else None


def _refuses(model: ObjectModel) -> bool:
    """Whether additional properties are forbidden, rather than undocumented."""
    additional = model.node.get("additionalProperties")
    return additional is not None and additional.value is False


def _leaves(type_: Type, models: Mapping[str, Model]) -> list[str]:
    """The models that a union consists of, through unions inside it."""
    leaves: list[str] = []
    pending = list(references(type_))
    while pending:
        key = pending.pop()
        model = models[key]
        if isinstance(model, UnionModel):
            seen = (*leaves, *pending)
            inner = (r for variant in model.variants for r in references(variant))
            pending += [r for r in inner if r not in seen]
        leaves.append(key)
    return [key for key in leaves if not isinstance(models[key], UnionModel)]


def _renamed(old: Model, new: Model, property: str = "") -> str | None:
    """Its name in the new description; None if that is the same."""
    if old.name == new.name:
        return None
    return f"{new.name}.{property}" if property else new.name
