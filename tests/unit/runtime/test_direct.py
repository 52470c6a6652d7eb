"""Unions that are decoded at once, held against those that a hook decodes."""

from __future__ import annotations

import copy
import datetime
import json
import pickle
from collections.abc import Iterator
from decimal import Decimal
from typing import Annotated, Any, Literal

import msgspec
import pytest
from client_runtime.decoding import codec, decoder, direct, members
from client_runtime.decoding.decoder import Decoder
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
from hypothesis import given, settings
from hypothesis import strategies as st


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


class TestByTag:
    def test_instances_are_those_of_the_models(self) -> None:
        values = directly(list[Message], [TEXT, FILE, IMAGE, PLAIN])
        assert values == [
            Text(text="t"),
            File(kind="file", name="n", size=1),
            File(
                kind="image",
                name="n",
                sent=datetime.datetime(2024, 2, 5, 11, 40, 21, tzinfo=datetime.UTC),
            ),
            Plain(name="n", text="t"),
        ]
        assert [type(value) for value in values] == [Text, File, File, Plain]
        assert repr(values[1]) == "File(kind='file', name='n', size=1)"
        assert pickle.loads(pickle.dumps(values)) == values == copy.deepcopy(values)
        assert codec.encode(values[0]) == b'{"kind":"text","text":"t"}'

    def test_msgspec_tells_them_apart_itself(self, monkeypatch: Any) -> None:
        monkeypatch.setattr(direct, "decode_hook", None)
        decode = direct_decoder(list[Message])
        assert decode is not None
        assert decode(json.dumps([TEXT, PLAIN]).encode())[0] == Text(text="t")

    @pytest.mark.parametrize(
        "raw",
        [
            *({"text": "t"}, {"kind": "new"}, {"kind": 1}, {"kind": None}, {}),
            *({"kind": "text"}, {"kind": ["text"]}, None, "text", [TEXT], 5),
            {"kind": "file", "name": "n", "size": "1"},
            {"kind": "text", "text": "t", "\ue000tag": "file"},
        ],
    )
    def test_what_it_is_not_sure_of_it_refuses(self, raw: Any) -> None:
        assert refuses(Message, raw)

    def test_a_tag_that_is_sent_twice_is_refused(self) -> None:
        decode = direct_decoder(Message)
        assert decode is not None
        with pytest.raises(ValueError, match="Invalid value"):
            decode(b'{"kind":"file","kind":"text","text":"t"}')

    def test_a_class_that_cannot_have_a_twin(self) -> None:
        kinds = union("K", lambda: (Weighty, File), Tagged("kind", {"text": 0, "f": 1}))
        assert directly(kinds, TEXT) == Weighty(kind="text", text="t")
        lists = union("L", lambda: (Listed, Text), Tagged("kind", {"a": 0, "text": 1}))
        assert directly(lists, TEXT) == Text(text="t")
        assert refuses(lists, ["t"])
        assert as_declared(lists, b'["t"]') == Listed(text="t")

    def test_a_tag_that_its_field_does_not_take(self) -> None:
        kinds = union("K", lambda: (Text, File), Tagged("kind", {"text": 0, "TEXT": 0}))
        assert directly(kinds, TEXT) == Text(text="t")
        assert refuses(kinds, {"kind": "TEXT", "text": "t"})

    def test_one_tag_has_to_be_there_as_several_have(self) -> None:
        one = union("One", lambda: (Text, File), Tagged("kind", {"text": 0}))
        assert directly(one, TEXT) == Text(text="t")
        assert refuses(one, {"text": "t"})

    def test_numbers_are_equal_as_those_of_python_are(self) -> None:
        kinds = union("K", lambda: (Numbered, Open), Tagged("kind", {1: 0, "b": 1}))
        assert directly(kinds, {"kind": 1, "size": 2}) == Numbered(kind=1, size=2)
        assert directly(kinds, {"kind": "b", "name": 2}).name == 2
        assert refuses(kinds, {"kind": 1.5})
        assert refuses(kinds, {"kind": [1]})

    def test_any_other_tag(self) -> None:
        assert directly(Fallen, {"kind": "new", "size": 2}).size == 2
        assert directly(list[Fallen], [{"size": 2}, TEXT])[1] == Text(text="t")

    def test_unknown_fields_can_be_forbidden(self) -> None:
        kinds = union("K", lambda: (Strict, Text), Tagged("kind", {"s": 0, "text": 1}))
        assert directly(kinds, {"kind": "s", "size": 1}) == Strict(kind="s", size=1)
        assert refuses(kinds, {"kind": "s", "size": 1, "more": 2})


