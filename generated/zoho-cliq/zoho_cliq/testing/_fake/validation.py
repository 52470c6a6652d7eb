# Copied by cliqgen into each client that it generates.
# Do not edit: your own code goes into the folder _custom of this package.
"""Whether values are valid by their schemas, and in words why not."""

from __future__ import annotations

import base64
import datetime
import ipaddress
import re
import uuid
from collections.abc import Callable, Iterable, Iterator, Mapping
from functools import cached_property
from importlib import import_module
from typing import Any, Literal, cast

from .description import SCHEMAS
from .plain import is_object, type_names
from .schemas import Schemas

Direction = Literal["request", "response"]

_MOST_FAULTS = 10
_LONGEST_VALUE = 60  # characters of a value that is quoted

_DATE_TIME = re.compile(
    r"\d{4}-\d\d-\d\d[Tt ]\d\d:\d\d:\d\d(\.\d+)?([Zz]|[+-]\d\d:\d\d)?"
)

#: A scheme, and something behind it (RFC 3986, 3).
_URI = re.compile(r"[A-Za-z][A-Za-z0-9+.-]*:[^\s]")
_EMAIL = re.compile(r"[^\s@]+@[^\s@]+")


class Validation:
    """Validates by JSON Schema 2020-12, where what is read-only or write-only may lack.

    Args:
        schemas: what references lead to.
        package: the distribution whose extra has what this needs, for a message.
    """

    def __init__(self, schemas: Schemas, package: str = "") -> None:
        self._schemas = schemas
        self._package = package
        self._made: dict[tuple[Direction, int], tuple[Any, Any]] = {}

    def is_valid(self, schema: Any, value: Any, direction: Direction) -> bool:
        """Whether a value is valid; so is every one if the schema itself is broken."""
        if schema is True or schema == {}:
            return True
        try:
            return next(self._errors(schema, value, direction), None) is None
        except (re.error, RecursionError, TypeError):
            return True

    def faults(
        self, schema: Any, value: Any, direction: Direction, place: str
    ) -> list[str]:
        """Why a value is not valid, each as ``place.name: expected a string, found 5``."""
        if schema is True or schema == {}:
            return []
        faults: list[str] = []
        try:
            for error in self._errors(schema, value, direction):
                faults += [f for f in _words(error, place) if f not in faults]
                if len(faults) >= _MOST_FAULTS:
                    break
        except (re.error, RecursionError, TypeError):
            return []
        return faults[:_MOST_FAULTS]

    def _errors(self, schema: Any, value: Any, direction: Direction) -> Iterator[Any]:
        # Schemas live as long as the description, so their identity tells them apart.
        key = direction, id(schema)
        if key not in self._made:
            made = self._classes[direction](
                schema, registry=self._registry, format_checker=self._formats[direction]
            )
            self._made[key] = schema, made
        errors: Iterator[Any] = self._made[key][1].iter_errors(value)
        return errors

    @cached_property
    def _jsonschema(self) -> Any:
        try:
            # By its name, so that type checkers do without it as well.
            return import_module("jsonschema")
        except ImportError:
            extra = f'"{self._package}[testing]"' if self._package else "jsonschema"
            raise ImportError(
                "requests are validated by jsonschema, which is not installed: "
                f"pip install {extra}"
            ) from None

    @cached_property
    def _classes(self) -> Mapping[Direction, Any]:
        base = self._jsonschema.Draft202012Validator
        extend = self._jsonschema.validators.extend
        hidden: tuple[tuple[Direction, str], ...] = (
            ("request", "readOnly"),
            ("response", "writeOnly"),
        )
        made: dict[Direction, Any] = {
            direction: extend(base, {"required": self._required(keyword)})
            for direction, keyword in hidden
        }
        keywords = {"discriminator": self._check_discriminator}
        made["response"] = extend(made["response"], keywords)
        return made

    def _check_discriminator(
        self, validator: Any, mark: Any, value: Any, schema: Mapping[str, Any]
    ) -> Iterator[Any]:
        """`discriminator`: JSON Schema has no such keyword, but clients need the value."""
        mapping: Any = mark.get("mapping") if is_object(mark) else None
        is_choice = "oneOf" in schema or "anyOf" in schema
        if not mapping or not is_choice or "defaultMapping" in mark:
            return
        name = str(mark.get("propertyName"))
        if is_object(value) and value.get(name) not in mapping:
            yield self._jsonschema.ValidationError(f"{name} selects no alternative")

    def _required(self, hidden: str) -> Callable[..., Iterator[Any]]:
        """`required`, which does not count for what goes the other way alone."""

        def required(
            validator: Any, names: Any, value: Any, schema: Mapping[str, Any]
        ) -> Iterator[Any]:
            if not is_object(value):
                return
            for name in cast("list[str]", names):
                if name not in value and not self._is_hidden(schema, name, hidden):
                    yield self._jsonschema.ValidationError(f"{name} is missing")

        return required

    def _is_hidden(self, schema: Mapping[str, Any], name: str, hidden: str) -> bool:
        inner = self._schemas.property(schema, name)
        return any(part.get(hidden) is True for part in self._schemas.parts(inner))

    @cached_property
    def _registry(self) -> Any:
        draft = import_module("referencing.jsonschema").DRAFT202012
        resource = draft.create_resource({"schemas": self._schemas.named})
        return import_module("referencing").Registry().with_resource(SCHEMAS, resource)

    @cached_property
    def _formats(self) -> Mapping[Direction, Any]:
        """What checks formats. Examples of responses may be larger than their integers."""
        return {
            "request": self._format_checker({**_FORMATS, **_INTEGERS}),
            "response": self._format_checker(_FORMATS),
        }

    def _format_checker(self, formats: Mapping[str, Callable[[object], bool]]) -> Any:
        checker = self._jsonschema.FormatChecker(())
        for name, is_format in formats.items():
            checker.checks(name)(is_format)
        return checker


