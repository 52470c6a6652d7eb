# Copied by cliqgen into each client that it generates.
# Do not edit: your own code goes into the folder _custom of this package.
"""Reading parameters as they are on the wire, by their styles (OpenAPI 3.1, 4.8.12.3)."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping, Sequence
from contextlib import suppress
from typing import Any
from urllib.parse import unquote, unquote_plus

from .description import Parameter
from .plain import is_array
from .schemas import Schemas
from .validation import Validation

Pairs = list[tuple[str, str]]
"""Names and values as they came, percent-encoded still."""

_SEPARATORS = {
    "form": (",",),
    "simple": (",",),
    "spaceDelimited": ("%20", "+", " "),
    "pipeDelimited": ("%7C", "%7c", "|"),
    "tabDelimited": ("%09", "\t"),
    "label": (".",),
    "matrix": (",",),
}


class Absent:
    """The value of a parameter that was not sent."""


ABSENT = Absent()


class Reader:
    """Reads parameters into values of JSON, by the types that their schemas permit."""

    def __init__(self, schemas: Schemas, validation: Validation) -> None:
        self._schemas = schemas
        self._validation = validation

    def query(self, parameter: Parameter, pairs: Pairs) -> Any:
        """The value of a query parameter, `ABSENT` if it was not sent.

        Raises:
            ValueError: if it cannot be read; the message says why.
        """
        return self.field(
            parameter.name,
            parameter.schema,
            pairs,
            style=parameter.style,
            explode=parameter.explode,
            content_type=parameter.content_type,
        )

    def field(
        self,
        name: str,
        schema: Any,
        pairs: Pairs,
        *,
        style: str,
        explode: bool,
        content_type: str | None = None,
    ) -> Any:
        """The value of a field of a query or of a form."""
        values = [value for key, value in pairs if unquote_plus(key) == name]
        if content_type is not None:
            return self.content(unquote_plus(values[-1])) if values else ABSENT
        types = self._schemas.types(schema)
        if style == "deepObject":
            return self._deep(name, schema, pairs)
        if "object" in types and explode and not values:
            return self._exploded(schema, pairs)
        if not values:
            return ABSENT
        if "array" in types and explode:
            return self._array(schema, [unquote_plus(value) for value in values])
        if "array" in types or "object" in types:
            pieces = _split(values[-1], _SEPARATORS.get(style, (",",)))
            return self._pieces(schema, [unquote_plus(p) for p in pieces], types)
        return self.scalar(schema, unquote_plus(values[-1]))

    def path(self, parameter: Parameter, raw: str) -> Any:
        """The value of a path parameter; `raw` is percent-encoded.

        Raises:
            ValueError: if it cannot be read; the message says why.
        """
        if parameter.content_type is not None:
            return self.content(unquote(raw))
        style, name = parameter.style, parameter.name
        if style == "label":
            raw = raw.removeprefix(".")
        separators = _SEPARATORS.get(style, (",",))
        if style == "matrix":
            raw = raw.removeprefix(";")
            if parameter.explode:
                separators = (";",)
                raw = raw.replace(f"{name}=", "")
            else:
                raw = raw.removeprefix(f"{name}=")
        return self._joined(parameter, raw, separators, unquote)

    def header(self, parameter: Parameter, value: str) -> Any:
        """The value of a header parameter.

        Raises:
            ValueError: if it cannot be read; the message says why.
        """
        if parameter.content_type is not None:
            return self.content(value)
        return self._joined(parameter, value, (",",), str.strip)

    def _joined(
        self,
        parameter: Parameter,
        raw: str,
        separators: Sequence[str],
        decode: Any,
    ) -> Any:
        schema = parameter.schema
        types = self._schemas.types(schema)
        if not types & {"array", "object"} or "string" in types:
            return self.scalar(schema, decode(raw))
        pieces = [decode(piece) for piece in _split(raw, separators)]
        if parameter.explode and "object" in types and "array" not in types:
            return self._members(schema, (p.partition("=")[::2] for p in pieces))
        return self._pieces(schema, pieces, types)

    def content(self, text: str) -> Any:
        """The value of a parameter that is JSON.

        Raises:
            ValueError: if it is not JSON.
        """
        try:
            return json.loads(text)
        except ValueError:
            raise ValueError(f"expected JSON, found {text[:60]!r}") from None

    def scalar(self, schema: Any, text: str) -> Any:
        """The text as the first type that makes it valid, else as the likeliest one."""
        candidates = list(_readings(text, self._schemas.types(schema)))
        for value in candidates:
            if self._validation.is_valid(schema, value, "request"):
                return value
        return candidates[0]

    def _pieces(self, schema: Any, pieces: Sequence[str], types: frozenset[str]) -> Any:
        if "array" in types:
            return self._array(schema, pieces)
        pairs = zip(pieces[::2], pieces[1::2], strict=False)
        return self._members(schema, pairs)

    def _array(self, schema: Any, texts: Sequence[str]) -> Any:
        items = self._schemas.items(schema)
        if not texts and not self._validation.is_valid(schema, [], "request"):
            texts = [""]  # an array of one empty text looks like an empty one
        value = [self.scalar(True if items is None else items, t) for t in texts]
        if len(texts) != 1 or "string" not in self._schemas.types(schema):
            return value
        # An array of one item, or the item by itself: whichever is valid.
        if self._validation.is_valid(schema, value, "request"):
            return value
        return self.scalar(schema, texts[0])

    def _members(self, schema: Any, pairs: Any) -> dict[str, Any]:
        return {
            name: self.scalar(self._member(schema, name), text) for name, text in pairs
        }

    def _member(self, schema: Any, name: str) -> Any:
        inner = self._schemas.property(schema, name)
        if inner is not None:
            return inner
        extra = self._schemas.keyword(schema, "additionalProperties")
        return True if extra is None else extra

    def _exploded(self, schema: Any, pairs: Pairs) -> Any:
        known = self._schemas.properties(schema)
        texts_by_name: dict[str, list[str]] = {}
        for key, value in pairs:
            if (name := unquote_plus(key)) in known:
                texts_by_name.setdefault(name, []).append(unquote_plus(value))
        if not texts_by_name:
            return ABSENT
        return {
            name: self._several(known[name], texts)
            for name, texts in texts_by_name.items()
        }

    def _several(self, schema: Any, texts: list[str]) -> Any:
        if "array" in self._schemas.types(schema):
            return self._array(schema, texts)
        return self.scalar(schema, texts[-1])

    def _deep(self, name: str, schema: Any, pairs: Pairs) -> Any:
        """`name[a][b]=1`: no specification says how deep, and servers read any depth."""
        tree: dict[str, Any] = {}
        for key, value in pairs:
            key = unquote_plus(key)
            if key.startswith(f"{name}[") and key.endswith("]"):
                _put(tree, key[len(name) + 1 : -1].split("]["), unquote_plus(value))
        return self._typed(schema, tree) if tree else ABSENT

    def _typed(self, schema: Any, value: Any) -> Any:
        """A tree of texts as its schema has it."""
        if isinstance(value, str):
            return self.scalar(schema, value)
        if isinstance(value, list):
            items = self._schemas.items(schema)
            inner = True if items is None else items
            return [self._typed(inner, item) for item in _listed(value)]
        tree: dict[str, Any] = value
        if "array" in self._schemas.types(schema) and not tree.keys() - {""}:
            return self._typed(schema, tree[""])
        if "array" in self._schemas.types(schema) and all(k.isdigit() for k in tree):
            return self._typed(schema, list(tree.values()))
        return {
            name: (
                self._several(self._member(schema, name), _listed(inner))
                if isinstance(inner, list)
                else self._typed(self._member(schema, name), inner)
            )
            for name, inner in tree.items()
        }


def _put(tree: dict[str, Any], steps: list[str], value: str) -> None:
    for step in steps[:-1]:
        inner = tree.setdefault(step, {})
        if not isinstance(inner, dict):
            return
        tree = inner  # pyright: ignore[reportUnknownVariableType]
    last = steps[-1]
    if last == "" or last in tree:
        tree[last] = [*_listed(tree.get(last, [])), value]
    else:
        tree[last] = value


def _listed(value: Any) -> list[Any]:
    return list(value) if is_array(value) else [value]


def _split(raw: str, separators: Sequence[str]) -> list[str]:
    for separator in separators[1:]:
        raw = raw.replace(separator, separators[0])
    return raw.split(separators[0]) if raw else []


def _readings(text: str, types: frozenset[str]) -> Iterator[Any]:
    """What a string may mean, what is least likely to be a plain string first."""
    if "boolean" in types and text in ("true", "false"):
        yield text == "true"
    if types & {"integer", "number"}:
        number = _number(text)
        if number is not None and ("number" in types or isinstance(number, int)):
            yield number
    if "null" in types and text in ("", "null"):
        yield None
    if types & {"array", "object"} and text[:1] in ("[", "{"):
        with suppress(ValueError):
            yield json.loads(text)
    yield text


def _number(text: str) -> int | float | None:
    try:
        return int(text) if text.lstrip("-").isascii() and "_" not in text else None
    except ValueError:
        pass
    try:
        number = float(text)
    except ValueError:
        return None
    return number if number - number == 0 and "_" not in text else None


def split_query(raw: str) -> Pairs:
    """A query string as names and values, percent-encoded still."""
    pairs = (piece.partition("=") for piece in raw.split("&") if piece)
    return [(name, value) for name, _, value in pairs]


def decoded(pairs: Pairs) -> Mapping[str, Any]:
    """Names and values decoded; several of one name are a list."""
    values: dict[str, Any] = {}
    for key, raw in pairs:
        name, value = unquote_plus(key), unquote_plus(raw)
        if name in values:
            values[name] = [*_listed(values[name]), value]
        else:
            values[name] = value
    return values
