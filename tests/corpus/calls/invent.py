"""Values invented from schemas: full ones, with everything a schema describes, or sparse
ones, with no more than it requires."""

from __future__ import annotations

import contextlib
import math
import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from functools import cache
from typing import Any, Literal

from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st

from .description import Description, Place, Unresolvable

Direction = Literal["request", "answer"]

_FORMATS = {
    "date-time": "2024-05-06T07:08:09Z",
    "date": "2024-05-06",
    "time": "07:08:09Z",
    "duration": "PT5M",
    "uuid": "0b3c6f2e-53a1-4d0f-8f5d-6d4f3a1b2c3d",
    "email": "ada@example.com",
    "idn-email": "ada@example.com",
    "hostname": "host.example.com",
    "ipv4": "192.0.2.7",
    "ipv6": "2001:db8::7",
    "uri": "https://example.com/a",
    "url": "https://example.com/a",
    "uri-reference": "https://example.com/a",
    "iri": "https://example.com/a",
    "byte": "aGVsbG8=",
    "decimal": "12.50",
    "json-pointer": "/a/b",
    "regex": "^a$",
}
_JOINED = ("items", "additionalProperties")
_DEEPEST = 12


class CannotInvent(Exception):
    """No value was found, or none exists."""


class _TooDeep(CannotInvent):
    """The schema goes on for longer than a value should."""


@dataclass(frozen=True)
class _Flat:
    """A schema without references, `allOf` and choices: all that holds at once."""

    keywords: dict[str, Any] = field(default_factory=dict[str, Any])
    properties: dict[str, list[Place]] = field(default_factory=dict[str, list[Place]])
    joined: dict[str, list[Place]] = field(default_factory=dict[str, list[Place]])
    required: dict[str, None] = field(default_factory=dict[str, None])
    prefix: list[Place] = field(default_factory=list[Place])
    tags: dict[str, str] = field(default_factory=dict[str, str])


