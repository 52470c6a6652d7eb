"""Tokens from a token endpoint: asking for them, their life, and what goes wrong."""

from __future__ import annotations

import logging
import threading
from typing import Any

import pytest
from client_example import SECURED, TokenError, UnauthorizedError
from client_runtime.hooks import Hooks
from client_runtime.oauth.consent import consent_url
from client_runtime.oauth.grants import (
    AuthorizationCode,
    ClientCredentials,
    Grant,
    RefreshToken,
    Registration,
    join_scope,
)
from client_runtime.operation import Operation
from client_support import Driver, Reply
from oauth_support import (
    CALL,
    CLIENT_ID,
    CLIENT_SECRET,
    CODE,
    REFRESH_TOKEN,
    SETTINGS,
    Accounts,
    ManualClock,
)

POST: Operation[None] = Operation(
    id="calls.post", method="POST", path="/x", responses={}, security=SECURED
)
CLIENT = {"client_id": CLIENT_ID, "client_secret": CLIENT_SECRET}


@pytest.mark.parametrize(
    ("grant", "form"),
    [
        (
            RefreshToken(REFRESH_TOKEN),
            {"grant_type": "refresh_token", "refresh_token": REFRESH_TOKEN},
        ),
        (AuthorizationCode(CODE), {"grant_type": "authorization_code", "code": CODE}),
        (
            AuthorizationCode(CODE, "https://a.example/cb?x=1&y=2"),
            {
                "grant_type": "authorization_code",
                "code": CODE,
                "redirect_uri": "https://a.example/cb?x=1&y=2",
            },
        ),
        (
            ClientCredentials("A.READ,A.CREATE", (("soid", "Zoho.1"),)),
            {
                "grant_type": "client_credentials",
                "scope": "A.READ,A.CREATE",
                "soid": "Zoho.1",
            },
        ),
        (ClientCredentials(""), {"grant_type": "client_credentials"}),
    ],
)
def test_a_token_is_asked_for_once(
    driver: Driver, accounts: Accounts, grant: Grant, form: dict[str, str]
) -> None:
    client = driver.client(accounts.server.url, token=accounts.source(grant))
    assert accounts.asked == []
    for _ in range(3):
        driver.call(client, CALL)
    assert accounts.asked == [form | CLIENT]
    assert accounts.used == ["access-s3cret-1"] * 3
    asked = accounts.server.seen[0]
    assert (asked.method, asked.target) == ("POST", "/oauth/v2/token")
    assert asked.header("Content-Type") == "application/x-www-form-urlencoded"
    assert asked.header("User-Agent") == "example_api/1.2.3"
    assert asked.header("Authorization") is None


@pytest.mark.parametrize(
    ("members", "seconds"),
    [
        ({"expires_in": 3600}, 3600),
        ({"expires_in": "3600"}, 3600),
        ({"expires_in": 3600.5}, 3600.5),
        ({"expires_in": 3_600_000, "expires_in_sec": 3600}, 3600),
        ({"expires_in": 3_600_000}, 3600),
        ({"expires_in": 86_400}, 86_400),
        ({"expires_in": 86_400_000}, 86_400),
        ({"expires_in": 1e30}, 86_400),
        ({"expires_in_sec": None, "expires_in": 1800}, 1800),
        ({"expires_in_sec": "soon", "expires_in": 1800}, 1800),
        ({"expires_in": 100}, 100),
        ({}, 3600),
        ({"expires_in": 0}, 3600),
        ({"expires_in": -5}, 3600),
        ({"expires_in": True}, 3600),
        ({"expires_in": "NaN"}, 3600),
        ({"expires_in": [3600]}, 3600),
    ],
)
def test_a_token_is_replaced_a_little_before_its_end(
    driver: Driver, accounts: Accounts, members: dict[str, Any], seconds: float
) -> None:
    accounts.more = members
    clock = ManualClock()
    client = driver.client(accounts.server.url, token=accounts.source(), clock=clock)
    driver.call(client, CALL)
    start, margin = clock.now, min(60, seconds / 10)
    clock.now = start + seconds - margin - 1
    driver.call(client, CALL)
    assert len(accounts.asked) == 1
    clock.now = start + seconds - margin
    driver.call(client, CALL)
    assert accounts.used[-2:] == ["access-s3cret-1", "access-s3cret-2"]


