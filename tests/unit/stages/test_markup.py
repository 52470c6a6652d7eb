"""CommonMark in descriptions becomes plain text."""

from __future__ import annotations

import time

import pytest
from cliqgen.python import markup
from cliqgen.python.code import docstring
from cliqgen.python.markup import plain_text
from cliqgen.python.prose import first_sentence, one_line, rest_of, wrap
from hypothesis import given
from hypothesis import strategies as st


@pytest.mark.parametrize(
    ("raw", "plain"),
    [
        ("A **bold**, *soft* and ~~old~~ word", "A bold, soft and old word"),
        ("snake_case_name and 2 * 3 * 4", "snake_case_name and 2 * 3 * 4"),
        (r"an escaped \_name\_ and a \* star", "an escaped _name_ and a * star"),
        ("# Title\n\nText", "Title\n\nText"),
        ("Title\n=====\nText", "Title\n\nText"),
        ("See [docs](https://a.b/c).", "See docs (https://a.b/c)."),
        ("See [docs](/c), [up](#up), [in](a/b.md).", "See docs, up, in."),
        ("Write [name](mail:e-mail).", "Write [name](mail:e-mail)."),
        ("See [a.b/c](https://a.b/c).", "See a.b/c."),
        ("See <https://a.b/c>.", "See https://a.b/c."),
        ("See [ö](https://a.b/ö?c=ä).", "See ö (https://a.b/ö?c=ä)."),
        ("![a logo](https://a.b/c.png) here", "a logo here"),
        ("`x` and ``a`b``", "`x` and `a`b`"),
        ("- a\n- b\n  - c\n\n    d\n- e", "- a\n- b\n  - c\nd\n- e"),
        ("Text:\n- a\n- b", "Text:\n\n- a\n- b"),
        ("3. a\n4. b", "3. a\n4. b"),
        ("* a\n* b\n\nend", "- a\n- b\n\nend"),
        (
            "Do:\n```sh\ncurl x\n\n  -d y\n```\nend",
            "Do:\n\n    curl x\n\n      -d y\n\nend",
        ),
        ("|a|b|\n|-|-|\n|1|`2`|\n|3| |", "| a | b |\n| 1 | `2` |\n| 3 |  |"),
        ("> [!NOTE]\n> Mind the\n> gap.", "Note: Mind the\ngap."),
        ("> quoted", "quoted"),
        ("one\n\n---\n\ntwo", "one\n\ntwo"),
        ("a &amp; b &lt;b&gt; &copy; &nbsp;c", "a & b <b> © c"),
        ("Give `<b>` or <ID>", "Give `<b>` or <ID>"),
        ("```\n<b>x</b>\n```", "    <b>x</b>"),
        ('<a href="https://a.b">there</a> <i>now</i>', "there (https://a.b) now"),
        ("<pre>a  b\nc</pre>", "    a  b\n    c"),
        ("<table><tr><th>a</th><th>b</th></tr></table>", "| a | b |"),
        ("<img src='x' alt='A cat'> <!-- hidden -->here", "A cat here"),
        ("zero\u200bwidth\ufeff and\u00a0hard", "zerowidth and hard"),
        ("    indented\n    all over", "indented\nall over"),
        ("First\n        then deeper\n        and on", "First\nthen deeper\nand on"),
        ("tab\tbed", "tab bed"),
        ("```\n>>> 1 + 1\n2\n```", "     1 + 1\n    2"),
        ('{% admonition type="note" %}\nMind\n{% /admonition %}', "Mind"),
        ("日本語の説明。次の文。", "日本語の説明。次の文。"),
        ("", ""),
        (" \n\t\n", ""),
        ("ends with a backslash\\", "ends with a backslash\\"),
    ],
)
def test_markup_is_taken_out(raw: str, plain: str) -> None:
    assert plain_text(raw) == plain


@pytest.mark.parametrize(
    ("text", "sentence"),
    [
        ("Sort it, e.g. Monday first. Then rest.", "Sort it, e.g. Monday first."),
        ("Ask J. Smith. He knows.", "Ask J. Smith."),
        ("Call the API. It answers.", "Call the API."),
        ("Version 1.2 is out. Take it", "Version 1.2 is out."),
        ("日本語の説明。次の文。", "日本語の説明。"),
        ("Über alles. Öl hilft.", "Über alles."),
        ("**Bold** start\nof it. More", "Bold start of it."),
        ("# Title\n\nText.", "Title."),
        ("Really? Yes.", "Really?"),
        ("x " * 400, "x " * 149 + "x …"),
        ("", ""),
    ],
)
def test_the_first_sentence(text: str, sentence: str) -> None:
    assert first_sentence(text) == sentence


def test_a_sentence_over_two_lines_is_not_said_twice() -> None:
    text = "Get the\nchats of **all** people. Then rest."
    assert rest_of(text, first_sentence(text)) == "Then rest."
    assert rest_of("Get chats of all", "Get chat.") == "Get chats of all"


def test_a_list_on_one_line_is_told_apart() -> None:
    assert one_line("One of:\n\n- a\n- b\n\nEnd") == "One of: a; b. End"
    assert one_line("|a|b|\n|-|-|\n|1|2|") == "a | b; 1 | 2"


def test_nested_items_and_code_keep_their_places() -> None:
    text = plain_text("- " + "long " * 30 + "\n  - inner\n\n```\n" + "x" * 99 + "\n```")
    assert wrap(text, 8) == [
        "- " + " ".join(["long"] * 15),
        "  " + " ".join(["long"] * 15),
        "  - inner",
        "",
        "    " + "x" * 99,
    ]


def test_a_huge_text_is_cut_in_no_time() -> None:
    for part in ("word ", "[a](b) ", "> ", "<b>", "* ", "`", "![[", "| a ", "&amp;"):
        begin = time.perf_counter()
        plain = plain_text(part * 200_000)
        assert len(plain) < 100_000
        assert time.perf_counter() - begin < 5


@given(
    st.text(
        alphabet="ab \n\t*_`#>-+1.)|[]()<>&!~\\\"'{}%:\u200b\u202e\r\f", max_size=80
    )
)
def test_any_text_fits_a_docstring(text: str) -> None:
    lines = wrap(plain_text(text), 4)
    assert all(line == line.rstrip() for line in lines)
    printed = docstring("\n".join(lines), 4)
    namespace: dict[str, str] = {}
    exec(f"class A:\n    {printed}\n", namespace)
    assert first_sentence(text) == "" or first_sentence(text)[-1] in ".!?:…\u3002"


#: Pieces of which some texts need a parser, and some only look as if they did.
_PIECES = (
    "`",
    "``",
    "a",
    "B1",
    "_",
    " ",
    "\n",
    "\n\n",
    "|",
    "-",
    "1.",
    "`a b`",
    "`a_b`",
)
_PIECES += ("` a`", "`<b>`", "<b>", "`|`", "{%", "%}", "[!NOTE]", "\0", "é", ".", ":-")
_PIECES += ("`\\`", "`&amp;`", "=", "`>>> a`", "x_y__z", "_a_", "\t", "\u00a0", "²")


_without_markup = markup._without_markup  # pyright: ignore[reportPrivateUsage]
_MARKS = markup._MARKS  # pyright: ignore[reportPrivateUsage]


@given(st.lists(st.sampled_from(_PIECES), max_size=9).map("".join))
def test_what_needs_no_parser_becomes_what_the_parser_makes(text: str) -> None:
    without = _without_markup(text)
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(markup, "_has_markup", _MARKS.search)
        assert _without_markup(text) == without
