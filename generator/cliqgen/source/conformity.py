"""Whether data conforms to a JSON Schema, told fast and without a reason.

A schema becomes functions once, in which each keyword does as jsonschema has it. That
also says what is wrong, which takes it many times as long; most of what it is asked about
is right. Keywords of drafts 4 and 2020-12 are known as far as the schemas of OpenAPI use
them. Formats are not judged, as they are not there.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Collection, Iterable, Mapping
from itertools import combinations, pairwise
from typing import Any

from cliqgen.source.plain import is_list, is_mapping
from cliqgen.source.pointer import parse_pointer

Check = Callable[[Any], bool]
#: The names of a mapping's members that a schema judges, for `unevaluatedProperties`.
Judged = Callable[[dict[str, Any]], Collection[str]]

_MEMBERS = ("properties", "patternProperties", "additionalProperties")
#: Keywords that judge nothing, and those that are read with the one that they belong to.
_SILENT = frozenset(
    {
        *("$schema", "id", "$id", "$comment", "$dynamicAnchor", "title", "description"),
        *("default", "format", "definitions", "$defs"),
        *("then", "else", "minContains", "maxContains", "exclusiveMinimum"),
        *_MEMBERS,
    }
)
_SIZES: dict[str, tuple[type, Callable[[int, int], bool]]] = {
    "minItems": (list, int.__ge__),
    "minProperties": (dict, int.__ge__),
    "maxProperties": (dict, int.__le__),
}
_TYPES: dict[str, type | tuple[type, ...]] = {
    "object": dict,
    "array": list,
    "string": str,
    "boolean": bool,
    "integer": int,
    "number": (int, float),
    "null": type(None),
}


class UnknownKeywordError(Exception):
    """A schema says what is not known here, so that it cannot be judged."""


class Conformity:
    """The checks of a schema and all that it refers to.

    `resources` are schemas by their URL without a fragment, the schema itself under the
    empty one. `is_draft4` has `$ref` stand alone and `exclusiveMinimum` be a flag.

    Raises:
        UnknownKeywordError: a schema says what is not known here.
    """

    def __init__(self, resources: Mapping[str, Any], *, is_draft4: bool) -> None:
        self._resources = resources
        self._is_draft4 = is_draft4
        self._checks: dict[tuple[str, str], Check] = {}
        self._open: set[tuple[str, str]] = set()
        self._judged: dict[tuple[str, str], Judged] = {}
        self.holds = self._reference("", "")

    def holds_at(self, reference: str, data: Any) -> bool:
        """Whether data conforms to what a reference inside of the schemas leads to.

        False where that depends on the resource that the reference stands in.
        """
        url, _, fragment = reference.partition("#")
        places = [place for place in self._checks if place[1] == fragment]
        if url:
            places = [place for place in places if place[0] == url]
        return len(places) == 1 and self._checks[places[0]](data)

    # Schemas, each with the URL of the resource that it stands in

    def _compiled(self, schema: Any, base: str) -> Check:
        if not is_mapping(schema):
            return _nothing if schema is False else _anything
        if self._is_draft4 and "$ref" in schema:
            return self._reference(base, schema["$ref"])
        checks: list[Check] = []
        for keyword in schema:
            if keyword not in _SILENT:
                checks.append(self._keyword(keyword, schema, base))
        if any(keyword in schema for keyword in _MEMBERS):
            checks.append(self._members(schema, base))
        return _all(checks)

    def _several(self, schemas: Iterable[Any], base: str) -> list[Check]:
        return [self._compiled(schema, base) for schema in schemas]

    def _reference(self, base: str, reference: str) -> Check:
        """The check of what a reference leads to, which may be around it."""
        place = _place(base, reference)
        if place in self._open:
            return lambda value: self._checks[place](value)
        if place not in self._checks:
            self._open.add(place)
            self._checks[place] = self._compiled(self._target(place), place[0])
            self._open.remove(place)
        return self._checks[place]

    def _target(self, place: tuple[str, str]) -> Any:
        """The schema at a URL and a JSON pointer or the name of an anchor."""
        url, fragment = place
        schema = self._resources.get(url)
        pointer = parse_pointer(fragment)
        if pointer is None:
            return _anchored(schema, fragment)
        for segment in pointer:
            schema = schema.get(segment) if is_mapping(schema) else None
        if schema is None:
            raise UnknownKeywordError(f"{url}#{fragment}")
        return schema

    # Keywords

    def _keyword(self, keyword: str, schema: dict[str, Any], base: str) -> Check:
        stated = schema[keyword]
        if keyword in _SIZES:
            return _size(*_SIZES[keyword], stated)
        match keyword:
            case "$ref" | "$dynamicRef":
                return self._reference(base, stated)
            case "type" if self._is_draft4 or "integer" not in stated:
                return _type([stated] if isinstance(stated, str) else stated)
            case "enum":
                return _enum(stated)
            case "const":
                return _enum([stated])
            case "required":
                return _required(stated)
            case "pattern":
                return _pattern(stated)
            case "uniqueItems":
                return _unique_items if stated else _anything
            case "minimum" if self._is_draft4:
                return _minimum(stated, is_open=schema.get("exclusiveMinimum", False))
            case "items" if is_mapping(stated):
                return _items(self._compiled(stated, base))
            case "additionalItems" if is_mapping(schema.get("items", {})):
                return _anything
            case "contains":
                least = schema.get("minContains", 1)
                most = schema.get("maxContains")
                return _contains(self._compiled(stated, base), least, most)
            case "propertyNames":
                return _names(self._compiled(stated, base))
            case "dependentSchemas":
                return self._dependent(stated, base)
            case "unevaluatedProperties":
                return self._unevaluated(schema, base)
            case "allOf":
                return _all(self._several(stated, base))
            case "anyOf":
                return _any(self._several(stated, base))
            case "oneOf":
                return _one(self._several(stated, base))
            case "not":
                return _not(self._compiled(stated, base))
            case "if":
                branches = (stated, schema.get("then", True), schema.get("else", True))
                return _if(*self._several(branches, base))
            case _:
                raise UnknownKeywordError(keyword)

    def _members(self, schema: dict[str, Any], base: str) -> Check:
        """`properties`, `patternProperties` and `additionalProperties` in one walk."""
        named = {
            name: self._compiled(inner, base)
            for name, inner in schema.get("properties", {}).items()
        }
        patterns = [
            (re.compile(pattern).search, self._compiled(inner, base))
            for pattern, inner in schema.get("patternProperties", {}).items()
        ]
        others = self._compiled(schema.get("additionalProperties", True), base)

        def check(value: Any) -> bool:
            if not is_mapping(value):
                return True
            for name, inner in value.items():
                known = named.get(name)
                if known is not None and not known(inner):
                    return False
                is_matched = False
                for search, matching in patterns:
                    if search(name):
                        is_matched = True
                        if not matching(inner):
                            return False
                if known is None and not is_matched and not others(inner):
                    return False
            return True

        return check

    def _dependent(self, stated: dict[str, Any], base: str) -> Check:
        branches = [
            _if(_has(name), self._compiled(inner, base), _anything)
            for name, inner in stated.items()
        ]
        return _all(branches)

    def _unevaluated(self, schema: dict[str, Any], base: str) -> Check:
        judged = self._judged_by(schema, base)
        others = self._compiled(schema["unevaluatedProperties"], base)

        def check(value: Any) -> bool:
            if not is_mapping(value):
                return True
            known = judged(value)
            return all(name in known or others(value[name]) for name in value)

        return check

    def _judged_by(self, schema: Any, base: str) -> Judged:
        """As jsonschema has it (`find_evaluated_property_keys_by_schema`, 4.26)."""
        if not is_mapping(schema):
            return lambda value: ()
        names = schema.get("properties", {}).keys()
        parts: list[Judged] = [lambda value: names & value.keys()]
        for keyword in ("$ref", "$dynamicRef"):
            if keyword in schema:
                parts.append(self._judged_there(_place(base, schema[keyword])))
        for keyword in ("additionalProperties", "unevaluatedProperties"):
            if keyword in schema:
                parts.append(_fitting(self._compiled(schema[keyword], base)))
        for pattern in schema.get("patternProperties", {}):
            parts.append(_matching(pattern))
        for name, inner in schema.get("dependentSchemas", {}).items():
            parts.append(_where(_has(name), self._judged_by(inner, base)))
        for keyword in ("allOf", "oneOf", "anyOf"):
            for inner in schema.get(keyword, ()):
                holds = self._compiled(inner, base)
                parts.append(_where(holds, self._judged_by(inner, base)))
        if "if" in schema:
            condition = self._compiled(schema["if"], base)
            for inner in (schema["if"], schema.get("then", True)):
                parts.append(_where(condition, self._judged_by(inner, base)))
            otherwise = self._judged_by(schema.get("else", True), base)
            parts.append(_where(_not(condition), otherwise))
        return lambda value: {name for part in parts for name in part(value)}

    def _judged_there(self, place: tuple[str, str]) -> Judged:
        if place not in self._judged:
            self._judged[place] = lambda value: self._judged[place](value)
            self._judged[place] = self._judged_by(self._target(place), place[0])
        return self._judged[place]


def _place(base: str, reference: str) -> tuple[str, str]:
    """The URL and the fragment that a reference in a resource leads to."""
    url, _, fragment = reference.partition("#")
    return url or base, fragment


def _anchored(resource: Any, name: str) -> Any:
    """The one schema with an anchor, among those that the resource defines."""
    defined: dict[str, Any] = {}
    if is_mapping(resource):
        defined = resource.get("$defs", {})
    found = [s for s in defined.values() if s.get("$dynamicAnchor") == name]
    if len(found) != 1:
        raise UnknownKeywordError(name)
    return found[0]


def _anything(_: Any) -> bool:
    return True


def _nothing(_: Any) -> bool:
    return False


def _all(checks: list[Check]) -> Check:
    checks = [check for check in checks if check is not _anything]
    if len(checks) < 2:
        return checks[0] if checks else _anything

    def check(value: Any) -> bool:
        for inner in checks:  # noqa: SIM110 - a generator would cost as much as a check
            if not inner(value):
                return False
        return True

    return check


def _any(checks: list[Check]) -> Check:
    return lambda value: any(check(value) for check in checks)


def _one(checks: list[Check]) -> Check:
    return lambda value: sum(check(value) for check in checks) == 1


def _not(inner: Check) -> Check:
    return lambda value: not inner(value)


def _if(condition: Check, then: Check, otherwise: Check) -> Check:
    return lambda value: then(value) if condition(value) else otherwise(value)


def _has(name: str) -> Check:
    return lambda value: isinstance(value, dict) and name in value


def _type(names: list[str]) -> Check:
    if len(names) == 1 and names[0] in ("object", "array", "string", "boolean"):
        kind = _TYPES[names[0]]
        return lambda value: isinstance(value, kind)
    return lambda value: any(_is(name, value) for name in names)


def _is(name: str, value: Any) -> bool:
    """Whether a value is of a type; booleans are no numbers."""
    if isinstance(value, bool):
        return name == "boolean"
    return isinstance(value, _TYPES[name])


def _enum(values: list[Any]) -> Check:
    texts = {value for value in values if isinstance(value, str)}
    others = [value for value in values if not isinstance(value, str)]

    def check(value: Any) -> bool:
        if isinstance(value, str):
            return value in texts
        return any(_same(value, other) for other in others)

    return check


def _same(one: Any, other: Any) -> bool:
    """Whether two values are the same in JSON, where `true` is not 1."""
    if is_list(one) and is_list(other):
        return len(one) == len(other) and all(map(_same, one, other))
    if is_mapping(one) and is_mapping(other):
        return one.keys() == other.keys() and all(_same(one[k], other[k]) for k in one)
    if isinstance(one, bool) or isinstance(other, bool):
        return one is other
    return bool(one == other)


def _required(names: list[str]) -> Check:
    wanted = frozenset(names)
    return lambda value: not isinstance(value, dict) or wanted <= value.keys()


def _pattern(pattern: str) -> Check:
    search = re.compile(pattern).search
    return lambda value: not isinstance(value, str) or search(value) is not None


def _size(kind: type, fits: Callable[[int, int], bool], bound: int) -> Check:
    return lambda value: not isinstance(value, kind) or fits(len(value), bound)


def _minimum(bound: float, *, is_open: bool) -> Check:
    def check(value: Any) -> bool:
        if not _is("number", value):
            return True
        return bool(value > bound if is_open else value >= bound)

    return check


def _items(inner: Check) -> Check:
    return lambda value: not is_list(value) or all(map(inner, value))


def _contains(inner: Check, least: int, most: int | None) -> Check:
    def check(value: Any) -> bool:
        if not is_list(value):
            return True
        count = sum(map(inner, value))
        return least <= count and (most is None or count <= most)

    return check


def _names(inner: Check) -> Check:
    return lambda value: not is_mapping(value) or all(map(inner, value))


def _unique_items(value: Any) -> bool:
    """As jsonschema has it: sorted where they can be, else each beside each."""
    if not is_list(value):
        return True
    if all(isinstance(item, str) for item in value):
        return len(set(value)) == len(value)
    if not any(isinstance(item, bool) for item in value):
        try:
            return not any(_same(a, b) for a, b in pairwise(sorted(value)))
        except TypeError:
            pass  # of several types, or of one without an order
    return not any(_same(a, b) for a, b in combinations(value, 2))


def _fitting(inner: Check) -> Judged:
    return lambda value: [name for name, member in value.items() if inner(member)]


def _matching(pattern: str) -> Judged:
    search = re.compile(pattern).search
    return lambda value: [name for name in value if search(name)]


def _where(condition: Check, judged: Judged) -> Judged:
    return lambda value: judged(value) if condition(value) else ()
