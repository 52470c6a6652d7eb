# Copied by cliqgen into each client that it generates.
# Do not edit: your own code goes into the folder _custom of this package.
"""Reading a body by its media type (RFC 9110, 8.3), where `content` cannot tell at once."""

from __future__ import annotations

import datetime
import typing
import uuid
from collections.abc import Mapping
from contextlib import suppress
from decimal import Decimal
from typing import Any, TypeAlias, cast

import msgspec

from ..record import Record
from . import codec
from .media_type import (
    MediaCategory,
    MediaType,
    best_match,
    is_markup,
    may_be,
    parse_media_type,
    seen_media_type,
)
from .places import Problem
from .text import exact_text
from .union import convert

Decoded: TypeAlias = tuple[Any, tuple[Problem, ...]]
"""A value, and its differences from its description."""

_SCALARS = frozenset(
    {str, int, float, bool, type(None), Decimal, uuid.UUID}
    | {datetime.datetime, datetime.date, datetime.time}
)
_NO_JSON = "Expected JSON as its media type declares, got something else"


def decode_by_media_type(
    declared: Any, headers: Mapping[str, str], content: bytes, *, strict: bool
) -> Decoded:
    """Decode a body that is not simply JSON as documented, see `decode_content`."""
    content_type = headers.get("content-type", "")
    came = _Body(parse_media_type(content_type).category, content_type, content, strict)
    if isinstance(declared, dict):
        return _one_of(cast("dict[str, Any]", declared), came)
    if declared is str:
        return came.as_text(str)
    return came.as_it_is() if declared is Any else came.as_json(declared)


def _one_of(types: Mapping[str, Any], came: _Body) -> Decoded:
    """Decode a body whose media types are documented."""
    as_json = {k: type_ for k, type_ in types.items() if _is_json_entry(k, type_)}
    must_be_json = as_json and (came.is_structure or not came.content.strip())
    key = best_match(types, parse_media_type(came.content_type))
    if key is not None and not (must_be_json and is_markup(key)):
        return _documented_as(key, types[key], came)
    if must_be_json:
        return _guessed(as_json, types, came)
    media = came.media
    likely = {
        key: type_
        for key, type_ in types.items()
        if key in as_json or may_be(media, parse_media_type(key))
    }
    return _guessed(likely, types, came)


def _guessed(
    likely: Mapping[str, Any], types: Mapping[str, Any], came: _Body
) -> Decoded:
    """Decode a body of an undocumented media type as the first of these types that fits.

    JSON has many media types. Text, or bytes, have a documented type only if their media
    type allows it: an HTML page is not the CSV that is documented besides JSON.
    """
    is_raw_first = _is_raw(*next(iter(types.items())))
    contradicting: list[Decoded] = []
    failures: list[ValueError] = []
    for key, type_ in likely.items():
        if is_raw_first and came.is_text(type_):
            continue  # a method that returns bytes does not return an HTML page
        try:
            decoded = _documented_as(key, type_, came)
        except (codec.MalformedJSON, codec.Mismatch) as error:
            failures.append(error)
            continue
        if not decoded[1]:
            return decoded
        contradicting.append(decoded)
    if contradicting:
        return contradicting[0]
    is_file = any(_is_raw(key, type_) for key, type_ in types.items())
    is_other_file = is_file and came.media.category == "bytes"
    if failures and not is_other_file:
        raise failures[0]
    return _as_another(types, came)


def _as_another(types: Mapping[str, Any], came: _Body) -> Decoded:
    """Return a body that has none of the documented types."""
    key, type_ = next(iter(types.items()))
    is_raw = _is_raw(key, type_)
    if came.category == "json" and not is_raw:
        return _documented_as(key, type_, came)
    return came.as_another(key, is_raw=is_raw)


def _is_raw(key: str, type_: Any) -> bool:
    """Whether the type of a key is bytes that are not encoded in JSON."""
    return type_ is bytes and parse_media_type(key).category != "json"


def _is_json_entry(key: str, type_: Any) -> bool:
    """Whether the type of a key is read as JSON, regardless of the key."""
    is_plain = type_ is bytes or _is_scalar(type_)
    return parse_media_type(key).category == "json" or not is_plain


def _is_scalar(type_: Any) -> bool:
    """Whether a type is a string, or a scalar that plain text may spell, nullable or not."""
    parts = typing.get_args(type_) or (type_,)
    return all(isinstance(part, type) and part in _SCALARS for part in parts)


def _documented_as(key: str, type_: Any, came: _Body) -> Decoded:
    """Decode a body by the type of one key of its description."""
    category = parse_media_type(key).category
    if type_ is Any:
        return came.as_it_is()
    if _is_raw(key, type_):
        return came.content, ()
    is_text = type_ is str or (category == "text" and _is_scalar(type_))
    if is_text and category != "json":
        return came.as_text(type_)
    return came.as_json(type_)


