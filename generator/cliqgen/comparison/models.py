"""Changes for callers who construct and read models.

Callers construct what they send and read what they receive. A model for both must keep
both; if one occurs only in responses, a change of its construction is only a warning, since
nothing but the callers' own tests constructs it.
"""

from __future__ import annotations

from collections.abc import Iterator

from cliqgen.comparison.correspondence import Correspondence
from cliqgen.comparison.finding import Finding
from cliqgen.comparison.snapshot import Snapshot
from cliqgen.comparison.surface_types import SurfaceTypes
from cliqgen.comparison.wording import same_words
from cliqgen.ir.data import ObjectModel
from cliqgen.surface.members import Alias, Attribute, ModelClass
from cliqgen.surface.types import have_same_variants


class ModelComparer:
    """Compares the classes and aliases of two surfaces."""

    def __init__(self, old: Snapshot, new: Snapshot, renamed: Correspondence) -> None:
        self._old, self._new, self._renamed = old, new, renamed
        self._types = SurfaceTypes(old, new, renamed)
        self._old_models, self._new_models = old.models, new.models

    def findings(self) -> Iterator[Finding]:
        """All changes, name by name."""
        before, after = _named(self._old), _named(self._new)
        for name, old in before.items():
            other = self._renamed.models.get(name, name)
            if name != other:
                yield self._finding(
                    "model-renamed", name, other, f"{name} is now {other}"
                )
            new = after.get(other)
            if new is None:
                yield self._finding("model-removed", name, name, f"{name} is gone")
            elif isinstance(old, ModelClass) and isinstance(new, ModelClass):
                yield from self._model(name, other, old, new)
            elif isinstance(old, Alias) and isinstance(new, Alias):
                yield from self._alias(name, other, old, new)
            else:
                yield self._finding(
                    "model-changed", name, other, _changed_sort(name, new)
                )
        for name in after:
            if name not in before and name not in self._renamed.models.values():
                yield self._finding("model-added", name, name, f"{name} is new")

    def _is_sent(self, name: str) -> bool:
        """Whether callers of the old client constructed it to send it."""
        model = self._old_models.get(name)
        return model is None or model.in_requests

    def _is_read(self, name: str) -> bool:
        model = self._old_models.get(name)
        return model is not None and (model.in_responses or not model.in_requests)

    def _alias(
        self, name: str, other: str, old: Alias, new: Alias
    ) -> Iterator[Finding]:
        accepted = self._types.takes(old.type, new.type)
        expected = self._types.gives(old.type, new.type)
        is_same = accepted and expected and have_same_variants(old.type, new.type)
        is_narrower = not accepted and self._is_sent(name)
        is_wider = not expected and self._is_read(name)
        if not is_same:
            change = f"{name} is {new.type} instead of {old.type}"
            if is_narrower:
                yield self._finding("alias-narrowed", name, other, change)
            if is_wider:
                yield self._finding("alias-widened", name, other, change)
            if not (is_narrower or is_wider):
                yield self._finding("alias-compatible", name, other, change)
                return
        if not same_words(old.documentation, new.documentation):
            yield self._documentation(name, other)

    def _model(
        self, name: str, other: str, old: ModelClass, new: ModelClass
    ) -> Iterator[Finding]:
        if old.base != new.base:
            id_ = "model-opened" if "Open" in new.base else "model-closed"
            change = f"{name} derives from {new.base} instead of {old.base}"
            yield self._finding(id_, name, other, change)
        names = self._renamed_fields(name, other, old, new)
        for field, attribute in old.attributes.items():
            after = names.get(field, field)
            if field in names:
                yield self._field(
                    "field-renamed", name, other, field, after, f"is now called {after}"
                )
            if after in new.attributes:
                yield from self._attribute(
                    name, other, field, after, attribute, new.attributes[after]
                )
            else:
                yield self._field("field-removed", name, other, field, field, "is gone")
        for field, attribute in new.attributes.items():
            if field not in old.attributes and field not in names.values():
                yield from self._added(name, other, field, attribute)
        yield from self._deprecations(name, other)
        documented = {f: a.documentation for f, a in old.attributes.items()}
        if not same_words(old.documentation, new.documentation) or any(
            not same_words(new.attributes[f].documentation, text)
            for f, text in documented.items()
            if f in new.attributes
        ):
            yield self._documentation(name, other)

    def _deprecations(self, name: str, other: str) -> Iterator[Finding]:
        """The model, if it became deprecated, or else those of its fields that did."""
        before, after = self._old_models.get(name), self._new_models.get(other)
        if not isinstance(before, ObjectModel) or not isinstance(after, ObjectModel):
            return
        if after.deprecated and not before.deprecated:
            message = f"{name} is deprecated"
            yield self._finding("model-deprecated", name, other, message)
        deprecated_before = {field.name: field.deprecated for field in before.fields}
        for field in after.fields:
            if field.deprecated and deprecated_before.get(field.name) is False:
                what = "is deprecated"
                yield self._field(
                    "field-deprecated", name, other, field.name, field.name, what
                )

    def _renamed_fields(
        self, name: str, other: str, old: ModelClass, new: ModelClass
    ) -> dict[str, str]:
        """Fields that hold the same property under another name."""
        before, after = self._old_models.get(name), self._new_models.get(other)
        if not isinstance(before, ObjectModel) or not isinstance(after, ObjectModel):
            return {}
        names = {field.wire_name: field.name for field in after.fields}
        return {
            field.name: names[field.wire_name]
            for field in before.fields
            if names.get(field.wire_name, field.name) != field.name
        }

    def _added(
        self, name: str, other: str, field: str, attribute: Attribute
    ) -> Iterator[Finding]:
        if not attribute.required:
            yield self._field("field-added", name, other, field, field, "is new")
        elif self._is_sent(name):
            what = "is new and required"
            yield self._field("field-added-required", name, other, field, field, what)
        else:
            what = "is new, and required on construction"
            yield self._field("construction-changed", name, other, field, field, what)

    def _attribute(
        self,
        name: str,
        other: str,
        field: str,
        after: str,
        old: Attribute,
        new: Attribute,
    ) -> Iterator[Finding]:
        def finding(kind: str, what: str) -> Finding:
            return self._field(kind, name, other, field, after, what)

        sent, read = self._is_sent(name), self._is_read(name)
        if new.required and not old.required:
            what = "can no longer be omitted on construction"
            yield finding("field-required" if sent else "construction-changed", what)
        elif old.required and not new.required:
            yield finding("field-optional", "may be omitted on construction")
        accepted = self._types.takes(old.type, new.type)
        expected = self._types.gives(old.type, new.type)
        change = f"is {new.type} instead of {old.type}"
        if not accepted:
            yield finding("field-narrowed" if sent else "construction-changed", change)
        if not expected:
            yield finding("field-widened" if read else "field-compatible", change)
        elif accepted and (
            self._types.takes_more(old.type, new.type)
            or not have_same_variants(old.type, new.type)
        ):
            yield finding("field-compatible", change)

    def _documentation(self, name: str, other: str) -> Finding:
        message = f"the documentation of {name} differs"
        return self._finding("documentation-changed", name, other, message)

    def _finding(self, kind: str, name: str, other: str, message: str) -> Finding:
        return Finding(
            kind,
            name,
            message,
            self._old.place(name),
            self._new.place(other),
            counterpart=None if name == other else other,
        )

    def _field(
        self, kind: str, name: str, other: str, field: str, after: str, what: str
    ) -> Finding:
        return Finding(
            kind,
            f"{name}.{field}",
            f"{field} of {name} {what}",
            self._old.place(name, field),
            self._new.place(other, after),
            counterpart=None if (name, field) == (other, after) else f"{other}.{after}",
        )


def _changed_sort(name: str, new: ModelClass | Alias) -> str:
    what = "a class" if isinstance(new, ModelClass) else "an alias"
    return f"{name} is now {what}"


def _named(side: Snapshot) -> dict[str, ModelClass | Alias]:
    return {**side.surface.models, **side.surface.aliases}
