"""What the names of models are derived from."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping

from cliqgen.identifiers import words
from cliqgen.ir.compose import is_merged
from cliqgen.ir.data import NameHint
from cliqgen.ir.english import singular
from cliqgen.openapi.description import Schema
from cliqgen.replacing import replace
from cliqgen.source.document import Document, Node
from cliqgen.source.pointer import Pointer

_MOST_WORDS = 4
_LONGEST = 48
_TITLE = re.compile(r"[^\W\d_][\w .:()/&-]*")
#: What FastAPI calls responses without a class, and beginnings of sentences.
_MADE_UP = re.compile(r"(response|the|an?|this|list of|whether|how) .*", re.IGNORECASE)
#: Words of titles that distinguish nothing.
_EMPTY_WORDS = frozenset(
    (
        *("response", "request", "body", "payload", "parameters", "data", "result"),
        *("object", "array", "string", "number", "integer", "boolean", "null", "enum"),
        *("schema", "model", "type", "value", "values", "items", "root", "any"),
        *("option", "options", "default", "variant", "inline", "other", "details"),
        *("name", "id", "ids", "key", "code", "kind"),
    )
)
#: Titles of scalars that only repeat the property.
_SCALARS = frozenset({"status", "item"})
_STATUS = re.compile(r"\b(\d[\dXx]{2}|default)\b")
#: The sections of components that contain schemas, and the role of a schema in each.
_SHARED = {
    "responses": "response",
    "requestBodies": "body",
    "parameters": "",
    "headers": "header",
}


def component_hint(schema: Schema) -> NameHint:
    """The hint of a component: its key, or the file's name if it is a whole file.

    grpc-gateway's `x-stream-definitions` have the names of what they carry.
    """
    pointer, path = schema.node.pointer, schema.node.document.path
    name = pointer[-1] if pointer else path.stem
    if pointer[-2:-1] == ("x-stream-definitions",):
        name = f"{name} stream result"
    title = telling_title(schema)
    return NameHint(component=name, document=path.as_posix(), title=title)


class Homes:
    """The components that properties belong to, even if others inherit them."""

    def __init__(self, schemas: Mapping[str, Schema]) -> None:
        self._schemas = schemas
        self._hints: dict[tuple[Document, Pointer], NameHint | None] = {}

    def hint(self, schema: Schema, owner: NameHint) -> NameHint:
        """The hint of a property's component, or its owner's if it is in no component."""
        node = schema.node
        place = node.pointer[: -2 if is_merged(node) else -1]
        while place[-1:] == ("properties",) or place[-2:-1] == ("allOf",):
            place = place[:-1] if place[-1] == "properties" else place[:-2]
            home = self._component(node.document, place)
            if home is not None:
                return home
        return owner

    def _component(self, document: Document, place: Pointer) -> NameHint | None:
        key = document, place
        if key not in self._hints:
            component = self._schemas.get(Node(document, place, None).key)
            self._hints[key] = None if component is None else component_hint(component)
        return self._hints[key]


def item_hint(hint: NameHint) -> NameHint:
    """The hint of items: those of `members` are `member`; those of a component, its `item`."""
    if hint.parent is None or not hint.role:
        return hint.inner("item")
    *_, last = words(hint.role) or [""]
    one = singular(last)
    role = f"{hint.role} item"
    if one != last and hint.role.endswith(last):
        role = hint.role.removesuffix(last) + one
    return replace(hint, role=role, title=None, is_item=True)


def titled(hint: NameHint, schema: Schema) -> NameHint:
    """The hint of a schema that is not in a component, with its title.

    A title that only repeats the role, as pydantic gives one to each property, is ignored.
    """
    title = telling_title(schema)
    if (
        title is None
        or hint.component is not None
        or _folded(title) == _folded(hint.role)
    ):
        return hint
    return replace(hint, title=title)


def telling_title(schema: Schema) -> str | None:
    """The title of a schema, if a class may have that name: a few words, not a sentence."""
    if schema.title is None:
        return None
    title = schema.title.strip()
    title_words = words(title)
    if (
        not 0 < len(title.split()) <= _MOST_WORDS
        or len(title) > _LONGEST
        or not _TITLE.fullmatch(title)
        or title.endswith((".", ":"))
        or _MADE_UP.fullmatch(title)
        or _EMPTY_WORDS.issuperset(word.lower() for word in title_words)
    ):
        return None
    is_object = bool(
        schema.properties or schema.all_of or schema.one_of or schema.any_of
    )
    is_plain = title == title.lower() or title.lower() in _SCALARS
    return None if is_plain and not is_object else title


def shared_hint(schema: Schema, hint: NameHint) -> NameHint:
    """The hint of a schema of an operation, which may be outside of it.

    The schema of a response or a body that is a component, or a whole file, belongs to all
    operations that refer to it, and is named after that.
    """
    if hint.parent is None or hint.parent.operation is None:
        return hint
    place = _component_place(schema.node)
    if place is None:
        return hint
    section, name = place
    role = _SHARED[section]
    if section == "responses":
        role = " ".join(_STATUS.sub("", hint.role).replace("error", role).split())
        if _STATUS.fullmatch(name):
            name, role = f"error {name}", ""
    elif section == "requestBodies":
        role = hint.role
    if role in [word.lower() for word in words(name)]:
        role = ""
    document = schema.node.document.path.as_posix()
    return NameHint(document=document, role=f"{name} {role}".strip())


def _component_place(node: Node) -> tuple[str, str] | None:
    """The section and the name of the component that directly contains a schema."""
    pointer = node.pointer
    if pointer[-1:] == ("schema",):
        pointer = pointer[:-1]
    if pointer[-2:-1] == ("content",):
        pointer = pointer[:-2]
    is_swagger = len(pointer) == 2 and "swagger" in node.document.data
    if len(pointer) == 3 and pointer[0] == "components":
        pointer = pointer[1:]
    elif not is_swagger:
        return None
    return (pointer[0], pointer[1]) if pointer[0] in _SHARED else None


def variant_hints(choices: Iterable[Schema], hint: NameHint) -> list[NameHint]:
    """The hints of a union's alternatives: by their titles or values, else by numbers."""
    names: set[str] = set()
    hints: list[NameHint] = []
    for number, choice in enumerate(choices, 1):
        name = choice.title or telling_value(choice) or f"variant {number}"
        name = f"{name} {number}" if name in names else name
        names.add(name)
        hints.append(replace(hint.inner(name), title=telling_title(choice)))
    return hints


def telling_value(schema: Schema) -> str | None:
    """The value of a required property that can have only one."""
    for name, inner in schema.properties:
        value = inner.const
        if inner.enum is not None and len(inner.enum) == 1:
            value = inner.enum[0]
        if name in schema.required and isinstance(value, str):
            return value
    return None


def _folded(text: str) -> str:
    return "".join(words(text)).lower()
