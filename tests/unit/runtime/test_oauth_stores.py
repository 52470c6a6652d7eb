"""Tokens that outlive the process: stores of any class."""

from __future__ import annotations

import logging
from pathlib import Path
from typing import Any

import pytest
from client_runtime.oauth.file_store import FileTokenStore
from client_runtime.oauth.grants import AuthorizationCode
from client_runtime.oauth.token import Token
from client_support import Driver
from oauth_support import CALL, CODE, REFRESH_TOKEN, Accounts, ManualClock


class OwnStore:
    """What a user writes: two methods."""

    def __init__(self) -> None:
        self.kept: dict[str, Token] = {}

    def load(self, key: str) -> Token | None:
        return self.kept.get(key)

    def save(self, key: str, token: Token) -> None:
        self.kept[key] = token


class BrokenStore:
    def load(self, key: str) -> Token | None:
        raise RuntimeError(f"cannot load {REFRESH_TOKEN}")

    def save(self, key: str, token: Token) -> None:
        raise RuntimeError(f"cannot save {token.access_token}")


def test_a_store_of_ones_own(driver: Driver, accounts: Accounts) -> None:
    store = OwnStore()
    for _ in range(3):
        client = driver.client(accounts.server.url, token=accounts.source(store=store))
        driver.call(client, CALL)
    assert len(accounts.asked) == 1
    ((key, token),) = store.kept.items()
    assert REFRESH_TOKEN not in key
    assert token.access_token == "access-s3cret-1"
    assert token.refresh_token is None  # the user has it already


def test_a_token_that_the_server_refused_is_not_taken_from_the_store(
    driver: Driver, accounts: Accounts
) -> None:
    client = driver.client(accounts.server.url, token=accounts.source(store=OwnStore()))
    driver.call(client, CALL)
    accounts.revoked.add("access-s3cret-1")
    driver.call(client, CALL)
    assert len(accounts.asked) == 2


def test_a_token_at_its_end_is_not_taken_from_the_store(
    driver: Driver, accounts: Accounts
) -> None:
    store, clock = OwnStore(), ManualClock()
    url = accounts.server.url
    driver.call(
        driver.client(url, token=accounts.source(store=store), clock=clock), CALL
    )
    clock.now += 3541
    driver.call(
        driver.client(url, token=accounts.source(store=store), clock=clock), CALL
    )
    assert len(accounts.asked) == 2


def test_the_refresh_token_of_a_code_is_kept(
    driver: Driver, accounts: Accounts
) -> None:
    store, clock = OwnStore(), ManualClock()
    accounts.more["refresh_token"] = "from-the-code"
    for _ in range(2):  # the second run has the same code, which works no more
        source = accounts.source(AuthorizationCode(CODE), store=store)
        client = driver.client(accounts.server.url, token=source, clock=clock)
        driver.call(client, CALL)
        accounts.more["refresh_token"] = "rotated"
        clock.now += 3600
    assert [form["grant_type"] for form in accounts.asked] == [
        "authorization_code",
        "refresh_token",
    ]
    assert accounts.asked[1]["refresh_token"] == "from-the-code"
    assert [t.refresh_token for t in store.kept.values()] == ["rotated"]


def test_a_store_that_fails_is_logged_and_does_no_harm(
    driver: Driver, accounts: Accounts, caplog: pytest.LogCaptureFixture
) -> None:
    source = accounts.source(store=BrokenStore())
    client = driver.client(accounts.server.url, token=source)
    accounts.more["refresh_token"] = "rotated-token"
    driver.call(client, CALL)
    assert caplog.messages == [
        "the store of tokens cannot be read: RuntimeError",
    ] * 2 + ["the store of tokens cannot be written: RuntimeError"]
    accounts.revoked.add("access-s3cret-1")
    driver.call(client, CALL)
    assert accounts.asked[1]["refresh_token"] == "rotated-token"


def test_a_store_that_returns_something_else(
    driver: Driver, accounts: Accounts, caplog: pytest.LogCaptureFixture
) -> None:
    class Odd(OwnStore):
        def load(self, key: str) -> Any:
            return "access-s3cret-0"

    client = driver.client(accounts.server.url, token=accounts.source(store=Odd()))
    driver.call(client, CALL)
    assert accounts.used == ["access-s3cret-1"]
    assert "cannot be read: TypeError" in caplog.text


def test_what_could_not_be_stored_is_not_forgotten(
    driver: Driver, accounts: Accounts
) -> None:
    class Reluctant(OwnStore):
        def save(self, key: str, token: Token) -> None:
            if self.kept:
                raise OSError("full")
            super().save(key, token)

    source = accounts.source(store=Reluctant())
    client = driver.client(accounts.server.url, token=source)
    for number in (1, 2, 3):
        accounts.more["refresh_token"] = f"refresh-{number}"
        driver.call(client, CALL)
        accounts.revoked.add(f"access-s3cret-{number}")
    sent = [form["refresh_token"] for form in accounts.asked]
    assert sent == [REFRESH_TOKEN, "refresh-1", "refresh-2"]


def test_a_store_is_quiet_when_all_is_well(
    driver: Driver,
    accounts: Accounts,
    token_file: Path,
    caplog: pytest.LogCaptureFixture,
) -> None:
    source = accounts.source(store=FileTokenStore(token_file))
    with caplog.at_level(logging.INFO):
        client = driver.client(accounts.server.url, token=source)
        driver.call(client, CALL)
    assert [r for r in caplog.records if r.levelno >= logging.WARNING] == []
