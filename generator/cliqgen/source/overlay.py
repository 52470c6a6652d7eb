"""OpenAPI Overlay 1.0 and 1.1: changes to a description that live beside it.

The actions are applied in order to the root documents (Overlay 1.1, 4.4.3): `update`
merges, `copy` merges what another JSONPath (RFC 9535) selects, `remove` deletes. An
action that selects nothing in any document is an error, because it was meant to.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from cliqgen.diagnostics import CliqgenError, Diagnostics, failure
from cliqgen.source.document import Document, Node, read_document
from cliqgen.source.plain import is_list, is_mapping

_SUPPORTED = re.compile(r"1\.[01]\.\d+\Z")


def read_overlay(path: Path) -> Document:
    """Read an overlay document and check its outline.

    Raises:
        CliqgenError: it cannot be read, or is no Overlay 1.0 or 1.1.
    """
    document = read_document(path)
    root = document.root
    if not _SUPPORTED.match(root.text("overlay") or ""):
        place = document.position(("overlay",))
        raise failure(
            "overlay-invalid", f"{document.name} is no Overlay 1.0 or 1.1", place
        )
    for action in root.list("actions"):
        if action.text("target") is None:
            raise failure(
                "overlay-invalid", "an action needs a `target`", action.position
            )
    return document


def apply_overlay(
    overlay: Document, documents: Sequence[Document], found: Diagnostics
) -> None:
    """Change the documents' data; their texts and hashes stay what was read."""
    for document in documents:
        document.data = _unshared(document.data)
    for action in overlay.root.list("actions"):
        matches = 0
        for document in documents:
            try:
                matches += _apply(action, document)
            except CliqgenError as error:
                found.include(error)
                return
        if not matches:
            found.add(
                "overlay-target",
                f"the target {action.text('target')!r} selects nothing",
                action.child("target", None).position,
            )


def _apply(action: Node, document: Document) -> int:
    """Apply one action to one document; how many places it selected."""
    places = _select(action, "target", document.data)
    if action.flag("remove"):
        for place in reversed(places):  # from the back, so that indexes stay right
            _remove(document, place, action)
        return len(places)
    if action.has("copy"):
        sources = _select(action, "copy", document.data)
        if len(sources) != 1:
            return 0
        change = _unshared(_get(document.data, sources[0]))
    elif action.has("update"):
        change = action.value["update"]
    else:
        return len(places)
    for place in places:
        _put(document, place, _merged(_get(document.data, place), change))
    return len(places)


def _select(action: Node, key: str, data: Any) -> list[tuple[str | int, ...]]:
    import jsonpath

    path = action.text(key) or ""
    try:
        return [tuple(match.parts) for match in jsonpath.finditer(path, data)]
    except (jsonpath.JSONPathError, RecursionError, ValueError) as error:
        place = action.child(key, None).position
        raise failure(
            "overlay-invalid", f"{path!r} is no JSONPath: {error}", place
        ) from None


def _merged(target: Any, change: Any) -> Any:
    """Objects are merged, arrays concatenated, anything else replaced."""
    if is_mapping(target) and is_mapping(change):
        merged = dict(target)
        for key, value in change.items():
            merged[key] = _merged(merged[key], value) if key in merged else value
        return _unshared(merged)
    if is_list(target):
        return [
            *target,
            *(_unshared(change) if is_list(change) else [_unshared(change)]),
        ]
    return _unshared(change)


def _get(data: Any, place: tuple[str | int, ...]) -> Any:
    for part in place:
        data = data[part]
    return data


def _put(document: Document, place: tuple[str | int, ...], value: Any) -> None:
    if place:
        _get(document.data, place[:-1])[place[-1]] = value
    else:
        document.data = value


def _remove(document: Document, place: tuple[str | int, ...], action: Node) -> None:
    if not place:
        raise failure("overlay-invalid", "the root cannot be removed", action.position)
    del _get(document.data, place[:-1])[place[-1]]


def _unshared(value: Any) -> Any:
    """A copy in which nothing stands in two places, as YAML aliases make it."""
    if is_mapping(value):
        return {key: _unshared(inner) for key, inner in value.items()}
    if is_list(value):
        return [_unshared(inner) for inner in value]
    return value
