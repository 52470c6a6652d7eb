# Copied by cliqgen into each client that it generates.
# Do not edit: your own code goes into the folder _custom of this package.
"""Values invented from schemas: what a server may return."""

from __future__ import annotations

import contextlib
import math
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import Any, cast

from .description import SCHEMAS
from .plain import is_object, listed, type_names
from .schemas import Schemas
from .texts import invent_text
from .validation import Direction, Validation

_DEEPEST = 10
_MOST_ITEMS = 100
_MOST_REFERENCES = 40
#: Schemas read for one attempt; a few of two properties each, in one another, have millions.
_MOST_READ = 20_000


class CannotInvent(Exception):
    """There is no value, as far as was tried."""


class Inventor:
    """Invents values, the same ones each time.

    They are as full as they can be: with all documented properties, and an item in each
    array.
    """

    def __init__(self, schemas: Schemas, validation: Validation) -> None:
        self._schemas = schemas
        self._validation = validation
        self._read = 0

    def invent(
        self,
        schema: Any,
        direction: Direction = "response",
        *,
        examples: Sequence[Any] = (),
        name: str = "text",
        number: int = 0,
    ) -> Any:
        """A value that is valid by a schema, as far as there is one.

        Args:
            examples: what is documented for it, and is taken if it is valid.
            name: what the value is called.
            number: tells values of the same schema from each other.
        """
        first: list[Any] = []
        for value in self._candidates(schema, direction, examples, name, number):
            if self._validation.is_valid(schema, value, direction):
                return value
            first.append(value)
        # What is documented is a better guess than what is made up.
        return first[0] if first else None

    def _candidates(
        self,
        schema: Any,
        direction: Direction,
        examples: Sequence[Any],
        name: str,
        number: int,
    ) -> Iterator[Any]:
        yield from examples
        for part in self._schemas.parts(schema):
            if number == 0:
                yield from _examples(part)
        hidden = "readOnly" if direction == "request" else "writeOnly"
        for is_full in (True, False):
            for choice in range(4):
                course = _Course(choice, number=number, is_full=is_full, hidden=hidden)
                self._read = 0
                with contextlib.suppress(CannotInvent, RecursionError):
                    yield self._value([schema], course, name)

    def _value(self, schemas: Sequence[Any], course: _Course, name: str) -> Any:
        if len(course.trail) > _DEEPEST * 2:
            raise CannotInvent("it nests too deeply")
        flat = _Flat()
        for schema in schemas:
            course = self._flatten(schema, flat, course, 0)
        keywords = flat.keywords
        enum = keywords.get("enum")
        if "const" in keywords and (not enum or keywords["const"] in enum):
            return keywords["const"]
        if enum:
            values = [value for value in enum if value is not None] or [None]
            return values[course.choice % len(values)]
        type_ = _type(flat)
        if course.number == 0 and course.is_full and type_ != "object":
            # A part with an example of its own shows what such values look like.
            for value in _examples(keywords):
                if type_ in type_names(value) and self._is_valid(schemas, value):
                    return value
        if type_ == "object":
            return self._object(flat, course)
        if type_ == "array":
            return self._array(flat, course, name)
        if type_ == "string":
            return invent_text(keywords, name, course.number)
        if type_ in ("integer", "number"):
            return _number(keywords, course.number, is_integer=type_ == "integer")
        return None if type_ == "null" else True

    def _is_valid(self, schemas: Sequence[Any], value: Any) -> bool:
        return all(self._validation.is_valid(s, value, "response") for s in schemas)

    def _flatten(
        self, schema: Any, flat: _Flat, course: _Course, depth: int
    ) -> _Course:
        """Collect what a schema says, parts and chosen alternatives included."""
        self._read += 1
        if self._read > _MOST_READ:
            raise CannotInvent("too much of the description is in it")
        if schema is True or schema == {}:
            return course
        if not is_object(schema):
            raise CannotInvent("the schema `false` permits nothing")
        if depth > _MOST_REFERENCES:
            raise CannotInvent("references go on too long")
        reference = schema.get("$ref")
        if isinstance(reference, str):
            course = course.through(reference)
            target = self._schemas.follow(reference)
            if (subtype := _subtype(target, course)) is not None:
                target = {"$ref": subtype}
            course = self._flatten(target, flat, course, depth + 1)
        for part in listed(schema, "allOf"):
            course = self._flatten(part, flat, course, depth + 1)
        self._tag(schema, flat, course)
        _collect(schema, flat)
        for keyword in ("oneOf", "anyOf"):
            if choices := listed(schema, keyword):
                course = self._choose(schema, choices, flat, course, depth)
        return course

    def _choose(
        self,
        schema: Mapping[str, Any],
        choices: list[Any],
        flat: _Flat,
        course: _Course,
        depth: int,
    ) -> _Course:
        possible = [c for c in choices if not self._is_null(c)] or choices
        for offset in range(len(possible)):
            chosen = possible[(course.choice + offset) % len(possible)]
            attempt = flat.copy()
            mark = schema.get("discriminator")
            if is_object(mark) and is_object(chosen) and "$ref" in chosen:
                attempt.tags[mark["propertyName"]] = _tag_of(chosen["$ref"], mark)
            try:
                following = self._flatten(chosen, attempt, course, depth + 1)
            except CannotInvent:
                continue
            flat.become(attempt)
            return following
        raise CannotInvent("no alternative is possible")

    def _is_null(self, choice: Any) -> bool:
        return self._schemas.types(choice) <= {"null"}

    def _tag(self, schema: Mapping[str, Any], flat: _Flat, course: _Course) -> None:
        """The base of several schemas is distinguished by a property as well."""
        mark = schema.get("discriminator")
        if schema.get("oneOf") or schema.get("anyOf") or not course.own:
            return
        if is_object(mark) and "propertyName" in mark:
            known = _targets(mark)
            derived = [ref for ref in course.own if _last(ref) in known] or course.own
            tag = _tag_of(derived[-1] if listed(mark, "subtypes") else derived[0], mark)
            flat.tags.setdefault(mark["propertyName"], tag)

    def _object(self, flat: _Flat, course: _Course) -> dict[str, Any]:
        made: dict[str, Any] = {}
        for name, schemas in flat.properties.items():
            if any(self._is_hidden(schema, course.hidden) for schema in schemas):
                continue
            is_required = name in flat.required or name in flat.tags
            if not (is_required or course.is_full):
                continue
            if name in flat.tags and _may_be(flat.tags[name], schemas):
                made[name] = flat.tags[name]
                continue
            try:
                made[name] = self._value(schemas, course.deeper(), name)
            except CannotInvent:
                if is_required:
                    raise
        for name in flat.required:
            if name not in flat.properties:
                made.setdefault(name, flat.tags.get(name, name))
        self._fill(made, flat, course)
        return made

    def _fill(
        self, made: dict[str, Any], flat: _Flat, course: _Course
    ) -> dict[str, Any]:
        """Add what makes an object as large as it must be, and one field to a mapping."""
        least = int(flat.keywords.get("minProperties") or 0)
        for name, schemas in flat.properties.items():
            if len(made) < least and name not in made:
                with contextlib.suppress(CannotInvent):
                    made[name] = self._value(schemas, course.deeper(), name)
        extra = flat.joined.get("additionalProperties", [])
        wanted = least - len(made)
        if not flat.properties and extra and course.is_full:
            wanted = max(1, wanted)
        for number in range(wanted):
            try:
                item = self._value(extra, course.deeper(), "text")
            except CannotInvent:
                if least:
                    raise
                return made
            made[f"key{number + 1}"] = item
        return made

    def _is_hidden(self, schema: Any, keyword: str) -> bool:
        return any(part.get(keyword) is True for part in self._schemas.parts(schema))

    def _array(self, flat: _Flat, course: _Course, name: str) -> list[Any]:
        least = int(flat.keywords.get("minItems") or 0)
        most = flat.keywords.get("maxItems")
        made = [self._value([s], course.deeper(), name) for s in flat.prefix]
        items = flat.joined.get("items", [])
        if any(schema is False for schema in items):
            return made
        wanted = max(1, least) if course.is_full else least
        wanted = min(wanted, _MOST_ITEMS, _MOST_ITEMS if most is None else int(most))
        for number in range(len(made), wanted):
            each = course.deeper()
            if number:
                each = each.numbered(number)
            try:
                made.append(self._value(items, each, _singular(name)))
            except CannotInvent:
                if number < least:
                    raise
                break
        return made


