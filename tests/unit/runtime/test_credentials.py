"""Credentials: which ones an operation takes, and that no secret is shown."""

from __future__ import annotations

import copy
import pickle
from typing import Any

import pytest
from client_runtime.auth import (
    ApiKeyAuth,
    BasicAuth,
    Credential,
    TokenAuth,
    missing_credentials,
    select_credentials,
)
from client_runtime.steps import perform


def secret_of(credential: Credential) -> str:
    """What a synchronous client would send."""
    context: Any = None  # only token sources need one
    io: Any = None
    return perform(credential.obtain(context), io)


class TestCredentials:
    KEY = ApiKeyAuth("the-key", name="key", location="query")
    TOKEN = TokenAuth("the-token")
    NONE = TokenAuth(None)

    @pytest.mark.parametrize(
        ("security", "chosen"),
        [
            (None, ()),
            ((), ()),
            ((("a",),), ("a",)),
            ((("none",), ("a",)), ("a",)),
            ((("a", "none"), ("b",)), ("b",)),
            ((("a", "b"),), ("a", "b")),
            ((("unknown",),), ()),
            (((), ("a",)), ("a",)),
            (((), ("none",)), ()),
            # Without a complete one, what there is of one: the server says what it misses.
            ((("a", "none"), ("none",)), ("a",)),
            (((), ("a", "none")), ()),
            # No client carries it.
            ((("unknown", "a"),), ("a",)),
        ],
    )
    def test_the_first_alternative_that_can_be_met(
        self, security: Any, chosen: tuple[str, ...]
    ) -> None:
        present: dict[str, Credential] = {
            "a": self.KEY,
            "b": self.TOKEN,
            "none": self.NONE,
        }
        expected = tuple(present[name] for name in chosen)
        assert select_credentials(security, present) == expected

    @pytest.mark.parametrize(
        ("security", "missing"),
        [
            (None, ""),
            ((), ""),
            ((("a",),), ""),
            ((("none",),), "token"),
            ((("none",), ("a", "none2")), "token or username and password"),
            ((("none", "none2"),), "token with username and password"),
            ((("none",), ("none",)), "token"),
            ((("none",), ()), ""),
            ((("unknown",),), ""),
            ((("unnamed",),), "unnamed"),
        ],
    )
    def test_the_arguments_that_are_missing(self, security: Any, missing: str) -> None:
        present: dict[str, Credential] = {
            "a": self.KEY,
            "none": self.NONE,
            "none2": BasicAuth(None, None),
            "unnamed": self.NONE,
        }
        arguments = {"none": "token", "none2": "username and password", "a": "key"}
        assert missing_credentials(security, present, arguments) == missing

    @pytest.mark.parametrize(
        "credential", [KEY, TOKEN, NONE, BasicAuth("me", "the-password")]
    )
    def test_secrets_are_not_shown_nor_pickled(self, credential: Credential) -> None:
        assert "the-" not in repr(credential) + str(credential)
        for duplicate in (pickle.dumps, copy.copy):
            with pytest.raises(TypeError, match="not pickled"):
                duplicate(credential)
        if not credential.is_absent:
            attachment = credential.attach(secret_of(credential))
            assert "the-" in str(attachment.secrets)
            assert "the-" not in repr(attachment)

    def test_absent(self) -> None:
        assert self.NONE.is_absent and not self.TOKEN.is_absent
        assert BasicAuth(None, "p").is_absent and BasicAuth("u", None).is_absent

    @pytest.mark.parametrize("secret", ["", " \n"])
    def test_an_empty_secret_is_refused(self, secret: str) -> None:
        with pytest.raises(ValueError, match="the secret is empty"):
            TokenAuth(secret)
        with pytest.raises(ValueError, match="the secret is empty"):
            secret_of(TokenAuth(lambda: secret))

    def test_a_function_that_returns_no_string(self) -> None:
        wrong: Any = dict
        with pytest.raises(TypeError, match="expected a string, found dict"):
            secret_of(TokenAuth(wrong))

    def test_an_awaitable_that_is_not_a_coroutine(self) -> None:
        class Later:
            def __await__(self) -> Any:
                yield

        later: Any = Later
        with pytest.raises(TypeError, match="asynchronous client"):
            secret_of(TokenAuth(later))

    def test_a_colon_in_a_user_name(self) -> None:
        with pytest.raises(ValueError, match="colon"):
            BasicAuth("a:b", "c")

    def test_the_default_scheme(self) -> None:
        attachment = self.TOKEN.attach("the-token")
        assert attachment.headers == (("Authorization", "Bearer the-token"),)