class TestByField:
    def test_the_first_that_is_there(self) -> None:
        values = directly(list[Sized], [FILE, {"class": 1.5}, {"class": None}])
        assert values == [File(kind="file", name="n", size=1), *values[1:]]
        assert [type(value) for value in values] == [File, Numbered, Numbered]

    def test_the_next_where_its_member_does_not_decode_it(self) -> None:
        raw = {"size": 1, "class": 2}
        assert directly(Sized, raw) == Numbered(size=1, class_=2.0)

    @pytest.mark.parametrize("raw", [{}, TEXT, None, [FILE], "size", {"size": 1}])
    def test_what_it_is_not_sure_of_it_refuses(self, raw: Any) -> None:
        assert refuses(Sized, raw)

    def test_a_member_that_it_is_not_sure_of_is_asked_as_declared(self) -> None:
        kinds = union("K", lambda: (Note, Numbered), ByField({"more": 0, "size": 1}))
        assert directly(kinds, {"more": TEXT, "size": 1}).more == Text(text="t")
        assert directly(kinds, {"more": "x", "size": 1}) == Note(more="x", size=1)
        assert directly(kinds, {"more": 5, "size": 1}) == Numbered(size=1)
        lists = union("L", lambda: (Mixed, Numbered), ByField({"text": 0, "size": 1}))
        assert directly(lists, {"text": "t", "size": 1}) == Numbered(size=1)

    def test_members_that_are_unions(self) -> None:
        assert directly(Chosen, TEXT) == Text(text="t")
        assert directly(Chosen, {**FILE, "kind": "image"}).kind == "image"
        assert directly(Chosen, {"size": 1, "class": 2}) == Numbered(size=1, class_=2.0)


class TestByBestMatch:
    @pytest.mark.parametrize(
        ("raw", "member"),
        [
            (FILE, File),
            (PLAIN, Plain),
            ({"kind": "o", "name": 5, "more": 1}, Open),
            ({"class": 1, "more": 2}, Numbered),
            ({"name": "n"}, Plain),
            ({"kind": "new", "name": "n"}, Plain),
        ],
    )
    def test_the_member_that_knows_most(self, raw: Any, member: type) -> None:
        values = directly(list[Fitting], [raw, raw])
        assert [type(value) for value in values] == [member, member]

    @pytest.mark.parametrize("raw", [{}, {"more": 1}, None, [], "n", {"size": "s"}])
    def test_what_it_is_not_sure_of_it_refuses(self, raw: Any) -> None:
        assert refuses(Fitting, raw)

    def test_how_many_orders_are_kept(self, monkeypatch: pytest.MonkeyPatch) -> None:
        monkeypatch.setattr(members, "_MOST", 1)
        values = directly(list[Fitting], [FILE, PLAIN, FILE, {"class": 1}])
        assert [type(value) for value in values] == [File, Plain, File, Numbered]

    def test_the_default_of_a_field(self) -> None:
        holder = msgspec.defstruct(
            "Holder", [("fitting", Fitting | UnsetType, UNSET)], bases=(Model,)
        )
        assert directly(holder, {}).fitting is UNSET
        assert type(directly(holder, {"fitting": PLAIN}).fitting) is Plain


