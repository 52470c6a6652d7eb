"""Cutting bodies into items, wherever the chunks of the network end."""

from __future__ import annotations

import json
from itertools import pairwise
from typing import Any

import pytest
from client_runtime.streaming import framing
from client_runtime.streaming.framing import (
    Events,
    ItemTooLong,
    Lines,
    Sequence,
    ServerSentEvent,
)
from hypothesis import given
from hypothesis import strategies as st


def cut(body: bytes, places: list[int]) -> list[bytes]:
    """The body in chunks that end at these places, empty ones among them."""
    edges = [0, *sorted(place % (len(body) + 1) for place in places), len(body)]
    return [body[a:b] for a, b in pairwise(edges)]


def items(framing: Any, chunks: list[bytes]) -> list[Any]:
    found = [item for chunk in chunks for item in framing.feed(chunk)]
    return [*found, *framing.end()]


PLACES = st.lists(st.integers(0, 10_000), max_size=12)
JSON = st.recursive(
    st.none() | st.booleans() | st.integers(-(2**53), 2**53) | st.text(),
    lambda inner: st.lists(inner) | st.dictionaries(st.text(), inner),
    max_leaves=8,
)
LINE_END = st.sampled_from(["\n", "\r", "\r\n"])
#: One line of text: what else Python takes for a line break is none here.
TEXT = st.text(st.characters(codec="utf-8", exclude_characters="\r\n"))


