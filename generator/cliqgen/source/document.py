"""A parsed input file, and cursors into it that know where they stand."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import cached_property
from pathlib import Path
from typing import Any

from cliqgen.diagnostics import CliqgenError, Position
from cliqgen.source.json_reader import JsonLocator, position_of, read_json
from cliqgen.source.origins import Origins
from cliqgen.source.plain import is_list, is_mapping
from cliqgen.source.pointer import Pointer, format_pointer
from cliqgen.source.text import SourceText, read_text
from cliqgen.source.yaml_reader import YamlMarks, mark_yaml, read_yaml

#: Of what types that is from which cursors may go on elsewhere.
_LINKABLE = frozenset({dict, list})


class Links:
    """Where cursors go on that come to a mapping or list, for all files of one run.

    What is linked is known by its identity, since a YAML alias makes one mapping stand
    in several places.
    """

    def __init__(self) -> None:
        self._targets: dict[int, tuple[object, Node]] = {}

    def add(self, value: object, target: Node) -> None:
        if is_mapping(value) or is_list(value):
            self._targets[id(value)] = (value, target)

    @property
    def are_any(self) -> bool:
        return bool(self._targets)

    def get(self, value: object) -> Node | None:
        """Where a cursor that comes to a value goes on, if elsewhere."""
        found = self._targets.get(id(value)) if self._targets else None
        return found[1] if found is not None else None


class Document:
    """One file of the input: its text, its data, and the place of each node.

    Places are worked out when a diagnostic first asks for one, which most runs never do.
    """

    def __init__(
        self, source: SourceText, data: Any, links: Links, *, is_json: bool
    ) -> None:
        self.source = source
        self.data = data
        self.is_json = is_json
        self._links = links
        #: Where a cursor that comes to a value goes on, if elsewhere.
        self.link_of = links.get
        self._viewed: Document | None = None
        self.origins: Origins[Document] | None = None

    @property
    def path(self) -> Path:
        return self.source.path

    @property
    def name(self) -> str:
        return self.source.name

    @property
    def root(self) -> Node:
        return Node(self, (), self.data)

    def position(self, pointer: Pointer) -> Position:
        """The position of a node; of its nearest ancestor where it is absent.

        What an overlay has put there is in the overlay.
        """
        text = format_pointer(pointer)
        origin = None
        if self.origins is not None:
            whole = self if self._viewed is None else self._viewed
            origin = self.origins.find(whole.data, pointer)
        if origin is None:
            return self._written(pointer, text)
        document, place = origin
        return document._written(place, text)

    def _written(self, pointer: Pointer, text: str) -> Position:
        """The place of a pointer in the file as it was read."""
        if isinstance(self.data, str):
            return self.source.position(1, 1, text)
        if self.is_json:
            return position_of(self.source, self._json.offset(pointer), text)
        for length in range(len(pointer), -1, -1):
            place = self._yaml.places.get(pointer[:length])
            if place is not None:
                line, column = place
                return self.source.position(line, column, text)
        return self.source.position(1, 1, text)

    def view(self, data: Any) -> Document:
        """The same file read in other terms, or less of it."""
        made = Document(self.source, data, self._links, is_json=self.is_json)
        made.origins = self.origins
        made._viewed = self if self._viewed is None else self._viewed
        return made

    def link(self, at: Node, target: Node, value: Any) -> None:
        """Have cursors that come to a mapping go to another place, or see another value.

        For references where no parser expects one, and for views of a file.
        """
        self._links.add(at.value, Node(target.document, target.pointer, value))

    def linked(self, node: Node) -> Node:
        """Where a cursor that comes to a node goes on."""
        return self._links.get(node.value) or node

    @cached_property
    def key(self) -> str:
        """The identity of the document over all files."""
        return self.path.as_posix()

    @cached_property
    def _json(self) -> JsonLocator:
        return JsonLocator(self.source.text)

    @cached_property
    def _yaml(self) -> YamlMarks:
        return mark_yaml(self.source)


def read_document(path: Path, links: Links | None = None) -> Document:
    """Read and parse a YAML or JSON file.

    Raises:
        CliqgenError: the file cannot be read or parsed; with the position of the fault.
    """
    return parse_document(read_text(path), links)


def parse_document(source: SourceText, links: Links | None = None) -> Document:
    """Parse a string as JSON where it looks like JSON, else as YAML."""
    links = links or Links()
    if source.text.lstrip()[:1] in ("{", "["):
        try:
            return Document(source, read_json(source), links, is_json=True)
        except CliqgenError as error:
            is_yaml = source.path.suffix.lower() in (".yaml", ".yml")
            if not is_yaml or error.diagnostics[0].code != "json-syntax":
                raise
    return Document(source, read_yaml(source), links, is_json=False)


def parse_text(source: SourceText, links: Links, *, as_data: bool) -> Document:
    """Parse a string, or take it as it is where it stands for a string."""
    if as_data:
        return parse_document(source, links)
    return Document(source, source.text, links, is_json=False)


def is_data_name(path: str) -> bool:
    """Whether a file's name says that it is YAML or JSON."""
    return path.lower().endswith((".yaml", ".yml", ".json"))


