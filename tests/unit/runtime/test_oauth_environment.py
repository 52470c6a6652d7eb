"""What the environment says where an argument was left out."""

from __future__ import annotations

from typing import Any

import pytest
from client_runtime.model import UNSET
from client_runtime.oauth.environment import (
    EnvironmentVariables,
    find_token,
    follow,
    locate,
)
from oauth_support import Accounts

HERE = EnvironmentVariables("ACME")
SERVERS = {"us": "https://us.example", "eu": "https://eu.example"}


@pytest.fixture(autouse=True)
def _empty(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("TOKEN", "CLIENT_ID", "CLIENT_SECRET", "REGION"):
        monkeypatch.delenv(f"ACME_{name}", raising=False)


def test_what_is_given_wins(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("ACME_CLIENT_ID", "from outside")
    assert HERE.need(client_id="given", client_secret="x") == ["given", "x"]
    assert HERE.need(client_id=None) == ["from outside"]


def test_what_is_missing_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("ACME_CLIENT_ID", "")  # as good as absent
    with pytest.raises(TypeError) as caught:
        HERE.need(client_id=None, client_secret=None, other="x")
    assert str(caught.value) == (
        "client_id and client_secret must be given, or set in the environment: "
        "ACME_CLIENT_ID, ACME_CLIENT_SECRET"
    )


def test_the_token_of_a_client(
    accounts: Accounts, monkeypatch: pytest.MonkeyPatch
) -> None:
    source = accounts.source()
    make: Any = lambda: source  # noqa: E731
    assert find_token("given", HERE, make) == "given"
    assert find_token(UNSET, HERE, make) is source
    assert find_token(UNSET, HERE, make, None, "a key") is None
    monkeypatch.setenv("ACME_TOKEN", "plain")
    assert find_token(UNSET, HERE, make, None) == "plain"
    assert find_token(UNSET, HERE, make, "a key") is None
    assert find_token(None, HERE, make) is None  # whatever the environment has
    assert find_token(None, HERE, make, "a key") is None


def test_a_client_that_works_without_a_token(monkeypatch: pytest.MonkeyPatch) -> None:
    def make() -> Any:
        return HERE.need(client_id=None, client_secret=None)

    assert find_token(None, HERE, make, is_needed=False) is None
    assert find_token(UNSET, HERE, make, is_needed=False) is None
    monkeypatch.setenv("ACME_CLIENT_ID", "id")
    with pytest.raises(TypeError, match="ACME_CLIENT_SECRET"):
        find_token(UNSET, HERE, make, is_needed=False)  # half of it is a mistake
    monkeypatch.setenv("ACME_TOKEN", "plain")
    assert find_token(UNSET, HERE, make, is_needed=False) == "plain"
    assert find_token(None, HERE, make, is_needed=False) is None


def test_no_token_at_all() -> None:
    def make() -> Any:
        return HERE.need(client_id=None)

    with pytest.raises(TypeError, match=r"ACME_TOKEN is not set.*ACME_CLIENT_ID"):
        find_token(UNSET, HERE, make)


def test_the_server_of_a_client(
    accounts: Accounts, monkeypatch: pytest.MonkeyPatch
) -> None:
    european = accounts.source(server="eu")

    def address(given: str | None, credential: Any) -> str:
        return follow(SERVERS, given, "region", credential, HERE)

    assert address(None, "token") == SERVERS["us"]
    assert address("eu", "token") == SERVERS["eu"]
    assert address(None, european) == address("eu", european) == SERVERS["eu"]
    assert address("us", accounts.source()) == SERVERS["us"]
    with pytest.raises(ValueError, match="region is 'us', but that of the OAuth is"):
        address("us", european)
    with pytest.raises(ValueError, match=r"region must be one of us, eu"):
        address("mars", "token")
    monkeypatch.setenv("ACME_REGION", "eu")
    assert address(None, "token") == SERVERS["eu"]
    assert address("us", "token") == SERVERS["us"]
    monkeypatch.setenv("ACME_REGION", "mars")
    assert address(None, european) == SERVERS["eu"]
    with pytest.raises(ValueError, match=r"ACME_REGION must be one of"):
        address(None, "token")


def test_the_server_of_an_account(monkeypatch: pytest.MonkeyPatch) -> None:
    own = "https://own.example"
    assert locate("region", None, HERE, SERVERS, None) == ("us", SERVERS["us"])
    assert locate("region", "eu", HERE, SERVERS, None) == ("eu", SERVERS["eu"])
    assert locate("region", None, HERE, SERVERS, own) == (None, own)
    assert locate("region", "eu", HERE, SERVERS, own) == ("eu", own)
    monkeypatch.setenv("ACME_REGION", "eu")
    assert locate("region", None, HERE, SERVERS, None) == ("eu", SERVERS["eu"])
