"""The content of documents without their layout: to see whether anything differs at all.

The order of members, of parameters and of `required` does not matter, nor does the file of
something that references lead to.
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any
from urllib.parse import unquote, urldefrag

from cliqgen.hashes import hash_of_text
from cliqgen.source.document import Document, Node, Redirections
from cliqgen.source.plain import is_list, is_mapping
from cliqgen.source.pointer import parse_pointer

#: Lists whose order does not matter.
_SETS = frozenset({"parameters", "required", "enum"})
#: The places of named schemas (OpenAPI 3.1, 4.8.7; Swagger 2.0, 5.2.1).
_SCHEMAS = (("components", "schemas"), ("definitions",))
_COMPONENTS = frozenset(
    {"components", "definitions", "parameters", "responses", "securityDefinitions"}
)
#: Members whose contents are not schemas, so that references mean their targets.
_PLAIN = frozenset(
    {"paths", "parameters", "responses", "requestBody", "headers", "examples"}
    | {"callbacks", "links", "pathItems", "requestBodies", "securitySchemes"}
    | {"webhooks"}
)
#: Mappings in which such a key is only a name.
_NAMED = frozenset({"properties", "patternProperties", "schemas", "definitions"})
#: After so many inlined nodes, references are represented by name.
_BUDGET = 2_000_000


class Meaning:
    """The content of a description's documents.

    References to schemas are represented by name, so that their users do not change with
    them. The documents are read with `redirections`.
    """

    def __init__(
        self, documents: Sequence[Document], redirections: Redirections
    ) -> None:
        self._redirections = redirections
        self._documents = {document.path.resolve(): document for document in documents}
        self._seen: set[str] = set()
        self._plain: set[str] = set()
        self._waiting: list[Node] = []
        self._open: set[int] = set()
        self._spent = 0

    def of_schema(self, node: Node) -> str:
        """A digest of the content of a schema."""
        return _digest("", self._content(node, "schemas", "", ()))

    def of_operation(self, node: Node) -> str:
        """A digest of the content of an operation, with the components that it refers to."""
        return _digest("", self._content(node, "operation", "", ()))

    def digests(self, roots: Sequence[Document]) -> Iterator[str]:
        """Digests of all content of some documents, and of everything they refer to."""
        read = [document.read_with(self._redirections) for document in roots]
        for root in read:
            yield _digest("", self._without_components(root))
            for place in _SCHEMAS:
                section: Node | None = root
                for key in place:
                    section = section.get(key) if section is not None else None
                for _, schema in section.items() if section is not None else ():
                    self._wait(schema)
        while self._waiting:
            schema = self._waiting.pop()
            name = _name(schema)
            content = self._content(schema, "schemas", "", ())
            if content != {"$ref": name}:  # such as one in another file
                yield _digest(name, content)
        for root in read:
            yield from self._unused(root)

    def _without_components(self, root: Node) -> dict[str, Any]:
        return {
            key: self._content(child, key, "", ())
            for key, child in root.items()
            if key not in _COMPONENTS
        }

    def _unused(self, root: Node) -> Iterator[str]:
        """Unused components other than schemas; used ones are inlined at their uses."""
        outer = root.get("components") or root
        for key, section in outer.items():
            is_section = key in _COMPONENTS or outer is not root
            if not is_section or key in ("schemas", "definitions"):
                continue
            for name, inner in section.items():
                target = self._target(inner)
                used = inner.key in self._plain
                if not used and (target is None or target.key not in self._plain):
                    yield _digest(f"{key} {name}", self._content(inner, name, key, ()))

    def _content(self, node: Node, key: str, outer: str, trail: tuple[str, ...]) -> Any:
        """The content of a node, the member `key` of the node at `outer`."""
        self._spent += bool(trail)
        value = node.value
        if is_list(value):
            items = [self._content(item, "", key, trail) for item in node.elements()]
            is_set = key in _SETS or outer == "dependentRequired"
            return sorted(items, key=_text) if is_set else items
        if not is_mapping(value):
            return value
        if key == "mapping" and outer == "discriminator":  # names or references
            return {k: str(v).rpartition("/")[2] for k, v in value.items()}
        if id(value) in self._open:  # a string that is read elsewhere leads back to it
            return {"$ref": _name(node)}
        self._open.add(id(value))
        content = {k: self._content(child, k, key, trail) for k, child in node.items()}
        self._open.remove(id(value))
        if key == "content" and outer not in _NAMED:  # the first media type is sent
            return list(content.items())
        target = self._target(node)
        if target is None:
            return content
        is_plain = outer in _PLAIN or (key in _PLAIN and outer not in _NAMED)
        if not is_plain or target.key in trail or self._spent >= _BUDGET:
            self._wait(target)
            return content | {"$ref": _name(target)}
        self._plain.add(target.key)
        del content["$ref"]
        inner = self._content(target, key, outer, (*trail, target.key))
        return {**inner, **content} if is_mapping(inner) else inner

    def _wait(self, schema: Node) -> None:
        if schema.key not in self._seen:
            self._seen.add(schema.key)
            self._waiting.append(schema)

    def _target(self, node: Node) -> Node | None:
        """The target of a reference by its path and pointer; None for other references."""
        reference = node.text("$ref")
        if reference is None:
            return None
        file, fragment = urldefrag(reference)
        pointer = parse_pointer(fragment)
        document = node.document
        if file:
            path = Path(document.path.parent, unquote(file)).resolve()
            if path not in self._documents:
                return None
            document = self._documents[path]
        here: Node | None = document.read_with(node.redirections)
        for segment in pointer if pointer is not None else ():
            here = here.step(segment) if here is not None else None
        return here if pointer is not None else None


def _name(schema: Node) -> str:
    return schema.pointer[-1] if schema.pointer else schema.document.path.stem


def _text(value: Any) -> str:
    return json.dumps(value, sort_keys=True, default=str)


def _digest(name: str, content: Any) -> str:
    return hash_of_text(f"{name}\0{_text(content)}")