class Inventor:
    """Invents values for one direction; `is_full` asks for optional properties too."""

    def __init__(
        self, description: Description, direction: Direction, *, is_full: bool
    ) -> None:
        self._description = description
        self._hidden = "readOnly" if direction == "request" else "writeOnly"
        self._is_full = is_full

    def invent(self, place: Place) -> Any:
        """A value that is valid by the schema.

        Raises:
            CannotInvent: with the reason.
        """
        try:
            return self._invent(place, is_lax=False)
        except CannotInvent:
            return self._invent(place, is_lax=True)

    def _invent(self, place: Place, *, is_lax: bool) -> Any:
        reasons: list[str] = []
        for candidate in self._candidates(place):
            try:
                value = candidate()
                faults = self._description.faults(place, value, is_lax=is_lax)
            except CannotInvent as error:
                reasons.append(str(error))
                continue
            except Unresolvable as error:
                raise CannotInvent(f"a broken reference: {error}") from None
            except RecursionError:
                reasons.append("it recurses without end")
                continue
            except re.error as error:
                raise CannotInvent(f"a pattern that is none: {error}") from None
            except Exception as error:  # the validator trips over the schema itself
                raise CannotInvent(f"the schema cannot be judged: {error}") from None
            if not faults:
                return value
            reasons += faults
        raise CannotInvent("; ".join(dict.fromkeys(reasons))[:400] or "no candidate")

    def _candidates(self, place: Place) -> Iterator[Callable[[], Any]]:
        for choice in range(4):
            yield lambda choice=choice: self._value([place], _Walk(choice))
        sparse = Inventor.__new__(Inventor)
        sparse.__dict__.update(self.__dict__, _is_full=False)
        for choice in range(3):
            yield lambda choice=choice: sparse._value([place], _Walk(choice))
        schema = self._description.target(place).schema
        for example in _examples(schema):
            yield lambda example=example: example

    def _value(self, places: list[Place], walk: _Walk) -> Any:
        if len(walk.trail) > _DEEPEST:
            raise _TooDeep("it nests too deeply")
        flat = _Flat()
        for place in places:
            walk = self._flatten(place, flat, walk, 0)
        keywords = flat.keywords
        enum = keywords.get("enum")
        if "const" in keywords and (not enum or keywords["const"] in enum):
            return keywords["const"]
        if keywords.get("enum"):
            stated = [v for v in keywords["enum"] if v is not None] or [None]
            return stated[walk.choice % len(stated)]
        kind = _kind(flat)
        if kind == "object":
            return self._object(flat, walk)
        if kind == "array":
            return self._array(flat, walk)
        if kind == "string":
            return _text(keywords, walk)
        if kind in ("integer", "number"):
            return _number(keywords, is_integer=kind == "integer")
        return {"boolean": True, "null": None}.get(kind, "anything")

    def _flatten(self, place: Place, flat: _Flat, walk: _Walk, depth: int) -> _Walk:
        """Collect what a schema says, parts and chosen alternatives included."""
        schema = place.schema
        if schema is True or schema == {}:
            return walk
        if not isinstance(schema, dict):
            raise CannotInvent("the schema `false` takes nothing")
        if depth > 40:
            raise _TooDeep("references go on too long")
        reference = schema.get("$ref")
        if isinstance(reference, str):
            try:
                target = self._description.follow(place, reference)
            except Unresolvable as error:
                raise CannotInvent(f"a broken reference: {error}") from None
            walk = walk.through(f"{target.uri} {reference}")
            walk = self._flatten(target, flat, walk, depth + 1)
            if self._description._is_3_0:  # siblings of a reference say nothing there
                return walk
        for part in schema.get("allOf") or ():
            walk = self._flatten(place.inner(part), flat, walk, depth + 1)
        self._tag(schema, flat, walk)
        _collect(self._with_properties(place), flat)
        for keyword in ("oneOf", "anyOf"):
            choices = schema.get(keyword)
            if isinstance(choices, list) and choices:
                walk = self._choose(place, schema, choices, flat, walk, depth)
        return walk

    def _with_properties(self, place: Place) -> Place:
        """The schema with its properties, should they be a reference as a whole."""
        properties = place.schema.get("properties")
        reference = properties.get("$ref") if isinstance(properties, dict) else None
        if not isinstance(reference, str):
            return place
        target = self._description.follow(place, reference)
        return Place(target.uri, {**place.schema, "properties": target.schema})

    def _choose(
        self,
        place: Place,
        schema: dict[str, Any],
        choices: list[Any],
        flat: _Flat,
        walk: _Walk,
        depth: int,
    ) -> _Walk:
        stated = [c for c in choices if not _is_null(c)] or choices
        chosen = stated[walk.choice % len(stated)]
        mark = schema.get("discriminator")
        if isinstance(mark, dict) and isinstance(chosen, dict) and "$ref" in chosen:
            flat.tags[mark["propertyName"]] = _tag_of(chosen["$ref"], mark)
        return self._flatten(place.inner(chosen), flat, walk, depth + 1)

    def _tag(self, schema: dict[str, Any], flat: _Flat, walk: _Walk) -> None:
        """The base of several schemas is told apart by a property as well."""
        mark = schema.get("discriminator")
        if schema.get("oneOf") or schema.get("anyOf") or not walk.own:
            return
        if isinstance(mark, str):
            mark = {"propertyName": mark}
        if isinstance(mark, dict) and "propertyName" in mark:
            flat.tags.setdefault(mark["propertyName"], _tag_of(walk.own[0], mark))

    def _object(self, flat: _Flat, walk: _Walk) -> dict[str, Any]:
        result: dict[str, Any] = {}
        for name, places in flat.properties.items():
            if any(self._is_hidden(place) for place in places):
                continue
            is_required = name in flat.required or name in flat.tags
            if not (is_required or self._is_full or _is_implied(places)):
                continue
            if name in flat.tags and _may_be(flat.tags[name], places):
                result[name] = flat.tags[name]
                continue
            try:
                result[name] = self._value(places, walk.deeper())
            except CannotInvent:
                if is_required:
                    raise
        for name in flat.required:
            if name not in flat.properties:
                result.setdefault(name, flat.tags.get(name, "anything"))
        least = flat.keywords.get("minProperties", 0)
        for name, places in flat.properties.items():
            if len(result) < least and name not in result:
                with contextlib.suppress(CannotInvent):
                    result[name] = self._value(places, walk.deeper())
        extra = flat.joined.get("additionalProperties", [])
        wanted = least - len(result)
        if not flat.properties and extra and self._is_full:
            wanted = max(1, wanted)
        for number in range(wanted):
            places = [p for p in extra if p.schema is not True]
            try:
                result[f"key{number}"] = self._value(places, walk.deeper())
            except CannotInvent:
                if least:
                    raise
        return result

    def _is_hidden(self, place: Place) -> bool:
        """Whether a schema, its target or a part of either goes the other way only."""
        try:
            target = self._description.target(place)
        except Unresolvable:
            return False
        stated = [p.schema for p in (place, target) if isinstance(p.schema, dict)]
        return any(
            schema.get(self._hidden)
            or any(
                isinstance(part, dict) and part.get(self._hidden)
                for part in schema.get("allOf", ())
            )
            for schema in stated
        )

    def _array(self, flat: _Flat, walk: _Walk) -> list[Any]:
        least = flat.keywords.get("minItems", 0)
        result = [self._value([place], walk.deeper()) for place in flat.prefix]
        items = flat.joined.get("items", [])
        if any(place.schema is False for place in items):
            return result
        wanted = least if not self._is_full else max(1, least)
        if flat.keywords.get("maxItems", 1) == 0:
            wanted = 0
        for number in range(len(result), min(wanted, 100)):
            try:
                result.append(self._value(items, walk.deeper().numbered(number)))
            except CannotInvent:
                if number < least:
                    raise
                break
        return result