def _words(error: Any, place: str) -> Iterator[str]:
    """An error of jsonschema in words; of choices what the closest one objects to."""
    where = place + _path(error.absolute_path)
    keyword, bound, value = error.validator, error.validator_value, error.instance
    if keyword in ("oneOf", "anyOf") and error.context:
        yield from _of_choices(error, place, where)
    elif keyword == "required":
        name = error.message.removesuffix(" is missing")
        yield f"{where}.{name}: required and missing"
    elif keyword in ("additionalProperties", "unevaluatedProperties"):
        yield from _unknown(error, where)
    elif keyword == "type":
        types = [bound] if isinstance(bound, str) else bound
        yield f"{where}: expected {_any_of(types)}, found {_shown(value)}"
    elif keyword == "enum":
        values = " or ".join(_shown(each) for each in bound[:8])
        values += " and others" if len(bound) > 8 else ""
        yield f"{where}: expected {values}, found {_shown(value)}"
    elif keyword == "const":
        yield f"{where}: expected {_shown(bound)}, found {_shown(value)}"
    elif keyword in _BOUNDS:
        expected = _BOUNDS[keyword].format(bound)
        yield f"{where}: expected {expected}, found {_shown(value)}"
    elif error.schema is False or keyword is None:
        yield f"{where}: expected nothing, found {_shown(value)}"
    else:
        yield f"{where}: {error.message[:200]}"


def _of_choices(error: Any, place: str, where: str) -> Iterator[str]:
    groups: dict[int, list[Any]] = {}
    for inner in error.context:
        groups.setdefault(inner.schema_path[0], []).append(inner)
    # The fewer errors, and the deeper they are, the closer is an alternative.
    closest = min(
        groups.values(),
        key=lambda g: (min(_is_other_type(e) for e in g), len(g), -_depth(g)),
    )
    if all(_is_other_type(e) for group in groups.values() for e in group):
        types: list[str] = []
        for inner in error.context:
            bound = inner.validator_value
            types += [bound] if isinstance(bound, str) else bound
        names = _any_of(list(dict.fromkeys(types)))
        yield f"{where}: expected {names}, found {_shown(error.instance)}"
        return
    for inner in closest:
        yield from _words(inner, place)


