"""YAML text to plain data, under the core schema of YAML 1.2 (10.3).

The data is built from the parser's events, so that nothing recurses, budgets are
checked while reading, keys stay strings as written (`200`, `on`), and only JSON's
types can result. PyYAML itself implements YAML 1.1.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any, cast

import yaml
from msgspec import Struct, field

from cliqgen.diagnostics import CliqgenError, failure
from cliqgen.source.limits import MAX_DEPTH, MAX_NODES
from cliqgen.source.plain import is_list, is_mapping
from cliqgen.source.pointer import Pointer, format_pointer
from cliqgen.source.tabbed import without_tabbed_comments
from cliqgen.source.text import SourceText

_LOADER: Any = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
_INT = re.compile(r"[-+]?[0-9]+\Z")
_BASED = re.compile(r"0(?:o[0-7]+|x[0-9a-fA-F]+)\Z")
_FLOAT = re.compile(r"[-+]?(?:\.[0-9]+|[0-9]+(?:\.[0-9]*)?)(?:[eE][-+]?[0-9]+)?\Z")
#: Python writes no integer of more than 4,300 decimal digits.
_MAX_BASED = 3500
_NULLS = frozenset({"", "~", "null", "Null", "NULL"})
_BOOLEANS = {
    **dict.fromkeys(("true", "True", "TRUE"), True),
    **dict.fromkeys(("false", "False", "FALSE"), False),
}
_TAG = "tag:yaml.org,2002:"
_MERGE = "<<"
#: The key that replaces a plain `<<`; a quoted one is ordinary. No text has a NUL.
_MERGE_MARK = "\0<<"


class _Frame(Struct):
    """An open mapping or sequence."""

    value: dict[str, Any] | list[Any]
    pointer: Pointer
    anchor: str | None
    nodes_before: int
    key: str | None = None
    merges: list[Any] = field(default_factory=list[Any])


class YamlMarks:
    """The places of the keys and items of a document: pointer to (line, column), from 1."""

    def __init__(self) -> None:
        self.places: dict[Pointer, tuple[int, int]] = {(): (1, 1)}


def read_yaml(source: SourceText) -> Any:
    """Parse YAML text into dicts with string keys, lists, strings, numbers, bools, None.

    Raises:
        CliqgenError: a syntax error, a duplicate key, a tag outside JSON's types, several
            documents in one file, or an exceeded budget; each with its position.
    """
    return _built(source, None)


def mark_yaml(source: SourceText) -> YamlMarks:
    """The positions of every key and item of a string that `read_yaml` accepts."""
    marks = YamlMarks()
    _built(source, marks)
    return marks


def _built(source: SourceText, marks: YamlMarks | None) -> Any:
    try:
        return _Builder(source, source.text, marks).build()
    except CliqgenError as error:
        if error.diagnostics[0].code != "yaml-syntax":
            raise
        text = without_tabbed_comments(source.text, _LOADER)
        if text is None:
            raise
    return _Builder(source, text, marks).build()


class _Builder:
    """Builds the data of a string, whose lines are those of the source."""

    def __init__(self, source: SourceText, text: str, marks: YamlMarks | None) -> None:
        self.source = source
        self.text = text
        self.marks = marks
        self.stack: list[_Frame] = []
        self.anchors: dict[str, tuple[Any, int]] = {}
        self.nodes = 0
        self.root: Any = None
        self.documents = 0

    def build(self) -> Any:
        try:
            for event in self._events():
                self._handle(event)
        except yaml.YAMLError as error:
            raise self._syntax_error(error) from None
        except ValueError as error:  # from the scanner's own conversions
            raise failure(
                "yaml-syntax",
                f"{self.source.name}: {error}",
                self.source.position(1, 1),
            ) from None
        return self.root

    def _events(self) -> Iterator[Any]:
        parse = cast(Any, yaml).parse
        yield from parse(self.text, Loader=_LOADER)

    def _handle(self, event: Any) -> None:
        if isinstance(event, yaml.DocumentStartEvent):
            self.documents += 1
            if self.documents > 1:
                raise self._fail(
                    "yaml-syntax", "expected one YAML document, found several", event
                )
        elif isinstance(event, yaml.ScalarEvent):
            self._scalar(cast(Any, event))
        elif isinstance(event, yaml.AliasEvent):
            self._alias(cast(Any, event))
        elif isinstance(event, yaml.MappingStartEvent):
            self._open({}, cast(Any, event), "map")
        elif isinstance(event, yaml.SequenceStartEvent):
            self._open([], cast(Any, event), "seq")
        elif isinstance(event, yaml.MappingEndEvent | yaml.SequenceEndEvent):
            self._close()

    def _open(self, value: dict[str, Any] | list[Any], event: Any, tag: str) -> None:
        if event.tag not in (None, "!", _TAG + tag):
            raise self._fail("yaml-tag", f"unsupported tag {event.tag!r}", event)
        if len(self.stack) >= MAX_DEPTH:
            raise self._fail(
                "too-deep", f"nested more than {MAX_DEPTH} levels deep", event
            )
        if self._awaits_key():
            raise self._fail("yaml-syntax", "expected a scalar as a mapping key", event)
        pointer = self._place(event)
        self._count(1, event)
        self.stack.append(_Frame(value, pointer, event.anchor, self.nodes))

    def _close(self) -> None:
        frame = self.stack.pop()
        value = frame.value
        if isinstance(value, dict):
            for merged in frame.merges:  # YAML 1.1 merge key: own keys win
                for key, item in merged.items():
                    value.setdefault(key, item)
        if frame.anchor:
            self.anchors[frame.anchor] = (value, self.nodes - frame.nodes_before + 1)
        self._put(value)

    def _scalar(self, event: Any) -> None:
        if self._awaits_key():
            self._key(event)
            return
        self._place(event)
        self._count(1, event)
        value = self._resolve(event)
        if event.anchor:
            self.anchors[event.anchor] = (value, 1)
        self._put(value)

    def _alias(self, event: Any) -> None:
        if event.anchor not in self.anchors:
            raise self._fail(
                "yaml-syntax", f"alias *{event.anchor} has no anchor before it", event
            )
        value, size = self.anchors[event.anchor]
        if self._awaits_key():
            if not isinstance(value, str):
                raise self._fail(
                    "yaml-syntax", "expected a scalar as a mapping key", event
                )
            self._use_key(value, event)
            return
        self._place(event)
        self._count(size, event)
        self._put(value)

    def _key(self, event: Any) -> None:
        if event.anchor:
            self.anchors[event.anchor] = (event.value, 1)
        if event.value == _MERGE and event.implicit[0]:
            self.stack[-1].key = _MERGE_MARK
            return
        self._use_key(event.value, event)

    def _use_key(self, key: str, event: Any) -> None:
        frame = self.stack[-1]
        if key in frame.value:
            raise self._fail(
                "duplicate-key",
                f"duplicate key {key!r}",
                event,
                format_pointer((*frame.pointer, key)),
            )
        frame.key = key
        if self.marks is not None:
            self.marks.places[(*frame.pointer, key)] = _line_column(event)

    def _put(self, value: Any) -> None:
        if not self.stack:
            self.root = value
            return
        frame = self.stack[-1]
        if isinstance(frame.value, list):
            frame.value.append(value)
            return
        key, frame.key = frame.key, None
        if key == _MERGE_MARK and _is_mergeable(value):
            frame.merges.extend(value if is_list(value) else [value])
        elif key == _MERGE_MARK:
            frame.value[_MERGE] = value
        elif key is not None:
            frame.value[key] = value

    def _awaits_key(self) -> bool:
        if not self.stack:
            return False
        frame = self.stack[-1]
        return isinstance(frame.value, dict) and frame.key is None

    def _place(self, event: Any) -> Pointer:
        """The pointer of the value about to be added; list items are marked here."""
        if not self.stack:
            return ()
        frame = self.stack[-1]
        if isinstance(frame.value, dict):
            return (*frame.pointer, cast(str, frame.key))
        pointer = (*frame.pointer, str(len(frame.value)))
        if self.marks is not None:
            self.marks.places[pointer] = _line_column(event)
        return pointer

    def _count(self, nodes: int, event: Any) -> None:
        self.nodes += nodes
        if self.nodes > MAX_NODES:
            raise self._fail(
                "too-many-nodes", f"expands to more than {MAX_NODES:,} nodes", event
            )

    def _resolve(self, event: Any) -> Any:
        """The value of a scalar (YAML 1.2, 10.3.2: tag resolution of the core schema)."""
        text: str = event.value
        tag: str | None = event.tag
        if tag is None and event.implicit[0]:
            return self._plain(text, event)
        if tag in (None, "!", _TAG + "str"):
            return text
        if tag in (_TAG + "int", _TAG + "float", _TAG + "bool", _TAG + "null"):
            return self._plain(text, event)
        raise self._fail("yaml-tag", f"unsupported tag {tag!r}", event)

    def _plain(self, text: str, event: Any) -> Any:
        try:
            return _plain(text)
        except ValueError:
            raise self._fail(
                "yaml-syntax", "a number has too many digits", event
            ) from None

    def _fail(
        self, code: str, message: str, event: Any, pointer: str = ""
    ) -> CliqgenError:
        line, column = _line_column(event)
        place = self.source.position(line, column, pointer)
        return failure(code, f"{self.source.name}: {message}", place)

    def _syntax_error(self, error: yaml.YAMLError) -> CliqgenError:
        at = getattr(error, "position", None)  # of a character that YAML forbids
        if isinstance(at, int):
            place = self.source.position_at(at)
            message = "a control character is not allowed"
            return failure("yaml-syntax", f"{self.source.name}: {message}", place)
        mark = getattr(error, "problem_mark", None) or getattr(
            error, "context_mark", None
        )
        problem = getattr(error, "problem", None) or getattr(error, "reason", None)
        line, column = (mark.line + 1, mark.column + 1) if mark is not None else (1, 1)
        line = min(line, len(self.source.lines))
        if "nesting depth" in str(problem):  # newer scanners have a limit of their own
            return failure(
                "too-deep",
                f"nested more than {MAX_DEPTH} levels deep",
                self.source.position(line, column),
            )
        return failure(
            "yaml-syntax",
            f"{self.source.name}: {problem or 'not valid YAML'}",
            self.source.position(line, column),
        )


def _is_mergeable(value: Any) -> bool:
    if is_list(value):
        return all(is_mapping(item) for item in value)
    return is_mapping(value)


def _line_column(event: Any) -> tuple[int, int]:
    return event.start_mark.line + 1, event.start_mark.column + 1


def _plain(text: str) -> Any:
    if text in _NULLS:
        return None
    if text in _BOOLEANS:
        return _BOOLEANS[text]
    if _INT.match(text):
        return int(text)
    if _BASED.match(text):
        if len(text) > _MAX_BASED:
            raise ValueError("a number has too many digits")
        return int(text, 0)
    if _FLOAT.match(text):
        number = float(text)
        # A number beyond the range of double precision stays text.
        return text if number in (float("inf"), float("-inf")) else number
    return text
