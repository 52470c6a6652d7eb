"""A secret that a server repeats is masked, however it was encoded on the way."""

from __future__ import annotations

import base64
import html
import json
from urllib.parse import quote

import pytest
from client_runtime.auth import TokenAuth
from client_runtime.decoding.error_body import parse_error_body
from client_runtime.masking import Masker, secrets_in
from client_runtime.response import LONGEST_BODY, shown_body

SECRET = "p&s+w/<o>'r\"d 1é="
MASKER = Masker([SECRET])


def _one_by_one(form: str) -> str:
    return "".join(form.format(ord(character)) for character in SECRET)


ENCODED = {
    "percent": quote(SECRET, safe=""),
    "percent, twice": quote(quote(SECRET, safe=""), safe=""),
    "percent, three times": quote(quote(quote(SECRET, safe=""), safe=""), safe=""),
    "percent, of Latin-1": quote(SECRET.encode("latin-1"), safe=""),
    "JSON": json.dumps(SECRET)[1:-1],
    "JSON in capitals": json.dumps(SECRET)[1:-1].replace("\\u00e9", "\\u00E9"),
    "JSON of .NET": _one_by_one("\\u{:04X}"),
    "JSON of Go": SECRET.replace("&", "\\u0026")
    .replace("<", "\\u003c")
    .replace(">", "\\u003e")
    .replace('"', '\\"'),
    "JSON in JSON": json.dumps(json.dumps(SECRET))[3:-3],
    "HTML": html.escape(SECRET),
    "HTML by number": _one_by_one("&#{};"),
    "HTML by hexadecimal number": _one_by_one("&#x{:X};"),
    "HTML, twice": html.escape(html.escape(SECRET)),
    "HTML with names of letters": html.escape(SECRET).replace("é", "&eacute;"),
    "an address in HTML": html.escape(f"/?a=1&b={quote(SECRET, safe='')}"),
    "an address in JSON": json.dumps(quote(SECRET, safe=""))[1:-1],
    "repr": ascii(SECRET)[1:-1],
    "base64": base64.b64encode(SECRET.encode()).decode(),
    "base64 without padding": base64.b64encode(SECRET.encode()).decode().rstrip("="),
    "base64 of addresses": base64.urlsafe_b64encode(SECRET.encode()).decode(),
    "hexadecimal": SECRET.encode().hex(),
    "hexadecimal in capitals": SECRET.encode().hex().upper(),
}


@pytest.mark.parametrize("encoding", ENCODED)
def test_every_spelling(encoding: str) -> None:
    text = ENCODED[encoding]
    shown = MASKER.text(f"bad {text} here")
    content = MASKER.content(f"bad {text} here".encode())
    assert text not in shown
    assert shown.startswith("bad ") and shown.endswith(" here") and "***" in shown
    assert content.decode() == shown


def test_bytes_of_latin_1() -> None:
    assert MASKER.content(f"bad {SECRET}".encode("latin-1")) == b"bad ***"


def test_a_mixture_that_has_no_pattern_masks_all_of_it() -> None:
    """The percent sign of an escape is escaped in another way."""
    text = "before " + SECRET.replace("&", "&#37;26") + " after"
    assert MASKER.text(text) == "***"
    assert MASKER.content(text.encode()) == b"***"


def test_a_space_may_be_a_plus() -> None:
    assert Masker(["open sesame, 1"]).text("?a=open+sesame%2C+1") == "?a=***"


@pytest.mark.parametrize(
    "text", ["100% \\ &amp; plain", "%zz\\q&unknown;", "\\", "%41%42", "&#0;\\ud800"]
)
def test_what_holds_no_secret_stays(text: str) -> None:
    assert MASKER.text(text) == text
    assert MASKER.content(text.encode()) == text.encode()


def test_more_secrets() -> None:
    masker = Masker(["first one"], ["Zap"]).and_of(["second one", "no"])
    assert masker.text("first one, second one, no") == "***, ***, no"
    assert masker.url("/?zap=1") == "/?zap=***"


def test_the_password_in_an_authorization() -> None:
    pair = base64.b64encode(b"me:pass:word").decode()
    assert list(secrets_in("Authorization", f"Basic {pair}")) == [
        f"Basic {pair}",
        pair,
        "pass:word",
    ]
    assert list(secrets_in("Authorization", "Basic ?"))[-1] == ""
    assert list(secrets_in("Authorization", "Bearer abcd")) == ["Bearer abcd", "abcd"]


def test_a_secret_that_looks_encoded_itself() -> None:
    """Decoding the text decodes the secret as well."""
    secret = "ab%41&cd\\u0042/"
    masker = Masker([secret])
    for text in (secret, secret.replace("&", "\\u0026"), html.escape(secret)):
        assert masker.text(f"bad {text} here") == "bad *** here"


@pytest.mark.parametrize(
    ("content_type", "before"),
    [("text/plain", ""), ("text/plain", "x" * 190), ("text/html", "<title>")],
)
def test_a_secret_is_masked_before_text_is_cut(content_type: str, before: str) -> None:
    """A part of one would not be recognized."""
    content = f"{before}{SECRET}, and more".encode()
    _, message = parse_error_body(content_type, content, 400, MASKER.text)
    assert "p&s" not in message and "***" in message


def test_the_end_of_a_body_that_is_kept() -> None:
    content = b"x" * (LONGEST_BODY - 5) + SECRET.encode()
    assert shown_body(content, MASKER) == b"x" * (LONGEST_BODY - 5) + b"***"


def test_a_secret_that_has_no_encoding_is_refused_without_repeating_it() -> None:
    with pytest.raises(ValueError, match="lone surrogate") as caught:
        TokenAuth("abc\ud800")
    assert caught.value.__context__ is None
