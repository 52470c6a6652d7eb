"""What a reference plainly means that points at nothing.

Frameworks refer to a component by its bare name, or by the place that a schema library
has for it before the framework moves it (`#/$defs/Pet`, `#/definitions/Pet`). The name
is that of a component of the kind that is due, which says what is meant.
"""

from __future__ import annotations

import os
from collections.abc import Iterator
from typing import Any
from urllib.parse import quote, unquote

from cliqgen.source.document import Document, Node
from cliqgen.source.plain import is_mapping
from cliqgen.source.pointer import Pointer, format_pointer, parse_pointer

#: Where the components of each kind stand, in OpenAPI 3 and in Swagger 2.0.
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


def component_meant(kind: str, node: Node, reference: str, root: Node) -> Node | None:
    """The component that a reference means, in its own document or in the root one."""
    name = component_name(reference)
    if name is None:
        return None
    return named_component(kind, node.root, name) or named_component(kind, root, name)


def named_component(kind: str, root: Node, name: str) -> Node | None:
    """The component of a kind and a name, if a document has it."""
    for section, members in _sections(kind, root):
        if name in members:
            return root.at((*section, name), members[name])
    return None


def components(kind: str, root: Node) -> Iterator[tuple[str, Node]]:
    """The components of a kind in a document, by their names."""
    for section, members in _sections(kind, root):
        for name, value in members.items():
            yield name, root.at((*section, name), value)


def _sections(kind: str, root: Node) -> Iterator[tuple[Pointer, dict[str, Any]]]:
    """Where the components of a kind are in a document, and what is there."""
    for section in _SECTIONS.get(kind, ()):
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
    """How a document refers to a node; None where it lies beyond the files at hand."""
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
