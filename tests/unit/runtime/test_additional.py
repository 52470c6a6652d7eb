"""Open objects: what they hold beside their named fields, in both directions."""

from __future__ import annotations

import copy
import json
import pickle
import threading
from concurrent.futures import ThreadPoolExecutor
from typing import Any

import msgspec
import pytest
from client_example import CREATE_ITEM
from client_runtime.building import build_body
from client_runtime.decoding import codec, parsing
from client_runtime.decoding.codec import MalformedJSON, Mismatch
from client_runtime.decoding.wire_name import WIRE_NAME
from client_runtime.model import (
    ADDITIONAL,
    UNSET,
    ByField,
    Model,
    OpenModel,
    UnsetType,
    constant,
    field,
    union,
    unless_empty,
)
from client_runtime.parameters import (
    deep_object,
    item_text,
    json_text,
    query_string,
)
from client_runtime.styles import simple_text
from hypothesis import given
from hypothesis import strategies as st


class Open(OpenModel, kw_only=True):
    name: str | None = None
    class_: str | None = field(name="class", default=None)
    note: str | UnsetType | None = UNSET
    inner: Open | None = None
    inners: list[Open] | None = None
    by_key: dict[str, Open] | None = None
    closed: Closed | None = None
    either: Either | None = None
    anything: Any = None


class Closed(Model, kw_only=True):
    open: Open | None = None
    size: int | None = None


class Strict(OpenModel, kw_only=True):
    id: int
    kind: str = constant("strict")


class Sizes(OpenModel, kw_only=True):
    name: str | None = None
    inner: dict[str, Sizes] | None = None
    additional_fields: dict[str, int] = field(name=ADDITIONAL, default={})


class Boxes(OpenModel, kw_only=True):
    name: str | None = None
    additional_fields: dict[str, Sizes | None] = field(name=ADDITIONAL, default={})


class Own(Model, kw_only=True):
    """A closed object of whose fields one is called like that of the open ones."""

    additional_fields: list[int] | None = None


Either = union("Either", lambda: (Strict, Closed), ByField({"id": 0, "size": 1}))


def decode(content: Any, type_: Any = Open, *, strict: bool = True) -> Any:
    return codec.decode(type_, json.dumps(content).encode(), strict=strict)[0]


def encode(value: Any) -> Any:
    return json.loads(codec.encode(value))


