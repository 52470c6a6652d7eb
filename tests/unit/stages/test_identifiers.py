"""Names come from the description's words, are identifiers, and stay stable."""

from __future__ import annotations

import keyword

import pytest
from cliqgen.identifiers import (
    Allocator,
    Claim,
    allot,
    folded,
    is_identifier,
    join_words,
    module_name,
    pascal_case,
    snake_case,
    words,
)
from hypothesis import given
from hypothesis import strategies as st


@pytest.mark.parametrize(
    ("raw", "snake", "pascal"),
    [
        ("getChatV3", "get_chat_v3", "GetChatV3"),
        ("chat_id", "chat_id", "ChatId"),
        ("HTTPServer", "http_server", "HTTPServer"),
        ("CHANNEL_UNIQUE_NAME", "channel_unique_name", "ChannelUniqueNAME"),
        (
            "dnd-preferences response",
            "dnd_preferences_response",
            "DndPreferencesResponse",
        ),
        ("iOS", "ios", "IOS"),
        ("class", "class_", "Class"),
        ("None", "none", "None_"),
        ("121_message", "value_121_message", "V121Message"),
        ("", "value", "Value"),
        ("$", "value", "Value"),
        ("__init__", "init", "Init"),
        ("\ufb01le", "file", "File"),
    ],
)
def test_words_become_names(raw: str, snake: str, pascal: str) -> None:
    assert snake_case(raw) == snake
    if raw not in ("CHANNEL_UNIQUE_NAME", "iOS"):
        assert pascal_case(raw) == pascal


def test_a_role_does_not_repeat_the_words_of_its_owner() -> None:
    assert join_words("Chat", "chat_type") == "ChatType"
    assert join_words("MessageCard", "card theme") == "MessageCardTheme"
    assert join_words("Message", "card") == "MessageCard"


@given(st.text(max_size=120))
def test_any_text_becomes_an_identifier(raw: str) -> None:
    for name in (snake_case(raw), pascal_case(raw)):
        assert is_identifier(name)
        assert not keyword.iskeyword(name)
        assert len(name) <= 90


@given(st.text(max_size=60))
def test_words_hold_nothing_that_is_no_part_of_a_name(raw: str) -> None:
    assert all(f"_{word}".isidentifier() for word in words(raw))


def test_a_taken_name_gets_a_number_and_a_reserved_one_an_underscore() -> None:
    names = Allocator(frozenset({"self"}))
    assert [names.take(n) for n in ("self", "a", "a", "A", "A")] == [
        "self_",
        "a",
        "a_2",
        "A",
        "A2",
    ]


def test_a_wish_comes_before_what_others_make_do_with() -> None:
    claims = [
        Claim("a", ("id", "id_query")),
        Claim("b", ("id", "id_query")),
        Claim("c", ("id_query",)),
    ]
    names = allot(claims)
    assert (names["a"], names["c"]) == ("id", "id_query")
    assert names["b"].startswith("id_query_")


def test_a_digest_is_of_the_thing_and_not_of_its_neighbours() -> None:
    few = allot([Claim("a", ("get",)), Claim("b", ("get",))])
    more = allot([Claim(key, ("get",)) for key in "axyzb"])
    assert few["b"] == more["b"] != "get"
    assert len({*more.values()}) == 5


def test_things_that_nothing_tells_apart_are_counted() -> None:
    names = allot([Claim(key, ("get",), "the same") for key in "abcdef"])
    assert len({*names.values()}) == 6
    assert all(is_identifier(name) for name in names.values())


def test_a_reserved_name_is_had_with_an_underscore_once() -> None:
    names = allot([Claim("a", ("self",)), Claim("b", ("self",))], {"self"})
    assert names["a"] == "self_" and names["b"].startswith("self_")
    assert names["a"] != names["b"]


def test_names_that_fold_together_are_one() -> None:
    claims = [Claim("a", ("straße",)), Claim("b", ("strasse",))]
    assert allot(claims) == {"a": "straße", "b": "strasse"}
    names = allot(claims, fold=folded)
    assert names["a"] == "straße" and names["b"].startswith("strasse_")


@given(st.lists(st.text(min_size=1, max_size=90), min_size=1, max_size=6))
def test_a_module_is_a_file_whatever_it_is_called(raw: list[str]) -> None:
    name = module_name(*map(snake_case, raw))
    assert is_identifier(name)
    assert len(name.encode()) <= 90


def test_long_modules_that_begin_alike_differ() -> None:
    assert module_name("a" * 90, "b") != module_name("a" * 90, "c")
    assert module_name("chats", "members") == "chats_members"
