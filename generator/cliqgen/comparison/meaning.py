"""What documents say, whatever their layout: to tell whether anything differs at all.

The order of members, of parameters and of `required` says nothing, nor does the file in
which something stands that references lead to.
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

#: Lists of which the order says nothing.
_SETS = frozenset({"parameters", "required", "enum"})
#: Where schemas stand that have a name (OpenAPI 3.1, 4.8.7; Swagger 2.0, 5.2.1).
_SCHEMAS = (("components", "schemas"), ("definitions",))
_COMPONENTS = frozenset(
    {"components", "definitions", "parameters", "responses", "securityDefinitions"}
)
#: What contains things that are no schemas, and so mean what they refer to.
_PLAIN = frozenset(
    {"paths", "parameters", "responses", "requestBody", "headers", "examples"}
    | {"callbacks", "links", "pathItems", "requestBodies", "securitySchemes"}
    | {"webhooks"}
)
#: Mappings in which such a key is only a name.
_NAMED = frozenset({"properties", "patternProperties", "schemas", "definitions"})
#: After so many nodes in place of references to them, references are told by name.
_BUDGET = 2_000_000


class Meaning:
    """What the documents of a description say.

    Schemas are told by their names, so that what refers to one does not change with it.
    The documents are read with `redirections`.
    """

    def __init__(
        self, documents: Sequence[Document], redirections: Redirections
    ) -> None:
        self._redirections = redirections
        self._documents = {document.path.resolve(): document for document in documents}
        self._seen: set[str] = set()
        self._plain: set[str] = set()
        self._waiting: list[Node] = []
        self._spent = 0

    def of_schema(self, node: Node) -> str:
        """A digest of what a schema says."""
        return _digest("", self._said(node, "schemas", "", ()))

    def of_operation(self, node: Node) -> str:
        """A digest of what an operation says, with the components that it refers to."""
        return _digest("", self._said(node, "operation", "", ()))

    def digests(self, roots: Sequence[Document]) -> Iterator[str]:
        """Digests of all that some documents say, and of all that they refer to."""
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
            said = self._said(schema, "schemas", "", ())
            if said != {"$ref": name}:  # such as one that stands in another file
                yield _digest(name, said)
        for root in read:
            yield from self._unused(root)

    def _without_components(self, root: Node) -> dict[str, Any]:
        return {
            key: self._said(child, key, "", ())
            for key, child in root.items()
            if key not in _COMPONENTS
        }

    def _unused(self, root: Node) -> Iterator[str]:
        """Components that are no schemas; used ones stand where they are used."""
        outer = root.get("components") or root
        for key, section in outer.items():
            is_section = key in _COMPONENTS or outer is not root
            if not is_section or key in ("schemas", "definitions"):
                continue
            for name, inner in section.items():
                target = self._target(inner)
                used = inner.key in self._plain
                if not used and (target is None or target.key not in self._plain):
                    yield _digest(f"{key} {name}", self._said(inner, name, key, ()))

    def _said(self, node: Node, key: str, outer: str, trail: tuple[str, ...]) -> Any:
        """The value of a node, where `key` leads to it from what stands at `outer`."""
        self._spent += bool(trail)
        value = node.value
        if is_list(value):
            items = [self._said(item, "", key, trail) for item in node.elements()]
            is_set = key in _SETS or outer == "dependentRequired"
            return sorted(items, key=_text) if is_set else items
        if not is_mapping(value):
            return value
        if key == "mapping" and outer == "discriminator":  # names or references
            return {k: str(v).rpartition("/")[2] for k, v in value.items()}
        said = {k: self._said(child, k, key, trail) for k, child in node.items()}
        if key == "content" and outer not in _NAMED:  # the first media type is sent
            return list(said.items())
        target = self._target(node)
        if target is None:
            return said
        is_plain = outer in _PLAIN or (key in _PLAIN and outer not in _NAMED)
        if not is_plain or target.key in trail or self._spent >= _BUDGET:
            self._wait(target)
            return said | {"$ref": _name(target)}
        self._plain.add(target.key)
        del said["$ref"]
        inner = self._said(target, key, outer, (*trail, target.key))
        return {**inner, **said} if is_mapping(inner) else inner

    def _wait(self, schema: Node) -> None:
        if schema.key not in self._seen:
            self._seen.add(schema.key)
            self._waiting.append(schema)

    def _target(self, node: Node) -> Node | None:
        """Where a reference leads by its path and pointer; None where not by these."""
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


def _digest(name: str, said: Any) -> str:
    return hash_of_text(f"{name}\0{_text(said)}")