FAILURES = [
    ({"error": "invalid_code"}, 200, "invalid_code"),
    ({"error": "invalid_client"}, 200, "invalid_client"),
    ({"error": "invalid_client_secret"}, 200, "invalid_client_secret"),
    ({"error": "invalid_redirect_uri"}, 200, "invalid_redirect_uri"),
    ({"error": "access_denied"}, 400, "access_denied"),
    ({"error": "general_error"}, 200, "general_error"),
    (
        {"error": "invalid_grant", "error_description": "it is over"},
        400,
        "invalid_grant",
    ),
    ({"access_token": "", "expires_in": 3600}, 200, None),
    ({"access_token": "two words"}, 200, None),
    ({"access_token": 7}, 200, None),
    ({"access_token": "x-token-x"}, 401, None),
    ({"error": {"nested": 1}}, 200, None),
    ([1], 200, None),
    (b"<html>login</html>", 200, None),
    (b"\xff", 200, None),
    (b"", 200, None),
    (b"[" * 100_000, 200, None),
    (b" " * 70_000, 200, None),
]


@pytest.mark.parametrize(("body", "status", "code"), FAILURES)
def test_a_failure_is_told_whatever_its_status(
    driver: Driver, accounts: Accounts, body: Any, status: int, code: str | None
) -> None:
    accounts.answer(body, status)
    client = driver.client(accounts.server.url, token=accounts.source(), max_retries=2)
    error = driver.failure(client, CALL)
    assert isinstance(error, TokenError)
    assert (error.code, error.status_code) == (code, status)
    assert (error.operation, error.method) == ("calls.make", "POST")
    assert error.url == accounts.url
    assert error.retry_after is None
    assert accounts.used == []
    if code == "invalid_code":
        assert "another data centre" in str(error)
    if code == "invalid_grant":
        assert "it is over" in str(error)


def test_a_redirect_is_not_followed(driver: Driver, accounts: Accounts) -> None:
    accounts.answer({}, 307, Location="/elsewhere")
    client = driver.client(accounts.server.url, token=accounts.source())
    assert "redirects (307)" in str(driver.failure(client, CALL))
    assert len(accounts.server.seen) == 1


def test_an_unreadable_answer(driver: Driver, accounts: Accounts) -> None:
    accounts.answer(b"no gzip", 200, **{"Content-Encoding": "gzip"})
    client = driver.client(accounts.server.url, token=accounts.source())
    assert "cannot be read" in str(driver.failure(client, CALL))


def test_a_refusal_is_remembered_for_a_while(
    driver: Driver, accounts: Accounts
) -> None:
    clock = ManualClock()
    client = driver.client(accounts.server.url, token=accounts.source(), clock=clock)
    accounts.answer({"error": "invalid_client"})
    first = driver.failure(client, CALL)
    clock.now += 12
    second = driver.failure(client, CALL)
    assert len(accounts.asked) == 1
    assert second is not first and second.code == "invalid_client"
    assert "12 s ago" in str(second) and "ago" not in str(first)
    clock.now += 20
    driver.call(client, CALL)
    assert len(accounts.asked) == 2


def test_what_fails_for_the_moment_is_tried_again(
    driver: Driver, accounts: Accounts
) -> None:
    clock = ManualClock()
    waits: list[Any] = []
    hooks = Hooks(on_wait=waits.append)
    source = accounts.source()
    client = driver.client(accounts.server.url, token=source, clock=clock, hooks=hooks)
    accounts.answer({}, 503)
    accounts.answer({"error": "temporarily_unavailable"}, 400)
    driver.call(client, CALL)
    assert len(accounts.asked) == 3
    assert 0.25 <= clock.pauses[0] <= 0.5 <= clock.pauses[1] <= 1.0
    assert [(w.operation, w.reason) for w in waits] == [("calls.make", "token")] * 2


