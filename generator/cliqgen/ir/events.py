"""Server-sent events as types: only their data, or one of several kinds of events.

A schema describes either the data or the event around them (OpenAPI 3.2, 4.14.4.2). The
fields of an event are `data`, `event`, `id` and `retry` (WHATWG HTML, 9.2.6), so an object
of these describes an event, even in `schema`, where frameworks write it.

If the values of `event` are documented, each kind of event is a model of its own, whose
`data` is the parsed JSON of the event. Otherwise an item of the stream is the data.
"""

from __future__ import annotations

from collections.abc import Mapping

from cliqgen.diagnostics import Diagnostics
from cliqgen.ir.data import EnumModel, Model, NameHint
from cliqgen.ir.hints import component_hint
from cliqgen.ir.schemas import SchemaLowering
from cliqgen.ir.types import (
    ArrayOf,
    MapOf,
    ModelRef,
    Nullable,
    Primitive,
    Type,
    UnionOf,
    union,
    without_null,
)
from cliqgen.openapi.description import MediaType, Missing, Schema
from cliqgen.replacing import replace

_FIELDS = frozenset({"data", "event", "id", "retry", "comment"})
#: The fields beside the data, with their types, which are the same in any event.
_TYPES = {"id": "string", "retry": "integer"}
_RAW = Primitive("event")
#: The attributes that distinguish schemas of one place, beside the parts of `allOf`.
_COMPARED = (
    "ref",
    "types",
    "format",
    "const",
    "enum",
    "properties",
    "items",
    "content",
)
#: The place of an event's schema, if that differs from the schema of its JSON.
EVENT = "&event"