@dataclass(frozen=True)
class _Walk:
    """Where in a schema a value is being invented.

    `choice` says which alternative to take, `trail` what references led here, `number`
    tells the items of an array apart.
    """

    choice: int
    trail: tuple[str, ...] = ()
    number: int = 0
    entered: int = 0

    @property
    def own(self) -> tuple[str, ...]:
        """The references that led to this very value."""
        return self.trail[self.entered :]

    def through(self, reference: str) -> _Walk:
        if reference in self.own:  # a part that several parts share
            return self
        if self.trail.count(reference) > 1:
            raise _TooDeep("it is recursive")
        return _Walk(self.choice, (*self.trail, reference), self.number, self.entered)

    def deeper(self) -> _Walk:
        return _Walk(self.choice, (*self.trail, ""), self.number, len(self.trail) + 1)

    def numbered(self, number: int) -> _Walk:
        return _Walk(self.choice + number, self.trail, number, self.entered)


def _collect(place: Place, flat: _Flat) -> None:
    schema: dict[str, Any] = place.schema
    for name, inner in (schema.get("properties") or {}).items():
        flat.properties.setdefault(name, []).append(place.inner(inner))
    for keyword in _JOINED:
        if keyword in schema:
            flat.joined.setdefault(keyword, []).append(place.inner(schema[keyword]))
    required = schema.get("required")
    if isinstance(required, list):
        flat.required.update(dict.fromkeys(n for n in required if isinstance(n, str)))
    flat.prefix.extend(place.inner(p) for p in schema.get("prefixItems") or ())
    for keyword, value in schema.items():
        known = flat.keywords.get(keyword)
        if keyword == "enum" and known is not None:
            value = [item for item in value if item in known]
        elif keyword == "type" and known is not None:
            value = _common_types(known, value)
        elif keyword in ("minimum", "minLength", "minItems", "minProperties"):
            value = value if known is None else max(known, value)
        elif keyword in ("maximum", "maxLength", "maxItems"):
            value = value if known is None else min(known, value)
        flat.keywords[keyword] = value


def _common_types(first: Any, second: Any) -> Any:
    one = [first] if isinstance(first, str) else list(first)
    two = [second] if isinstance(second, str) else list(second)
    return [name for name in one if name in two] or two


def _kind(flat: _Flat) -> str:
    stated = flat.keywords.get("type")
    if isinstance(stated, list):
        stated = next((name for name in stated if name != "null"), "null")
    if isinstance(stated, str):
        return "string" if stated == "file" else stated
    if flat.properties or flat.required or "additionalProperties" in flat.joined:
        return "object"
    if flat.prefix or "items" in flat.joined:
        return "array"
    if any(name in flat.keywords for name in ("minimum", "maximum", "multipleOf")):
        return "number"
    return "string"