def test_it_is_not_tried_again_for_ever(driver: Driver, accounts: Accounts) -> None:
    clock = ManualClock()
    for _ in range(4):
        accounts.answer({}, 502)
    client = driver.client(accounts.server.url, token=accounts.source(), clock=clock)
    error = driver.failure(client, CALL)
    assert error.status_code == 502
    assert len(accounts.asked) == 3
    impatient = driver.client(
        accounts.server.url, token=accounts.source(), clock=clock, max_wait=0.1
    )
    driver.failure(impatient, CALL)
    assert len(accounts.asked) == 4


def test_nobody_listens(driver: Driver, accounts: Accounts, unused_url: str) -> None:
    source = accounts.source(token_url=unused_url)
    client = driver.client(accounts.server.url, token=source, clock=ManualClock())
    error = driver.failure(client, CALL)
    assert isinstance(error, TokenError)
    assert error.status_code is None and error.__cause__ is not None
    assert "no response from the token endpoint" in str(error)


def test_an_answer_that_breaks_off(driver: Driver, accounts: Accounts) -> None:
    raw = b"HTTP/1.1 200 OK\r\nContent-Length: 50\r\n\r\n{"
    for _ in range(3):
        accounts.answers.append(Reply(raw=raw))
    client = driver.client(
        accounts.server.url, token=accounts.source(), clock=ManualClock()
    )
    assert "no response" in str(driver.failure(client, CALL))
    assert len(accounts.asked) == 3


def test_the_deadline_holds_for_the_token_too(
    driver: Driver, accounts: Accounts
) -> None:
    accounts.hold = threading.Event()
    client = driver.client(
        accounts.server.url, token=accounts.source(), deadline=0.3, timeout=None
    )
    error = driver.failure(client, CALL)
    accounts.hold.set()
    assert isinstance(error, TokenError)


# A token that the API refuses


@pytest.mark.parametrize("call", [CALL, POST])
def test_a_refused_token_is_replaced_once(
    driver: Driver, accounts: Accounts, call: Operation[None]
) -> None:
    client = driver.client(accounts.server.url, token=accounts.source())
    driver.call(client, call)
    accounts.revoked.add("access-s3cret-1")
    driver.call(client, call)
    assert accounts.used == ["access-s3cret-1", "access-s3cret-1", "access-s3cret-2"]
    accounts.revoked |= {"access-s3cret-2", "access-s3cret-3"}
    error = driver.failure(client, call)
    assert isinstance(error, UnauthorizedError)
    assert accounts.used[-2:] == ["access-s3cret-2", "access-s3cret-3"]


def test_a_missing_scope_is_not_cured_by_another_token(
    driver: Driver, accounts: Accounts
) -> None:
    client = driver.client(accounts.server.url, token=accounts.source())
    driver.call(client, CALL)
    accounts.server.reply(401, b'{"code": "scope_missing"}')
    driver.failure(client, CALL)
    assert len(accounts.asked) == 1


def test_who_comes_late_uses_the_new_token(driver: Driver, accounts: Accounts) -> None:
    source = accounts.source()
    client = driver.client(accounts.server.url, token=source)
    driver.call(client, CALL)
    accounts.revoked.add("access-s3cret-1")
    driver.call(client, CALL)
    assert len(accounts.asked) == 2
    assert source.discard("access-s3cret-1", None)  # type: ignore[arg-type]
    driver.call(client, CALL)
    assert len(accounts.asked) == 2


# Codes and rotation


def test_the_refresh_token_that_a_code_brings_is_used_from_then_on(
    driver: Driver, accounts: Accounts
) -> None:
    source = accounts.source(AuthorizationCode(CODE))
    client = driver.client(accounts.server.url, token=source)
    accounts.more |= {"refresh_token": "first-refresh"}
    driver.call(client, CALL)
    accounts.more |= {"refresh_token": "second-refresh"}
    for token in ("access-s3cret-1", "access-s3cret-2"):
        accounts.revoked.add(token)
        driver.call(client, CALL)
    sent = [form.get("refresh_token", form.get("code")) for form in accounts.asked]
    assert sent == [CODE, "first-refresh", "second-refresh"]


