"""Parts of documents about which there is nothing to report, known by their content.

A part is an entry of `paths`, `webhooks` or `components`. What the linker reports and
redirects in one depends on its content and place alone, apart from where its references
lead. So only the references are followed again in a part about which nothing was reported.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from msgspec import Struct, field

from cliqgen.memo import Memo, content_key
from cliqgen.source.document import Document, Node
from cliqgen.source.plain import is_mapping
from cliqgen.source.pointer import Pointer

_TABLE = "parts of documents"
#: How long the pointer of a part is, by its first segment; Swagger 2.0 has no `components`.
_LENGTHS = {
    **{"paths": 2, "webhooks": 2, "x-webhooks": 2, "components": 3},
    **{"definitions": 2, "parameters": 2, "responses": 2},
}
PART_LENGTHS = frozenset(_LENGTHS.values())
#: Where YAML may name something that aliases repeat in other places.
_ANCHOR = re.compile(r"(?:^|[\s\[{,])&\S")
#: A reference in a part: the word of the grammar, what is written, and where.
Reference = tuple[str, str, Sequence[str]]
#: A part, by its document and its place in it.
_Place = tuple[Document, Pointer]


class _Seen(Struct):
    """A part that was checked: its key, and its references."""

    key: str
    references: list[Reference] = field(default_factory=list[Reference])


class Parts:
    """The parts that a linker comes to, for a version of OpenAPI.

    No part is known of a document in which something may be in two places at once, as it
    can by aliases of YAML and by overlays.
    """

    def __init__(self, memo: Memo | None, version: str) -> None:
        self._memo = memo
        self._version = version
        self._seen: dict[_Place, _Seen] = {}
        self._entered: set[_Place] = set()
        self._trees: dict[Document, bool] = {}

    def references(self, word: str, node: Node) -> Sequence[Reference] | None:
        """The references in a part of which nothing else has to be checked, in their order.

        None for whatever is not a part, or has to be checked.
        """
        if self._memo is None or len(node.pointer) != _length(node.pointer):
            return None
        place = (node.document, node.pointer)
        key = self._key(word, node)
        if key is None or place in self._seen:
            self._entered.add(place)
            return None
        known: Sequence[Reference] | None = self._memo.get(_TABLE, key)
        if known is None:
            self._seen[place] = _Seen(key)
            return None
        self._entered.add(place)
        return known

    def note_reference(self, word: str, node: Node, text: str) -> None:
        """Note a reference that the linker has come to."""
        if self._memo is not None:
            place = _part(node)
            seen = None if place is None else self._seen.get(place)
            if place is not None and seen is not None:
                inner = node.pointer[len(place[1]) :]
                seen.references.append((word, text, inner))
            elif place is not None:
                self._entered.add(place)

    def note_target(self, node: Node) -> None:
        """Note where a reference leads: a part that is entered there has another order."""
        place = None if self._memo is None else _part(node)
        if place is not None and len(place[1]) < len(node.pointer):
            self._entered.add(place)

    def remember(self, reported: Iterable[_Place]) -> None:
        """Remember the parts of which nothing was reported, after all is checked."""
        if self._memo is None:
            return
        faulty = {
            (document, pointer[: _length(pointer)]) for document, pointer in reported
        }
        for place, seen in self._seen.items():
            if place in self._entered or place in faulty:
                continue
            if not _are_nested(seen.references):
                self._memo.put(_TABLE, seen.key, seen.references)

    def _key(self, word: str, node: Node) -> str | None:
        if not is_mapping(node.value) or "$ref" in node.value:
            return None
        if node.document not in self._trees:
            self._trees[node.document] = _is_tree(node.document)
        if not self._trees[node.document]:
            return None
        return content_key(self._version, word, node.pointer, node.value)


def _is_tree(document: Document) -> bool:
    """Whether nothing of a document can be in two of its places."""
    if document.origins is not None:
        return False
    return document.is_json or _ANCHOR.search(document.source.text) is None


def _length(pointer: Pointer) -> int:
    return _LENGTHS.get(pointer[0], 0) if pointer else 0


def _part(node: Node) -> _Place | None:
    """The part that a node is in."""
    length = _length(node.pointer)
    if not length or len(node.pointer) < length:
        return None
    return node.document, node.pointer[:length]


def _are_nested(references: Iterable[Reference]) -> bool:
    """Whether one of several references in the document's order is inside of another one."""
    previous: Sequence[str] | None = None
    for _, _, pointer in references:
        if previous is not None and pointer[: len(previous)] == previous:
            return True
        previous = pointer
    return False