class _Body(Record, frozen=True):
    """A body with the media type that came."""

    category: MediaCategory
    content_type: str
    content: bytes
    strict: bool

    @property
    def media(self) -> MediaType:
        """The media type; sniffed from the content if the given one is unspecific."""
        return seen_media_type(parse_media_type(self.content_type), self.content)

    @property
    def is_structure(self) -> bool:
        """Whether it is a JSON object or array, regardless of its media type."""
        is_likely = self.content.lstrip(b"\xef\xbb\xbf \t\r\n").startswith((b"{", b"["))
        return is_likely and codec.parse(self.content.strip()) is not None

    def is_text(self, type_: Any) -> bool:
        """Whether it is not JSON, but has the type as plain text."""
        return self.category == "text" and type_ is not Any and self._takes_text(type_)

    def as_another(self, documented: str, *, is_raw: bool) -> Decoded:
        """The text or bytes of an undocumented body, unchanged."""
        if not self.content.strip():
            return self._contradiction("The body is empty", None)
        text = exact_text(self.content_type, self.content)
        is_bytes = is_raw or text is None or self.category == "bytes"
        reason = f"Expected `{documented}`, got another media type"
        return self._contradiction(reason, self.content if is_bytes else text)

    def as_it_is(self) -> Decoded:
        """The value by its media type alone."""
        if not self.content or (self.category != "text" and not self.content.strip()):
            return None, ()
        if self.category == "bytes":
            return self.content, ()
        if self.category != "text":
            try:
                return self._decode(Any)
            except codec.MalformedJSON as error:
                if self.category == "json":
                    return self._called_json(Any, error)
        text = exact_text(self.content_type, self.content)
        if text is not None:
            return text, ()
        return (self.content, ()) if self.category == "unknown" else self._no_text()

    def as_text(self, type_: Any) -> Decoded:
        """A string, or a number or boolean that is written as plain text."""
        if not self.content.strip() and type_ is not str:
            return self._nothing(type_)
        is_malformed = False
        if self.category == "json" and self.content.strip():
            try:
                return self._decode(type_)
            except codec.MalformedJSON:
                is_malformed = True
        if self.category == "bytes" and self.content:
            return self._no_text()
        text = exact_text(self.content_type, self.content)
        if text is None:
            return self._no_text()
        if is_malformed:
            return self._contradiction(_NO_JSON, text)
        return (text, ()) if type_ is str else self._scalar(type_, text)

    def as_json(self, type_: Any) -> Decoded:
        """A JSON value, or the plain text that was documented as a JSON string."""
        if not self.content.strip():
            return self._nothing(type_)
        if self.category == "text" and self._takes_text(type_):
            return convert(exact_text(self.content_type, self.content), type_), ()
        try:
            return self._decode(type_)
        except (codec.MalformedJSON, codec.Mismatch) as error:
            if self.category == "unknown" and self._takes_text(type_):
                return convert(exact_text(self.content_type, self.content), type_), ()
            if isinstance(error, codec.Mismatch):
                raise
            if self.category == "json":
                return self._called_json(type_, error)
            if not _has(type_, ""):
                raise
        return self._no_text()

    def _decode(self, type_: Any) -> Decoded:
        """Decode JSON in UTF-8 (RFC 8259, 8.1), or in the charset of its media type."""
        try:
            return codec.decode(type_, self.content, strict=self.strict)
        except codec.MalformedJSON:
            text = exact_text(self.content_type, self.content)
            content = b"" if text is None else text.encode("utf-8", "replace")
            if content in (b"", self.content):
                raise
        return codec.decode(type_, content, strict=self.strict)

    def _called_json(self, type_: Any, error: codec.MalformedJSON) -> Decoded:
        """Return text that is labeled JSON but is not, if a string is allowed.

        Truncated JSON is not text, but broken.
        """
        is_half = self.content.lstrip().startswith((b"{", b"[", b'"'))
        text = exact_text(self.content_type, self.content)
        if is_half or text is None or not _has(type_, text):
            raise error
        return self._contradiction(_NO_JSON, convert(text, type_))

    def _takes_text(self, type_: Any) -> bool:
        """Whether the body has the type as a string."""
        text = exact_text(self.content_type, self.content)
        return text is not None and _has(type_, text)

    def _scalar(self, type_: Any, text: str) -> Decoded:
        """Parse a scalar: of a format, or as in JSON, or capitalized (`True`)."""
        with suppress(msgspec.ValidationError):
            return convert(text.strip(), type_), ()
        for written in (text.strip(), text.strip().lower()):
            with suppress(codec.MalformedJSON, codec.Mismatch):
                return codec.decode(type_, written.encode(), strict=True)
        name = type_.__name__ if isinstance(type_, type) else str(type_)
        reason = f"Expected `{name}`, got another text"
        return self._contradiction(reason, text)

    def _nothing(self, type_: Any) -> Decoded:
        """Return None, or the empty string, for an empty body."""
        if _has(type_, None):
            return None, ()
        if self.category == "text" and _has(type_, ""):
            return "", ()
        return self._contradiction("The body is empty", None)

    def _no_text(self) -> Decoded:
        # The received media type is not repeated: a server may write anything into it.
        reason = "Expected text, got bytes that are not valid in its charset"
        if self.category == "bytes":
            reason = "Expected text, got bytes of another media type"
        return self._contradiction(reason, self.content)

    def _contradiction(self, reason: str, value: Any) -> Decoded:
        if self.strict:
            raise codec.Mismatch(reason)
        return value, (Problem("$", reason),)


def _has(type_: Any, value: Any) -> bool:
    """Whether a JSON value has a type."""
    try:
        convert(value, type_)
    except msgspec.ValidationError:
        return False
    return True
