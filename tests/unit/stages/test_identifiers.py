"""Names come from the description's words, are identifiers, and stay stable."""

from __future__ import annotations

import keyword

import pytest
from cliqgen.identifiers import (
    Allocator,
    folded,
    is_identifier,
    join_words,
    module_name,
    pascal_case,
    snake_case,
    spelt_out,
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
        ("+1", "plus_1", "Plus1"),
        ("-1", "minus_1", "Minus1"),
        ("a-1", "a_1", "A1"),
        ("created>", "created_gt", "CreatedGt"),
        ("StartTime<=", "start_time_lte", "StartTimeLte"),
        ("name !=", "name_ne", "NameNe"),
        ("List<Item>", "list_item", "ListItem"),
        ("<", "value", "Value"),
    ],
)
def test_words_become_names(raw: str, snake: str, pascal: str) -> None:
    assert snake_case(raw) == snake
    if raw not in ("CHANNEL_UNIQUE_NAME", "iOS"):
        assert pascal_case(raw) == pascal


def test_symbols_are_words_where_they_have_to_be() -> None:
    assert snake_case(spelt_out("@type")) == "at_type"
    assert snake_case(spelt_out("$ref")) == "dollar_ref"
    assert snake_case(spelt_out("C++")) == "c_plus_plus"
    assert snake_case(spelt_out("page-size")) == "page_size"


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
        "a__2",
        "A",
        "A_2",
    ]


def test_a_name_of_a_file_is_short_and_legal_everywhere() -> None:
    assert module_name("users") == "users"
    assert module_name("con") == "con_"
    assert module_name("com1") == "com1_"
    assert module_name("a" * 80) == "a" * 80
    long, other = module_name("a" * 300), module_name("a" * 299 + "b")
    assert len(long) == len(other) == 80
    assert long != other


def test_names_that_a_file_system_takes_for_one_are_two() -> None:
    names = Allocator(key=folded)
    assert [names.take(n) for n in ("straße", "strasse", "STRASSE")] == [
        "straße",
        "strasse__2",
        "STRASSE_2",
    ]