def test_a_code_without_a_refresh_token_lasts_one_token_long(
    driver: Driver, accounts: Accounts
) -> None:
    clock = ManualClock()
    source = accounts.source(AuthorizationCode(CODE))
    client = driver.client(accounts.server.url, token=source, clock=clock)
    driver.call(client, CALL)
    clock.now += 3600
    assert "ask the user for" in str(driver.failure(client, CALL))
    assert len(accounts.asked) == 1


def test_a_refused_token_of_a_code_is_the_end(
    driver: Driver, accounts: Accounts
) -> None:
    source = accounts.source(AuthorizationCode(CODE))
    client = driver.client(accounts.server.url, token=source)
    driver.call(client, CALL)
    accounts.revoked.add("access-s3cret-1")
    assert isinstance(driver.failure(client, CALL), UnauthorizedError)
    assert isinstance(driver.failure(client, CALL), TokenError)
    assert len(accounts.asked) == 1


@pytest.mark.parametrize("status", [200, 500, 503])
def test_a_code_is_sent_once_whatever_happens(
    driver: Driver, accounts: Accounts, status: int
) -> None:
    clock = ManualClock()
    source = accounts.source(AuthorizationCode(CODE))
    client = driver.client(accounts.server.url, token=source, clock=clock)
    accounts.answer({"error": "invalid_code"} if status == 200 else {}, status)
    driver.failure(client, CALL)
    clock.now += 3600
    error = driver.failure(client, CALL)
    assert len(accounts.asked) == 1
    assert ("invalid_code" if status == 200 else "sent already") in str(error)


def test_a_code_that_was_never_sent_is_still_good(
    driver: Driver, accounts: Accounts, unused_url: str
) -> None:
    source = accounts.source(AuthorizationCode(CODE), token_url=unused_url)
    client = driver.client(accounts.server.url, token=source)
    driver.failure(client, CALL)
    source._url = accounts.url
    driver.call(client, CALL)


# Around


def test_what_happens_is_logged(
    driver: Driver, accounts: Accounts, caplog: pytest.LogCaptureFixture
) -> None:
    client = driver.client(accounts.server.url, token=accounts.source())
    with caplog.at_level(logging.DEBUG, "example_api"):
        driver.call(client, CALL)
    assert "a new access token, for 3600 s" in caplog.messages


@pytest.mark.parametrize(
    "url", ["http://accounts.example.com/t", "ftp://a", "https://u:p@a.example/t", ""]
)
def test_the_address_must_be_safe(accounts: Accounts, url: str) -> None:
    with pytest.raises(ValueError, match="token_url"):
        accounts.source(token_url=url)


@pytest.mark.parametrize("value", ["", " ", "x y", "x\n"])
def test_what_cannot_be_right_is_not_shown(value: str) -> None:
    for make in (
        lambda: Registration(value, CLIENT_SECRET),
        lambda: Registration(CLIENT_ID, value),
        lambda: RefreshToken(value),
        lambda: AuthorizationCode(value),
    ):
        with pytest.raises(ValueError, match=r"is empty|white space"):
            make()
    with pytest.raises(TypeError, match="int"):
        RefreshToken(7)  # type: ignore[arg-type]


def test_the_address_of_a_consent() -> None:
    url = consent_url(
        "https://a.example/auth",
        SETTINGS,
        client_id=CLIENT_ID,
        redirect_uri="https://b.example/cb?x",
        scope=["A.READ", "B.ALL"],
        state=None,
    )
    assert url == (
        "https://a.example/auth?response_type=code&client_id=1000.EXAMPLEID"
        "&redirect_uri=https%3A%2F%2Fb.example%2Fcb%3Fx&scope=A.READ%2CB.ALL"
    )
    assert join_scope("A B", ",") == "A B"
