"""Lenient decoding gives what the plain form of it gives, and learns to do so quickly."""

from __future__ import annotations

import datetime
import json
import uuid
from decimal import Decimal
from typing import Annotated, Any, Literal

import msgspec
import pytest
from client_plain import build_plainly
from client_runtime.decoding import adaptive, codec, places
from client_runtime.decoding.adaptive import AdaptiveDecoder
from client_runtime.decoding.lenient import Builder, parse_json
from client_runtime.model import (
    ADDITIONAL,
    UNSET,
    BestMatch,
    ByField,
    Model,
    OpenModel,
    Tagged,
    UnsetType,
    constant,
    field,
    union,
)
from hypothesis import given, settings
from hypothesis import strategies as st


class Owner(Model, kw_only=True):
    id: int
    login: str
    admin: bool
    since: datetime.datetime | None = None
    rank: Annotated[int, msgspec.Meta(ge=0)] | None = None


class Label(Model, kw_only=True):
    name: str
    kind: str = constant("label")


class Note(Model, kw_only=True):
    text: str
    kind: str = constant("note")
    owner: Owner | None = None


class Bug(Model, kw_only=True):
    severity: int
    text: str | None = None


Tag = union("Tag", lambda: (Label, Note), Tagged("kind", {"label": 0, "note": 1}))
Told = union("Told", lambda: (Label, Bug), ByField({"name": 0, "severity": 1}))
Best = union("Best", lambda: (Note, Bug, list[int], str), BestMatch())
Nested = union("Nested", lambda: (Told, Best), BestMatch())


class Ticket(Model, kw_only=True):
    id: int
    title: str
    price: Decimal | None = None
    score: float
    done: bool
    key: uuid.UUID | None = None
    made: datetime.datetime
    owner: Owner
    owners: list[Owner] = []
    by_name: dict[str, Owner] | None = None
    counts: dict[str, int] | None = None
    grid: list[list[int]] | None = None
    state: Literal["open", "closed"] | None = None
    level: Literal["a", "b"] | str | None = None
    either: int | list[Owner] | None = None
    note: str | UnsetType | None = UNSET
    tag: Tag | None = None
    tags: list[Tag] | None = None
    told: Told | UnsetType | None = UNSET
    best: list[Best] | None = None
    nested: Nested | None = None
    some: Annotated[list[int], msgspec.Meta(max_length=3)] | None = None
    class_: str | None = field(name="class", default=None)
    parent: Ticket | None = None
    anything: Any = None


class Loose(OpenModel, kw_only=True):
    id: int
    inner: Loose | None = None
    additional_fields: dict[str, int] = field(name=ADDITIONAL, default={})


OWNER = {"id": 1, "login": "a", "admin": True, "since": "2020-01-02T03:04:05Z", "rank": 3}
TICKET: dict[str, Any] = {
    "id": 1,
    "title": "t",
    "price": "1.10",
    "score": 1.5,
    "done": False,
    "key": "12345678-1234-5678-1234-567812345678",
    "made": "2020-01-02T03:04:05Z",
    "owner": OWNER,
    "owners": [OWNER, OWNER],
    "by_name": {"x": OWNER},
    "counts": {"a": 1, "b": 2},
    "grid": [[1], [2, 3]],
    "state": "open",
    "level": "z",
    "either": [OWNER],
    "note": None,
    "tag": {"kind": "note", "text": "t", "owner": OWNER},
    "tags": [{"kind": "label", "name": "n"}, {"kind": "note", "text": "t"}],
    "told": {"severity": 1},
    "best": [{"kind": "note", "text": "t"}, [1], "s"],
    "nested": {"severity": 2},
    "some": [1, 2],
    "class": "c",
    "parent": None,
    "anything": [1, {"x": None}],
}
ODD = st.sampled_from(
    [None, True, 0, -7, 1.5, 2.0, "", "soon", "open", [], [1], ["x"], [None], {}]
    + [{"id": "x"}, {"name": 5}, {"kind": "label"}, {"kind": "note", "owner": {}}]
    + [{"severity": None}, {"text": 1, "severity": "x"}, OWNER, 2**70, "1e999"]
)


@st.composite
def corrupted(draw: st.DrawFn, value: Any, depth: int = 0) -> Any:
    """The value, in which something may be missing, or may be something else."""
    if draw(st.integers(0, 11)) == 0:
        return draw(ODD)
    if isinstance(value, dict):
        kept = {k: v for k, v in value.items() if draw(st.integers(0, 15))}
        return {k: draw(corrupted(v, depth + 1)) for k, v in kept.items()}
    if isinstance(value, list):
        return [draw(corrupted(item, depth + 1)) for item in value]
    return value


def answers(item: Any) -> st.SearchStrategy[list[Any]]:
    return st.lists(corrupted([item, item]), min_size=1, max_size=3)


def as_plain(value: Any) -> Any:
    """A value in which equal things of different types differ."""
    if isinstance(value, msgspec.Struct):
        fields = {n: as_plain(getattr(value, n)) for n in value.__struct_fields__}
        return type(value), fields
    if isinstance(value, list):
        return [as_plain(item) for item in value]
    if isinstance(value, dict):
        return {key: as_plain(item) for key, item in value.items()}
    return type(value), value


def check(decoder: AdaptiveDecoder, type_: Any, raw: Any) -> None:
    content = json.dumps(raw).encode()
    value, problems = decoder.decode(content)
    expected, expected_problems = build_plainly(type_, parse_json(content))
    assert as_plain(value) == as_plain(expected)
    assert {p.path for p in problems} == {p.path for p in expected_problems}


NESTED = {**TICKET, "parent": TICKET}


@given(answers(NESTED))
@settings(max_examples=40, deadline=None)
def test_answers_that_follow_each_other(raws: list[Any]) -> None:
    decoder = AdaptiveDecoder(list[Ticket])
    for raw in [*raws, *raws]:
        check(decoder, list[Ticket], raw)


KEEPER = AdaptiveDecoder(dict[str, list[Ticket]])


@given(answers(NESTED))
@settings(max_examples=40, deadline=None)
def test_a_decoder_that_has_seen_much(raws: list[Any]) -> None:
    for raw in raws:
        check(KEEPER, dict[str, list[Ticket]], {"k": raw})
