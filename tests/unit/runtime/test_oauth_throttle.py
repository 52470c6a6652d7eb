"""How often a token endpoint is asked, and what happens when it has had enough."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest
from client_example import TokenError
from client_runtime.hooks import Hooks
from client_runtime.oauth.grants import RefreshToken
from client_runtime.operation import RateLimit
from client_support import Driver
from oauth_support import CALL, SETTINGS, Accounts, ManualClock

THROTTLED = {
    "error": "Access Denied",
    "error_description": "You have made too many requests continuously. Please try later",
    "status": "failure",
}
TWO = replace(SETTINGS, limit=RateLimit(2, 600.0))


class Patient:
    """A client with time on its hands, and what it tells of its pauses."""

    def __init__(self, driver: Driver, accounts: Accounts, **options: Any) -> None:
        self.clock = options.setdefault("clock", ManualClock())
        self.waits: list[Any] = []
        self._driver = driver
        hooks = Hooks(on_wait=self.waits.append)
        options = {"max_wait": 3600, "deadline": None, "hooks": hooks} | options
        options.setdefault("token", accounts.source(settings=TWO))
        self.client = driver.client(accounts.server.url, **options)
        self.accounts = accounts

    def call(self) -> None:
        self._driver.call(self.client, CALL)

    def call_with_a_new_token(self) -> None:
        """The one before is refused."""
        self.accounts.revoked.update(self.accounts.used)
        self.call()


def test_no_more_tokens_than_allowed_are_asked_for(
    driver: Driver, accounts: Accounts, caplog: pytest.LogCaptureFixture
) -> None:
    patient = Patient(driver, accounts)
    patient.call()
    patient.call_with_a_new_token()
    assert patient.waits == []
    with caplog.at_level("INFO", "example_api"):
        patient.call_with_a_new_token()
    (wait,) = patient.waits
    assert (wait.operation, wait.reason) == ("calls.make", "token")
    assert wait.seconds == pytest.approx(600, abs=1)
    assert "waits 600.0 s for the token endpoint" in caplog.text
    assert len(accounts.asked) == 3


def test_whoever_is_less_patient_is_told(driver: Driver, accounts: Accounts) -> None:
    patient = Patient(driver, accounts, max_wait=120)
    patient.call()
    patient.call_with_a_new_token()
    patient.clock.now += 100
    with pytest.raises(TokenError) as caught:
        patient.call_with_a_new_token()
    assert caught.value.retry_after == pytest.approx(500, abs=1)
    assert "the API has refused the last 2 of them" in str(caught.value)
    assert len(accounts.asked) == 2 and patient.waits == []


def test_all_objects_of_an_account_count_together(
    driver: Driver, accounts: Accounts
) -> None:
    clock = ManualClock()

    def ask(refresh_token: str) -> None:
        source = accounts.source(RefreshToken(refresh_token), settings=TWO)
        Patient(driver, accounts, token=source, clock=clock, max_wait=1).call()

    ask("one")
    ask("one")
    with pytest.raises(TokenError, match="as many tokens"):
        ask("one")
    ask("another")


@pytest.mark.parametrize(
    ("body", "status", "headers", "lock"),
    [
        (THROTTLED, 400, {}, 600),
        (
            THROTTLED | {"error": "failed", "error_description": "access denied"},
            200,
            {},
            600,
        ),
        ({}, 429, {}, 600),
        ({}, 429, {"Retry-After": "900"}, 900),
        ({}, 429, {"Retry-After": "5"}, 5),
    ],
)
def test_a_throttle_is_waited_for(
    driver: Driver,
    accounts: Accounts,
    body: Any,
    status: int,
    headers: dict[str, str],
    lock: float,
) -> None:
    accounts.answer(body, status, **headers)
    patient = Patient(driver, accounts)
    patient.call()
    assert [wait.seconds for wait in patient.waits] == [pytest.approx(lock, abs=1)]
    assert len(accounts.asked) == 2


def test_a_throttle_is_respected_by_the_impatient(
    driver: Driver, accounts: Accounts
) -> None:
    accounts.answer(THROTTLED, 400)
    patient = Patient(driver, accounts, max_wait=120)
    for _ in range(3):
        with pytest.raises(TokenError, match="too many requests") as caught:
            patient.call()
        assert caught.value.code == "Access Denied"
        assert caught.value.status_code == 400
        assert caught.value.retry_after == pytest.approx(600, abs=1)
    assert len(accounts.asked) == 1
    patient.clock.now += 601
    patient.call()


def test_a_throttle_without_a_documented_limit(
    driver: Driver, accounts: Accounts
) -> None:
    accounts.answer({}, 429)
    source = accounts.source(settings=replace(SETTINGS, limit=None))
    patient = Patient(driver, accounts, token=source)
    patient.call()
    assert [wait.seconds for wait in patient.waits] == [pytest.approx(60, abs=1)]


def test_what_was_refused_does_not_count(driver: Driver, accounts: Accounts) -> None:
    patient = Patient(driver, accounts, max_wait=0)
    for _ in range(3):
        accounts.answer({"error": "invalid_client"})
        with pytest.raises(TokenError, match="invalid_client"):
            patient.call()
        patient.clock.now += 31
    patient.call()
