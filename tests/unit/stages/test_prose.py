"""Descriptions in HTML become plain text that fits a docstring."""

from __future__ import annotations

import textwrap

import pytest
from cliqgen.python import prose
from cliqgen.python.markup import plain_text
from cliqgen.python.notes import duration, limits_note, sentences
from cliqgen.python.prose import first_sentence, rest_of, wrap
from hypothesis import given
from hypothesis import strategies as st

_filled = prose._filled  # pyright: ignore[reportPrivateUsage]


@pytest.mark.parametrize(
    ("raw", "plain"),
    [
        ("Get <b>all</b> chats.<br>Then rest.", "Get all chats.\nThen rest."),
        ("<p>One</p><p>Two</p>", "One\n\nTwo"),
        ("<ul><li>a</li><li>b</li></ul>", "- a\n- b"),
        ("Provide the <code>USER_ID</code>.", "Provide the `USER_ID`."),
        ("a &lt; b &amp; c", "a < b & c"),
        ("Replace <USER_ID> yourself", "Replace <USER_ID> yourself"),
        ("x<style>p{color:red}</style>y<script>alert(1)</script>", "xy"),
        ("a < b and c > d", "a < b and c > d"),
    ],
)
def test_html_is_taken_out(raw: str, plain: str) -> None:
    assert plain_text(raw) == plain


def test_a_summary_is_the_first_sentence_and_is_not_said_twice() -> None:
    text = "Get the chats. They are sorted by time, e.g. today's first."
    assert first_sentence(text) == "Get the chats."
    assert rest_of(text, "Get the chats.").startswith("They are sorted")
    assert first_sentence("no full stop") == "no full stop."


@pytest.mark.parametrize(
    ("text", "summary", "rest"),
    [
        ("Get it. Then go.", "Get it.", "Then go."),
        ("Get  it\nall. Then go.", "Get it all.", "Then go."),
        ("Get its parts.", "Get it.", "Get its parts."),
        ("Get it_all.", "Get it.", "Get it_all."),
        ("Get it, then go.", "Get it.", ", then go."),
        ("Getit. Then go.", "Get it.", "Getit. Then go."),
        ("Get (it) [a+]. Go.", "Get (it) [a+].", "Go."),
        ("Get it.", "", "Get it."),
        ("Get it.", "Get it.", ""),
        (None, "Get it.", ""),
    ],
)
def test_what_the_summary_says_is_left_out(
    text: str | None, summary: str, rest: str
) -> None:
    assert rest_of(text, summary) == rest


def test_list_items_keep_their_lines_and_long_lines_are_wrapped() -> None:
    lines = wrap("- " + "word " * 40 + "\n- second", 8)
    assert max(map(len, lines)) <= 80
    assert [line[:2] for line in lines if line.startswith("- ")] == ["- ", "- "]


@given(st.text(), st.integers(0, 12))
def test_wrapping_never_fails_and_keeps_every_word(text: str, indent: int) -> None:
    plain = plain_text(text)
    assert "".join("".join(wrap(plain, indent)).split()) == "".join(plain.split())


@given(
    st.lists(st.text("ab-é日.", min_size=1), min_size=1).map(" ".join),
    st.integers(40, 88),
    st.sampled_from(("", "    ")),
)
def test_words_are_wrapped_as_by_the_standard_library(
    text: str, width: int, others: str
) -> None:
    expected = textwrap.wrap(
        text,
        width,
        subsequent_indent=others,
        break_long_words=False,
        break_on_hyphens=False,
    )
    assert _filled(text, width, "", others) == expected


def test_limits_are_told_unless_the_description_tells_them() -> None:
    limits = (("minimum", 1), ("maximum", 100))
    assert limits_note(limits, None) == "At least 1, at most 100."
    assert limits_note(limits, "Up to 100 of them.") == "At least 1."


def test_sentences_and_durations_read_well() -> None:
    assert sentences("One", None, "two.", "") == "One. two."
    assert [duration(s) for s in (1, 10, 60, 600, 90)] == [
        "second",
        "10 seconds",
        "minute",
        "10 minutes",
        "90 seconds",
    ]