class TestEverywhere:
    def test_in_a_model(self) -> None:
        raw = {
            "first": TEXT,
            "rest": [FILE, PLAIN],
            "by_name": {"a": FILE, "b": {"class": 1}},
            "some": [IMAGE],
            "either": [FILE, {"class": 2}],
            "best": TEXT,
        }
        page = directly(Page, {**raw, "page": raw})
        assert type(page) is Page
        assert page.first == page.page.first == Text(text="t")
        assert page.by_name["b"] == Numbered(class_=1.0)
        assert page.state is UNSET
        assert page.filled == [Text(text="default")]

    def test_null_and_what_is_left_out(self) -> None:
        nothing = dict.fromkeys(
            ("rest", "by_name", "state", "some", "either", "best", "page")
        )
        page = directly(Page, {"first": TEXT, **nothing})
        assert page.rest is page.by_name is page.state is page.either is None
        assert directly(list[Sized | None], [FILE, None])[1] is None
        assert directly(dict[str, Message | None], {"a": None, "b": TEXT})["a"] is None
        assert directly(Page, {"first": TEXT, "either": "e"}).either == "e"

    def test_limits(self) -> None:
        assert refuses(Page, {"first": TEXT, "some": [TEXT, TEXT, TEXT]})

    def test_a_union_inside_of_itself(self) -> None:
        raw = {"kind": "branch", "trees": [TEXT, {"kind": "branch", "trees": [TEXT]}]}
        tree = directly(Tree, {**raw, "message": FILE})
        assert tree.trees[1] == Branch(trees=[Text(text="t")])
        assert tree.message == File(kind="file", name="n", size=1)

    def test_further_fields(self) -> None:
        kinds = union("K", lambda: (Open, Text), Tagged("kind", {"o": 0, "text": 1}))
        found = decoder.decoder(list[kinds])
        found._asked = 100
        raw = [TEXT, {"kind": "o", "name": 1, "x": [2]}]
        value, _ = codec.decode(list[kinds], json.dumps(raw).encode(), strict=True)
        assert value[1].additional_fields == {"x": [2]}
        assert type(value[1]) is Open

    @pytest.mark.parametrize(
        "type_", [int, Plain, list[Plain], dict[str, int], int | None, Best, list[Best]]
    )
    def test_where_there_is_nothing_to_gain(self, type_: Any) -> None:
        assert direct_decoder(type_) is None

    def test_decimals_stay_what_a_hook_makes_of_them(self) -> None:
        kinds = union("K", lambda: (Priced, Text), Tagged("kind", {"p": 0, "text": 1}))
        assert direct_decoder(list[kinds]) is None
        found = as_declared(kinds, b'{"kind":"p","price":1.10}')
        assert repr(found.price) == repr(Decimal("1.1"))

    def test_annotations_of_a_union_stay(self) -> None:
        assert direct_decoder(Annotated[Sized, "note"]) is None


class Counted(Decoder):
    """A decoder that counts what its direct form decodes."""

    def __init__(self, type_: Any) -> None:
        super().__init__(type_)
        self.tried = self.taken = 0

    def often(self, raw: Any, times: int = 1) -> Any:
        content, value = json.dumps(raw).encode(), None
        for _ in range(times):
            value = self.decode(content)
            if self._decode_directly is not None and not self.tried:
                self._decode_directly = self._counted(self._decode_directly)
        return value

    def _counted(self, decode: Any) -> Any:
        def counted(content: bytes) -> Any:
            self.tried += 1
            value = decode(content)
            self.taken += 1
            return value

        self.tried = self.taken = 0
        return counted


class TestWhenItIsUsed:
    def test_only_where_unions_come_often(self) -> None:
        counted = Counted(list[Message])
        assert counted.often([TEXT] * 99) == [Text(text="t")] * 99
        assert counted._decode_directly is None
        counted.often([TEXT])
        counted.often([TEXT])
        counted.often([TEXT] * 5)
        assert counted.taken == counted.tried > 0

    def test_what_it_does_not_take_is_decoded_as_declared(self) -> None:
        counted = Counted(list[Fallen])
        counted.often([TEXT] * 100)
        assert counted.often([TEXT]) == [Text(text="t")]
        with pytest.raises(msgspec.ValidationError) as error:
            counted.often([TEXT, {"kind": "text", "text": 5}])
        assert str(error.value) == (
            "Expected `str`, got `int` (in Text.text) - at `$[1]`"
        )

    def test_it_is_left_alone_longer_and_longer_where_it_does_not_help(self) -> None:
        kinds = union(
            "K", lambda: (Text, File, str), Tagged("kind", {"text": 0, "f": 1})
        )
        counted = Counted(list[kinds])
        counted.often([TEXT] * 100)
        counted.often([TEXT])
        assert counted.often(["plain"], 200) == ["plain"]
        assert counted.tried - counted.taken <= 8

    def test_text_that_is_not_utf_8(self) -> None:
        counted = Counted(list[Message])
        counted.often([TEXT] * 100)
        assert counted.often([{**TEXT, "text": "ä"}])[0].text == "ä"
        with pytest.raises(ValueError, match=r"(?i)utf-8"):
            counted.decode(b'[{"kind":"text","text":"t","more":"\xff"}]')
        with pytest.raises(ValueError, match="truncated"):
            counted.decode(b'[{"kind":"text"')

    def test_a_type_without_unions_is_not_looked_at_again(self) -> None:
        counted = Counted(list[Best])
        assert counted.often(["x"] * 100, 3) == ["x"] * 100
        assert counted._decode_directly is None
        assert counted._is_settled


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
