"""Decoding and encoding: models, unions, strict and lenient."""

from __future__ import annotations

import copy
import datetime
import pickle
import sys
from typing import Annotated, Any, Literal

import msgspec
import pytest
from client_example import Content, Item, ItemList, PollBlock, TextBlock
from client_runtime.decoding import codec
from client_runtime.decoding.codec import MalformedJSON, Mismatch
from client_runtime.decoding.lenient import Problem
from client_runtime.model import (
    UNSET,
    BestMatch,
    ByField,
    Model,
    Tagged,
    UnsetType,
    constant,
    union,
)


def decode(type_: Any, content: bytes, strict: bool = True) -> Any:
    return codec.decode(type_, content, strict=strict)[0]


def problems(type_: Any, content: bytes) -> set[tuple[str, str]]:
    found = codec.decode(type_, content, strict=False)[1]
    assert len(set(found)) == len(found)
    return {(problem.path, problem.reason) for problem in found}


class Cat(Model, kw_only=True):
    meows: bool
    name: str | None = None


class Dog(Model, kw_only=True):
    barks: bool
    name: str | None = None
    age: int | None = None


class Loose(Model, kw_only=True):
    name: str | None = None
    age: int | None = None


Pet = union("Pet", lambda: (Cat, Dog), ByField({"meows": 0, "barks": 1}))
Best = union("Best", lambda: (Loose, Dog, list[int], str, int), BestMatch())
Free = union("Free", lambda: (Dog, dict[str, Any]), BestMatch())
Empty = union("Empty", lambda: (Dog, Anything), BestMatch())
Nested = union("Nested", lambda: (Pet, Best), BestMatch())
Mixed = union("Mixed", lambda: (Cat, str), Tagged("kind", {"cat": 0}))
When = union("When", lambda: (datetime.datetime, Literal["never"]), BestMatch())
Wide = union("Wide", lambda: (int | None, Any), BestMatch())


class Anything(Model): ...


class Foreign: ...


class Holder(Model, kw_only=True):
    pet: Pet
    pets: list[Pet] | None = None
    named: dict[str, Pet] | None = None
    state: Pet | UnsetType | None = UNSET
    ages: dict[str, int] | None = None
    either: int | list[Dog] | None = None
    noted: Annotated[int, msgspec.Meta(ge=0)] | None = None
    mode: Literal["a", "b"] | None = None
    dates: list[datetime.datetime] | None = None


class TestModels:
    def test_three_states(self) -> None:
        assert decode(Item, b'{"id":"1"}').title is UNSET
        assert decode(Item, b'{"id":"1","title":null}').title is None
        assert decode(Item, b'{"id":"1","title":"t"}').title == "t"
        assert codec.encode(Item(id="1")) == b'{"id":"1"}'
        assert codec.encode(Item(id="1", title=None)) == b'{"id":"1","title":null}'

    def test_wire_names(self) -> None:
        assert decode(Item, b'{"id":"1","Response Code":"x"}').response_code == "x"
        assert codec.encode(Item(id="1", response_code="x")) == (
            b'{"id":"1","Response Code":"x"}'
        )

    def test_constants_are_always_sent(self) -> None:
        assert codec.encode(TextBlock(text="t")) == b'{"text":"t","type":"text"}'
        assert TextBlock(text="t").type == "text"

    def test_unknown_fields_and_open_enums(self) -> None:
        assert decode(Item, b'{"id":"1","kind":"huge","new":[]}').kind == "huge"

    def test_repr_shows_what_was_given(self) -> None:
        assert repr(Item(id="1", count=2)) == "Item(id='1', count=2)"

    def test_models_are_pickled_and_copied(self) -> None:
        item = Item(id="1", content=TextBlock(text="t"), title=None)
        assert pickle.loads(pickle.dumps(item)) == item
        assert copy.deepcopy(item) == item

    def test_unset_is_falsy(self) -> None:
        assert not UNSET

    def test_a_constant_of_a_mutable_kind_is_kept(self) -> None:
        class Tagless(Model, kw_only=True):
            version: Literal[2] = constant(2)

        assert codec.encode(Tagless()) == b'{"version":2}'