def _is_null(choice: Any) -> bool:
    if not isinstance(choice, dict):
        return choice is False
    return choice.get("type") == "null" or choice.get("enum") == [None]


def _may_be(tag: str, places: list[Place]) -> bool:
    """Whether a property may have the value that a discriminator asks for."""
    schemas = [place.schema for place in places if isinstance(place.schema, dict)]
    return all(
        tag in s.get("enum", (tag,))
        and s.get("const", tag) == tag
        and "pattern" not in s
        for s in schemas
    )


def _is_implied(places: list[Place]) -> bool:
    """Whether the only value is the default: left out or not, it is meant."""
    schemas = [place.schema for place in places if isinstance(place.schema, dict)]
    return any(
        "const" in s and "default" in s and s["const"] == s["default"] for s in schemas
    )


def _tag_of(reference: str, mark: dict[str, Any]) -> str:
    name = reference.rpartition("/")[2]
    for value, target in (mark.get("mapping") or {}).items():
        if str(target).rpartition("/")[2] == name:
            return str(value)
    return name


def _examples(schema: Any) -> Iterator[Any]:
    if isinstance(schema, dict):
        if "example" in schema:
            yield schema["example"]
        examples = schema.get("examples")
        if isinstance(examples, list):
            yield from examples
        if "default" in schema:
            yield schema["default"]


def _text(keywords: dict[str, Any], walk: _Walk) -> str:
    least, most = keywords.get("minLength", 0), keywords.get("maxLength", math.inf)
    pattern = keywords.get("pattern")
    if isinstance(pattern, str):
        texts = _matching(pattern, int(least), None if most == math.inf else int(most))
        return texts[walk.number % len(texts)]
    text = _FORMATS.get(keywords.get("format", ""), "text")
    if walk.number and text == "text":
        text = f"text{walk.number}"
    if not least <= len(text) <= most:
        text = text.ljust(int(min(least, 10_000)), "x")
        text = text[: int(most)] if most != math.inf else text
    return text


@cache
def _matching(pattern: str, least: int, most: int | None) -> tuple[str, ...]:
    """Texts that a pattern matches; the same ones each time."""
    if pattern.startswith("/") and pattern.endswith("/"):
        pattern = pattern[1:-1]
    found: list[str] = []

    def is_fit(text: str) -> bool:
        return least <= len(text) and (most is None or len(text) <= most)

    texts = st.from_regex(pattern, alphabet=st.characters(codec="ascii"))

    @settings(
        max_examples=30,
        database=None,
        deadline=None,
        derandomize=True,
        phases=[Phase.generate],
        suppress_health_check=list(HealthCheck),
    )
    @given(texts.filter(is_fit))
    def note(text: str) -> None:
        if "\n" not in text and "\x00" not in text and text not in (".", ".."):
            found.append(text)

    try:
        note()
    except Exception as error:
        raise CannotInvent(f"no text for the pattern {pattern!r}: {error}") from None
    printable = tuple(dict.fromkeys(t for t in found if t.isprintable() and t.strip()))
    if not printable:
        raise CannotInvent(f"no text for the pattern {pattern!r}")
    return printable


def _number(keywords: dict[str, Any], *, is_integer: bool) -> int | float:
    low: float | None = keywords.get("minimum")
    high: float | None = keywords.get("maximum")
    over, under = keywords.get("exclusiveMinimum"), keywords.get("exclusiveMaximum")
    step = keywords.get("multipleOf")
    gap: float = 1 if is_integer else 0.5
    if over is True and low is not None:  # OpenAPI 3.0
        low += gap
    elif over not in (None, True, False):
        low = max(over + gap, low if low is not None else over + gap)
    if under is True and high is not None:
        high -= gap
    elif under not in (None, True, False):
        high = min(under - gap, high if high is not None else under - gap)
    value: float = 7 if is_integer else 7.5
    if low is not None:
        value = max(value, low)
    if high is not None:
        value = min(value, high)
    if isinstance(step, int | float) and step:
        value = math.ceil(value / step) * step
        if high is not None and value > high:
            value = math.floor(high / step) * step
    return int(value) if is_integer or float(value).is_integer() else value
