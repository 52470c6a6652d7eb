"""A parsed input file, and cursors that know at which place of it they are."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple

from msgspec import Struct

from cliqgen.diagnostics import CliqgenError, Position
from cliqgen.source.json_reader import JsonLocator, position_of, read_json
from cliqgen.source.origins import Origins
from cliqgen.source.plain import CONTAINERS, is_list, is_mapping
from cliqgen.source.pointer import Pointer, format_pointer
from cliqgen.source.text import SourceText, read_text

if TYPE_CHECKING:
    from cliqgen.source.yaml_reader import YamlMarks


class Place(NamedTuple):
    """What a cursor is at: a place in a document, and the value that is read there."""

    document: Document
    pointer: Pointer
    value: Any


#: The places by the identity of the value that leads there, each with that value.
_Places = Mapping[int, tuple[object, Place]]


class Redirections:
    """Where cursors go on that come to certain values.

    It knows mappings and lists by their identity and not by their place, since an alias of
    YAML puts one value in several places. It keeps them, so that no other value gets the
    identity of one of them. What `places` does not know, `base` may know. The table does
    not change, unless it `grows` while redirections are collected.
    """

    __slots__ = ("base", "grows", "places")

    def __init__(
        self, places: _Places, base: Redirections | None = None, *, grows: bool = False
    ) -> None:
        self.places = places
        self.base = base
        self.grows = grows

    @property
    def is_empty(self) -> bool:
        """Whether everything is where and what it is written, until now if it grows."""
        return not self.places and self.base is None

    def of(self, value: object) -> Place | None:
        """Where a cursor that comes to a value goes on; None where it stays."""
        known = self.places.get(id(value))
        if known is not None:
            return known[1]
        return None if self.base is None else self.base.of(value)


#: The table by which everything is where and what it is written.
AS_WRITTEN = Redirections({})


class Document:
    """One file of the input: its text, its data, and the place of each node.

    Places are worked out when a diagnostic first needs one, which most runs never do.
    """

    def __init__(self, source: SourceText, data: Any, *, is_json: bool) -> None:
        self.source = source
        self.data = data
        self.is_json = is_json
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
        """The whole of it, as it is written."""
        return Node(self, (), self.data)

    def read_with(self, redirections: Redirections) -> Node:
        """The whole of it, read with a table of redirections."""
        place = redirections.of(self.data)
        if place is None:
            return Node(self, (), self.data, redirections)
        return Node(*place, redirections)

    def position(self, pointer: Pointer) -> Position:
        """The position of a node; that of its nearest ancestor if it is absent.

        The position of what an overlay has added is in the overlay.
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
        """The position of a pointer in the file as it was read."""
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
        made = Document(self.source, data, is_json=self.is_json)
        made.origins = self.origins
        made._viewed = self if self._viewed is None else self._viewed
        return made

    @cached_property
    def key(self) -> str:
        """The identity of the document among all files."""
        return self.path.as_posix()

    @cached_property
    def _json(self) -> JsonLocator:
        return JsonLocator(self.source.text)

    @cached_property
    def _yaml(self) -> YamlMarks:
        from cliqgen.source.yaml_reader import mark_yaml

        return mark_yaml(self.source)


def read_document(path: Path) -> Document:
    """Read and parse a YAML or JSON file.

    Raises:
        CliqgenError: the file cannot be read or parsed; with the position of the error.
    """
    return parse_document(read_text(path))


def parse_document(source: SourceText) -> Document:
    """Parse text as JSON if it looks like JSON, else as YAML."""
    if source.text.lstrip()[:1] in ("{", "["):
        try:
            return Document(source, read_json(source), is_json=True)
        except CliqgenError as error:
            is_yaml = source.path.suffix.lower() in (".yaml", ".yml")
            if not is_yaml or error.diagnostics[0].code != "json-syntax":
                raise
    from cliqgen.source.yaml_reader import read_yaml

    return Document(source, read_yaml(source), is_json=False)


def parse_text(source: SourceText, *, as_data: bool) -> Document:
    """Parse text as data, or keep it as the only string of a document."""
    if as_data:
        return parse_document(source)
    return Document(source, source.text, is_json=False)


def is_data_name(path: str) -> bool:
    """Whether a file's name has an ending of YAML or JSON."""
    return path.lower().endswith((".yaml", ".yml", ".json"))


