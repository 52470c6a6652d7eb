"""Unions that are decoded at once, held against those that a hook decodes."""

from __future__ import annotations

import copy
import datetime
import json
import pickle
from decimal import Decimal
from typing import Annotated, Any

import msgspec
import pytest
from client_runtime.decoding import codec, decoder, direct, members
from client_runtime.decoding.direct import direct_decoder
from client_runtime.model import UNSET, ByField, Model, Tagged, UnsetType, union
from direct_support import (
    FILE,
    IMAGE,
    PLAIN,
    TEXT,
    Best,
    Branch,
    Chosen,
    Fallen,
    File,
    Fitting,
    Listed,
    Message,
    Mixed,
    Note,
    Numbered,
    Open,
    Page,
    Plain,
    Priced,
    Sized,
    Strict,
    Text,
    Tree,
    Weighty,
    as_declared,
    directly,
    refuses,
)


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
