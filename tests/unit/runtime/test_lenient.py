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
    owners: list[Owner] | None = None
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


OWNER = {
    "id": 1,
    "login": "a",
    "admin": True,
    "since": "2020-01-02T03:04:05Z",
    "rank": 3,
}
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
    [
        *(None, True, 0, -7, 1.5, 2.0, "", "soon", "open", 2**70, "1e999"),
        *([], [1], ["x"], [None], {}, OWNER),
        *({"id": "x"}, {"name": 5}, {"kind": "label"}, {"kind": "note", "owner": {}}),
        *({"severity": None}, {"text": 1, "severity": "x"}),
    ]
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


@pytest.mark.no_cover
@given(answers(NESTED))
@settings(max_examples=40, deadline=None)
def test_answers_that_follow_each_other(raws: list[Any]) -> None:
    decoder = AdaptiveDecoder(list[Ticket])
    for raw in [*raws, *raws]:
        check(decoder, list[Ticket], raw)


KEEPER = AdaptiveDecoder(dict[str, list[Ticket]])


@pytest.mark.no_cover
@given(answers(NESTED))
@settings(max_examples=40, deadline=None)
def test_a_decoder_that_has_seen_much(raws: list[Any]) -> None:
    for raw in raws:
        check(KEEPER, dict[str, list[Ticket]], {"k": raw})


LOOSE = {"id": 1, "inner": {"id": 2, "x": 5}, "y": 6}


@pytest.mark.no_cover
@given(answers(LOOSE))
@settings(max_examples=30, deadline=None)
def test_open_models(raws: list[Any]) -> None:
    for raw in raws:
        content = json.dumps(raw).encode()
        once = codec.decode(list[Loose], content, strict=False)
        again = codec.decode(list[Loose], content, strict=False)
        assert as_plain(once[0]) == as_plain(again[0])
        assert {p.path for p in once[1]} == {p.path for p in again[1]}


class Counting:
    """Counts the values that are built one by one, in Python."""

    def __init__(self, monkeypatch: pytest.MonkeyPatch) -> None:
        self.count = 0
        build = Builder.build_parts

        def counted(*arguments: Any) -> Any:
            self.count += 1
            return build(*arguments)

        monkeypatch.setattr(Builder, "build_parts", counted)

    def of(self, type_: Any, raw: Any) -> int:
        """How many values of an answer are built one by one."""
        self.count = 0
        value, problems = adaptive.adaptive_decoder(type_).decode(
            json.dumps(raw).encode()
        )
        assert problems
        assert as_plain(value) == as_plain(build_plainly(type_, raw)[0])
        return self.count


def without(*names: str) -> dict[str, Any]:
    return {key: value for key, value in TICKET.items() if key not in names}


@pytest.mark.parametrize(
    "odd",
    [
        {**TICKET, "title": None},
        {**TICKET, "score": "1.5"},
        {**TICKET, "owner": {**OWNER, "id": "1"}},
        {**TICKET, "owners": [{**OWNER, "login": 5}], "by_name": {"x": {}}},
        {**TICKET, "counts": {"a": "1", "b": None}, "grid": [["x"]]},
        {**TICKET, "tags": [{"kind": "note", "text": None}]},
        {**TICKET, "told": {"severity": "high"}},
        {**TICKET, "parent": {**TICKET, "id": []}},
        {**TICKET, "owner": [], "owners": {}, "done": 0},
        without("id", "title", "owner", "made"),
    ],
)
def test_a_page_is_not_built_item_by_item(
    odd: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    adaptive.adaptive_decoder.cache_clear()
    counting = Counting(monkeypatch)
    assert counting.of(list[Ticket], [odd] * 300) <= 200  # of the first page, a sample
    assert counting.of(list[Ticket], [odd] * 300) == 0
    assert counting.of(list[Ticket], [odd, TICKET] * 100) == 0


def test_a_right_answer_is_decoded_as_it_is_declared() -> None:
    decoder = AdaptiveDecoder(list[Owner])
    right = json.dumps([OWNER]).encode()
    assert decoder.decode(b'[{"id":null}]')[1]
    for _ in range(3):
        value, problems = decoder.decode(right)
        assert (type(value[0]), problems) == (Owner, ())


def test_a_page_whose_later_items_contradict_in_other_ways() -> None:
    decoder = AdaptiveDecoder(list[Owner])
    raw = [{**OWNER, "id": None}] * 100 + [{**OWNER, "login": None}]
    for _ in range(2):
        check(decoder, list[Owner], raw)


def test_what_is_learned_has_an_end(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(places, "_MOST", 6)
    monkeypatch.setattr(places, "_DEEPEST", 4)
    decoder = AdaptiveDecoder(list[Ticket])
    odd = {**TICKET, "parent": {**TICKET, "parent": {**TICKET, "title": None}}}
    for raw in ([odd], [odd], [{**odd, "id": None, "score": None, "owners": [{}]}]):
        check(decoder, list[Ticket], raw)
        check(decoder, list[Ticket], raw)


@pytest.mark.parametrize(
    "odd",
    [
        {"nested": {"severity": None}, "best": [{"kind": "note", "text": None}, {}, 1]},
        {"some": ["x"], "state": "new", "rank": -1, "made": "soon", "key": 5},
        {"told": {"name": None}, "tag": {"kind": "note", "owner": 1}, "tags": [5]},
        {"either": [{"id": None}], "by_name": {"a": []}, "score": None, "done": None},
    ],
)
def test_each_kind_of_field(odd: dict[str, Any]) -> None:
    decoder = AdaptiveDecoder(list[Ticket])
    for raw in ([{**TICKET, **odd}, {}], [{**TICKET, **odd}], [TICKET, odd]):
        check(decoder, list[Ticket], raw)


def test_a_union_where_null_is_not_allowed() -> None:
    decoder = AdaptiveDecoder(list[Told])
    for _ in range(2):
        check(decoder, list[Told], [None, {"name": "n"}, {"severity": None}, "x"])


def test_a_mapping_with_keys_of_their_own_type() -> None:
    decoder = AdaptiveDecoder(dict[int, int])
    for _ in range(2):
        check(decoder, dict[int, int], {"1": 1, "x": 2, "3": "y"})


class Weighty(Model, kw_only=True, weakref=True):
    """Laid out in another way than a class with its fields and bases."""

    id: int


def test_a_class_that_cannot_have_a_twin_is_built_item_by_item() -> None:
    decoder = AdaptiveDecoder(list[Weighty])
    for _ in range(3):
        check(decoder, list[Weighty], [{"id": None}, {"id": 1}])
