"""Server-sent events of several types, each of which is documented as an object."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import msgspec

from ..decoding import codec
from ..decoding.lenient import Problem
from ..decoding.union import is_model, is_object
from ..operation import EventData
from .framing import ServerSentEvent

EventTypes = Mapping[str, tuple[Any, EventData]]


def read_event(
    event: ServerSentEvent, events: EventTypes, *, strict: bool
) -> tuple[Any, tuple[Problem, ...]]:
    """Decode an event as the documented type for its name, see `Operation.events`.

    One with another name stays undecoded, even if strict: services add types of events.
    Some send the whole event as the data, without a name outside.

    Raises:
        Mismatch: if strict, and the event does not have the type.
    """
    if event.event not in events:
        inner = _inner_name(event.data)
        if inner is not None and inner in events:
            type_, _ = events[inner]
            return codec.decode(type_, event.data.encode(), strict=strict)
    type_, written = events.get(event.event) or events.get("") or (None, "text")
    if type_ is None:
        return event, (Problem("$", "Undocumented event"),)
    content = _as_object(event, type_, is_json=written == "json")
    return codec.decode(type_, content, strict=strict)


def _inner_name(data: str) -> str | None:
    try:
        inner = msgspec.json.decode(data)
    except (msgspec.DecodeError, UnicodeError, RecursionError):
        return None
    name = inner.get("event") if is_object(inner) and "data" in inner else None
    return name if isinstance(name, str) else None


def _as_object(event: ServerSentEvent, type_: Any, *, is_json: bool) -> bytes:
    """Encode the fields of an event that its type has as JSON. Malformed JSON data stay a
    string, which contradicts their description."""
    fields: dict[str, Any] = {"event": event.event}
    if event.data:
        is_raw = is_json and _is_json(event.data)
        fields["data"] = msgspec.Raw(event.data.encode()) if is_raw else event.data
    if event.id is not None:
        fields["id"] = event.id
    if event.retry is not None:
        fields["retry"] = event.retry
    if is_model(type_):
        known = type_.__struct_encode_fields__
        fields = {name: value for name, value in fields.items() if name in known}
    return msgspec.json.encode(fields)


def _is_json(text: str) -> bool:
    try:
        msgspec.json.decode(text)
    except msgspec.ValidationError:  # it is JSON, with a number out of range
        return True
    except (msgspec.DecodeError, UnicodeError, RecursionError):
        return False
    return True