@dataclass
class _Flat:
    """A schema without references, `allOf` and choices: all that holds at once."""

    keywords: dict[str, Any] = field(default_factory=dict[str, Any])
    properties: dict[str, list[Any]] = field(default_factory=dict[str, list[Any]])
    joined: dict[str, list[Any]] = field(default_factory=dict[str, list[Any]])
    required: dict[str, None] = field(default_factory=dict[str, None])
    prefix: list[Any] = field(default_factory=list[Any])
    tags: dict[str, str] = field(default_factory=dict[str, str])

    def copy(self) -> _Flat:
        return _Flat(
            dict(self.keywords),
            {name: list(schemas) for name, schemas in self.properties.items()},
            {name: list(schemas) for name, schemas in self.joined.items()},
            dict(self.required),
            list(self.prefix),
            dict(self.tags),
        )

    def become(self, other: _Flat) -> None:
        self.__dict__.update(other.__dict__)


@dataclass(frozen=True)
class _Course:
    """Where in a schema a value is being invented.

    Attributes:
        choice: which alternative to take.
        trail: the references that led here, with an empty text for each level.
        number: tells values of the same schema from each other.
        entered: how much of the trail is of the values around this one.
        hidden: the keyword of what goes the other way only.
    """

    choice: int
    trail: tuple[str, ...] = ()
    number: int = 0
    entered: int = 0
    is_full: bool = True
    hidden: str = "writeOnly"

    @property
    def own(self) -> tuple[str, ...]:
        """The references that led to this very value."""
        return self.trail[self.entered :]

    def through(self, reference: str) -> _Course:
        if reference in self.own:  # a part that several parts share
            return self
        if self.trail.count(reference) > 1:
            raise CannotInvent("it is recursive")
        return replace(self, trail=(*self.trail, reference))

    def deeper(self) -> _Course:
        return replace(self, trail=(*self.trail, ""), entered=len(self.trail) + 1)

    def numbered(self, number: int) -> _Course:
        return replace(self, choice=self.choice + number, number=number)


