"""Models and unions, and their values decoded at once and by a hook."""

from __future__ import annotations

import datetime
import json
from typing import Annotated, Any, Literal

import msgspec
import pytest
from client_runtime.decoding.direct import direct_decoder
from client_runtime.decoding.union import decode_hook
from client_runtime.model import (
    UNSET,
    BestMatch,
    ByField,
    JSONDecimal,
    Model,
    OpenModel,
    Tagged,
    UnsetType,
    constant,
    field,
    union,
)


class Text(Model, kw_only=True):
    kind: Literal["text"] = constant("text")
    text: str
    sender: str | None = None


class File(Model, kw_only=True):
    kind: Literal["file", "image"]
    name: str
    size: int | None = None
    sent: datetime.datetime | None = None


class Plain(Model, kw_only=True):
    """Without the property that names it."""

    name: str
    text: str | None = None


class Open(OpenModel, kw_only=True):
    kind: str
    name: int


class Numbered(Model, kw_only=True):
    kind: int | str | None = None
    size: int | None = None
    class_: float | None = field(name="class", default=None)


class Weighty(Model, kw_only=True, weakref=True):
    """Laid out in another way than a class with its fields and bases."""

    kind: Literal["text"]
    text: str


class Listed(Model, kw_only=True, array_like=True):
    text: str


class Strict(Model, kw_only=True, forbid_unknown_fields=True):
    kind: str
    size: int


class Priced(Model, kw_only=True):
    kind: str
    price: JSONDecimal


Mixed = union("Mixed", lambda: (Text, str), Tagged("kind", {"text": 0}))


class Note(Model, kw_only=True):
    more: Mixed
    size: int | None = None


Message = union(
    "Message",
    lambda: (Text, File, Plain),
    Tagged("kind", {"text": 0, "file": 1, "image": 1, "plain": 2}),
)
Fallen = union("Fallen", lambda: (Text, File, Numbered), Tagged("kind", {"text": 0}, 2))
Sized = union("Sized", lambda: (File, Numbered, Text), ByField({"size": 0, "class": 1}))
Best = union("Best", lambda: (Text, File, list[int], str), BestMatch())
Fitting = union("Fitting", lambda: (File, Plain, Sized, Open), BestMatch())
Chosen = union("Chosen", lambda: (Message, Sized), ByField({"text": 0, "size": 1}))
Tree = union("Tree", lambda: (Branch, Text), Tagged("kind", {"branch": 0, "text": 1}))


class Branch(Model, kw_only=True):
    kind: Literal["branch"] = constant("branch")
    trees: list[Tree]
    message: Message | None = None


class Page(Model, kw_only=True):
    first: Message
    rest: list[Message] | None = None
    by_name: dict[str, Sized] | None = None
    state: Fallen | UnsetType | None = UNSET
    some: Annotated[list[Message], msgspec.Meta(max_length=2)] | None = None
    either: str | list[Sized] | None = None
    best: Best | None = None
    page: Page | None = None
    filled: list[Chosen] = field(default_factory=lambda: [Text(text="default")])


TEXT, FILE = {"kind": "text", "text": "t"}, {"kind": "file", "name": "n", "size": 1}
IMAGE = {"sent": "2024-02-05T11:40:21Z", "name": "n", "kind": "image"}
PLAIN = {"text": "t", "kind": "plain", "name": "n", "more": {"a": [1]}}


def as_declared(type_: Any, content: bytes) -> Any:
    return msgspec.json.Decoder(type_, dec_hook=decode_hook).decode(content)


def directly(type_: Any, raw: Any) -> Any:
    """What the direct form of a type makes of a value, as `as_plain` shows it."""
    decode = direct_decoder(type_)
    assert decode is not None
    content = json.dumps(raw).encode()
    value = decode(content)
    assert as_plain(value) == as_plain(as_declared(type_, content))
    return value


def refuses(type_: Any, raw: Any) -> bool:
    decode = direct_decoder(type_)
    assert decode is not None
    with pytest.raises(ValueError):  # whatever the reason
        decode(json.dumps(raw).encode())
    return True


def as_plain(value: Any) -> Any:
    """A value in which equal things of different types differ."""
    if isinstance(value, msgspec.Struct):
        fields = {n: as_plain(getattr(value, n)) for n in value.__struct_fields__}
        return type(value), repr(value), fields
    if isinstance(value, list):
        return [as_plain(item) for item in value]
    if isinstance(value, dict):
        return {key: as_plain(item) for key, item in value.items()}
    return type(value), value
