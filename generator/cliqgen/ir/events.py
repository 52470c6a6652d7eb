"""What a server-sent event is: its data alone, or one of several kinds of events.

A schema describes either the data or the event around them (OpenAPI 3.2, 4.14.4.2). The
fields of an event are `data`, `event`, `id` and `retry` (WHATWG HTML, 9.2.6), so an object
of these describes an event, also where it stands in `schema`, as frameworks write it.

Where `event` has known values each kind of event is a model of its own, whose `data` are
what the JSON in the event says. Else an item of the stream is the data.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

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
from cliqgen.openapi.model import MediaType, Missing, Schema

_FIELDS = frozenset({"data", "event", "id", "retry", "comment"})
#: The fields beside the data, with the types that they have in any event.
_TYPES = {"id": "string", "retry": "integer"}
_RAW = Primitive("event")


class EventLowering:
    """Lowers the schema of server-sent events.

    What describes an event but does not say what its data are is handed out as it comes.
    """

    def __init__(
        self, schemas: SchemaLowering, hint: NameHint, found: Diagnostics
    ) -> None:
        self._schemas = schemas
        self._hint = hint
        self._found = found

    def type_of(self, media: MediaType) -> Type:
        schema = media.item_schema or media.schema
        if schema is None:
            return _RAW
        is_item = media.item_schema is not None
        kinds = self._schemas.alternatives(schema)
        if not any(_holds_data(said) for _, said in kinds):
            return self._data(schema)
        if all(self._is_event(said, is_item) for _, said in kinds):
            return self._events(kinds)
        if is_item:
            self._found.add(
                "stream-item",
                f"what the events of {media.name} hold is not understood",
                schema.node.position,
            )
            return _RAW
        return self._data(schema)

    def _is_event(self, said: Schema, is_item: bool) -> bool:
        """Whether a schema describes an event; that of an item does by its data alone."""
        names = {name for name, _ in said.properties}
        if is_item and "data" in names:
            return True
        return bool(names & {"data", "event"}) and names <= _FIELDS

    def _events(self, kinds: tuple[tuple[Schema, Schema], ...]) -> Type:
        if not any(self._names(said) for _, said in kinds):
            contents = [self._content(said) for _, said in kinds]
            known = [content for content in contents if content is not None]
            first = known[0]
            whole = Schema(first.node.child("&data", None), any_of=tuple(known))
            return self._data(first if len(known) == 1 else whole)
        if all(self._is_text(said) for _, said in kinds):
            return _RAW  # which says the name and the text of any event
        by_names: dict[tuple[str, ...], list[Schema]] = {}
        hints: dict[int, NameHint] = {}
        for written, said in kinds:
            event = self._event(said)
            hints[id(event)] = self._named(written, said)
            is_open = any(name == "event" for name, _ in said.properties)
            names = self._names(said) or (("other",) if is_open else ("message",))
            by_names.setdefault(names, []).append(event)
        types: list[Type] = []
        for names, events in by_names.items():
            first = events[0]
            if len(events) == 1:
                types.append(self._schemas.type_of(first, hints[id(first)]))
            else:
                both = Schema(first.node.child("&kinds", None), any_of=tuple(events))
                hint = self._hint.inner(" ".join(names))
                types.append(self._schemas.type_of(both, hint))
        return union([*map(without_null, types), _RAW])

    def _is_text(self, said: Schema) -> bool:
        content = self._content(said)
        if content is None:
            return True
        return set(self._schemas.flattened(content).types) - {"null"} == {
            "string"
        } and (content is dict(said.properties)["data"])

    def _names(self, said: Schema) -> tuple[str, ...]:
        """The values that `event` may have; none where it may be any."""
        event = dict(said.properties).get("event")
        whole = self._schemas.flattened(event) if event is not None else None
        if whole is None:
            return ()
        values = whole.enum or ()
        values = values if isinstance(whole.const, Missing) else (whole.const,)
        return tuple(value for value in values if isinstance(value, str))

    def _named(self, written: Schema, said: Schema) -> NameHint:
        if written.ref is not None:
            return component_hint(self._schemas.resolved(written))
        name = written.title or " ".join(self._names(said)) or "event"
        return self._hint.inner(name)

    def _event(self, said: Schema) -> Schema:
        """The schema of an event as one JSON object, in which the data are JSON as well."""
        properties = dict(said.properties)
        content = self._content(said)
        if content is not None:
            properties["data"] = content
        names = self._names(said)
        required = said.required & {"data", "event"}
        if len(names) == 1:
            required |= {"event"}
            event = properties["event"]
            properties["event"] = replace(
                self._schemas.flattened(event), const=names[0], enum=None
            )
        for name, type_ in _TYPES.items():
            if name in properties:
                stated = properties[name]
                types = set(self._schemas.flattened(stated).types) - {"null"}
                if types != {type_}:
                    described = self._schemas.description_of(stated)
                    properties[name] = Schema(
                        stated.node, types=(type_,), description=described
                    )
        return replace(
            said,
            node=said.node.child("&event", said.node.value),
            discriminator=None,
            required=required,
            properties=tuple(properties.items()),
        )

    def _content(self, said: Schema) -> Schema | None:
        """The schema of the data, or of the JSON that they are as text."""
        data = dict(said.properties).get("data")
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
        kind = self._schemas.type_of(schema, self._hint)
        return kind if _is_structured(kind, self._schemas.models) else _RAW


def _holds_data(said: Schema) -> bool:
    return any(name == "data" for name, _ in said.properties)


def _is_structured(kind: Type, models: Mapping[str, Model]) -> bool:
    """Whether values are objects or arrays; else the data may be any text."""
    if isinstance(kind, Nullable):
        return _is_structured(kind.inner, models)
    if isinstance(kind, UnionOf):
        return any(_is_structured(variant, models) for variant in kind.variants)
    if isinstance(kind, ModelRef):
        return not isinstance(models[kind.id], EnumModel)
    return isinstance(kind, ArrayOf | MapOf)