class TestUnions:
    def test_everywhere_in_a_model(self) -> None:
        text, poll = b'{"type":"text","text":"t"}', b'{"type":"poll","options":["a"]}'
        item = decode(
            Item,
            b'{"id":"1","content":%b,"blocks":[%b,%b],"by_name":{"k":%b},"pinned":%b}'
            % (text, text, poll, poll, text),
        )
        assert item.content == TextBlock(text="t")
        assert item.blocks == [TextBlock(text="t"), PollBlock(options=["a"])]
        assert item.by_name == {"k": PollBlock(options=["a"])}
        assert item.pinned == TextBlock(text="t")
        assert decode(Item, b'{"id":"1","content":null,"pinned":null}').pinned is None
        assert decode(Item, codec.encode(item)) == item

    def test_isinstance_accepts_the_members(self) -> None:
        assert isinstance(TextBlock(text="t"), Content)
        assert not isinstance("t", Content)
        assert isinstance(Cat(meows=True), Nested)
        assert isinstance([1], Best)
        assert isinstance({}, Free)
        assert isinstance("never", When)
        assert not isinstance("ever", When)
        assert isinstance(None, Wide)
        assert isinstance(object(), Wide)
        assert repr(Pet) == "Pet"

    def test_by_field(self) -> None:
        assert decode(list[Pet], b'[{"barks":true},{"meows":false}]') == [
            Dog(barks=True),
            Cat(meows=False),
        ]
        with pytest.raises(Mismatch, match=r"`Pet`.*at `\$\[0\]`"):
            decode(list[Pet], b'[{"swims":true}]')
        with pytest.raises(Mismatch, match="Expected `object`, got `int`"):
            decode(list[Pet], b"[1]")

    def test_tagged(self) -> None:
        assert decode(Mixed, b'"text"') == "text"
        assert decode(Mixed, b'{"kind":"cat","meows":true}') == Cat(meows=True)
        for content in (b"{}", b'{"kind":"dog"}', b'{"kind":[]}', b'{"kind":null}'):
            with pytest.raises(Mismatch, match="unknown variant"):
                decode(Mixed, content)

    def test_best_match(self) -> None:
        assert decode(Best, b'{"name":"x","age":1}') == Loose(name="x", age=1)
        assert decode(Best, b'{"name":"x","barks":true}') == Dog(name="x", barks=True)
        assert decode(Best, b"[1]") == [1]
        assert decode(Best, b'"x"') == "x"
        assert decode(Best, b"5") == 5
        assert decode(Free, b'{"barks":true}') == Dog(barks=True)
        assert decode(Free, b'{"other":1}') == {"other": 1}
        assert decode(Free, b'{"barks":"loud"}') == {"barks": "loud"}
        assert decode(Empty, b'{"other":1}') == Anything()
        assert decode(Nested, b'{"meows":true}') == Cat(meows=True)
        assert decode(Nested, b"5") == 5
        assert decode(When, b'"never"') == "never"
        assert decode(When, b'"2020-01-02T03:04:05Z"').year == 2020

    def test_the_error_of_a_member_says_where(self) -> None:
        with pytest.raises(Mismatch) as caught:
            decode(Item, b'{"id":"1","blocks":[{"type":"poll","options":["a",2]}]}')
        assert str(caught.value) == (
            "Expected `str`, got `int` (in PollBlock.options[1]) - at `$.blocks[0]`"
        )

    def test_a_type_that_is_no_union_is_refused(self) -> None:
        with pytest.raises(NotImplementedError, match="not a type that JSON"):
            decode(list[Foreign], b"[1]")


class TestStrict:
    @pytest.mark.parametrize(
        "content",
        [
            b"",
            b"{",
            b"nonsense",
            b"\xff\xfe",
            b'"\xff"',
            b"[" * 100_000,
            b"NaN",
            b'{"id":"1"} trailing',
        ],
    )
    def test_what_is_no_json(self, content: bytes) -> None:
        with pytest.raises(MalformedJSON):
            decode(Item, content, strict=False)
        # Strict decoding may meet a wrong type before it meets the malformed part.
        with pytest.raises((MalformedJSON, Mismatch)):
            decode(Item, content, strict=True)

    @pytest.mark.parametrize("strict", [True, False])
    @pytest.mark.parametrize(
        ("type_", "content"),
        [
            (Any, b"[" * 100_000 + b"]" * 100_000),
            (dict[str, Any], b'{"a":' * 100_000 + b"1" + b"}" * 100_000),
            (Item, b'{"id":"1","new":' + b"[" * 100_000 + b"]" * 100_000 + b"}"),
        ],
    )
    def test_what_nests_too_deeply(
        self, type_: Any, content: bytes, strict: bool
    ) -> None:
        with pytest.raises(MalformedJSON):
            decode(type_, content, strict=strict)

    def test_a_byte_order_mark_is_ignored(self) -> None:
        assert decode(Item, b'\xef\xbb\xbf{"id":"1"}') == Item(id="1")

    def test_an_integer_is_a_fine_float(self) -> None:
        value = decode(list[float], b"[3]")
        assert value == [3.0] and isinstance(value[0], float)

    def test_a_wrong_type(self) -> None:
        with pytest.raises(Mismatch, match="Expected `int"):
            decode(Item, b'{"id":"1","count":"2"}')


