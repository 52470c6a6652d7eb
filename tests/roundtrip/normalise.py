"""Schemas of OpenAPI in the words of JSON Schema draft-07, for hypothesis-jsonschema.

References are resolved, `allOf` is merged and alternatives are drawn outside, so that
each object can be closed: a class keeps the fields that are declared, and a payload is
made of those. What differs from the schema on purpose:

* An object with properties that says nothing of others has no others.
* A tuple (`prefixItems`) that says nothing of further items has none, and is complete
  where `minItems` does not say otherwise.
* Of `oneOf` and `anyOf` one alternative is meant; a discriminator says which.
* A schema without `type` has the type that its keywords imply.
* `not`, `contains`, `propertyNames` and what depends on other values are left out, and so
  are the lengths and patterns of strings that have a format with a Python type.
* Recursion ends after a few levels.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

Schema = dict[str, Any]

_MAX_ALTERNATIVES = 60
_MAX_NODES = 3000
_MAX_LEVELS = 2
#: Formats with a Python type, under names of their own that `payloads.py` gives a meaning.
FORMATS = ("date-time", "date", "time", "uuid", "decimal", "byte", "binary")
_STRING_LIMITS = ("minLength", "maxLength", "pattern")
_NUMBER_LIMITS = (
    *("minimum", "maximum", "exclusiveMinimum", "exclusiveMaximum", "multipleOf"),
)
_NUMBER_FORMATS = {"int32": "integer", "int64": "integer"} | dict.fromkeys(
    ("float", "double"), "number"
)
_ANY: Schema = {
    "type": ["string", "integer", "boolean", "null", "array"],
    "items": {"type": "string"},
    "maxItems": 2,
}
_INNER = ("allOf", "oneOf", "anyOf", "$ref", "discriminator")


class Unsupported(Exception):
    """No payload can be made of a schema; the text says why."""


class _TooDeep(Exception):
    """A recursion that has to end here."""


class Normaliser:
    """Normalises the schemas of one document."""

    def __init__(self, document: Schema) -> None:
        self._document = document
        self._nodes = 0

    def normalise(self, schema: Any) -> Any:
        """The schema as draft-07.

        Raises:
            Unsupported: it is too large, or its references cannot be followed.
        """
        self._nodes = 0
        try:
            return self._convert(schema, ())
        except (_TooDeep, RecursionError):
            raise Unsupported("every value of it is infinite") from None

    def _convert(self, schema: Any, trail: tuple[str, ...]) -> Any:
        self._nodes += 1
        if self._nodes > _MAX_NODES:
            raise Unsupported("too large")
        if isinstance(schema, bool):
            return _ANY if schema else False
        found: list[Any] = []
        ended = False
        for flat, inner in self._flatten(schema, trail):
            try:
                found.append(self._single(flat, inner))
            except _TooDeep:
                ended = True
        if not found:
            if ended:
                raise _TooDeep
            raise Unsupported("no alternative is left")
        return found[0] if len(found) == 1 else {"anyOf": found}

    def _flatten(
        self, schema: Schema, trail: tuple[str, ...]
    ) -> list[tuple[Schema, tuple[str, ...]]]:
        """The alternatives of a schema, without references and compositions."""
        own = {key: value for key, value in schema.items() if key not in _INNER}
        own = _with_conditions(own)
        found = [(own, trail)]
        if "$ref" in schema:
            target, inner = self._follow(schema["$ref"], trail)
            found = _product(self._flatten(target, inner), found)
        for part in schema.get("allOf", ()):
            if isinstance(part, dict):
                found = _product(found, self._flatten(self._part(part, trail), trail))
        for keyword in ("oneOf", "anyOf"):
            choices = [c for c in schema.get(keyword, ()) if isinstance(c, dict)]
            if any(_says_something(choice) for choice in choices):
                found = _product(found, self._choices(schema, choices, trail))
        if schema.get("nullable"):
            found = [*found, ({"type": "null"}, trail)]
        if len(found) > _MAX_ALTERNATIVES:
            raise Unsupported("too many alternatives")
        return found

    def _part(self, part: Schema, trail: tuple[str, ...]) -> Schema:
        """A part of `allOf`; the alternatives of a base are its own subtypes."""
        reference = part.get("$ref")
        if reference is None:
            return part
        target, _ = self._follow(reference, ())
        if "discriminator" not in target:
            return part
        bare = {k: v for k, v in target.items() if k not in ("oneOf", "anyOf")}
        return {"allOf": [bare, {k: v for k, v in part.items() if k != "$ref"}]}

    def _choices(
        self, schema: Schema, choices: list[Schema], trail: tuple[str, ...]
    ) -> list[tuple[Schema, tuple[str, ...]]]:
        found: list[tuple[Schema, tuple[str, ...]]] = []
        for choice in choices:
            try:
                alternatives = self._flatten(choice, trail)
            except _TooDeep:
                continue
            for flat, inner in alternatives:
                found.append((self._tagged(schema, choice, flat), inner))
        if not found:
            raise _TooDeep
        return found

    def _tagged(self, schema: Schema, choice: Schema, flat: Schema) -> Schema:
        """An alternative with the value of the discriminator that leads to it."""
        mark = schema.get("discriminator")
        if (
            not isinstance(mark, dict)
            or "$ref" not in choice
            or "properties" not in flat
        ):
            return flat
        name = mark["propertyName"]
        mapping = mark.get("mapping", {})
        target = choice["$ref"].rpartition("/")[2]
        values = [v for v, ref in mapping.items() if ref.rpartition("/")[2] == target]
        stated = flat["properties"].get(name, {})
        if not values and self._has_values(stated):
            return _merge(flat, {"required": [name]})
        tag = {"properties": {name: {"enum": values or [target]}}, "required": [name]}
        return _merge(tag, flat) if values else _merge(flat, tag)

    def _has_values(self, schema: Schema) -> bool:
        try:
            flat = self._flatten(schema, ())
        except (_TooDeep, Unsupported):
            return False
        return all("enum" in found or "const" in found for found, _ in flat)

    def _follow(
        self, reference: str, trail: tuple[str, ...]
    ) -> tuple[Schema, tuple[str, ...]]:
        if not reference.startswith("#/"):
            raise Unsupported(f"refers to {reference}")
        if trail.count(reference) >= _MAX_LEVELS:
            raise _TooDeep
        node: Any = self._document
        for part in reference[2:].split("/"):
            key = part.replace("%7B", "{").replace("%7D", "}")
            key = key.replace("~1", "/").replace("~0", "~")
            node = node[int(key)] if isinstance(node, list) else node[key]
        if not isinstance(node, dict):
            raise Unsupported(f"refers to {reference}")
        return node, (*trail, reference)

    def _single(self, schema: Schema, trail: tuple[str, ...]) -> Any:
        if "const" in schema:
            return {"const": schema["const"]}
        if schema.get("enum"):
            return {"enum": schema["enum"]}  # in JSON a value is what it is
        stated = schema.get("type")
        types: list[str] = [stated] if isinstance(stated, str) else list(stated or ())
        if schema.get("properties") and "object" not in types:
            types = ["object"]
        types = types or _implied(schema)
        if not types:
            return _ANY
        found = [self._typed(name, schema, trail) for name in types]
        return found[0] if len(found) == 1 else {"anyOf": found}

    def _typed(self, name: str, schema: Schema, trail: tuple[str, ...]) -> Any:
        if name == "object":
            return self._object(schema, trail)
        if name == "array":
            return self._array(schema, trail)
        result: Schema = {"type": name}
        if name == "string":
            encoded = schema.get("contentEncoding") == "base64"
            format_ = schema.get("format") or ("byte" if encoded else None)
            if format_ in FORMATS:
                return {"type": "string", "format": f"python-{format_}"}
            result |= {k: schema[k] for k in _STRING_LIMITS if k in schema}
            if not _is_pattern(result.get("pattern", "")):
                del result["pattern"]
        elif name in ("integer", "number"):
            result |= {k: schema[k] for k in _NUMBER_LIMITS if k in schema}
            for key in ("Minimum", "Maximum"):  # a flag beside the limit in OpenAPI 3.0
                is_flag = isinstance(result.get(f"exclusive{key}"), bool)
                if is_flag and result.pop(f"exclusive{key}"):
                    result[f"exclusive{key}"] = result.pop(key.lower())
        return result

    def _array(self, schema: Schema, trail: tuple[str, ...]) -> Schema:
        result: Schema = {"type": "array"}
        for key in ("minItems", "maxItems", "uniqueItems"):
            if key in schema:
                result[key] = schema[key]
        least = result.get("minItems", 0)
        items = schema.get("items", True)
        prefix = schema.get("prefixItems")
        if isinstance(items, list):
            prefix, items = items, False
        if prefix:
            parts = [self._convert(part, trail) for part in prefix]
            further = False if items is True else self._convert(items, trail)
            result |= {"items": parts, "additionalItems": further}
            ends = further is False
            if ends and "minItems" not in schema:
                result["minItems"] = len(parts)
            if ends:
                result["maxItems"] = len(parts)
            return result
        try:
            result["items"] = self._convert(items, trail)
            result["maxItems"] = min(result.get("maxItems", least + 3), least + 3)
        except _TooDeep:
            if least:
                raise
            result["maxItems"] = 0
        return result

    def _object(self, schema: Schema, trail: tuple[str, ...]) -> Schema:
        required = list(schema.get("required", ()))
        properties: Schema = {}
        for name, inner in schema.get("properties", {}).items():
            if inner is False:
                continue
            try:
                properties[name] = self._convert(inner, trail)
            except _TooDeep:
                if name in required:
                    raise
        result: Schema = {
            "type": "object",
            "properties": properties,
            "required": [name for name in required if name in properties],
            "additionalProperties": self._others(schema, trail),
        }
        patterns: Schema = {}
        for pattern, inner in schema.get("patternProperties", {}).items():
            if _is_pattern(pattern):
                patterns[pattern] = self._convert(inner, trail)
        if patterns:
            result["patternProperties"] = patterns
        if not properties and result["additionalProperties"] is not False:
            result["maxProperties"] = 3
        return result

    def _others(self, schema: Schema, trail: tuple[str, ...]) -> Any:
        closed = bool(schema.get("properties") or schema.get("patternProperties"))
        stated = schema.get("additionalProperties", schema.get("unevaluatedProperties"))
        if stated is None:
            return False if closed else _ANY
        try:
            return self._convert(stated, trail)
        except _TooDeep:
            return False


def _with_conditions(schema: Schema) -> Schema:
    """What `then`, `else` and `dependentSchemas` add as optional properties."""
    branches = [schema.get("then"), schema.get("else")]
    branches += list(schema.get("dependentSchemas", {}).values())
    added: dict[str, list[Any]] = {}
    for branch in branches:
        if isinstance(branch, dict):
            for name, inner in branch.get("properties", {}).items():
                added.setdefault(name, []).append(inner)
    if not added:
        return schema
    properties = {
        name: inner[0] if len(inner) == 1 else {"anyOf": inner}
        for name, inner in added.items()
    }
    return {**schema, "properties": {**properties, **schema.get("properties", {})}}


def _product(
    first: list[tuple[Schema, tuple[str, ...]]],
    second: list[tuple[Schema, tuple[str, ...]]],
) -> list[tuple[Schema, tuple[str, ...]]]:
    if len(first) * len(second) > _MAX_ALTERNATIVES:
        raise Unsupported("too many alternatives")
    pairs = [(one, other) for one in first for other in second]
    fitting = [(one, other) for one, other in pairs if _fit(one[0], other[0])]
    found = [
        (_merge(one, other), max(left, right, key=len))
        for (one, left), (other, right) in fitting or pairs
    ]
    return found


def _fit(first: Schema, second: Schema) -> bool:
    """Whether two alternatives can hold together as far as types and values go."""
    values = [_values(first), _values(second)]
    ours, theirs = values
    if ours is not None and theirs is not None and not any(v in theirs for v in ours):
        return False
    types = [_types(first), _types(second)]
    if not all(types):
        return True
    return bool(_common(*types))


def _values(schema: Schema) -> list[Any] | None:
    return [schema["const"]] if "const" in schema else schema.get("enum")


def _types(schema: Schema) -> list[str]:
    stated = schema.get("type")
    if stated is None:
        return _implied(schema)
    return [stated] if isinstance(stated, str) else list(stated)


def _common(first: list[str], second: list[str]) -> list[str]:
    wide = ("integer", "number")
    return [
        name
        for name in dict.fromkeys((*first, *second))
        if (name in first or (name == wide[0] and wide[1] in first))
        and (name in second or (name == wide[0] and wide[1] in second))
    ]


def _merge(first: Schema, second: Schema) -> Schema:
    """Two flat schemas that both hold; where they contradict, the first counts."""
    merged = {**second, **first}
    if "type" in first and "type" in second:
        common = _common(_types(first), _types(second)) or _types(first)
        merged["type"] = common[0] if len(common) == 1 else common
    if "enum" in first and "enum" in second:
        both = [value for value in first["enum"] if value in second["enum"]]
        merged["enum"] = both or first["enum"]
    for key in ("properties", "patternProperties"):
        if key in first and key in second:
            united = {**first[key]}
            for name, inner in second[key].items():
                united[name] = _both(united[name], inner) if name in united else inner
            merged[key] = united
    if "required" in first and "required" in second:
        merged["required"] = [*dict.fromkeys([*first["required"], *second["required"]])]
    for key in ("items", "additionalProperties"):
        if key in first and key in second:
            merged[key] = _both(first[key], second[key])
    for key, choose in (("min", max), ("max", min)):
        for name in (f"{key}imum", f"{key}Length", f"{key}Items"):
            if name in first and name in second:
                merged[name] = choose(first[name], second[name])
    return merged


def _both(first: Any, second: Any) -> Any:
    if first is True or second is False:
        return second
    if second is True or first is False or first == second:
        return first
    return {"allOf": [first, second]}


def _says_something(choice: Schema) -> bool:
    return bool(set(choice) - {"required", "description", "title", "minProperties"})


def _implied(schema: Schema) -> list[str]:
    keywords = {
        "object": (
            "properties",
            "additionalProperties",
            "patternProperties",
            "required",
        ),
        "array": ("items", "prefixItems", "minItems", "maxItems", "uniqueItems"),
        "string": (*_STRING_LIMITS, "contentEncoding", "contentMediaType"),
        "number": _NUMBER_LIMITS,
    }
    if schema.get("format") and not schema.get("properties"):
        return [_NUMBER_FORMATS.get(schema["format"], "string")]
    return [
        name for name, keys in keywords.items() if any(key in schema for key in keys)
    ][:1]


def _is_pattern(pattern: str) -> bool:
    try:
        re.compile(pattern)
    except (re.error, OverflowError):
        return False
    return True


def component_schemas(document: Schema) -> Iterator[tuple[str, Any, str]]:
    """Name, schema and reference of each component of a document."""
    place = "#/definitions/" if "swagger" in document else "#/components/schemas/"
    holder = document if "swagger" in document else document.get("components", {})
    schemas = holder.get("definitions" if "swagger" in document else "schemas", {})
    for name, schema in schemas.items():
        yield name, schema, place + name.replace("~", "~0").replace("/", "~1")
