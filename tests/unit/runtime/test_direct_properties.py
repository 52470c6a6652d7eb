"""Any value of any union is decoded at once to what a hook decodes."""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Any

import msgspec
from client_runtime.decoding.decoder import Decoder
from client_runtime.decoding.direct import direct_decoder
from client_runtime.decoding.union import decode_hook
from client_runtime.model import (
    UNSET,
    BestMatch,
    ByField,
    Model,
    Tagged,
    UnsetType,
    union,
)
from direct_support import (
    FILE,
    IMAGE,
    TEXT,
    Best,
    Branch,
    File,
    Listed,
    Note,
    Numbered,
    Open,
    Plain,
    Sized,
    Strict,
    Text,
    Tree,
    Weighty,
    as_plain,
)
from hypothesis import given, settings
from hypothesis import strategies as st

TEXTS = ["text", "file", "image", "branch", "s"]
TAGS = [*TEXTS, "", 1, 2.0, True, None, ["text"]]
NAMES = ["kind", "text", "name", "size", "class", "trees", "message", "more"]
ODD: list[Any] = [
    *(None, True, 0, 1, -7, 1.5, 2.0, 2**70, "", "text", "file", "2024-02-05"),
    *([], ["t"], [None], {}, TEXT, FILE, IMAGE, {"kind": "branch", "trees": [TEXT]}),
]
WITHOUT_TAG: list[dict[str, Any]] = [
    *({}, {"text": "t"}, {"name": "n"}, {"name": "n", "size": 1}, {"size": 1}),
    *({"name": "n", "text": "t"}, {"class": 1, "size": 1}, {"name": 1, "more": 2}),
    *({"trees": [TEXT]}, {"text": "t", "size": 1, "trees": [], "class": None}),
    *({"name": "n", "text": "t", "size": "s"}, {"more": "x", "size": 1}),
    *({"more": TEXT, "name": "n"}, {"more": "x", "text": "t"}),
]
PLAIN_MODELS = (Text, File, Plain, Open, Numbered, Strict, Branch, Note)
MODELS = (*PLAIN_MODELS, Weighty, Listed)
INDEX = st.integers(0, 2)
KNOWN = [*WITHOUT_TAG, *({"kind": tag, **o} for tag in TAGS for o in WITHOUT_TAG), *ODD]


@st.composite
def tagged(draw: st.DrawFn) -> Any:
    """A union whose members msgspec can mostly tell apart."""
    found = draw(st.permutations(PLAIN_MODELS))[:5]
    some = st.permutations([*TEXTS, ""]).flatmap(
        lambda tags: st.tuples(*(st.tuples(st.just(t), INDEX) for t in tags[:4]))
    )
    values = {"text": found.index(Text)} if Text in found else {}
    strategy = Tagged("kind", {**dict(draw(some)), **values})
    return union("Tagged", lambda: tuple(found), strategy)


@st.composite
def unions(draw: st.DrawFn) -> Any:
    """Any union of these models, of such unions, and of what is no object."""
    some = draw(st.sampled_from([(), (Note,), (Note, Numbered)]))
    others = [m for m in (*MODELS, draw(tagged()), Sized, Best, Tree) if m not in some]
    models = draw(st.permutations([*some, *draw(st.permutations(others))[:2], Plain]))
    members = (*models[:4], *draw(st.sampled_from([(), (str,), (list[str],)])))
    known = [(name, i) for i in range(3) for name in names_of(members[i])]
    fields = st.permutations(known).map(lambda pairs: dict(pairs[:5]))
    tags = st.dictionaries(st.sampled_from(TAGS[:-1]), INDEX, min_size=2)
    strategy = st.one_of(
        st.builds(Tagged, st.just("kind"), tags),
        st.builds(Tagged, st.just("kind"), tags, INDEX),
        st.builds(Tagged, st.sampled_from(NAMES), tags, st.none() | INDEX),
        st.builds(ByField, fields),
        st.builds(ByField, fields),
        st.just(BestMatch()),
    )
    return union("Random", lambda: members, draw(strategy))


def names_of(member: Any) -> tuple[str, ...]:
    return getattr(member, "__struct_encode_fields__", tuple(NAMES))


def outcome(decode: Any, raw: Any) -> Any:
    """What a function makes of a value, or how it fails."""
    try:
        return as_plain(decode(json.dumps(raw).encode()))
    except ValueError as error:
        return type(error), str(error)


def is_failure(outcome: Any) -> bool:
    return isinstance(outcome, tuple) and issubclass(outcome[0], Exception)


def shapes(type_: Any) -> Iterator[tuple[Any, Any]]:
    """Types that hold a union, with what puts values into them."""
    holder = msgspec.defstruct(
        "Holder",
        [
            ("one", type_),
            ("many", list[type_] | str | None, None),
            ("state", type_ | UnsetType | None, UNSET),
        ],
        bases=(Model,),
        kw_only=True,
    )
    yield list[type_], list
    yield dict[str, type_ | None], lambda v: {"a": v[0], "b": None, "c": v[-1]}
    yield holder, lambda v: {"one": v[0], "state": v[-1]}
    yield list[holder], lambda v: [{"one": v[-1], "many": v}, {"one": v[0]}]


OBJECTS = st.dictionaries(st.sampled_from(NAMES), st.sampled_from(ODD + TAGS))


@given(tagged() | unions(), st.lists(OBJECTS, max_size=30))
@settings(max_examples=150, deadline=None)
def test_any_value_of_any_union(type_: Any, objects: list[Any]) -> None:
    declared = msgspec.json.Decoder(type_, dec_hook=decode_hook).decode
    decode = direct_decoder(type_) or declared
    used = Decoder(type_)
    used._asked = 100
    taken: list[Any] = []
    for raw in [*KNOWN, *objects]:
        expected, found = outcome(declared, raw), outcome(decode, raw)
        assert outcome(used.decode, raw) == expected
        if is_failure(found):
            continue
        assert found == expected
        taken.append(raw)
    for shape, fill in shapes(type_) if taken else ():
        declared = msgspec.json.Decoder(shape, dec_hook=decode_hook).decode
        decode = direct_decoder(shape) or declared
        raw = fill(taken)
        assert outcome(decode, raw) == outcome(declared, raw)
        assert not is_failure(outcome(decode, raw))
