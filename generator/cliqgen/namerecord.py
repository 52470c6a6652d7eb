"""The names of a run as JSON, and back.

The record comes with the repository, so it is not trusted: a name that cliqgen would not
make is ignored and reported. Whether a name is reserved or used twice is checked where
names are decided.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator
from typing import Any, TypeVar

from msgspec.structs import astuple

from cliqgen.identifiers import DEVICES, is_class_name, is_plain_name
from cliqgen.names import (
    KnownModel,
    KnownOperation,
    KnownResource,
    NameRecord,
    SchemaContent,
)
from cliqgen.source.plain import is_list, is_mapping

_FORMAT = 1
#: Characters that names do not contain; segments of a resource's path.
_LONGEST_TEXT, _DEEPEST = 4000, 20

T = TypeVar("T")
_Read = Callable[[Any], T | None]


def names_json(record: NameRecord) -> bytes:
    """A record as text: a function of the names alone."""
    content = {
        "names": _FORMAT,
        "operations": {
            id_: [o.operation_id, o.source, list(o.resource), o.name, o.iterator]
            for id_, o in record.operations.items()
        },
        "resources": {path: astuple(r) for path, r in record.resources.items()},
        "models": {
            where: [m.name, m.place, m.content.digest]
            for where, m in record.models.items()
        },
        "properties": record.properties,
        "arguments": record.arguments,
        "webhooks": record.webhooks,
    }
    text = json.dumps(content, default=dict, sort_keys=True, indent=0)
    return f"{text}\n".encode()


def read_names(content: bytes) -> NameRecord:
    """The names of a record; invalid ones are in `refused`.

    Raises:
        ValueError: it is not a record, or one of a later version
    """
    try:
        data: Any = json.loads(content)
    except RecursionError:
        raise ValueError("it is nested too deeply") from None
    if not is_mapping(data) or data.get("names") != _FORMAT:
        raise ValueError("it has another format")
    refused: list[str] = []

    def table(name: str, read: _Read[T]) -> dict[str, T]:
        entries: dict[str, T] = {}
        for key, value in _items(data.get(name), refused, name):
            entry = read(value)
            if entry is None:
                refused.append(f"{name}: {key}")
            else:
                entries[key] = entry
        return entries

    return NameRecord(
        operations=table("operations", _operation),
        resources=table("resources", _resource),
        models=table("models", _model),
        properties=table("properties", _names),
        arguments=table("arguments", _names),
        webhooks=table("webhooks", lambda v: v if _is_plain(v) else None),
        refused=tuple(refused),
    )


def _is_plain(name: object) -> bool:
    return isinstance(name, str) and is_plain_name(name)


def _is_class(name: object) -> bool:
    return isinstance(name, str) and is_class_name(name)


def _is_module(name: object) -> bool:
    return _is_plain(name) and name not in DEVICES


def _is_text(value: object) -> bool:
    return isinstance(value, str) and len(value) <= _LONGEST_TEXT


def _operation(value: Any) -> KnownOperation | None:
    if not (is_list(value) and len(value) == 5):
        return None
    operation_id, source, path, name, iterator = value
    if not (_is_text(operation_id) and _is_text(source) and _is_plain(name)):
        return None
    if not (is_list(path) and 0 < len(path) <= _DEEPEST and all(map(_is_text, path))):
        return None
    if iterator != "" and not _is_plain(iterator):
        return None
    return KnownOperation(operation_id, source, tuple(path), name, iterator)


def _resource(value: Any) -> KnownResource | None:
    if not (is_list(value) and len(value) == 3):
        return None
    name, class_name, module = value
    if _is_plain(name) and _is_class(class_name) and _is_module(module):
        return KnownResource(name, class_name, module)
    return None


def _model(value: Any) -> KnownModel | None:
    if not (is_list(value) and len(value) == 3):
        return None
    name, place, content = value
    if _is_class(name) and _is_text(place) and _is_text(content):
        return KnownModel(name, place, SchemaContent.recorded(content))
    return None


def _names(value: Any) -> dict[str, str] | None:
    if not is_mapping(value) or not all(map(_is_plain, value.values())):
        return None
    return value


def _items(data: Any, refused: list[str], name: str) -> Iterator[tuple[str, Any]]:
    if is_mapping(data):
        yield from data.items()
    elif data is not None:
        refused.append(name)
