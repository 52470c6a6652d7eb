"""The component that a reference means which points at nothing.

Frameworks refer to a component by its bare name, or by the place that a schema library
has for it before the framework moves it (`#/$defs/Pet`, `#/definitions/Pet`). The
component has that name, and is what the place of the reference requires: `word` is the
word of the grammar for it.
"""

from __future__ import annotations

import os
from collections.abc import Iterator
from typing import Any
from urllib.parse import quote, unquote

from cliqgen.source.document import Document, Node
from cliqgen.source.plain import is_mapping
from cliqgen.source.pointer import Pointer, format_pointer, parse_pointer

#: Where components are, by their word, in OpenAPI 3 and in Swagger 2.0.
_SECTIONS: dict[str, tuple[Pointer, ...]] = {
    "schema": (("components", "schemas"), ("definitions",)),
    "parameter": (("components", "parameters"), ("parameters",)),
    "response": (("components", "responses"), ("responses",)),
    "requestBody": (("components", "requestBodies"),),
    "header": (("components", "headers"),),
    "example": (("components", "examples"),),
    "callback": (("components", "callbacks"),),
    "link": (("components", "links"),),
    "pathItem": (("components", "pathItems"),),
    "securityScheme": (("components", "securitySchemes"), ("securityDefinitions",)),
}
#: `#/components/schemas/Pet` is as deep as a reference to a component goes.
_DEEPEST = 3


def inferred_component(
    word: str, node: Node, reference: str, root: Node
) -> Node | None:
    """The component that a reference means, in its own document or in the root one."""
    name = component_name(reference)
    if name is None:
        return None
    return named_component(word, node.root, name) or named_component(word, root, name)


def named_component(word: str, root: Node, name: str) -> Node | None:
    """The component of a name, if a document has it."""
    for section, members in _sections(word, root):
        if name in members:
            return root.at((*section, name), members[name])
    return None


def components(word: str, root: Node) -> Iterator[tuple[str, Node]]:
    """The components of a document, by their names."""
    for section, members in _sections(word, root):
        for name, value in members.items():
            yield name, root.at((*section, name), value)


def _sections(word: str, root: Node) -> Iterator[tuple[Pointer, dict[str, Any]]]:
    """Where the components are in a document, and their values."""
    for section in _SECTIONS.get(word, ()):
        here: Node | None = root
        for segment in section:
            here = None if here is None else here.get(segment)
        if here is not None and is_mapping(here.value):
            yield section, here.value


def component_name(reference: str) -> str | None:
    """The name that a reference ends with: a bare one, or the last part of a pointer."""
    before, hash_, fragment = reference.partition("#")
    if before:
        return None if hash_ or "/" in before else unquote(before)
    pointer = parse_pointer(fragment)
    if pointer is None:
        return unquote(fragment) if "/" not in fragment else None
    return pointer[-1] if 0 < len(pointer) <= _DEEPEST else None


def reference_to(target: Node, document: Document) -> str | None:
    """How a document refers to a node; None if one of them is not a file."""
    fragment = "#" + quote(format_pointer(target.pointer), safe="/~!$&'()*+,;=:@")
    if target.document.path == document.path:
        return fragment
    if not (target.document.path.is_file() and document.path.is_file()):
        return None
    try:
        path = os.path.relpath(target.document.path, document.path.parent)
    except ValueError:  # another drive
        return None
    return quote(path.replace(os.sep, "/")) + fragment