_LEAST = ("minimum", "minLength", "minItems", "minProperties")
_MOST = ("maximum", "maxLength", "maxItems")


def _collect(schema: Mapping[str, Any], flat: _Flat) -> None:
    properties = schema.get("properties")
    if is_object(properties):
        for name, inner in properties.items():
            flat.properties.setdefault(name, []).append(inner)
    for keyword in ("items", "additionalProperties"):
        if keyword in schema:
            flat.joined.setdefault(keyword, []).append(schema[keyword])
    flat.required.update(dict.fromkeys(listed(schema, "required")))
    flat.prefix.extend(listed(schema, "prefixItems"))
    for keyword, value in schema.items():
        previous = flat.keywords.get(keyword)
        if previous is not None:
            value = _both(keyword, previous, value)
        flat.keywords[keyword] = value


def _both(keyword: str, one: Any, two: Any) -> Any:
    """What holds if both values of a keyword do."""
    if keyword == "enum":
        return [item for item in two if item in one]
    if keyword == "type":
        first = [one] if isinstance(one, str) else list(one)
        second = [two] if isinstance(two, str) else list(two)
        return [name for name in first if name in second] or second
    if keyword in _LEAST:
        return max(one, two)
    return min(one, two) if keyword in _MOST else two


def _type(flat: _Flat) -> str:
    types = flat.keywords.get("type")
    if isinstance(types, list):
        names = cast("list[str]", types)
        types = next((name for name in names if name != "null"), "null")
    if isinstance(types, str):
        return types
    if flat.properties or flat.required or "additionalProperties" in flat.joined:
        return "object"
    if flat.prefix or "items" in flat.joined:
        return "array"
    if any(name in flat.keywords for name in ("minimum", "maximum", "multipleOf")):
        return "number"
    return "string"


def _subtype(schema: Any, course: _Course) -> str | None:
    """The subtype to take for a base, None if it is not one or this is the base of one."""
    mark: Any = schema.get("discriminator") if is_object(schema) else None
    subtypes = [
        SCHEMAS + each.removeprefix(SCHEMAS)
        for each in (listed(mark, "subtypes") if is_object(mark) else [])
    ]
    if not subtypes or not set(subtypes).isdisjoint(course.own):
        return None
    return str(subtypes[course.choice % len(subtypes)])


def _may_be(tag: str, schemas: Sequence[Any]) -> bool:
    """Whether a property may have the value that a discriminator asks for."""
    known = [schema for schema in schemas if is_object(schema)]
    return all(
        tag in schema.get("enum", (tag,)) and schema.get("const", tag) == tag
        for schema in known
    )


def _tag_of(reference: str, mark: Mapping[str, Any]) -> str:
    name = _last(reference)
    mapping: Mapping[str, Any] = mark.get("mapping") or {}
    for value, target in mapping.items():
        if _last(str(target)) == name:
            return value
    return name


def _targets(mark: Mapping[str, Any]) -> set[str]:
    mapping: Mapping[str, Any] = mark.get("mapping") or {}
    return {_last(str(target)) for target in mapping.values()}


def _last(reference: str) -> str:
    return reference.rpartition("/")[2]


def _examples(schema: Mapping[str, Any]) -> Iterator[Any]:
    if "example" in schema:
        yield schema["example"]
    yield from listed(schema, "examples")
    if schema.get("default") is not None:
        yield schema["default"]


def _singular(name: str) -> str:
    return name[:-1] if name.endswith("s") and not name.endswith("ss") else name


def _number(
    keywords: Mapping[str, Any], number: int, *, is_integer: bool
) -> int | float:
    low: float = -math.inf
    high: float = math.inf
    step = keywords.get("multipleOf")
    gap: float = 1 if is_integer else 0.5
    if keywords.get("minimum") is not None:
        low = keywords["minimum"]
    if keywords.get("maximum") is not None:
        high = keywords["maximum"]
    if keywords.get("exclusiveMinimum") is not None:
        low = max(low, keywords["exclusiveMinimum"] + gap)
    if keywords.get("exclusiveMaximum") is not None:
        high = min(high, keywords["exclusiveMaximum"] - gap)
    value: float = number + (7 if is_integer else 7.5)
    value = max(value, low)
    if number and value <= low < math.inf:
        value = low + number
    value = min(value, high)
    if isinstance(step, int | float) and step:
        value = math.ceil(value / step) * step
        if value > high:
            value = math.floor(high / step) * step
    return int(value) if is_integer or float(value).is_integer() else value
