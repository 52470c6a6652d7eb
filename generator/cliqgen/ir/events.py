"""What a server-sent event is: its data alone, or one of several kinds of events.

A schema describes either the data or the event around them (OpenAPI 3.2, 4.14.4.2). The
fields of an event are `data`, `event`, `id` and `retry` (WHATWG HTML, 9.2.6), so an object
of these describes an event, also where it is in `schema`, as frameworks write it.

Where `event` has known values each kind of event is a model of its own, whose `data` are
what the JSON in the event says. Else an item of the stream is the data.
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
#: The fields beside the data, with the types that they have in any event.
_TYPES = {"id": "string", "retry": "integer"}
_RAW = Primitive("event")
#: What tells schemas apart that are in one place, beside the parts of `allOf`.
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
#: Where the schema of an event stands that is not what the schema says of JSON.
EVENT = "&event"


class EventLowering:
    """Lowers the schema of server-sent events.

    What describes an event but does not say what its data are is handed out as it comes.
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
        kinds = self._schemas.alternatives(schema)
        if not any(_holds_data(said) for _, said in kinds):
            return self._data(schema)
        if all(self._is_event(said, is_item) for _, said in kinds):
            return self._events(kinds)
        if is_item:
            self._diagnostics.add(
                "stream-item",
                f"the fields of the events in {media.name} are not fully documented",
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
            return self._data(_any_of("&data", [c for c in contents if c is not None]))
        if all(self._is_text(said) for _, said in kinds):
            return _RAW  # which says the name and the text of any event
        by_names: dict[tuple[str, ...], list[tuple[Schema, NameHint]]] = {}
        for written, said in kinds:
            is_open = any(name == "event" for name, _ in said.properties)
            names = self._names(said) or (("other",) if is_open else ("message",))
            by_names.setdefault(names, []).append(self._event(written, said))
        types: list[Type] = []
        for names, events in by_names.items():
            first, hint = events[0]
            if len(events) > 1:
                first = _any_of("&kinds", [event for event, _ in events])
                hint = self._hint.inner(" ".join(names))
            types.append(self._schemas.type_of(first, hint))
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

    def _event(self, written: Schema, said: Schema) -> tuple[Schema, NameHint]:
        """The schema of a kind of events, the same wherever it is meant, and its name."""
        hint = self._named(written, said)
        meant = self._schemas.meant(written)
        whole = self._schemas.flattened(meant)
        if not _says_the_same(whole, said):  # something is beside the alternatives
            meant, whole = written, said
            if hint.component is not None:  # so it is more than that component
                hint = self._hint.inner(hint.component)
        elif self._schemas.is_component(meant):
            hint = component_hint(meant)
        event = self._as_object(whole)
        is_own = not _says_the_same(event, whole) or whole.discriminator is not None
        place = meant.node.child(EVENT, meant.node.value) if is_own else meant.node
        return replace(event, node=place), hint

    def _named(self, written: Schema, said: Schema) -> NameHint:
        if written.ref is not None:
            return component_hint(self._schemas.resolved(written))
        name = written.title or " ".join(self._names(said)) or "event"
        return self._hint.inner(name)

    def _as_object(self, said: Schema) -> Schema:
        """The schema of an event as one JSON object, in which the data are JSON as well.

        It may be what the schema says anyhow; then one class serves for both.
        """
        properties = dict(said.properties)
        content = self._content(said)
        if content is not None:
            properties["data"] = content
        names = self._names(said)
        required = said.required & {"data", "event"}
        if len(names) == 1:
            required |= {"event"}
            event = self._schemas.flattened(properties["event"])
            if event.const != names[0]:
                properties["event"] = replace(event, const=names[0], enum=None)
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


def _any_of(word: str, parts: list[Schema]) -> Schema:
    """One of several schemas; those of the same parts are the same."""
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
    """Whether two schemas are one that was put together twice, see `Composer`."""
    return first is second or (
        first.key == second.key
        and all(getattr(first, name) == getattr(second, name) for name in _COMPARED)
        and len(first.all_of) == len(second.all_of)
        and all(map(_is_same, first.all_of, second.all_of))
    )


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