class TestDecoding:
    def test_what_is_not_named_is_kept_as_plain_json(self) -> None:
        found = decode({"name": "n", "x": 1, "y": {"z": [None]}, "class": "c"})
        assert (found.name, found.class_) == ("n", "c")
        assert found.additional_fields == {"x": 1, "y": {"z": [None]}}

    def test_an_object_without_more_holds_nothing(self) -> None:
        assert decode({"name": "n"}) == Open(name="n")
        assert decode({}).additional_fields == {}

    def test_a_named_field_is_never_among_them(self) -> None:
        assert decode({"note": None, "name": None}).additional_fields == {}

    @pytest.mark.parametrize(
        ("content", "path"),
        [
            ({"inner": {"x": 1}}, lambda o: o.inner),
            ({"inner": {"inner": {"x": 1}}}, lambda o: o.inner.inner),
            ({"inners": [{}, {"x": 1}]}, lambda o: o.inners[1]),
            ({"by_key": {"k": {"x": 1}}}, lambda o: o.by_key["k"]),
            ({"closed": {"open": {"x": 1}, "lost": 2}}, lambda o: o.closed.open),
            ({"either": {"id": 1, "x": 1}}, lambda o: o.either),
            ({"either": {"size": 1, "open": {"x": 1}}}, lambda o: o.either.open),
        ],
    )
    @pytest.mark.parametrize("strict", [True, False])
    def test_at_any_depth(self, content: Any, path: Any, strict: bool) -> None:
        found = decode(content, strict=strict)
        assert path(found).additional_fields == {"x": 1}
        assert found.additional_fields == {}

    @pytest.mark.parametrize(
        ("type_", "content", "path"),
        [
            (list[Open], [{}, {"x": 1}], lambda v: v[1]),
            (dict[str, Open], {"k": {"x": 1}}, lambda v: v["k"]),
            (dict[str, list[Open]], {"k": [{"x": 1}]}, lambda v: v["k"][0]),
            (Either, {"id": 1, "x": 1}, lambda v: v),
            (Open | None, {"x": 1}, lambda v: v),
        ],
    )
    def test_below_any_answer(self, type_: Any, content: Any, path: Any) -> None:
        assert path(decode(content, type_)).additional_fields == {"x": 1}

    def test_neighbours_do_not_share_them(self) -> None:
        first, second = decode([{"x": 1}, {"y": 2}], list[Open])
        assert first.additional_fields == {"x": 1}
        assert second.additional_fields == {"y": 2}
        Open().additional_fields["z"] = 3
        assert Open().additional_fields == {}

    def test_free_json_beside_open_objects_is_left_alone(self) -> None:
        found = decode({"anything": {"name": [1]}, "x": 1})
        assert found.anything == {"name": [1]}
        assert found.additional_fields == {"x": 1}

    def test_an_answer_that_contradicts_its_description_keeps_them_too(self) -> None:
        content = {
            "name": 5,
            "x": 1,
            "inner": "odd",
            "inners": [{"name": 6, "y": 2}, 3],
            "by_key": ["odd"],
            "closed": {"size": "odd", "open": {"z": 3}},
            "either": {"unknown": 1},
        }
        found = decode(content, strict=False)
        assert (found.name, found.inner, found.by_key) == (5, "odd", ["odd"])
        assert found.additional_fields == {"x": 1}
        assert found.inners[0].additional_fields == {"y": 2}
        assert found.inners[1] == 3
        assert found.closed.open.additional_fields == {"z": 3}
        assert found.either == {"unknown": 1}

    def test_a_required_field_that_is_missing_takes_nothing_away(self) -> None:
        found = decode({"x": 1, "kind": "strict"}, Strict, strict=False)
        assert found.id is UNSET
        assert found.additional_fields == {"x": 1}

    @pytest.mark.parametrize("value", [5, None, {"a": 1}, {}])
    def test_the_name_between_msgspec_and_the_wire_is_none_of_theirs(
        self, value: Any
    ) -> None:
        found = decode({WIRE_NAME: value, "x": 1}, strict=False)
        assert found.additional_fields == {"x": 1}
        assert encode(found) == {"x": 1}

    def test_of_repeated_names_the_last_one_counts(self) -> None:
        content = b'{"x": 1, "name": "a", "x": 2, "name": "b"}'
        found = codec.decode(Open, content, strict=True)[0]
        assert found == Open(name="b", additional_fields={"x": 2})

    def test_a_byte_order_mark_and_huge_numbers(self) -> None:
        content = b'\xef\xbb\xbf{"x": 1e999, "y": 1%s}' % (b"0" * 5000)
        found = codec.decode(Open, content, strict=True)[0]
        assert found.additional_fields["x"] == "1e999"
        assert found.additional_fields["y"] == "1" + "0" * 5000

    @pytest.mark.parametrize(
        "content",
        [
            b'{"x": "\xff"}',
            b'{"x": "\\ud800"}',
            b'{"x": 1e999, "y": "\xff"}',
            b'{"x": ' + b"[" * 100_000 + b"]" * 100_000 + b"}",
        ],
    )
    @pytest.mark.parametrize("strict", [True, False])
    def test_malformed_text_is_found_where_nothing_is_named(
        self, content: bytes, strict: bool
    ) -> None:
        with pytest.raises(MalformedJSON):
            codec.decode(Open, content, strict=strict)

    def test_they_have_the_type_that_the_model_gives_them(self) -> None:
        content = {"name": "n", "a": {"name": "i", "x": 1}, "b": None}
        found = decode(content, Boxes)
        inner = Sizes(name="i", additional_fields={"x": 1})
        assert found.additional_fields == {"a": inner, "b": None}
        assert encode(found) == {"name": "n", "a": {"name": "i", "x": 1}, "b": None}

    def test_what_has_another_type_is_kept_and_reported(self) -> None:
        content = b'{"inner": {"k": {"x": 1, "y": "odd"}}, "z": "w"}'
        found, problems = codec.decode(Sizes, content, strict=False)
        assert found.additional_fields == {"z": "w"}
        assert found.inner["k"].additional_fields == {"x": 1, "y": "odd"}
        assert [p.path for p in problems] == ["$.inner.*.*", "$.*"]
        with pytest.raises(
            Mismatch, match=r"Expected `int`, got `str` - at `\$\.inner"
        ):
            codec.decode(Sizes, content, strict=True)

    def test_the_path_leads_into_what_has_another_type(self) -> None:
        content = b'{"name": 5, "a": {"name": 6, "x": "odd"}, "b": {"x": "odd"}}'
        found, problems = codec.decode(Boxes, content, strict=False)
        assert found.additional_fields["a"].additional_fields == {"x": "odd"}
        assert [p.path for p in problems] == ["$.name", "$.*.name", "$.*.*"]

    def test_closed_objects_are_read_once(
        self, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        monkeypatch.setattr(parsing, "parse_json", _never)
        assert decode({"size": 1, "x": 2}, Closed) == Closed(size=1)
        with pytest.raises(AssertionError):
            decode({"size": 1, "open": {}}, Closed)

    def test_threads_do_not_disturb_each_other(self) -> None:
        barrier = threading.Barrier(4)

        def work(number: int) -> bool:
            barrier.wait(10)
            return all(
                decode({"x": [number, i], "inner": {"y": i}})
                == Open(
                    inner=Open(additional_fields={"y": i}),
                    additional_fields={"x": [number, i]},
                )
                and decode({"size": i, "x": 1}, Closed) == Closed(size=i)
                for i in range(200)
            )

        with ThreadPoolExecutor(4) as pool:
            assert all(pool.map(work, range(4)))


def _never(content: bytes) -> Any:
    raise AssertionError(content)


class TestEncoding:
    def test_they_stand_beside_the_named_fields(self) -> None:
        value = Open(name="n", class_="c", additional_fields={"x": 1, "y": {"z": []}})
        assert encode(value) == {"name": "n", "class": "c", "x": 1, "y": {"z": []}}

    def test_without_them_nothing_is_added(self) -> None:
        assert codec.encode(Open(name="n")) == b'{"name":"n"}'
        assert codec.encode(Open()) == b"{}"

    @pytest.mark.parametrize(
        ("value", "content"),
        [
            (Open(inner=Open(additional_fields={"x": 1})), {"inner": {"x": 1}}),
            (Open(inners=[Open(additional_fields={"x": 1})]), {"inners": [{"x": 1}]}),
            (
                Open(by_key={"k": Open(additional_fields={"x": 1})}),
                {"by_key": {"k": {"x": 1}}},
            ),
            (
                Closed(open=Open(additional_fields={"x": 1}), size=2),
                {"open": {"x": 1}, "size": 2},
            ),
            ([Open(additional_fields={"x": 1})], [{"x": 1}]),
            ((Open(additional_fields={"x": 1}),), [{"x": 1}]),
            ({"k": (Open(additional_fields={"x": 1}),)}, {"k": [{"x": 1}]}),
            (
                Open(additional_fields={"x": Open(additional_fields={"y": 1})}),
                {"x": {"y": 1}},
            ),
            (
                Open(additional_fields={"x": [Closed(open=Open(name="n"))]}),
                {"x": [{"open": {"name": "n"}}]},
            ),
            (
                Strict(id=1, additional_fields={"x": 1}),
                {"id": 1, "kind": "strict", "x": 1},
            ),
        ],
    )
    def test_at_any_depth(self, value: Any, content: Any) -> None:
        assert encode(value) == content

    def test_a_named_field_wins(self) -> None:
        value = Open(name="named", additional_fields={"name": "free", "x": 1})
        assert encode(value) == {"name": "named", "x": 1}
        null = Open(note=None, additional_fields={"note": "free"})
        assert encode(null) == {"note": None}

    def test_a_named_field_that_is_not_given_gives_way(self) -> None:
        assert encode(Open(additional_fields={"name": "free"})) == {"name": "free"}

    def test_text_that_looks_like_them_is_text(self) -> None:
        text = f'"{WIRE_NAME}":{{"x":1}}'
        assert encode(Open(name=text)) == {"name": text}
        value = Open(name=text, additional_fields={"x": text})
        assert encode(value) == {"name": text, "x": text}

    def test_what_json_cannot_express_is_refused(self) -> None:
        with pytest.raises(TypeError):
            codec.encode(Open(additional_fields={"x": object()}))

    def test_repr_shows_them_if_there_are_any(self) -> None:
        assert repr(Open(name="n")) == "Open(name='n')"
        shown = repr(Open(additional_fields={"x": 1}))
        assert shown == "Open(additional_fields={'x': 1})"

    def test_they_are_pickled_copied_and_compared(self) -> None:
        value = Open(name="n", additional_fields={"x": [1]})
        assert pickle.loads(pickle.dumps(value)) == value
        deep = copy.deepcopy(value)
        deep.additional_fields["x"].append(2)
        assert value.additional_fields == {"x": [1]}
        assert deep != value
        assert value != Open(name="n")


NAMES = st.text().filter(lambda name: name != WIRE_NAME)  # no API has it
JSON = st.recursive(
    st.none() | st.booleans() | st.integers(-(2**53), 2**53) | st.text(),
    lambda inner: (
        st.lists(inner, max_size=3) | st.dictionaries(NAMES, inner, max_size=3)
    ),
    max_leaves=8,
)
FREE = st.dictionaries(NAMES, JSON)


@given(FREE, FREE)
def test_what_is_sent_comes_back(outer: Any, inner: Any) -> None:
    names = set(msgspec.structs.asdict(Open())) | {"class"}
    outer = {key: value for key, value in outer.items() if key not in names}
    inner = {key: value for key, value in inner.items() if key not in names}
    value = Open(
        name="n",
        inners=[Open(additional_fields=inner)],
        additional_fields=outer,
    )
    assert decode(encode(value)) == value
    assert encode(value) == {"name": "n", "inners": [inner], **outer}


class TestForms:
    VALUE = Open(name="n", additional_fields={"x": 1, "y": [True, "a b"], "z": None})

    def test_a_form(self) -> None:
        body = build_body(CREATE_ITEM, form=self.VALUE)
        assert body.content == b"name=n&x=1&y=true&y=a%20b"

    def test_a_parameter_sent_as_json_has_them_at_their_place(self) -> None:
        value = Open(additional_fields={"x": 1})
        assert json_text(value) == '{"x":1}'
        assert item_text("a", [value]) == '[{"x":1}]'

    def test_an_object_inside_a_form_is_json(self) -> None:
        value = Open(
            inner=Open(additional_fields={"x": 1}), additional_fields={"o": {"p": 2}}
        )
        body = build_body(CREATE_ITEM, form=value)
        assert body.content == b"inner=%7B%22x%22%3A1%7D&o=%7B%22p%22%3A2%7D"

    def test_a_multipart_form(self) -> None:
        value = Open(
            name="n",
            additional_fields={"file": ("a.png", b"PNG", "image/png"), "o": {"p": 2}},
        )
        body = build_body(CREATE_ITEM, multipart=value)
        assert body.parts == [
            ("name", (None, b"n", None)),
            ("file", ("a.png", b"PNG", "image/png")),
            ("o", (None, b'{"p":2}', "application/json")),
        ]

    def test_a_query_and_a_path(self) -> None:
        value = Open(name="n", additional_fields={"x": 1})
        assert query_string({"q": value}) == "name=n&x=1"
        assert query_string({"q": deep_object(value)}) == "q%5Bname%5D=n&q%5Bx%5D=1"
        assert simple_text("p", value) == "name,n,x,1"

    def test_a_named_field_wins_if_it_is_given(self) -> None:
        value = Open(name="named", additional_fields={"name": "free"})
        assert query_string({"q": value}) == "name=named"
        assert query_string({"q": Open(additional_fields={"name": "x"})}) == "name=x"


class TestUnlessEmpty:
    @pytest.mark.parametrize(
        "value",
        [
            Open(name="n"),
            Open(note=None),
            Open(additional_fields={"x": None}),
            Own(additional_fields=[]),
            Own(additional_fields=[1]),
        ],
    )
    def test_whatever_was_given_is_sent(self, value: Any) -> None:
        assert unless_empty(value) is value

    @pytest.mark.parametrize("value", [Open(), Open(additional_fields={}), Own()])
    def test_nothing_given_sends_nothing(self, value: Any) -> None:
        assert unless_empty(value) is UNSET
