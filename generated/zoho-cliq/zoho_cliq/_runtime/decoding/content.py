"""Reading a body as what it says it is (RFC 9110, 8.3).

The description says which types a method returns, and the ``Content-Type`` of an answer
which of them came. What those types cannot hold is handed over as it is, and told as a
contradiction.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, TypeAlias, cast

import msgspec

from . import codec
from .media_type import MediaKind, best_match, parse_media_type
from .places import Problem
from .text import exact_text
from .union import convert

Decoded: TypeAlias = tuple[Any, tuple[Problem, ...]]
"""A value, and how it differs from its description."""

_SCALARS = (str, int, float, bool)


def decode_content(
    declared: Any, headers: Mapping[str, str], content: bytes, *, strict: bool
) -> Decoded:
    """Decode the body of a success.

    Args:
        declared: what the description says, see `operation.Operation.responses`.
        headers: the header fields that came, of which the media type counts.
        content: the body.
        strict: whether to refuse a body that contradicts its description.

    Returns:
        The value: JSON as far as it has the declared type; a text, or bytes, where they
        came instead; None for no body. And how that differs from the description.

    Raises:
        codec.MalformedJSON: if it is no JSON where nothing else would do.
        codec.Mismatch: if strict, and it contradicts its description.
    """
    if declared is bytes:
        return content, ()
    is_named = isinstance(declared, dict)
    is_json = not is_named and declared is not Any and declared is not str
    if is_json and content.startswith((b"{", b"[")):
        try:  # what nearly always comes, and is as described
            return codec.decode(declared, content, strict=True)
        except (codec.MalformedJSON, codec.Mismatch):
            pass
    content_type = headers.get("content-type", "")
    came = _Body(parse_media_type(content_type).kind, content_type, content, strict)
    if is_named:
        return _one_of(cast("dict[str, Any]", declared), came)
    if is_json:
        return came.as_json(declared)
    return came.as_text(str) if declared is str else came.as_it_is()


def _one_of(types: Mapping[str, Any], came: _Body) -> Decoded:
    """Decode a body whose media types are named in its description."""
    if came.kind == "unknown":
        return _guessed(types, came)
    key = best_match(types, parse_media_type(came.content_type))
    if key is not None:
        return _described_as(key, types[key], came)
    # JSON comes under many names, and texts under each other's.
    kinds = ("json", came.kind)
    alike = {k: t for k, t in types.items() if parse_media_type(k).kind in kinds}
    return _guessed(alike or dict([*types.items()][:1]), came)


def _guessed(types: Mapping[str, Any], came: _Body) -> Decoded:
    """Decode a body as the first of these that it can be."""
    contradicting: list[Decoded] = []
    failures: list[ValueError] = []
    for key, type_ in types.items():
        try:
            decoded = _described_as(key, type_, came)
        except (codec.MalformedJSON, codec.Mismatch) as error:
            failures.append(error)
            continue
        if not decoded[1]:
            return decoded
        contradicting.append(decoded)
    if contradicting:
        return contradicting[0]
    raise failures[0]


def _described_as(key: str, type_: Any, came: _Body) -> Decoded:
    """Decode a body by the type that stands under one key of its description."""
    kind = parse_media_type(key).kind
    if type_ is Any:
        return came.as_it_is()
    if type_ is bytes and kind != "json":
        return came.content, ()
    is_text = type_ is str or (kind == "text" and type_ in _SCALARS)
    if is_text and kind != "json":
        return came.as_text(type_)
    return came.as_json(type_)


@dataclass(frozen=True, slots=True)
class _Body:
    """A body with the media type that came."""

    kind: MediaKind
    content_type: str
    content: bytes
    strict: bool

    def as_it_is(self) -> Decoded:
        """What came, by its media type alone."""
        if not self.content or (self.kind != "text" and not self.content.strip()):
            return None, ()
        if self.kind == "bytes":
            return self.content, ()
        if self.kind != "text":
            try:
                return codec.decode(Any, self.content, strict=self.strict)
            except codec.MalformedJSON:
                if self.kind == "json":
                    raise
        text = exact_text(self.content_type, self.content)
        if text is not None:
            return text, ()
        return (self.content, ()) if self.kind == "unknown" else self._no_text()

    def as_text(self, type_: Any) -> Decoded:
        """A text, or a number or truth value that was written as one."""
        if not self.content.strip() and type_ is not str:
            return self._nothing(type_)
        is_malformed = False
        if self.kind == "json" and self.content.strip():
            try:
                return codec.decode(type_, self.content, strict=self.strict)
            except codec.MalformedJSON:
                is_malformed = True
        if self.kind == "bytes" and self.content:
            return self._no_text()
        text = exact_text(self.content_type, self.content)
        if text is None:
            return self._no_text()
        if is_malformed:
            return self._contradiction("It is not JSON, as its media type says", text)
        return (text, ()) if type_ is str else self._scalar(type_, text)

    def as_json(self, type_: Any) -> Decoded:
        """A value of JSON, or the text that was described as a JSON string."""
        if not self.content.strip():
            return self._nothing(type_)
        if self.kind == "text" and self._takes_text(type_):
            return convert(exact_text(self.content_type, self.content), type_), ()
        try:
            return codec.decode(type_, self.content, strict=self.strict)
        except (codec.MalformedJSON, codec.Mismatch) as error:
            if self.kind == "unknown" and self._takes_text(type_):
                return convert(exact_text(self.content_type, self.content), type_), ()
            is_other_json = self.kind == "json" or isinstance(error, codec.Mismatch)
            if is_other_json or not _has(type_, ""):
                raise
        return self._no_text()

    def _takes_text(self, type_: Any) -> bool:
        """Whether the body as a text has the type."""
        text = exact_text(self.content_type, self.content)
        return text is not None and _has(type_, text)

    def _scalar(self, type_: Any, text: str) -> Decoded:
        try:
            return codec.decode(type_, text.strip().encode(), strict=True)
        except (codec.MalformedJSON, codec.Mismatch):
            reason = f"Expected `{type_.__name__}`, got another text"
            return self._contradiction(reason, text)

    def _nothing(self, type_: Any) -> Decoded:
        """No body: None wherever that may be, and the text without characters."""
        if _has(type_, None):
            return None, ()
        if self.kind == "text" and _has(type_, ""):
            return "", ()
        return self._contradiction("The body is empty", None)

    def _no_text(self) -> Decoded:
        # The media type that came is not repeated: a server may write anything into it.
        reason = "Expected text, got bytes that are none in its charset"
        if self.kind == "bytes":
            reason = "Expected text, got bytes of another media type"
        return self._contradiction(reason, self.content)

    def _contradiction(self, reason: str, value: Any) -> Decoded:
        if self.strict:
            raise codec.Mismatch(reason)
        return value, (Problem("$", reason),)


def _has(type_: Any, value: Any) -> bool:
    """Whether a value of JSON has a type."""
    try:
        convert(value, type_)
    except msgspec.ValidationError:
        return False
    return True
