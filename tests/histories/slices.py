"""Small descriptions cut out of large ones: some paths, and all that they refer to."""

from __future__ import annotations

import copy
from collections.abc import Iterator
from random import Random
from typing import Any

Json = dict[str, Any]


def cut(document: Json, paths: int, random: Random) -> Json:
    """The document with so many of its paths, and only the components they need."""
    stated = document.get("paths") or {}
    names = [name for name in stated if str(name).startswith("/")]
    chosen = set(random.sample(names, min(paths, len(names))))
    small = {
        key: value
        for key, value in document.items()
        if key not in ("paths", "components", "definitions", "webhooks")
        and not str(key).startswith("x-")
    }
    small["paths"] = {name: item for name, item in stated.items() if name in chosen}
    needed = _needed(document, small)
    for pointer in sorted(needed):
        _place(small, document, pointer)
    for section in ("securitySchemes", "securityDefinitions"):
        _whole(small, document, section)
    return copy.deepcopy(small)


def _needed(document: Json, small: Json) -> set[tuple[str, ...]]:
    """The places that references lead to, directly or through others."""
    found: set[tuple[str, ...]] = set()
    pending = [small["paths"]]
    while pending:
        for pointer in _references(pending.pop()):
            if pointer not in found:
                found.add(pointer)
                pending.append(_at(document, pointer))
    return found


def _references(value: Any) -> Iterator[tuple[str, ...]]:
    if isinstance(value, dict):
        for key, inner in value.items():
            if key == "$ref" and isinstance(inner, str) and inner.startswith("#/"):
                yield _pointer(inner)
            elif key == "mapping" and isinstance(inner, dict):
                for target in inner.values():
                    yield from _references({"$ref": target})
            else:
                yield from _references(inner)
    elif isinstance(value, list):
        for inner in value:
            yield from _references(inner)


def _pointer(reference: str) -> tuple[str, ...]:
    return tuple(
        part.replace("~1", "/")
        .replace("~0", "~")
        .replace("%7B", "{")
        .replace("%7D", "}")
        for part in reference.removeprefix("#/").split("/")
    )


def _at(document: Any, pointer: tuple[str, ...]) -> Any:
    value = document
    for part in pointer:
        if isinstance(value, list) and part.isdecimal() and int(part) < len(value):
            value = value[int(part)]
        elif isinstance(value, dict) and part in value:
            value = value[part]
        else:
            return None
    return value


def _place(small: Json, document: Json, pointer: tuple[str, ...]) -> None:
    """Copy a component as a whole, whatever part of it the pointer names."""
    depth = 2 if pointer[0] == "paths" else 3 if pointer[0] == "components" else 2
    pointer = pointer[:depth]
    value = _at(document, pointer)
    if value is None:
        return
    target = small
    for part in pointer[:-1]:
        target = target.setdefault(part, {})
    target[pointer[-1]] = value


def _whole(small: Json, document: Json, section: str) -> None:
    if section in document:
        small[section] = document[section]
    components = document.get("components") or {}
    if section in components:
        small.setdefault("components", {})[section] = components[section]