class TestLenient:
    def test_what_is_right_stays_typed(self) -> None:
        content = (
            b'{"items":[{"id":"1","content":{"type":"text","text":"t"}},'
            b'{"id":2,"count":"3","children":[{"id":"c"},{"id":null}]},'
            b'{"count":4}],"next_token":5}'
        )
        value = decode(ItemList, content, strict=False)
        first, second, third = value.items
        assert first == Item(id="1", content=TextBlock(text="t"))
        assert (second.id, second.count) == (2, "3")
        assert second.children[0] == Item(id="c")
        assert second.children[1].id is None
        assert third.id is UNSET and third.count == 4
        assert value.next_token == 5
        assert problems(ItemList, content) == {
            ("$.items[*].id", "Expected `str`, got `int`"),
            ("$.items[*].count", "Expected `int | null`, got `str`"),
            ("$.items[*].children[*].id", "Expected `str`, got `null`"),
            ("$.items[*].id", "Required field is missing"),
            ("$.next_token", "Expected `str | null`, got `int`"),
        }

    def test_each_kind_of_field(self) -> None:
        content = (
            b'{"pet":{"meows":1,"name":"x"},"pets":[{"meows":true},{"swims":true}],'
            b'"named":{"a":{"barks":true},"b":7},"state":{"barks":"loud"},'
            b'"ages":{"x":1,"y":"2"},"either":[{"barks":0}],"noted":-1,"mode":"c",'
            b'"dates":["2020-01-02T03:04:05Z","soon"]}'
        )
        value = decode(Holder, content, strict=False)
        assert value.pet == Cat(meows=1, name="x")  # type: ignore[arg-type]  # as sent
        assert value.pets == [Cat(meows=True), {"swims": True}]
        assert value.named == {"a": Dog(barks=True), "b": 7}
        assert isinstance(value.state, Dog) and value.state.barks == "loud"
        assert value.ages == {"x": 1, "y": "2"}
        assert value.either[0].barks == 0
        assert (value.noted, value.mode) == (-1, "c")
        assert value.dates[0].year == 2020 and value.dates[1] == "soon"
        assert problems(Holder, content) == {
            ("$.pet.meows", "Expected `bool`, got `int`"),
            ("$.pets[*]", "Expected `Pet`, got an unknown variant"),
            ("$.named.*", "Expected `object`, got `int` (in Cat)"),
            ("$.state.barks", "Expected `bool`, got `str`"),
            ("$.ages.*", "Expected `int`, got `str`"),
            ("$.either[*].barks", "Expected `bool`, got `int`"),
            ("$.noted", "Expected `int` >= 0"),
            ("$.mode", "Undocumented value"),
            ("$.dates[*]", "Invalid RFC3339 encoded datetime"),
        }

    def test_the_value_is_not_in_the_reason(self) -> None:
        for _, reason in problems(Holder, b'{"pet":"private","mode":"private"}'):
            assert "private" not in reason

    def test_unions(self) -> None:
        assert decode(Nested, b'{"barks":"loud"}', strict=False).barks == "loud"
        assert decode(Best, b'{"age":"x","name":"n"}', strict=False).age == "x"
        assert decode(Best, b"{}") == Loose()
        assert decode(Best, b'{"other":1}', strict=False) == {"other": 1}
        with pytest.raises(Mismatch):
            decode(Best, b'{"other":1}')
        assert decode(Pet, b"{}", strict=False) == {}
        assert decode(Mixed, b"[1]", strict=False) == [1]
        assert decode(Mixed, b'{"kind":"cow","n":1}', strict=False) == {
            "kind": "cow",
            "n": 1,
        }

    def test_a_wholly_different_answer_stays_raw(self) -> None:
        assert decode(Item, b"[1, 2]", strict=False) == [1, 2]
        assert problems(Item, b"[1]") == {("$", "Expected `object`, got `array`")}

    def test_numbers_that_do_not_fit(self) -> None:
        many = b"9" * (sys.get_int_max_str_digits() + 1)
        content = b'{"id":"1","count":%b,"title":1e999}' % many
        item = decode(Item, content, strict=False)
        assert item.count == many.decode()
        assert item.title == "1e999"
        content = b'{"id":1e999,"count":%b,"title":1.5}' % (b"9" * 400)
        item = decode(Item, content, strict=False)
        assert (item.count, item.title) == (int("9" * 400), 1.5)
        with pytest.raises(MalformedJSON):
            decode(Item, b'{"id":1e999,"count":NaN}', strict=False)
        with pytest.raises(Mismatch):
            decode(Item, content)

    def test_problems_are_values(self) -> None:
        assert Problem("$", "r") == Problem("$", "r")


def test_what_json_cannot_express_is_refused() -> None:
    with pytest.raises(TypeError):
        codec.encode(object())