class EventLowering:
    """Lowers the schema of server-sent events.

    Events whose data are not documented are returned as received.
    """

    def __init__(
        self, schemas: SchemaLowering, hint: NameHint, diagnostics: Diagnostics
    ) -> None:
        self._schemas = schemas
        self._hint = hint
        self._diagnostics = diagnostics

    def type_of(self, media: MediaType) -> Type:
        schema = media.item_schema or media.schema
        if schema is None:
            return _RAW
        is_item = media.item_schema is not None
        alternatives = self._schemas.alternatives(schema)
        if not any(_holds_data(merged) for _, merged in alternatives):
            return self._data(schema)
        if all(self._is_event(merged, is_item) for _, merged in alternatives):
            return self._events(alternatives)
        if is_item:
            self._diagnostics.add(
                "stream-item",
                f"the fields of the events in {media.name} are not fully documented",
                schema.node.position,
            )
            return _RAW
        return self._data(schema)

    def _is_event(self, merged: Schema, is_item: bool) -> bool:
        """Whether a schema describes an event; `data` suffices in the schema of an item."""
        names = {name for name, _ in merged.properties}
        if is_item and "data" in names:
            return True
        return bool(names & {"data", "event"}) and names <= _FIELDS

    def _events(self, alternatives: tuple[tuple[Schema, Schema], ...]) -> Type:
        if not any(self._names(merged) for _, merged in alternatives):
            contents = [self._content(merged) for _, merged in alternatives]
            return self._data(_any_of("&data", [c for c in contents if c is not None]))
        if all(self._is_text(merged) for _, merged in alternatives):
            return _RAW  # which has the name and the text of any event
        by_names: dict[tuple[str, ...], list[tuple[Schema, NameHint]]] = {}
        for written, merged in alternatives:
            is_open = any(name == "event" for name, _ in merged.properties)
            names = self._names(merged) or (("other",) if is_open else ("message",))
            by_names.setdefault(names, []).append(self._event(written, merged))
        types: list[Type] = []
        for names, events in by_names.items():
            first, hint = events[0]
            if len(events) > 1:
                first = _any_of("&kinds", [event for event, _ in events])
                hint = self._hint.inner(" ".join(names))
            types.append(self._schemas.type_of(first, hint))
        return union([*map(without_null, types), _RAW])

    def _is_text(self, merged: Schema) -> bool:
        content = self._content(merged)
        if content is None:
            return True
        return set(self._schemas.flattened(content).types) - {"null"} == {
            "string"
        } and (content is dict(merged.properties)["data"])

    def _names(self, merged: Schema) -> tuple[str, ...]:
        """The documented values of `event`; empty if it may be any."""
        event = dict(merged.properties).get("event")
        whole = self._schemas.flattened(event) if event is not None else None
        if whole is None:
            return ()
        values = whole.enum or ()
        values = values if isinstance(whole.const, Missing) else (whole.const,)
        return tuple(value for value in values if isinstance(value, str))

    def _event(self, written: Schema, merged: Schema) -> tuple[Schema, NameHint]:
        """The schema of a kind of event, the same at each use, and its name."""
        hint = self._named(written, merged)
        effective = self._schemas.effective(written)
        whole = self._schemas.flattened(effective)
        if not _says_the_same(whole, merged):  # something is beside the alternatives
            effective, whole = written, merged
            if hint.component is not None:  # so it is more than that component
                hint = self._hint.inner(hint.component)
        elif self._schemas.is_component(effective):
            hint = component_hint(effective)
        event = self._as_object(whole)
        is_own = not _says_the_same(event, whole) or whole.discriminator is not None
        place = (
            effective.node.child(EVENT, effective.node.value)
            if is_own
            else effective.node
        )
        return replace(event, node=place), hint

    def _named(self, written: Schema, merged: Schema) -> NameHint:
        if written.ref is not None:
            return component_hint(self._schemas.resolved(written))
        name = written.title or " ".join(self._names(merged)) or "event"
        return self._hint.inner(name)

    def _as_object(self, merged: Schema) -> Schema:
        """The schema of an event as one JSON object, in which the data are JSON

        as well. If that is the schema itself, one class serves both.
        """
        properties = dict(merged.properties)
        content = self._content(merged)
        if content is not None:
            properties["data"] = content
        names = self._names(merged)
        required = merged.required & {"data", "event"}
        if len(names) == 1:
            required |= {"event"}
            event = self._schemas.flattened(properties["event"])
            if event.const != names[0]:
                properties["event"] = replace(event, const=names[0], enum=None)
        for name, type_ in _TYPES.items():
            if name in properties:
                schema = properties[name]
                types = set(self._schemas.flattened(schema).types) - {"null"}
                if types != {type_}:
                    description = self._schemas.description_of(schema)
                    properties[name] = Schema(
                        schema.node, types=(type_,), description=description
                    )
        return replace(
            merged,
            discriminator=None,
            required=required,
            properties=tuple(properties.items()),
        )

    def _content(self, merged: Schema) -> Schema | None:
        """The schema of the data, or of the JSON that they contain as text."""
        data = dict(merged.properties).get("data")
        if data is None:
            return None
        whole = self._schemas.flattened(data)
        if whole.content is not None:
            return whole.content
        media_type = (whole.media_type or "").partition(";")[0].strip().lower()
        if media_type == "application/json" or media_type.endswith("+json"):
            return Schema(data.node, boolean=True, description=whole.description)
        return data

    def _data(self, schema: Schema) -> Type:
        type_ = self._schemas.type_of(schema, self._hint)
        return type_ if _is_structured(type_, self._schemas.models) else _RAW


def _any_of(word: str, parts: list[Schema]) -> Schema:
    """A schema that is one of several; the same parts always give the same schema."""
    first, *others = parts
    if not others:
        return first
    name = " ".join((word, *(part.key for part in others)))
    return Schema(first.node.child(name, None), any_of=tuple(parts))


def _says_the_same(first: Schema, second: Schema) -> bool:
    """Whether two schemas have the same properties and require the same of them."""
    ours, theirs = dict(first.properties), dict(second.properties)
    return (
        first.required == second.required
        and ours.keys() == theirs.keys()
        and all(_is_same(ours[name], theirs[name]) for name in ours)
    )


def _is_same(first: Schema, second: Schema) -> bool:
    """Whether two schemas are one that was merged twice, see `Composer`."""
    return first is second or (
        first.key == second.key
        and all(getattr(first, name) == getattr(second, name) for name in _COMPARED)
        and len(first.all_of) == len(second.all_of)
        and all(map(_is_same, first.all_of, second.all_of))
    )


def _holds_data(merged: Schema) -> bool:
    return any(name == "data" for name, _ in merged.properties)


def _is_structured(type_: Type, models: Mapping[str, Model]) -> bool:
    """Whether values are objects or arrays; otherwise the data may be any text."""
    if isinstance(type_, Nullable):
        return _is_structured(type_.inner, models)
    if isinstance(type_, UnionOf):
        return any(_is_structured(variant, models) for variant in type_.variants)
    if isinstance(type_, ModelRef):
        return not isinstance(models[type_.id], EnumModel)
    return isinstance(type_, ArrayOf | MapOf)