class TestLines:
    @given(st.lists(JSON), st.sampled_from(["\n", "\r\n"]), st.booleans(), PLACES)
    def test_any_chunks(
        self, values: list[Any], end: str, is_ended: bool, places: list[int]
    ) -> None:
        body = end.join(json.dumps(v, ensure_ascii=False) for v in values)
        chunks = cut((body + (end if is_ended else "")).encode(), places)
        assert [json.loads(line) for line in items(Lines(None), chunks)] == values

    def test_blank_lines_are_none(self) -> None:
        assert items(Lines(None), [b"\n1\n\n \t\r\n2", b"", b"\r\n\n"]) == [b"1", b"2"]

    def test_only_lf_ends_a_line(self) -> None:
        body = '"a\u2028b"\n"\x85"'.encode()
        assert items(Lines(None), [body]) == ['"a\u2028b"'.encode(), '"\x85"'.encode()]

    def test_a_line_is_given_as_soon_as_it_ends(self) -> None:
        lines = Lines(None)
        assert list(lines.feed(b"1\n2")) == [b"1"]
        assert list(lines.feed(b"3\n")) == [b"23"]

    @given(
        st.lists(st.dictionaries(st.text(), JSON), min_size=1),
        st.sampled_from(["", "\n", " \n"]),
        PLACES,
    )
    def test_objects_on_one_line(
        self, values: list[Any], end: str, places: list[int]
    ) -> None:
        body = "".join(json.dumps(v, ensure_ascii=False) for v in values)
        chunks = cut((body + end).encode(), places)
        assert [json.loads(item) for item in items(Lines(None), chunks)] == values

    def test_an_object_is_given_as_soon_as_it_ends(self) -> None:
        lines = Lines(None)
        assert list(lines.feed(b'{"a":{}}{"b":')) == [b'{"a":{}}']
        assert list(lines.feed(b'{"c":"}{"}')) == []
        assert list(lines.feed(b"}")) == [b'{"b":{"c":"}{"}}']
        assert list(lines.end()) == []

    def test_many_objects_without_a_line_are_no_long_one(self) -> None:
        lines = Lines(24)
        body = b'{"number":1}' * 100
        found = [i for at in range(0, 1200, 8) for i in lines.feed(body[at : at + 8])]
        assert len([*found, *lines.end()]) == 100

    @pytest.mark.parametrize(
        "body", [b'{"a":1}{"b":}', b'{"a":1}{x}', b'["}{"]', b"}{"]
    )
    def test_what_is_no_row_of_objects_stays_one_line(self, body: bytes) -> None:
        assert items(Lines(None), [body + b"\n"]) == [body]

    def test_brackets_without_an_end_are_looked_at_a_limited_number_of_times(
        self, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        looks: list[int] = []
        monkeypatch.setattr(framing, "_objects", lambda text: looks.append(len(text)))
        lines = Lines(None)
        for _ in range(4000):
            assert list(lines.feed(b"{}{}")) == []
        assert sum(looks) < 40 * 16_000

    @given(PLACES)
    def test_a_line_that_is_too_long(self, places: list[int]) -> None:
        lines = Lines(8)
        found: list[bytes] = []
        with pytest.raises(ItemTooLong, match="8 bytes"):
            for chunk in cut(b"12345678\n" * 3 + b"123456789\n", places):
                for line in lines.feed(chunk):
                    found.append(line)
        assert found == [b"12345678"] * 3

    def test_what_never_ends_is_not_kept(self) -> None:
        lines = Lines(1000)
        with pytest.raises(ItemTooLong):
            for _ in range(100):
                assert list(lines.feed(b"x" * 100)) == []


class TestSequence:
    @given(st.lists(JSON), st.sampled_from([None, 2]), PLACES)
    def test_any_chunks(
        self, values: list[Any], indent: int | None, places: list[int]
    ) -> None:
        body = "".join(f"\x1e{json.dumps(v, indent=indent)}\n" for v in values)
        found = items(Sequence(None), cut(body.encode(), places))
        assert [json.loads(text) for text in found] == values

    def test_a_text_is_given_before_the_next_one_begins(self) -> None:
        sequence = Sequence(None)
        assert list(sequence.feed(b'\x1e{"a":')) == []
        assert list(sequence.feed(b"\n")) == []  # not complete, in spite of the break
        assert list(sequence.feed(b"1}\n")) == [b'{"a":\n1}']
        assert list(sequence.feed(b"\x1e\x1e\n\x1e2")) == []
        assert list(sequence.end()) == [b"2"]

    def test_a_text_of_many_lines_is_not_read_anew_with_each(
        self, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        read: list[int] = []

        def is_json(text: bytes) -> bool:
            read.append(len(text))
            return look(text)

        look = framing._is_json
        monkeypatch.setattr(framing, "_is_json", is_json)
        lines = [b"\x1e[\n", *(b"1,\n" for _ in range(5000)), b"1]\n"]
        size = sum(map(len, lines))
        (text,) = items(Sequence(None), lines)
        assert len(json.loads(text)) == 5001
        assert sum(read) < 20 * size

    def test_a_text_that_is_too_long(self) -> None:
        with pytest.raises(ItemTooLong):
            items(Sequence(4), [b"\x1e12\n\x1e12", b"345"])


def event(data: str, **options: Any) -> ServerSentEvent:
    return ServerSentEvent(data=data, **options)


class TestEvents:
    @given(
        st.lists(st.tuples(TEXT, st.lists(TEXT, min_size=1)), max_size=5),
        LINE_END,
        st.booleans(),
        PLACES,
    )
    def test_any_chunks(
        self,
        events: list[tuple[str, list[str]]],
        end: str,
        has_mark: bool,
        places: list[int],
    ) -> None:
        body = "\ufeff" if has_mark else ""
        for name, lines in events:
            fields = [
                f": {name}",
                f"event: {name}",
                *(f"data: {line}" for line in lines),
            ]
            body += end.join([*fields, "", ""])
        found = items(Events(None), cut(body.encode("utf-8"), places))
        assert found == [
            event("\n".join(lines), event=name or "message") for name, lines in events
        ]

    @pytest.mark.parametrize(
        ("body", "found"),
        [
            ("data: a\n\n", [event("a")]),
            ("data:a\n\ndata: b\n\n", [event("a"), event("b")]),
            ("data:  a\n\n", [event(" a")]),
            ("data: a\ndata: b\n\n", [event("a\nb")]),
            ("data\n\n", [event("")]),
            ("data:\ndata\n\n", [event("\n")]),
            (": nothing\n\n", []),
            (":\ndata: a\n: b\ndata: c\n\n", [event("a\nc")]),
            ("event: x\n\ndata: a\n\n", [event("a")]),  # no data, so no event
            ("id: 1\ndata: a\n\ndata: b\n\n", [event("a", id="1"), event("b", id="1")]),
            ("id: 1\ndata: a\n\nid\ndata: b\n\n", [event("a", id="1"), event("b")]),
            ("id: 1\0\ndata: a\n\n", [event("a")]),
            ("retry: 30\ndata: a\n\ndata: b\n\n", [event("a", retry=30), event("b")]),
            ("retry: -1\nretry: 1_0\nretry: ٣\ndata: a\n\n", [event("a")]),
            ("datas: a\nDATA: a\ndata: b\n\n", [event("b")]),
            ("data: a:b: c\n\n", [event("a:b: c")]),
            ("data: a\u2028b\x85\n\n", [event("a\u2028b\x85")]),
            ("data: a\n", []),  # broken off
            ("\n\n\r\r\n\ndata: a\r\r", [event("a")]),
        ],
    )
    def test_fields(self, body: str, found: list[ServerSentEvent]) -> None:
        assert items(Events(None), [body.encode()]) == found
        pieces = [bytes([byte]) for byte in body.encode()]
        assert items(Events(None), pieces) == found

    def test_an_event_is_given_at_once_even_where_it_ends_with_cr(self) -> None:
        events = Events(None)
        assert list(events.feed(b"data: a\r\r")) == [event("a")]
        assert list(events.feed(b"\ndata: b\r\n\r")) == [event("b")]
        assert list(events.feed(b"\n")) == []

    def test_an_event_that_has_a_name_and_no_data(self) -> None:
        body = b"event: a\n\nid: 1\n\nevent: b\ndata\n\n"
        assert items(Events(None), [body]) == [event("", event="b", id="1")]
        found = items(Events(None, bare=True), [body])
        assert found == [event("", event="a"), event("", event="b", id="1")]

    def test_bytes_that_are_not_utf_8(self) -> None:
        assert items(Events(None), [b"data: a\xff\n\n"]) == [event("a\ufffd")]

    @pytest.mark.parametrize(
        "body",
        [
            b"data: 123\ndata: 4\n",
            b"data: 123456",
            b": 12345678901",
            b"id: 1\nid: 2345678\n",
        ],
    )
    def test_an_event_that_is_too_long(self, body: bytes) -> None:
        events = Events(10)
        with pytest.raises(ItemTooLong):
            items(events, [b"data: 1\n\n", body, body])

    def test_comments_are_not_kept(self) -> None:
        events = Events(10)
        assert items(events, [b": 1234\n" * 1000, b"data: 1\n\n"]) == [event("1")]