class Node(Struct, eq=False):
    """A cursor: a value together with its document and JSON pointer.

    It reads with `redirections`, and so do all cursors that it leads to. The accessors
    return None if the value is of another type, so that a sloppy document is read with
    less instead of raising.
    """

    document: Document
    pointer: Pointer
    value: Any
    redirections: Redirections = AS_WRITTEN
    _key: str | None = None

    @property
    def key(self) -> str:
        """The identity of the node among all files: `<path>#<pointer>`."""
        if self._key is None:
            self._key = f"{self.document.key}#{format_pointer(self.pointer)}"
        return self._key

    @property
    def position(self) -> Position:
        return self.document.position(self.pointer)

    def find_position(self) -> Position:
        """The position, as a function for diagnostics that nobody may look at."""
        return self.document.position(self.pointer)

    @property
    def root(self) -> Node:
        """The root of its document, read in the same way."""
        return self.document.read_with(self.redirections)

    def at(self, pointer: Pointer, value: Any) -> Node:
        """A cursor at another place of the document, which is given a value."""
        return Node(self.document, pointer, value, self.redirections)

    def read_with(self, redirections: Redirections) -> Node:
        """The same place and value, read with another table from there on."""
        return Node(self.document, self.pointer, self.value, redirections)

    def redirected(self) -> Node:
        """Where a cursor that comes to this value goes on; itself where it stays."""
        place = self.redirections.of(self.value)
        return self if place is None else Node(*place, self.redirections)

    def child(self, key: str, value: Any) -> Node:
        """The cursor at a member or item of that value, or where that is redirected to."""
        redirections = self.redirections
        if type(value) in CONTAINERS and (redirections.places or redirections.base):
            place = redirections.of(value)
            if place is not None:
                return Node(*place, redirections)
        return Node(self.document, (*self.pointer, key), value, redirections)

    def get(self, key: str) -> Node | None:
        """The member of that name; None if the node is not a mapping or lacks it."""
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
        is_there = 0 <= index < len(items)
        return self.child(str(index), items[index]) if is_there else None

    def has(self, key: str) -> bool:
        value = self.value
        return isinstance(value, dict) and key in value

    def items(self) -> Iterator[tuple[str, Node]]:
        """The members of a mapping in the order written; nothing for other values."""
        if is_mapping(self.value):
            for key, value in self.value.items():
                yield key, self.child(key, value)

    def elements(self) -> Iterator[Node]:
        """The items of a sequence; nothing for other values."""
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

    def value_of(self, key: str) -> Any:
        """The value under `key`; None if the node is not a mapping or lacks it."""
        members = self.value
        is_there = isinstance(members, dict) and key in members
        inner = self.value[key] if is_there else None
        return self._read(inner) if type(inner) in CONTAINERS else inner

    def values(self, key: str) -> tuple[Any, ...]:
        """The values of the items of the sequence under `key`."""
        items = self.value_of(key)
        if not is_list(items):
            return ()
        return tuple(self._read(v) if type(v) in CONTAINERS else v for v in items)

    def _read(self, value: Any) -> Any:
        """A mapping or list, or what is read instead of it."""
        redirections = self.redirections
        if not (redirections.places or redirections.base):
            return value
        place = redirections.of(value)
        return value if place is None else place.value

    def text(self, key: str) -> str | None:
        """The string under `key`."""
        value = self.value_of(key)
        return value if isinstance(value, str) else None

    def scalar(self, key: str) -> str | None:
        """The string under `key`, or the number as it would be written."""
        value = self.value_of(key)
        if isinstance(value, int | float) and not isinstance(value, bool):
            return str(value)
        return value if isinstance(value, str) else None

    def flag(self, key: str) -> bool:
        """Whether the value under `key` is true, with or without quotes."""
        value = self.value_of(key)
        return value is True or value == "true"

    def number(self, key: str) -> int | float | None:
        """The number under `key`; a boolean is not a number."""
        value = self.value_of(key)
        if isinstance(value, bool) or not isinstance(value, int | float):
            return None
        return value

    def scalars(self, key: str) -> tuple[str, ...]:
        """The strings of the sequence under `key`, numbers as they would be written."""
        return tuple(
            value if isinstance(value, str) else str(value)
            for value in self.values(key)
            if isinstance(value, str | int | float)
        )

    def is_mapping(self) -> bool:
        return is_mapping(self.value)