def _is_other_type(error: Any) -> bool:
    return error.validator == "type" and len(error.path) == 0


def _depth(group: list[Any]) -> int:
    return max(len(inner.absolute_path) for inner in group)


def _unknown(error: Any, where: str) -> Iterator[str]:
    if error.validator_value is not False or not is_object(error.instance):
        yield f"{where}: {error.message[:200]}"
        return
    known: dict[str, Any] = error.schema.get("properties", {})
    patterns: dict[str, Any] = error.schema.get("patternProperties", {})
    for name in error.instance:
        if name not in known and not any(re.search(p, name) for p in patterns):
            yield f"{where}.{name}: not a documented field"


def _path(steps: Iterable[Any]) -> str:
    return "".join(f"[{s}]" if isinstance(s, int) else f".{s}" for s in steps)


_BOUNDS = {
    "minimum": "at least {}",
    "maximum": "at most {}",
    "exclusiveMinimum": "more than {}",
    "exclusiveMaximum": "less than {}",
    "multipleOf": "a multiple of {}",
    "minLength": "at least {} characters",
    "maxLength": "at most {} characters",
    "minItems": "at least {} items",
    "maxItems": "at most {} items",
    "minProperties": "at least {} fields",
    "maxProperties": "at most {} fields",
    "pattern": "a string that matches {!r}",
    "format": "the format {}",
}

_ARTICLES = {
    "string": "a string",
    "integer": "an integer",
    "number": "a number",
    "boolean": "a boolean",
    "array": "an array",
    "object": "an object",
    "null": "null",
}


def _any_of(types: list[str]) -> str:
    return " or ".join(_ARTICLES.get(name, name) for name in types)


def _shown(value: Any) -> str:
    """A value for a message; of arrays and objects what they are."""
    if value is None:
        return "null"
    if isinstance(value, bool):
        return str(value).lower()
    if isinstance(value, list | dict):
        return _ARTICLES[type_names(value)[0]]
    text = repr(value)
    return text if len(text) <= _LONGEST_VALUE else f"{text[:_LONGEST_VALUE]}…"


def _format(read: Callable[[str], object]) -> Callable[[object], bool]:
    def is_format(value: object) -> bool:
        if not isinstance(value, str):
            return True
        try:
            return read(value) is not False
        except ValueError:  # and binascii.Error, which is one
            return False

    return is_format


def _read_date_time(text: str) -> object:
    # Many servers write no zone, or a blank for the T, and all read such texts.
    if not _DATE_TIME.fullmatch(text):
        return False
    return datetime.datetime.fromisoformat(text.upper().replace(" ", "T"))


def _integer(bits: int) -> Callable[[object], bool]:
    end = 1 << (bits - 1)
    return lambda value: not isinstance(value, int) or -end <= value < end


#: Formats of integers, which say how many bits they have.
_INTEGERS: Mapping[str, Callable[[object], bool]] = {
    "int32": _integer(32),
    "int64": _integer(64),
}
#: Formats that are checked, by what reads them.
_FORMATS: Mapping[str, Callable[[object], bool]] = {
    "date-time": _format(_read_date_time),
    "date": _format(datetime.date.fromisoformat),
    "uuid": _format(uuid.UUID),
    "ipv4": _format(ipaddress.IPv4Address),
    "ipv6": _format(ipaddress.IPv6Address),
    "uri": _format(lambda text: _URI.match(text) is not None),
    "email": _format(lambda text: _EMAIL.fullmatch(text) is not None),
    "byte": _format(lambda text: base64.b64decode(text, validate=True)),
}
