"""OpenAPI Overlay 1.0 and 1.1: changes to a description that live beside it.

The actions are applied in order to the root documents (Overlay 1.1, 4.4.3): `update`
merges, `copy` merges what another JSONPath (RFC 9535) selects, `remove` deletes. An
action that selects nothing in any document is an error.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from cliqgen.diagnostics import CliqgenError, Diagnostics, failure
from cliqgen.source.document import Document, Node, read_document
from cliqgen.source.origins import Origin, Origins
from cliqgen.source.plain import is_list, is_mapping

#: A place in the data, as the JSONPath library names it.
_Place = tuple[str | int, ...]
_SUPPORTED = re.compile(r"1\.[01]\.\d+\Z")


def read_overlay(path: Path) -> Document:
    """Read an overlay document and check that it has actions.

    Raises:
        CliqgenError: it cannot be read, or is not an Overlay 1.0 or 1.1.
    """
    document = read_document(path)
    root = document.root
    if not _SUPPORTED.match(root.text("overlay") or ""):
        place = document.position(("overlay",))
        raise failure(
            "overlay-invalid",
            f"{document.name} is not an Overlay 1.0 or 1.1 document",
            place,
        )
    if not any(True for _ in root.list("actions")):
        place = document.position(("actions",))
        raise failure("overlay-invalid", "an overlay requires `actions`", place)
    for action in root.list("actions"):
        _check(action)
    return document


def _check(action: Node) -> None:
    """Check that an action has a target and something to do with it."""
    problem = None
    if action.text("target") is None:
        problem = "an action requires a `target`"
    elif not any(action.has(key) for key in ("update", "copy", "remove")):
        problem = "an action requires `update`, `copy` or `remove`"
    elif action.has("copy") and action.text("copy") is None:
        problem = "expected a JSONPath as `copy`"
    if problem is not None:
        raise failure("overlay-invalid", problem, action.position)


def apply_overlay(
    overlay: Document, documents: Sequence[Document], diagnostics: Diagnostics
) -> None:
    """Change the documents' data; their texts and hashes stay what was read."""
    for document in documents:
        if document.origins is None:
            document.origins = Origins()
            document.data = document.origins.copy(document.data, Origin(document, ()))
    for action in overlay.root.list("actions"):
        matches = 0
        for document in documents:
            try:
                matches += _Action(action, document).apply()
            except CliqgenError as error:
                diagnostics.include(error)
                return
        if not matches:
            diagnostics.add(
                "overlay-target",
                f"the target {action.text('target')!r} matches nothing",
                action.child("target", None).position,
            )


class _Action:
    """One action on one document."""

    def __init__(self, action: Node, document: Document) -> None:
        assert document.origins is not None
        self._action = action
        self._document = document
        self._origins = document.origins

    def apply(self) -> int:
        """Change the document; return the number of places that the target selects."""
        places = self._select("target")
        if self._action.flag("remove"):
            for place in reversed(places):  # from the back, so that indexes stay right
                self._remove(place)
            return len(places)
        if not places:
            return 0
        change, origin = self._change()
        for place in places:
            self._put(place, change, origin)
        return len(places)

    def _change(self) -> tuple[Any, Origin[Document]]:
        """What to merge into the targets, and where that is."""
        if not self._action.has("copy"):
            node = self._action.child("update", self._action.value.get("update"))
            return node.value, Origin(node.document, node.pointer)
        sources = self._select("copy")
        if len(sources) != 1:
            place = self._action.child("copy", None).position
            text = f"`copy` matches {len(sources)} places instead of one"
            raise failure("overlay-target", text, place)
        pointer = tuple(str(part) for part in sources[0])
        origin = self._origins.find(self._document.data, pointer)
        return (
            _get(self._document.data, sources[0]),
            origin or Origin(self._document, pointer),
        )

    def _select(self, key: str) -> list[_Place]:
        import jsonpath

        path = self._action.text(key) or ""
        try:
            matches = jsonpath.finditer(path, self._document.data)
            return list(dict.fromkeys(tuple(match.parts) for match in matches))
        except (jsonpath.JSONPathError, RecursionError, ValueError) as error:
            place = self._action.child(key, None).position
            reason = str(error).partition("\n")[0]  # a drawing of the place follows
            raise failure(
                "overlay-invalid", f"{path!r} is not a valid JSONPath: {reason}", place
            ) from None

    def _put(self, place: _Place, change: Any, origin: Origin[Document]) -> None:
        """Objects are merged, arrays concatenated, anything else replaced."""
        target = _get(self._document.data, place)
        if is_mapping(target) and is_mapping(change):
            self._merge(target, change, origin)
        elif is_list(target):
            self._append(target, change, origin)
        else:
            made = self._origins.copy(change, origin)
            if not place:
                self._document.data = made
                return
            holder = _get(self._document.data, place[:-1])
            holder[place[-1]] = made
            self._origins.replaced(holder, str(place[-1]), origin)

    def _merge(
        self, target: dict[str, Any], change: dict[str, Any], origin: Origin[Document]
    ) -> None:
        for key, value in change.items():
            old, place = target.get(key), origin.child(key)
            if is_mapping(old) and is_mapping(value):
                self._merge(old, value, place)
            elif is_list(old):
                self._append(old, value, place)
            else:
                target[key] = self._origins.copy(value, place)
                self._origins.replaced(target, key, place)

    def _append(self, target: list[Any], change: Any, origin: Origin[Document]) -> None:
        if not is_list(change):
            target.append(self._origins.copy(change, origin))
            return
        for index, item in enumerate(list(change)):
            target.append(self._origins.copy(item, origin.child(str(index))))

    def _remove(self, place: _Place) -> None:
        if not place:
            text = "the root cannot be removed"
            raise failure("overlay-invalid", text, self._action.position)
        del _get(self._document.data, place[:-1])[place[-1]]


def _get(data: Any, place: _Place) -> Any:
    for part in place:
        data = data[part]
    return data