@dataclass(eq=False, slots=True)
class Node:
    """A cursor: a value together with its document and JSON pointer.

    The accessors return None where the value is of another type than asked for, so that
    a sloppy document degrades instead of raising.
    """

    document: Document
    pointer: Pointer
    value: Any
    _key: str | None = field(default=None, init=False)

    @property
    def key(self) -> str:
        """The identity of the node over all files: `<path>#<pointer>`."""
        if self._key is None:
            self._key = f"{self.document.key}#{format_pointer(self.pointer)}"
        return self._key

    @property
    def position(self) -> Position:
        return self.document.position(self.pointer)

    def child(self, key: str, value: Any) -> Node:
        """The cursor at a member or item of that value, or where that is linked to."""
        document = self.document
        if type(value) in _LINKABLE:
            found = document.link_of(value)
            if found is not None:
                return found
        return Node(document, (*self.pointer, key), value)

    def get(self, key: str) -> Node | None:
        """The member of that name, or None where the node is not a mapping or lacks it."""
        value = self.value
        if isinstance(value, dict) and key in value:
            return self.child(key, value[key])
        return None

    def step(self, segment: str) -> Node | None:
        """The member or item that a segment of a JSON pointer names (RFC 6901, 4)."""
        if not is_list(self.value):
            return self.get(segment)
        index = int(segment) if segment.isdecimal() and len(segment) < 9 else -1
        items = self.value
        found = 0 <= index < len(items)
        return self.child(str(index), items[index]) if found else None

    def has(self, key: str) -> bool:
        value = self.value
        return isinstance(value, dict) and key in value

    def items(self) -> Iterator[tuple[str, Node]]:
        """The members of a mapping in the order written; none for anything else."""
        if is_mapping(self.value):
            for key, value in self.value.items():
                yield key, self.child(key, value)

    def elements(self) -> Iterator[Node]:
        """The items of a sequence; none for anything else."""
        if is_list(self.value):
            for index, value in enumerate(self.value):
                yield self.child(str(index), value)

    def members(self, key: str) -> Iterator[tuple[str, Node]]:
        """The members of the mapping under `key`."""
        inner = self.get(key)
        return inner.items() if inner is not None else iter(())

    def list(self, key: str) -> Iterator[Node]:
        """The items of the sequence under `key`."""
        inner = self.get(key)
        return inner.elements() if inner is not None else iter(())

    def text(self, key: str) -> str | None:
        """The string under `key`."""
        value = self._member(key)
        return value if isinstance(value, str) else None

    def scalar(self, key: str) -> str | None:
        """The string under `key`, or the number as it would be written."""
        value = self._member(key)
        if isinstance(value, int | float) and not isinstance(value, bool):
            return str(value)
        return value if isinstance(value, str) else None

    def flag(self, key: str) -> bool:
        """Whether the value under `key` is true, be it in quotes."""
        value = self._member(key)
        return value is True or value == "true"

    def number(self, key: str) -> int | float | None:
        """The number under `key`; booleans are none."""
        value = self._member(key)
        if isinstance(value, bool) or not isinstance(value, int | float):
            return None
        return value

    def scalars(self, key: str) -> tuple[str, ...]:
        """The strings of the sequence under `key`, numbers as they would be written."""
        return tuple(
            item.value if isinstance(item.value, str) else str(item.value)
            for item in self.list(key)
            if isinstance(item.value, str | int | float)
        )

    def is_mapping(self) -> bool:
        return is_mapping(self.value)

    def _member(self, key: str) -> Any:
        value: Any = None
        if self.has(key):
            value = self.value[key]
        if type(value) in _LINKABLE:
            linked = self.document.link_of(value)
            return value if linked is None else linked.value
        return value
