"""Secrets of URLs are masked wherever a URL may be, and nothing else is."""

from __future__ import annotations

import time

import pytest
from cliqgen.codes import Severity
from cliqgen.comparison.finding import Finding
from cliqgen.diagnostics import Diagnostic, Position
from cliqgen.masking import name_without_secrets, without_secrets


@pytest.mark.parametrize(
    ("text", "masked"),
    [
        ("https://bob:pw@host/x", "https://***@host/x"),
        ("HTTPS://Bob:PW@host", "HTTPS://***@host"),
        ("https:/bob:pw@host/x", "https:/***@host/x"),
        ("https:bob:pw@host", "https:***@host"),
        (r"https:\/\/bob:pw@host", r"https:\/\/***@host"),
        ("//bob:pw@host/y", "//***@host/y"),
        ("bundled:https://bob:pw@h", "bundled:https://***@h"),
        ("--xhttps:/bob:pw@h", "--xhttps:/***@h"),
        ("postgres://u:p@h", "postgres://***@h"),
        ("git+https://t0ken@h", "git+https://***@h"),
        ("https://bob:my pass@host/x", "https://***@host/x"),
        ("https://bob:1234 5678@host/", "https://***@host/"),
        ("https://bob:pa/ss?w#ord@host", "https://***@host"),
        ("https://bob@corp.org:my pw@h/x", "https://***@h/x"),
        ("s = ['https://bob:p@ss w'rd@host/x']", "s = ['https://***@host/x']"),
        ("https://a:b@h1/x, http://c:d@h2", "https://***@h1/x, http://***@h2"),
        (
            "https://h/x?a=1&api_key=3#access_token=4",
            "https://h/x?a=1&api_key=***#access_token=***",
        ),
        ("'https://h/x?token=my secret' is bad", "'https://h/x?token=***' is bad"),
        (
            "(https://h/?sig=x): refused, https://h/?sig=y.",
            "(https://h/?sig=***): refused, https://h/?sig=***.",
        ),
        ("id:https://h/?sig=x", "id:https://h/?sig=***"),
    ],
)
def test_secrets_are_masked(text: str, masked: str) -> None:
    assert without_secrets(text) == masked
    assert without_secrets(masked) == masked


@pytest.mark.parametrize(
    "text",
    [
        *("", "a@b.org", "path:/items:rename@v2", "a file @home = 3"),
        *("https://host:8080/@scope/x@1", "http://[::1]:8000/x@y"),
        *("https://{server}:{port}/a@b", "see https://example.org: mail a@b.org"),
        *("https://h/x?page=2&mail=a@b.org", "C:\\users\\a:b", "key=value"),
    ],
)
def test_what_has_no_secret_stays(text: str) -> None:
    assert without_secrets(text) == text
    assert name_without_secrets(text) == text


def test_a_name_is_a_url_to_its_end() -> None:
    assert name_without_secrets("https:/h/x?token=my secret") == "https:/h/x?token=***"


@pytest.mark.parametrize(
    "text",
    [
        *("//a:b" * 100_000, "/" * 300_000, "https:" * 60_000 + "@", "a" * 300_000),
        *("//a:1 " * 60_000 + "@", "?a=" * 100_000, "[?&#]" * 60_000 + "=@"),
    ],
    ids=len,
)
def test_masking_takes_time_proportional_to_the_length(text: str) -> None:
    began = time.process_time()
    name_without_secrets(text)
    assert time.process_time() - began < 2


def test_all_of_a_diagnostic_is_masked() -> None:
    file = "https:/bob:pw@h/?token=my secret"
    place = Position(file, 1, 1, "", ((1, "url: https://bob:my pw@h"),), "'//b:pw@h'")
    diagnostic = Diagnostic(
        "file-missing",
        Severity.ERROR,
        f"{file} does not exist",
        f"Fix {file!r}.",
        place,
    )
    assert diagnostic.message == "https:/***@h/?token=*** does not exist"
    assert diagnostic.remedy == "Fix 'https:/***@h/?token=***'."
    assert diagnostic.position == Position(
        "https:/***@h/?token=***", 1, 1, "", ((1, "url: https://***@h"),), "'//***@h'"
    )


def test_all_of_a_change_is_masked() -> None:
    change = Finding("server-added", "server", "https://bob:pw@h was added")
    assert change.message == "https://***@h was added"


def test_the_example_of_a_url_with_credentials_is_not_masked() -> None:
    example = "as in https://USER:PASSWORD@HOST/; they are not recorded"
    assert without_secrets(example) == example
    for url in (
        "https://USER:PASSWORD@host.example/",
        "https://user:password@host/",
        "https://USER:PASSWORD@HOST/x:pw@host/",
        "https://me:pw@HOST/",
    ):
        assert without_secrets(f"{url} {example}") != f"{url} {example}"
        assert "***@" in without_secrets(url)
